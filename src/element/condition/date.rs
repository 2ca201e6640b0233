//! Dates in conditions.

use crate::parse_error::Fault;

/// Yields the value, or returns the fault.
macro_rules! get {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(fault) => return Err(fault),
        }
    };
}

/// What the IAM API takes as the value of a date operator.
///
/// - a date: a year from −292275054 to 292278993, month, day (1–31 in every month), `T`, hour,
///   minute, second, a fraction of up to 9 digits, and a zone: `Z` or `+` or `-` with two digits
///   of hours and perhaps `:` and two of minutes; everything behind the year may be left out, the
///   zone only stands behind minutes or seconds
/// - or seconds since 1970, from 0 to 9223372036854775807
///
/// Source: IAM User Guide, *IAM JSON policy elements: Condition operators*.
pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    if is_calendar(bytes) {
        let rest = get!(date(bytes));
        return match rest {
            [] | [b't' | b'T'] => Ok(()),
            [_, rest @ ..] => time(bytes, rest),
        };
    }
    if bytes.is_empty() {
        return Err(Fault::whole("empty"));
    }
    match get!(number(bytes, bytes, 0, i64::MAX as u64, "epoch time beyond 9223372036854775807")) {
        [] => Ok(()),
        rest => Err(unexpected(bytes, rest)),
    }
}

const fn is_calendar(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        if matches!(byte, b't' | b'T' | b'-') {
            return true;
        }
        rest = tail;
    }
    false
}

/// Year, month and day; what follows begins with the `T`, if there is something.
const fn date(bytes: &[u8]) -> Result<&[u8], Fault> {
    let rest = match bytes {
        [b'-', rest @ ..] => get!(number(bytes, rest, 0, 292_275_054, "year out of range")),
        _ => get!(number(bytes, bytes, 0, 292_278_993, "year out of range")),
    };
    let [b'-', rest @ ..] = rest else { return at_time(bytes, rest) };
    let rest = get!(number(bytes, rest, 1, 12, "month out of range"));
    let [b'-', rest @ ..] = rest else { return at_time(bytes, rest) };
    at_time(bytes, get!(number(bytes, rest, 1, 31, "day out of range")))
}

const fn at_time<'a>(bytes: &[u8], rest: &'a [u8]) -> Result<&'a [u8], Fault> {
    match rest {
        [] | [b't' | b'T', ..] => Ok(rest),
        _ => Err(unexpected(bytes, rest)),
    }
}

const fn time(bytes: &[u8], rest: &[u8]) -> Result<(), Fault> {
    let rest = match get!(number(bytes, rest, 0, 23, "hour out of range")) {
        [] => return Ok(()),
        [b':', rest @ ..] => get!(number(bytes, rest, 0, 59, "minute out of range")),
        rest => return Err(unexpected(bytes, rest)),
    };
    let [b':', rest @ ..] = rest else { return zone(bytes, rest) };
    match get!(number(bytes, rest, 0, 59, "second out of range")) {
        [b'.', rest @ ..] => zone(bytes, get!(fraction(bytes, rest))),
        rest => zone(bytes, rest),
    }
}

const fn fraction<'a>(bytes: &[u8], rest: &'a [u8]) -> Result<&'a [u8], Fault> {
    let after = get!(number(bytes, rest, 0, u64::MAX, "fraction out of range"));
    if rest.len() - after.len() > 9 {
        return Err(Fault::whole("fraction of a second with more than 9 digits"));
    }
    Ok(after)
}

const fn zone(bytes: &[u8], rest: &[u8]) -> Result<(), Fault> {
    let rest = match rest {
        [] | [b'z' | b'Z'] => return Ok(()),
        [b'+' | b'-', rest @ ..] => rest,
        [b'z' | b'Z', rest @ ..] | rest => return Err(unexpected(bytes, rest)),
    };
    match get!(two_digits(bytes, rest, 23, "hour of the zone out of range")) {
        [] => Ok(()),
        [b':', rest @ ..] => {
            match get!(two_digits(bytes, rest, 59, "minute of the zone out of range")) {
                [] => Ok(()),
                rest => Err(unexpected(bytes, rest)),
            }
        }
        rest => Err(unexpected(bytes, rest)),
    }
}

const fn two_digits<'a>(
    bytes: &[u8],
    rest: &'a [u8],
    most: u64,
    reason: &'static str,
) -> Result<&'a [u8], Fault> {
    match rest {
        [b'0'..=b'9', b'0'..=b'9', ..] => number(bytes, rest, 0, most, reason),
        _ => Err(Fault::whole("zone without two digits of hours, or of minutes")),
    }
}

