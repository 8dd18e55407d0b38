"""Finds rows that may be the same service: one number, address or web page, and nearly one name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from guide.content.model import Entry
from guide.content.parts import Channel

MOST_NUMBERS = 5  # of an entry by which others are found
MOST_COMPARED = 40  # rows with one number: more is a switchboard
NEARLY = 0.85  # of 1, the share of letters that two names have in common
LEAST_PART = 8  # letters of a name that stands in another; fewer, such as "Clinic", say nothing
_SCHEME = re.compile(r"(?:https?://)?(?:www\.)?")
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_SMALL_WORDS = frozenset("of the for in at a an".split())
_LEAST_TURNED, _LEAST_INITIALS = 2, 3  # words of a name that stand in another in another order; letters
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")  # no year, as one service can be listed for two
_LEAST_WORDS = 3  # that one name has in common with another, which has one more at most
_ONE_WAY = {"st": "street", "mn": "minnesota", "ctr": "center", "centre": "center", "svc": "services"}
_ONE_WAY |= {"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th"}
_ONE_WAY |= {"sixth": "6th", "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th"}
_MOVED = re.compile(r"\b(?:(?:has )?moved|relocated|new (?:address|location|place|site))\b", re.IGNORECASE)
# What one writes behind a street, and another does not; a ZIP code's last four digits.
_UNIT = re.compile(
    r",? (?:(?:suite|ste|apt|unit|floor|fl|room|rm|bldg)\.? |# ?)[\w-]+|(?<=\d{5})-\d{4}\b", re.IGNORECASE
)
_ON_THE_WEB = (Channel.WEB, Channel.EMAIL)


class _Key(NamedTuple):
    """A number, an address, a web page or an owner that two rows can have in common."""

    of: str
    text: str


def alike(entries: Sequence[Entry | None], most: int | None = None) -> dict[int, int]:
    """Return the number of each row that looks like an earlier one, with the number of that row.

    With `most`, only those are found that look like one of that number of first rows.
    """
    buckets, found = defaultdict[_Key, list[int]](list), dict[int, int]()
    names = [_own_name(each) if each else "" for each in entries]
    bare = [_words(_IN_BRACKETS.sub("", _own_title(each))) if each else [] for each in entries]
    for number, entry in enumerate(entries):
        for key in dict.fromkeys(_keys(entry)) if entry else ():
            for earlier in buckets[key][:MOST_COMPARED]:
                other = entries[earlier]
                if number in found or not entry or not other:
                    break
                is_one = _may_be_one(key.of, names[earlier], names[number])
                is_one = is_one or (
                    key.of == "number"
                    and (
                        _is_turned(bare[earlier], bare[number])
                        or (_is_at_one_door(other, entry) and _is_shorter(bare[earlier], bare[number]))
                    )
                )
                if is_one and _is_together(key.of, other, entry):
                    found[number] = earlier
            if most is None or number < most:
                buckets[key].append(number)
    return found


def _keys(entry: Entry) -> Iterator[_Key]:
    for contact in entry.contacts[:MOST_NUMBERS]:
        digits = _digits(contact.value)
        if contact.channel in _ON_THE_WEB:
            yield _Key("web", _SCHEME.sub("", contact.value.casefold()).rstrip("/"))
        elif len(digits) >= 7:
            yield _Key("number", digits)
    if entry.address:
        yield _Key("address", _name(_UNIT.sub("", entry.address)))
    if entry.organization:
        yield _Key("owner", _name(entry.organization.name))


def _is_together(of: str, one: Entry, other: Entry) -> bool:
    """Return whether two entries have one address, or one of them has none: branches are no doubles.

    Those of one web page have numbers of their own, and so have those of one owner with names that differ.
    What says in its name that it has moved may have both addresses, with one number.
    """
    if of == "number" and (_MOVED.search(one.title) or _MOVED.search(other.title)):
        return True
    is_one_place = _is_one_place(one.address, other.address)
    numbers, others = _numbers(one), _numbers(other)
    if numbers and others and of == "web":
        return False
    if numbers and others and of == "owner" and _own_name(one) != _own_name(other):
        return is_one_place and not numbers.isdisjoint(others)
    return is_one_place


def _is_one_place(one: str, other: str) -> bool:
    """Return whether two addresses are one, or one is empty or names the town of the other alone."""
    if not (one and other) or _house(one) == _house(other):
        return True
    town, whole = sorted(map(_name, (one, other)), key=len)
    return not any(map(str.isdigit, town)) and f" {town} " in f" {whole} "


def _numbers(entry: Entry) -> frozenset[str]:
    return frozenset(_digits(each.value) for each in entry.contacts if each.channel not in _ON_THE_WEB)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number).removeprefix("1")


def _house(address: str) -> str:
    """Return the number of a house, as people write its street in many ways; all of it if it has none."""
    number = re.match(r"\s*(\d+)\b", address)
    return number[1] if number else _name(address)


def _own_name(entry: Entry) -> str:
    return _name(_own_title(entry))


def _own_title(entry: Entry) -> str:
    """Return the title of an entry without its organization, whose name makes no two services alike."""
    owner = f", {entry.organization.name}" if entry.organization else ""
    return entry.title.removesuffix(owner)


def _name(text: str) -> str:
    found = (_ONE_WAY.get(word, word) for word in re.findall(r"\w+", text.casefold()))
    words = [word for word in found if word != "and"]  # or "&"
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _may_be_one(of: str, one: str, other: str) -> bool:
    """Return whether two names may be of one service, by what else they have in common.

    What an owner runs is often called alike; what has one web page as well, but for "East" and "West".
    """
    if one == other:
        return True
    if (of != "owner" and _is_part(one, other)) or (of != "web" and _is_near(one, other)):
        return True
    return of in ("number", "address") and _has_same_words(one, other)


def _is_part(one: str, other: str) -> bool:
    """Return whether a name stands whole in the other: "Safe Harbor", "Safe Harbor Shelter - Duluth"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= LEAST_PART and f" {short} " in f" {long} "


