//! IP addresses and CIDR blocks, the values of `IpAddress` and `NotIpAddress`.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A block of addresses, or a single one.
///
/// Source: IAM User Guide, *IAM JSON policy elements: Condition operators*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::validate) struct IpRange {
    address: IpAddr,
    /// How many bits count.
    bits: u32,
}

impl IpRange {
    /// Reads an address, or one with a slash and the number of bits that count.
    pub(in crate::validate) fn parse(text: &str) -> Option<Self> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().ok()?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = match bits {
            Some(bits) if bits.bytes().all(|byte| byte.is_ascii_digit()) => bits.parse().ok()?,
            Some(_) => return None,
            None => most,
        };
        (bits <= most).then_some(Self { address, bits })
    }

    /// The block with zeros for the bits that do not count.
    pub(in crate::validate) fn network(self) -> Self {
        let address = match self.address {
            IpAddr::V4(address) => {
                let mask = u32::MAX.checked_shl(32 - self.bits).unwrap_or(0);
                IpAddr::V4(Ipv4Addr::from_bits(address.to_bits() & mask))
            }
            IpAddr::V6(address) => {
                let mask = u128::MAX.checked_shl(128 - self.bits).unwrap_or(0);
                IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & mask))
            }
        };
        Self { address, ..self }
    }

    /// Whether every address of `other` is one of these.
    pub(in crate::validate) fn contains(self, other: Self) -> bool {
        let is_larger =
            self.bits <= other.bits && self.address.is_ipv4() == other.address.is_ipv4();
        is_larger && Self { bits: self.bits, ..other }.network() == self.network()
    }

    /// Whether the two have an address in common.
    pub(in crate::validate) fn overlaps(self, other: Self) -> bool {
        self.contains(other) || other.contains(self)
    }

    /// Whether no request from the internet comes from one of these.
    pub(in crate::validate) fn is_private(self) -> bool {
        PRIVATE.iter().any(|private| private.contains(self))
    }
}

impl fmt::Display for IpRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.bits)
    }
}

const fn v4(a: u8, b: u8, bits: u32) -> IpRange {
    IpRange { address: IpAddr::V4(Ipv4Addr::new(a, b, 0, 0)), bits }
}

const fn v6(first: u16, last: u16, bits: u32) -> IpRange {
    IpRange { address: IpAddr::V6(Ipv6Addr::new(first, 0, 0, 0, 0, 0, 0, last)), bits }
}

/// The private, link-local and loopback addresses of RFC 1918, 3927, 4193, 4291 and 6890.
static PRIVATE: &[IpRange] = &[
    v4(10, 0, 8),
    v4(172, 16, 12),
    v4(192, 168, 16),
    v4(127, 0, 8),
    v4(169, 254, 16),
    v6(0xfc00, 0, 7),
    v6(0xfe80, 0, 10),
    v6(0, 1, 128),
];

#[cfg(test)]
mod tests {
    use super::IpRange;

    fn range(text: &str) -> IpRange {
        IpRange::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn addresses_and_blocks_of_both_kinds_are_read() {
        for text in ["203.0.113.0/24", "0.0.0.0/0", "203.0.113.7/32", "2001:db8::/32", "::/0"] {
            assert_eq!(range(text).to_string(), text);
        }
        assert_eq!(range("203.0.113.7").to_string(), "203.0.113.7/32");
        assert_eq!(range("2001:DB8:0:0::1").to_string(), "2001:db8::1/128");
        assert_eq!(range("10.0.0.0/08"), range("10.0.0.0/8"));
    }

    #[test]
    fn what_is_no_address_or_has_too_many_bits_is_not_read() {
        for text in [
            "",
            "203.0.113",
            "203.0.113.256",
            "203.0.113.0/33",
            "203.0.113.0/",
            "203.0.113.0/+8",
            "203.0.113.0/-1",
            "2001:db8::/129",
            "203.0.113.*",
            "203.0.113.0 ",
            "010.0.0.1",
            "203.0.113.0/255.255.255.0",
            "203.0.113.0-203.0.113.9",
            "localhost",
            "fe80::1%eth0",
            "203.0.113.0/99999999999999",
        ] {
            assert_eq!(IpRange::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_bits_that_do_not_count_become_zero() {
        for (text, network) in [
            ("203.0.113.5/24", "203.0.113.0/24"),
            ("203.0.113.5/0", "0.0.0.0/0"),
            ("203.0.113.5/32", "203.0.113.5/32"),
            ("203.0.113.255/25", "203.0.113.128/25"),
            ("2001:db8::ffff/112", "2001:db8::/112"),
            ("2001:db8::1/0", "::/0"),
            ("2001:db8::1/128", "2001:db8::1/128"),
        ] {
            assert_eq!(range(text).network().to_string(), network);
        }
    }

    #[test]
    fn a_block_contains_the_smaller_ones_of_its_kind() {
        assert!(range("10.0.0.0/8").contains(range("10.1.2.3")));
        assert!(range("10.9.9.9/8").contains(range("10.0.0.0/8")));
        assert!(!range("10.0.0.0/8").contains(range("10.0.0.0/7")));
        assert!(!range("10.0.0.0/8").contains(range("11.0.0.0/8")));
        assert!(!range("0.0.0.0/0").contains(range("::1")));
        assert!(range("10.1.0.0/16").overlaps(range("10.0.0.0/8")));
        assert!(!range("10.1.0.0/16").overlaps(range("10.2.0.0/16")));
    }

    #[test]
    fn private_blocks_end_where_the_standards_say() {
        for text in [
            "10.0.0.0/8",
            "10.255.255.255",
            "172.16.0.0/12",
            "172.31.255.255",
            "192.168.7.0/24",
            "127.0.0.1",
            "169.254.0.0/16",
            "fd00::/8",
            "fe80::1",
            "::1",
        ] {
            assert!(range(text).is_private(), "{text}");
        }
        for text in [
            "9.255.255.255",
            "11.0.0.0/8",
            "10.0.0.0/7",
            "172.15.0.0/16",
            "172.32.0.0/16",
            "192.169.0.0/16",
            "0.0.0.0/0",
            "203.0.113.0/24",
            "2001:db8::/32",
            "fec0::/10",
            "::2",
            "100.64.0.0/10",
        ] {
            assert!(!range(text).is_private(), "{text}");
        }
    }
}
