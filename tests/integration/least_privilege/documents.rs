//! Intents and the exact documents that come out.

use super::{PAD, ROCKET, TOKEN, acme};
use iam_policy::catalog::AccessLevel::{List, PermissionsManagement, Read, Tagging, Write};
use iam_policy::catalog::{AccessLevel, AccessLevels, Catalog};
use iam_policy::least_privilege::LeastPrivilegePolicy;
use iam_policy::{ArnPattern, Error, IdentityPolicy, LeastPrivilege, PolicyDocument, Quota, arn};

/// The statements, one a line: Sid, actions, resources.
fn lines(policy: &IdentityPolicy) -> Vec<String> {
    let words = |list: Option<&iam_policy::OneOrMany<iam_policy::Text>>| {
        let words: Vec<_> = list.unwrap().iter().map(ToString::to_string).collect();
        words.join(" ")
    };
    let line = |of: &iam_policy::Statement| {
        let (actions, resources) = (words(of.action()), words(of.resource()));
        format!("{}: {actions} on {resources}", of.sid().unwrap())
    };
    policy.statements().iter().map(line).collect()
}

fn names(list: &[impl ToString]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

#[test]
fn an_intent_of_two_services_is_one_exact_document() -> Result<(), Error> {
    let queue = "arn:aws:sqs:*:111122223333:orders-*";
    let least = LeastPrivilege::new()
        .allow(Tagging, ["arn:aws:sns:us-east-1:111122223333:orders", queue])
        .allow(PermissionsManagement, queue)
        .policy()?;
    assert_eq!(
        format!("{:#}", least.as_policy()),
        r#"{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "SnsTopicTagging",
      "Effect": "Allow",
      "Action": [
        "sns:TagResource",
        "sns:UntagResource"
      ],
      "Resource": "arn:aws:sns:us-east-1:111122223333:orders"
    },
    {
      "Sid": "SqsQueueTaggingPermissionsManagement",
      "Effect": "Allow",
      "Action": [
        "sqs:AddPermission",
        "sqs:RemovePermission",
        "sqs:SetQueueAttributes",
        "sqs:TagQueue",
        "sqs:UntagQueue"
      ],
      "Resource": "arn:aws:sqs:*:111122223333:orders-*"
    }
  ]
}"#
    );
    Ok(())
}

#[test]
fn actions_stand_together_by_the_arns_that_they_work_on() -> Result<(), Error> {
    let catalog = acme();
    let other = "arn:aws:acme:*:111122223333:rocket/2";
    let least = LeastPrivilege::with_catalog(&catalog)
        .allow([Read, List], [ROCKET, PAD])
        .allow(Read, [other, TOKEN])
        .policy()?;
    assert_eq!(
        lines(least.as_policy()),
        [
            format!("AcmeLaunchPadRocketList: acme:ListRocketPads on {ROCKET} {PAD}"),
            format!("AcmeRocketTokenRead: acme:DescribeRocket on {ROCKET} {other} {TOKEN}"),
            format!("AcmeFuelRocketRead: acme-fuel:ReadGauge on {ROCKET} {other}"),
        ],
    );
    let one = least.as_policy().statements()[2].action().unwrap();
    assert!(!one.is_list(), "one value stands alone");
    Ok(())
}

#[test]
fn no_level_brings_in_what_is_of_another_too() -> Result<(), Error> {
    let catalog = acme();
    let granted = |levels: &[AccessLevel]| -> Result<Vec<String>, Error> {
        let least = LeastPrivilege::with_catalog(&catalog).only_services(["acme"]);
        Ok(names(least.allow(levels, ROCKET).policy()?.actions()))
    };
    assert_eq!(granted(&[Write])?, ["acme:BuildRocket"]);
    assert_eq!(granted(&[Tagging])?, ["acme:TagRocket"]);
    assert_eq!(granted(&[PermissionsManagement])?, ["acme:PutRocketPolicy"]);
    assert_eq!(granted(&[Read])?, ["acme:DescribeRocket"]);
    assert_eq!(
        granted(&[Read, Write])?,
        ["acme:BuildRocket", "acme:DescribeRocket", "acme:MoveAndLook"],
    );
    assert_eq!(
        granted(&[Tagging, PermissionsManagement])?,
        ["acme:PutRocketPolicy", "acme:TagAndShare", "acme:TagRocket"],
    );
    let all = granted(&AccessLevel::ALL)?;
    assert!(!all.contains(&"acme:Dream".to_owned()), "an action without a level is never granted");
    assert_eq!(all.len(), 7);
    Ok(())
}

#[test]
fn levels_add_up_for_an_arn_that_is_named_again() -> Result<(), Error> {
    let catalog = acme();
    let least = LeastPrivilege::with_catalog(&catalog).only_services(["ACME"]);
    let twice = least.clone().allow(Read, ROCKET).allow(Write, [ROCKET, ROCKET]).policy()?;
    assert_eq!(twice, least.allow([Write, Read], ROCKET).policy()?);
    Ok(())
}

#[test]
fn an_action_that_needs_more_is_told_and_not_granted() -> Result<(), Error> {
    let catalog = acme();
    let least = LeastPrivilege::with_catalog(&catalog).allow(Write, ROCKET);
    let told = least.policy()?;
    assert_eq!(names(told.incomplete()), ["`acme:Launch` also needs `launch pad/`"]);
    assert!(!names(told.actions()).contains(&"acme:Launch".to_owned()));
    // A launch pad that may only be listed is none to launch from.
    let listed = least.clone().allow(List, PAD).policy()?;
    assert_eq!(listed.incomplete(), told.incomplete());

    let whole = least.clone().allow(Write, PAD).policy()?;
    assert_eq!(whole.incomplete(), []);
    assert_eq!(
        lines(whole.as_policy())[1],
        format!("AcmeLaunchPadRocketWrite: acme:Launch on {ROCKET} {PAD}"),
    );

    let half = least.grant_incomplete().policy()?;
    assert_eq!(half.incomplete(), told.incomplete());
    assert_eq!(
        lines(half.as_policy())[0],
        format!("AcmeLaunchPadRocketWrite: acme:BuildRocket acme:Launch on {ROCKET}")
            .replace("LaunchPad", ""),
    );
    Ok(())
}

