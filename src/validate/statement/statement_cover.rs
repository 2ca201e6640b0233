//! Statements that say what another statement says already.

use std::borrow::Cow;

use super::budget::Budget;
use super::redundancy::{Kind, cost};
use crate::document::Statement;
use crate::one_or_many::OneOrMany;
use crate::text::Text;

/// Whether two statements are the same but for their Sids, the order of their lists and the case of
/// letters in actions.
pub(in crate::validate) fn are_same(one: &Statement, other: &Statement) -> bool {
    one.effect == other.effect
        && one.principal == other.principal
        && one.not_principal == other.not_principal
        && one.condition == other.condition
        && have_same(&one.action, &other.action, Kind::Action)
        && have_same(&one.not_action, &other.not_action, Kind::Action)
        && have_same(&one.resource, &other.resource, Kind::Resource)
        && have_same(&one.not_resource, &other.not_resource, Kind::Resource)
}

type List = Option<OneOrMany<Text>>;

fn have_same(one: &List, other: &List, kind: Kind) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return one.is_none() && other.is_none() };
    one.as_slice() == other.as_slice()
        || one.len() == other.len() && sorted(one, kind) == sorted(other, kind)
}

fn sorted(list: &OneOrMany<Text>, kind: Kind) -> Vec<Cow<'_, str>> {
    let mut texts: Vec<_> = list.iter().map(|text| kind.folded(text)).collect();
    texts.sort_unstable();
    texts
}

/// Whether `general` is about every request that `special` is about, conditions and principals
/// aside. A `true` is certain; `None` where the budget is spent.
pub(in crate::validate) fn covers(
    general: &Statement,
    special: &Statement,
    budget: &mut Budget,
) -> Option<bool> {
    let actions = Side { kind: Kind::Action, all: &["*", "*:*"] };
    let resources = Side { kind: Kind::Resource, all: &["*"] };
    // There are fewer resources than actions in most statements.
    Some(
        resources.covers(
            (&general.resource, &general.not_resource),
            (&special.resource, &special.not_resource),
            budget,
        )? && actions.covers(
            (&general.action, &general.not_action),
            (&special.action, &special.not_action),
            budget,
        )?,
    )
}

/// The actions or the resources of a statement.
struct Side {
    kind: Kind,
    /// What stands for all of them.
    all: &'static [&'static str],
}

impl Side {
    /// Whether an element and its negation of one statement cover those of another.
    fn covers(
        &self,
        general: (&List, &List),
        special: (&List, &List),
        budget: &mut Budget,
    ) -> Option<bool> {
        match (general, special) {
            ((None, None), (None, None)) => Some(true),
            ((Some(general), None), (Some(special), None)) => self.list(general, special, budget),
            ((Some(general), None), (None, Some(_))) => {
                budget.spend(general.len())?;
                Some(self.has_all(general))
            }
            // Less is left out where all of it is left out by the other too.
            ((None, Some(general)), (None, Some(special))) => self.list(special, general, budget),
            _ => Some(false),
        }
    }

    fn has_all(&self, list: &OneOrMany<Text>) -> bool {
        list.iter().any(|entry| self.all.contains(&&**entry))
    }

