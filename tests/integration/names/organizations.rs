use super::table;
use iam_policy::{OrganizationId, OrganizationPath};

#[test]
fn an_organization_id_has_10_to_32_characters_after_its_prefix() {
    table::<OrganizationId>(
        "organization id",
        &["o-a1b2c3d4e5", &format!("o-{}", "a".repeat(32))],
        &[
            ("", "does not begin with `o-`"),
            ("a1b2c3d4e5", "does not begin with `o-`"),
            ("o-a1b2c3d4e", "not 10 to 32 characters after `o-`"),
            (&format!("o-{}", "a".repeat(33)), "not 10 to 32 characters after `o-`"),
            ("o-a1b2c3d4e_", "unexpected character `_` at byte 11"),
            ("o-A1b2c3d4e5", "uppercase letter `A` at byte 2"),
        ],
    );
}

#[test]
fn an_organization_path_goes_from_the_organization_down() {
    let long = "a".repeat(32);
    table::<OrganizationPath>(
        "organization path",
        &[
            "o-a1b2c3d4e5/r-ab12/",
            "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/",
            "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/ou-ab12-22222222/",
            &format!("o-a1b2c3d4e5/r-{long}/ou-{long}-{long}/"),
        ],
        &[
            ("", "does not end with `/`"),
            ("/", "does not begin with an organization id"),
            ("o-a1b2c3d4e5/r-ab12", "does not end with `/`"),
            ("o-short/r-ab12/", "does not begin with an organization id"),
            ("o-a1b2c3d4e5/", "not a root id at the end"),
            ("o-a1b2c3d4e5/ab12/", "not a root id `a` at byte 13"),
            ("o-a1b2c3d4e5/r-ab1/", "not a root id `r` at byte 13"),
            (&format!("o-a1b2c3d4e5/r-{long}a/"), "not a root id `r` at byte 13"),
            ("o-a1b2c3d4e5/r-ab_2/", "not a root id `r` at byte 13"),
            ("o-a1b2c3d4e5/r-ab12//", "not an organizational unit id `/` at byte 20"),
            ("o-a1b2c3d4e5/r-ab12/x/", "not an organizational unit id `x` at byte 20"),
            ("o-a1b2c3d4e5/r-ab12/ou-ab12/", "not an organizational unit id `o` at byte 20"),
            (
                "o-a1b2c3d4e5/r-ab12/ou-ab1-11111111/",
                "not an organizational unit id `o` at byte 20",
            ),
            (
                "o-a1b2c3d4e5/r-ab12/ou-ab12-1111111/",
                "not an organizational unit id `o` at byte 20",
            ),
            (
                "o-a1b2c3d4e5/r-ab12/ou-ab12-1111111_/",
                "not an organizational unit id `o` at byte 20",
            ),
            (
                "o-a1b2c3d4e5/r-ab12/ou-AB12-11111111/",
                "not an organizational unit id `o` at byte 20",
            ),
            (
                &format!("o-a1b2c3d4e5/r-ab12/ou-{long}a-11111111/"),
                "not an organizational unit id `o` at byte 20",
            ),
            (
                &format!("o-a1b2c3d4e5/r-ab12/ou-ab12-{long}a/"),
                "not an organizational unit id `o` at byte 20",
            ),
            ("o-a1b2c3d4e5/r-ab12/111122223333/", "not an organizational unit id `1` at byte 20"),
        ],
    );
}
