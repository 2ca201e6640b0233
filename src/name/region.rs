use super::{Class, Partition, check, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The code of an AWS Region: the fourth field of an ARN.
    ///
    /// AWS adds Regions, so any well-formed code is one; [`is_known`](Self::is_known) tells the
    /// ones of today. A name that only groups Regions, such as `aws-global`, is not a code.
    ///
    /// Source: AWS General Reference, *AWS service endpoints*.
    ///
    /// # Syntax
    ///
    /// - at least two words of `a`–`z`, joined by hyphens
    /// - then a hyphen and a number
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - `us-east-1a`: `no number at the end`
    /// - `US-EAST-1`: ``uppercase letter `U` at byte 0``
    /// - `us-1`: ``not of the form `us-east-1` ``
    /// - `us--east-1`: ``not of the form `us-east-1` ``
    ///
    /// ```
    /// use iam_policy::Region;
    ///
    /// let region = Region::new("us-east-1")?;
    /// assert_eq!(region, "us-east-1");
    /// assert_eq!(
    ///     Region::new("us-east").unwrap_err().to_string(),
    ///     "invalid Region code `us-east`: no number at the end",
    /// );
    /// assert_eq!(region, Region::US_EAST_1);
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct Region;
    what = "Region code";
    parse = parse;
    pattern = "^[a-z]+(-[a-z]+)+-[0-9]+$";
    example = "us-east-1";
}

impl Region {
    /// The Regions that AWS has today, partition by partition.
    ///
    /// ```
    /// use iam_policy::Region;
    ///
    /// assert!(Region::known().contains(&Region::EU_WEST_1));
    /// ```
    pub const fn known() -> &'static [Self] {
        Self::KNOWN
    }

    /// Whether AWS has the Region today.
    ///
    /// ```
    /// use iam_policy::Region;
    ///
    /// assert!(Region::US_EAST_1.is_known());
    /// assert!(!Region::new("us-north-1")?.is_known());
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn is_known(&self) -> bool {
        Self::KNOWN.contains(self)
    }

    /// The partition of the Region, which its first words tell, known Region or not.
    ///
    /// ```
    /// use iam_policy::{Partition, Region};
    ///
    /// assert_eq!(Region::CN_NORTH_1.partition(), Some(Partition::AWS_CN));
    /// assert_eq!(Region::new("us-north-1")?.partition(), Some(Partition::AWS));
    /// assert_eq!(Region::new("moon-north-1")?.partition(), None);
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn partition(&self) -> Option<Partition> {
        let mut words = self.as_str().split('-');
        let words = (words.next()?, words.next()?, words.next()?, words.next(), words.next());
        Some(match words {
            ("cn", _, _, None, None) => Partition::AWS_CN,
            ("us" | "eu" | "ap" | "sa" | "ca" | "me" | "af" | "il" | "mx", _, _, None, None) => {
                Partition::AWS
            }
            ("us", "gov", _, Some(_), None) => Partition::AWS_US_GOV,
            ("us", "iso", _, Some(_), None) => Partition::AWS_ISO,
            ("us", "isob", _, Some(_), None) => Partition::AWS_ISO_B,
            ("eu", "isoe", _, Some(_), None) => Partition::AWS_ISO_E,
            ("us", "isof", _, Some(_), None) => Partition::AWS_ISO_F,
            ("eusc", "de", _, Some(_), None) => Partition::AWS_EUSC,
            _ => return None,
        })
    }
}

