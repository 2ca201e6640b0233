//! Findings about a text, be it a document or not.

use super::finding::{Finding, FindingType, Findings};
use super::malformed::{fault, malformed};
use super::plan::Scope;
use super::policy_type::PolicyType;
use super::settings::Settings;
use crate::document::{Cut, Fault, Mended, PolicyDocument, mend, read};

/// All faults of the text, and all that the checks find in what can be read of it.
///
/// Behind a fault of syntax the text is read on as if it were mended. What is missing only because
/// the text ends too early, or because nothing behind a fault could be read, is not reported.
pub(super) fn validate(
    text: &str,
    policy_type: PolicyType,
    scope: Scope,
    settings: &Settings,
) -> Findings {
    let (document, faults) = read(text);
    let is_whole = !faults.iter().any(Fault::is_syntax);
    if !is_whole && text.len() <= PolicyDocument::MAX_LENGTH {
        return validate_mended(text, &mend(text), policy_type, scope, settings);
    }
    let mut findings = malformed(text, faults);
    if is_whole {
        findings.extend(document.validate_with(policy_type, scope, settings));
        findings.locate(text);
    }
    findings.put_in_order();
    findings
}

/// What can be read of the text, which is what its findings are about.
pub(super) fn document(text: &str) -> PolicyDocument {
    let (document, faults) = read(text);
    if faults.iter().any(Fault::is_syntax) && text.len() <= PolicyDocument::MAX_LENGTH {
        return mend(text).read(text).document;
    }
    document
}

fn validate_mended(
    text: &str,
    mended: &Mended,
    policy_type: PolicyType,
    scope: Scope,
    settings: &Settings,
) -> Findings {
    let remains = mended.read(text);
    let found = remains.document.validate_with(policy_type, scope, settings);
    let mut found: Findings =
        found.into_iter().filter(|finding| is_certain(finding, &remains.cut)).collect();
    found.locate_by(|locations| mended.locate(text, locations));
    let faults = remains.faults.into_iter();
    let mut findings: Findings =
        faults.map(|(kind, location)| fault(text, kind, location)).collect();
    findings.extend(found);
    findings.put_in_order();
    findings
}

/// Whether the rest of the text could not take the finding back. Where something is missing, a
/// finding of little weight may be one about that; those that decide whether AWS takes the document
/// ask whether the text was cut off.
fn is_certain(finding: &Finding, cut: &Cut) -> bool {
    let path = finding.location().path();
    let is_error = finding.finding_type() == FindingType::Error;
    match cut {
        Cut::Nowhere => true,
        _ if path.is_empty() => is_error,
        Cut::Outside => true,
        Cut::Inside(statement) => match path.strip_prefix(statement.path()) {
            Some([]) => false,
            Some(_) => is_error,
            None => true,
        },
    }
}
