//! Characters without which checks have nothing to look for, found in one pass for all of them.

use crate::document::{Members, PolicyDocument};
use crate::element::action;
use crate::one_or_many::OneOrMany;

/// Which telling characters a text has, or several texts have together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Telling(u8);

impl Telling {
    /// A character that IAM and KMS cannot store.
    pub(super) const UNSTORABLE: Self = Self(1);
    /// The dollar sign, with which policy variables begin.
    pub(super) const DOLLAR: Self = Self(2);
    /// One of those that every placeholder has one of.
    pub(super) const PLACEHOLDER: Self = Self(4);

    #[inline]
    pub(super) fn of(text: &str) -> Self {
        let of = |byte: u8| KINDS.get(usize::from(byte)).copied().unwrap_or_default();
        Self(text.bytes().fold(0, |kinds, byte| kinds | of(byte)))
    }

    /// Whether any of the others is among them.
    #[inline]
    pub(super) fn has(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    fn add(&mut self, text: &str) {
        self.0 |= Self::of(text).0;
    }

    const fn kind(byte: u8) -> Self {
        match byte {
            b'$' => Self::DOLLAR,
            b'<' | b'{' | b'_' => Self::PLACEHOLDER,
            // U+0080 to U+00FF begin with the bytes C2 and C3, all later characters with a greater
            // one.
            b'\t' | b'\n' | b'\r' | 0x20..=0xc3 => Self(0),
            _ => Self::UNSTORABLE,
        }
    }
}

/// What a byte tells: one load each.
static KINDS: [u8; 256] = kinds();

#[expect(clippy::indexing_slicing, reason = "every byte is below 256")]
const fn kinds() -> [u8; 256] {
    let mut kinds = [0; 256];
    let mut byte = u8::MAX;
    loop {
        kinds[byte as usize] = Telling::kind(byte).0;
        match byte.checked_sub(1) {
            Some(next) => byte = next,
            None => return kinds,
        }
    }
}

/// What the texts of a document have in them at all.
pub(super) struct Overview {
    /// The characters of its resources, and of the operators, keys and values of its conditions.
    pub(super) texts: Telling,
    /// Whether every entry of `Action` and `NotAction` is an action.
    pub(super) has_only_actions: bool,
    /// Whether one of them begins with a `*`.
    pub(super) has_star: bool,
    /// Whether one of them is of IAM.
    pub(super) has_iam: bool,
}

impl Overview {
    pub(super) fn of(document: &PolicyDocument) -> Self {
        let mut overview = Self {
            texts: Telling::default(),
            has_only_actions: true,
            has_star: false,
            has_iam: false,
        };
        for statement in document.statements() {
            for list in [&statement.action, &statement.not_action].into_iter().flatten() {
                list.iter().for_each(|action| overview.add_action(action.as_bytes()));
            }
            for list in [&statement.resource, &statement.not_resource].into_iter().flatten() {
                list.iter().for_each(|resource| overview.texts.add(resource));
            }
            for (operator, entries) in statement.condition.iter().flat_map(Members::iter) {
                overview.texts.add(operator);
                for (key, values) in entries {
                    overview.texts.add(key);
                    let values = OneOrMany::iter(values);
                    values.for_each(|value| overview.texts.add(value.as_text()));
                }
            }
        }
        overview
    }

    fn add_action(&mut self, action: &[u8]) {
        match action {
            [b'*', ..] => self.has_star = true,
            [b'i' | b'I', b'a' | b'A', b'm' | b'M', b':', ..] => self.has_iam = true,
            _ => {}
        }
        self.has_only_actions &= action::is_usual(action) || action::parse(action).is_ok();
    }
}

#[cfg(test)]
mod tests {
    use super::{Overview, Telling};
    use crate::document::PolicyDocument;

    #[test]
    fn a_text_tells_what_characters_it_has() {
        let has = |text, telling| Telling::of(text).has(telling);
        assert_eq!(Telling::of("arn:aws:s3:::a-b/*\t\r\n~\u{80}\u{ff}"), Telling::default());
        assert!(has("a$", Telling::DOLLAR) && !has("a{", Telling::DOLLAR));
        for text in ["<", "a{b", "a_"] {
            assert!(has(text, Telling::PLACEHOLDER), "{text}");
        }
        for text in ["a\0", "\u{1f}", "\u{100}", "a\u{10ffff}"] {
            assert!(has(text, Telling::UNSTORABLE), "{text}");
        }
    }

    fn overview(members: &str) -> Overview {
        let text = format!(r#"{{"Statement":[{{}},{{{members}}}]}}"#);
        Overview::of(&PolicyDocument::from_json(&text).unwrap())
    }

    #[test]
    fn resources_and_conditions_are_gone_through() {
        for members in [
            r#""Resource":"$""#,
            r#""NotResource":["a","$"]"#,
            r#""Condition":{"$":{}}"#,
            r#""Condition":{"StringLike":{"a":"b","$":"c"}}"#,
            r#""Condition":{"StringLike":{"a":"b","c":["d","$"]}}"#,
        ] {
            assert_eq!(overview(members).texts, Telling::DOLLAR, "{members}");
        }
        assert_eq!(overview(r#""Sid":"$","Action":"$""#).texts, Telling::default());
    }

    #[test]
    fn actions_are_gone_through() {
        let told = |members: &str| {
            let overview = overview(members);
            (overview.has_only_actions, overview.has_star, overview.has_iam)
        };
        assert_eq!(told(""), (true, false, false));
        assert_eq!(told(r#""Action":["s3:Get*","iot:Get*"]"#), (true, false, false));
        assert_eq!(told(r#""Action":["s3:Get*","*"]"#), (true, true, false));
        assert_eq!(told(r#""NotAction":"IAM:*""#), (true, false, true));
        assert_eq!(told(r#""Action":"s3:*","NotAction":"*s3""#), (false, true, false));
    }
}
