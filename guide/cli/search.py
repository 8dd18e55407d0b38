"""The command search."""

import argparse
import sys
from collections.abc import Iterator

from guide.cli.common import command_parser, open_guide, outline, print_json
from guide.render import labels
from guide.render.numbers import numbers_of
from guide.render.page import Page
from guide.render.text import text
from guide.search.results import Results
from guide.search.snippet import Passage
from guide.words import tr


def search(words: list[str]) -> int:
    """Answer the words given, or a query a line from standard input."""
    # Imported late: only this command needs Whoosh.
    from guide.search.service import DEFAULT_LIMIT, SearchService  # noqa: PLC0415

    parser = command_parser("search", tr("Search the guide in your own words."))
    parser.add_argument(
        "words", nargs="+", metavar="WORDS", help=tr("what to look for; - reads a query a line")
    )
    parser.add_argument(
        "--limit", type=_limit, default=DEFAULT_LIMIT, metavar="N", help=tr("at most N results")
    )
    options = parser.parse_intermixed_args(words)
    service = SearchService(open_guide())
    for query in _queries(options.words):
        answer = service.search(query, limit=options.limit)
        if options.json or options.words == ["-"]:
            print_json(_answer(answer))
        else:
            _print_results(answer)
        sys.stdout.flush()
    return 0


def _limit(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(tr("must be a whole number, 1 or more"))
    return int(value)


def _queries(words: list[str]) -> Iterator[str]:
    if words != ["-"]:
        yield " ".join(words)
        return
    for line in sys.stdin:
        yield line.rstrip("\r\n")


def _answer(answer: Results) -> dict[str, object]:
    urgent = {"urgent": [line.id for line in answer.urgent]} if answer.urgent else {}
    return {
        "query": answer.query,
        "results": [
            {
                **outline(result.entry),
                "score": result.score,
                "snippet": result.snippet.text,
                "marks": [list(mark) for mark in result.snippet.marks],
            }
            for result in answer.results
        ],
        **urgent,
    }


def _print_results(answer: Results) -> None:
    for line in answer.urgent:
        print(text(Page((numbers_of(line),))))
    if not answer.results:
        print(
            tr("Nothing was found for '{query}'. Try fewer or other words.", query=answer.query)
            if answer.query.strip()
            else tr("Type what to look for.")
        )
    for result in answer.results:
        print(f"{result.entry.title} ({labels.entry_label(result.entry)}, {result.entry.id})")
        print(f"  {_starred(result.snippet)}\n")


def _starred(passage: Passage) -> str:
    """Set hit words between stars, which every terminal can show."""
    pieces, at = [], 0
    for start, end in passage.marks:
        pieces += [passage.text[at:start], "*", passage.text[start:end], "*"]
        at = end
    return "".join((*pieces, passage.text[at:]))
