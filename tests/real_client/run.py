"""Sends documents that this crate wrote through real AWS clients and compares what comes back.

    run.py CASES [--forecast-answer PROGRAM]

CASES holds one folder per case: `kind` (a name from kinds.py), `document.json`, and where wanted
`target` (the bucket the document is about) or `refused` (a part of the message with which the
server must refuse the document). Folders named `forecast*` and `quoting` are described in
forecast.py. A file `managed-policies.jsonl` ({"name", "document"} a line, as corpus.py writes it)
is sent as managed policies; moto-refuses.txt names those that moto does not take from AWS itself
either. A file `refusals.jsonl` is described at the top of refusals.py. Run it with the Python of an environment that holds moto[server] and awscli.
"""

import argparse
import os
import pathlib
import sys
import tempfile

import forecast
import refusals
import server
from clients import REGION, Botocore, Cli, Refused
from kinds import NOT_SENDABLE, SENDERS, create_policy, prepare
from same_json import difference, read


class Case:
    def __init__(self, folder):
        self.name = folder.name
        self.kind = (folder / "kind").read_text().strip()
        self.document = (folder / "document.json").read_text()
        self.target = optional_text(folder / "target")
        self.refused = optional_text(folder / "refused")


def optional_text(path):
    return path.read_text().strip() if path.exists() else None


class Report:
    def __init__(self):
        self.counts = {"passed": 0, "failed": 0, "skipped": 0}

    def line(self, verdict, case, kind, client, step, reason=None):
        self.counts[verdict] += 1
        tail = f"  {reason}" if reason else ""
        print(f"{verdict:8}{kind:16}{client:10}{case:32} {step}{tail}", flush=True)

    def step(self, case, kind, client, step, complaint):
        verdict = "passed" if complaint is None else "failed"
        self.line(verdict, case, kind, client, step, complaint)

    def close(self):
        counts = self.counts
        print("{passed} passed, {failed} failed, {skipped} skipped".format(**counts))
        return 1 if counts["failed"] or not counts["passed"] else 0


def send(report, client, case):
    if case.kind in NOT_SENDABLE:
        report.line("skipped", case.name, case.kind, "-", "-", NOT_SENDABLE[case.kind])
        return
    if case.kind not in SENDERS:
        report.step(case.name, case.kind, "-", "kind", "no such kind")
        return
    refusal = None
    try:
        for step, stored in SENDERS[case.kind](client, case):
            complaint = None if stored is None else difference(case.document, stored)
            if case.refused is None:
                report.step(case.name, case.kind, client.name, step, complaint)
    except (Refused, KeyError) as error:
        refusal = f"{type(error).__name__}: {error}"
    if case.refused is None and refusal is not None:
        report.step(case.name, case.kind, client.name, "ended early", refusal)
    elif case.refused is not None:
        complaint = None
        if refusal is None:
            complaint = "accepted"
        elif case.refused not in refusal:
            complaint = f"refused for another reason: {refusal}"
        report.step(case.name, case.kind, client.name, "must be refused", complaint)


def send_all(report, cases, botocore, aws):
    """Every case through botocore; the first case of each kind through the CLI as well."""
    prepare(botocore)
    for case in cases:
        send(report, botocore, case)
    for kind in sorted(SENDERS):
        of_kind = [case for case in cases if case.kind == kind and case.refused is None]
        if of_kind:
            send(report, aws, of_kind[0])
        else:
            report.step("-", kind, "-", "kind", "no case of this kind")


def send_managed_policies(report, botocore, file):
    """Each line through `create-policy`; only what goes wrong gets a line of its own."""
    listed = pathlib.Path(__file__).with_name("moto-refuses.txt").read_text().splitlines()
    excused = {name for name in listed if not name.startswith("#")}
    right = 0
    for line in file.read_text().splitlines():
        policy = read(line)
        name, document = policy["name"], policy["document"]
        try:
            complaint = difference(document, create_policy(botocore, document)[1])
            if name in excused:
                complaint = "moto takes it: strike it from moto-refuses.txt"
        except Refused as error:
            if name in excused:
                report.line("skipped", name, "managed", botocore.name, "-", "moto-refuses.txt")
                continue
            complaint = str(error)
        if complaint is None:
            right += 1
        else:
            report.step(name, "managed", botocore.name, "create-policy", complaint)
    complaint = None if right else "no line passed"
    report.step(file.name, "managed", botocore.name, f"{right} create-policy", complaint)


def compare_refusals(report, botocore, file):
    """Each document to moto; only where the answers differ a line of its own."""
    same = 0
    for name, complaint in refusals.check(botocore, file):
        if complaint is None:
            same += 1
        else:
            report.step(name, "refusal", botocore.name, "answer", complaint)
    complaint = None if same else "no answer is the same"
    report.step(file.name, "refusal", botocore.name, f"{same} answers", complaint)


def client_environment(address, home):
    """What the AWS clients see: nothing of the user's own profile, and only this server."""
    kept = {name: os.environ[name] for name in ("LANG", "LC_ALL") if name in os.environ}
    programs = pathlib.Path(sys.executable).parent
    return kept | {
        "PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "HOME": home,
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ENDPOINT_URL": address,
        "AWS_PAGER": "",
        "NO_PROXY": "*",
    }


def run(folder, answer_reader):
    report = Report()
    folders = sorted(path for path in folder.iterdir() if path.is_dir())
    forecasts = [path for path in folders if path.name.startswith("forecast")]
    cases = [Case(path) for path in folders if path not in forecasts and path.name != "quoting"]
    if not forecasts:
        report.step("forecast", "-", "-", "folder", "no such folder")
    with tempfile.TemporaryDirectory() as home:
        environment = client_environment("http://127.0.0.1:9", home)
        with server.running(environment) as address:
            environment["AWS_ENDPOINT_URL"] = address
            os.environ.update({"NO_PROXY": "*", "AWS_CONFIG_FILE": os.devnull})
            aws = Cli(pathlib.Path(sys.executable).parent / "aws", environment)
            botocore = Botocore(address)
            send_all(report, cases, botocore, aws)
            if (folder / "managed-policies.jsonl").exists():
                send_managed_policies(report, botocore, folder / "managed-policies.jsonl")
            compare_refusals(report, botocore, folder / "refusals.jsonl")
            for path in forecasts:
                for step, complaint in forecast.check_forecast(aws, path, answer_reader):
                    report.step(path.name, "forecast", "aws", step, complaint)
            for path in sorted((folder / "quoting").glob("*.sh")):
                for step, complaint in forecast.check_quoting(aws, path):
                    report.step(path.name, "quoting", "aws", step, complaint)
    return report.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("cases", type=pathlib.Path)
    parser.add_argument(
        "--forecast-answer",
        default="target/debug/examples/forecast_answer",
        help="reads the CLI's answer on standard input and prints the role's ARN",
    )
    arguments = parser.parse_args()
    return run(arguments.cases.resolve(), [arguments.forecast_answer])


if __name__ == "__main__":
    sys.exit(main())
