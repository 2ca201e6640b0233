//! Which module of the crate may use which: the lower ones know nothing of the higher ones.

use std::path::{Path, PathBuf};

/// The modules from the lowest to the highest; those of one layer know each other.
const LAYERS: &[&[&str]] = &[
    &["near", "text"],
    &["parse_error"],
    &["json", "one_or_many"],
    &["name"],
    &["arn"],
    &["element"],
    &["catalog"],
    &["document", "error", "validate"],
    &["policy"],
    &["schema"],
    &["request"],
    &["least_privilege"],
    &["presets"],
];

/// What may look upwards: `Json` is made of the members of documents.
const EXCEPTIONS: &[(&str, &str)] = &[("json", "document")];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|modules| modules.contains(&module))
}

/// The modules in `crate::module` and `crate::{module, ..}`, outside comments.
fn uses(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = code.collect::<Vec<_>>().join("\n");
    let mut modules = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let list = match rest.strip_prefix('{') {
            Some(group) => group.split('}').next().unwrap_or(group),
            None => rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or(rest),
        };
        for item in list.split(',') {
            let module = item.trim().split("::").next().unwrap_or_default();
            if module.starts_with(char::is_lowercase) {
                modules.push(module.to_owned());
            }
        }
    }
    modules
}

#[test]
fn no_module_uses_one_of_a_higher_layer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    files(&root, &mut paths);
    for path in paths {
        let inside = path.strip_prefix(&root).unwrap().with_extension("");
        let module = inside.iter().next().unwrap().to_str().unwrap();
        if module == "lib" {
            continue;
        }
        let own = layer(module).unwrap_or_else(|| panic!("{module} is in no layer"));
        for used in uses(&std::fs::read_to_string(&path).unwrap()) {
            // Macros at the root of the crate are in no module.
            let Some(other) = layer(&used) else { continue };
            assert!(
                other <= own || EXCEPTIONS.contains(&(module, &*used)),
                "{} uses crate::{used}, which is in a higher layer",
                path.display()
            );
        }
    }
}

#[test]
fn groups_and_single_paths_are_both_seen() {
    let text = "use crate::{name::Sid, text};\n// crate::policy\nlet a = crate::json::read();";
    assert_eq!(uses(text), ["name", "text", "json"]);
}
