//! Lists of actions, expanded and shrunk.

use std::collections::{BTreeMap, BTreeSet};

use iam_policy::catalog::{Catalog, KnownAction, Service};
use iam_policy::{Text, actions};
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn names() -> Vec<String> {
    Catalog::embedded().actions().map(|action| action.to_string()).collect()
}

/// What the entries take in a policy.
fn size<S: AsRef<str>>(list: impl IntoIterator<Item = S>) -> usize {
    list.into_iter().map(|entry| entry.as_ref().len() + 3).sum()
}

/// What holds for the short form of every list.
fn check(catalog: &Catalog, given: &[String]) -> Result<Vec<Text>, TestCaseError> {
    let shrunk = catalog.shrink(given);
    let (before, after) = (catalog.expand_all(given), catalog.expand_all(&shrunk));
    prop_assert!(before.actions().eq(after.actions()), "{given:?} {shrunk:?}");
    prop_assert_eq!(before.unmatched(), after.unmatched());
    let distinct: BTreeSet<_> = given.iter().map(|entry| entry.to_ascii_lowercase()).collect();
    prop_assert!(shrunk.len() <= distinct.len(), "{given:?} {shrunk:?}");
    prop_assert!(size(&shrunk) <= size(&distinct), "{given:?} {shrunk:?}");
    prop_assert_eq!(given.is_empty(), shrunk.is_empty());
    let mut counts = BTreeMap::new();
    for action in shrunk.iter().flat_map(|entry| catalog.expand(entry)) {
        *counts.entry((action.service().prefix(), action.name())).or_insert(0) += 1;
    }
    for entry in shrunk.iter().filter(|entry| entry.contains(['*', '?'])) {
        if !distinct.contains(&entry.to_ascii_lowercase()) {
            check_pattern(catalog, entry)?;
            let is_alone =
                |action: &KnownAction<'_>| counts[&(action.service().prefix(), action.name())] == 1;
            prop_assert!(catalog.expand(entry).filter(is_alone).count() > 1, "{entry} {shrunk:?}");
        }
    }
    prop_assert!(size(catalog.shrink(&shrunk)) <= size(&shrunk), "{shrunk:?}");
    let backwards: Vec<_> = catalog.shrink(given.iter().rev());
    let lower = |list: &[Text]| list.iter().map(|of| of.to_ascii_lowercase()).collect::<Vec<_>>();
    prop_assert_eq!(lower(&backwards), lower(&shrunk));
    Ok(shrunk)
}

/// One star in place of whole words.
fn check_pattern(catalog: &Catalog, pattern: &str) -> Result<(), TestCaseError> {
    let (service, name) = pattern.split_once(':').unwrap();
    let (head, tail) = name.split_once('*').unwrap();
    prop_assert!(!tail.contains('*') && !pattern.contains('?'), "{pattern}");
    if head.is_empty() && tail.is_empty() {
        let all = catalog.service(service).unwrap().actions();
        prop_assert_eq!(catalog.expand(pattern).count(), all.count());
    }
    prop_assert!(tail.is_empty() || tail.starts_with(char::is_uppercase), "{pattern}");
    Ok(())
}

#[test]
fn a_list_is_expanded_to_names_in_order_and_nothing_is_lost() {
    let given = [
        "S3:put*acl",
        "s3:PutObjectAcl",
        "s3:putobjectacl",
        "s3:GetRainbow",
        "s3:getrainbow",
        "codestar:CreateProject",
        "s3-outposts:PutObjectAcl",
        "warehouse:*",
        "S3PutObject",
        "*:Get*",
        "iam:PassRole",
    ];
    let expansion = Catalog::embedded().expand_all(given);
    assert_eq!(
        expansion.to_list(),
        [
            "*:Get*",
            "codestar:CreateProject",
            "iam:PassRole",
            "s3:GetRainbow",
            "s3:PutBucketAcl",
            "s3:PutObjectAcl",
            "s3:PutObjectVersionAcl",
            "s3-outposts:PutObjectAcl",
            "S3PutObject",
            "warehouse:*",
        ],
    );
    assert_eq!(
        expansion.unmatched(),
        ["*:Get*", "codestar:CreateProject", "s3:GetRainbow", "S3PutObject", "warehouse:*"]
    );
    let none: [&str; 0] = [];
    assert!(Catalog::embedded().expand_all(none).to_list().is_empty());
}

