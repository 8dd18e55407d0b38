"""Breaks text into rows. Fonts are not hinted, so that lines break at the same words on every device."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QTextCharFormat, QTextLayout, QTextOption

from guide.blocks.isolates import is_right_to_left, isolated
from guide.paper.pagination import Row, joined
from guide.paper.units import POINT

LEADING = 1.2  # distance from line to line, relative to the size of the text
_BASELINE = 0.95  # distance from the top of a line to its baseline, relative to the size of the text
_TALL_SCRIPTS = re.compile("[\u0300-\u036f\u0530-\u1fff\u20d0-\U0010ffff]")
_CHUNK = 1500  # characters that are laid out at once, because Qt is slow with very long paragraphs


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one weight and one size, in points."""

    text: str
    size: float
    bold: bool = False


def paper_font(size: float, *, bold: bool = False) -> QFont:
    """Return the application's font for drawing on paper in `size` points."""
    font = QFont(QGuiApplication.font().families())
    font.setPixelSize(round(size * POINT))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def text_rows(
    runs: Sequence[Run],
    width: float,
    *,
    leading: float = LEADING,
    direction_of: str = "",
    align: Qt.AlignmentFlag | None = None,
) -> Iterator[Row]:
    """Yield the lines of a paragraph as rows, joined.

    `width` is in 1/720 inch, and `leading` is relative to the size of the text. The direction of writing is
    that of `direction_of`, or of the text itself if `direction_of` is "".
    """
    text = "".join(run.text for run in runs)
    runs = [replace(run, text=isolated(run.text, beside=direction_of or text)) for run in runs]
    text = "".join(run.text for run in runs)
    if right_to_left := is_right_to_left(direction_of or text):
        align = align or Qt.AlignmentFlag.AlignRight
    option = QTextOption(align or Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    size = max((run.size for run in runs), default=0.0) * POINT
    rows = (
        _row(layout, number, size * leading, (_BASELINE + (leading - LEADING) / 2) * size)
        for layout, number in _lines(runs, text, width, option)
    )
    return joined(_keep_line_pairs(rows))


def _row(layout: QTextLayout, number: int, height: float, baseline: float) -> Row:
    line = layout.lineAt(number)
    if not _has_normal_height(layout.text()):
        height = max(height, line.height())
        baseline = (height - line.height()) / 2 + line.ascent()
    up = line.ascent() - baseline

    def paint(painter: QPainter, x: float, y: float) -> None:
        layout.lineAt(number).draw(painter, QPointF(x, y - up))

    return Row(height=height, baseline=baseline, paint=paint)


def _has_normal_height(text: str) -> bool:
    """Return whether no character is of a script that needs a greater line height than Latin."""
    return not _TALL_SCRIPTS.search(text)


def _lines(
    runs: Sequence[Run], text: str, width: float, option: QTextOption
) -> Iterator[tuple[QTextLayout, int]]:
    start = 0
    while start < len(text):
        chunk = text[start : start + _CHUNK]
        is_last = start + _CHUNK >= len(text)
        layout = _layout(chunk, _slice_runs(runs, start, start + len(chunk)), width, option)
        count = layout.lineCount()
        if not is_last and count > 1:
            count -= 1  # the last line may be incomplete, so the next chunk starts with it
        yield from ((layout, number) for number in range(count))
        last = layout.lineAt(count - 1)
        start += _characters(chunk, last.textStart() + last.textLength())


def _slice_runs(runs: Sequence[Run], start: int, end: int) -> list[Run]:
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
    """Return the length of a text in UTF-16 code units, as Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _characters(text: str, units: int) -> int:
    """Return the number of characters in the first `units` UTF-16 code units of a text."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return len(raw[: 2 * units].decode("utf-16-le", "surrogatepass"))


def _keep_line_pairs(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows of a paragraph, marked so that its first two rows stay together, and its last two."""
    pending: list[Row] = []
    keep_with_next = True
    for row in rows:
        pending.append(row)
        if len(pending) == 3:
            yield replace(pending.pop(0), keep_with_next=keep_with_next)
            keep_with_next = False
    if pending[1:]:
        yield replace(pending.pop(0), keep_with_next=True)
    yield from pending
