//! Every resource type of AWS: what comes out is compared with what a plain search finds.

use std::collections::{BTreeMap, BTreeSet};

use iam_policy::catalog::{
    AccessLevel, AccessLevels, Catalog, KnownAction, ResourceType, ResourceUse, Service,
};
use iam_policy::least_privilege::LeastPrivilegePolicy;
use iam_policy::{FindingType, LeastPrivilege, PolicyType, Text};
use proptest::prelude::*;
use proptest::sample::subsequence;

/// ARNs with the levels asked for each, one call each.
type Asks = Vec<(Vec<AccessLevel>, String)>;

/// An ARN of a format; an open part of the resource becomes a wildcard where its bit is set.
fn arn_of(format: &str, wild: u8) -> String {
    let (mut arn, mut rest, mut part) = (String::new(), format, 0);
    while let Some((before, (name, behind))) =
        rest.split_once("${").and_then(|(before, open)| Some((before, open.split_once('}')?)))
    {
        arn.push_str(before);
        arn.push_str(match name {
            "Partition" => "aws",
            "Region" => "us-east-1",
            "Account" => "111122223333",
            "Vendor" => "ec2",
            _ if wild & (1 << (part % 8)) != 0 => "*",
            _ => "${aws:username}",
        });
        rest = behind;
        part += 1;
    }
    arn + rest
}

fn types() -> Vec<ResourceType<'static>> {
    Catalog::embedded().services().flat_map(Service::resource_types).collect()
}

/// Whether an action is of the levels, as AWS's reference names one level for each action. All
/// actions of the catalog that have a second level have `Write` beside a farther-reaching one.
fn is_asked(action: KnownAction<'_>, levels: &[AccessLevel]) -> bool {
    action.access_level().is_some_and(|level| levels.contains(&level))
}

fn levels_of(asks: &Asks, arn: &str) -> Vec<AccessLevel> {
    asks.iter().filter(|(_, of)| of == arn).flat_map(|(levels, _)| levels.clone()).collect()
}

/// Each action that was asked for, with the ARNs that it works on.
fn wanted(asks: &Asks) -> BTreeMap<String, BTreeSet<&str>> {
    let mut wanted: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (_, arn) in asks {
        let levels = levels_of(asks, arn);
        for action in Catalog::embedded().actions_on(arn).filter(|of| is_asked(*of, &levels)) {
            wanted.entry(action.to_string()).or_default().insert(arn);
        }
    }
    wanted
}

/// The resource types that an action must have and that none of the ARNs is of.
fn missing(action: &str, arns: &BTreeSet<&str>) -> Vec<String> {
    let action = Catalog::embedded().action(action).unwrap();
    let required = action.resource_types().filter(ResourceUse::is_required);
    let types = required.map(|of| of.resource_type());
    let is_missing = |of: &ResourceType<'_>| !arns.iter().any(|arn| of.fits(arn));
    types.filter(is_missing).map(|of| of.to_string()).collect()
}

fn texts(list: Option<&iam_policy::OneOrMany<Text>>) -> Vec<&str> {
    list.unwrap().iter().map(Text::as_str).collect()
}

/// Each action of the policy with its ARNs, after a look at the statements.
fn granted<'a>(least: &'a LeastPrivilegePolicy<'_>) -> BTreeMap<String, BTreeSet<&'a str>> {
    let policy = least.as_policy();
    let findings = policy.as_document().validate(PolicyType::Identity);
    assert!(findings.iter().all(|of| of.finding_type() != FindingType::Error), "{findings}");
    let sids: BTreeSet<&str> = policy.statements().iter().filter_map(|of| of.sid()).collect();
    assert_eq!(sids.len(), policy.statements().len(), "Sids are unique: {policy:#}");
    let mut granted = BTreeMap::new();
    let mut actions = Vec::new();
    for statement in policy.statements() {
        let (own, arns) = (texts(statement.action()), texts(statement.resource()));
        assert!(!own.is_empty() && !arns.is_empty(), "{policy:#}");
        for action in own {
            let before = granted.insert(action.to_owned(), arns.iter().copied().collect());
            assert_eq!(before, None, "{action} stands once in {policy:#}");
            actions.push(action.to_owned());
        }
    }
    assert_eq!(actions, least.actions().iter().map(ToString::to_string).collect::<Vec<_>>());
    granted
}

/// Whether nothing of what a call asks for can be granted.
fn is_in_vain(
    (levels, arn): &(Vec<AccessLevel>, String),
    held_back: &BTreeMap<String, Vec<String>>,
) -> bool {
    let mut asked = Catalog::embedded().actions_on(arn).filter(|action| is_asked(*action, levels));
    asked.all(|action| held_back.contains_key(&action.to_string()))
}

