//! The Sids of statements: what each is about, in letters and digits.

use std::collections::HashMap;

use super::grant::Group;
use crate::catalog::AccessLevel;

/// More resource types than this make no name.
const MOST_TYPES: usize = 3;

/// The Sid of the statement for actions that take only `*`.
pub(super) const STAR: &str = "AllResources";

/// The Sids that are taken, each with the number that was last put behind it.
pub(super) struct Sids(HashMap<String, usize>);

impl Sids {
    pub(super) fn new() -> Self {
        Self(HashMap::from([(STAR.to_owned(), 1)]))
    }

    /// Service, resource types and access levels in one word, such as `S3ObjectRead`, with a number
    /// where that is taken.
    pub(super) fn of(&mut self, group: &Group<'_>) -> String {
        let mut sid = in_capitals(group.service.prefix());
        if group.types.len() <= MOST_TYPES {
            sid.extend(group.types.iter().map(|of| in_capitals(of.name())));
        }
        sid.extend(group.levels.iter().map(word));
        let mut number = self.0.get(&sid).copied().unwrap_or_default();
        let mut free = sid.clone();
        while self.0.contains_key(&free) {
            number += 1;
            free = format!("{sid}{number}");
        }
        self.0.insert(sid, number.max(1));
        self.0.insert(free.clone(), 1);
        free
    }
}

/// The words of a name, each with a capital at its beginning.
fn in_capitals(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.flat_map(|word| word.chars().enumerate().map(capital)).collect()
}

fn capital((index, letter): (usize, char)) -> char {
    if index == 0 { letter.to_ascii_uppercase() } else { letter }
}

fn word(level: AccessLevel) -> &'static str {
    match level {
        AccessLevel::PermissionsManagement => "PermissionsManagement",
        other => other.as_str(),
    }
}

#[cfg(test)]
mod tests {
    use super::in_capitals;

    #[test]
    fn names_become_words_of_letters_and_digits() {
        for (name, word) in [
            ("s3", "S3"),
            ("ec2-instance-connect", "Ec2InstanceConnect"),
            ("loadbalancer/app/", "LoadbalancerApp"),
            ("CIS Scan Configuration", "CISScanConfiguration"),
            ("-", ""),
        ] {
            assert_eq!(in_capitals(name), word);
        }
    }
}
