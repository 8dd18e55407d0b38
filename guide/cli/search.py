"""Runs the command search, which prints results as text or JSON, and explains their order on request."""

import argparse
import gc
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING

from guide.blocks.blocks import Page
from guide.blocks.text_writer import page_text
from guide.cli.common import command_parser, open_pack, print_json
from guide.cli.search_json import plain_results
from guide.clock import computer_time
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.safe_text import escape_invisible, without_middle
from guide.errors import GuideError
from guide.i18n import tr, trn
from guide.packs.layer import OpenedContent
from guide.render.numbers import numbers_of
from guide.render.result_row import row_about, row_answer
from guide.render.urgent import urgent_lines
from guide.search.results.hits import MarkedText
from guide.search.results.results import Explanation, Results

if TYPE_CHECKING:
    from guide.search.service import SearchService

LONGEST_QUERY = 200  # characters that are repeated of what was typed


def search(args: list[str]) -> int:
    """Run the command search: print the results of a query, or of each line of standard input.

    `args` are the command-line arguments. Return the exit code.
    """
    # Imported late, because only this command needs Whoosh.
    from guide.search.service import DEFAULT_LIMIT  # noqa: PLC0415

    parser = command_parser("search", tr("Search the guide in your own words."))
    parser.add_argument(
        "words", nargs="+", metavar="WORDS", help=tr("what to look for; - reads a query a line")
    )
    parser.add_argument(
        "--limit", type=_limit, default=DEFAULT_LIMIT, metavar="N", help=tr("at most N results")
    )
    parser.add_argument(
        "--literal", action="store_true", help=tr("look for just what was typed, slips and all")
    )
    parser.add_argument("--explain", action="store_true", help=tr("say why each result stands where it does"))
    options = parser.parse_intermixed_args(args)
    opened = open_pack()
    guide, service = opened.guide, _service(opened)
    gc.freeze()
    gc.enable()
    for query in _queries(options.words):
        plan = service.plan(query, literal=options.literal)
        results = service.search(plan, limit=options.limit)
        explanations = service.explain(plan, results) if options.explain else ()
        if options.json or options.words == ["-"]:
            print_json(plain_results(results, guide, explanations))
        else:
            _print_results(results, guide, explanations)
        sys.stdout.flush()
    return 0


def _service(opened: OpenedContent) -> "SearchService":
    """Return the search of the packs in use, with the indexes that are ready made if they are whole."""
    from guide.packs.indexes import search_of  # noqa: PLC0415
    from guide.search.service import SearchService  # noqa: PLC0415

    try:
        return search_of(opened, refused=partial(print, file=sys.stderr))
    except ValueError as error:  # an index is damaged
        if isinstance(error, GuideError):
            print(error, file=sys.stderr)
    except MemoryError:
        if not opened.signed:
            raise
        print(tr("Only signed packs are searched: there is too little memory for all."), file=sys.stderr)
        return search_of(opened.signed)
    signed = opened.signed
    return SearchService(opened.guide, signed=SearchService(signed.guide) if signed else None)


def _limit(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(tr("must be a whole number, 1 or more"))
    return int(value)


def _queries(words: list[str]) -> Iterator[str]:
    """Yield one query of all words, or one for each line of standard input if the only word is "-"."""
    if words != ["-"]:
        yield " ".join(words)
        return
    for line in sys.stdin:
        yield line.rstrip("\r\n")


def _print_results(results: Results, guide: Guide, explanations: Sequence[Explanation]) -> None:
    for line in results.urgent:
        print(page_text(Page((numbers_of(line),))))
    if results.correction:
        print(
            tr(
                "Showing results for {query}. (--literal: {typed})\n",
                query=without_middle(results.correction.shown, LONGEST_QUERY),
                typed=_shown(results.query),
            )
        )
    if not results.results:
        _print_no_results(results, guide)
    if results.fits_poorly:
        print(tr("Nothing here fits well. 211 knows other help.\n"))
    number, others = len(results.results), results.for_others
    for at, (result, explanation) in enumerate(zip_longest(results.results, explanations)):
        if at == number - others:
            print(trn("{number} more is for others:\n", "{number} more are for others:\n", others))
        about = row_about(result.entry, guide, result.around, result.for_others, result.need)
        answer = row_answer(result.entry, guide, computer_time())
        print(f"{result.entry.title} ({result.entry.id})")
        print(f"  {about.text}")
        print(f"  {'  '.join(filter(None, answer)) or _starred(result.snippet)}\n")
        if explanation:
            _print_explanation(explanation)


def _shown(query: str) -> str:
    return without_middle(escape_invisible(query), LONGEST_QUERY)


def _print_no_results(results: Results, guide: Guide) -> None:
    if not results.query.strip():
        print(tr("Type what to look for."))
        return
    print(
        tr(
            "Nothing was found for '{query}'. Try fewer or other words.",
            query=_shown(results.query),
        )
    )
    if results.suggestions:
        print(tr("Words of this guide that are near: {words}", words=", ".join(results.suggestions)))
    print(_urgent_numbers(guide))
    print(tr("What do you need?"))
    for situation in guide.of_kind(Kind.SITUATION):
        print(f"  {situation.title} ({situation.id})")


def _urgent_numbers(guide: Guide) -> str:
    """Return a sentence with the urgent help lines, which the window shows at its bottom."""
    lines = (tr("{number} ({words})", number=line.numbers, words=line.words) for line in urgent_lines(guide))
    return tr("Urgent: {lines}.", lines=", ".join(lines))


def _print_explanation(explanation: Explanation) -> None:
    """Print what each feature adds to a score, the greatest part first."""
    parts = explanation.parts
    for name in sorted(parts, key=lambda name: -abs(parts[name])):
        print(f"    {parts[name]:7.3f}  {name}")
    print(tr("  = {score:7.3f}\n", score=explanation.result.score))


def _starred(passage: MarkedText) -> str:
    """Return the text with each hit between asterisks, because some terminals show no bold text."""
    pieces, position = [], 0
    for start, end in passage.marks:
        pieces += [passage.text[position:start], "*", passage.text[start:end], "*"]
        position = end
    return "".join((*pieces, passage.text[position:]))
