"""Checks wording: reading level, words that must not be shown, unexplained abbreviations, http links."""

import importlib
import importlib.util
import re
from collections.abc import Iterable, Iterator

from guide.content.checks.handout_checks import Grade, check_handout_texts
from guide.content.checks.look_alike_checks import look_alikes
from guide.content.lists import WordLists
from guide.content.model import Entry
from guide.content.nodes import HasPosition, Scalar
from guide.content.records import Field, RecordSchema
from guide.content.report import Report
from guide.content.roles import Boost, Check
from guide.content.safe_text import short
from guide.content.word_pattern import word_pattern
from guide.i18n import tr

MAX_GRADE = 8.0
# The grade of a shorter text is not reliable.
MIN_WORDS = 30
# Abbreviations that need no explanation in an American guide.
COMMON_ABBREVIATIONS = frozenset(
    "US U.S. PDF ID TV AM PM AP OK MN USA FBI CT TX MS WI FAQ SS HF SF TTY".split()
)
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?:es|ed|e)$")
# An abbreviation is explained if it is in brackets, or if a bracket or a phrase such as "stands for" follows.
_EXPLAINED = re.compile(
    r"\(([A-Z]{2,})\b|\b([A-Z]{2,})(?= \(|, (?:a|an|the) |,? (?:which )?(?:means|is short for|stands for))"
)
MAX_WORD_LENGTH = 40  # letters; a longer string is not a word, and hyphenating it would take very long
_ABBREVIATION = re.compile(r"\b[A-Z]{2,}s?\b")

Found = Iterator[tuple[HasPosition, str]]


class ProseCheck:
    """Checks the texts of a pack. `languages` are the codes of its languages.

    The names of `entries`, which are those of all packs that are checked together, explain abbreviations.
    """

    def __init__(
        self,
        words: WordLists,
        entries: Iterable[Entry],
        languages: Iterable[str],
        schema: RecordSchema[Entry],
    ) -> None:
        self._words = words
        self._languages = frozenset(languages)
        self._explained = frozenset(_abbreviations_in_names(entries, schema))
        self._grade = _grader()

    def check(self, found: Iterable[tuple[Field, Scalar]], languages: Iterable[str], report: Report) -> None:
        """Report each text of a file that an author should reword. `languages` are more codes of its own."""
        texts = list(found)
        checks = (
            _never_shown(texts, self._words),
            _too_hard(texts, self._grade) if self._grade else iter(()),
            _unexplained(texts, self._explained),
            _without_https(texts),
            look_alikes(texts, {*self._languages, *languages}),
        )
        for check in checks:
            for position, sentence in check:
                report.warning(position, sentence)
        check_handout_texts(texts, self._words, self._grade, report)


def _never_shown(texts: list[tuple[Field, Scalar]], words: WordLists) -> Found:
    pattern = word_pattern(words.never_shown)
    for field, text in texts:
        if Check.ANY_WORD in field.checks or not field.is_wording or not pattern:
            continue
        remaining = text.text
        for name in words.allowed_in:
            remaining = remaining.replace(name, " ")
        for found in pattern.findall(remaining):
            yield (
                text,
                tr(
                    "'{word}' is never to be shown (words.yaml); use the guide's own word.", word=short(found)
                ),
            )


def _grader() -> Grade | None:
    """Return a function that returns the Flesch-Kincaid grade of a text, or None if pyphen is missing.

    Pyphen is installed for development only and is not in the program that workers use.
    """
    if importlib.util.find_spec("pyphen") is None:
        return None
    hyphens = importlib.import_module("pyphen").Pyphen(lang="en_US")

    def count(word: str) -> int:
        # Hyphenation misses syllables of one letter ("i-de-a"), vowels miss spoken endings ("want-ed").
        spoken = _VOWELS.findall(_SILENT_END.sub("", word.lower()))
        return max(1, len(hyphens.positions(word[:MAX_WORD_LENGTH])) + 1, len(spoken))

    def grade(text: str) -> float:
        # An item of a list counts as a sentence, because it often has no full stop.
        sentences = [part for part in re.split(r"[.!?:;]\s|\n", text) if part.strip(" -\t")]
        words = re.findall(r"[A-Za-z']+", text)
        if not words:
            return 0.0  # a text in another script, for which the formula does not work
        syllables = sum(map(count, words))
        return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59

    return grade


def _too_hard(texts: list[tuple[Field, Scalar]], grade: Grade) -> Found:
    for field, text in texts:
        if Check.GRADE in field.checks and len(text.text.split()) >= MIN_WORDS:
            text_grade = grade(text.text)
            if text_grade > MAX_GRADE:
                sentence = tr("This reads at grade {grade:.1f}; aim at 8 or less.", grade=text_grade)
                yield text, f"{sentence} {_easier_text_advice()}"


def _easier_text_advice() -> str:
    return tr("Shorter sentences and shorter words help.")


def _abbreviations_in_names(entries: Iterable[Entry], schema: RecordSchema[Entry]) -> Iterator[str]:
    """Yield the abbreviations in names of entries, which count as explained by the pages of the entries."""
    fields = [field for field in schema.fields if field.search is Boost.NAME]
    for entry in entries:
        for field in fields:
            for name in field.texts_of(entry):
                yield from _ABBREVIATION.findall(name)


def _unexplained(texts: list[tuple[Field, Scalar]], explained: frozenset[str]) -> Found:
    seen: set[str] = set(COMMON_ABBREVIATIONS)
    wording = "\n".join(text.text for field, text in texts if field.is_wording)
    explained_here = frozenset(first or second for first, second in _EXPLAINED.findall(wording))
    for field, text in texts:
        if Check.SHORT_FORMS not in field.checks:
            continue
        for match in _ABBREVIATION.finditer(text.text):
            name = match.group().removesuffix("s")
            if name in seen or name in explained:
                continue
            seen.add(name)
            if name not in explained_here:
                yield (
                    text,
                    tr(
                        "'{name}' is not explained; write it out at first use, or add a term.",
                        name=short(name),
                    ),
                )


def _without_https(texts: list[tuple[Field, Scalar]]) -> Found:
    for field, text in texts:
        if Check.HTTPS in field.checks and text.text.startswith("http://"):
            yield text, tr("This address has no https; check whether https works, and write that.")
