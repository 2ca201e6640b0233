//! Has actions that the compiler checks, and nothing else.

fn main() {
    let actions = [iam_policy::action!("s3:GetObject"), iam_policy::action!("s3:Put*")];
    println!("{}", actions.iter().map(|action| action.as_str().len()).sum::<usize>());
}
