#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use iam_policy::arn::ArnMatch;
use iam_policy::{Arn, ArnPattern};

fn matched(pattern: &str, arn: &str) -> Option<ArnMatch> {
    ArnPattern::new(pattern).unwrap().match_arn(&Arn::new(arn).unwrap())
}

fn covers(general: &str, special: &str) -> bool {
    ArnPattern::new(general).unwrap().covers(&ArnPattern::new(special).unwrap())
}

#[test]
fn a_star_in_an_object_key_crosses_slashes() {
    for key in [
        "b/1/test/object.jpg",
        "b/1/2/test/3/object.jpg",
        "b//test/object.jpg",
        "b/1/test/",
        "b/1/test/.jpg",
        "b/1///test///object.jpg",
    ] {
        let found = matched("arn:aws:s3:::b/*/test/*", &format!("arn:aws:s3:::{key}"));
        assert_eq!(found, Some(ArnMatch::FieldByField), "{key}");
    }
    for key in ["b/1-test/object.jpg", "b/test/object.jpg", "b/1/2/test.jpg", "B/1/test/a"] {
        assert_eq!(
            matched("arn:aws:s3:::b/*/test/*", &format!("arn:aws:s3:::{key}")),
            None,
            "{key}"
        );
    }
}

#[test]
fn a_star_in_a_user_name_covers_paths_that_begin_so() {
    let user = |name: &str| format!("arn:aws:iam::111122223333:user/{name}");
    let fits = |pattern: &str, name: &str| matched(&user(pattern), &user(name)).is_some();
    assert!(fits("*", "division_abc/subdivision_xyz/uma"));
    assert!(fits("division_abc*", "division_abc/subdivision_xyz/uma"));
    assert!(!fits("division_abc*", "other/division_abc"));
}

#[test]
fn a_field_must_match_its_own_field() {
    // The User Guide's example: as text, the pattern would match.
    let value =
        "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt";
    let fields = "arn:aws:someservice:us*2:111122223333:finance/*";
    assert_eq!(matched(fields, value), None);
    assert_eq!(matched("arn:aws:s3:::b", "arn:aws:s3:::b/k"), None);
    assert_eq!(matched("arn:aws:sqs:us-east-1:*:q", "arn:aws:sqs:us-west-2:111122223333:q"), None);
    assert_eq!(
        matched("arn:aws:sqs:us-????-1:*:q", "arn:aws:sqs:us-west-1:111122223333:q"),
        Some(ArnMatch::FieldByField)
    );
    assert_eq!(matched("arn:aws:s3:?::b", "arn:aws:s3:::b"), None);
    assert_eq!(matched("arn:aws:S3:::b", "arn:aws:s3:::b"), None);
}

#[test]
fn a_star_that_ends_a_field_may_run_past_colons_and_says_so() {
    let past = Some(ArnMatch::PastColons);
    let value =
        "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt";
    assert_eq!(matched("arn:aws:someservice:*:111122223333:finance/*", value), past);
    let group = "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/f";
    assert_eq!(matched("arn:aws:logs:*:*:/aws/lambda/*", group), past);
    assert_eq!(matched("arn:aws:logs:us-*:log-group:/aws/lambda/f", group), past);
    assert_eq!(
        matched("arn:aws:logs:us-*:111122223333:log-group:/aws/?ambda/f", group),
        Some(ArnMatch::FieldByField)
    );
    assert_eq!(matched("arn:aws:logs:us-*:/aws/lambda:f", group), None);
    assert_eq!(
        matched(
            "arn:aws:logs:*1:*:/aws/lambda/*",
            "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/f"
        ),
        past
    );
    assert_eq!(matched("arn:aws:logs:*1:111122223333:/aws/lambda/*", group), None);
    assert_eq!(
        matched("arn:aws:logs:*:1?:*:x", "arn:aws:logs:us-east-1:111122223333:10:a:x"),
        past
    );
    assert_eq!(matched("arn:aws:logs:*:1?:x", "arn:aws:logs:us-east-1:111122223333:10:x"), past);
    assert_eq!(matched("arn:aws:logs:*:1?:x", "arn:aws:logs:us-east-1:111122223333:100:x"), None);
    assert_eq!(
        matched("arn:aws:logs:*:${*}*:x", "arn:aws:logs:us-east-1:111122223333:100:x"),
        None
    );
    assert_eq!(matched("arn:aws:sqs:*:*:*:x", "arn:aws:sqs:us-east-1:111122223333:q"), None);
}

#[test]
fn a_missing_field_matches_anything() {
    let queue = "arn:aws:sqs:us-east-1:111122223333:q";
    for pattern in [
        "arn:aws:sqs",
        "arn:*:sqs",
        "arn:aws:s*",
        "arn:aws:sqs:us-*",
        "arn:aws:sqs:us-east-1:111122223333",
    ] {
        assert_eq!(matched(pattern, queue), Some(ArnMatch::FieldByField), "{pattern}");
    }
    assert_eq!(matched("arn:aws:sns", queue), None);
    assert_eq!(matched("arn:aws:sqs:", queue), None);
    assert_eq!(matched("arn:aws:s3:::", "arn:aws:s3:::b"), None);
}

#[test]
fn an_escape_is_a_literal_character() {
    // An exact ARN holds no `*` or `?`; a `$` may stand before anything but `{`.
    assert!(matched("arn:aws:s3:::b/${$}*", "arn:aws:s3:::b/$5").is_some());
    assert!(matched("arn:aws:s3:::b/${$}", "arn:aws:s3:::b/5").is_none());
    assert!(matched("arn:aws:s3:::b/${*}", "arn:aws:s3:::b/a").is_none());
    assert!(matched("arn:aws:s3:::b/${?}", "arn:aws:s3:::b/a").is_none());
}

