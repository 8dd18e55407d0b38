"""Limits the length of what one entry holds, so that every page that loads is shown without a wait.

The limits are far above good content: the longest shipped entry has 8,000 characters, 120 paragraphs, items
and cells, texts of 1,300 characters, lists of 20 items and web addresses of 200 characters.
"""

import re
from collections.abc import Iterator
from typing import Any

from guide.content.nodes import List, Mapping, Node, texts_of
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr

MAX_TEXT = 3_000  # characters of one text, and of one paragraph or list item in the text of a section
MAX_WORD = 1_000  # characters without a blank
# Letters that few fonts have count as several characters: Qt asks every font of the computer for each.
FEW_FONTS, COUNTED_AS = re.compile("[\u1100-\u11ff\u2e80-\U0010ffff]"), 5
MAX_ITEMS = 100  # items of one list
MAX_COLUMNS, MAX_ROW = 10, 4_000  # columns of a table, and characters of one row
MAX_CHARACTERS, MAX_PARTS = 100_000, 1_000  # of one entry; parts are paragraphs, list items and cells

_NEXT_PARAGRAPH = re.compile(r"\n\s*\n|\n\s*(?=- )")


def length_of(text: str) -> int:
    """Return the characters of a text, in which each letter that few fonts have counts as COUNTED_AS."""
    return len(text) if text.isascii() else len(text) + (COUNTED_AS - 1) * len(FEW_FONTS.findall(text))


def _counted(text: str) -> str:
    """Return how the characters of a text are counted, if they are not just counted."""
    sentence = tr(
        " Letters of Chinese, Japanese and Korean, and emoji, count as {number}.", number=COUNTED_AS
    )
    return sentence if length_of(text) != len(text) else ""


def words_are_short(text: str, node: Node, name: str, report: Report) -> bool:
    """Return whether every word of a text has at most MAX_WORD characters, or report the first longer one."""
    endless = next((word for word in text.split() if len(word) > MAX_WORD), "")
    if not endless:
        return True
    sentence = tr(
        "'{name}' has a word of more than {most} characters ('{word}'); put blanks into it, or delete it.",
        name=name,
        most=MAX_WORD,
        word=short(endless),
    )
    report.error(node, sentence)
    return False


def text_is_short(text: str, node: Node, name: str, report: Report) -> bool:
    """Return whether a text has at most MAX_TEXT characters and no endless word, or report the mistake."""
    return is_within(MAX_TEXT, text, node, name, report) and words_are_short(text, node, name, report)


def is_within(most: int, text: str, node: Node, name: str, report: Report) -> bool:
    """Return whether a text has at most `most` characters, or report the mistake."""
    if length_of(text) <= most:
        return True
    sentence = tr("'{name}' is longer than {most} characters; shorten it.", name=name, most=most)
    report.error(node, sentence + _counted(text))
    return False


def paragraphs_are_short(text: str, node: Node, name: str, report: Report) -> bool:
    """Return whether each paragraph and list item of a text is as short as a text, or report the mistake."""
    for paragraph in paragraphs_of(text):
        if length_of(paragraph) > MAX_TEXT:
            sentence = tr(
                "'{name}' has a paragraph of more than {most} characters ('{start}'); "
                "split it with a blank line.",
                name=name,
                most=MAX_TEXT,
                start=short(paragraph),
            )
            report.error(node, sentence + _counted(paragraph))
            return False
    return words_are_short(text, node, name, report)


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs and list items of a text."""
    return _NEXT_PARAGRAPH.split(text)


def lists_are_short(node: Mapping, _: dict[str, Any], report: Report) -> None:
    """Report each list of a mapping, or of a mapping in it, that has more than MAX_ITEMS items."""
    for name, part in _lists(node):
        if len(part.items) > MAX_ITEMS:
            sentence = tr(
                "'{name}' has more than {most} items; delete some, or make two entries.",
                name=name,
                most=MAX_ITEMS,
            )
            report.error(part.items[MAX_ITEMS], sentence)


def entry_is_short(node: Mapping, _: dict[str, Any], report: Report) -> None:
    """Report the text with which an entry becomes longer than MAX_CHARACTERS or MAX_PARTS."""
    characters = parts = 0
    for text in texts_of(node):
        characters += len(text.text)
        parts += len(paragraphs_of(text.text))
        if characters > MAX_CHARACTERS:
            sentence = tr("This entry has more than {most} characters; make two of it.", most=MAX_CHARACTERS)
            report.error(text, sentence)
            return
        if parts > MAX_PARTS:
            sentence = tr(
                "This entry has more than {most} texts, paragraphs, list items and cells; make two of it.",
                most=MAX_PARTS,
            )
            report.error(text, sentence)
            return


def table_is_small(node: Mapping, _: dict[str, Any], report: Report) -> None:
    """Report a table with more than MAX_COLUMNS columns, and each row with more than MAX_ROW characters."""
    columns, rows = node.value("columns"), node.value("rows")
    if isinstance(columns, List) and len(columns.items) > MAX_COLUMNS:
        sentence = tr("A table has at most {most} columns; make two tables.", most=MAX_COLUMNS)
        report.error(columns.items[MAX_COLUMNS], sentence)
    for row in (columns, *(rows.items if isinstance(rows, List) else ())):
        texts = "".join(text.text for text in texts_of(row)) if row else ""
        if row and length_of(texts) > MAX_ROW:
            sentence = tr("This row has more than {most} characters; shorten its texts.", most=MAX_ROW)
            report.error(row, sentence + _counted(texts))


def _lists(node: Node, name: str = "") -> Iterator[tuple[str, List]]:
    """Yield each list below a node with the key under which it stands."""
    if isinstance(node, List):
        yield name, node
        for item in node.items:
            yield from _lists(item, name)
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            yield from _lists(value, key.text)
