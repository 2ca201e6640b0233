use std::fmt;
use std::ops::Deref;

use super::arn_fields::ArnFields;
use super::finding::{FindingType, Findings};
use super::near::nearest;
use super::policy_type::{PolicyType, ResourceType};
use crate::document::{
    ConditionValue, Location, Members, PolicyDocument, PrincipalElement, Quota, Statement, Unread,
};
use crate::json::Json;
use crate::one_or_many::OneOrMany;
use crate::text::Text;

/// One policy check: what it looks for, and what a finding of it is called.
///
/// Source: IAM User Guide, *Access Analyzer policy check reference*.
///
/// ```
/// for check in iam_policy::checks() {
///     println!("{:24} {}", check.rule(), check.summary());
/// }
/// ```
pub struct Check {
    /// The name, after the thing that is flagged.
    pub(super) rule: &'static str,
    /// AWS's code, where Access Analyzer has the same check.
    pub(super) code: Option<&'static str>,
    pub(super) finding_type: FindingType,
    /// One line: what it looks for.
    pub(super) summary: &'static str,
    pub(super) applies_to: fn(PolicyType) -> bool,
    pub(super) run: Run,
}

/// What a check is called for.
#[derive(Clone, Copy)]
pub(super) enum Run {
    /// Nothing: the reader of JSON text raises its findings.
    Reader,
    /// Once for the document.
    Document(fn(&Context<'_>, &mut Findings)),
    /// Each statement.
    Statement(fn(&StatementContext<'_>, &mut Findings)),
    /// Each entry of `Action` and `NotAction`.
    Action(fn(&Entry<'_>, &mut Findings)),
    /// Each entry of `Resource` and `NotResource`.
    Resource(fn(&Resource<'_>, &mut Findings)),
    /// Each name in an object under `Principal` and `NotPrincipal`.
    Principal(fn(&PrincipalContext<'_>, &mut Findings)),
    /// Each condition key under each operator.
    Condition(fn(&ConditionContext<'_>, &mut Findings)),
}

/// A code of AWS Access Analyzer, such as `INVALID_ACTION`.
///
/// Source: IAM User Guide, *Access Analyzer policy check reference*.
///
/// ```
/// let check = iam_policy::checks().iter().find(|check| check.rule() == "sid-duplicate").unwrap();
/// assert_eq!(check.issue_code().unwrap().to_string(), "UNIQUE_SIDS_REQUIRED");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IssueCode(&'static str);

impl IssueCode {
    /// AWS's spelling.
    ///
    /// ```
    /// let codes = iam_policy::checks().iter().filter_map(|check| check.issue_code());
    /// assert!(codes.into_iter().any(|code| code.as_str() == "INVALID_ACTION"));
    /// ```
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for IssueCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

impl Check {
    /// Our own name of the check, such as `effect-invalid`.
    ///
    /// ```
    /// assert!(iam_policy::checks().iter().any(|check| check.rule() == "effect-invalid"));
    /// ```
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// AWS's code, where Access Analyzer has the same check.
    ///
    /// ```
    /// let check = iam_policy::checks().iter().find(|check| check.rule() == "effect-invalid").unwrap();
    /// assert_eq!(check.issue_code().unwrap().as_str(), "INVALID_EFFECT");
    /// ```
    pub fn issue_code(&self) -> Option<IssueCode> {
        self.code.map(IssueCode)
    }

    /// How much its findings weigh, unless a finding says otherwise.
    ///
    /// ```
    /// use iam_policy::FindingType;
    ///
    /// let check = iam_policy::checks().iter().find(|check| check.rule() == "effect-invalid").unwrap();
    /// assert_eq!(check.finding_type(), FindingType::Error);
    /// ```
    pub fn finding_type(&self) -> FindingType {
        self.finding_type
    }

    /// What it looks for, on one line.
    ///
    /// ```
    /// for check in iam_policy::checks() {
    ///     println!("{}: {}", check.rule(), check.summary());
    /// }
    /// ```
    pub fn summary(&self) -> &'static str {
        self.summary
    }

    /// Whether policies of this type are checked for it.
    ///
    /// ```
    /// use iam_policy::PolicyType;
    ///
    /// let checks = iam_policy::checks().iter();
    /// let of_trust = checks.filter(|check| check.applies_to(PolicyType::RoleTrust)).count();
    /// assert!(of_trust < iam_policy::checks().len());
    /// ```
    pub fn applies_to(&self, policy_type: PolicyType) -> bool {
        (self.applies_to)(policy_type)
    }
}

/// A check is the one of its name.
impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        self.rule == other.rule
    }
}

impl Eq for Check {}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Check").field(&self.rule).finish()
    }
}

/// For checks of every policy type.
pub(super) fn every_type(_: PolicyType) -> bool {
    true
}

/// For checks of resources: a trust policy has none, and a check of its own says so.
pub(super) fn all_but_role_trust(policy_type: PolicyType) -> bool {
    policy_type != PolicyType::RoleTrust
}

/// The document that is checked, and as what.
pub(super) struct Context<'a> {
    pub(super) document: &'a PolicyDocument,
    pub(super) policy_type: PolicyType,
    /// A bound of the document's size, if only the greatest.
    pub(super) most_bytes: usize,
}

impl Context<'_> {
    /// What is wrong with the document's size, where it does not fit.
    pub(super) fn excess(&self, quota: Quota) -> Option<String> {
        // There are no more characters than bytes.
        if self.most_bytes <= quota.limit() {
            return None;
        }
        quota.excess(self.document.size())
    }

    pub(super) fn statements(&self) -> impl Iterator<Item = StatementContext<'_>> {
        let statements = self.document.statements().iter().enumerate();
        // Of a statement that is no object there is nothing else to say.
        let objects = statements.filter(|(_, statement)| statement.unread != Unread::ALL);
        objects.map(|(index, statement)| StatementContext { context: self, statement, index })
    }

    /// Whether the element of the document was not written at all, not even misspelled.
    pub(super) fn lacks(&self, element: &str) -> bool {
        let document = self.document;
        let present = match element {
            "Version" => document.version.is_some(),
            "Id" => document.id.is_some(),
            "Statement" => document.statement.is_some(),
            _ => false,
        };
        let written = present || document.unread.contains(element);
        !written && !misspells(&document.unknown, element, &PolicyDocument::ELEMENTS)
    }

    /// How many principals the document names, everyone being one.
    pub(super) fn count_principals(&self) -> usize {
        let everyone = |s: &StatementContext<'_>| {
            s.principal_elements().filter(|(_, element)| element.as_text().is_some()).count()
        };
        self.statements().map(|s| everyone(&s) + s.principals().count()).sum()
    }
}

/// One statement.
#[derive(Clone, Copy)]
pub(super) struct StatementContext<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) statement: &'a Statement,
    pub(super) index: usize,
}

impl<'a> StatementContext<'a> {
    pub(super) fn policy_type(&self) -> PolicyType {
        self.context.policy_type
    }

    /// Where the statement stands.
    pub(super) fn location(&self) -> Location {
        self.context.document.statement_location(self.index)
    }

    /// Where its member `element` stands.
    pub(super) fn element(&self, element: &'static str) -> Location {
        self.location().value(Text::from_static(element))
    }

    /// Whether the element was written, be it of the wrong JSON type.
    pub(super) fn has(&self, element: &str) -> bool {
        let s = self.statement;
        let present = match element {
            "Sid" => s.sid.is_some(),
            "Effect" => s.effect.is_some(),
            "Principal" => s.principal.is_some(),
            "NotPrincipal" => s.not_principal.is_some(),
            "Action" => s.action.is_some(),
            "NotAction" => s.not_action.is_some(),
            "Resource" => s.resource.is_some(),
            "NotResource" => s.not_resource.is_some(),
            "Condition" => s.condition.is_some(),
            _ => false,
        };
        present || s.unread.contains(element)
    }

    /// Whether the element was not written at all, not even misspelled.
    pub(super) fn lacks(&self, element: &str) -> bool {
        !self.has(element) && !misspells(&self.statement.unknown, element, &Statement::ELEMENTS)
    }

    /// Which of two elements is an empty list, where only one of them is there; with both, the
    /// fault is that.
    pub(super) fn empty_list(
        &self,
        element: &'static str,
        negation: &'static str,
    ) -> Option<&'static str> {
        let s = self.statement;
        let is_empty = |name: &&str| {
            let list = match *name {
                "Action" => s.action.as_ref(),
                "NotAction" => s.not_action.as_ref(),
                "Resource" => s.resource.as_ref(),
                "NotResource" => s.not_resource.as_ref(),
                _ => None,
            };
            list.is_some_and(OneOrMany::is_empty) && !s.unread.contains(name)
        };
        let empty = [element, negation].into_iter().find(is_empty)?;
        (!self.has(element) || !self.has(negation)).then_some(empty)
    }

    /// How much a statement without actions or resources weighs: KMS stores it, without effect.
    pub(super) fn weight_of_incomplete(&self) -> FindingType {
        match self.policy_type() {
            PolicyType::Resource(ResourceType::KmsKey) => FindingType::Warning,
            _ => FindingType::Error,
        }
    }

    pub(super) fn actions(self) -> impl Iterator<Item = Entry<'a>> {
        self.entries("Action", self.statement.action.as_ref())
            .chain(self.entries("NotAction", self.statement.not_action.as_ref()))
    }

