use super::{help, table};
use iam_policy::{
    ClaimPattern, ClaimValue, CognitoIdentityPoolId, GitHubRepository, KubernetesNamespace,
    KubernetesServiceAccount,
};

#[test]
fn a_claim_value_is_any_text_without_control_characters() {
    table::<ClaimValue>(
        "claim value",
        &["a", " ", "*", "${aws:username}", "https://signin.aws.amazon.com/saml", "ü€😀"],
        &[
            ("", "empty"),
            ("\n", "control character `\\n` at byte 0"),
            ("ab\n", "control character `\\n` at byte 2"),
        ],
    );
    for text in ["\0", "\u{1f}", "\u{7f}"] {
        let error = ClaimValue::new(text).unwrap_err();
        assert_eq!((error.reason(), error.offset()), ("control character", Some(0)));
    }
}

#[test]
fn a_claim_pattern_has_a_character_that_is_no_wildcard() {
    table::<ClaimPattern>(
        "claim pattern",
        &["a", "a*", "*a", "?a?", "*-*", " *", "repo:octo-org/octo-repo:*", "${aws:username}/*"],
        &[
            ("", "empty"),
            ("*", "only wildcards"),
            ("?", "only wildcards"),
            ("*?*", "only wildcards"),
            ("a\n", "control character `\\n` at byte 1"),
        ],
    );
    assert_eq!(help::<ClaimPattern>("*"), Some("a pattern needs some text of its own"));
}

#[test]
fn a_github_repository_is_an_owner_and_a_name() {
    table::<GitHubRepository>(
        "GitHub repository",
        &["a/b", "octo-org/octo-repo", "Octo_Org/.github", "0/_.-"],
        &[
            ("", "no `/` between owner and name"),
            ("octo-repo", "no `/` between owner and name"),
            ("/octo-repo", "no owner before the slash"),
            ("octo-org/", "no name behind the slash"),
            ("octo-*/octo-repo", "unexpected character `*` at byte 5"),
            ("octo.org/octo-repo", "unexpected character `.` at byte 4"),
            ("octo-org/*", "unexpected character `*` at byte 9"),
            ("octo-org/octo-repo/x", "unexpected character `/` at byte 18"),
            ("a/b:ref", "unexpected character `:` at byte 3"),
            ("a/${b}", "unexpected character `$` at byte 2"),
        ],
    );
}

#[test]
fn a_cognito_identity_pool_id_is_a_region_and_an_id() {
    let most = format!("us-east-1:{}", "a".repeat(45));
    table::<CognitoIdentityPoolId>(
        "Cognito identity pool id",
        &["us-east-1:12345678-abcd-abcd-abcd-123456790ab", "a:f", "1:0", "-:-", &most],
        &[
            ("", "no `:` behind the Region"),
            ("us-east-1", "no `:` behind the Region"),
            (":12345678", "no Region before the colon"),
            ("us-east-1:", "no id behind the colon"),
            ("us-east-1:*", "unexpected character `*` at byte 10"),
            ("us-east-1:g", "unexpected character `g` at byte 10"),
            ("us-east-*:a", "unexpected character `*` at byte 8"),
            ("US:a", "uppercase letter `U` at byte 0"),
            ("a:b:c", "unexpected character `:` at byte 3"),
            (&format!("{most}a"), "longer than 55 characters"),
        ],
    );
}

#[test]
fn a_kubernetes_namespace_has_1_to_63_characters() {
    table::<KubernetesNamespace>(
        "Kubernetes namespace",
        &["a", "0", "kube-system", &"a".repeat(63)],
        &[
            ("", "empty"),
            (&"a".repeat(64), "longer than 63 characters"),
            ("kube*", "unexpected character `*` at byte 4"),
            ("a.b", "unexpected character `.` at byte 1"),
            ("A", "uppercase letter `A` at byte 0"),
            ("-a", "part begins with a hyphen `-` at byte 0"),
            ("a-", "part ends with a hyphen `-` at byte 1"),
        ],
    );
}

#[test]
fn a_kubernetes_service_account_has_1_to_253_characters() {
    table::<KubernetesServiceAccount>(
        "Kubernetes service account",
        &["a", "aws-node", "a.b-c.0", &"a".repeat(253)],
        &[
            ("", "empty"),
            (&"a".repeat(254), "longer than 253 characters"),
            ("*", "unexpected character `*` at byte 0"),
            ("a:b", "unexpected character `:` at byte 1"),
            ("a..b", "empty part `.` at byte 2"),
            ("a.", "empty part at the end"),
            ("-a", "part begins with a hyphen `-` at byte 0"),
            ("a.-b", "part begins with a hyphen `-` at byte 2"),
            ("a-", "part ends with a hyphen `-` at byte 1"),
        ],
    );
}
