"""What a YAML parser's complaint means to the person who wrote the file."""

import re
from collections.abc import Callable
from typing import NamedTuple

from guide.content.yaml.nodes import Spot
from guide.i18n import tr


class Complaint(NamedTuple):
    """What the parser said: while doing what (and where that began), and what it stumbled on (and where)."""

    doing: str
    began: Spot
    found: str
    spot: Spot
    lines: tuple[str, ...]

    def line_at(self, spot: Spot) -> str:
        """Give the line of the file at a place."""
        return self.lines[spot.line - 1] if spot.line <= len(self.lines) else ""

    def sign(self, spot: Spot) -> str:
        """Give the character at a place; an empty text at the end of the file."""
        return self.line_at(spot)[spot.column - 1 : spot.column]

    def before(self) -> str:
        """Give what stands on the line before the stumbling block."""
        return self.line_at(self.spot)[: self.spot.column - 1].rstrip()


class _Meaning(NamedTuple):
    """Words of either parser (the C one, the Python one) that tell a mistake, and its sentence."""

    signs: tuple[str, ...]
    sentence: Callable[[Complaint], str]
    place: Callable[[Complaint], Spot] = lambda said: said.spot


def explain(complaint: Complaint) -> tuple[Spot, str]:
    """Give the place to look at and one plain sentence."""
    tab = _tab_at(complaint)
    if tab:
        return tab, tab_sentence()
    said = f"{complaint.doing}; {complaint.found}"
    for meaning in _MEANINGS:
        if any(sign in said for sign in meaning.signs):
            return meaning.place(complaint), meaning.sentence(complaint)
    opened = _open_quote(complaint)
    if opened:
        sentence = tr(
            "The quote that opens here is closed only on line {line}; is one missing before?",
            line=complaint.spot.line,
        )
        return opened, sentence
    return complaint.spot, _misplaced(complaint)


def tab_sentence() -> str:
    """Give the sentence about a tab at the start of a line."""
    return tr("This line is indented with a TAB; use spaces.")


def too_deep_sentence() -> str:
    """Give the sentence about lists in lists in lists."""
    return tr("Lists and groups are nested too deeply here; look for brackets that are never closed.")


def anchor_sentence(sign: str) -> str:
    """Give the sentence about a value that starts with one of YAML's signs for references and types."""
    return tr("A text can't start with '{sign}'; put the text in quotes.", sign=sign)


def _bad_start(sign: str) -> str:
    return _tab_within() if sign == "\t" else anchor_sentence(sign)


def _tab_within() -> str:
    return tr("A TAB stands here; use a space.")


def directive_sentence() -> str:
    """Give the sentence about a line that starts with a percent sign."""
    return tr("A line can't start with '%'; delete it, or put the text in quotes.")


def escape_sentence() -> str:
    """Give the sentence about a backslash in double quotes."""
    return tr("In double quotes a backslash has a special meaning; write it twice, or use single quotes.")


def _tab_at(complaint: Complaint) -> Spot | None:
    line = complaint.line_at(complaint.spot)
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" not in indentation:
        return None
    return Spot(complaint.spot.line, indentation.index("\t") + 1)


def _began(complaint: Complaint) -> Spot:
    return complaint.began


def _escape(complaint: Complaint) -> Spot:
    return backslash_near(complaint.spot, complaint.lines)


def backslash_near(spot: Spot, lines: tuple[str, ...]) -> Spot:
    """Give the place of the backslash at or before a place: the parsers stop at different characters."""
    at = lines[spot.line - 1].rfind("\\", 0, spot.column)
    return Spot(spot.line, at + 1) if at >= 0 else spot


def _colon(complaint: Complaint) -> str:
    if re.match(r"\s*-[^\s-]", complaint.before()):
        return tr("A '-' that starts an item of a list needs a space after it.")
    if ": " in complaint.before():
        return tr("A ':' followed by a space stands inside a text; put the whole text in quotes.")
    return tr(
        "This line does not fit the line above it; check the spaces at its start, "
        "and put a text that goes on over several lines in quotes."
    )


def _unclosed_list(complaint: Complaint) -> str:
    return tr("The list that opens here goes wrong at line {line}; add ']' or ','.", line=complaint.spot.line)


def _unclosed_group(complaint: Complaint) -> str:
    return tr(
        "The group that opens here goes wrong at line {line}; add '}}' or ',', or put the text in quotes.",
        line=complaint.spot.line,
    )


def _missing_value(complaint: Complaint) -> str:
    sign = complaint.sign(complaint.spot)
    if sign:
        return anchor_sentence(sign)
    return tr("Something opens here and is never closed; add the closing bracket.")


def _open_quote(complaint: Complaint) -> Spot | None:
    """Give where a quoted text began that ends before the stumbling block, if that was on an earlier line."""
    before = complaint.before()
    sign = before[-1:]
    if sign not in ("'", '"') or before.count(sign) % 2 == 0:
        return None
    for number in range(complaint.spot.line - 1, 0, -1):
        line = complaint.lines[number - 1]
        if line.count(sign) % 2:
            return Spot(number, line.rindex(sign) + 1)
    return None


def _misplaced(complaint: Complaint) -> str:
    if complaint.before().endswith(("'", '"')):
        return tr(
            "Text goes on after the closing quote; put one pair of quotes around all of it, "
            "and double an apostrophe inside single quotes."
        )
    if complaint.before().endswith(("]", "}")):
        return tr("Text goes on after the closing bracket; put the whole text in quotes.")
    return tr("This line does not fit the lines above it; check the spaces at its start.")


_MEANINGS = (
    _Meaning(("nesting depth",), lambda _: too_deep_sentence()),
    # The Python parser also stumbles on a TAB behind a text, where the C one does not.
    _Meaning(("tab character", "'\\t'"), lambda _: _tab_within()),
    _Meaning(("scanning a directive",), lambda _: directive_sentence(), _began),
    _Meaning(("escape", "hexadecimal", "hexdecimal"), lambda _: escape_sentence(), _escape),
    _Meaning(("mapping values are not allowed",), _colon),
    _Meaning(("cannot start any token",), lambda said: _bad_start(said.sign(said.spot))),
    _Meaning(
        ("an alias", "an anchor", "a tag", "tag handle"),
        lambda said: anchor_sentence(said.sign(said.began)),
        _began,
    ),
    _Meaning(
        ("quoted scalar",),
        lambda _: tr("The quote that opens here is never closed; add the closing quote after the text."),
        _began,
    ),
    _Meaning(("flow sequence",), _unclosed_list, _began),
    _Meaning(("flow mapping",), _unclosed_group, _began),
    _Meaning(
        ("scanning a simple key",),
        lambda _: tr(
            "This line needs a name, a ':' and a space before its text, as in 'title: Winter coats'."
        ),
        _began,
    ),
    _Meaning(
        ("sequence entries are not allowed",),
        lambda _: tr(
            "A list with '- ' starts on a line of its own; move it there, or put the text in quotes."
        ),
    ),
    _Meaning(
        ("mapping keys are not allowed",),
        lambda _: tr("A text can't start with '? '; put the text in quotes."),
    ),
    _Meaning(
        ("block scalar",),
        lambda _: tr(
            "After '|' or '>' the text starts on the next line; move it there, or put it in quotes."
        ),
        _began,
    ),
    _Meaning(("node content",), _missing_value),
    _Meaning(
        ("block collection",),
        lambda _: tr(
            "This line stands between the items of a list; check the spaces and the '- ' at its start."
        ),
    ),
    _Meaning(
        ("document start",),
        lambda _: tr("This line does not belong to what is above it; check the spaces at its start."),
    ),
)
