//! What `action!` asks of the catalog while a program is compiled. Guesses at what was meant are
//! made only where the answer is no, so that the right literals of a program cost little.

mod message;
mod nearest;

use message::Message;
use nearest::{FARTHEST, Nearest, distance};

use super::EMBEDDED;
use super::blob::bytes::split_colon;
use super::blob::{ApiRecord, Blob, Candidates, matches};
use crate::element::Action;

impl Action {
    /// What `action!` turns into.
    #[doc(hidden)]
    #[track_caller]
    #[expect(clippy::panic, reason = "for the compiler, which says what is wrong")]
    pub const fn __literal(text: &'static str) -> Self {
        let action = Self::from_static(text);
        let blob = Blob::new(iam_policy_catalog::BYTES, &EMBEDDED.layout);
        match blob.refusal(text.as_bytes()) {
            None => action,
            Some(message) => panic!("{}", message.as_str()),
        }
    }
}

impl Blob<'_> {
    /// What is wrong with an action or a pattern of the right syntax.
    const fn refusal(self, text: &[u8]) -> Option<Message> {
        if self.is_action(text) {
            return None;
        }
        let Some((prefix, name)) = split_colon(text) else { return None };
        let Some(service) = self.find_service(prefix) else {
            let is_every = matches!(prefix, b"*");
            return if is_every { None } else { Some(self.unknown_service(prefix, name)) };
        };
        // Nothing is asked of a service that is gone: it had more names than are known.
        if self.service(service).gone > 0 || is_pattern(name) && self.has(service, name) {
            return None;
        }
        if is_pattern(name) {
            let message = Message::new().add(b"no IAM action matches ").quote(text);
            return Some(message.day(self).newer());
        }
        let message = Message::new().add(b"unknown IAM action ").quote(text).day(self);
        if let Some(api) = self.find_api(text) {
            return Some(self.authorized_as(message, name, api));
        }
        Some(match self.near_action(service, name) {
            Some(near) => message.add(b": did you mean ").quote_action(self, near).add(b"?"),
            None => message.newer(),
        })
    }

    /// The same as `find_action`, in a way that the compiler is faster at.
    const fn is_action(self, text: &[u8]) -> bool {
        let Some(id) = self.hashed(text) else { return false };
        match self.prefix(self.action(id).service).rest_of(text) {
            Some([b':', name @ ..]) => self.name(id).is(name),
            _ => false,
        }
    }

    const fn unknown_service(self, prefix: &[u8], name: &[u8]) -> Message {
        let message = Message::new().add(b"unknown IAM action ").quote_parts(prefix, name);
        let message = message.add(b", as ").quote(prefix).add(b" is no service").day(self);
        let Some((service, has_it)) = self.near_service(prefix, name) else {
            return message.newer();
        };
        let near = self.bytes_of(self.service(service).prefix);
        let message = message.add(b": did you mean ");
        let message = match self.near_action(service, name) {
            _ if has_it => message.quote_parts(near, name),
            Some(action) => message.quote_action(self, action),
            None => message.quote(near),
        };
        message.add(b"?")
    }

    const fn authorized_as(self, message: Message, name: &[u8], api: ApiRecord) -> Message {
        let mut message = message.add(b": the API ").quote(name).add(b" is authorized as ");
        let mut index = 0;
        while index < self.action_list_len(api.actions) {
            let between = if index == 0 { b"".as_slice() } else { b" and " };
            let action = self.action_in_list(api.actions, index);
            message = message.add(between).quote_action(self, action);
            index += 1;
        }
        message
    }

    /// Whether a service has, or had, the action or one that matches the pattern.
    const fn has(self, service: u16, name: &[u8]) -> bool {
        let Candidates { range: (mut id, behind), all_match } = self.candidates(service, name);
        while id < behind {
            if all_match || matches(name, self.bytes_of(self.action(id).name)) {
                return true;
            }
            id += 1;
        }
        let record = self.service(service);
        let mut id = record.first_action + record.actions;
        let behind = id + record.retired_actions;
        while id < behind {
            if matches(name, self.bytes_of(self.action(id).name)) {
                return true;
            }
            id += 1;
        }
        false
    }

    /// The entry of the name of an API operation that is no action, letters in either case.
    pub(super) const fn find_api(self, name: &[u8]) -> Option<ApiRecord> {
        let (mut low, mut high) = (0, self.api_count());
        while low < high {
            let middle = low.midpoint(high);
            if self.part(self.api(middle).name).is_before(name) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let found = self.api(low);
        if low < self.api_count() && self.part(found.name).is(name) { Some(found) } else { None }
    }

    const fn near_action(self, service: u16, name: &[u8]) -> Option<u16> {
        let record = self.service(service);
        let mut id = record.first_action;
        let mut nearest = Nearest::NONE;
        while id < record.first_action + record.actions {
            let known = self.bytes_of(self.action(id).name);
            nearest = nearest.or(id, distance(known, name, FARTHEST), known.len());
            id += 1;
        }
        nearest.id()
    }

    /// The service that was meant, at best one that has what was named, and whether it has.
    const fn near_service(self, prefix: &[u8], name: &[u8]) -> Option<(u16, bool)> {
        let (mut having, mut any) = (Nearest::NONE, Nearest::NONE);
        let mut id = 0;
        while (id as usize) < self.service_count() {
            let known = self.bytes_of(self.service(id).prefix);
            let distance = distance(known, prefix, FARTHEST);
            if distance.is_some() && self.service(id).gone == 0 {
                any = any.or(id, distance, known.len());
                if self.has(id, name) {
                    having = having.or(id, distance, known.len() + 1 + name.len());
                }
            }
            id += 1;
        }
        match (having.id(), any.id()) {
            (Some(id), _) => Some((id, true)),
            (None, Some(id)) => Some((id, false)),
            (None, None) => None,
        }
    }
}

