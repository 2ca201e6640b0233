use std::fmt;

pub(super) use super::context::{
    ConditionContext, Context, Entry, PrincipalContext, Resource, StatementContext,
};
use super::finding::{FindingType, Findings};
use super::issue_code::IssueCode;
use super::policy_type::PolicyType;

/// One policy check: what it looks for, and what a finding of it is called.
///
/// Source: IAM User Guide, *Access Analyzer policy check reference*.
///
/// ```
/// for check in iam_policy::checks() {
///     println!("{:24} {}", check.rule(), check.summary());
/// }
/// ```
pub struct Check {
    /// The name, after the thing that is flagged.
    pub(super) rule: &'static str,
    /// AWS's codes, where Access Analyzer has the same check; several where it tells cases apart.
    pub(super) codes: &'static [&'static str],
    /// How much its findings weigh at most.
    pub(super) finding_type: FindingType,
    /// One line: what it looks for.
    pub(super) summary: &'static str,
    pub(super) applies_to: fn(PolicyType) -> bool,
    /// What it rests on beside the document.
    pub(super) needs: Needs,
    /// Whether it runs only where it is asked for, its finding being a matter of opinion.
    pub(super) pedantic: bool,
    pub(super) run: Run,
}

/// What a check must know beside the document itself.
///
/// All but [`Nothing`](Self::Nothing) are lists that AWS adds to, so a finding that rests on what a
/// list lacks is never an error, and its message names the date of the list.
///
/// ```
/// use iam_policy::Needs;
///
/// let check = iam_policy::checks().iter().find(|check| check.rule() == "effect-invalid").unwrap();
/// assert_eq!(check.needs(), Needs::Nothing);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Needs {
    /// Nothing: the grammar and rules that do not age.
    Nothing,
    /// The condition keys of every service and of a few others, with their types.
    ConditionKeys,
    /// The partitions and Regions.
    Regions,
    /// The names of service principals.
    ServicePrincipals,
    /// The names of services of one kind, such as those that resource control policies cover.
    Services,
    /// Every action, resource type and condition key of AWS.
    Catalog,
}

impl Needs {
    /// What it is, as a word or two.
    ///
    /// ```
    /// assert_eq!(iam_policy::Needs::ConditionKeys.to_string(), "condition keys");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::ConditionKeys => "condition keys",
            Self::Regions => "Regions",
            Self::ServicePrincipals => "service principals",
            Self::Services => "names of services",
            Self::Catalog => "the catalog of actions",
        }
    }
}

impl fmt::Display for Needs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What a check is called for.
#[derive(Clone, Copy)]
pub(super) enum Run {
    /// Nothing: the reader of JSON text raises its findings.
    Reader,
    /// Once for the document.
    Document(fn(&Context<'_>, &mut Findings)),
    /// Each statement.
    Statement(fn(&StatementContext<'_>, &mut Findings)),
    /// Each statement with a `Condition`; most statements have none.
    Conditioned(fn(&StatementContext<'_>, &mut Findings)),
    /// Each entry of `Action` and `NotAction`.
    Action(fn(&Entry<'_>, &mut Findings)),
    /// Each entry of `Resource` and `NotResource`.
    Resource(fn(&Resource<'_>, &mut Findings)),
    /// Each name in an object under `Principal` and `NotPrincipal`.
    Principal(fn(&PrincipalContext<'_>, &mut Findings)),
    /// Each condition key under each operator.
    Condition(fn(&ConditionContext<'_>, &mut Findings)),
}

impl Check {
    /// Our own name of the check, such as `effect-invalid`.
    ///
    /// ```
    /// assert!(iam_policy::checks().iter().any(|check| check.rule() == "effect-invalid"));
    /// ```
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// AWS's codes, where Access Analyzer has the same check; several where AWS has a code for each
    /// case of it.
    ///
    /// ```
    /// let check = iam_policy::checks().iter().find(|check| check.rule() == "effect-invalid").unwrap();
    /// assert_eq!(check.issue_codes().next().unwrap().as_str(), "INVALID_EFFECT");
    /// ```
    pub fn issue_codes(&self) -> impl Iterator<Item = IssueCode> {
        self.codes.iter().filter_map(|code| IssueCode::of(code))
    }

    /// How much its findings weigh at most; one may weigh less, as it says itself.
    ///
    /// ```
    /// use iam_policy::FindingType;
    ///
    /// let check = iam_policy::checks().iter().find(|check| check.rule() == "effect-invalid").unwrap();
    /// assert_eq!(check.finding_type(), FindingType::Error);
    /// ```
    pub fn finding_type(&self) -> FindingType {
        self.finding_type
    }

    /// Whether it runs only where a [`Validator`](crate::Validator) is
    /// [`pedantic`](crate::Validator::pedantic).
    ///
    /// ```
    /// let check = iam_policy::checks().iter().find(|check| check.rule() == "effect-invalid").unwrap();
    /// assert!(!check.is_pedantic());
    /// ```
    pub fn is_pedantic(&self) -> bool {
        self.pedantic
    }

    /// What it must know beside the document itself.
    ///
    /// ```
    /// use iam_policy::Needs;
    ///
    /// let check = iam_policy::checks().iter().find(|check| check.rule() == "effect-invalid").unwrap();
    /// assert_eq!(check.needs(), Needs::Nothing);
    /// ```
    pub fn needs(&self) -> Needs {
        self.needs
    }

    /// What it looks for, on one line.
    ///
    /// ```
    /// for check in iam_policy::checks() {
    ///     println!("{}: {}", check.rule(), check.summary());
    /// }
    /// ```
    pub fn summary(&self) -> &'static str {
        self.summary
    }

    /// Where this crate documents it, with an example and what to write instead.
    ///
    /// ```
    /// let check = iam_policy::checks().iter().find(|check| check.rule() == "effect-invalid").unwrap();
    /// assert!(check.documentation_url().ends_with("/iam_policy/policy_checks/index.html#effect-invalid"));
    /// ```
    pub fn documentation_url(&self) -> String {
        format!(
            "https://docs.rs/iam-policy/latest/iam_policy/policy_checks/index.html#{}",
            self.rule
        )
    }

    /// Whether policies of this type are checked for it.
    ///
    /// ```
    /// use iam_policy::PolicyType;
    ///
    /// let checks = iam_policy::checks().iter();
    /// let of_trust = checks.filter(|check| check.applies_to(PolicyType::RoleTrust)).count();
    /// assert!(of_trust < iam_policy::checks().len());
    /// ```
    pub fn applies_to(&self, policy_type: PolicyType) -> bool {
        (self.applies_to)(policy_type)
    }
}

/// A check is the one of its name.
impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        self.rule == other.rule
    }
}

impl Eq for Check {}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Check").field(&self.rule).finish()
    }
}

/// For checks of every policy type.
pub(super) fn every_type(_: PolicyType) -> bool {
    true
}

/// For checks of resources: a trust policy has none, and a check of its own says so.
pub(super) fn all_but_role_trust(policy_type: PolicyType) -> bool {
    policy_type != PolicyType::RoleTrust
}
