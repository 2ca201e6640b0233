//! The table of results.

pub(crate) fn head(what: &str) {
    println!("{what:58} {:>12} {:>12}  verdict", "bound", "measured");
    println!("{:-<96}", "");
}

/// One row; without a bound the value is only told.
pub(crate) fn row(what: &str, bound: Option<f64>, measured: Option<f64>, unit: &str) {
    let show = |value: Option<f64>| {
        value.map_or_else(
            || String::from("-"),
            |value| {
                let digits = if unit == "x" { 2 } else { usize::from(unit == "us") };
                format!("{value:.digits$} {unit}")
            },
        )
    };
    let verdict = match (bound, measured) {
        (_, None) => "not measured",
        (None, _) => "",
        (Some(bound), Some(measured)) if measured <= bound => "met",
        _ => "NOT MET",
    };
    println!("{what:58} {:>12} {:>12}  {verdict}", show(bound), show(measured));
}
