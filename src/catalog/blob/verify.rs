//! Whether bytes are a catalog: what the rest of the code takes for granted.

use std::ops::Range;

use super::bytes::is_before;
use super::record::{
    ActionRecord, ApiRecord, ArnRecord, KeyRecord, NumberRecord, Place, ResourceRecord,
    ResourceUse, ServiceRecord, TextRecord,
};
use super::{Blob, Layout, MAGIC};
use crate::catalog::access_level::AccessLevels;
use crate::catalog::date::CatalogDate;
use crate::catalog::key_type::KeyType;
use crate::element::action::parse;

/// What is wrong with the bytes.
type Fault = &'static str;

fn check(holds: bool, fault: Fault) -> Result<(), Fault> {
    if holds { Ok(()) } else { Err(fault) }
}

impl<'a> Blob<'a> {
    /// Goes over all of the bytes once.
    pub(in crate::catalog) fn verify(self) -> Result<(), Fault> {
        check(self.bytes.starts_with(MAGIC), "no catalog of this format")?;
        for date in [self.layout.as_of, self.layout.dependents_as_of] {
            check(CatalogDate::of_number(date).is_some(), "a date that is none")?;
        }
        self.verify_sections()?;
        self.verify_services()?;
        self.verify_records()?;
        self.verify_names()
    }

    /// The sections follow each other without a gap, and each holds whole records.
    fn verify_sections(self) -> Result<(), Fault> {
        let mut end = Layout::HEADER;
        for section in self.layout.sections() {
            check(section.start as usize == end, "a section out of place")?;
            end = end.saturating_add(section.length as usize);
        }
        check(end == self.bytes.len(), "another length than the sections say")?;
        for (section, width) in [
            (self.services(), ServiceRecord::SIZE),
            (self.actions(), ActionRecord::SIZE),
            (self.resources(), ResourceRecord::SIZE),
            (self.arns(), ArnRecord::SIZE),
            (self.arn_index(), NumberRecord::SIZE),
            (self.keys(), KeyRecord::SIZE),
            (self.key_lists(), 2),
            (self.resource_lists(), 2),
            (self.action_lists(), 2),
            (self.seeds(), 2),
            (self.slots(), 2),
            (self.exact_keys(), NumberRecord::SIZE),
            (self.templates(), NumberRecord::SIZE),
            (self.globals(), KeyRecord::SIZE),
            (self.principals(), TextRecord::SIZE),
            (self.apis(), ApiRecord::SIZE),
        ] {
            let few = section.len() / width < usize::from(u16::MAX);
            check(section.len() % width == 0 && few, "a section of broken records")?;
        }
        check(self.seeds().is_empty() == self.slots().is_empty(), "half a hash table")
    }

    /// The services share out actions, resource types and keys among them, in order.
    fn verify_services(self) -> Result<(), Fault> {
        let (mut actions, mut resources, mut keys) = (0_usize, 0_usize, 0_usize);
        for id in ids(self.service_count()) {
            let service = self.service(id);
            let is_next = usize::from(service.first_action) == actions
                && usize::from(service.first_resource) == resources
                && usize::from(service.first_key) == keys;
            check(is_next, "a service whose parts are not where they belong")?;
            actions += usize::from(service.actions) + usize::from(service.retired_actions);
            resources += usize::from(service.resources);
            keys += usize::from(service.keys);
            self.verify_name(service.prefix)?;
            self.verify_text(service.title)?;
        }
        let is_all = actions == self.actions().len() / ActionRecord::SIZE
            && resources == self.resources().len() / ResourceRecord::SIZE
            && keys == self.keys().len() / KeyRecord::SIZE;
        check(is_all, "parts of no service")
    }

