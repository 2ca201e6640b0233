//! The bytes of a catalog, read in place.
//!
//! A header (what it is, the two dates, where each section lies), then the sections: strings,
//! records of fixed width that refer to each other by number, lists of such numbers, and a perfect
//! hash over the actions. Every function is `const`, since the macros ask the same questions while a
//! program is compiled.

pub(super) mod bytes;
mod encode;
mod matching;
pub(super) mod record;
mod verify;

use bytes::{hash, mix, part, reduce, same, split_colon, u16_at, u32_at};
pub(super) use encode::{encode, key_type};
pub(super) use matching::{Candidates, matches};
pub(super) use record::{
    ActionRecord, ApiRecord, ArnRecord, KeyRecord, Place, ResourceRecord, ResourceUse,
    ServiceRecord,
};
use record::{NumberRecord, TextRecord};

/// What a catalog's bytes begin with; the digit is the format.
const MAGIC: &[u8; 8] = b"IAMCAT1\n";

/// A section: where it starts and how many bytes it has.
#[derive(Clone, Copy, Debug)]
struct Section {
    start: u32,
    length: u32,
}

macro_rules! sections {
    ($($name:ident),+ $(,)?) => {
        /// Where everything lies in a catalog's bytes.
        #[derive(Clone, Copy, Debug)]
        pub(super) struct Layout {
            pub(super) as_of: u32,
            pub(super) dependents_as_of: u32,
            $($name: Section,)+
        }

        impl Layout {
            const COUNT: usize = [$(stringify!($name)),+].len();
            const HEADER: usize = MAGIC.len() + 8 + 8 * Self::COUNT;

            /// Reads the header without a doubt.
            pub(super) const fn read(bytes: &[u8]) -> Self {
                let at = MAGIC.len() + 8;
                $(
                    let $name =
                        Section { start: u32_at(bytes, at), length: u32_at(bytes, at + 4) };
                    let at = at + 8;
                )+
                let _ = at;
                let as_of = u32_at(bytes, MAGIC.len());
                let dependents_as_of = u32_at(bytes, MAGIC.len() + 4);
                Self { as_of, dependents_as_of, $($name),+ }
            }

            fn sections(&self) -> [Section; Self::COUNT] {
                [$(self.$name),+]
            }
        }

        impl<'a> Blob<'a> {
            $(
                const fn $name(self) -> &'a [u8] {
                    let Section { start, length } = self.layout.$name;
                    part(self.bytes, start as usize, length as usize)
                }
            )+
        }

        /// The sections as they are made.
        #[derive(Default)]
        struct Sections {
            $($name: Vec<u8>,)+
        }

        impl Sections {
            fn into_array(self) -> [Vec<u8>; Layout::COUNT] {
                [$(self.$name),+]
            }
        }
    };
}

sections! {
    strings,
    services,
    actions,
    resources,
    arns,
    // The numbers of the ARN formats, by the service in them.
    arn_index,
    keys,
    key_lists,
    resource_lists,
    action_lists,
    seeds,
    slots,
    // The keys of all services, each once: those that are written as they are, and templates.
    exact_keys,
    templates,
    globals,
    principals,
    apis,
}

/// A catalog's bytes and where what lies in them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Blob<'a> {
    bytes: &'a [u8],
    pub(super) layout: &'a Layout,
}

impl<'a> Blob<'a> {
    pub(super) const fn new(bytes: &'a [u8], layout: &'a Layout) -> Self {
        Self { bytes, layout }
    }

