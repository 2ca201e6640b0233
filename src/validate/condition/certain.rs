//! What is certain of a text that holds wildcards or policy variables.

/// What stands before the first wildcard or policy variable, and whether that is the whole text.
pub(in crate::validate) fn certain_start(text: &str) -> (&str, bool) {
    let mut bytes = text.as_bytes();
    while let Some(at) = bytes.iter().position(|byte| matches!(byte, b'*' | b'?' | b'$')) {
        let (_, rest) = bytes.split_at(at);
        if let [b'$', behind @ ..] = rest
            && !behind.starts_with(b"{")
        {
            bytes = behind;
            continue;
        }
        let length = text.len() - rest.len();
        return (text.get(..length).unwrap_or_default(), false);
    }
    (text, true)
}

/// Whether a text is, or may come to be, `prefix` with the 8 or 17 letters and digits of an id.
pub(in crate::validate) fn may_be_id(text: &str, prefix: &str, ignores_case: bool) -> bool {
    let (start, is_whole) = certain_start(text);
    let equals = |left: &str, right: &str| {
        if ignores_case { left.eq_ignore_ascii_case(right) } else { left == right }
    };
    match start.split_at_checked(prefix.len()) {
        Some((written, id)) => {
            let fits = if is_whole { matches!(id.len(), 8 | 17) } else { id.len() <= 17 };
            fits && equals(written, prefix) && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
        }
        None => !is_whole && prefix.get(..start.len()).is_some_and(|part| equals(start, part)),
    }
}

#[cfg(test)]
mod tests {
    use super::{certain_start, may_be_id};

    #[test]
    fn a_text_is_certain_up_to_the_first_wildcard_or_variable() {
        for (text, start) in [("*", ""), ("ab*c", "ab"), ("a$?b", "a$"), ("a$b${c}", "a$b")] {
            assert_eq!(certain_start(text), (start, false));
        }
        for text in ["", "abc", "a$", "a$b", "{}"] {
            assert_eq!(certain_start(text), (text, true));
        }
    }

    #[test]
    fn an_id_has_its_prefix_and_8_or_17_characters() {
        let fits = |text| may_be_id(text, "vpc-", false);
        assert!(fits("vpc-0123abcd") && fits("vpc-0123456789abcdef0"));
        for text in ["", "vpc-", "vpc-0123abc", "vpc-0123abcd0", "vpc-0123-bcd", "VPC-0123abcd"] {
            assert!(!fits(text), "{text}");
        }
        assert!(may_be_id("VPC-0123ABCD", "vpc-", true));
    }

    #[test]
    fn an_id_with_a_wildcard_or_variable_is_judged_by_what_is_certain() {
        let fits = |text| may_be_id(text, "vpc-", false);
        for text in ["*", "vp*", "vpc-*", "vpc-01?", "${aws:PrincipalTag/VpcId}", "vpc-${a:b}"] {
            assert!(fits(text), "{text}");
        }
        for text in ["x*", "vpce-*", "vpc-0123456789abcdef01*", "vpc_*"] {
            assert!(!fits(text), "{text}");
        }
    }
}
