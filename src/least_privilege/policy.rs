//! The policy that comes out, and what stands beside it.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use super::grant::{Grants, Group, is_within, needed};
use super::intent::Intent;
use super::sid::{self, Sids};
use crate::catalog::{AccessLevels, Catalog, CatalogDate, KnownAction, ResourceType, Service};
use crate::document::PolicyDocument;
use crate::element::Action;
use crate::error::Error;
use crate::one_or_many::OneOrMany;
use crate::policy::{IdentityPolicy, IdentityStatement, IdentityStatementBuilder};
use crate::text::Text;

/// A policy with the least that was asked for, and lists of what it does not grant.
///
/// [`LeastPrivilege::policy`](super::LeastPrivilege::policy) makes it.
///
/// ```
/// use iam_policy::catalog::AccessLevel::List;
/// use iam_policy::{LeastPrivilege, Quota};
///
/// let least = LeastPrivilege::new().allow(List, "arn:aws:s3:::my-bucket").policy()?;
/// assert!(least.actions().iter().any(|action| action.to_string() == "s3:ListBucket"));
/// assert!(least.star_actions().iter().any(|action| action.to_string() == "s3:ListAllMyBuckets"));
/// least.as_policy().size().fits(Quota::MANAGED)?;
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeastPrivilegePolicy<'a> {
    policy: IdentityPolicy,
    actions: Vec<KnownAction<'a>>,
    star_actions: Vec<KnownAction<'a>>,
    incomplete: Vec<IncompleteAction<'a>>,
    dependents: Vec<DependentAction<'a>>,
    dependents_as_of: CatalogDate,
}

impl<'a> LeastPrivilegePolicy<'a> {
    /// The policy.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel::Read;
    ///
    /// let objects = "arn:aws:s3:::my-bucket/*";
    /// let least = LeastPrivilege::new().allow(Read, objects).policy()?;
    /// let statement = &least.as_policy().statements()[0];
    /// assert_eq!(statement.sid(), Some("S3ObjectRead"));
    /// assert_eq!(statement.resource().unwrap().as_slice(), [objects]);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn as_policy(&self) -> &IdentityPolicy {
        &self.policy
    }

    /// The policy, without the lists.
    ///
    /// ```
    /// use iam_policy::catalog::AccessLevel::Read;
    /// use iam_policy::{LeastPrivilege, ManagedPolicy};
    ///
    /// let least = LeastPrivilege::new().allow(Read, "arn:aws:s3:::my-bucket/*").policy()?;
    /// assert!(ManagedPolicy::try_from(least.into_policy()).is_ok());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn into_policy(self) -> IdentityPolicy {
        self.policy
    }

    /// The actions that the policy grants, in the order in which they stand there.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel::Read;
    ///
    /// let least = LeastPrivilege::new().allow(Read, "arn:aws:s3:::my-bucket/*").policy()?;
    /// assert!(least.actions().iter().all(|action| action.access_level() == Some(Read)));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn actions(&self) -> &[KnownAction<'a>] {
        &self.actions
    }

    /// The actions that take only `*` as their resource, which the policy does not grant: those of
    /// the services that it grants actions of, of the levels that were asked for there.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel::List;
    ///
    /// let topic = "arn:aws:sns:us-east-1:111122223333:orders";
    /// let least = LeastPrivilege::new().allow(List, topic).policy()?;
    /// assert!(least.star_actions().iter().all(|action| action.resource_types().count() == 0));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn star_actions(&self) -> &[KnownAction<'a>] {
        &self.star_actions
    }

    /// A statement that grants the [`star_actions`](Self::star_actions), for those who want them;
    /// none where there are none.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel::List;
    ///
    /// let least = LeastPrivilege::new().allow(List, "arn:aws:s3:::my-bucket").policy()?;
    /// let all = least.star_statement();
    /// let policy = least.into_policy().with_statements(all)?;
    /// assert_eq!(policy.statements()[1].sid(), Some("AllResources"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn star_statement(&self) -> Option<IdentityStatementBuilder> {
        let actions: Vec<_> = self.star_actions.iter().map(KnownAction::to_action).collect();
        let is_one = !actions.is_empty();
        let statement =
            || IdentityStatement::allow(shortest(actions)).resources("*").sid(sid::STAR);
        is_one.then(statement)
    }

    /// The actions that were asked for and need resources of further types, for which no ARN was
    /// given.
    ///
    /// They are not granted, unless [`grant_incomplete`](super::LeastPrivilege::grant_incomplete)
    /// said so.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel::Write;
    ///
    /// let instance = "arn:aws:ec2:us-east-1:111122223333:instance/*";
    /// let least = LeastPrivilege::new().allow(Write, instance).policy()?;
    /// let told: Vec<_> = least.incomplete().iter().map(ToString::to_string).collect();
    /// assert!(told.contains(&"`ec2:AttachVolume` also needs `volume`".to_owned()));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn incomplete(&self) -> &[IncompleteAction<'a>] {
        &self.incomplete
    }

    /// The actions that the granted ones depend on and that the policy does not grant, on any
    /// resource.
    ///
    /// AWS no longer publishes them: they are as of [a day](Self::dependents_as_of).
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel::Write;
    ///
    /// let task = "arn:aws:ecs:us-east-1:111122223333:task-definition/web:*";
    /// let least = LeastPrivilege::new().allow(Write, task).policy()?;
    /// let pass = least.dependents().iter().find(|of| of.action().name() == "PassRole").unwrap();
    /// assert!(pass.needed_by().iter().any(|action| action.to_string() == "ecs:RunTask"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn dependents(&self) -> &[DependentAction<'a>] {
        &self.dependents
    }

    /// The day of the [`dependents`](Self::dependents).
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel::Read;
    ///
    /// let least = LeastPrivilege::new().allow(Read, "arn:aws:s3:::my-bucket/*").policy()?;
    /// assert_eq!(least.dependents_as_of().to_string(), "2026-07-08");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn dependents_as_of(&self) -> CatalogDate {
        self.dependents_as_of
    }
}

