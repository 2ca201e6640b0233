//! # What it does
//! Reports an action that AWS's reference once had and has no longer, and a pattern that stands for
//! nothing else. Of a service that is gone as a whole, another check tells.
//!
//! # Why it matters
//! It is most likely left over, and allows or denies nothing. Access Analyzer calls it an action that
//! does not exist.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": ["cloudhsm:ListHapgs", "cloudhsm:DescribeClusters"],
//!  "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "cloudhsm:DescribeClusters", "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "action-retired",
    codes: &["INVALID_ACTION"],
    finding_type: FindingType::Suggestion,
    summary: "an action that AWS no longer documents",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (entry, meaning) in statement.known_actions() {
        let Meaning::Retired(action) = meaning else { continue };
        let Some(month) = action.retired().filter(|_| action.service().retired().is_none()) else {
            continue;
        };
        let message = format!("AWS no longer documents {} since {month}", Quoted(entry.text));
        findings.push(Finding::new(&CHECK, entry.location(), message));
    }
}
