//! A pattern that was read prints and reads back; a pattern without wildcards matches itself.
#![no_main]

use iam_policy::{Arn, ArnPattern};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|texts: (&str, &str)| {
    let Ok(pattern) = texts.0.parse::<ArnPattern>() else { return };
    let printed = pattern.to_string();
    assert_eq!(printed.parse::<ArnPattern>().unwrap(), pattern);
    if let Ok(arn) = texts.1.parse::<Arn>() {
        // Must end, however many wildcards there are.
        std::hint::black_box(pattern.matches(&arn));
    }
    if let (false, Ok(arn)) = (printed.contains(['*', '?', '$']), printed.parse::<Arn>()) {
        assert!(pattern.matches(&arn), "{pattern} does not match itself");
    }
});
