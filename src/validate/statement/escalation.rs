//! Actions with which a principal can raise its own permissions.
//!
//! Each stands or falls with what the policy itself says; what needs a certain function, instance or
//! project to be there already is not among them.

use super::broad_grant::holds;
use crate::validate::arn_fields::ArnFields;
use crate::validate::check::StatementContext;

/// An action, and what it works on.
#[derive(Clone, Copy, Debug)]
pub(in crate::validate) struct Step {
    pub(in crate::validate) action: &'static str,
    /// How the ARN of any resource ends that it works on.
    any: &'static str,
    /// How the ARN of what is the caller's own ends.
    own: Option<&'static str>,
}

impl Step {
    const fn on(any: &'static str, action: &'static str) -> Self {
        Self { action, any, own: None }
    }

    /// Whether the statement is about every resource that the action works on, or about the caller.
    pub(in crate::validate) fn is_open(self, statement: &StatementContext<'_>) -> bool {
        let s = statement.statement;
        holds(s.resource.as_ref(), &["*"])
            || s.resource.iter().flat_map(|list| list.iter()).any(|text| {
                let resource = ArnFields::of(text).and_then(|arn| arn.resource);
                resource.is_some_and(|resource| {
                    resource == "*" || resource == self.any || self.own == Some(resource)
                })
            })
    }
}

const USER: &str = "user/*";
const GROUP: &str = "group/*";
const ROLE: &str = "role/*";
const POLICY: &str = "policy/*";
const OWN_USER: Option<&str> = Some("user/${aws:username}");

/// Actions each of which is enough: they change policies, put them on somebody, or make somebody
/// else's credentials.
pub(in crate::validate) const ALONE: [Step; 13] = [
    Step::on(GROUP, "iam:AddUserToGroup"),
    Step::on(GROUP, "iam:AttachGroupPolicy"),
    Step::on(ROLE, "iam:AttachRolePolicy"),
    Step { own: OWN_USER, ..Step::on(USER, "iam:AttachUserPolicy") },
    Step::on(USER, "iam:CreateAccessKey"),
    Step::on(USER, "iam:CreateLoginProfile"),
    Step::on(POLICY, "iam:CreatePolicyVersion"),
    Step::on(GROUP, "iam:PutGroupPolicy"),
    Step::on(ROLE, "iam:PutRolePolicy"),
    Step { own: OWN_USER, ..Step::on(USER, "iam:PutUserPolicy") },
    Step::on(POLICY, "iam:SetDefaultPolicyVersion"),
    Step::on(ROLE, "iam:UpdateAssumeRolePolicy"),
    Step::on(USER, "iam:UpdateLoginProfile"),
];

/// Passing a role.
pub(in crate::validate) const PASS: Step = Step::on(ROLE, "iam:PassRole");

/// What, together with passing a role, runs something with that role.
pub(in crate::validate) const WITH_ROLE: [&[Step]; 22] = [
    &[Step::on("*", "apprunner:CreateService")],
    &[Step::on("*", "batch:RegisterJobDefinition"), Step::on("*", "batch:SubmitJob")],
    &[
        Step::on("*", "bedrock-agentcore:CreateCodeInterpreter"),
        Step::on("*", "bedrock-agentcore:InvokeCodeInterpreter"),
    ],
    &[
        Step::on("stack/*", "cloudformation:CreateChangeSet"),
        Step::on("stack/*", "cloudformation:ExecuteChangeSet"),
    ],
    &[Step::on("stack/*", "cloudformation:CreateStack")],
    &[
        Step::on("project/*", "codebuild:CreateProject"),
        Step::on("project/*", "codebuild:StartBuild"),
    ],
    &[
        Step::on("pipeline/*", "datapipeline:CreatePipeline"),
        Step::on("pipeline/*", "datapipeline:PutPipelineDefinition"),
    ],
    &[Step::on("instance/*", "ec2:RunInstances")],
    &[Step::on("*", "ecs:RegisterTaskDefinition"), Step::on("*", "ecs:CreateService")],
    &[Step::on("*", "ecs:RegisterTaskDefinition"), Step::on("task-definition/*", "ecs:RunTask")],
    &[Step::on("*", "ecs:RegisterTaskDefinition"), Step::on("task-definition/*", "ecs:StartTask")],
    &[Step::on("cluster/*", "elasticmapreduce:RunJobFlow")],
    &[Step::on("devEndpoint/*", "glue:CreateDevEndpoint")],
    &[Step::on("job/*", "glue:CreateJob"), Step::on("trigger/*", "glue:CreateTrigger")],
    &[Step::on("job/*", "glue:CreateJob"), Step::on("job/*", "glue:StartJobRun")],
    &[
        Step::on("function:*", "lambda:CreateFunction"),
        Step::on("function:*", "lambda:AddPermission"),
    ],
    &[
        Step::on("function:*", "lambda:CreateFunction"),
        Step::on("*", "lambda:CreateEventSourceMapping"),
    ],
    &[
        Step::on("function:*", "lambda:CreateFunction"),
        Step::on("function:*", "lambda:InvokeFunction"),
    ],
    &[Step::on("notebook-instance/*", "sagemaker:CreateNotebookInstance")],
    &[Step::on("processing-job/*", "sagemaker:CreateProcessingJob")],
    &[Step::on("training-job/*", "sagemaker:CreateTrainingJob")],
    &[
        Step::on("stateMachine:*", "states:CreateStateMachine"),
        Step::on("stateMachine:*", "states:StartExecution"),
    ],
];

#[cfg(all(test, feature = "catalog"))]
mod tests {
    use super::{ALONE, PASS, WITH_ROLE};
    use crate::catalog::Catalog;

    #[test]
    fn every_action_is_one_that_aws_has() {
        let steps = ALONE.iter().chain([&PASS]).chain(WITH_ROLE.into_iter().flatten());
        for step in steps {
            let action = Catalog::embedded().action(step.action).unwrap();
            assert_eq!(action.to_string(), step.action);
            assert!(action.retired().is_none(), "{action}");
        }
    }
}
