//! What IAM's API answers to documents that it refuses.

#[path = "../../examples/client_cases/refusals.rs"]
mod cases;

use cases::{MANAGED, Refusal as Case, TRUST};
use iam_policy::request::Wording::{Imitated, Reported};
use iam_policy::request::{ApiOperation, ErrorCode, Refusal};
use iam_policy::*;
use proptest::prelude::*;

use crate::validate_json::{mutated, mutation};

fn managed() -> ApiOperation {
    ApiOperation::create_policy()
}

fn role() -> ApiOperation {
    ApiOperation::create_role()
}

fn every_operation() -> [ApiOperation; 7] {
    [
        managed(),
        ApiOperation::create_policy_version(),
        ApiOperation::put_role_policy("Reader".parse().unwrap()),
        ApiOperation::put_user_policy("alice".parse().unwrap()),
        ApiOperation::put_group_policy("Readers".parse().unwrap()),
        role(),
        ApiOperation::update_assume_role_policy(),
    ]
}

fn cases_of(operation: &ApiOperation) -> &'static [Case] {
    if operation.policy_type() == PolicyType::RoleTrust { TRUST } else { MANAGED }
}

#[test]
fn every_condition_has_its_message() {
    for operation in every_operation() {
        for Case { name, document, message } in cases_of(&operation) {
            let answer = operation.check(document);
            assert_eq!(
                answer.as_ref().err().map(Refusal::message),
                *message,
                "{operation} of {name}: {document}"
            );
            if let Err(refusal) = answer {
                assert_eq!(refusal.code(), ErrorCode::MalformedPolicyDocument);
                assert_eq!(refusal.code().http_status(), 400);
                let span = refusal.location().span();
                assert!(span.is_some(), "{name} has no place: {refusal}");
            }
        }
    }
}