/// The catalog without some actions, and with some more of them retired.
fn older(without: &BTreeSet<String>, retired: &BTreeSet<String>) -> Catalog {
    let text = Catalog::embedded().to_text();
    let lines = text.lines().filter_map(|line| {
        let name = line.strip_prefix("action\t").and_then(|line| line.split('\t').next());
        match name {
            Some(name) if without.contains(name) => None,
            Some(name) if retired.contains(name) => {
                Some(format!("retired-action\t{name}\t2026-11"))
            }
            _ => Some(line.to_owned()),
        }
    });
    Catalog::from_text(&lines.collect::<Vec<_>>().join("\n")).unwrap()
}

/// The actions that no other line of the catalog refers to.
fn unreferenced() -> Vec<String> {
    let catalog = Catalog::embedded();
    let dependents = catalog.actions().flat_map(KnownAction::dependent_actions);
    let mut used: BTreeSet<String> = dependents.map(|action| action.to_string()).collect();
    let text = catalog.to_text();
    let apis = text.lines().filter_map(|line| line.strip_prefix("api\t")?.split_once('\t'));
    used.extend(apis.flat_map(|(_, actions)| actions.split(' ')).map(str::to_owned));
    names().into_iter().filter(|name| !used.contains(name)).collect()
}

#[test]
fn drift_is_what_went_and_what_came() {
    let today = Catalog::embedded();
    let of = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let older = older(&of(&["s3:GetObjectAttributes", "s3:PutBucketAbac"]), &of(&["s3:PutObject"]));
    let entries = [
        "s3:*Abac",
        "s3:Get*",
        "S3:putobject",
        "s3:GetObject",
        "s3:PutO*",
        "s3:GetRainbow",
        "s3:PutBucketAbac",
        "not an action",
    ];
    let lines = |from: &Catalog, to: &Catalog| -> Vec<String> {
        from.drift(to, entries).iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        lines(&older, today),
        [
            "`s3:*Abac`: +s3:PutBucketAbac",
            "`s3:Get*`: +s3:GetObjectAttributes",
            "`S3:putobject`: +s3:PutObject",
            "`s3:PutO*`: +s3:PutObject",
            "`s3:PutBucketAbac`: +s3:PutBucketAbac",
        ],
    );
    let back = lines(today, &older);
    assert_eq!(
        back,
        lines(&older, today).iter().map(|of| of.replace('+', "-")).collect::<Vec<_>>()
    );
    assert!(lines(today, today).is_empty());
    let everything = today.drift(&older, ["*"]);
    let removed: Vec<_> = everything[0].removed().map(|action| action.to_string()).collect();
    assert_eq!(removed, ["s3:GetObjectAttributes", "s3:PutBucketAbac", "s3:PutObject"]);
}

#[test]
fn everything_is_every_action_and_stays_a_star() {
    let catalog = Catalog::embedded();
    for star in ["*", "*:*"] {
        let given = [star, "s3:GetObject", "s3:GetRainbow"];
        assert_eq!(catalog.expand_all(given).actions().count(), catalog.actions().count());
        assert_eq!(catalog.shrink(given), [star, "s3:GetRainbow"]);
    }
    assert_eq!(catalog.shrink(["*", "*:*"]), ["*"]);
}

#[test]
fn a_list_is_shrunk_to_patterns_of_whole_words() {
    let catalog = Catalog::embedded();
    let shrunk = |patterns: &[&str]| catalog.shrink(catalog.expand_all(patterns).to_list());
    for patterns in [
        &["s3:GetObject*"][..],
        &["s3:*Tagging"],
        &["s3:Get*Acl"],
        &["iam:Get*", "iam:List*", "sts:AssumeRole"],
        &["codecommit:*"],
    ] {
        assert_eq!(shrunk(patterns), patterns);
    }
    // What stands for one action is its name, and so is what nothing shorter can be written for.
    assert_eq!(shrunk(&["s3:PutObjectA*"]), ["s3:PutObjectAcl", "s3:PutObjectAnnotation"]);
    assert_eq!(
        catalog.shrink(actions!["s3:GetObject", "s3:PutObject"]),
        ["s3:GetObject", "s3:PutObject"]
    );
    // A pattern that was given may be of another form.
    assert_eq!(catalog.shrink(["s3:*Object*", "s3:GetObject"]), ["s3:*Object*"]);
    assert_eq!(catalog.shrink(["S3:getobject", "s3:GetObject"]), ["s3:GetObject"]);
}

