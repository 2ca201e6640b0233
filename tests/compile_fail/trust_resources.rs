use iam_policy::TrustStatement;

fn main() {
    let _ = TrustStatement::allow("sts:AssumeRole").service("forecast.amazonaws.com").resources("*");
}
