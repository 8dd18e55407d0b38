"""What the commands share: their options, the guide they read, JSON for programs."""

import argparse
import json
import sys

from guide.content.guide import Guide
from guide.content.load import load
from guide.content.model import Entry, Severity
from guide.paths import content_folder
from guide.words import tr, trn


def command_parser(command: str, description: str) -> argparse.ArgumentParser:
    """Give the parser of one command; every command has --json."""
    parser = argparse.ArgumentParser(prog=f"fieldguide {command}", description=description)
    parser.add_argument("--json", action="store_true", help=tr("answer for programs: JSON, one line, ASCII"))
    return parser


def print_json(value: object) -> None:
    """Print a value for programs: one line, ASCII only."""
    print(json.dumps(value, ensure_ascii=True))


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
