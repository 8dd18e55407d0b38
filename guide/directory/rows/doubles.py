"""Finds rows that are there already, and merges one agency that stands under several topics.

Two rows are one service if they have one id, or one name with one place or one number. Rows that stay out, or
that a person is asked about, are no doubles: a row must not be lost to one that does not come in. But whoever
leaves a row out leaves out its doubles, too.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from guide.content.hsds import Service
from guide.content.model import Entry
from guide.content.parts import Channel
from guide.content.safe_text import short
from guide.directory.columns.words import folded
from guide.directory.decisions import Decisions
from guide.directory.judged import Judged, Outcome, Reason
from guide.directory.rows.judging import DOUBLE, LEFT_OUT
from guide.i18n import tr

# What topics and areas are in an entry: of two that are merged it has both.
_TOPICS = frozenset(("strategies", "audience", "region", "languages", "other_names"))
_FOR_ALL = ("audience", "region")  # of these, none means all
_OF_PAGE = frozenset(("id", "sources", "order", "group"))
_ON_THE_WEB = (Channel.WEB, Channel.EMAIL)
MOST_COMPARED = 40  # rows of one name
_Facts = tuple[str, str, frozenset[str]]  # organization, place and numbers
_ELSEWHERE = -1  # the number of what is in another source


def with_doubles(
    judged: Sequence[Judged], known: Mapping[str, Entry], decisions: Decisions
) -> tuple[Judged, ...]:
    """Return rows, of which doubles say of what, and those of one agency under several topics are one.

    `known` are the entries of other sources that are there already, by id.
    """
    # By name and by id what is there already, by what it is known, and its number among the rows.
    there, done = defaultdict[str, list[tuple[Entry, _Facts, int]]](list), list[Judged]()
    for page in known.values():
        there[folded(page.title)].append((page, _facts(page, None), _ELSEWHERE))
    for each in judged:
        entry = each.entry
        is_left_out = any(reason.kind == LEFT_OUT for reason in each.reasons)
        if entry is None or (each.outcome is not Outcome.COMES and not is_left_out):
            done.append(each)
            continue
        keys, own = (folded(entry.title), f"id: {entry.id}"), _facts(entry, each.placed)
        ticked = decisions.ticked(entry.id)
        near = (one for key in keys for one in there[key][:MOST_COMPARED])
        same = [
            (page, at)
            for page, facts, at in near  # two pages never have one id, whatever is ticked
            if (at != _ELSEWHERE if page.id == entry.id else DOUBLE not in ticked and _is_one(facts, own))
        ]
        page, at = max(same, key=lambda one: one[1] != _ELSEWHERE, default=(entry, len(done)))
        if not same or is_left_out:
            at = len(done)
            for key in keys:
                there[key].append((entry, own, at))
        elif at != _ELSEWHERE and _adds_only_topics(page, entry):
            done[at] = _merged(done[at], each)
            continue
        else:
            values = {"name": short(page.title)}
            sentence = tr("“{name}” is in the guide already.", **values)
            if at != _ELSEWHERE:
                values |= {"row": str(done[at].row), "sheet": short(done[at].sheet)}
                sentence = tr("“{name}” in row {row} of {sheet} seems to be the same.", **values)
            reasons = (*each.reasons, Reason(Outcome.DOUBLE, DOUBLE, sentence))
            each = replace(each, reasons=reasons)  # noqa: PLW2901
        done.append(each)
    return tuple(done)


def _facts(entry: Entry, placed: Entry | None) -> _Facts:
    """Return by what a row is known beside its name: its organization, its place and its numbers."""
    called = (each.value for each in entry.contacts if each.channel not in _ON_THE_WEB)
    numbers = frozenset("".join(filter(str.isdigit, each)).removeprefix("1") for each in called)
    owner = folded(entry.organization.name) if entry.organization else ""
    return owner, folded((placed or entry).address), numbers


def _is_one(one: _Facts, other: _Facts) -> bool:
    """Return whether two rows of one name are one service: by their place, or else their numbers."""
    (owner, place, numbers), (its_owner, its_place, its_numbers) = one, other
    if place and its_place and place != its_place:
        return False  # a branch
    agreeing = (bool(place and its_place), not numbers.isdisjoint(its_numbers))
    if owner and its_owner and owner != its_owner:
        return all(agreeing)
    return any(agreeing) or not any((place, its_place, numbers, its_numbers))


def _adds_only_topics(one: Entry, other: Entry) -> bool:
    """Return whether an entry says nothing that the other does not say, but for topics and areas."""
    names = [each.name for each in fields(Entry) if each.name not in (*_TOPICS, *_OF_PAGE, "hsds")]
    pairs: list[tuple[Any, Any]] = [(getattr(one, name), getattr(other, name)) for name in names]
    pairs.append((_without_topics(one.hsds), _without_topics(other.hsds)))
    return all(
        not its or its == mine or (isinstance(its, tuple) and all(each in mine for each in its))
        for mine, its in pairs
    )


def _without_topics(hsds: Service | None) -> Service | None:
    bare = replace(hsds or Service(), taxonomy_terms=(), service_areas=())
    return bare if bare != Service() else None


def _merged(first: Judged, other: Judged) -> Judged:
    """Return one row of two, with the topics and areas of both."""
    reasons = [each for each in first.reasons if each.kind != "merged"]
    sentence = tr("It stands in several rows, which are one page with the topics and areas of all.")
    reasons.append(Reason(Outcome.COMES, "merged", sentence))
    entry, placed = _with_topics(first.entry, other.entry), _with_topics(first.placed, other.placed)
    return replace(first, entry=entry, placed=placed, reasons=tuple(reasons))


def _with_topics(one: Entry | None, other: Entry | None) -> Entry | None:
    if one is None or other is None:
        return one
    values: dict[str, Any] = {name: _both(one, other, name) for name in _TOPICS}
    values |= {n: () for n in _FOR_ALL if not (getattr(one, n) and getattr(other, n))}
    hsds = one.hsds or other.hsds
    if one.hsds and other.hsds:
        terms, areas = (_both(one.hsds, other.hsds, name) for name in ("taxonomy_terms", "service_areas"))
        hsds = replace(one.hsds, taxonomy_terms=terms, service_areas=areas)
    return replace(one, **values, hsds=hsds)


def _both(one: object, other: object, name: str) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*getattr(one, name), *getattr(other, name))))
