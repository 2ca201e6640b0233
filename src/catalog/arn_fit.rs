//! Which resource types an ARN, or a pattern of ARNs, can be of.
//!
//! An ARN format and a pattern of a policy are both patterns: `${BucketName}` in the one and `*` in
//! the other stand for any run of characters. The question is whether some ARN matches both. It is
//! answered field by field, going over the pattern once with the set of places in the format that
//! may be reached.

use super::Catalog;
use super::action::KnownAction;
use super::arn_glance::plainly_fits;
use super::blob::{ArnRecord, Blob, partition_point};
use super::resource_type::ResourceType;
use super::service::Service;

/// Which fields of an ARN format there are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ArnFormat {
    pub(crate) has_region: bool,
    pub(crate) has_account: bool,
}

/// More than an ARN format has characters: its length is counted with a byte.
const LONGEST: usize = 256;

impl ResourceType<'_> {
    /// Whether an ARN is of this type, or some ARN that a pattern with `*`, `?` and policy variables
    /// stands for; `*` alone stands for all.
    ///
    /// A part such as `${BucketName}` has no `/` or `:` in it where another format goes on with that,
    /// so that the ARN of an object is not that of a bucket.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let s3 = Catalog::embedded().service("s3").unwrap();
    /// let bucket = s3.resource_types().find(|of| of.name() == "bucket").unwrap();
    /// assert!(bucket.fits("arn:aws:s3:::my-bucket"));
    /// assert!(bucket.fits("arn:aws:s3:::*"));
    /// assert!(!bucket.fits("arn:aws:s3:::my-bucket/*"));
    /// ```
    pub fn fits(self, arn: &str) -> bool {
        self.formats().any(|format| fits(self.blob, format, arn))
    }

    fn formats(self) -> impl Iterator<Item = ArnRecord> {
        let (blob, record) = (self.blob, self.record());
        (0..u16::from(record.arns))
            .map(move |index| blob.arn(record.first_arn.saturating_add(index)))
    }
}

