//! Names: strings with a grammar of their own, one file each.
//!
//! Every name is made by a constructor that checks it and can only hold what AWS takes.

mod access_point_name;
mod account_alias;
mod account_id;
mod bucket_name;
mod canonical_user_id;
mod directory_bucket_name;
mod external_id;
mod federated_user_name;
mod forecast_resource_name;
mod group_name;
mod instance_profile_name;
mod kms_alias_name;
mod kms_key_id;
mod max_session_duration;
mod multi_region_access_point_alias;
mod multi_region_access_point_name;
mod object_lambda_access_point_name;
mod oidc_provider;
mod organization_id;
mod organization_path;
pub(crate) mod partition;
mod path;
mod policy_name;
mod policy_path;
mod policy_version_id;
mod region;
mod role_description;
mod role_name;
mod role_session_name;
mod saml_provider_name;
mod server_certificate_name;
mod service_prefix;
mod service_principal;
mod sid;
mod source_identity;
mod table_bucket_name;
mod table_name;
mod table_namespace;
mod tag_key;
mod tag_value;
mod unicode;
mod unique_id;
mod user_name;

pub use access_point_name::AccessPointName;
pub use account_alias::AccountAlias;
pub use account_id::AccountId;
pub use bucket_name::BucketName;
pub use canonical_user_id::CanonicalUserId;
pub use directory_bucket_name::DirectoryBucketName;
pub use external_id::ExternalId;
pub use federated_user_name::FederatedUserName;
pub use forecast_resource_name::ForecastResourceName;
pub use group_name::GroupName;
pub use instance_profile_name::InstanceProfileName;
pub use kms_alias_name::KmsAliasName;
pub use kms_key_id::KmsKeyId;
pub use max_session_duration::MaxSessionDuration;
pub use multi_region_access_point_alias::MultiRegionAccessPointAlias;
pub use multi_region_access_point_name::MultiRegionAccessPointName;
pub use object_lambda_access_point_name::ObjectLambdaAccessPointName;
pub use oidc_provider::OidcProvider;
pub use organization_id::OrganizationId;
pub use organization_path::OrganizationPath;
pub use partition::Partition;
pub use path::Path;
pub use policy_name::PolicyName;
pub use policy_path::PolicyPath;
pub use policy_version_id::PolicyVersionId;
pub use region::Region;
pub use role_description::RoleDescription;
pub use role_name::RoleName;
pub use role_session_name::RoleSessionName;
pub use saml_provider_name::SamlProviderName;
pub use server_certificate_name::ServerCertificateName;
pub use service_prefix::ServicePrefix;
pub use service_principal::ServicePrincipal;
pub use sid::Sid;
pub use source_identity::SourceIdentity;
pub use table_bucket_name::TableBucketName;
pub use table_name::TableName;
pub use table_namespace::TableNamespace;
pub use tag_key::TagKey;
pub use tag_value::TagValue;
pub use unique_id::UniqueId;
pub use user_name::UserName;

use crate::parse_error::Fault;

/// A set of ASCII characters.
#[derive(Clone, Copy)]
pub(crate) struct Class(u128);

impl Class {
    pub(crate) const LOWER: Self = Self::of(b"abcdefghijklmnopqrstuvwxyz");
    pub(crate) const UPPER: Self = Self::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    pub(crate) const DIGIT: Self = Self::of(b"0123456789");
    pub(crate) const ALPHANUMERIC: Self = Self::LOWER.or(Self::UPPER).or(Self::DIGIT);
    /// What AWS's service models write as `\w`.
    pub(crate) const WORD: Self = Self::ALPHANUMERIC.or(Self::of(b"_"));
    /// The names of users, groups, roles and policies: `[\w+=,.@-]`.
    pub(crate) const ENTITY: Self = Self::WORD.or(Self::of(b"+=,.@-"));
    /// Most S3 names.
    pub(crate) const LOWER_DIGIT: Self = Self::LOWER.or(Self::DIGIT);
    pub(crate) const LOWER_DIGIT_HYPHEN: Self = Self::LOWER_DIGIT.or(Self::of(b"-"));