#[test]
fn a_variable_matches_nothing_until_it_is_resolved() {
    let home = ArnPattern::new("arn:aws:s3:::b/${aws:username}/${a:b, 'x*'}/*").unwrap();
    let file = Arn::new("arn:aws:s3:::b/${/x/f".replace("${", "jo")).unwrap();
    assert!(!home.matches(&file));
    let resolved = home.resolve(|key| (key == "aws:username").then(|| "jo".into())).unwrap();
    assert_eq!(resolved, "arn:aws:s3:::b/jo/x${*}/*");
    assert!(!resolved.has_variables());
    assert!(home.resolve(|_| None).is_none());
    let all = home.resolve(|key| Some(format!("{key}:").into())).unwrap();
    assert_eq!(all, "arn:aws:s3:::b/aws:username:/a:b:/*");
    assert!(all.matches(&Arn::new("arn:aws:s3:::b/aws:username:/a:b:/c").unwrap()));
}

#[test]
fn a_value_with_a_colon_belongs_in_the_resource_only() {
    let keys = ArnPattern::new("arn:*:kms:*:${aws:PrincipalAccount}:key/*").unwrap();
    let resolved = keys.resolve(|_| Some("111122223333".into())).unwrap();
    assert_eq!(resolved, "arn:*:kms:*:111122223333:key/*");
    assert!(resolved.matches(&Arn::new("arn:aws:kms:us-east-1:111122223333:key/1").unwrap()));
    assert!(keys.resolve(|_| Some("1:2".into())).is_none());
    let malformed = ArnPattern::new("arn:aws:s3:::${nothing}").unwrap();
    assert!(malformed.resolve(|_| Some("a".into())).is_none());
    let escapes = ArnPattern::new("arn:aws:s3:::${*}/${a:b}").unwrap();
    assert_eq!(escapes.resolve(|_| Some("c".into())).unwrap(), "arn:aws:s3:::${*}/c");
    let incomplete = ArnPattern::new("arn:aws:sqs:${a:b}").unwrap();
    assert_eq!(incomplete.resolve(|_| Some("c".into())).unwrap(), "arn:aws:sqs:c");
    let plain = ArnPattern::new("arn:aws:sqs").unwrap();
    assert_eq!(plain.resolve(|_| None), Some(plain.clone()));
}

#[test]
fn a_pattern_covers_field_by_field() {
    for (general, special) in [
        ("arn:aws:s3:::*", "arn:aws:s3:::b/*"),
        ("arn:aws:sqs", "arn:aws:sqs:us-*:*:q?"),
        ("arn:aws:sqs:*:*:*", "arn:aws:sqs"),
        ("arn:*:sqs:*:*:*", "arn:aws:sqs:a:b:c"),
        ("arn:aws:s3:::b/*", "arn:aws:s3:::b/${aws:username}/*"),
        ("arn:aws:s3:::b/${aws:username}*", "arn:aws:s3:::b/${aws:username}/*"),
        ("arn:aws:s3:::b/${*}*", "arn:aws:s3:::b/${*}a*"),
        ("arn:aws:s3:::b/?", "arn:aws:s3:::b/${*}"),
    ] {
        assert!(covers(general, special), "`{general}` should cover `{special}`");
    }
    for (general, special) in [
        ("arn:aws:s3:::b/*", "arn:aws:s3:::b"),
        ("arn:aws:s3:::b/*", "arn:aws:s3:::*"),
        ("arn:aws:sqs:*:*:q", "arn:aws:sqs"),
        ("arn:aws:sqs:us-*:*:*", "arn:aws:sqs:*:*:*"),
        ("arn:aws:s3:::b/*}", "arn:aws:s3:::b/${aws:username}"),
        ("arn:aws:s3:::b/?", "arn:aws:s3:::b/${aws:username}"),
        ("arn:aws:s3:::b/${a:b}", "arn:aws:s3:::b/${a:c}"),
        ("arn:aws:s3:::b/${*}", "arn:aws:s3:::b/*"),
        ("arn:aws:s3:::b/${?}", "arn:aws:s3:::b/?"),
    ] {
        assert!(!covers(general, special), "`{general}` should not cover `{special}`");
    }
}

#[test]
fn an_escape_covers_its_own_character_and_no_other() {
    for (general, special) in [
        ("arn:aws:s3:::a${*}b", "arn:aws:s3:::a${?}b"),
        ("arn:aws:s3:::a${*}b", "arn:aws:s3:::a${b"),
        ("arn:aws:s3:::${*}${a", "arn:aws:s3:::${*}${ab"),
    ] {
        assert!(!covers(general, special), "`{general}` should not cover `{special}`");
        assert!(covers("arn:aws:s3:::*", special), "`*` should cover `{special}`");
    }
}

#[test]
fn a_cover_with_more_variables_than_it_can_tell_apart_is_refused_unless_equal() {
    let many = |count: usize, end: &str| {
        let variables: Vec<_> = (0..count).map(|index| format!("${{a:{index}}}")).collect();
        format!("arn:aws:s3:::{}{end}", variables.concat())
    };
    assert!(covers(&many(9, "*"), &many(9, "b")));
    assert!(!covers(&many(10, "*"), &many(10, "b")));
    assert!(covers(&many(10, "*"), &many(10, "*")));
}
