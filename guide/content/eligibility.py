"""Reads what an entry says of who can use it and what it costs, in the words of its texts and its audience.

A sentence counts only if it denies nothing and sets no condition. What is not understood counts as not said,
which no filter hides in silence.
"""

import re
from collections.abc import Iterator

from guide.content.facet import UNSAID, Choice, Facet
from guide.content.model import Entry

WOMEN, MEN, ALL_GENDERS = "women", "men", "all-genders"
SEXES = (WOMEN, MEN, ALL_GENDERS)
WITH_CHILDREN, FREE, MAY_COST = "with-children", "free", "may-cost"
# An answer belongs to its question: "Are kids welcome? No".
_SENTENCE = re.compile(r"(?<=[.!;])\s+|(?<=\?)\s+(?!(?:yes|no)\b)", re.IGNORECASE)
_DENIED = re.compile(r"\b(no|not|nor|never|without|except|cannot|can't|don't|doesn't)\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(if|unless|may|might|up to|first|after that|income)\b", re.IGNORECASE)
_GENDER = r"\b(?:gender|sex)(?:es|s)?(?: served| accepted)?:"  # as a column is called
_WOMEN = re.compile(rf"\b(women|woman|girls?|females?|mothers)\b|{_GENDER} (m ?[/&] ?)?f\b", re.IGNORECASE)
_MEN = re.compile(rf"\b(men|man|boys?|males?|fathers)\b|{_GENDER} (f ?[/&] ?)?m\b", re.IGNORECASE)
_ALL = re.compile(
    rf"\b(all|any|every) (genders?|sex|sexes)\b|{_GENDER} (all|any|both|everyone|co-?ed)\b", re.IGNORECASE
)
# Words that leave room for others than the sex that is named.
_OTHERS = re.compile(r"\b(anyone|anybody|everyone|everybody|all|others?|people|adults)\b", re.IGNORECASE)
_KIDS_COME = (
    r"\b(?:(?:children|kids)(?: are)? (?:welcome|allowed|accepted|okay|ok)"
    r"|(?:accepts|allows|takes) (?:children|kids))\b"
)
_CHILDREN = re.compile(
    r"\b(and|with)( their| your)?( own)? (children|kids)\b|\bparent(s|ing)\b|\bfamilies with\b"
    rf"|{_KIDS_COME}(?:[:?] (?:yes|y)\b|(?!\s*[:?]))",
    re.IGNORECASE,
)
_NO_CHILDREN = re.compile(rf"{_KIDS_COME}[:?] (?:no|n)\b", re.IGNORECASE)
_FREE = re.compile(
    r"((it|all|everything|all help) is )?(free|nothing|no (cost|charge|fee)s?)( of charge)?\W*"
    r"|(at )?no (cost|charge)\W*|.*\b(is|are) free( of charge)?\b.*",
    re.IGNORECASE,
)
_NOT_KNOWN = re.compile(r"(not|un)(known| known| found)|ask\b|call\b", re.IGNORECASE)


def eligibility_of(entry: Entry) -> Iterator[Choice]:
    """Yield what a service, a line or the like says of sex, children and cost, or that it does not say."""
    yield from (Choice(Facet.SEX, value) for value in _sexes(entry))
    if "parents" in entry.audience or any(map(_CHILDREN.search, _plain(entry))):
        yield Choice(Facet.CHILDREN, WITH_CHILDREN)
    elif not _NO_CHILDREN.search(entry.eligibility_description):
        yield Choice(Facet.CHILDREN, UNSAID)
    yield Choice(Facet.COST, _cost(entry.fees_description))


def _sexes(entry: Entry) -> Iterator[str]:
    """Yield the sexes that an entry names, and UNSAID unless its text leaves out the others."""
    text = " ".join(_plain(entry))
    audience = frozenset(entry.audience)
    is_for_all = _ALL.search(text) is not None
    if is_for_all or _WOMEN.search(text) or audience & {"women", "pregnant"}:
        yield WOMEN
    if is_for_all or _MEN.search(text) or audience & {"men", "boys"}:
        yield MEN
    if is_for_all:
        yield ALL_GENDERS
    is_named = bool(_WOMEN.search(text) or _MEN.search(text)) and not _OTHERS.search(text)
    if not (is_for_all or is_named):
        yield UNSAID


def _plain(entry: Entry) -> list[str]:
    """Return the sentences about who can use an entry that deny nothing."""
    return [each for each in _SENTENCE.split(entry.eligibility_description) if not _DENIED.search(each)]


def _cost(text: str) -> str:
    said = [each for each in _SENTENCE.split(text) if each and not _NOT_KNOWN.match(each)]
    if any(_FREE.fullmatch(each) and not _CONDITION.search(each) for each in said):
        return FREE
    return MAY_COST if said else UNSAID
