"""Takes out lines that teach nothing, from asked.yaml, needs.txt and danger.txt; no part of the program.

    PYTHONPATH=. python build/content/condense.py asked|needs|danger

Of each fold in turn, a line goes that is answered without the fold as surely as with it: its page is first,
its need is likeliest, or its danger and kinds are heard. Learn again afterwards, and look at questions that
nobody learns from.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import learn_danger
from learn_needs import needs_model
from need_lines import TOLD, lines_of, lines_of_needs

from guide.content.guide import Guide
from guide.content.lists import AskedQueries, PageQueries
from guide.content.load import load_union
from guide.search.danger.listener import DangerListener
from guide.search.order.need_reader import need_words
from guide.search.service import SearchService

RESOURCES = Path(__file__).parents[2] / "resources"
FOLDS = 5
MARGIN = 1.0  # by which the score of its page is above the next
SURE, NEXT = 0.8, 0.3  # probability of its need, and of the next one, at least and at most
DANGER, HARMLESS = 0.9, 0.01  # probability of danger


def fold_of(text: str) -> int:
    """Return the fold with which a line is left out."""
    return int(sha256(text.encode()).hexdigest()[8:], 16) % FOLDS


def without_fold(guide: Guide, fold: int, gone: set[tuple[str, str]]) -> Guide:
    """Return a guide without the lines of asked.yaml of one fold, and those that are gone."""
    rows = [
        PageQueries(
            page=row.page,
            queries=tuple(q for q in row.queries if fold_of(q) != fold and (row.page, q) not in gone),
        )
        for row in guide.asked.rows
    ]
    return replace(guide, asked=AskedQueries(rows=tuple(rows)))


def asked_without_use() -> Iterator[set[tuple[str, str]]]:
    """Yield, fold by fold, the pages with lines that bring them first all the same."""
    guide, gone = load_union(RESOURCES), set[tuple[str, str]]()
    for fold in range(FOLDS):
        service = SearchService(without_fold(guide, fold, gone))
        for row in guide.asked.rows:
            gone |= {
                (row.page, q) for q in row.queries if fold_of(q) == fold and is_first(service, q, row.page)
            }
        yield gone


def is_first(service: SearchService, text: str, page: str) -> bool:
    """Return whether a page surely comes first."""
    found = service.candidates(service.plan(text))[:2]
    return [id_ for id_, _ in found[:1]] == [page] and (
        len(found) < 2 or found[0][1].score - found[1][1].score >= MARGIN
    )


def needs_without_use() -> set[tuple[str, str]]:
    """Return the needs with lines that are told without the fold of the line."""
    gone, lines = set[tuple[str, str]](), lines_of(load_union(RESOURCES))
    own = {(need, text) for need, told in lines_of_needs().items() for text in told}
    for fold in range(FOLDS):
        kept = [
            each for each in lines if fold_of(each.text) != fold and (each.needs[:1], each.text) not in gone
        ]
        model = needs_model(kept)
        for need, text in own:
            if fold_of(text) == fold:
                likely = model.likely(need_words(text))
                first = likely.pop(need)
                if first >= SURE and max(likely.values()) <= NEXT:
                    gone.add((need, text))
    return gone


def danger_without_use() -> set[str]:
    """Return the sentences that are heard as they are labelled without the fold of the sentence."""
    gone, sentences, rest = set[str](), learn_danger.sentences(), learn_danger.ordinary()
    for fold in range(FOLDS):
        kept = [each for each in sentences if fold_of(each.text) != fold and each.text not in gone]
        hear = DangerListener(learn_danger.learn([*kept, *rest]).write()).hear
        for each in sentences:
            if fold_of(each.text) == fold and each.weight != learn_danger.OF_RULES:
                heard = hear(each.text)
                is_same = heard.kinds == {*each.kinds}
                if is_same and (heard.chance >= DANGER if each.kinds else heard.chance <= HARMLESS):
                    gone.add(each.text)
    return gone


def rewrite(file: Path, is_kept: Callable[[str, str], bool], line_of: str, head_of: str) -> None:
    """Write a file without lines that are not kept, given their heading and text."""
    head, kept = "", []
    for line in file.read_text(encoding="utf-8").splitlines():
        if found := re.fullmatch(head_of, line):
            head = found[1]
        elif (found := re.fullmatch(line_of, line)) and not is_kept(head, found[1].replace('\\"', '"')):
            continue
        kept.append(line)
    file.write_text("\n".join([*kept, ""]), encoding="utf-8")


def main(what: Sequence[str]) -> None:
    """Condense one of the three."""
    if what == ["asked"]:
        for gone in asked_without_use():
            print(len(gone), file=sys.stderr)
        for file in (RESOURCES / "asked.yaml", RESOURCES / "national-lines" / "asked.yaml"):
            rewrite(file, lambda page, text: (page, text) not in gone, r'      - "(.*)"', "  - page: (.*)")
    elif what == ["needs"]:
        useless = needs_without_use()
        rewrite(TOLD, lambda need, text: (need, text) not in useless, "([^#].*)", "## (.*)")
    elif what == ["danger"]:
        heard = danger_without_use()
        rewrite(
            learn_danger.SENTENCES,
            lambda _, text: text.split(": ", 1)[-1] not in heard,
            "([^#].*)",
            "## (.*)",
        )


if __name__ == "__main__":
    main(sys.argv[1:])
