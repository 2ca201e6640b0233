use super::parts::{Given, Parts, given, trust};
use super::web_identity::{Subject, WebIdentity, other_audience, web_identity};
use crate::{
    AccountId, ClaimPattern, ClaimValue, Error, GitHubRepository, OidcProvider,
    TrustStatementBuilder, action,
};

/// Lets workflows of a repository on GitHub assume the role, through the OIDC provider that the
/// account has for GitHub Actions.
///
/// The next call says which runs of workflows: those on a branch, for a tag, in an environment or
/// for pull requests.
///
/// Source: GitHub Docs, *Configuring OpenID Connect in Amazon Web Services*.
///
/// ```
/// use iam_policy::presets::trust;
///
/// let policy =
///     trust::github_actions("111122223333", "octo-org/octo-repo").branch("main").policy()?;
/// assert_eq!(
///     policy.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"#,
///         r#""arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},"#,
///         r#""Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"#,
///         r#""token.actions.githubusercontent.com:aud":"sts.amazonaws.com","#,
///         r#""token.actions.githubusercontent.com:sub":"#,
///         r#""repo:octo-org/octo-repo:ref:refs/heads/main"}}}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn github_actions(
    account: impl TryInto<AccountId, Error: Into<Error>>,
    repository: impl TryInto<GitHubRepository, Error: Into<Error>>,
) -> GitHubRuns {
    const PROVIDER: OidcProvider = OidcProvider::from_static("token.actions.githubusercontent.com");
    GitHubRuns(GitHubTrust {
        parts: Parts::new(action!("sts:AssumeRoleWithWebIdentity")),
        identity: WebIdentity::new(account, PROVIDER),
        repository: given(repository),
    })
}

/// A repository on GitHub, of which no workflow is let in yet.
///
/// [`github_actions`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, GitHubRuns};
///
/// let runs: GitHubRuns = trust::github_actions("111122223333", "octo-org/octo-repo");
/// assert!(runs.environment("production").policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "say which workflows are let in, with .branch(..) or the like"]
pub struct GitHubRuns(GitHubTrust);

/// Trust in workflows on GitHub, ready to become a policy.
///
/// [`github_actions`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, GitHubTrust};
///
/// let runs = trust::github_actions("111122223333", "octo-org/octo-repo");
/// let trust: GitHubTrust = runs.branch("main").tag_like("v*");
/// assert!(trust.policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "it takes effect in a policy"]
pub struct GitHubTrust {
    parts: Parts,
    identity: WebIdentity,
    repository: Given<GitHubRepository>,
}

trust!(GitHubTrust);
web_identity!(GitHubRuns: 0.identity);
web_identity!(GitHubTrust: identity);
other_audience!(GitHubRuns: 0.identity);
other_audience!(GitHubTrust: identity);

macro_rules! runs {
    ($stage:ident, $self:ident => $trust:expr) => {
        /// Each call lets in further runs.
        impl $stage {
            /// Runs on a branch.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::github_actions("111122223333", "octo-org/octo-repo")
            ///     .branch("main")
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#"octo-repo:ref:refs/heads/main""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn branch(
                $self,
                branch: impl TryInto<ClaimValue, Error: Into<Error>>,
            ) -> GitHubTrust {
                $trust.exactly("ref:refs/heads/", given(branch))
            }

            /// Runs on the branches whose name matches a pattern with `*` and `?`.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::github_actions("111122223333", "octo-org/octo-repo")
            ///     .branch_like("release/*")
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#"octo-repo:ref:refs/heads/release/*""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn branch_like(
                $self,
                pattern: impl TryInto<ClaimPattern, Error: Into<Error>>,
            ) -> GitHubTrust {
                $trust.like("ref:refs/heads/", given(pattern))
            }

            /// Runs on any branch.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::github_actions("111122223333", "octo-org/octo-repo")
            ///     .any_branch()
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#"octo-repo:ref:refs/heads/*""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn any_branch($self) -> GitHubTrust {
                $trust.like("", Ok(ClaimPattern::from_static("ref:refs/heads/*")))
            }

            /// Runs for a tag.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::github_actions("111122223333", "octo-org/octo-repo")
            ///     .tag("v1.0")
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#"octo-repo:ref:refs/tags/v1.0""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn tag($self, tag: impl TryInto<ClaimValue, Error: Into<Error>>) -> GitHubTrust {
                $trust.exactly("ref:refs/tags/", given(tag))
            }

            /// Runs for the tags whose name matches a pattern with `*` and `?`.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::github_actions("111122223333", "octo-org/octo-repo")
            ///     .tag_like("v*")
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#"octo-repo:ref:refs/tags/v*""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn tag_like(
                $self,
                pattern: impl TryInto<ClaimPattern, Error: Into<Error>>,
            ) -> GitHubTrust {
                $trust.like("ref:refs/tags/", given(pattern))
            }

            /// Runs for any tag.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::github_actions("111122223333", "octo-org/octo-repo")
            ///     .any_tag()
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#"octo-repo:ref:refs/tags/*""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn any_tag($self) -> GitHubTrust {
                $trust.like("", Ok(ClaimPattern::from_static("ref:refs/tags/*")))
            }

            /// Jobs in a deployment environment.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::github_actions("111122223333", "octo-org/octo-repo")
            ///     .environment("production")
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#"octo-repo:environment:production""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn environment(
                $self,
                environment: impl TryInto<ClaimValue, Error: Into<Error>>,
            ) -> GitHubTrust {
                $trust.exactly("environment:", given(environment))
            }

            /// Runs for pull requests, whoever opened them.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::github_actions("111122223333", "octo-org/octo-repo")
            ///     .pull_request()
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#"octo-repo:pull_request""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn pull_request($self) -> GitHubTrust {
                $trust.exactly("", Ok(ClaimValue::from_static("pull_request")))
            }

            /// All runs in the repository, those for pull requests included.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy =
            ///     trust::github_actions("111122223333", "octo-org/octo-repo").any_run().policy()?;
            /// assert!(policy.to_json().ends_with(concat!(
            ///     r#""StringLike":{"token.actions.githubusercontent.com:sub":"#,
            ///     r#""repo:octo-org/octo-repo:*"}}}]}"#,
            /// )));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn any_run($self) -> GitHubTrust {
                $trust.subject(|repository| Ok(Subject::Pattern(format!("{repository}*").into())))
            }
        }
    };
}
runs!(GitHubRuns, self => self.0);
runs!(GitHubTrust, self => self);

impl GitHubTrust {
    fn exactly(self, begin: &str, value: Given<ClaimValue>) -> Self {
        self.subject(|repo| Ok(Subject::literal(&format!("{repo}{begin}"), &value?)))
    }

    fn like(self, begin: &str, pattern: Given<ClaimPattern>) -> Self {
        self.subject(|repo| Ok(Subject::pattern(&format!("{repo}{begin}"), &pattern?)))
    }

    fn subject(mut self, subject: impl FnOnce(String) -> Given<Subject>) -> Self {
        let begin = self.repository.clone().map(|repository| format!("repo:{repository}:"));
        self.identity = self.identity.subject(begin.and_then(subject));
        self
    }

    fn build(self) -> Result<TrustStatementBuilder, Error> {
        self.identity.build(self.parts)
    }
}
