"""Equality of JSON texts as values, where a doubled key is no value at all."""

import json
import urllib.parse


class DoubledKey(ValueError):
    pass


def refuse_doubled_keys(pairs):
    seen = set()
    for key, _ in pairs:
        if key in seen:
            raise DoubledKey(f"key `{key}` stands twice in one object")
        seen.add(key)
    return dict(pairs)


def read(text):
    return json.loads(text, object_pairs_hook=refuse_doubled_keys)


def canonical(document):
    """One text per JSON value: Python's own `==` holds `true` and `1` for the same."""
    if isinstance(document, str):
        text = document if document.lstrip().startswith("{") else urllib.parse.unquote(document)
        document = read(text)
    return json.dumps(document, sort_keys=True)


def difference(sent, stored):
    """None if both are the same JSON value, else one line about it."""
    try:
        sent, stored = canonical(sent), canonical(stored)
    except ValueError as error:
        return f"not comparable: {error}"
    return None if sent == stored else f"stored {stored} instead of {sent}"
