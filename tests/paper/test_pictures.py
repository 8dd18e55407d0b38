"""Pages that are kept as bytes and drawn by another process come out as they are."""

import pytest
from PySide6.QtGui import QImage, QPainter

from guide.handout.options import Format
from guide.paper.pictures import picture_steps, pictures, play
from guide.paper.units import INCH
from guide.steps import finish

from .samples import day_one, handout, lifeline

DPI = 120


def painted(size, draw):
    """Draw on a device with as many dots as a printer has; return its pixels."""
    image = QImage(round(size[0] * DPI), round(size[1] * DPI), QImage.Format.Format_Grayscale8)
    image.setDotsPerMeterX(round(DPI / 0.0254))
    image.setDotsPerMeterY(round(DPI / 0.0254))
    image.fill(255)
    painter = QPainter(image)
    painter.scale(DPI / INCH, DPI / INCH)
    draw(painter)
    painter.end()
    return image


def difference(one, other):
    """Return the number of pixels that differ in more than the last bit."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) > 1 for a, b in pairs)


@pytest.mark.parametrize("form", [Format.CARD, Format.SHEET])
def test_a_picture_is_the_page(printed, form):
    pages = printed(handout(day_one(qr=True), lifeline(), format=form)).pages
    size = pages.width, pages.height
    drawn = list(pictures(finish(picture_steps(pages))))
    assert len(drawn) == pages.count
    for number, each in enumerate(drawn):
        page = painted(size, lambda painter, number=number: pages.draw(painter, number))
        # Numbers are rounded; an edge between two pixels may fall on the other one.
        assert difference(painted(size, lambda painter, each=each: play(each, painter)), page) < 1000
        # Without `play`, Qt enlarges what is on the page.
        assert difference(painted(size, each.play), page) > 20_000
