"""Finds hits, the words of a text that match a query, to mark them and to choose a snippet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from guide.search.analysis.analyzer import COMPOUND, COMPOUND_OR_WORD, WORD, forms_of

# Words that tell nothing by themselves, though a name or phrase may need them. "one" and "on" have one stem.
FUNCTION_WORDS = frozenset(
    "on one ones first second third make makes made making say says said take takes time two way who".split()
)


class Hit(NamedTuple):
    """One matching word: its span in the text (characters), and the index of the query clause it matches."""

    start: int
    end: int
    clause: int
    is_weak: bool = False  # whether it is a function word, a hit only beside another word


@dataclass(frozen=True)
class Hits:
    """The stems and the prefix that are hits of one query. Caches the result for each word it has checked."""

    stems: Mapping[str, int] = field(default_factory=dict)  # matching stem → index of its clause
    prefix: str = ""  # words that begin with the prefix are hits of the clause `prefix_clause`
    prefix_clause: int = 0
    is_name: bool = False  # whether a name was typed, whose words are hits only beside each other
    _found: dict[str, tuple[Hit, ...]] = field(default_factory=dict, repr=False, compare=False)
    _missed: set[str] = field(default_factory=set, repr=False, compare=False)

    def within(self, text: str) -> Iterator[Hit]:
        """Yield the hits in `text`, in text order and without overlaps.

        A function word such as "one" is a hit only beside another word, as in "Day One". Where this name was
        typed, "every day" has no hit, either.
        """
        found = list(self._all_within(text))
        for at, hit in enumerate(found):
            near = (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])
            beside = (o for o in near if (o.clause != hit.clause if self.is_name else not o.is_weak))
            if not (self.is_name or hit.is_weak) or any(_are_neighbours(text, hit, o) for o in beside):
                yield hit

    def _all_within(self, text: str) -> Iterator[Hit]:
        matching = self._matching(text)
        for match in COMPOUND_OR_WORD.finditer(text) if matching else ():
            start, raw = match.start(), match.group()
            if raw in matching:
                yield from (
                    hit._replace(start=start + hit.start, end=start + hit.end) for hit in self._found[raw]
                )

    def snippet_score(self, text: str) -> int:
        """Return how well `text` serves as a snippet: the number of clauses with a hit."""
        found = (hit for raw in self._matching(text) for hit in self._found[raw])
        return len({hit.clause for hit in found if not hit.is_weak})

    @cached_property
    def _is_lone(self) -> bool:
        """Whether nothing but one word is searched for, which then may be a function word."""
        return len(self.stems) < 2

    @cached_property
    def snippet_score_bound(self) -> int:
        """The upper bound of `snippet_score` for any text."""
        return len(set(self.stems.values()))

    def _matching(self, text: str) -> set[str]:
        """Return the raw words and compounds of `text` that contain a hit, and cache the result for each."""
        raws = set(COMPOUND_OR_WORD.findall(text))
        new = raws - self._missed
        new -= self._found.keys()
        found = {raw: hits for raw in filter(self._may_match, new) if (hits := self._hits_in(raw))}
        self._found.update(found)
        self._missed.update(new - found.keys())
        return raws & self._found.keys()

    def _may_match(self, raw: str) -> bool:
        """Return False only if no stem or prefix begins with the first two letters of `raw`."""
        first = raw[:2]
        return first in self._firsts or not first.isalpha() or not raw.isascii() or not self._firsts

    @cached_property
    def _firsts(self) -> frozenset[str]:
        """The first two letters of all stems and the prefix; empty if one of these has only one letter."""
        firsts = {each[:2] for each in (*self.stems, self.prefix) if each}
        if any(len(first) < 2 for first in firsts):
            return frozenset()
        return frozenset(form for each in firsts for form in (each, each.capitalize(), each.upper()))

    def _hits_in(self, raw: str) -> tuple[Hit, ...]:
        """Return the hits in a raw word or compound, with positions relative to its start."""
        if raw.isalnum():
            return self._hit(raw, 0)
        # A compound is one hit if it matches as one word. Otherwise each of its parts may be a hit.
        joined = "".join(filter(str.isalnum, raw))
        if COMPOUND.fullmatch(raw) and self._clause(*forms_of(joined)) is not None:
            return (Hit(0, len(raw), self._clause(*forms_of(joined)) or 0),)
        return tuple(hit for part in WORD.finditer(raw) for hit in self._hit(part.group(), part.start()))

    def _hit(self, raw: str, start: int) -> tuple[Hit, ...]:
        surface, stem = forms_of(raw)
        clause = self._clause(surface, stem)
        if clause is None:
            return ()
        is_weak = surface in FUNCTION_WORDS and not self._is_lone
        return (Hit(start, start + len(raw), clause, is_weak),)

    def _clause(self, surface: str, stem: str) -> int | None:
        """Return the index of the clause that a word matches, or None if the word matches no clause."""
        clause = self.stems.get(stem)
        if clause is None and self.prefix and surface.startswith(self.prefix):
            return self.prefix_clause
        if clause is None and surface[:1] == "1" and surface.isdigit():
            return self.stems.get(surface[1:])
        return clause


def _are_neighbours(text: str, one: Hit, other: Hit) -> bool:
    """Return whether only blanks or a hyphen are between two hits."""
    first, second = sorted((one, other))
    return text[first.end : second.start].strip(" -‐‑\n") == ""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text and the start and end of each of its hits (characters)."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def marked(text: str, hits: Hits) -> MarkedText:
    """Return the whole `text` with its hits marked."""
    return MarkedText(text, tuple((hit.start, hit.end) for hit in hits.within(text)))
