"""Reads the phone numbers of a cell, with the words beside each, and mail and web addresses.

The mailbox of a person, or of a free mail service, never passes unread.
"""

import re
from urllib.parse import urlsplit

from guide.content.addresses import EMAIL
from guide.content.hsds import Phone
from guide.directory.admit.plain import one_line
from guide.directory.columns.words import lists, words_of

# Ten digits of North America, a word in letters ("1-800-SUICIDE"), a short number, or a code for texts.
_TEN = (
    r"(?:\+?1[ .-]{0,3})?(?:\([2-9]\d\d\)|[2-9]\d\d)[ .–/-]{0,3}"
    r"(?:\d{3}[ .–-]{0,3}\d{4}|(?=[A-Z0-9-]*[A-Z]{3})[A-Z0-9]{3}-?[A-Z0-9]{4})"
)
_EXTENSION = r"(?:[ ,;(]{0,3}(?:extension|ext|x|#|option|opt)[ .:#]{0,2}(?P<extension>\d{1,6})\b\)?)?"
_NUMBER = re.compile(
    rf"(?<![\w-])(?P<number>{_TEN}|[2-9]11|988|[2-9]\d{{4,5}})(?![\w-]){_EXTENSION}", re.IGNORECASE
)
# What joins words to the number before or behind them.
_BETWEEN = re.compile(r"(?i)^(?:\s|[;:,/.&–-]|(?:or|and)\b)+|(?:\s|[;:,/&–-]|\b(?:or|and))+$")
_CODE = re.compile(r"\btext [A-Z]{2,12} to\b")
_TYPES = (
    ("textphone", re.compile(r"\b(?:tty|tdd|relay)\b", re.IGNORECASE)),
    ("fax", re.compile(r"\bfax\b", re.IGNORECASE)),
    ("text", re.compile(r"\b(?:text|sms)\b", re.IGNORECASE)),
)


def numbers_in(text: str, *, loose: bool = False) -> tuple[Phone, ...]:
    """Return the numbers of a cell with the words beside each, none if the cell says anything else.

    If it may be `loose`, as a person has read it, any words may stand beside the numbers: each goes along as
    the note of the number behind it, or of the last one. No word and no digit is lost.
    """
    line = one_line(text)
    found = list(_NUMBER.finditer(line))
    if not found:
        return ()
    ends = [0, *(each.end() for each in found)]
    before = [line[end : each.start()] for end, each in zip(ends, found, strict=False)]
    after = line[ends[-1] :]
    if not loose and not all(map(is_label, (*before, after))):
        return ()
    notes = [""] * len(found)
    for number, words in enumerate(before):
        # Words in brackets, or up to a comma or stroke, belong to the number before them.
        own, rest = _apart(words) if number else ("", words)
        if number:
            notes[number - 1] = _joined(notes[number - 1], own)
        notes[number] = _joined(notes[number], rest)
    notes[-1] = _joined(notes[-1], after)
    return tuple(
        Phone(number=each["number"], extension=each["extension"] or "", type=type_of(note), description=note)
        for each, note in zip(found, notes, strict=True)
    )


def type_of(words: str) -> str:
    """Return the type of HSDS that words beside a number say, "" if none, as for one to call and text."""
    found = [name for name, form in _TYPES if form.search(words)]
    return found[0] if len(found) == 1 and not re.search(r"(?i)\b(?:call|voice)\b", words) else ""


def is_label(words: str) -> bool:
    """Return whether words are of those that may stand beside a number unread: "Toll free", "TTY"."""
    words = _CODE.sub("", one_line(words))
    return all((word,) in lists()["beside a number"] for word in words_of(words))


def _apart(words: str) -> tuple[str, str]:
    """Return what of the words between two numbers is of the first, and what of the second."""
    if found := re.match(r"\s*\([^()]*\)|[^:;,/\n]*(?=[;/])", words):
        return found[0], words[found.end() :]
    return "", words


def _joined(note: str, more: str) -> str:
    more = _BETWEEN.sub("", more.strip())
    if more.startswith("(") and more.endswith(")") and more.count("(") == 1:
        more = more[1:-1]
    return ", ".join(filter(None, (note, more if any(map(str.isalnum, more)) else "")))


_FREE = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|comcast|protonmail|proton|gmx"
    r"|verizon|att|sbcglobal|charter|mail)\.[a-z.]{2,6}",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"(?:https?://)?(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}(?::\d{1,5})?(?:[/?#][^\s\"<>\\^`{|}]*)?", re.I
)


def mail_of(text: str) -> str:
    """Return the address of a mailbox of a role, such as "intake@example.org"; "" for any other text."""
    address = any_mail_of(text)
    name, _, host = address.partition("@")
    is_role = all(words_of(each) in lists()["role mail"] for each in re.split(r"[._+-]", name.casefold()))
    return address if is_role and not _FREE.fullmatch(host) else ""


def any_mail_of(text: str) -> str:
    """Return an address of mail, whosever it is, as a person has read it."""
    text = text.strip().removeprefix("mailto:")
    return text if EMAIL.fullmatch(text) else ""


def web_of(text: str) -> str:
    """Return a web address, with https:// if it has no scheme; "" for any other text, or one with a login."""
    text = text.strip()
    if not _WEB.fullmatch(text):
        return ""
    url = text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}"
    try:
        return url if urlsplit(url).hostname and "@" not in urlsplit(url).netloc else ""
    except ValueError:
        return ""
