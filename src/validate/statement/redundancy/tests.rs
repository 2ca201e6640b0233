use super::{Group, Kind, filter, find, find_wildcard, groups};
use crate::text::Text;
use crate::validate::statement::budget::Budget;

fn list<T: Into<Text>>(entries: impl IntoIterator<Item = T>) -> Vec<Text> {
    entries.into_iter().map(Into::into).collect()
}

/// Each group as its general entry and the covered ones.
fn found(kind: Kind, entries: &[&str]) -> Vec<(usize, Vec<usize>)> {
    let groups = groups(&list(entries.iter().copied()), kind);
    groups.into_iter().map(|Group { general, covered }| (general, covered)).collect()
}

fn actions(entries: &[&str]) -> Vec<(usize, Vec<usize>)> {
    found(Kind::Action, entries)
}

fn resources(entries: &[&str]) -> Vec<(usize, Vec<usize>)> {
    found(Kind::Resource, entries)
}

#[test]
fn what_a_pattern_covers_is_counted_to_it() {
    assert_eq!(actions(&["s3:GetObject", "s3:Get*", "s3:Put*", "S3:getACL"]), [(1, vec![0, 3])]);
    assert_eq!(actions(&["*", "s3:*", "s3:Get*"]), [(0, vec![1, 2])]);
    assert_eq!(actions(&["iam:Get*", "iam:*CredentialReport"]), []);
    assert_eq!(actions(&["s3:Get?", "s3:Get*"]), [(1, vec![0])]);
    assert_eq!(actions(&["s3:Get?", "s3:Get1", "s3:Get12"]), [(0, vec![1])]);
}

#[test]
fn equal_entries_are_counted_to_the_first() {
    assert_eq!(actions(&["a:B", "a:C", "A:b", "a:b"]), [(0, vec![2, 3])]);
    assert_eq!(actions(&["a:B", "a:*", "a:*", "a:B"]), [(1, vec![0, 2, 3])]);
    assert_eq!(resources(&["arn:x", "arn:X", "arn:x"]), [(0, vec![2])]);
}

#[test]
fn patterns_of_one_meaning_cover_each_other_once() {
    assert_eq!(actions(&["a:*?", "a:?*", "a:?**"]), [(0, vec![1, 2])]);
    assert_eq!(actions(&["a:x", "*:*", "*"]), [(2, vec![0, 1])]);
}

#[test]
fn what_several_patterns_cover_is_counted_once() {
    assert_eq!(actions(&["a:x*", "a:*y", "a:xy"]), [(1, vec![2])]);
    assert_eq!(actions(&["a:x*", "a:*y", "a:xy", "a:xz"]), [(0, vec![3]), (1, vec![2])]);
}

#[test]
fn a_star_in_a_resource_runs_past_colons_and_takes_whole_variables() {
    let logs = ["arn:aws:logs:*:*:log-group:/x", "arn:aws:logs:*:*:/x"];
    assert_eq!(resources(&logs), [(1, vec![0])]);
    let home = ["arn:aws:s3:::b/${aws:username}/*", "arn:aws:s3:::b/*"];
    assert_eq!(resources(&home), [(1, vec![0])]);
    assert_eq!(resources(&["arn:aws:s3:::b/${aws:username}x", "arn:aws:s3:::b/*username*"]), []);
    assert_eq!(resources(&["arn:aws:s3:::b/a*c", "arn:aws:s3:::b/a${*}c"]), [(0, vec![1])]);
    assert_eq!(resources(&["arn:aws:s3:::b/a${*}c", "arn:aws:s3:::b/a-c"]), []);
}

#[test]
fn what_has_a_fault_of_its_own_is_left_to_it() {
    assert_eq!(actions(&["s3Get", "s3Get", "s*:Get", "s*:Get", "*", "a:b:c"]), []);
    assert_eq!(resources(&["bucket", "bucket", "*", "arn:aws:s3:::b"]), [(2, vec![3])]);
}

