//! Amazon Forecast: every document of the preset, and the role as requests and commands.

use std::error::Error;
use std::fs;
use std::path::Path;

use iam_policy::presets::forecast::{self, S3Location};
use iam_policy::{
    AccountId, Arn, ForecastPolicy, ForecastRole, KmsKeyPolicy, Region, RoleName, arn,
};

use crate::Case;

const ROLE: Arn = arn!("arn:aws:iam::123456789012:role/ForecastRole");
const CALLER: Arn = arn!("arn:aws:iam::123456789012:user/Alice");
const KEY: Arn =
    arn!("arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");
const ACCOUNT: AccountId = AccountId::from_static("123456789012");
const BUCKET: &str = "my-forecast-data";

pub(crate) fn cases() -> Result<Vec<Case>, iam_policy::Error> {
    let bucket = ForecastPolicy::for_bucket(BUCKET)?;
    let import = ForecastPolicy::import_from("s3://my-forecast-data/sales/")?;
    let export = ForecastPolicy::export_to("s3://my-forecast-data/forecasts/")?;
    let literal = S3Location::new(BUCKET, "a*b?c$d 'ü'/")?;
    let mut cases = vec![
        Case::new("preset-forecast-bucket-managed", "managed", &bucket),
        Case::new("preset-forecast-bucket-boundary", "boundary", &bucket),
        Case::new("preset-forecast-bucket-session", "session", &bucket),
        Case::new("preset-forecast-trust-cli", "trust", forecast::trust_policy()),
        Case::new("preset-forecast-trust-console", "trust", forecast::console_trust_policy()),
        Case::new(
            "preset-forecast-key-policy",
            "kms",
            forecast::key_policy(&ROLE, &CALLER, &Region::US_EAST_1)?,
        ),
        Case::new(
            "preset-forecast-key-administration",
            "kms",
            KmsKeyPolicy::new([forecast::key_administration_statement(&ACCOUNT)])?,
        ),
        Case::new(
            "preset-forecast-key-caller",
            "kms",
            KmsKeyPolicy::new([forecast::key_caller_statement(&CALLER)])?,
        ),
    ];
    let identity = [
        ("bucket", bucket.to_string()),
        (
            "import-object",
            ForecastPolicy::import_from("s3://my-forecast-data/sales.csv")?.to_string(),
        ),
        ("import-folder", import.to_string()),
        ("import-bucket", ForecastPolicy::import_from("s3://my-forecast-data")?.to_string()),
        ("import-literal", ForecastPolicy::import_from(&literal)?.to_string()),
        ("export-folder", export.to_string()),
        ("export-literal", ForecastPolicy::export_to(&literal)?.to_string()),
        ("import-sse-kms", import.with_sse_kms(&KEY)?.to_string()),
        ("export-sse-kms", export.with_sse_kms(&KEY)?.to_string()),
        ("bucket-sse-kms", bucket.with_sse_kms(&KEY)?.to_string()),
        ("kms", forecast::kms_access_policy(&KEY)?.to_string()),
        ("caller", forecast::caller_policy(&ROLE)?.to_string()),
        ("caller-key", forecast::caller_policy_with_key(&ROLE, &KEY)?.to_string()),
    ];
    for (name, document) in identity {
        cases.push(Case::new(format!("preset-forecast-{name}"), "identity", document));
    }
    for region in forecast::regions() {
        let trust = forecast::guarded_trust_policy(ACCOUNT, region)?;
        cases.push(Case::new(format!("preset-forecast-trust-{region}"), "trust", trust));
    }
    Ok(cases)
}

/// The role, created once by its commands and once by its requests.
pub(crate) fn write_roles(folder: &Path) -> Result<(), Box<dyn Error>> {
    let role = ForecastRole::for_bucket(BUCKET)?;
    write_role(&folder.join("forecast-plain"), &role)?;
    let guarded = role.clone().guarded(ACCOUNT, "us-east-1")?.with_kms_key(&KEY)?;
    write_role(&folder.join("forecast-guarded"), &guarded)?;
    let console = role.named("-Sales.Forecast+1@x,y=z")?.trusting(forecast::console_trust_policy());
    write_role(&folder.join("forecast-console"), &console)?;
    let literal = S3Location::new(BUCKET, "it's $HOME `x` \"q\" \\ * ? ü/")?;
    let quoted = ForecastRole::with_access(ForecastPolicy::import_from(&literal)?);
    write_role(&folder.join("forecast-quoting"), &quoted)
}

fn write_role(folder: &Path, role: &ForecastRole) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder.join("inline"))?;
    let name: &RoleName = role.role_name();
    fs::write(folder.join("role-name"), name.as_str())?;
    fs::write(folder.join("commands.sh"), role.commands())?;
    fs::write(folder.join("trust.json"), role.trust_policy().to_string())?;
    for (policy_name, policy) in role.inline_policies() {
        fs::write(folder.join(format!("inline/{policy_name}.json")), policy.to_string())?;
    }
    let create = serde_json::to_string_pretty(&role.create_role_request())?;
    fs::write(folder.join("create-role.json"), create)?;
    for (index, request) in role.put_role_policy_requests().enumerate() {
        let body = serde_json::to_string_pretty(&request)?;
        fs::write(folder.join(format!("put-role-policy-{index}.json")), body)?;
    }
    Ok(())
}