    /// Whether some entry of `general` covers each one of `special`.
    fn list(
        &self,
        general: &OneOrMany<Text>,
        special: &OneOrMany<Text>,
        budget: &mut Budget,
    ) -> Option<bool> {
        budget.spend(general.len())?;
        if self.has_all(general) {
            return Some(!special.is_empty());
        }
        for text in special {
            let mut is_covered = false;
            for pattern in general {
                budget.spend(cost(pattern, text))?;
                is_covered = self.kind.covers(pattern, text);
                if is_covered {
                    break;
                }
            }
            if !is_covered {
                return Some(false);
            }
        }
        Some(!special.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::{are_same, covers};
    use crate::document::{PolicyDocument, Statement};
    use crate::validate::principal::callers::is_everyone;
    use crate::validate::statement::budget::Budget;

    fn statement(members: &str) -> Statement {
        let text = format!("{{\"Statement\":{{{members}}}}}");
        PolicyDocument::from_json(&text).unwrap().statements()[0].clone()
    }

    fn is_covered(general: &str, special: &str) -> Option<bool> {
        covers(&statement(general), &statement(special), &mut Budget::for_bytes(100))
    }

    #[test]
    fn sids_order_and_the_case_of_actions_do_not_tell_statements_apart() {
        let of = |members: &str| statement(&format!(r#""Effect":"Allow",{members}"#));
        let one = of(r#""Action":["s3:Get*","s3:Put*"],"Resource":"*""#);
        assert!(are_same(
            &one,
            &of(r#""Sid":"a","Action":["S3:put*","s3:Get*"],"Resource":["*"]"#)
        ));
        assert!(!are_same(&one, &of(r#""Action":["s3:Get*"],"Resource":"*""#)));
        assert!(!are_same(&one, &of(r#""NotAction":["s3:Get*","s3:Put*"],"Resource":"*""#)));
        assert!(!are_same(&one, &statement(r#""Action":["s3:Get*","s3:Put*"],"Resource":"*""#)));
        let arn = |case: &str| of(&format!(r#""Action":"s3:*","Resource":"arn:aws:s3:::{case}""#));
        assert!(!are_same(&arn("a"), &arn("A")));
        let everyone = of(r#""Action":["s3:Get*","s3:Put*"],"Resource":"*","Principal":"*""#);
        assert!(!are_same(&one, &everyone));
    }

    #[test]
    fn every_entry_must_be_covered_by_one() {
        let all = r#""Action":"*","Resource":"*""#;
        let read =
            r#""Action":["s3:Get*","s3:List*"],"Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"]"#;
        let get = r#""Action":"S3:GetObject","Resource":"arn:aws:s3:::b/x""#;
        assert_eq!(is_covered(all, read), Some(true));
        assert_eq!(is_covered(read, get), Some(true));
        assert_eq!(is_covered(get, read), Some(false));
        assert_eq!(is_covered(read, all), Some(false));
        assert_eq!(is_covered(all, r#""Action":"s3:*""#), Some(false));
        assert_eq!(is_covered(r#""Action":"*""#, r#""Action":"s3:*""#), Some(true));
        assert_eq!(is_covered(all, r#""Action":[],"Resource":"*""#), Some(false));
    }

    #[test]
    fn negations_are_covered_by_everything_and_by_shorter_negations() {
        let all = r#""Action":"*:*","Resource":"*""#;
        let not = r#""NotAction":["iam:*","sts:*"],"NotResource":"arn:aws:s3:::b""#;
        assert_eq!(is_covered(all, not), Some(true));
        assert_eq!(is_covered(r#""NotAction":"iam:Get*","Resource":"*""#, not), Some(true));
        assert_eq!(is_covered(not, r#""NotAction":"iam:Get*","Resource":"*""#), Some(false));
        assert_eq!(is_covered(not, r#""Action":"s3:Get*","Resource":"*""#), Some(false));
        assert_eq!(is_covered(r#""Action":"s3:*","Resource":"*""#, not), Some(false));
    }

    #[test]
    fn a_spent_budget_decides_nothing() {
        let one = statement(r#""Action":"*","Resource":"*""#);
        let mut budget = Budget::for_bytes(0);
        budget.spend(budget.left()).unwrap();
        assert_eq!(covers(&one, &one, &mut budget), None);
    }

    #[test]
    fn everyone_is_a_star_alone_or_under_aws() {
        for (text, expected) in [
            (r#""*""#, true),
            (r#"{"AWS":"*"}"#, true),
            (r#"{"AWS":["111122223333","*"]}"#, true),
            (r#"{"AWS":"111122223333"}"#, false),
            (r#"{"Service":"*"}"#, false),
        ] {
            let statement = statement(&format!(r#""Principal":{text}"#));
            assert_eq!(is_everyone(statement.principal().unwrap()), expected, "{text}");
        }
    }
}