#[test]
fn no_two_cases_share_a_name() {
    let mut names: Vec<_> = MANAGED.iter().chain(TRUST).map(|case| case.name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn the_place_is_that_of_the_cause() {
    for (name, place, written) in [
        ("no-json", "policy", ""),
        ("json-cut-off", "Statement[0]", ""),
        ("list", "policy", "[]"),
        ("element-unknown", "Vendor", "\"Vendor\""),
        ("element-twice", "Version", ""),
        ("version-number", "Version", "2012"),
        ("id-number", "Id", "7"),
        ("statement-of-strings", "Statement[0]", "\"Allow\""),
        ("statement-null", "Statement", "null"),
        ("effect-missing", "Statement[0]", r#"{"Action":"s3:*","Resource":"*"}"#),
        ("effect-list", "Statement[0].Effect", r#"["Allow"]"#),
        ("action-of-numbers", "Statement[0].Action[1]", "7"),
        ("resource-number", "Statement[0].Resource", "7"),
        ("action-and-not-action", "Statement[0].NotAction", "\"s3:*\""),
        ("condition-list", "Statement[0].Condition", "[]"),
        ("condition-operator-string", "Statement[0].Condition.Bool", "\"true\""),
        ("condition-value-number", r#"Statement[0].Condition.NumericEquals["s3:max-keys"]"#, "10"),
        ("condition-operator-unknown", "Statement[0].Condition.StringSame", "\"StringSame\""),
        ("version-old", "Version", "\"2008-10-17\""),
        ("effect-in-lower-case", "Statement[0].Effect", "\"allow\""),
        (
            "date-bad-in-list",
            r#"Statement[0].Condition.DateLessThan["aws:CurrentTime"][1]"#,
            "\"01-\"",
        ),
        ("date-boolean", r#"Statement[0].Condition.DateLessThan["aws:CurrentTime"]"#, "true"),
        ("resource-of-four-fields-in-list", "Statement[0].Resource[1]", "\"arn:aws:sqs::q\""),
        ("not-resource-of-four-fields", "Statement[0].NotResource", "\"arn:aws:sqs::q\""),
        ("sid-twice", "Statement[2].Sid", "\"A\""),
        ("action-empty", "Statement[0]", r#"{"Effect":"Allow","Resource":"*","Action":[]}"#),
        ("resources-smallest-of-a-list", "Statement[0].Resource[1]", "\"a\""),
        ("resources-last-statement", "Statement[1].Resource[1]", "\"c\""),
        ("not-action-without-colon", "Statement[0].NotAction[1]", "\"x\""),
        ("not-principal", "Statement[0].NotPrincipal", r#"{"AWS":"111122223333"}"#),
        ("resource-empty", "Statement[0]", r#"{"Effect":"Allow","Action":"s3:*","Resource":[]}"#),
        ("trust-action-of-root", "Statement[0].Action[1]", "\"sts:AssumeRoot\""),
        ("trust-not-action", "Statement[0].NotAction", "\"sts:AssumeRole\""),
        ("trust-not-resource", "Statement[0].NotResource", "\"*\""),
        (
            "trust-principal-missing",
            "Statement[0]",
            r#"{"Effect":"Allow","Action":"sts:AssumeRole"}"#,
        ),
        ("trust-principal-star", "Statement[0].Principal", "\"*\""),
        ("trust-principal-of-numbers", "Statement[0].Principal.AWS[0]", "7"),
        (
            "trust-principal-with-wildcard",
            "Statement[0].Principal.AWS[1]",
            "\"arn:aws:iam::*:root\"",
        ),
    ] {
        let operation = if name.starts_with("trust-") { role() } else { managed() };
        let case = cases_of(&operation).iter().find(|case| case.name == name).unwrap();
        let refusal = operation.check(case.document).unwrap_err();
        let span = refusal.location().span().unwrap();
        let found = &case.document[span.start.offset..span.end.offset];
        assert_eq!((&*refusal.location().to_string(), found), (place, written), "{name}");
    }
}

/// A policy that is longer than `size` without its white space, by as little as can be.
fn longer_than(size: usize, statement: &str) -> String {
    let policy = |filling: usize| {
        let statement = statement.replace('@', &"x".repeat(filling));
        format!(r#"{{"Version":"2012-10-17","Statement":{statement}}}"#)
    };
    policy(size + 1 - policy(0).len())
}

const READ: &str = r#"{"Effect":"Allow","Action":"s3:@","Resource":"*"}"#;
const ASSUME: &str = r#"{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"@"}}}"#;

#[test]
fn sizes_are_counted_without_white_space() {
    for (operation, size, message) in [
        (managed(), 6144, "Cannot exceed quota for PolicySize: 6144"),
        (ApiOperation::create_policy_version(), 6144, "Cannot exceed quota for PolicySize: 6144"),
        (role(), 2048, "Cannot exceed quota for ACLSizePerRole: 2048"),
        (
            ApiOperation::update_assume_role_policy(),
            2048,
            "Cannot exceed quota for ACLSizePerRole: 2048",
        ),
        (
            role().with_quota(Quota::ROLE_TRUST.raised_to(4096)),
            4096,
            "Cannot exceed quota for ACLSizePerRole: 4096",
        ),
        (
            ApiOperation::put_role_policy("Reader".parse().unwrap()),
            10_240,
            "Maximum policy size of 10240 bytes exceeded for role Reader",
        ),
        (
            ApiOperation::put_user_policy("alice".parse().unwrap()),
            2048,
            "Maximum policy size of 2048 bytes exceeded for user alice",
        ),
        (
            ApiOperation::put_group_policy("Readers".parse().unwrap()),
            5120,
            "Maximum policy size of 5120 bytes exceeded for group Readers",
        ),
    ] {
        let is_trust = operation.policy_type() == PolicyType::RoleTrust;
        let text = longer_than(size, if is_trust { ASSUME } else { READ });
        let refusal = operation.check(&text).unwrap_err();
        assert_eq!(refusal.message(), message);
        assert_eq!(refusal.code(), ErrorCode::LimitExceeded);
        assert_eq!(refusal.code().http_status(), 409);
        assert_eq!(refusal.wording(), Reported);
        assert_eq!(refusal.location().to_string(), "policy");
        let shorter = text.replacen('x', "", 1).replace(':', " : ").replace("s3 : ", "s3:");
        let shorter = shorter.replace("sts : ", "sts:");
        assert_eq!(operation.check(&shorter), Ok(()), "{operation}");
    }
}

#[test]
fn inline_policies_share_their_quota() {
    let text = longer_than(999, READ);
    let size = PolicyDocument::from_json(&text).unwrap().size();
    let operation = ApiOperation::put_user_policy("alice".parse().unwrap());
    assert_eq!(operation.clone().beside(size).check(&text), Ok(()));
    let refusal = operation.beside(size + size).check(&text).unwrap_err();
    assert_eq!(refusal.message(), "Maximum policy size of 2048 bytes exceeded for user alice");
}

#[test]
fn the_parameter_has_a_length_and_characters() {
    for (operation, name) in [
        (managed(), "policyDocument"),
        (ApiOperation::update_assume_role_policy(), "policyDocument"),
        (role(), "assumeRolePolicyDocument"),
    ] {
        let refused = |text: &str| operation.check(text).unwrap_err();
        let of_length = |value: &str, constraint: &str| {
            format!(
                "1 validation error detected: Value{value} at '{name}' failed to satisfy \
                 constraint: Member must have length {constraint}"
            )
        };
        let empty = refused("");
        assert_eq!(empty.message(), of_length(" ''", "greater than or equal to 1"));
        assert_eq!(empty.code(), ErrorCode::ValidationError);
        assert_eq!((empty.code().http_status(), empty.wording()), (400, Imitated));
        let long = "é".repeat(131_073);
        assert_eq!(refused(&long).message(), of_length("", "less than or equal to 131072"));
        assert_eq!(refused(&long[2..]).message(), "Syntax errors in policy.");
        for (text, column) in
            [("{\"Id\":\"“\"}", 8), ("{\u{100}", 2), ("\u{feff}{}", 1), ("{}\0", 3)]
        {
            let refusal = refused(text);
            assert_eq!(
                refusal.message(),
                format!(
                    "The specified value for {name} is invalid. It must contain only printable \
                     ASCII characters."
                )
            );
            assert_eq!(refusal.code(), ErrorCode::ValidationError);
            assert_eq!(refusal.wording(), Reported);
            assert_eq!(refusal.location().span().unwrap().start.column, column);
        }
    }
    let latin = policy_with_sid("\u{ff}\u{80}\u{7f}");
    assert_eq!(managed().check(&latin), Ok(()));
}

fn policy_with_sid(sid: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Sid":"{sid}","Effect":"Deny","Action":"*","Resource":"*"}}}}"#
    )
}

#[test]
fn what_users_have_quoted_is_told_apart() {
    let wording = |operation: ApiOperation, name: &str| {
        let case = cases_of(&operation).iter().find(|case| case.name == name).unwrap();
        let refusal = operation.check(case.document).unwrap_err();
        (refusal.wording(), refusal.other_wording())
    };
    for (name, expected) in [
        ("no-json", (Imitated, None)),
        ("white-space-before", (Reported, None)),
        ("principal", (Reported, None)),
        ("resource-missing", (Imitated, None)),
    ] {
        assert_eq!(wording(managed(), name), expected, "{name}");
    }
    for (name, expected) in [
        ("trust-no-json", (Imitated, Some("This policy contains invalid Json"))),
        ("trust-list", (Imitated, None)),
        ("trust-white-space-before", (Reported, Some("JSON strings must not have leading spaces"))),
        (
            "trust-action-of-s3",
            (Imitated, Some("AssumeRole policy may only specify STS AssumeRole actions.")),
        ),
        ("trust-resource", (Imitated, Some("Has prohibited field Resource"))),
        ("trust-principal-missing", (Imitated, None)),
        ("trust-principal-star", (Reported, None)),
        ("trust-principal-no-account", (Reported, None)),
    ] {
        assert_eq!(wording(role(), name), expected, "{name}");
    }
}

#[test]
fn a_refusal_reads_as_code_message_and_place() {
    let refusal = managed().check("{}").unwrap_err();
    let told = "MalformedPolicyDocument: Syntax errors in policy. (policy at line 1 column 1)";
    assert_eq!(refusal.to_string(), told);
    assert_eq!(format!("{refusal:?}"), told);
    let names: Vec<_> = every_operation().iter().map(ToString::to_string).collect();
    assert_eq!(
        names,
        [
            "CreatePolicy",
            "CreatePolicyVersion",
            "PutRolePolicy",
            "PutUserPolicy",
            "PutGroupPolicy",
            "CreateRole",
            "UpdateAssumeRolePolicy"
        ]
    );
}

/// What the API refuses though the typed policy takes it, and why.
const LAXER: &[(&str, &str)] = &[
    ("white-space-before", "the typed policy is sent without white space"),
    ("line-break-before", "the typed policy is sent without white space"),
    ("trust-white-space-before", "the typed policy is sent without white space"),
    ("condition-value-number", "documented as allowed, so only moto may refuse it"),
    ("date-number-in-list", "documented as allowed, so only moto may refuse it"),
    ("trust-version-old", "a warning: whether the service refuses it is not known"),
];

/// What the API takes though the typed policy refuses it, and why.
const STRICTER: &[(&str, &str)] = &[
    ("taken-conditions-at-the-top", "no document of AWS knows the element"),
    ("taken-sid-with-hyphen", "AWS documents letters and digits only"),
    ("taken-sid-with-space", "AWS documents letters and digits only"),
    ("taken-action-with-space", "it stands for no action"),
    ("taken-action-without-service", "it stands for no action"),
    ("taken-action-without-name", "it stands for no action"),
    ("taken-action-of-any-service", "it stands for no action"),
    ("taken-resource-without-arn", "it stands for no resource"),
    ("taken-resource-null-in-list", "AWS documents strings only"),
    ("taken-resource-only-null", "AWS documents strings only"),
    ("taken-condition-null-if-exists", "AWS documents that there is no such operator"),
    ("taken-condition-key-unknown", "no request has a key without a service"),
];

#[test]
fn what_the_api_refuses_has_an_error_as_a_finding() {
    let mut wrong = Vec::new();
    for operation in [managed(), role()] {
        for Case { name, document, .. } in cases_of(&operation) {
            let is_refused = operation.check(document).is_err();
            let has_errors =
                PolicyDocument::validate_json(document, operation.policy_type()).has_errors();
            let is_listed = |list: &[(&str, &str)]| list.iter().any(|(listed, _)| listed == name);
            if (is_refused && !has_errors) != is_listed(LAXER)
                || (!is_refused && has_errors) != is_listed(STRICTER)
            {
                wrong.push((*name, is_refused, has_errors));
            }
        }
    }
    assert!(wrong.is_empty(), "(name, refused by the API, refused by the type): {wrong:#?}");
}

/// The texts of the fixtures, under the names of their files.
fn fixtures() -> Vec<(String, String)> {
    let name = |path: &std::path::Path| {
        let file = path.file_stem().unwrap().to_str().unwrap();
        let folder = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
        format!("{folder}/{file}")
    };
    let fixtures = crate::checks::fixtures().into_iter();
    fixtures.map(|fixture| (name(&fixture.path), fixture.text)).collect()
}

/// Whether the typed policy is known to take what the refusal is about.
fn is_laxer(operation: &ApiOperation, text: &str, refusal: &Refusal) -> bool {
    let written = refusal.location().span().map(|span| &text[span.start.offset..span.end.offset]);
    let is_number = |text: &str| text.parse::<f64>().is_ok();
    match refusal.message() {
        "Policy document must be version 2012-10-17 or greater." => {
            operation.policy_type() != PolicyType::Managed
        }
        _ => {
            refusal.code() == ErrorCode::LimitExceeded
                || !text.starts_with('{')
                || written.is_some_and(is_number)
        }
    }
}

#[test]
fn so_have_the_fixtures_of_all_checks() {
    let mut wrong = Vec::new();
    for operation in every_operation() {
        for (name, text) in fixtures() {
            let Err(refusal) = operation.check(&text) else { continue };
            let findings = PolicyDocument::validate_json(&text, operation.policy_type());
            if !findings.has_errors() && !is_laxer(&operation, &text, &refusal) {
                wrong.push(format!("{operation} {name}: {refusal}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What must hold for every text.
fn holds(operation: &ApiOperation, text: &str) {
    let Err(refusal) = operation.check(text) else { return };
    if let Some(span) = refusal.location().span() {
        assert!(text.get(span.start.offset..span.end.offset).is_some(), "{refusal}\n{text}");
    }
    let findings = PolicyDocument::validate_json(text, operation.policy_type());
    assert!(
        findings.has_errors()
            || refusal.code() == ErrorCode::ValidationError
            || is_laxer(operation, text, &refusal),
        "{operation}: {refusal}\n{text}"
    );
}

proptest! {
    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        for operation in every_operation() {
            holds(&operation, &text);
        }
    }

    #[test]
    fn so_are_policies_that_were_damaged(
        which in any::<prop::sample::Index>(),
        mutations in prop::collection::vec(mutation(), 0..4),
    ) {
        let fixtures = fixtures();
        let texts = fixtures.iter().map(|(_, text)| &**text);
        let cases = MANAGED.iter().chain(TRUST).map(|case| case.document);
        let texts: Vec<_> = texts.filter(|text| text.len() < 2000).chain(cases).collect();
        let text = mutated(texts[which.index(texts.len())], &mutations);
        for operation in [managed(), role()] {
            holds(&operation, &text);
        }
    }
}

#[test]
fn the_managed_policies_of_aws_are_taken() {
    for policy in crate::corpus::managed_policies() {
        let document = policy.document.parse::<PolicyDocument>().unwrap();
        if let Err(refusal) = managed().check(&document.to_json()) {
            // AWS's own may be larger.
            assert!(
                document.size().characters > Quota::MANAGED.limit(),
                "{}: {refusal}",
                policy.name
            );
        }
    }
}
