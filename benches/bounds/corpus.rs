//! The documents that times are taken on.

use std::error::Error;

use iam_policy::presets::forecast::trust_policy;
use iam_policy::{ForecastPolicy, ForecastRole};

pub(crate) struct Corpus {
    pub(crate) name: String,
    /// Everything, trust policies included.
    pub(crate) documents: Vec<String>,
    /// What is an identity policy.
    pub(crate) policies: Vec<String>,
}

impl Corpus {
    /// The Forecast documents, and the lines of the file that `IAM_POLICY_CORPUS` names.
    pub(crate) fn load() -> Result<Self, Box<dyn Error>> {
        let bucket = ForecastPolicy::for_bucket("bucket-name")?;
        let role = ForecastRole::for_bucket("bucket-name")?;
        let guarded =
            ForecastRole::for_bucket("bucket-name")?.guarded("111122223333", "us-east-1")?;
        let mut policies = vec![bucket.to_json(), format!("{bucket:#}")];
        policies.extend(role.inline_policies().map(|(_, policy)| policy.to_json()));
        let trust = [trust_policy().to_json(), format!("{:#}", guarded.trust_policy())];

        let mut name = String::from("Forecast documents only: IAM_POLICY_CORPUS is not set");
        if let Some(path) = std::env::var_os("IAM_POLICY_CORPUS") {
            let before = policies.len();
            for line in std::fs::read_to_string(&path)?.lines() {
                let mut entry: serde_json::Value = serde_json::from_str(line)?;
                match entry.get_mut("document").map(serde_json::Value::take) {
                    Some(serde_json::Value::String(document)) => policies.push(document),
                    _ => return Err("a line of the corpus has no `document`".into()),
                }
            }
            name =
                format!("{} managed policies and the Forecast documents", policies.len() - before);
        }
        let documents = policies.iter().cloned().chain(trust).collect();
        Ok(Self { name, documents, policies })
    }
}
