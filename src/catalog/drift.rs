//! What a list stands for in another catalog.

use std::cmp::Ordering;
use std::fmt;

use super::Catalog;
use super::action::KnownAction;
use super::blob::bytes::is_before;
use crate::element::action::parse;
use crate::text::Text;

/// What an entry of a list stands for in one catalog and not in another.
///
/// [`Catalog::drift`] makes it.
///
/// ```
/// use iam_policy::catalog::{Catalog, Drift};
///
/// let today = Catalog::embedded();
/// let newer = today.with_text("action\ts3:GetRainbow\tRead")?;
/// let drift: Vec<Drift<'_>> = today.drift(&newer, ["s3:Get*", "s3:PutObject"]);
/// assert_eq!(drift.len(), 1);
/// assert_eq!(drift[0].entry(), "s3:Get*");
/// # Ok::<(), iam_policy::catalog::CatalogError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Drift<'a> {
    entry: Text,
    added: Vec<KnownAction<'a>>,
    removed: Vec<KnownAction<'a>>,
}

impl<'a> Drift<'a> {
    /// The entry, as it was given.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let today = Catalog::embedded();
    /// let newer = today.with_text("action\ts3:GetRainbow\tRead")?;
    /// assert_eq!(today.drift(&newer, ["S3:get*"])[0].entry(), "S3:get*");
    /// # Ok::<(), iam_policy::catalog::CatalogError>(())
    /// ```
    pub fn entry(&self) -> &str {
        &self.entry
    }

    /// The actions that it stands for in the other catalog only, in the order of service prefixes
    /// and names.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let today = Catalog::embedded();
    /// let newer = today.with_text("action\ts3:GetRainbow\tRead")?;
    /// let drift = today.drift(&newer, ["s3:Get*"]);
    /// assert_eq!(drift[0].added().next().unwrap().to_string(), "s3:GetRainbow");
    /// # Ok::<(), iam_policy::catalog::CatalogError>(())
    /// ```
    pub fn added(&self) -> impl DoubleEndedIterator<Item = KnownAction<'a>> + Clone {
        self.added.iter().copied()
    }

    /// The actions that it no longer stands for in the other catalog, where they are retired or not
    /// known.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let today = Catalog::embedded();
    /// let newer = today.with_text("action\ts3:GetRainbow\tRead")?;
    /// let drift = newer.drift(today, ["s3:Get*"]);
    /// assert_eq!(drift[0].removed().next().unwrap().to_string(), "s3:GetRainbow");
    /// # Ok::<(), iam_policy::catalog::CatalogError>(())
    /// ```
    pub fn removed(&self) -> impl DoubleEndedIterator<Item = KnownAction<'a>> + Clone {
        self.removed.iter().copied()
    }
}

/// The entry and what comes and goes, such as `` `s3:Get*`: +s3:GetRainbow -s3:GetStorm ``.
impl fmt::Display for Drift<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`:", self.entry)?;
        self.added.iter().try_for_each(|action| write!(f, " +{action}"))?;
        self.removed.iter().try_for_each(|action| write!(f, " -{action}"))
    }
}

impl Catalog {
    /// What the entries of a list stand for in another catalog, an older or a newer one, and not in
    /// this one, or the other way round. Entries that stand for the same in both are left out.
    ///
    /// So it is told what a pattern took in since it was written, before the newer catalog is used.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let today = Catalog::embedded();
    /// let older = today.to_text().replace("action\ts3:GetObjectAttributes\t", "# ");
    /// let older = Catalog::from_text(&older)?;
    /// let drift = older.drift(today, ["s3:Get*", "s3:*Attributes", "s3:List*"]);
    /// let lines: Vec<_> = drift.iter().map(ToString::to_string).collect();
    /// assert_eq!(
    ///     lines,
    ///     ["`s3:Get*`: +s3:GetObjectAttributes", "`s3:*Attributes`: +s3:GetObjectAttributes"],
    /// );
    /// # Ok::<(), iam_policy::catalog::CatalogError>(())
    /// ```
    pub fn drift<'a, I>(&'a self, other: &'a Self, entries: I) -> Vec<Drift<'a>>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let drift = |entry: I::Item| Drift::of(self, other, entry.as_ref());
        entries.into_iter().filter_map(drift).collect()
    }

    fn meant(&self, entry: &str) -> Vec<KnownAction<'_>> {
        let blob = self.blob();
        if parse(entry.as_bytes()).is_err() {
            return Vec::new();
        }
        self.expand(entry).map(|action| KnownAction { blob, id: action.id }).collect()
    }
}

impl<'a> Drift<'a> {
    fn of(catalog: &'a Catalog, other: &'a Catalog, entry: &str) -> Option<Self> {
        let (old, new) = (catalog.meant(entry), other.meant(entry));
        let (mut old, mut new) = (old.into_iter().peekable(), new.into_iter().peekable());
        let (mut added, mut removed) = (Vec::new(), Vec::new());
        loop {
            let order = match (old.peek(), new.peek()) {
                (Some(old), Some(new)) => order(*old, *new),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => break,
            };
            if order == Ordering::Less {
                removed.extend(old.next());
            } else if order == Ordering::Greater {
                added.extend(new.next());
            } else {
                old.next();
                new.next();
            }
        }
        let is_same = added.is_empty() && removed.is_empty();
        (!is_same).then(|| Self { entry: Text::from(entry), added, removed })
    }
}

/// The order of service prefixes and names, letters in either case.
fn order(left: KnownAction<'_>, right: KnownAction<'_>) -> Ordering {
    let (of, other) = (left.service().prefix(), right.service().prefix());
    compare(of, other).then_with(|| compare(left.name(), right.name()))
}

fn compare(left: &str, right: &str) -> Ordering {
    if is_before(left.as_bytes(), right.as_bytes()) {
        Ordering::Less
    } else if is_before(right.as_bytes(), left.as_bytes()) {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}
