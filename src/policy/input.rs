//! What the builders take for a value of an element: typed values, and text that the finished
//! policy is checked for.

use crate::arn::{Arn, ArnPattern};
use crate::document::ConditionValue;
use crate::element::{Action, ConditionKey};
use crate::name::{
    AccountId, BucketName, CanonicalUserId, ClaimPattern, ClaimValue, ExternalId, OidcProvider,
    OrganizationId, OrganizationPath, Partition, Region, RoleSessionName, ServicePrincipal, Sid,
    SourceIdentity, TagKey, TagValue, UniqueId,
};
use crate::one_or_many::OneOrMany;
use crate::text::Text;

mod sealed {
    pub trait Sealed<E> {}
}
use sealed::Sealed;

/// A value that a builder takes where an element holds an `E`.
///
/// Typed values are right already. Text is taken as it is, and checked together with everything
/// else when the policy is made, so that all faults surface at once, each with its place.
///
/// ```
/// use iam_policy::{IdentityStatement, IdentityStatementBuilder, IntoElement, Sid};
///
/// fn read(sid: impl IntoElement<Sid>) -> IdentityStatementBuilder {
///     IdentityStatement::allow("s3:GetObject").resources("*").sid(sid)
/// }
/// read("Read");
/// read(Sid::from_static("Read"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand for a value of type `{E}` in a policy",
    note = "text (`&str`, `String`) and the typed value itself can"
)]
pub trait IntoElement<E>: IntoList<E> + Sealed<E> {
    /// What the element will hold.
    #[doc(hidden)]
    fn into_value(self) -> Value;
}

/// One value or several that a builder takes where an element holds a list of `E`.
///
/// A single value is written in the single form, an array, `Vec` or slice as a list, and a
/// [`OneOrMany`] in its own form.
///
/// ```
/// use iam_policy::{ArnPattern, IdentityStatement, IdentityStatementBuilder, IntoList, arn};
///
/// fn read(objects: impl IntoList<ArnPattern>) -> IdentityStatementBuilder {
///     IdentityStatement::allow("s3:GetObject").resources(objects)
/// }
/// read("arn:aws:s3:::my-bucket/*");
/// read([arn!("arn:aws:s3:::my-bucket/a.csv"), arn!("arn:aws:s3:::my-bucket/b.csv")]);
/// read(vec![String::from("arn:aws:s3:::my-bucket/*")]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand for values of type `{E}` in a policy",
    note = "one value, an array, a `Vec` or a slice can, of text or of typed values"
)]
pub trait IntoList<E> {
    /// What the element will hold.
    #[doc(hidden)]
    fn into_list(self) -> OneOrMany<Value>;

    /// The same for an element that holds strings.
    #[doc(hidden)]
    fn into_texts(self) -> OneOrMany<Text>
    where
        Self: Sized,
    {
        self.into_list().map(Value::into_text)
    }
}

/// A value on its way into an element.
#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct Value(pub(crate) ConditionValue);

impl Value {
    pub(crate) fn into_text(self) -> Text {
        match self.0 {
            ConditionValue::String(text) => text,
            other => Text::from(other.as_text()),
        }
    }
}

impl<E, T: IntoElement<E>, const N: usize> IntoList<E> for [T; N] {
    fn into_list(self) -> OneOrMany<Value> {
        self.into_iter().map(IntoElement::into_value).collect()
    }
}

impl<E, T: IntoElement<E>> IntoList<E> for Vec<T> {
    fn into_list(self) -> OneOrMany<Value> {
        self.into_iter().map(IntoElement::into_value).collect()
    }
}

/// The form is kept.
impl<E, T: IntoElement<E>> IntoList<E> for OneOrMany<T> {
    fn into_list(self) -> OneOrMany<Value> {
        self.map(IntoElement::into_value)
    }
}

impl<E, T: IntoElement<E> + Clone> IntoList<E> for &[T] {
    fn into_list(self) -> OneOrMany<Value> {
        self.iter().cloned().map(IntoElement::into_value).collect()
    }
}

