use iam_policy::{Action, action, actions};

// Nothing calls it, and nothing but `cargo check` is done with it.
pub fn never_called() {
    let _ = action!("s3:GetObjct");
    let _ = action!("s4:GetObject");
    let _ = action!("s3:HeadBucket");
    let _ = action!("s3:Fly*");
    let _ = action!("s3:FlyToTheMoon");
    let _ = action!("s3PutObject");
}

const LIST: [Action; 2] = actions!["s3:GetObject", "s3:PutObjct"];

fn main() {
    let _ = LIST;
}
