"""Finds texts, hit words, anchors and links in a page.

Positions are those of QTextDocument: UTF-16 units from the start of the page.
"""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from guide.i18n import tr
from guide.search.results.hits import Hits

# Finding and marking more would keep the window from handling a key. A page of usual length has fewer.
MAX_FOUND, MAX_MARKED = 500, 200
_JOINTS = (" ", "\u00a0", "-", "\u2010", "\u2011")  # spaces and hyphens, which join adjacent hit words


def find_all(document: QTextDocument, text: str, first: int = 0) -> list[tuple[int, int]]:
    """Return the (start, end) positions of the occurrences of `text` from `first` on, ignoring case.

    At most MAX_FOUND are returned.
    """
    found: list[tuple[int, int]] = []
    cursor = document.find(text, first)
    while text and not cursor.isNull() and len(found) < MAX_FOUND:
        found.append((cursor.selectionStart(), cursor.selectionEnd()))
        cursor = document.find(text, cursor.selectionEnd())
    return found


def numbers_near(at: int, number: int) -> range:
    """Return the numbers of the occurrences to mark: at most MAX_MARKED of `number`, around the one `at`."""
    first = max(0, min(at - MAX_MARKED // 2, number - MAX_MARKED))
    return range(first, min(number, first + MAX_MARKED))


def count_label(number: int) -> str:
    """Return how many were found, as a text; the end of the page may have more than MAX_FOUND."""
    return str(number) if number < MAX_FOUND else tr("{number} or more", number=MAX_FOUND)


def find_hits(document: QTextDocument, hits: Hits, first: int = 0) -> list[tuple[int, int]]:
    """Return the (start, end) positions of the hit words from the block at `first` on.

    Adjacent hit words are joined to one hit. At most MAX_FOUND are returned.
    """
    found: list[tuple[int, int]] = []
    # Without hit words the page is skipped, because a long page takes time.
    block = document.findBlock(first) if hits.stems or hits.prefix else QTextBlock()
    while block.isValid() and len(found) < MAX_FOUND:
        text, begin = block.text(), block.position()
        found += (
            (begin + _units(text, start), begin + _units(text, end)) for start, end in _runs(text, hits)
        )
        block = block.next()
    return found[:MAX_FOUND]


def _runs(text: str, hits: Hits) -> list[tuple[int, int]]:
    """Return the (start, end) indexes of the hits in `text`. Hits are joined over one space or hyphen."""
    runs: list[tuple[int, int]] = []
    for hit in hits.within(text):
        if runs and text[runs[-1][1] : hit.start] in _JOINTS:
            runs[-1] = (runs[-1][0], hit.end)
        else:
            runs.append((hit.start, hit.end))
    return runs


def _units(text: str, index: int) -> int:
    """Convert `index`, which counts the characters of `text`, to UTF-16 units.

    A character beyond U+FFFF has two units.
    """
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def anchor_at(cursor: QTextCursor) -> str:
    """Return the name of the last anchor at or before `cursor`, or "" without such an anchor.

    The anchor names the section that contains the cursor.
    """
    block, position = cursor.block(), cursor.position()
    while block.isValid():
        if names := _anchors(block, position):
            return names[-1]
        block = block.previous()
    return ""


def _anchors(block: QTextBlock, position: int) -> list[str]:
    """Return the names of the anchors of `block` up to `position`."""
    names: list[str] = []
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if fragment.isValid() and fragment.position() <= position:
            names += fragment.charFormat().anchorNames()
        fragments += 1
    return names


def selected_link(cursor: QTextCursor) -> tuple[QTextCursor, QTextCursor] | None:
    """Return cursors at the start and at the end of the selection of `cursor` if it is a link, else None."""
    if not cursor.hasSelection():
        return None  # setPosition below needs a character after the start
    start, end = QTextCursor(cursor), QTextCursor(cursor)
    start.setPosition(cursor.selectionStart() + 1)
    end.setPosition(cursor.selectionEnd())
    link = end.charFormat().anchorHref()
    if not link or link != start.charFormat().anchorHref():
        return None
    start.setPosition(cursor.selectionStart())
    return start, end