    fn verify_records(self) -> Result<(), Fault> {
        let (services, all) = (self.service_count(), self.actions().len() / ActionRecord::SIZE);
        let key_count = self.keys().len() / KeyRecord::SIZE;
        let resource_count = self.resources().len() / ResourceRecord::SIZE;
        let arn_count = self.arns().len() / ArnRecord::SIZE;
        let below = |count| move |entry: &[u16]| entry.iter().all(|id| usize::from(*id) < count);
        let key_list = Lists::of(self.key_lists(), 1, below(key_count))?;
        let action_list = Lists::of(self.action_lists(), 1, below(all))?;
        let resource_list =
            Lists::of(self.resource_lists(), ResourceUse::WIDTH, |entry| match entry {
                [resource, _, keys] => {
                    usize::from(*resource) < resource_count && key_list.has(*keys)
                }
                _ => false,
            })?;
        for id in ids(all) {
            let action = self.action(id);
            self.verify_name(action.name)?;
            check(usize::from(action.service) < services, "an action of no service")?;
            let service = self.service(action.service);
            let own = range(service.first_action, service.actions, service.retired_actions);
            check(own.contains(&usize::from(id)), "an action of another service")?;
            check(action.levels & !AccessLevels::BITS == 0, "an unknown access level")?;
            key_list.verify(action.keys)?;
            action_list.verify(action.dependents)?;
            if self.is_retired(id) {
                check(action.resources > 0, "a retired action without its month")?;
            } else {
                resource_list.verify(action.resources)?;
            }
        }
        for id in ids(resource_count) {
            let resource = self.resource(id);
            self.verify_resource_name(resource.name)?;
            let service = self.service(resource.service);
            let own = range(service.first_resource, service.resources, 0);
            check(own.contains(&usize::from(id)), "a resource type of another service")?;
            let arns = range(resource.first_arn, resource.arns.into(), 0);
            check(!arns.is_empty() && arns.end <= arn_count, "a resource type without ARNs")?;
            key_list.verify(resource.keys)?;
        }
        for id in ids(key_count) {
            let key = self.key(id);
            self.verify_name(key.name)?;
            let service = self.service(key.service);
            let own = range(service.first_key, service.keys, 0);
            check(own.contains(&usize::from(id)), "a condition key of another service")?;
            check(KeyType::of_number(key.kind).is_some(), "an unknown type of a key")?;
        }
        for index in 0..self.global_count() {
            let key = self.global(index);
            self.verify_name(key.name)?;
            check(KeyType::of_number(key.kind).is_some(), "an unknown type of a key")?;
        }
        for index in ids(arn_count) {
            let arn = self.arn(index);
            self.verify_name(arn.text)?;
            let resource = self.resource(arn.resource);
            let own = range(resource.first_arn, resource.arns.into(), 0);
            let is_its =
                usize::from(arn.resource) < resource_count && own.contains(&usize::from(index));
            check(is_its, "an ARN format of another resource type")?;
        }
        for index in 0..self.principal_count() {
            self.verify_name(self.principal(index))?;
        }
        for index in 0..self.api_count() {
            let api = self.api(index);
            self.verify_name(api.name)?;
            check(self.bytes_of(api.name).contains(&b':'), "a name of an API without a service")?;
            action_list.verify(api.actions)?;
        }
        let exact = (0..self.exact_key_count()).map(|index| self.exact_key(index));
        let mut indexed = exact.chain((0..self.template_count()).map(|at| self.template(at)));
        check(indexed.all(|key| usize::from(key) < key_count), "an index of unknown keys")?;
        let arns = self.arn_index().chunks_exact(2).filter_map(|number| number.first_chunk());
        let mut arns = arns.map(|number| usize::from(u16::from_le_bytes(*number)));
        check(arns.all(|arn| arn < arn_count), "an index of unknown ARN formats")?;
        let slots = self.slots().chunks_exact(2).filter_map(|slot| slot.first_chunk());
        let mut slots = slots.map(|slot| u16::from_le_bytes(*slot));
        check(
            slots.all(|id| id == u16::MAX || usize::from(id) < all),
            "a hash table of unknown actions",
        )
    }

