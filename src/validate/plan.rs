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
    fn has(self, check: &Check) -> bool {
        match self {
            Self::Refusals => check.finding_type() == FindingType::Error,
            Self::Usual => !check.is_pedantic(),
            Self::Pedantic => true,
        }
    }
}

type Plans = LazyLock<Vec<(PolicyType, Scope, Plan)>>;

static PLANS: Plans = LazyLock::new(|| plans(&[Scope::Usual, Scope::Pedantic], checks::ALL));

/// Apart from the others, so that what asks for these alone has nothing to do with the catalog.
static REFUSALS: Plans = LazyLock::new(|| plans(&[Scope::Refusals], checks::WITHOUT_CATALOG));

fn plans(scopes: &[Scope], checks: &[&Check]) -> Vec<(PolicyType, Scope, Plan)> {
    let types = PolicyType::ALL.iter().copied();
    let pairs = types.flat_map(|policy_type| scopes.iter().map(move |scope| (policy_type, *scope)));
    let plan = |(of, scope)| (of, scope, Plan::new(of, scope, checks));
    pairs.map(plan).collect()
}

impl Plan {
    /// Runs the checks of a scope for the policy type of the context.
    pub(super) fn run_scope(scope: Scope, context: &Context<'_>, findings: &mut Findings) {
        Self::run_among(&PLANS, checks::ALL, scope, context, findings);
    }

    /// Runs the checks that decide whether a typed policy can be made.
    pub(super) fn run_refusals(context: &Context<'_>, findings: &mut Findings) {
        let checks = checks::WITHOUT_CATALOG;
        Self::run_among(&REFUSALS, checks, Scope::Refusals, context, findings);
    }

    fn run_among(
        plans: &Plans,
        checks: &[&Check],
        scope: Scope,
        context: &Context<'_>,
        findings: &mut Findings,
    ) {
        let policy_type = context.policy_type;
        let mut plans = plans.iter();
        match plans.find(|(of, within, _)| *of == policy_type && *within == scope) {
            Some((_, _, plan)) => plan.run(context, findings),
            // Whatever the list of policy types lacks is checked all the same.
            None => Self::new(policy_type, scope, checks).run(context, findings),
        }
    }

    fn new(policy_type: PolicyType, scope: Scope, checks: &[&Check]) -> Self {
        let mut plan = Self::default();
        let applies = |check: &&&Check| check.applies_to(policy_type) && scope.has(check);
        for check in checks.iter().filter(applies) {
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

    fn run(&self, context: &Context<'_>, findings: &mut Findings) {
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
