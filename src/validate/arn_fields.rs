//! The fields of a resource as it was written, whether or not it is an ARN.

use crate::name::Partition;

/// The partition, service, Region, account and resource of a text, as far as they are written.
///
/// Colons inside policy variables separate nothing, nor do those behind the fifth.
#[derive(Clone, Copy)]
pub(super) struct ArnFields<'a> {
    pub(super) partition: &'a str,
    pub(super) service: Option<&'a str>,
    pub(super) region: Option<&'a str>,
    pub(super) account: Option<&'a str>,
    pub(super) resource: Option<&'a str>,
    /// Whether the partition is one that IAM takes.
    pub(super) is_in_partition: bool,
}

impl<'a> ArnFields<'a> {
    /// `None` where the text does not begin like an ARN.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let mut rest = Some(text.strip_prefix("arn:")?);
        let mut next = || {
            let whole = rest?;
            let (field, behind) = match split(whole) {
                Some((field, behind)) => (field, Some(behind)),
                None => (whole, None),
            };
            rest = behind;
            Some(field)
        };
        let partition = next().unwrap_or_default();
        let [service, region, account] = [next(), next(), next()];
        let is_in_partition = is_partition(partition);
        Some(Self { partition, service, region, account, resource: rest, is_in_partition })
    }
}

/// A partition that AWS has, or any by `*`.
fn is_partition(field: &str) -> bool {
    matches!(field, "aws" | "*") || Partition::known().iter().any(|known| known == field)
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
                let length = inner.iter().position(|byte| *byte == b'}');
                may_close = length.is_some();
                at += length.map_or(1, |length| length + 3);
            }
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ArnFields;

    fn fields(text: &str) -> Vec<&str> {
        let ArnFields { partition, service, region, account, resource, .. } =
            ArnFields::of(text).unwrap();
        let others = [service, region, account, resource];
        std::iter::once(partition).chain(others.into_iter().flatten()).collect()
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
