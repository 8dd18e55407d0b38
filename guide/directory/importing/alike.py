"""Finds rows that may be the same service: one number or one address, and nearly one name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from guide.content.model import Entry

MOST_NUMBERS = 5  # of an entry by which others are found
MOST_COMPARED = 40  # rows with one number: more is a switchboard
NEARLY = 0.85  # of 1, the share of letters that two names have in common


def alike(entries: Sequence[Entry | None]) -> dict[int, int]:
    """Return the number of each row that looks like an earlier one, with the number of that row."""
    buckets, found = defaultdict[str, list[int]](list), dict[int, int]()
    names = [_name(each.title) if each else "" for each in entries]
    for number, entry in enumerate(entries):
        for key in dict.fromkeys(_keys(entry)) if entry else ():
            for earlier in buckets[key][:MOST_COMPARED]:
                near = _is_near(names[earlier], names[number]) and _may_be_one_place(entries[earlier], entry)
                if number not in found and near:
                    found[number] = earlier
            buckets[key].append(number)
    return found


def _keys(entry: Entry) -> Iterator[str]:
    for contact in entry.contacts[:MOST_NUMBERS]:
        digits = re.sub(r"\D", "", contact.value).removeprefix("1")
        if len(digits) >= 7:
            yield digits
    if entry.address:
        yield _name(entry.address)
    if entry.organization:
        yield f"of {_name(entry.organization.name)}"


def _may_be_one_place(one: Entry | None, other: Entry | None) -> bool:
    """Return whether two entries have one address, or one of them has none: branches are no doubles."""
    addresses = {_house(each.address) for each in (one, other) if each and each.address}
    return len(addresses) < 2


def _house(address: str) -> str:
    """Return the number of a house, as people write its street in many ways; all of it if it has none."""
    number = re.match(r"\s*(\d+)\b", address)
    return number[1] if number else _name(address)


def _name(text: str) -> str:
    words = [word for word in re.findall(r"\w+", text.casefold()) if word != "and"]  # or "&"
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _is_near(one: str, other: str) -> bool:
    if one == other:
        return True
    # What can be told without comparing letter by letter, which takes a hundred times as long.
    if 2 * min(len(one), len(other)) < NEARLY * (len(one) + len(other)):
        return False
    if _letters(one, other) < NEARLY:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > NEARLY


def _letters(one: str, other: str) -> float:
    """Return the share of letters that two names have in common, in whatever order."""
    return 2 * (Counter(one) & Counter(other)).total() / (len(one) + len(other))