    pub(super) fn resources(self) -> impl Iterator<Item = Entry<'a>> {
        self.entries("Resource", self.statement.resource.as_ref())
            .chain(self.entries("NotResource", self.statement.not_resource.as_ref()))
    }

    fn entries(
        self,
        element: &'static str,
        list: Option<&'a OneOrMany<Text>>,
    ) -> impl Iterator<Item = Entry<'a>> {
        list.into_iter().flat_map(move |list| {
            let is_list = list.is_list();
            list.iter().enumerate().map(move |(index, text)| Entry {
                statement: self,
                element,
                text,
                index: is_list.then_some(index),
            })
        })
    }

    /// The principal elements under their names.
    pub(super) fn principal_elements(
        self,
    ) -> impl Iterator<Item = (&'static str, &'a PrincipalElement)> {
        let s = self.statement;
        let principal = s.principal.iter().map(|element| ("Principal", element));
        principal.chain(s.not_principal.iter().map(|element| ("NotPrincipal", element)))
    }

    pub(super) fn principals(self) -> impl Iterator<Item = PrincipalContext<'a>> {
        self.principal_elements().flat_map(move |(element, principal)| {
            principal.as_kinds().into_iter().flat_map(Members::iter).flat_map(
                move |(kind, names)| {
                    let is_list = names.is_list();
                    names.iter().enumerate().map(move |(index, name)| PrincipalContext {
                        statement: self,
                        element,
                        kind,
                        name,
                        index: is_list.then_some(index),
                    })
                },
            )
        })
    }

    pub(super) fn conditions(self) -> impl Iterator<Item = ConditionContext<'a>> {
        self.statement.condition.iter().flat_map(Members::iter).flat_map(
            move |(operator, entries)| {
                entries.iter().map(move |(key, values)| ConditionContext {
                    statement: self,
                    operator,
                    key,
                    values,
                })
            },
        )
    }
}

