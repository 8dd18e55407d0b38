"""Finds rows that are there already, and merges one agency that stands under several topics.

Two rows are one service if they have one id, or one name with one place or one number. Rows that stay out, or
that a person is asked about, are no doubles: a row must not be lost to one that does not come in.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from guide.content.hsds import Service
from guide.content.model import Entry
from guide.content.parts import Channel
from guide.content.safe_text import short
from guide.directory.decisions import Decisions
from guide.directory.join.word_lists import folded
from guide.directory.judged import Judged, Outcome, Reason
from guide.directory.rows.judging import DOUBLE
from guide.i18n import tr

# What topics and areas are in an entry: of two that are merged it has both.
_TOPICS = frozenset(("strategies", "audience", "region", "languages", "other_names"))
_FOR_ALL = ("audience", "region")  # of these, none means all
_OF_PAGE = frozenset(("id", "sources", "order", "group"))
_HSDS_TOPICS = ("taxonomy_terms", "service_areas")
_ON_THE_WEB = (Channel.WEB, Channel.EMAIL)
MOST_COMPARED = 40  # rows of one name


def with_doubles(
    judged: Sequence[Judged], known: Mapping[str, Entry], decisions: Decisions | None = None
) -> tuple[Judged, ...]:
    """Return rows, of which doubles say of what, and those of one agency under several topics are one.

    `known` are the entries of other sources that are there already, by id.
    """
    ticked = decisions.rows.get(DOUBLE, frozenset[str]()) if decisions else frozenset[str]()
    named, ids, done = defaultdict[str, list[int]](list), dict[str, int](), list[Judged]()
    others = defaultdict[str, list[Entry]](list)
    for page in known.values():
        others[folded(page.title)].append(page)
    for each in judged:
        entry = each.entry
        if entry is None or each.outcome is not Outcome.COMES:
            done.append(each)
            continue
        name = folded(entry.title)
        earlier = [*named[name][:MOST_COMPARED], *([ids[entry.id]] if entry.id in ids else [])]
        at = next((n for n in earlier if _is_one(done[n].entry, done[n].placed, each)), None)
        own = (o for o in others[name] if o.id != entry.id and _is_one(o, None, each))
        other = next(own, None)
        if entry.id in ticked and entry.id not in ids:  # two pages never have one id, whatever is ticked
            at = other = None
        if at is not None and _adds_only_topics(done[at].entry, entry):
            done[at] = _merged(done[at], each)
            continue
        if at is not None:
            done.append(_double(each, _sentence(done[at]), done[at].name))
        elif other:
            sentence = tr("“{name}” is in the guide already.", name=short(other.title))
            done.append(_double(each, sentence, other.title))
        else:
            named[name].append(len(done))
            ids.setdefault(entry.id, len(done))
            done.append(each)
    return tuple(done)


def _sentence(first: Judged) -> str:
    values = {"name": short(first.name), "row": first.row, "sheet": short(first.sheet)}
    return tr("“{name}” in row {row} of {sheet} seems to be the same.", **values)


def _double(judged: Judged, sentence: str, other: str) -> Judged:
    return replace(judged, reasons=(*judged.reasons, Reason(Outcome.DOUBLE, DOUBLE, sentence, other)))


def _is_one(one: Entry | None, placed: Entry | None, judged: Judged) -> bool:
    """Return whether two rows are one service: one id, or one name with one place or one number."""
    other = judged.entry
    if one is None or other is None:
        return False
    if one.id == other.id:
        return True
    places = [folded((each or own).address) for each, own in ((placed, one), (judged.placed, other))]
    if all(places) and places[0] != places[1]:
        return False  # a branch
    numbers = [set(_numbers(each)) for each in (one, other)]
    has_one_number, has_one_place = not numbers[0].isdisjoint(numbers[1]), all(places)
    owners = [folded(each.organization.name) if each.organization else "" for each in (one, other)]
    if all(owners) and owners[0] != owners[1]:
        return has_one_number and has_one_place
    return has_one_number or has_one_place or not any((*places, *numbers))


def _numbers(entry: Entry) -> Iterator[str]:
    for each in entry.contacts:
        if each.channel not in _ON_THE_WEB:
            yield "".join(filter(str.isdigit, each.value)).removeprefix("1")


def _adds_only_topics(one: Entry | None, other: Entry) -> bool:
    """Return whether an entry says nothing that the other does not say, but for topics and areas."""
    if one is None:
        return False
    for each in fields(Entry):
        mine, its = getattr(one, each.name), getattr(other, each.name)
        if each.name == "hsds":
            mine, its = (_without_topics(value) for value in (mine, its))
        is_told = not its or its == mine or (isinstance(its, tuple) and all(one in mine for one in its))
        if each.name not in _TOPICS | _OF_PAGE and not is_told:
            return False
    return True


def _without_topics(hsds: Any) -> Any:
    bare = replace(hsds, **dict.fromkeys(_HSDS_TOPICS, ())) if hsds else None
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
    values: dict[str, Any] = {n: _both(getattr(one, n), getattr(other, n)) for n in _TOPICS}
    values |= {n: () for n in _FOR_ALL if not (getattr(one, n) and getattr(other, n))}
    hsds, more = getattr(one, "hsds", None), getattr(other, "hsds", None)
    if hsds and more:
        both = {name: _both(getattr(hsds, name), getattr(more, name)) for name in _HSDS_TOPICS}
        values["hsds"] = replace(hsds, **both)
    elif more:
        values["hsds"] = more
    return replace(one, **values)


def _both(one: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*one, *other)))
