"""Reads single values, such as dates and numbers, from nodes.

A reader takes a node, the name of its key and a report. It returns the value, or None after reporting what to
write instead.
"""

import re
from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from guide.content.limits import is_within, paragraphs_are_short, text_is_short, words_are_short
from guide.content.nodes import List, Node, Scalar
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr

Reader = Callable[[Node, str, Report], Any]

MAX_LINE_LENGTH = 2_000  # characters of a title or a name, which is more than any window shows
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
_ZIP_CODE = re.compile(r"[0-9]{5}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read_text(node: Node, name: str, report: Report) -> str | None:
    """Return a text without the white space around it, or None after reporting that it is empty."""
    if not isinstance(node, Scalar):
        kind = tr("a list") if isinstance(node, List) else tr("a group of names")
        report.error(node, tr("'{name}' must be text, not {kind}.", name=name, kind=kind))
        return None
    text = node.text.strip()
    if not text:
        report.error(node, tr("'{name}' is empty; write it, or delete the whole line.", name=name))
    return text or None


def read_line(node: Node, name: str, report: Report) -> str | None:
    """Return a text of one line, such as a title, or None after reporting a mistake."""
    text = read_text(node, name, report)
    if text and "\n" in text:
        report.error(node, tr("'{name}' must be one line of text.", name=name))
        return None
    return text if text and is_within(MAX_LINE_LENGTH, text, node, name, report) else None


def read_name(node: Node, name: str, report: Report) -> str | None:
    """Return a text of one line without an endless word, or None after reporting a mistake."""
    text = read_line(node, name, report)
    return text if text and words_are_short(text, node, name, report) else None


def read_passage(node: Node, name: str, report: Report) -> str | None:
    """Return a text that is not too long for one paragraph, or None after reporting a mistake."""
    text = read_text(node, name, report)
    return text if text and text_is_short(text, node, name, report) else None


def read_body(node: Node, name: str, report: Report) -> str | None:
    """Return a text of paragraphs and lists, none of which is too long, or None after reporting a mistake."""
    text = read_text(node, name, report)
    return text if text and paragraphs_are_short(text, node, name, report) else None


def matching(pattern: re.Pattern[str], sentence: Callable[[str, str], str]) -> Reader:
    """Return a reader of texts that match `pattern` as a whole.

    `sentence` takes the name of the key and a text that does not match, and returns the sentence to report.
    """

    def read(node: Node, name: str, report: Report) -> str | None:
        text = read_text(node, name, report)
        if text is None or pattern.fullmatch(text):
            return text
        report.error(node, sentence(name, text))
        return None

    return read


def _bad_id_sentence(name: str, text: str) -> str:
    likely = "-".join(re.findall(r"[a-z0-9]+", text[:80].lower().replace("'", "")))
    return tr(
        "'{text}' can't be used as '{name}'; "
        "write small letters, digits and single hyphens, such as '{likely}'.",
        text=short(text),
        name=name,
        likely=likely or "winter-coats",
    )


def _bad_number_sentence(name: str, text: str) -> str:
    return tr("'{name}' must be a whole number such as 3, not '{text}'.", name=name, text=short(text))


def _bad_language_sentence(_: str, text: str) -> str:
    return tr(
        "'{text}' is not a language code; write a short code such as en, es, so or hmn.", text=short(text)
    )


def _bad_place_sentence(name: str, text: str) -> str:
    return tr(
        "'{text}' can't be used as '{name}'; write ids of places in places.yaml, such as st-louis.",
        text=short(text),
        name=name,
    )


def _bad_zip_code_sentence(_: str, text: str) -> str:
    return tr("'{text}' is not a ZIP code; write its five digits.", text=short(text))


read_id = matching(_ID, _bad_id_sentence)
read_language = matching(_LANGUAGE, _bad_language_sentence)
read_place_id = matching(_ID, _bad_place_sentence)
read_zip_code = matching(_ZIP_CODE, _bad_zip_code_sentence)
_read_digits = matching(_NUMBER, _bad_number_sentence)


def whole_number(least: int, most: int) -> Reader:
    """Return a reader of whole numbers from `least` to `most`, both included."""

    def read(node: Node, name: str, report: Report) -> int | None:
        digits = _read_digits(node, name, report)
        if digits is None:
            return None
        if least <= int(digits) <= most:
            return int(digits)
        report.error(node, _out_of_bounds_sentence(name, digits, least, most))
        return None

    return read


def _out_of_bounds_sentence(name: str, digits: str, least: int, most: int) -> str:
    if least == most:
        return tr("'{name}' must be {least}, not {number}.", name=name, least=least, number=digits)
    return tr(
        "'{name}' must lie between {least} and {most}, not {number}.",
        name=name,
        least=least,
        most=most,
        number=digits,
    )


def read_date(node: Node, name: str, report: Report) -> date | None:
    """Return a date, which must be written as 2026-11-24, or None after reporting a mistake."""
    text = read_text(node, name, report)
    if text is None:
        return None
    if not _DATE.fullmatch(text):
        sentence = tr("'{name}' must be a date like 2026-11-24, not '{text}'.", name=name, text=short(text))
        report.error(node, sentence)
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        report.error(node, tr("The calendar has no day {text}; write a date like 2026-11-24.", text=text))
        return None


def read_boolean(node: Node, name: str, report: Report) -> bool | None:
    """Return a bool, which must be written as true or false, or None after reporting a mistake."""
    text = read_text(node, name, report)
    if text in ("true", "false"):
        return text == "true"
    if text:
        report.error(node, tr("'{name}' must be true or false, not '{text}'.", name=name, text=short(text)))
    return None


def one_of(words: Collection[str], advice: Callable[[], str] | None = None) -> Reader:
    """Return a reader of texts that are one of `words`.

    The sentence about a mistake ends with a list of all words, or with the result of `advice`.
    """

    def read(node: Node, name: str, report: Report) -> str | None:
        text = read_text(node, name, report)
        if text is None or text in words:
            return text
        sentence = tr("'{text}' can't be used as '{name}'.", text=short(text), name=name)
        otherwise = advice() if advice else tr("Write one of: {words}.", words=", ".join(words))
        report.error_with_hint(node, sentence, text, words, otherwise)
        return None

    return read
