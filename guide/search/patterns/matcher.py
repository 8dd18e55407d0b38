"""Matches patterns of words, groups and gaps in a sentence whose words are known with their meanings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product

from guide.content.danger_patterns import MOST_BETWEEN, Choice, Gap, Group, Part, Word, parts_of
from guide.content.lists import WordGroup
from guide.search.analysis.analyzer import words_of

Sentence = Sequence[frozenset[str]]  # for each word: the words of the grammar that it may stand for
Term = int  # the number of a word or a group
Ends = dict[int, set[int]]  # by the index of a first word: the indexes after the last words
Spans = dict[Term, Ends]  # where each term is in a sentence
Found = tuple[
    tuple[int, int], ...
]  # where the terms of a pattern are: of its first word, after its last word


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern. `gaps` has the number of words that may stand before each term."""

    terms: tuple[Term, ...]
    gaps: tuple[int, ...]
    only_word: str = ""  # the word, if the pattern is one word

    def __post_init__(self) -> None:
        """Raise ValueError for a pattern that no text has, as damaged data may hold it."""
        if not 0 < len(self.terms) == len(self.gaps) or not all(
            0 <= gap <= MOST_BETWEEN for gap in self.gaps
        ):
            raise ValueError("The pattern has no terms, or a gap that is too large.")

    def spans(self, spans: Spans) -> Iterator[Found]:
        """Yield where the terms are, each as the indexes of its first word and after its last word."""
        for start in spans[self.terms[0]]:
            yield from self._spans_from(spans, 0, start)

    def _spans_from(self, spans: Spans, at: int, start: int) -> Iterator[Found]:
        for end in spans[self.terms[at]].get(start, ()):
            if at + 1 == len(self.terms):
                yield ((start, end),)
                continue
            for next_start in range(end, end + self.gaps[at + 1] + 1):
                for rest in self._spans_from(spans, at + 1, next_start):
                    yield ((start, end), *rest)


@dataclass(frozen=True, slots=True)
class StoredMatcher:
    """A matcher as data: see the attributes of `Matcher`."""

    numbers: Mapping[str, int]
    singles: Mapping[str, tuple[int, ...]]
    phrases: tuple[str, ...]
    phrase_terms: tuple[int, ...]
    nested: tuple[Pattern, ...]
    nested_terms: tuple[int, ...]
    sizes: tuple[tuple[int, int], ...]


