//! # What it does
//! Reports a service that AWS is not known to have, in an ARN, before the colon of a condition key, and
//! in a value of `aws:CalledVia` and its like. Identity providers have condition keys of their own.
//!
//! # Why it matters
//! No resource and no request has it, so that nothing is allowed or denied. Access Analyzer calls that
//! an error; AWS adds services, so that it is a warning here.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "dynamodb:GetItem",
//!  "Resource": "arn:aws:dynamdb:us-east-1:111122223333:table/my-table"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "dynamodb:GetItem",
//!  "Resource": "arn:aws:dynamodb:us-east-1:111122223333:table/my-table"}
//! ```

use super::super::check::{
    Check, ConditionContext, Context, Needs, Resource, Run, StatementContext, every_type,
};
use super::super::finding::{Finding, FindingType, Findings};
use crate::catalog::Catalog;
use crate::element::condition::key;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "service-unknown",
    codes: &["INVALID_SERVICE"],
    finding_type: FindingType::Warning,
    summary: "a service that AWS is not known to have, in an ARN or a condition",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Statement(run),
};

/// What condition keys begin with that are of no service.
const OTHERS: [&str; 6] = [
    "aws",
    "catalog",
    "cognito-identity-auth",
    "cognito-identity-unauth",
    "identitycenter",
    "saml",
];

/// The condition keys whose values are principals of the services that a request came through.
const CALLED_VIA: [&str; 3] = ["aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast"];

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(catalog) = statement.context.catalog() else { return };
    for resource in statement.resources().map(Resource::new) {
        let service = resource.known_arn().and_then(|arn| arn.service).unwrap_or_default();
        // A part that is open or empty, or has capitals, is not for here to say.
        let is_name = service.bytes().all(is_of_name) && !service.is_empty();
        if is_name && !is_known(statement.context, catalog, service) {
            let message = format!("{} is an ARN of {}", Quoted(resource.text), Quoted(service));
            findings.push(finding(statement, resource.location(), &message, service));
        }
    }
    for condition in statement.conditions() {
        of_key(catalog, &condition, findings);
        if condition.known.is_some_and(|known| CALLED_VIA.contains(&known.name)) {
            of_values(catalog, &condition, findings);
        }
    }
}

fn of_key(catalog: &Catalog, condition: &ConditionContext<'_>, findings: &mut Findings) {
    let statement = condition.statement;
    let Some((prefix, _)) = condition.key.split_once(':') else { return };
    let prefix = &*prefix.to_ascii_lowercase();
    if condition.known.is_some() || OTHERS.contains(&prefix) || prefix.contains(['.', '/']) {
        return;
    }
    let is_known = is_known(statement.context, catalog, prefix) || catalog.has_keys_of(prefix);
    if is_known
        || statement.context.settings.knows_key(condition.key)
        || key::parse(condition.key.as_bytes()).is_err()
    {
        return;
    }
    let message = format!("{} is a condition key of {}", Quoted(condition.key), Quoted(prefix));
    findings.push(finding(&statement, condition.location(), &message, prefix));
}

fn of_values(catalog: &Catalog, condition: &ConditionContext<'_>, findings: &mut Findings) {
    let context = condition.statement.context;
    for value in condition.values {
        let principal = value.as_text();
        let Some(service) = principal.strip_suffix(".amazonaws.com") else { continue };
        let is_name = service.bytes().all(is_of_name);
        let is_principal = || {
            catalog.has_service_principal(principal)
                || context.settings.knows_service_principal(principal)
        };
        if is_name && !is_known(context, catalog, service) && !is_principal() {
            let message = format!("{} is the principal of {}", Quoted(principal), Quoted(service));
            findings.push(finding(&condition.statement, condition.location(), &message, service));
        }
    }
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
}

/// Whether there is a service of the name, be it only in ARNs.
fn is_known(context: &Context<'_>, catalog: &Catalog, service: &str) -> bool {
    catalog.service(service).is_some()
        || catalog.has_arns_of(service)
        || context.settings.knows_service(service)
}

#[cold]
fn finding(
    statement: &StatementContext<'_>,
    location: crate::document::Location,
    what: &str,
    service: &str,
) -> Finding {
    let catalog = statement.context.catalog();
    let as_of = catalog.map(|catalog| catalog.as_of().to_string()).unwrap_or_default();
    let message = format!("{what}, which is no service as of {as_of}");
    let guess = statement.context.guess(|catalog| catalog.nearest_service(service));
    let help = guess.map(|guess| format!("did you mean `{guess}`?"));
    Finding::new(&CHECK, location, message).with_help_if(help)
}
