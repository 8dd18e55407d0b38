"""Short YAML texts of valid entries, and ways to spoil them."""

PROGRAM = """\
id: coat-drive
kind: program
title: Coat drive
summary: A yearly collection of coats.
sources: [{title: A printed list, seen_on: 2026-11-20}]
status: active
confidence: confirmed
reviewed: 2026-11-24
"""

STRATEGY = """\
id: warm-clothes
kind: strategy
title: Warm clothes
order: 1
goal: Nobody freezes.
summary: Give coats before the first snow.
key_factors: [{id: collect, text: Collect coats}]
sources: [{title: A printed list, seen_on: 2026-11-20}]
status: active
confidence: confirmed
reviewed: 2026-11-24
"""


def named(text: str, entry_id: str) -> str:
    """The same entry under another id."""
    return "\n".join([f"id: {entry_id}", *text.splitlines()[1:], ""])
