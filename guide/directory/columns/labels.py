"""Keeps the heading of a column beside texts that say little without it: "Sober: no", "Pets: cats"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from guide.directory.columns.by_heading import field_of
from guide.directory.columns.glued_words import unglued
from guide.directory.columns.headings import words_of
from guide.directory.columns.kinds import is_yes_no
from guide.directory.columns.meaning import Meaning
from guide.directory.columns.number_labels import number_label
from guide.directory.columns.patterns import NO, YES
from guide.directory.fields import FIELDS

ANSWERS = 0.2  # of the texts are yes or no: then a column answers its heading
_NAMED = 0.9  # of a heading: "service fee" names the fee as much as "fee"
_LONGEST = 80  # characters of a heading
_ASKS = ("is ", "are ", "do ", "does ", "can ", "must ", "will ", "has ", "have ", "may ")
# What is written in running text, so that a heading can stand before it.
_IN_TEXT = frozenset(
    """
    service.eligibility_description service.audience service.application_process service.fees_description
    service.payment_accepted service.interpretation_services service.alert required_document.document
    accessibility.description location.transportation location.description schedule.description
    language.name
    """.split()
)
_LANGUAGE, _PHONE, _CATEGORY = "language.name", "phone.number", "service.category"
# Words of a heading whose hours are not those at which one can come: of a part, of a season, by phone.
_OF_A_PART = frozenset(
    """
    intake admission registration appointment appt walk phone call summer winter season seasonal temporary
    after emergency crisis meal breakfast lunch dinner visiting
    """.split()
)

_OF_WHOM = frozenset(("age", "gender", "sex"))  # "18+", "all" and "M" alone do not say of what


def labelled(
    meanings: Sequence[Meaning | None], headings: Sequence[str], answers: Sequence[bool], about: str
) -> tuple[Meaning | None, ...]:
    """Return the meanings with the label of each column whose texts need its heading.

    Those are ages and genders, those that answer with yes and no, each of several columns of a field whose
    heading does not name it, and hours of intake, by phone or of a season. The label of numbers stands
    beside them.
    """
    if about != "service":
        return tuple(meanings)
    counts = Counter(meaning.name for meaning in meanings if meaning)
    return tuple(
        meaning and _with_label(meaning, heading, is_answer=answer, number=counts[meaning.name])
        for meaning, heading, answer in zip(meanings, headings, answers, strict=True)
    )


def _with_label(meaning: Meaning, heading: str, *, is_answer: bool, number: int) -> Meaning:
    path, _, leaf = heading.removesuffix("__c").rpartition(".")
    plain = (leaf if path and " " not in leaf else heading.removesuffix("__c")).replace("_", " ")
    apart = re.sub(r"\b[a-z]+", lambda word: " ".join(unglued(word[0])), plain)
    label = " ".join(apart.split()).rstrip("?:. ")
    if meaning.name == _PHONE and len(label) <= _LONGEST:
        return replace(meaning, label=number_label(label, is_one_of_several=number > 1))
    if meaning.name == _CATEGORY and is_answer and 0 < len(label) <= _LONGEST:
        return replace(meaning, label=label.capitalize() if label.isupper() else label)
    if meaning.name not in _IN_TEXT or heading in FIELDS["service"] or not 0 < len(label) <= _LONGEST:
        return meaning
    found = field_of(words_of(heading), "service")
    is_named = found is not None and found.part >= _NAMED and found.field == meaning.name
    is_of_a_part = meaning.name == "schedule.description" and bool(_OF_A_PART & set(words_of(heading)))
    is_one_of_several = number > 1 and meaning.name != _LANGUAGE
    is_of_whom = meaning.name == "service.eligibility_description" and bool(_OF_WHOM & set(words_of(heading)))
    if is_of_a_part or is_of_whom:
        return replace(meaning, label=label, labels_all=True)
    if is_named:
        return replace(meaning, label=label, labels_all=False) if is_answer else meaning
    return replace(meaning, label=label, labels_all=True) if is_answer or is_one_of_several else meaning


def with_label(meaning: Meaning, text: str) -> str:
    """Return a text with the label of its column, if it needs one; what is not offered is left out."""
    if not meaning.label or not text or meaning.name == _PHONE:
        return text
    if meaning.name in (_LANGUAGE, _CATEGORY):
        answer = text.casefold().rstrip("!. ")
        return "" if answer in NO else meaning.label if answer in YES else text
    is_question = meaning.label.casefold().startswith(_ASKS)
    said = f"{meaning.label}? {text}" if is_question and is_yes_no(text) else f"{meaning.label}: {text}"
    return said if meaning.labels_all or is_yes_no(text) else text
