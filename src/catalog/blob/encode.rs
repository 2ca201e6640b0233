//! Making the bytes of a catalog.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use super::bytes::{hash, mix, reduce};
use super::record::{
    ActionRecord, ApiRecord, ArnRecord, KeyRecord, NumberRecord, Place, ResourceRecord,
    ResourceUse, ServiceRecord, TextRecord,
};
use super::{Layout, MAGIC, Sections};
use crate::catalog::date::CatalogMonth;
use crate::catalog::key_type::KeyType;
use crate::catalog::source::{Name, ServiceSource, Source};

/// Why a catalog cannot be made: what is too much, or what refers to nothing.
type Fault = String;

/// The bytes of a catalog: the same for the same source.
pub(in crate::catalog) fn encode(source: &Source) -> Result<Vec<u8>, Fault> {
    let mut encoder = Encoder::default();
    encoder.number_actions(source)?;
    let resources = source.services.values().flat_map(|service| service.resources.values());
    encoder.formats = resources.flat_map(|of| of.arns.iter().cloned()).collect();
    encoder.sections.action_lists.extend([0, 0]);
    encoder.sections.key_lists.extend([0, 0]);
    encoder.sections.resource_lists.extend([0, 0]);
    for (id, (prefix, service)) in source.services.iter().enumerate() {
        encoder.service(number(id, "services")?, prefix, service)?;
    }
    encoder.key_index();
    encoder.arn_index()?;
    encoder.hash()?;
    for (name, key_type) in &source.globals {
        let name = encoder.place(&name.0)?;
        KeyRecord { name, service: u16::MAX, kind: key_type.to_number() }
            .write(&mut encoder.sections.globals);
    }
    for name in &source.principals {
        let text = encoder.place(&name.0)?;
        TextRecord { text }.write(&mut encoder.sections.principals);
    }
    for (name, actions) in &source.apis {
        let record =
            ApiRecord { name: encoder.place(&name.0)?, actions: encoder.actions(actions)? };
        record.write(&mut encoder.sections.apis);
    }
    finish(source, encoder.sections)
}

fn finish(source: &Source, sections: Sections) -> Result<Vec<u8>, Fault> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(source.as_of.to_number().to_le_bytes());
    bytes.extend(source.dependents_as_of.to_number().to_le_bytes());
    let mut bodies = Vec::new();
    for section in sections.into_array() {
        let start = number_u32(Layout::HEADER + bodies.len())?;
        bytes.extend(start.to_le_bytes());
        bytes.extend(number_u32(section.len())?.to_le_bytes());
        bodies.extend(section);
    }
    bytes.extend(bodies);
    Ok(bytes)
}

fn number(value: usize, what: &str) -> Result<u16, Fault> {
    // The highest number stands for none.
    u16::try_from(value).ok().filter(|n| *n < u16::MAX).ok_or_else(|| format!("too many {what}"))
}

fn number_u32(value: usize) -> Result<u32, Fault> {
    u32::try_from(value).map_err(|_| "more than 4 GB".to_owned())
}

#[derive(Default)]
struct Encoder {
    sections: Sections,
    /// Where each string that was needed lies.
    places: BTreeMap<String, Place>,
    /// The numbers of all actions, `service:name`, also of retired ones.
    ids: BTreeMap<Name, u16>,
    /// The texts of the actions, in the order of their numbers.
    texts: Vec<String>,
    key_lists: BTreeMap<Vec<u16>, u16>,
    resource_lists: BTreeMap<Vec<u16>, u16>,
    action_lists: BTreeMap<Vec<u16>, u16>,
    /// Every ARN format.
    formats: BTreeSet<String>,
    /// The services in the ARN formats, and the numbers of these.
    by_service: Vec<(String, usize)>,
    /// The names of the keys, and the numbers of their records.
    keys: BTreeMap<Name, u16>,
}

impl Encoder {
    fn number_actions(&mut self, source: &Source) -> Result<(), Fault> {
        for (prefix, service) in &source.services {
            for name in service.actions.keys().chain(service.retired.keys()) {
                let text = format!("{}:{}", prefix.0, name.0);
                let id = number(self.texts.len(), "actions")?;
                if self.ids.insert(Name(text.clone()), id).is_some() {
                    return Err(format!("action `{text}` is both there and retired"));
                }
                self.texts.push(text);
            }
        }
        Ok(())
    }

