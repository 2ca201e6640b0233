//! Policy validation: every fault of a document, with its place, in AWS's own terms.

mod arn_fields;
#[cfg(feature = "catalog")]
mod arn_formats;
mod check;
mod checks;
mod condition;
mod context;
mod facts;
mod finding;
mod finding_type;
mod findings;
mod fix;
mod issue_code;
#[cfg(feature = "catalog")]
mod known;
mod malformed;
mod placeholder;
mod plan;
mod policy_type;
mod principal;
mod render;
mod selection;
mod settings;
mod statement;
mod syntax_help;
mod telling;
mod text;
mod text_edit;
mod validator;
mod variables;
mod wrapper;

pub use check::{Check, Needs};
pub use finding::Finding;
pub use finding_type::FindingType;
pub use findings::Findings;
pub use fix::{Change, Edit, Fix};
pub use issue_code::IssueCode;
pub use policy_type::{PolicyType, ResourceType};
#[cfg(feature = "miette")]
pub use render::FindingDiagnostic;
pub use render::Report;
pub use selection::Selection;
pub use text_edit::TextEdit;
pub use validator::Validator;

pub(crate) use checks::{
    arn_iam_resource_path::KINDS as IAM_RESOURCES, arn_region_not_allowed::S3_REGIONAL,
    trust_action_unsupported::ACTIONS as TRUST_ACTIONS,
};
pub(crate) use malformed::{malformed, repeated_condition};
pub(crate) use principal::principal_form::{is_aws_principal, is_domain, is_provider};

use crate::document::PolicyDocument;
use check::Context;
use plan::{Plan, Scope};
use settings::Settings;

/// All checks, sorted by name.
///
/// ```
/// let effect = iam_policy::checks().iter().find(|check| check.rule() == "effect-invalid").unwrap();
/// assert_eq!(effect.issue_codes().next().unwrap().as_str(), "INVALID_EFFECT");
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
        self.validate_with(policy_type, Scope::Usual, Settings::usual())
    }

    /// Checks a text as a policy of one kind, be it a document or not: what
    /// [`from_json`](Self::from_json) refuses is reported together with all that
    /// [`validate`](Self::validate) finds in what can be read, so that an editor shows everything
    /// at once.
    ///
    /// Every finding has its line and column. The text is the typed policy of the kind exactly when
    /// no finding is an [error](FindingType::Error). Behind the usual slips, such as a comma too
    /// many, a comment or single quotes, the text is read on; behind other faults of syntax it
    /// cannot be, and what may stand there is not called missing.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType};
    ///
    /// let text = r#"{
    ///   "Version": "2012-10-17",
    ///   "Statement": [
    ///     {"Effect": "allow", "Action": ["s3:GetObject",], "Resource": 7}, // our bucket
    ///   ]
    /// }"#;
    /// let findings = PolicyDocument::validate_json(text, PolicyType::Identity);
    /// let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
    /// assert_eq!(lines, [
    ///     "Statement: comma before a closing bracket at line 5 column 3",
    ///     "Statement[0].Effect: effect `allow` is neither `Allow` nor `Deny` at line 4 column 16",
    ///     "Statement[0].Action: comma before a closing bracket at line 4 column 51",
    ///     "Statement[0].Resource: expected a string or a list of strings, found a number \
    ///      at line 4 column 66",
    ///     "Statement[1]: expected a JSON value at line 4 column 70",
    /// ]);
    /// assert_eq!(findings[4].help(), Some("remove the comment; JSON has none"));
    /// ```
    pub fn validate_json(text: &str, policy_type: PolicyType) -> Findings {
        text::validate(text, policy_type, Scope::Usual, Settings::usual())
    }

    /// Only what makes the document no policy of the kind.
    pub(crate) fn refusals(&self, policy_type: PolicyType) -> Findings {
        let context = Context::new(self, policy_type, Settings::NONE);
        let mut findings = Findings::default();
        Plan::run_refusals(&context, &mut findings);
        findings.put_in_order();
        findings.retain_errors();
        findings
    }

    fn validate_with(
        &self,
        policy_type: PolicyType,
        scope: Scope,
        settings: &Settings,
    ) -> Findings {
        let context = Context::new(self, policy_type, settings);
        let mut findings = Findings::default();
        Plan::run_scope(scope, &context, &mut findings);
        findings.put_in_order();
        findings
    }
}
