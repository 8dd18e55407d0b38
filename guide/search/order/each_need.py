"""Moves a page for each need that the parts of a sentence tell among the first results."""

from collections.abc import Sequence
from typing import NamedTuple

from guide.search.order.features import FIRST, Candidate
from guide.search.places.local import Local
from guide.search.planning.plan import SearchPlan

TELLS = 0.75  # share of the telling words from which a page surely answers a part
SURE = 0.35  # probability of a need from which a part surely tells it
OLDEST = 99


class PartNeed(NamedTuple):
    """The pages that answer a part of a sentence, the best first, and whether it tells of danger."""

    answers: tuple[int, ...]
    is_danger: bool
    age: int  # of whom it is about, in years


def need_of(part: SearchPlan, found: Sequence[Candidate], lines: Sequence[int]) -> PartNeed | None:
    """Return the need of a part of a sentence by its candidates, None if no page surely answers it.

    `lines` are the lines for the danger that it tells of.
    """
    if not found or part.read.only_place or part.read.whole.avoided:
        return None
    first = found[0]
    is_sure = first.features.telling >= TELLS or first.features.need >= SURE
    age = part.read.whole.age.last if part.read.whole.age else OLDEST
    answers = tuple(each.doc_id for each in found[:FIRST])
    if lines:
        return PartNeed((*answers, *lines), is_danger=True, age=age)
    return PartNeed(answers, is_danger=False, age=age) if is_sure else None


def with_each_need(best: Sequence[Candidate], needs: Sequence[PartNeed], there: Local) -> list[Candidate]:
    """Return candidates, best first, with one for each need among the first FIRST.

    Danger comes first, then the youngest; the first result stays, and what serves the place keeps its place.
    """
    order = list(best)
    first = [each.doc_id for each in order[:FIRST]]
    missing = sorted(
        (n for n in needs if not {*n.answers} & {*first}), key=lambda n: (not n.is_danger, n.age)
    )
    local = {*there.services, *there.ask_first, *there.report_to}
    free = [at for at in range(len(first) - 1, 0, -1) if first[at] not in local]
    by_id = {each.doc_id: each for each in order}
    for need, at in zip(missing, sorted(free[: len(missing)]), strict=False):
        page = next((by_id[n] for n in need.answers if n in by_id), None)
        if page and page not in order[:FIRST]:
            order.remove(page)
            order.insert(at, page)
    return order
