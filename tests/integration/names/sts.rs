use super::{help, table};
use iam_policy::{ExternalId, FederatedUserName, RoleSessionName, SourceIdentity};

const ENTITY: &str = "AZaz09_+=,.@-";

#[test]
fn an_external_id_has_2_to_1224_characters() {
    table::<ExternalId>(
        "external id",
        &["12", "AZaz09_+=,.@:/-", &"a".repeat(1224)],
        &[
            ("", "shorter than 2 characters"),
            ("a", "shorter than 2 characters"),
            (&"a".repeat(1225), "longer than 1224 characters"),
            ("a b", "unexpected character ` ` at byte 1"),
        ],
    );
}

#[test]
fn a_role_session_name_has_2_to_64_characters() {
    table::<RoleSessionName>(
        "role session name",
        &["ab", ENTITY, &"a".repeat(64)],
        &[
            ("a", "shorter than 2 characters"),
            (&"a".repeat(65), "longer than 64 characters"),
            ("a/b", "unexpected character `/` at byte 1"),
        ],
    );
}

#[test]
fn a_source_identity_does_not_begin_with_aws_and_a_colon() {
    table::<SourceIdentity>(
        "source identity",
        &["ab", "aws", "aws-user", ENTITY, &"a".repeat(64)],
        &[
            ("a", "shorter than 2 characters"),
            (&"a".repeat(65), "longer than 64 characters"),
            ("a:b", "unexpected character `:` at byte 1"),
            ("aws:me", "begins with the reserved prefix `aws:`"),
        ],
    );
    assert_eq!(help::<SourceIdentity>("aws:me"), None);
}

#[test]
fn a_federated_user_name_has_2_to_32_characters() {
    table::<FederatedUserName>(
        "federated user name",
        &["ab", ENTITY, &"a".repeat(32)],
        &[
            ("a", "shorter than 2 characters"),
            (&"a".repeat(33), "longer than 32 characters"),
            ("a/b", "unexpected character `/` at byte 1"),
        ],
    );
}
