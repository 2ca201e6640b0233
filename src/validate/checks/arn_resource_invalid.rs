//! # What it does
//! Reports an ARN whose resource has none of the formats that the ARNs of its service have.
//!
//! # Why it matters
//! Most likely no resource has such an ARN, so that nothing is allowed or denied. Access Analyzer
//! calls that an error. AWS itself writes ARNs of formats that it does not document; services of
//! which that is known are left out, and it is a warning here.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "lambda:InvokeFunction",
//!  "Resource": "arn:aws:lambda:us-east-1:111122223333:functions/my-function"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "lambda:InvokeFunction",
//!  "Resource": "arn:aws:lambda:us-east-1:111122223333:function:my-function"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use crate::catalog::{Catalog, ResourceType, Service};
use crate::near::nearest;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-resource-invalid",
    codes: &["INVALID_ARN_RESOURCE"],
    finding_type: FindingType::Warning,
    summary: "an ARN of none of the formats of its service",
    applies_to: all_but_role_trust,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Resource(run),
};

/// The services whose resources AWS's own policies write in formats that are not documented.
const LENIENT: [&str; 24] = [
    "apigateway",
    "appflow",
    "aps",
    "autoscaling",
    "bedrock-agentcore",
    "cloudformation",
    "cloudwatch",
    "config",
    "ec2",
    "elasticloadbalancing",
    "grafana",
    "kms",
    "logs",
    "organizations",
    "pricingplanmanager",
    "profile",
    "redshift-serverless",
    "robomaker",
    "sagemaker",
    "secretsmanager",
    "securityagent",
    "sts",
    "waf",
    "waf-regional",
];

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let (Some(arn), Some(formats)) = (resource.known_arn(), resource.formats()) else { return };
    let Some(service) = arn.service else { return };
    // What is wrong with a path of IAM, or a name of a bucket, has checks of its own.
    if formats.like.formats > 0 || LENIENT.contains(&service) || matches!(service, "iam" | "s3") {
        return;
    }
    let message = format!("{} has none of the formats of ARNs of {service}", Quoted(resource.text));
    let name = arn.resource.unwrap_or_default();
    let format = resource.statement.context.guess(|catalog| nearest_format(catalog, service, name));
    let help = format.map(|format| format!("write it as `{format}`"));
    findings.push(Finding::new(&CHECK, resource.location(), message).with_help_if(help));
}

/// The format whose beginning is nearest to that of a resource.
fn nearest_format<'a>(catalog: &'a Catalog, service: &str, resource: &str) -> Option<&'a str> {
    let types = || catalog.service(service).into_iter().flat_map(Service::resource_types);
    let formats = || types().flat_map(ResourceType::arn_formats);
    let kind = nearest(head(resource), formats().filter_map(head_of))?;
    formats().find(|format| head_of(format) == Some(kind))
}

/// What tells one kind of a service's ARNs from the others.
fn head(resource: &str) -> &str {
    resource.split(['/', ':']).next().unwrap_or_default()
}

fn head_of(format: &str) -> Option<&str> {
    format.splitn(6, ':').nth(5).map(head)
}
