"""Defines what several commands share: parsing arguments, loading the guide, printing JSON and problems."""

import argparse
import difflib
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from guide.command_name import command_name
from guide.content.guide import Guide
from guide.content.model import Entry, Problem, Severity
from guide.content.safe_text import short, without_middle
from guide.errors import ContentError
from guide.i18n import tr, trn
from guide.packs.layer import OpenedContent
from guide.packs.opening import open_content

LONGEST_SENTENCE = 1_000  # characters; a longer one repeats an argument that is no name and no path


class Parser(argparse.ArgumentParser):
    """A parser whose sentences about wrong arguments do not repeat long ones whole."""

    def error(self, message: str) -> NoReturn:
        """Print a sentence and the usage on stderr, and end with exit code 2."""
        super().error(without_middle(message, LONGEST_SENTENCE))


def command_parser(command: str, description: str) -> argparse.ArgumentParser:
    """Return an argument parser for `command` with the option --json, which all commands have."""
    parser = Parser(prog=f"{command_name()} {command}", description=description)
    parser.add_argument("--json", action="store_true", help=tr("answer for programs: JSON, one line, ASCII"))
    return parser


def explain_words(parser: argparse.ArgumentParser, heading: str, words: Mapping[str, str]) -> None:
    """List the words of a command below the help of its `parser`; `words` has a purpose by usage."""
    width = max(map(len, words))
    lines = (f"  {usage:<{width}}  {purpose}" for usage, purpose in words.items())
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "\n".join((heading, *lines))


def print_json(value: object) -> None:
    """Print `value` as one line of JSON in ASCII."""
    print(json.dumps(value, ensure_ascii=True))


def print_problems(problems: Sequence[Problem], *, as_json: bool) -> None:
    """Print each problem on its own line, or all problems as one JSON array."""
    if as_json:
        print_json([_plain_problem(problem) for problem in problems])
    else:
        for problem in problems:
            print(_problem_line(problem))


def open_guide() -> Guide:
    """Return the guide of this program; print the number of mistakes in its content on stderr, if any."""
    return open_pack().guide


def open_pack() -> OpenedContent:
    """Return the content of this program as `open_guide`; print what there is to say about it."""
    opened = open_content()
    if opened.notice:
        print(opened.notice, file=sys.stderr)
    if opened.guide.pack is None and not opened.guide.entries and len(opened.guide.problems) == 1:
        raise ContentError(opened.guide.problems[0].sentence)
    _print_number_of_mistakes(opened.guide)
    return opened


def guide_in(folders: Sequence[Path]) -> Guide:
    """Return the guide of folders of content and pack files, the base first."""
    # Imported late, because reading YAML takes time that the help does not need.
    from guide.content.load import load_layers  # noqa: PLC0415
    from guide.content.union import union  # noqa: PLC0415
    from guide.packs.sources import sources_in, to_load  # noqa: PLC0415

    return union(load_layers([to_load(each) for folder in folders for each in sources_in(folder)]))


def _print_number_of_mistakes(guide: Guide) -> None:
    errors = sum(problem.severity is Severity.ERROR for problem in guide.problems)
    if errors:
        sentence = trn(
            "{number} mistake in the content keeps something from being shown; see '{command} check'.",
            "{number} mistakes in the content keep something from being shown; see '{command} check'.",
            errors,
            command=command_name(),
        )
        print(sentence, file=sys.stderr)


def outline(entry: Entry) -> dict[str, object]:
    """Return the id, title, kind and strategies of an entry as a dict for JSON."""
    return {
        "id": entry.id,
        "title": entry.title,
        "kind": str(entry.kind),
        "strategies": list(entry.strategies),
    }


def unknown_id_sentence(entry_id: str, guide: Guide) -> str:
    """Return a sentence about an id that no entry has, with the most similar id of the guide if any."""
    near = difflib.get_close_matches(entry_id, [entry.id for entry in guide.entries], n=1)
    sentence = tr("The guide has no entry '{id}'.", id=short(entry_id))
    if near:
        hint = tr("Did you mean '{near}'?", near=near[0])
    else:
        hint = tr("'{command} list' shows them all.", command=command_name())
    return f"{sentence} {hint}"


def _plain_problem(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": str(problem.severity),
        "sentence": problem.sentence,
    }


def _problem_line(problem: Problem) -> str:
    severity = tr("error") if problem.severity is Severity.ERROR else tr("warning")
    file, sentence = (without_middle(text, LONGEST_SENTENCE) for text in (problem.file, problem.sentence))
    return f"{file}:{problem.line}:{problem.column}: {severity}: {sentence}"
