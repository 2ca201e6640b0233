use crate::{
    Action, ConditionOperator, ConditionValue, Location, OneOrMany, Operator, PolicyDocument,
    Quantifier, Statement, actions,
};

/// A statement of a bucket policy that Forecast can never satisfy, because it admits only traffic
/// from a VPC or VPC endpoint.
///
/// Source: Amazon Forecast Developer Guide, *Set Up Permissions for Amazon Forecast*.
///
/// ```
/// use iam_policy::{PolicyDocument, presets::forecast};
///
/// let policy = PolicyDocument::from_json(
///     r#"{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject",
///         "Resource":"arn:aws:s3:::my-bucket/*",
///         "Condition":{"StringEquals":{"aws:SourceVpc":"vpc-1a2b3c4d"}}}]}"#,
/// )?;
/// for statement in forecast::vpc_only_statements(&policy) {
///     println!("{} admits only traffic with {:?}", statement.location(), statement.keys());
/// }
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VpcOnlyStatement {
    location: Location,
    keys: Vec<String>,
    is_deny: bool,
    is_conditional: bool,
}

impl VpcOnlyStatement {
    /// The statement.
    ///
    /// ```
    /// # use iam_policy::{PolicyDocument, presets::forecast};
    /// let policy = PolicyDocument::from_json(
    ///     r#"{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*",
    ///         "Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-1a2b3c4d"}}}}"#,
    /// )?;
    /// let statements = forecast::vpc_only_statements(&policy);
    /// assert_eq!(statements[0].location().to_string(), "Statement");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// The condition keys that only traffic from a VPC has.
    ///
    /// ```
    /// # use iam_policy::{PolicyDocument, presets::forecast};
    /// let policy = PolicyDocument::from_json(
    ///     r#"{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*",
    ///         "Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-1a2b3c4d"}}}}"#,
    /// )?;
    /// let statements = forecast::vpc_only_statements(&policy);
    /// assert_eq!(statements[0].keys(), ["aws:SourceVpce"]);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// Whether it denies Forecast, rather than failing to allow it.
    ///
    /// ```
    /// # use iam_policy::{PolicyDocument, presets::forecast};
    /// let policy = PolicyDocument::from_json(
    ///     r#"{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*",
    ///         "Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-1a2b3c4d"}}}}"#,
    /// )?;
    /// let statements = forecast::vpc_only_statements(&policy);
    /// assert!(statements[0].is_deny());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn is_deny(&self) -> bool {
        self.is_deny
    }

    /// Whether other conditions of the statement may keep it from applying to Forecast, such as an
    /// exception for its role.
    ///
    /// ```
    /// # use iam_policy::{PolicyDocument, presets::forecast};
    /// let policy = PolicyDocument::from_json(
    ///     r#"{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*",
    ///         "Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-1a2b3c4d"}}}}"#,
    /// )?;
    /// let statements = forecast::vpc_only_statements(&policy);
    /// assert!(!statements[0].is_conditional());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn is_conditional(&self) -> bool {
        self.is_conditional
    }
}

/// Keys that are in a request only when it comes through a VPC endpoint.
const VPC_KEYS: [&str; 7] = [
    "aws:SourceVpc",
    "aws:SourceVpcArn",
    "aws:SourceVpce",
    "aws:VpcSourceIp",
    "aws:VpceAccount",
    "aws:VpceOrgID",
    "aws:VpceOrgPaths",
];

/// What Forecast does with a bucket.
const FORECAST_ACTIONS: [Action; 3] = actions!["s3:GetObject", "s3:ListBucket", "s3:PutObject"];

/// The statements of a bucket policy that admit only traffic from a VPC or VPC endpoint.
///
/// Forecast reaches S3 neither through a VPC nor through a gateway endpoint, so the condition keys of
/// such traffic are missing from its requests. A Deny that holds without them refuses Forecast with
/// `AccessDenied`; an Allow that needs them gives it nothing.
///
/// Source: Amazon Forecast Developer Guide, *Set Up Permissions for Amazon Forecast*.
///
/// ```
/// use iam_policy::{PolicyDocument, presets::forecast};
///
/// let policy = PolicyDocument::from_json(r#"{
///     "Version": "2012-10-17",
///     "Statement": [{
///         "Effect": "Deny",
///         "Principal": "*",
///         "Action": "s3:*",
///         "Resource": ["arn:aws:s3:::my-bucket", "arn:aws:s3:::my-bucket/*"],
///         "Condition": {"StringNotEquals": {"aws:SourceVpce": "vpce-1a2b3c4d"}}
///     }]
/// }"#)?;
/// let statements = forecast::vpc_only_statements(&policy);
/// assert_eq!(statements[0].location().to_string(), "Statement[0]");
/// assert_eq!(statements[0].keys(), ["aws:SourceVpce"]);
/// assert!(statements[0].is_deny() && !statements[0].is_conditional());
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn vpc_only_statements(bucket_policy: &PolicyDocument) -> Vec<VpcOnlyStatement> {
    let statements = bucket_policy.statements().iter().enumerate();
    statements
        .filter(|(_, statement)| concerns_forecast(statement))
        .filter_map(|(index, statement)| {
            let (keys, is_conditional) = refusing_keys(statement)?;
            let location = bucket_policy.statement_location(index);
            let is_deny = statement.effect() == Some("Deny");
            Some(VpcOnlyStatement { location, keys, is_deny, is_conditional })
        })
        .collect()
}

/// Whether the statement is about one of the actions that Forecast takes.
fn concerns_forecast(statement: &Statement) -> bool {
    let listed = |actions: &OneOrMany<crate::Text>, wanted: &Action| {
        let mut patterns = actions.iter().filter_map(|action| Action::new(action).ok());
        patterns.any(|pattern| pattern.matches(wanted))
    };
    FORECAST_ACTIONS.iter().any(|wanted| match (statement.action(), statement.not_action()) {
        (Some(actions), _) => listed(actions, wanted),
        (None, Some(actions)) => !listed(actions, wanted),
        (None, None) => false,
    })
}

/// The VPC keys by which the statement refuses a request without them, and whether other
/// conditions have a say.
fn refusing_keys(statement: &Statement) -> Option<(Vec<String>, bool)> {
    let mut holding = Vec::new();
    let mut failing = Vec::new();
    let mut others = false;
    for (operator, entries) in statement.condition()?.iter() {
        for (key, values) in entries.iter() {
            if !VPC_KEYS.iter().any(|known| known.eq_ignore_ascii_case(key)) {
                others = true;
            } else if holds_without_key(operator.parse().ok()?, values) {
                holding.push(key.to_string());
            } else {
                failing.push(key.to_string());
            }
        }
    }
    match statement.effect() {
        Some("Deny") if failing.is_empty() && !holding.is_empty() => Some((holding, others)),
        Some("Allow") if !failing.is_empty() => Some((failing, false)),
        _ => None,
    }
}

/// Whether a condition is true for a request that does not have its key.
fn holds_without_key(operator: ConditionOperator, values: &OneOrMany<ConditionValue>) -> bool {
    match operator.quantifier() {
        Some(Quantifier::ForAllValues) => return true,
        Some(Quantifier::ForAnyValue) => return false,
        None => {}
    }
    match operator.operator() {
        Operator::Null => values.iter().any(|value| value.as_text().eq_ignore_ascii_case("true")),
        base => operator.is_if_exists() || base.is_negated(),
    }
}
