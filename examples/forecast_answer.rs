//! Reads the answer of `aws iam create-role` from standard input and prints the role's ARN, which
//! the import of a dataset needs.
//!
//! ```sh
//! aws iam create-role … | cargo run --example forecast_answer
//! ```

use std::error::Error;

use iam_policy::request::CreateRoleOutput;

fn main() -> Result<(), Box<dyn Error>> {
    let answer = std::io::read_to_string(std::io::stdin())?;
    let output: CreateRoleOutput = serde_json::from_str(&answer)?;
    println!("{}", output.role().arn());
    Ok(())
}
