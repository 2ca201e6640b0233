//! A message that the compiler puts together.

use crate::catalog::blob::Blob;

/// A message in the making; what is too long for it is left out.
pub(super) struct Message {
    bytes: [u8; Self::LENGTH],
    length: usize,
}

impl Message {
    const LENGTH: usize = 1024;
    /// How much of a text is quoted.
    const MOST: usize = 100;

    pub(super) const fn new() -> Self {
        Self { bytes: [0; Self::LENGTH], length: 0 }
    }

    pub(super) const fn as_str(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "unknown action",
        }
    }

    pub(super) const fn add(mut self, text: &[u8]) -> Self {
        if let Some((_, rest)) = self.bytes.split_at_mut_checked(self.length)
            && let Some((to, _)) = rest.split_at_mut_checked(text.len())
        {
            to.copy_from_slice(text);
            self.length += text.len();
        }
        self
    }

    const fn add_cut(self, text: &[u8]) -> Self {
        match text.split_at_checked(Self::MOST) {
            Some((begin, [_, ..])) => self.add(begin).add("…".as_bytes()),
            _ => self.add(text),
        }
    }

    pub(super) const fn quote(self, text: &[u8]) -> Self {
        self.add(b"`").add_cut(text).add(b"`")
    }

    pub(super) const fn quote_parts(self, prefix: &[u8], name: &[u8]) -> Self {
        self.add(b"`").add_cut(prefix).add(b":").add_cut(name).add(b"`")
    }

    pub(super) const fn quote_action(self, blob: Blob<'_>, id: u16) -> Self {
        let action = blob.action(id);
        let prefix = blob.bytes_of(blob.service(action.service).prefix);
        self.quote_parts(prefix, blob.bytes_of(action.name))
    }

    /// The day of the catalog.
    pub(super) const fn day(self, blob: Blob<'_>) -> Self {
        let mut message = self.add(b" as of ");
        let mut place = 10_000_000;
        while place > 0 {
            message = message.add(&[b'0' + (blob.layout.as_of / place % 10) as u8]);
            if place == 10_000 || place == 100 {
                message = message.add(b"-");
            }
            place /= 10;
        }
        message
    }

    /// Where nothing else was meant, AWS may have it by now.
    pub(super) const fn newer(self) -> Self {
        self.add(b": if it is newer, write `Action::from_static`")
    }
}