    pub(crate) const fn of(mut members: &[u8]) -> Self {
        let mut set = 0;
        while let [byte, rest @ ..] = members {
            set |= 1 << *byte;
            members = rest;
        }
        Self(set)
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn contains(self, byte: u8) -> bool {
        self.contains_character(byte as u32)
    }

    pub(crate) const fn contains_character(self, character: u32) -> bool {
        character < 128 && (self.0 >> character) & 1 == 1
    }

    /// Refuses a byte outside the set, and says so where its lowercase form would do.
    pub(crate) const fn check(self, mut bytes: &[u8]) -> Result<(), Fault> {
        let mut offset = 0;
        while let [byte, rest @ ..] = bytes {
            if !self.contains(*byte) {
                let uppercase = byte.is_ascii_uppercase();
                return if uppercase && self.contains(byte.to_ascii_lowercase()) {
                    Err(Fault::at(offset, "uppercase letter"))
                } else {
                    Err(Fault::at(offset, "unexpected character"))
                };
            }
            offset += 1;
            bytes = rest;
        }
        Ok(())
    }
}

/// Whether `bytes` begins with `prefix`; the standard library's own is not `const`.
pub(crate) const fn starts_with(mut bytes: &[u8], mut prefix: &[u8]) -> bool {
    while let [wanted, prefix_rest @ ..] = prefix {
        match bytes {
            [byte, rest @ ..] if *byte == *wanted => bytes = rest,
            _ => return false,
        }
        prefix = prefix_rest;
    }
    true
}

/// Whether `bytes` ends with `suffix`; the standard library's own is not `const`.
pub(crate) const fn ends_with(mut bytes: &[u8], mut suffix: &[u8]) -> bool {
    while let [suffix_rest @ .., wanted] = suffix {
        match bytes {
            [rest @ .., byte] if *byte == *wanted => bytes = rest,
            _ => return false,
        }
        suffix = suffix_rest;
    }
    true
}

/// `$check?` for `const fn`, where `?` is not available.
macro_rules! check {
    ($check:expr) => {
        if let Err(fault) = $check {
            return Err(fault);
        }
    };
}
pub(crate) use check;

/// Refuses a text of fewer or more bytes; the numbers are literals because the message holds them.
macro_rules! check_length {
    ($bytes:expr, 1, $most:literal) => {
        if $bytes.is_empty() {
            return Err($crate::parse_error::Fault::whole("empty"));
        }
        $crate::name::check_length!($bytes, $most);
    };
    ($bytes:expr, $least:literal, $most:literal) => {
        if $bytes.len() < $least {
            let reason = concat!("shorter than ", $least, " characters");
            return Err($crate::parse_error::Fault::whole(reason));
        }
        $crate::name::check_length!($bytes, $most);
    };
    ($bytes:expr, $most:literal) => {
        if $bytes.len() > $most {
            let reason = concat!("longer than ", $most, " characters");
            return Err($crate::parse_error::Fault::whole(reason));
        }
    };
}
pub(crate) use check_length;

/// Declares a newtype over [`Text`](crate::Text) with its grammar, and everything a name can do.
///
/// `parse` is a `const fn(&[u8]) -> Result<(), Fault>` over the bytes of a `str`: the only parser
/// of the grammar, behind `new`, `from_static`, `FromStr`, `TryFrom` and serde. `pattern` is the
/// JSON Schema pattern of the same grammar: for ECMA engines and for Rust's `fancy-regex`, so
/// lookahead at most, no `\w` or `\d` (their meaning differs), no `--` in a class, and no counted
/// repetition of Unicode classes (their automaton grows too large).
/// A `what` that begins with a vowel takes its article: `what = an "account id"`.
macro_rules! string_newtype {
    (
        $(#[$meta:meta])*
        pub struct $name:ident;
        what = $($article:ident)? $what:literal;
        parse = $parse:path;
        pattern = $pattern:expr;
        example = $example:literal;
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($crate::text::Text);

        impl $name {
            #[doc = concat!("Reads ", $crate::name::string_newtype!(@article $($article)?), $what, ".")]
            ///
            /// # Errors
            ///
            /// The rules are on the type.
            ///
            /// ```
            #[doc = concat!("# use iam_policy::", stringify!($name), ";")]
            #[doc = concat!("assert_eq!(", stringify!($name), "::new(", stringify!($example), ")?, ", stringify!($example), ");")]
            /// # Ok::<(), iam_policy::ParseError>(())
            /// ```
            pub fn new(text: impl AsRef<str>) -> Result<Self, $crate::ParseError> {
                let text = text.as_ref();
                match $parse(text.as_bytes()) {
                    Ok(()) => Ok(Self($crate::text::Text::from(text))),
                    Err(fault) => Err($crate::ParseError::new($what, text, fault)),
                }
            }

            #[doc = concat!("Takes ", $crate::name::string_newtype!(@article $($article)?), $what, " from the program's text; in a `const`, the compiler checks it.")]
            ///
            /// # Panics
            ///
            /// If the text breaks a rule of the type; in a `const` that is a compile error.
            ///
            /// ```
            #[doc = concat!("# use iam_policy::", stringify!($name), ";")]
            #[doc = concat!("const VALUE: ", stringify!($name), " = ", stringify!($name), "::from_static(", stringify!($example), ");")]
            #[doc = concat!("assert_eq!(VALUE.as_str(), ", stringify!($example), ");")]
            /// ```
            pub const fn from_static(text: &'static str) -> Self {
                match $parse(text.as_bytes()) {
                    Ok(()) => Self($crate::text::Text::from_static(text)),
                    Err(fault) => panic!("{}", fault.reason),
                }
            }

            /// The text.
            #[inline]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }

            /// The same text, checked and kept without a copy.
            pub(crate) fn from_text(text: $crate::text::Text) -> Result<Self, $crate::ParseError> {
                match $parse(text.as_bytes()) {
                    Ok(()) => Ok(Self(text)),
                    Err(fault) => Err($crate::ParseError::new($what, &text, fault)),
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::ParseError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::new(text)
            }
        }

        $crate::name::string_newtype!(@try_from $name: &str, String, &String, Box<str>, std::borrow::Cow<'_, str>);

        impl TryFrom<$crate::text::Text> for $name {
            type Error = $crate::ParseError;
            fn try_from(text: $crate::text::Text) -> Result<Self, Self::Error> {
                Self::from_text(text)
            }
        }

        impl TryFrom<&$crate::text::Text> for $name {
            type Error = $crate::ParseError;
            fn try_from(text: &$crate::text::Text) -> Result<Self, Self::Error> {
                Self::from_text(text.clone())
            }
        }

        impl From<$name> for $crate::text::Text {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl From<&$name> for $crate::text::Text {
            fn from(name: &$name) -> Self {
                name.0.clone()
            }
        }

        impl From<&$name> for $name {
            fn from(name: &$name) -> Self {
                name.clone()
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0.into()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl PartialEq<String> for $name {
            fn eq(&self, other: &String) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<$name> for str {
            fn eq(&self, other: &$name) -> bool {
                self == other.as_str()
            }
        }

        impl PartialEq<$name> for &str {
            fn eq(&self, other: &$name) -> bool {
                *self == other.as_str()
            }
        }

        impl PartialEq<$name> for String {
            fn eq(&self, other: &$name) -> bool {
                self == other.as_str()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.as_str()).finish()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                Self::new(text).map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!("iam_policy::", stringify!($name)).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "title": $what,
                    "type": "string",
                    "pattern": $pattern,
                    "examples": [$example],
                })
            }
        }
    };
    (@article) => { "a " };
    (@article $article:ident) => { concat!(stringify!($article), " ") };
    (@try_from $name:ident: $($from:ty),+) => {
        $(impl TryFrom<$from> for $name {
            type Error = $crate::ParseError;
            fn try_from(text: $from) -> Result<Self, Self::Error> {
                Self::new(text)
            }
        })+
    };
}
pub(crate) use string_newtype;
