//! Policy validation: every fault of a document, with its place, in AWS's own terms.

mod arn_fields;
mod check;
mod checks;
mod finding;
mod malformed;
mod near;
mod plan;
mod policy_type;
mod principal_form;
mod rcp_services;

pub use check::{Check, IssueCode};
pub use finding::{Finding, FindingType, Findings};
pub use policy_type::{PolicyType, ResourceType};

#[cfg(feature = "schemars")]
pub(crate) use checks::{
    arn_iam_resource_path::KINDS as IAM_RESOURCES, arn_region_not_allowed::S3_REGIONAL,
    trust_action_unsupported::ACTIONS as TRUST_ACTIONS,
};
pub(crate) use malformed::{malformed, repeated_condition};

use crate::document::PolicyDocument;
use check::Context;
use plan::Plan;

/// All checks, sorted by name.
///
/// ```
/// let effect = iam_policy::checks().iter().find(|check| check.rule() == "effect-invalid").unwrap();
/// assert_eq!(effect.issue_code().unwrap().as_str(), "INVALID_EFFECT");
/// ```
pub fn checks() -> &'static [&'static Check] {
    checks::ALL
}

impl PolicyDocument {
    /// Checks the document as a policy of one kind and tells everything that is wrong with it.
    ///
    /// The document is a valid policy of the kind, and converts to its typed policy, exactly when
    /// no finding is an [error](FindingType::Error). Findings of the other types advise.
    ///
    /// ```
    /// use iam_policy::{FindingType, PolicyDocument, PolicyType};
    ///
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"my-bucket"}]}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
    /// assert_eq!(lines, [
    ///     "policy: the Version element is missing",
    ///     "Statement[0].Resource: resource `my-bucket` is neither `*` nor an ARN",
    /// ]);
    /// assert_eq!(findings[0].finding_type(), FindingType::Warning);
    /// assert_eq!(findings[1].issue_code().unwrap().as_str(), "INVALID_ARN_PREFIX");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn validate(&self, policy_type: PolicyType) -> Findings {
        self.validate_of_size(policy_type, usize::MAX)
    }

    /// The same, where the compact text is known not to be longer than `most_bytes`.
    pub(crate) fn validate_of_size(&self, policy_type: PolicyType, most_bytes: usize) -> Findings {
        let context = Context { document: self, policy_type, most_bytes };
        let mut findings = Findings::default();
        match Plan::of(policy_type) {
            Some(plan) => plan.run(&context, &mut findings),
            // Whatever the list of policy types lacks is checked all the same.
            None => Plan::new(policy_type).run(&context, &mut findings),
        }
        findings.sort_by_rule();
        findings.sort();
        findings
    }
}
