//! Closed sets of values, each with its spelling.

/// Implements reading and serde for a type with `ALL` and `as_str`; any other text has the `fault`.
macro_rules! spelled {
    ($name:ident; what = $what:literal; fault = $fault:expr;) => {
        impl std::str::FromStr for $name {
            type Err = $crate::ParseError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let found = Self::ALL.iter().find(|known| known.as_str() == text);
                found.copied().ok_or_else(|| $crate::ParseError::new($what, text, $fault))
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::ParseError;
            fn try_from(text: &str) -> Result<Self, $crate::ParseError> {
                text.parse()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <$crate::Text as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        $crate::name::value_schema!($name, {
            let spellings: Vec<_> = Self::ALL.iter().map(|known| known.as_str()).collect();
            schemars::json_schema!({ "title": $what, "type": "string", "enum": spellings })
        });
    };
}
pub(crate) use spelled;
