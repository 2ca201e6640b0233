//! Least privilege from intent: ARNs and access levels go in, a policy with exactly the actions that
//! fit comes out.
//!
//! # Which actions are granted
//!
//! An action is granted on an ARN if both hold:
//!
//! - one of the resource types that it works on is [one of the ARN](Catalog::resource_types_of)
//! - each of its access levels is asked for that ARN. `Write` beside `Tagging` or
//!   `Permissions management` need not be: AWS marks all such actions with it. So `Write` alone
//!   never brings in an action that changes tags or permissions
//!
//! An action to which AWS gives no access level is never granted.
//!
//! # What is not granted
//!
//! Whatever else may be wanted is listed apart and never slipped in:
//!
//! - actions that take only `*` as their resource:
//!   [`star_actions`](LeastPrivilegePolicy::star_actions)
//! - actions that need resources of several types, of which some are missing:
//!   [`incomplete`](LeastPrivilegePolicy::incomplete)
//! - actions that the granted ones depend on, such as `iam:PassRole`:
//!   [`dependents`](LeastPrivilegePolicy::dependents)
//!
//! Source: Service Authorization Reference, *Actions, resources, and condition keys for AWS
//! services*; IAM User Guide, *Understanding access level summaries within policy summaries*.
//!
//! ```
//! use iam_policy::LeastPrivilege;
//! use iam_policy::catalog::AccessLevel::{Read, Write};
//!
//! let least = LeastPrivilege::new()
//!     .allow(Read, "arn:aws:s3:::my-bucket/*")
//!     .allow([Read, Write], "arn:aws:dynamodb:us-east-1:111122223333:table/orders")
//!     .policy()?;
//! let sids: Vec<_> = least.as_policy().statements().iter().filter_map(|of| of.sid()).collect();
//! assert_eq!(sids, ["DynamodbTableReadWrite", "S3ObjectRead"]);
//! # Ok::<(), iam_policy::Error>(())
//! ```

mod fault;
mod grant;
mod intent;
mod policy;
mod sid;

pub use policy::{DependentAction, IncompleteAction, LeastPrivilegePolicy};

use crate::arn::ArnPattern;
use crate::catalog::{AccessLevels, Catalog};
use crate::error::Error;
use crate::one_or_many::OneOrMany;
use crate::policy::IntoList;
use crate::text::Text;

/// ARNs and the access levels that are wanted on them, on the way to a policy.
///
/// The rules are in the [module](self).
///
/// ```
/// use iam_policy::LeastPrivilege;
/// use iam_policy::catalog::AccessLevel::Tagging;
///
/// let topic = "arn:aws:sns:us-east-1:111122223333:orders";
/// let least = LeastPrivilege::new().allow(Tagging, topic).policy()?;
/// assert_eq!(
///     least.as_policy().to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Sid":"SnsTopicTagging","Effect":"Allow","#,
///         r#""Action":["sns:TagResource","sns:UntagResource"],"#,
///         r#""Resource":"arn:aws:sns:us-east-1:111122223333:orders"}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "it becomes a policy with .policy()"]
pub struct LeastPrivilege<'a> {
    catalog: &'a Catalog,
    asks: Vec<Ask>,
    /// The service prefixes that alone count, where some are named.
    services: Option<Vec<String>>,
    grants_incomplete: bool,
}

/// What one call of [`LeastPrivilege::allow`] asks for.
#[derive(Clone, Debug)]
struct Ask {
    levels: AccessLevels,
    resources: OneOrMany<Text>,
}

impl LeastPrivilege<'static> {
    /// Asks for nothing yet, by the catalog that comes with the crate.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    ///
    /// assert_eq!(
    ///     LeastPrivilege::new().policy().unwrap_err().to_string(),
    ///     "no access is asked for",
    /// );
    /// ```
    pub fn new() -> Self {
        Self::with_catalog(Catalog::embedded())
    }
}

