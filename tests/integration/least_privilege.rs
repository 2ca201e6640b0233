//! Least privilege from intent: exact documents by a catalog of our own, what is wrong with an
//! intent, and every resource type of AWS by random intents.

mod documents;
mod faults;
mod properties;

use iam_policy::catalog::Catalog;

/// A company's own services, which no update of AWS's reference changes.
const ACME: &str = "\
catalog\t2026-10-27\t2026-07-08
service\tacme\tAcme
resource\tacme\tlaunch pad/\tarn:${Partition}:acme:${Region}:${Account}:pad/${PadId}\t-
resource\tacme\trocket\tarn:${Partition}:acme:${Region}:${Account}:rocket/${RocketId}\t-
resource\tacme\ttoken\tarn:${Partition}:acme:::token/${TokenId}\t-
service\tacme-fuel\tAcme Fuel
resource\tacme-fuel\trocket\tarn:${Partition}:acme:${Region}:${Account}:rocket/${RocketId}\t-
resource\tacme-fuel\ttank\tarn:${Partition}:acme-fuel:${Region}:${Account}:tank/${TankId}\t-
action\tacme:BuildRocket\tWrite\trocket!\t-\tacme-fuel:FillRocket acme:CreateAccount
action\tacme:CreateAccount\tWrite\t-
action\tacme:DescribeRocket\tRead\trocket!, token
action\tacme:Dream\t-\trocket!
action\tacme:Launch\tWrite\tlaunch pad/!, rocket!\t-\tacme-fuel:FillRocket
action\tacme:ListRockets\tList\t-
action\tacme:ListRocketPads\tList\tlaunch pad/, rocket
action\tacme:MoveAndLook\tRead, Write\trocket!
action\tacme:PutRocketPolicy\tPermissions management, Write\trocket!
action\tacme:TagAndShare\tPermissions management, Tagging, Write\trocket!
action\tacme:TagRocket\tTagging, Write\trocket!
action\tacme-fuel:FillRocket\tWrite\trocket!
action\tacme-fuel:FillTank\tWrite\ttank!
action\tacme-fuel:ReadGauge\tRead\trocket, tank
";

const ROCKET: &str = "arn:aws:acme:eu-west-1:111122223333:rocket/1";
const PAD: &str = "arn:aws:acme:eu-west-1:111122223333:pad/*";
const TOKEN: &str = "arn:aws:acme:::token/${aws:username}";

fn acme() -> Catalog {
    Catalog::from_text(ACME).unwrap()
}
