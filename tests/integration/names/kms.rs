use super::table;
use iam_policy::{KmsAliasName, KmsKeyId};

#[test]
fn a_key_id_is_letters_digits_and_hyphens() {
    table::<KmsKeyId>(
        "KMS key id",
        &["a", "1234abcd-12ab-34cd-56ef-1234567890ab", "mrk-1234ABCD", &"a".repeat(2048)],
        &[
            ("", "empty"),
            (&"a".repeat(2049), "longer than 2048 characters"),
            ("key/1234", "unexpected character `/` at byte 3"),
            ("*", "unexpected character `*` at byte 0"),
        ],
    );
}

#[test]
fn the_id_of_a_multi_region_key_begins_with_mrk() {
    assert!(KmsKeyId::new("mrk-1234abcd").unwrap().is_multi_region());
    assert!(!KmsKeyId::new("1234abcd-mrk-").unwrap().is_multi_region());
}

#[test]
fn the_alias_of_an_aws_managed_key_begins_with_aws() {
    assert!(KmsAliasName::new("alias/aws/s3").unwrap().is_aws_managed());
    assert!(!KmsAliasName::new("alias/awss3").unwrap().is_aws_managed());
}

#[test]
fn an_alias_begins_with_alias_and_a_slash() {
    table::<KmsAliasName>(
        "KMS alias name",
        &["alias/a", "alias/aws/s3", "alias/AZ09:/_-", &format!("alias/{}", "a".repeat(250))],
        &[
            ("", "does not begin with `alias/`"),
            ("alias", "does not begin with `alias/`"),
            ("Alias/a", "does not begin with `alias/`"),
            ("alias/", "nothing after `alias/`"),
            ("alias/my.key", "unexpected character `.` at byte 8"),
            (&format!("alias/{}", "a".repeat(251)), "longer than 256 characters"),
        ],
    );
    assert!(!KmsAliasName::new("alias/awss3").unwrap().is_aws_managed());
}
