//! # What it does
//! Reports a policy variable that names a global condition key which AWS does not have.
//!
//! # Why it matters
//! No request has the key, so the variable stands for nothing.
//!
//! # Example
//! ```json
//! {"Resource": "arn:aws:s3:::my-bucket/home/${aws:user}/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Resource": "arn:aws:s3:::my-bucket/home/${aws:username}/*"}
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::facts::{AS_OF, KnownKey};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::variables;
use crate::near::nearest;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "variable-unknown",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "a policy variable that names no global condition key",
    applies_to: every_type,
    needs: Needs::ConditionKeys,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    variables::each(context, |place, variable| {
        let name = variable.name();
        let is_global = variable.is_closed && is_global(name);
        if !is_global || KnownKey::of(name).is_some() || is_own(context, name) {
            return;
        }
        let (key, tag) = name.split_once('/').map_or((name, ""), |(key, tag)| (key, tag));
        let guess = nearest(key, KnownKey::global().iter().map(|known| known.name));
        let slash = if tag.is_empty() { "" } else { "/" };
        let help = guess.map(|guess| format!("did you mean `${{{guess}{slash}{tag}}}`?"));
        let text = Quoted(variable.text);
        findings.push(
            Finding::new(
                &CHECK,
                variable.location_in(place.location()),
                format!("policy variable {text} names no global condition key as of {AS_OF}"),
            )
            .with_help_if(help),
        );
    });
}

/// Whether a variable names a global condition key; a pseudo parameter of CloudFormation has two
/// colons, and a space in a name has a check of its own.
fn is_global(name: &str) -> bool {
    let key = name.split_at_checked("aws:".len());
    key.is_some_and(|(prefix, key)| {
        prefix.eq_ignore_ascii_case("aws:")
            && !key.starts_with(':')
            && !name.contains(char::is_whitespace)
    })
}

/// Whether the user of a validator has added the key.
fn is_own(context: &Context<'_>, name: &str) -> bool {
    context.settings.condition_keys.iter().any(|own| own.eq_ignore_ascii_case(name))
}
