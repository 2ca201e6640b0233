use std::fmt;
use std::str::FromStr;

/// The day that a catalog is of.
///
/// ```
/// use iam_policy::catalog::Catalog;
///
/// let date = Catalog::embedded().as_of();
/// assert_eq!(date.to_string().len(), "2026-10-27".len());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CatalogDate {
    year: u16,
    month: u8,
    day: u8,
}

impl CatalogDate {
    /// As a number: year, month and day, one behind the other.
    pub(super) fn to_number(self) -> u32 {
        u32::from(self.year) * 10_000 + u32::from(self.month) * 100 + u32::from(self.day)
    }

    pub(super) fn of_number(number: u32) -> Option<Self> {
        let year = u16::try_from(number / 10_000).ok()?;
        let month = u8::try_from(number / 100 % 100).ok()?;
        let day = u8::try_from(number % 100).ok()?;
        let is_date = year <= 9999 && (1..=12).contains(&month) && (1..=31).contains(&day);
        is_date.then_some(Self { year, month, day })
    }

    /// The year.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!(Catalog::embedded().as_of().year() >= 2026);
    /// ```
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!((1..=12).contains(&Catalog::embedded().as_of().month()));
    /// ```
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day, 1 to 31.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!((1..=31).contains(&Catalog::embedded().as_of().day()));
    /// ```
    pub fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for CatalogDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for CatalogDate {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let number = text.replacen('-', "", 2);
        let is_written_so = text.len() == 10 && number.len() == 8;
        let number = number.parse().ok().filter(|_| is_written_so);
        number.and_then(Self::of_number).filter(|date| date.to_string() == text).ok_or(())
    }
}

/// The month in which something went out of the catalog.
///
/// ```
/// use iam_policy::catalog::Catalog;
///
/// let codestar = Catalog::embedded().service("codestar").unwrap();
/// assert!(codestar.retired().unwrap().year() >= 2025);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CatalogMonth(u16);

impl CatalogMonth {
    pub(super) fn to_number(self) -> u16 {
        self.0
    }

    /// What counts the months since the year 0, and is not 0.
    pub(super) fn of_number(number: u16) -> Option<Self> {
        (number > 0).then_some(Self(number))
    }

    /// The year.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let codestar = Catalog::embedded().service("codestar").unwrap();
    /// assert!(codestar.retired().unwrap().year() >= 2025);
    /// ```
    pub fn year(self) -> u16 {
        self.0 / 12
    }

    /// The month, 1 to 12.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let codestar = Catalog::embedded().service("codestar").unwrap();
    /// assert!((1..=12).contains(&codestar.retired().unwrap().month()));
    /// ```
    pub fn month(self) -> u16 {
        self.0 % 12 + 1
    }
}

impl fmt::Display for CatalogMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl FromStr for CatalogMonth {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let date: CatalogDate = format!("{text}-01").parse()?;
        Self::of_number(date.year() * 12 + u16::from(date.month()) - 1).ok_or(())
    }
}
