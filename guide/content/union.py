"""Makes one guide of several packs: a base, such as the whole country's, then those of a state or a county.

What an earlier pack has, no later one can hide or change, but by an amendment, which the page then names. The
lists are joined when they are looked at, and what is not read of an entry yet stays unread.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from guide.content.amending import Amending
from guide.content.counted_lists import Counted
from guide.content.guide import Guide, Layers, entries_by_id
from guide.content.joined_lists import JOIN
from guide.content.later_union import can_wait, later_union
from guide.content.lists import WordLists
from guide.content.model import Pack, Problem, Severity, sort_key
from guide.content.pack_files import AMENDS_FOLDER, WORDS_FILE
from guide.content.union_entries import NONE_KEPT, Kept, UnionEntries
from guide.stored.partly_read import partly_read

Value = TypeVar("Value")


def union(guides: Sequence[Guide], strangers: Collection[int] = (), kept: Kept = NONE_KEPT) -> Guide:
    """Return one guide of all `guides`, of which the base is the first.

    A single one that builds on no other is returned as it is.
    Of two entries with one id the earlier stays. The `strangers`, numbers of guides, are not signed: only
    their pages count, but urgent lines of others, and places. So it is with an unsigned edition, which has in
    `kept`, by its number, the guide that it takes the place of: the urgent lines of that one stay, and all
    else of it. What is left out, and amendments that can't be made, are problems. In their files the id of
    the pack comes first, but for the last pack. The pack of the guide, whose day is shown, is the last one
    that is no stranger.
    """
    if len(guides) == 1 and not strangers and not kept and not missing_from(guides):
        return guides[0]
    problems = [
        replace(each, file=_file(guides, number, each.file))
        for number, guide in enumerate(guides)
        for each in guide.problems
    ]
    counted = Counted(tuple(guides), frozenset(strangers), kept)
    read_list = partial(_read_list, counted)
    waits = not (strangers or kept) and can_wait(guides)
    if waits and (later := later_union(guides, tuple(problems), read_list)):
        return later
    found = UnionEntries(guides, strangers, kept, counted.lines)
    amending = Amending(counted.trusted, found.by_id, found.layer_of)
    refused = (
        (number, f"{AMENDS_FOLDER}/{each}.yaml", why, Severity.ERROR)
        for number, each, why in amending.refused
    )
    for number, file, sentence, severity in (*found.left_out, *refused):
        problems.append(Problem(_file(guides, number, file), 1, 1, sentence, severity))
    known = {
        "pack": guides[max(set(range(len(guides))).difference(strangers), default=-1)].pack,
        "first": None,
        **entries_by_id(sorted(found.by_id.values(), key=sort_key)),
        "problems": tuple(problems),
        "amendments": (),
        "layers": _layers(counted, found, amending),
    }
    return partly_read(Guide, known, read_list)


def missing_from(guides: Sequence[Guide]) -> tuple[str, ...]:
    """Return the ids of packs that some of `guides` build on and that are not among them."""
    packs = [pack for guide in guides for pack in guide.packs]
    named = dict.fromkeys(each for pack in packs for each in pack.builds_on)
    known = {pack.id for pack in packs}
    return tuple(each for each in named if each not in known)


def in_layers(packs: Iterable[Value], pack_of: Callable[[Value], Pack | None]) -> tuple[Value, ...]:
    """Return packs in an order in which each comes after those that it builds on, else as they are.

    `pack_of` returns the description of one of them.
    """
    waiting = [(each, pack_of(each)) for each in packs]
    found: list[Value] = []
    while waiting:
        ids = {pack.id for _, pack in waiting if pack}
        ready = (at for at, (_, pack) in enumerate(waiting) if pack is None or ids.isdisjoint(pack.builds_on))
        found.append(waiting.pop(next(ready, 0))[0])  # if they build on each other, the first
    return tuple(found)


def _layers(counted: Counted, found: UnionEntries, amending: Amending) -> Layers:
    packs = [guide.pack for guide in counted.guides]
    owners = {entry_id: packs[number] for entry_id, number in found.layer_of.items()} | found.of_kept
    unsigned = tuple(filter(None, map(packs.__getitem__, counted.unsigned)))
    return Layers(tuple(filter(None, packs)), owners, amending.made, unsigned)


def _read_list(counted: Counted, name: str) -> Mapping[str, object]:
    joined, guides = JOIN[name](counted.lists(name)), tuple(counted.trusted.values())
    # By half of the words no hand-out is discreet: a list with mistakes, or a missing pack, leaves none.
    is_half = missing_from(guides) or any(_has_error(guide, WORDS_FILE) for guide in guides)
    return {name: replace(joined, topic_words=()) if isinstance(joined, WordLists) and is_half else joined}


def _has_error(guide: Guide, file: str) -> bool:
    return any(each.file == file and each.severity is Severity.ERROR for each in guide.problems)


def _file(guides: Sequence[Guide], number: int, file: str) -> str:
    pack = guides[number].pack
    return file if pack is None or number == len(guides) - 1 else f"{pack.id}/{file}"
