//! What the settings of a validator do, and which of several wins.

use iam_policy::{
    Error, Finding, FindingType, IssueCode, PolicyDocument, PolicyType, Quota, Selection,
    ServicePrefix, Validator,
};

/// A warning of the document, an error and a warning of each statement.
const TEXT: &str = r#"{
  "Version": "2008-10-17",
  "Statement": [
    {"Sid": "First", "Effect": "allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs"},
    {"Sid": "Second", "Effect": "deny", "Action": "sqs:DeleteMessage", "Resource": ["arn:aws:sqs:us-east-1:111122223333:orders", "arn:aws:sqs"]}
  ]
}"#;

fn findings(validator: &Validator) -> Vec<String> {
    let document = PolicyDocument::from_json(TEXT).unwrap();
    let found = validator.validate(&document, PolicyType::Identity);
    let line = |finding: &Finding| {
        format!("{} {} {}", finding.finding_type(), finding.rule(), finding.location())
    };
    let of_document: Vec<_> = found.iter().map(line).collect();
    let of_text = validator.validate_json(TEXT, PolicyType::Identity);
    assert!(of_text.iter().all(|finding| finding.location().span().is_some()));
    assert_eq!(of_text.iter().map(line).collect::<Vec<_>>(), of_document);
    of_document
}

#[test]
fn without_settings_it_is_what_documents_do() -> Result<(), Error> {
    assert_eq!(
        findings(&Validator::new()),
        [
            "WARNING version-old Version",
            "ERROR effect-invalid Statement[0].Effect",
            "WARNING arn-field-missing Statement[0].Resource",
            "ERROR effect-invalid Statement[1].Effect",
            "WARNING arn-field-missing Statement[1].Resource[1]",
        ]
    );
    let document = PolicyDocument::from_json(TEXT)?;
    for policy_type in PolicyType::ALL {
        let found = Validator::new().validate(&document, *policy_type);
        assert_eq!(found, document.validate(*policy_type));
    }
    Ok(())
}

#[test]
fn rules_codes_and_types_are_allowed_warned_of_and_denied() -> Result<(), Error> {
    let validator = Validator::new()
        .allow("version-old")?
        .warn("INVALID_EFFECT")?
        .deny("MISSING_ARN_FIELD".parse::<IssueCode>()?)?;
    let expected = [
        "ERROR arn-field-missing Statement[0].Resource",
        "WARNING effect-invalid Statement[0].Effect",
        "ERROR arn-field-missing Statement[1].Resource[1]",
        "WARNING effect-invalid Statement[1].Effect",
    ];
    assert_eq!(findings(&validator), expected);
    let validator = Validator::new()
        .weigh(FindingType::Error, FindingType::Suggestion)?
        .allow(FindingType::Warning)?;
    let expected = [
        "SUGGESTION effect-invalid Statement[0].Effect",
        "SUGGESTION effect-invalid Statement[1].Effect",
    ];
    assert_eq!(findings(&validator), expected);
    Ok(())
}

#[test]
fn the_last_setting_wins_and_types_are_those_without_settings() -> Result<(), Error> {
    let validator = Validator::new().allow("effect-invalid")?.deny("effect-invalid")?;
    assert_eq!(findings(&validator), findings(&Validator::new()));
    let validator = Validator::new()
        .deny("version-old")?
        .allow(Selection::everything())?
        .warn("version-old")?;
    assert_eq!(findings(&validator), ["WARNING version-old Version"]);
    // Denied warnings are still warnings to the second setting, and errors were none of its.
    let validator = Validator::new().deny(FindingType::Warning)?.allow(FindingType::Error)?;
    let expected = [
        "ERROR version-old Version",
        "ERROR arn-field-missing Statement[0].Resource",
        "ERROR arn-field-missing Statement[1].Resource[1]",
    ];
    assert_eq!(findings(&validator), expected);
    Ok(())
}

#[test]
fn settings_can_be_of_a_path_or_of_a_statement() -> Result<(), Error> {
    let all = Selection::everything;
    let hidden = |selection: Selection| -> Result<Vec<String>, Error> {
        let left = findings(&Validator::new().allow(selection)?);
        let all = findings(&Validator::new());
        Ok(all.into_iter().filter(|line| !left.contains(line)).collect())
    };
    assert_eq!(
        hidden(all().at("Statement[0].Resource")?)?,
        ["WARNING arn-field-missing Statement[0].Resource"]
    );
    assert_eq!(
        hidden(all().at("Statement[*].Resource")?)?,
        [
            "WARNING arn-field-missing Statement[0].Resource",
            "WARNING arn-field-missing Statement[1].Resource[1]",
        ]
    );
    assert_eq!(
        hidden(all().in_statement("Second"))?,
        [
            "ERROR effect-invalid Statement[1].Effect",
            "WARNING arn-field-missing Statement[1].Resource[1]",
        ]
    );
    assert_eq!(
        hidden("effect-invalid".parse::<Selection>()?.in_statement("First"))?,
        ["ERROR effect-invalid Statement[0].Effect"]
    );
    let both = all().at("Statement[1].Effect")?.in_statement("First");
    assert!(hidden(both)?.is_empty());
    assert!(hidden(all().in_statement("Third"))?.is_empty());
    assert_eq!(hidden(all().at("Version")?)?, ["WARNING version-old Version"]);
    assert!(hidden(all().at("policy")?)?.is_empty());
    Ok(())
}

