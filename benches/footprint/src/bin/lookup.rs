//! Looks an action up and goes through all, and tells its memory.

use iam_policy::catalog::Catalog;

fn main() {
    let name = std::env::args().nth(1).unwrap_or_default();
    let catalog = Catalog::embedded();
    println!("{:?}", catalog.action(&name).map(|action| action.access_level()));
    let length = |action: iam_policy::catalog::KnownAction<'_>| {
        let formats = action.resource_types().flat_map(|of| of.resource_type().arn_formats());
        action.name().len()
            + action.condition_keys().map(|key| key.name().len()).sum::<usize>()
            + formats.map(str::len).sum::<usize>()
    };
    println!("{}", catalog.actions().map(length).sum::<usize>());
    // Linux tells how much of a program's memory is its own, and not its file's.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("RssAnon")).unwrap_or_default());
}
