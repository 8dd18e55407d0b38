"""The map on paper: one page in every format but large print, and whom to call stands below it."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from guide.content.places import PlaceKind
from guide.handout.compose import compose
from guide.handout.document import NoticeKind
from guide.handout.handout_list import HandoutList
from guide.handout.options import Format, Options, Paper
from guide.handout.resolved import default_item
from guide.maps.drawing import draw_sample, fills_of
from guide.maps.fills import NO_REGION
from guide.paper.map_rows import PaperLook
from guide.paper.units import INCH
from guide.render.by_county import map_page, map_title
from guide.render.served import region_label, regions_of_map
from tests.builders import DAY
from tests.shipped import shipped_guide

from .looking import DPI, assert_within_margins, ink, picture, plain, rows_of


@pytest.fixture(scope="module")
def guide():
    return shipped_guide()


def composed(guide, **options):
    items = HandoutList((default_item(map_page(guide), guide),))
    return compose(items, guide, Options(**options), DAY)


@pytest.mark.parametrize(
    ("form", "paper"),
    [
        (Format.SHEET, Paper.LETTER),
        (Format.SHEET, Paper.A4),
        (Format.CARD, Paper.LETTER),
        (Format.FULL, Paper.LETTER),
    ],
)
def test_it_is_one_page_with_whom_to_call_in_each_region(guide, printed, form, paper):
    handout = composed(guide, format=form, paper=paper)
    made = printed(handout)
    assert (made.pages.count, made.pages.notices) == (1, ())
    assert_within_margins(made.pages)
    assert made.raw.startswith(f"{map_title()} In every county: 911 danger now;")
    assert guide.pack.id in handout.footer or guide.pack.title in handout.footer
    assert made.raw.endswith(f" {handout.footer}")
    at = 0
    for number, region in enumerate(regions_of_map(guide.places), start=1):
        at = made.raw.index(f"{region_label(number, region)}: ", at)
    assert "800-974-3359" in made.raw
    counties = [place.name for place in guide.places.to_choose if place.kind is PlaceKind.COUNTY]
    assert [name for name in counties if plain(name.removesuffix(" County")) not in made.raw] == []
    assert min(size for size, _ in made.sizes) >= 7
    assert made.path.stat().st_size < 250_000


def test_the_map_takes_half_of_the_page(guide, printed):
    image = picture(printed(composed(guide, format=Format.SHEET)).pages, 0)
    middle = image.width() // 2
    rows = {y for _, y in ink(image, (middle - DPI, int(1.4 * DPI), middle + DPI, int(5.8 * DPI)))}
    assert len(rows) > 0.95 * 4.4 * DPI  # patterns without a gap


def sample(fill, *, levels):
    """Return the sample of a pattern on a printer that has so many greys, 300 to the inch."""
    image = QImage(150, 84, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, levels > 2)
    painter.scale(300 / INCH, 300 / INCH)
    draw_sample(painter, QRectF(0, 0, 0.5 * INCH, 0.28 * INCH), fill, PaperLook())
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Mono) if levels == 2 else image


def difference(one, other):
    """Return the share of pixels that differ clearly in two samples in grey."""
    pairs = list(zip(b"".join(rows_of(one)), b"".join(rows_of(other)), strict=True))
    return sum(abs(a - b) > 60 for a, b in pairs) / len(pairs)


@pytest.mark.parametrize("levels", [2, 256])
def test_patterns_differ_without_colour_even_in_black_and_white(guide, levels):
    fills = [*fills_of(regions_of_map(guide.places)).values(), NO_REGION]
    samples = [sample(fill, levels=levels) for fill in fills]
    assert len(samples) > 5
    assert min(difference(one, other) for one, other in combinations(samples, 2)) > 0.04


def test_large_print_has_its_text_and_says_that_it_has_no_map(guide, printed):
    handout = composed(guide, format=Format.LARGE)
    assert "800-974-3359" in printed(handout).text
    changed = [each.sentence for each in handout.notices if each.kind is NoticeKind.CHANGED]
    assert any(sentence.startswith("Large print has no map") for sentence in changed)


@pytest.mark.parametrize("form", [Format.SHEET, Format.LARGE, Format.FULL])
def test_discreetly_no_name_and_no_address_tells_the_topic(guide, form, printed):
    handout = composed(guide, format=form, discreet=True)
    text = printed(handout).text
    assert "Aitkin" in text
    assert "800-974-3359" in text
    words = f" {text.casefold()} "
    assert [word for word in guide.words.topic_words if f" {word.casefold()} " in words] == []
    assert any("an address on the web was left out" in each.sentence for each in handout.notices)