#[test]
fn a_statement_that_stands_alone_has_a_path_and_a_sid_too() -> Result<(), Error> {
    let text =
        r#"{"Version":"2012-10-17","Statement":{"Sid":"Only","Effect":"Deny","Action":"s3:*"}}"#;
    let document = PolicyDocument::from_json(text)?;
    assert!(document.validate(PolicyType::Identity).has_errors());
    for selection in [
        Selection::everything().at("Statement[0]")?,
        Selection::everything().at("Statement")?,
        Selection::everything().in_statement("Only"),
    ] {
        let validator = Validator::new().allow(selection)?;
        assert!(validator.validate(&document, PolicyType::Identity).is_empty());
        assert!(validator.validate_json(text, PolicyType::Identity).is_empty());
    }
    Ok(())
}

#[test]
fn faults_of_the_text_can_be_settled_as_well() -> Result<(), Error> {
    let text = r#"{"Version":"2012-10-17","Statement":[],"Statement":[]}"#;
    let validator = Validator::new().warn("duplicate-key")?.allow("statement-missing")?;
    let found = validator.validate_json(text, PolicyType::Identity);
    let lines: Vec<_> = found.iter().map(|finding| format!("{finding:?}")).collect();
    assert_eq!(
        lines,
        ["WARNING[duplicate-key] Statement: key `Statement` occurs twice in one object at line 1 \
             column 40"]
    );
    Ok(())
}

#[test]
fn statements_behind_a_fault_of_syntax_have_their_sids() -> Result<(), Error> {
    let text = r#"{"Version":"2012-10-17","Statement":[{"Sid":"One","Effect":"Deny",,"Action":"s3:*","Resource":"*"},{"Sid":"Two","Effect":"deny","Action":"s3:*","Resource":"*"}]}"#;
    let rules = |validator: &Validator| {
        let found = validator.validate_json(text, PolicyType::Identity).into_iter();
        found.map(|finding| finding.rule()).collect::<Vec<_>>()
    };
    assert_eq!(rules(&Validator::new()), ["json-syntax", "effect-invalid"]);
    let allowed = Validator::new().allow(Selection::everything().in_statement("Two"))?;
    assert_eq!(rules(&allowed), ["json-syntax"]);
    Ok(())
}

#[test]
fn names_that_are_none_are_errors_with_a_guess() {
    for (text, help) in [
        ("efect-invalid", Some("write `effect-invalid`")),
        ("INVALID_EFECT", Some("write `INVALID_EFFECT`")),
        ("no such rule", None),
        ("", None),
    ] {
        let error = Validator::new().allow(text).unwrap_err();
        let expected =
            format!("`{text}` is neither a rule, a code of Access Analyzer nor a finding type");
        assert_eq!(error.to_string(), expected);
        assert_eq!(error.help(), help);
    }
    let error = Validator::new().known_service("New Service").unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid service prefix `New Service`: uppercase letter `N` at byte 0"
    );
    assert!(Validator::new().known_service(ServicePrefix::S3).is_ok());
}

#[test]
fn the_quotas_are_those_of_the_account() {
    let long = format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"AWS":"111122223333"}},"Action":"sts:AssumeRole","Condition":{{"StringEquals":{{"sts:ExternalId":"{}"}}}}}}]}}"#,
        "x".repeat(2000),
    );
    let has_size = |validator: &Validator| {
        let found = validator.validate_json(&long, PolicyType::RoleTrust);
        found.iter().any(|finding| finding.rule() == "policy-size-trust")
    };
    let raised = |limit| Validator::new().quota(Quota::ROLE_TRUST.raised_to(limit));
    assert!(has_size(&Validator::new()));
    assert!(!has_size(&raised(4096)));
    assert!(has_size(&raised(2100)));
    assert!(!has_size(&raised(2100).quota(Quota::ROLE_TRUST.raised_to(4096))));
    assert!(has_size(&Validator::new().quota(Quota::SESSION.raised_to(4096))));
}

#[test]
fn opinions_are_asked_for_as_a_whole_or_by_name() -> Result<(), Error> {
    let document = PolicyDocument::from_json(
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#,
    )?;
    let opinions = |validator: Validator| {
        let found = validator.validate(&document, PolicyType::Identity).into_iter();
        let rules: Vec<_> = found
            .filter(|finding| finding.check().is_pedantic())
            .map(|finding| finding.rule())
            .collect();
        rules
    };
    let all = opinions(Validator::new().pedantic());
    assert!(opinions(Validator::new()).is_empty());
    // A setting that does not name them does not ask for them.
    assert!(opinions(Validator::new().deny(Selection::everything())?).is_empty());
    for rule in &all {
        assert_eq!(opinions(Validator::new().warn(*rule)?), [*rule]);
        assert!(opinions(Validator::new().pedantic().allow(*rule)?).len() < all.len());
    }
    Ok(())
}
