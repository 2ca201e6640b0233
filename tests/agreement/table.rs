//! Counts by code: of documents with a finding, of findings, and of paths.

use crate::answers::{Answer, Found};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// How many both have, only AWS has, and only this crate has.
#[derive(Clone, Copy, Default)]
struct Count {
    both: usize,
    missing: usize,
    extra: usize,
}

impl Count {
    fn add<T: Ord>(&mut self, theirs: &BTreeSet<T>, ours: &BTreeSet<T>) {
        let both = theirs.intersection(ours).count();
        self.both += both;
        self.missing += theirs.len() - both;
        self.extra += ours.len() - both;
    }
}

/// `both -missing +extra`, then recall and precision.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { both, missing, extra } = *self;
        let percent = |of: usize| match of {
            0 => String::from("-"),
            _ => format!("{}.{}%", both * 100 / of, both * 1000 / of % 10),
        };
        let (recall, precision) = (percent(both + missing), percent(both + extra));
        write!(f, "{both:>5} {missing:>4} {extra:>4} {recall:>7} {precision:>7}")
    }
}

#[derive(Clone, Copy, Default)]
struct Row {
    documents: Count,
    findings: Count,
    paths: Count,
}

#[derive(Default)]
pub(crate) struct Table(BTreeMap<&'static str, Row>);

impl Table {
    pub(crate) fn count(
        &mut self,
        answer: &Answer,
        theirs: &BTreeSet<Found>,
        ours: &BTreeSet<Found>,
    ) {
        let codes: BTreeSet<_> = theirs.iter().chain(ours).map(|(code, _)| *code).collect();
        for code in codes {
            let of_code = |all: &BTreeSet<Found>| -> BTreeSet<Found> {
                all.iter().filter(|(of, _)| *of == code).cloned().collect()
            };
            let (theirs, ours) = (of_code(theirs), of_code(ours));
            let document = |all: &BTreeSet<Found>| -> BTreeSet<&str> {
                all.iter().take(1).map(|_| &*answer.name).collect()
            };
            let paths = |all: &BTreeSet<Found>| -> BTreeSet<String> {
                all.iter().flat_map(|(_, paths)| paths.clone()).collect()
            };
            let row = self.0.entry(code).or_default();
            row.documents.add(&document(&theirs), &document(&ours));
            row.findings.add(&theirs, &ours);
            row.paths.add(&paths(&theirs), &paths(&ours));
        }
    }

    /// How many findings both have, with the same paths.
    pub(crate) fn agreed(&self) -> usize {
        self.0.values().map(|row| row.findings.both).sum()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const HEAD: &str = " both miss xtra  recall precis.";
        writeln!(f, "{:56}{:^33}{:^33}{:^33}", "", "documents", "findings", "paths")?;
        writeln!(f, "{:56}{HEAD:33}{HEAD:33}{HEAD:33}", "code")?;
        for (code, Row { documents, findings, paths }) in &self.0 {
            writeln!(f, "{code:56}{documents}  {findings}  {paths}")?;
        }
        Ok(())
    }
}
