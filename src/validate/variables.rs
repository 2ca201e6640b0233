//! Policy variables inside the texts of a document.

use super::context::{ConditionContext, Context, Entry};
use super::fix::Fix;
use super::telling::Telling;
use crate::document::Location;
use crate::element::condition::Family;
use crate::one_or_many::OneOrMany;

/// A `${…}` of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Variable<'a> {
    /// What stands before it.
    before: &'a str,
    /// How many characters these are.
    start: usize,
    /// All of it; without a closing brace it ends before the next `${` or with the text.
    pub(super) text: &'a str,
    pub(super) is_closed: bool,
}

impl<'a> Variable<'a> {
    /// What stands between the braces.
    fn inner(&self) -> &'a str {
        let text = self.text.get(2..).unwrap_or_default();
        if self.is_closed { text.strip_suffix('}').unwrap_or(text) } else { text }
    }

    /// The name, with the spaces around it.
    pub(super) fn name(&self) -> &'a str {
        self.inner().split_once(',').map_or(self.inner(), |(name, _)| name)
    }

    /// What stands behind the comma, without the spaces around it.
    pub(super) fn default_value(&self) -> Option<&'a str> {
        self.inner().split_once(',').map(|(_, default)| default.trim())
    }

    /// Whether it is closed and has a name, be it only one of the literal characters.
    pub(super) fn is_complete(&self) -> bool {
        self.is_closed && !self.name().trim().is_empty()
    }

    /// The change that writes `meant` in its place; none where a long text would be copied for each
    /// of its variables.
    #[cold]
    pub(super) fn replaced_in(&self, place: &Place<'_>, meant: &str) -> Option<Fix> {
        const LONGEST: usize = 4096;
        if place.text().len() > LONGEST {
            return None;
        }
        let end = self.before.len() + self.text.len();
        let behind = place.text().get(end..).unwrap_or_default();
        Some(Fix::replace(place.location(), format!("{}{meant}{behind}", self.before)))
    }

    /// Where it is in the string at `place`.
    pub(super) fn location_in(&self, place: Location) -> Location {
        place.substring(self.start, self.text.chars().count())
    }
}

/// Every `${…}` of a text, found in one pass.
pub(super) fn variables(text: &str) -> impl Iterator<Item = Variable<'_>> {
    let mut at = 0;
    let mut counted = (0, 0);
    std::iter::from_fn(move || {
        let begin = next_start(text, at)?;
        let (length, is_closed) = extent(text.get(begin..)?);
        at = begin + length;
        let (bytes, characters) = counted;
        let start = characters + text.get(bytes..begin)?.chars().count();
        counted = (begin, start);
        let (before, text) = (text.get(..begin)?, text.get(begin..at)?);
        Some(Variable { before, start, text, is_closed })
    })
}

/// Where the next `${` is. One character is found faster than two.
fn next_start(text: &str, mut at: usize) -> Option<usize> {
    loop {
        let rest = text.get(at..)?;
        at += rest.find('$')?;
        if text.as_bytes().get(at + 1) == Some(&b'{') {
            return Some(at);
        }
        at += 1;
    }
}

/// How long the `${…}` is with which a text begins, and whether it is closed.
fn extent(text: &str) -> (usize, bool) {
    let mut before = b'{';
    for (index, byte) in text.bytes().enumerate().skip(2) {
        match (before, byte) {
            (_, b'}') => return (index + 1, true),
            (b'$', b'{') => return (index - 1, false),
            _ => before = byte,
        }
    }
    (text.len(), false)
}

/// The first variable of a text that is closed.
pub(super) fn first_closed(text: &str) -> Option<Variable<'_>> {
    variables(text).find(|variable| variable.is_closed)
}

/// A text in which AWS replaces variables.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    Resource(Entry<'a>),
    Value(ConditionContext<'a>, usize),
}

impl Place<'_> {
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Resource(entry) => entry.text,
            Self::Value(condition, index) => {
                condition.values.as_slice().get(*index).map_or("", |value| value.as_text())
            }
        }
    }

    pub(super) fn location(&self) -> Location {
        match self {
            Self::Resource(entry) => entry.location(),
            Self::Value(condition, index) => condition.value_location(*index),
        }
    }
}

/// Where a text with a `$` is, in which AWS replaces variables.
#[derive(Clone, Copy)]
pub(super) enum Spot {
    /// An entry of `Resource`, in a statement.
    Resource(usize, usize),
    /// An entry of `NotResource`, in a statement.
    NotResource(usize, usize),
    /// A value of a condition of the document.
    Value(usize, usize),
}

