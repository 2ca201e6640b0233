//! Conversions between values that stand for the same thing, and what collections offer.

use iam_policy::presets::forecast::S3Location;
use iam_policy::{
    AccountId, BucketName, ConditionOperator, Effect, ExternalId, Finding, FindingType, Findings,
    ForecastPolicy, IdentityPolicy, IdentityStatement, ManagedPolicy, OneOrMany, Operator,
    PermissionsBoundary, PolicyDocument, PolicyType, Quantifier, ResourceType, SessionPolicy, Size,
    TagValue, Text, TrustPolicy, TrustStatement, Version,
};

use crate::checks::fixtures;

fn identity(version: &str, resource: &str) -> IdentityPolicy {
    let text = format!(
        r#"{{"Version":"{version}","Statement":[{{"Effect":"Allow","Action":"sqs:*","Resource":"{resource}"}}]}}"#
    );
    IdentityPolicy::from_json(&text).unwrap()
}

#[test]
fn an_identity_policy_becomes_a_stricter_one_where_it_follows_its_rules() {
    let policy = identity("2012-10-17", "*");
    assert_eq!(IdentityPolicy::from(ManagedPolicy::try_from(policy.clone()).unwrap()), policy);
    assert_eq!(IdentityPolicy::from(SessionPolicy::try_from(policy.clone()).unwrap()), policy);
    let boundary = PermissionsBoundary::try_from(policy.clone()).unwrap();
    assert_eq!(IdentityPolicy::from(boundary), policy);

    assert!(ManagedPolicy::try_from(identity("2008-10-17", "*")).is_err());
    assert!(PermissionsBoundary::try_from(identity("2008-10-17", "*")).is_err());
    assert!(SessionPolicy::try_from(identity("2012-10-17", "arn:aws:sqs")).is_err());
}

#[test]
fn what_the_stricter_kinds_take_the_identity_based_one_takes() {
    let stricter = [PolicyType::Managed, PolicyType::PermissionsBoundary, PolicyType::Session];
    let mut taken = 0;
    for fixture in fixtures() {
        let Ok(document) = PolicyDocument::from_json(&fixture.text) else { continue };
        for policy_type in stricter {
            if !document.validate(policy_type).has_errors() {
                let findings = document.validate(PolicyType::Identity);
                assert!(!findings.has_errors(), "{}: {findings}", fixture.path.display());
                taken += 1;
            }
        }
    }
    assert!(taken > 50, "only {taken} fixtures were taken");
}

#[test]
fn a_typed_policy_compares_with_a_document() {
    let policy = identity("2012-10-17", "*");
    let document = policy.clone().into_document();
    assert_eq!(policy, document);
    assert_eq!(document, policy);
    assert_ne!(policy, PolicyDocument::default());
    assert_ne!(PolicyDocument::default(), policy);
}

