//! The Regions that are known, partition by partition.

use crate::name::{Partition, Region};

/// Whether a text is the code of a Region that is known.
pub(in super::super) fn is_region(text: &str) -> bool {
    Region::known().iter().any(|region| region == text)
}

/// Whether a text is the code of a Region of the partition, which may be `*`.
pub(in super::super) fn is_region_of(text: &str, partition: &str) -> bool {
    let known = Region::known().iter().find(|region| *region == text);
    known.is_some_and(|region| {
        partition == "*" || region.partition().is_some_and(|of| of == partition)
    })
}

/// The partition of a Region, known or not, that its code names.
pub(in super::super) fn partition_of(text: &str) -> Option<Partition> {
    Region::known().iter().find(|region| *region == text)?.partition()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_belongs_to_one_partition() {
        assert!(is_region("eu-west-1") && is_region("us-gov-west-1"));
        assert!(!is_region("eu-west-9") && !is_region("EU-WEST-1") && !is_region("*"));
        assert!(is_region_of("eu-west-1", "aws") && is_region_of("eu-west-1", "*"));
        assert!(!is_region_of("cn-north-1", "aws") && is_region_of("cn-north-1", "aws-cn"));
        assert_eq!(partition_of("cn-north-1"), Some(Partition::AWS_CN));
        assert_eq!(partition_of("cn-north-9"), None);
    }
}
