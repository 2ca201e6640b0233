//! Policy validation: every fault of a document, with its place, in AWS's own terms.

mod arn_fields;
mod check;
mod checks;
mod finding;
mod malformed;
mod near;
mod nearest;
mod policy_type;
mod principal_form;
mod rcp_services;

pub use check::{Check, IssueCode};
pub use finding::{Finding, FindingType, Findings};
pub use policy_type::{PolicyType, ResourceType};

pub(crate) use malformed::{malformed, repeated_condition};

use crate::document::PolicyDocument;
use check::{Context, Run};

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
        let context = Context::new(self, policy_type);
        let mut findings = Findings::default();
        for check in checks::ALL {
            if check.applies_to(policy_type) {
                run(check, &context, &mut findings);
            }
        }
        findings.sort();
        findings
    }
}

fn run(check: &Check, context: &Context<'_>, findings: &mut Findings) {
    match check.run {
        Run::Reader => {}
        Run::Document(run) => run(context, findings),
        Run::Statement(run) => context.statements().for_each(|s| run(&s, findings)),
        Run::Action(run) => {
            for statement in context.statements() {
                statement.actions().for_each(|action| run(&action, findings));
            }
        }
        Run::Resource(run) => {
            for statement in context.statements() {
                statement.resources().for_each(|resource| run(&resource, findings));
            }
        }
        Run::Principal(run) => {
            for statement in context.statements() {
                statement.principals().for_each(|principal| run(&principal, findings));
            }
        }
        Run::Condition(run) => {
            for statement in context.statements() {
                statement.conditions().for_each(|condition| run(&condition, findings));
            }
        }
    }
}
