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
    arn_field_missing;
    pub(super) arn_iam_resource_path;
    arn_partition_invalid;
    arn_prefix_missing;
    pub(super) arn_region_not_allowed;
    arn_service_case;
    character_unsupported;
    condition_arn_value_format;
    condition_cidr_host_bits;
    condition_contradiction;
    condition_date_epoch;
    condition_empty;
    condition_equivalent_to_null;
    condition_key_always_true;
    condition_key_duplicate_case;
    condition_key_format;
    condition_key_never_true;
    condition_kms_key_arn_format;
    condition_null_if_exists;
    condition_null_set_operator;
    condition_numeric_redundant;
    condition_operator_unknown;
    condition_value_binary_format;
    condition_value_bool_format;
    condition_value_date_format;
    condition_value_ip_format;
    condition_value_number_format;
    condition_values_empty;
    condition_vpc_id_format;
    condition_vpce_id_format;
    condition_wildcard_without_like;
    deny_carve_out_ineffective;
    pub(super) duplicate_key;
    effect_invalid;
    effect_missing;
    element_conflict;
    element_unknown;
    id_not_allowed;
    pub(super) json_syntax;
    pub(super) json_type_mismatch;
    not_principal_allow;
    not_principal_use;
    pub(super) number_too_long;
    pub(super) policy_not_object;
    policy_size_identity;
    policy_size_rcp;
    policy_size_resource;
    policy_size_scp;
    policy_size_trust;
    principal_canonical_user_not_allowed;
    principal_empty;
    principal_federated_not_allowed;
    principal_format_invalid;
    principal_key_unknown;
    principal_missing;
    principal_not_allowed;
    principal_role_id;
    principal_user_id;
    principal_value_format;
    principal_wildcard_partial;
    rcp_action_star;
    rcp_allow_restricted;
    rcp_blanket_deny;
    rcp_missing_principal_is_aws_service;
    rcp_missing_principal_is_aws_service_true;
    rcp_missing_source_null_check;
    rcp_not_action;
    rcp_principal_not_star;
    rcp_service_unsupported;
    resource_empty;
    resource_missing;
    resource_policy_lockout;
    resource_policy_public;
    scp_principal_not_allowed;
    service_principal_format;
    service_principal_unrestricted;
    service_principal_weak_source_key;
    sid_characters;
    sid_duplicate;
    sns_id_missing;
    sns_limits;
    sns_sid_missing;
    source_ip_private;
    source_ip_private_mixed;
    source_ip_private_mixed_negated;
    source_ip_private_negated;
    sqs_limits;
    statement_missing;
    trust_action_principal_mismatch;
    pub(super) trust_action_unsupported;
    trust_audience_for_any_value;
    trust_audience_set_operator;
    trust_federated_format;
    trust_github_claim_order;
    trust_github_sub_missing;
    trust_github_sub_wildcard;
    trust_not_action;
    trust_not_principal;
    trust_oidc_audience_missing;
    trust_oidc_subject_missing;
    trust_oidc_unconditioned;
    trust_principal_redundant;
    trust_principal_wildcard;
    trust_public;
    trust_resource_not_allowed;
    trust_roles_anywhere_actions;
    trust_saml_audience_missing;
    trust_service_confused_deputy;
    variable_brace_missing;
    variable_element_unsupported;
    variable_empty;
    variable_operator_unsupported;
    variable_quote_missing;
    variable_space;
    variable_unknown;
    variable_version_unsupported;
    version_invalid;
    version_missing;
    version_old;
}
