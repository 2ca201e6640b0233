use super::{help, table};
use iam_policy::{
    AccountAlias, GroupName, InstanceProfileName, MaxSessionDuration, OidcProvider, Path,
    PolicyName, PolicyPath, PolicyVersionId, RoleDescription, RoleName, SamlProviderName,
    ServerCertificateName, ServicePrincipal, Sid, UniqueId, UserName,
};
use std::time::Duration;

const ENTITY: &str = "AZaz09_+=,.@-";

#[test]
fn a_role_name_has_1_to_64_characters() {
    let most = "a".repeat(64);
    table::<RoleName>(
        "role name",
        &["r", "ForecastRole", ENTITY, &most],
        &[
            ("", "empty"),
            (&"a".repeat(65), "longer than 64 characters"),
            ("a/b", "unexpected character `/` at byte 1"),
            ("a:b", "unexpected character `:` at byte 1"),
            ("a b", "unexpected character ` ` at byte 1"),
            ("Rôle", "unexpected character `ô` at byte 1"),
            ("role*", "unexpected character `*` at byte 4"),
        ],
    );
}

#[test]
fn a_user_name_has_1_to_64_characters() {
    table::<UserName>(
        "user name",
        &["u", "alice@example.com", ENTITY, &"a".repeat(64)],
        &[
            ("", "empty"),
            (&"a".repeat(65), "longer than 64 characters"),
            ("a/b", "unexpected character `/` at byte 1"),
        ],
    );
}

#[test]
fn the_names_of_groups_profiles_certificates_and_policies_have_1_to_128_characters() {
    let taken: [&str; 4] = ["x", "Developers", ENTITY, &"a".repeat(128)];
    let refused = [
        ("", "empty"),
        (&*"a".repeat(129), "longer than 128 characters"),
        ("a/b", "unexpected character `/` at byte 1"),
    ];
    table::<GroupName>("group name", &taken, &refused);
    table::<InstanceProfileName>("instance profile name", &taken, &refused);
    table::<ServerCertificateName>("server certificate name", &taken, &refused);
    table::<PolicyName>("policy name", &taken, &refused);
}

#[test]
fn a_path_has_a_slash_at_both_ends() {
    let most = format!("/{}/", "a".repeat(510));
    table::<Path>(
        "path",
        &["/", "/a/", "///", "/a//b/", "/!*~/", "/aws-service-role/x.amazonaws.com/", &most],
        &[
            ("", "empty"),
            (&format!("/{}/", "a".repeat(511)), "longer than 512 characters"),
            ("a", "does not begin with `/`"),
            ("a/", "does not begin with `/`"),
            ("/a", "does not end with `/`"),
            ("//", "nothing between the slashes"),
            ("/ /", "unexpected character ` ` at byte 1"),
            ("/é/", "unexpected character `é` at byte 1"),
        ],
    );
    assert_eq!(Path::default(), Path::ROOT);
    assert_eq!(Path::ROOT, "/");
    assert!(Path::new("/\u{7f}/").is_err());
}

#[test]
fn a_policy_path_has_single_slashes() {
    let most = format!("/{}/", "a".repeat(510));
    table::<PolicyPath>(
        "policy path",
        &["/", "/a/", "/a/b/", "/AZaz09_+=,.@-/", &most],
        &[
            ("", "empty"),
            (&format!("/{}/", "a".repeat(511)), "longer than 512 characters"),
            ("a/", "does not begin with `/`"),
            ("/a", "does not end with `/`"),
            ("//", "nothing between the slashes"),
            ("///", "second slash in a row `/` at byte 1"),
            ("/a//b/", "second slash in a row `/` at byte 3"),
            ("/a*/", "unexpected character `*` at byte 2"),
        ],
    );
    assert_eq!(PolicyPath::default(), "/");
}

#[test]
fn a_policy_version_id_is_a_v_and_a_number() {
    table::<PolicyVersionId>(
        "policy version id",
        &["v1", "v9", "v10", "v100", "v1.", "v1.a-Z0", "v12.b"],
        &[
            ("", "does not begin with `v`"),
            ("1", "does not begin with `v`"),
            ("V1", "does not begin with `v`"),
            ("v", "number missing"),
            ("v0", "number begins with a zero"),
            ("v.", "unexpected character `.` at byte 1"),
            ("v1-2", "unexpected character `-` at byte 2"),
            ("v1.a_b", "unexpected character `_` at byte 4"),
            ("v1.a.b", "unexpected character `.` at byte 4"),
        ],
    );
}

