use iam_policy::arn::escape_literal;
use iam_policy::{Arn, ArnPattern, PolicyVariable, Text, arn, arn_pattern};

use crate::names::table;

/// An ARN of a bucket and key with this many characters.
fn of_length(characters: usize) -> String {
    format!("arn:aws:s3:::b/{}", "é".repeat(characters - 15))
}

const EXACT: &[&str] = &[
    "arn:aws:s3:::my-bucket",
    "arn:aws:s3:::my-bucket/a key/with: $ and {} and é",
    "arn:aws:s3:::b/12345678\u{80}",
    "arn:aws:s3:us-east-1:111122223333:accesspoint/my-point",
    "arn:aws:iam::111122223333:root",
    "arn:aws:iam::aws:policy/service-role/AWSLambdaRole",
    "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1",
    "arn:aws-us-gov:sts::111122223333:assumed-role/role/session",
    "arn:aws-cn:sqs:cn-north-1:111122223333:q",
    "arn:aws:lambda:us-east-1:111122223333:function:f:$LATEST",
    "arn:aws:lambda:us-east-1:111122223333:function:f:12345$",
    "arn:aws:forecast:::algorithm/ARIMA",
    "arn:aws:apigateway:us-east-1::/restapis/a123",
    "arn:aws:x:::a",
];

#[test]
fn an_arn_is_taken_or_refused_with_its_reason() {
    table::<Arn>(
        "ARN",
        EXACT,
        &[
            ("", "does not begin with `arn:`"),
            ("arn", "does not begin with `arn:`"),
            ("Arn:aws:s3:::b", "does not begin with `arn:`"),
            ("s3:::my-bucket", "does not begin with `arn:`"),
            ("arn:", "fewer than six fields"),
            ("arn:aws:s3", "fewer than six fields"),
            ("arn:aws:s3::b", "fewer than six fields"),
            ("arn::s3:::my-bucket", "no partition before `:` at byte 4"),
            ("arn:asw:s3:::my-bucket", "unknown partition beginning with `a` at byte 4"),
            ("arn:*:s3:::my-bucket", "wildcard `*` at byte 4"),
            ("arn:aws-:s3:::my-bucket", "empty part after a hyphen `:` at byte 8"),
            ("arn:AWS:s3:::my-bucket", "uppercase letter `A` at byte 4"),
            ("arn:aws::::my-bucket", "no service before `:` at byte 8"),
            ("arn:aws:S3:::my-bucket", "uppercase letter `S` at byte 8"),
            ("arn:aws:s3_:::my-bucket", "unexpected character `_` at byte 10"),
            ("arn:aws:s?:::my-bucket", "wildcard `?` at byte 9"),
            ("arn:aws:sqs:*:111122223333:q", "wildcard `*` at byte 12"),
            (
                "arn:aws:sqs:us-east-1:1234:q",
                "account that is not 12 digits, beginning with `1` at byte 22",
            ),
            (
                "arn:aws:sqs:us-east-1:1111222233334:q",
                "account that is not 12 digits, beginning with `1` at byte 22",
            ),
            (
                "arn:aws:sqs:us-east-1:11112222333a:q",
                "account that is not 12 digits, beginning with `1` at byte 22",
            ),
            (
                "arn:aws:sqs:us-east-1:-aws:q",
                "account that is not 12 digits, beginning with `-` at byte 22",
            ),
            ("arn:aws:s3:::", "no resource at the end"),
            ("arn:aws:s3:::my-bucket/*", "wildcard `*` at byte 23"),
            ("arn:aws:s3:::12345678?", "wildcard `?` at byte 21"),
            ("arn:aws:s3:::1234567?8", "wildcard `?` at byte 20"),
            ("arn:aws:s3:::1234*5678", "wildcard `*` at byte 17"),
            ("arn:aws:s3:::b/${aws:username}", "policy variable beginning with `$` at byte 15"),
            ("arn:aws:kms::${aws:a}:key/1", "policy variable beginning with `$` at byte 13"),
            ("arn:aws:s3:::b\n", "control character `\\n` at byte 14"),
        ],
    );
    for (text, end) in [
        ("arn:aws:s3:::12345678\u{1f}abcdefgh", "control character `\\u{1f}` at byte 21"),
        ("arn:aws:s3:::1234567\u{7f}abcdefgh", "control character `\\u{7f}` at byte 20"),
    ] {
        assert!(Arn::new(text).unwrap_err().to_string().ends_with(end));
    }
    assert!(Arn::new("arn:aws:s3:::123\u{20}4567").is_ok());
    assert!(Arn::new("arn:aws:s3:::123\u{80}567~").is_ok());
}

