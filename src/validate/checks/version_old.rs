//! # What it does
//! Reports version `2008-10-17` where AWS wants `2012-10-17`, or where policy variables matter.
//!
//! # Why it matters
//! Managed policies and the policies of AWS Organizations must have version `2012-10-17`. Under
//! the old version, `${aws:username}` and all other variables are literal text.
//!
//! # Example
//! ```json
//! {"Version": "2008-10-17",
//!  "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
//! ```
//!
//! # Use instead
//! ```json
//! {"Version": "2012-10-17",
//!  "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::variables;
use crate::document::Location;

pub(in super::super) static CHECK: Check = Check {
    rule: "version-old",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "version 2008-10-17, without policy variables",
    applies_to: |policy_type| {
        !matches!(policy_type, PolicyType::VpcEndpoint | PolicyType::Resource(_))
    },
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    if context.document.version() != Some("2008-10-17") {
        return;
    }
    let (finding_type, message) = match context.policy_type {
        // Where variables occur, a check of its own says so.
        PolicyType::Identity | PolicyType::Session | PolicyType::RoleTrust
            if variables::are_in(context) =>
        {
            return;
        }
        PolicyType::Identity | PolicyType::Session | PolicyType::RoleTrust => {
            (FindingType::Warning, "under version `2008-10-17` policy variables are literal text")
        }
        _ => (FindingType::Error, "version `2008-10-17` where only `2012-10-17` is accepted"),
    };
    findings.push(
        Finding::new(&CHECK, Location::root().value("Version"), message)
            .with_help("write `2012-10-17`")
            .weighed(finding_type),
    );
}