impl Catalog {
    /// The resource types that an ARN is of, or that some ARN is of that a pattern stands for, in the
    /// order of their services and names. `*` is of all types. The recovery points of AWS Backup, whose
    /// ARNs may have any service in them, are among them only under `arn:aws:backup`.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let types = Catalog::embedded().resource_types_of("arn:aws:s3:::my-bucket/reports/*");
    /// let names: Vec<_> = types.map(|of| of.name().to_owned()).collect();
    /// assert_eq!(names, ["object"]);
    /// ```
    pub fn resource_types_of<'a>(
        &'a self,
        arn: &str,
    ) -> impl Iterator<Item = ResourceType<'a>> + Clone {
        let blob = self.blob();
        let mut last = None;
        let found = self.formats_of(arn).filter(move |format| fits(blob, *format, arn));
        let types = found.map(move |format| ResourceType { blob, id: format.resource });
        types.filter(move |of| last.replace(of.id) != Some(of.id))
    }

    /// The actions that work on an ARN, or on some ARN that a pattern stands for, in the order of
    /// resource types and names; one that works on several of them comes once.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let actions: Vec<_> = Catalog::embedded()
    ///     .actions_on("arn:aws:s3:::my-bucket/*")
    ///     .map(|action| action.to_string())
    ///     .collect();
    /// assert!(actions.contains(&"s3:GetObject".to_owned()));
    /// assert!(!actions.contains(&"s3:ListBucket".to_owned()));
    /// ```
    pub fn actions_on<'a>(&'a self, arn: &str) -> impl Iterator<Item = KnownAction<'a>> + use<'a> {
        let types: Vec<ResourceType<'a>> = self.resource_types_of(arn).collect();
        let mut services: Vec<_> = types.iter().map(ResourceType::service).collect();
        services.dedup();
        let works_on = move |action: &KnownAction<'a>| {
            action.resource_types().any(|of| types.contains(&of.resource_type()))
        };
        services.into_iter().flat_map(Service::actions).filter(works_on)
    }

    /// Whether there are ARNs with this service in them.
    pub(crate) fn has_arns_of(&self, service: &str) -> bool {
        let blob = self.blob();
        let name = |index| blob.arn_service(blob.arn_by_service(index));
        let first = partition_point(blob.arn_count(), |index| name(index) < service.as_bytes());
        first < blob.arn_count() && name(first) == service.as_bytes()
    }

    /// The ARN formats of a service, and whether the resource of each may be the one of an ARN. It is
    /// said to be wherever that cannot be ruled out.
    pub(crate) fn formats_like<'a>(
        &'a self,
        arn: &'a str,
        resource: &'a str,
    ) -> impl Iterator<Item = (ArnFormat, bool)> + Clone {
        let blob = self.blob();
        self.formats_of(arn).filter_map(move |format| {
            // There are many formats, and most are told by the first letter of the resource.
            let mut fields = blob.bytes_of(format.text).splitn(6, |byte| *byte == b':').skip(3);
            let (region, account, of) = (fields.next()?, fields.next()?, fields.next()?);
            let is_letter = |byte: &u8| !matches!(byte, b'$' | b'*' | b'?');
            let differs = match (of.first(), resource.as_bytes().first()) {
                (Some(of), Some(own)) if is_letter(of) && is_letter(own) => {
                    !of.eq_ignore_ascii_case(own)
                }
                _ => false,
            };
            let fits = |of: &[u8]| {
                str::from_utf8(of).is_ok_and(|of| field_fits(of, resource, Reading::Lenient))
            };
            let is_like = !differs && fits(of);
            let (has_region, has_account) = (!region.is_empty(), !account.is_empty());
            Some((ArnFormat { has_region, has_account }, is_like))
        })
    }

    /// The ARN formats with the service that an ARN has; all where that is open.
    fn formats_of(&self, arn: &str) -> impl Iterator<Item = ArnRecord> + Clone {
        let (blob, count) = (self.blob(), self.blob().arn_count());
        let service = arn.split(':').nth(2).unwrap_or("*");
        let is_open = service.contains(['*', '?', '$']);
        let name = move |index| blob.arn_service(blob.arn_by_service(index));
        let (first, last) = if is_open {
            (0, count)
        } else {
            (
                partition_point(count, |index| name(index) < service.as_bytes()),
                partition_point(count, |index| name(index) <= service.as_bytes()),
            )
        };
        // A recovery point of AWS Backup has the ARN of whatever service it is kept in, and some are
        // kept in AWS Backup itself.
        let open = (0..first).map(move |index| blob.arn_by_service(index));
        let open = open.take_while(move |format| blob.arn_service(*format).starts_with(b"$"));
        let own = open.filter(move |format| {
            let of = blob.service(blob.resource(format.resource).service);
            blob.bytes_of(of.prefix) == service.as_bytes()
        });
        own.chain((first..last).map(move |index| blob.arn_by_service(index)))
    }
}

/// Whether some ARN has the format and matches the pattern.
fn fits(blob: Blob<'_>, format: ArnRecord, pattern: &str) -> bool {
    if pattern == "*" {
        return true;
    }
    let closed = format.closed;
    let mut format = Fields { rest: Some(blob.text(format.text)), count: 0 };
    let mut pattern = Fields { rest: Some(pattern), count: 0 };
    loop {
        match (format.next(), pattern.next()) {
            // What is missing at the end of a pattern counts as `*`.
            (_, None) => return true,
            (None, Some(_)) => return false,
            (Some(of), Some(text)) => {
                let closed = if format.rest.is_none() { closed } else { 0 };
                if !field_fits(of, text, Reading::Strict(closed)) {
                    return false;
                }
            }
        }
    }
}

/// The six fields of an ARN, of which the last may have colons in it; a policy variable may, too.
struct Fields<'a> {
    rest: Option<&'a str>,
    count: usize,
}

impl<'a> Iterator for Fields<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest.take()?;
        self.count += 1;
        if self.count == 6 {
            return Some(rest);
        }
        let mut is_variable = false;
        let colon = rest.bytes().position(|byte| {
            match byte {
                b'{' => is_variable = true,
                b'}' => is_variable = false,
                _ => {}
            }
            byte == b':' && !is_variable
        });
        match colon.and_then(|at| Some((rest.get(..at)?, rest.get(at + 1..)?))) {
            Some((field, behind)) => {
                self.rest = Some(behind);
                Some(field)
            }
            None => Some(rest),
        }
    }
}

