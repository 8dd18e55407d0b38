"""How long a hand-out of eight items takes: its preview, all pages drawn, and its PDF; prints JSON."""

import json
import os
import statistics
from collections.abc import Callable
from datetime import date
from functools import partial
from time import perf_counter

STARTS, RUNS = 1, 7
ITEMS = (
    "day-one", "national-human-trafficking-hotline", "suicide-and-crisis-988", "crisis-text-line",
    "national-runaway-safeline", "stronghearts", "the-bridge-for-youth", "passageways",
)  # fmt: skip
DPI = 96


def median(work: Callable[[], object]) -> float:
    """Do it several times after a first; gives the median in milliseconds."""
    times = []
    for _ in range(STARTS + RUNS):
        began = perf_counter()
        work()
        times.append(1000 * (perf_counter() - began))
    return statistics.median(times[STARTS:])


def main() -> None:
    """Measure every format."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QImage, QPainter

    from guide.content.load import load
    from guide.handout.compose import compose
    from guide.handout.handout_list import HandoutItem, HandoutList
    from guide.handout.options import Format, Options
    from guide.paper.pages import Pages, lay_out
    from guide.paper.pdf import pdf_bytes, started
    from guide.paper.units import INCH
    from guide.paths import content_folder

    application = started()
    guide = load(content_folder())
    tray = HandoutList(tuple(HandoutItem(target=each) for each in ITEMS))
    today = date.today()  # noqa: DTZ011 - the worker's day

    def pages_of(form: Format) -> Pages:
        return lay_out(compose(tray, guide, Options(format=form), today))

    def preview(form: Format) -> None:
        pages = pages_of(form)
        for number in range(pages.count):
            size = (round(pages.width * DPI), round(pages.height * DPI))
            image = QImage(*size, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            painter.scale(DPI / INCH, DPI / INCH)
            pages.draw(painter, number)
            painter.end()

    def pdf(form: Format) -> None:
        pdf_bytes(pages_of(form), "Resources")

    found = {
        str(form): {"preview": median(partial(preview, form)), "pdf": median(partial(pdf, form))}
        for form in Format
    }
    print(json.dumps(found))
    del application


if __name__ == "__main__":
    main()
