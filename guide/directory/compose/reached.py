"""Finds whom a number reaches: support only if its source says so, police and reports told apart."""

import re

from guide.content.hsds import Phone, Service
from guide.content.parts import Contact, ContactKind
from guide.i18n import tr

_SUPPORT = re.compile(
    r"(?i)hot ?-?line|crisis|help ?-?line|24[ -/]*(?:hour|7)|support line|warm ?line|emergency"
)
_TIPS = re.compile(r"(?i)\btips?\b|police|sheriff|crime ?stoppers")
_REPORTS = re.compile(
    r"(?i)child protection|\bto report\b|report(?:ing)? (?:abuse|line)|abuse hotline|mandated report"
)
# By its name alone: many who help work with the police, and many must report.
_OF_POLICE = re.compile(
    r"(?i)\b(?:police|sheriff|(?:state|highway) patrol|state troopers?|tips?[ -]?line"
    r"|crime ?stoppers|policía)\b"
)
_BESIDE_POLICE = re.compile(r"(?i)\b(?:victim|advoca|athletic|defender|survivor)")
_OF_REPORTS = re.compile(
    r"(?i)\b(?:child|adult|elder)(?:ren)? protect\w*(?: (?:services?|intake|unit|line|hotline|office))*\W*$"
    r"|\babuse report(?:s|ing)?\b|\breport(?:s|ing)? (?:center|line|hotline)\b|\bmandated report"
)


def kind_of_number(phone: Phone) -> ContactKind:
    """Return whom a number reaches by what is said of the number itself."""
    said = f"{phone.type} {phone.description}"
    if _TIPS.search(said):
        return ContactKind.POLICE_TIP
    if _REPORTS.search(said):
        return ContactKind.REPORT
    return ContactKind.SUPPORT if _SUPPORT.search(said) else ContactKind.OFFICE


def kind_of_service(service: Service) -> ContactKind | None:
    """Return whom all numbers of a service reach as its names say, None if they do not say."""
    owners = (service.program, service.organization)
    names = (service.name, *(each.name for each in owners if each))
    if any(map(_OF_POLICE.search, names)) and not any(map(_BESIDE_POLICE.search, names)):
        return ContactKind.POLICE_TIP
    return ContactKind.REPORT if any(map(_OF_REPORTS.search, names)) else None


def why_no_help(contacts: tuple[Contact, ...]) -> str:
    """Return the question about an entry whose numbers reach the police or take reports, "" for others."""
    kinds = {each.kind for each in contacts}
    if kinds == {ContactKind.POLICE_TIP}:
        return tr("It is marked as the police or a tip line, not as help: is that right?")
    if ContactKind.POLICE_TIP in kinds:
        return tr("One of its numbers is marked as the police or a tip line: is that right?")
    if kinds == {ContactKind.REPORT}:
        return tr("It is marked as a line that takes reports, not as help: is that right?")
    return ""
