//! The whole setup of Amazon Forecast's access to a bucket: documents, requests, commands.
//!
//! ```sh
//! cargo run --example forecast_role -- BUCKET [ACCOUNT [REGION]]
//! ```
//!
//! With an account, the role is guarded against the confused deputy.

use iam_policy::{Error, ForecastRole};

fn main() -> Result<(), Error> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (bucket, guard) = match arguments.as_slice() {
        [bucket] => (bucket, None),
        [bucket, account] => (bucket, Some((account.as_str(), "us-east-1"))),
        [bucket, account, region] => (bucket, Some((account.as_str(), region.as_str()))),
        _ => return Err(Error::message("usage: forecast_role BUCKET [ACCOUNT [REGION]]")),
    };
    let mut role = ForecastRole::for_bucket(bucket)?;
    if let Some((account, region)) = guard {
        role = role.guarded(account, region)?;
    }

    println!("# Trust policy of role {}\n\n{:#}\n", role.role_name(), role.trust_policy());
    for (name, policy) in role.inline_policies() {
        println!("# Inline policy {name}\n\n{policy:#}\n");
    }
    println!("# Request body of CreateRole\n\n{}\n", pretty(&role.create_role_request())?);
    for request in role.put_role_policy_requests() {
        println!("# Request body of PutRolePolicy\n\n{}\n", pretty(&request)?);
    }
    print!("# The same as commands\n\n{}", role.commands());
    Ok(())
}

fn pretty(request: &impl serde::Serialize) -> Result<String, Error> {
    serde_json::to_string_pretty(request).map_err(|error| Error::message(error.to_string()))
}