const fn is_pattern(mut name: &[u8]) -> bool {
    while let [byte, rest @ ..] = name {
        if matches!(byte, b'*' | b'?') {
            return true;
        }
        name = rest;
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::catalog::{Catalog, KnownAction, Service};
    use crate::near;

    fn refusal(text: &str) -> Option<String> {
        let message = Catalog::embedded().blob().refusal(text.as_bytes());
        message.map(|message| message.as_str().replace(&as_of(), "DAY"))
    }

    fn as_of() -> String {
        Catalog::embedded().as_of().to_string()
    }

    #[test]
    fn what_aws_has_or_had_is_taken_and_so_is_a_pattern_of_it() {
        let services = || Catalog::embedded().services();
        let retired = services().flat_map(Service::retired_actions);
        for action in Catalog::embedded().actions().chain(retired) {
            assert_eq!(refusal(&action.to_string()), None);
        }
        for service in services() {
            assert_eq!(refusal(&format!("{service}:*")), None);
        }
        for text in ["*", "*:*", "S3:getobject", "s3:*acl", "s3:Get?bject", "ec2:*Vpn*"] {
            assert_eq!(refusal(text), None, "{text}");
        }
        let of_live = |action: &KnownAction<'_>| action.service().retired().is_none();
        let alone = services().flat_map(Service::retired_actions).find(of_live);
        let mut pattern = alone.unwrap().to_string();
        pattern.push('*');
        assert_eq!(refusal(&pattern), None);
        assert_eq!(refusal("codestar:ForgottenByNow"), None);
    }

    #[test]
    fn what_aws_does_not_have_is_told_with_what_was_meant() {
        for (text, message) in [
            (
                "s3:GetObjct",
                "unknown IAM action `s3:GetObjct` as of DAY: did you mean `s3:GetObject`?",
            ),
            (
                "s3:FlyToTheMoon",
                "unknown IAM action `s3:FlyToTheMoon` as of DAY: if it is newer, write `Action::from_static`",
            ),
            (
                "S3:Fly*",
                "no IAM action matches `S3:Fly*` as of DAY: if it is newer, write `Action::from_static`",
            ),
            (
                "s3:HeadBucket",
                "unknown IAM action `s3:HeadBucket` as of DAY: the API `HeadBucket` is authorized as `s3:ListBucket`",
            ),
            (
                "s4:GetObject",
                "unknown IAM action `s4:GetObject`, as `s4` is no service as of DAY: did you mean `s3:GetObject`?",
            ),
            (
                "dynamdb:*Item",
                "unknown IAM action `dynamdb:*Item`, as `dynamdb` is no service as of DAY: did you mean `dynamodb:*Item`?",
            ),
            (
                "dynamdb:GetItems",
                "unknown IAM action `dynamdb:GetItems`, as `dynamdb` is no service as of DAY: did you mean `dynamodb:GetItem`?",
            ),
            (
                "dynamdb:Fly",
                "unknown IAM action `dynamdb:Fly`, as `dynamdb` is no service as of DAY: did you mean `dynamodb`?",
            ),
            (
                "warehouse:*",
                "unknown IAM action `warehouse:*`, as `warehouse` is no service as of DAY: if it is newer, write `Action::from_static`",
            ),
        ] {
            assert_eq!(refusal(text).as_deref(), Some(message));
        }
    }

    #[test]
    fn every_name_of_an_api_is_told_the_actions_it_is_authorized_as() {
        let text = Catalog::embedded().to_text();
        for line in text.lines().filter_map(|line| line.strip_prefix("api\t")) {
            let (name, actions) = line.split_once('\t').unwrap();
            // A few were actions once.
            let Some(message) = refusal(name) else { continue };
            let told = message.split_once(" is authorized as ").unwrap().1;
            assert_eq!(told, format!("`{}`", actions.replace(' ', "` and `")));
        }
    }

    #[test]
    fn a_long_text_is_cut() {
        let long = format!("s3:{}", "x".repeat(2000));
        let cut = format!("unknown IAM action `s3:{}…` as of DAY", "x".repeat(97));
        assert!(refusal(&long).unwrap().starts_with(&cut));
        assert!(refusal(&format!("{0}:{0}", "x".repeat(2000))).unwrap().contains("xxx…"));
    }

    #[test]
    fn the_guess_is_the_one_that_validation_makes() {
        let catalog = Catalog::embedded();
        let of_some = catalog.actions().step_by(7);
        for (index, action) in of_some.enumerate() {
            let mut name = action.name().to_owned();
            let at = index % name.len();
            match index % 4 {
                0 => drop(name.remove(at)),
                1 => name.insert(at, 'x'),
                2 => name.replace_range(at..=at, "q"),
                _ => name.push_str("zy"),
            }
            let known = action.service().actions().map(|action| action.name());
            let guess = catalog.blob().near_action(action.service().id, name.as_bytes());
            let guess = guess.map(|id| KnownAction { id, ..action }.name());
            let is_known = known.clone().any(|known| known.eq_ignore_ascii_case(&name));
            assert!(is_known || guess == near::nearest(&name, known), "{action} {name}");
        }
    }
}
