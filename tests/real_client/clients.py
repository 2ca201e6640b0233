"""Two ways to make the same AWS call: through botocore in this process, and through the AWS CLI.

Both are called as `call("iam", "create_role", RoleName=..., ...)` and answer with a dictionary.
"""

import json
import re
import subprocess

CALL_LIMIT_SECONDS = 60
REGION = "us-east-1"
# The CLI's name of a service, where it differs from botocore's.
CLI_SERVICES = {"s3": "s3api"}


class Refused(Exception):
    """The server or the client refused the call; the text is the client's whole message."""


class Botocore:
    name = "botocore"

    def __init__(self, address):
        import botocore.session

        self.address = address
        self.session = botocore.session.Session()
        self.clients = {}

    def call(self, service, operation, **parameters):
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            return getattr(self.client(service), operation)(**parameters)
        except (BotoCoreError, ClientError) as error:
            raise Refused(str(error)) from error

    def client(self, service):
        if service not in self.clients:
            from botocore.handlers import json_decode_policies

            client = self.session.create_client(
                service,
                region_name=REGION,
                endpoint_url=self.address,
                aws_access_key_id="testing",
                aws_secret_access_key="testing",
            )
            # IAM answers with URL-encoded documents. botocore would decode them into
            # dictionaries, in which a doubled key is already lost.
            client.meta.events.unregister("after-call.iam", json_decode_policies)
            self.clients[service] = client
        return self.clients[service]


class Cli:
    name = "aws"

    def __init__(self, program, environment):
        self.program = program
        self.environment = environment

    def call(self, service, operation, **parameters):
        words = [CLI_SERVICES.get(service, service), operation.replace("_", "-")]
        for name, value in parameters.items():
            flag = "--" + re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()
            # Joined, because a value may begin with a hyphen.
            words.append(f"{flag}={value if isinstance(value, str) else json.dumps(value)}")
        # The CLI's SQS commands do not take the address from the environment.
        words += ["--endpoint-url", self.environment["AWS_ENDPOINT_URL"]]
        return json.loads(self.run(words) or "{}")

    def run(self, words):
        """Runs `aws` with these words and gives back what it printed."""
        done = subprocess.run(
            [self.program, *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env=self.environment,
            timeout=CALL_LIMIT_SECONDS,
        )
        if done.returncode != 0:
            raise Refused(done.stderr.strip() or f"aws ended with status {done.returncode}")
        return done.stdout
