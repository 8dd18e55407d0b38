"""Holds errors of PyYAML's parsers, and sentences about mistakes in YAML."""

from typing import NamedTuple

from guide.content.nodes import Position
from guide.i18n import tr


class ParserError(NamedTuple):
    """An error of PyYAML with the lines of the file.

    `problem` and `position` describe the mistake. `context` describes what the parser was reading
    there, and `context_position` is where that part of the file starts.
    """

    context: str
    context_position: Position
    problem: str
    position: Position
    lines: tuple[str, ...]

    def line_at(self, position: Position) -> str:
        """Return the line of the file at a position."""
        return self.lines[position.line - 1] if position.line <= len(self.lines) else ""

    def character_at(self, position: Position) -> str:
        """Return the character at a position, or "" at the end of a line."""
        return self.line_at(position)[position.column - 1 : position.column]

    def text_before(self) -> str:
        """Return the part of the line before the problem."""
        return self.line_at(self.position)[: self.position.column - 1].rstrip()


def tab_sentence() -> str:
    """Return the sentence about a tab at the start of a line."""
    return tr("This line is indented with a TAB; use spaces.")


def too_deep_sentence() -> str:
    """Return the sentence about lists and mappings that are nested too deeply."""
    return tr("Lists and groups are nested too deeply here; look for brackets that are never closed.")


def anchor_sentence(sign: str) -> str:
    """Return the sentence about a value that starts with `sign`, a special character of YAML."""
    return tr("A text can't start with '{sign}'; put the text in quotes.", sign=sign)


def directive_sentence() -> str:
    """Return the sentence about a line that starts with a percent sign."""
    return tr("A line can't start with '%'; delete it, or put the text in quotes.")


def escape_sentence() -> str:
    """Return the sentence about a backslash in double quotes."""
    return tr("In double quotes a backslash has a special meaning; write it twice, or use single quotes.")


def backslash_near(position: Position, lines: tuple[str, ...]) -> Position:
    """Return the position of the last backslash up to `position`, or `position` if there is none.

    The C and the Python parser report different positions for the same mistake.
    """
    at = lines[position.line - 1].rfind("\\", 0, position.column)
    return Position(position.line, at + 1) if at >= 0 else position