    /// What is searched by halves is sorted, and what is searched by hash is found.
    fn verify_names(self) -> Result<(), Fault> {
        let services = ids(self.service_count()).map(|id| self.service(id).prefix);
        self.verify_order(services)?;
        for id in ids(self.service_count()) {
            let service = self.service(id);
            let first = service.first_action;
            let live = first..first + service.actions;
            let retired = live.end..live.end + service.retired_actions;
            self.verify_order(live.clone().map(|id| self.action(id).name))?;
            self.verify_order(retired.map(|id| self.action(id).name))?;
            let resources = service.first_resource..service.first_resource + service.resources;
            self.verify_order(resources.map(|id| self.resource(id).name))?;
            let keys = service.first_key..service.first_key + service.keys;
            self.verify_order(keys.map(|id| self.key(id).name))?;
        }
        for id in ids(self.actions().len() / ActionRecord::SIZE) {
            let action = self.action(id);
            let mut text = self.bytes_of(self.service(action.service).prefix).to_vec();
            text.push(b':');
            text.extend_from_slice(self.bytes_of(action.name));
            check(self.find_action(&text) == Some(id), "an action that is not found")?;
            let is_action = parse(&text).is_ok() && !text.contains(&b'*') && !text.contains(&b'?');
            check(is_action, "an action that is none")?;
        }
        let services = (0..self.arn_count()).map(|index| self.arn_by_service(index));
        let mut services = services.map(|arn| self.arn_service(arn));
        let mut last = services.next().unwrap_or_default();
        for service in services {
            check(last <= service, "ARN formats that are not in order")?;
            last = service;
        }
        let exact = (0..self.exact_key_count()).map(|index| self.exact_key(index));
        self.verify_order(exact.map(|id| self.key(id).name))?;
        self.verify_order((0..self.global_count()).map(|index| self.global(index).name))?;
        self.verify_order((0..self.principal_count()).map(|index| self.principal(index)))?;
        self.verify_order((0..self.api_count()).map(|index| self.api(index).name))
    }

    fn verify_order(self, mut names: impl Iterator<Item = Place>) -> Result<(), Fault> {
        let Some(mut last) = names.next() else { return Ok(()) };
        for name in names {
            let is_next = is_before(self.bytes_of(last), self.bytes_of(name));
            check(is_next, "names that are not in order")?;
            last = name;
        }
        Ok(())
    }

    /// A name without white space, which the text can hold anywhere.
    fn verify_name(self, place: Place) -> Result<(), Fault> {
        let name = self.verify_text(place)?;
        let is_name = name.bytes().all(|byte| byte.is_ascii_graphic()) && !matches!(name, "" | "-");
        check(is_name, "a name that is none")
    }

    /// A name of a resource type, which may have spaces in it.
    fn verify_resource_name(self, place: Place) -> Result<(), Fault> {
        let name = self.verify_text(place)?;
        let is_of_name = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
        let is_name = name.bytes().all(is_of_name) && !matches!(name, "" | "-");
        check(is_name && !name.contains([',', '!', '(', ')']), "a name that is none")
    }

    fn verify_text(self, place: Place) -> Result<&'a str, Fault> {
        let bytes = self.bytes_of(place);
        check(bytes.len() == place.length(), "a string outside the strings")?;
        let text = str::from_utf8(bytes).map_err(|_| "a string that is not UTF-8")?;
        check(!text.contains(char::is_control), "a string of more than one line")?;
        Ok(text)
    }
}

/// Where the lists of one section begin: they follow each other without a gap, so that going over
/// them once is enough.
struct Lists {
    starts: Vec<bool>,
}

impl Lists {
    /// `entry` tells whether an entry, of `width` numbers, is a good one.
    fn of(section: &[u8], width: usize, entry: impl Fn(&[u16]) -> bool) -> Result<Self, Fault> {
        let numbers = section.chunks_exact(2).filter_map(|word| word.first_chunk());
        let numbers: Vec<u16> = numbers.map(|word| u16::from_le_bytes(*word)).collect();
        let mut starts = vec![false; numbers.len()];
        let mut rest = numbers.as_slice();
        while let [length, tail @ ..] = rest {
            if let Some(start) = starts.get_mut(numbers.len() - rest.len()) {
                *start = true;
            }
            let entries = tail.split_at_checked(usize::from(*length) * width);
            let (entries, behind) = entries.ok_or("a list that does not end")?;
            check(entries.chunks_exact(width).all(&entry), "a list of unknown things")?;
            rest = behind;
        }
        Ok(Self { starts })
    }

    fn has(&self, list: u16) -> bool {
        self.starts.get(usize::from(list)).copied().unwrap_or_default()
    }

    fn verify(&self, list: u16) -> Result<(), Fault> {
        check(self.has(list), "a list that is none")
    }
}

fn range(first: u16, count: u16, more: u16) -> Range<usize> {
    let first = usize::from(first);
    first..first + usize::from(count) + usize::from(more)
}

/// The numbers below a count that was found to be small enough.
fn ids(count: usize) -> Range<u16> {
    0..u16::try_from(count).unwrap_or(u16::MAX)
}