    pub(super) const fn bytes_of(self, place: Place) -> &'a [u8] {
        part(self.strings(), place.start(), place.length())
    }

    pub(super) const fn text(self, place: Place) -> &'a str {
        match str::from_utf8(self.bytes_of(place)) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    pub(super) const fn service_count(self) -> usize {
        self.services().len() / ServiceRecord::SIZE
    }

    pub(super) const fn service(self, id: u16) -> ServiceRecord {
        ServiceRecord::read(self.services(), id as usize)
    }

    pub(super) const fn action(self, id: u16) -> ActionRecord {
        ActionRecord::read(self.actions(), id as usize)
    }

    pub(super) const fn resource(self, id: u16) -> ResourceRecord {
        ResourceRecord::read(self.resources(), id as usize)
    }

    pub(super) const fn key(self, id: u16) -> KeyRecord {
        KeyRecord::read(self.keys(), id as usize)
    }

    /// ARN format `index` of all.
    pub(super) const fn arn(self, index: u16) -> ArnRecord {
        ArnRecord::read(self.arns(), index as usize)
    }

    /// The service in an ARN format.
    pub(super) fn arn_service(self, arn: ArnRecord) -> &'a [u8] {
        self.bytes_of(arn.text).split(|byte| *byte == b':').nth(2).unwrap_or_default()
    }

    pub(super) const fn arn_count(self) -> usize {
        self.arn_index().len() / NumberRecord::SIZE
    }

    /// ARN format `index` of those in the order of the services in them.
    pub(super) const fn arn_by_service(self, index: usize) -> ArnRecord {
        self.arn(NumberRecord::read(self.arn_index(), index).number)
    }

    pub(super) const fn global_count(self) -> usize {
        self.globals().len() / KeyRecord::SIZE
    }

    pub(super) const fn global(self, index: usize) -> KeyRecord {
        KeyRecord::read(self.globals(), index)
    }

    pub(super) const fn principal_count(self) -> usize {
        self.principals().len() / TextRecord::SIZE
    }

    pub(super) const fn principal(self, index: usize) -> Place {
        TextRecord::read(self.principals(), index).text
    }

    pub(super) const fn api_count(self) -> usize {
        self.apis().len() / ApiRecord::SIZE
    }

    pub(super) const fn api(self, index: usize) -> ApiRecord {
        ApiRecord::read(self.apis(), index)
    }

    pub(super) const fn exact_key_count(self) -> usize {
        self.exact_keys().len() / NumberRecord::SIZE
    }

    /// Key `index` of those without a template, in the order of their names.
    pub(super) const fn exact_key(self, index: usize) -> u16 {
        NumberRecord::read(self.exact_keys(), index).number
    }

    pub(super) const fn template_count(self) -> usize {
        self.templates().len() / NumberRecord::SIZE
    }

    pub(super) const fn template(self, index: usize) -> u16 {
        NumberRecord::read(self.templates(), index).number
    }

    /// How many keys list `list` has.
    pub(super) const fn key_list_len(self, list: u16) -> usize {
        u16_at(self.key_lists(), 2 * list as usize) as usize
    }

    pub(super) const fn key_in_list(self, list: u16, index: usize) -> u16 {
        u16_at(self.key_lists(), 2 * (list as usize + 1 + index))
    }

    pub(super) const fn action_list_len(self, list: u16) -> usize {
        u16_at(self.action_lists(), 2 * list as usize) as usize
    }

    pub(super) const fn action_in_list(self, list: u16, index: usize) -> u16 {
        u16_at(self.action_lists(), 2 * (list as usize + 1 + index))
    }

    pub(super) const fn resource_list_len(self, list: u16) -> usize {
        u16_at(self.resource_lists(), 2 * list as usize) as usize
    }

    pub(super) const fn resource_in_list(self, list: u16, index: usize) -> ResourceUse {
        let lists = self.resource_lists();
        let at = 2 * (list as usize + 1 + ResourceUse::WIDTH * index);
        ResourceUse {
            resource: u16_at(lists, at),
            required: u16_at(lists, at + 2),
            keys: u16_at(lists, at + 4),
        }
    }

    /// The service of a prefix, letters in either case.
    #[expect(clippy::cast_possible_truncation, reason = "services are counted with a `u16`")]
    pub(super) const fn find_service(self, prefix: &[u8]) -> Option<u16> {
        let (mut low, mut high) = (0, self.service_count());
        while low < high {
            let middle = low.midpoint(high);
            let found = self.bytes_of(ServiceRecord::read(self.services(), middle).prefix);
            if bytes::is_before(found, prefix) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let found = self.bytes_of(ServiceRecord::read(self.services(), low).prefix);
        if low < self.service_count() && same(found, prefix) { Some(low as u16) } else { None }
    }

    /// The action `service:name`, letters in either case, also a retired one.
    pub(super) const fn find_action(self, text: &[u8]) -> Option<u16> {
        let (buckets, slots) = (self.seeds().len() / 2, self.slots().len() / 2);
        let hash = hash(text);
        let seed = u16_at(self.seeds(), 2 * reduce(hash >> 32, buckets));
        let id = u16_at(self.slots(), 2 * reduce(mix(hash, seed), slots));
        let (Some((prefix, name)), action) = (split_colon(text), self.action(id)) else {
            return None;
        };
        let is_it = same(self.bytes_of(action.name), name)
            && same(self.bytes_of(self.service(action.service).prefix), prefix);
        if is_it && slots > 0 { Some(id) } else { None }
    }

    /// Whether it is one of the retired actions of its service.
    pub(super) const fn is_retired(self, id: u16) -> bool {
        let service = self.service(self.action(id).service);
        id >= service.first_action + service.actions
    }
}

/// The first of `count` numbers for which `is_before` does not hold.
pub(super) fn partition_point(count: usize, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if is_before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
