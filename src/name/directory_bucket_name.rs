use super::{Class, bucket_name, check, check_length, ends_with, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of an S3 directory bucket, which ends with its zone: `base--zone--x-s3`.
    ///
    /// Source: Amazon S3 User Guide, *Directory bucket naming rules*.
    ///
    /// # Syntax
    ///
    /// - 3 to 63 characters
    /// - only `a`–`z`, `0`–`9` and `-`; first and last a letter or digit
    /// - not a reserved prefix: `xn--`, `sthree-`, `amzn-s3-demo-`
    /// - ends with `--`, the id of an Availability Zone or Local Zone such as `usw2-az1`, and
    ///   `--x-s3`
    ///
    /// # Errors
    ///
    /// - 64 characters: `longer than 63 characters`
    /// - `-abc--usw2-az1--x-s3`: `does not begin with a letter or digit`
    /// - `my_bucket--usw2-az1--x-s3`: ``unexpected character `_` at byte 2``
    /// - `xn--a--usw2-az1--x-s3`: ``begins with the reserved prefix `xn--` ``
    /// - `abc`: ``does not end with `--ZONE--x-s3` ``
    /// - `abc--x-s3`: ``does not end with `--ZONE--x-s3` ``
    ///
    /// ```
    /// use iam_policy::DirectoryBucketName;
    ///
    /// let bucket = DirectoryBucketName::new("my-bucket--usw2-az1--x-s3")?;
    /// assert_eq!(bucket, "my-bucket--usw2-az1--x-s3");
    /// assert_eq!(
    ///     DirectoryBucketName::new("my-bucket").unwrap_err().to_string(),
    ///     "invalid directory bucket name `my-bucket`: does not end with `--ZONE--x-s3`",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct DirectoryBucketName;
    what = "directory bucket name";
    parse = parse;
    pattern = concat!(
        r"^(?!xn--|sthree-|amzn-s3-demo-)(?=[a-z0-9-]{3,63}$)",
        r"[a-z0-9][a-z0-9-]*--[a-z0-9]+(-[a-z0-9]+)*--x-s3$",
    );
    example = "my-bucket--usw2-az1--x-s3";
}

impl DirectoryBucketName {
    /// The id of the zone that the bucket is in.
    ///
    /// ```
    /// use iam_policy::DirectoryBucketName;
    ///
    /// let bucket = DirectoryBucketName::new("my-bucket--usw2-az1--x-s3")?;
    /// assert_eq!(bucket.zone_id(), "usw2-az1");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn zone_id(&self) -> &str {
        let name = self.as_str();
        let start = zone_start(name.as_bytes()).unwrap_or_default();
        name.get(start..name.len() - SUFFIX.len()).unwrap_or_default()
    }
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::LOWER_DIGIT_HYPHEN.check(bytes));
    check_length!(bytes, 3, 63);
    check!(bucket_name::check_edges(bytes));
    check!(bucket_name::check_prefix(bytes));
    if zone_start(bytes).is_none() {
        return Err(Fault::whole("does not end with `--ZONE--x-s3`")
            .help("use `BucketName` for a general purpose bucket"));
    }
    Ok(())
}

const SUFFIX: &[u8; 6] = b"--x-s3";

/// Where the zone begins: after the last `--` before the suffix.
const fn zone_start(bytes: &[u8]) -> Option<usize> {
    if !ends_with(bytes, SUFFIX) {
        return None;
    }
    let (mut left, _) = bytes.split_at(bytes.len() - SUFFIX.len());
    if let [.., b'-'] = left {
        return None;
    }
    while let [head @ .., byte] = left {
        if let ([.., b'-'], b'-') = (head, *byte) {
            return Some(left.len());
        }
        left = head;
    }
    None
}
