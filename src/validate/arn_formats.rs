//! What the ARN formats of a service say of one of its ARNs.

use super::arn_fields::ArnFields;
use crate::catalog::Catalog;

/// How many formats there are, and how many of them have a Region and an account.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    pub(super) formats: usize,
    pub(super) with_region: usize,
    pub(super) with_account: usize,
}

/// The formats of the ARNs of a service.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ArnFormats {
    /// All of them.
    all: Count,
    /// Those whose resource may be that of the ARN.
    pub(super) like: Count,
}

impl ArnFormats {
    /// The formats for a whole ARN of a service that has some.
    pub(super) fn of(catalog: &Catalog, text: &str, arn: &ArnFields<'_>) -> Option<Self> {
        let (service, resource) = (arn.service?, arn.resource?);
        if service.contains(['*', '?', '$']) || !arn.is_in_partition {
            return None;
        }
        let mut formats = Self::default();
        for (format, is_like) in catalog.formats_like(text, resource) {
            let counts = [Some(&mut formats.all), is_like.then_some(&mut formats.like)];
            for count in counts.into_iter().flatten() {
                count.formats += 1;
                count.with_region += usize::from(format.has_region);
                count.with_account += usize::from(format.has_account);
            }
        }
        (formats.all.formats > 0).then_some(formats)
    }

    /// Those that the ARN may be of: all, where none is like it.
    pub(super) fn possible(&self) -> Count {
        if self.like.formats > 0 { self.like } else { self.all }
    }
}
