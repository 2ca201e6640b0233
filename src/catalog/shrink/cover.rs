//! Few patterns that cover all names.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A pattern of names, and what it covers.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    pub(super) text: String,
    /// Which of the names it matches: only such as are to be covered.
    pub(super) members: Vec<usize>,
    /// How many names it must cover that nothing else covers.
    pub(super) least: usize,
}

/// What an entry takes in a policy: quotation marks and a comma stand around it.
pub(super) fn size(entry: &str) -> usize {
    entry.len() + 3
}

/// Patterns and names that together cover each name that is wanted, and no other: the shortest of
/// what is found with one kind of patterns first.
pub(super) fn cover<'a>(
    names: &[&'a str],
    wanted: &[bool],
    patterns: &'a [Pattern],
) -> Vec<&'a str> {
    let kinds: [fn(&str) -> bool; 3] =
        [|_| true, |pattern| pattern.ends_with('*'), |pattern| pattern.starts_with('*')];
    let found = kinds.map(|is_first| cover_with_first(names, wanted, patterns, is_first));
    let sum = |list: &Vec<&str>| list.iter().map(|entry| size(entry)).sum::<usize>();
    found.into_iter().min_by_key(sum).unwrap_or_default()
}

fn cover_with_first<'a>(
    names: &[&'a str],
    wanted: &[bool],
    patterns: &'a [Pattern],
    is_first: fn(&str) -> bool,
) -> Vec<&'a str> {
    let mut cover = Cover { names, counts: vec![0; names.len()] };
    let mut chosen = cover.choose(patterns, is_first);
    chosen.extend(cover.choose(patterns, |_| true));
    // Later patterns may have covered the better part of an earlier one.
    chosen.retain(|pattern| {
        let is_needed = cover.saving(pattern, 1).is_some();
        if !is_needed {
            cover.count(pattern, |count| count - 1);
        }
        is_needed
    });
    let is_left = |(_, (is_wanted, count)): &(_, (&bool, &usize))| **is_wanted && **count == 0;
    let rest = names.iter().zip(wanted.iter().zip(&cover.counts)).filter(is_left);
    let patterns = chosen.iter().map(|pattern| &*pattern.text);
    patterns.chain(rest.map(|(name, _)| *name)).collect()
}

struct Cover<'a, 'n> {
    names: &'a [&'n str],
    /// How many of the chosen patterns cover each name.
    counts: Vec<usize>,
}

impl Cover<'_, '_> {
    /// The pattern that saves most, again and again. What a pattern saves only shrinks as others are
    /// chosen, so that the one on top is the best as soon as it was looked at anew.
    fn choose<'p>(
        &mut self,
        patterns: &'p [Pattern],
        is_meant: impl Fn(&str) -> bool,
    ) -> Vec<&'p Pattern> {
        let saving = |(index, pattern)| Some((self.saving(pattern, 0)?, Reverse(index)));
        let meant = patterns.iter().enumerate().filter(|(_, pattern)| is_meant(&pattern.text));
        let mut heap: BinaryHeap<_> = meant.filter_map(saving).collect();
        let mut chosen = Vec::new();
        while let Some((saves, Reverse(index))) = heap.pop() {
            let Some(pattern) = patterns.get(index) else { continue };
            match self.saving(pattern, 0) {
                Some(now) if now == saves => {
                    self.count(pattern, |count| count + 1);
                    chosen.push(pattern);
                }
                Some(now) => heap.push((now, Reverse(index))),
                None => {}
            }
        }
        chosen
    }

    /// How much shorter the list is with a pattern than with those of its names that are covered so
    /// many times.
    fn saving(&self, pattern: &Pattern, times: usize) -> Option<usize> {
        let (count, saved) = self.covered(pattern, times);
        let saving = saved.checked_sub(size(&pattern.text)).filter(|saving| *saving > 0);
        saving.filter(|_| count >= pattern.least)
    }

    /// How many of the names of a pattern are covered so many times, and what they take.
    fn covered(&self, pattern: &Pattern, times: usize) -> (usize, usize) {
        let is_so = |member: &&usize| self.counts.get(**member) == Some(&times);
        let names = pattern.members.iter().filter(is_so).filter_map(|at| self.names.get(*at));
        names.fold((0, 0), |(count, sum), name| (count + 1, sum + size(name)))
    }

    fn count(&mut self, pattern: &Pattern, change: fn(usize) -> usize) {
        for member in &pattern.members {
            if let Some(count) = self.counts.get_mut(*member) {
                *count = change(*count);
            }
        }
    }
}
