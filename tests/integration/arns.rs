//! ARNs, their patterns and policy variables: grammar, matching, covering.

mod grammar;
mod matching;
mod properties;
mod resource;
