//! Building typed policies: the form of every value, and all faults at once.

use iam_policy::Operator::{ArnLike, Bool, NumericLessThan, StringEquals, StringLike};
use iam_policy::*;

fn refusal(policy: Result<impl std::fmt::Debug, Error>) -> Vec<String> {
    policy.unwrap_err().findings().iter().map(ToString::to_string).collect()
}

#[test]
#[expect(clippy::needless_borrows_for_generic_args, reason = "borrowed values are taken as well")]
fn one_value_is_written_alone_and_several_as_a_list() {
    let action = action!("s3:GetObject");
    let json = |statement: IdentityStatementBuilder| {
        let policy = IdentityPolicy::new([statement]).unwrap();
        serde_json::to_value(&policy).unwrap()["Statement"][0]["Action"].to_string()
    };
    let on = |actions: IdentityActions| actions.resources("*");
    let one = r#""s3:GetObject""#;
    let list = r#"["s3:GetObject"]"#;
    let allow = IdentityStatement::allow;
    assert_eq!(json(on(allow("s3:GetObject"))), one);
    assert_eq!(json(on(IdentityStatement::allow("s3:GetObject".to_owned()))), one);
    assert_eq!(json(on(IdentityStatement::allow(&"s3:GetObject".to_owned()))), one);
    assert_eq!(json(on(IdentityStatement::allow(Text::from_static("s3:GetObject")))), one);
    assert_eq!(json(on(IdentityStatement::allow(&action))), one);
    assert_eq!(json(on(IdentityStatement::allow(action.clone()))), one);
    assert_eq!(json(on(IdentityStatement::allow(["s3:GetObject"]))), list);
    assert_eq!(json(on(IdentityStatement::allow(&["s3:GetObject"]))), list);
    assert_eq!(json(on(IdentityStatement::allow([&action]))), list);
    assert_eq!(json(on(IdentityStatement::allow(vec![action.clone()]))), list);
    assert_eq!(json(on(IdentityStatement::allow(&vec![action.clone()]))), list);
    assert_eq!(json(on(IdentityStatement::allow([action.clone()].as_slice()))), list);
    assert_eq!(
        json(on(IdentityStatement::allow([action.clone(), action]))),
        r#"["s3:GetObject","s3:GetObject"]"#
    );
}

#[test]
fn condition_values_of_every_type_are_written_as_strings() {
    let bucket = BucketName::new("my-bucket").unwrap();
    let statement = IdentityStatement::allow("s3:*")
        .resources("*")
        .condition(Bool, "aws:SecureTransport", true)
        .condition(Bool.if_exists(), "aws:ViaAWSService", [false, true])
        .condition(NumericLessThan, "aws:MultiFactorAuthAge", 3600)
        .condition(NumericLessThan, "s3:max-keys", [10_u64, 20])
        .condition(StringEquals, "aws:SourceAccount", AccountId::new("111122223333").unwrap())
        .condition(StringEquals, "aws:RequestedRegion", [Region::EU_WEST_1, Region::US_EAST_1])
        .condition(ArnLike, "aws:SourceArn", bucket.arn())
        .condition(StringLike, "s3:prefix", vec!["a", "b*"]);
    let policy = IdentityPolicy::new([statement]).unwrap();
    assert_eq!(
        serde_json::to_string(policy.statements()[0].condition().unwrap()).unwrap(),
        concat!(
            r#"{"Bool":{"aws:SecureTransport":"true"},"BoolIfExists":{"aws:ViaAWSService":["false","true"]},"#,
            r#""NumericLessThan":{"aws:MultiFactorAuthAge":"3600","s3:max-keys":["10","20"]},"#,
            r#""StringEquals":{"aws:SourceAccount":"111122223333","aws:RequestedRegion":["eu-west-1","us-east-1"]},"#,
            r#""ArnLike":{"aws:SourceArn":"arn:aws:s3:::my-bucket"},"StringLike":{"s3:prefix":["a","b*"]}}"#,
        ),
    );
}

#[test]
fn all_faults_are_told_at_once_each_with_its_path() {
    let policy = IdentityPolicy::new([
        IdentityStatement::allow(["s3:GetObject", "s3Put"]).resources("my-bucket").sid("a b"),
        IdentityStatement::deny("").not_resources(["*", "arn:aws:s3"]),
        IdentityStatement::allow_not_action(":x").resources("*").condition(Bool, "", true),
    ]);
    assert_eq!(
        refusal(policy).iter().map(|fault| fault.split(": ").next().unwrap()).collect::<Vec<_>>(),
        [
            "Statement[0].Action[1]",
            "Statement[0].Resource",
            "Statement[0].Sid[1..2]",
            "Statement[1].Action",
            "Statement[1].NotResource[1]",
            "Statement[2].NotAction",
            "Statement[2].Condition.Bool[\"\"]",
        ]
    );
}

