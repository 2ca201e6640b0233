use iam_policy::BucketName;

const BUCKET: BucketName = BucketName::from_static("My_bucket");

fn main() {
    let _ = BUCKET;
}