#[test]
fn closed_sets_are_read_and_written_in_their_spelling() {
    macro_rules! both_ways {
        ($($name:ident),+) => {
            $(for value in $name::ALL {
                let text = value.to_string();
                assert_eq!(text, value.as_str());
                assert_eq!($name::try_from(&*text).as_ref(), Ok(value));
                let json = serde_json::to_string(value).unwrap();
                assert_eq!(json, format!("\"{text}\""));
                assert_eq!(serde_json::from_str::<$name>(&json).unwrap(), *value);
                assert!(serde_json::from_str::<$name>("\"?\"").is_err());
            })+
        };
    }
    both_ways!(Effect, Version, Operator, Quantifier, PolicyType, FindingType);

    let operator = Operator::StringLike.for_any_value().if_exists();
    let json = serde_json::to_string(&operator).unwrap();
    assert_eq!(json, r#""ForAnyValue:StringLikeIfExists""#);
    assert_eq!(serde_json::from_str::<ConditionOperator>(&json).unwrap(), operator);
    assert!(serde_json::from_str::<ConditionOperator>(r#""Like""#).is_err());
    assert_eq!(ConditionOperator::try_from("Bool"), Ok(Operator::Bool.into()));
    assert_eq!(format!("{:>12}|", ConditionOperator::from(Operator::Null)), "        Null|");
}

#[test]
fn a_spelling_that_is_none_is_told_by_what_it_should_be() {
    let error = |error: iam_policy::ParseError| error.to_string();
    assert_eq!(
        error("error".parse::<FindingType>().unwrap_err()),
        "invalid finding type `error`: \
         neither `ERROR`, `SECURITY_WARNING`, `WARNING` nor `SUGGESTION`"
    );
    assert_eq!(
        error("BoolIfExists".parse::<Operator>().unwrap_err()),
        "invalid condition operator `BoolIfExists`: no such operator without qualifiers"
    );
    assert_eq!(
        error("ForAllValues:".parse::<Quantifier>().unwrap_err()),
        "invalid quantifier `ForAllValues:`: neither `ForAllValues` nor `ForAnyValue`"
    );
    let unknown = "bucket".parse::<PolicyType>().unwrap_err();
    assert_eq!(
        unknown.help(),
        Some("write `identity`, `managed`, `role-trust`, `s3-bucket` or another known name")
    );
    assert_eq!(error(unknown), "invalid policy type `bucket`: no such policy type");
}

#[test]
fn policy_types_and_sizes_have_an_order() {
    assert!(PolicyType::Identity < PolicyType::Resource(ResourceType::Other));
    assert!(Size::default() < PolicyDocument::default().size());
}

#[test]
fn findings_can_be_selected_and_collected() {
    let document = PolicyDocument::from_json(r#"{"Statement":[]}"#).unwrap();
    let all = document.validate(PolicyType::Identity);
    let is_error = |finding: &Finding| finding.finding_type() == FindingType::Error;
    let mut errors: Findings = all.clone().into_iter().filter(is_error).collect();
    assert_eq!((all.len(), errors.len()), (2, 1));
    errors.extend(all.into_iter().filter(|finding| !is_error(finding)));
    assert_eq!(errors.len(), 2);
}

#[test]
fn members_are_iterated_by_reference_from_both_ends() {
    let document = PolicyDocument::from_json(r#"{"B":1,"A":2}"#).unwrap();
    let members = document.unknown_elements();
    let mut keys = Vec::new();
    for (key, value) in members {
        keys.push(format!("{key}{value}"));
    }
    assert_eq!(keys, ["B1", "A2"]);
    assert_eq!(members.into_iter().len(), 2);
    assert_eq!(members.values().next_back().unwrap().to_string(), "2");
}

#[test]
fn a_text_compares_with_strings_on_either_side() {
    let text = Text::from("Allow");
    let owned = String::from("Allow");
    assert_eq!(text, owned);
    assert_eq!(owned, text);
    assert_eq!("Allow", text);
    assert_eq!(*"Allow", text);
    assert_ne!("Deny", text);
    assert_ne!(*"Deny", text);
    assert_ne!(String::from("Deny"), text);
    assert_ne!(text, String::from("Deny"));
}

#[test]
fn conditions_take_the_types_that_their_values_have() {
    let policy = TrustPolicy::new([TrustStatement::allow("sts:AssumeRole")
        .account(AccountId::from_static("111122223333"))
        .condition(Operator::StringEquals, "sts:ExternalId", ExternalId::from_static("12345"))
        .condition(Operator::StringEquals, "aws:PrincipalTag/team", TagValue::from_static("a"))])
    .unwrap();
    assert!(policy.to_json().contains(r#""sts:ExternalId":"12345""#));
    let bucket = BucketName::from_static("my-bucket");
    let statement = IdentityStatement::allow("s3:*").resources("*").condition(
        Operator::StringEquals,
        "aws:ResourceTag/bucket",
        &bucket,
    );
    assert!(IdentityPolicy::new([statement]).is_ok());
}

#[test]
fn one_or_many_grows_and_changes_in_place() {
    let mut values = OneOrMany::one(1);
    values.extend([]);
    assert!(!values.is_list());
    values.extend([2, 3]);
    for value in values.as_mut_slice() {
        *value *= 10;
    }
    assert_eq!(AsRef::<[i32]>::as_ref(&values), [10, 20, 30]);
    assert!(values.is_list());
}

#[test]
fn a_place_in_s3_is_a_bucket_or_a_text() {
    let bucket = BucketName::from_static("my-bucket");
    let whole = S3Location::from(&bucket);
    assert_eq!(whole, "s3://my-bucket".parse().unwrap());
    assert!(whole.is_folder());
    assert_eq!(
        ForecastPolicy::import_from(bucket).unwrap(),
        ForecastPolicy::import_from(&whole).unwrap()
    );
    assert_eq!(S3Location::try_from(&String::from("s3://my-bucket")).unwrap(), whole);

    let json = serde_json::to_string(&whole).unwrap();
    assert_eq!(json, r#""s3://my-bucket""#);
    assert_eq!(serde_json::from_str::<S3Location>(&json).unwrap(), whole);
    assert!(serde_json::from_str::<S3Location>(r#""my-bucket""#).is_err());
}
