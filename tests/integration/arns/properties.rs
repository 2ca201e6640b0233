use iam_policy::{Arn, ArnPattern, PolicyVariable, arn::escape_literal};
use proptest::prelude::*;

fn arn() -> impl Strategy<Value = String> {
    ("(aws|aws-cn)", "[ab]{1,2}", "[ab]{0,2}", "(|111122223333|aws|a)", "[ab:/$é]{1,6}")
        .prop_map(|(p, s, r, a, resource)| format!("arn:{p}:{s}:{r}:{a}:{resource}"))
}

fn pattern() -> impl Strategy<Value = String> {
    (
        "(aws|\\*)",
        "[ab*?]{1,2}",
        "[ab*?]{0,2}",
        "(|111122223333|1*|\\*|a|\\?|aw*)",
        "([ab:/*?é]|\\$\\{[*?$]\\}|\\$\\{a:b\\}){0,6}",
    )
        .prop_map(|(p, s, r, a, resource)| format!("arn:{p}:{s}:{r}:{a}:{resource}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn what_parses_is_written_back_as_it_was(text in arn()) {
        let arn = Arn::new(&text).unwrap();
        prop_assert_eq!(arn.to_string(), &*text);
        let json = serde_json::to_string(&arn).unwrap();
        prop_assert_eq!(serde_json::from_str::<Arn>(&json).unwrap(), arn.clone());
        let fields = [arn.partition(), arn.service(), arn.region(), arn.account(), arn.resource()];
        prop_assert_eq!(format!("arn:{}", fields.join(":")), text);
        prop_assert!(ArnPattern::from(&arn).matches(&arn));
    }

    #[test]
    fn the_fields_of_a_complete_pattern_make_it_up(text in pattern()) {
        let pattern = ArnPattern::new(&text).unwrap();
        prop_assert!(pattern.is_complete());
        let head = [pattern.partition(), pattern.service(), pattern.region()];
        let text_again = format!("arn:{}:{}:{}", head.join(":"), pattern.account(), pattern.resource());
        prop_assert_eq!(text_again, text);
    }

    #[test]
    fn a_cover_matches_what_the_covered_pattern_matches(
        general in pattern(), special in pattern(), arn in arn(),
    ) {
        let (general, special) = (ArnPattern::new(general).unwrap(), ArnPattern::new(special).unwrap());
        let arn = Arn::new(arn).unwrap();
        prop_assert!(special.covers(&special));
        if general.covers(&special) && special.matches(&arn) {
            prop_assert!(general.matches(&arn));
        }
        let value = |_: &str| Some("a:".into());
        let (Some(general_now), Some(special_now)) = (general.resolve(value), special.resolve(value))
            else { return Ok(()) };
        if general.covers(&special) && special_now.matches(&arn) {
            prop_assert!(general_now.matches(&arn));
        }
    }

    #[test]
    fn an_escaped_text_matches_itself_only(text in "[ab$]{1,6}", other in "[ab$]{1,6}") {
        let pattern = ArnPattern::new(format!("arn:aws:s3:::{}", escape_literal(&text))).unwrap();
        prop_assert!(!pattern.has_variables());
        let arn = Arn::new(format!("arn:aws:s3:::{other}")).unwrap();
        prop_assert_eq!(pattern.matches(&arn), text == other);
    }

    #[test]
    fn no_text_makes_a_parser_panic(text in "(arn:aws:|arn:|\\$\\{)?.{0,40}") {
        if let Ok(arn) = Arn::new(&text) {
            prop_assert!(ArnPattern::new(&text).unwrap().matches(&arn));
        }
        if let Ok(pattern) = ArnPattern::new(&text) {
            prop_assert!(pattern.covers(&pattern));
            pattern.resolve(|_| Some("x".into()));
        }
        if let Ok(variable) = PolicyVariable::new(&text) {
            prop_assert!(text.contains(variable.key()));
        }
    }
}
