"""Runs what `ForecastRole` prints, and looks at the role that comes out of it.

A folder whose name begins with `forecast`:
    commands.sh             the printed shell commands
    create-role.json        body for `aws iam create-role --cli-input-json`
    put-role-policy-*.json  bodies for `aws iam put-role-policy --cli-input-json`
    role-name               the role's name in commands.sh
    trust.json              the trust policy the role must have
    inline/NAME.json        the inline policies it must have, and no others
"""

import json
import subprocess

from clients import CALL_LIMIT_SECONDS, Refused
from same_json import difference, read


def check_script(aws, script, role, expected):
    """Runs the script as a user's shell would; yields `(step, complaint or None)`."""
    done = subprocess.run(
        ["sh", "-eu", str(script)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=aws.environment,
        timeout=CALL_LIMIT_SECONDS,
    )
    complaint = None
    if done.returncode != 0:
        complaint = f"status {done.returncode}: {done.stderr.strip()}"
    yield script.name, complaint
    if complaint is None:
        yield from check_role(aws, role, expected)


def check_role(aws, role, expected):
    """Compares the role's documents with the expected ones, then removes the role."""
    stored = aws.call("iam", "get_role", RoleName=role)["Role"]
    yield f"{role} trust", difference(expected["trust"], stored["AssumeRolePolicyDocument"])
    names = aws.call("iam", "list_role_policies", RoleName=role)["PolicyNames"]
    wanted = sorted(expected["inline"])
    complaint = None if sorted(names) == wanted else f"holds {sorted(names)}, not {wanted}"
    yield f"{role} inline policies", complaint
    for name in names:
        of_role = {"RoleName": role, "PolicyName": name}
        if name in expected["inline"]:
            document = aws.call("iam", "get_role_policy", **of_role)["PolicyDocument"]
            yield f"{role} {name}", difference(expected["inline"][name], document)
        aws.call("iam", "delete_role_policy", **of_role)
    aws.call("iam", "delete_role", RoleName=role)


def check_bodies(aws, folder, expected, answer_reader):
    """Sends the JSON bodies, and lets the crate's own example read AWS's answer."""
    body = folder / "create-role.json"
    answer = aws.run(["iam", "create-role", "--cli-input-json", f"file://{body}"])
    yield body.name, None
    for policy in sorted(folder.glob("put-role-policy-*.json")):
        aws.run(["iam", "put-role-policy", "--cli-input-json", f"file://{policy}"])
        yield policy.name, None
    role = read(body.read_text())["RoleName"]
    wanted = aws.run(
        ["iam", "get-role", f"--role-name={role}", "--query", "Role.Arn", "--output", "text"]
    ).strip()
    for source, text in (
        ("create-role", answer),
        ("get-role", aws.run(["iam", "get-role", f"--role-name={role}"])),
    ):
        yield f"answer of {source}", check_answer(answer_reader, text, wanted)
    yield from check_role(aws, role, expected)


def check_answer(answer_reader, answer, wanted):
    done = subprocess.run(
        answer_reader, input=answer, capture_output=True, text=True, timeout=CALL_LIMIT_SECONDS
    )
    if done.returncode != 0:
        return f"reader ended with status {done.returncode}: {done.stderr.strip()}"
    read_arn = done.stdout.strip()
    return None if read_arn == wanted else f"read `{read_arn}`, the role is `{wanted}`"


def check_forecast(aws, folder, answer_reader):
    expected = {
        "trust": (folder / "trust.json").read_text(),
        "inline": {file.stem: file.read_text() for file in (folder / "inline").glob("*.json")},
    }
    role = (folder / "role-name").read_text().strip()
    yield from guarded(check_script(aws, folder / "commands.sh", role, expected))
    yield from guarded(check_bodies(aws, folder, expected, answer_reader))


def check_quoting(aws, script):
    """`NAME.sh` beside `NAME.json`: {"role": name, "trust": document, "inline": {name: document}}."""
    expected = read(script.with_suffix(".json").read_text())
    yield from guarded(check_script(aws, script, expected["role"], expected))


def guarded(steps):
    """Turns a refused call or a broken file into a complaint, so that the run goes on."""
    try:
        yield from steps
    except (Refused, OSError, KeyError, ValueError, subprocess.TimeoutExpired) as error:
        yield "ended early", f"{type(error).__name__}: {error}"