/// The Regions of today.
impl Region {
    /// `af-south-1`.
    pub const AF_SOUTH_1: Self = Self::from_static("af-south-1");
    /// `ap-east-1`.
    pub const AP_EAST_1: Self = Self::from_static("ap-east-1");
    /// `ap-east-2`.
    pub const AP_EAST_2: Self = Self::from_static("ap-east-2");
    /// `ap-northeast-1`.
    pub const AP_NORTHEAST_1: Self = Self::from_static("ap-northeast-1");
    /// `ap-northeast-2`.
    pub const AP_NORTHEAST_2: Self = Self::from_static("ap-northeast-2");
    /// `ap-northeast-3`.
    pub const AP_NORTHEAST_3: Self = Self::from_static("ap-northeast-3");
    /// `ap-south-1`.
    pub const AP_SOUTH_1: Self = Self::from_static("ap-south-1");
    /// `ap-south-2`.
    pub const AP_SOUTH_2: Self = Self::from_static("ap-south-2");
    /// `ap-southeast-1`.
    pub const AP_SOUTHEAST_1: Self = Self::from_static("ap-southeast-1");
    /// `ap-southeast-2`.
    pub const AP_SOUTHEAST_2: Self = Self::from_static("ap-southeast-2");
    /// `ap-southeast-3`.
    pub const AP_SOUTHEAST_3: Self = Self::from_static("ap-southeast-3");
    /// `ap-southeast-4`.
    pub const AP_SOUTHEAST_4: Self = Self::from_static("ap-southeast-4");
    /// `ap-southeast-5`.
    pub const AP_SOUTHEAST_5: Self = Self::from_static("ap-southeast-5");
    /// `ap-southeast-6`.
    pub const AP_SOUTHEAST_6: Self = Self::from_static("ap-southeast-6");
    /// `ap-southeast-7`.
    pub const AP_SOUTHEAST_7: Self = Self::from_static("ap-southeast-7");
    /// `ca-central-1`.
    pub const CA_CENTRAL_1: Self = Self::from_static("ca-central-1");
    /// `ca-west-1`.
    pub const CA_WEST_1: Self = Self::from_static("ca-west-1");
    /// `eu-central-1`.
    pub const EU_CENTRAL_1: Self = Self::from_static("eu-central-1");
    /// `eu-central-2`.
    pub const EU_CENTRAL_2: Self = Self::from_static("eu-central-2");
    /// `eu-north-1`.
    pub const EU_NORTH_1: Self = Self::from_static("eu-north-1");
    /// `eu-south-1`.
    pub const EU_SOUTH_1: Self = Self::from_static("eu-south-1");
    /// `eu-south-2`.
    pub const EU_SOUTH_2: Self = Self::from_static("eu-south-2");
    /// `eu-west-1`.
    pub const EU_WEST_1: Self = Self::from_static("eu-west-1");
    /// `eu-west-2`.
    pub const EU_WEST_2: Self = Self::from_static("eu-west-2");
    /// `eu-west-3`.
    pub const EU_WEST_3: Self = Self::from_static("eu-west-3");
    /// `il-central-1`.
    pub const IL_CENTRAL_1: Self = Self::from_static("il-central-1");
    /// `me-central-1`.
    pub const ME_CENTRAL_1: Self = Self::from_static("me-central-1");
    /// `me-south-1`.
    pub const ME_SOUTH_1: Self = Self::from_static("me-south-1");
    /// `me-west-1`.
    pub const ME_WEST_1: Self = Self::from_static("me-west-1");
    /// `mx-central-1`.
    pub const MX_CENTRAL_1: Self = Self::from_static("mx-central-1");
    /// `sa-east-1`.
    pub const SA_EAST_1: Self = Self::from_static("sa-east-1");
    /// `sa-west-1`.
    pub const SA_WEST_1: Self = Self::from_static("sa-west-1");
    /// `us-east-1`.
    pub const US_EAST_1: Self = Self::from_static("us-east-1");
    /// `us-east-2`.
    pub const US_EAST_2: Self = Self::from_static("us-east-2");
    /// `us-west-1`.
    pub const US_WEST_1: Self = Self::from_static("us-west-1");
    /// `us-west-2`.
    pub const US_WEST_2: Self = Self::from_static("us-west-2");
    /// `cn-north-1`.
    pub const CN_NORTH_1: Self = Self::from_static("cn-north-1");
    /// `cn-northwest-1`.
    pub const CN_NORTHWEST_1: Self = Self::from_static("cn-northwest-1");
    /// `us-gov-east-1`.
    pub const US_GOV_EAST_1: Self = Self::from_static("us-gov-east-1");
    /// `us-gov-west-1`.
    pub const US_GOV_WEST_1: Self = Self::from_static("us-gov-west-1");
    /// `us-iso-east-1`.
    pub const US_ISO_EAST_1: Self = Self::from_static("us-iso-east-1");
    /// `us-iso-west-1`.
    pub const US_ISO_WEST_1: Self = Self::from_static("us-iso-west-1");
    /// `us-isob-east-1`.
    pub const US_ISOB_EAST_1: Self = Self::from_static("us-isob-east-1");
    /// `us-isob-west-1`.
    pub const US_ISOB_WEST_1: Self = Self::from_static("us-isob-west-1");
    /// `eu-isoe-west-1`.
    pub const EU_ISOE_WEST_1: Self = Self::from_static("eu-isoe-west-1");
    /// `us-isof-east-1`.
    pub const US_ISOF_EAST_1: Self = Self::from_static("us-isof-east-1");
    /// `us-isof-south-1`.
    pub const US_ISOF_SOUTH_1: Self = Self::from_static("us-isof-south-1");
    /// `eusc-de-east-1`.
    pub const EUSC_DE_EAST_1: Self = Self::from_static("eusc-de-east-1");

