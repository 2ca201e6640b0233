//! Documents through serde. Reading writes the input out as JSON text first, so that there is one
//! reader of documents, with one set of rules.

use std::fmt::{self, Write as _};

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::PolicyDocument;
use crate::json::{Scanner, Style, WriteJson as _};

impl Serialize for PolicyDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(version) = &self.version {
            map.serialize_entry("Version", version)?;
        }
        if let Some(id) = &self.id {
            map.serialize_entry("Id", id)?;
        }
        if let Some(statement) = &self.statement {
            map.serialize_entry("Statement", statement)?;
        }
        for (name, value) in self.unknown.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> serde::Deserialize<'de> for PolicyDocument {
    /// As [`from_json`](PolicyDocument::from_json); faults are told by their path, since a
    /// deserializer does not show its text.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = to_text(deserializer)?;
        Self::from_json(&text).map_err(|error| D::Error::custom(error.without_spans()))
    }
}

/// Any serde input as JSON text, duplicate keys and all.
pub(crate) fn to_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let mut text = String::with_capacity(512);
    Transcriber { text: &mut text, depth: 0 }.deserialize(deserializer)?;
    Ok(text)
}

struct Transcriber<'a> {
    text: &'a mut String,
    depth: usize,
}

impl Transcriber<'_> {
    fn inner(&mut self) -> Transcriber<'_> {
        Transcriber { text: self.text, depth: self.depth + 1 }
    }

    fn enter<E: serde::de::Error>(&self) -> Result<(), E> {
        if self.depth >= Scanner::MAX_DEPTH {
            return Err(E::custom("nested more than 128 levels deep"));
        }
        Ok(())
    }

    fn push(self, value: impl fmt::Display) {
        // Writing to a string does not fail.
        let _ = write!(self.text, "{value}");
    }
}

impl<'de> DeserializeSeed<'de> for Transcriber<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Transcriber<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a policy document")
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<(), E> {
        value.write_to(self.text, Style::Compact);
        Ok(())
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<(), E> {
        self.push(value);
        Ok(())
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        self.push(value);
        Ok(())
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.push(value);
        Ok(())
    }

    fn visit_i128<E: serde::de::Error>(self, value: i128) -> Result<(), E> {
        self.push(value);
        Ok(())
    }

    fn visit_u128<E: serde::de::Error>(self, value: u128) -> Result<(), E> {
        self.push(value);
        Ok(())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        match serde_json::Number::from_f64(value) {
            Some(number) => {
                self.push(number);
                Ok(())
            }
            None => Err(E::custom("a number that JSON cannot hold")),
        }
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.push("null");
        Ok(())
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut elements: A) -> Result<(), A::Error> {
        self.enter()?;
        self.text.push('[');
        let mut first = true;
        loop {
            let length = self.text.len();
            if !first {
                self.text.push(',');
            }
            if elements.next_element_seed(self.inner())?.is_none() {
                self.text.truncate(length);
                self.text.push(']');
                return Ok(());
            }
            first = false;
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        self.enter()?;
        self.text.push('{');
        let mut first = true;
        while let Some(key) = members.next_key::<std::borrow::Cow<'de, str>>()? {
            if !first {
                self.text.push(',');
            }
            first = false;
            key.write_to(self.text, Style::Compact);
            self.text.push(':');
            members.next_value_seed(self.inner())?;
        }
        self.text.push('}');
        Ok(())
    }
}
