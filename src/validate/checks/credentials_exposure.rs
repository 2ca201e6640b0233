//! # What it does
//! Reports an action that hands out credentials, allowed on everything and without conditions, be it
//! by a pattern. What takes no resource but `*` is left out, such as `ecr:GetAuthorizationToken`, and
//! so is what `privilege-escalation` is about.
//!
//! # Why it matters
//! The credentials of others, and of machines and databases, give what is theirs.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "redshift:GetClusterCredentials", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "redshift:GetClusterCredentials",
//!  "Resource": "arn:aws:redshift:us-east-1:111122223333:dbuser:my-cluster/reader"}
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::facts::CREDENTIALS;
use super::super::finding::{FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::statement::given::{finding, given_on_everything};

pub(in super::super) static CHECK: Check = Check {
    rule: "credentials-exposure",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "an action that hands out credentials, on everything",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Identity | PolicyType::Managed),
    needs: Needs::Nothing,
    pedantic: true,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    let ends = ("hands out credentials of any resource", "hand out credentials of any resource");
    for given in given_on_everything(context, &CREDENTIALS) {
        let found = finding(&CHECK, &given, ends);
        findings.extend(found.map(|finding| finding.with_help("name the resources in Resource")));
    }
}
