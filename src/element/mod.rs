//! The values inside policy elements.

mod action;
mod condition;
mod effect;

pub use action::Action;
pub use condition::{ConditionKey, ConditionOperator, Operator, Quantifier};
pub use effect::{Effect, Version};