def _has_same_words(one: str, other: str) -> bool:
    """Return whether a name has all words of another, and one more at most: "Elder St Clinic (Mpls)"."""
    few, many = sorted((name.split() for name in (one, other)), key=len)
    if len(few) < _LEAST_WORDS or len(many) > len(few) + 1:
        return False
    return Counter(few) <= Counter(many)


def _words(name: str) -> list[str]:
    return [word for word in _name(name).split() if word not in _SMALL_WORDS]


def _is_turned(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a name has the words of another in another order, or begins with the initials of it.

    "Cedar Sisters (women)" is "Sisters of the Cedar Advocacy", "ABC legal help" "Alder Birch Center".
    """
    few, many = sorted((one, other), key=len)
    if _LEAST_TURNED <= len(few) == len(set(few)) and set(few) <= set(many):
        at = [many.index(word) for word in few]
        return at != sorted(at)
    firsts = ((one[:1], other), (other[:1], one))
    return any(
        first
        and len(first[0]) >= _LEAST_INITIALS
        and first[0] == "".join(w[0] for w in name[: len(first[0])])
        for first, name in firsts
    )


def _is_shorter(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a name is another one without a word in it: "Elder Clinic", "Elder Health Clinic"."""
    few, many = sorted((one, other), key=len)
    rest = iter(many)
    return _LEAST_TURNED <= len(few) == len(many) - 1 and few[0] == many[0] and all(w in rest for w in few)


def _is_at_one_door(one: Entry, other: Entry) -> bool:
    return bool(one.address and other.address) and _house(one.address) == _house(other.address)


def _is_near(one: str, other: str) -> bool:
    # What can be told without comparing letter by letter, which takes a hundred times as long.
    if 2 * min(len(one), len(other)) < NEARLY * (len(one) + len(other)):
        return False
    if _letters(one, other) < NEARLY or _are_numbered(one, other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > NEARLY


def _are_numbered(one: str, other: str) -> bool:
    """Return whether two names have numbers, but none in common: "Precinct 44", "Precinct 114"."""
    numbers, others = (frozenset(_NUMBER.findall(each)) for each in (one, other))
    return bool(numbers and others) and numbers.isdisjoint(others)


def _letters(one: str, other: str) -> float:
    """Return the share of letters that two names have in common, in whatever order."""
    return 2 * (_letters_of(one) & _letters_of(other)).total() / (len(one) + len(other))


@lru_cache(maxsize=256)  # a name is compared with one after another
def _letters_of(name: str) -> Counter[str]:
    return Counter(name)