    fn place(&mut self, text: &str) -> Result<Place, Fault> {
        if let Some(place) = self.places.get(text) {
            return Ok(*place);
        }
        let start = u32::try_from(self.sections.strings.len()).ok().filter(|at| *at < 1 << 24);
        let length = u8::try_from(text.len()).map_err(|_| format!("`{text}` is too long"))?;
        let start = start.ok_or("too many strings")?;
        let place = Place(start << 8 | u32::from(length));
        self.sections.strings.extend_from_slice(text.as_bytes());
        self.places.insert(text.to_owned(), place);
        Ok(place)
    }

    fn service(&mut self, id: u16, prefix: &Name, source: &ServiceSource) -> Result<(), Fault> {
        let first_key = number(self.sections.keys.len() / KeyRecord::SIZE, "condition keys")?;
        let mut keys = BTreeMap::new();
        for (index, (name, key_type)) in source.keys.iter().enumerate() {
            let number = number(usize::from(first_key) + index, "condition keys")?;
            let record =
                KeyRecord { name: self.place(&name.0)?, service: id, kind: key_type.to_number() };
            record.write(&mut self.sections.keys);
            keys.insert(name, number);
            if !name.0.to_ascii_lowercase().starts_with("aws:") {
                self.keys.entry(name.clone()).or_insert(number);
            }
        }
        let first_resource =
            number(self.sections.resources.len() / ResourceRecord::SIZE, "resources")?;
        let mut resources = BTreeMap::new();
        for (index, (name, resource)) in source.resources.iter().enumerate() {
            let resource_id = number(usize::from(first_resource) + index, "resources")?;
            resources.insert(name, resource_id);
            let first_arn = number(self.sections.arns.len() / ArnRecord::SIZE, "ARN formats")?;
            for arn in &resource.arns {
                let closed = self.closed(arn);
                let record = ArnRecord { text: self.place(arn)?, resource: resource_id, closed };
                self.by_service.push((arn_service(arn).to_owned(), self.by_service.len()));
                record.write(&mut self.sections.arns);
            }
            let arns = u8::try_from(resource.arns.len()).map_err(|_| "too many ARN formats")?;
            let keys = self.key_list(&keys, &resource.keys)?;
            let record =
                ResourceRecord { name: self.place(&name.0)?, service: id, first_arn, arns, keys };
            record.write(&mut self.sections.resources);
        }
        let first_action = number(self.sections.actions.len() / ActionRecord::SIZE, "actions")?;
        for (name, action) in &source.actions {
            let mut uses = Vec::new();
            for of in &action.resources {
                let unknown = || format!("unknown resource type `{}` of `{}`", of.name.0, name.0);
                let record = ResourceUse {
                    resource: *resources.get(&of.name).ok_or_else(unknown)?,
                    required: of.is_required.into(),
                    keys: self.key_list(&keys, &of.keys)?,
                };
                uses.extend(record.to_numbers());
            }
            let record = ActionRecord {
                name: self.place(&name.0)?,
                service: id,
                levels: action.levels.bits(),
                resources: list(
                    &mut self.resource_lists,
                    &mut self.sections.resource_lists,
                    uses,
                    ResourceUse::WIDTH,
                )?,
                keys: self.key_list(&keys, &action.keys)?,
                dependents: self.actions(&action.dependents)?,
            };
            record.write(&mut self.sections.actions);
        }
        for (name, month) in &source.retired {
            let name = self.place(&name.0)?;
            let record = ActionRecord {
                name,
                service: id,
                resources: month.to_number(),
                ..Default::default()
            };
            record.write(&mut self.sections.actions);
        }
        let record = ServiceRecord {
            prefix: self.place(&prefix.0)?,
            title: self.place(&source.title)?,
            first_action,
            actions: number(source.actions.len(), "actions")?,
            retired_actions: number(source.retired.len(), "actions")?,
            first_resource,
            resources: number(source.resources.len(), "resources")?,
            first_key,
            keys: number(source.keys.len(), "condition keys")?,
            flags: if source.has_rcp { ServiceRecord::RCP } else { 0 },
            gone: source.gone.map_or(0, CatalogMonth::to_number),
        };
        record.write(&mut self.sections.services);
        Ok(())
    }

    fn key_list(&mut self, known: &BTreeMap<&Name, u16>, names: &[Name]) -> Result<u16, Fault> {
        let id = |name: &Name| {
            known.get(name).copied().ok_or_else(|| format!("unknown condition key `{}`", name.0))
        };
        let mut ids: Vec<u16> = names.iter().map(id).collect::<Result<_, _>>()?;
        ids.sort_unstable();
        ids.dedup();
        list(&mut self.key_lists, &mut self.sections.key_lists, ids, 1)
    }

