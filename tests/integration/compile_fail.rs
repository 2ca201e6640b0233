//! What does not compile, and what the compiler says of it.

/// The compiler whose words the `.stderr` files in `tests/compile_fail` hold; others word them in
/// another way.
const COMPILER: &str = "rustc 1.95.";

#[test]
fn the_compiler_refuses_what_is_wrong() {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let told = std::process::Command::new(rustc).arg("--version").output().unwrap().stdout;
    let version = String::from_utf8(told).unwrap();
    if !version.starts_with(COMPILER) {
        // Straight to the stream, which the test runner does not hold back.
        let line = format!("skipped: tests/compile_fail is for {COMPILER}, this is {version}");
        return std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes()).unwrap();
    }
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/compile_fail/*.rs");
    #[cfg(feature = "catalog")]
    cases.compile_fail(with_the_day_of_the_catalog().join("*.rs"));
}

/// The cases of the catalog, where their `.stderr` files hold its day instead of `CATALOG-DAY`, and
/// the folder instead of `CASES`.
#[cfg(feature = "catalog")]
fn with_the_day_of_the_catalog() -> std::path::PathBuf {
    let to = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile_fail");
    std::fs::create_dir_all(&to).unwrap();
    let day = iam_policy::catalog::Catalog::embedded().as_of().to_string();
    for file in std::fs::read_dir("tests/compile_fail/catalog").unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let text = text.replace("CATALOG-DAY", &day).replace("CASES", to.to_str().unwrap());
        std::fs::write(to.join(path.file_name().unwrap()), text).unwrap();
    }
    to
}