/// A place in a format: a letter, or an open part.
#[derive(Clone, Copy)]
enum Token {
    Byte(u8),
    /// With what cannot be in it.
    Open(u8),
}

/// A set of places in a format.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Places([u128; 2]);

impl Places {
    const NONE: Self = Self([0; 2]);

    fn add(&mut self, place: usize) {
        let [low, high] = &mut self.0;
        if place < 128 { *low |= 1 << place } else { *high |= 1 << (place & 127) }
    }

    fn first(self) -> Option<usize> {
        let [low, high] = self.0;
        let place = if low != 0 { low.trailing_zeros() } else { 128 + high.trailing_zeros() };
        (self != Self::NONE).then_some(place as usize)
    }

    fn iter(mut self) -> impl Iterator<Item = usize> {
        std::iter::from_fn(move || {
            let place = self.first()?;
            let [low, high] = &mut self.0;
            if place < 128 {
                *low &= *low - 1;
            } else {
                *high &= *high - 1;
            }
            Some(place)
        })
    }
}

/// The places in one field of a format, and the set of those that a pattern has reached.
struct Walk {
    tokens: [Token; LONGEST],
    length: usize,
    reached: Places,
    ignores_case: bool,
}

/// How a format is read.
#[derive(Clone, Copy)]
pub(super) enum Reading {
    /// Open parts end where something goes on behind them; with what the last one cannot have in it.
    Strict(u8),
    /// Anything may be in an open part, and letters are in either case.
    Lenient,
}

impl Walk {
    fn new(format: &str, reading: Reading) -> Self {
        let mut walk = Self {
            tokens: [Token::Byte(0); LONGEST],
            length: 0,
            reached: Places::NONE,
            ignores_case: matches!(reading, Reading::Lenient),
        };
        let mut rest = format;
        while let Some(byte) = rest.bytes().next() {
            let variable = rest.strip_prefix("${").and_then(|open| open.split_once('}'));
            let token = if let Some((_, behind)) = variable {
                rest = behind;
                Token::Open(match reading {
                    Reading::Lenient => 0,
                    Reading::Strict(closed) if behind.is_empty() => closed,
                    Reading::Strict(_) => next_of(behind),
                })
            } else {
                // An ARN format is ASCII; anything else is nothing that a pattern reaches.
                rest = rest.get(1..).unwrap_or_default();
                if byte == b'*' { Token::Open(0) } else { Token::Byte(byte) }
            };
            if let Some(place) = walk.tokens.get_mut(walk.length) {
                *place = token;
                walk.length += 1;
            }
        }
        let mut start = Places::NONE;
        walk.reach(0, &mut start);
        walk.reached = start;
        walk
    }

    /// Adds a place, and those behind open parts that may be empty.
    fn reach(&self, place: usize, places: &mut Places) {
        let mut place = place;
        places.add(place);
        while let Some(Token::Open(_)) = self.token(place) {
            place += 1;
            places.add(place);
        }
    }

    fn token(&self, place: usize) -> Option<Token> {
        self.tokens.get(place).copied().filter(|_| place < self.length)
    }

    /// Goes on by one character of the pattern, or by any.
    fn step(&mut self, byte: Option<u8>) {
        let mut next = Places::NONE;
        for place in self.reached.iter() {
            match (self.token(place), byte) {
                (Some(Token::Byte(of)), Some(byte)) if !self.is_same(of, byte) => {}
                (Some(Token::Byte(_)), _) => self.reach(place + 1, &mut next),
                (Some(Token::Open(closed)), Some(byte)) if is_closed(closed, byte) => {}
                (Some(Token::Open(_)), _) => self.reach(place, &mut next),
                (None, _) => {}
            }
        }
        self.reached = next;
    }

    fn is_same(&self, left: u8, right: u8) -> bool {
        left == right || self.ignores_case && left.eq_ignore_ascii_case(&right)
    }

