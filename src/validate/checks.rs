//! The registry of checks: a check that is not listed here does not exist.

use super::check::Check;

/// Declares the files of this folder, and the list of their checks.
macro_rules! registry {
    ($($visibility:vis $file:ident;)*) => {
        $($visibility mod $file;)*

        /// Every check, sorted by name.
        pub(super) static ALL: &[&Check] = &[$(&$file::CHECK),*];
    };
}

registry! {
    action_empty;
    action_format;
    action_missing;
    allow_not_action_tag_key;
    arn_account_invalid;
    arn_field_missing;
    pub(super) arn_iam_resource_path;
    arn_partition_invalid;
    arn_prefix_missing;
    arn_region_invalid;
    pub(super) arn_region_not_allowed;
    arn_service_case;
    character_unsupported;
    condition_arn_key_string_operator;
    condition_bool_multiple;
    condition_for_all_values_single;
    condition_key_deprecated;
    condition_key_duplicate_case;
    condition_key_format;
    condition_key_global_unknown;
    condition_key_global_unsupported;
    condition_key_irrelevant_for_resource;
    condition_key_limited_services;
    condition_key_service_principal_unsupported;
    condition_key_spoofable;
    condition_null_if_exists;
    condition_operator_type;
    condition_operator_unknown;
    condition_paired_key_missing;
    condition_region_invalid;
    condition_set_operator_missing;
    condition_string_like_arn_key;
    condition_tag_key_missing;
    condition_value_date_format;
    condition_value_type_mixed;
    condition_variable_too_permissive;
    condition_wildcard_too_permissive;
    deny_not_action_tag_key;
    pub(super) duplicate_key;
    effect_invalid;
    effect_missing;
    element_conflict;
    element_unknown;
    for_all_values_allow_without_null;
    for_any_value_deny_without_null;
    id_not_allowed;
    if_exists_always_present;
    if_exists_weakens;
    pub(super) json_syntax;
    pub(super) json_type_mismatch;
    mfa_bool_false;
    mfa_null;
    pub(super) number_too_long;
    policy_size_identity;
    policy_size_rcp;
    policy_size_resource;
    policy_size_scp;
    policy_size_trust;
    principal_canonical_user_not_allowed;
    principal_federated_not_allowed;
    principal_format_invalid;
    principal_key_unknown;
    principal_missing;
    principal_not_allowed;
    principal_service_unknown;
    principal_value_format;
    principal_wildcard_partial;
    rcp_action_star;
    rcp_allow_restricted;
    rcp_not_action;
    rcp_principal_not_star;
    rcp_service_unsupported;
    resource_empty;
    resource_missing;
    scp_principal_not_allowed;
    sid_characters;
    sid_duplicate;
    sns_id_missing;
    sns_limits;
    sns_sid_missing;
    sqs_limits;
    statement_missing;
    pub(super) trust_action_unsupported;
    trust_federated_format;
    trust_not_action;
    trust_not_principal;
    trust_principal_wildcard;
    trust_resource_not_allowed;
    version_invalid;
    version_missing;
    version_old;
}
