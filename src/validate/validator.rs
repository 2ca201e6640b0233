#[cfg(feature = "catalog")]
use std::borrow::Cow;

use super::check::Check;
use super::checks;
use super::finding::Finding;
use super::finding_type::FindingType;
use super::findings::Findings;
use super::plan::Scope;
use super::policy_type::PolicyType;
use super::selection::Selection;
use super::settings::Settings;
use super::text;
#[cfg(feature = "catalog")]
use crate::catalog::Catalog;
use crate::document::{PolicyDocument, Quota};
use crate::element::{Action, ConditionKey};
use crate::error::Error;
use crate::name::{ServicePrefix, ServicePrincipal};
use crate::text::Text;

/// Validation with settings of one's own: which findings count for what, and what the account has
/// beyond what AWS documents.
///
/// [`new`](Self::new) is the validation of [`PolicyDocument::validate`], which needs no settings.
///
/// # Which setting wins
///
/// The last one that [selects](Selection) a finding: put the general settings first and the
/// exceptions behind them. A setting by finding type goes by the type that the finding has without
/// any settings. Whether a setting is by rule, code, type or place makes no difference, but for
/// matters of opinion: without [`pedantic`](Self::pedantic) they are reported only where a setting
/// names their rule or code.
///
/// # What settings do not change
///
/// Whether AWS takes a document, and so whether a typed policy such as
/// [`IdentityPolicy`](crate::IdentityPolicy) can be made of it: an error that is allowed is hidden,
/// not mended, and a warning that is denied stops only those who look at the findings.
///
/// ```
/// use iam_policy::{FindingType, PolicyDocument, PolicyType, Quota, Selection, Validator};
///
/// let validator = Validator::new()
///     .deny(FindingType::SecurityWarning)?
///     .allow("version-missing")?
///     .warn(Selection::everything().at("Statement[*].Condition")?)?
///     .known_condition_key("example:Team")?
///     .quota(Quota::ROLE_TRUST.raised_to(4096));
///
/// let document = PolicyDocument::from_json(
///     r#"{"Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}"#,
/// )?;
/// assert_eq!(document.validate(PolicyType::Identity)[0].rule(), "version-missing");
/// assert!(validator.validate(&document, PolicyType::Identity).is_empty());
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Validator {
    treatments: Vec<(Selection, Treatment)>,
    settings: Settings,
}

/// What becomes of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Treatment {
    Hidden,
    Weighed(FindingType),
}

impl Validator {
    /// The validator without any settings.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType, Validator};
    ///
    /// let document = PolicyDocument::from_json(r#"{"Statement":[]}"#)?;
    /// let findings = Validator::new().validate(&document, PolicyType::Identity);
    /// assert_eq!(findings, document.validate(PolicyType::Identity));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Hides findings.
    ///
    /// # Errors
    ///
    /// If text is neither a rule, a code nor a finding type.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType, Validator};
    ///
    /// let document = PolicyDocument::from_json(r#"{"Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}"#)?;
    /// let findings = Validator::new().allow("version-missing")?.validate(&document, PolicyType::Identity);
    /// assert!(findings.is_empty());
    ///
    /// let error = Validator::new().allow("version-mising").unwrap_err();
    /// assert_eq!(error.help(), Some("write `version-missing`"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn allow<S>(self, findings: S) -> Result<Self, Error>
    where
        S: TryInto<Selection>,
        S::Error: Into<Error>,
    {
        self.treat(findings, Treatment::Hidden)
    }

    /// Makes findings warnings, be they errors or suggestions else.
    ///
    /// # Errors
    ///
    /// If text is neither a rule, a code nor a finding type.
    ///
    /// ```
    /// use iam_policy::{FindingType, PolicyDocument, PolicyType, Validator};
    ///
    /// let document = PolicyDocument::from_json(r#"{"Version":"2012-10-17","Statement":[]}"#)?;
    /// let findings = Validator::new().warn("MISSING_STATEMENT")?.validate(&document, PolicyType::Identity);
    /// assert_eq!(findings[0].finding_type(), FindingType::Warning);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn warn<S>(self, findings: S) -> Result<Self, Error>
    where
        S: TryInto<Selection>,
        S::Error: Into<Error>,
    {
        self.treat(findings, Treatment::Weighed(FindingType::Warning))
    }

    /// Makes findings errors.
    ///
    /// # Errors
    ///
    /// If text is neither a rule, a code nor a finding type.
    ///
    /// ```
    /// use iam_policy::{FindingType, PolicyDocument, PolicyType, Validator};
    ///
    /// let document = PolicyDocument::from_json(r#"{"Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}"#)?;
    /// let strict = Validator::new().deny(FindingType::Warning)?;
    /// assert!(strict.validate(&document, PolicyType::Identity).has_errors());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn deny<S>(self, findings: S) -> Result<Self, Error>
    where
        S: TryInto<Selection>,
        S::Error: Into<Error>,
    {
        self.treat(findings, Treatment::Weighed(FindingType::Error))
    }

