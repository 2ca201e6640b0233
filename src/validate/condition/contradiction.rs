//! Conditions of one statement that no request can meet together.

use super::super::context::Condition;
use super::calendar;
use super::ip_range::IpRange;
use super::number;
use crate::arn::wildcard;
use crate::document::ConditionValue;
use crate::element::condition::Family;
use crate::element::{Operator, Quantifier};

/// Lists of more values than this are not compared.
const MOST: usize = 32;

/// Whether two conditions on the same key never hold together, which is certain where it is said.
pub(in crate::validate) fn never_together(one: &Condition<'_>, other: &Condition<'_>) -> bool {
    let (Some(a), Some(b)) = (Side::of(one), Side::of(other)) else { return false };
    a.excludes(b) || b.excludes(a)
}

#[derive(Clone, Copy)]
struct Side<'a> {
    condition: &'a Condition<'a>,
    operator: Operator,
    quantifier: Option<Quantifier>,
    /// Whether a request without the key meets the condition.
    holds_without_key: bool,
}

impl<'a> Side<'a> {
    fn of(condition: &'a Condition<'a>) -> Option<Self> {
        let parsed = condition.parsed?;
        let values = condition.values.as_slice();
        let is_literal = |text: &str| !text.contains("${");
        if values.is_empty()
            || values.len() > MOST
            || !values.iter().all(|value| is_literal(value.as_text()))
        {
            return None;
        }
        let (operator, quantifier) = (parsed.operator(), parsed.quantifier());
        let holds_without_key = parsed.is_if_exists()
            || operator.is_negated()
            || quantifier == Some(Quantifier::ForAllValues);
        Some(Self { condition, operator, quantifier, holds_without_key })
    }

    fn texts(self) -> impl Iterator<Item = &'a str> + Clone {
        self.condition.values.iter().map(ConditionValue::as_text)
    }

    /// Whether this condition, which needs the key, leaves nothing that the other takes.
    fn excludes(self, other: Self) -> bool {
        if self.holds_without_key {
            return false;
        }
        if other.operator == Operator::Null {
            let is_absence = |text: &str| text.eq_ignore_ascii_case("true");
            return self.operator != Operator::Null
                && other.quantifier.is_none()
                && other.texts().all(is_absence);
        }
        // The values of a set can meet one condition each.
        if self.quantifier.is_some() || other.quantifier.is_some() {
            return false;
        }
        let never = |mine: &str, theirs: &str| {
            if other.operator.is_negated() {
                self.is_within(mine, other.operator, theirs)
            } else {
                self.is_apart(mine, other.operator, theirs)
            }
        };
        if other.operator.is_negated() {
            self.texts().all(|mine| other.texts().any(|theirs| never(mine, theirs)))
        } else {
            self.texts().all(|mine| other.texts().all(|theirs| never(mine, theirs)))
        }
    }

    /// Whether everything that `mine` takes is what the negated operator keeps out by `theirs`.
    fn is_within(self, mine: &str, negated: Operator, theirs: &str) -> bool {
        use Operator as O;
        match (self.operator, negated) {
            (O::StringEquals, O::StringNotEquals) => mine == theirs,
            (O::StringEquals | O::StringEqualsIgnoreCase, O::StringNotEqualsIgnoreCase) => {
                mine.eq_ignore_ascii_case(theirs)
            }
            (O::StringEquals, O::StringNotLike) => wildcard::matches(theirs, mine),
            (O::StringLike, O::StringNotLike) => wildcard::covers(theirs, mine),
            (O::ArnEquals | O::ArnLike, O::ArnNotEquals | O::ArnNotLike) => {
                mine == theirs || theirs == "*"
            }
            (O::NumericEquals, O::NumericNotEquals) | (O::DateEquals, O::DateNotEquals) => self
                .values(mine, theirs)
                .is_some_and(|(mine, theirs)| mine.total_cmp(&theirs).is_eq()),
            (O::IpAddress, O::NotIpAddress) => {
                ranges(mine, theirs).is_some_and(|(mine, theirs)| theirs.contains(mine))
            }
            _ => false,
        }
    }

    /// Whether nothing that `mine` takes is taken by `theirs` under the other operator.
    fn is_apart(self, mine: &str, operator: Operator, theirs: &str) -> bool {
        use Operator as O;
        match (self.operator, operator) {
            (O::StringEquals, O::StringEquals) => mine != theirs,
            (O::StringEquals, O::StringLike) => !wildcard::matches(theirs, mine),
            (O::StringLike, O::StringEquals) => !wildcard::matches(mine, theirs),
            (O::StringEqualsIgnoreCase, O::StringEquals | O::StringEqualsIgnoreCase)
            | (O::StringEquals, O::StringEqualsIgnoreCase) => !mine.eq_ignore_ascii_case(theirs),
            (O::ArnEquals | O::ArnLike, O::ArnEquals | O::ArnLike) => {
                let is_pattern = |text: &str| text.contains(['*', '?']);
                mine != theirs && !is_pattern(mine) && !is_pattern(theirs)
            }
            (O::Bool, O::Bool) => {
                let is_bool = |text: &str| {
                    text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")
                };
                is_bool(mine) && is_bool(theirs) && !mine.eq_ignore_ascii_case(theirs)
            }
            (O::IpAddress, O::IpAddress) => {
                ranges(mine, theirs).is_some_and(|(mine, theirs)| !mine.overlaps(theirs))
            }
            _ if self.operator.family() == operator.family() => {
                self.values(mine, theirs).is_some_and(|(mine, theirs)| {
                    let (mine, theirs) =
                        (interval(self.operator, mine), interval(operator, theirs));
                    mine.zip(theirs).is_some_and(|(mine, theirs)| mine.is_apart(theirs))
                })
            }
            _ => false,
        }
    }

    /// Two values of an operator that compares numbers or dates.
    fn values(self, mine: &str, theirs: &str) -> Option<(f64, f64)> {
        match self.operator.family() {
            Family::Numeric => number::parse(mine).zip(number::parse(theirs)),
            Family::Date => calendar::order(mine).zip(calendar::order(theirs)),
            _ => None,
        }
    }
}

