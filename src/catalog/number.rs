//! Services, actions and resource types by number, for those who keep many and have the catalog at hand.

use super::{Catalog, KnownAction, ResourceType, Service};

impl Service<'_> {
    pub(crate) fn number(self) -> u16 {
        self.id
    }
}

impl KnownAction<'_> {
    pub(crate) fn number(self) -> u16 {
        self.id
    }
}

impl ResourceType<'_> {
    pub(crate) fn number(self) -> u16 {
        self.id
    }
}

impl Catalog {
    /// A service by its number in this very catalog.
    pub(crate) fn service_numbered(&self, number: u16) -> Service<'_> {
        Service { blob: self.blob(), id: number }
    }

    /// An action by its number in this very catalog.
    pub(crate) fn action_numbered(&self, number: u16) -> KnownAction<'_> {
        KnownAction { blob: self.blob(), id: number }
    }
}
