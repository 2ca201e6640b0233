//! # What it does
//! Reports a policy without `Version`.
//!
//! # Why it matters
//! By AWS's older guides the version is then `2008-10-17`, under which policy variables are literal
//! text. Managed policies and resource control policies must have version `2012-10-17`.
//!
//! # Example
//! ```json
//! {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
//! ```
//!
//! # Use instead
//! ```json
//! {"Version": "2012-10-17",
//!  "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::document::Location;

pub(in super::super) static CHECK: Check = Check {
    rule: "version-missing",
    codes: &["MISSING_VERSION"],
    finding_type: FindingType::Error,
    summary: "a policy without Version",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    if !context.lacks("Version") {
        return;
    }
    let finding_type = match context.policy_type {
        PolicyType::Managed | PolicyType::PermissionsBoundary | PolicyType::ResourceControl => {
            FindingType::Error
        }
        _ => FindingType::Warning,
    };
    findings.push(
        Finding::new(&CHECK, Location::root(), "the Version element is missing")
            .with_help("add `\"Version\": \"2012-10-17\"`")
            .weighed(finding_type),
    );
}
