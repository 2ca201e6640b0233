//! Policy variables inside the texts of a document.

use super::context::{ConditionContext, Context, Entry};
use super::fix::Fix;
use crate::document::Location;
use crate::element::condition::Family;

/// A `${…}` of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Variable<'a> {
    /// What stands before it.
    before: &'a str,
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

    /// The change that writes `meant` in its place.
    #[cold]
    pub(super) fn replaced_in(&self, place: &Place<'_>, meant: &str) -> Fix {
        let end = self.before.len() + self.text.len();
        let behind = place.text().get(end..).unwrap_or_default();
        Fix::replace(place.location(), format!("{}{meant}{behind}", self.before))
    }

    /// Where it is in the string at `place`.
    pub(super) fn location_in(&self, place: Location) -> Location {
        place.substring(self.before.chars().count(), self.text.chars().count())
    }
}

/// Every `${…}` of a text, found in one pass.
pub(super) fn variables(text: &str) -> impl Iterator<Item = Variable<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find("${")?;
        let (length, is_closed) = extent(text.get(start..)?);
        at = start + length;
        Some(Variable { before: text.get(..start)?, text: text.get(start..at)?, is_closed })
    })
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
    // Most texts have no `$`, and one character is found faster than two.
    if !text.contains('$') {
        return None;
    }
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

/// The resources, and the condition values under operators of strings and ARNs.
fn places<'a>(context: &'a Context<'_>) -> impl Iterator<Item = Place<'a>> {
    context.statements().flat_map(|statement| {
        let conditions = statement.conditions().filter(|condition| {
            let family = condition.parsed.map(|parsed| parsed.operator().family());
            matches!(family, Some(Family::String | Family::Arn))
        });
        let values = conditions.flat_map(|condition| {
            (0..condition.values.len()).map(move |index| Place::Value(condition, index))
        });
        statement.resources().map(Place::Resource).chain(values)
    })
}

/// Whether a variable begins where AWS replaces variables.
pub(super) fn occur_in(context: &Context<'_>) -> bool {
    places(context).any(|place| place.text().contains('$') && place.text().contains("${"))
}

/// Whether there is something for AWS to replace.
pub(super) fn are_in(context: &Context<'_>) -> bool {
    let mut places = places(context);
    context.has_variables()
        && places.any(|place| variables(place.text()).any(|variable| variable.is_complete()))
}

/// Calls `visit` with every variable that stands where AWS replaces variables.
pub(super) fn each(context: &Context<'_>, mut visit: impl FnMut(&Place<'_>, &Variable<'_>)) {
    if !context.has_variables() {
        return;
    }
    for place in places(context) {
        if place.text().contains('$') {
            variables(place.text()).for_each(|variable| visit(&place, &variable));
        }
    }
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
        let variable = first_closed("é/${aws:userid}").unwrap();
        let place = variable.location_in(crate::document::Location::root());
        assert_eq!(place, crate::document::Location::root().substring(2, 13));
    }

    #[test]
    fn a_text_of_many_open_variables_is_gone_through_once() {
        assert_eq!(variables(&"${".repeat(200_000)).count(), 200_000);
    }
}