    fn actions(&mut self, names: &[Name]) -> Result<u16, Fault> {
        let id = |name: &Name| {
            self.ids.get(name).copied().ok_or_else(|| format!("unknown action `{}`", name.0))
        };
        let mut ids: Vec<u16> = names.iter().map(id).collect::<Result<_, _>>()?;
        ids.sort_unstable();
        ids.dedup();
        list(&mut self.action_lists, &mut self.sections.action_lists, ids, 1)
    }

    fn key_index(&mut self) {
        for (name, id) in &self.keys {
            let record = NumberRecord { number: *id };
            let sections = &mut self.sections;
            let is_template = name.0.contains("${");
            record.write(if is_template {
                &mut sections.templates
            } else {
                &mut sections.exact_keys
            });
        }
    }

    /// What the open part at the end of an ARN format cannot have in it: what other formats go on
    /// with behind it.
    fn closed(&self, format: &str) -> u8 {
        if !format.ends_with('}') {
            return 0;
        }
        let longer = self.formats.range::<str, _>((Bound::Included(format), Bound::Unbounded));
        let longer = longer.map_while(|other| other.strip_prefix(format));
        longer.fold(0, |closed, rest| match rest.bytes().next() {
            Some(b'/') => closed | ArnRecord::NO_SLASH,
            Some(b':') => closed | ArnRecord::NO_COLON,
            _ => closed,
        })
    }

    fn arn_index(&mut self) -> Result<(), Fault> {
        self.by_service.sort();
        for (_, index) in &self.by_service {
            let record = NumberRecord { number: number(*index, "ARN formats")? };
            record.write(&mut self.sections.arn_index);
        }
        Ok(())
    }

    /// Finds a seed for each bucket of hashes, so that no two actions meet in a slot: the largest
    /// buckets first, while there is most room.
    fn hash(&mut self) -> Result<(), Fault> {
        let (buckets, count) = (self.texts.len().div_ceil(4), self.texts.len().div_ceil(4) * 5);
        let mut of_bucket: Vec<Vec<(u64, u16)>> = vec![Vec::new(); buckets];
        for (id, text) in self.texts.iter().enumerate() {
            let hash = hash(text.as_bytes());
            let bucket = of_bucket.get_mut(reduce(hash >> 32, buckets));
            bucket.ok_or("no bucket")?.push((hash, number(id, "actions")?));
        }
        let mut order: Vec<usize> = (0..buckets).collect();
        order.sort_by_key(|bucket| std::cmp::Reverse(of_bucket.get(*bucket).map_or(0, Vec::len)));
        let mut slots = vec![u16::MAX; count];
        let mut seeds = vec![0_u16; buckets];
        for bucket in order {
            let members = of_bucket.get(bucket).map_or(&[][..], Vec::as_slice);
            let places = |seed: u16| -> Option<Vec<usize>> {
                let mut places = Vec::new();
                for (hash, _) in members {
                    let slot = reduce(mix(*hash, seed), count);
                    let is_free = slots.get(slot) == Some(&u16::MAX) && !places.contains(&slot);
                    is_free.then(|| places.push(slot))?;
                }
                Some(places)
            };
            let found = (0..=u16::MAX).find_map(|seed| Some((seed, places(seed)?)));
            let (seed, places) = found.ok_or("no room for the names of the actions")?;
            for (slot, (_, id)) in places.into_iter().zip(members) {
                if let Some(slot) = slots.get_mut(slot) {
                    *slot = *id;
                }
            }
            if let Some(of) = seeds.get_mut(bucket) {
                *of = seed;
            }
        }
        self.sections.seeds = seeds.into_iter().flat_map(u16::to_le_bytes).collect();
        self.sections.slots = slots.into_iter().flat_map(u16::to_le_bytes).collect();
        Ok(())
    }
}

/// The service field of an ARN.
fn arn_service(arn: &str) -> &str {
    arn.split(':').nth(2).unwrap_or_default()
}

/// Where a list lies among the lists: put there unless it is there already. Each stands behind its
/// length, and the empty one at the start.
fn list(
    known: &mut BTreeMap<Vec<u16>, u16>,
    section: &mut Vec<u8>,
    numbers: Vec<u16>,
    width: usize,
) -> Result<u16, Fault> {
    if numbers.is_empty() {
        return Ok(0);
    }
    if let Some(found) = known.get(&numbers) {
        return Ok(*found);
    }
    let at = number(section.len() / 2, "lists")?;
    section.extend(number(numbers.len() / width, "entries")?.to_le_bytes());
    section.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    known.insert(numbers, at);
    Ok(at)
}

/// The type of a key as its record has it.
pub(in crate::catalog) fn key_type(record: KeyRecord) -> KeyType {
    KeyType::of_number(record.kind).unwrap_or(KeyType::UNKNOWN)
}
