//! # What it does
//! Reports a statement that another statement with the same effect covers: with patterns for all of
//! its actions and resources, for the same principals or everyone, and under the same conditions or
//! none.
//!
//! # Why it matters
//! It changes nothing. If its conditions were to limit access, they do not, as the other statement
//! has none.
//!
//! # Example
//! ```json
//! [{"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::my-bucket/*"},
//!  {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/new/*"}]
//! ```
//!
//! # Use instead
//! ```json
//! [{"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::my-bucket/*"}]
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::principal::callers::is_everyone;
use super::super::statement::budget::Budget;
use super::super::statement::statement_cover::{are_same, covers};
use crate::document::{Members, Statement};
use crate::element::Effect;
use crate::one_or_many::OneOrMany;
use crate::text::Text;

pub(in super::super) static CHECK: Check = Check {
    rule: "statement-subsumed",
    codes: &[],
    finding_type: FindingType::Suggestion,
    summary: "a statement that another statement covers",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: true,
    run: Run::Document(run),
};

/// Up to this many statements are compared without allocation.
const FEW: usize = 32;

fn run(context: &Context<'_>, findings: &mut Findings) {
    let statements = context.document.statements();
    let mut few = [Sketch::default(); FEW];
    let mut many = Vec::new();
    let sketches = if let Some(few) = few.get_mut(..statements.len()) {
        few.iter_mut().zip(statements).for_each(|(to, statement)| *to = Sketch::of(statement));
        &*few
    } else {
        many.extend(statements.iter().map(Sketch::of));
        &many
    };
    let bytes = sketches.iter().map(|sketch| sketch.bytes).sum();
    // A budget that is spent ends the search.
    let _: Option<()> = search(context, sketches, &mut Budget::for_bytes(bytes), findings);
}

/// What is soon compared of a statement.
#[derive(Clone, Copy, Default)]
struct Sketch {
    effect: Option<Effect>,
    has_conditions: bool,
    actions: Starts,
    resources: Starts,
    bytes: usize,
}

/// How the entries of a list begin: a bit for each beginning, all bits where anything may.
#[derive(Clone, Copy, Default)]
struct Starts {
    /// Of their service.
    service: u64,
    /// Of the first eight bytes.
    long: u128,
}

impl Sketch {
    /// What any statement is counted as, beside its texts.
    const LEAST: usize = 16;

    fn of(statement: &Statement) -> Self {
        let s = statement;
        let texts = |list: &Option<OneOrMany<Text>>| -> usize {
            list.iter().flatten().map(|text| text.len()).sum()
        };
        Self {
            effect: s.effect.as_ref().and_then(|effect| effect.parse().ok()),
            has_conditions: !has_no_condition(s),
            actions: Starts::of(s.action.as_ref(), 0),
            resources: Starts::of(s.resource.as_ref(), "arn:aws:".len()),
            bytes: Self::LEAST + texts(&s.action) + texts(&s.resource),
        }
    }

    /// Whether the statement may cover the other. A `false` is certain.
    fn may_cover(self, other: Self) -> bool {
        self.effect == other.effect
            && (other.has_conditions || !self.has_conditions)
            && self.actions.may_cover(other.actions)
            && self.resources.may_cover(other.resources)
    }
}

impl Starts {
    /// Of a list, looking at what stands behind the first `skip` bytes of each entry.
    fn of(list: Option<&OneOrMany<Text>>, skip: usize) -> Self {
        // Of a negation everything is left in but little.
        let Some(list) = list else { return Self { service: u64::MAX, long: u128::MAX } };
        let mut starts = Self::default();
        for text in list {
            let (head, rest) = text.as_bytes().split_at_checked(skip).unwrap_or_default();
            let has_wildcard = |bytes: &[u8]| bytes.iter().any(|byte| matches!(byte, b'*' | b'?'));
            let is_open = has_wildcard(head);
            let start = |length: usize| {
                rest.get(..length).filter(|start| !is_open && !has_wildcard(start)).map(mix)
            };
            starts.service |= start(3).map_or(u64::MAX, |mix| 1 << (mix % 64));
            starts.long |= start(8).map_or(u128::MAX, |mix| 1 << (mix % 128));
        }
        starts
    }

    fn may_cover(self, other: Self) -> bool {
        other.service & !self.service == 0 && other.long & !self.long == 0
    }
}

/// A number that is the same for letters in either case.
fn mix(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(0, |mix: u32, byte| mix.wrapping_mul(31).wrapping_add(u32::from(*byte | 0x20)))
}

/// What comparing two sketches, and the conditions of two statements, takes in steps.
const SKETCH: usize = 4;
const CONDITION: usize = 64;

fn search(
    context: &Context<'_>,
    sketches: &[Sketch],
    budget: &mut Budget,
    findings: &mut Findings,
) -> Option<()> {
    let statements = context.document.statements();
    for (index, (special, sketch)) in statements.iter().zip(sketches).enumerate() {
        if sketch.effect.is_none() {
            continue;
        }
        budget.spend(sketches.len() * SKETCH)?;
        let may_cover = |(other, (_, general)): &(usize, (_, &Sketch))| {
            *other != index && general.may_cover(*sketch)
        };
        let others = statements.iter().zip(sketches).enumerate().filter(may_cover);
        for (other, (general, _)) in others {
            budget.spend(CONDITION)?;
            if !subsumes(general, special, budget)? {
                continue;
            }
            // Of two that cover each other the first stays.
            if other > index && subsumes(special, general, budget)? || are_same(general, special) {
                continue;
            }
            let at = |index| context.document.statement_location(index);
            let message = format!("the statement adds nothing to {}", at(other));
            findings.push(
                Finding::new(&CHECK, at(index), message)
                    .with_help("remove it, or narrow the statement that covers it")
                    .related_to(at(other), "the statement that covers it"),
            );
            break;
        }
    }
    Some(())
}

fn subsumes(general: &Statement, special: &Statement, budget: &mut Budget) -> Option<bool> {
    let has_same_principals = general.principal == special.principal
        || general.principal.as_ref().is_some_and(is_everyone) && special.principal.is_some();
    if !has_same_principals || general.not_principal != special.not_principal {
        return Some(false);
    }
    if !has_no_condition(general) && general.condition != special.condition {
        return Some(false);
    }
    covers(general, special, budget)
}

fn has_no_condition(statement: &Statement) -> bool {
    statement.condition.as_ref().is_none_or(Members::is_empty)
}
