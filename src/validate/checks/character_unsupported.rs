//! # What it does
//! Reports characters that a policy cannot be stored with: any but tab, line feed, carriage return
//! and U+0020 to U+00FF, wherever the grammar leaves the characters open.
//!
//! # Why it matters
//! IAM, STS and KMS refuse the document. Such characters often come from a word processor.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::bucket/“new”/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::bucket/\"new\"/*"}
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::{PolicyType, ResourceType};
use super::super::telling::Telling;
use crate::document::{Location, Members};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "character-unsupported",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "a character that IAM or KMS cannot store",
    applies_to: |policy_type| {
        policy_type.is_iam() || policy_type == PolicyType::Resource(ResourceType::KmsKey)
    },
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

/// All other strings have a grammar of fewer characters, which a check of its own holds them to.
fn run(context: &Context<'_>, findings: &mut Findings) {
    let id = context.document.id().unwrap_or_default();
    value(id, || Location::root().value("Id"), findings);
    if !context.policy_type.is_iam() {
        for statement in context.statements() {
            let sid = statement.statement.sid().unwrap_or_default();
            value(sid, || statement.element("Sid"), findings);
        }
    }
    if !context.overview.texts.has(Telling::UNSTORABLE) {
        return;
    }
    for statement in context.statements() {
        for entry in statement.resources() {
            value(entry.text, || entry.location(), findings);
        }
        for (operator, entries) in
            statement.statement.condition().into_iter().flat_map(Members::iter)
        {
            // An operator that does not exist may stand over nothing.
            if entries.is_empty() && !is_clean(operator) {
                let condition = statement.element("Condition");
                report(operator, |_| condition.key(operator.clone()), findings);
            }
        }
        for condition in statement.conditions() {
            if !is_clean(condition.key) {
                report(condition.key, |_| condition.key_location(), findings);
            }
            for (index, text) in condition.values.iter().enumerate() {
                value(text.as_text(), || condition.value_location(index), findings);
            }
        }
    }
}

fn is_clean(text: &str) -> bool {
    !Telling::of(text).has(Telling::UNSTORABLE)
}

fn value(text: &str, location: impl FnOnce() -> Location, findings: &mut Findings) {
    if !is_clean(text) {
        report(text, |start| location().substring(start, 1), findings);
    }
}

#[cold]
fn report(text: &str, location: impl FnOnce(usize) -> Location, findings: &mut Findings) {
    let first = text.chars().enumerate().find(|(_, c)| !is_clean(c.encode_utf8(&mut [0; 4])));
    let Some((start, character)) = first else { return };
    let help = match plain(character) {
        Some(plain) => format!("write `{plain}`"),
        None => "use only tab, line feed, carriage return and U+0020 to U+00FF".to_owned(),
    };
    let message = format!(
        "character {} (U+{:04X}) cannot be stored in a policy",
        Quoted(character.encode_utf8(&mut [0; 4])),
        u32::from(character)
    );
    findings.push(Finding::new(&CHECK, location(start), message).with_help(help));
}

/// What was typed before a word processor made it pretty.
fn plain(character: char) -> Option<&'static str> {
    Some(match character {
        '‘' | '’' => "'",
        '“' | '”' => "\"",
        '‐' | '‑' | '–' | '—' => "-",
        '…' => "...",
        _ => return None,
    })
}
