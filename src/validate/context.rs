//! What a check is given: the document, or a part of it with the way there.

#[cfg(feature = "catalog")]
use std::cell::Cell;
use std::cell::OnceCell;
use std::ops::Deref;

use super::arn_fields::ArnFields;
#[cfg(feature = "catalog")]
use super::arn_formats::ArnFormats;
use super::facts::KnownKey;
use super::finding::FindingType;
#[cfg(feature = "catalog")]
use super::known::Meanings;
use super::policy_type::{PolicyType, ResourceType};
use super::settings::Settings;
use super::telling::Overview;
use super::variables::{self, Spot};
use super::wrapper::wrapped_policy;
#[cfg(feature = "catalog")]
use crate::catalog::Catalog;
use crate::document::{
    ConditionValue, Location, Members, PolicyDocument, PrincipalElement, Quota, Statement, Unread,
};
use crate::element::{ConditionOperator, Effect, Operator, Quantifier};
use crate::json::Json;
use crate::near::nearest;
use crate::one_or_many::OneOrMany;
use crate::text::Text;

/// The document that is checked, and as what.
pub(super) struct Context<'a> {
    pub(super) document: &'a PolicyDocument,
    pub(super) policy_type: PolicyType,
    pub(super) settings: &'a Settings,
    /// What its texts have in them at all.
    pub(super) overview: Overview,
    /// The conditions of all statements, in their order.
    conditions: Vec<Condition<'a>>,
    /// Where policy variables may be, once somebody has asked.
    spots: OnceCell<Vec<Spot>>,
    /// What the actions stand for, once somebody has asked.
    #[cfg(feature = "catalog")]
    meanings: OnceCell<Meanings>,
    /// How many more names are guessed at. Guessing goes over all names, and a document can be made
    /// of nothing but unknown ones.
    #[cfg(feature = "catalog")]
    guesses: Cell<u32>,
}

/// A condition key under an operator, with what is known of both.
pub(super) struct Condition<'a> {
    /// The statement it stands in.
    index: usize,
    pub(super) operator: &'a Text,
    /// What the operator means, where it is one.
    pub(super) parsed: Option<ConditionOperator>,
    pub(super) key: &'a Text,
    /// What is known of the key.
    pub(super) known: Option<KnownKey<'a>>,
    pub(super) values: &'a OneOrMany<ConditionValue>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        document: &'a PolicyDocument,
        policy_type: PolicyType,
        settings: &'a Settings,
    ) -> Self {
        let statements = document.statements();
        let entries = |statement: &'a Statement| statement.condition.iter().flat_map(Members::iter);
        let count = statements.iter().flat_map(entries).map(|(_, entries)| entries.len()).sum();
        let mut conditions = Vec::with_capacity(count);
        for (index, statement) in statements.iter().enumerate() {
            for (operator, entries) in entries(statement) {
                let parsed = ConditionOperator::read(operator);
                conditions.extend(entries.iter().map(|(key, values)| {
                    let known = known_key(settings, key);
                    Condition { index, operator, parsed, key, known, values }
                }));
            }
        }
        let spots = OnceCell::new();
        let overview = Overview::of(document);
        Self {
            document,
            policy_type,
            settings,
            overview,
            conditions,
            spots,
            #[cfg(feature = "catalog")]
            meanings: OnceCell::new(),
            #[cfg(feature = "catalog")]
            guesses: Cell::new(100),
        }
    }

    /// The catalog to look up names in, if any.
    #[cfg(feature = "catalog")]
    pub(super) fn catalog(&self) -> Option<&'a Catalog> {
        self.settings.catalog.as_deref()
    }

    /// What the actions of all statements stand for.
    #[cfg(feature = "catalog")]
    pub(super) fn meanings(&self) -> &Meanings {
        let texts = |statement: &'a Statement| {
            let lists = statement.action.iter().chain(&statement.not_action);
            lists.flat_map(|list| list.iter().map(|text| &**text))
        };
        self.meanings.get_or_init(|| match self.catalog() {
            Some(catalog) => Meanings::of(catalog, self.document.statements().iter().map(texts)),
            None => Meanings::default(),
        })
    }

    /// Guesses at what is meant by an unknown name, unless that was done often enough.
    #[cfg(feature = "catalog")]
    pub(super) fn guess<T>(&self, guess: impl FnOnce(&'a Catalog) -> Option<T>) -> Option<T> {
        let left = self.guesses.get().checked_sub(1)?;
        self.guesses.set(left);
        guess(self.catalog()?)
    }
}

/// What is known of a condition key: from the facts, or else from the catalog.
#[cfg_attr(not(feature = "catalog"), expect(unused_variables, reason = "there is no catalog"))]
fn known_key<'a>(settings: &'a Settings, key: &str) -> Option<KnownKey<'a>> {
    let known = KnownKey::of(key).copied();
    #[cfg(feature = "catalog")]
    let known = known.or_else(|| KnownKey::in_catalog(settings.catalog.as_deref()?, key));
    known
}

