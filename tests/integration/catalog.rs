//! The catalog: its bytes against its text, what it answers against what the text says, and bytes
//! that are no catalog.

use std::collections::{BTreeMap, BTreeSet};

use iam_policy::Action;
use iam_policy::catalog::{AccessLevel, Catalog};
use proptest::prelude::*;

const TEXT: &str = include_str!("../../catalog/catalog.txt");

/// The fields of the lines of one kind.
fn lines(kind: &str) -> impl Iterator<Item = Vec<&'static str>> {
    let fields = TEXT.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    fields.filter(move |fields| fields[0] == kind)
}

/// The words of a list.
fn words(list: &'static str) -> BTreeSet<&'static str> {
    list.split(' ').filter(|word| *word != "-").collect()
}

/// Whether a name matches a pattern, by the plainest means there are.
fn matches(pattern: &[u8], name: &[u8]) -> bool {
    match (pattern, name) {
        ([], []) => true,
        ([b'*', rest @ ..], _) => (0..=name.len()).any(|at| matches(rest, &name[at..])),
        ([b'?', pattern @ ..], [_, name @ ..]) => matches(pattern, name),
        ([p, pattern @ ..], [n, name @ ..]) => p.eq_ignore_ascii_case(n) && matches(pattern, name),
        _ => false,
    }
}

#[test]
fn the_bytes_are_those_of_the_text() {
    let catalog = Catalog::from_text(TEXT).unwrap();
    assert!(
        catalog.as_bytes() == Catalog::embedded().as_bytes(),
        "cargo run -p xtask -- catalog text"
    );
    assert!(catalog.to_text() == TEXT, "catalog.txt is not in its own order");
}

#[test]
fn the_embedded_bytes_are_a_catalog() {
    let bytes = Catalog::embedded().as_bytes().to_vec();
    assert_eq!(&Catalog::from_bytes(bytes).unwrap(), Catalog::embedded());
}

#[test]
fn every_action_of_the_text_is_found_in_any_case_with_what_it_has() {
    let catalog = Catalog::embedded();
    let mut count = 0;
    for fields in lines("action") {
        let [_, name, levels, uses, keys, dependents] = fields[..] else { panic!("{fields:?}") };
        for spelling in [name.to_owned(), name.to_uppercase(), name.to_lowercase()] {
            assert_eq!(catalog.action(&spelling).unwrap().to_string(), name);
        }
        let action = catalog.action(name).unwrap();
        assert_eq!(action.access_levels().to_string(), levels, "{name}");
        assert!(action.retired().is_none(), "{name}");
        let found: BTreeSet<_> = action.condition_keys().map(|key| key.name()).collect();
        assert_eq!(found, words(keys), "{name}");
        let found: BTreeSet<_> = action.dependent_actions().map(|of| of.to_string()).collect();
        let expected: BTreeSet<_> = words(dependents).into_iter().map(str::to_owned).collect();
        assert_eq!(found, expected, "{name}");
        let found: Vec<_> = action
            .resource_types()
            .map(|of| (of.resource_type().name(), of.is_required(), of.condition_keys().count()))
            .collect();
        let expected: Vec<_> = uses
            .split(", ")
            .filter(|of| *of != "-")
            .map(|of| {
                let (name, keys) = of.split_once('(').unwrap_or((of, ""));
                let keys = keys.trim_end_matches(')').split(' ').filter(|key| !key.is_empty());
                (name.trim_end_matches('!'), name.ends_with('!'), keys.count())
            })
            .collect();
        assert_eq!(found, expected, "{name}");
        count += 1;
    }
    assert_eq!(catalog.actions().count(), count);
    assert!(count > 22_000);
}

#[test]
fn every_other_entry_of_the_text_is_found() {
    let catalog = Catalog::embedded();
    for fields in lines("service") {
        let service = catalog.service(&fields[1].to_uppercase()).unwrap();
        let is_covered = service.has_resource_control_policies();
        assert_eq!((service.prefix(), service.title()), (fields[1], fields[2]));
        assert_eq!((is_covered, service.retired()), (fields[3] == "rcp", None));
    }
    for fields in lines("retired-service") {
        let service = catalog.service(fields[1]).unwrap();
        assert_eq!(service.retired().unwrap().to_string(), fields[3]);
        assert_eq!(service.actions().count(), 0);
    }
    for fields in lines("retired-action") {
        let action = catalog.action(fields[1]).unwrap();
        assert_eq!(action.retired().unwrap().to_string(), fields[2]);
        assert_eq!((action.access_level(), action.resource_types().count()), (None, 0));
    }
    for fields in lines("key") {
        let service = catalog.service(fields[1]).unwrap();
        let mut keys = service.condition_keys().filter(|key| key.name() == fields[2]);
        assert_eq!(keys.next().unwrap().key_type().to_string(), fields[3]);
        let written = fields[2].replace("${", "").replace('}', "x").to_uppercase();
        assert!(catalog.condition_key(&written).unwrap().is(fields[2]) || fields[2].contains("${"));
    }
    for fields in lines("global-key") {
        let written = fields[1].replace("${TagKey}", "team").to_lowercase();
        let key = catalog.condition_key(&written).unwrap();
        assert_eq!((key.name(), &*key.key_type().to_string()), (fields[1], fields[2]));
    }
    for fields in lines("resource") {
        let service = catalog.service(fields[1]).unwrap();
        let resource = service.resource_types().find(|of| of.name() == fields[2]).unwrap();
        assert_eq!(resource.arn_formats().collect::<Vec<_>>().join(" "), fields[3]);
        let keys: BTreeSet<_> = resource.condition_keys().map(|key| key.name()).collect();
        assert_eq!(keys, words(fields[4]));
    }
    for fields in lines("principal") {
        assert!(catalog.has_service_principal(fields[1]));
    }
    for fields in lines("api") {
        assert!(catalog.action(fields[1]).is_none_or(|action| action.retired().is_some()));
        let meant: BTreeSet<_> =
            catalog.actions_of_api(fields[1]).map(|of| of.to_string()).collect();
        assert_eq!(meant, words(fields[2]).into_iter().map(str::to_owned).collect());
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let catalog = Catalog::embedded();
    for name in
        ["", ":", "s3", "s3:", "s3:*", ":GetObject", "s3:GetObjec", "s3:GetObjects", "GetObject"]
    {
        assert!(catalog.action(name).is_none(), "{name}");
    }
    assert!(catalog.service("").is_none() && catalog.service("zzz").is_none());
    for key in ["", "aws:", "aws:ResourceTag/", "s3:", "s3:ExistingObjectTag/", "prefix", "zz:z"] {
        assert!(catalog.condition_key(key).is_none(), "{key}");
    }
    assert_eq!(catalog.actions_of_api("zz:Z").count(), 0);
}

#[test]
fn every_action_can_be_written_in_a_policy() {
    let catalog = Catalog::embedded();
    for action in catalog.actions() {
        assert_eq!(action.to_action(), Action::new(action.to_string()).unwrap());
    }
    assert!(catalog.action("iam:CreateRole").unwrap().access_levels().contains(AccessLevel::Write));
}

#[test]
fn an_arn_made_of_a_format_is_of_its_type() {
    let catalog = Catalog::embedded();
    for fields in lines("resource") {
        let service = catalog.service(fields[1]).unwrap();
        let resource = service.resource_types().find(|of| of.name() == fields[2]).unwrap();
        for format in fields[3].split(' ') {
            let mut arn = String::new();
            let mut rest = format;
            while let Some((before, behind)) = rest.split_once("${") {
                arn += before;
                arn += "x1";
                rest = behind.split_once('}').unwrap().1;
            }
            arn += rest;
            assert!(resource.fits(&arn), "{format} {arn}");
            assert!(resource.fits("*") && resource.fits("arn:aws:*"), "{format}");
        }
    }
}

/// What the compiler of the crate knows without the catalog, in the words of the catalog.
#[test]
fn services_under_resource_control_policies_have_no_finding_that_they_are_not() {
    use iam_policy::{PolicyDocument, PolicyType};
    let covered: BTreeMap<_, _> = Catalog::embedded()
        .services()
        .map(|of| (of.prefix().to_owned(), of.has_resource_control_policies()))
        .collect();
    for (service, is_covered) in covered {
        let text = format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Deny","Principal":"*","Action":"{service}:*","Resource":"*"}}]}}"#
        );
        let findings =
            PolicyDocument::from_json(&text).unwrap().validate(PolicyType::ResourceControl);
        let has = findings.iter().any(|finding| finding.rule() == "rcp-service-unsupported");
        assert_eq!(has, !is_covered, "{service}");
    }
}

/// Names and pieces of names, with wildcards between.
fn patterns() -> impl Strategy<Value = String> {
    let names: Vec<_> = Catalog::embedded().actions().map(|action| action.to_string()).collect();
    let ends = ("[*?]?", "[*?]?", any::<prop::sample::Index>(), any::<prop::sample::Index>());
    (prop::sample::select(names), ends).prop_map(|(name, (open, close, start, end))| {
        let (service, name) = name.split_once(':').unwrap();
        let (from, to) = (start.index(name.len()), end.index(name.len() + 1));
        let piece = &name[from.min(to)..from.max(to)];
        let name = format!("{open}{piece}{close}");
        format!("{service}:{}", if name.is_empty() { "*" } else { &name })
    })
}

proptest! {
    #[test]
    fn a_pattern_stands_for_the_actions_that_match_it(pattern in patterns()) {
        let found: Vec<_> =
            Catalog::embedded().expand(&pattern).map(|action| action.to_string()).collect();
        let (service, name) = pattern.split_once(':').unwrap();
        let expected: Vec<_> = lines("action")
            .map(|fields| fields[1])
            .filter(|action| {
                let (of, action) = action.split_once(':').unwrap();
                of == service && matches(name.as_bytes(), action.as_bytes())
            })
            .collect();
        prop_assert_eq!(found, expected);
    }

    /// The bytes of a small catalog, damaged: they are refused, or they answer without a panic.
    #[test]
    fn damaged_bytes_are_refused_or_answer(
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = small().as_bytes().to_vec();
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(catalog) = Catalog::from_bytes(bytes) {
            ask(&catalog);
        }
    }

    #[test]
    fn arbitrary_bytes_are_refused(mut bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Catalog::from_bytes(bytes.clone()).is_err());
        bytes.splice(0..0, *b"IAMCAT1\n");
        prop_assert!(Catalog::from_bytes(bytes).is_err());
    }

    #[test]
    fn arbitrary_text_is_read_or_refused(text in "((catalog|service|action|key|api|x)?[\ta-z3:* -]{0,12}\n){0,4}") {
        if let Ok(catalog) = Catalog::from_text(&text) {
            ask(&catalog);
        }
    }
}

