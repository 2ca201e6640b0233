//! # What it does
//! Reports an `Allow` statement of a resource control policy that is not AWS's own default: all
//! principals, all actions, all resources and no condition.
//!
//! # Why it matters
//! A resource control policy only denies; the one that allows is `RCPFullAWSAccess`, which AWS
//! attaches itself. AWS Organizations refuses any other.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
//!  "Condition": {"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::one_or_many::OneOrMany;
use crate::text::Text;

pub(in super::super) static CHECK: Check = Check {
    rule: "rcp-allow-restricted",
    codes: &["RCP_SYNTAX_ERROR_ALLOW"],
    finding_type: FindingType::Error,
    summary: "an Allow statement of a resource control policy that is not AWS's own",
    applies_to: |policy_type| policy_type == PolicyType::ResourceControl,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let s = statement.statement;
    // What is missing, or no principal of such a policy, has a check of its own.
    let is_default = is_star(s.action())
        && is_star(s.resource())
        && s.not_resource().is_none()
        && s.condition().is_none();
    if s.effect() == Some("Allow") && !is_default {
        findings.push(
            Finding::new(
                &CHECK,
                statement.element("Effect"),
                "a resource control policy allows only everything to everyone, as AWS's own does",
            )
            .with_help("write `Deny`, with the opposite condition"),
        );
    }
}

fn is_star(list: Option<&OneOrMany<Text>>) -> bool {
    list.is_none_or(|list| list.iter().all(|entry| entry == "*"))
}