#[test]
fn an_arn_or_pattern_has_at_most_2048_characters() {
    assert!(Arn::new(of_length(2048)).is_ok());
    assert!(ArnPattern::new(of_length(2048)).is_ok());
    let long = of_length(2049);
    let end = "longer than 2048 characters";
    let cut: String = long.chars().take(100).collect();
    assert_eq!(Arn::new(&long).unwrap_err().to_string(), format!("invalid ARN `{cut}…`: {end}"));
    let error = ArnPattern::new(&long).unwrap_err().to_string();
    assert_eq!(error, format!("invalid ARN pattern `{cut}…`: {end}"));
}

#[test]
fn a_refused_arn_comes_with_advice() {
    let help = |text: &str| Arn::new(text).unwrap_err().help().unwrap();
    let form = "an ARN has the form `arn:partition:service:region:account:resource`";
    for text in ["b", "arn:aws:s3", "arn::s3:::b", "arn:aws::::b", "arn:aws:s3:::"] {
        assert_eq!(help(text), form);
    }
    assert_eq!(help("arn:aws:s3:::*"), "an ARN with wildcards is an `ArnPattern`");
    assert_eq!(help("arn:aws:s3:::${a}"), "an ARN with policy variables is an `ArnPattern`");
    assert_eq!(
        help("arn:asw:s3:::b"),
        "partitions are `aws`, `aws-cn`, `aws-us-gov` and others that begin with `aws-`"
    );
    let help = |text: &str| ArnPattern::new(text).unwrap_err().help().unwrap();
    for text in ["b", "arn:", "arn:aws", "arn::s3:::b", "arn:aws::::b", "arn:aws:"] {
        assert_eq!(help(text), form);
    }
    assert_eq!(help("*"), "`*` alone stands for every resource and is not an ARN");
    assert_eq!(
        help("arn:aws:s3::b"),
        "empty fields keep their colons, as in `arn:aws:s3:::bucket`"
    );
}

#[test]
fn an_arn_gives_its_fields() {
    let arn = arn!("arn:aws-cn:logs:cn-north-1:111122223333:log-group:/aws/lambda/");
    let fields = (arn.partition(), arn.service(), arn.region(), arn.account(), arn.resource());
    let resource = "log-group:/aws/lambda/";
    assert_eq!(fields, ("aws-cn", "logs", "cn-north-1", "111122223333", resource));
    assert_eq!(arn.account_id().unwrap(), "111122223333");
    assert_eq!(arn!("arn:aws:iam::aws:policy/P").account_id(), None);
}

#[test]
fn a_resource_has_a_type_where_its_form_shows_one() {
    for (text, resource_type, id) in [
        ("arn:aws:iam::111122223333:role/a/b/Name", Some("role"), "a/b/Name"),
        ("arn:aws:iam::111122223333:root", None, "root"),
        ("arn:aws:lambda:us-east-1:111122223333:function:f:1", Some("function"), "f:1"),
        ("arn:aws:logs:us-east-1:111122223333:log-group:/a/b", Some("log-group"), "/a/b"),
        ("arn:aws:apigateway:us-east-1::/restapis/a", None, "/restapis/a"),
        ("arn:aws:s3:::bucket/key", None, "bucket/key"),
        ("arn:aws:s3:us-east-1:111122223333:job/1", Some("job"), "1"),
        ("arn:aws:forecast:::algorithm/ARIMA", Some("algorithm"), "ARIMA"),
    ] {
        let arn = Arn::new(text).unwrap();
        assert_eq!((arn.resource_type(), arn.resource_id()), (resource_type, id), "{text}");
    }
}

#[test]
fn a_pattern_is_taken_or_refused_with_its_reason() {
    let taken = [
        EXACT,
        &[
            "arn:*:ssm:*:*:document/*",
            "arn:aws:s3:::*",
            "arn:aws:s3:::",
            "arn:aws:s3:*:*:access-grants/default",
            "arn:*:kms:*:${aws:PrincipalAccount}:key/*",
            "arn:aws:s3:::b/${aws:PrincipalTag/team, 'a:b'}/*",
            "arn:aws:s3:::b/${*}${?}${$}",
            "arn:aws:sqs",
            "arn:aws:sqs:",
            "arn:aws:sqs:us-*",
            "arn:aws:sqs:us-east-1:",
            "arn:aws:sqs:*:*",
            "arn:aws:s*:::x",
            "arn:aws:*",
            "arn:aws:${a:b}",
            "arn:aws:fdsasf",
            "arn:aws:S3:US:x:Y",
            "arn:aws:s3:::b/${unclosed:*",
            "arn:aws:s3:::b/${}",
            "arn:aws:x:${a:y:z",
            "arn:aws:s3:::b\n",
        ],
    ]
    .concat();
    table::<ArnPattern>(
        "ARN pattern",
        &taken,
        &[
            ("", "does not begin with `arn:`"),
            ("*", "does not begin with `arn:`"),
            ("my-bucket/*", "does not begin with `arn:`"),
            ("a:b:c:d:e:f", "does not begin with `arn:`"),
            ("arn:", "no partition at the end"),
            ("arn::s3:::my-bucket", "no partition before `:` at byte 4"),
            ("arn:asw:s3:::my-bucket", "unknown partition beginning with `a` at byte 4"),
            ("arn:**:s3:::my-bucket", "unknown partition beginning with `*` at byte 4"),
            ("arn:aws-*:s3:::my-bucket", "wildcard `*` at byte 8"),
            ("arn:aws?:s3:::my-bucket", "wildcard `?` at byte 7"),
            ("arn:aws-cN:s3:::my-bucket", "uppercase letter `N` at byte 9"),
            ("arn:aws${a}:s3:::b", "policy variable beginning with `$` at byte 7"),
            ("arn:aws", "no service at the end"),
            ("arn:*", "no service at the end"),
            ("arn:aws:", "no service at the end"),
            ("arn:aws::::my-bucket", "no service before `:` at byte 8"),
            ("arn:aws:s3::my-bucket", "fewer than six fields, one of them empty"),
            ("arn:aws:s3::", "fewer than six fields, one of them empty"),
        ],
    );
}