impl Context<'_> {
    /// What is wrong with the document's size, where it does not fit.
    pub(super) fn excess(&self, quota: Quota) -> Option<String> {
        // There are no more characters than bytes.
        let quota = self.settings.quota(quota);
        if self.document.most_bytes.0 <= quota.limit() {
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

    /// Whether the element of the document was not written at all, neither misspelled nor in a policy
    /// that the document only wraps.
    pub(super) fn lacks(&self, element: &str) -> bool {
        let document = self.document;
        let present = match element {
            "Version" => document.version.is_some(),
            "Id" => document.id.is_some(),
            "Statement" => document.statement.is_some(),
            _ => false,
        };
        let unread = document.unread;
        let written = present || unread.contains(element) || unread.is_cut();
        !written
            && !misspells(&document.unknown, element, &PolicyDocument::ELEMENTS)
            && wrapped_policy(document).is_none()
    }

    /// Where policy variables may be that AWS replaces.
    pub(super) fn spots(&self) -> &[Spot] {
        self.spots.get_or_init(|| variables::spots(self))
    }

    /// Statement `index`.
    pub(super) fn statement(&self, index: usize) -> Option<StatementContext<'_>> {
        let statement = self.document.statements().get(index)?;
        Some(StatementContext { context: self, statement, index })
    }

    /// The conditions of all statements, in their order.
    pub(super) fn conditions(&self) -> impl Iterator<Item = &Condition<'_>> {
        self.conditions.iter()
    }

    /// Condition `index` of all.
    pub(super) fn condition(&self, index: usize) -> Option<ConditionContext<'_>> {
        let condition = self.conditions.get(index)?;
        Some(ConditionContext { statement: self.statement(condition.index)?, condition })
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
        let is_written = self.has(element) || self.statement.unread.is_cut();
        !is_written && !misspells(&self.statement.unknown, element, &Statement::ELEMENTS)
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

    /// Entry `index` of `Resource` or `NotResource`.
    pub(super) fn resource(self, element: &'static str, index: usize) -> Option<Entry<'a>> {
        let list = match element {
            "Resource" => self.statement.resource.as_ref(),
            "NotResource" => self.statement.not_resource.as_ref(),
            _ => None,
        };
        let list = list?;
        let text = list.as_slice().get(index)?;
        Some(Entry { statement: self, element, text, index: list.is_list().then_some(index) })
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

    pub(super) fn conditions(self) -> impl Iterator<Item = ConditionContext<'a>> + Clone {
        let all = self.context.conditions.as_slice();
        let start = match self.statement.condition {
            Some(_) => all.partition_point(|condition| condition.index < self.index),
            None => all.len(),
        };
        let own = all.iter().skip(start).take_while(move |condition| condition.index == self.index);
        own.map(move |condition| ConditionContext { statement: self, condition })
    }

    /// The conditions on a key, letters in either case.
    pub(super) fn conditions_on(
        self,
        key: &'a str,
    ) -> impl Iterator<Item = ConditionContext<'a>> + Clone {
        self.conditions().filter(move |condition| condition.key.eq_ignore_ascii_case(key))
    }

    /// What the statement does, where it says so.
    pub(super) fn effect(&self) -> Option<Effect> {
        self.statement.effect.as_deref().and_then(|effect| effect.parse().ok())
    }

    pub(super) fn is_allow(&self) -> bool {
        self.statement.effect.as_deref() == Some("Allow")
    }

    pub(super) fn is_deny(&self) -> bool {
        self.statement.effect.as_deref() == Some("Deny")
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
    /// The formats that it may have, once somebody has asked.
    #[cfg(feature = "catalog")]
    formats: OnceCell<Option<ArnFormats>>,
}

impl<'a> Resource<'a> {
    pub(super) fn new(entry: Entry<'a>) -> Self {
        Self {
            entry,
            arn: ArnFields::of(entry.text),
            #[cfg(feature = "catalog")]
            formats: OnceCell::new(),
        }
    }

    /// What the ARN formats of its service say of it, where it is a whole ARN and there are some.
    #[cfg(feature = "catalog")]
    pub(super) fn formats(&self) -> Option<ArnFormats> {
        *self.formats.get_or_init(|| {
            let catalog = self.statement.context.catalog()?;
            ArnFormats::of(catalog, self.text, self.known_arn()?)
        })
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

/// A condition of a statement.
#[derive(Clone, Copy)]
pub(super) struct ConditionContext<'a> {
    pub(super) statement: StatementContext<'a>,
    condition: &'a Condition<'a>,
}

impl<'a> Deref for ConditionContext<'a> {
    type Target = Condition<'a>;
    fn deref(&self) -> &Condition<'a> {
        self.condition
    }
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

    /// Whether the condition fails where the request does not have the key.
    pub(super) fn fails_without_key(&self) -> bool {
        self.parsed.is_some_and(|parsed| match parsed.operator() {
            Operator::Null => self.wants_presence(),
            _ if parsed.is_if_exists() => false,
            operator => match parsed.quantifier() {
                Some(Quantifier::ForAllValues) => false,
                Some(Quantifier::ForAnyValue) => true,
                None => !operator.is_negated(),
            },
        })
    }

    /// Whether every value of a `Null` test is `false`.
    fn wants_presence(&self) -> bool {
        self.values.iter().all(|value| value.as_text().eq_ignore_ascii_case("false"))
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
