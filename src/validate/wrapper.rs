//! Policies inside of something else: a template, an answer of AWS's API, an argument of a command.

use crate::document::{Location, PathElement, PolicyDocument};
use crate::json::Json;
use crate::text::Text;

/// A policy in an element that a policy does not have.
pub(super) struct Wrapped<'a> {
    /// The outermost element that it is in.
    pub(super) element: &'a Text,
    pub(super) location: Location,
    /// Whether it is a string that holds the text.
    pub(super) is_text: bool,
}

/// The first policy inside a document that is none itself.
#[cold]
pub(super) fn wrapped_policy(document: &PolicyDocument) -> Option<Wrapped<'_>> {
    if document.statement.is_some() {
        return None;
    }
    document.unknown_elements().iter().find_map(|(element, value)| {
        let mut path = Vec::new();
        let is_text = search(value, &mut path)?;
        path.push(PathElement::Value(element.clone()));
        path.reverse();
        Some(Wrapped { element, location: Location::from_path(path), is_text })
    })
}

/// Looks for a policy in a value: the path to it, from its end, and whether it is a text.
fn search(value: &Json, path: &mut Vec<PathElement>) -> Option<bool> {
    match value {
        Json::Object(members) => {
            if matches!(members.get("Statement"), Some(Json::Object(_) | Json::Array(_))) {
                return Some(false);
            }
            members.iter().find_map(|(key, value)| {
                let found = search(value, path)?;
                path.push(PathElement::Value(key.clone()));
                Some(found)
            })
        }
        Json::Array(values) => values.iter().enumerate().find_map(|(index, value)| {
            let found = search(value, path)?;
            path.push(PathElement::Index(index));
            Some(found)
        }),
        Json::String(text) => is_policy_text(text).then_some(true),
        _ => None,
    }
}

fn is_policy_text(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('{') && text.contains("\"Statement\"")
        || text.starts_with("%7B") && text.contains("%22Statement%22")
}
