"""Finds whom a number reaches: support only if the source says so, police and reports told apart."""

import re

from guide.content.parts import ContactKind
from guide.directory.importing.word_pattern import words_in
from guide.directory.records import Record

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
_OF_POLICE = re.compile(
    r"^(?!.*\b(?:victim|advoca|athletic)).*\b(?:police|sheriff)\b", re.IGNORECASE
)  # by its name
_TIP = re.compile(r"\btips?\b", re.IGNORECASE)
_TAKES_REPORTS = re.compile(
    r"(?:^\W*(?:to )?|\b(?:takes?|for|line to) )reports?(?:ing)? (?:of )?(?:\w+ ){0,3}(?:abuse|neglect)"
    r"|\bchild prot(?:\.|ect\w*)(?: services| intake)?\W*$|mandated report\w* line",
    re.IGNORECASE,
)

_OF_REPORTS = frozenset("report reports reporting child mandated".split())  # each of these has one of them


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
    names = [record.first(kind, "name") for kind in ("service", "program", "organization")]
    texts = [*names, record.service.get("description", ""), record.service.get("category", "")]
    name, everything = " ".join(names), " ".join(texts)
    # Every phrase of tips has one of these: to look for the phrases themselves takes long.
    may_be_tip = "tip" in everything.lower() or "stoppers" in everything.lower()
    is_tip = may_be_tip and (
        _TIP_LINE.search(everything) or (_TIP.search(everything) and _POLICE.search(everything))
    )
    if is_tip or _OF_POLICE.search(name):
        return ContactKind.POLICE_TIP
    may_say_so = (text for text in texts if not _OF_REPORTS.isdisjoint(words_in(text)))
    return ContactKind.REPORT if any(map(_TAKES_REPORTS.search, may_say_so)) else None
