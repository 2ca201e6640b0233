use crate::{Error, Region};

/// The Regions that have Amazon Forecast, all of them in partition `aws`.
///
/// Source: the service's endpoints, as of September 2026.
///
/// ```
/// use iam_policy::{Region, presets::forecast};
///
/// assert_eq!(forecast::regions().len(), 10);
/// assert!(forecast::regions().contains(&Region::US_EAST_1));
/// ```
pub fn regions() -> &'static [Region] {
    static REGIONS: [Region; 10] = [
        Region::US_EAST_1,
        Region::US_EAST_2,
        Region::US_WEST_2,
        Region::AP_SOUTH_1,
        Region::AP_NORTHEAST_1,
        Region::AP_NORTHEAST_2,
        Region::AP_SOUTHEAST_1,
        Region::AP_SOUTHEAST_2,
        Region::EU_CENTRAL_1,
        Region::EU_WEST_1,
    ];
    &REGIONS
}

/// Refuses a Region that does not have Amazon Forecast.
///
/// # Errors
///
/// - `eu-west-3`: a Region without Forecast; the message lists those that have it
/// - `cn-north-1`: a Region of another partition, none of which has it
///
/// ```
/// use iam_policy::{Region, presets::forecast};
///
/// forecast::check_region(&Region::EU_WEST_1)?;
/// let error = forecast::check_region(&Region::EU_WEST_3).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "Amazon Forecast is not in Region `eu-west-3`, only in us-east-1, us-east-2, us-west-2, \
///      ap-south-1, ap-northeast-1, ap-northeast-2, ap-southeast-1, ap-southeast-2, eu-central-1, \
///      eu-west-1",
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn check_region(region: &Region) -> Result<(), Error> {
    if regions().contains(region) {
        return Ok(());
    }
    let names: Vec<_> = regions().iter().map(Region::as_str).collect();
    let names = names.join(", ");
    Err(Error::message(match region.partition() {
        Some(partition) if partition != "aws" => format!(
            "Amazon Forecast is not in partition `{partition}` of Region `{region}`, only in {names}"
        ),
        _ => format!("Amazon Forecast is not in Region `{region}`, only in {names}"),
    }))
}
