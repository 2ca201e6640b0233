//! Bytes that are a catalog answer every question, and are a text that is a catalog again.
#![no_main]

use iam_policy::catalog::Catalog;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&[u8], &str)| {
    let (bytes, text) = input;
    for catalog in [Catalog::from_bytes(bytes.to_vec()), Catalog::from_text(text)] {
        let Ok(catalog) = catalog else { continue };
        for action in catalog.actions() {
            assert_eq!(catalog.action(&action.to_string()), Some(action));
            std::hint::black_box((action.to_action(), action.dependent_actions().count()));
            for of in action.resource_types() {
                std::hint::black_box(of.resource_type().fits(text));
            }
        }
        std::hint::black_box(catalog.actions_on(text).count());
        std::hint::black_box(catalog.nearest_action(text));
        std::hint::black_box(catalog.condition_key(text));
        Catalog::from_text(&catalog.to_text()).unwrap();
    }
});
