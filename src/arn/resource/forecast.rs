//! Amazon Forecast.
//!
//! ```
//! use iam_policy::arn::forecast;
//! use iam_policy::{IdentityPolicy, IdentityStatement, Region};
//!
//! let account = "111122223333".parse()?;
//! let resource = forecast::dataset(&Region::US_EAST_1, &account, &"sales".parse()?);
//! let policy = IdentityPolicy::new([IdentityStatement::allow("forecast:DescribeDataset").resources(resource)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::{ResourceId, Scope};
use crate::arn::Arn;
use crate::name::{AccountId, ForecastResourceName, Region};

/// A dataset.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::dataset(&Region::US_EAST_1, &"111122223333".try_into()?, &"sales".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:dataset/sales");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn dataset(region: &Region, account: &AccountId, name: &ForecastResourceName) -> Arn {
    Scope::regional(region, account).arn("forecast", &["dataset/", name.as_str()])
}

/// A dataset group.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::dataset_group(&Region::US_EAST_1, &"111122223333".try_into()?, &"sales".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:dataset-group/sales");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn dataset_group(region: &Region, account: &AccountId, name: &ForecastResourceName) -> Arn {
    Scope::regional(region, account).arn("forecast", &["dataset-group/", name.as_str()])
}

/// A dataset import job.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::dataset_import_job(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:dataset-import-job/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn dataset_import_job(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("forecast", &["dataset-import-job/", id.as_str()])
}

/// A predictor.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::predictor(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:predictor/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn predictor(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("forecast", &["predictor/", id.as_str()])
}

/// A predictor backtest export job.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::predictor_backtest_export_job(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:predictor-backtest-export-job/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn predictor_backtest_export_job(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account)
        .arn("forecast", &["predictor-backtest-export-job/", id.as_str()])
}

/// A forecast.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::forecast(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:forecast/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn forecast(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("forecast", &["forecast/", id.as_str()])
}

/// A forecast export job.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::forecast_export_job(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:forecast-export-job/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn forecast_export_job(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("forecast", &["forecast-export-job/", id.as_str()])
}

/// A forecast endpoint.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::forecast_endpoint(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:forecast-endpoint/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn forecast_endpoint(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("forecast", &["forecast-endpoint/", id.as_str()])
}

/// An explainability.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::explainability(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:explainability/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn explainability(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("forecast", &["explainability/", id.as_str()])
}

/// An explainability export.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::explainability_export(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:explainability-export/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn explainability_export(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("forecast", &["explainability-export/", id.as_str()])
}

/// A monitor.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::monitor(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:monitor/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn monitor(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("forecast", &["monitor/", id.as_str()])
}

/// A what-if analysis.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::what_if_analysis(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:what-if-analysis/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn what_if_analysis(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("forecast", &["what-if-analysis/", id.as_str()])
}

/// A what-if forecast.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::what_if_forecast(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:what-if-forecast/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn what_if_forecast(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("forecast", &["what-if-forecast/", id.as_str()])
}

/// A what-if forecast export.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::forecast::what_if_forecast_export(&Region::US_EAST_1, &"111122223333".try_into()?, &"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:us-east-1:111122223333:what-if-forecast-export/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn what_if_forecast_export(region: &Region, account: &AccountId, id: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("forecast", &["what-if-forecast-export/", id.as_str()])
}

/// An algorithm, which belongs to no Region and no account.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::forecast::algorithm(&"my_id".try_into()?);
/// assert_eq!(arn, "arn:aws:forecast:::algorithm/my_id");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn algorithm(id: &ResourceId) -> Arn {
    Scope::global("").arn("forecast", &["algorithm/", id.as_str()])
}