/// Reads digits and gives what follows them; a number out of range has `reason` as its fault.
const fn number<'a>(
    bytes: &[u8],
    rest: &'a [u8],
    least: u64,
    most: u64,
    reason: &'static str,
) -> Result<&'a [u8], Fault> {
    let mut value: u64 = 0;
    let mut after = rest;
    while let [digit @ b'0'..=b'9', tail @ ..] = after {
        value = value.saturating_mul(10).saturating_add((*digit - b'0') as u64);
        after = tail;
    }
    if after.len() == rest.len() {
        return Err(unexpected(bytes, rest));
    }
    if value < least || value > most {
        return Err(Fault::whole(reason));
    }
    Ok(after)
}

#[cold]
const fn unexpected(bytes: &[u8], rest: &[u8]) -> Fault {
    Fault::at(bytes.len() - rest.len(), "unexpected character")
}

#[cfg(test)]
mod tests {
    use super::parse;

    fn fault(text: &str) -> (&'static str, Option<usize>) {
        let fault = parse(text.as_bytes()).unwrap_err();
        (fault.reason, fault.offset)
    }

    #[test]
    fn dates_may_end_behind_every_part() {
        for text in [
            "2019-07",
            "2019-7-1",
            "2019-07-01",
            "2019T",
            "01T",
            "01t",
            "2019-07-01T13",
            "2019-07-01T13:20",
            "2019-07-01T13:20Z",
            "2019-07-01T13:20+01:00",
            "2019-07-01T13:20:15",
            "2019-07-01T13:20:15Z",
            "2019-07-01t13:20:15z",
            "2019-07-01T13:20:15.5-05:00",
            "2016-12-13T21:20:37.593194+00:00",
            "2016-12-13T21:20:37+23",
        ] {
            assert!(parse(text.as_bytes()).is_ok(), "{text}");
        }
    }

    #[test]
    fn every_part_has_its_bounds() {
        for (good, bad, reason) in [
            ("-292275054", "-292275055", "year out of range"),
            ("292278993-01", "292278994-01", "year out of range"),
            ("234-12", "234-13", "month out of range"),
            ("2019-01", "2019-00", "month out of range"),
            ("2019-02-31", "2019-02-32", "day out of range"),
            ("2019-02-01", "2019-02-00", "day out of range"),
            ("2019T23", "2019T24", "hour out of range"),
            ("2019T00:59", "2019T00:60", "minute out of range"),
            ("2019T00:00:59", "2019T00:00:60", "second out of range"),
            ("2019T00:00:00+23", "2019T00:00:00+24", "hour of the zone out of range"),
            ("2019T00:00:00+23:59", "2019T00:00:00+23:60", "minute of the zone out of range"),
            ("9223372036854775807", "9223372036854775808", "epoch time beyond 9223372036854775807"),
            ("0", "99999999999999999999999", "epoch time beyond 9223372036854775807"),
            (
                "2019T00:00:00.123456789Z",
                "2019T00:00:00.1234567890Z",
                "fraction of a second with more than 9 digits",
            ),
            (
                "2019T00:00:00+01",
                "2019T00:00:00+1",
                "zone without two digits of hours, or of minutes",
            ),
            (
                "2019T00:00:00-01:30",
                "2019T00:00:00-01:3",
                "zone without two digits of hours, or of minutes",
            ),
        ] {
            assert!(parse(good.as_bytes()).is_ok(), "{good}");
            assert_eq!(fault(bad), (reason, None), "{bad}");
        }
    }

    #[test]
    fn the_character_that_is_no_part_of_a_date_is_named() {
        for (text, offset) in [
            ("tomorrow", 0),
            ("-", 1),
            ("2019-", 5),
            ("2019-x", 5),
            ("2019-07-", 8),
            ("2019-07-01-02", 10),
            ("2019-07-01 13:20:15Z", 10),
            ("2019-07-01T:20", 11),
            ("2019T13Z", 7),
            ("2019T13:", 8),
            ("2019T13:20:", 11),
            ("2019T13:20:15:16", 13),
            ("2019T13:20:15.Z", 14),
            ("2019T13:20:15Zx", 14),
            ("2019T13:20:15+01x", 16),
            ("2019T13:20:15+01:30x", 19),
            ("+2019-07", 0),
            ("12345.6", 5),
            ("${aws:CurrenTime}", 0),
        ] {
            assert_eq!(fault(text), ("unexpected character", Some(offset)), "{text}");
        }
        assert_eq!(fault(""), ("empty", None));
    }
}
