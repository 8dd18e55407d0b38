"""Collects the problems of one file while the file is read."""

from collections.abc import Iterable

from guide.content.budget import Budget
from guide.content.model import Problem, Severity
from guide.content.nodes import HasPosition
from guide.i18n import tr

# An author corrects a few dozen mistakes at a time, but a malicious file could have fifty thousand.
MAX_PROBLEMS = 100
MOST_ALIKE = 1_000  # words: among more of them something is always alike, and to find it takes long


class Report:
    """The problems of one file. After MAX_PROBLEMS, one last problem states that there are more.

    `errors` counts all errors, including those that were not collected. `budget` is that of the pack that
    the file is in.
    """

    def __init__(self, file: str, budget: Budget | None = None) -> None:
        self.file = file
        self.budget = budget or Budget()
        self.errors = 0
        self._problems: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems in the order in which they were reported."""
        return tuple(self._problems)

    @property
    def is_full(self) -> bool:
        """Whether further problems are ignored."""
        return len(self._problems) > MAX_PROBLEMS or self.budget.has_problems

    def error_with_hint(
        self, position: HasPosition, sentence: str, word: str, words: Iterable[str], otherwise: str = ""
    ) -> None:
        """Report `sentence` as an error, with a hint from `words` or with `otherwise`, see `with_hint`."""
        self.error(position, sentence if self.is_full else with_hint(sentence, word, words, otherwise))

    def error(self, position: HasPosition, sentence: str) -> None:
        """Report a mistake at `position`. What it affects is not shown."""
        self.errors += 1
        self._add(position, sentence, Severity.ERROR)

    def warning(self, position: HasPosition, sentence: str) -> None:
        """Report a probable mistake at `position`. Everything is shown all the same."""
        self._add(position, sentence, Severity.WARNING)

    def _add(self, position: HasPosition, sentence: str, severity: Severity) -> None:
        if self.is_full:
            return
        if len(self._problems) == MAX_PROBLEMS:
            sentence = tr("There are more mistakes in this file; mend the ones above, then check again.")
            severity = Severity.ERROR
        self.budget.add_problem()
        self._problems.append(Problem(self.file, position.line, position.column, sentence, severity))


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the one of `words` that is most similar to `word`, or "" if none is similar enough."""
    words = tuple(words)
    if len(word) > 80 or len(words) > MOST_ALIKE:
        return ""
    import difflib  # noqa: PLC0415 - few files have a mistake

    near = difflib.get_close_matches(word.lower(), words, n=1, cutoff=0.65)
    return near[0] if near else ""


def with_hint(sentence: str, word: str, words: Iterable[str], otherwise: str = "") -> str:
    """Return `sentence` followed by "Did you mean …?", or by `otherwise` if no word is similar to `word`."""
    near = nearest(word, words)
    hint = tr("Did you mean '{near}'?", near=near) if near else otherwise
    return f"{sentence} {hint}" if hint else sentence
