//! Writes a preset; its actions are literals that the compiler checks.

fn main() -> Result<(), iam_policy::Error> {
    let bucket = std::env::args().nth(1).unwrap_or_default();
    println!("{}", iam_policy::ForecastPolicy::for_bucket(&*bucket)?);
    Ok(())
}