impl AsRef<IdentityPolicy> for LeastPrivilegePolicy<'_> {
    fn as_ref(&self) -> &IdentityPolicy {
        &self.policy
    }
}

impl AsRef<PolicyDocument> for LeastPrivilegePolicy<'_> {
    fn as_ref(&self) -> &PolicyDocument {
        self.policy.as_document()
    }
}

impl From<LeastPrivilegePolicy<'_>> for IdentityPolicy {
    fn from(least: LeastPrivilegePolicy<'_>) -> Self {
        least.policy
    }
}

/// An action that needs resources of further types than were named.
///
/// ```
/// use iam_policy::LeastPrivilege;
/// use iam_policy::catalog::AccessLevel::Write;
///
/// let instance = "arn:aws:ec2:us-east-1:111122223333:instance/*";
/// let volume = "arn:aws:ec2:us-east-1:111122223333:volume/*";
/// let least = LeastPrivilege::new().allow(Write, [instance, volume]).policy()?;
/// assert!(least.incomplete().iter().all(|of| of.action().name() != "AttachVolume"));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncompleteAction<'a> {
    pub(super) action: KnownAction<'a>,
    pub(super) missing: Vec<ResourceType<'a>>,
}

impl<'a> IncompleteAction<'a> {
    /// The action.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel::Write;
    ///
    /// let volume = "arn:aws:ec2:us-east-1:111122223333:volume/*";
    /// let least = LeastPrivilege::new().allow(Write, volume).policy()?;
    /// assert_eq!(least.incomplete()[0].action().to_string(), "ec2:AttachVolume");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn action(&self) -> KnownAction<'a> {
        self.action
    }

    /// The resource types that it needs and that no ARN is of, or none with the level.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel::Write;
    ///
    /// let volume = "arn:aws:ec2:us-east-1:111122223333:volume/*";
    /// let least = LeastPrivilege::new().allow(Write, volume).policy()?;
    /// assert_eq!(least.incomplete()[0].missing()[0].name(), "instance");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn missing(&self) -> &[ResourceType<'a>] {
        &self.missing
    }
}

impl fmt::Display for IncompleteAction<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` also needs ", self.action)?;
        write_list(f, &self.missing)
    }
}

/// An action that others depend on: who may call them needs it as well.
///
/// ```
/// use iam_policy::LeastPrivilege;
/// use iam_policy::catalog::AccessLevel::Write;
///
/// let task = "arn:aws:ecs:us-east-1:111122223333:task-definition/web:*";
/// let role = "arn:aws:iam::111122223333:role/web-task";
/// let least = LeastPrivilege::new().allow(Write, [task, role]).policy()?;
/// assert!(least.dependents().iter().all(|of| of.action().name() != "PassRole"));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DependentAction<'a> {
    action: KnownAction<'a>,
    needed_by: Vec<KnownAction<'a>>,
}