fn ranges(mine: &str, theirs: &str) -> Option<(IpRange, IpRange)> {
    IpRange::parse(mine).zip(IpRange::parse(theirs))
}

/// The numbers between two bounds.
#[derive(Clone, Copy)]
struct Interval {
    least: f64,
    most: f64,
    /// Whether the bounds are part of it.
    is_closed: bool,
}

impl Interval {
    fn is_apart(self, other: Self) -> bool {
        let is_closed = self.is_closed && other.is_closed;
        let is_empty = |least: f64, most: f64| if is_closed { least > most } else { least >= most };
        is_empty(self.least, other.most) || is_empty(other.least, self.most)
    }
}

/// What an operator takes that is not negated.
fn interval(operator: Operator, value: f64) -> Option<Interval> {
    use Operator as O;
    let (least, most, is_closed) = match operator {
        O::NumericEquals | O::DateEquals => (value, value, true),
        O::NumericLessThan | O::DateLessThan => (f64::NEG_INFINITY, value, false),
        O::NumericLessThanEquals | O::DateLessThanEquals => (f64::NEG_INFINITY, value, true),
        O::NumericGreaterThan | O::DateGreaterThan => (value, f64::INFINITY, false),
        O::NumericGreaterThanEquals | O::DateGreaterThanEquals => (value, f64::INFINITY, true),
        _ => return None,
    };
    Some(Interval { least, most, is_closed })
}

#[cfg(test)]
mod tests {
    use crate::{PolicyDocument, PolicyType};

