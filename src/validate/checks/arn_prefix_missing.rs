//! # What it does
//! Reports an entry of `Resource` or `NotResource` that is neither `*` nor begins with `arn:`. In the
//! policy of an API, which has no type of its own, API Gateway completes `execute-api:/stage/GET/path`
//! to an ARN.
//!
//! # Why it matters
//! Resources are named by ARNs. AWS refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "my-bucket"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::my-bucket"}
//! ```

use super::super::check::{
    Check, Entry, Needs, Resource, Run, StatementContext, all_but_role_trust,
};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::{PolicyType, ResourceType};
use crate::name::BucketName;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-prefix-missing",
    codes: &["INVALID_ARN_PREFIX"],
    finding_type: FindingType::Error,
    summary: "a resource that is neither `*` nor begins with `arn:`",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let text = resource.text;
    if text == "*" || text.starts_with("arn:") || is_of_api(resource) {
        return;
    }
    findings.push(
        Finding::new(
            &CHECK,
            resource.location(),
            format!("resource {} is neither `*` nor an ARN", Quoted(text)),
        )
        .with_help_if(help(resource)),
    );
}

/// Whether it is the short form of a method's ARN.
///
/// Source: API Gateway Developer Guide, *API Gateway resource policy examples*.
fn is_of_api(resource: &Entry<'_>) -> bool {
    resource.text.starts_with("execute-api:/")
        && resource.statement.policy_type() == PolicyType::Resource(ResourceType::Other)
}

/// What was meant, where only one thing can have been.
#[cold]
fn help(resource: &Entry<'_>) -> Option<String> {
    let text = resource.text;
    if !text.is_empty() && text.bytes().all(|byte| byte == b'*') {
        return Some("write `*`".into());
    }
    if let Some((prefix, rest)) = text.split_once(':')
        && prefix.trim().eq_ignore_ascii_case("arn")
    {
        return Some(format!("write {}", Quoted(&format!("arn:{}", rest.trim_end()))));
    }
    let path = match text.strip_prefix("s3://") {
        Some(path) => path,
        None if acts_on_s3_only(resource.statement) => text,
        None => return None,
    };
    let bucket = path.split('/').next().unwrap_or(path);
    BucketName::new(bucket).ok()?;
    Some(format!("for an S3 bucket, write {}", Quoted(&format!("arn:aws:s3:::{path}"))))
}

fn acts_on_s3_only(statement: StatementContext<'_>) -> bool {
    let mut actions = statement.actions().peekable();
    actions.peek().is_some()
        && actions.all(|action| action.text.get(..3).is_some_and(|s| s.eq_ignore_ascii_case("s3:")))
}
