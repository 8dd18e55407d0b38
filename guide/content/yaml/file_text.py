"""Decodes the bytes of a file to text that is safe to parse and to show."""

from guide.content.hidden_text import hidden_in
from guide.content.nodes import START, Position
from guide.content.pack_files import MAX_FILE_BYTES
from guide.content.report import Report
from guide.i18n import tr


def text_of(data: bytes, report: Report) -> str | None:
    """Return the text of a file with every line break as a line feed, or None after reporting a mistake.

    Mistakes are a file that is too large, empty or not UTF-8, and hidden characters.
    """
    if len(data) > MAX_FILE_BYTES:
        report.error(START, tr("This file is larger than 1 MB; split it into smaller ones."))
        return None
    text = _decoded(data, report)
    if text is None or _has_hidden_characters(text, report):
        return None
    if not text.strip():
        report.error(START, tr("This file is empty; write an entry, or delete the file."))
        return None
    return text


def _decoded(data: bytes, report: Report) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _with_line_feeds(error.object[: error.start].decode("utf-8", "replace"))
        sentence = tr("This character can't be read; save the file again with the encoding UTF-8.")
        report.error(_position_at(before, len(before)), sentence)
        return None
    return _with_line_feeds(text)


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _position_at(text: str, index: int) -> Position:
    return Position(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def _has_hidden_characters(text: str, report: Report) -> bool:
    has_hidden = False
    for index, character in hidden_in(text):
        has_hidden = True
        if report.is_full:
            break
        report.error(_position_at(text, index), hidden_sentence(character))
    return has_hidden


def hidden_sentence(character: str) -> str:
    """Return the sentence to report about a hidden character."""
    code = f"U+{ord(character):04X}"
    if character == "\ufffd":
        return tr("Here stands a sign for a lost character ({code}); type the right one.", code=code)
    return tr("A hidden character ({code}) stands here; delete it, or type this part again.", code=code)
