"""Reads web addresses, e-mail addresses and phone numbers from nodes, and reports those with mistakes."""

import re
from urllib.parse import urlsplit

from guide.content.hidden_text import is_hidden
from guide.content.limits import words_are_short
from guide.content.nodes import Node
from guide.content.readers import matching, read_text
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+\.?(?::[0-9]{1,5})?")
_NOT_IN_URL = re.compile(r"[\s\"<>\\^`{|}]")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?:[0-9 +.-]|\([0-9A-Za-z +.-]+\))+")


def read_url(node: Node, name: str, report: Report) -> str | None:
    """Return a web address, which must have a host and no password, or None after reporting a mistake."""
    text = read_text(node, name, report)
    if text is None or not words_are_short(text, node, name, report):
        return None
    if _is_url(text):
        return text
    sentence = tr(
        "'{text}' is not a web address; write all of it, without spaces, such as https://example.org/page.",
        text=short(text),
    )
    report.error(node, sentence)
    return None


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    is_web = parts.scheme in ("http", "https") and bool(_HOST.fullmatch(parts.netloc))
    return is_web and not _NOT_IN_URL.search(text) and not any(map(is_hidden, text))


def read_phone(node: Node, name: str, report: Report) -> str | None:
    """Return a phone number, which may contain words in brackets, or None after reporting a mistake."""
    text = read_text(node, name, report)
    if text is None:
        return None
    if PHONE.fullmatch(text) and sum(character.isdigit() for character in text) >= 3:
        return text
    sentence = tr(
        "'{text}' is not a phone number; write digits, such as 1-800-555-0100, and put words in 'note'.",
        text=short(text),
    )
    report.error(node, sentence)
    return None


def _bad_email_sentence(_: str, text: str) -> str:
    return tr("'{text}' is not an e-mail address; write one such as help@example.org.", text=short(text))


read_email = matching(EMAIL, _bad_email_sentence)
