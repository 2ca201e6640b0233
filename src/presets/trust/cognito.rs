use super::parts::{Given, Parts, given, trust};
use crate::Operator::{StringEquals, StringLike};
use crate::{CognitoIdentityPoolId, Error, TrustStatementBuilder, action};

/// Lets identities of an Amazon Cognito identity pool assume the role.
///
/// The next call says whether those who signed in, or guests.
///
/// Source: Amazon Cognito Developer Guide, *Role trust and permissions*.
///
/// ```
/// use iam_policy::presets::trust;
///
/// let pool = "us-east-1:12345678-abcd-abcd-abcd-123456790ab";
/// assert_eq!(
///     trust::cognito_identity_pool(pool).authenticated().policy()?.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
///         r#""Principal":{"Federated":"cognito-identity.amazonaws.com"},"#,
///         r#""Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"#,
///         r#""cognito-identity.amazonaws.com:aud":"#,
///         r#""us-east-1:12345678-abcd-abcd-abcd-123456790ab"},"ForAnyValue:StringLike":{"#,
///         r#""cognito-identity.amazonaws.com:amr":"authenticated"}}}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn cognito_identity_pool(
    pool: impl TryInto<CognitoIdentityPoolId, Error: Into<Error>>,
) -> IdentityPool {
    let pool = given::<CognitoIdentityPoolId>(pool);
    let parts = Parts::new(action!("sts:AssumeRoleWithWebIdentity"));
    IdentityPool(CognitoTrust {
        parts: parts.condition(StringEquals, "cognito-identity.amazonaws.com:aud", pool),
    })
}

/// An identity pool of Amazon Cognito, of which no identity is let in yet.
///
/// [`cognito_identity_pool`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, IdentityPool};
///
/// let pool: IdentityPool = trust::cognito_identity_pool("us-east-1:1234");
/// assert!(pool.authenticated().policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "say who is let in, with .authenticated() or .unauthenticated()"]
pub struct IdentityPool(CognitoTrust);

/// Trust in identities of an Amazon Cognito identity pool, ready to become a policy.
///
/// [`cognito_identity_pool`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, CognitoTrust};
///
/// let pool = trust::cognito_identity_pool("us-east-1:1234");
/// let both: CognitoTrust = pool.authenticated().unauthenticated();
/// assert!(both.policy()?.to_json().contains(r#":amr":["authenticated","unauthenticated"]"#));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "it takes effect in a policy"]
pub struct CognitoTrust {
    parts: Parts,
}

trust!(CognitoTrust);

macro_rules! identities {
    ($stage:ident, $self:ident => $trust:expr) => {
        /// Each call lets in further identities.
        impl $stage {
            /// Identities that signed in.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::cognito_identity_pool("us-east-1:1234")
            ///     .authenticated()
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#":amr":"authenticated""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn authenticated($self) -> CognitoTrust {
                $trust.amr("authenticated")
            }

            /// Guests, who did not sign in: anybody who knows the pool.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::cognito_identity_pool("us-east-1:1234")
            ///     .unauthenticated()
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#":amr":"unauthenticated""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn unauthenticated($self) -> CognitoTrust {
                $trust.amr("unauthenticated")
            }
        }
    };
}
identities!(IdentityPool, self => self.0);
identities!(CognitoTrust, self => self);

impl CognitoTrust {
    fn amr(self, method: &'static str) -> Self {
        let key = "cognito-identity.amazonaws.com:amr";
        let method: Given<&str> = Ok(method);
        Self { parts: self.parts.condition(StringLike.for_any_value(), key, method) }
    }

    fn build(self) -> Result<TrustStatementBuilder, Error> {
        self.parts.build(|actions| actions.federated("cognito-identity.amazonaws.com"))
    }
}
