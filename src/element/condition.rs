//! Condition operators and condition keys.

mod key;
mod operator;

pub use key::ConditionKey;
pub use operator::{ConditionOperator, Operator, Quantifier};
