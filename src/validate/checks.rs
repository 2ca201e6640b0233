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
    action_redundant;
    action_service_star;
    action_star;
    admin_star;
    arn_account_not_allowed;
    arn_field_missing;
    pub(super) arn_iam_resource_path;
    arn_partition_invalid;
    arn_prefix_missing;
    pub(super) arn_region_not_allowed;
    arn_s3_bucket_name;
    arn_service_case;
    arn_service_wildcard;
    character_unsupported;
    condition_key_duplicate_case;
    condition_key_format;
    condition_null_if_exists;
    condition_operator_unknown;
    condition_value_date_format;
    create_slr_broad;
    pub(super) duplicate_key;
    effect_invalid;
    effect_missing;
    element_conflict;
    element_unknown;
    iac_placeholder;
    id_not_allowed;
    pub(super) json_syntax;
    pub(super) json_type_mismatch;
    not_action_allow;
    not_action_deny;
    not_resource_allow;
    not_resource_deny_ineffective;
    pub(super) number_too_long;
    pass_role_broad;
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
    principal_value_format;
    principal_wildcard_partial;
    rcp_action_star;
    rcp_allow_restricted;
    rcp_not_action;
    rcp_principal_not_star;
    rcp_service_unsupported;
    resource_empty;
    resource_missing;
    resource_policy_action_foreign;
    resource_policy_arn_foreign;
    resource_policy_star_resource_bucket;
    resource_redundant;
    scp_action_wildcard_position;
    scp_principal_not_allowed;
    sid_characters;
    sid_duplicate;
    sid_duplicate_recommended;
    sid_empty;
    sns_id_missing;
    sns_limits;
    sns_sid_missing;
    sqs_limits;
    statement_missing;
    statement_redundant;
    statement_shadowed_by_deny;
    statement_subsumed;
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
