//! The fields of a resource as it was written, whether or not it is an ARN.

use crate::name::Partition;

/// Gives the partition, service, Region, account and resource of a text one by one, as far as
/// they are written.
///
/// Colons inside policy variables separate nothing, nor do those behind the fifth.
pub(super) struct ArnFields<'a> {
    rest: Option<&'a str>,
    /// How many colons may still separate fields.
    colons: u8,
}

impl<'a> ArnFields<'a> {
    /// Stands before the partition; `None` where the text does not begin like an ARN.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        text.strip_prefix("arn:").map(|rest| Self { rest: Some(rest), colons: 4 })
    }

    /// Stands before the service; `None` where the partition is none that IAM takes.
    pub(super) fn behind_partition(text: &'a str) -> Option<Self> {
        let mut fields = Self::of(text)?;
        is_partition(fields.next()?).then_some(fields)
    }
}

impl<'a> Iterator for ArnFields<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        let split = if self.colons == 0 { None } else { split(rest) };
        self.colons = self.colons.saturating_sub(1);
        let (field, rest) = match split {
            Some((field, rest)) => (field, Some(rest)),
            None => (rest, None),
        };
        self.rest = rest;
        Some(field)
    }
}

/// A partition that AWS has, or any by `*`.
pub(super) fn is_partition(field: &str) -> bool {
    field == "*" || Partition::known().iter().any(|known| known == field)
}

/// Splits at the first colon outside policy variables.
fn split(text: &str) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    // Without this a text of many `${` would be searched once for each.
    let mut may_close = true;
    loop {
        let rest = bytes.get(at..)?;
        at += rest.iter().position(|byte| matches!(byte, b':' | b'$'))?;
        match bytes.get(at..)? {
            [b':', ..] => return Some((text.get(..at)?, text.get(at + 1..)?)),
            [b'$', b'{', inner @ ..] if may_close => {
                match inner.iter().position(|byte| *byte == b'}') {
                    Some(length) => at += length + 3,
                    None => {
                        may_close = false;
                        at += 1;
                    }
                }
            }
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ArnFields;

    fn fields(text: &str) -> Vec<&str> {
        ArnFields::of(text).unwrap().collect()
    }

    #[test]
    fn five_fields_follow_the_prefix_and_the_last_keeps_its_colons() {
        assert_eq!(fields("arn:aws:s3:::b"), ["aws", "s3", "", "", "b"]);
        assert_eq!(fields("arn:a:b:c:d:e:f:g"), ["a", "b", "c", "d", "e:f:g"]);
        assert_eq!(fields("arn:aws:sqs"), ["aws", "sqs"]);
        assert_eq!(fields("arn:"), [""]);
        assert!(ArnFields::of("ARN:aws:s3:::b").is_none());
    }

    #[test]
    fn colons_inside_variables_separate_nothing() {
        assert_eq!(fields("arn:*:kms:*:${aws:A}:key"), ["*", "kms", "*", "${aws:A}", "key"]);
        assert_eq!(fields("arn:$:${a:b}${c:d}x:e"), ["$", "${a:b}${c:d}x", "e"]);
        assert_eq!(fields("arn:${a:${b:c"), ["${a", "${b", "c"]);
        assert_eq!(fields("arn:a:${"), ["a", "${"]);
    }
}
