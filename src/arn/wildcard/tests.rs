use std::cell::Cell;

use proptest::prelude::*;

use super::{SHORT, compiled, covers, covers_ignore_case, matches};

thread_local! {
    pub(super) static STEPS: Cell<usize> = const { Cell::new(0) };
}

/// Plain recursion over the definition, character by character.
fn brute_force(pattern: &[char], text: &[char]) -> bool {
    match (pattern, text) {
        ([], []) => true,
        (['*', rest @ ..], _) => {
            brute_force(rest, text) || matches!(text, [_, tail @ ..] if brute_force(pattern, tail))
        }
        (['?', rest @ ..], [_, tail @ ..]) => brute_force(rest, tail),
        ([wanted, rest @ ..], [found, tail @ ..]) => wanted == found && brute_force(rest, tail),
        _ => false,
    }
}

fn expected(pattern: &str, text: &str) -> bool {
    brute_force(&pattern.chars().collect::<Vec<_>>(), &text.chars().collect::<Vec<_>>())
}

/// The steps of one match.
fn steps(pattern: &str, text: &str) -> usize {
    STEPS.set(0);
    matches(pattern, text);
    STEPS.get()
}

#[test]
fn a_star_takes_any_run_of_characters_and_a_question_mark_exactly_one() {
    for (pattern, text) in [
        ("", ""),
        ("*", ""),
        ("**", "a"),
        ("?", "a"),
        ("?", "é"),
        ("?", "𝄞"),
        ("a*", "a"),
        ("*a", "ba"),
        ("a*c", "abbc"),
        ("a?c", "a/c"),
        ("a*b?c*d", "a//b:cd"),
        ("*?é?*", "xéy"),
        ("*é", "aé"),
        ("?é", "éé"),
    ] {
        assert!(matches(pattern, text), "`{pattern}` should match `{text}`");
    }
    for (pattern, text) in [
        ("", "a"),
        ("?", ""),
        ("?", "ab"),
        ("?*", ""),
        ("*?", ""),
        ("a", "A"),
        ("a*a", "a"),
        ("*ab*ba*", "aba"),
        ("??", "é"),
        ("*??", "é"),
        ("??*", "é"),
        ("a*b", "abc"),
    ] {
        assert!(!matches(pattern, text), "`{pattern}` should not match `{text}`");
    }
}

#[test]
fn a_star_or_question_mark_in_the_text_is_an_ordinary_character() {
    assert!(matches("a*b", "a*b"));
    assert!(matches("a?b", "a*b"));
    assert!(!matches("ab", "a*b"));
    assert!(!matches("a", "?"));
}

#[test]
fn case_is_ignored_for_ascii_letters_only_and_only_on_request() {
    assert!(covers_ignore_case("S3:get*", "s3:GetObject"));
    assert!(covers_ignore_case("*objectversionacl", "s3:GetObjectVersionAcl"));
    assert!(covers_ignore_case("*VERSION*", "s3:GetObjectVersionAcl"));
    assert!(!covers_ignore_case("É", "é"));
    assert!(covers_ignore_case("s3:?etObject", "s3:GetObject"));
    assert!(covers_ignore_case("s3:Get*?", "s3:GetObject"));
    assert!(!covers_ignore_case("s3:GetObject?", "s3:GetObject*"));
    assert!(!matches("s3:get*", "s3:GetObject"));
}

#[test]
fn a_long_piece_is_found_without_regard_to_case() {
    let piece = "aB".repeat(50);
    let text = format!("{}x{}", "Ab".repeat(40), "Ab".repeat(50));
    assert!(covers_ignore_case(&format!("*{piece}*"), &text));
    assert!(!covers_ignore_case(&format!("*{piece}b*"), &text));
}

