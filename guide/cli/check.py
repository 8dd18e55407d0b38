"""Runs the command check, which reports mistakes in a pack and evaluates the search."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from guide.cli.checked_packs import check_packs
from guide.cli.common import command_parser, guide_in, print_json, print_problems
from guide.cli.questions import evaluate_questions
from guide.content.checks.release_checks import OpenPoint, open_points
from guide.content.checks.release_topics import Topic
from guide.content.guide import Guide
from guide.content.model import Problem, Severity
from guide.i18n import tr, trn
from guide.paths import content_folder, is_standalone, program_folder
from guide.stick.content_changes import pack_is_behind

if TYPE_CHECKING:
    from guide.content.checks.change_checks import Base


def check(args: list[str]) -> int:
    """Run the command check. `args` are the command-line arguments.

    Return the exit code: 1 if the pack has errors or, with --release, if a person must confirm facts.
    Raise ContentError if a folder or file can't be opened.
    """
    parser = command_parser("check", tr("Check the content and name every mistake in it."))
    parser.add_argument(
        "folders",
        nargs="*",
        type=Path,
        metavar="FOLDER",
        help=tr("the pack to check, or several: first those that others build on"),
    )
    parser.add_argument(
        "--release", action="store_true", help=tr("list what a person must check before a release")
    )
    parser.add_argument(
        "--questions",
        type=Path,
        metavar="FILE",
        help=tr("judge the search by a file of questions whose answers are known"),
    )
    options = parser.parse_args(args)
    given = options.folders or [content_folder()]
    if options.questions is not None:
        return evaluate_questions(options.questions, guide_in(given), as_json=options.json)
    checked = check_packs(given, _bases(given))
    if options.release:
        return _print_open_points(checked.guide, as_json=options.json)
    has_errors = any(problem.severity is Severity.ERROR for problem in checked.problems)
    print_problems(checked.problems, as_json=options.json)
    if not options.json:
        print(_counts(len(checked.guide.entries), checked.problems))
    return int(has_errors)


def _bases(given: Sequence[Path]) -> "dict[Path, Base]":
    """Return what each pack in the folders `given` is compared with, if this program came with it."""
    from guide.packs.sources import sources_in  # noqa: PLC0415

    if not is_standalone():
        return {}
    sources = (pair for folder in given if folder.is_dir() for pair in sources_in(folder).items())
    found = {path: _base(path, pack.id) for path, pack in sources if pack and path.is_dir()}
    return {path: base for path, base in found.items() if base}


def _base(folder: Path, pack_id: str) -> "Base | None":
    """Return what the pack in `folder` is compared with; None if this program did not come with it."""
    from guide.content.checks.change_checks import Base  # noqa: PLC0415
    from guide.packs.built import guide_as_built  # noqa: PLC0415

    built = guide_as_built(pack_id)
    is_own = built is not None and folder.resolve().is_relative_to(content_folder().resolve())
    inside = folder.resolve().relative_to(content_folder().resolve()).as_posix() if is_own else ""
    return Base(built, is_own and pack_is_behind(program_folder(), inside)) if built else None


def _print_open_points(guide: Guide, *, as_json: bool) -> int:
    """Print the facts that a person must confirm before a release, by topic, in order of harm.

    Return 1 if there are any, otherwise 0.
    """
    points = open_points(guide, date.today())  # noqa: DTZ011 - the day where the author is
    if as_json:
        print_json([_as_plain(point) for point in points])
    else:
        for topic, of_topic in groupby(points, key=lambda point: point.topic):
            _print_topic(topic, list(of_topic))
        print(trn("{number} point needs a person", "{number} points need a person", len(points)))
    return int(bool(points))


def _as_plain(point: OpenPoint) -> dict[str, str]:
    topic = point.topic.name.lower()
    return {"topic": topic, "id": point.entry_id, "what": point.fact, "why": point.action}


def _print_topic(topic: Topic, points: list[OpenPoint]) -> None:
    """Print a topic with its number of points and what to do, then its points and an empty line."""
    number = trn("{number} point", "{number} points", len(points))
    print(f"{topic.value}. {topic.title}: {number}")
    print(topic.advice)
    for point in points:
        print(f"- {point.entry_id}: {point.fact}: {point.action}")
    print()


def _counts(entries: int, problems: tuple[Problem, ...]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    return ", ".join(
        (
            trn("{number} entry", "{number} entries", entries),
            trn("{number} error", "{number} errors", errors),
            trn("{number} warning", "{number} warnings", warnings),
        )
    )
