"""Finds whom a number reaches: support only if the source says so, police and reports told apart."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from guide.content.parts import ContactKind
from guide.directory.importing.judged import Outcome, Reason
from guide.directory.importing.word_pattern import has_word_of
from guide.directory.records import Record
from guide.i18n import tr

_SUPPORT = re.compile(
    r"hot ?-?line|crisis|help ?-?line|24[ -/]*(hour|7)|support line|warm ?line|emergency", re.IGNORECASE
)
_TIPS = re.compile(r"\btips?\b|police|sheriff|crime ?stoppers", re.IGNORECASE)
_REPORTS = re.compile(
    r"child protection|\bto report\b|report(ing)? (abuse|line)|abuse hotline|mandated report", re.IGNORECASE
)
# Of a service these are more careful: many work with the police, and many who help must report.
_TIP_LINE = re.compile(r"\btips?[ -]?line|crime ?stoppers", re.IGNORECASE)
_POLICE = re.compile(r"\b(?:police|sheriff|task force|law enforcement|policía)\b", re.IGNORECASE)
_NO_POLICE = re.compile(
    r"\b(?:victim|advoca|athletic|defender|survivor)", re.IGNORECASE
)  # who help beside them
_OF_POLICE = re.compile(
    r"\b(?:police|sheriff|(?:state|highway|border) patrol|state troopers?|constable|policía"
    r"|law enforcement(?! (?:assisted|training|liaison)))\b",
    re.IGNORECASE,
)
_PD = re.compile(r"\b[A-Z][a-z]+\.? P\.?D\b")  # "Duluth PD"
_AND = re.compile(r"[;,/|\n]|\band\b|&")
_TAKES_REPORTS = re.compile(
    r"(?:^\W*(?:to )?|\b(?:takes?|for|line to) )reports?(?:ing)? (?:of )?(?:\w+ ){0,3}(?:abuse|neglect)"
    r"|mandated report\w* line|^\W*(?:it |this )?makes? (?:a )?reports? to (?:the )?\w+",
    re.IGNORECASE,
)
# One of these is in each, in small letters, and is found much faster, as it begins with letters.
_MAY_BE_LINE = re.compile(r"tips?[ -]?line")
_TIP = re.compile(r"tips?\b(?<!\wtip)(?<!\wtips)")  # whole words
_DIRECTLY = re.compile(r"direct(?:ly)?\b")
_MAY_TAKE = re.compile(
    r"report(?:(?:s|ing)? (?:of )?(?:\w+ ){0,3}(?:abuse|neglect)|(?<=mandated report)"
    r"|(?<=make report)|(?<=makes report)|(?<=make a report)|(?<=makes a report))"
)
_PROTECTION = (
    r"\b(?:child|adult|elder)(?:ren)?(?: ?(?:/|&|and|or) ?(?:child|adult|elder)s?)? prot(?:\.|ect\w*)"
    r"(?: (?:services?|intake|unit|line|hotline|office))*(?:\W+[ACE]PS\b)?"
    r"|(?:^\W*|\b(?:county|co\.?|tribal|state) )[ACE]PS\b(?: (?:intake|line|hotline))?"
)
# By its name or category alone: a lawyer helps with "divorce and child protection".
_NAMED_REPORTS = re.compile(
    rf"(?:{_PROTECTION})\W*$|\babuse report(?:s|ing)?\b|\breport(?:s|ing)? (?:center|ctr|line|hotline)\b"
    r"|^\W*(?:mandated )?report(?:s|ing)?(?: lines?)?\W*$",
    re.IGNORECASE,
)
_HELPS_NOBODY = re.compile(
    r"\b(?:do|does)(?: not|n['’]?t) (?:help|serve|give help|offer help)\b[\w ]{0,20}\bdirect(?:ly)?\b",
    re.IGNORECASE,
)

# Each of these has one of them.
_OF_REPORTS = frozenset("report reports reporting child children adult elder mandated cps aps eps".split())


def kind_of_number(what: str, note: str = "") -> ContactKind:
    """Return whom a number reaches by what is said of the number itself.

    A `note` that stands beside it may say of the police no more than that they may answer.
    """
    if _TIPS.search(what) or _TIP_LINE.search(note):
        return ContactKind.POLICE_TIP
    if _REPORTS.search(what):
        return ContactKind.REPORT
    return ContactKind.SUPPORT if _SUPPORT.search(f"{what} {note}") else ContactKind.OFFICE


def kind_of_service(record: Record) -> ContactKind | None:
    """Return whom all numbers of a service reach as its name or description says, None if they do not say."""
    names = tuple(record.first(kind, "name") for kind in ("service", "program", "organization"))
    return _kind(names, record.service.get("category", ""), record.service.get("description", ""))


@lru_cache(maxsize=4)  # of one row it is asked more than once
def _kind(names: tuple[str, ...], category: str, description: str) -> ContactKind | None:
    texts = (*names, description, category)
    everything = " ".join(texts)
    # Every phrase has one of these words: to look for the phrases themselves takes long.
    small = everything.lower()
    may_be_line = _MAY_BE_LINE.search(small) or "stoppers" in small
    is_tip = (may_be_line and _TIP_LINE.search(everything)) or (
        _TIP.search(small) and _POLICE.search(everything)
    )
    if is_tip or _is_police(" ".join(names), category):
        return ContactKind.POLICE_TIP
    takes = _MAY_TAKE.search(small) and any(map(_TAKES_REPORTS.search, texts))
    may_say_so = (text for text in (*names, category) if has_word_of(_OF_REPORTS, text))
    is_named = takes or any(map(_NAMED_REPORTS.search, may_say_so))
    helps_nobody = _DIRECTLY.search(small) and _HELPS_NOBODY.search(description)
    return ContactKind.REPORT if is_named or helps_nobody else None


def _is_police(name: str, category: str) -> bool:
    """Return whether a service is the police themselves, by its name or by all of its category."""
    parts = [part for part in _AND.split(category) if part.strip()]
    is_named = _OF_POLICE.search(name) or _PD.search(name) or (parts and all(map(_OF_POLICE.search, parts)))
    return bool(is_named) and not _NO_POLICE.search(name)


def why_no_help(kinds: Sequence[ContactKind]) -> Iterator[Reason]:
    """Yield why a row needs a look whose numbers reach the police, or take reports: no help stands there."""
    if kinds and all(kind is ContactKind.POLICE_TIP for kind in kinds):
        sentence = tr("It is marked as the police or a tip line, not as help: is that right?")
    elif ContactKind.POLICE_TIP in kinds:
        sentence = tr("One of its numbers is marked as the police or a tip line: is that right?")
    elif kinds and all(kind is ContactKind.REPORT for kind in kinds):
        sentence = tr("It is marked as a line that takes reports, not as help: is that right?")
    else:
        return
    yield Reason(Outcome.LOOK, "police", sentence)
