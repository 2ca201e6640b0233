//! The values inside policy elements.

pub(crate) mod action;
pub(crate) mod condition;
mod effect;
mod spelled;

pub use action::Action;
pub(crate) use condition::Family;
pub use condition::{ConditionKey, ConditionOperator, Operator, Quantifier};
pub(crate) use spelled::spelled;

pub use effect::{Effect, Version};