    /// Makes findings weigh what is said here.
    ///
    /// # Errors
    ///
    /// If text is neither a rule, a code nor a finding type.
    ///
    /// ```
    /// use iam_policy::{FindingType, PolicyDocument, PolicyType, Validator};
    ///
    /// let document = PolicyDocument::from_json(r#"{"Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}"#)?;
    /// let validator = Validator::new().weigh("version-missing", FindingType::Suggestion)?;
    /// let findings = validator.validate(&document, PolicyType::Identity);
    /// assert_eq!(findings[0].finding_type(), FindingType::Suggestion);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn weigh<S>(self, findings: S, finding_type: FindingType) -> Result<Self, Error>
    where
        S: TryInto<Selection>,
        S::Error: Into<Error>,
    {
        self.treat(findings, Treatment::Weighed(finding_type))
    }

    fn treat<S>(mut self, findings: S, treatment: Treatment) -> Result<Self, Error>
    where
        S: TryInto<Selection>,
        S::Error: Into<Error>,
    {
        let selection = findings.try_into().map_err(Into::into)?;
        self.treatments.push((selection, treatment));
        Ok(self)
    }

    /// Checks also for what is a matter of opinion.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType, Validator};
    ///
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}}"#,
    /// )?;
    /// let usual = Validator::new().validate(&document, PolicyType::Identity);
    /// let pedantic = Validator::new().pedantic().validate(&document, PolicyType::Identity);
    /// assert!(usual.len() <= pedantic.len());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[must_use]
    pub fn pedantic(mut self) -> Self {
        self.settings.is_pedantic = true;
        self
    }

    /// Takes a quota of the account's own in place of the usual one.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType, Quota, Validator};
    ///
    /// let validator = Validator::new().quota(Quota::ROLE_TRUST.raised_to(4096));
    /// let small = Validator::new().quota(Quota::ROLE_TRUST.raised_to(10));
    /// let document = PolicyDocument::from_json(r#"{"Version":"2012-10-17"}"#)?;
    /// let has_size = |validator: Validator| {
    ///     let findings = validator.validate(&document, PolicyType::RoleTrust);
    ///     findings.iter().any(|finding| finding.rule() == "policy-size-trust")
    /// };
    /// assert!(has_size(small));
    /// assert!(!has_size(validator));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[must_use]
    pub fn quota(mut self, quota: Quota) -> Self {
        self.settings.quotas.push(quota);
        self
    }

    /// Takes another catalog of AWS's actions, resource types and condition keys than the one that
    /// comes with the crate: a newer one, or one with entries of your own.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    /// use iam_policy::{PolicyDocument, PolicyType, Validator};
    ///
    /// let catalog = Catalog::embedded().with_text("action\ts3:PaintObject\tWrite\tobject!")?;
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:PaintObject","Resource":"*"}}"#,
    /// )?;
    /// assert!(!document.validate(PolicyType::Identity).is_empty());
    /// let validator = Validator::new().catalog(catalog);
    /// assert!(validator.validate(&document, PolicyType::Identity).is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[cfg(feature = "catalog")]
    #[must_use]
    pub fn catalog(mut self, catalog: Catalog) -> Self {
        self.settings.catalog = Some(Cow::Owned(catalog));
        self
    }

    /// Leaves out what only a catalog can tell.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType, Validator};
    ///
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObjct","Resource":"*"}}"#,
    /// )?;
    /// assert!(!document.validate(PolicyType::Identity).is_empty());
    /// let validator = Validator::new().without_catalog();
    /// assert!(validator.validate(&document, PolicyType::Identity).is_empty());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[cfg(feature = "catalog")]
    #[must_use]
    pub fn without_catalog(mut self) -> Self {
        self.settings.catalog = None;
        self
    }

    /// Takes an action as known, such as one that is newer than the catalog.
    ///
    /// # Errors
    ///
    /// If it is no action.
    ///
    /// ```
    /// use iam_policy::Validator;
    ///
    /// let validator = Validator::new().known_action("s3:PaintObject")?;
    /// assert!(Validator::new().known_action("PaintObject").is_err());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn known_action<A>(mut self, action: A) -> Result<Self, Error>
    where
        A: TryInto<Action>,
        A::Error: Into<Error>,
    {
        let action = action.try_into().map_err(Into::into)?;
        self.settings.actions.push(Text::from(action.as_str()));
        Ok(self)
    }

    /// Takes a service as known, such as one that is newer than this crate.
    ///
    /// # Errors
    ///
    /// If it is no service prefix.
    ///
    /// ```
    /// use iam_policy::Validator;
    ///
    /// let validator = Validator::new().known_service("newservice")?;
    /// assert!(Validator::new().known_service("New Service").is_err());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn known_service<S>(mut self, service: S) -> Result<Self, Error>
    where
        S: TryInto<ServicePrefix>,
        S::Error: Into<Error>,
    {
        let service = service.try_into().map_err(Into::into)?;
        self.settings.services.push(Text::from(service.as_str()));
        Ok(self)
    }

    /// Takes a service principal as known.
    ///
    /// # Errors
    ///
    /// If it is no service principal.
    ///
    /// ```
    /// use iam_policy::Validator;
    ///
    /// let validator = Validator::new().known_service_principal("newservice.amazonaws.com")?;
    /// assert!(Validator::new().known_service_principal("newservice").is_err());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn known_service_principal<S>(mut self, principal: S) -> Result<Self, Error>
    where
        S: TryInto<ServicePrincipal>,
        S::Error: Into<Error>,
    {
        let principal = principal.try_into().map_err(Into::into)?;
        self.settings.service_principals.push(Text::from(principal.as_str()));
        Ok(self)
    }

    /// Takes a condition key as known.
    ///
    /// # Errors
    ///
    /// If it is no condition key.
    ///
    /// ```
    /// use iam_policy::Validator;
    ///
    /// let validator = Validator::new().known_condition_key("newservice:Size")?;
    /// assert!(Validator::new().known_condition_key("Size").is_err());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn known_condition_key<K>(mut self, key: K) -> Result<Self, Error>
    where
        K: TryInto<ConditionKey>,
        K::Error: Into<Error>,
    {
        let key = key.try_into().map_err(Into::into)?;
        self.settings.condition_keys.push(Text::from(key.as_str()));
        Ok(self)
    }

    /// Checks the document as a policy of one kind, as [`PolicyDocument::validate`] does, and
    /// settles what the findings count for.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType, Validator};
    ///
    /// let validator = Validator::new().allow("INVALID_EFFECT")?;
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// assert!(!validator.validate(&document, PolicyType::Identity).has_errors());
    /// assert!(document.validate(PolicyType::Identity).has_errors());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn validate(&self, document: &PolicyDocument, policy_type: PolicyType) -> Findings {
        let found = document.validate_with(policy_type, self.scope(), &self.settings);
        self.settle(found, document)
    }

    /// Checks JSON text as a policy of one kind: what makes it no document are findings as well,
    /// and every place has its [span](crate::Location::span).
    ///
    /// ```
    /// use iam_policy::{PolicyType, Validator};
    ///
    /// let validator = Validator::new().allow("version-missing")?;
    /// let findings = validator.validate_json(r#"{"Statement":7}"#, PolicyType::Identity);
    /// assert_eq!(
    ///     findings[0].to_string(),
    ///     "Statement: expected an object or a list of objects, found a number at line 1 column 14",
    /// );
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn validate_json(&self, text: &str, policy_type: PolicyType) -> Findings {
        let found = text::validate(text, policy_type, self.scope(), &self.settings);
        if self.treatments.iter().any(|(selection, _)| selection.needs_document()) {
            return self.settle(found, &text::document(text));
        }
        self.settle(found, &PolicyDocument::default())
    }

    /// Which checks run: those of opinion also where a setting names one of them.
    fn scope(&self) -> Scope {
        let is_opinion = |check: &&&Check| check.is_pedantic();
        let mut opinions = checks::ALL.iter().filter(is_opinion);
        let is_named = |check: &Check| self.treatments.iter().any(|(of, _)| of.names(check));
        if self.settings.is_pedantic || opinions.any(|check| is_named(check)) {
            Scope::Pedantic
        } else {
            Scope::Usual
        }
    }

    fn settle(&self, mut findings: Findings, document: &PolicyDocument) -> Findings {
        if self.treatments.is_empty() {
            return findings;
        }
        findings.retain_mut(|finding| match self.treatment(finding, document) {
            Treatment::Hidden => false,
            Treatment::Weighed(finding_type) => {
                finding.set_finding_type(finding_type);
                true
            }
        });
        findings.put_in_order();
        findings
    }

    fn treatment(&self, finding: &Finding, document: &PolicyDocument) -> Treatment {
        let check = finding.check();
        let mut is_asked_for = self.settings.is_pedantic || !check.is_pedantic();
        let mut treatment = Treatment::Weighed(finding.finding_type());
        for (selection, new) in &self.treatments {
            if selection.has(finding, document) {
                is_asked_for |= selection.names(check);
                if is_asked_for {
                    treatment = *new;
                }
            }
        }
        if is_asked_for { treatment } else { Treatment::Hidden }
    }
}