#[test]
fn a_pattern_gives_its_fields_and_a_star_for_each_missing_one() {
    let fields = |text: &str| {
        let pattern = ArnPattern::new(text).unwrap();
        let complete = pattern.is_complete();
        let fields = [pattern.partition(), pattern.service(), pattern.region()];
        let rest = [pattern.account(), pattern.resource()];
        (fields.into_iter().chain(rest).collect::<Vec<_>>().join(" "), complete)
    };
    for (text, expected, complete) in [
        ("arn:aws:sqs", "aws sqs * * *", false),
        ("arn:aws:sqs:", "aws sqs  * *", false),
        ("arn:aws:sqs:r", "aws sqs r * *", false),
        ("arn:aws:sqs:r:1", "aws sqs r 1 *", false),
        ("arn:aws:sqs:r:", "aws sqs r  *", false),
        ("arn:aws:sqs:r:1:", "aws sqs r 1 ", true),
        ("arn:*:s3:::b:c", "* s3   b:c", true),
        ("arn:*:kms:*:${aws:x}:key/*", "* kms * ${aws:x} key/*", true),
        ("arn:aws:kms:${a:b}:${c:d}:${e:f}", "aws kms ${a:b} ${c:d} ${e:f}", true),
        ("arn:aws:x:${a:y:z", "aws x ${a y z", true),
    ] {
        assert_eq!(fields(text), (expected.to_owned(), complete), "{text}");
    }
}

#[test]
fn a_pattern_knows_its_variables_and_an_escape_is_none() {
    let has = |text: &str| ArnPattern::new(text).unwrap().has_variables();
    assert!(has("arn:aws:s3:::b/${aws:username}"));
    assert!(has("arn:aws:s3:::b/${**}"));
    assert!(!has("arn:aws:s3:::b/${*}${?}${$}"));
    assert!(!has("arn:aws:s3:::b/${aws:username"));
    assert!(!has("arn:aws:s3:::b/$}"));
}

#[test]
fn an_exact_pattern_and_its_arn_turn_into_each_other() {
    for text in EXACT {
        let arn = Arn::new(text).unwrap();
        let pattern = ArnPattern::from(&arn);
        assert_eq!(pattern, *text);
        assert_eq!(pattern, ArnPattern::new(text).unwrap());
        assert!(pattern.is_complete() && !pattern.has_variables());
        assert_eq!(pattern.to_arn(), Some(arn.clone()));
        assert!(pattern.matches(&arn) && ArnPattern::from(arn).covers(&pattern));
    }
    assert_eq!(arn_pattern!("arn:aws:sqs").to_arn(), None);
}

#[test]
fn an_arn_converts_like_any_other_checked_string() {
    let arn = arn!("arn:aws:s3:::b");
    assert_eq!(Arn::try_from("arn:aws:s3:::b"), Ok(arn.clone()));
    assert_eq!(Arn::try_from(String::from("arn:aws:s3:::b")), Ok(arn.clone()));
    assert_eq!(Arn::try_from(Text::from("arn:aws:s3:::b")), Ok(arn.clone()));
    assert_eq!(Arn::try_from(&Text::from("arn:aws:s3:::b")), Ok(arn.clone()));
    assert_eq!(String::from(arn.clone()), "arn:aws:s3:::b");
    assert_eq!(Text::from(&arn), Text::from(arn.clone()));
    assert_eq!(format!("{arn:>16}|{arn:?}"), "  arn:aws:s3:::b|Arn(\"arn:aws:s3:::b\")");
    assert!(arn < arn!("arn:aws:s3:::c") && arn == *"arn:aws:s3:::b");
    assert!("arn:aws:s3:::b" == arn && arn != arn!("arn:aws:s3:::c"));
    let set = std::collections::HashSet::from([arn.clone()]);
    assert!(set.contains("arn:aws:s3:::b"));
    let pattern = ArnPattern::try_from("arn:aws:s3:::b").unwrap();
    assert_eq!(ArnPattern::from(&pattern), pattern);
    assert_eq!(AsRef::<str>::as_ref(&pattern), "arn:aws:s3:::b");
}

