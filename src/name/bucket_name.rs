use super::{
    AccountId, Class, Region, account_id, check, check_length, ends_with, region, starts_with,
    string_newtype,
};
use crate::ParseError;
use crate::parse_error::Fault;
use crate::text::Text;

string_newtype! {
    /// The name of a general purpose S3 bucket, as S3 lets one be created today.
    ///
    /// Source: Amazon S3 User Guide, *General purpose bucket naming rules* and *Namespaces for
    /// general purpose buckets*. A bucket made before March 2018 may have an older name:
    /// [`legacy`](Self::legacy) reads it. Directory buckets and table buckets have types of their
    /// own.
    ///
    /// # Syntax
    ///
    /// - 3 to 63 characters
    /// - only `a`–`z`, `0`–`9`, `.` and `-`; first and last a letter or digit
    /// - no two periods in a row, and not the shape of an IPv4 address
    /// - not a reserved prefix: `xn--`, `sthree-`, `amzn-s3-demo-`
    /// - not a reserved suffix: `-s3alias`, `--ol-s3`, `.mrap`, `--x-s3`, `--table-s3`
    /// - `-an` at the end only in the account regional namespace: `PREFIX-ACCOUNT-REGION-an`
    ///
    /// # Errors
    ///
    /// - `ab`: `shorter than 3 characters`
    /// - 64 × `a`: `longer than 63 characters`
    /// - `AmznBucket`: ``uppercase letter `A` at byte 0``
    /// - `my_bucket`: ``unexpected character `_` at byte 2``
    /// - `-abc`: `does not begin with a letter or digit`
    /// - `abc-`: `does not end with a letter or digit`
    /// - `example..com`: ``second period in a row `.` at byte 8``
    /// - `192.168.5.4`: `has the shape of an IP address`
    /// - `xn--abc`: ``begins with the reserved prefix `xn--` ``
    /// - `abc-s3alias`: ``ends with the reserved suffix `-s3alias` ``
    /// - `abc-an`: ``ends with `-an` outside the account regional namespace``
    ///
    /// ```
    /// use iam_policy::BucketName;
    ///
    /// let bucket = BucketName::new("log-delivery-march-2020")?;
    /// assert_eq!(bucket, "log-delivery-march-2020");
    /// assert_eq!(
    ///     BucketName::new("example..com").unwrap_err().to_string(),
    ///     "invalid bucket name `example..com`: second period in a row `.` at byte 8",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    ///
    /// A name written in the program is checked by the compiler:
    ///
    /// ```compile_fail
    /// use iam_policy::BucketName;
    ///
    /// const BUCKET: BucketName = BucketName::from_static("My_bucket");
    /// ```
    pub struct BucketName;
    what = "bucket name";
    parse = parse;
    pattern = concat!(
        r"^(?!xn--|sthree-|amzn-s3-demo-)(?![a-z0-9.-]*\.\.)",
        r"(?![0-9]{1,3}(\.[0-9]{1,3}){3}$)",
        r"(?![a-z0-9.-]*(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$)",
        r"(?!(?![a-z0-9.-]+-[0-9]{12}-[a-z]+(-[a-z]+)+-[0-9]+-an$)[a-z0-9.-]*-an$)",
        r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$",
    );
    example = "my-bucket";
}

