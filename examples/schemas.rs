//! Writes the JSON Schema of every kind of policy into a directory, for editors.
//!
//! ```sh
//! cargo run --example schemas -- DIRECTORY
//! ```

use std::error::Error;
use std::path::Path;

use iam_policy::{
    EcrRepositoryPolicy, IdentityPolicy, KmsKeyPolicy, LambdaPolicy, ManagedPolicy,
    PermissionsBoundary, PolicyDocument, ResourceControlPolicy, ResourcePolicy, S3BucketPolicy,
    SecretsManagerPolicy, ServiceControlPolicy, SessionPolicy, SnsTopicPolicy, SqsQueuePolicy,
    TrustPolicy, VpcEndpointPolicy,
};
use schemars::{Schema, schema_for};

fn main() -> Result<(), Box<dyn Error>> {
    let directory = std::env::args().nth(1).ok_or("usage: schemas DIRECTORY")?;
    let directory = Path::new(&directory);
    std::fs::create_dir_all(directory)?;
    for schema in schemas() {
        let id = schema.get("$id").and_then(|id| id.as_str()).ok_or("a schema without $id")?;
        let slug = id.rsplit(':').next().unwrap_or(id);
        let file = format!("{slug}.schema.json");
        std::fs::write(directory.join(&file), format!("{:#}\n", schema.as_value()))?;
        println!("{file}");
    }
    Ok(())
}

fn schemas() -> Vec<Schema> {
    vec![
        schema_for!(PolicyDocument),
        schema_for!(IdentityPolicy),
        schema_for!(ManagedPolicy),
        schema_for!(PermissionsBoundary),
        schema_for!(SessionPolicy),
        schema_for!(TrustPolicy),
        schema_for!(ServiceControlPolicy),
        schema_for!(ResourceControlPolicy),
        schema_for!(ResourcePolicy),
        schema_for!(S3BucketPolicy),
        schema_for!(KmsKeyPolicy),
        schema_for!(SqsQueuePolicy),
        schema_for!(SnsTopicPolicy),
        schema_for!(SecretsManagerPolicy),
        schema_for!(LambdaPolicy),
        schema_for!(EcrRepositoryPolicy),
        schema_for!(VpcEndpointPolicy),
    ]
}
