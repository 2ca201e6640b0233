use super::parts::{Parts, given, trust};
use super::web_identity::{Subject, WebIdentity, web_identity};
use crate::{
    AccountId, ClaimPattern, ClaimValue, Error, OidcProvider, TrustStatementBuilder, action,
};

/// Lets identities of an OIDC provider of an account assume the role.
///
/// Everyone may get a token of a public provider: so the audience and the subject have to be given
/// before there is a policy.
///
/// Source: IAM User Guide, *Create a role for OpenID Connect federation*.
///
/// ```
/// use iam_policy::presets::trust;
///
/// let policy = trust::oidc("111122223333", "gitlab.example.com")
///     .audience("https://gitlab.example.com")
///     .subject("project_path:group/project:ref_type:branch:ref:main")
///     .policy()?;
/// assert_eq!(
///     policy.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"#,
///         r#""arn:aws:iam::111122223333:oidc-provider/gitlab.example.com"},"#,
///         r#""Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"#,
///         r#""gitlab.example.com:aud":"https://gitlab.example.com","gitlab.example.com:sub":"#,
///         r#""project_path:group/project:ref_type:branch:ref:main"}}}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
///
/// Without a subject there is no policy:
///
/// ```compile_fail,E0599
/// use iam_policy::presets::trust;
///
/// trust::oidc("111122223333", "gitlab.example.com")
///     .audience("https://gitlab.example.com")
///     .policy();
/// ```
pub fn oidc(
    account: impl TryInto<AccountId, Error: Into<Error>>,
    provider: impl TryInto<OidcProvider, Error: Into<Error>>,
) -> OidcIssuer {
    let identity = WebIdentity::new(account, provider);
    OidcIssuer(OidcTrust { parts: Parts::new(action!("sts:AssumeRoleWithWebIdentity")), identity })
}

/// An OIDC provider, still without the audience and the subjects that are let in.
///
/// [`oidc`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, OidcIssuer};
///
/// let issuer: OidcIssuer = trust::oidc("111122223333", "example.com");
/// assert!(issuer.audience("app").subject("user").policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "say for whom the tokens are meant, with .audience(..)"]
pub struct OidcIssuer(OidcTrust);

/// An OIDC provider with an audience, still without the subjects that are let in.
///
/// [`OidcIssuer::audience`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, OidcAudience};
///
/// let audience: OidcAudience = trust::oidc("111122223333", "example.com").audience("app");
/// assert!(audience.subject("user").policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "say who is let in, with .subject(..) or .subject_like(..)"]
pub struct OidcAudience(OidcTrust);

/// Trust in identities of an OIDC provider, ready to become a policy.
///
/// [`oidc`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, OidcTrust};
///
/// let app = trust::oidc("111122223333", "example.com").audience("app");
/// let trust: OidcTrust = app.subject("alice").subject("bob");
/// assert!(trust.policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "it takes effect in a policy"]
pub struct OidcTrust {
    parts: Parts,
    identity: WebIdentity,
}

trust!(OidcTrust);
web_identity!(OidcIssuer: 0.identity);
web_identity!(OidcAudience: 0.identity);
web_identity!(OidcTrust: identity);

impl OidcIssuer {
    /// For tokens with this audience: the `aud` claim.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::oidc("111122223333", "example.com")
    ///     .audience("app")
    ///     .subject("user")
    ///     .policy()?;
    /// assert!(policy.to_json().contains(r#""example.com:aud":"app""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn audience(self, audience: impl TryInto<ClaimValue, Error: Into<Error>>) -> OidcAudience {
        OidcAudience(self.0.audience(audience))
    }
}

impl OidcAudience {
    /// For tokens with this audience as well.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::oidc("111122223333", "example.com")
    ///     .audience("app")
    ///     .subject("user")
    ///     .policy()?;
    /// assert!(policy.to_json().contains(r#""example.com:aud":"app""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn audience(self, audience: impl TryInto<ClaimValue, Error: Into<Error>>) -> Self {
        Self(self.0.audience(audience))
    }

    /// For the identity with this subject, taken letter by letter: the `sub` claim.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::oidc("111122223333", "example.com")
    ///     .audience("app")
    ///     .subject("user")
    ///     .policy()?;
    /// assert!(policy.to_json().contains(r#""example.com:sub":"user""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn subject(self, subject: impl TryInto<ClaimValue, Error: Into<Error>>) -> OidcTrust {
        self.0.subject(subject)
    }

    /// For the identities whose subject matches a pattern with `*` and `?`.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::oidc("111122223333", "example.com")
    ///     .audience("app")
    ///     .subject_like("team-*")
    ///     .policy()?;
    /// assert!(policy.to_json().contains(r#""StringLike":{"example.com:sub":"team-*"}"#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn subject_like(
        self,
        pattern: impl TryInto<ClaimPattern, Error: Into<Error>>,
    ) -> OidcTrust {
        self.0.subject_like(pattern)
    }
}

impl OidcTrust {
    /// For tokens with this audience as well.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::oidc("111122223333", "example.com")
    ///     .audience("app")
    ///     .subject("user")
    ///     .policy()?;
    /// assert!(policy.to_json().contains(r#""example.com:aud":"app""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn audience(mut self, audience: impl TryInto<ClaimValue, Error: Into<Error>>) -> Self {
        self.identity = self.identity.audience(given(audience));
        self
    }

    /// For the identity with this subject as well.
    ///
    /// Where patterns stand beside it, its own `*`, `?` and `$` are escaped.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::oidc("111122223333", "example.com")
    ///     .audience("app")
    ///     .subject_like("team-*")
    ///     .subject("what?")
    ///     .policy()?;
    /// assert!(policy.to_json().ends_with(concat!(
    ///     r#""StringLike":{"example.com:sub":["team-*","what${?}"]}}}]}"#,
    /// )));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn subject(mut self, subject: impl TryInto<ClaimValue, Error: Into<Error>>) -> Self {
        let subject = given(subject).map(|subject| Subject::literal("", &subject));
        self.identity = self.identity.subject(subject);
        self
    }

    /// For the identities whose subject matches a pattern as well.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::oidc("111122223333", "example.com")
    ///     .audience("app")
    ///     .subject_like("team-*")
    ///     .policy()?;
    /// assert!(policy.to_json().contains(r#""StringLike":{"example.com:sub":"team-*"}"#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn subject_like(mut self, pattern: impl TryInto<ClaimPattern, Error: Into<Error>>) -> Self {
        let pattern = given(pattern).map(|pattern| Subject::pattern("", &pattern));
        self.identity = self.identity.subject(pattern);
        self
    }

    fn build(self) -> Result<TrustStatementBuilder, Error> {
        self.identity.build(self.parts)
    }
}