#[test]
fn the_first_wildcard_is_found_wherever_it_stands() {
    for length in 0..30 {
        let text = "+>)@é\u{aa}".repeat(6);
        let text = text.as_bytes()[..length].to_vec();
        assert_eq!(find_wildcard(&text), None);
        for wildcard in [b'*', b'?'] {
            for rest in [&b""[..], b"x?y*", b"long enough for eight"] {
                let whole = [&text[..], &[wildcard], rest].concat();
                assert_eq!(find_wildcard(&whole), Some(length), "{whole:?}");
            }
        }
    }
}

#[test]
fn groups_name_all_their_members_in_order() {
    let group = Group { general: 4, covered: vec![1, 3, 7] };
    assert_eq!(group.members(), [1, 3, 4, 7]);
}

/// The search agrees with a comparison of all pairs.
#[test]
fn the_index_finds_what_comparing_all_pairs_finds() {
    let mut state = 1_u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    for _ in 0..2000 {
        let entries: Vec<String> = (0..2 + next(20))
            .map(|_| {
                let name = (0..=next(5)).map(|_| ['a', 'b', '*', '?'][next(4) as usize]);
                format!("s:{}", name.collect::<String>())
            })
            .collect();
        let texts = list(entries.iter().map(String::as_str));
        let groups = groups(&texts, Kind::Action);
        for (index, entry) in entries.iter().enumerate() {
            let others = || entries.iter().enumerate().filter(|(other, _)| *other != index);
            let is_covered = others().any(|(other, text)| {
                let is_back = Kind::Action.covers(entry, text);
                Kind::Action.covers(text, entry) && (!is_back || other < index)
            });
            let is_found = groups.iter().any(|group| group.covered.contains(&index));
            // Of patterns with one meaning another one than the first may be kept.
            let has_twin = others().any(|(_, text)| {
                Kind::Action.covers(text, entry) && Kind::Action.covers(entry, text)
            });
            assert!(is_covered == is_found || has_twin, "{entry} in {entries:?}: {groups:?}");
        }
    }
}

#[test]
fn a_shared_head_need_not_be_compared_again() {
    let rests = ["*", "?", "*b", "?b", "*b*", "*?c", "*${*}", "*${aws:username}", "*é"];
    let others =
        ["", "b", "é", "ab", "Xb", "a*b", "?b", "bc", "${*}", "${aws:username}", "*", "a?"];
    for head in ["", "arn:a", "arn:é", "arn:${aws:x}", "arn:$"] {
        for rest in rests {
            for other in others {
                let (general, special) = (format!("{head}{rest}"), format!("{head}{other}"));
                let head = find_wildcard(general.as_bytes()).unwrap();
                if general.as_bytes().get(..head) != special.as_bytes().get(..head) {
                    continue;
                }
                for kind in [Kind::Action, Kind::Resource] {
                    let covers = kind.covers(&general, &special);
                    assert_eq!(
                        kind.covers_behind(head, &general, &special),
                        covers,
                        "{general} {special}"
                    );
                }
            }
        }
    }
}

fn find_among_all(list: &[Text], kind: Kind, budget: &mut Budget) -> Vec<Group> {
    let all: Vec<usize> = (0..list.len()).collect();
    find(list, &all, kind, budget)
}