#[test]
fn a_policy_variable_is_taken_or_refused_with_its_reason() {
    table::<PolicyVariable>(
        "policy variable",
        &[
            "${aws:username}",
            "${aws:PrincipalTag/team}",
            "${aws:PrincipalTag/team, 'company-wide'}",
            "${aws:PrincipalTag/team, ''}",
            "${www.amazon.com:user_id, 'a, $ { b:'}",
            "${a:b}",
        ],
        &[
            ("aws:username", "does not begin with `${`"),
            ("$", "does not begin with `${`"),
            ("${aws:username", "does not end with `}`"),
            ("${", "does not end with `}`"),
            ("${}", "no key before `}` at byte 2"),
            ("${*}", "unexpected character `*` at byte 2"),
            ("${a:b\n}", "unexpected character `\\n` at byte 5"),
            ("${, 'a'}", "unexpected character `,` at byte 2"),
            ("${a:b}}", "unexpected character `}` at byte 5"),
            ("${aws: username}", "space in the key ` ` at byte 6"),
            ("${username}", "key without a prefix"),
            ("${:username}", "key without a prefix"),
            ("${aws:}", "key without a prefix"),
            ("${a:b,'c'}", "no space after `,` at byte 5"),
            ("${a:b,}", "no space after `,` at byte 5"),
            (
                "${aws:username, none}",
                "default value without quotes, beginning with `n` at byte 16",
            ),
            ("${a:b, 'c}", "default value without the quote that ends it, from `'` at byte 7"),
            ("${a:b, '}", "default value without the quote that ends it, from `'` at byte 7"),
            ("${a:b, 'c'd'}", "unexpected character `'` at byte 9"),
            ("${a:b, '}'}", "unexpected character `}` at byte 8"),
        ],
    );
}

#[test]
fn a_character_is_refused_wherever_it_stands_and_whatever_stands_around_it() {
    let is_refused = |byte: u8| matches!(byte, b'*' | b'?' | 0..=0x1f | 0x7f);
    for around in 0..=0x7f {
        for byte in 0..=0x7f {
            for (before, after) in [(0, 7), (3, 4), (7, 0), (8, 0), (4, 9)] {
                let (before, after) = (vec![around; before], vec![around; after]);
                let resource = String::from_utf8([before, vec![byte], after].concat()).unwrap();
                let is_valid = !is_refused(byte) && !is_refused(around) && !resource.contains("${");
                let arn = Arn::new(format!("arn:aws:s3:::{resource}"));
                assert_eq!(arn.is_ok(), is_valid, "{resource:?}");
            }
        }
    }
}

#[test]
fn a_character_is_refused_beside_characters_of_several_bytes_too() {
    let around = ["", "a", "é", "aé", "éé", "ééa", "ééé", "éééa", "𝄞é", "𝄞éa", "𝄞𝄞", "éééé"];
    for byte in 0..=0x7f_u8 {
        let is_valid = !matches!(byte, b'*' | b'?' | 0..=0x1f | 0x7f);
        for (before, after) in around.iter().flat_map(|b| around.iter().map(move |a| (b, a))) {
            let resource = format!("{before}{}{after}", char::from(byte));
            let arn = Arn::new(format!("arn:aws:s3:::{resource}"));
            assert_eq!(arn.is_ok(), is_valid, "{resource:?}");
        }
    }
}

#[test]
fn a_policy_variable_gives_its_key_and_default() {
    let parts = |text: &str| {
        let variable = PolicyVariable::new(text).unwrap();
        (variable.key().to_owned(), variable.default_value().map(str::to_owned))
    };
    assert_eq!(parts("${aws:username}"), ("aws:username".to_owned(), None));
    assert_eq!(parts("${a:b, ''}"), ("a:b".to_owned(), Some(String::new())));
    assert_eq!(parts("${a:b, 'c, d'}"), ("a:b".to_owned(), Some("c, d".to_owned())));
    assert_eq!(
        PolicyVariable::new("${x}").unwrap_err().help(),
        Some("a condition key has the form `prefix:name`, such as `aws:username`")
    );
}

#[test]
fn escaping_touches_nothing_but_the_three_characters() {
    assert_eq!(escape_literal("a*b?c$d{}é"), "a${*}b${?}c${$}d{}é");
    assert!(matches!(escape_literal("{a}"), std::borrow::Cow::Borrowed("{a}")));
}
