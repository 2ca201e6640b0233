//! Policies with every odd value in every place, to see where two opinions of them differ.

/// A text, and a name that tells what is odd about it.
pub(crate) struct Variant {
    pub(crate) name: String,
    pub(crate) is_trust: bool,
    pub(crate) document: String,
}

fn variant(name: impl Into<String>, is_trust: bool, members: &str) -> Variant {
    let document = format!(r#"{{"Version":"2012-10-17","Statement":[{{{members}}}]}}"#);
    Variant { name: name.into(), is_trust, document }
}

const RESOURCES: &[&str] = &[
    "*",
    "**",
    "",
    " ",
    "a",
    "arn",
    "arn:",
    "arn::",
    "arn:aws",
    "arn:aws:",
    "arn:aws:s3",
    "arn:aws:s3:",
    "arn:aws:s3::",
    "arn:aws:s3:::",
    "arn:aws:s3:::b",
    "arn:aws:s3:::b/*",
    "arn:aws:s3::111122223333:b",
    "arn:aws:s3:us-east-1::b",
    "arn:aws:s3:*:*:b",
    "arn:aws:s3:us-east-1:111122223333:accesspoint/a",
    "arn:aws:s3:us-east-1:111122223333:accesspoint",
    "arn:aws:s3:us-east-1:111122223333:job/a",
    "arn:*",
    "arn:*:",
    "arn:*:*",
    "arn:*:*:*:*:*",
    "arn:aws:*",
    "arn:aws:*:*:*:*",
    "arn:aws:sqs:::",
    "arn:aws:sqs::q",
    "arn:aws:sqs:us-east-1:q",
    "arn:aws:sqs:us-east-1:111122223333:q",
    "arn:aws:sqs:us-east-1:111122223333:q:r",
    "arn:aws::us-east-1:111122223333:q",
    "arn:aws::::",
    "arn:aws:::::",
    "arn:aws-cn:s3:::b",
    "arn:aws-us-gov:s3:::b",
    "arn:aws-iso:s3:::b",
    "arn:aws-iso-b:s3:::b",
    "arn:aws-iso-e:s3:::b",
    "arn:aws-iso-f:s3:::b",
    "arn:aws-eusc:s3:::b",
    "arn:AWS:s3:::b",
    "arn:moon",
    "arn:moon:",
    "arn:moon:a",
    "arn:moon:a:",
    "arn:moon:a:b",
    "arn:moon:a:b:c",
    "arn:moon:a:b:c:d:e",
    "arn:aws:iam",
    "arn:aws:iam:",
    "arn:aws:iam::",
    "arn:aws:iam:::",
    "arn:aws:iam::111122223333",
    "arn:aws:iam::111122223333:*",
    "arn:aws:iam::111122223333:root",
    "arn:aws:iam::111122223333:user/a",
    "arn:aws:iam::111122223333:role/*",
    "arn:aws:iam::111122223333:role",
    "arn:aws:iam::111122223333:roles/a",
    "arn:aws:iam::111122223333:r*",
    "arn:aws:iam::111122223333:u2f/a",
    "arn:aws:iam::111122223333:mfa/a",
    "arn:aws:iam::111122223333:role-template/a",
    "arn:aws:iam:us-east-1:111122223333:user/a",
    "arn:aws:IAM:us-east-1:111122223333:user/a",
    "a:b",
    "a:aws",
    "a:aws:b",
    "a:aws:b:c:d:e",
    "a:b:c:d:e:f",
    ":::::",
    "${aws:username}",
    "arn:aws:s3:::${aws:username}/*",
    "arn:aws:fdsasf",
    "arn:aws:invalid-service:::x",
];

const ACTIONS: &[&str] = &[
    "*",
    "**",
    "",
    " ",
    "s3",
    "s3:",
    ":",
    ":a",
    "s3:*",
    "s3:Get*",
    "s3:Get?bject",
    "S3:getobject",
    "s3::Get",
    "s3:Get:a",
    "::",
    "*:*",
    "*:GetObject",
    "s*:Get",
    "?3:Get",
    "s_3:Get",
    "s-3:Get",
    "s.3:Get",
    "s3 :Get",
    "s3: Get",
    "s3:Get Object",
    "iam: asdf",
    "s3s:ListBucket",
    "s3-s:X",
    "s3.s:X",
    "sts:AssumeRole",
    "sts:assumerole",
    "STS:AssumeRole",
    "sts:*",
    "sts:AssumeRoleWithSAML",
    "sts:AssumeRoleWithWebIdentity",
    "sts:TagSession",
    "sts:SetSourceIdentity",
    "sts:SetContext",
    "sts:GetCallerIdentity",
    "sts:AssumeRoot",
    "sts:GetSessionToken",
    "sts:GetFederationToken",
    "sts:GetAccessKeyInfo",
    "sts:DecodeAuthorizationMessage",
    "sts:GetServiceBearerToken",
    "sts:GetWebIdentityToken",
    "é:a",
    "s3:é",
];

const DATES: &[&str] = &[
    "",
    " ",
    "0",
    "1",
    "-1",
    "+1",
    "1.5",
    "1561983615",
    "9223372036854775807",
    "9223372036854775808",
    "x",
    "t",
    "T",
    "-",
    "2019",
    "2019-",
    "2019T",
    "2019-07",
    "2019-7",
    "2019-13",
    "2019-00",
    "2019-07-01",
    "2019-07-00",
    "2019-07-32",
    "2019-02-31",
    "2019-07-01-",
    "2019-07-01-01",
    "-2019-07-01",
    "--2019",
    "01T",
    "T01",
    "292278993-01",
    "292278994-01",
    "-292275054",
    "-292275055",
    "2019-07-01T",
    "2019-07-01T13",
    "2019-07-01T24",
    "2019-07-01T13:",
    "2019-07-01T13:20",
    "2019-07-01T13:60",
    "2019-07-01T13:20:",
    "2019-07-01T13:20:15",
    "2019-07-01T13:20:60",
    "2019-07-01T13:20:15Z",
    "2019-07-01t13:20:15z",
    "2019-07-01T13:20:15ZZ",
    "2019-07-01T13:20:15.",
    "2019-07-01T13:20:15.1",
    "2019-07-01T13:20:15.123456789",
    "2019-07-01T13:20:15.1234567890",
    "2019-07-01T13:20:15.0000000001",
    "2019-07-01T13:20:15.1Z",
    "2019-07-01T13:20:15+01",
    "2019-07-01T13:20:15+1",
    "2019-07-01T13:20:15+24",
    "2019-07-01T13:20:15+01:00",
    "2019-07-01T13:20:15+01:60",
    "2019-07-01T13:20:15+01:0",
    "2019-07-01T13:20:15+0100",
    "2019-07-01T13:20:15-05:00",
    "2019-07-01T13:20Z",
    "2019-07-01T13Z",
    "2019-07-01 13:20:15",
    "2019-07-01T13:20:15 ",
    "2019-07-01T13:20:15:16",
    "2016-12-13T21:20:37.593194+00:00",
    "2019/07/01",
    "07-01-2019",
];

const VALUES: &[&str] = &[
    r#""a""#,
    "7",
    "true",
    "null",
    "[]",
    "{}",
    r#"["a"]"#,
    "[7]",
    "[true]",
    "[null]",
    "[[]]",
    "[{}]",
    r#"["a",7]"#,
    r#"["a",null]"#,
    r#"{"a":"b"}"#,
    r#"{"a":{"b":"c"}}"#,
];

const ELEMENTS: &[&str] =
    &["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition", "Vendor"];

const TRUSTED: &str = r#""Principal":{"Service":"ec2.amazonaws.com"}"#;

/// All of them.
pub(crate) fn variants() -> Vec<Variant> {
    let mut all = Vec::new();
    entries("Resource", RESOURCES, r#""Effect":"Allow","Action":"s3:*""#, false, &mut all);
    entries("Action", ACTIONS, r#""Effect":"Allow","Resource":"*""#, false, &mut all);
    entries("Action", ACTIONS, &format!(r#""Effect":"Allow",{TRUSTED}"#), true, &mut all);
    for date in DATES {
        let condition = format!(r#"{{"DateEquals":{{"aws:CurrentTime":"{date}"}}}}"#);
        all.push(conditioned(format!("date `{date}`"), &condition));
    }
    operators(&mut all);
    members(&mut all);
    together(&mut all);
    all
}

fn conditioned(name: String, condition: &str) -> Variant {
    let rest = r#""Effect":"Allow","Action":"s3:*","Resource":"*""#;
    variant(name, false, &format!(r#"{rest},"Condition":{condition}"#))
}

fn entries(element: &str, pool: &[&str], rest: &str, is_trust: bool, all: &mut Vec<Variant>) {
    let kind = if is_trust { "trust " } else { "" };
    for entry in pool {
        for (negation, list) in [("", false), ("", true), ("Not", false)] {
            let value = if list { format!(r#"["{entry}"]"#) } else { format!(r#""{entry}""#) };
            let member = format!(r#""{negation}{element}":{value}"#);
            all.push(variant(format!("{kind}{member}"), is_trust, &format!("{rest},{member}")));
        }
    }
}

fn operators(all: &mut Vec<Variant>) {
    let families = iam_policy::Operator::ALL.iter().map(|operator| operator.as_str());
    let others = [
        "",
        "stringequals",
        "String",
        "StringEqualsAny",
        "BinaryNotEquals",
        "IfExists",
        "NullNull",
    ];
    for operator in families.chain(others) {
        for quantifier in ["", "ForAllValues:", "ForAnyValue:", "forallvalues:"] {
            for suffix in ["", "IfExists", "IfExistsIfExists"] {
                let name = format!("{quantifier}{operator}{suffix}");
                let condition = format!(r#"{{"{name}":{{"aws:CurrentTime":"2019"}}}}"#);
                all.push(conditioned(format!("operator {name}"), &condition));
            }
        }
    }
}

fn members(all: &mut Vec<Variant>) {
    for value in VALUES {
        // An action `null` makes moto fail itself.
        let with_null = value.starts_with('[') && value.contains("null");
        for element in ELEMENTS.iter().filter(|name| !(with_null && name.ends_with("Action"))) {
            let mut statement: Vec<_> =
                [("Effect", r#""Allow""#), ("Action", r#""s3:*""#), ("Resource", r#""*""#)].into();
            let replaced = element.strip_prefix("Not").unwrap_or(element);
            statement.retain(|(name, _)| *name != replaced);
            statement.push((element, value));
            let members = statement.iter().map(|(name, value)| format!(r#""{name}":{value}"#));
            let members = members.collect::<Vec<_>>().join(",");
            all.push(variant(format!("{element} {value}"), false, &members));
        }
        for operator in ["StringEquals", "DateEquals", "Bool", "Unknown"] {
            let direct = format!(r#"{{"{operator}":{value}}}"#);
            all.push(conditioned(format!("under {operator} {value}"), &direct));
            let inner = format!(r#"{{"{operator}":{{"a:b":{value}}}}}"#);
            all.push(conditioned(format!("{operator} {value}"), &inner));
        }
        for element in ["Version", "Id", "Statement", "Conditions", "Vendor"] {
            let statement = r#"{"Effect":"Deny","Action":"*","Resource":"*"}"#;
            let mut document: Vec<_> =
                [("Version", r#""2012-10-17""#), ("Statement", statement)].into();
            document.retain(|(name, _)| name != &element);
            document.push((element, value));
            let members = document.iter().map(|(name, value)| format!(r#""{name}":{value}"#));
            let document = format!("{{{}}}", members.collect::<Vec<_>>().join(","));
            all.push(Variant { name: format!("top {element} {value}"), is_trust: false, document });
        }
        let name = format!("document {value}");
        all.push(Variant { name, is_trust: false, document: (*value).to_owned() });
    }
}

/// Several faults in one document, of which one is told first.
fn together(all: &mut Vec<Variant>) {
    let versions = [r#""Version":"2012-10-17","#, r#""Version":"2008-10-17","#, ""];
    let effects = [r#""Effect":"Allow""#, r#""Effect":"allow""#, r#""Effect":"x""#];
    let actions = [
        "",
        r#","Action":"s3:*""#,
        r#","Action":"x""#,
        r#","Action":"a:b:c""#,
        r#","NotAction":[]"#,
    ];
    let resources = [
        "",
        r#","Resource":"*""#,
        r#","Resource":"b""#,
        r#","Resource":"arn:aws:sqs::q""#,
        r#","Resource":[]"#,
        r#","NotResource":["c","arn:moon:b","arn:aws:iam:"]"#,
    ];
    let second = ["", r#",{"Effect":"Deny","Action":"*","Resource":"arn:aws:sqs::q","Sid":"A"}"#];
    for version in versions {
        for effect in effects {
            for action in actions {
                for resource in resources {
                    for second in second {
                        let first = format!(r#"{effect}{action}{resource},"Sid":"A""#);
                        let document = format!(r#"{{{version}"Statement":[{{{first}}}{second}]}}"#);
                        let name = format!("together {document}");
                        all.push(Variant { name, is_trust: false, document });
                    }
                }
            }
        }
    }
}
