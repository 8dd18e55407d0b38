"""Short YAML texts of valid entries, and functions that change and read them."""

from guide.content.model import Entry
from guide.content.report import Report
from guide.content.schema import ENTRY
from guide.content.yaml.strict_yaml import read_yaml

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
    """Return the YAML text of an entry with another id."""
    return "\n".join([f"id: {entry_id}", *text.splitlines()[1:], ""])


def read_entry(text: str) -> tuple[Entry | None, Report]:
    """Return the entry that a YAML text holds, or None if it has mistakes, with the report of the mistakes."""
    report = Report("coats.yaml")
    node = read_yaml(text.encode(), report)
    assert node is not None
    return ENTRY.read(node, "coats.yaml", report), report


def mark_position(text: str) -> tuple[str, tuple[int, int]]:
    """Return a text without its mark », and the line and column where the mark was."""
    before = text[: text.index("»")]
    return text.replace("»", ""), (before.count("\n") + 1, len(before) - before.rfind("\n"))


def refused(added: str) -> tuple[bool, str]:
    """Return whether a program with these lines is refused for one mistake, at the mark », and its sentence."""
    text, position = mark_position(f"{PROGRAM}{added}\n")
    entry, report = read_entry(text)
    [problem] = report.problems
    return entry is None and (problem.line, problem.column) == position, problem.sentence
