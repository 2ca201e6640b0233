use iam_policy::{IdentityStatement, arn_pattern};

fn main() {
    let _ = IdentityStatement::allow(arn_pattern!("arn:aws:s3:::my-bucket")).resources("*");
}
