//! The example program `validate`, called as a program.

use serde_json::Value;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

const GOOD: &str = r#"{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"}]}"#;

const BAD: &str = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": {\"Effect\": \"allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}\n}\n";

/// The program, built once.
fn program() -> &'static Path {
    static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--example", "validate", "--target-dir"])
            .arg(target)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        let name = format!("validate{}", std::env::consts::EXE_SUFFIX);
        target.join("debug/examples").join(name)
    });
    &PROGRAM
}

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(program())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that was called wrongly ends without reading.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// What it ended with and printed, where it has nothing to complain of.
fn answer(arguments: &[&str], input: &str) -> (i32, String) {
    let output = run(arguments, input);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

/// Files that hold the texts.
fn files(name: &str, texts: &[&str]) -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    let write = |(index, text): (usize, &&str)| {
        let path = folder.join(format!("{index}.json"));
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    texts.iter().enumerate().map(write).collect()
}

#[test]
fn errors_end_it_with_one_and_advice_does_not() {
    assert_eq!(answer(&["identity"], GOOD), (0, "no findings\n".to_owned()));
    let shown = "\
error[effect-invalid]: effect `allow` is neither `Allow` nor `Deny`
 --> <stdin>:3:27
  |
3 |   \"Statement\": {\"Effect\": \"allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}
  |                           ^^^^^^^ Statement.Effect
  |
  = help: write `Allow`
  = aws: INVALID_EFFECT

1 error
";
    assert_eq!(answer(&["identity", "-"], BAD), (1, shown.to_owned()));
    let (code, shown) = answer(&["--warn", "effect-invalid", "identity"], BAD);
    assert_eq!((code, shown.lines().last()), (0, Some("1 warning")));
    let (code, shown) = answer(&["--allow", "ERROR@Statement.Effect", "identity"], BAD);
    assert_eq!((code, &*shown), (0, "no findings\n"));
    let (code, _) =
        answer(&["--deny", "version-missing", "identity"], &GOOD.replace("Version", "Id"));
    assert_eq!(code, 1);
    let (code, _) = answer(&["--pedantic", "identity"], GOOD);
    assert_eq!(code, 0);
}

#[test]
fn several_files_are_one_report_in_every_format() {
    let paths = files("several", &[GOOD, BAD, BAD]);
    let [good, bad, other] = paths.as_slice() else { panic!() };
    let (code, shown) = answer(&["identity", good, bad, other], "");
    assert_eq!((code, shown.lines().last()), (1, Some("2 errors")));
    assert!(shown.contains(&format!(" --> {bad}:3:27\n")), "{shown}");
    assert_eq!(answer(&["identity", good], "").0, 0);

    let (code, shown) = answer(&["--format", "json", "identity", good, bad, other], "");
    let shown: Value = serde_json::from_str(&shown).unwrap();
    let documents: Vec<_> =
        shown["findings"].as_array().unwrap().iter().map(|f| f["document"].as_str()).collect();
    assert_eq!((code, documents), (1, vec![Some(&**bad), Some(&**other)]));

    let (code, shown) = answer(&["--format", "sarif", "identity", good, bad, other], "");
    let shown: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(code, 1);
    assert_eq!(shown["runs"][0]["results"].as_array().unwrap().len(), 2);
    assert_eq!(shown["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap().len(), 1);
}

#[test]
fn wrong_calls_end_it_with_two_and_a_word_why() {
    let missing = concat!(env!("CARGO_TARGET_TMPDIR"), "/no-such-file.json");
    for (arguments, complaint) in [
        (&[][..], "validate: no policy type\nusage: validate "),
        (
            &["bucket"],
            "validate: invalid policy type `bucket`: no such policy type\nwrite `identity`",
        ),
        (&["--format", "xml", "identity"], "validate: no such format: xml\nusage: "),
        (&["--format"], "validate: --format needs a value\nusage: "),
        (&["--fix", "identity"], "validate: no such option: --fix\nusage: "),
        (
            &["--allow", "efect-invalid", "identity"],
            "validate: `efect-invalid` is neither a rule, a code of Access Analyzer nor a finding \
             type\nwrite `effect-invalid`\n",
        ),
        (&["--allow", "ERROR@.x", "identity"], "validate: `.x` is no path: unexpected text `.x`\n"),
        (&["identity", missing], "validate: cannot read "),
    ] {
        let output = run(arguments, GOOD);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with(complaint), "{said}");
        assert_eq!((output.status.code(), &*output.stdout), (Some(2), &b""[..]), "{said}");
    }
}
