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

use bytes::{Part, hash, mix, part, reduce, same, split_colon, u16_at, u32_at};
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

impl Section {
    /// How many records of a size it has.
    const fn count(self, size: usize) -> usize {
        self.length as usize / size
    }
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

    /// A string, to be compared.
    pub(super) const fn part(self, place: Place) -> Part<'a> {
        let Section { start, length } = self.layout.strings;
        let is_inside = place.start() + place.length() <= length as usize;
        let length = if is_inside { place.length() } else { 0 };
        Part::new(self.bytes, start as usize + place.start(), length)
    }

    pub(super) const fn text(self, place: Place) -> &'a str {
        match str::from_utf8(self.bytes_of(place)) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    pub(super) const fn service_count(self) -> usize {
        self.layout.services.count(ServiceRecord::SIZE)
    }

    pub(super) const fn service(self, id: u16) -> ServiceRecord {
        ServiceRecord::read(self.bytes, self.layout.services, id as usize)
    }

    pub(super) const fn action(self, id: u16) -> ActionRecord {
        ActionRecord::read(self.bytes, self.layout.actions, id as usize)
    }

    /// The prefix of a service, to be compared: its record begins with it.
    pub(super) const fn prefix(self, service: u16) -> Part<'a> {
        let at = ServiceRecord::at(self.bytes, self.layout.services, service as usize);
        self.part(Place(u32_at(self.bytes, at)))
    }

    /// The name of an action, to be compared: its record begins with it.
    pub(super) const fn name(self, action: u16) -> Part<'a> {
        let at = ActionRecord::at(self.bytes, self.layout.actions, action as usize);
        self.part(Place(u32_at(self.bytes, at)))
    }

    pub(super) const fn resource(self, id: u16) -> ResourceRecord {
        ResourceRecord::read(self.bytes, self.layout.resources, id as usize)
    }

    pub(super) const fn key(self, id: u16) -> KeyRecord {
        KeyRecord::read(self.bytes, self.layout.keys, id as usize)
    }

    /// ARN format `index` of all.
    pub(super) const fn arn(self, index: u16) -> ArnRecord {
        ArnRecord::read(self.bytes, self.layout.arns, index as usize)
    }

    /// The service in an ARN format.
    pub(super) fn arn_service(self, arn: ArnRecord) -> &'a [u8] {
        self.bytes_of(arn.text).split(|byte| *byte == b':').nth(2).unwrap_or_default()
    }

    pub(super) const fn arn_count(self) -> usize {
        self.layout.arn_index.count(NumberRecord::SIZE)
    }

    /// ARN format `index` of those in the order of the services in them.
    pub(super) const fn arn_by_service(self, index: usize) -> ArnRecord {
        self.arn(NumberRecord::read(self.bytes, self.layout.arn_index, index).number)
    }

    pub(super) const fn global_count(self) -> usize {
        self.layout.globals.count(KeyRecord::SIZE)
    }

    pub(super) const fn global(self, index: usize) -> KeyRecord {
        KeyRecord::read(self.bytes, self.layout.globals, index)
    }

    pub(super) const fn principal_count(self) -> usize {
        self.layout.principals.count(TextRecord::SIZE)
    }

    pub(super) const fn principal(self, index: usize) -> Place {
        TextRecord::read(self.bytes, self.layout.principals, index).text
    }

    pub(super) const fn api_count(self) -> usize {
        self.layout.apis.count(ApiRecord::SIZE)
    }

    pub(super) const fn api(self, index: usize) -> ApiRecord {
        ApiRecord::read(self.bytes, self.layout.apis, index)
    }

    pub(super) const fn exact_key_count(self) -> usize {
        self.layout.exact_keys.count(NumberRecord::SIZE)
    }

    /// Key `index` of those without a template, in the order of their names.
    pub(super) const fn exact_key(self, index: usize) -> u16 {
        NumberRecord::read(self.bytes, self.layout.exact_keys, index).number
    }

    pub(super) const fn template_count(self) -> usize {
        self.layout.templates.count(NumberRecord::SIZE)
    }

    pub(super) const fn template(self, index: usize) -> u16 {
        NumberRecord::read(self.bytes, self.layout.templates, index).number
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
            if self.prefix(middle as u16).is_before(prefix) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let is_it = low < self.service_count() && self.prefix(low as u16).is(prefix);
        if is_it { Some(low as u16) } else { None }
    }

    /// The action `service:name`, letters in either case, also a retired one.
    pub(super) const fn find_action(self, text: &[u8]) -> Option<u16> {
        let (Some(id), Some((prefix, name))) = (self.hashed(text), split_colon(text)) else {
            return None;
        };
        let action = self.action(id);
        let is_it = same(self.bytes_of(action.name), name)
            && same(self.bytes_of(self.service(action.service).prefix), prefix);
        if is_it { Some(id) } else { None }
    }

    /// The only action that may have the name `service:name`.
    pub(super) const fn hashed(self, text: &[u8]) -> Option<u16> {
        let Layout { seeds, slots, .. } = *self.layout;
        let hash = hash(text);
        let bucket = reduce(hash >> 32, seeds.count(NumberRecord::SIZE));
        let seed = NumberRecord::read(self.bytes, seeds, bucket).number;
        let count = slots.count(NumberRecord::SIZE);
        let id = NumberRecord::read(self.bytes, slots, reduce(mix(hash, seed), count)).number;
        if count > 0 { Some(id) } else { None }
    }

    /// Whether it is one of the retired actions of its service.
    pub(super) const fn is_retired(self, id: u16) -> bool {
        let service = self.service(self.action(id).service);
        id >= service.first_action + service.actions
    }
}

/// The place of a name among `count` sorted ones, letters in either case.
pub(super) fn find_sorted<'a>(
    count: usize,
    name: impl Fn(usize) -> Part<'a>,
    wanted: &[u8],
) -> Option<usize> {
    let index = partition_point(count, |index| name(index).is_before(wanted));
    (index < count && name(index).is(wanted)).then_some(index)
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
