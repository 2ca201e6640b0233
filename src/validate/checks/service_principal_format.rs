//! # What it does
//! Reports a value that cannot be a service principal, of a condition key that holds one. AWS
//! writes them as `service.amazonaws.com` in small letters, with a Region before the domain where
//! the key asks for it.
//!
//! # Why it matters
//! No request has such a value, so the comparison is never true.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"iam:PassedToService": "Lambda"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::certain::certain_start;
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use crate::element::condition::Family;
use crate::element::{ConditionOperator, Operator};
use crate::name::service_principal;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "service-principal-format",
    codes: &["INVALID_SERVICE_PRINCIPAL_FORMAT"],
    finding_type: FindingType::Warning,
    summary: "a value that is no service principal, where the condition key holds one",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

/// What stands between the service and its domain.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Anything; many services have principals for their parts.
    Any,
    /// At most a Region.
    PerhapsRegion,
    /// A Region.
    Region,
}

/// Condition keys whose values are service principals.
///
/// Source: IAM User Guide, *AWS global condition context keys*, *IAM and AWS STS condition context
/// keys*; AWS KMS Developer Guide, *AWS KMS condition keys*.
const KEYS: &[(&str, Form)] = &[
    ("aws:CalledVia", Form::PerhapsRegion),
    ("aws:CalledViaFirst", Form::PerhapsRegion),
    ("aws:CalledViaLast", Form::PerhapsRegion),
    ("aws:PrincipalServiceName", Form::Any),
    ("aws:PrincipalServiceNamesList", Form::Any),
    ("iam:AWSServiceName", Form::Any),
    ("iam:PassedToService", Form::Any),
    ("kms:ViaService", Form::Region),
    ("sts:AWSServiceName", Form::Any),
];

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    use Operator as O;
    let Some(operator) = condition.parsed.map(ConditionOperator::operator) else { return };
    if operator.family() != Family::String {
        return;
    }
    let Some(known) = condition.known else { return };
    let Some((_, form)) = KEYS.iter().find(|(key, _)| known.is(key)) else { return };
    let ignores_case = matches!(operator, O::StringEqualsIgnoreCase | O::StringNotEqualsIgnoreCase);
    for (index, value) in condition.values.iter().enumerate() {
        let text = value.as_text();
        let fits = if ignores_case {
            may_be_principal(&text.to_ascii_lowercase(), *form)
        } else {
            may_be_principal(text, *form)
        };
        if !fits {
            findings.push(finding(condition, index, text, *form));
        }
    }
}

/// Whether a text is a service principal, or can become one by its wildcards and variables.
fn may_be_principal(text: &str, form: Form) -> bool {
    let (start, is_whole) = certain_start(text);
    if !is_whole {
        return start.bytes().all(is_of_name);
    }
    if service_principal::parse(text.as_bytes()).is_err() {
        return has_other_domain(text);
    }
    if form == Form::Any {
        return true;
    }
    let name = text.rsplit_once(".amazonaws.").map_or(text, |(name, _)| name);
    match name.split_once('.') {
        None => form == Form::PerhapsRegion,
        // Every Region has a hyphen in its name.
        Some((_, region)) => region.contains('-'),
    }
}

/// Whether a text is a name under the other domain that AWS has for principals.
fn has_other_domain(text: &str) -> bool {
    let name = text.strip_suffix(".amazon.com").unwrap_or_default();
    !name.is_empty() && name.bytes().all(is_of_name)
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.')
}

#[cold]
fn finding(condition: &ConditionContext<'_>, index: usize, text: &str, form: Form) -> Finding {
    let location = condition.value_location(index);
    let mut meant = text.trim().to_ascii_lowercase();
    if !meant.contains('.') {
        meant.push_str(".amazonaws.com");
    }
    let is_likely = meant != text && may_be_principal(&meant, form);
    let only_case_differs = meant.eq_ignore_ascii_case(text);
    let (message, help) = match form {
        Form::Region => (
            "is not of the form `service.region.amazonaws.com`",
            Some("name the Region, or write `*` for it under `StringLike`"),
        ),
        Form::PerhapsRegion => (
            "is not of the form `service.amazonaws.com`",
            Some("write the principal of the service alone"),
        ),
        Form::Any => ("is no service principal", Some("write it as `service.amazonaws.com`")),
    };
    let message = format!("{} {message}", Quoted(text));
    let finding = Finding::new(&CHECK, location.clone(), message);
    if !is_likely {
        return finding.with_help_if(help);
    }
    let fix = only_case_differs.then(|| Fix::replace(location, meant.clone()));
    finding.with_help(format!("write {}", Quoted(&meant))).with_fix_if(fix)
}