class Matcher:
    """The words and groups of a grammar. Patterns are compiled first, then sentences are read."""

    def __init__(self, groups: Iterable[WordGroup] = ()) -> None:
        self._numbers: dict[str, Term] = {}  # of words, and of groups as "<name>"
        self._singles: dict[str, list[Term]] = {}  # by word: itself and groups that have it
        # Phrases of two words or more, by the first two: most words begin many phrases, few pairs do.
        self._phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], Term]]] = {}
        # Phrases of a group that name groups above it, with their terms.
        self._nested: list[tuple[Pattern, frozenset[Term], Term]] = []
        self._sizes: dict[Term, int] = {}  # the number of phrases of each group
        for group in groups:
            term = self._number(f"<{group.name}>")
            self._sizes[term] = len(group.words)
            for text in group.words:
                self._add_phrase(text, term)

    def as_data(self) -> "StoredMatcher":
        """Return what `from_data` reads."""
        phrases = [(" ".join(phrase), term) for of_pair in self._phrases.values() for phrase, term in of_pair]
        return StoredMatcher(
            self._numbers,
            {word: tuple(terms) for word, terms in self._singles.items()},
            tuple(phrase for phrase, _ in phrases),
            tuple(term for _, term in phrases),
            tuple(pattern for pattern, _, _ in self._nested),
            tuple(term for _, _, term in self._nested),
            tuple(self._sizes.items()),
        )

    @classmethod
    def from_data(cls, stored: "StoredMatcher") -> "Matcher":
        """Return the matcher that was stored."""
        matcher = cls()
        matcher._numbers = dict(stored.numbers)
        matcher._singles = {word: list(terms) for word, terms in stored.singles.items()}
        for text, term in zip(stored.phrases, stored.phrase_terms, strict=True):
            phrase = tuple(text.split(" "))
            matcher._phrases.setdefault((phrase[0], phrase[1]), []).append((phrase, term))
        nested = zip(stored.nested, stored.nested_terms, strict=True)
        matcher._nested = [(pattern, frozenset(pattern.terms), term) for pattern, term in nested]
        matcher._sizes = dict(stored.sizes)
        return matcher

    @property
    def words(self) -> frozenset[str]:
        """All words, folded; one that stands for every word with its start ends with *."""
        phrases = (phrase for of_pair in self._phrases.values() for phrase, _ in of_pair)
        return frozenset((*self._singles, *(word for phrase in phrases for word in phrase)))

    def rarest(self, terms: Iterable[Term]) -> Term:
        """Return the one of `terms` with the fewest phrases, which most sentences do not have."""
        return min(terms, key=lambda term: (self._sizes.get(term, 1), -term))

    def pattern(self, text: str) -> Pattern:
        """Return the compiled form of a pattern."""
        terms: list[Term] = []
        gaps: list[int] = []
        gap, words = 0, []
        for part in parts_of(text):
            if isinstance(part, Gap):
                gap = part.most
                continue
            if isinstance(part, Choice):
                names = [self._choice(part)]
            else:
                names = [f"<{part.name}>"] if isinstance(part, Group) else list(_folded(part))
            for name in names:
                terms.append(self._number(name))
                gaps.append(gap)
                gap = 0
            words += names
        is_word = len(words) == 1 and words[0][-1] not in ">*"
        return Pattern(tuple(terms), tuple(gaps), words[0] if is_word else "")

    def spans(self, sentence: Sentence) -> Spans:
        """Return where each term is in `sentence`."""
        spans: Spans = {}
        for at, meant in enumerate(sentence):
            for word in meant:
                for term in self._singles.get(word, ()):
                    _add(spans, term, at, at + 1)
            for phrase, term in self._phrases_at(sentence, at):
                _add(spans, term, at, at + len(phrase))
        for pattern, terms, term in self._nested:
            if spans.keys() >= terms:
                for found in tuple(pattern.spans(spans)):
                    _add(spans, term, found[0][0], found[-1][1])
        return spans

    def _phrases_at(self, sentence: Sentence, at: int) -> Iterator[tuple[tuple[str, ...], Term]]:
        """Yield the phrases of two words or more that begin at index `at`."""
        following = sentence[at + 1] if at + 1 < len(sentence) else ()
        for pair in product(sentence[at], following):
            for phrase, term in self._phrases.get(pair, ()):
                if at + len(phrase) <= len(sentence) and all(
                    word in sentence[at + n] for n, word in enumerate(phrase[2:], 2)
                ):
                    yield phrase, term

    def _add_phrase(self, text: str, term: Term) -> None:
        parts = parts_of(text)
        if any(isinstance(part, Group) for part in parts):
            pattern = self.pattern(text)
            self._nested.append((pattern, frozenset(pattern.terms), term))
            return
        phrase = tuple(word for part in parts for word in _folded(part))
        if len(phrase) == 1:
            self._singles.setdefault(phrase[0], []).append(term)
        else:
            self._phrases.setdefault((phrase[0], phrase[1]), []).append((phrase, term))

    def _choice(self, choice: Choice) -> str:
        """Return the name of the group that a choice of words makes."""
        name = f"<{'|'.join(choice.words)}>"
        if name not in self._numbers:
            term = self._number(name)
            self._sizes[term] = len(choice.words)
            for word in choice.words:
                self._add_phrase(word, term)
        return name

    def _number(self, name: str) -> Term:
        known = self._numbers.get(name)
        if known is None:
            known = self._numbers[name] = len(self._numbers)
            if not name.startswith("<"):
                self._singles.setdefault(name, []).append(known)
        return known


def without(spans: Spans, covered: Set[int]) -> Spans:
    """Return `spans` without those that have a word whose index is in `covered`."""
    kept: Spans = {}
    for term, ends in spans.items():
        for start, stops in ends.items():
            for end in stops:
                if covered.isdisjoint(range(start, end)):
                    _add(kept, term, start, end)
    return kept


def _add(spans: Spans, term: Term, start: int, end: int) -> None:
    spans.setdefault(term, {}).setdefault(start, set()).add(end)


def _folded(part: Part) -> Iterator[str]:
    """Yield the folded words of a word part ("o.d." has two); the last one ends with * for a start."""
    if not isinstance(part, Word):
        return
    words = [word.surface for word in words_of(part.text)]
    yield from words[:-1]
    yield f"{words[-1]}*" if part.is_start else words[-1]
