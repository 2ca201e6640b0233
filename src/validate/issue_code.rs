use std::fmt;

use super::check::{Check, Needs};
use super::checks;
use super::finding_type::FindingType;
use crate::element::spelled;
use crate::parse_error::Fault;

/// A code of AWS Access Analyzer, such as `INVALID_ACTION`.
///
/// These are the 151 of December 2025 and the two that AWS has added since. All have a
/// [check](Self::check) here, nine of them only with the feature `catalog`.
///
/// Source: IAM User Guide, *Access Analyzer policy check reference*.
///
/// ```
/// use iam_policy::{FindingType, IssueCode};
///
/// let code: IssueCode = "INVALID_EFFECT".parse()?;
/// assert_eq!(code.finding_type(), FindingType::Error);
/// assert_eq!(code.check().unwrap().rule(), "effect-invalid");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
///
/// # Errors
///
/// - `INVALID_EFECT`: `no such code of Access Analyzer`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IssueCode(&'static str, FindingType);

impl IssueCode {
    /// All of them, in the order of the alphabet.
    pub const ALL: &[Self] = CODES;

    pub(super) fn of(text: &str) -> Option<Self> {
        let index = CODES.binary_search_by_key(&text, |code| code.0).ok()?;
        CODES.get(index).copied()
    }

    /// AWS's spelling.
    ///
    /// ```
    /// let codes = iam_policy::checks().iter().flat_map(|check| check.issue_codes());
    /// assert!(codes.into_iter().any(|code| code.as_str() == "INVALID_EFFECT"));
    /// ```
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// How much AWS gives its findings. A [`Finding`](crate::Finding) of ours weighs less where AWS
    /// takes the document all the same, and more where it does not.
    ///
    /// ```
    /// use iam_policy::{FindingType, IssueCode};
    ///
    /// let code: IssueCode = "PASS_ROLE_WITH_STAR_IN_RESOURCE".parse()?;
    /// assert_eq!(code.finding_type(), FindingType::SecurityWarning);
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub const fn finding_type(self) -> FindingType {
        self.1
    }

    /// Where AWS documents it.
    ///
    /// ```
    /// let code: iam_policy::IssueCode = "MISSING_VERSION".parse()?;
    /// assert_eq!(
    ///     code.documentation_url(),
    ///     "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html\
    ///      #access-analyzer-reference-policy-checks-general-warning-missing-version",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn documentation_url(self) -> String {
        let section = match self.finding_type() {
            FindingType::Error => "error",
            FindingType::SecurityWarning => "security-warning",
            FindingType::Warning => "general-warning",
            FindingType::Suggestion => "suggestion",
        };
        let name = self.0.to_ascii_lowercase().replace('_', "-");
        format!(
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html\
             #access-analyzer-reference-policy-checks-{section}-{name}"
        )
    }

    /// What must be known beside the document to report it.
    ///
    /// ```
    /// use iam_policy::{IssueCode, Needs};
    ///
    /// let code: IssueCode = "INVALID_SERVICE_IN_ACTION".parse()?;
    /// assert_eq!(code.needs(), Needs::Catalog);
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn needs(self) -> Needs {
        self.check().map_or(Needs::Catalog, Check::needs)
    }

    /// The check that reports it; none of what needs the catalog without the feature `catalog`. Of the
    /// few that two checks report, it is the one that needs less.
    ///
    /// ```
    /// let code: iam_policy::IssueCode = "MISSING_VERSION".parse()?;
    /// assert_eq!(code.check().unwrap().rule(), "version-missing");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn check(self) -> Option<&'static Check> {
        checks::ALL.iter().find(|check| check.codes.contains(&self.0)).copied()
    }
}

impl fmt::Display for IssueCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

impl fmt::Debug for IssueCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IssueCode").field(&self.0).finish()
    }
}

spelled! {
    IssueCode;
    what = "issue code";
    fault = Fault::whole("no such code of Access Analyzer");
}