#[test]
fn a_condition_given_twice_is_refused_and_never_replaces_the_first() {
    let twice = |builder: IdentityStatementBuilder| {
        builder
            .condition(StringEquals, "aws:SourceAccount", "111122223333")
            .condition(Bool, "aws:SecureTransport", true)
            .condition(StringEquals, "aws:SourceAccount", "444455556666")
    };
    let policy = IdentityPolicy::new([
        IdentityStatement::allow("s3:*").resources("*"),
        twice(IdentityStatement::deny("s3:*").resources("*")),
    ]);
    let error = policy.unwrap_err();
    assert_eq!(
        error.to_string(),
        "Statement[1].Condition.StringEquals[\"aws:SourceAccount\"]: \
         condition key `aws:SourceAccount` is given twice under `StringEquals`",
    );
    assert_eq!(error.help(), Some("give all values in one call; they are alternatives"));
    assert!(
        IdentityStatement::try_from(twice(IdentityStatement::allow("s3:*").resources("*")))
            .is_err()
    );
    let other = IdentityStatement::allow("s3:*")
        .resources("*")
        .condition(StringEquals, "aws:SourceAccount", "111122223333")
        .condition(StringEquals.if_exists(), "aws:SourceAccount", "111122223333")
        .condition(StringLike, "aws:SourceAccount", "111122223333");
    let policy = IdentityPolicy::new([other]).unwrap();
    assert_eq!(policy.statements()[0].condition().unwrap().len(), 3);
}

#[test]
fn a_statement_is_checked_on_its_own_and_then_put_into_policies() {
    let statement =
        IdentityStatement::try_from(IdentityStatement::allow("s3:*").resources("*").sid("All"))
            .unwrap();
    assert_eq!(statement.as_ref().sid(), Some("All"));
    let policy = IdentityPolicy::new([statement.clone()]).unwrap();
    assert_eq!(policy.statements(), [Statement::from(statement.clone())]);
    let managed = ManagedPolicy::new(vec![statement.clone()]).unwrap();
    assert_eq!(managed.to_json(), policy.to_json());
    let refused = IdentityStatement::try_from(IdentityStatement::allow("s3").resources("*"));
    assert_eq!(refusal(refused), ["Statement[0].Action: invalid action `s3`: no service prefix"]);
    // Two statements with one Sid are each valid, and not together.
    assert!(!refusal(IdentityPolicy::new([statement.clone(), statement])).is_empty());
}

#[test]
fn further_statements_stand_behind_and_are_checked_with_the_others() {
    let policy =
        IdentityPolicy::new([IdentityStatement::allow("s3:Get*").resources("*").sid("A")]).unwrap();
    let longer = policy
        .clone()
        .with_statements([IdentityStatement::deny("s3:GetObject").resources("*").sid("B")]);
    let sids: Vec<_> =
        longer.unwrap().statements().iter().map(|s| s.sid().unwrap().to_owned()).collect();
    assert_eq!(sids, ["A", "B"]);
    let refused = policy.clone().with_statements([IdentityStatement::deny("s3").resources("*")]);
    assert_eq!(refusal(refused), ["Statement[1].Action: invalid action `s3`: no service prefix"]);
    let single = r#"{"Id":"kept","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#;
    if let Ok(single) = single.parse::<ResourcePolicy>() {
        panic!("{single} names no principal");
    }
    assert_eq!(policy.clone().with_statements(Vec::<IdentityStatement>::new()).unwrap(), policy);
}

#[test]
fn no_statement_at_all_is_no_policy() {
    assert_eq!(
        refusal(IdentityPolicy::new(Vec::<IdentityStatement>::new())),
        ["Statement: the list is empty"]
    );
}

#[test]
fn the_policy_of_a_topic_has_an_id() {
    let statement = ResourceStatement::allow("sns:Publish")
        .account("111122223333")
        .resources("arn:aws:sns:us-east-1:111122223333:topic")
        .sid("publish");
    let policy = SnsTopicPolicy::new("my-id", [statement]).unwrap();
    assert!(
        policy
            .to_json()
            .starts_with(r#"{"Version":"2012-10-17","Id":"my-id","Statement":[{"Sid":"publish","#)
    );
    let other = policy.with_id("other").unwrap();
    assert_eq!(other.as_document().id(), Some("other"));
}

#[test]
fn a_resource_control_policy_always_means_everyone() {
    let statement = ResourceControlStatement::deny("s3:*").resources("*");
    let policy = ResourceControlPolicy::new([statement]).unwrap();
    assert_eq!(
        policy.to_json(),
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}"#,
    );
}

#[test]
fn principals_of_several_kinds_and_calls_add_up() {
    let policy = TrustPolicy::new([TrustStatement::allow("sts:AssumeRole")
        .account("111122223333")
        .service("ec2.amazonaws.com")
        .account(["444455556666", "777788889999"])
        .aws(arn!("arn:aws:iam::111122223333:role/R"))]);
    let principal =
        serde_json::to_string(policy.unwrap().statements()[0].principal().unwrap()).unwrap();
    assert_eq!(
        principal,
        r#"{"AWS":["111122223333","444455556666","777788889999","arn:aws:iam::111122223333:role/R"],"Service":"ec2.amazonaws.com"}"#,
    );
    let policy = S3BucketPolicy::new([ResourceStatement::deny("s3:*")
        .anyone()
        .account("111122223333")
        .resources("arn:aws:s3:::my-bucket")])
    .unwrap();
    assert_eq!(
        policy.statements()[0].principal().unwrap().get("AWS").unwrap().as_slice(),
        ["*", "111122223333"]
    );
}