#[test]
fn an_account_alias_is_no_account_id() {
    table::<AccountAlias>(
        "account alias",
        &["abc", "1ab", "my-company-1", "11112222333", "1111222233334", &"a".repeat(63)],
        &[
            ("", "shorter than 3 characters"),
            ("ab", "shorter than 3 characters"),
            (&"a".repeat(64), "longer than 63 characters"),
            ("My-alias", "uppercase letter `M` at byte 0"),
            ("my.alias", "unexpected character `.` at byte 2"),
            ("-abc", "does not begin with a letter or digit"),
            ("abc-", "does not end with a letter or digit"),
            ("a--b", "second hyphen in a row `-` at byte 2"),
            ("111122223333", "has the shape of an account id"),
        ],
    );
}

#[test]
fn a_sid_is_alphanumeric_or_empty() {
    table::<Sid>(
        "sid",
        &["", "1", "AZaz09", &"a".repeat(5000)],
        &[
            ("read-objects", "unexpected character `-` at byte 4"),
            ("Read objects", "unexpected character ` ` at byte 4"),
            ("é", "unexpected character `é` at byte 0"),
        ],
    );
    assert_eq!(help::<Sid>("a b"), Some("a sid consists of letters and digits"));
}

#[test]
fn a_role_description_ends_at_latin_1() {
    let most = "é".repeat(1000);
    table::<RoleDescription>(
        "role description",
        &["", "Reads data.", "a\tb\r\nc ~", "\u{a1}ÿ", &most],
        &[
            (&"a".repeat(1001), "longer than 1000 characters"),
            ("50 €", "unexpected character `€` at byte 3"),
            ("aé😀", "unexpected character `😀` at byte 3"),
            ("\u{a0}", "unexpected character `\u{a0}` at byte 0"),
            ("Ā", "unexpected character `Ā` at byte 0"),
        ],
    );
    for control in ["\u{0}", "\u{b}", "\u{c}", "\u{1f}", "\u{7f}", "\u{80}"] {
        assert!(RoleDescription::new(control).is_err(), "{control:?}");
    }
}

#[test]
fn a_maximum_session_duration_is_one_to_twelve_hours() {
    for seconds in [3600, 3601, 43_200] {
        let duration = MaxSessionDuration::new(seconds).unwrap();
        assert_eq!(duration.as_secs(), seconds);
        assert_eq!(u32::from(duration), seconds);
        assert_eq!(duration.to_string(), seconds.to_string());
        assert_eq!(serde_json::to_string(&duration).unwrap(), seconds.to_string());
        assert_eq!(
            serde_json::from_str::<MaxSessionDuration>(&seconds.to_string()).unwrap(),
            duration
        );
        assert_eq!(MaxSessionDuration::try_from(Duration::from(duration)).unwrap(), duration);
    }
    let message = |result: Result<MaxSessionDuration, iam_policy::ParseError>| {
        result.unwrap_err().to_string()
    };
    assert_eq!(
        message(3599.try_into()),
        "invalid maximum session duration `3599`: shorter than 3600 seconds"
    );
    assert_eq!(
        message(43_201.try_into()),
        "invalid maximum session duration `43201`: longer than 43200 seconds"
    );
    assert_eq!(
        message(Duration::from_millis(3_600_500).try_into()),
        "invalid maximum session duration `3600.5s`: not a whole number of seconds"
    );
    assert!(MaxSessionDuration::try_from(Duration::MAX).is_err());
    assert!(serde_json::from_str::<MaxSessionDuration>("60").is_err());
    assert_eq!(MaxSessionDuration::default(), MaxSessionDuration::ONE_HOUR);
    assert_eq!(MaxSessionDuration::TWELVE_HOURS.as_secs(), 43_200);
    assert_eq!(format!("{:>6}", MaxSessionDuration::ONE_HOUR), "  3600");
}

#[cfg(feature = "schemars")]
#[test]
fn the_schema_of_a_maximum_session_duration_has_its_bounds() {
    let schema = schemars::schema_for!(MaxSessionDuration);
    assert_eq!(schema.get("minimum").unwrap(), 3600);
    assert_eq!(schema.get("maximum").unwrap(), 43_200);
    assert_eq!(schema.get("type").unwrap(), "integer");
}

#[test]
fn a_saml_provider_name_has_no_signs_but_three() {
    table::<SamlProviderName>(
        "SAML provider name",
        &["A", "AZaz09._-", &"a".repeat(128)],
        &[
            ("", "empty"),
            (&"a".repeat(129), "longer than 128 characters"),
            ("a@b", "unexpected character `@` at byte 1"),
        ],
    );
}

