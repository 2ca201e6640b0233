//! Dates of the W3C's form, and how they count seconds.

/// Whether a date has the form that AWS asks for: a year and perhaps a month and a day, or all
/// three with hour, minute and zone, perhaps with seconds.
///
/// Source: IAM User Guide, *IAM JSON policy elements: Condition operators*.
pub(in crate::validate) fn is_w3c(date: &str) -> bool {
    let bytes = date.as_bytes();
    let is_whole = |shape| after(bytes, shape).is_some_and(<[u8]>::is_empty);
    is_whole(b"0000".as_slice())
        || is_whole(b"0000-00")
        || is_whole(b"0000-00-00")
        || after(bytes, b"0000-00-00T00:00").is_some_and(is_zone_with_seconds)
}

/// `Z`, `+hh:mm` or `-hh:mm`, perhaps with seconds and their fraction before.
fn is_zone_with_seconds(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    if let Some(seconds) = after(rest, b":00") {
        rest = seconds;
        if let Some(fraction) = after(rest, b".0") {
            rest = fraction;
            while let Some(digit) = after(rest, b"0") {
                rest = digit;
            }
        }
    }
    match rest {
        [b'Z' | b'z'] => true,
        [b'+' | b'-', zone @ ..] => after(zone, b"00:00").is_some_and(<[u8]>::is_empty),
        _ => false,
    }
}

/// What follows a text of the shape, in which `0` is any digit and letters have either case.
fn after<'a>(bytes: &'a [u8], shape: &[u8]) -> Option<&'a [u8]> {
    let (start, rest) = bytes.split_at_checked(shape.len())?;
    let fits = |(byte, shape): (&u8, &u8)| match shape {
        b'0' => byte.is_ascii_digit(),
        _ => byte.eq_ignore_ascii_case(shape),
    };
    start.iter().zip(shape).all(fits).then_some(rest)
}

/// The date and time that many seconds after the beginning of 1970, up to the year 9999.
pub(in crate::validate) fn from_seconds(seconds: u64) -> Option<String> {
    const DAY: u64 = 24 * 60 * 60;
    const YEAR_10000: u64 = 253_402_300_800;
    if seconds >= YEAR_10000 {
        return None;
    }
    // Years that begin in March have the day that may be missing at their end.
    let days = seconds / DAY + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let (month, later) = match month_from_march {
        0..=9 => (month_from_march + 3, 0),
        _ => (month_from_march - 9, 1),
    };
    let year = era * 400 + year_of_era + later;
    let (hour, minute, second) = (seconds % DAY / 3600, seconds % 3600 / 60, seconds % 60);
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"))
}

/// A number that is the greater the later the date, for dates of the forms `2026-07-01` and
/// `2026-07-01T12:00:00Z`.
pub(in crate::validate) fn order(date: &str) -> Option<f64> {
    let bytes = date.as_bytes();
    let rest = after(bytes, b"0000-00-00")?;
    let is_midnight = rest.is_empty();
    if !is_midnight && !after(rest, b"T00:00:00Z").is_some_and(<[u8]>::is_empty) {
        return None;
    }
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit());
    let number = digits.fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0'));
    Some(if is_midnight { number * 1e6 } else { number })
}

#[cfg(test)]
mod tests {
    use super::{from_seconds, is_w3c, order};

    #[test]
    fn the_forms_of_the_w3c_are_known() {
        for date in [
            "2026",
            "2026-07",
            "2026-07-01",
            "2026-07-01T12:00Z",
            "2026-07-01T12:00:00Z",
            "2026-07-01t12:00:00.25+01:00",
            "2026-07-01T12:00-05:00",
            "2026-07-01T12:00:00z",
        ] {
            assert!(is_w3c(date), "{date}");
        }
        for date in [
            "",
            "26",
            "202-",
            "2026-7",
            "2026-7-1",
            "2026T",
            "2026-07-01T",
            "2026-07-01T12",
            "2026-07-01T12:00",
            "2026-07-01T12:00:00",
            "2026-07-01T12:00:00.Z",
            "2026-07-01T12:00+01",
            "2026-07-01T12:00Zx",
            "-026-07-01",
            "2026-07x",
            "1700000000",
        ] {
            assert!(!is_w3c(date), "{date}");
        }
    }

    #[test]
    fn seconds_become_the_date_that_they_mean() {
        for (seconds, date) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (951_868_800, "2000-03-01T00:00:00Z"),
            (1_700_000_000, "2023-11-14T22:13:20Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(from_seconds(seconds).unwrap(), date);
        }
        assert_eq!(from_seconds(253_402_300_800), None);
    }

    #[test]
    fn dates_are_ordered_where_both_are_complete() {
        assert!(order("2026-07-01").unwrap() < order("2026-07-01T00:00:01Z").unwrap());
        assert!(order("2026-07-01T23:59:59Z").unwrap() < order("2026-07-02").unwrap());
        for date in ["2026", "2026-07", "2026-07-01T12:00Z", "2026-07-01T12:00:00+01:00"] {
            assert_eq!(order(date), None, "{date}");
        }
    }
}
