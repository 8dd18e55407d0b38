"""What was most likely meant by a query with slips in it, and how to say so without a word never shown."""

from collections.abc import Callable, Iterable

from guide.search.analysis.analyzer import Word, words_of
from guide.search.query.suppressed_terms import HIDDEN, SuppressedTerms, phrase_key
from guide.search.results.results import Correction
from guide.search.spelling.spelling import Spelling

MOST_SUGGESTED_FOR = 3  # words
SHORTEST_NAME = 6  # letters; a shorter word with a capital may be any name


class Corrector:
    """Mends the slips of a query with the words of this guide; is_own says whether it has one itself."""

    def __init__(self, spelling: Spelling, hiding: SuppressedTerms, is_own: Callable[[str], bool]) -> None:
        self._spelling = spelling
        self._hiding = hiding
        self._is_own = is_own

    def correct(self, text: str) -> Correction | None:
        """Give what to search for in place of a text; None where nothing has to be mended."""
        words = tuple(words_of(text))
        if not words:
            return None
        ends = words[-1].end == len(text)
        typed = [_typed(text, word) for word in words]
        meant = self._spelling.correct_all(typed, is_prefix=ends)
        mended = [(word, new) for word, old, new in zip(words, typed, meant, strict=True) if new != old]
        if not mended:
            return None
        mended_text = _replaced(text, mended)
        hidden = {word for _, new in mended for word in phrase_key(new) if not self._may_show(word)}
        shown = self._fit_to_show(mended_text)
        shown = _replaced(shown, [(word, HIDDEN) for word in words_of(shown) if word.surface in hidden])
        return Correction(mended_text, shown, text)

    def suggestions(self, text: str, number: int = 5) -> tuple[str, ...]:
        """Give words of the guide that are near to those of a text and may be shown."""
        typed = dict.fromkeys(word.surface for word in words_of(text))
        # Long words tell more, and what is near to them is less by chance.
        words = sorted(typed, key=len, reverse=True)[:MOST_SUGGESTED_FOR]
        near = (other for word in words for other in self._spelling.suggestions(word, 3))
        shown = (word for word in near if self._may_show(word) and (word,) not in self._hiding.terms)
        return tuple(dict.fromkeys(shown))[:number]

    def _may_show(self, word: str) -> bool:
        """Say whether a mended word is the guide's own, or typed for it in a row that may be shown."""
        return self._is_own(word) or word in self._hiding.shown

    def _fit_to_show(self, text: str) -> str:
        """Put the guide's own terms in the place of words that are never shown, the longest first."""
        words = list(words_of(text))
        changed: list[tuple[Word, str]] = []
        at = 0
        while at < len(words):
            for length in range(min(self._hiding.longest, len(words) - at), 0, -1):
                run = words[at : at + length]
                own = self._hiding.terms.get(tuple(word.surface for word in run))
                if own is not None:
                    changed.append((run[0]._replace(end=run[-1].end), own))
                    at += length - 1
                    break
            at += 1
        return _replaced(text, changed)


def _typed(text: str, word: Word) -> str:
    """Give a word to mend; "" leaves it: with an accent it is of another language, or it is a name."""
    raw = text[word.start : word.end]
    is_name = raw.istitle() and (word.start > 0 or len(raw) < SHORTEST_NAME)
    return word.surface if raw.isascii() and not is_name else ""


def _replaced(text: str, words: Iterable[tuple[Word, str]]) -> str:
    pieces, at = [], 0
    for word, new in words:
        pieces += [text[at : word.start], new]
        at = word.end
    return "".join((*pieces, text[at:]))
