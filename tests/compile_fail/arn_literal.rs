use iam_policy::arn;

fn main() {
    let _ = arn!("not-an-arn");
}
