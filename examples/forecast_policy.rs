//! What a role may do with S3 for Amazon Forecast: the guide's policy, and the least that an import
//! and an export need.

use iam_policy::{Error, ForecastPolicy};

fn main() -> Result<(), Error> {
    println!("{:#}\n", ForecastPolicy::for_bucket("my-bucket")?);
    println!("{:#}\n", ForecastPolicy::import_from("s3://my-bucket/sales/")?);
    println!("{:#}", ForecastPolicy::export_to("s3://my-bucket/forecasts/")?);
    Ok(())
}
