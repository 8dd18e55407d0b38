"""Reads what stands in place of an address: how to get in, that it moves, or that it is unknown."""

import re
from collections.abc import Iterator

from guide.directory.importing.plain_text import one_line
from guide.directory.records import Record

_REST = r"(?:\s*[-–,;(]\D*)?"  # what is said beside it, without a number
_UNKNOWN = re.compile(
    r"n\.?/?a\.?|none|nil|null|[-–—.?*\"'”]+|unknown|unk\.?|tbd|tba|pending|ditto|x{2,}"
    r"|same(?: as .*| place| address| location)?|(?:see|as) above",
    re.IGNORECASE,
)
_GET_IN = re.compile(
    r"(?:(?:by|with|through|via|on) )?(?:agency |provider )?(?:referr?als?|request|app?oint?ments?|appts?\.?)"
    rf"(?: (?:only|required|needed|basis))?{_REST}|(?:walk|drop)[- ]?ins?(?: (?:only|welcome))?"
    r"|refer(?:red|ral) (?:by|from|through|via) \D{1,40}"
    r"|(?:address |location )?(?:given|told|shared|provided|disclosed) (?:at|upon|after|on|by|when) \D{1,40}"
    r"|(?:please )?(?:call|ask|contact|phone|text|inquire)"
    rf"(?: (?:us|first|ahead|office|staff|[\d() .+-]{{7,}}))?"
    rf"(?: (?:for|to get|about) \D{{1,40}})?{_REST}",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"(?:(?:it|they) )?(?:travels?|varies|vary|various|variable|multiple|several|different|rotating"
    r"|rotates|scattered|moves)"
    r"(?: (?:sites?|locations?|places?|spots?|addresses|churches|towns|by \w+|weekly|monthly"
    rf"|around))*{_REST}"
    rf"|mobile(?: (?:unit|van|outreach|service|clinic|only))?|(?:phone|online|virtual|zoom|web|telehealth)"
    rf"(?: only)?{_REST}|by (?:phone|zoom)(?: only)?",
    re.IGNORECASE,
)
_ANY = re.compile(rf"any(?:where| place)?{_REST}", re.IGNORECASE)
_WIDE = re.compile(r"(?:state|nation|country|city)[ -]?wide", re.IGNORECASE)
_LINES = ("whole", "attention", "address_1", "address_2")


def is_no_place(text: str) -> bool:
    """Return whether a line of an address names no place to go to."""
    return any(form.fullmatch(text.strip()) for form in (_UNKNOWN, _WIDE, _GET_IN, _MOVES, _ANY))


def ways_in(record: Record) -> Iterator[str]:
    """Yield what is said of how to get in, or whom to ask, where an address should be: "by referral"."""
    return filter(_GET_IN.fullmatch, _said(record))


def other_words(record: Record) -> Iterator[str]:
    """Yield what else is said there, such as "varies" or "online (zoom)"; "same" and "n/a" say nothing."""
    return (
        text
        for text in _said(record)
        if (_MOVES.fullmatch(text) or _ANY.fullmatch(text)) and not _GET_IN.fullmatch(text)
    )


def _said(record: Record) -> Iterator[str]:
    return (one_line(text).strip(" .") for text in dict.fromkeys(record.all_of("address", *_LINES)))