    /// Goes on by any run of characters.
    fn run(&mut self) {
        if let Some(first) = self.reached.first() {
            (first..=self.length).for_each(|place| self.reached.add(place));
        }
    }

    fn is_at_end(&self) -> bool {
        self.reached.iter().any(|place| place == self.length)
    }
}

/// What an open part cannot have in it, which something else follows.
fn next_of(behind: &str) -> u8 {
    match behind.bytes().next() {
        Some(b'/') => ArnRecord::NO_SLASH,
        Some(b':') => ArnRecord::NO_COLON,
        _ => 0,
    }
}

pub(super) fn is_closed(closed: u8, byte: u8) -> bool {
    match byte {
        b'/' => closed & ArnRecord::NO_SLASH != 0,
        b':' => closed & ArnRecord::NO_COLON != 0,
        _ => false,
    }
}

fn field_fits(format: &str, pattern: &str, reading: Reading) -> bool {
    let plainly = plainly_fits(format, pattern, reading);
    plainly.unwrap_or_else(|| walk_fits(format, pattern, reading))
}

/// Whether a field fits, told by going over the pattern letter by letter.
pub(super) fn walk_fits(format: &str, pattern: &str, reading: Reading) -> bool {
    let mut pattern = pattern.as_bytes();
    let mut walk = Walk::new(format, reading);
    while let [byte, rest @ ..] = pattern {
        pattern = rest;
        match (byte, rest) {
            (b'*', _) => walk.run(),
            (b'?', _) => walk.step(None),
            // `${*}` is the letter `*` itself.
            (b'$', [b'{', letter @ (b'*' | b'?' | b'$'), b'}', behind @ ..]) => {
                walk.step(Some(*letter));
                pattern = behind;
            }
            (b'$', [b'{', variable @ ..]) => match variable.iter().position(|byte| *byte == b'}') {
                Some(end) => {
                    walk.run();
                    pattern = variable.get(end + 1..).unwrap_or_default();
                }
                None => walk.step(Some(b'$')),
            },
            // One character of several bytes is one of the format's open parts.
            (byte, _) => walk.step(Some(*byte)),
        }
        if walk.reached == Places::NONE {
            return false;
        }
    }
    walk.is_at_end()
}

#[cfg(test)]
mod tests {
    use super::{ArnRecord, Reading, field_fits};

    #[test]
    fn a_format_and_a_pattern_meet_where_some_text_matches_both() {
        for (format, pattern) in [
            ("${Partition}", "aws"),
            ("", "*"),
            ("", ""),
            ("instance/${Id}", "instance/*"),
            ("instance/${Id}", "*"),
            ("instance/${Id}", "inst*e/i-?"),
            ("instance/${Id}", "${aws:PrincipalTag/x}"),
            ("${A}/x/${B}", "1/x/2/3"),
            ("a${*}b", "a${*}b"),
            ("table/${Name}", "table/${*}"),
            ("*", "anything"),
        ] {
            assert!(field_fits(format, pattern, Reading::Strict(0)), "{format} {pattern}");
        }
        for (format, pattern) in [
            ("", "x"),
            ("", "?"),
            ("instance/${Id}", "volume/*"),
            ("instance/${Id}", "inst?f"),
            ("${A}/x/${B}", "1/2/3"),
            ("a", "A"),
        ] {
            assert!(!field_fits(format, pattern, Reading::Strict(0)), "{format} {pattern}");
        }
    }

    #[test]
    fn an_open_part_ends_where_another_format_goes_on() {
        let strict = |format, pattern, closed| field_fits(format, pattern, Reading::Strict(closed));
        assert!(!strict("${BucketName}", "bucket/key", ArnRecord::NO_SLASH));
        assert!(strict("${BucketName}", "bucket*", ArnRecord::NO_SLASH));
        assert!(!strict("log-group:${Name}", "log-group:a:b", ArnRecord::NO_COLON));
        assert!(strict("log-group:${Name}", "log-group:a/b", ArnRecord::NO_COLON));
        assert!(field_fits("${Bucket}/${Key}", "BUCKET/A/b:c", Reading::Lenient));
        assert!(field_fits("log-group:${Name}:x", "LOG-GROUP:a:b:*", Reading::Lenient));
    }
}
