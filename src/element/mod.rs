//! The values inside policy elements.

pub(crate) mod action;
pub(crate) mod condition;
mod effect;

pub use action::Action;
pub use condition::{ConditionKey, ConditionOperator, Operator, Quantifier};
pub use effect::{Effect, Version};
