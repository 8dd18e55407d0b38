"""Tests lines of text: nothing is lost or beyond the edge, and numbers stay in order."""

import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QTextLayout

from guide.blocks.isolates import isolated, without_isolates
from guide.paper.fonts import TEXT_FAMILY, load_first_fonts, load_fonts
from guide.paper.text import Run, text_rows
from guide.paths import fonts_folder

from .looking import bounds, ink

WIDTH = 2000.0
SAMPLES = {
    "English": "Somebody who knows the place can open a door that was shut. " * 40,
    "an endless word": "x" * 5000,
    "an address": "https://example.org/" + "a-very-long-path/" * 12,
    "Arabic": "هل تحتاج إلى مساعدة؟ المكالمة مجانية. " * 60,
    "Burmese": "အကူအညီ လိုပါသလား။ အခမဲ့ ဖုန်းခေါ်နိုင်သည်။ " * 60,
    "beyond 65,536": "𖬖𖬰𖬝𖬵 𖬄𖬶𖬟𖬰 𖬌𖬣𖬵 " * 150,
    "mixed": "Hu rau 𖬖𖬰𖬝𖬵, 651-555-0177, هل تحتاج " * 60,
}


def drawn(rows, *, margin=200):
    """Draw rows one below the other at a tenth of their size. Return the picture and its height."""
    rows = list(rows)
    height = sum(row.height for row in rows)
    image = QImage(int(WIDTH + 2 * margin) // 10, int(height + 2 * margin) // 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    y = float(margin)
    for row in rows:
        row.paint(painter, margin, y)
        y += row.height
    painter.end()
    return image, height


def spans(rows):
    """Return the text of each row, from its own layout."""
    texts = []
    for row in rows:
        held = dict(zip(row.paint.__code__.co_freevars, row.paint.__closure__, strict=True))
        layout = held["layout"].cell_contents
        line = layout.lineAt(held["number"].cell_contents)
        units = layout.text().encode("utf-16-le")
        texts.append(
            units[2 * line.textStart() : 2 * (line.textStart() + line.textLength())].decode("utf-16-le")
        )
    return texts


def test_every_letter_is_in_one_row_within_the_edges_also_where_a_text_is_laid_out_in_parts():
    for name, text in SAMPLES.items():
        image, height = drawn(text_rows((Run(text[:3000], 11),), WIDTH))
        left, top, right, bottom = bounds(ink(image))
        assert min(left, top) >= 20 - 1, name
        assert right <= 20 + WIDTH / 10 + 1, name
        assert bottom <= 20 + height / 10 + 1, name
        assert without_isolates("".join(spans(text_rows((Run(text, 9),), WIDTH)))) == text


def test_a_text_in_parts_has_the_lines_of_a_text_in_one():
    text = SAMPLES["English"]
    longest = max(map(len, spans(text_rows((Run(text, 9),), WIDTH))))
    shortest = min(map(len, spans(list(text_rows((Run(text, 9),), WIDTH))[:-1])))
    assert shortest > longest * 0.7, "a line ends where a part ends"


def test_sizes_and_weights_within_a_line():
    runs = (Run("Call ", 9), Run("988", 30, bold=True))
    image, height = drawn(text_rows(runs, WIDTH))
    assert height == pytest.approx(30 * 10 * 1.2)
    assert bounds(ink(image))[2] > bounds(ink(drawn(text_rows((Run("Call 988", 9),), WIDTH))[0]))[2]


@pytest.mark.parametrize("digits", ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"], ids=["Arabic", "Persian"])
def test_a_number_in_other_digits_keeps_its_order(digits):
    number = "612-399-9995".translate(dict(zip(range(48, 58), digits, strict=True)))
    layout = QTextLayout(isolated(f"اتصل {number} الآن"))
    layout.beginLayout()
    line: Any = layout.createLine()  # PySide's types do not tell what cursorToX returns
    line.setLineWidth(10_000)
    layout.endLayout()
    # The place before the first digit counts as the end of the word before.
    places = [line.cursorToX(place)[0] for place, letter in enumerate(layout.text()) if letter in digits][1:]
    assert len(places) == 9
    assert places == sorted(places)


def shape(text, *, at_left=None):
    """Return the ink of a number relative to its top left corner; `at_left` ignores ink to the right of it."""
    points = ink(drawn(text_rows((Run(text, 11),), WIDTH))[0])
    left, top, _, _ = bounds(points)
    near = [(x - left, y) for x, y in points if at_left is None or x - left <= at_left]
    top = min(y for _, y in near)
    return {(x, y - top) for x, y in near}


def test_a_number_within_text_from_right_to_left_keeps_its_order():
    """Without help, Unicode's rules would show 1-800-555-0199 as 0199-555-800-1."""
    right, wrong = shape("1-800-555-0199"), shape("0199-555-800-1")
    shown = shape("اتصل 1-800-555-0199", at_left=max(x for x, _ in right))
    assert len(shown & right) > 0.65 * len(right) > len(shown & wrong) + 40


def test_text_from_right_to_left_begins_at_the_right():
    left, _, right, _ = bounds(ink(drawn(text_rows((Run("خط المساعدة", 11),), WIDTH))[0]))
    assert right > 20 + WIDTH / 10 - 3
    assert left > 20 + WIDTH / 20


def test_the_first_two_lines_and_the_last_two_stay_together():
    rows = list(text_rows((Run(SAMPLES["English"], 9),), WIDTH))
    assert [row.keep_with_next for row in rows] == [True, *[False] * (len(rows) - 3), True, False]
    assert [row.keep_with_next for row in text_rows((Run("one", 9),), WIDTH)] == [False]
    assert list(text_rows((Run("", 9),), WIDTH)) == []


def test_an_endless_text_gives_its_first_lines_at_once():
    rows = text_rows((Run("y" * 1_000_000, 9),), WIDTH)
    begun = time.perf_counter()
    assert [next(rows).height for _ in range(20)] == [pytest.approx(108)] * 20
    assert time.perf_counter() - begun < 1


def test_the_letters_are_those_of_the_application_and_the_family_of_the_programs_words_comes_first(tmp_path):
    assert QGuiApplication.font().families()[0] == "Noto Sans"
    families = load_fonts(fonts_folder())
    assert families[0] == TEXT_FAMILY == load_first_fonts(fonts_folder())[0]
    assert len(families) == len(set(families)) > 10
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert tuple(load_fonts(tmp_path)) == (TEXT_FAMILY,), "without fonts those of the computer stay"