/// A search of the suspects finds what a search of the whole list finds.
#[test]
fn nothing_is_lost_with_what_is_not_suspected() {
    let mut state = 7_u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    let (mut fewer, mut found) = (0, 0);
    for round in 0..1500 {
        let kind = [Kind::Action, Kind::Resource][next(2) as usize];
        let start = ["iam:", "arn:aws:s3:::"][usize::from(kind == Kind::Resource)];
        let length = if round % 50 == 0 { 513 + next(700) } else { 2 + next(60) };
        let letters = [&['a', 'B', 'b'][..], &['a', 'A', 'b', 'c', 'd', 'e', 'f', 'é']];
        let letters = letters[next(2) as usize];
        let wildcards = 2 + next(40);
        let entries = list((0..length).map(|_| {
            let name = (0..=next(12)).map(|_| match next(wildcards) {
                0 => ['*', '?'][next(2) as usize],
                _ => letters[next(24) as usize % letters.len()],
            });
            let name: String = name.collect();
            if kind == Kind::Action {
                format!("{start}x{}", name.replace('é', "e"))
            } else {
                format!("{start}{name}")
            }
        }));
        let budget = || Budget::for_bytes(1 << 24);
        let suspects = filter::suspects(&entries, kind);
        let groups = find(&entries, &suspects, kind, &mut budget());
        assert_eq!(groups, find_among_all(&entries, kind, &mut budget()), "{entries:?}");
        fewer += usize::from(!suspects.is_empty() && suspects.len() < entries.len());
        found += groups.len();
    }
    assert!(fewer > 100 && found > 1000, "{fewer} {found}");
}

/// The steps that a search takes, and how many entries it finds covered.
fn work(kind: Kind, entries: &[Text]) -> (usize, usize) {
    let mut budget = Budget::for_bytes(entries.iter().map(|text| text.len()).sum());
    let before = budget.left();
    let groups = find_among_all(entries, kind, &mut budget);
    (before - budget.left(), groups.iter().map(|group| group.covered.len()).sum())
}

#[test]
fn hostile_lists_are_searched_in_steps_that_grow_with_them() {
    type Make = fn(usize) -> String;
    let lists: [(&str, Make, bool); 8] = [
        ("duplicates", |_| "s3:GetObject".to_owned(), true),
        ("no wildcards", |n| format!("s3:Get{n}"), false),
        ("nested patterns", |n| format!("s3:{}*", "a".repeat(n % 500)), true),
        ("stars", |n| format!("s3:{}b", "a*".repeat(1 + n % 64)), true),
        ("one head, many tails", |n| format!("s3:Get*{n:05}"), false),
        ("many heads, one tail", |n| format!("s3:{n:05}*Get"), false),
        ("one head and tail", |n| format!("s3:*{n:05}*"), false),
        ("single characters", |n| format!("s3:{}", "?".repeat(1 + n % 100)), true),
    ];
    for (what, make, is_redundant) in lists {
        for length in [500, 4000] {
            let entries = list((0..length).map(make));
            let bytes: usize = entries.iter().map(|text| text.len()).sum();
            let (steps, covered) = work(Kind::Action, &entries);
            assert!(steps <= 64 * bytes + 65_536, "{what}: {steps} steps for {bytes} bytes");
            assert_eq!(covered > length / 2, is_redundant, "{what}: {covered}");
        }
    }
}

#[test]
fn an_index_saves_the_budget_for_lists_of_different_heads_or_tails() {
    let cases: [fn(usize) -> String; 3] =
        [|n| format!("s3:{n:05}*"), |n| format!("s3:*{n:05}"), |n| format!("s3:{n:05}*Get")];
    for make in cases {
        let mut entries = list((0..10_000).map(make));
        entries.push(Text::from(make(4321).replace('*', "x").as_str()));
        let bytes: usize = entries.iter().map(|text| text.len()).sum();
        let (steps, covered) = work(Kind::Action, &entries);
        assert_eq!(covered, 1);
        assert!(steps < 4 * bytes, "{steps} steps for {bytes} bytes");
    }
}

#[test]
fn a_budget_that_is_spent_leaves_out_patterns_and_no_duplicates() {
    let entries = list(["s3:*1*", "s3:*2*", "s3:a1", "s3:a2", "s3:a3", "s3:a3"]);
    let mut nothing = Budget::for_bytes(0);
    nothing.spend(nothing.left()).unwrap();
    assert_eq!(
        find_among_all(&entries, Kind::Action, &mut nothing),
        [Group { general: 4, covered: vec![5] }]
    );
    assert_eq!(work(Kind::Action, &entries).1, 3);
}
