//! Faults of other libraries, each as a test that this one does it right.

use iam_policy::{
    Action, Arn, ArnPattern, FindingType, IdentityPolicy, IdentityStatement, ManagedPolicy,
    Operator, PolicyDocument, PolicyType, ResourcePolicy, SessionPolicy, TrustPolicy,
};

/// What is accepted must be written back as it was, and what is not must be refused.
fn is_kept(text: &str) {
    assert_eq!(PolicyDocument::from_json(text).unwrap().to_json(), text);
}

fn statement(members: &str) -> String {
    format!(r#"{{"Version":"2012-10-17","Statement":[{{{members}}}]}}"#)
}

fn is_refused(members: &str, message: &str) {
    let error = IdentityPolicy::from_json(&statement(members)).unwrap_err().to_string();
    assert!(error.contains(message), "{error}");
}

const ALL: &str = r#""Effect":"Deny","Action":"*","Resource":"*""#;

#[test]
fn cdk_a_misspelt_effect_does_not_become_an_allow() {
    let members = r#""Efect":"Deny","Action":"*","Resource":"*""#;
    is_refused(members, "a statement has no element `Efect`");
    let document = PolicyDocument::from_json(&statement(members)).unwrap();
    assert_eq!(document.statements()[0].effect(), None);
    assert!(document.to_json().contains(r#""Efect":"Deny""#));
}

#[test]
fn cdk_id_old_version_and_single_statement_are_kept() {
    is_kept(
        r#"{"Version":"2008-10-17","Id":"x","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#,
    );
}

#[test]
fn cdk_a_second_condition_on_one_key_does_not_replace_the_first() {
    let statement = IdentityStatement::allow("s3:*")
        .resources("*")
        .condition(Operator::StringEquals, "aws:username", "a")
        .condition(Operator::StringEquals, "aws:username", "b");
    let error = IdentityPolicy::new([statement]).unwrap_err();
    assert_eq!(
        error.location().unwrap().to_string(),
        r#"Statement[0].Condition.StringEquals["aws:username"]"#
    );
}

#[test]
fn iam_rs_and_aws_iam_a_misspelt_condition_is_neither_dropped_nor_accepted() {
    let members = format!(r#"{ALL},"Conditions":{{"Bool":{{"aws:SecureTransport":"false"}}}}"#);
    is_refused(&members, "a statement has no element `Conditions`");
    is_kept(&statement(&members));
}

#[test]
fn iam_rs_a_misspelt_principal_is_neither_dropped_nor_accepted() {
    let members = format!(r#"{ALL},"Principle":{{"AWS":"*"}}"#);
    is_refused(&members, "a statement has no element `Principle`");
    is_kept(&statement(&members));
}

#[test]
fn iam_rs_aws_iam_aspen_awacs_and_moto_a_doubled_operator_is_refused() {
    let members = format!(
        r#"{ALL},"Condition":{{"StringEquals":{{"a:b":"1"}},"StringEquals":{{"a:c":"2"}}}}"#
    );
    is_refused(&members, "key `StringEquals` occurs twice in one object");
    assert!(PolicyDocument::from_json(&statement(&members)).is_err());
}

#[test]
fn serde_json_value_a_doubled_effect_is_refused() {
    is_refused(
        r#""Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*""#,
        "key `Effect` occurs twice in one object",
    );
    let error = serde_json::from_str::<IdentityPolicy>(&statement(
        r#""Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*""#,
    ));
    assert!(error.unwrap_err().to_string().contains("key `Effect` occurs twice in one object"));
}

#[test]
fn aws_iam_and_terraform_principal_star_is_kept() {
    for principal in [r#""*""#, r#"{"AWS":"*"}"#, r#"{"AWS":["*"]}"#] {
        let text = statement(&format!(
            r#""Effect":"Allow","Principal":{principal},"Action":"*","Resource":"*""#
        ));
        is_kept(&text);
        assert_eq!(ResourcePolicy::from_json(&text).unwrap().to_json(), text);
    }
}

#[test]
fn iam_rs_a_list_of_one_statement_stays_a_list() {
    is_kept(&statement(ALL));
    is_kept(&format!(r#"{{"Statement":{{{ALL}}}}}"#));
}

#[test]
fn s3s_policy_and_aws_iam_nothing_is_written_as_null() {
    let policy = IdentityPolicy::new([IdentityStatement::allow("s3:*").resources("*")]).unwrap();
    assert!(!policy.to_json().contains("null"));
    assert!(!serde_json::to_string(&PolicyDocument::default()).unwrap().contains("null"));
}

#[test]
fn terraform_and_micahhausler_numbers_and_booleans_in_conditions_are_kept() {
    is_kept(&statement(&format!(
        r#"{ALL},"Condition":{{"StringEquals":{{"a:b":["a",true,7,1.50]}}}}"#
    )));
}

#[test]
fn aws_policy_equivalence_two_principals_are_not_equal() {
    let document = |principal: &str| {
        PolicyDocument::from_json(&format!(r#"{{"Statement":{{"Principal":"{principal}"}}}}"#))
            .unwrap()
    };
    assert_ne!(document("a"), document("b"));
    assert_eq!(document("a"), document("a"));
}

#[test]
fn iam_floyd_a_statement_has_the_resources_that_were_given_and_no_others() {
    is_refused(r#""Effect":"Allow","Action":"s3:*""#, "Resource");
}

#[test]
fn policy_sentry_no_statement_is_an_error() {
    assert!(IdentityPolicy::from_json(r#"{"Version":"2012-10-17","Statement":[]}"#).is_err());
    assert!(IdentityPolicy::new(Vec::<IdentityStatement>::new()).is_err());
}

#[test]
fn six_rust_crates_a_trust_policy_needs_no_resource() {
    let text = statement(
        r#""Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#,
    );
    assert_eq!(TrustPolicy::from_json(&text).unwrap().to_json(), text);
}

#[test]
fn iam_rs_and_aspen_set_operators_and_several_principals_are_valid() {
    for operator in
        ["ForAnyValue:StringLikeIfExists", "ForAllValues:StringEquals", "ForAnyValue:ArnLike"]
    {
        let text =
            statement(&format!(r#"{ALL},"Condition":{{"{operator}":{{"aws:TagKeys":"a"}}}}"#));
        assert_eq!(IdentityPolicy::from_json(&text).unwrap().to_json(), text);
    }
    let text = statement(
        r#""Effect":"Allow","Principal":{"AWS":"111122223333","Service":["ec2.amazonaws.com"]},"Action":"sts:AssumeRole""#,
    );
    assert_eq!(TrustPolicy::from_json(&text).unwrap().to_json(), text);
}

#[test]
fn aws_iam_condition_keys_with_dots_and_several_colons_are_valid() {
    for key in [
        "aws:RequestTag/a.b:c",
        "accounts.google.com:aud",
        "aws:ResourceTag/aws:cloudformation:stack-name",
    ] {
        let text = statement(&format!(r#"{ALL},"Condition":{{"StringEquals":{{"{key}":"a"}}}}"#));
        assert!(IdentityPolicy::from_json(&text).is_ok(), "{key}");
    }
}

#[test]
fn moto_paths_and_access_grants_of_managed_policies_are_valid() {
    for resource in [
        "arn:aws:iam::*:role/aws-service-role/*",
        "arn:aws:s3:*:*:access-grants/default/*",
        "arn:*:ssm:*:*:parameter/*",
    ] {
        let text = statement(&format!(r#""Effect":"Allow","Action":"*","Resource":"{resource}""#));
        assert!(IdentityPolicy::from_json(&text).is_ok(), "{resource}");
    }
}

#[test]
fn cdk_wildcards_underscores_and_hyphens_in_actions_are_valid() {
    for action in ["s3:Get?bject", "a4b:x_y", "execute-api:Invoke-it", "*:*"] {
        assert!(Action::new(action).is_ok(), "{action}");
    }
}

#[test]
fn iam_rs_action_with_not_action_and_bad_vendors_are_refused() {
    is_refused(
        r#""Effect":"Deny","Action":"*","NotAction":"s3:*","Resource":"*""#,
        "Action and NotAction in one statement",
    );
    is_refused(r#""Effect":"Deny","Action":"s 3:Get","Resource":"*""#, "invalid action `s 3:Get`");
    is_refused(r#""Effect":"Deny","Action":":Get","Resource":"*""#, "invalid action `:Get`");
    is_refused(
        r#""Effect":"Deny","Action":"*","Resource":"*","Extra":1"#,
        "a statement has no element `Extra`",
    );
}

#[test]
fn aws_arn_serde_and_text_take_the_same() {
    for text in ["has space / and : ", "", "arn:aws:s3", "arn:aws:s3:::a b"] {
        let through_serde = serde_json::from_value::<Arn>(text.into()).is_ok();
        assert_eq!(through_serde, text.parse::<Arn>().is_ok(), "{text}");
    }
}

#[test]
fn cdk_and_moto_an_oversize_managed_policy_is_told() {
    let resources: Vec<_> = (0..400).map(|n| format!("arn:aws:s3:::bucket-number-{n}/*")).collect();
    let statement = IdentityStatement::allow("s3:*").resources(&resources);
    let policy = IdentityPolicy::new([statement]).unwrap();
    let findings = policy.as_document().validate(PolicyType::Managed);
    assert!(findings.iter().any(|finding| finding.message().contains("6144")), "{findings:?}");
}

#[test]
fn thinkinglabs_every_star_of_an_action_is_a_wildcard() {
    let pattern = Action::new("s3:*Object*Tag*").unwrap();
    assert!(pattern.matches(&Action::new("s3:GetObjectVersionTagging").unwrap()));
    assert!(!pattern.matches(&Action::new("s3:GetObject").unwrap()));
}

#[test]
fn moto_dates_sids_and_principals_are_checked() {
    is_refused(&format!(r#"{ALL},"Sid":"a b""#), "Sid");
    is_refused(&format!(r#"{ALL},"Principal":"*""#), "Principal");
    is_refused(
        &format!(r#"{ALL},"Condition":{{"DateLessThan":{{"aws:CurrentTime":"soon"}}}}"#),
        "soon",
    );
}

#[test]
fn iam_rs_four_different_faults_have_four_different_messages() {
    let messages = [
        r#""Effect":"Deny","Action":7,"Resource":"*""#,
        r#""Effect":"allow","Action":"*","Resource":"*""#,
        r#""Effect":"Deny","Effect":"Deny","Action":"*","Resource":"*""#,
        r#""Effect":"Deny","Principal":{"Aws":"*"},"Action":"*","Resource":"*""#,
    ]
    .map(|members| ResourcePolicy::from_json(&statement(members)).unwrap_err().to_string());
    for (index, message) in messages.iter().enumerate() {
        assert!(!message.contains("untagged") && !message.contains("OneOrMany"), "{message}");
        assert!(!messages[..index].contains(message), "{message}");
        assert!(message.contains("at line 1 column"), "{message}");
    }
}

#[test]
fn cloud_copilot_a_document_that_is_no_object_says_so() {
    for (text, found) in [
        ("7", "a number"),
        ("null", "null"),
        ("[]", "a list"),
        (r#""a""#, "a string"),
        ("true", "a boolean"),
    ] {
        let message = format!("policy: expected an object, found {found} at line 1 column 1");
        assert_eq!(PolicyDocument::from_json(text).unwrap_err().to_string(), message);
        assert_eq!(IdentityPolicy::from_json(text).unwrap_err().to_string(), message);
    }
}

#[test]
fn policy_sentry_a_bad_arn_is_an_error_with_a_reason() {
    let error = "not-an-arn".parse::<Arn>().unwrap_err().to_string();
    assert!(error.starts_with("invalid ARN `not-an-arn`: "), "{error}");
}

#[test]
fn aws_iam_resource_star_is_built_cloned_and_written() {
    let policy = IdentityPolicy::new([IdentityStatement::allow("*").resources("*")]).unwrap();
    let copy = policy.clone();
    assert_eq!(
        copy.to_json(),
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#
    );
}

#[test]
fn glob_matchers_a_pattern_of_many_stars_ends() {
    let pattern = format!("arn:aws:s3:::b/{}b*", "*?".repeat(64));
    let pattern = ArnPattern::new(pattern).unwrap();
    let arn = Arn::new(format!("arn:aws:s3:::b/{}", "a".repeat(1000))).unwrap();
    assert!(!pattern.matches(&arn));
}

#[test]
fn iam_rs_more_than_a_thousand_statements_are_read() {
    let text = format!(
        r#"{{"Version":"2012-10-17","Statement":[{}]}}"#,
        vec![format!("{{{ALL}}}"); 1001].join(",")
    );
    let document = PolicyDocument::from_json(&text).unwrap();
    assert_eq!(document.statements().len(), 1001);
    let errors = document.validate(PolicyType::Identity);
    assert!(
        errors.iter().all(|finding| finding.finding_type() != FindingType::Error),
        "{errors:?}"
    );
    // The kinds of one grammar agree on what is no matter of a quota.
    assert_eq!(
        SessionPolicy::from_json(&statement(ALL)).is_ok(),
        ManagedPolicy::from_json(&statement(ALL)).is_ok()
    );
}
