"""Writes the AWS managed policies that moto carries as JSON lines: {"name", "document"}.

    corpus.py FILE

`document` is a string holding the document's source text as it stands in moto's data, so that key
order, numbers and doubled keys reach the reader untouched.
"""

import json
import pathlib
import re
import sys

SPACE = re.compile(r"[ \t\r\n]*")


def members(text, start):
    """Yields `(key, start, end)` of each member of the object whose `{` is at `start`."""
    decoder = json.JSONDecoder()
    position = SPACE.match(text, start + 1).end()
    while text[position] != "}":
        key, position = decoder.raw_decode(text, position)
        position = SPACE.match(text, position).end()
        value = SPACE.match(text, position + 1).end()
        _, end = decoder.raw_decode(text, value)
        yield key, value, end
        position = SPACE.match(text, end).end()
        if text[position] == ",":
            position = SPACE.match(text, position + 1).end()


def documents(text):
    for name, policy, _ in members(text, text.index("{")):
        for key, start, end in members(text, policy):
            if key == "Document":
                yield name, text[start:end]


def main():
    from moto.iam.aws_managed_policies import aws_managed_policies_data as text

    target = pathlib.Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    found = list(documents(text))
    known = json.loads(text)
    if {name: json.loads(document) for name, document in found} != {
        name: policy["Document"] for name, policy in known.items()
    }:
        raise SystemExit("the sliced documents are not moto's documents")
    with target.open("w", encoding="utf-8") as lines:
        for name, document in found:
            lines.write(json.dumps({"name": name, "document": document}) + "\n")
    print(f"{len(found)} managed policies in {target}")


if __name__ == "__main__":
    main()