    /// Whether two operators on one key, with lists of values, contradict each other.
    fn contradict(one: (&str, &str), other: (&str, &str)) -> bool {
        let block =
            |(operator, values): (&str, &str)| format!(r#""{operator}":{{"x:y":{values}}}"#);
        let text =
            format!(r#"{{"Statement":{{"Condition":{{{},{}}}}}}}"#, block(one), block(other));
        let document = PolicyDocument::from_json(&text).unwrap();
        let findings = document.validate(PolicyType::Identity);
        findings.iter().any(|finding| finding.rule() == "condition-contradiction")
    }

    #[test]
    fn values_of_which_none_is_allowed_by_both_contradict() {
        for (one, other) in [
            (("StringEquals", r#"["a","b"]"#), ("StringEqualsIfExists", r#""c""#)),
            (("StringEquals", r#""a""#), ("StringLike", r#"["b*","c"]"#)),
            (("StringLike", r#""b*""#), ("StringEquals", r#""a""#)),
            (("StringEquals", r#""a""#), ("StringEqualsIgnoreCase", r#""B""#)),
            (("StringEquals", r#"["a","b"]"#), ("StringNotEquals", r#"["b","a","c"]"#)),
            (("StringEquals", r#""a""#), ("StringNotEqualsIgnoreCase", r#""A""#)),
            (("StringEquals", r#"["ab","ac"]"#), ("StringNotLike", r#""a*""#)),
            (("StringLike", r#""ab*""#), ("StringNotLikeIfExists", r#""a*""#)),
            (("ArnEquals", r#""arn:aws:sns:::a""#), ("ArnLike", r#""arn:aws:sns:::b""#)),
            (("ArnLike", r#""arn:aws:sns:::a*""#), ("ArnNotLike", r#""arn:aws:sns:::a*""#)),
            (("Bool", r#""true""#), ("BoolIfExists", "false")),
            (("IpAddress", r#""203.0.113.0/24""#), ("NotIpAddress", r#""203.0.0.0/16""#)),
            (("IpAddress", r#""203.0.113.0/24""#), ("IpAddressIfExists", r#""198.51.100.1""#)),
            (("Null", r#""true""#), ("StringEquals", r#""a""#)),
            (("Null", "true"), ("ForAnyValue:StringLike", r#""a*""#)),
        ] {
            assert!(contradict(one, other), "{one:?} {other:?}");
            assert!(contradict(other, one), "{other:?} {one:?}");
        }
    }

    #[test]
    fn bounds_between_which_there_is_nothing_contradict() {
        for (one, other) in [
            (("NumericLessThan", "10"), ("NumericGreaterThan", "10")),
            (("NumericLessThanEquals", "10"), ("NumericGreaterThan", "10")),
            (("NumericLessThanEquals", r#"["5","10"]"#), ("NumericGreaterThanEquals", "11")),
            (("NumericEquals", "5"), ("NumericGreaterThan", "5")),
            (("NumericEquals", "5"), ("NumericNotEquals", "5.0")),
            (("DateLessThan", r#""2026-01-01T00:00:00Z""#), ("DateGreaterThan", r#""2026-07-01""#)),
        ] {
            assert!(contradict(one, other), "{one:?} {other:?}");
            assert!(contradict(other, one), "{other:?} {one:?}");
        }
    }

    #[test]
    fn nothing_is_said_where_a_request_may_meet_both() {
        for (one, other) in [
            (("StringEquals", r#"["a","b"]"#), ("StringEqualsIfExists", r#""b""#)),
            (("StringEqualsIfExists", r#""a""#), ("StringLikeIfExists", r#""b""#)),
            (("StringEqualsIfExists", r#""a""#), ("StringNotEquals", r#""a""#)),
            (("StringEquals", r#""a""#), ("StringLike", r#"["b*","a?","*"]"#)),
            (("StringEquals", r#""a""#), ("StringEqualsIgnoreCase", r#""A""#)),
            (("StringEquals", r#"["a","b"]"#), ("StringNotEquals", r#""b""#)),
            (("StringEqualsIgnoreCase", r#""a""#), ("StringNotEquals", r#""a""#)),
            (("StringLike", r#""a*""#), ("StringNotLike", r#""ab*""#)),
            (("StringLike", r#""a*""#), ("StringLikeIfExists", r#""b*""#)),
            (("StringEquals", r#""${aws:username}""#), ("StringLike", r#""b""#)),
            (("StringEquals", "[]"), ("StringLike", r#""b""#)),
            (("ForAnyValue:StringEquals", r#""a""#), ("ForAnyValue:StringLike", r#""b""#)),
            (("ForAllValues:StringEquals", r#""a""#), ("Null", "true")),
            (("StringNotEquals", r#""a""#), ("Null", "true")),
            (("StringEqualsIfExists", r#""a""#), ("Null", "true")),
            (("StringEquals", r#""a""#), ("Null", "false")),
            (("StringEquals", r#""a""#), ("Null", r#"["true","false"]"#)),
            (("ArnLike", r#""arn:aws:sns:::a*""#), ("ArnEquals", r#""arn:aws:sns:::b""#)),
            (("ArnLike", r#""arn:aws:sns:::a*""#), ("ArnNotLike", r#""arn:aws:sns:::ab""#)),
            (("Bool", "true"), ("BoolIfExists", r#"["true","false"]"#)),
            (("Bool", r#""yes""#), ("BoolIfExists", "true")),
            (("IpAddress", r#""203.0.0.0/16""#), ("NotIpAddress", r#""203.0.113.0/24""#)),
            (("IpAddress", r#""203.0.113.0/24""#), ("NotIpAddress", r#""here""#)),
            (("NumericLessThanEquals", "10"), ("NumericGreaterThanEquals", "10")),
            (("NumericLessThan", r#"["5","20"]"#), ("NumericGreaterThan", "10")),
            (("NumericEquals", "5"), ("NumericEqualsIfExists", "5.0")),
            (("NumericLessThan", r#""few""#), ("NumericGreaterThan", "10")),
            (("DateLessThan", r#""2026-07""#), ("DateGreaterThan", r#""2026-07-01""#)),
            (("NumericLessThan", "10"), ("DateGreaterThan", r#""2026-07-01""#)),
            (("StringNotEquals", r#""a""#), ("StringNotLike", r#""a""#)),
        ] {
            assert!(!contradict(one, other), "{one:?} {other:?}");
        }
        let many = format!("[{}\"a\"]", "\"a\",".repeat(super::MOST));
        assert!(!contradict(("StringEquals", &many), ("StringLike", r#""b""#)));
    }
}
