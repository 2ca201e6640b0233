//! Texts of policies, and what IAM's API answers to them.

/// A text, and the message with which an operation refuses it, if it does.
pub(crate) struct Refusal {
    pub(crate) name: &'static str,
    pub(crate) document: &'static str,
    pub(crate) message: Option<&'static str>,
}

/// A policy of one statement.
macro_rules! policy {
    ($($part:literal),+) => {
        concat!(r#"{"Version":"2012-10-17","Statement":[{"#, $($part),+, "}]}")
    };
}

/// An identity-based policy on other resources than `*`.
macro_rules! on {
    ($resource:literal) => {
        policy!(r#""Effect":"Allow","Action":"s3:*","#, $resource)
    };
}

/// An identity-based policy of other actions than `s3:*`.
macro_rules! of {
    ($action:literal) => {
        policy!(r#""Effect":"Allow","Resource":"*","#, $action)
    };
}

/// An identity-based policy with a condition.
macro_rules! under {
    ($($condition:literal),+) => {
        policy!(
            r#""Effect":"Allow","Action":"s3:*","Resource":"*","Condition":"#,
            $($condition),+
        )
    };
}

/// An identity-based policy with a condition on a date.
macro_rules! until {
    ($date:literal) => {
        under!(r#"{"DateLessThan":{"aws:CurrentTime":"#, $date, "}}")
    };
}

/// A trust policy.
macro_rules! trust {
    ($members:literal) => {
        policy!(r#""Effect":"Allow","#, $members)
    };
}

macro_rules! cases {
    ($($name:literal: $document:expr => $message:expr,)+) => {
        &[$(Refusal { name: $name, document: $document, message: $message }),+]
    };
}

const SYNTAX: Option<&str> = Some("Syntax errors in policy.");
const VERSION: Option<&str> = Some("Policy document must be version 2012-10-17 or greater.");
const LEGACY: Option<&str> = Some("The policy failed legacy parsing");
const SID: Option<&str> = Some("Statement IDs (SID) in a single policy must be unique.");
const ACTIONS: Option<&str> = Some("Policy statement must contain actions.");
const RESOURCES: Option<&str> = Some("Policy statement must contain resources.");
const VENDOR: Option<&str> =
    Some("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
const ONE_COLON: Option<&str> = Some("Actions/Condition can contain only one colon.");
const FULLY_QUALIFIED: Option<&str> =
    Some("Resource vendor must be fully qualified and cannot contain regexes.");
const IAM_PATH: Option<&str> = Some(
    "IAM resource path must either be \"*\" or start with user/, federated-user/, role/, group/, \
     instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, \
     oidc-provider/, report/, access-report/.",
);
const PRINCIPAL: Option<&str> = Some("Policy document should not specify a principal.");
const TRUST_ACTIONS: Option<&str> = Some(
    "Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and \
     sts:AssumeRoleWithWebIdentity",
);
const TRUST_RESOURCE: Option<&str> = Some("Has prohibited field Resource.");

/// What CreatePolicy answers.
pub(crate) const MANAGED: &[Refusal] = cases! {
    // 1: what is not of the grammar.
    "no-json": "hello" => SYNTAX,
    "json-cut-off": r#"{"Version":"2012-10-17","Statement":["# => SYNTAX,
    "json-comma-too-many": policy!(r#""Effect":"Allow","Action":"s3:*","Resource":"*","#) => SYNTAX,
    "json-text-behind": concat!(on!(r#""Resource":"*""#), "x") => SYNTAX,
    "list": "[]" => SYNTAX,
    "string": r#""Allow""# => SYNTAX,
    "number": "7" => SYNTAX,
    "null": "null" => SYNTAX,
    "element-unknown": r#"{"Version":"2012-10-17","Vendor":1,"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => SYNTAX,
    "element-in-lower-case": r#"{"version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => SYNTAX,
    "element-twice": r#"{"Version":"2012-10-17","Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => SYNTAX,
    "version-unknown": r#"{"Version":"2012-10-18","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => SYNTAX,
    "version-number": r#"{"Version":2012,"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => SYNTAX,
    "version-null": r#"{"Version":null,"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => SYNTAX,
    "id-number": r#"{"Version":"2012-10-17","Id":7,"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => SYNTAX,
    "statement-missing": r#"{"Version":"2012-10-17"}"# => SYNTAX,
    "statement-empty": r#"{"Version":"2012-10-17","Statement":[]}"# => SYNTAX,
    "statement-string": r#"{"Version":"2012-10-17","Statement":"Allow"}"# => SYNTAX,
    "statement-null": r#"{"Version":"2012-10-17","Statement":null}"# => SYNTAX,
    "statement-of-strings": r#"{"Version":"2012-10-17","Statement":["Allow"]}"# => SYNTAX,
    "statement-of-lists": r#"{"Version":"2012-10-17","Statement":[[]]}"# => SYNTAX,
    "statement-with-unknown-element": on!(r#""Resource":"*","Vendor":1"#) => SYNTAX,
    "statement-in-lower-case": policy!(r#""effect":"Allow","action":"s3:*","resource":"*""#) => SYNTAX,
    "effect-missing": policy!(r#""Action":"s3:*","Resource":"*""#) => SYNTAX,
    "effect-list": policy!(r#""Effect":["Allow"],"Action":"s3:*","Resource":"*""#) => SYNTAX,
    "effect-unknown": policy!(r#""Effect":"Permit","Action":"s3:*","Resource":"*""#) => SYNTAX,
    "effect-with-space": policy!(r#""Effect":"Allow ","Action":"s3:*","Resource":"*""#) => SYNTAX,
    "action-number": of!(r#""Action":7"#) => SYNTAX,
    "action-object": of!(r#""Action":{}"#) => SYNTAX,
    "action-null": of!(r#""Action":null"#) => SYNTAX,
    "action-of-numbers": of!(r#""Action":["s3:*",7]"#) => SYNTAX,
    "action-of-lists": of!(r#""Action":[["s3:*"]]"#) => SYNTAX,
    "not-action-boolean": of!(r#""NotAction":true"#) => SYNTAX,
    "not-action-of-objects": of!(r#""NotAction":[{}]"#) => SYNTAX,
    "resource-number": on!(r#""Resource":7"#) => SYNTAX,
    "resource-of-numbers": on!(r#""Resource":["*",7]"#) => SYNTAX,
    "not-resource-object": on!(r#""NotResource":{}"#) => SYNTAX,
    "not-resource-of-booleans": on!(r#""NotResource":[false]"#) => SYNTAX,
    "action-and-not-action": of!(r#""Action":"s3:*","NotAction":"s3:*""#) => SYNTAX,
    "action-and-empty-not-action": of!(r#""Action":"s3:*","NotAction":[]"#) => SYNTAX,
    "resource-and-not-resource": on!(r#""Resource":"*","NotResource":"*""#) => SYNTAX,
    "empty-resource-and-not-resource": on!(r#""Resource":[],"NotResource":"*""#) => SYNTAX,
    "condition-list": under!("[]") => SYNTAX,
    "condition-string": under!(r#""a""#) => SYNTAX,
    "condition-null": under!("null") => SYNTAX,
    "condition-operator-list": under!(r#"{"Bool":[]}"#) => SYNTAX,
    "condition-operator-string": under!(r#"{"Bool":"true"}"#) => SYNTAX,
    "condition-value-number": under!(r#"{"NumericEquals":{"s3:max-keys":10}}"#) => SYNTAX,
    "condition-value-object": under!(r#"{"StringEquals":{"aws:username":{}}}"#) => SYNTAX,
    "condition-value-null": under!(r#"{"StringEquals":{"aws:username":null}}"#) => SYNTAX,
    "condition-operator-unknown": under!(r#"{"StringSame":{"aws:username":"a"}}"#) => SYNTAX,
    "condition-operator-in-lower-case": under!(r#"{"stringequals":{"aws:username":"a"}}"#) => SYNTAX,
    "condition-operator-if-exists-twice": under!(r#"{"StringEqualsIfExistsIfExists":{"aws:username":"a"}}"#) => SYNTAX,
    "condition-operator-with-two-qualifiers": under!(r#"{"ForAllValues:ForAnyValue:StringEquals":{"aws:username":"a"}}"#) => SYNTAX,
    "condition-operator-with-unknown-qualifier": under!(r#"{"ForSomeValues:StringEquals":{"aws:username":"a"}}"#) => SYNTAX,
    "sid-number": on!(r#""Resource":"*","Sid":7"#) => SYNTAX,
    "sid-null": on!(r#""Resource":"*","Sid":null"#) => SYNTAX,
    // 2: the version.
    "version-missing": r#"{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => VERSION,
    "version-old": r#"{"Version":"2008-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => VERSION,
    // 3: what an older parser refuses.
    "effect-in-lower-case": policy!(r#""Effect":"allow","Action":"s3:*","Resource":"*""#) => LEGACY,
    "effect-in-upper-case": policy!(r#""Effect":"DENY","Action":"s3:*","Resource":"*""#) => LEGACY,
    "date-with-a-space": until!(r#""2019-07-01 13:20:15Z""#) => LEGACY,
    "date-no-date": until!(r#""tomorrow""#) => LEGACY,
    "date-empty": until!(r#""""#) => LEGACY,
    "date-month-13": until!(r#""234-13""#) => LEGACY,
    "date-month-0": until!(r#""2019-00""#) => LEGACY,
    "date-day-32": until!(r#""2019-07-32""#) => LEGACY,
    "date-of-four-parts": until!(r#""2019-07-01-01""#) => LEGACY,
    "date-year-too-late": until!(r#""292278994-""#) => LEGACY,
    "date-year-too-early": until!(r#""-292275055""#) => LEGACY,
    "date-hour-24": until!(r#""2019-07-01T24""#) => LEGACY,
    "date-minute-60": until!(r#""2019-07-01T13:60""#) => LEGACY,
    "date-second-60": until!(r#""2019-07-01T13:20:60""#) => LEGACY,
    "date-zone-of-one-digit": until!(r#""2016-12-13T21:20:37.593194+1""#) => LEGACY,
    "date-zone-of-24-hours": until!(r#""2016-12-13T21:20:37+24""#) => LEGACY,
    "date-zone-of-60-minutes": until!(r#""2016-12-13T21:20:37+23:60""#) => LEGACY,
    "date-text-behind-the-zone": until!(r#""2016-12-13T21:20:37Zx""#) => LEGACY,
    "date-fraction-of-ten-digits": until!(r#""2016-12-13T21:20:37.1234567891Z""#) => LEGACY,
    "date-epoch-too-late": until!(r#""9223372036854775808""#) => LEGACY,
    "date-boolean": until!("true") => LEGACY,
    "date-number-in-list": until!("[1]") => LEGACY,
    "date-bad-in-list": until!(r#"["2019-07-01T13:20:15Z","01-"]"#) => LEGACY,
    "date-bad-with-qualifiers": under!(r#"{"ForAllValues:DateEqualsIfExists":{"aws:CurrentTime":"x"}}"#) => LEGACY,
    "resource-of-four-fields-with-an-empty-one": on!(r#""Resource":"arn:aws:sqs::q""#) => LEGACY,
    "resource-of-four-fields-in-list": on!(r#""Resource":["*","arn:aws:sqs::q"]"#) => LEGACY,
    "not-resource-of-four-fields": on!(r#""NotResource":"arn:aws:sqs::q""#) => LEGACY,
    "resource-without-service": on!(r#""Resource":"arn:aws::us-east-1:111122223333:q""#) => LEGACY,
    "resource-without-service-in-list": on!(r#""Resource":["arn:aws::us-east-1:111122223333:q"]"#) => LEGACY,
    "white-space-before": concat!(" ", on!(r#""Resource":"*""#)) => LEGACY,
    "line-break-before": concat!("\n", on!(r#""Resource":"*""#)) => LEGACY,
    // 4: Sids.
    "sid-twice": r#"{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Deny","Action":"*","Resource":"*"},{"Sid":"B","Effect":"Deny","Action":"*","Resource":"*"},{"Sid":"A","Effect":"Deny","Action":"*","Resource":"*"}]}"# => SID,
    // 5: actions.
    "action-missing": policy!(r#""Effect":"Allow","Resource":"*""#) => ACTIONS,
    "action-empty": of!(r#""Action":[]"#) => ACTIONS,
    "not-action-empty": of!(r#""NotAction":[]"#) => ACTIONS,
    // 6: the forms of resources.
    "resource-without-colon": on!(r#""Resource":"my-bucket""#) => Some("Resource my-bucket must be in ARN format or \"*\"."),
    "resource-empty-string": on!(r#""Resource":"""#) => Some("Resource  must be in ARN format or \"*\"."),
    "resource-empty-string-in-list": on!(r#""Resource":["*",""]"#) => Some("Resource  must be in ARN format or \"*\"."),
    "resource-of-two-stars": on!(r#""Resource":"**""#) => Some("Resource ** must be in ARN format or \"*\"."),
    "not-resource-without-colon": on!(r#""NotResource":["my-bucket"]"#) => Some("Resource my-bucket must be in ARN format or \"*\"."),
    "partition-unknown": on!(r#""Resource":"arn:aws-moon:s3:::b""#) => Some("Partition \"aws-moon\" is not valid for resource \"arn:aws-moon:s3:::b\"."),
    "partition-empty": on!(r#""Resource":"arn::s3:::b""#) => Some("Partition \"\" is not valid for resource \"arn::s3:::b\"."),
    "partition-alone": on!(r#""Resource":"arn:b""#) => Some("Partition \"b\" is not valid for resource \"arn:b:*:*:*:*\"."),
    "partition-and-colon": on!(r#""Resource":"arn:b:""#) => Some("Partition \"b\" is not valid for resource \"arn:b:*:*:*:*\"."),
    "partition-and-service": on!(r#""Resource":"arn:b:s3""#) => Some("Partition \"b\" is not valid for resource \"arn:b:s3:*:*:*\"."),
    "partition-and-two-colons": on!(r#""Resource":"arn:b::""#) => Some("Partition \"b\" is not valid for resource \"arn:b:::*:*\"."),
    "partition-and-many-fields": on!(r#""Resource":"a:b:c:d:e:f:g""#) => Some("Partition \"b\" is not valid for resource \"arn:b:c:d:e:f:g\"."),
    "resource-of-partition-alone": on!(r#""Resource":"arn:aws""#) => FULLY_QUALIFIED,
    "resource-of-any-partition-alone": on!(r#""Resource":"arn:*""#) => FULLY_QUALIFIED,
    "iam-with-region": on!(r#""Resource":"arn:aws:iam:us-east-1:111122223333:role/a""#) => Some("IAM resource arn:aws:iam:us-east-1:111122223333:role/a cannot contain region information."),
    "iam-cut-off": on!(r#""Resource":"arn:aws:iam""#) => Some("IAM resource arn:aws:iam cannot contain region information."),
    "s3-with-region": on!(r#""Resource":"arn:aws:s3:us-east-1::b""#) => Some("Resource arn:aws:s3:us-east-1::b can not contain region information."),
    "s3-cut-off": on!(r#""Resource":"arn:aws:s3""#) => Some("Resource arn:aws:s3 can not contain region information."),
    "iam-of-unknown-kind": on!(r#""Resource":"arn:aws:iam::111122223333:roles/a""#) => IAM_PATH,
    "iam-of-no-kind": on!(r#""Resource":"arn:aws:iam::111122223333:""#) => IAM_PATH,
    "iam-of-kind-with-wildcard": on!(r#""Resource":"arn:aws:iam::111122223333:u*""#) => IAM_PATH,
    "resources-smallest-of-a-list": on!(r#""Resource":["b","a","*","c"]"#) => Some("Resource a must be in ARN format or \"*\"."),
    "resources-last-statement": r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"a"},{"Effect":"Deny","Action":"*","Resource":["d","c"]},{"Effect":"Deny","Action":"*","Resource":"*"}]}"# => Some("Resource c must be in ARN format or \"*\"."),
    "resources-not-resource-comes-last": r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","NotResource":"n"},{"Effect":"Deny","Action":"*","Resource":"r"}]}"# => Some("Resource n must be in ARN format or \"*\"."),
    "resources-bad-before-legacy": r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"a"},{"Effect":"Deny","Action":"*","Resource":"arn:aws:sqs::q"}]}"# => Some("Resource a must be in ARN format or \"*\"."),
    "resources-legacy-before-bad": r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"arn:aws:sqs::q"},{"Effect":"Deny","Action":"*","Resource":"a"}]}"# => LEGACY,
    // 7: the forms of actions.
    "action-without-colon": of!(r#""Action":"s3GetObject""#) => VENDOR,
    "action-empty-string": of!(r#""Action":"""#) => VENDOR,
    "action-of-two-stars": of!(r#""Action":"**""#) => VENDOR,
    "not-action-without-colon": of!(r#""NotAction":["s3:*","x"]"#) => VENDOR,
    "action-with-two-colons": of!(r#""Action":"s3:Get:Object""#) => ONE_COLON,
    "action-of-colons": of!(r#""Action":"::""#) => ONE_COLON,
    "action-with-wildcard-in-service": of!(r#""Action":"s*:Get*""#) => Some("Vendor s* is not valid"),
    "action-with-underscore-in-service": of!(r#""Action":"s_3:Get*""#) => Some("Vendor s_3 is not valid"),
    "action-with-space-in-service": of!(r#""Action":"s3 :Get*""#) => Some("Vendor s3  is not valid"),
    "actions-before-not-actions": r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotAction":"a:b:c","Resource":"*"},{"Effect":"Deny","Action":"x","Resource":"*"}]}"# => VENDOR,
    // 8: principals and resources.
    "principal": on!(r#""Resource":"*","Principal":"*""#) => PRINCIPAL,
    "not-principal": on!(r#""Resource":"*","NotPrincipal":{"AWS":"111122223333"}"#) => PRINCIPAL,
    "principal-without-resource": policy!(r#""Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#) => PRINCIPAL,
    "resource-missing": policy!(r#""Effect":"Allow","Action":"s3:*""#) => RESOURCES,
    "resource-empty": on!(r#""Resource":[]"#) => RESOURCES,
    "not-resource-empty": on!(r#""NotResource":[]"#) => RESOURCES,
    // The stages in their order.
    "syntax-before-version": r#"{"Statement":{"Effect":"Deny","Action":7,"Resource":"*"}}"# => SYNTAX,
    "version-before-legacy": r#"{"Statement":{"Effect":"deny","Action":"*","Resource":"*"}}"# => VERSION,
    "legacy-before-sid": r#"{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Deny","Action":"*","Resource":"*"},{"Sid":"A","Effect":"deny","Action":"*","Resource":"*"}]}"# => LEGACY,
    "sid-before-actions": r#"{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Deny","Resource":"*"},{"Sid":"A","Effect":"Deny","Action":"*","Resource":"*"}]}"# => SID,
    "actions-before-resources": policy!(r#""Effect":"Allow","Resource":"b""#) => ACTIONS,
    "resources-before-forms-of-actions": policy!(r#""Effect":"Allow","Action":"x","Resource":"b""#) => Some("Resource b must be in ARN format or \"*\"."),
    "forms-of-actions-before-missing-resources": policy!(r#""Effect":"Allow","Action":"x""#) => VENDOR,
    // What is odd, and taken.
    "taken-usual": on!(r#""Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*""#) => None,
    "taken-single-statement": r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => None,
    "taken-id": r#"{"Version":"2012-10-17","Id":"a b","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => None,
    "taken-conditions-at-the-top": r#"{"Version":"2012-10-17","Conditions":7,"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"# => None,
    "taken-sid-with-hyphen": on!(r#""Resource":"*","Sid":"a-b""#) => None,
    "taken-sid-with-space": on!(r#""Resource":"*","Sid":"a b""#) => None,
    "taken-sid-empty-twice": r#"{"Version":"2012-10-17","Statement":[{"Sid":"","Effect":"Deny","Action":"*","Resource":"*"},{"Sid":"","Effect":"Deny","Action":"*","Resource":"*"}]}"# => None,
    "taken-action-with-space": of!(r#""Action":"iam: asdf""#) => None,
    "taken-action-of-no-service": of!(r#""Action":"s3s:ListBucket""#) => None,
    "taken-action-with-hyphen": of!(r#""Action":"s3-s:X""#) => None,
    "taken-action-with-stop": of!(r#""Action":"s3.s:X""#) => None,
    "taken-action-without-service": of!(r#""Action":":GetObject""#) => None,
    "taken-action-without-name": of!(r#""Action":"s3:""#) => None,
    "taken-action-of-any-service": of!(r#""Action":"*:GetObject""#) => None,
    "taken-resource-of-no-service": on!(r#""Resource":"arn:aws:invalid-service:::x""#) => None,
    "taken-resource-of-three-fields": on!(r#""Resource":"arn:aws:fdsasf""#) => None,
    "taken-resource-of-any-partition": on!(r#""Resource":"arn:*:s3:::b""#) => None,
    "taken-resource-without-arn": on!(r#""Resource":"a:aws:s3:::b""#) => None,
    "taken-resource-null-in-list": on!(r#""Resource":["*",null]"#) => None,
    "taken-resource-only-null": on!(r#""Resource":[null]"#) => None,
    "taken-resource-of-access-point": on!(r#""Resource":"arn:aws:s3:us-east-1:111122223333:accesspoint/a""#) => None,
    "taken-resource-of-iam-all": on!(r#""Resource":"arn:aws:iam::111122223333:*""#) => None,
    "taken-resource-of-iam-role": on!(r#""Resource":"arn:aws:iam::*:role/a*""#) => None,
    "taken-resource-of-iam-root": on!(r#""Resource":"arn:aws:iam::*:root""#) => None,
    "taken-condition-empty": under!("{}") => None,
    "taken-condition-operator-over-nothing": under!(r#"{"Bool":{}}"#) => None,
    "taken-condition-unknown-operator-over-nothing": under!(r#"{"StringSame":{}}"#) => None,
    "taken-condition-values-empty": under!(r#"{"StringEquals":{"aws:username":[]}}"#) => None,
    "taken-condition-boolean": under!(r#"{"Bool":{"aws:SecureTransport":false}}"#) => None,
    "taken-condition-number-in-list": under!(r#"{"NumericEquals":{"s3:max-keys":[10]}}"#) => None,
    "taken-condition-null-if-exists": under!(r#"{"NullIfExists":{"aws:username":"true"}}"#) => None,
    "taken-condition-key-unknown": under!(r#"{"StringEquals":{"a":"b"}}"#) => None,
    "taken-date": until!(r#""2019-07-01T13:20:15Z""#) => None,
    "taken-date-in-lower-case": until!(r#""2019-07-01t13:20:15z""#) => None,
    "taken-date-with-zone": until!(r#""2016-12-13T21:20:37.593194+00:00""#) => None,
    "taken-date-with-zone-of-hours": until!(r#""2016-12-13T21:20:37.593194+23""#) => None,
    "taken-date-with-zone-behind-greenwich": until!(r#""2016-12-13T21:20:37-05:00""#) => None,
    "taken-date-hour-only": until!(r#""01T""#) => None,
    "taken-date-year-before-our-era": until!(r#""-1T""#) => None,
    "taken-date-earliest-year": until!(r#""-292275054""#) => None,
    "taken-date-epoch": until!(r#""1561983615""#) => None,
    "taken-date-latest-epoch": until!(r#""9223372036854775807""#) => None,
};

/// What CreateRole answers.
pub(crate) const TRUST: &[Refusal] = cases! {
    "trust-no-json": "trust.json" => SYNTAX,
    "trust-list": "[]" => SYNTAX,
    "trust-effect-missing": policy!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#) => SYNTAX,
    "trust-version-old": r#"{"Version":"2008-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}"# => VERSION,
    "trust-effect-in-lower-case": policy!(r#""Effect":"allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#) => LEGACY,
    "trust-white-space-before": concat!("\t", trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#)) => LEGACY,
    "trust-sid-twice": r#"{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"},{"Sid":"A","Effect":"Deny","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}"# => SID,
    "trust-action-missing": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"}"#) => ACTIONS,
    "trust-resource-in-wrong-form": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Resource":"b""#) => Some("Resource b must be in ARN format or \"*\"."),
    "trust-action-without-colon": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"AssumeRole""#) => VENDOR,
    // 9: the actions of trust policies.
    "trust-action-of-s3": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"s3:GetObject""#) => TRUST_ACTIONS,
    "trust-action-all": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"*""#) => TRUST_ACTIONS,
    "trust-action-with-wildcard": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:*""#) => TRUST_ACTIONS,
    "trust-action-in-lower-case": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:assumerole""#) => TRUST_ACTIONS,
    "trust-action-of-root": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":["sts:AssumeRole","sts:AssumeRoot"]"#) => TRUST_ACTIONS,
    "trust-not-action": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"NotAction":"sts:AssumeRole""#) => TRUST_ACTIONS,
    "trust-action-before-resource": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"s3:GetObject","Resource":"*""#) => TRUST_ACTIONS,
    // 10: resources.
    "trust-resource": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Resource":"*""#) => TRUST_RESOURCE,
    "trust-not-resource": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","NotResource":"*""#) => TRUST_RESOURCE,
    "trust-resource-empty": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Resource":[]"#) => TRUST_RESOURCE,
    "trust-resource-before-principal": trust!(r#""Action":"sts:AssumeRole","Resource":"*""#) => TRUST_RESOURCE,
    // Principals that cannot be.
    "trust-principal-missing": trust!(r#""Action":"sts:AssumeRole""#) => Some("Missing required field Principal"),
    "trust-not-principal": trust!(r#""NotPrincipal":{"AWS":"111122223333"},"Action":"sts:AssumeRole""#) => Some("Has prohibited field NotPrincipal"),
    "trust-principal-star": trust!(r#""Principal":"*","Action":"sts:AssumeRole""#) => Some("AssumeRolepolicy contained an invalid principal: \"STAR\":\"*\"."),
    "trust-principal-string": trust!(r#""Principal":"ec2.amazonaws.com","Action":"sts:AssumeRole""#) => SYNTAX,
    "trust-principal-list": trust!(r#""Principal":["*"],"Action":"sts:AssumeRole""#) => SYNTAX,
    "trust-principal-number": trust!(r#""Principal":{"AWS":7},"Action":"sts:AssumeRole""#) => SYNTAX,
    "trust-principal-of-numbers": trust!(r#""Principal":{"AWS":[7]},"Action":"sts:AssumeRole""#) => SYNTAX,
    "trust-principal-of-unknown-kind": trust!(r#""Principal":{"Services":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#) => SYNTAX,
    "trust-principal-no-account": trust!(r#""Principal":{"AWS":"alice"},"Action":"sts:AssumeRole""#) => Some("Invalid principal in policy: \"AWS\":\"alice\""),
    "trust-principal-with-wildcard": trust!(r#""Principal":{"AWS":["111122223333","arn:aws:iam::*:root"]},"Action":"sts:AssumeRole""#) => Some("Invalid principal in policy: \"AWS\":\"arn:aws:iam::*:root\""),
    "trust-principal-no-service": trust!(r#""Principal":{"Service":"ec2"},"Action":"sts:AssumeRole""#) => Some("Invalid principal in policy: \"SERVICE\":\"ec2\""),
    "trust-principal-no-provider": trust!(r#""Principal":{"Federated":"google"},"Action":"sts:AssumeRoleWithWebIdentity""#) => Some("Invalid principal in policy: \"FEDERATED\":\"google\""),
    // What is taken.
    "taken-trust-service": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#) => None,
    "taken-trust-all-kinds": trust!(r#""Principal":{"AWS":["*","111122223333","arn:aws:iam::111122223333:role/a"],"Service":["ec2.amazonaws.com"]},"Action":["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"]"#) => None,
    "taken-trust-saml": trust!(r#""Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/ADFS"},"Action":"sts:AssumeRoleWithSAML","Condition":{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"}}"#) => None,
    "taken-trust-web-identity": trust!(r#""Principal":{"Federated":"accounts.google.com"},"Action":"sts:AssumeRoleWithWebIdentity""#) => None,
    "taken-trust-set-context": trust!(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":["sts:AssumeRole","sts:SetContext"]"#) => None,
    "taken-trust-sid-empty": trust!(r#""Sid":"","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#) => None,
};
