//! The two parsers: of exact ARNs and of ARN patterns.
//!
//! Both run over bytes, at compile time for literals, and keep where the fields end.

use crate::name::{Class, check, partition as name, starts_with};
use crate::parse_error::Fault;

/// Where the partition, service, region and account end; `arn` always ends at 3.
pub(super) type Ends = [u16; 4];

const FORM: &str = "an ARN has the form `arn:partition:service:region:account:resource`";

/// One in each of eight bytes.
const ONES: u64 = u64::from_le_bytes([1; 8]);

/// An ARN and its fields are short enough for this: see [`check_length`].
#[expect(clippy::cast_possible_truncation, reason = "2,048 characters are at most 8,192 bytes")]
const fn narrow(offset: usize) -> u16 {
    offset as u16
}

/// At most 2,048 characters.
const fn check_length(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.len() <= 2048 {
        return Ok(());
    }
    let mut characters = 0;
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        if !matches!(byte, 0x80..=0xbf) {
            characters += 1;
        }
        rest = tail;
    }
    if characters > 2048 { Err(Fault::whole("longer than 2048 characters")) } else { Ok(()) }
}

/// An open set, as AWS adds partitions: see [`Partition`](crate::Partition).
const fn check_partition(partition: &[u8]) -> Result<(), Fault> {
    let Err(fault) = name::parse(partition) else { return Ok(()) };
    let Some(offset) = fault.offset else {
        return Err(Fault::at(4, "unknown partition beginning with").help(
            "partitions are `aws`, `aws-cn`, `aws-us-gov` and others that begin with `aws-`",
        ));
    };
    match partition.split_at(offset).1 {
        rest @ ([b'*' | b'?', ..] | [b'$', b'{', ..]) => Err(unexpected(rest, 4 + offset)),
        _ => Err(fault.shifted(4)),
    }
}

/// An exact ARN.
pub(super) const fn parse(bytes: &[u8]) -> Result<Ends, Fault> {
    check!(check_length(bytes));
    let (partition, rest) = match partition(bytes) {
        Ok(split) => split,
        Err(fault) => return Err(fault),
    };
    let service = partition + 1;
    let (service, rest) = match field(rest, service) {
        Ok((end, _)) if end == service => {
            return Err(Fault::at(end, "no service before").help(FORM));
        }
        Ok(split) => split,
        Err(fault) => return Err(fault),
    };
    let (region, rest) = match field(rest, service + 1) {
        Ok(split) => split,
        Err(fault) => return Err(fault),
    };
    let (account, rest) = match account(rest, region + 1) {
        Ok(split) => split,
        Err(fault) => return Err(fault),
    };
    if !is_plain_resource(rest) {
        check!(resource(rest, account + 1));
    }
    Ok([narrow(partition), narrow(service), narrow(region), narrow(account)])
}

/// The end of the partition, and what follows its colon.
#[inline]
const fn partition(bytes: &[u8]) -> Result<(usize, &[u8]), Fault> {
    // Nearly every ARN.
    if let Some((first, rest)) = bytes.split_first_chunk::<8>()
        && u64::from_le_bytes(*first) == u64::from_le_bytes(*b"arn:aws:")
    {
        return Ok((7, rest));
    }
    let [b'a', b'r', b'n', b':', rest @ ..] = bytes else {
        return Err(Fault::whole("does not begin with `arn:`").help(FORM));
    };
    match field(rest, 4) {
        Ok((4, _)) => Err(Fault::at(4, "no partition before").help(FORM)),
        Ok((end, after)) => {
            check!(check_partition(rest.split_at(end - 4).0));
            Ok((end, after))
        }
        Err(fault) => Err(fault),
    }
}

