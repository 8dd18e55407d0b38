"""Reads one number of a cell and the words about it: "office 218-555-0100 (text, 24h)", "1-800-LAW-REP-4"."""

import re
from typing import NamedTuple

from guide.directory.importing.hours_text import hours_in

# Words before a number: "main 218-555-0100".
LABEL = (
    r"(?:main|office|front desk|after[- ]?(?:hrs|hours)|days?|evenings?|nights?|weekends?|toll[- ]free"
    r"|crisis(?: line)?|help ?line|hot ?line|tty|tdd|(?:call|voice) ?(?:or|/|&|and) ?text|local|fax|intake"
    r"|business|text(?: [\"“”']?\w+[\"“”']? to)?|phone|tel|call|dial|voice|whats ?app"
    r"|24[- ]?(?:h|hrs?|hours?)(?: line)?|vp|video ?phone)"
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


def said_number(text: str) -> SaidNumber:
    """Return a number of a cell apart from the words about it; what is no number stays as it is."""
    text = _DASH.sub("-", text.strip().removeprefix("tel:").rstrip("*").strip())
    labelled = _LABELLED.fullmatch(text)
    label, text = (labelled[1], labelled[2]) if labelled else ("", text)
    number, note = _halves(text)
    spelled = _SPELLED.fullmatch(number)
    if not spelled:
        return SaidNumber(number, label, note)
    dialled = _dialled(spelled)
    is_repeated = len(_digits(note)) >= 4 and dialled.replace("-", "").endswith(
        _digits(note).removeprefix("1")
    )
    return SaidNumber(dialled, label, "; ".join(filter(None, (number, "" if is_repeated else note))))


def _halves(text: str) -> tuple[str, str]:
    """Return a number and the words after it, "" if there are none."""
    if repeated := _REPEATED.fullmatch(text):
        return repeated[1], repeated[2]
    if noted := _NOTED.fullmatch(text):
        return noted["number"], noted["note"]
    added = _ADDED.fullmatch(text)
    is_note = added and (_IS_NOTE.fullmatch(added["note"]) or hours_in(added["note"]))
    return (added["number"], added["note"]) if added and is_note else (text, "")


def _dialled(spelled: re.Match[str]) -> str:
    """Return a number with the digits of its letters: "1-800-LAW-REP-4" is 1-800-529-7374."""
    if spelled["local"]:
        return f"{spelled['local']}{spelled['end'].lower().translate(_KEYS)}"
    area = _digits(spelled["area"])
    keys = spelled["word"].lower().translate(_KEYS).replace("-", "")
    return "-".join((*([area[0]] if len(area) == 4 else []), area[-3:], keys[:3], keys[3:7]))


def _digits(text: str) -> str:
    return _NO_DIGITS.sub("", text)