/// A catalog with one of everything.
fn small() -> Catalog {
    Catalog::from_text(
        "catalog\t2026-10-27\t2026-07-08\n\
         global-key\taws:SourceArn\tARN\n\
         principal\tacme.amazonaws.com\n\
         service\tacme\tAcme\trcp\n\
         key\tacme\tacme:Size\tNumeric\n\
         key\tacme\tacme:Tag/${TagKey}\tString\n\
         resource\tacme\trocket\tarn:${Partition}:acme:${Region}:${Account}:rocket/${Id}\tacme:Size\n\
         action\tacme:Launch\tWrite\trocket!(acme:Size)\tacme:Tag/${TagKey}\tacme:List\n\
         action\tacme:List\tList, Read\n\
         retired-action\tacme:Crash\t2025-03\n\
         retired-service\tgone\tGone\t2024-10\n\
         retired-action\tgone:Do\t2024-10\n\
         api\tacme:Start\tacme:Launch\n",
    )
    .unwrap()
}

/// Asks for everything there is.
fn ask(catalog: &Catalog) {
    for service in catalog.services() {
        assert!(catalog.service(service.prefix()).is_some());
        let _ = (service.title(), service.retired(), service.has_resource_control_policies());
        for action in service.actions().chain(service.retired_actions()) {
            assert_eq!(catalog.action(&action.to_string()), Some(action));
            let _ = (action.to_action(), action.access_level(), action.retired());
            let _ = (action.dependent_actions().count(), action.knows_condition_key("acme:Size"));
            for of in action.resource_types() {
                let _ = (of.condition_keys().count(), of.resource_type().condition_keys().count());
            }
        }
        for of in service.resource_types() {
            assert_eq!(of.service(), service);
            let _ = (of.fits("arn:aws:acme:*:*:rocket/1"), of.arn_formats().count());
        }
        for key in service.condition_keys() {
            let _ = (key.key_type(), key.is("acme:Tag/x"), key.is_template());
        }
    }
    let _ = (catalog.as_of(), catalog.dependents_as_of());
    let _ = (catalog.expand("*").count(), catalog.expand("acme:L*").count());
    let _ = (catalog.condition_key("acme:Tag/x"), catalog.condition_key("aws:SourceArn"));
    let _ = catalog.resource_types_of("arn:aws:acme:::rocket/1").count();
    let _ = (catalog.actions_on("*").count(), catalog.actions_of_api("acme:Start").count());
    let _ = (catalog.nearest_action("acme:Lanch"), catalog.nearest_condition_key("acme:Sizes"));
    let _ = (catalog.service_principals().count(), catalog.has_service_principal("x"));
    let text = catalog.to_text();
    assert!(Catalog::from_text(&text).is_ok(), "{text}");
}

