//! What can be wrong with what is asked for, in words.

use std::fmt;

use super::policy::IncompleteAction;
use crate::arn::ArnPattern;
use crate::catalog::{AccessLevels, Catalog, ResourceType, Service};
use crate::error::Error;
use crate::near::nearest;
use crate::parse_error::ParseError;

/// Where an ARN was named: in which call, and where in a list.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) call: usize,
    pub(super) index: Option<usize>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "allow[{}].resources", self.call)?;
        self.index.map_or(Ok(()), |index| write!(f, "[{index}]"))
    }
}

/// Everything that is wrong; the first that has advice gives it.
#[derive(Default)]
pub(super) struct Faults {
    messages: Vec<String>,
    help: Option<String>,
}

impl Faults {
    pub(super) fn into_result(self) -> Result<(), Error> {
        if self.messages.is_empty() {
            return Ok(());
        }
        let error = Error::message(self.messages.join("; "));
        Err(match self.help {
            Some(help) => error.with_help(help),
            None => error,
        })
    }

    /// Advice is only looked for where there is none yet: the search may be a long one.
    #[cold]
    fn add(&mut self, message: String, help: impl FnOnce() -> Option<String>) {
        self.messages.push(message);
        if self.help.is_none() {
            self.help = help();
        }
    }

    pub(super) fn nothing_asked(&mut self) {
        let help = || Some("name access levels and ARNs with `allow`".to_owned());
        self.add("no access is asked for".to_owned(), help);
    }

    pub(super) fn no_service(&mut self) {
        self.add("only_services: no service".to_owned(), || None);
    }

    pub(super) fn unknown_service(&mut self, catalog: &Catalog, index: usize, prefix: &str) {
        self.add(format!("only_services[{index}]: unknown service `{prefix}`"), || {
            let prefixes = catalog.services().map(|service| service.prefix());
            nearest(prefix, prefixes).map(|known| format!("did you mean `{known}`?"))
        });
    }

    pub(super) fn no_level(&mut self, call: usize) {
        self.add(format!("allow[{call}]: no access level"), || None);
    }

    pub(super) fn no_resource(&mut self, call: usize) {
        self.add(format!("allow[{call}]: no resource"), || None);
    }

    pub(super) fn star(&mut self, place: Place) {
        let help = "name ARNs; actions that take only `*` are listed by `star_actions`";
        self.add(format!("{place}: `*` is every resource"), || Some(help.to_owned()));
    }

    pub(super) fn no_arn(&mut self, place: Place, error: &ParseError) {
        self.add(format!("{place}: {error}"), || error.help().map(str::to_owned));
    }

    pub(super) fn open_service(&mut self, place: Place, arn: &str) {
        let help = "name the service: what is of every service is every resource";
        let message = format!("{place}: the service of `{arn}` is open");
        self.add(message, || Some(help.to_owned()));
    }

    /// `all` are the resource types of the ARN that do not count.
    pub(super) fn no_type(
        &mut self,
        catalog: &Catalog,
        place: Place,
        arn: &ArnPattern,
        all: &[ResourceType<'_>],
    ) {
        if let Some(of) = all.first() {
            let message = format!("{place}: `{arn}` is of no resource type of these services");
            let help = format!("it is a resource of `{}`", of.service());
            return self.add(message, || Some(help));
        }
        let message = format!("{place}: `{arn}` is of no resource type");
        self.add(message, || nearest_format(catalog, arn));
    }

    /// `possible` are the levels of the actions that work on the ARN.
    pub(super) fn no_action(
        &mut self,
        place: Place,
        levels: AccessLevels,
        arn: &str,
        possible: AccessLevels,
    ) {
        let noun = if levels.iter().count() == 1 { "level" } else { "levels" };
        let message = format!("{place}: no action of {noun} `{levels}` works on `{arn}`");
        let help = match possible.primary() {
            Some(_) => format!("there are actions of `{possible}`"),
            None => "no action works on a resource of its type".to_owned(),
        };
        self.add(message, || Some(help));
    }

    /// Every action that was asked for needs more, such as the `example`.
    pub(super) fn nothing_granted(
        &mut self,
        place: Place,
        arn: &str,
        example: Option<&IncompleteAction<'_>>,
    ) {
        let reason = example.map(|action| format!(": {action}")).unwrap_or_default();
        let help = "name ARNs of these types as well, or call `grant_incomplete`";
        let message = format!("{place}: no action can be granted on `{arn}`{reason}");
        self.add(message, || Some(help.to_owned()));
    }
}

/// The format of its service that an ARN looks most like, or the service that was meant.
fn nearest_format(catalog: &Catalog, arn: &ArnPattern) -> Option<String> {
    let types = catalog.services().flat_map(Service::resource_types);
    let formats: Vec<&str> = types.flat_map(ResourceType::arn_formats).collect();
    let of_service = formats.iter().copied().filter(|format| service_of(format) == arn.service());
    let likeness = |format: &&str| (likeness(format, arn), std::cmp::Reverse(format.len()));
    if let Some(format) = of_service.max_by_key(likeness) {
        return Some(format!("the nearest format is `{format}`"));
    }
    let mut services: Vec<&str> = formats.into_iter().map(service_of).collect();
    services.sort_unstable();
    services.dedup();
    nearest(arn.service(), services).map(|service| format!("did you mean the service `{service}`?"))
}

fn service_of(format: &str) -> &str {
    format.split(':').nth(2).unwrap_or_default()
}

/// How many letters the resource begins with as in the format, and how many of Region and account
/// are written or left out as in it.
fn likeness(format: &str, arn: &ArnPattern) -> (usize, usize) {
    let mut fields = format.splitn(6, ':').skip(3);
    let mut is_alike =
        |field: &str| fields.next().is_some_and(|of| of.is_empty() == field.is_empty());
    let alike = [arn.region(), arn.account()].map(|field| usize::from(is_alike(field)));
    let resource = fields.next().unwrap_or_default();
    let pairs = resource.bytes().zip(arn.resource().bytes());
    (pairs.take_while(|(of, letter)| of == letter).count(), alike.iter().sum())
}
