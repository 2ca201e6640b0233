"""The harness itself: what it must fail on, it fails on.

Run with `python -m unittest discover tests/real_client`; needs the same environment as run.py.
"""

import contextlib
import io
import json
import pathlib
import sys
import tempfile
import unittest
import unittest.mock

import corpus
import forecast
import refusals
import run
import server
from clients import Botocore, Cli
from kinds import SCRATCH_TRUST, SENDERS, prepare
from same_json import difference

POLICY = (
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject",'
    '"Resource":"arn:aws:s3:::bucket-name/*"}]}'
)


class SameJson(unittest.TestCase):
    def test_key_order_and_space_do_not_count(self):
        self.assertIsNone(difference('{"a":1,"b":[2]}', '{ "b": [2], "a": 1 }'))

    def test_a_url_encoded_answer_is_decoded(self):
        self.assertIsNone(difference('{"a":"50%20 é"}', "%7B%22a%22%3A%2250%2520%20%C3%A9%22%7D"))

    def test_a_percent_sign_in_a_plain_document_stays(self):
        self.assertIsNotNone(difference('{"a":"%20"}', '{"a":" "}'))

    def test_list_order_counts(self):
        self.assertIsNotNone(difference('{"a":[1,2]}', '{"a":[2,1]}'))

    def test_a_scalar_is_not_a_list_of_one(self):
        self.assertIsNotNone(difference('{"a":"b"}', '{"a":["b"]}'))

    def test_true_is_not_one(self):
        self.assertIsNotNone(difference('{"a":true}', '{"a":1}'))

    def test_a_doubled_key_is_refused_on_either_side(self):
        self.assertIn("stands twice", difference('{"a":1,"a":1}', '{"a":1}'))
        self.assertIn("stands twice", difference('{"a":1}', '{"a":{"b":1,"b":1}}'))


class Corpus(unittest.TestCase):
    def test_a_document_is_sliced_as_it_stands(self):
        text = '\n{ "N" : { "A":1, "Document" : {"b": 1,\n "a":"}"} , "C":[] } ,"M":{"Document":{}}}'
        self.assertEqual(
            list(corpus.documents(text)), [("N", '{"b": 1,\n "a":"}"}'), ("M", "{}")]
        )


class AgainstTheServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        opened = contextlib.ExitStack()
        cls.addClassCleanup(opened.close)
        folder = opened.enter_context(tempfile.TemporaryDirectory())
        cls.folder = pathlib.Path(folder)
        environment = run.client_environment("http://127.0.0.1:9", folder)
        address = opened.enter_context(server.running(environment))
        environment["AWS_ENDPOINT_URL"] = address
        cls.aws = Cli(pathlib.Path(sys.executable).parent / "aws", environment)
        cls.botocore = Botocore(address)
        prepare(cls.botocore)

    def counts(self, kind, document, client=None, **extra):
        with tempfile.TemporaryDirectory(dir=self.folder) as name:
            folder = pathlib.Path(name)
            for file, text in {"kind": kind, "document.json": document, **extra}.items():
                (folder / file).write_text(text)
            report = run.Report()
            with contextlib.redirect_stdout(io.StringIO()):
                run.send(report, client or self.botocore, run.Case(folder))
        return report.counts

    def test_a_good_document_passes(self):
        counts = self.counts("managed", POLICY)
        self.assertEqual(counts, {"passed": 1, "failed": 0, "skipped": 0})

    def test_a_document_the_server_refuses_fails(self):
        self.assertEqual(self.counts("identity", POLICY.replace("Allow", "allow"))["failed"], 1)

    def test_a_doubled_key_fails(self):
        document = POLICY.replace('"Effect"', '"Effect":"Deny","Effect"')
        self.assertEqual(self.counts("managed", document)["failed"], 1)

    def test_a_changed_answer_fails_for_every_kind_that_is_read_back(self):
        for kind in SENDERS:
            changing = Changing(self.botocore)
            with self.subTest(kind=kind):
                document = SCRATCH_TRUST if kind == "trust" else POLICY
                self.assertGreater(self.counts(kind, document, changing)["failed"], 0)

    def test_a_refusal_asked_for_passes_only_with_its_reason(self):
        bad = POLICY.replace("Allow", "allow")
        self.assertEqual(self.counts("managed", bad, refused="MalformedPolicy")["passed"], 1)
        self.assertEqual(self.counts("managed", bad, refused="LimitExceeded")["failed"], 1)
        self.assertEqual(self.counts("managed", POLICY, refused="MalformedPolicy")["failed"], 1)

    def test_an_unknown_kind_fails(self):
        self.assertEqual(self.counts("tag-policy", POLICY)["failed"], 1)

    def test_an_unsendable_kind_is_skipped(self):
        counts = self.counts("lambda", POLICY)
        self.assertEqual(counts, {"passed": 0, "failed": 0, "skipped": 1})

    def test_managed_policies_fail_one_by_one(self):
        lines = [
            {"name": "Good", "document": POLICY},
            {"name": "Bad", "document": POLICY.replace("Allow", "allow")},
            # Listed in moto-refuses.txt: refused, it is skipped; taken, the list is out of date.
            {"name": "IAMAuditRootUserCredentials", "document": POLICY.replace("Allow", "allow")},
            {"name": "CloudFrontFullAccess", "document": POLICY},
        ]
        file = self.folder / "managed-policies.jsonl"
        file.write_text("\n".join(json.dumps(line) for line in lines))
        report = run.Report()
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            run.send_managed_policies(report, self.botocore, file)
        self.assertEqual(report.counts, {"passed": 1, "failed": 2, "skipped": 1})
        self.assertIn("1 create-policy", printed.getvalue())

    def test_an_answer_that_differs_fails_unless_it_is_listed(self):
        bad = {
            "code": "MalformedPolicyDocument",
            "message": "The policy failed legacy parsing",
        }
        usual = {"operation": "CreatePolicy", "document": POLICY, "answer": None}
        refused = usual | {"document": POLICY.replace("Allow", "allow"), "answer": bad}
        lines = [
            usual | {"name": "Good"},
            refused | {"name": "Bad"},
            refused | {"name": "BadTrust", "operation": "UpdateAssumeRolePolicy"},
            usual | {"name": "TakenByMoto", "answer": bad},
            refused | {"name": "RefusedByMoto", "answer": None},
            refused | {"name": "OtherMessage", "answer": bad | {"message": "no"}},
            refused | {"name": "OtherCode", "answer": bad | {"code": "LimitExceeded"}},
            usual | {"name": "Listed", "answer": bad},
            usual | {"name": "ListedInVain"},
        ]
        file = self.folder / "refusals.jsonl"
        file.write_text("\n".join(json.dumps(line) for line in lines))
        listed = {"Listed", "ListedInVain", "NotThere"}
        with unittest.mock.patch.object(refusals, "excused", return_value=listed):
            complaints = dict(refusals.check(self.botocore, file))
        right = {name for name, complaint in complaints.items() if complaint is None}
        self.assertEqual(right, {"Good", "Bad", "BadTrust", "Listed"})
        self.assertIn("strike it", complaints["ListedInVain"])
        self.assertIn("not there", complaints["NotThere"])
        report = run.Report()
        with contextlib.redirect_stdout(io.StringIO()):
            run.compare_refusals(report, self.botocore, file)
        self.assertGreater(report.counts["failed"], 4)

    def complaints(self, script, expected):
        path = self.folder / "commands.sh"
        path.write_text(script)
        path.with_suffix(".json").write_text(json.dumps(expected))
        return [line for line in forecast.check_quoting(self.aws, path) if line[1]]

    def test_a_script_that_makes_another_role_fails(self):
        script = (
            f"aws iam create-role --role-name Made --assume-role-policy-document '{SCRATCH_TRUST}'\n"
            f"aws iam put-role-policy --role-name Made --policy-name P --policy-document '{POLICY}'\n"
        )
        good = {"role": "Made", "trust": json.loads(SCRATCH_TRUST), "inline": {"P": json.loads(POLICY)}}
        self.assertEqual(self.complaints(script, good), [])
        bad = good | {"inline": {"P": json.loads(POLICY.replace("GetObject", "PutObject"))}}
        self.assertEqual([step for step, _ in self.complaints(script, bad)], ["Made P"])
        bad = good | {"inline": {}}
        self.assertEqual([step for step, _ in self.complaints(script, bad)], ["Made inline policies"])
        bad = good | {"trust": json.loads(POLICY)}
        self.assertEqual([step for step, _ in self.complaints(script, bad)], ["Made trust"])
        bad = good | {"role": "Other"}
        self.assertEqual([step for step, _ in self.complaints(script, bad)], ["ended early"])

    def test_a_script_with_broken_quotes_fails(self):
        self.assertEqual(
            [step for step, _ in self.complaints("aws iam create-role '", {"role": "R"})],
            ["commands.sh"],
        )

    def test_an_answer_read_wrongly_fails(self):
        self.assertIsNone(forecast.check_answer(["cat"], "arn", "arn"))
        self.assertIn("read `arm`", forecast.check_answer(["cat"], "arm", "arn"))
        self.assertIn("status 1", forecast.check_answer(["false"], "arn", "arn"))


class Changing:
    """A client between us and the server that loses a letter of every document it reads back."""

    name = "changing"

    def __init__(self, client):
        self.client = client

    def call(self, service, operation, **parameters):
        answer = self.client.call(service, operation, **parameters)
        reads = operation.startswith(("get_", "describe_", "put_role_permissions_boundary"))
        return changed(answer) if reads else answer


def changed(value):
    if isinstance(value, dict):
        return {key: changed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [changed(inner) for inner in value]
    return value.replace("Allow", "Deny") if isinstance(value, str) else value


if __name__ == "__main__":
    unittest.main()
