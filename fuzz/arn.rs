//! An ARN that was read prints to the same text, which reads to the same ARN.
#![no_main]

use iam_policy::Arn;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(arn) = text.parse::<Arn>() {
        let printed = arn.to_string();
        assert_eq!(printed, text);
        assert_eq!(printed.parse::<Arn>().unwrap(), arn);
    }
});
