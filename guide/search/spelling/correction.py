"""Corrects the typos of a query, and replaces suppressed terms in the correction that is shown."""

from collections.abc import Iterable, Set

from guide.search.analysis.analyzer import Word, words_of
from guide.search.analysis.lexicon import Lexicon
from guide.search.query.suppressed_terms import PLACEHOLDER, SuppressedTerms, phrase_key
from guide.search.results.results import Correction
from guide.search.spelling.spell_checker import SpellChecker

MOST_SUGGESTED_FOR = 3  # typed words for which other words are suggested
SHORTEST_NAME = 6  # letters; a shorter capitalized word is taken for a name and is not corrected


class Corrector:
    """Corrects the typos of queries, and suggests words of the guide that are similar to typed words."""

    def __init__(
        self,
        spelling: SpellChecker,
        suppressed: SuppressedTerms,
        *,
        lexicon: Lexicon,
        places: Set[str] = frozenset(),
    ) -> None:
        self._spelling = spelling
        self._suppressed = suppressed
        self._lexicon = lexicon
        self._places = places

    def correct(self, text: str) -> Correction | None:
        """Return the correction of `text`, or None if `text` has no typos."""
        words = tuple(words_of(text))
        if not words:
            return None
        typed = [_correctable(text, word) for word in words]
        meant = self._spelling.correct_all(typed, is_prefix=words[-1].end == len(text))
        changed = [(word, new) for word, old, new in zip(words, typed, meant, strict=True) if new != old]
        if not changed:
            return None
        corrected = _replaced(text, changed)
        hidden = {word for _, new in changed for word in phrase_key(new) if not self._is_showable(word)}
        shown = self._without_suppressed(corrected)
        shown = _replaced(shown, [(word, PLACEHOLDER) for word in words_of(shown) if word.surface in hidden])
        return Correction(corrected, shown, text)

    def suggestions(self, text: str, number: int = 5) -> tuple[str, ...]:
        """Return up to `number` words of the guide that are one or two edits away from words of `text`."""
        # One edit makes any letter of any other.
        typed = dict.fromkeys(word.surface for word in words_of(text) if len(word.surface) > 1)
        # Longest first: a word that is similar to a long word is less often so by chance.
        words = sorted(typed, key=len, reverse=True)[:MOST_SUGGESTED_FOR]
        near = (other for word in words for other in self._spelling.suggestions(word, 3))
        suppressed = self._suppressed.replacements
        shown = (word for word in near if self._is_showable(word) and (word,) not in suppressed)
        return tuple(dict.fromkeys(shown))[:number]

    def _is_showable(self, word: str) -> bool:
        """Return whether `word` is in the guide, in a thesaurus row that may be shown, or a place's name."""
        return word in self._lexicon or word in self._suppressed.showable or word in self._places

    def _without_suppressed(self, text: str) -> str:
        """Return `text` with each suppressed phrase replaced. If two begin at one word, the longer counts."""
        words = list(words_of(text))
        changed: list[tuple[Word, str]] = []
        at = 0
        while at < len(words):
            for length in range(min(self._suppressed.longest, len(words) - at), 0, -1):
                run = words[at : at + length]
                own = self._suppressed.shown_for(tuple(word.surface for word in run))
                if own is not None:
                    changed.append((run[0]._replace(end=run[-1].end), own))
                    at += length - 1
                    break
            at += 1
        return _replaced(text, changed)


def _correctable(text: str, word: Word) -> str:
    """Return the folded word, or "" if `word` must not be corrected: it has an accent or may be a name."""
    raw = text[word.start : word.end]
    is_name = raw.istitle() and (word.start > 0 or len(raw) < SHORTEST_NAME)
    return word.surface if raw.isascii() and not is_name else ""


def _replaced(text: str, words: Iterable[tuple[Word, str]]) -> str:
    """Return `text` with words replaced. `words` has pairs of a word and its replacement, in text order."""
    pieces, at = [], 0
    for word, new in words:
        pieces += [text[at : word.start], new]
        at = word.end
    return "".join((*pieces, text[at:]))
