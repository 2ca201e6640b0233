//! # What it does
//! Reports a statement that denies to everyone, without any condition, to change the policy that it is
//! part of.
//!
//! # Why it matters
//! Nobody can take the statement back. Of some resources the account's root user still can, of others
//! only AWS.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*",
//!  "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"]}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*",
//!  "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"],
//!  "Condition": {"ArnNotEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin"}}}
//! ```

use super::super::arn_fields::ArnFields;
use super::super::check::{Check, Entry, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::{PolicyType, ResourceType};
use super::super::principal::callers::{everyone_location, has_everyone};
use crate::arn::wildcard::covers_ignore_case;

pub(in super::super) static CHECK: Check = Check {
    rule: "resource-policy-lockout",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "a Deny for everyone of changes to the policy itself",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Resource(_)),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let is_candidate = statement.is_deny() && has_everyone(statement);
    if !is_candidate || statement.conditions().next().is_some() || is_unread(statement) {
        return;
    }
    let PolicyType::Resource(resource_type) = statement.policy_type() else { return };
    let denied = managing(resource_type).iter().find(|action| denies(statement, action));
    let Some(action) = denied else { return };
    findings.push(
        Finding::new(
            &CHECK,
            everyone_location(statement),
            format!("nobody can change the policy any more: `{action}` is denied to everyone"),
        )
        .with_help("spare a role by `ArnNotEquals` on `aws:PrincipalArn`"),
    );
}

/// Whether there is a `Condition` of the wrong JSON type.
fn is_unread(statement: &StatementContext<'_>) -> bool {
    statement.statement.condition().is_none() && statement.has("Condition")
}

/// The actions that change the policy of such a resource.
const fn managing(resource_type: ResourceType) -> &'static [&'static str] {
    match resource_type {
        ResourceType::S3Bucket => &["s3:PutBucketPolicy"],
        ResourceType::KmsKey => &["kms:PutKeyPolicy"],
        ResourceType::SqsQueue => &["sqs:SetQueueAttributes"],
        ResourceType::SnsTopic => &["sns:SetTopicAttributes"],
        ResourceType::SecretsManagerSecret => &["secretsmanager:PutResourcePolicy"],
        ResourceType::LambdaFunction => &["lambda:RemovePermission"],
        ResourceType::EcrRepository => &["ecr:SetRepositoryPolicy"],
        ResourceType::Other => &[
            "s3:PutBucketPolicy",
            "kms:PutKeyPolicy",
            "sqs:SetQueueAttributes",
            "sns:SetTopicAttributes",
            "secretsmanager:PutResourcePolicy",
            "lambda:RemovePermission",
            "ecr:SetRepositoryPolicy",
            "backup:PutBackupVaultAccessPolicy",
            "dynamodb:PutResourcePolicy",
            "elasticfilesystem:PutFileSystemPolicy",
            "glacier:SetVaultAccessPolicy",
            "kinesis:PutResourcePolicy",
        ],
    }
}

fn denies(statement: &StatementContext<'_>, action: &str) -> bool {
    let mut listed = statement.actions();
    let is_named = if statement.has("NotAction") {
        !listed.any(|entry| covers_ignore_case(entry.text, action))
    } else {
        listed.any(|entry| covers_ignore_case(entry.text, action))
    };
    // The policy belongs to the bucket, not to its objects.
    is_named && (!action.starts_with("s3:") || has_bucket(statement))
}

fn has_bucket(statement: &StatementContext<'_>) -> bool {
    let mut resources = statement.resources();
    if statement.has("NotResource") {
        !resources.any(|resource| is_bucket(&resource))
    } else {
        resources.any(|resource| is_bucket(&resource))
    }
}

fn is_bucket(resource: &Entry<'_>) -> bool {
    resource.text == "*"
        || ArnFields::of(resource.text)
            .and_then(|arn| arn.resource)
            .is_some_and(|name| !name.contains('/'))
}
