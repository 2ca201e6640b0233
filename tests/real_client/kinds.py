"""How a document of each kind is sent to AWS and read back.

A sender takes the calling client and a `Case` and yields `(step, stored)`: `stored` is what the
server gave back as that document, or None where the API only accepts or refuses it.
"""

import itertools

NUMBERS = itertools.count(1)
# A role cannot be made without a trust policy; this one stands where the case is about another.
SCRATCH_TRUST = (
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow",'
    '"Principal":{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
)


def fresh(word):
    """A name no other call of this run uses."""
    return f"{word}-{next(NUMBERS)}"


def scratch_role(client):
    role = fresh("scratch")
    answer = client.call(
        "iam", "create_role", RoleName=role, AssumeRolePolicyDocument=SCRATCH_TRUST
    )
    return role, answer["Role"]["Arn"]


def put_role_policy(client, document):
    role, _ = scratch_role(client)
    name = {"RoleName": role, "PolicyName": "case"}
    client.call("iam", "put_role_policy", **name, PolicyDocument=document)
    return client.call("iam", "get_role_policy", **name)["PolicyDocument"]


def create_policy(client, document):
    answer = client.call(
        "iam", "create_policy", PolicyName=fresh("case"), PolicyDocument=document
    )
    arn = answer["Policy"]["Arn"]
    version = client.call("iam", "get_policy_version", PolicyArn=arn, VersionId="v1")
    return arn, version["PolicyVersion"]["Document"]


def identity(client, case):
    yield "put-role-policy", put_role_policy(client, case.document)
    yield "create-policy", create_policy(client, case.document)[1]


def managed(client, case):
    yield "create-policy", create_policy(client, case.document)[1]


def boundary(client, case):
    arn, stored = create_policy(client, case.document)
    yield "create-policy", stored
    role, _ = scratch_role(client)
    client.call("iam", "put_role_permissions_boundary", RoleName=role, PermissionsBoundary=arn)
    yield "put-role-permissions-boundary", None


def trust(client, case):
    role = fresh("trusting")
    client.call("iam", "create_role", RoleName=role, AssumeRolePolicyDocument=case.document)
    stored = client.call("iam", "get_role", RoleName=role)
    yield "create-role", stored["Role"]["AssumeRolePolicyDocument"]
    # moto's CreateRole takes any text; its UpdateAssumeRolePolicy reads the document.
    role, _ = scratch_role(client)
    client.call("iam", "update_assume_role_policy", RoleName=role, PolicyDocument=case.document)
    stored = client.call("iam", "get_role", RoleName=role)
    yield "update-assume-role-policy", stored["Role"]["AssumeRolePolicyDocument"]


def session(client, case):
    _, arn = scratch_role(client)
    client.call(
        "sts", "assume_role", RoleArn=arn, RoleSessionName="case", Policy=case.document
    )
    yield "assume-role", None
    # moto's AssumeRole does not read the policy; a session policy has the identity grammar.
    yield "put-role-policy", put_role_policy(client, case.document)


def s3(client, case):
    bucket = case.target or fresh("case-bucket")
    client.call("s3", "create_bucket", Bucket=bucket)
    client.call("s3", "put_bucket_policy", Bucket=bucket, Policy=case.document)
    stored = client.call("s3", "get_bucket_policy", Bucket=bucket)["Policy"]
    # Several cases may be about one bucket.
    client.call("s3", "delete_bucket", Bucket=bucket)
    yield "put-bucket-policy", stored


def kms(client, case):
    def stored(key):
        return client.call("kms", "get_key_policy", KeyId=key, PolicyName="default")["Policy"]

    key = client.call("kms", "create_key", Policy=case.document)["KeyMetadata"]["KeyId"]
    yield "create-key", stored(key)
    key = client.call("kms", "create_key")["KeyMetadata"]["KeyId"]
    client.call("kms", "put_key_policy", KeyId=key, PolicyName="default", Policy=case.document)
    yield "put-key-policy", stored(key)


def sqs(client, case):
    url = client.call("sqs", "create_queue", QueueName=fresh("case"))["QueueUrl"]
    client.call("sqs", "set_queue_attributes", QueueUrl=url, Attributes={"Policy": case.document})
    stored = client.call("sqs", "get_queue_attributes", QueueUrl=url, AttributeNames=["Policy"])
    yield "set-queue-attributes", stored["Attributes"]["Policy"]


def sns(client, case):
    topic = client.call("sns", "create_topic", Name=fresh("case"))["TopicArn"]
    client.call(
        "sns",
        "set_topic_attributes",
        TopicArn=topic,
        AttributeName="Policy",
        AttributeValue=case.document,
    )
    stored = client.call("sns", "get_topic_attributes", TopicArn=topic)
    yield "set-topic-attributes", stored["Attributes"]["Policy"]


def secretsmanager(client, case):
    secret = fresh("case")
    client.call("secretsmanager", "create_secret", Name=secret, SecretString="-")
    client.call(
        "secretsmanager", "put_resource_policy", SecretId=secret, ResourcePolicy=case.document
    )
    stored = client.call("secretsmanager", "get_resource_policy", SecretId=secret)
    yield "put-resource-policy", stored["ResourcePolicy"]


def ecr(client, case):
    name = fresh("case")
    client.call("ecr", "create_repository", repositoryName=name)
    client.call("ecr", "set_repository_policy", repositoryName=name, policyText=case.document)
    stored = client.call("ecr", "get_repository_policy", repositoryName=name)
    yield "set-repository-policy", stored["policyText"]


def organization_policy(policy_type):
    def send(client, case):
        answer = client.call(
            "organizations",
            "create_policy",
            Name=fresh("case"),
            Description="-",
            Type=policy_type,
            Content=case.document,
        )
        name = answer["Policy"]["PolicySummary"]["Id"]
        stored = client.call("organizations", "describe_policy", PolicyId=name)
        yield "create-policy", stored["Policy"]["Content"]

    return send


def vpc_endpoint(client, case):
    vpc = client.call("ec2", "create_vpc", CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    created = client.call(
        "ec2",
        "create_vpc_endpoint",
        VpcId=vpc,
        ServiceName="com.amazonaws.us-east-1.s3",
        PolicyDocument=case.document,
    )
    name = created["VpcEndpoint"]["VpcEndpointId"]
    stored = client.call("ec2", "describe_vpc_endpoints", VpcEndpointIds=[name])
    yield "create-vpc-endpoint", stored["VpcEndpoints"][0]["PolicyDocument"]


SENDERS = {
    "boundary": boundary,
    "ecr": ecr,
    "identity": identity,
    "kms": kms,
    "managed": managed,
    "rcp": organization_policy("RESOURCE_CONTROL_POLICY"),
    "s3": s3,
    "scp": organization_policy("SERVICE_CONTROL_POLICY"),
    "secretsmanager": secretsmanager,
    "session": session,
    "sns": sns,
    "sqs": sqs,
    "trust": trust,
    "vpc-endpoint": vpc_endpoint,
}
# Kinds no AWS call takes as a document: counted as skipped, never as passed.
NOT_SENDABLE = {
    "lambda": "Lambda builds the policy itself, from single AddPermission calls",
    "resource": "names no service to send it to",
}


def prepare(client):
    """What must exist once per server before any case is sent."""
    client.call("organizations", "create_organization", FeatureSet="ALL")
    root = client.call("organizations", "list_roots")["Roots"][0]["Id"]
    for policy_type in ("SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"):
        client.call(
            "organizations", "enable_policy_type", RootId=root, PolicyType=policy_type
        )
