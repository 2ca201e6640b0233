//! Reads a policy that must be valid.

fn main() -> Result<(), iam_policy::Error> {
    let text = std::env::args().nth(1).unwrap_or_default();
    println!("{}", iam_policy::IdentityPolicy::from_json(&text)?.size().characters);
    Ok(())
}
