//! Which checks run for a policy type, sorted by what they are called for.

use std::sync::LazyLock;

use super::check::{
    ConditionContext, Context, Entry, PrincipalContext, Resource, Run, StatementContext,
};
use super::checks;
use super::finding::Findings;
use super::policy_type::PolicyType;

/// The checks of one policy type, so that a document is gone through once for all of them.
#[derive(Default)]
pub(super) struct Plan {
    document: Vec<fn(&Context<'_>, &mut Findings)>,
    statement: Vec<fn(&StatementContext<'_>, &mut Findings)>,
    action: Vec<fn(&Entry<'_>, &mut Findings)>,
    resource: Vec<fn(&Resource<'_>, &mut Findings)>,
    principal: Vec<fn(&PrincipalContext<'_>, &mut Findings)>,
    condition: Vec<fn(&ConditionContext<'_>, &mut Findings)>,
}

static PLANS: LazyLock<Vec<(PolicyType, Plan)>> = LazyLock::new(|| {
    let plans = PolicyType::ALL.iter().map(|policy_type| (*policy_type, Plan::new(*policy_type)));
    plans.collect()
});

impl Plan {
    pub(super) fn of(policy_type: PolicyType) -> Option<&'static Self> {
        PLANS.iter().find(|(planned, _)| *planned == policy_type).map(|(_, plan)| plan)
    }

    pub(super) fn new(policy_type: PolicyType) -> Self {
        let mut plan = Self::default();
        for check in checks::ALL.iter().filter(|check| check.applies_to(policy_type)) {
            match check.run {
                Run::Reader => {}
                Run::Document(run) => plan.document.push(run),
                Run::Statement(run) => plan.statement.push(run),
                Run::Action(run) => plan.action.push(run),
                Run::Resource(run) => plan.resource.push(run),
                Run::Principal(run) => plan.principal.push(run),
                Run::Condition(run) => plan.condition.push(run),
            }
        }
        plan
    }

    pub(super) fn run(&self, context: &Context<'_>, findings: &mut Findings) {
        self.document.iter().for_each(|run| run(context, findings));
        for statement in context.statements() {
            self.statement.iter().for_each(|run| run(&statement, findings));
            statement.actions().for_each(|action| {
                self.action.iter().for_each(|run| run(&action, findings));
            });
            statement.resources().for_each(|entry| {
                let resource = Resource::new(entry);
                self.resource.iter().for_each(|run| run(&resource, findings));
            });
            statement.principals().for_each(|principal| {
                self.principal.iter().for_each(|run| run(&principal, findings));
            });
            statement.conditions().for_each(|condition| {
                self.condition.iter().for_each(|run| run(&condition, findings));
            });
        }
    }
}