fn is_as_wanted(asks: &Asks) {
    let mut wanted = wanted(asks);
    let lacking = wanted.iter().map(|(action, arns)| (action.clone(), missing(action, arns)));
    let incomplete: BTreeMap<String, Vec<String>> =
        lacking.filter(|(_, missing)| !missing.is_empty()).collect();
    let least = asks
        .iter()
        .fold(LeastPrivilege::new(), |least, (levels, arn)| least.allow(levels.as_slice(), arn));
    let all = least.clone().grant_incomplete().policy();
    assert_eq!(all.is_err(), asks.iter().any(|ask| is_in_vain(ask, &BTreeMap::new())), "{all:?}");
    if let Ok(all) = all {
        assert_eq!(granted(&all), wanted);
    }
    let made = least.policy();
    assert_eq!(made.is_err(), asks.iter().any(|ask| is_in_vain(ask, &incomplete)), "{made:?}");
    let Ok(made) = made else { return };
    let told = made.incomplete().iter().map(|of| {
        (of.action().to_string(), of.missing().iter().map(ToString::to_string).collect())
    });
    assert_eq!(told.collect::<BTreeMap<String, Vec<String>>>(), incomplete);
    wanted.retain(|action, _| !incomplete.contains_key(action));
    assert_eq!(granted(&made), wanted);
    what_stands_beside(&made, asks);
    assert_eq!(least.policy().unwrap(), made, "the same again");
}

fn what_stands_beside(made: &LeastPrivilegePolicy<'_>, asks: &Asks) {
    let levels: AccessLevels = asks.iter().flat_map(|(levels, _)| levels.clone()).collect();
    let levels: Vec<AccessLevel> = levels.iter().collect();
    for action in made.star_actions() {
        assert_eq!(action.resource_types().count(), 0, "{action}");
        assert!(is_asked(*action, &levels), "{action}");
        assert!(made.actions().iter().any(|of| of.service() == action.service()), "{action}");
        assert!(!made.actions().contains(action));
    }
    let needed = made.actions().iter().flat_map(|action| action.dependent_actions());
    let needed: BTreeSet<String> = needed
        .filter(|action| !made.actions().contains(action))
        .map(|action| action.to_string())
        .collect();
    let told = made.dependents().iter().map(|of| of.action().to_string());
    assert_eq!(told.collect::<BTreeSet<String>>(), needed);
    let with_star = made.as_policy().clone().with_statements(made.star_statement());
    assert!(with_star.is_ok(), "{with_star:?}");
}

fn asks() -> impl Strategy<Value = Asks> {
    let of_type = (any::<proptest::sample::Index>(), any::<u8>()).prop_map(|(index, wild)| {
        let types = types();
        let format = index.get(&types).arn_formats().next().unwrap();
        arn_of(format, wild)
    });
    let levels = subsequence(AccessLevel::ALL.to_vec(), 1..=AccessLevel::ALL.len());
    proptest::collection::vec((levels, of_type), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_policy_has_what_was_asked_for_and_nothing_else(asks in asks()) {
        is_as_wanted(&asks);
    }

    /// Actions that need several resource types are of one service.
    #[test]
    fn several_types_of_one_service_are_told_apart(
        service in any::<proptest::sample::Index>(),
        picks in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let services: Vec<_> = Catalog::embedded()
            .services()
            .filter(|service| service.resource_types().next().is_some())
            .collect();
        let types: Vec<_> = service.get(&services).resource_types().collect();
        let ask = |(index, wild): (proptest::sample::Index, u8)| {
            let format = index.get(&types).arn_formats().next_back().unwrap();
            (AccessLevel::ALL.to_vec(), arn_of(format, wild))
        };
        is_as_wanted(&picks.into_iter().map(ask).collect());
    }
}

/// As the reference has it, not a rule: what [`is_asked`] rests on.
#[test]
fn a_second_level_is_write() {
    for action in Catalog::embedded().actions() {
        let mut others =
            action.access_levels().iter().filter(|of| Some(*of) != action.access_level());
        assert!(others.all(|level| level == AccessLevel::Write), "{action}");
    }
}

#[test]
fn every_resource_type_can_be_asked_for() {
    for of in types() {
        for format in of.arn_formats() {
            let arn = arn_of(format, 0);
            if !Catalog::embedded().resource_types_of(&arn).any(|found| found == of) {
                assert!(format.contains("${Vendor}"), "{format}");
                continue;
            }
            let least =
                LeastPrivilege::new().grant_incomplete().only_services([of.service().prefix()]);
            let made = least.allow(AccessLevel::ALL, &arn).policy();
            match made {
                Ok(made) => assert!(!made.actions().is_empty()),
                Err(error) => {
                    let mut actions = of.service().actions();
                    let works_on = |action: KnownAction<'_>| {
                        let mut types = action.resource_types().map(|of| of.resource_type());
                        types.any(|of| of.fits(&arn))
                    };
                    assert!(!actions.any(works_on), "{error}");
                }
            }
        }
    }
}