#[test]
fn all_actions_shrink_to_their_services() {
    let catalog = Catalog::embedded();
    let all = names();
    let shrunk = check(catalog, &all).unwrap();
    let expected = catalog.services().filter_map(|service| match service.actions().count() {
        0 => None,
        1 => service.actions().next().map(|action| action.to_string()),
        _ => Some(format!("{service}:*")),
    });
    assert_eq!(shrunk, expected.collect::<Vec<_>>());
}

#[test]
fn every_service_without_one_of_its_actions_shrinks() {
    let catalog = Catalog::embedded();
    for service in catalog.services() {
        let count = service.actions().count();
        for left_out in [0, count / 3] {
            let actions = service.actions().enumerate().filter(|(index, _)| *index != left_out);
            let given: Vec<_> = actions.map(|(_, action)| action.to_string()).collect();
            check(catalog, &given).unwrap();
        }
    }
}

/// Entries of lists: names, patterns and what is neither.
fn entry() -> impl Strategy<Value = String> {
    let retired = Catalog::embedded().services().flat_map(|service| {
        service.retired_actions().map(|action| action.to_string()).collect::<Vec<_>>()
    });
    let retired: Vec<String> = retired.collect();
    let cut = (select(names()), any::<Index>(), select(vec!["*", "?", "*s", "?*"]));
    prop_oneof![
        12 => select(names()),
        1 => select(names()).prop_map(|name| name.to_ascii_uppercase()),
        1 => select(retired),
        4 => cut.prop_map(|(name, at, end)| {
            let start = name.find(':').unwrap() + 1;
            format!("{}{end}", &name[..start + at.index(name.len() - start)])
        }),
        1 => select(vec!["s3:Fly", "warehouse:*", "s3PutObject", "", "s3:", "s*:Get", "s3:F*"])
            .prop_map(str::to_owned),
    ]
}