#[test]
fn actions_that_take_only_a_star_are_listed_apart() -> Result<(), Error> {
    let catalog = acme();
    let least = LeastPrivilege::with_catalog(&catalog).allow([Write, List], ROCKET).policy()?;
    assert_eq!(names(least.star_actions()), ["acme:CreateAccount", "acme:ListRockets"]);
    assert!(!least.as_policy().to_json().contains(r#""Resource":"*""#));
    let policy = least.as_policy().clone().with_statements(least.star_statement())?;
    assert_eq!(
        lines(&policy).last().unwrap(),
        "AllResources: acme:CreateAccount acme:ListRockets on *",
    );

    let none = LeastPrivilege::with_catalog(&catalog).allow(Read, ROCKET).policy()?;
    assert_eq!(none.star_actions(), []);
    assert!(none.star_statement().is_none());
    Ok(())
}

#[test]
fn what_granted_actions_depend_on_is_told_unless_it_is_granted() -> Result<(), Error> {
    let catalog = acme();
    let acme_only = LeastPrivilege::with_catalog(&catalog)
        .only_services(["acme"])
        .allow(Write, [ROCKET, PAD])
        .policy()?;
    assert_eq!(
        names(acme_only.dependents()),
        [
            "`acme:CreateAccount` is needed by `acme:BuildRocket`",
            "`acme-fuel:FillRocket` is needed by `acme:BuildRocket` and `acme:Launch`",
        ],
    );
    let both = LeastPrivilege::with_catalog(&catalog).allow(Write, [ROCKET, PAD]).policy()?;
    assert_eq!(names(both.dependents()), ["`acme:CreateAccount` is needed by `acme:BuildRocket`"],);
    assert_eq!(both.dependents_as_of().to_string(), "2026-07-08");
    Ok(())
}

#[test]
fn sids_that_would_be_the_same_are_numbered() -> Result<(), Error> {
    let text = "\
catalog\t2026-10-27\t2026-07-08
service\ta\tA
resource\ta\tb-c\tarn:${Partition}:a:::bc/${Id}\t-
resource\ta\tb/c\tarn:${Partition}:a:::b/c/${Id}\t-
resource\ta\tb c\tarn:${Partition}:a:::b-c/${Id}\t-
resource\ta\tbC2\tarn:${Partition}:a:::b-c2/${Id}\t-
action\ta:One\tRead\tb-c!
action\ta:Three\tRead\tb c!
action\ta:Two\tRead\tb/c!
";
    let catalog = Catalog::from_text(text).unwrap();
    let arns = ["arn:aws:a:::bc/1", "arn:aws:a:::b/c/1", "arn:aws:a:::b-c/1"];
    let least = LeastPrivilege::with_catalog(&catalog).allow(Read, arns).policy()?;
    assert_eq!(
        lines(least.as_policy()),
        [
            "ABCRead: a:One on arn:aws:a:::bc/1",
            "ABCRead2: a:Two on arn:aws:a:::b/c/1",
            "ABCRead3: a:Three on arn:aws:a:::b-c/1",
        ],
    );
    Ok(())
}

#[test]
fn many_resource_types_make_no_name() -> Result<(), Error> {
    let everything = "arn:aws:ec2:*:111122223333:*";
    let least = LeastPrivilege::new().allow(Tagging, everything).only_services(["ec2"]).policy()?;
    assert_eq!(
        lines(least.as_policy()),
        [format!("Ec2Tagging: ec2:CreateTags ec2:DeleteTags on {everything}")],
    );
    Ok(())
}

#[test]
fn levels_and_arns_are_given_in_any_form() {
    let bucket = arn!("arn:aws:s3:::my-bucket");
    let same: [LeastPrivilege<'_>; 6] = [
        LeastPrivilege::default().allow(List, &bucket),
        LeastPrivilege::new().allow([List], ArnPattern::from(&bucket)),
        LeastPrivilege::new().allow(vec![List], bucket.as_str()),
        LeastPrivilege::new().allow(&[List][..], String::from("arn:aws:s3:::my-bucket")),
        LeastPrivilege::new().allow(AccessLevels::from(List), vec![bucket.clone()]),
        LeastPrivilege::new().allow(List, std::slice::from_ref(&bucket)),
    ];
    let policies: Vec<_> = same.iter().map(|least| least.policy().unwrap()).collect();
    assert!(policies.windows(2).all(|pair| pair[0] == pair[1]));
    let least: &LeastPrivilegePolicy<'_> = &policies[0];
    let document: &PolicyDocument = least.as_ref();
    let policy: &IdentityPolicy = least.as_ref();
    assert_eq!(document, policy);
    assert_eq!(IdentityPolicy::from(least.clone()), least.clone().into_policy());
}

#[test]
fn nothing_is_cut_to_fit_a_quota() -> Result<(), Error> {
    let everything = "arn:aws:ec2:*:111122223333:*";
    let least = LeastPrivilege::new().allow(AccessLevel::ALL, everything).policy()?;
    let error = least.as_policy().size().fits(Quota::MANAGED).unwrap_err().to_string();
    assert!(error.ends_with(" characters are more than the 6144 allowed for a managed policy"));
    Ok(())
}