impl BucketName {
    /// Reads the name of a bucket that may be older than today's rules.
    ///
    /// Before March 2018, us-east-1 took up to 255 characters with uppercase letters and
    /// underscores. Such buckets may still exist; no new one can be made. Only this constructor
    /// takes such a name: `new`, `FromStr` and serde refuse it.
    ///
    /// # Errors
    ///
    /// - empty, or longer than 255 characters
    /// - a character other than letters, digits, `.`, `-` and `_`
    ///
    /// ```
    /// use iam_policy::BucketName;
    ///
    /// assert_eq!(BucketName::legacy("My_Old.Bucket")?, "My_Old.Bucket");
    /// assert_eq!(
    ///     BucketName::legacy("my/bucket").unwrap_err().to_string(),
    ///     "invalid legacy bucket name `my/bucket`: unexpected character `/` at byte 2",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn legacy(name: impl AsRef<str>) -> Result<Self, ParseError> {
        let name = name.as_ref();
        match parse_legacy(name.as_bytes()) {
            Ok(()) => Ok(Self { text: Text::from(name) }),
            Err(fault) => Err(ParseError::new("legacy bucket name", name, fault)),
        }
    }

    /// The account in the name of a bucket in an account regional namespace.
    ///
    /// ```
    /// use iam_policy::BucketName;
    ///
    /// let bucket = BucketName::new("reports-111122223333-us-west-2-an")?;
    /// assert_eq!(bucket.namespace_account().unwrap(), "111122223333");
    /// assert_eq!(BucketName::new("reports")?.namespace_account(), None);
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn namespace_account(&self) -> Option<AccountId> {
        let (account, _) = regional_suffix(self.as_str().as_bytes())?;
        AccountId::new(std::str::from_utf8(account).ok()?).ok()
    }

    /// The Region in the name of a bucket in an account regional namespace.
    ///
    /// ```
    /// use iam_policy::{BucketName, Region};
    ///
    /// let bucket = BucketName::new("reports-111122223333-us-west-2-an")?;
    /// assert_eq!(bucket.namespace_region(), Some(Region::US_WEST_2));
    /// assert_eq!(BucketName::new("reports")?.namespace_region(), None);
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn namespace_region(&self) -> Option<Region> {
        let (_, region) = regional_suffix(self.as_str().as_bytes())?;
        Region::new(std::str::from_utf8(region).ok()?).ok()
    }
}

const EDGE: Class = Class::LOWER_DIGIT;
const LEGACY: Class = Class::ALPHANUMERIC.or(Class::of(b"._-"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let is_simple = Class::LOWER_DIGIT_HYPHEN.holds(bytes);
    if !is_simple {
        check!(check_characters(bytes));
    }
    check_length!(bytes, 3, 63);
    check!(check_edges(bytes));
    if !is_simple && is_ipv4_shaped(bytes) {
        return Err(Fault::whole("has the shape of an IP address"));
    }
    check!(check_prefix(bytes));
    match bytes {
        [.., b'3' | b'p' | b's'] => check_suffix(bytes),
        [.., b'n'] => check_namespace(bytes),
        _ => Ok(()),
    }
}

/// `-an` at the end means the account regional namespace.
const fn check_namespace(bytes: &[u8]) -> Result<(), Fault> {
    if ends_with(bytes, b"-an") && regional_suffix(bytes).is_none() {
        return Err(Fault::whole("ends with `-an` outside the account regional namespace")
            .help("such a name has the form `PREFIX-ACCOUNT-REGION-an`"));
    }
    Ok(())
}

const fn check_characters(bytes: &[u8]) -> Result<(), Fault> {
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        if !Class::LOWER_DIGIT_HYPHEN.contains(*byte) {
            let offset = bytes.len() - rest.len();
            match (*byte, tail) {
                (b'.', [b'.', ..]) => return Err(Fault::at(offset + 1, "second period in a row")),
                (b'.', _) => {}
                _ => return Err(advise(bytes, Class::LOWER_DIGIT_HYPHEN.refuse(*byte, offset))),
            }
        }
        rest = tail;
    }
    Ok(())
}

/// Advice for whoever brings a whole URI or ARN.
#[cold]
const fn advise(bytes: &[u8], fault: Fault) -> Fault {
    if starts_with(bytes, b"s3://") {
        fault.help("write the name of the bucket alone, without `s3://`")
    } else if starts_with(bytes, b"arn:") {
        fault.help("write the name of the bucket alone, not its ARN")
    } else {
        fault
    }
}

