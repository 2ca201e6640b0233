//! # What it does
//! Reports statements that are the same but for their Sids, the order of their lists and the case of
//! letters in actions.
//!
//! # Why it matters
//! All but one change nothing. Whoever edits one of them later will not know of the others.
//!
//! # Example
//! ```json
//! [{"Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"},
//!  {"Sid": "Load", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}]
//! ```
//!
//! # Use instead
//! ```json
//! [{"Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}]
//! ```

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use super::super::statement::print;
use super::super::statement::statement_cover::are_same;
use crate::document::{ConditionBlock, Members, PrincipalElement, Statement};
use crate::one_or_many::OneOrMany;
use crate::text::Text;

pub(in super::super) static CHECK: Check = Check {
    rule: "statement-redundant",
    codes: &["REDUNDANT_STATEMENT"],
    finding_type: FindingType::Suggestion,
    summary: "statements that are the same",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

/// Up to this many statements are told apart by their sizes first, and then by their prints.
const FEW: usize = 128;

fn run(context: &Context<'_>, findings: &mut Findings) {
    let statements = context.document.statements();
    let count = statements.len();
    if count > FEW || count > 1 && are_some_alike(statements) {
        report(context, findings);
    }
}

/// Whether statements may be the same. A `false` is certain.
fn are_some_alike(statements: &[Statement]) -> bool {
    let mut sizes = [0; FEW];
    sizes.iter_mut().zip(statements).for_each(|(to, statement)| *to = size(statement));
    let sizes = sizes.get(..statements.len()).unwrap_or_default();
    if !has_equal(sizes.iter()) {
        return false;
    }
    let mut prints = [0; FEW];
    let mut count = 0;
    let alike = statements.iter().zip(sizes).enumerate().filter(|(index, (_, size))| {
        sizes.iter().enumerate().any(|(other, its)| other != *index && its == *size)
    });
    for (to, (_, (statement, size))) in prints.iter_mut().zip(alike) {
        *to = whole(statement).wrapping_add(*size);
        count += 1;
    }
    has_equal(prints.iter().take(count))
}

fn has_equal<'a>(mut numbers: impl Iterator<Item = &'a u64> + Clone) -> bool {
    while let Some(number) = numbers.next() {
        if numbers.clone().any(|other| other == number) {
            return true;
        }
    }
    false
}

/// A number of all that counts of a statement. The same statements share it, and others can.
fn whole(s: &Statement) -> u64 {
    let text = |text: &str| print::of(text.as_bytes());
    let list = |list: &OneOrMany<Text>| sum(list.iter().map(|entry| text(entry)));
    let principal = |element: &PrincipalElement| {
        let kinds = element.as_kinds().into_iter().flatten();
        let names = sum(kinds.map(|(kind, names)| mix(text(kind), list(names))));
        mix(element.as_text().map_or(0, text), names)
    };
    let condition = |block: &ConditionBlock| {
        let entries = block.iter().flat_map(|(operator, entries)| {
            entries.iter().map(move |(key, values)| {
                let values = sum(values.iter().map(|value| text(value.as_text())));
                mix(mix(text(operator), text(key)), values)
            })
        });
        sum(entries)
    };
    let lists = [&s.action, &s.not_action, &s.resource, &s.not_resource];
    let lists = lists.map(|of| of.as_ref().map_or(0, list));
    let principals = [&s.principal, &s.not_principal].map(|of| of.as_ref().map_or(0, principal));
    let others = [
        s.effect.as_ref().map_or(0, |effect| text(effect)),
        s.condition.as_ref().map_or(0, condition),
    ];
    lists.into_iter().chain(principals).chain(others).fold(0, mix)
}

fn mix(one: u64, other: u64) -> u64 {
    one.rotate_left(7).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ other
}

/// A number that the same statements share and others seldom do.
fn size(statement: &Statement) -> u64 {
    let number = |count: usize| u64::try_from(count).unwrap_or_default();
    let of = |list: &Option<OneOrMany<Text>>| -> u64 {
        let end = |text: &Text| match text.as_bytes() {
            [.., second, last] => u64::from(*second | 0x20) << 8 | u64::from(*last | 0x20),
            _ => 0,
        };
        list.iter().flatten().map(|text| (number(text.len()) << 16) + end(text)).sum()
    };
    let s = statement;
    let effect = s.effect.as_ref().map_or(0, |effect| effect.len());
    let conditions = s.condition.as_ref().map_or(0, Members::len);
    let lists = [&s.action, &s.not_action, &s.resource, &s.not_resource];
    lists.into_iter().fold(number(effect * 8 + conditions), |size, list| {
        size.wrapping_mul(4099).wrapping_add(of(list))
    })
}

#[cold]
fn report(context: &Context<'_>, findings: &mut Findings) {
    let state = RandomState::new();
    let mut group_of: HashMap<u64, usize> = HashMap::new();
    let mut groups: Vec<(&Statement, Vec<usize>)> = Vec::new();
    for statement in context.statements() {
        let s = statement.statement;
        // What lacks these has other faults.
        if s.effect.is_none() || s.action.is_none() && s.not_action.is_none() {
            continue;
        }
        let group = *group_of.entry(digest(s, &state)).or_insert(groups.len());
        match groups.get_mut(group) {
            Some((first, members)) if are_same(first, s) => members.push(statement.index),
            Some(_) => {}
            None => groups.push((s, vec![statement.index])),
        }
    }
    let at = |index: usize| context.document.statement_location(index);
    for (_, members) in groups.iter().filter(|(_, members)| members.len() > 1) {
        let message = format!("{} statements are the same", members.len());
        let mut places = members.iter().map(|index| at(*index));
        let Some(first) = places.next() else { continue };
        let removals = members.iter().skip(1).map(|index| Fix::remove(at(*index)));
        let finding = Finding::new(&CHECK, first, message)
            .with_help("keep one of them")
            .with_fix_if(removals.reduce(Fix::and));
        findings.push(places.fold(finding, Finding::and_at));
    }
}

/// A number that the same statements share and, in all likelihood, no others.
fn digest(s: &Statement, state: &RandomState) -> u64 {
    let actions = |list: &Option<OneOrMany<Text>>| {
        sum(list.iter().flatten().map(|text| state.hash_one(text.to_ascii_lowercase())))
    };
    let resources = |list: &Option<OneOrMany<Text>>| {
        sum(list.iter().flatten().map(|text| state.hash_one(text)))
    };
    state.hash_one((
        &s.effect,
        [actions(&s.action), actions(&s.not_action)],
        [resources(&s.resource), resources(&s.not_resource)],
        [&s.principal, &s.not_principal].map(|element| principals(element.as_ref(), state)),
        s.condition.as_ref().map(|condition| conditions(condition, state)),
    ))
}

fn principals(element: Option<&PrincipalElement>, state: &RandomState) -> Option<u64> {
    let kinds = element?.as_kinds().into_iter().flatten();
    let names = kinds.map(|(kind, names)| {
        state.hash_one((kind, sum(names.iter().map(|name| state.hash_one(name)))))
    });
    Some(sum(names))
}

fn conditions(condition: &ConditionBlock, state: &RandomState) -> u64 {
    let entries = condition.iter().flat_map(|(operator, entries)| {
        entries.iter().map(move |(key, values)| {
            let values = values.iter().map(|value| state.hash_one(value.as_text()));
            state.hash_one((operator, key, sum(values)))
        })
    });
    sum(entries)
}

/// The same in any order.
fn sum(hashes: impl Iterator<Item = u64>) -> u64 {
    hashes.fold(0, u64::wrapping_add)
}
