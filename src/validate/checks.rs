//! The registry of checks: a check that is not listed here does not exist.

use super::check::Check;

mod action_empty;
mod action_format;
mod action_missing;
mod arn_field_missing;
pub(super) mod arn_iam_resource_path;
mod arn_partition_invalid;
mod arn_prefix_missing;
pub(super) mod arn_region_not_allowed;
mod arn_service_case;
mod character_unsupported;
mod condition_key_duplicate_case;
mod condition_key_format;
mod condition_null_if_exists;
mod condition_operator_unknown;
mod condition_value_date_format;
pub(super) mod duplicate_key;
mod effect_invalid;
mod effect_missing;
mod element_conflict;
mod element_unknown;
mod id_not_allowed;
pub(super) mod json_syntax;
pub(super) mod json_type_mismatch;
pub(super) mod number_too_long;
mod policy_size_identity;
mod policy_size_rcp;
mod policy_size_resource;
mod policy_size_scp;
mod policy_size_trust;
mod principal_canonical_user_not_allowed;
mod principal_federated_not_allowed;
mod principal_format_invalid;
mod principal_key_unknown;
mod principal_missing;
mod principal_not_allowed;
mod principal_value_format;
mod principal_wildcard_partial;
mod rcp_action_star;
mod rcp_allow_restricted;
mod rcp_not_action;
mod rcp_principal_not_star;
mod rcp_service_unsupported;
mod resource_empty;
mod resource_missing;
mod scp_principal_not_allowed;
mod sid_characters;
mod sid_duplicate;
mod sns_id_missing;
mod sns_limits;
mod sns_sid_missing;
mod sqs_limits;
mod statement_missing;
pub(super) mod trust_action_unsupported;
mod trust_federated_format;
mod trust_not_action;
mod trust_not_principal;
mod trust_principal_wildcard;
mod trust_resource_not_allowed;
mod version_invalid;
mod version_missing;
mod version_old;

/// Every check, sorted by name.
pub(super) static ALL: &[&Check] = &[
    &action_empty::CHECK,
    &action_format::CHECK,
    &action_missing::CHECK,
    &arn_field_missing::CHECK,
    &arn_iam_resource_path::CHECK,
    &arn_partition_invalid::CHECK,
    &arn_prefix_missing::CHECK,
    &arn_region_not_allowed::CHECK,
    &arn_service_case::CHECK,
    &character_unsupported::CHECK,
    &condition_key_duplicate_case::CHECK,
    &condition_key_format::CHECK,
    &condition_null_if_exists::CHECK,
    &condition_operator_unknown::CHECK,
    &condition_value_date_format::CHECK,
    &duplicate_key::CHECK,
    &effect_invalid::CHECK,
    &effect_missing::CHECK,
    &element_conflict::CHECK,
    &element_unknown::CHECK,
    &id_not_allowed::CHECK,
    &json_syntax::CHECK,
    &json_type_mismatch::CHECK,
    &number_too_long::CHECK,
    &policy_size_identity::CHECK,
    &policy_size_rcp::CHECK,
    &policy_size_resource::CHECK,
    &policy_size_scp::CHECK,
    &policy_size_trust::CHECK,
    &principal_canonical_user_not_allowed::CHECK,
    &principal_federated_not_allowed::CHECK,
    &principal_format_invalid::CHECK,
    &principal_key_unknown::CHECK,
    &principal_missing::CHECK,
    &principal_not_allowed::CHECK,
    &principal_value_format::CHECK,
    &principal_wildcard_partial::CHECK,
    &rcp_action_star::CHECK,
    &rcp_allow_restricted::CHECK,
    &rcp_not_action::CHECK,
    &rcp_principal_not_star::CHECK,
    &rcp_service_unsupported::CHECK,
    &resource_empty::CHECK,
    &resource_missing::CHECK,
    &scp_principal_not_allowed::CHECK,
    &sid_characters::CHECK,
    &sid_duplicate::CHECK,
    &sns_id_missing::CHECK,
    &sns_limits::CHECK,
    &sns_sid_missing::CHECK,
    &sqs_limits::CHECK,
    &statement_missing::CHECK,
    &trust_action_unsupported::CHECK,
    &trust_federated_format::CHECK,
    &trust_not_action::CHECK,
    &trust_not_principal::CHECK,
    &trust_principal_wildcard::CHECK,
    &trust_resource_not_allowed::CHECK,
    &version_invalid::CHECK,
    &version_missing::CHECK,
    &version_old::CHECK,
];
