//! A cheap number for a text, to tell most texts apart before they are compared.

/// The bit of a letter that says that it is small, in eight bytes.
pub(in crate::validate) const CASE: u64 = u64::from_le_bytes([0x20; 8]);

/// A number that is the same for texts that differ in the case of letters only. Others may share it
/// too, and whoever wants it can make such texts.
pub(in crate::validate) fn of(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    let length = u64::try_from(bytes.len()).unwrap_or_default();
    chunks.iter().chain([&last]).fold(length, |hash, chunk| {
        (hash.rotate_left(5) ^ (u64::from_le_bytes(*chunk) | CASE)).wrapping_mul(FACTOR)
    })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_case_of_letters_does_not_count_and_all_else_does() {
        assert_eq!(of(b"s3:GetObject"), of(b"S3:getobject"));
        assert_ne!(of(b"s3:GetObject"), of(b"s3:GetObjecs"));
        assert_ne!(of(b"s3:GetObject"), of(b"s4:GetObject"));
        assert_ne!(of(b"s3:GetObject"), of(b"s3:GetObject\0"));
        assert_ne!(of(b""), of(b"\0"));
    }
}