/// The first and last character are a letter or digit; shared by the S3 names.
pub(super) const fn check_edges(bytes: &[u8]) -> Result<(), Fault> {
    let ([first, ..], [.., last]) = (bytes, bytes) else {
        return Err(Fault::whole("empty"));
    };
    if !EDGE.contains(*first) {
        return Err(Fault::whole("does not begin with a letter or digit"));
    }
    if !EDGE.contains(*last) {
        return Err(Fault::whole("does not end with a letter or digit"));
    }
    Ok(())
}

/// Prefixes that S3 keeps for itself in every kind of bucket name.
#[inline]
pub(super) const fn check_prefix(bytes: &[u8]) -> Result<(), Fault> {
    match bytes {
        [b'a' | b's' | b'x', ..] => reserved_prefix(bytes),
        _ => Ok(()),
    }
}

const fn reserved_prefix(bytes: &[u8]) -> Result<(), Fault> {
    if starts_with(bytes, b"xn--") {
        return Err(Fault::whole("begins with the reserved prefix `xn--`"));
    }
    if starts_with(bytes, b"sthree-") {
        return Err(Fault::whole("begins with the reserved prefix `sthree-`"));
    }
    if starts_with(bytes, b"amzn-s3-demo-") {
        return Err(Fault::whole("begins with the reserved prefix `amzn-s3-demo-`"));
    }
    Ok(())
}

/// Suffixes that S3 keeps for itself in the names of buckets and table buckets.
pub(super) const fn check_suffix(bytes: &[u8]) -> Result<(), Fault> {
    if ends_with(bytes, b"-s3alias") {
        return Err(Fault::whole("ends with the reserved suffix `-s3alias`").help(
            "an access point alias cannot be used in a policy; write the access point's ARN",
        ));
    }
    if ends_with(bytes, b"--ol-s3") {
        return Err(Fault::whole("ends with the reserved suffix `--ol-s3`"));
    }
    if ends_with(bytes, b".mrap") {
        return Err(Fault::whole("ends with the reserved suffix `.mrap`"));
    }
    if ends_with(bytes, b"--x-s3") {
        return Err(Fault::whole("ends with the reserved suffix `--x-s3`")
            .help("use `DirectoryBucketName` for a directory bucket"));
    }
    if ends_with(bytes, b"--table-s3") {
        return Err(Fault::whole("ends with the reserved suffix `--table-s3`"));
    }
    Ok(())
}

/// Four groups of one to three digits, separated by periods. None is empty: periods at the edges
/// and two in a row were refused before.
const fn is_ipv4_shaped(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    let (mut periods, mut digits) = (0, 0);
    while let [byte, tail @ ..] = rest {
        match *byte {
            b'.' => {
                periods += 1;
                digits = 0;
            }
            b'0'..=b'9' if digits < 3 => digits += 1,
            _ => return false,
        }
        rest = tail;
    }
    periods == 3
}

/// Splits the account and the Region off `PREFIX-ACCOUNT-REGION-an`.
const fn regional_suffix(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let [name @ .., b'-', b'a', b'n'] = bytes else { return None };
    // The only digits of a Region code are its last ones: walk back over them, then to the account.
    let mut left = name;
    while let [head @ .., b'0'..=b'9'] = left {
        left = head;
    }
    while let [head @ .., b'a'..=b'z' | b'-'] = left {
        left = head;
    }
    let (before, rest) = name.split_at(left.len());
    let [b'-', region @ ..] = rest else { return None };
    let Some((prefix, account)) = before.split_last_chunk::<12>() else { return None };
    let [_, .., b'-'] = prefix else { return None };
    if account_id::parse(account).is_ok() && region::parse(region).is_ok() {
        Some((account, region))
    } else {
        None
    }
}

pub(crate) const fn parse_legacy(bytes: &[u8]) -> Result<(), Fault> {
    check_length!(bytes, 1, 255);
    LEGACY.check(bytes)
}
