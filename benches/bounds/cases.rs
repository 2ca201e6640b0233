//! The operations whose instructions and allocations are counted, each after a warm-up and with everything it
//! makes dropped again, unless its name says otherwise.

use std::error::Error;
use std::hint::black_box;
use std::mem::forget;

use iam_policy::{
    Arn, BucketName, ForecastPolicy, IdentityPolicy, IdentityStatement, PolicyDocument,
};

pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// The most instructions, and the most allocations.
    pub(crate) bounds: [Option<f64>; 2],
    pub(crate) prepare: fn() -> Operation,
}

impl Case {
    /// Ready to be measured: it has run a few times.
    pub(crate) fn warm(&self) -> Result<Operation, Box<dyn Error>> {
        let mut operation = (self.prepare)();
        for _ in 0..3 {
            operation()?;
        }
        Ok(operation)
    }
}

pub(crate) type Operation = Box<dyn FnMut() -> Result<(), Box<dyn Error>>>;

const BUCKET: &str = "bucket-name";
const ARN: &str = "arn:aws:forecast:us-east-1:111122223333:dataset-group/retail";

const fn case(name: &'static str, bound: Option<f64>, prepare: fn() -> Operation) -> Case {
    Case { name, bounds: [bound, None], prepare }
}

pub(crate) const CASES: &[Case] = &[
    Case {
        name: "Forecast policy into a reused String",
        bounds: [Some(1800.0), Some(1.0)],
        prepare: write_json,
    },
    Case {
        name: "Forecast policy by serde_json into a reused Vec",
        bounds: [None, Some(1.0)],
        prepare: to_writer,
    },
    case("Forecast policy as text, parsed and dropped", Some(6000.0), || {
        let text = forecast_text();
        Box::new(move || {
            black_box(PolicyDocument::from_json(black_box(&text))?);
            Ok(())
        })
    }),
    case("Forecast policy as text, parsed", Some(6000.0), || {
        let text = forecast_text();
        Box::new(move || {
            forget(black_box(PolicyDocument::from_json(black_box(&text))?));
            Ok(())
        })
    }),
    case("Forecast policy as text, parsed and validated", None, || {
        let text = forecast_text();
        Box::new(move || {
            black_box(IdentityPolicy::from_json(black_box(&text))?);
            Ok(())
        })
    }),
    case("Forecast policy as text, parsed by serde_json::Value", None, || {
        let text = forecast_text();
        Box::new(move || {
            black_box(serde_json::from_str::<serde_json::Value>(black_box(&text))?);
            Ok(())
        })
    }),
    case("Forecast policy from its statement", None, || {
        Box::new(|| {
            let statement = IdentityStatement::allow(["s3:Get*", "s3:List*", "s3:PutObject"])
                .resources(["arn:aws:s3:::bucket-name", "arn:aws:s3:::bucket-name/*"]);
            black_box(IdentityPolicy::new([black_box(statement)])?);
            Ok(())
        })
    }),
    case("BucketName of 11 characters", Some(300.0), || {
        Box::new(|| {
            black_box(BucketName::new(black_box(BUCKET))?);
            Ok(())
        })
    }),
    case("Arn of 60 characters", Some(450.0), || {
        Box::new(|| {
            black_box(Arn::new(black_box(ARN))?);
            Ok(())
        })
    }),
];

fn forecast_text() -> String {
    // The literal is a valid name, so the default is never written.
    ForecastPolicy::for_bucket(BUCKET).map(|policy| policy.to_json()).unwrap_or_default()
}

fn write_json() -> Operation {
    let mut buffer = String::with_capacity(256);
    Box::new(move || {
        buffer.clear();
        ForecastPolicy::for_bucket(black_box(BUCKET))?.write_json(&mut buffer);
        black_box(&buffer);
        Ok(())
    })
}

fn to_writer() -> Operation {
    let mut buffer = Vec::with_capacity(256);
    Box::new(move || {
        buffer.clear();
        serde_json::to_writer(&mut buffer, &ForecastPolicy::for_bucket(black_box(BUCKET))?)?;
        black_box(&buffer);
        Ok(())
    })
}
