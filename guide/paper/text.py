"""Text as lines on paper: broken once, in fonts without hinting, so every device draws the same."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QTextCharFormat, QTextLayout, QTextOption

from guide.paper.pagination import Row
from guide.paper.units import POINT

LEADING = 1.2  # from line to line, of the size of the letters
_RISE = 0.95  # from the top of a line to where its letters stand, of their size
# Within text from right to left, the groups of a number would change places.
_NUMBER = re.compile(r"[+(]?\d[\d ().\u00a0\u2011/-]*\d")
_HIGH = re.compile("[\u0300-\u036f\u0530-\u1fff\u20d0-\U0010ffff]")
_PART = 1500  # characters that are laid out at once: Qt takes its time with endless paragraphs


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one size, in points, and weight."""

    text: str
    size: float
    bold: bool = False


def paper_font(size: float, *, bold: bool = False) -> QFont:
    """Give the application's font (the bundled ones, where they were loaded) in a size of paper."""
    font = QFont(QGuiApplication.font().families())
    font.setPixelSize(round(size * POINT))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def is_right_to_left(text: str) -> bool:
    """Whether a text is written from right to left: its first letter decides."""
    kinds = (bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)


def text_rows(
    runs: Sequence[Run],
    width: float,
    *,
    leading: float = LEADING,
    like: str = "",
    align: Qt.AlignmentFlag | None = None,
) -> Iterator[Row]:
    """Break a paragraph into rows; it runs in the direction of another text, where that is given."""
    text = "".join(run.text for run in runs)
    if backwards := is_right_to_left(like or text):
        runs = [replace(run, text=_NUMBER.sub(_apart, run.text)) for run in runs]
        text = "".join(run.text for run in runs)
        align = align or Qt.AlignmentFlag.AlignRight
    option = QTextOption(align or Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight)
    size = max((run.size for run in runs), default=0.0) * POINT
    return _together(
        _row(layout, number, size * leading, (_RISE + (leading - LEADING) / 2) * size)
        for layout, number in _lines(runs, text, width, option)
    )


def _apart(number: re.Match[str]) -> str:
    return f"\u2066{number[0]}\u2069"


def _row(layout: QTextLayout, number: int, height: float, rise: float) -> Row:
    line = layout.lineAt(number)
    if not _is_low(layout.text()):
        height = max(height, line.height())
        rise = (height - line.height()) / 2 + line.ascent()
    up = line.ascent() - rise

    def paint(painter: QPainter, x: float, y: float) -> None:
        layout.lineAt(number).draw(painter, QPointF(x, y - up))

    return Row(height=height, rise=rise, paint=paint)


def _is_low(text: str) -> bool:
    """Whether no letter reaches higher or lower than those of most languages in Latin letters do."""
    return not _HIGH.search(text)


def _lines(
    runs: Sequence[Run], text: str, width: float, option: QTextOption
) -> Iterator[tuple[QTextLayout, int]]:
    start = 0
    while start < len(text):
        part = text[start : start + _PART]
        is_last = start + _PART >= len(text)
        layout = _layout(part, _within(runs, start, start + len(part)), width, option)
        count = layout.lineCount()
        if not is_last and count > 1:
            count -= 1  # the rest of its words comes with the next part
        yield from ((layout, number) for number in range(count))
        last = layout.lineAt(count - 1)
        start += _characters(part, last.textStart() + last.textLength())


def _within(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    ends = list(accumulate(len(run.text) for run in runs))
    spans = zip(runs, [0, *ends], ends, strict=False)
    cut = (
        replace(run, text=run.text[max(0, start - a) : max(0, end - a)]) for run, a, b in spans if b > start
    )
    return [run for run in cut if run.text]


def _layout(text: str, runs: Sequence[Run], width: float, option: QTextOption) -> QTextLayout:
    layout = QTextLayout(text, paper_font(runs[0].size, bold=runs[0].bold))
    layout.setTextOption(option)
    if runs[1:]:
        layout.setFormats(list(_formats(runs)))
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _formats(runs: Iterable[Run]) -> Iterator[QTextLayout.FormatRange]:
    start = 0
    for run in runs:
        form = QTextLayout.FormatRange()
        form.start, form.length = start, _units(run.text)
        form.format = QTextCharFormat()
        form.format.setFont(paper_font(run.size, bold=run.bold))
        start += form.length
        yield form


def _units(text: str) -> int:
    """Count in Qt's units, of which a character beyond the first 65,536 takes two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _characters(text: str, units: int) -> int:
    """Count the characters that take so many of Qt's units."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return len(raw[: 2 * units].decode("utf-16-le", "surrogatepass"))


def _together(rows: Iterable[Row]) -> Iterator[Row]:
    """Keep the first two lines of a paragraph together, and the last two."""
    held: list[Row] = []
    keep = True
    for row in rows:
        held.append(row)
        if len(held) == 3:
            yield replace(held.pop(0), keep=keep)
            keep = False
    if held[1:]:
        yield replace(held.pop(0), keep=True)
    yield from held
