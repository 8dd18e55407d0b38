"""Checks that texts for hand-outs are easy to read, short enough for a card, and discreet."""

from collections.abc import Callable, Iterable, Iterator

from guide.content.lists import WordLists
from guide.content.nodes import HasPosition, Scalar
from guide.content.records import Field
from guide.content.report import Report
from guide.content.roles import Check
from guide.content.safe_text import short
from guide.content.skeleton import readings, skeleton
from guide.content.word_pattern import stem_pattern, word_pattern
from guide.i18n import tr

MAX_GRADE = 6.0
# The grade of a shorter text depends too much on single words, such as a name.
MIN_WORDS = 6
# A longer text does not fit on a card of 3.5 by 2 inches beside a name and a number.
MAX_CHARACTERS = 300
Grade = Callable[[str], float]  # returns the Flesch-Kincaid grade of a text


def check_handout_texts(
    texts: Iterable[tuple[Field, Scalar]], words: WordLists, grade: Grade | None, report: Report
) -> None:
    """Report texts for hand-outs that are too hard or too long, and discreet texts that reveal the topic.

    If `grade` is None, reading levels are not checked.
    """
    for field, text in texts:
        if Check.EASY in field.checks:
            for position, sentence in (*_too_hard(text, grade), *_too_long(text)):
                report.warning(position, sentence)
        if Check.DISCREET in field.checks:
            for position, sentence in _topic_words(text, words):
                report.error(position, sentence)


def _too_hard(text: Scalar, grade: Grade | None) -> Iterator[tuple[HasPosition, str]]:
    if grade and len(text.text.split()) >= MIN_WORDS:
        text_grade = grade(text.text)
        if text_grade > MAX_GRADE:
            yield (
                text,
                tr("This is handed over but reads at grade {grade:.1f}; aim at 6 or less.", grade=text_grade),
            )


def _too_long(text: Scalar) -> Iterator[tuple[HasPosition, str]]:
    length = len(text.text.strip())
    if length > MAX_CHARACTERS:
        yield (
            text,
            tr(
                "This has {length} characters and will not fit on a card; {most} are the most.",
                length=length,
                most=MAX_CHARACTERS,
            ),
        )


def _topic_words(text: Scalar, words: WordLists) -> Iterator[tuple[HasPosition, str]]:
    # A word in look-alike letters is named as it reads.
    plain_words = tuple(map(skeleton, words.topic_words))
    patterns = tuple(filter(None, (word_pattern(plain_words), stem_pattern(plain_words))))
    read = (pattern.findall(reading) for pattern in patterns for reading in readings(text.text))
    found = _found(words.topic_words, text.text) or next(filter(None, read), [])
    for word in dict.fromkeys(found):
        yield (
            text,
            tr("'{word}' tells the topic (words.yaml), so this is not discreet.", word=short(word)),
        )


def _found(words: tuple[str, ...], text: str) -> list[str]:
    pattern = word_pattern(words)
    return pattern.findall(text) if pattern else []
