use iam_policy::{IdentityPolicy, TrustStatement};

fn main() {
    let trust = TrustStatement::allow("sts:AssumeRole").service("forecast.amazonaws.com");
    let _ = IdentityPolicy::new([trust]);
}
