"""What the commands share: their options, the guide they read, JSON for programs."""

import argparse
import difflib
import json
import sys
from collections.abc import Sequence

from guide.content.guide import Guide
from guide.content.load import load
from guide.content.model import Entry, Problem, Severity
from guide.i18n import tr, trn
from guide.paths import content_folder


def command_parser(command: str, description: str) -> argparse.ArgumentParser:
    """Give the parser of one command; every command has --json."""
    parser = argparse.ArgumentParser(prog=f"fieldguide {command}", description=description)
    parser.add_argument("--json", action="store_true", help=tr("answer for programs: JSON, one line, ASCII"))
    return parser


def print_json(value: object) -> None:
    """Print a value for programs: one line, ASCII only."""
    print(json.dumps(value, ensure_ascii=True))


def print_problems(problems: Sequence[Problem], *, as_json: bool) -> None:
    """Print every mistake, one a line, or as an array for programs."""
    if as_json:
        print_json([_plain_problem(problem) for problem in problems])
    else:
        for problem in problems:
            print(_line(problem))


def open_guide() -> Guide:
    """Read the guide; what is missing is said on stderr, the rest is answered."""
    guide = load(content_folder())
    errors = sum(problem.severity is Severity.ERROR for problem in guide.problems)
    if errors:
        sentence = trn(
            "{number} mistake in the content keeps something from being shown; see 'fieldguide check'.",
            "{number} mistakes in the content keep something from being shown; see 'fieldguide check'.",
            errors,
        )
        print(sentence, file=sys.stderr)
    return guide


def outline(entry: Entry) -> dict[str, object]:
    """Give the few facts that place an entry, for programs."""
    return {
        "id": entry.id,
        "title": entry.title,
        "kind": str(entry.kind),
        "strategies": list(entry.strategies),
    }


def unknown_entry(entry_id: str, guide: Guide) -> str:
    """Give the sentence about an id that the guide does not have, with the one that was probably meant."""
    near = difflib.get_close_matches(entry_id, [entry.id for entry in guide.entries], n=1)
    sentence = tr("The guide has no entry '{id}'.", id=entry_id)
    hint = tr("Did you mean '{near}'?", near=near[0]) if near else tr("'fieldguide list' shows them all.")
    return f"{sentence} {hint}"


def _plain_problem(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": str(problem.severity),
        "sentence": problem.sentence,
    }


def _line(problem: Problem) -> str:
    severity = tr("error") if problem.severity is Severity.ERROR else tr("warning")
    return f"{problem.file}:{problem.line}:{problem.column}: {severity}: {problem.sentence}"
