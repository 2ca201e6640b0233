//! The managed policies of AWS, as a file beside the repository holds them.
//!
//! `IAM_POLICY_CORPUS` names a file of JSON lines `{"name": .., "document": ..}`, where `document`
//! is the text of a policy. `.ci/run` writes one.

/// One managed policy of AWS.
#[derive(serde::Deserialize)]
pub(crate) struct ManagedPolicy {
    pub(crate) name: String,
    pub(crate) document: String,
}

/// All of them; none, loudly, where the variable is not set.
///
/// # Panics
///
/// In CI, where the corpus must be there.
pub(crate) fn managed_policies() -> Vec<ManagedPolicy> {
    let Some(path) = std::env::var_os("IAM_POLICY_CORPUS") else {
        assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "IAM_POLICY_CORPUS is unset");
        eprintln!("SKIPPED: IAM_POLICY_CORPUS is unset, so no managed policy of AWS is looked at");
        return Vec::new();
    };
    let lines = std::fs::read_to_string(&path).unwrap();
    let policies: Vec<_> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(policies.len() > 1000, "{} policies in {}", policies.len(), path.display());
    policies
}
