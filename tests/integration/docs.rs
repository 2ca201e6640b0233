//! The documentation, held to its conventions: every public item shows its use, every type with a
//! grammar tells it.

use std::path::{Path, PathBuf};

/// What is public in the source and needs no example, and why.
const WITHOUT_EXAMPLE: &[(&str, &str)] = &[
    ("mod design", "prose"),
    ("mod policy_checks", "the page of checks"),
    ("struct Draft", "not exported: the builders share it"),
    ("trait Draftable", "not exported: it seals `IntoStatement`"),
    ("trait Sealed", "not exported: it seals `IntoElement`"),
];

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

/// Every source file with its text, without the tests that stand in it.
fn sources() -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut paths);
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("\n#[cfg(test)]").next().unwrap().to_owned();
        (path, code)
    };
    paths.into_iter().map(read).collect()
}

/// The kind and name of the item that a line declares, such as `fn new`, if it is a public one.
fn public_item(line: &str, attributes: &str) -> Option<String> {
    let line = line.trim_start();
    let declaration = match line.strip_prefix("macro_rules! ") {
        Some(name) if attributes.contains("#[macro_export]") => format!("macro {name}"),
        Some(_) => return None,
        None => line.strip_prefix("pub ")?.replacen("const fn ", "fn ", 1),
    };
    let (kind, rest) = declaration.split_once(' ')?;
    let is_item = ["fn", "struct", "enum", "type", "trait", "mod", "macro"].contains(&kind);
    let name = rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next()?;
    // A name that begins with `$` is a macro's parameter; the item is where the macro is called.
    (is_item && !name.is_empty()).then(|| format!("{kind} {name}"))
}

/// The documentation and attributes right above line `index`.
fn above(lines: &[&str], index: usize) -> String {
    let belongs = |line: &&str| {
        let line = line.trim();
        line.starts_with("///")
            || line.starts_with("#[")
            || !(line.is_empty() || line.starts_with("//") || line.ends_with(['{', '}', ';']))
    };
    let earlier = lines.get(..index).unwrap_or_default();
    let start = earlier.iter().rposition(|line| !belongs(line)).map_or(0, |at| at + 1);
    earlier.get(start..).unwrap_or_default().join("\n")
}

/// The text of the module `name`, declared in the file at `path`.
fn module(path: &Path, name: &str) -> Option<String> {
    let folder = path.parent().unwrap();
    let read = |inside: String| std::fs::read_to_string(folder.join(inside)).ok();
    read(format!("{name}.rs")).or_else(|| read(format!("{name}/mod.rs")))
}

fn shows_its_use(path: &Path, item: &str, documentation: &str) -> bool {
    let in_module = || {
        let text = module(path, item.strip_prefix("mod ")?)?;
        Some(text.lines().any(|line| line.starts_with("//! ```")))
    };
    documentation.contains("/// ```")
        || documentation.contains("#[doc(hidden)]")
        || WITHOUT_EXAMPLE.iter().any(|(known, _)| *known == item)
        || in_module().unwrap_or(false)
}

#[test]
fn every_public_item_has_an_example() {
    let mut without = Vec::new();
    for (path, text) in sources() {
        let lines: Vec<_> = text.lines().collect();
        for (index, line) in lines.iter().enumerate() {
            let documentation = above(&lines, index);
            let Some(item) = public_item(line, &documentation) else { continue };
            if !shows_its_use(&path, &item, &documentation) {
                without.push(format!("{}:{}: {item}", path.display(), index + 1));
            }
        }
    }
    assert!(without.is_empty(), "without an example:\n{}", without.join("\n"));
}

#[test]
fn no_exception_is_out_of_date() {
    let items: Vec<_> = sources()
        .iter()
        .flat_map(|(_, text)| text.lines().filter_map(|line| public_item(line, "")))
        .collect();
    for (exception, _) in WITHOUT_EXAMPLE {
        assert!(items.iter().any(|item| item == exception), "there is no `{exception}`");
    }
}

#[test]
fn every_type_with_a_grammar_tells_syntax_errors_and_source() {
    let mut count = 0;
    for (path, text) in sources() {
        for declaration in text.split("\nstring_newtype! {").skip(1) {
            let documentation = declaration.split("pub struct").next().unwrap();
            for part in ["/// # Syntax", "/// # Errors", "/// Source: "] {
                // The grammar of resource ids is our own.
                let is_own = path.ends_with("resource_id.rs") && part.contains("Source");
                assert!(documentation.contains(part) || is_own, "{}: no `{part}`", path.display());
            }
            count += 1;
        }
    }
    assert!(count > 40, "only {count} grammars were found");
}

#[test]
fn items_and_their_documentation_are_told_apart() {
    assert_eq!(public_item("    pub const fn new() -> Self {", "").as_deref(), Some("fn new"));
    assert_eq!(public_item("macro_rules! arn {", "#[macro_export]").as_deref(), Some("macro arn"));
    assert_eq!(public_item("macro_rules! arn {", ""), None);
    assert_eq!(public_item("pub(crate) fn new() {}", ""), None);
    assert_eq!(public_item("pub struct $name(Text);", ""), None);
    assert_eq!(public_item("pub use arn::Arn;", ""), None);
    assert_eq!(public_item("pub const ALL: Self = 1;", ""), None);
    let lines = ["}", "", "/// Doc.", "#[expect(", "    lint,", ")]", "pub enum A {"];
    assert_eq!(above(&lines, 6), "/// Doc.\n#[expect(\n    lint,\n)]");
}
