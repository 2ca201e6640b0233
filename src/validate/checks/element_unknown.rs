//! # What it does
//! Reports an element that the policy language does not have, or has elsewhere.
//!
//! # Why it matters
//! The names are compared with case, and AWS refuses a document with any other.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Actions": "s3:GetObject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::wrapper::{Wrapped, wrapped_policy};
use crate::document::{Location, PolicyDocument, Statement};
use crate::near::nearest;
use crate::parse_error::Quoted;
use crate::text::Text;

pub(in super::super) static CHECK: Check = Check {
    rule: "element-unknown",
    codes: &["INVALID_POLICY_ELEMENT"],
    finding_type: FindingType::Error,
    summary: "an element that the policy language does not have",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    if !context.document.unknown_elements().is_empty() {
        top_level(context.document, findings);
    }
    for statement in context.statements() {
        for name in statement.statement.unknown_elements().keys() {
            findings.push(
                Finding::new(
                    &CHECK,
                    statement.location().key(name.clone()),
                    format!("a statement has no element {}", Quoted(name)),
                )
                .with_help_if(statement_help(name)),
            );
        }
    }
}

#[cold]
fn top_level(document: &PolicyDocument, findings: &mut Findings) {
    let unknown = |name: &Text| {
        let message = format!("a policy has no element {}", Quoted(name));
        Finding::new(&CHECK, Location::root().key(name.clone()), message)
    };
    if let Some(Wrapped { element, location, is_text }) = wrapped_policy(document) {
        let form = if is_text { "the text of a policy" } else { "a policy" };
        let help = format!("{form} stands at {}; give it alone", Quoted(&location.to_string()));
        return findings.push(unknown(element).with_help(help));
    }
    for name in document.unknown_elements().keys() {
        findings.push(unknown(name).with_help_if(top_level_help(name)));
    }
}

fn top_level_help(name: &str) -> Option<String> {
    let (here, there) = (&PolicyDocument::ELEMENTS, &Statement::ELEMENTS);
    help(name, here, there, "belongs in a statement")
}

fn statement_help(name: &str) -> Option<String> {
    let (here, there) = (&Statement::ELEMENTS, &PolicyDocument::ELEMENTS);
    help(name, here, there, "belongs at the top of the policy")
}

fn help(
    name: &str,
    here: &[&'static str],
    there: &[&'static str],
    belongs: &str,
) -> Option<String> {
    let did_you_mean = |known: &str| format!("did you mean `{known}`?");
    let elsewhere = |known: &str| format!("`{known}` {belongs}");
    let same = |known: &&&str| known.eq_ignore_ascii_case(name);
    let near = |known: &[&'static str]| nearest(name, known.iter().copied());
    (here.iter().find(same).map(|known| did_you_mean(known)))
        .or_else(|| there.iter().find(same).map(|known| elsewhere(known)))
        .or_else(|| near(here).map(did_you_mean))
        .or_else(|| near(there).map(elsewhere))
}
