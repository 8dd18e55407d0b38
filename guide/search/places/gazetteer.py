"""Finds the names of places and ZIP codes in a text, and takes them out of it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from guide.content.places import Place, PlaceKind, Places
from guide.search.analysis.analyzer import Word, words_of
from guide.search.analysis.common_words import is_common_word
from guide.search.query.query import STOP_WORDS

# Words before a name that show that it is a place. "From" is also used with people: "texts from Todd".
WHERE = frozenset("in near around outside en cerca".split())
ALSO_WHERE = WHERE | {"from", "by", "at", "de"}
COUNTY = frozenset("county counties cty cnty co".split())  # after a name
COUNTY_BEFORE = frozenset([("county", "of"), ("condado", "de"), ("condado", "del")])
_ANDS = (["and"], ["or"], ["y"])  # in "Dakota and Ramsey counties"
_ARTICLES = frozenset("the a an this that".split())
_WITHOUT_ARTICLE = (PlaceKind.CITY, PlaceKind.COUNTY)  # "the big lake" is no town
TOWN_BEFORE = frozenset([("town", "of"), ("city", "of"), ("ciudad", "de")])
SHORT_FORMS = {"saint": "st", "fort": "ft", "mount": "mt", "mpls": "minneapolis"}
_SIGN = re.compile(r"[,;:.!?/()-]")
FRAGMENT = 4  # words; in so short a query without function words a name is more likely a place than a person
MOST_PLACES = 3
ZIP_DIGITS, SHORTEST_WORD = 5, 4  # digits; letters of a name's word that typos are corrected to

Key = tuple[str, ...]


class Named(NamedTuple):
    """The places that a text names, in order, and the text without them."""

    places: tuple[Place, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class _Meaning:
    """A place that a name stands for. `is_short` is whether the name of a county lacks the word County."""

    place: Place
    is_short: bool = False


class _Found(NamedTuple):
    start: int  # index of the first word
    end: int  # index after the last word
    places: tuple[Place, ...]  # empty for a place of another state


class Gazetteer:
    """The names of all local places of a pack. A state and more is no place here: it serves everybody."""

    def __init__(self, places: Places, used: Set[str] = frozenset()) -> None:
        """Read the names of `places`. Those that are among `used` words need "in" or the like before them."""
        self._used = used
        self._meanings: dict[Key, list[_Meaning]] = defaultdict(list)
        self._longest: dict[str, int] = defaultdict(int)  # words of the longest name, by its first word
        self._codes: dict[str, Place] = {}
        self._elsewhere = frozenset(map(_key, places.elsewhere))
        self._states = frozenset[Key]()
        for place in places.rows:
            names = (place.name, *place.other_names)
            if place.kind is PlaceKind.STATE:
                self._states |= frozenset(map(_key, names))
            elif place.is_local:
                for name in names:
                    self._add(_key(name), place)
                self._codes.update(dict.fromkeys(place.zip_codes, place))
        for key in self._elsewhere:
            self._longest[key[0]] = max(self._longest[key[0]], len(key))
        words = (word for key in self._meanings for word in key)
        self.words = frozenset(w for w in words if len(w) >= SHORTEST_WORD and not is_common_word(w))

    def find(self, text: str) -> Named:
        """Return the places that `text` names, and `text` without their names."""
        if not self._meanings:
            return Named((), text)
        words = list(words_of(text))
        folded = [SHORT_FORMS.get(word.surface, word.surface) for word in words]
        found = [each for each in self._found(folded, _edges(words, text)) if each.places]
        if not found:
            return Named((), text)
        places = dict.fromkeys(place for each in found for place in each.places)
        return Named(tuple(places)[:MOST_PLACES], _without(text, words, found))

    def _add(self, key: Key, place: Place) -> None:
        self._meanings[key].append(_Meaning(place))
        self._longest[key[0]] = max(self._longest[key[0]], len(key))
        if place.kind is PlaceKind.COUNTY and key[-1] in COUNTY and len(key) > 1:
            self._meanings[key[:-1]].append(_Meaning(place, is_short=True))

    def _found(self, words: Sequence[str], edges: Set[int]) -> Iterator[_Found]:
        at = 0
        while at < len(words):
            found = self._found_at(words, at, edges)
            if found and found.places:
                yield found
            at = found.end if found else at + 1

    def _found_at(self, words: Sequence[str], at: int, edges: Set[int]) -> _Found | None:
        word = words[at]
        if len(word) == ZIP_DIGITS and word in self._codes:
            return _Found(at, at + 1, (self._codes[word],))
        before = tuple(words[at : at + 2])
        if before in COUNTY_BEFORE or before in TOWN_BEFORE:
            return self._named_after(words, at, is_county=before in COUNTY_BEFORE)
        for length in range(min(self._longest.get(word, 0), len(words) - at), 0, -1):
            key, end = tuple(words[at : at + length]), at + length
            meanings = self._meanings.get(key, ())
            in_list = "counties" in words[end + 1 : end + 5]
            if key in self._elsewhere and not in_list and not self._is_state(words, end):
                return _Found(at, end, ())
            if meanings:
                if self._is_elsewhere(words, end):
                    return _Found(at, end, ())
                found = self._accepted(words, at, end, meanings, edges)
                if found:
                    return found
        return None

    def _named_after(self, words: Sequence[str], at: int, *, is_county: bool) -> _Found | None:
        """Return the county or town whose name stands after "county of" or "city of"."""
        for end in range(min(at + 6, len(words)), at + 2, -1):
            for meaning in self._meanings.get(tuple(words[at + 2 : end]), ()):
                if (meaning.place.kind is PlaceKind.COUNTY) is is_county:
                    return _Found(at, end, (meaning.place,))
        return None

    def _accepted(
        self, words: Sequence[str], at: int, end: int, meanings: Sequence[_Meaning], edges: Set[int]
    ) -> _Found | None:
        """Return what a name stands for, if it is a place here and not a word or a person."""
        county = next((each.place for each in meanings if each.is_short), None)
        if county and words[end : end + 1] in _ANDS and "counties" in words[end + 2 : end + 5]:
            return _Found(at, end, (county,))
        if county and end < len(words) and words[end] in COUNTY:
            return _Found(at, end + 1, (county,))
        is_sure = self._is_state(words, end)
        if at and words[at - 1] in _ARTICLES and not is_sure:
            meanings = [each for each in meanings if each.place.kind not in _WITHOUT_ARTICLE]
        places = [
            each.place
            for each in meanings
            if is_sure
            or not _needs_cue(each, words[at:end])
            or _has_cue(each, words, at, end, edges if self._used.isdisjoint(words[at:end]) else frozenset())
        ]
        # Without the word County, a name is first that of a nation, or of the town in a county of that name.
        kinds = {place.kind for place in places}
        within = {each for place in places for each in place.within}
        chosen = [
            each
            for each in places
            if each.kind is not PlaceKind.COUNTY
            or not (PlaceKind.TRIBAL_NATION in kinds or each.id in within)
        ]
        return _Found(at, end + is_sure, tuple(chosen)) if chosen else None

    def _is_state(self, words: Sequence[str], at: int) -> bool:
        return tuple(words[at : at + 1]) in self._states

    def _is_elsewhere(self, words: Sequence[str], at: int) -> bool:
        return any(tuple(words[at : at + n]) in self._elsewhere for n in (1, 2))


def _needs_cue(meaning: _Meaning, words: Sequence[str]) -> bool:
    return not (meaning.place.kind is PlaceKind.COUNTY and not meaning.is_short) and (
        meaning.place.needs_cue or (len(words) == 1 and is_common_word(words[0]))
    )


def _has_cue(meaning: _Meaning, words: Sequence[str], at: int, end: int, edges: Set[int]) -> bool:
    """Return whether a name that is also a word or a person's is a place by where it stands.

    It is after "in" and the like, alone between commas, and as the last word after one that needs no other
    ("detox hope", but not "all hope" or "from Todd"); in a fragment also as the first.
    """
    is_word = all(map(is_common_word, words[at:end]))
    if at and words[at - 1] in (WHERE if meaning.is_short else ALSO_WHERE):
        return True
    if at in edges and end in edges and (at or not is_word):
        return True
    if meaning.is_short and is_word:
        return False  # a county whose name is a word needs the word County
    if at and end in edges and words[at - 1] not in STOP_WORDS | ALSO_WHERE:
        return True
    is_fragment = len(words) <= FRAGMENT and STOP_WORDS.isdisjoint(words)
    return is_fragment and not is_word and not meaning.is_short


def _edges(words: Sequence[Word], text: str) -> Set[int]:
    """Return the indexes of words that begin a text or stand after a sign such as a comma, and the end."""
    parted = (at for at in range(1, len(words)) if _SIGN.search(text, words[at - 1].end, words[at].start))
    return frozenset((0, *parted, len(words)))


def _key(name: str) -> Key:
    return tuple(SHORT_FORMS.get(word.surface, word.surface) for word in words_of(name))


def _without(text: str, words: Sequence[Word], found: Sequence[_Found]) -> str:
    """Return `text` without the words of places, and without "near" and the like before them."""
    pieces, at = [], 0
    for each in found:
        start = each.start - (each.start > 0 and words[each.start - 1].surface in WHERE)
        pieces.append(text[at : words[start].start])
        at = words[each.end - 1].end
    return " ".join((*pieces, text[at:]))
