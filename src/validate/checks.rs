//! The registry of checks: a check that is not listed here does not exist.

use super::check::Check;

mod action_format;
mod arn_field_missing;
mod arn_iam_resource_path;
mod arn_partition_invalid;
mod arn_prefix_missing;
mod arn_region_not_allowed;
mod arn_service_case;
mod condition_key_duplicate_case;
mod condition_key_format;
mod condition_null_if_exists;
mod condition_operator_unknown;
mod condition_value_date_format;
pub(super) mod duplicate_key;
mod effect_invalid;
pub(super) mod json_syntax;
pub(super) mod json_type_mismatch;
pub(super) mod number_too_long;
mod policy_size_identity;
mod policy_size_rcp;
mod policy_size_resource;
mod policy_size_scp;
mod policy_size_trust;

/// Every check, sorted by name.
pub(super) static ALL: &[&Check] = &[
    &action_format::CHECK,
    &arn_field_missing::CHECK,
    &arn_iam_resource_path::CHECK,
    &arn_partition_invalid::CHECK,
    &arn_prefix_missing::CHECK,
    &arn_region_not_allowed::CHECK,
    &arn_service_case::CHECK,
    &condition_key_duplicate_case::CHECK,
    &condition_key_format::CHECK,
    &condition_null_if_exists::CHECK,
    &condition_operator_unknown::CHECK,
    &condition_value_date_format::CHECK,
    &duplicate_key::CHECK,
    &effect_invalid::CHECK,
    &json_syntax::CHECK,
    &json_type_mismatch::CHECK,
    &number_too_long::CHECK,
    &policy_size_identity::CHECK,
    &policy_size_rcp::CHECK,
    &policy_size_resource::CHECK,
    &policy_size_scp::CHECK,
    &policy_size_trust::CHECK,
];
