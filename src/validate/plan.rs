//! Which checks run for a policy type, sorted by what they are called for.

use std::sync::LazyLock;

use super::check::{
    Check, ConditionContext, Context, Entry, PrincipalContext, Resource, Run, StatementContext,
};
use super::checks;
use super::finding::{FindingType, Findings};
use super::policy_type::PolicyType;

/// The checks of one policy type, so that a document is gone through once for all of them.
#[derive(Default)]
pub(super) struct Plan {
    document: Vec<fn(&Context<'_>, &mut Findings)>,
    statement: Vec<fn(&StatementContext<'_>, &mut Findings)>,
    conditioned: Vec<fn(&StatementContext<'_>, &mut Findings)>,
    action: Vec<fn(&Entry<'_>, &mut Findings)>,
    resource: Vec<fn(&Resource<'_>, &mut Findings)>,
    principal: Vec<fn(&PrincipalContext<'_>, &mut Findings)>,
    condition: Vec<fn(&ConditionContext<'_>, &mut Findings)>,
}

/// Which of the checks run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Those that decide whether a typed policy can be made.
    Refusals,
    /// Those and the ones that advise.
    Usual,
    /// Those and the matters of opinion.
    Pedantic,
}

impl Scope {
    const ALL: [Self; 3] = [Self::Refusals, Self::Usual, Self::Pedantic];

    fn has(self, check: &Check) -> bool {
        match self {
            Self::Refusals => check.finding_type() == FindingType::Error,
            Self::Usual => !check.is_pedantic(),
            Self::Pedantic => true,
        }
    }
}

static PLANS: LazyLock<Vec<(PolicyType, Scope, Plan)>> = LazyLock::new(|| {
    let types = PolicyType::ALL.iter().copied();
    let pairs = types.flat_map(|policy_type| Scope::ALL.map(|scope| (policy_type, scope)));
    pairs.map(|(policy_type, scope)| (policy_type, scope, Plan::new(policy_type, scope))).collect()
});

impl Plan {
    pub(super) fn of(policy_type: PolicyType, scope: Scope) -> Option<&'static Self> {
        let mut plans = PLANS.iter();
        let found = plans.find(|(of, within, _)| *of == policy_type && *within == scope);
        found.map(|(_, _, plan)| plan)
    }

    pub(super) fn new(policy_type: PolicyType, scope: Scope) -> Self {
        let mut plan = Self::default();
        let applies = |check: &&&Check| check.applies_to(policy_type) && scope.has(check);
        for check in checks::ALL.iter().filter(applies) {
            match check.run {
                Run::Reader => {}
                Run::Document(run) => plan.document.push(run),
                Run::Statement(run) => plan.statement.push(run),
                Run::Conditioned(run) => plan.conditioned.push(run),
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
            // Lists of actions are long, and for many policy types no check is about single ones.
            if !self.action.is_empty() {
                statement.actions().for_each(|action| {
                    self.action.iter().for_each(|run| run(&action, findings));
                });
            }
            statement.resources().for_each(|entry| {
                let resource = Resource::new(entry);
                self.resource.iter().for_each(|run| run(&resource, findings));
            });
            statement.principals().for_each(|principal| {
                self.principal.iter().for_each(|run| run(&principal, findings));
            });
            if statement.statement.condition.is_some() {
                self.conditioned.iter().for_each(|run| run(&statement, findings));
            }
            statement.conditions().for_each(|condition| {
                self.condition.iter().for_each(|run| run(&condition, findings));
            });
        }
    }
}