/// The end of the field that begins at `offset`, and what follows its colon.
#[inline]
const fn field(bytes: &[u8], offset: usize) -> Result<(usize, &[u8]), Fault> {
    // Many services and all Regions have eight characters at least.
    let mut rest = match bytes.split_first_chunk::<8>() {
        Some((chunk, tail)) if Class::LOWER_DIGIT_HYPHEN.holds_chunk(chunk) => tail,
        _ => bytes,
    };
    while let [byte, tail @ ..] = rest {
        if !Class::LOWER_DIGIT_HYPHEN.contains(*byte) {
            let end = offset + (bytes.len() - rest.len());
            return if *byte == b':' { Ok((end, tail)) } else { Err(unexpected(rest, end)) };
        }
        rest = tail;
    }
    Err(Fault::whole("fewer than six fields").help(FORM))
}

/// Empty, 12 digits, or a name that AWS uses in place of an account.
#[inline]
const fn account(bytes: &[u8], offset: usize) -> Result<(usize, &[u8]), Fault> {
    if let Some(([digits @ .., b':'], rest)) = bytes.split_first_chunk::<13>()
        && is_account_id(digits)
    {
        return Ok((offset + 12, rest));
    }
    if let [b':', rest @ ..] = bytes {
        return Ok((offset, rest));
    }
    let (end, rest) = match field(bytes, offset) {
        Ok(split) => split,
        Err(fault) => return Err(fault),
    };
    if let [b'0'..=b'9' | b'-', ..] = bytes {
        return Err(Fault::at(offset, "account that is not 12 digits, beginning with"));
    }
    Ok((end, rest))
}

const fn is_account_id(account: &[u8]) -> bool {
    let Some((first, last)) = account.split_first_chunk::<8>() else { return false };
    let [a, b, c, d] = last else { return false };
    is_digits(u64::from_le_bytes(*first))
        && is_digits(u64::from_le_bytes([b'0', b'0', b'0', b'0', *a, *b, *c, *d]))
}

/// Whether eight bytes are digits: each begins with the half byte 3, and still does when 6 is
/// added.
const fn is_digits(chunk: u64) -> bool {
    const HIGH_HALVES: u64 = ONES * 0xf0;
    let moved = chunk.wrapping_add(ONES * 6);
    (chunk & HIGH_HALVES) == ONES * 0x30 && (moved & HIGH_HALVES) == ONES * 0x30
}

/// Everything after the fifth colon: no wildcard, no variable, no control character.
const fn resource(bytes: &[u8], mut offset: usize) -> Result<(), Fault> {
    if bytes.is_empty() {
        return Err(Fault::at(offset, "no resource").help(FORM));
    }
    let mut rest = bytes;
    loop {
        match rest {
            [] => return Ok(()),
            [b'*' | b'?' | 0..=0x1f | 0x7f, ..] | [b'$', b'{', ..] => {
                return Err(unexpected(rest, offset));
            }
            [_, tail @ ..] => {
                offset += 1;
                rest = tail;
            }
        }
    }
}

/// Whether a resource is right, told eight bytes at a time; a `false` asks for a closer look.
#[inline]
const fn is_plain_resource(bytes: &[u8]) -> bool {
    // The last eight may overlap the ones before.
    let Some(last) = bytes.last_chunk::<8>() else { return false };
    let mut plain = is_plain(u64::from_le_bytes(*last));
    let mut rest = bytes;
    while let Some((chunk, tail)) = rest.split_first_chunk::<8>()
        && plain
    {
        plain = is_plain(u64::from_le_bytes(*chunk));
        rest = tail;
    }
    plain
}

/// Whether eight bytes hold none that an exact ARN refuses; a `false` asks for a closer look.
///
/// All of them are below `+`, or one of `?` and delete, which differ in one bit.
const fn is_plain(chunk: u64) -> bool {
    const HIGH: u64 = ONES << 7;
    // A byte below some limit borrows from its high bit; bytes above it may be wrong, but then
    // there is one to look at.
    let low = chunk.wrapping_sub(ONES * b'+' as u64);
    let either = ((chunk | (ONES * 0x40)) ^ (ONES * 0x7f)).wrapping_sub(ONES);
    (low | either) & !chunk & HIGH == 0
}

