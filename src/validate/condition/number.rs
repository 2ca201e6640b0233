//! Numbers in conditions.

/// The value of a decimal number as IAM writes it: digits, perhaps with a sign, a fraction and an
/// exponent.
///
/// Source: IAM User Guide, *IAM JSON policy elements: Condition operators*.
pub(in crate::validate) fn parse(text: &str) -> Option<f64> {
    // Rust also takes `inf` and `nan`.
    let is_written = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    if !text.bytes().all(is_written) {
        return None;
    }
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn numbers_have_digits_and_perhaps_a_sign_a_fraction_and_an_exponent() {
        for (text, number) in [
            ("0", 0.0),
            ("-3600", -3600.0),
            ("1.25", 1.25),
            ("+.5", 0.5),
            ("5.", 5.0),
            ("1E3", 1e3),
        ] {
            assert_eq!(parse(text).unwrap().to_bits(), f64::to_bits(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in
            ["", "ten", " 1", "1 ", "1,000", "0x1f", "1.2.3", "inf", "NaN", "-", "1e999", "*"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