/// The resources, and the condition values under operators of strings and ARNs, that have a `$`.
pub(super) fn spots(context: &Context<'_>) -> Vec<Spot> {
    let mut spots = Vec::new();
    if !context.overview.texts.has(Telling::DOLLAR) {
        return spots;
    }
    for (at, statement) in context.document.statements().iter().enumerate() {
        let lists = [
            (&statement.resource, Spot::Resource as fn(usize, usize) -> Spot),
            (&statement.not_resource, Spot::NotResource),
        ];
        for (list, spot) in lists {
            let texts = list.iter().flat_map(OneOrMany::iter).enumerate();
            spots.extend(
                texts
                    .filter(|(_, text)| Telling::of(text).has(Telling::DOLLAR))
                    .map(|(index, _)| spot(at, index)),
            );
        }
    }
    for (at, condition) in context.conditions().enumerate() {
        let family = condition.parsed.map(|parsed| parsed.operator().family());
        if matches!(family, Some(Family::String | Family::Arn)) {
            let values = condition.values.iter().enumerate();
            let values =
                values.filter(|(_, value)| Telling::of(value.as_text()).has(Telling::DOLLAR));
            spots.extend(values.map(|(index, _)| Spot::Value(at, index)));
        }
    }
    spots
}

impl Spot {
    fn place<'a>(self, context: &'a Context<'a>) -> Option<Place<'a>> {
        let (element, index) = match self {
            Self::Resource(_, index) => ("Resource", index),
            Self::NotResource(_, index) => ("NotResource", index),
            Self::Value(condition, index) => {
                return Some(Place::Value(context.condition(condition)?, index));
            }
        };
        let (Self::Resource(at, _) | Self::NotResource(at, _) | Self::Value(at, _)) = self;
        let statement = context.statement(at)?;
        Some(Place::Resource(statement.resource(element, index)?))
    }
}

/// Calls `visit` with every variable in a resource, or in a condition value under an operator of
/// strings or ARNs.
pub(super) fn each(context: &Context<'_>, mut visit: impl FnMut(&Place<'_>, &Variable<'_>)) {
    for place in context.spots().iter().filter_map(|spot| spot.place(context)) {
        variables(place.text()).for_each(|variable| visit(&place, &variable));
    }
}

/// Whether there is something for AWS to replace.
pub(super) fn are_in(context: &Context<'_>) -> bool {
    let mut found = false;
    each(context, |_, variable| found |= variable.is_complete());
    found
}

#[cfg(test)]
mod tests {
    use super::{first_closed, variables};

    fn texts(text: &str) -> Vec<(&str, bool)> {
        variables(text).map(|variable| (variable.text, variable.is_closed)).collect()
    }

    #[test]
    fn every_variable_of_a_text_is_found_whether_or_not_it_is_closed() {
        assert_eq!(
            texts("a/${aws:username}/${*}${$}"),
            [("${aws:username}", true), ("${*}", true), ("${$}", true)]
        );
        assert_eq!(texts("${a${b}"), [("${a", false), ("${b}", true)]);
        assert_eq!(texts("x${a/*"), [("${a/*", false)]);
        assert_eq!(texts("$${}{"), [("${}", true)]);
        assert_eq!(texts("${${"), [("${", false), ("${", false)]);
        assert_eq!(texts("$a{b}$"), []);
        assert_eq!(texts(""), []);
    }

    #[test]
    fn a_variable_has_a_name_and_perhaps_a_default() {
        let variable = |text| first_closed(text).unwrap();
        assert_eq!(variable("é${aws:userid, 'a b'}").name(), "aws:userid");
        assert_eq!(variable("${aws:userid, 'a b'}").default_value(), Some("'a b'"));
        assert_eq!(variable("${ aws:userid }").name(), " aws:userid ");
        assert_eq!(variable("${aws:userid}").default_value(), None);
        assert_eq!(variable("${a${, x}").default_value(), Some("x"));
        assert!(variable("${?}").is_complete() && !variable("${ , x}").is_complete());
        assert_eq!(first_closed("${aws:userid"), None);
        assert_eq!(variables("${a, b").next().unwrap().name(), "a");
    }

    #[test]
    fn the_place_of_a_variable_counts_characters() {
        let root = crate::document::Location::root;
        let places: Vec<_> =
            variables("é/${aws:userid}é${é}").map(|v| v.location_in(root())).collect();
        assert_eq!(places, [root().substring(2, 13), root().substring(16, 4)]);
    }

    #[test]
    fn a_text_of_many_open_variables_is_gone_through_once() {
        assert_eq!(variables(&"${".repeat(200_000)).count(), 200_000);
    }
}
