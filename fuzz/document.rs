//! A document that was read prints to JSON that reads to the same document, and prints the same.
#![no_main]

use iam_policy::PolicyDocument;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(document) = PolicyDocument::from_json(text) {
        let printed = document.to_json();
        let again = PolicyDocument::from_json(&printed).unwrap();
        assert_eq!(again, document);
        assert_eq!(again.to_json(), printed);
    }
});