/// The actions of some services that have a word in their names, but for a few, and some others.
fn around_words() -> impl Strategy<Value = Vec<String>> {
    let services: Vec<String> = Catalog::embedded().services().map(|of| of.to_string()).collect();
    let words = vec!["Get", "List", "Put", "Tag", "Object", "Acl", "Policy", "Describe", "Delete"];
    let words = prop::collection::vec(select(words), 1..4);
    let services = prop::collection::vec(select(services), 1..4);
    (words, services, 2..40_usize, any::<usize>()).prop_map(|(words, services, every, seed)| {
        let of = services.iter().filter_map(|prefix| Catalog::embedded().service(prefix));
        let all = of.flat_map(Service::actions);
        let all = all.enumerate().filter(|(index, action)| {
            let has = words.iter().any(|word| action.name().contains(word));
            has != ((index + seed % every).is_multiple_of(every))
        });
        all.map(|(_, action)| action.to_string()).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_list_of_anything_shrinks(given in prop::collection::vec(entry(), 0..60)) {
        check(Catalog::embedded(), &given)?;
    }

    #[test]
    fn sets_around_words_shrink(given in around_words()) {
        check(Catalog::embedded(), &given)?;
    }

    /// Against the best that patterns of whole words can do, tried out.
    #[test]
    fn a_short_list_is_nearly_the_shortest(
        names in prop::collection::btree_set("(Get|Put|List)(Red|Blue)?(Box|Acl|Tag){0,2}", 2..9),
        wanted in any::<u16>(),
    ) {
        let lines = names.iter().map(|name| format!("action\tacme:{name}\tRead\n"));
        let first = "catalog\t2026-10-27\t2026-07-08\nservice\tacme\tAcme\n";
        let text = first.to_owned() + &lines.collect::<String>();
        let catalog = Catalog::from_text(&text).unwrap();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let chosen = (0..names.len()).filter(|index| wanted >> index & 1 == 1);
        let given: Vec<_> = chosen.map(|index| format!("acme:{}", names[index])).collect();
        let shrunk = check(&catalog, &given)?;
        let least = least(&catalog, &given);
        prop_assert!(size(&shrunk) * 3 <= least * 4, "{shrunk:?} takes more than {least}");
    }
}

proptest! {
    // Each case takes a whole catalog.
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn drift_is_the_difference_of_two_expansions(
        without in prop::collection::btree_set(select(unreferenced()), 0..80),
        retired in prop::collection::btree_set(select(unreferenced()), 0..80),
        other in prop::collection::btree_set(select(unreferenced()), 0..80),
        mut entries in prop::collection::vec(entry(), 0..60),
    ) {
        let catalogs = [older(&without, &retired), older(&other, &without)];
        entries.extend(["*".to_owned(), "s3:*".to_owned(), "ec2:D*".to_owned()]);
        let [old, new] = &catalogs;
        let mut drift = old.drift(new, &entries).into_iter().peekable();
        for entry in &entries {
            let of = |catalog: &Catalog| -> BTreeSet<String> {
                catalog.expand_all([entry]).actions().map(|action| action.to_string()).collect()
            };
            let (before, after) = (of(old), of(new));
            if before == after {
                continue;
            }
            let found = drift.next().unwrap();
            prop_assert_eq!(found.entry(), entry);
            let added: BTreeSet<_> = found.added().map(|action| action.to_string()).collect();
            let removed: BTreeSet<_> = found.removed().map(|action| action.to_string()).collect();
            prop_assert_eq!(added, &after - &before);
            prop_assert_eq!(removed, &before - &after);
        }
        prop_assert!(drift.next().is_none());
    }

    #[test]
    fn a_part_of_all_actions_shrinks(every in 2..50_usize, seed in any::<usize>()) {
        let all = names().into_iter().enumerate();
        let is_in = |index: usize| !(index * 7919 + seed % 997).is_multiple_of(every);
        let given: Vec<_> = all.filter(|(index, _)| is_in(*index)).map(|(_, name)| name).collect();
        let shrunk = Catalog::embedded().shrink(&given);
        prop_assert_eq!(Catalog::embedded().expand_all(&shrunk).to_list(), given);
    }
}

/// The least that a list of names can take with patterns, each of which alone covers two names.
fn least(catalog: &Catalog, given: &[String]) -> usize {
    let bit = |name: &str| given.iter().position(|of| of == name).map(|at| 1_u32 << at);
    let mut patterns = BTreeSet::new();
    for name in given {
        let is_break = |at: &usize| {
            *at == 5 || *at == name.len() || name[*at..].starts_with(char::is_uppercase)
        };
        let breaks: Vec<usize> = (5..=name.len()).filter(is_break).collect();
        for head in &breaks {
            for tail in breaks.iter().filter(|tail| *tail >= head) {
                let pattern = format!("{}*{}", &name[..*head], &name[*tail..]);
                let bits = catalog.expand(&pattern).map(|action| bit(&action.to_string()));
                let bits: Option<u32> = bits.sum();
                let bits = bits.filter(|bits| bits.count_ones() > 1);
                patterns.extend(bits.map(|bits| (bits, pattern.len() + 3)));
            }
        }
    }
    let patterns: Vec<_> = patterns.into_iter().collect();
    of_patterns(given, &patterns, &mut Vec::new())
}

/// The same with the patterns that are chosen, and any of the others.
fn of_patterns(given: &[String], others: &[(u32, usize)], chosen: &mut Vec<(u32, usize)>) -> usize {
    let covered = |without: usize| {
        let rest = chosen.iter().enumerate().filter(|(index, _)| *index != without);
        rest.fold(0, |all, (_, (bits, _))| all | bits)
    };
    let alone = |index: usize| (chosen[index].0 & !covered(index)).count_ones();
    if (0..chosen.len()).any(|index| alone(index) < 2) {
        return usize::MAX;
    }
    let all = covered(usize::MAX);
    let left = given.iter().enumerate().filter(|(index, _)| all >> index & 1 == 0);
    let own = size(left.map(|(_, name)| name)) + chosen.iter().map(|(_, size)| size).sum::<usize>();
    let more = others.iter().enumerate().map(|(index, pattern)| {
        chosen.push(*pattern);
        let least = of_patterns(given, &others[index + 1..], chosen);
        chosen.pop();
        least
    });
    more.min().unwrap_or(own).min(own)
}
