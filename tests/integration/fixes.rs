//! Fixes, made in documents and in texts.

use crate::checks::fixtures;
use iam_policy::{Error, PolicyDocument, PolicyType, TextEdit};

const TEXT: &str = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\"Effect\": \"allow\", \"Action\": \"*\", \"Resource\": \"*\"}\n  ]\n}\n";

#[test]
fn a_fix_changes_nothing_else_of_the_text() -> Result<(), Error> {
    let document = PolicyDocument::from_json(TEXT)?;
    let findings = document.validate(PolicyType::Identity);
    let fix = findings[0].fix().unwrap();
    assert_eq!(fix.apply_to_text(TEXT).unwrap(), TEXT.replace("allow", "Allow"));
    let edits = fix.text_edits(TEXT).unwrap();
    let [edit] = edits.as_slice() else { panic!("{edits:?}") };
    assert_eq!(edit.span().start.to_string(), "line 4 column 16");
    assert_eq!(edit.span().end.to_string(), "line 4 column 23");
    assert_eq!(edit.text(), "\"Allow\"");
    let mended = PolicyDocument::from_json(&TEXT.replace("allow", "Allow"))?;
    assert_eq!(fix.apply(&document)?, mended);
    Ok(())
}

/// Every fix of every fixture: the finding is gone, and no error has come instead.
#[test]
fn what_is_mended_is_found_no_more() {
    let mut count = 0;
    for fixture in fixtures() {
        let Ok(document) = PolicyDocument::from_json(&fixture.text) else { continue };
        let before = document.validate(fixture.policy_type);
        for finding in before.iter().filter(|finding| finding.fix().is_some()) {
            let place = fixture.path.display();
            let fix = finding.fix().unwrap();
            let mended = fix.apply(&document).unwrap_or_else(|error| panic!("{place}: {error}"));
            let after = mended.validate(fixture.policy_type);
            let is_same = |other: &&iam_policy::Finding| {
                other.rule() == finding.rule() && other.location() == finding.location()
            };
            assert_eq!(after.iter().find(is_same), None, "{place}: {finding:?} is still there");
            assert!(after.errors().count() <= before.errors().count(), "{place}: {after:#?}");

            let text = fix.apply_to_text(&fixture.text).unwrap();
            assert_eq!(PolicyDocument::from_json(&text).unwrap(), mended, "{place}");
            let edits = fix.text_edits(&fixture.text).unwrap();
            assert!(edits.iter().is_sorted_by_key(|edit: &TextEdit| edit.span().start), "{place}");
            count += 1;
        }
    }
    assert!(count > 0);
}