#[test]
fn the_small_catalog_answers() {
    ask(&small());
}

#[test]
fn each_fault_of_a_text_is_told_with_its_line() {
    let first = "catalog\t2026-10-27\t2026-07-08\nservice\tacme\tAcme\n";
    let faults = [
        ("catalog\t2026-13-01\t2026-07-08", "`2026-13-01` is no date, in line 3"),
        ("service\tacme\tAcme", "service `acme` is there already, in line 3"),
        ("service\tb\tB\tscp", "a service has a prefix, a title and perhaps `rcp`, in line 3"),
        ("key\tzz\tzz:a\tString", "unknown service `zz`, in line 3"),
        ("key\tacme\tacme:a\tText", "`Text` is no type of a condition key, in line 3"),
        (
            "resource\tacme\tr\t-",
            "a resource type has a name, ARN formats and perhaps keys, in line 3",
        ),
        ("action\tacme", "`action` with 1 fields, in line 3"),
        ("action\tLaunch\tWrite", "`Launch` is not written as `service:name`, in line 3"),
        ("action\tacme:A\tSoar", "`Soar` is no access level, in line 3"),
        ("action\tacme:A\tRead\tr(a", "`r(a` has no `)` at its end, in line 3"),
        ("action\tacme:A\tRead\t-\t-\t-\t-", "an action has at most six fields, in line 3"),
        ("action\tacme:\tRead", "`` cannot be the name of an action, in line 3"),
        ("retired-action\tacme:A\t2026", "`2026` is no month, in line 3"),
        ("action\tacme:A\tRead\tr", "unknown resource type `r` of `A`"),
        ("action\tacme:A\tRead\t-\tacme:k", "unknown condition key `acme:k`"),
        ("action\tacme:A\tRead\t-\t-\tacme:B", "unknown action `acme:B`"),
        ("action\tacme:A*\tRead", "an action that is none"),
    ];
    for (line, expected) in faults {
        let error = Catalog::from_text(&format!("{first}{line}\n")).unwrap_err();
        assert_eq!(error.to_string(), format!("invalid catalog: {expected}"), "{line}");
    }
}

