use iam_policy::{IdentityStatement, arn};

fn main() {
    let _ = IdentityStatement::allow(arn!("arn:aws:s3:::my-bucket")).resources("*");
}