#[test]
fn a_general_pattern_covers_a_special_one() {
    for (general, special) in [
        ("*", ""),
        ("*", "*"),
        ("*", "a?*"),
        ("a*", "ab*"),
        ("a?c", "abc"),
        ("a?c", "a?c"),
        ("?*", "*?"),
        ("*?", "?*"),
        ("?*", "*a*"),
        ("*a*", "*b*a?*"),
        ("a?*", "a*b"),
        ("*??*", "*?*?*"),
        ("s3:*Object", "s3:Get*Object"),
    ] {
        assert!(covers(general, special), "`{general}` should cover `{special}`");
    }
    for (general, special) in [
        ("?", "*"),
        ("?*", "*"),
        ("a?", "a*"),
        ("?a", "*a"),
        ("a", "?"),
        ("ab*", "a*"),
        ("*ab*", "*a*b*"),
        ("*a?b*", "*a*b*"),
        ("??*", "*?*"),
    ] {
        assert!(!covers(general, special), "`{general}` should not cover `{special}`");
    }
    assert!(covers_ignore_case("S3:*", "s3:get*"));
    assert!(!covers_ignore_case("s3:?", "s3:*"));
    assert!(!covers("S3:*", "s3:get*"));
}

#[test]
fn a_long_piece_of_a_cover_does_not_take_a_star_for_a_question_mark() {
    let left = "a".repeat(60);
    for piece in [format!("{left}?a"), format!("{left}?{left}")] {
        let general = format!("*{piece}*");
        let near = format!("{}{}", "a".repeat(59), "*a".repeat(120));
        assert!(!covers(&general, &format!("{near}{}", piece.replace('?', "*"))));
        assert!(covers(&general, &format!("{near}{}", piece.replace('?', "b"))));
        assert!(covers(&general, &format!("{near}{piece}")));
    }
}

#[test]
fn a_compiled_pattern_tells_wildcards_from_literals() {
    assert!(compiled::matches(b"a*\xff?", "a*xyz?"));
    assert!(!compiled::matches(b"a*\xff?", "abxyz?"));
    assert!(compiled::matches(b"\xfe", "*"));
    assert!(compiled::covers(b"a\xff", b"a\xf5"));
    assert!(compiled::covers(b"a\xf5\xff", b"a\xf5b"));
    assert!(!compiled::covers(b"a\xf5", b"a\xf6"));
    assert!(!compiled::covers(b"a\xfe", b"a\xf5"));
    assert!(!compiled::covers(b"a\xfe", b"a\xff"));
}

#[test]
fn a_search_hands_over_to_the_bit_parallel_one_without_losing_its_place() {
    for length in [SHORT, SHORT + 1, 63, 64, 65, 127, 128, 129, 200] {
        let piece = format!("{}b", "a".repeat(length - 1));
        let text = format!("{}b{}", "a".repeat(length - 2), "a".repeat(300));
        assert!(!matches(&format!("*{piece}*"), &text), "length {length}");
        assert!(!matches(&format!("*{piece}*"), &format!("{text}xb")), "length {length}");
        assert!(matches(&format!("*{piece}*"), &format!("{text}b")), "length {length}");
        assert!(matches(&format!("*{piece}*c"), &format!("{text}bc")), "length {length}");
        assert!(!matches(&format!("*{piece}c*"), &format!("{text}b")), "length {length}");
        assert!(!matches(&format!("*{piece}*b*"), &format!("{text}b")), "length {length}");
        assert!(matches(&format!("*{piece}*b*"), &format!("{text}bb")), "length {length}");
        let holes = format!("{}?b", "a".repeat(length - 2));
        assert!(matches(&format!("*{holes}*"), &format!("{text}éb")), "length {length}");
        assert!(!matches(&format!("*{holes}*"), &format!("{}éab", "a".repeat(300))));
    }
}

