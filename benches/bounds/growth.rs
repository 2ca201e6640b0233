//! How the time of validation grows with documents that are made to hurt.

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use iam_policy::{PolicyDocument, PolicyType};

use super::ratios::median;

/// What it is called, the policy type, and the document of so many parts.
type Family = (&'static str, PolicyType, fn(usize) -> String);

/// The numbers of parts, each the double of the one before.
const PARTS: [usize; 5] = [1_250, 2_500, 5_000, 10_000, 20_000];

/// Time by byte at the greatest size may be so many times that at a quarter of it. Smaller sizes are
/// told but do not count: short lists have cheaper ways.
const BOUND: f64 = 2.0;

pub(crate) fn measure(filter: &str) -> Result<(), Box<dyn Error>> {
    if !"growth".contains(filter) {
        return Ok(());
    }
    println!("\nns a byte of validation, by number of parts");
    print!("{:46}", "");
    for parts in PARTS {
        print!(" {parts:>7}");
    }
    println!(" {:>7}  verdict", "growth");
    println!("{:-<106}", "");
    for (name, policy_type, document) in FAMILIES {
        let mut costs = Vec::new();
        for parts in PARTS {
            let text = document(parts);
            let document = PolicyDocument::from_json(&text)?;
            let times = (0..7).map(|_| {
                let start = Instant::now();
                drop(black_box(black_box(&document).validate(*policy_type)));
                start.elapsed().as_secs_f64()
            });
            costs.push(median(times) * 1e9 / f64::from(u32::try_from(text.len())?));
        }
        print!("{name:46}");
        for cost in &costs {
            print!(" {cost:>7.1}");
        }
        if let [.., quarter, _, greatest] = costs.as_slice() {
            let growth = greatest / quarter;
            let verdict = if growth <= BOUND { "met" } else { "NOT MET" };
            print!(" {growth:>7.2}  {verdict}");
        }
        println!();
    }
    Ok(())
}

const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

const FAMILIES: &[Family] = &[
    ("statements, each clean", PolicyType::Identity, |n| {
        statements(n, |i| {
            format!(r#""Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b{i}/*""#)
        })
    }),
    ("statements, all the same", PolicyType::Identity, |n| {
        statements(n, |_| {
            String::from(
                r#""Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::bbb/*""#,
            )
        })
    }),
    ("statements, every other one denying", PolicyType::Identity, |n| {
        statements(n, |i| {
            let effect = if i % 2 == 0 { "Allow" } else { "Deny" };
            format!(r#""Effect":"{effect}","Action":"s3:Get{i}*","Resource":"arn:aws:s3:::b{i}/*""#)
        })
    }),
    ("statements, every Sid the same", PolicyType::Identity, |n| {
        statements(n, |i| {
            format!(
                r#""Sid":"Same","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b{i}/*""#
            )
        })
    }),
    ("statements that pass any role", PolicyType::Identity, |n| {
        statements(n, |_| {
            String::from(r#""Effect":"Allow","Action":"iam:PassRole","Resource":"*""#)
        })
    }),
    ("statements that raise permissions", PolicyType::Identity, |n| {
        statements(n, |i| {
            let effect = if i % 2 == 0 { "Allow" } else { "Deny" };
            format!(r#""Effect":"{effect}","Action":"iam:P*","Resource":"arn:aws:iam::{i}:user/*""#)
        })
    }),
    ("statements with keys that no action knows", PolicyType::Identity, |n| {
        statements(n, |_| {
            String::from(
                r#""Effect":"Allow","Action":"ec2:*","Resource":"*","Condition":{"StringEquals":{"s3:prefix":"a"}}"#,
            )
        })
    }),
    ("actions on objects, resources that are buckets", PolicyType::Identity, |n| {
        statements(1, |_| {
            let actions = quoted(n, |_| String::from("s3:GetObject"));
            let resources = quoted(n, |i| format!("arn:aws:s3:::b{i}"));
            format!(r#""Effect":"Allow","Action":[{actions}],"Resource":[{resources}]"#)
        })
    }),
    ("actions that take only a star, on instances", PolicyType::Identity, |n| {
        statements(1, |_| {
            let actions = quoted(n, |_| String::from("ec2:DescribeInstances"));
            let resources = quoted(n, |i| format!("arn:aws:ec2:*:*:instance/a:b:c:{i}"));
            format!(r#""Effect":"Allow","Action":[{actions}],"Resource":[{resources}]"#)
        })
    }),
    ("actions, all different", PolicyType::Identity, |n| {
        actions(n, |i| format!("s3:GetObject{i}"))
    }),
    ("actions, all the same", PolicyType::Identity, |n| {
        actions(n, |_| String::from("s3:GetObject"))
    }),
    ("actions, all covered by one", PolicyType::Identity, |n| {
        actions(n, |i| if i == 0 { String::from("s3:*") } else { format!("s3:Get{i}") })
    }),
    ("actions, every other one a wildcard", PolicyType::Identity, |n| {
        actions(n, |i| if i % 2 == 0 { format!("s3:*{i}x*") } else { format!("s3:Get{i}y") })
    }),
    ("actions with wildcards of one beginning and end", PolicyType::Identity, |n| {
        actions(n, |i| format!("s3:a*{i}*z"))
    }),
    ("actions a*a*a*b", PolicyType::Identity, |n| {
        actions(n, |i| format!("s3:{}b{i}", "a*".repeat(8)))
    }),
    ("actions that are none", PolicyType::Identity, |n| {
        actions(n, |i| format!("ec2:DescribeInstance{i}"))
    }),
    ("actions of services that are none", PolicyType::Identity, |n| {
        actions(n, |i| format!("service{i}:Describe"))
    }),
    ("actions of many with wildcards", PolicyType::Identity, |n| {
        actions(n, |i| format!("ec2:*e*{i}"))
    }),
    ("actions of every kind under a tag", PolicyType::Identity, |n| {
        let list = quoted(n, |i| format!("ec2:{}*", LETTERS.chars().nth(i % 26).unwrap_or('A')));
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":[{list}],"Resource":"*","Condition":{{"StringEquals":{{"aws:ResourceTag/a":"b"}}}}}}]}}"#
        )
    }),
    ("ARNs of a service of many formats", PolicyType::Identity, |n| {
        resources(n, |i| format!("arn:aws:ec2:*:*:*{i}"))
    }),
    ("ARNs of services that are none", PolicyType::Identity, |n| {
        resources(n, |i| format!("arn:aws:service{i}:::x"))
    }),
    ("condition keys that are none", PolicyType::Identity, |n| {
        let keys: Vec<_> = (0..n).map(|i| format!(r#""s3:key{i}":"v""#)).collect();
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{{"StringEquals":{{{}}}}}}}]}}"#,
            keys.join(",")
        )
    }),
    ("resources a*a*a*b", PolicyType::Identity, |n| {
        resources(n, |i| format!("arn:aws:s3:::{}b{i}", "a*".repeat(8)))
    }),
    ("resources, every other one a wildcard", PolicyType::Identity, |n| {
        resources(n, |i| {
            if i % 2 == 0 { format!("arn:aws:s3:::*{i}x*") } else { format!("arn:aws:s3:::b{i}y") }
        })
    }),
    ("one resource of stars", PolicyType::Identity, |n| {
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::{}b","arn:aws:s3:::{}"]}}]}}"#,
            "a*".repeat(n),
            "a".repeat(n)
        )
    }),
    ("one resource of variables", PolicyType::Identity, |n| {
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/{}"}}]}}"#,
            "${aws:username}${".repeat(n)
        )
    }),
    ("values of one condition key", PolicyType::Identity, |n| {
        condition("StringLike", "aws:PrincipalOrgID", n, |i| format!("o-{i}*"))
    }),
    ("addresses of one condition key", PolicyType::Identity, |n| {
        condition("IpAddress", "aws:SourceIp", n, |i| format!("10.0.{}.1/24", i % 256))
    }),
    ("numbers of one condition key", PolicyType::Identity, |n| {
        condition("NumericLessThan", "s3:max-keys", n, |i| i.to_string())
    }),
    ("condition keys under one operator", PolicyType::Identity, |n| {
        let keys: Vec<_> = (0..n).map(|i| format!(r#""aws:RequestTag/k{i}":"v""#)).collect();
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{{"StringEquals":{{{}}}}}}}]}}"#,
            keys.join(",")
        )
    }),
    ("principals of a role", PolicyType::RoleTrust, |n| {
        let names: Vec<_> = (0..n)
            .map(|i| format!(r#""arn:aws:sts::111122223333:assumed-role/r{i}/session""#))
            .collect();
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"AWS":[{}]}},"Action":"sts:AssumeRole"}}]}}"#,
            names.join(",")
        )
    }),
];

fn statements(count: usize, statement: impl Fn(usize) -> String) -> String {
    let all: Vec<_> = (0..count).map(|index| format!("{{{}}}", statement(index))).collect();
    format!(r#"{{"Version":"2012-10-17","Statement":[{}]}}"#, all.join(","))
}

fn quoted(count: usize, value: impl Fn(usize) -> String) -> String {
    (0..count).map(|index| format!("\"{}\"", value(index))).collect::<Vec<_>>().join(",")
}

fn actions(count: usize, action: impl Fn(usize) -> String) -> String {
    let list = quoted(count, action);
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":[{list}],"Resource":"arn:aws:s3:::b/*"}}]}}"#
    )
}

fn resources(count: usize, resource: impl Fn(usize) -> String) -> String {
    let list = quoted(count, resource);
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"s3:GetObject","Resource":[{list}]}}]}}"#
    )
}

fn condition(operator: &str, key: &str, count: usize, value: impl Fn(usize) -> String) -> String {
    let list = quoted(count, value);
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{{"{operator}":{{"{key}":[{list}]}}}}}}]}}"#
    )
}