/// An entry of a list element, or its only value.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) statement: StatementContext<'a>,
    pub(super) element: &'static str,
    pub(super) text: &'a str,
    pub(super) index: Option<usize>,
}

impl Entry<'_> {
    pub(super) fn location(&self) -> Location {
        at(self.statement.element(self.element), self.index)
    }
}

/// An entry of `Resource` or `NotResource`.
pub(super) struct Resource<'a> {
    entry: Entry<'a>,
    /// What it is made of, where it begins like an ARN.
    pub(super) arn: Option<ArnFields<'a>>,
}

impl<'a> Resource<'a> {
    pub(super) fn new(entry: Entry<'a>) -> Self {
        Self { entry, arn: ArnFields::of(entry.text) }
    }

    /// The fields of an ARN; one of an unknown partition is a fault of its own.
    pub(super) fn known_arn(&self) -> Option<&ArnFields<'a>> {
        self.arn.as_ref().filter(|arn| arn.is_in_partition)
    }
}

impl<'a> Deref for Resource<'a> {
    type Target = Entry<'a>;
    fn deref(&self) -> &Entry<'a> {
        &self.entry
    }
}

/// A name under one kind of principals.
#[derive(Clone, Copy)]
pub(super) struct PrincipalContext<'a> {
    pub(super) statement: StatementContext<'a>,
    pub(super) element: &'static str,
    pub(super) kind: &'a Text,
    pub(super) name: &'a Text,
    pub(super) index: Option<usize>,
}

impl PrincipalContext<'_> {
    pub(super) fn location(&self) -> Location {
        at(self.statement.element(self.element).value(self.kind.clone()), self.index)
    }
}

/// A condition key under an operator.
#[derive(Clone, Copy)]
pub(super) struct ConditionContext<'a> {
    pub(super) statement: StatementContext<'a>,
    pub(super) operator: &'a Text,
    pub(super) key: &'a Text,
    pub(super) values: &'a OneOrMany<ConditionValue>,
}

impl ConditionContext<'_> {
    /// Where the key's values stand.
    pub(super) fn location(&self) -> Location {
        self.statement.element("Condition").value(self.operator.clone()).value(self.key.clone())
    }

    /// Where the key itself stands.
    pub(super) fn key_location(&self) -> Location {
        self.statement.element("Condition").value(self.operator.clone()).key(self.key.clone())
    }

    /// Where value `index` stands.
    pub(super) fn value_location(&self, index: usize) -> Location {
        at(self.location(), self.values.is_list().then_some(index))
    }
}

/// Whether a member of another name is likely to mean the element; that it is unknown is reported
/// already.
fn misspells(unknown: &Members<Json>, element: &str, known: &[&'static str]) -> bool {
    unknown.keys().any(|name| nearest(name, known.iter().copied()) == Some(element))
}

fn at(location: Location, index: Option<usize>) -> Location {
    match index {
        Some(index) => location.index(index),
        None => location,
    }
}
