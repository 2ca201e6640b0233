//! Resource types for those who keep them longer than the ARN that they looked up.

use super::{Catalog, ResourceType};

impl ResourceType<'_> {
    /// Its number in this very catalog, in the order of services and names.
    pub(crate) fn number(self) -> u16 {
        self.id
    }
}

impl Catalog {
    /// What [`resource_types_of`](Self::resource_types_of) finds.
    pub(crate) fn types_of(&self, arn: &str) -> Vec<ResourceType<'_>> {
        let types = self.resource_types_of(arn);
        types.map(|of| ResourceType { blob: self.blob(), id: of.id }).collect()
    }
}
