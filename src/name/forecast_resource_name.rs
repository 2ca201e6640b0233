use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of a resource of Amazon Forecast, such as a dataset, a predictor or a forecast.
    ///
    /// Source: Amazon Forecast Developer Guide, *CreateDataset*.
    ///
    /// # Syntax
    ///
    /// - 1 to 63 characters
    /// - only letters, digits and `_`; first a letter
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 64 × `a`: `longer than 63 characters`
    /// - `my-dataset`: ``unexpected character `-` at byte 2``
    /// - `1st`: `does not begin with a letter`
    ///
    /// ```
    /// use iam_policy::ForecastResourceName;
    ///
    /// let name = ForecastResourceName::new("my_dataset")?;
    /// assert_eq!(name, "my_dataset");
    /// assert_eq!(
    ///     ForecastResourceName::new("my-dataset").unwrap_err().to_string(),
    ///     "invalid Forecast resource name `my-dataset`: unexpected character `-` at byte 2",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct ForecastResourceName;
    what = "Forecast resource name";
    parse = parse;
    pattern = "^[A-Za-z][A-Za-z0-9_]{0,62}$";
    example = "my_dataset";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::WORD.check(bytes));
    check_length!(bytes, 1, 63);
    match bytes {
        [b'0'..=b'9' | b'_', ..] => Err(Fault::whole("does not begin with a letter")),
        _ => Ok(()),
    }
}
