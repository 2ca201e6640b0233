//! The fixed-width records that the sections of a catalog's bytes are made of, numbers from the
//! lowest byte on.

use super::Section;
use super::bytes::{u8_at, u16_at, u32_at};

/// Where a string lies among the strings: its start, and in the lowest byte its length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::catalog) struct Place(pub(super) u32);

impl Place {
    pub(super) const fn start(self) -> usize {
        (self.0 >> 8) as usize
    }

    pub(super) const fn length(self) -> usize {
        (self.0 & 0xff) as usize
    }
}

/// Declares a record: how many bytes it has, how it is read and how it is written.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident { $($(#[$of_field:meta])* $field:ident: $kind:ident,)+ }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub(in crate::catalog) struct $name {
            $($(#[$of_field])* pub(in crate::catalog) $field: $kind,)+
        }

        impl $name {
            pub(super) const SIZE: usize = 0 $(+ record!(@size $kind))+;

            /// Where record `index` of a section begins; behind the bytes where there is none.
            pub(super) const fn at(bytes: &[u8], section: Section, index: usize) -> usize {
                let at = section.start as usize + index * Self::SIZE;
                let is_there = index < section.count(Self::SIZE) && at + Self::SIZE <= bytes.len();
                if is_there { at } else { bytes.len() }
            }

            /// Record `index` of a section, all zero where there is none.
            pub(super) const fn read(bytes: &[u8], section: Section, index: usize) -> Self {
                let at = Self::at(bytes, section, index);
                $(
                    let $field = record!(@read $kind bytes at);
                    let at = at + record!(@size $kind);
                )+
                let _ = at;
                Self { $($field),+ }
            }

            pub(super) fn write(&self, bytes: &mut Vec<u8>) {
                $(record!(@write $kind bytes (self.$field));)+
            }
        }
    };
    (@size u8) => { 1 };
    (@size u16) => { 2 };
    (@size Place) => { 4 };
    (@read u8 $bytes:ident $at:ident) => { u8_at($bytes, $at) };
    (@read u16 $bytes:ident $at:ident) => { u16_at($bytes, $at) };
    (@read Place $bytes:ident $at:ident) => { Place(u32_at($bytes, $at)) };
    (@write Place $bytes:ident ($field:expr)) => { $bytes.extend_from_slice(&$field.0.to_le_bytes()) };
    (@write $kind:ident $bytes:ident ($field:expr)) => { $bytes.extend_from_slice(&$field.to_le_bytes()) };
}

record! {
    ServiceRecord {
        prefix: Place,
        title: Place,
        first_action: u16,
        /// How many actions there are; behind them stand the retired ones.
        actions: u16,
        retired_actions: u16,
        first_resource: u16,
        resources: u16,
        first_key: u16,
        keys: u16,
        flags: u8,
        /// The month in which it went, or 0.
        gone: u16,
    }
}

impl ServiceRecord {
    /// Resource control policies cover it.
    pub(super) const RCP: u8 = 1;

    pub(in crate::catalog) const fn is_under_rcp(self) -> bool {
        self.flags & Self::RCP != 0
    }
}

record! {
    ActionRecord {
        name: Place,
        service: u16,
        levels: u8,
        /// A list of resource types; the month in which it went, of a retired action.
        resources: u16,
        keys: u16,
        dependents: u16,
    }
}

record! {
    ResourceRecord {
        name: Place,
        service: u16,
        first_arn: u16,
        arns: u8,
        keys: u16,
    }
}

record! {
    KeyRecord {
        name: Place,
        service: u16,
        kind: u8,
    }
}

record! {
    /// A name that is no action, and the actions that are meant.
    ApiRecord {
        name: Place,
        actions: u16,
    }
}

record! {
    /// The format of an ARN.
    ArnRecord {
        text: Place,
        resource: u16,
        /// What the last open part, at its end, cannot have in it, since other formats go on there.
        closed: u8,
    }
}

impl ArnRecord {
    /// No slash.
    pub(in crate::catalog) const NO_SLASH: u8 = 1;
    /// No colon.
    pub(in crate::catalog) const NO_COLON: u8 = 2;
}

record! {
    TextRecord {
        text: Place,
    }
}

record! {
    NumberRecord {
        number: u16,
    }
}

/// An entry of a list of resource types.
#[derive(Clone, Copy, Debug)]
pub(in crate::catalog) struct ResourceUse {
    pub(in crate::catalog) resource: u16,
    /// 1 where the action cannot do without.
    pub(in crate::catalog) required: u16,
    pub(in crate::catalog) keys: u16,
}

impl ResourceUse {
    /// How many numbers of a list it takes.
    pub(super) const WIDTH: usize = 3;

    pub(super) fn to_numbers(self) -> [u16; Self::WIDTH] {
        [self.resource, self.required, self.keys]
    }
}
