"""The mistakes of one file, collected while it is read, and the words that all sentences share."""

from collections.abc import Iterable

from guide.content.model import Problem, Severity
from guide.content.nodes import HasPosition
from guide.content.safe_text import escape_invisible
from guide.i18n import tr

# A person mends a few dozen mistakes at a time; a hostile file could hold fifty thousand.
MAX_PROBLEMS = 100


class Report:
    """The problems of one file."""

    def __init__(self, file: str) -> None:
        self.file = escape_invisible(file)
        self.errors = 0
        self._problems: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Give what was reported, in the order of the report."""
        return tuple(self._problems)

    @property
    def is_full(self) -> bool:
        """Tell whether no more mistakes of this file are taken in."""
        return len(self._problems) > MAX_PROBLEMS

    def error_with_hint(
        self, place: HasPosition, sentence: str, word: str, words: Iterable[str], otherwise: str = ""
    ) -> None:
        """Report a mistake with the word that was probably meant, looked for only while there is room."""
        self.error(place, sentence if self.is_full else with_hint(sentence, word, words, otherwise))

    def error(self, place: HasPosition, sentence: str) -> None:
        """Report a mistake that keeps something from being shown."""
        self.errors += 1
        self._add(place, sentence, Severity.ERROR)

    def warning(self, place: HasPosition, sentence: str) -> None:
        """Report something that is probably not meant."""
        self._add(place, sentence, Severity.WARNING)

    def _add(self, place: HasPosition, sentence: str, severity: Severity) -> None:
        if self.is_full:
            return
        if len(self._problems) == MAX_PROBLEMS:
            sentence = tr("There are more mistakes in this file; mend the ones above, then check again.")
            severity = Severity.ERROR
        self._problems.append(Problem(self.file, place.line, place.column, sentence, severity))


def nearest(word: str, words: Iterable[str]) -> str:
    """Give the known word that was probably meant, or an empty text."""
    if len(word) > 80:
        return ""
    import difflib  # noqa: PLC0415 - few files have a mistake

    near = difflib.get_close_matches(word.lower(), words, n=1, cutoff=0.65)
    return near[0] if near else ""


def with_hint(sentence: str, word: str, words: Iterable[str], otherwise: str = "") -> str:
    """Give the sentence with "Did you mean …?" behind it, or with other advice where no word is near."""
    near = nearest(word, words)
    hint = tr("Did you mean '{near}'?", near=near) if near else otherwise
    return f"{sentence} {hint}" if hint else sentence
