//! # What it does
//! Reports an `Id` in an identity-based policy.
//!
//! # Why it matters
//! The documentation gives `Id` to resource-based policies only; IAM may refuse it elsewhere.
//!
//! # Example
//! ```json
//! {"Version": "2012-10-17", "Id": "forecast",
//!  "Statement": [{"Effect": "Allow", "Action": "forecast:*", "Resource": "*"}]}
//! ```
//!
//! # Use instead
//! ```json
//! {"Version": "2012-10-17",
//!  "Statement": [{"Sid": "forecast", "Effect": "Allow", "Action": "forecast:*", "Resource": "*"}]}
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::document::Location;

pub(in super::super) static CHECK: Check = Check {
    rule: "id-not-allowed",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "an Id in an identity-based policy",
    applies_to: PolicyType::is_identity_based,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    if context.document.id().is_none() {
        return;
    }
    findings.push(
        Finding::new(
            &CHECK,
            Location::root().key("Id"),
            "identity-based policies should not have an Id element",
        )
        .with_help("remove it; a statement can be named by its Sid"),
    );
}
