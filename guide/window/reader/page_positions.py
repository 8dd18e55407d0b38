"""Finds texts, hit words, anchors and links in a page. Positions are Qt's: UTF-16 units from its start."""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from guide.search.results.hits import Hits

_JOINTS = (" ", "\u00a0", "-", "\u2010", "\u2011")  # blanks and hyphens


def find_all(document: QTextDocument, text: str) -> list[tuple[int, int]]:
    """Return the (start, end) positions of every occurrence of `text`, ignoring case."""
    found: list[tuple[int, int]] = []
    cursor = document.find(text, 0)
    while text and not cursor.isNull():
        found.append((cursor.selectionStart(), cursor.selectionEnd()))
        cursor = document.find(text, cursor.selectionEnd())
    return found


def find_hits(document: QTextDocument, hits: Hits) -> list[tuple[int, int]]:
    """Return the (start, end) positions of all hit words; adjacent hit words count as one."""
    found: list[tuple[int, int]] = []
    # Without a search there is nothing to find, and a long page takes time.
    block = document.firstBlock() if hits.stems or hits.prefix else QTextBlock()
    while block.isValid():
        text, begin = block.text(), block.position()
        found += (
            (begin + _units(text, start), begin + _units(text, end)) for start, end in _runs(text, hits)
        )
        block = block.next()
    return found


def _runs(text: str, hits: Hits) -> list[tuple[int, int]]:
    """Return the hit words of `text`, those with only a blank or a hyphen between them joined."""
    runs: list[tuple[int, int]] = []
    for hit in hits.within(text):
        if runs and text[runs[-1][1] : hit.start] in _JOINTS:
            runs[-1] = (runs[-1][0], hit.end)
        else:
            runs.append((hit.start, hit.end))
    return runs


def _units(text: str, index: int) -> int:
    """Return `index` in UTF-16 units, of which a character beyond U+FFFF takes two."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def anchor_at(cursor: QTextCursor) -> str:
    """Return the last anchor at or before `cursor`, which names the part it is in, or "" if there is none."""
    block, position = cursor.block(), cursor.position()
    while block.isValid():
        if names := _anchors(block, position):
            return names[-1]
        block = block.previous()
    return ""


def _anchors(block: QTextBlock, position: int) -> list[str]:
    names: list[str] = []
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if fragment.isValid() and fragment.position() <= position:
            names += fragment.charFormat().anchorNames()
        fragments += 1
    return names


def selected_link(cursor: QTextCursor) -> tuple[QTextCursor, QTextCursor] | None:
    """Return cursors at the start and the end of the link that is selected, or None."""
    if not cursor.hasSelection():
        return None  # below, setPosition needs a letter after the cursor
    start, end = QTextCursor(cursor), QTextCursor(cursor)
    start.setPosition(cursor.selectionStart() + 1)
    end.setPosition(cursor.selectionEnd())
    link = end.charFormat().anchorHref()
    if not link or link != start.charFormat().anchorHref():
        return None
    start.setPosition(cursor.selectionStart())
    return start, end