/// Sorted by code, each with AWS's own weight.
const CODES: &[IssueCode] = {
    use FindingType::{Error, SecurityWarning, Suggestion, Warning};
    &[
        IssueCode("ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", Suggestion),
        IssueCode("ALLOW_WITH_NOT_PRINCIPAL", SecurityWarning),
        IssueCode("ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", Suggestion),
        IssueCode("ARN_ACCOUNT_NOT_ALLOWED", Error),
        IssueCode("ARN_REGION_NOT_ALLOWED", Error),
        IssueCode("CONFIRM_AUDIENCE_CLAIM_TYPE", Suggestion),
        IssueCode("CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE", Warning),
        IssueCode("CREATE_SLR_WITH_NOT_RESOURCE", Warning),
        IssueCode("CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE", Warning),
        IssueCode("CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE", Warning),
        IssueCode("CREATE_SLR_WITH_STAR_IN_RESOURCE", Warning),
        IssueCode("CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION", Warning),
        IssueCode("DATA_TYPE_MISMATCH", Error),
        IssueCode("DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", SecurityWarning),
        IssueCode("DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", SecurityWarning),
        IssueCode("DEPRECATED_GLOBAL_CONDITION_KEY", Warning),
        IssueCode("DUPLICATE_KEYS_WITH_DIFFERENT_CASE", Error),
        IssueCode("DYNAMODB_ATTRIBUTES_WITHOUT_SELECT", SecurityWarning),
        IssueCode("EMPTY_ARRAY_ACTION", Suggestion),
        IssueCode("EMPTY_ARRAY_CONDITION", Suggestion),
        IssueCode("EMPTY_ARRAY_CONDITION_FORALLVALUES", Suggestion),
        IssueCode("EMPTY_ARRAY_CONDITION_FORANYVALUE", Suggestion),
        IssueCode("EMPTY_ARRAY_CONDITION_IFEXISTS", Suggestion),
        IssueCode("EMPTY_ARRAY_PRINCIPAL", Suggestion),
        IssueCode("EMPTY_ARRAY_RESOURCE", Suggestion),
        IssueCode("EMPTY_OBJECT_CONDITION", Suggestion),
        IssueCode("EMPTY_OBJECT_PRINCIPAL", Suggestion),
        IssueCode("EMPTY_SID_VALUE", Suggestion),
        IssueCode("EMPTY_VARIABLE", Error),
        IssueCode("EQUIVALENT_TO_NULL_FALSE", Suggestion),
        IssueCode("EQUIVALENT_TO_NULL_TRUE", Suggestion),
        IssueCode("FEDERATED_PRINCIPAL_NOT_SUPPORTED", Error),
        IssueCode("FORALLVALUES_WITH_SINGLE_VALUED_KEY", SecurityWarning),
        IssueCode("FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE", SecurityWarning),
        IssueCode("IMPROVE_IP_RANGE", Suggestion),
        IssueCode("INVALID_ACTION", Error),
        IssueCode("INVALID_ARN_ACCOUNT", Error),
        IssueCode("INVALID_ARN_PREFIX", Error),
        IssueCode("INVALID_ARN_REGION", Error),
        IssueCode("INVALID_ARN_RESOURCE", Error),
        IssueCode("INVALID_ARN_SERVICE_CASE", Error),
        IssueCode("INVALID_CONDITION_DATA_TYPE", Error),
        IssueCode("INVALID_CONDITION_KEY_FORMAT", Error),
        IssueCode("INVALID_CONDITION_MULTIPLE_BOOLEAN", Error),
        IssueCode("INVALID_CONDITION_OPERATOR", Error),
        IssueCode("INVALID_DATE_VALUE", Warning),
        IssueCode("INVALID_EFFECT", Error),
        IssueCode("INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY", Error),
        IssueCode("INVALID_GLOBAL_CONDITION_KEY", Error),
        IssueCode("INVALID_KMS_KEY_VALUE", Error),
        IssueCode("INVALID_PARTITION", Error),
        IssueCode("INVALID_POLICY_ELEMENT", Error),
        IssueCode("INVALID_PRINCIPAL_FORMAT", Error),
        IssueCode("INVALID_PRINCIPAL_KEY", Error),
        IssueCode("INVALID_REGION", Error),
        IssueCode("INVALID_ROLE_REFERENCE", Warning),
        IssueCode("INVALID_SERVICE", Error),
        IssueCode("INVALID_SERVICE_CONDITION_KEY", Error),
        IssueCode("INVALID_SERVICE_IN_ACTION", Error),
        IssueCode("INVALID_SERVICE_PRINCIPAL_FORMAT", Error),
        IssueCode("INVALID_USER_REFERENCE", Warning),
        IssueCode("INVALID_VARIABLE_FOR_OPERATOR", Error),
        IssueCode("INVALID_VERSION", Error),
        IssueCode("INVALID_VPCE_FORMAT", Error),
        IssueCode("INVALID_VPC_FORMAT", Error),
        IssueCode("IRRELEVANT_CONDITION_KEY_IN_POLICY", Suggestion),
        IssueCode("JSON_SYNTAX_ERROR", Error),
        IssueCode("MISMATCHED_ACTION_FOR_PRINCIPAL", Error),
        IssueCode("MISSING_ACTION", Error),
        IssueCode("MISSING_ACTION_FOR_CONDITION_KEY", Error),
        IssueCode("MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY", Error),
        IssueCode("MISSING_ARN_ACCOUNT", Error),
        IssueCode("MISSING_ARN_FIELD", Error),
        IssueCode("MISSING_ARN_REGION", Error),
        IssueCode("MISSING_BRACE_IN_VARIABLE", Error),
        IssueCode("MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", SecurityWarning),
        IssueCode("MISSING_EFFECT", Error),
        IssueCode("MISSING_GITHUB_REPO_CONDITION_KEY", SecurityWarning),
        IssueCode("MISSING_PAIRED_CONDITION_KEYS", SecurityWarning),
        IssueCode("MISSING_PRINCIPAL", Error),
        IssueCode("MISSING_QUALIFIER", Error),
        IssueCode("MISSING_QUOTE_IN_VARIABLE", Error),
        IssueCode("MISSING_RESOURCE", Error),
        IssueCode("MISSING_STATEMENT", Error),
        IssueCode("MISSING_TAG_KEY_IN_CONDITION", Error),
        IssueCode("MISSING_VERSION", Warning),
        IssueCode("NULL_WITH_IF_EXISTS", Error),
        IssueCode("NULL_WITH_QUALIFIER", Suggestion),
        IssueCode("PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE", SecurityWarning),
        IssueCode("PASS_ROLE_WITH_NOT_RESOURCE", SecurityWarning),
        IssueCode("PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE", SecurityWarning),
        IssueCode("PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE", SecurityWarning),
        IssueCode("PASS_ROLE_WITH_STAR_IN_RESOURCE", SecurityWarning),
        IssueCode("PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION", SecurityWarning),
        IssueCode("POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", Warning),
        IssueCode("POLICY_SIZE_EXCEEDS_RCP_QUOTA", Error),
        IssueCode("POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA", Warning),
        IssueCode("POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA", Warning),
        IssueCode("POLICY_SIZE_EXCEEDS_SCP_QUOTA", Error),
        IssueCode("PRIVATE_IP_ADDRESS", Error),
        IssueCode("PRIVATE_IP_ADDRESS_SUBSET", Suggestion),
        IssueCode("PRIVATE_NOT_IP_ADDRESS", Error),
        IssueCode("PRIVATE_NOT_IP_ADDRESS_SUBSET", Suggestion),
        IssueCode("RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY", Warning),
        IssueCode("RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY", Warning),
        IssueCode("RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK", Warning),
        IssueCode("RCP_SYNTAX_ERROR_ACTION", Error),
        IssueCode("RCP_SYNTAX_ERROR_ALLOW", Error),
        IssueCode("RCP_SYNTAX_ERROR_NOTACTION", Error),
        IssueCode("RCP_SYNTAX_ERROR_PRINCIPAL", Error),
        IssueCode("RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", Suggestion),
        IssueCode("REDUNDANT_ACTION", Suggestion),
        IssueCode("REDUNDANT_CONDITION_VALUE_NUM", Suggestion),
        IssueCode("REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION", Suggestion),
        IssueCode("REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY", Suggestion),
        IssueCode("REDUNDANT_RESOURCE", Suggestion),
        IssueCode("REDUNDANT_STATEMENT", Suggestion),
        IssueCode("REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION", Suggestion),
        IssueCode("RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL", SecurityWarning),
        IssueCode("ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL", Error),
        IssueCode("ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", Error),
        IssueCode("ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", Error),
        IssueCode("S3_PREFIX_IN_NEGATIVE_CONTEXT", SecurityWarning),
        IssueCode("SCP_SYNTAX_ERROR_ACTION_WILDCARD", Error),
        IssueCode("SCP_SYNTAX_ERROR_PRINCIPAL", Error),
        IssueCode("SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED", Warning),
        IssueCode("STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", SecurityWarning),
        IssueCode("TYPE_MISMATCH", Warning),
        IssueCode("TYPE_MISMATCH_BOOLEAN", Warning),
        IssueCode("TYPE_MISMATCH_DATE", Warning),
        IssueCode("TYPE_MISMATCH_IP_RANGE", Error),
        IssueCode("TYPE_MISMATCH_NUMBER", Warning),
        IssueCode("TYPE_MISMATCH_STRING", Warning),
        IssueCode("UNIQUE_SIDS_RECOMMENDED", Warning),
        IssueCode("UNIQUE_SIDS_REQUIRED", Error),
        IssueCode("UNSUPPORTED_ACTION_FOR_CONDITION_KEY", Error),
        IssueCode("UNSUPPORTED_ACTION_IN_POLICY", Error),
        IssueCode("UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", Error),
        IssueCode("UNSUPPORTED_ELEMENT_COMBINATION", Error),
        IssueCode("UNSUPPORTED_GLOBAL_CONDITION_KEY", Error),
        IssueCode("UNSUPPORTED_PRINCIPAL", Error),
        IssueCode("UNSUPPORTED_RESOURCE_ARN_IN_POLICY", Error),
        IssueCode("UNSUPPORTED_SID", Error),
        IssueCode("UNSUPPORTED_SPACE_IN_VARIABLE", Error),
        IssueCode("UNSUPPORTED_WILDCARD_IN_PRINCIPAL", Error),
        IssueCode("UNTRUSTWORTHY_CONDITION_KEY", SecurityWarning),
        IssueCode("USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES", Warning),
        IssueCode("VARIABLE_UNSUPPORTED_IN_ELEMENT", Error),
        IssueCode("VARIABLE_UNSUPPORTED_IN_VERSION", Error),
        IssueCode("VARIABLE_USAGE_TOO_PERMISSIVE", Error),
        IssueCode("WILDCARD_IN_SERVICE_NAME", Suggestion),
        IssueCode("WILDCARD_USAGE_TOO_PERMISSIVE", Error),
        IssueCode("WILDCARD_WITHOUT_LIKE_OPERATOR", Warning),
    ]
};
