"""Explains an error of PyYAML's parsers with a sentence that an author understands."""

import re
from collections.abc import Callable
from typing import NamedTuple

from guide.content.nodes import Position
from guide.content.yaml.yaml_errors import (
    ParserError,
    anchor_sentence,
    backslash_near,
    directive_sentence,
    escape_sentence,
    tab_sentence,
    too_deep_sentence,
)
from guide.i18n import tr


class _KnownError(NamedTuple):
    """A mistake that PyYAML's parsers report.

    Holds the phrases that the C and the Python parser use for the mistake, and functions that return the
    sentence to report and its position.
    """

    phrases: tuple[str, ...]
    sentence: Callable[[ParserError], str]
    position: Callable[[ParserError], Position] = lambda error: error.position


def explain_error(error: ParserError) -> tuple[Position, str]:
    """Return the position of the mistake and a sentence about it for the author."""
    tab = _tab_position(error)
    if tab:
        return tab, tab_sentence()
    text = f"{error.context}; {error.problem}"
    for known in _KNOWN_ERRORS:
        if any(phrase in text for phrase in known.phrases):
            return known.position(error), known.sentence(error)
    opened = _opening_quote(error)
    if opened:
        sentence = tr(
            "The quote that opens here is closed only on line {line}; is one missing before?",
            line=error.position.line,
        )
        return opened, sentence
    return error.position, _misplaced_text_sentence(error)


def _bad_start_sentence(sign: str) -> str:
    return _inner_tab_sentence() if sign == "\t" else anchor_sentence(sign)


def _inner_tab_sentence() -> str:
    return tr("A TAB stands here; use a space.")


def _tab_position(error: ParserError) -> Position | None:
    line = error.line_at(error.position)
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" not in indentation:
        return None
    return Position(error.position.line, indentation.index("\t") + 1)


def _context_start(error: ParserError) -> Position:
    return error.context_position


def _backslash_position(error: ParserError) -> Position:
    return backslash_near(error.position, error.lines)


def _colon_sentence(error: ParserError) -> str:
    if re.match(r"\s*-[^\s-]", error.text_before()):
        return tr("A '-' that starts an item of a list needs a space after it.")
    if ": " in error.text_before():
        return tr("A ':' followed by a space stands inside a text; put the whole text in quotes.")
    return tr(
        "This line does not fit the line above it; check the spaces at its start, "
        "and put a text that goes on over several lines in quotes."
    )


def _unclosed_list_sentence(error: ParserError) -> str:
    return tr("The list that opens here goes wrong at line {line}; add ']' or ','.", line=error.position.line)


def _unclosed_group_sentence(error: ParserError) -> str:
    return tr(
        "The group that opens here goes wrong at line {line}; add '}}' or ',', or put the text in quotes.",
        line=error.position.line,
    )


def _missing_value_sentence(error: ParserError) -> str:
    sign = error.character_at(error.position)
    if sign:
        return anchor_sentence(sign)
    return tr("Something opens here and is never closed; add the closing bracket.")


def _opening_quote(error: ParserError) -> Position | None:
    """Return the position of the quote that opened a text on an earlier line, or None.

    The text must end directly before the problem.
    """
    before = error.text_before()
    sign = before[-1:]
    if sign not in ("'", '"') or before.count(sign) % 2 == 0:
        return None
    for number in range(error.position.line - 1, 0, -1):
        line = error.lines[number - 1]
        if line.count(sign) % 2:
            return Position(number, line.rindex(sign) + 1)
    return None


def _misplaced_text_sentence(error: ParserError) -> str:
    if error.text_before().endswith(("'", '"')):
        return tr(
            "Text goes on after the closing quote; put one pair of quotes around all of it, "
            "and double an apostrophe inside single quotes."
        )
    if error.text_before().endswith(("]", "}")):
        return tr("Text goes on after the closing bracket; put the whole text in quotes.")
    return tr("This line does not fit the lines above it; check the spaces at its start.")


_KNOWN_ERRORS = (
    _KnownError(("nesting depth",), lambda _: too_deep_sentence()),
    # The Python parser raises an error for a TAB after a text, but the C parser does not.
    _KnownError(("tab character", "'\\t'"), lambda _: _inner_tab_sentence()),
    _KnownError(("scanning a directive",), lambda _: directive_sentence(), _context_start),
    _KnownError(("escape", "hexadecimal", "hexdecimal"), lambda _: escape_sentence(), _backslash_position),
    _KnownError(("mapping values are not allowed",), _colon_sentence),
    _KnownError(
        ("cannot start any token",), lambda error: _bad_start_sentence(error.character_at(error.position))
    ),
    _KnownError(
        ("an alias", "an anchor", "a tag", "tag handle"),
        lambda error: anchor_sentence(error.character_at(error.context_position)),
        _context_start,
    ),
    _KnownError(
        ("quoted scalar",),
        lambda _: tr("The quote that opens here is never closed; add the closing quote after the text."),
        _context_start,
    ),
    _KnownError(("flow sequence",), _unclosed_list_sentence, _context_start),
    _KnownError(("flow mapping",), _unclosed_group_sentence, _context_start),
    _KnownError(
        ("scanning a simple key",),
        lambda _: tr(
            "This line needs a name, a ':' and a space before its text, as in 'title: Winter coats'."
        ),
        _context_start,
    ),
    _KnownError(
        ("sequence entries are not allowed",),
        lambda _: tr(
            "A list with '- ' starts on a line of its own; move it there, or put the text in quotes."
        ),
    ),
    _KnownError(
        ("mapping keys are not allowed",),
        lambda _: tr("A text can't start with '? '; put the text in quotes."),
    ),
    _KnownError(
        ("block scalar",),
        lambda _: tr(
            "After '|' or '>' the text starts on the next line; move it there, or put it in quotes."
        ),
        _context_start,
    ),
    _KnownError(("node content",), _missing_value_sentence),
    _KnownError(
        ("block collection",),
        lambda _: tr(
            "This line stands between the items of a list; check the spaces and the '- ' at its start."
        ),
    ),
    _KnownError(
        ("document start",),
        lambda _: tr("This line does not belong to what is above it; check the spaces at its start."),
    ),
)
