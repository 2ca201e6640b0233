//! What is said of an intent that cannot become a policy.

use super::{PAD, ROCKET, TOKEN, acme};
use iam_policy::LeastPrivilege;
use iam_policy::catalog::AccessLevel::{List, Read, Tagging, Write};
use iam_policy::catalog::{AccessLevels, Catalog};

/// The message, and the advice behind it.
fn refusal(least: &LeastPrivilege<'_>) -> String {
    let error = least.policy().unwrap_err();
    let help = error.help().map(|help| format!(" ({help})")).unwrap_or_default();
    format!("{error}{help}")
}

#[test]
fn every_fault_is_told_word_for_word() {
    let catalog = acme();
    let least = || LeastPrivilege::with_catalog(&catalog);
    for (least, told) in [
        (least(), "no access is asked for (name access levels and ARNs with `allow`)"),
        (least().allow(AccessLevels::default(), ROCKET), "allow[0]: no access level"),
        (least().allow(Read, [""; 0]), "allow[0]: no resource"),
        (
            least().allow(Read, "*"),
            "allow[0].resources: `*` is every resource \
             (name ARNs; actions that take only `*` are listed by `star_actions`)",
        ),
        (
            least().allow(Read, [ROCKET, "my-bucket"]),
            "allow[0].resources[1]: invalid ARN pattern `my-bucket`: does not begin with `arn:` \
             (an ARN has the form `arn:partition:service:region:account:resource`)",
        ),
        (
            least().allow(Read, "arn:*:*:*:*:*"),
            "allow[0].resources: the service of `arn:*:*:*:*:*` is open \
             (name the service: what is of every service is every resource)",
        ),
        (
            least().allow(Read, ROCKET).allow(Read, "arn:aws:${x}:::a"),
            "allow[1].resources: the service of `arn:aws:${x}:::a` is open \
             (name the service: what is of every service is every resource)",
        ),
        (
            least().allow(Read, "arn:aws:acme:eu-west-1:111122223333:rockets/1"),
            "allow[0].resources: `arn:aws:acme:eu-west-1:111122223333:rockets/1` is of no resource \
             type (the nearest format is \
             `arn:${Partition}:acme:${Region}:${Account}:rocket/${RocketId}`)",
        ),
        (
            least().allow(Read, "arn:aws:acmee:::token/1"),
            "allow[0].resources: `arn:aws:acmee:::token/1` is of no resource type \
             (did you mean the service `acme`?)",
        ),
        (
            least().allow(Read, "arn:aws:moon:::crater/1"),
            "allow[0].resources: `arn:aws:moon:::crater/1` is of no resource type",
        ),
        (
            least().allow(Read, ROCKET).allow(Read, TOKEN).only_services(["acme-fuel"]),
            "allow[1].resources: `arn:aws:acme:::token/${aws:username}` is of no resource type of \
             these services (it is a resource of `acme`)",
        ),
        (
            least().allow([Tagging, Write], TOKEN),
            "allow[0].resources: no action of levels `Tagging, Write` works on \
             `arn:aws:acme:::token/${aws:username}` (there are actions of `Read`)",
        ),
        (
            least().allow(Read, PAD),
            "allow[0].resources: no action of level `Read` works on \
             `arn:aws:acme:eu-west-1:111122223333:pad/*` (there are actions of `List, Write`)",
        ),
        (
            least().allow(Write, PAD),
            "allow[0].resources: no action can be granted on \
             `arn:aws:acme:eu-west-1:111122223333:pad/*`: `acme:Launch` also needs `rocket` (name ARNs of these types as well, or call `grant_incomplete`)",
        ),
        (least().only_services([""; 0]).allow(Read, ROCKET), "only_services: no service"),
        (
            least().allow(Read, ROCKET).only_services(["acme", "acme-fule"]),
            "only_services[1]: unknown service `acme-fule` (did you mean `acme-fuel`?)",
        ),
    ] {
        assert_eq!(refusal(&least), told);
    }
}

#[test]
fn a_type_that_no_action_works_on_is_told() {
    let text = "catalog\t2026-10-27\t2026-07-08\nservice\ta\tA\n\
                resource\ta\tb\tarn:${Partition}:a:::b/${Id}\t-\naction\ta:One\tRead\t-\n";
    let catalog = Catalog::from_text(text).unwrap();
    assert_eq!(
        refusal(&LeastPrivilege::with_catalog(&catalog).allow(Read, "arn:aws:a:::b/1")),
        "allow[0].resources: no action of level `Read` works on `arn:aws:a:::b/1` \
         (no action works on a resource of its type)",
    );
}

#[test]
fn all_faults_are_told_at_once() {
    let catalog = acme();
    let least = LeastPrivilege::with_catalog(&catalog)
        .allow(AccessLevels::default(), ["*", "acme"])
        .allow(List, TOKEN);
    assert_eq!(
        least.policy().unwrap_err().to_string(),
        "allow[0]: no access level; \
         allow[0].resources[0]: `*` is every resource; \
         allow[0].resources[1]: invalid ARN pattern `acme`: does not begin with `arn:`; \
         allow[1].resources: no action of level `List` works on `arn:aws:acme:::token/${aws:username}`",
    );
}

#[test]
fn a_thousand_arns_are_no_trouble() {
    let bad: Vec<String> = (0..1000).map(|at| format!("arn:aws:s3:x:y:z{at}")).collect();
    let error = LeastPrivilege::new().allow(Read, &bad).policy().unwrap_err();
    assert_eq!(error.to_string().matches("of no resource type").count(), bad.len());

    let good: Vec<String> =
        (0..1000).map(|at| format!("arn:aws:ec2:us-east-1:111122223333:*/i-{at}")).collect();
    let least = LeastPrivilege::new().only_services(["ec2"]).allow(Tagging, &good).policy();
    assert_eq!(least.unwrap().as_policy().statements().len(), 1);
}