/// Names the character at the beginning of `rest` that an exact ARN cannot hold there.
#[cold]
const fn unexpected(rest: &[u8], offset: usize) -> Fault {
    match rest {
        [b'*' | b'?', ..] => {
            Fault::at(offset, "wildcard").help("an ARN with wildcards is an `ArnPattern`")
        }
        [b'$', b'{', ..] => Fault::at(offset, "policy variable beginning with")
            .help("an ARN with policy variables is an `ArnPattern`"),
        [b'A'..=b'Z', ..] => Fault::at(offset, "uppercase letter"),
        [0..=0x1f | 0x7f, ..] => Fault::at(offset, "control character"),
        _ => Fault::at(offset, "unexpected character"),
    }
}

/// What the parser of patterns finds out.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub(super) ends: Ends,
    /// How many fields are written, `arn` included: three to six.
    pub(super) fields: u8,
    /// Whether there is a policy variable that is not an escape.
    pub(super) has_variables: bool,
    /// Whether there is `${*}`, `${?}` or `${$}`.
    pub(super) has_escapes: bool,
}

/// An ARN pattern: what the IAM API takes as a resource, `*` alone excepted.
pub(super) const fn parse_pattern(bytes: &[u8]) -> Result<Shape, Fault> {
    check!(check_length(bytes));
    if matches!(bytes, b"*") {
        return Err(Fault::whole("does not begin with `arn:`")
            .help("`*` alone stands for every resource and is not an ARN"));
    }
    if !starts_with(bytes, b"arn:") {
        return Err(Fault::whole("does not begin with `arn:`").help(FORM));
    }
    let shape = split(bytes);
    let [partition, service, ..] = shape.ends;
    check!(check_pattern_partition(bytes, partition as usize));
    if shape.fields < 3 {
        return Err(Fault::at(bytes.len(), "no service").help(FORM));
    }
    if service == partition + 1 {
        let reason = if shape.fields == 3 { "no service" } else { "no service before" };
        return Err(Fault::at(service as usize, reason).help(FORM));
    }
    if has_empty_field(&shape) {
        return Err(Fault::whole("fewer than six fields, one of them empty")
            .help("empty fields keep their colons, as in `arn:aws:s3:::bucket`"));
    }
    Ok(shape)
}

const fn check_pattern_partition(bytes: &[u8], end: usize) -> Result<(), Fault> {
    match bytes.split_at(end).0.split_at(4).1 {
        [] if end == bytes.len() => Err(Fault::at(4, "no partition").help(FORM)),
        [] => Err(Fault::at(4, "no partition before").help(FORM)),
        b"*" => Ok(()),
        partition => check_partition(partition),
    }
}

/// Whether an incomplete pattern has an empty field before its last one: only the Region can be.
const fn has_empty_field(shape: &Shape) -> bool {
    let [_, service, region, _] = shape.ends;
    shape.fields == 5 && region == service + 1
}

/// Finds the first five colons outside policy variables. A missing field ends at the end.
const fn split(bytes: &[u8]) -> Shape {
    let last = narrow(bytes.len());
    let [mut partition, mut service, mut region, mut account] = [last; 4];
    let mut shape = Shape { ends: [last; 4], fields: 2, has_variables: false, has_escapes: false };
    let (_, mut rest) = bytes.split_at(4);
    let mut may_close = true;
    while let [byte, tail @ ..] = rest {
        let offset = narrow(bytes.len() - rest.len());
        rest = tail;
        if *byte == b':' && shape.fields < 6 {
            match shape.fields {
                2 => partition = offset,
                3 => service = offset,
                4 => region = offset,
                _ => account = offset,
            }
            shape.fields += 1;
        } else if let [b'{', inner @ ..] = tail
            && *byte == b'$'
            && may_close
        {
            match after_brace(inner) {
                Some(after) => {
                    let is_escape = matches!(inner, [b'*' | b'?' | b'$', b'}', ..]);
                    shape.has_escapes |= is_escape;
                    shape.has_variables |= !is_escape;
                    rest = after;
                }
                // Without this a text of many `${` would be searched once for each.
                None => may_close = false,
            }
        }
    }
    shape.ends = [partition, service, region, account];
    shape
}

/// What follows the first `}`.
const fn after_brace(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        if *byte == b'}' {
            return Some(tail);
        }
        rest = tail;
    }
    None
}
