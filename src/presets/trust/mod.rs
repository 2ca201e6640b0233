//! Who may assume a role: the trust policies that AWS's guides ask for, with the conditions that
//! make them safe.
//!
//! | Who assumes the role | Preset |
//! | --- | --- |
//! | an AWS service, for the resources of one account or organization | [`service`] |
//! | another account, with an external id or without | [`account`] |
//! | certain roles or users | [`principal`] |
//! | the accounts of an organization | [`organization`], [`organization_path`] |
//! | workflows on GitHub | [`github_actions`] |
//! | pods of an EKS cluster | [`eks_cluster`], [`eks_pod_identity`] |
//! | users of an Amazon Cognito identity pool | [`cognito_identity_pool`] |
//! | identities of any other OIDC provider | [`oidc`] |
//! | people who sign in by SAML | [`saml`] |
//! | machines with a certificate | [`roles_anywhere`] |
//!
//! A condition without which strangers could assume the role is a stage: the policy cannot be made
//! before it is given. Arguments are typed values or text; a fault in them comes to light in
//! `policy()` or `statement()`.
//!
//! ```
//! use iam_policy::presets::trust;
//!
//! let policy = trust::service("forecast.amazonaws.com")
//!     .source_account("111122223333")
//!     .policy()?;
//! assert_eq!(
//!     policy.to_json(),
//!     concat!(
//!         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
//!         r#""Principal":{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole","#,
//!         r#""Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}}}]}"#,
//!     ),
//! );
//! # Ok::<(), iam_policy::Error>(())
//! ```
//!
//! Several presets make one policy by their statements, which also take further conditions:
//!
//! ```
//! use iam_policy::presets::trust;
//! use iam_policy::{Operator::Bool, TrustPolicy};
//!
//! let people = trust::account("111122223333").statement()?;
//! let policy = TrustPolicy::new([
//!     people.condition(Bool, "aws:MultiFactorAuthPresent", true),
//!     trust::github_actions("444455556666", "octo-org/octo-repo").branch("main").statement()?,
//! ])?;
//! assert_eq!(policy.statements().len(), 2);
//! # Ok::<(), iam_policy::Error>(())
//! ```

mod aws;
mod cognito;
mod eks;
mod github;
mod oidc;
mod parts;
mod saml;
mod service;
mod web_identity;

pub use aws::{AwsTrust, OrganizationTrust, account, organization, organization_path, principal};
pub use cognito::{CognitoTrust, IdentityPool, cognito_identity_pool};
pub use eks::{EksCluster, EksTrust, eks_cluster};
pub use github::{GitHubRuns, GitHubTrust, github_actions};
pub use oidc::{OidcAudience, OidcIssuer, OidcTrust, oidc};
pub use saml::{SamlPartition, SamlTrust, saml};
pub use service::{Service, ServiceTrust, eks_pod_identity, roles_anywhere, service};
