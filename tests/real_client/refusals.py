"""Whether moto and this crate give the same answer to documents, be it yes or no.

`refusals.jsonl` holds a document a line, {"name", "operation", "document", "answer"}: the answer is
null where IAM takes the document, and otherwise {"code", "message"}. `moto-differs.txt` names the
documents that moto answers otherwise, each group below a comment with the reason; a name that is no
longer needed there is a failure.
"""

import json
import pathlib

from clients import Refused
from kinds import fresh, scratch_role


def excused():
    """The names in moto-differs.txt."""
    lines = pathlib.Path(__file__).with_name("moto-differs.txt").read_text().splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def check(client, file):
    """Yields `(name, complaint)` for each document, with None for those that agree."""
    listed = excused()
    sender = Sender(client)
    for line in file.read_text().splitlines():
        case = json.loads(line)
        name = case["name"]
        expected, found = answer(case), sender.send(case)
        if name in listed:
            listed.remove(name)
            same = "moto says the same: strike it from moto-differs.txt"
            yield name, same if found == expected else None
        else:
            yield name, None if found == expected else f"moto: {found}; we: {expected}"
    for name in sorted(listed):
        yield name, "moto-differs.txt names a document that is not there"


def answer(case):
    """The client's words for our answer, or None."""
    if case["answer"] is None:
        return None
    return (
        "An error occurred ({code}) when calling the {operation} operation: {message}"
    ).format(operation=case["operation"], **case["answer"])


class Sender:
    """Sends documents, all trust policies to one role."""

    def __init__(self, client):
        self.client = client
        self.role, _ = scratch_role(client)

    def send(self, case):
        """The client's words for what the server answered, or None where it took the document."""
        try:
            if case["operation"] == "CreatePolicy":
                self.client.call(
                    "iam", "create_policy", PolicyName=fresh("case"), PolicyDocument=case["document"]
                )
            else:
                self.client.call(
                    "iam",
                    "update_assume_role_policy",
                    RoleName=self.role,
                    PolicyDocument=case["document"],
                )
        except Refused as error:
            return str(error)
        return None
