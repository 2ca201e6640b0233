use super::{help, table};
use iam_policy::{TagKey, TagValue};

const TAKEN: [&str; 7] =
    ["a", "AZaz09 _.:/=+-@", "Zürich", "部門", "١٢", "a\u{a0}\u{2028}b", "𝒳²Ⅷ½"];

#[test]
fn a_tag_key_has_1_to_128_characters_of_any_script() {
    let most = "é".repeat(128);
    let mut taken = TAKEN.to_vec();
    taken.extend(["aws", "my:aws:x", "awsx:", &most]);
    table::<TagKey>(
        "tag key",
        &taken,
        &[
            ("", "empty"),
            (&"é".repeat(129), "longer than 128 characters"),
            ("a*", "unexpected character `*` at byte 1"),
            ("é*", "unexpected character `*` at byte 2"),
            ("部\u{300}", "unexpected character `\u{300}` at byte 3"),
            ("𝒳😀", "unexpected character `😀` at byte 4"),
            ("ÿ×", "unexpected character `×` at byte 2"),
            ("a\nb", "unexpected character `\\n` at byte 1"),
            ("aws:x", "begins with the reserved prefix `aws:`"),
            ("AwS:", "begins with the reserved prefix `aws:`"),
        ],
    );
    assert_eq!(help::<TagKey>("aws:x"), Some("only AWS itself sets such tags"));
}

#[test]
fn a_tag_value_has_at_most_256_characters_of_any_script() {
    let most = "é".repeat(256);
    let mut taken = TAKEN.to_vec();
    taken.extend(["", "aws:x", &most]);
    table::<TagValue>(
        "tag value",
        &taken,
        &[
            (&"é".repeat(257), "longer than 256 characters"),
            ("a*", "unexpected character `*` at byte 1"),
            ("\u{300}", "unexpected character `\u{300}` at byte 0"),
        ],
    );
}

#[test]
fn the_letters_numbers_and_spaces_are_those_of_unicode() {
    let unicode = fancy_regex::Regex::new(r"^[\p{L}\p{Z}\p{N}_.:/=+@-]$").unwrap();
    for character in '\0'..=char::MAX {
        let text = character.to_string();
        let taken = unicode.is_match(&text).unwrap();
        assert_eq!(TagValue::new(&text).is_ok(), taken, "{character:?}");
    }
}
