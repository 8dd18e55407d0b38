"""Reads one number of a cell and the words about it: "office 218-555-0100 (text, 24h)", "1-800-LAW-REP-4"."""

import re
from collections.abc import Callable
from typing import NamedTuple

from guide.directory.columns.people import is_first_name
from guide.directory.importing.day_names import NAMED
from guide.directory.importing.hours_text import hours_in, names_days

# Words before a number: "main 218-555-0100".
LABEL = (
    r"(?:main|office|front desk|after[- ]?(?:hrs|hours)|days?|evenings?|nights?|weekends?|toll[- ]free"
    r"|crisis(?: line)?|help ?line|hot ?line|tty|tdd|(?:mn |minnesota )?relay"
    r"|(?:call|voice) ?(?:or|/|&|and) ?text|local|fax|intake"
    r"|business|billing|admissions?|referrals?|scheduling|reception|dispatch|emergency"
    r"|text(?: [\"“”']?\w+[\"“”']? to)?|phone|tel|call|dial|voice|whats ?app"
    r"|24[- ]?(?:h|hrs?|hours?)(?: line)?|vp|video ?phone"
    r"|(?:en )?espa[nñ]ol|(?:english|spanish|hmong|somali)(?: line)?)"
)
_LABELLED = re.compile(rf"({LABEL})\b:?\s+(.+)", re.IGNORECASE)
# A number with words about it: "218-555-0100 (day and night; ask for a bed)".
_NOTED = re.compile(
    r"(?P<number>(?:\(\d{3}\))?[^()]*\d[^()]*?)\s*\((?P<note>[^()]*(?:[A-Za-z]{2}|24/7)[^()]*)\)"
)
# The same without brackets, of a few words alone, as others may be a name: "218-555-0100 WhatsApp ok".
_ADDED = re.compile(r"(?P<number>[\d ().+-]*\d{3})[\s,–-]+(?P<note>.*[A-Za-z].*|24/7)")
_IS_NOTE = re.compile(
    rf"{LABEL}(?: (?:line|number|phone|only))?|v/tty|(?:or )?(?:text|sms|whatsapp)(?: (?:ok|too|only|us))?"
    r"|(?:call|voice) ?(?:or|/|&|and) ?(?:text|sms)|24/7|(?:then )?(?:press|option|opt\.?) ?\d"
    r"(?: for \w+)?|(?:en )?(?:espa[nñ]ol|spanish)|leave (?:a )?(?:message|msg|vm|voicemail)"
    r"|(?:call|text) first",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(r"\s+(?:area|office|site|line|number|residents?)$", re.IGNORECASE)
_DAYS_AND_TIMES = re.compile(
    rf"(?:{NAMED}|\d+|[ap]\.?m?\b\.?|noon|midnight|to|thru|through|and|daily|[\s:;,.&+/–-])+"
)
# Letters on the keys of a phone: "1-800-LAW-REP-4", "218-555-HELP". A longer word is dialled in part.
_SPELLED = re.compile(
    r"(?P<area>(?:\+?1[ .-]?)?(?:\(8\d\d\)[ .-]?|8\d\d[ .-]))"
    r"(?P<word>(?=[\d-]*[A-Za-z])(?:[A-Za-z\d]-?){7,12})"
    r"|(?P<local>(?:\+?1[ .-]?)?\(?[2-9]\d\d\)?[ .-]\d{3}-)(?P<end>[A-Z]{4})"
)
_REPEATED = re.compile(r"([\d().+ -]*[A-Za-z][A-Za-z\d-]*)\s*\(([\d .+-]{4,})\)")  # "1-800-799-SAFE (7233)"
_KEYS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999")
_DASH = re.compile(r"(?<=\d)\s?[–—‑]\s?(?=\d)")
_NO_DIGITS = re.compile(r"\D")


class SaidNumber(NamedTuple):
    """A number as it is dialled, the word before it, and the words after it."""

    number: str
    label: str = ""
    note: str = ""


def said_number(text: str, is_place: Callable[[str], bool]) -> SaidNumber:
    """Return a number of a cell apart from the words about it; what is no number stays as it is."""
    text = _DASH.sub("-", text.strip().removeprefix("tel:").rstrip("*").strip())
    labelled = _LABELLED.fullmatch(text)
    label, text = (labelled[1], labelled[2]) if labelled else ("", text)
    number, note = _halves(text, is_place)
    spelled = _SPELLED.fullmatch(number)
    if not spelled:
        return SaidNumber(number, label, note)
    dialled = _dialled(spelled)
    is_repeated = len(_digits(note)) >= 4 and dialled.replace("-", "").endswith(
        _digits(note).removeprefix("1")
    )
    return SaidNumber(dialled, label, "; ".join(filter(None, (number, "" if is_repeated else note))))


def are_hours(text: str) -> bool:
    """Return whether words beside a number are nothing but days and times."""
    return names_days(text) and bool(_DAYS_AND_TIMES.fullmatch(text.casefold()))


def _halves(text: str, is_place: Callable[[str], bool]) -> tuple[str, str]:
    """Return a number and the words after it, "" if there are none."""
    if repeated := _REPEATED.fullmatch(text):
        return repeated[1], repeated[2]
    if noted := _NOTED.fullmatch(text):
        number, before = _halves(noted["number"], is_place)  # "218-555-0100 intake (M-F 9-5)"
        return number, "; ".join(filter(None, (before, noted["note"])))
    added = _ADDED.fullmatch(text)
    return (added["number"], added["note"]) if added and _is_note(added["note"], is_place) else (text, "")


def _is_note(words: str, is_place: Callable[[str], bool]) -> bool:
    """Return whether words after a number say what it is for, and are not somebody's name."""
    if _IS_NOTE.fullmatch(words) or hours_in(words) or are_hours(words):
        return True
    return is_place(_OF_PLACE.sub("", words)) and not is_first_name(words.split(maxsplit=1)[0])


def _dialled(spelled: re.Match[str]) -> str:
    """Return a number with the digits of its letters: "1-800-LAW-REP-4" is 1-800-529-7374."""
    if spelled["local"]:
        return f"{spelled['local']}{spelled['end'].lower().translate(_KEYS)}"
    area = _digits(spelled["area"])
    keys = spelled["word"].lower().translate(_KEYS).replace("-", "")
    return "-".join((*([area[0]] if len(area) == 4 else []), area[-3:], keys[:3], keys[3:7]))


def _digits(text: str) -> str:
    return _NO_DIGITS.sub("", text)
