//! A document that was read prints to JSON that reads to the same document, and prints the same.
//! Typed policies take exactly the texts that validation finds no error in, of documents and of
//! texts. Every place of a finding is in the text, and looking for it in another text does no harm.
#![no_main]

use iam_policy::*;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match PolicyDocument::from_json(text) {
        Ok(document) => {
            round_trip(&document);
            for policy_type in PolicyType::ALL {
                for location in document.validate(*policy_type).iter().flat_map(Finding::locations)
                {
                    assert!(location.span_in(text).is_some(), "{location} is not found");
                    look_elsewhere(location, text);
                }
            }
        }
        Err(error) => {
            for location in error.findings().iter().flat_map(Finding::locations) {
                let span = location.span().unwrap();
                assert!(text.get(span.start.offset..span.end.offset).is_some());
                location.span_in(text);
                look_elsewhere(location, text);
            }
        }
    }
    typed_policies_agree(text);
    for operation in [request::ApiOperation::create_policy(), request::ApiOperation::create_role()]
    {
        let span = operation.check(text).err().and_then(|refusal| refusal.location().span());
        assert!(span.is_none_or(|span| text.get(span.start.offset..span.end.offset).is_some()));
    }
});

fn round_trip(document: &PolicyDocument) {
    let printed = document.to_json();
    let again = PolicyDocument::from_json(&printed).unwrap();
    assert_eq!(again, *document);
    assert_eq!(again.to_json(), printed);
    assert_eq!(PolicyDocument::from_json(&format!("{document:#}")).unwrap(), *document);
    let size = document.size();
    assert_eq!((size.characters, size.bytes), (printed.chars().count(), printed.len()));
}

fn look_elsewhere(location: &Location, text: &str) {
    for end in [text.len() / 2, text.len().saturating_sub(1)] {
        location.span_in(text.get(..end).unwrap_or_default());
    }
    location.span_in(r#"{"Version":1,"Id":"a","Statement":[{"Sid":"é","Action":["\n"]}]}"#);
}

fn typed_policies_agree(text: &str) {
    macro_rules! agree {
        ($($policy:ty),+ $(,)?) => {
            let types = [$(<$policy>::POLICY_TYPE),+];
            assert!(PolicyType::ALL.iter().all(|policy_type| types.contains(policy_type)));
            $({
                let findings = PolicyDocument::from_json(text)
                    .map(|document| document.validate(<$policy>::POLICY_TYPE));
                let is_valid = findings.as_ref().is_ok_and(|findings| !findings.has_errors());
                let typed = <$policy>::from_json(text);
                let told = PolicyDocument::validate_json(text, <$policy>::POLICY_TYPE);
                assert_eq!(typed.is_err(), told.has_errors(), "{typed:?} and {told:?}");
                for location in told.iter().flat_map(Finding::locations) {
                    let span = location.span().unwrap();
                    assert!(text.get(span.start.offset..span.end.offset).is_some());
                }
                assert_eq!(typed.is_ok(), is_valid, "{typed:?} and {findings:?}");
                if let (Err(error), Ok(findings)) = (&typed, &findings) {
                    assert_eq!(error.findings().len(), findings.errors().count());
                }
            })+
        };
    }
    agree!(
        IdentityPolicy,
        ManagedPolicy,
        PermissionsBoundary,
        SessionPolicy,
        TrustPolicy,
        ServiceControlPolicy,
        ResourceControlPolicy,
        VpcEndpointPolicy,
        ResourcePolicy,
        S3BucketPolicy,
        KmsKeyPolicy,
        SqsQueuePolicy,
        SnsTopicPolicy,
        SecretsManagerPolicy,
        LambdaPolicy,
        EcrRepositoryPolicy,
    );
}