    const KNOWN: &[Self] = &[
        Self::AF_SOUTH_1,
        Self::AP_EAST_1,
        Self::AP_EAST_2,
        Self::AP_NORTHEAST_1,
        Self::AP_NORTHEAST_2,
        Self::AP_NORTHEAST_3,
        Self::AP_SOUTH_1,
        Self::AP_SOUTH_2,
        Self::AP_SOUTHEAST_1,
        Self::AP_SOUTHEAST_2,
        Self::AP_SOUTHEAST_3,
        Self::AP_SOUTHEAST_4,
        Self::AP_SOUTHEAST_5,
        Self::AP_SOUTHEAST_6,
        Self::AP_SOUTHEAST_7,
        Self::CA_CENTRAL_1,
        Self::CA_WEST_1,
        Self::EU_CENTRAL_1,
        Self::EU_CENTRAL_2,
        Self::EU_NORTH_1,
        Self::EU_SOUTH_1,
        Self::EU_SOUTH_2,
        Self::EU_WEST_1,
        Self::EU_WEST_2,
        Self::EU_WEST_3,
        Self::IL_CENTRAL_1,
        Self::ME_CENTRAL_1,
        Self::ME_SOUTH_1,
        Self::ME_WEST_1,
        Self::MX_CENTRAL_1,
        Self::SA_EAST_1,
        Self::SA_WEST_1,
        Self::US_EAST_1,
        Self::US_EAST_2,
        Self::US_WEST_1,
        Self::US_WEST_2,
        Self::CN_NORTH_1,
        Self::CN_NORTHWEST_1,
        Self::US_GOV_EAST_1,
        Self::US_GOV_WEST_1,
        Self::US_ISO_EAST_1,
        Self::US_ISO_WEST_1,
        Self::US_ISOB_EAST_1,
        Self::US_ISOB_WEST_1,
        Self::EU_ISOE_WEST_1,
        Self::US_ISOF_EAST_1,
        Self::US_ISOF_SOUTH_1,
        Self::EUSC_DE_EAST_1,
    ];
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::LOWER_DIGIT_HYPHEN.check(bytes));
    match bytes {
        [] => return Err(Fault::whole("empty")),
        [.., b'0'..=b'9'] => {}
        [.., b'a'..=b'z'] if ends_in_zone_letter(bytes) => {
            return Err(Fault::whole("no number at the end")
                .help("a letter after the number makes it an Availability Zone; leave it out"));
        }
        _ => return Err(Fault::whole("no number at the end")),
    }
    let mut rest = bytes;
    while let [head @ .., b'0'..=b'9'] = rest {
        rest = head;
    }
    let [words @ .., b'-'] = rest else { return Err(FORM) };
    rest = words;
    let mut hyphens = 0;
    let mut letters = 0;
    while let [head @ .., byte] = rest {
        match *byte {
            b'a'..=b'z' => letters += 1,
            b'-' if letters > 0 => {
                hyphens += 1;
                letters = 0;
            }
            _ => return Err(FORM),
        }
        rest = head;
    }
    if hyphens > 0 && letters > 0 { Ok(()) } else { Err(FORM) }
}

const FORM: Fault = Fault::whole("not of the form `us-east-1`");

const fn ends_in_zone_letter(bytes: &[u8]) -> bool {
    matches!(bytes, [.., b'0'..=b'9', _])
}