#[test]
fn a_catalog_of_ones_own_is_what_a_document_is_checked_against() {
    use iam_policy::{PolicyDocument, PolicyType, Validator};
    let catalog = Catalog::embedded()
        .with_text(
            "principal\tacme.amazonaws.com\n\
             global-key\taws:RocketSize\tNumeric\n\
             service\tacme\tAcme\trcp\n\
             key\tacme\tacme:Crew\tArrayOfString\n\
             resource\tacme\trocket\tarn:${Partition}:acme:${Region}:${Account}:rocket/${Id}\n\
             action\tacme:Launch\tWrite\trocket!\tacme:Crew\n",
        )
        .unwrap();
    let validator = Validator::new().catalog(catalog);
    let rules = |policy_type: PolicyType, statement: &str| {
        let text = format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#);
        let document = PolicyDocument::from_json(&text).unwrap();
        let of = |validator: &Validator| -> Vec<&'static str> {
            validator.validate(&document, policy_type).iter().map(|of| of.rule()).collect()
        };
        (of(&Validator::new()), of(&validator))
    };
    let launch = r#"{"Effect":"Allow","Action":"acme:Launch","Resource":"arn:aws:acme:*:*:rocket/1","Condition":{"NumericLessThan":{"aws:RocketSize":"3"}}}"#;
    let (without, with) = rules(PolicyType::Identity, launch);
    assert_eq!(
        without,
        ["action-service-unknown", "condition-key-global-unknown", "service-unknown"]
    );
    assert!(with.is_empty(), "{with:?}");
    let (_, with) = rules(
        PolicyType::Identity,
        r#"{"Effect":"Allow","Action":"acme:Lanch","Resource":"arn:aws:acme:::rockets/1","Condition":{"StringEquals":{"acme:Crew":"a"},"Bool":{"aws:RocketSize":"true"}}}"#,
    );
    let expected = [
        "action-unknown",
        "arn-resource-invalid",
        "condition-set-operator-missing",
        "condition-operator-type",
    ];
    assert!(expected.iter().all(|rule| with.contains(rule)), "{with:?}");
    let (without, with) = rules(
        PolicyType::RoleTrust,
        r#"{"Effect":"Allow","Principal":{"Service":"acme.amazonaws.com"},"Action":"sts:AssumeRole"}"#,
    );
    assert!(without.contains(&"principal-service-unknown"), "{without:?}");
    assert!(!with.contains(&"principal-service-unknown"), "{with:?}");
    let (without, with) = rules(
        PolicyType::ResourceControl,
        r#"{"Effect":"Deny","Principal":"*","Action":"acme:*","Resource":"*"}"#,
    );
    assert!(without.contains(&"rcp-service-unsupported"), "{without:?}");
    assert!(!with.contains(&"rcp-service-unsupported"), "{with:?}");
}

#[test]
fn what_the_user_knows_is_not_reported() {
    use iam_policy::{PolicyDocument, PolicyType, Validator};
    let document = PolicyDocument::from_json(
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:PaintObject","acme:Launch"],"Resource":"arn:aws:acme:::x","Condition":{"StringEquals":{"acme:Crew":"a","s3:Color":"b"}}}]}"#,
    )
    .unwrap();
    let count = |validator: &Validator| validator.validate(&document, PolicyType::Identity).len();
    let (none, some) = (Validator::new(), Validator::new().known_action("s3:PaintObject").unwrap());
    assert_eq!((count(&none), count(&some)), (5, 4));
    let some = some.known_service("acme").unwrap();
    assert_eq!(count(&some), 1);
    assert_eq!(count(&some.known_condition_key("s3:Color").unwrap()), 0);
    assert_eq!(count(&Validator::new().without_catalog()), 0);
}
