//! JSON Schema of a value that refers to no other schema.

/// Implements `JsonSchema` for a type: its name is the schema's, `schema` an expression of the rest.
macro_rules! value_schema {
    ($name:ident, $schema:expr) => {
        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!("iam_policy::", stringify!($name)).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    };
}
pub(crate) use value_schema;
