//! Condition operators and condition keys.

pub(crate) mod date;
pub(crate) mod key;
mod operator;

pub use key::ConditionKey;
pub(crate) use operator::Family;
pub use operator::{ConditionOperator, Operator, Quantifier};