impl Default for LeastPrivilege<'static> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'a> LeastPrivilege<'a> {
    /// Asks for nothing yet, by a catalog of one's own.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::{AccessLevel, Catalog};
    ///
    /// let catalog = Catalog::embedded().with_text("action\ts3:GetRainbow\tRead\tobject!")?;
    /// let least = LeastPrivilege::with_catalog(&catalog)
    ///     .allow(AccessLevel::Read, "arn:aws:s3:::my-bucket/*")
    ///     .policy()?;
    /// assert!(least.actions().iter().any(|action| action.name() == "GetRainbow"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_catalog(catalog: &'a Catalog) -> Self {
        Self { catalog, asks: Vec::new(), services: None, grants_incomplete: false }
    }

    /// Asks for one access level, or several, on one ARN, or several.
    ///
    /// Wildcards and policy variables in the ARNs are kept as they are. An ARN may be named again:
    /// what is asked for it adds up.
    ///
    /// ```
    /// use iam_policy::catalog::AccessLevel::{List, Read, Write};
    /// use iam_policy::{LeastPrivilege, arn};
    ///
    /// let least = LeastPrivilege::new()
    ///     .allow(List, arn!("arn:aws:s3:::my-bucket"))
    ///     .allow([Read, Write], ["arn:aws:s3:::my-bucket/in/*", "arn:aws:s3:::my-bucket/out/*"])
    ///     .policy()?;
    /// assert_eq!(least.as_policy().statements().len(), 2);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn allow(
        mut self,
        levels: impl Into<AccessLevels>,
        resources: impl IntoList<ArnPattern>,
    ) -> Self {
        self.asks.push(Ask { levels: levels.into(), resources: resources.into_texts() });
        self
    }

    /// Counts only the actions of these services, by their prefixes.
    ///
    /// Some resources are worked on by several services: what may be written on a role is also
    /// assuming it, an action of `sts`. Where this is called again, the services add up.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel;
    ///
    /// let role = "arn:aws:iam::111122223333:role/Deploy";
    /// let least =
    ///     LeastPrivilege::new().allow(AccessLevel::Write, role).only_services(["sts"]).policy()?;
    /// assert!(least.actions().iter().all(|action| action.service().prefix() == "sts"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn only_services<S: Into<String>>(mut self, prefixes: impl IntoIterator<Item = S>) -> Self {
        let services = self.services.get_or_insert_default();
        services.extend(prefixes.into_iter().map(Into::into));
        self
    }

    /// Grants [incomplete](LeastPrivilegePolicy::incomplete) actions too, on those ARNs that there
    /// are; they are still listed.
    ///
    /// That is right where another policy has the rest, or where AWS's reference marks resource
    /// types as required of which any one does, as for the listeners of load balancers.
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel;
    ///
    /// let least = LeastPrivilege::new()
    ///     .allow(
    ///         AccessLevel::Write,
    ///         "arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/app/web/1/2",
    ///     )
    ///     .grant_incomplete();
    /// let granted = least.policy()?;
    /// assert!(granted.actions().iter().any(|action| action.name() == "ModifyListener"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn grant_incomplete(mut self) -> Self {
        self.grants_incomplete = true;
        self
    }

    /// Makes the policy, and lists what it does not grant.
    ///
    /// There is a statement for each service and set of ARNs that some actions have in common, with
    /// a Sid that tells service, resource types and access levels. Nothing is cut to fit a quota:
    /// [`Size::fits`](crate::Size::fits) tells whether it does.
    ///
    /// # Errors
    ///
    /// All that is wrong, at once, with the call of [`allow`](Self::allow) and the place of the ARN,
    /// both counted from 0:
    ///
    /// - no call of `allow`: `no access is asked for`
    /// - no level: `allow[0]: no access level`
    /// - no ARN: `allow[0]: no resource`
    /// - text that is no ARN pattern: ``allow[0].resources: invalid ARN pattern `b`: …``
    /// - `*`: ``allow[0].resources: `*` is every resource``
    /// - a service that is left open: ``allow[0].resources: the service of `arn:aws:*:::b` is open``
    /// - an ARN that the catalog has no resource type for, or none of the [`only_services`]:
    ///   ``allow[0].resources[1]: `arn:aws:s3:x::b` is of no resource type``
    /// - an ARN without an action: ``allow[0].resources: no action of level `List` works on `…` ``
    /// - an ARN of which all actions are incomplete: ``allow[0].resources: no action can be granted on
    ///   `…`: `glue:GetTable` also needs `database` and `rootcatalog` ``
    /// - a service that the catalog does not know: ``only_services[0]: unknown service `s4` ``
    ///
    /// [`only_services`]: Self::only_services
    ///
    /// ```
    /// use iam_policy::LeastPrivilege;
    /// use iam_policy::catalog::AccessLevel;
    ///
    /// let error = LeastPrivilege::new()
    ///     .allow(AccessLevel::Write, "arn:aws:dynamodb:us-east-1:111122223333:tabel/orders")
    ///     .policy()
    ///     .unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "allow[0].resources: `arn:aws:dynamodb:us-east-1:111122223333:tabel/orders` is of no \
    ///      resource type",
    /// );
    /// assert_eq!(
    ///     error.help(),
    ///     Some("the nearest format is `arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}`"),
    /// );
    /// ```
    pub fn policy(&self) -> Result<LeastPrivilegePolicy<'a>, Error> {
        let intent = intent::read(self)?;
        let grants = grant::grants(&intent, self.grants_incomplete);
        policy::make(self.catalog, &intent, grants)
    }
}
