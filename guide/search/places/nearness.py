"""Orders what serves a chosen place by nearness: first its county, then region, state and country."""

from collections.abc import Iterable, Sequence, Set

from guide.content.model import HELP, Entry
from guide.search.places.local import FIRST, Scored, falling
from guide.search.results.nearness import nearness

DEPTH = 50  # results that are put in this order, whatever number is asked for
TELLS, NAMED = 1.0, 2.0  # the scores from which an entry tells of all words, and the query is its name


def nearest_first(
    scored: Scored,
    entries: Sequence[Entry],
    around: Sequence[str],
    *,
    matches: int,
    fitting: Set[int],
) -> tuple[list[tuple[int, float]], int]:
    """Return scored doc ids, best first, with what a person can be sent to nearest first.

    Where all of the first `matches` are such, the `fitting` ones come in groups, before all that is only
    near; also return how many do. Else other pages and the first FIRST keep their places, and nothing that
    tells of all words comes after what does not.
    """
    head, rest = scored[:DEPTH], scored[DEPTH:]
    first = head[:matches]
    if first and first[0][1] < NAMED and all(entries[doc_id].kind in HELP for doc_id, _ in first):
        nearest = (each for each in head if each[0] in fitting)
        groups = sorted(nearest, key=lambda each: nearness(entries[each[0]], around))
        more = [each for each in rest if each[0] in fitting]
        only_near = [each for each in scored if each[0] not in fitting]
        return falling([*groups, *more, *only_near], len(groups) + len(more)), len(groups)
    others = head[FIRST:]
    telling = sum(score >= TELLS for _, score in others)
    parts = (others[:telling], others[telling:])
    moved = (each for part in parts for each in _nearest_first(part, entries, around))
    return [*head[:FIRST], *moved, *rest], 0


def _nearest_first(
    part: Scored, entries: Sequence[Entry], around: Sequence[str]
) -> Iterable[tuple[int, float]]:
    """Return a part of the results, with nearer ones in the places of those that a person can be sent to."""
    helps = [each for each in part if entries[each[0]].kind in HELP]
    nearer = iter(sorted(helps, key=lambda each: nearness(entries[each[0]], around)))
    ordered = [next(nearer) if entries[each[0]].kind in HELP else each for each in part]
    return falling(ordered, len(ordered))
