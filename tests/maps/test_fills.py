"""The regions of the map differ without any colour, and in every theme."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from guide.maps.drawing import draw_sample
from guide.maps.fills import NO_REGION, Fill, fill_of
from guide.window.theme.appearance import DARK, LIGHT, Appearance, Tokens, from_system
from tests.window.theme.test_appearance import contrast

SIDE = 48


def contrast_colors():
    palette = QPalette(QColor("#000000"))
    palette.setColor(QPalette.ColorRole.Link, QColor("#FFFF00"))
    return from_system(palette)


FILLS = [fill_of(number) for number in range(11)]


def drawn(fill, tokens=LIGHT, ratio=1):
    image = QImage(SIDE * ratio, SIDE * ratio, QImage.Format.Format_Grayscale8)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_sample(painter, QRectF(0, 0, SIDE, SIDE), fill, Appearance(tokens))
    painter.end()
    return image


def difference(one, other):
    pairs = list(zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))
    return sum(abs(a - b) > 60 for a, b in pairs) / len(pairs)


def test_all_patterns_differ_by_themselves_in_one_ink():
    samples = [drawn(Fill(fill.pattern, "page", "text")) for fill in (*FILLS, NO_REGION)]
    assert min(difference(*pair) for pair in combinations(samples, 2)) > 0.04


@pytest.mark.parametrize("tokens", [LIGHT, DARK, contrast_colors()])
def test_the_ink_of_each_pattern_stands_out_from_its_ground(tokens):
    for fill in FILLS:
        ground = getattr(tokens, fill.ground) or tokens.page
        assert contrast(getattr(tokens, fill.ink), ground) >= 3, fill


def test_colours_are_those_of_the_theme():
    assert {name for fill in FILLS for name in (fill.ground, fill.ink)} <= set(Tokens.__slots__)


def test_more_regions_than_patterns_are_drawn():
    assert fill_of(11).pattern is fill_of(0).pattern
