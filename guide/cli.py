"""The guide from a terminal: list, show, search and check; no display, no Qt."""

import argparse
import difflib
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from guide import __version__
from guide.content.load import load
from guide.content.model import Entry, Guide, Problem, Severity
from guide.content.schema import as_plain
from guide.errors import GuideError, UnknownEntryError
from guide.paths import content_folder
from guide.render import labels
from guide.render.entry_page import entry_page
from guide.render.text import text
from guide.search.results import Passage, Results
from guide.words import tr, trn

ANSWERED, TROUBLE, USAGE = 0, 1, 2

Command = Callable[[list[str]], int]


def run(words: list[str]) -> int:
    """Carry out one command line and give its exit code: 0 answered, 1 problems or unknown id, 2 usage."""
    _use_utf8()
    commands: dict[str, Command] = {
        "list": _list,
        "show": _show,
        "search": _search,
        "check": _check,
    }
    try:
        command = commands.get(words[0])
        if command is None:
            _front_parser(list(commands)).parse_args(words)
            return ANSWERED
        code = command(words[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader at the other end of a pipe (head) has seen enough: that is an answer, not a fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ANSWERED
    except GuideError as error:
        print(error, file=sys.stderr)
        return TROUBLE
    return code


def _use_utf8() -> None:
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _front_parser(commands: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fieldguide",
        description=tr("Field Guide: with no words the window opens; with words it answers here."),
        epilog=tr("'fieldguide COMMAND --help' tells more about one command."),
    )
    parser.add_argument("command", choices=commands, help=tr("what to do"))
    parser.add_argument("--version", action="version", version=f"Field Guide {__version__}")
    return parser


def _parser(command: str, description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"fieldguide {command}", description=description)
    parser.add_argument("--json", action="store_true", help=tr("answer for programs: JSON, one line, ASCII"))
    return parser


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=True))


def _guide() -> Guide:
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


def _list(words: list[str]) -> int:
    parser = _parser("list", tr("List every entry of the guide."))
    options = parser.parse_args(words)
    guide = _guide()
    if options.json:
        _print_json([_outline(entry) for entry in guide.entries])
        return ANSWERED
    width = max((len(entry.id) for entry in guide.entries), default=0)
    for kind in dict.fromkeys(entry.kind for entry in guide.entries):
        print(labels.kind_plural(kind))
        for entry in guide.of_kind(kind):
            print(f"  {entry.id:<{width}}  {entry.title}")
    return ANSWERED


def _outline(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "kind": str(entry.kind),
        "strategies": list(entry.strategies),
    }


def _show(words: list[str]) -> int:
    parser = _parser("show", tr("Show one entry as plain text."))
    parser.add_argument("id", metavar="ID", help=tr("the entry's id, as 'list' and 'search' print it"))
    options = parser.parse_args(words)
    guide = _guide()
    entry = guide.find(options.id)
    if entry is None:
        raise UnknownEntryError(_unknown(options.id, guide))
    if options.json:
        _print_json(as_plain(entry))
    else:
        print(text(entry_page(entry, guide)), end="")
    return ANSWERED


def _unknown(entry_id: str, guide: Guide) -> str:
    near = difflib.get_close_matches(entry_id, [entry.id for entry in guide.entries], n=1)
    sentence = tr("The guide has no entry '{id}'.", id=entry_id)
    hint = tr("Did you mean '{near}'?", near=near[0]) if near else tr("'fieldguide list' shows them all.")
    return f"{sentence} {hint}"


def _search(words: list[str]) -> int:
    # Imported late: only this command needs Whoosh.
    from guide.search.service import DEFAULT_LIMIT, SearchService  # noqa: PLC0415

    parser = _parser("search", tr("Search the guide in your own words."))
    parser.add_argument(
        "words", nargs="+", metavar="WORDS", help=tr("what to look for; - reads a query a line")
    )
    parser.add_argument(
        "--limit", type=_limit, default=DEFAULT_LIMIT, metavar="N", help=tr("at most N results")
    )
    options = parser.parse_intermixed_args(words)
    service = SearchService(_guide())
    for query in _queries(options.words):
        answer = service.search(query, limit=options.limit)
        if options.json or options.words == ["-"]:
            _print_json(_answer(answer))
        else:
            _print_results(answer)
        sys.stdout.flush()
    return ANSWERED


def _limit(value: str) -> int:
    number = int(value)
    if number < 1:
        raise argparse.ArgumentTypeError(tr("must be 1 or more"))
    return number


def _queries(words: list[str]) -> Iterator[str]:
    if words != ["-"]:
        yield " ".join(words)
        return
    stdin: IO[str] = sys.stdin
    for line in stdin:
        yield line.rstrip("\r\n")


def _answer(answer: Results) -> dict[str, object]:
    return {
        "query": answer.query,
        "results": [
            {
                **_outline(result.entry),
                "score": result.score,
                "snippet": result.snippet.text,
                "marks": [list(mark) for mark in result.snippet.marks],
            }
            for result in answer.results
        ],
    }


def _print_results(answer: Results) -> None:
    if not answer.results:
        print(tr("Nothing was found for '{query}'. Try fewer or other words.", query=answer.query))
    for result in answer.results:
        print(f"{result.entry.title} ({labels.kind_label(result.entry.kind)}, {result.entry.id})")
        print(f"  {_starred(result.snippet)}\n")


def _starred(passage: Passage) -> str:
    """Set hit words between stars, which every terminal can show."""
    pieces, at = [], 0
    for start, end in passage.marks:
        pieces += [passage.text[at:start], "*", passage.text[start:end], "*"]
        at = end
    return "".join((*pieces, passage.text[at:]))


def _check(words: list[str]) -> int:
    parser = _parser("check", tr("Check the content and name every mistake in it."))
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help=tr("the pack to check"))
    options = parser.parse_args(words)
    guide = load(options.folder or content_folder())
    wrong = any(problem.severity is Severity.ERROR for problem in guide.problems)
    if options.json:
        _print_json([_plain_problem(problem) for problem in guide.problems])
    else:
        for problem in guide.problems:
            print(_line(problem))
        print(_counts(guide))
    return TROUBLE if wrong else ANSWERED


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