impl<'a> DependentAction<'a> {
    /// The action.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel::Write;
    ///
    /// let task = "arn:aws:ecs:us-east-1:111122223333:task-definition/web:*";
    /// let least = LeastPrivilege::new().allow(Write, task).policy()?;
    /// assert!(least.dependents().iter().any(|of| of.action().to_string() == "iam:PassRole"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn action(&self) -> KnownAction<'a> {
        self.action
    }

    /// The granted actions that depend on it.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel::Write;
    ///
    /// let task = "arn:aws:ecs:us-east-1:111122223333:task-definition/web:*";
    /// let least = LeastPrivilege::new().allow(Write, task).policy()?;
    /// assert!(least.dependents().iter().all(|of| !of.needed_by().is_empty()));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn needed_by(&self) -> &[KnownAction<'a>] {
        &self.needed_by
    }
}

impl fmt::Display for DependentAction<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is needed by ", self.action)?;
        write_list(f, &self.needed_by)
    }
}

fn write_list(f: &mut fmt::Formatter<'_>, names: &[impl fmt::Display]) -> fmt::Result {
    for (index, name) in names.iter().enumerate() {
        let link = match index {
            0 => "",
            _ if index + 1 == names.len() => " and ",
            _ => ", ",
        };
        write!(f, "{link}`{name}`")?;
    }
    Ok(())
}

/// Puts the policy together.
pub(super) fn make<'a>(
    catalog: &Catalog,
    intent: &Intent<'a>,
    grants: Grants<'a>,
) -> Result<LeastPrivilegePolicy<'a>, Error> {
    grants.check(intent)?;
    let Grants { groups, incomplete, .. } = grants;
    let mut by_class = vec![Vec::new(); intent.classes.len()];
    for (index, (_, class)) in intent.arns.iter().enumerate() {
        by_class.get_mut(*class).into_iter().for_each(|arns| arns.push(index));
    }
    let mut sids = Sids::new();
    let statement = |group: &Group<'a>| {
        let classes = group.classes.iter().filter_map(|class| by_class.get(*class));
        let mut arns: Vec<usize> = classes.flatten().copied().collect();
        arns.sort_unstable();
        let arns = arns.into_iter().filter_map(|index| intent.arns.get(index));
        let arns: Vec<Text> = arns.map(|(arn, _)| arn.clone()).collect();
        let actions: Vec<Action> = group.actions.iter().map(KnownAction::to_action).collect();
        let draft = IdentityStatement::allow(shortest(actions)).resources(shortest(arns));
        draft.sid(sids.of(group))
    };
    let policy = IdentityPolicy::new(groups.iter().map(statement))?;
    let actions: Vec<_> = groups.iter().flat_map(|group| &group.actions).copied().collect();
    Ok(LeastPrivilegePolicy {
        policy,
        star_actions: star_actions(intent, &groups),
        dependents: dependents(&actions),
        actions,
        incomplete,
        dependents_as_of: catalog.dependents_as_of(),
    })
}

/// One value in the single form, several as a list.
fn shortest<T>(mut values: Vec<T>) -> OneOrMany<T> {
    match values.pop() {
        Some(only) if values.is_empty() => OneOrMany::one(only),
        last => OneOrMany::many(values.into_iter().chain(last).collect()),
    }
}

fn star_actions<'a>(intent: &Intent<'a>, groups: &[Group<'a>]) -> Vec<KnownAction<'a>> {
    let mut asked: Vec<(Service<'a>, AccessLevels)> = Vec::new();
    for group in groups {
        let classes = group.classes.iter().filter_map(|class| intent.classes.get(*class));
        let levels = classes.flat_map(|class| class.levels.iter());
        match asked.last_mut() {
            Some((service, before)) if *service == group.service => {
                *before = before.iter().chain(levels).collect();
            }
            _ => asked.push((group.service, levels.collect())),
        }
    }
    let of_service = |(service, levels): (Service<'a>, AccessLevels)| {
        service.actions().filter(move |action| {
            let takes_only_star = action.resource_types().next().is_none();
            takes_only_star && is_within(needed(action.access_levels()), levels)
        })
    };
    asked.into_iter().flat_map(of_service).collect()
}

fn dependents<'a>(granted: &[KnownAction<'a>]) -> Vec<DependentAction<'a>> {
    let ids: HashSet<u16> = granted.iter().map(|action| action.number()).collect();
    let mut dependents = BTreeMap::new();
    for action in granted {
        for dependent in action.dependent_actions() {
            if ids.contains(&dependent.number()) || dependent.retired().is_some() {
                continue;
            }
            let new = || DependentAction { action: dependent, needed_by: Vec::new() };
            dependents.entry(dependent.number()).or_insert_with(new).needed_by.push(*action);
        }
    }
    dependents.into_values().collect()
}
