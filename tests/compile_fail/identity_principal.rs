use iam_policy::IdentityStatement;

fn main() {
    let _ = IdentityStatement::allow("s3:GetObject").principal("*");
}
