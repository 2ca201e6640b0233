//! # What it does
//! Reports a `Sid` with other characters than letters and digits, where IAM takes only these.
//!
//! # Why it matters
//! IAM and AWS Organizations document `A`–`Z`, `a`–`z` and `0`–`9` only. Other services let a Sid
//! hold spaces and more.
//!
//! # Example
//! ```json
//! {"Sid": "Read-objects", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Sid": "ReadObjects", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::name::Class;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "sid-characters",
    codes: &["UNSUPPORTED_SID"],
    finding_type: FindingType::Error,
    summary: "a Sid with other characters than letters and digits",
    applies_to: |policy_type| {
        !matches!(policy_type, PolicyType::VpcEndpoint | PolicyType::Resource(_))
    },
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(sid) = statement.statement.sid() else { return };
    if Class::ALPHANUMERIC.holds(sid.as_bytes()) {
        return;
    }
    let is_bad = |character: &char| !character.is_ascii_alphanumeric();
    let Some(start) = sid.chars().position(|character| is_bad(&character)) else { return };
    let bad: String = sid.chars().skip(start).take(1).collect();
    let rest: String = sid.chars().filter(char::is_ascii_alphanumeric).collect();
    findings.push(
        Finding::new(
            &CHECK,
            statement.element("Sid").substring(start, 1),
            format!(
                "character {} in Sid {}, which takes only letters and digits",
                Quoted(&bad),
                Quoted(sid)
            ),
        )
        .with_help_if((!rest.is_empty()).then(|| format!("write {}", Quoted(&rest)))),
    );
}
