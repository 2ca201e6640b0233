use std::borrow::Cow;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::{Arn, Error, Path, PolicyDocument, RoleName, UniqueId};

/// The answer to CreateRole.
///
/// Source: IAM API Reference, *CreateRole*.
///
/// ```
/// use iam_policy::request::CreateRoleOutput;
///
/// let output: CreateRoleOutput = serde_json::from_str(r#"{"Role":{
///     "Path": "/",
///     "RoleName": "ForecastRole",
///     "RoleId": "AROAITEGTQ3NN3FYHXNJU",
///     "Arn": "arn:aws:iam::111122223333:role/ForecastRole",
///     "CreateDate": "2018-09-12T00:23:06Z",
///     "AssumeRolePolicyDocument": {"Version":"2012-10-17","Statement":[]}
/// }}"#).unwrap();
/// assert_eq!(output.role().arn(), &"arn:aws:iam::111122223333:role/ForecastRole");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRoleOutput {
    role: Role,
}

impl CreateRoleOutput {
    /// The role that was created.
    pub fn role(&self) -> &Role {
        &self.role
    }

    /// The role that was created.
    pub fn into_role(self) -> Role {
        self.role
    }
}

/// A role as IAM's API tells of it.
///
/// The trust policy is read in all the forms in which clients show it: an object, JSON text, and
/// the URL-encoded text of the raw API. Members that this type does not have are ignored, as IAM
/// adds some now and then.
///
/// Source: IAM API Reference, *Role*.
///
/// ```
/// let role: iam_policy::request::Role = serde_json::from_str(r#"{
///     "Path": "/",
///     "RoleName": "ForecastRole",
///     "RoleId": "AROAITEGTQ3NN3FYHXNJU",
///     "Arn": "arn:aws:iam::111122223333:role/ForecastRole",
///     "CreateDate": "2018-09-12T00:23:06Z",
///     "AssumeRolePolicyDocument": "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D"
/// }"#).unwrap();
/// assert_eq!(role.trust_policy().unwrap().version(), Some("2012-10-17"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[expect(clippy::struct_field_names, reason = "the members have the API's names")]
pub struct Role {
    path: Path,
    role_name: RoleName,
    role_id: UniqueId,
    arn: Arn,
    create_date: String,
    #[serde(default, deserialize_with = "document")]
    assume_role_policy_document: Option<PolicyDocument>,
}

impl Role {
    /// `Arn`: what the import of a dataset is given.
    pub fn arn(&self) -> &Arn {
        &self.arn
    }

    /// `RoleName`.
    pub fn role_name(&self) -> &RoleName {
        &self.role_name
    }

    /// `RoleId`, which stays the same only as long as the role exists.
    pub fn role_id(&self) -> &UniqueId {
        &self.role_id
    }

    /// `Path`.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// `CreateDate`, as the client wrote it.
    pub fn create_date(&self) -> &str {
        &self.create_date
    }

    /// `AssumeRolePolicyDocument`, as stored: IAM may know rules that this crate does not.
    pub fn trust_policy(&self) -> Option<&PolicyDocument> {
        self.assume_role_policy_document.as_ref()
    }
}

/// A document as an object, as JSON text or as URL-encoded JSON text.
fn document<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<PolicyDocument>, D::Error> {
    deserializer.deserialize_any(DocumentVisitor).map(Some)
}

struct DocumentVisitor;

impl<'de> Visitor<'de> for DocumentVisitor {
    type Value = PolicyDocument;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a policy document, as an object or as text")
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<PolicyDocument, A::Error> {
        PolicyDocument::deserialize(MapAccessDeserializer::new(members))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<PolicyDocument, E> {
        decode(text).and_then(|text| PolicyDocument::from_json(&text)).map_err(E::custom)
    }
}

/// Takes the URL encoding of RFC 3986 off, unless the text is JSON as it is.
fn decode(text: &str) -> Result<Cow<'_, str>, Error> {
    if text.trim_start().starts_with('{') {
        return Ok(Cow::Borrowed(text));
    }
    let malformed = || Error::message("the policy document is neither JSON nor URL-encoded JSON");
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, tail @ ..] = rest {
        rest = tail;
        if *byte != b'%' {
            decoded.push(*byte);
            continue;
        }
        let [high, low, tail @ ..] = rest else { return Err(malformed()) };
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let (Some(high), Some(low)) = (digit(*high), digit(*low)) else { return Err(malformed()) };
        decoded.push(u8::try_from(high * 16 + low).unwrap_or_default());
        rest = tail;
    }
    String::from_utf8(decoded).map(Cow::Owned).map_err(|_| malformed())
}
