//! Commands for a POSIX shell.

/// A command of the AWS CLI that grows option by option.
pub(super) struct Command(String);

impl Command {
    pub(super) fn new(operation: &str) -> Self {
        Self(format!("aws iam {operation}"))
    }

    /// Adds an option. A value that begins with a hyphen would be taken for an option itself, so it
    /// is joined with an equals sign.
    pub(super) fn option(mut self, name: &str, value: &str) -> Self {
        self.0.push_str(" --");
        self.0.push_str(name);
        self.0.push(if value.starts_with('-') { '=' } else { ' ' });
        quote(value, &mut self.0);
        self
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Appends one word of a POSIX shell: in single quotes unless it is plain.
fn quote(word: &str, command: &mut String) {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-./:=@%+,".contains(&byte);
    if !word.is_empty() && word.bytes().all(is_plain) {
        command.push_str(word);
        return;
    }
    command.push('\'');
    command.push_str(&word.replace('\'', r"'\''"));
    command.push('\'');
}

#[cfg(test)]
mod tests {
    use super::Command;

    fn option(value: &str) -> String {
        Command::new("x").option("o", value).finish()
    }

    #[test]
    fn plain_words_stand_as_they_are_and_others_in_single_quotes() {
        assert_eq!(option("ForecastRole"), "aws iam x --o ForecastRole");
        assert_eq!(option("/a.b/c:d@e=f,g+h_i%"), "aws iam x --o /a.b/c:d@e=f,g+h_i%");
        assert_eq!(
            option("a b$c`d\"e\\f\ng*?~!#&;|<>()[]{}"),
            "aws iam x --o 'a b$c`d\"e\\f\ng*?~!#&;|<>()[]{}'"
        );
        assert_eq!(option(""), "aws iam x --o ''");
    }

    #[test]
    fn a_single_quote_leaves_and_enters_the_quotes() {
        assert_eq!(option("it's"), r"aws iam x --o 'it'\''s'");
    }

    #[test]
    fn a_value_that_begins_with_a_hyphen_is_joined_to_its_option() {
        assert_eq!(option("-role"), "aws iam x --o=-role");
    }
}
