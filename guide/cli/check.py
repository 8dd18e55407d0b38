"""The command check."""

from datetime import date
from pathlib import Path

from guide.cli.common import command_parser, print_json
from guide.content.guide import Guide
from guide.content.load import read_pack
from guide.content.model import Problem, Severity
from guide.content.release import open_points
from guide.paths import content_folder
from guide.words import tr, trn


def check(words: list[str]) -> int:
    """Name every mistake in a pack; 1 where anything is wrong, or where a release still needs a person."""
    parser = command_parser("check", tr("Check the content and name every mistake in it."))
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help=tr("the pack to check"))
    parser.add_argument(
        "--release", action="store_true", help=tr("list what a person must check before a release")
    )
    options = parser.parse_args(words)
    guide = read_pack(options.folder or content_folder(), with_prose=True)
    if options.release:
        return _release(guide, as_json=options.json)
    wrong = any(problem.severity is Severity.ERROR for problem in guide.problems)
    if options.json:
        print_json([_plain_problem(problem) for problem in guide.problems])
    else:
        for problem in guide.problems:
            print(_line(problem))
        print(_counts(guide))
    return int(wrong)


def _release(guide: Guide, *, as_json: bool) -> int:
    points = open_points(guide, date.today())  # noqa: DTZ011 - the author's day
    if as_json:
        print_json([{"id": point.entry_id, "what": point.what, "why": point.why} for point in points])
    else:
        for point in points:
            print(f"{point.entry_id}: {point.what}: {point.why}")
        print(trn("{number} point needs a person", "{number} points need a person", len(points)))
    return int(bool(points))


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


def _counts(guide: Guide) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in guide.problems)
    warnings = len(guide.problems) - errors
    return ", ".join(
        (
            trn("{number} entry", "{number} entries", len(guide.entries)),
            trn("{number} error", "{number} errors", errors),
            trn("{number} warning", "{number} warnings", warnings),
        )
    )
