use iam_policy::action;

fn main() {
    let _ = action!("s3PutObject");
}
