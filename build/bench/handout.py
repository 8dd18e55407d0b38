"""Times the preview and the PDF of a hand-out of eight items in each format, and prints JSON."""

import json
import os
import statistics
from collections.abc import Callable, Iterator
from datetime import date

from bench.measuring import in_process, milliseconds
from bench.table import OURS, Row

RUNS = 7
ITEMS = (
    "day-one", "national-human-trafficking-hotline", "suicide-and-crisis-988", "crisis-text-line",
    "national-runaway-safeline", "stronghearts", "the-bridge-for-youth", "passageways",
)  # fmt: skip
DPI = 96  # of the preview


def median(work: Callable[[], object]) -> float:
    """Return the median of the milliseconds that `work` takes, after a first call that is not counted."""
    work()
    return statistics.median(milliseconds(work) for _ in range(RUNS))


def main() -> None:
    """Print the milliseconds for every format as JSON."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QImage, QPainter

    from guide.content.load import load_union
    from guide.handout.compose import compose
    from guide.handout.handout_list import HandoutItem, HandoutList
    from guide.handout.options import Format, Options
    from guide.paper.pages import HandoutPages, lay_out
    from guide.paper.pdf import pdf_bytes, start_offscreen
    from guide.paper.units import INCH
    from guide.paths import content_folder

    application, guide = start_offscreen(), load_union(content_folder())
    items = HandoutList(tuple(HandoutItem(target=each) for each in ITEMS))
    today = date.today()  # noqa: DTZ011 - the local date

    def pages_of(form: Format) -> HandoutPages:
        return lay_out(compose(items, guide, Options(format=form), today))

    def preview(form: Format) -> None:
        pages = pages_of(form)
        for number in range(pages.count):
            size = (round(pages.width * DPI), round(pages.height * DPI))
            image = QImage(*size, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            painter.scale(DPI / INCH, DPI / INCH)
            pages.draw(painter, number)
            painter.end()

    def times(form: Format) -> dict[str, float]:
        pdf = median(lambda: pdf_bytes(pages_of(form), "Resources"))
        return {"preview": median(lambda: preview(form)), "PDF": pdf}

    print(json.dumps({str(form): times(form) for form in Format}))
    del application


def rows() -> Iterator[Row]:
    """Measure all formats in one new process; yield the table's rows."""
    for form, times in in_process("bench.handout").items():
        for output, most in (("preview", 100.0), ("PDF", 300.0)):
            yield Row(
                label=f"hand-out of 8 items → {output} ({form})", figures={OURS: times[output]}, most=most
            )


if __name__ == "__main__":
    main()
