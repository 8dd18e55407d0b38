"""What was most likely meant by a query with slips in it, and how to say so without a word never shown."""

from collections.abc import Iterable

from guide.content.lists import RowKind, Thesaurus, WordLists
from guide.search.analysis import Word, words_of
from guide.search.results import Correction
from guide.search.spelling import Spelling

MOST_SUGGESTED_FOR = 3  # words


class Corrector:
    """Mends the slips of a query with the words of this guide."""

    def __init__(self, spelling: Spelling, thesaurus: Thesaurus, words: WordLists) -> None:
        self._spelling = spelling
        self._hidden: dict[tuple[str, ...], str] = {_key(phrase): "…" for phrase in words.never_shown}
        for row in thesaurus.rows:
            if row.type is RowKind.OUTDATED:
                self._hidden.update((_key(typed), row.term) for typed in row.typed)
        self._longest = max(map(len, self._hidden), default=0)

    def correct(self, text: str) -> Correction | None:
        """Give what to search for in place of a text; None where nothing has to be mended."""
        words = tuple(words_of(text))
        if not words:
            return None
        ends = words[-1].end == len(text)
        meant = self._spelling.correct_all([_typed(text, word) for word in words], unfinished=ends)
        mended = [(word, new) for word, new in zip(words, meant, strict=True) if new != _typed(text, word)]
        if not mended:
            return None
        mended_text = _replaced(text, mended)
        return Correction(mended_text, self._fit_to_show(mended_text), text)

    def suggestions(self, text: str, number: int = 5) -> tuple[str, ...]:
        """Give words of the guide that are near to those of a text and may be shown."""
        words = list(dict.fromkeys(word.surface for word in words_of(text)))[:MOST_SUGGESTED_FOR]
        near = (other for word in words for other in self._spelling.suggestions(word, 3))
        return tuple(dict.fromkeys(word for word in near if (word,) not in self._hidden))[:number]

    def _fit_to_show(self, text: str) -> str:
        """Put the guide's own terms in the place of words that are never shown, the longest first."""
        words = list(words_of(text))
        changed: list[tuple[Word, str]] = []
        at = 0
        while at < len(words):
            for length in range(min(self._longest, len(words) - at), 0, -1):
                run = words[at : at + length]
                own = self._hidden.get(tuple(word.surface for word in run))
                if own is not None:
                    changed.append((run[0]._replace(end=run[-1].end), own))
                    at += length - 1
                    break
            at += 1
        return _replaced(text, changed)


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(word.surface for word in words_of(phrase))


def _typed(text: str, word: Word) -> str:
    """Give a word to mend; one with an accent is of another language, and is left as it is."""
    return word.surface if text[word.start : word.end].isascii() else ""


def _replaced(text: str, words: Iterable[tuple[Word, str]]) -> str:
    pieces, at = [], 0
    for word, new in words:
        pieces += [text[at : word.start], new]
        at = word.end
    return "".join((*pieces, text[at:]))