impl<E, T: IntoElement<E> + Clone, const N: usize> IntoList<E> for &[T; N] {
    fn into_list(self) -> OneOrMany<Value> {
        self.as_slice().into_list()
    }
}

impl<E, T: IntoElement<E> + Clone> IntoList<E> for &Vec<T> {
    fn into_list(self) -> OneOrMany<Value> {
        self.as_slice().into_list()
    }
}

macro_rules! elements {
    ($($element:ty: $($from:ty),+;)+) => {
        $($(
            impl Sealed<$element> for $from {}
            impl IntoElement<$element> for $from {
                fn into_value(self) -> Value {
                    Value(ConditionValue::from(self))
                }
            }
            impl IntoList<$element> for $from {
                fn into_list(self) -> OneOrMany<Value> {
                    OneOrMany::one(Value(ConditionValue::from(self)))
                }
            }
        )+)+
    };
}

elements! {
    Action: &str, String, &String, Text, &Text, Action, &Action;
    ArnPattern: &str, String, &String, Text, &Text, Arn, &Arn, ArnPattern, &ArnPattern;
    ConditionKey: &str, String, &String, Text, &Text, ConditionKey, &ConditionKey;
    ConditionValue: &str, String, &String, Text, &Text, ConditionValue, &ConditionValue,
        bool, i32, i64, u32, u64, usize, AccountId, &AccountId, Arn, &Arn, ArnPattern, &ArnPattern,
        Region, &Region, Partition, &Partition, ServicePrincipal, &ServicePrincipal,
        OrganizationId, &OrganizationId, OrganizationPath, &OrganizationPath, OidcProvider,
        &OidcProvider, UniqueId, &UniqueId, ExternalId, &ExternalId, SourceIdentity,
        &SourceIdentity, RoleSessionName, &RoleSessionName, TagKey, &TagKey, TagValue, &TagValue,
        ClaimValue, &ClaimValue, ClaimPattern, &ClaimPattern, BucketName, &BucketName;
    Sid: &str, String, &String, Text, &Text, Sid, &Sid;
    ServicePrincipal: &str, String, &String, Text, &Text, ServicePrincipal, &ServicePrincipal;
    AccountId: &str, String, &String, Text, &Text, AccountId, &AccountId;
    AwsPrincipal: &str, String, &String, Text, &Text, AccountId, &AccountId, Arn, &Arn, UniqueId,
        &UniqueId;
    FederatedPrincipal: &str, String, &String, Text, &Text, Arn, &Arn;
    CanonicalUserId: &str, String, &String, Text, &Text, CanonicalUserId, &CanonicalUserId;
}

/// A principal of kind `AWS`: an account, or the ARN or unique id of a user, role or session.
///
/// Source: IAM User Guide, *AWS JSON policy elements: Principal*.
///
/// ```
/// use iam_policy::{AwsPrincipal, IntoList, TrustStatement, TrustStatementBuilder, arn};
///
/// fn assumed_by(who: impl IntoList<AwsPrincipal>) -> TrustStatementBuilder {
///     TrustStatement::allow("sts:AssumeRole").aws(who)
/// }
/// assumed_by(arn!("arn:aws:iam::111122223333:role/Deploy"));
/// assumed_by(["111122223333", "arn:aws:iam::444455556666:user/alice"]);
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum AwsPrincipal {}

/// A principal of kind `Federated`: an identity provider.
///
/// Source: IAM User Guide, *AWS JSON policy elements: Principal*.
///
/// ```
/// use iam_policy::{FederatedPrincipal, IntoList, TrustStatement, TrustStatementBuilder, arn};
///
/// fn signed_in(provider: impl IntoList<FederatedPrincipal>) -> TrustStatementBuilder {
///     TrustStatement::allow("sts:AssumeRoleWithSAML").federated(provider)
/// }
/// signed_in(arn!("arn:aws:iam::111122223333:saml-provider/ADFS"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum FederatedPrincipal {}