#[test]
fn an_oidc_provider_is_a_host_and_a_path() {
    let most = format!("a.b/{}", "c".repeat(251));
    table::<OidcProvider>(
        "OIDC provider",
        &[
            "token.actions.githubusercontent.com",
            "cognito-identity.amazonaws.com",
            "oidc.eks.us-west-2.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE",
            "sts.windows.net/1234/",
            "Host/~._%-",
            "a/",
            "http",
            &most,
        ],
        &[
            ("", "empty"),
            (&format!("{most}c"), "longer than 255 characters"),
            ("https://example.com", "begins with a scheme"),
            ("http://example.com", "begins with a scheme"),
            ("example.com:443", "unexpected character `:` at byte 11"),
            ("exa_mple.com", "unexpected character `_` at byte 3"),
            ("example.com/a?b", "unexpected character `?` at byte 13"),
            ("example..com", "empty part `.` at byte 8"),
            (".example.com", "empty part `.` at byte 0"),
            ("example.", "empty part at the end"),
            ("/path", "empty part `/` at byte 0"),
            ("-a.example.com", "part begins with a hyphen `-` at byte 0"),
            ("a-.example.com", "part ends with a hyphen `-` at byte 1"),
            ("a.b-/c", "part ends with a hyphen `-` at byte 3"),
        ],
    );
    assert_eq!(
        help::<OidcProvider>("https://a.b"),
        Some("write the host and the path without `https://`")
    );
}

#[test]
fn a_unique_id_has_16_to_128_uppercase_characters() {
    table::<UniqueId>(
        "unique id",
        &["AIDACKCEVSQ6C2EXAMPLE", "AROADBQP57FF2AEX", &"A".repeat(128)],
        &[
            ("", "shorter than 16 characters"),
            ("AROADBQP57FF2AE", "shorter than 16 characters"),
            (&"A".repeat(129), "longer than 128 characters"),
            ("aIDACKCEVSQ6C2EXAMPLE", "unexpected character `a` at byte 0"),
            ("BIDACKCEVSQ6C2EXAMPLE", "does not begin with `A`"),
            ("AROADBQP57FF2AEXAMPLE:session", "unexpected character `:` at byte 21"),
        ],
    );
    assert_eq!(UniqueId::new("AIDACKCEVSQ6C2EXAMPLE").unwrap().prefix(), "AIDA");
}

#[test]
fn a_service_principal_ends_with_a_domain_of_aws() {
    table::<ServicePrincipal>(
        "service principal",
        &[
            "forecast.amazonaws.com",
            "replication.dynamodb.amazonaws.com",
            "s3.data-source.lustre.fsx.amazonaws.com",
            "a4b.amazonaws.com.cn",
            "ec2.amazonaws.eu",
            "x.amazonaws.com.amazonaws.com",
            "alexa-appkit.amazon.com",
            "alexa-connectedhome.amazon.com",
        ],
        &[
            ("", "does not end with `.amazonaws.com`"),
            ("forecast", "does not end with `.amazonaws.com`"),
            ("amazonaws.com", "does not end with `.amazonaws.com`"),
            ("other.amazon.com", "does not end with `.amazonaws.com`"),
            ("forecast.amazonaws.com.uk", "does not end with `.amazonaws.com`"),
            (".amazonaws.com", "empty part `.` at byte 0"),
            ("a..amazonaws.com", "empty part `.` at byte 2"),
            ("a..b.amazonaws.eu", "empty part `.` at byte 2"),
            ("-a.amazonaws.com", "part begins with a hyphen `-` at byte 0"),
            ("a.-b.amazonaws.com", "part begins with a hyphen `-` at byte 2"),
            ("a-.amazonaws.com.cn", "part ends with a hyphen `-` at byte 1"),
            ("Forecast.amazonaws.com", "uppercase letter `F` at byte 0"),
            ("*", "unexpected character `*` at byte 0"),
        ],
    );
    assert_eq!(
        help::<ServicePrincipal>("forecast"),
        Some("write the service with its domain, such as `forecast.amazonaws.com`")
    );
    assert_eq!(ServicePrincipal::ECS_TASKS, "ecs-tasks.amazonaws.com");
    assert_eq!(ServicePrincipal::ECS_TASKS.service(), "ecs-tasks");
    let china = ServicePrincipal::new("a.b.amazonaws.com.cn").unwrap();
    assert_eq!(china.service(), "a.b");
}