#[test]
fn hostile_patterns_take_a_bounded_number_of_steps() {
    let text = "a".repeat(1024);
    let alternating = "ab".repeat(512);
    let wide = "é".repeat(512);
    let shapes = [
        format!("{}b", "a*".repeat(512)),
        format!("{}b*", "a*".repeat(511)),
        format!("*{}b*", "?".repeat(64)),
        format!("*{}b*", "?".repeat(1000)),
        format!("*{}b*", "a".repeat(200)),
        format!("*{}b{}*", "a".repeat(100), "a".repeat(100)),
        format!("*{}?{}b*", "a".repeat(100), "a".repeat(100)),
        format!("*{}b*", "a?".repeat(250)),
        format!("*{}b*", "a".repeat(500)),
        format!("*{}c*", "ab".repeat(250)),
        "*aaaaaaab".repeat(100),
        format!("{}*", "*aaaaaaab".repeat(100)),
        format!("{}*", "*aaaaaaaab".repeat(100)),
        format!("{}*", "*aaaaaaaaa?b".repeat(80)),
        format!("{}*", "*a?a".repeat(250)),
        format!("*{}b*", "é".repeat(200)),
    ];
    for pattern in &shapes {
        for text in [&text, &alternating, &wide] {
            let taken = steps(pattern, text);
            assert!(taken <= 12 * 1024, "{taken} steps for `{pattern}` on `{text}`");
        }
    }
}

#[test]
fn an_everyday_pattern_takes_hardly_more_steps_than_the_text_has_characters() {
    let text = "arn:aws:iam::111122223333:role/aws-service-role/example.amazonaws.com/Example";
    assert!(steps("arn:aws:iam::*:role/aws-service-role/*/Example", text) < text.len());
}

/// Few letters, so that pieces nearly fit often.
fn pattern() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ab*?é]{0,12}",
        "(\\*?[ab]{9,14}\\??b){1,3}\\*?",
        "(\\*?(a|\\?|é){60,140}b?\\*?){1,2}"
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[abé*]{0,12}", "[ab]{10,50}", "(a{60,140}b?é?){1,2}"]
}

/// A text that the pattern matches.
fn instance(pattern: &str, fills: &[String]) -> String {
    let mut fills = fills.iter().cycle();
    let mut text = String::new();
    for character in pattern.chars() {
        match character {
            '*' => text.push_str(fills.next().map_or("", String::as_str)),
            '?' => text.push(fills.next().and_then(|fill| fill.chars().next()).unwrap_or('x')),
            other => text.push(other),
        }
    }
    text
}

proptest! {
    #[test]
    fn the_matcher_agrees_with_brute_force(pattern in "[ab*?é]{0,12}", text in "[abé*]{0,12}") {
        prop_assert_eq!(matches(&pattern, &text), expected(&pattern, &text));
    }

    #[test]
    fn a_long_single_piece_agrees_with_a_comparison_at_every_place(
        piece in "b?(a|\\?|é){9,140}b?",
        text in "(a{20,140}b?é?){1,3}",
    ) {
        let (piece, text): (Vec<char>, Vec<char>) = (piece.chars().collect(), text.chars().collect());
        let found = text.windows(piece.len()).any(|window| {
            window.iter().zip(&piece).all(|(found, wanted)| *wanted == '?' || wanted == found)
        });
        let pattern = format!("*{}*", piece.iter().collect::<String>());
        prop_assert_eq!(matches(&pattern, &text.iter().collect::<String>()), found);
    }

    #[test]
    fn a_pattern_matches_its_instances(
        pattern in pattern(),
        fills in prop::collection::vec("[abé]{0,3}", 1..4),
    ) {
        prop_assert!(matches(&pattern, &instance(&pattern, &fills)));
    }

    #[test]
    fn a_cover_matches_whatever_the_covered_pattern_matches(
        general in "[ab*?]{0,7}",
        special in "[ab*?]{0,7}",
        fills in prop::collection::vec("[abc]{0,3}", 1..4),
    ) {
        if covers(&general, &special) {
            prop_assert!(matches(&general, &instance(&special, &fills)));
        }
    }

    #[test]
    fn a_pattern_covers_itself_and_its_instances(
        pattern in pattern(),
        fills in prop::collection::vec("[abé*?]{0,3}", 1..4),
    ) {
        prop_assert!(covers(&pattern, &pattern));
        prop_assert!(covers(&pattern, &instance(&pattern, &fills).replace('*', "a")));
    }

    #[test]
    fn no_text_is_too_odd(pattern in ".{0,40}", text in text()) {
        matches(&pattern, &text);
        covers(&pattern, &text);
    }
}
