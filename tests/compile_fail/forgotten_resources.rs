use iam_policy::{IdentityPolicy, IdentityStatement};

fn main() {
    let _ = IdentityPolicy::new([IdentityStatement::allow("s3:GetObject")]);
}
