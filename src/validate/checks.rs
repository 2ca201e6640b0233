//! The registry of checks: a check that is not listed here does not exist.

use super::check::{Check, Needs};

/// Declares the files of this folder, and the list of their checks.
macro_rules! registry {
    ($($(#[$feature:meta])? $visibility:vis $file:ident;)*) => {
        $($(#[$feature])? $visibility mod $file;)*

        /// Every check, sorted by name.
        pub(super) static ALL: &[&Check] = &[$($(#[$feature])? &$file::CHECK),*];
    };
}

/// Those that rest on no catalog. Typed policies are made with these alone: a program that only
/// makes such policies then does not carry the others along.
pub(super) static WITHOUT_CATALOG: &[&Check] = &without_catalog();

const fn count_without_catalog() -> usize {
    let (mut count, mut rest) = (0, ALL);
    while let [check, tail @ ..] = rest {
        count += !matches!(check.needs, Needs::Catalog) as usize;
        rest = tail;
    }
    count
}

#[expect(clippy::indexing_slicing, reason = "there are as many places as were counted")]
const fn without_catalog() -> [&'static Check; count_without_catalog()] {
    let mut found = [&action_empty::CHECK; count_without_catalog()];
    let (mut count, mut rest) = (0, ALL);
    while let [check, tail @ ..] = rest {
        if !matches!(check.needs, Needs::Catalog) {
            found[count] = check;
            count += 1;
        }
        rest = tail;
    }
    found
}

registry! {
    action_empty;
    action_format;
    #[cfg(feature = "catalog")]
    action_letter_case;
    action_missing;
    action_redundant;
    #[cfg(feature = "catalog")]
    action_resource_mismatch;
    #[cfg(feature = "catalog")]
    action_retired;
    action_service_star;
    #[cfg(feature = "catalog")]
    action_service_unknown;
    action_star;
    #[cfg(feature = "catalog")]
    action_unknown;
    #[cfg(feature = "catalog")]
    action_wildcard_single_match;
    #[cfg(feature = "catalog")]
    action_wildcard_write;
    admin_star;
    allow_not_action_tag_key;
    #[cfg(feature = "catalog")]
    allow_tag_key_unsupported;
    arn_account_invalid;
    #[cfg(feature = "catalog")]
    arn_account_missing;
    arn_account_not_allowed;
    #[cfg(feature = "catalog")]
    arn_account_unsupported;
    arn_field_missing;
    pub(super) arn_iam_resource_path;
    arn_partition_invalid;
    arn_prefix_missing;
    arn_region_invalid;
    #[cfg(feature = "catalog")]
    arn_region_missing;
    pub(super) arn_region_not_allowed;
    #[cfg(feature = "catalog")]
    arn_region_unsupported;
    #[cfg(feature = "catalog")]
    arn_resource_invalid;
    arn_s3_bucket_name;
    arn_service_case;
    arn_service_wildcard;
    character_unsupported;
    condition_arn_key_string_operator;
    condition_arn_value_format;
    condition_bool_multiple;
    condition_cidr_host_bits;
    condition_contradiction;
    condition_date_epoch;
    condition_empty;
    condition_equivalent_to_null;
    condition_for_all_values_single;
    condition_key_action_missing;
    #[cfg(feature = "catalog")]
    condition_key_action_unsupported;
    condition_key_always_true;
    condition_key_deprecated;
    condition_key_duplicate_case;
    condition_key_format;
    condition_key_global_unknown;
    condition_key_global_unsupported;
    condition_key_irrelevant_for_resource;
    condition_key_limited_services;
    condition_key_never_true;
    condition_key_service_principal_unsupported;
    #[cfg(feature = "catalog")]
    condition_key_service_unknown;
    condition_key_spoofable;
    #[cfg(feature = "catalog")]
    condition_key_unsupplied;
    condition_kms_key_arn_format;
    condition_null_if_exists;
    condition_null_set_operator;
    condition_numeric_redundant;
    condition_operator_type;
    condition_operator_unknown;
    condition_paired_key_missing;
    condition_region_invalid;
    condition_set_operator_missing;
    condition_string_like_arn_key;
    condition_tag_key_missing;
    condition_value_binary_format;
    condition_value_bool_format;
    condition_value_date_format;
    condition_value_ip_format;
    condition_value_number_format;
    condition_value_type_mixed;
    condition_values_empty;
    condition_variable_too_permissive;
    condition_vpc_id_format;
    condition_vpce_id_format;
    condition_wildcard_too_permissive;
    condition_wildcard_without_like;
    create_slr_broad;
    credentials_exposure;
    data_exfiltration;
    deny_carve_out_ineffective;
    deny_not_action_tag_key;
    #[cfg(feature = "catalog")]
    deny_tag_key_unsupported;
    #[cfg(feature = "catalog")]
    dependent_action_missing;
    pub(super) duplicate_key;
    dynamodb_attributes_without_select;
    effect_invalid;
    effect_missing;
    element_conflict;
    element_unknown;
    for_all_values_allow_without_null;
    for_any_value_deny_without_null;
    iac_placeholder;
    id_not_allowed;
    if_exists_always_present;
    if_exists_weakens;
    pub(super) json_syntax;
    pub(super) json_type_mismatch;
    mfa_bool_false;
    mfa_null;
    not_action_allow;
    not_action_deny;
    not_principal_allow;
    not_principal_use;
    not_resource_allow;
    not_resource_deny_ineffective;
    pub(super) number_too_long;
    pass_role_broad;
    #[cfg(feature = "catalog")]
    permissions_management;
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
    principal_service_unknown;
    principal_user_id;
    principal_value_format;
    principal_wildcard_partial;
    privilege_escalation;
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
    resource_policy_action_foreign;
    resource_policy_arn_foreign;
    resource_policy_lockout;
    resource_policy_public;
    resource_policy_star_resource_bucket;
    resource_redundant;
    #[cfg(feature = "catalog")]
    resource_star_restrictable;
    #[cfg(feature = "catalog")]
    resource_unused;
    s3_prefix_negative;
    scp_action_wildcard_position;
    scp_principal_not_allowed;
    service_principal_format;
    service_principal_unrestricted;
    service_principal_weak_source_key;
    #[cfg(feature = "catalog")]
    service_retired;
    #[cfg(feature = "catalog")]
    service_unknown;
    sid_characters;
    sid_duplicate;
    sid_duplicate_recommended;
    sid_empty;
    sns_id_missing;
    sns_limits;
    sns_sid_missing;
    source_arn_account_missing;
    source_ip_private;
    source_ip_private_mixed;
    source_ip_private_mixed_negated;
    source_ip_private_negated;
    sqs_limits;
    statement_missing;
    statement_redundant;
    statement_shadowed_by_deny;
    statement_subsumed;
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
