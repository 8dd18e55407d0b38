"""Tests what applies to all formats: black on white, only text, quick, and a limit of pages."""

import time

from PySide6.QtGui import QColor, QPalette

from guide.blocks.blocks import Grid, Heading, Page, Paragraph, Title
from guide.handout.document import Item
from guide.handout.options import Format
from guide.paper.pages import lay_out
from guide.paper.pdf import pdf_bytes

from .looking import DPI, edges, ink, picture, run
from .samples import FOOTER, bca_tips, call, day_one, eight_lines, handout, page, some


def test_huge_hand_outs_end_and_say_what_is_missing():
    items = (*some(19), Item("huge", "Huge one", (Paragraph("no blank" + "x" * 1_000_000),)), day_one())
    part = (Heading("Part"), Paragraph("word " * 400), Paragraph("x" * 20_000))
    whole = (Page((Title("T"), *part * 60)), page(), page())
    begun = time.perf_counter()
    pages = lay_out(handout(*items, format=Format.LARGE))
    full = lay_out(handout(format=Format.FULL, pages=whole))
    assert time.perf_counter() - begun < 60
    assert (pages.count, full.count) == (200, 200)
    (notice,) = pages.notices
    assert "“Huge one”" in notice.sentence
    assert notice.target == "huge"
    assert all("Only 200 pages" in each.notices[0].sentence for each in (pages, full))
    assert edges(picture(full, 199))[3] > 8 * DPI
    for form in (Format.CARD, Format.CARDS):
        assert lay_out(handout(*items, format=form)).count <= 200


def test_black_on_white_whatever_the_palette(qapp):
    def looks():
        whole = lay_out(handout(format=Format.FULL, pages=(page(),)))
        sheet = lay_out(handout(bca_tips(), day_one(qr=True), format=Format.SHEET))
        return [picture(whole, 0, paint_before=0x000000), picture(sheet, 0)]

    before, usual = QPalette(qapp.palette()), looks()
    dark = QPalette(QColor("#101010"))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.Link):
        dark.setColor(role, QColor("#ffee00"))
    qapp.setPalette(dark)
    try:
        assert looks() == usual
    finally:
        qapp.setPalette(before)
    for image in usual:
        assert all(image.pixelColor(x, y).saturation() == 0 for x, y in ink(image))


def test_content_is_text_and_opens_nothing(tmp_path, printed):
    path = tmp_path / "secret.png"
    picture(printed(handout(day_one())).pages, 0).save(str(path))
    tag = f'<img src="{path.as_uri()}"><b>bold</b> &amp;'
    item = Item("x", tag, (Paragraph(tag), call("612-555-0100")))
    full = Page((Title(tag), Paragraph(tag), Grid((tag, "b"), ((tag, tag),))))
    for form in Format:
        made = printed(handout(item, format=form, pages=(full,)))
        assert '<imgsrc="file' in made.text.replace(" ", "")
        assert len(run("pdfimages", "-list", made.path).splitlines()) == 2, (
            "more than the head of an empty list"
        )


def test_it_is_quick_enough(figures):
    for form in Format:
        qr = form in (Format.SHEET, Format.LARGE)
        given = handout(*eight_lines(qr=qr), format=form, pages=(page(),))
        lay_out(given)
        begun = time.process_time()
        pages = lay_out(given)
        picture(pages, 0)
        drawn = time.process_time()
        pdf_bytes(pages, "Numbers")
        written = time.process_time()
        figures(f"hand-out {form}: laid out and drawn, ms", round(1000 * (drawn - begun)))
        figures(f"hand-out {form}: PDF, ms", round(1000 * (written - drawn)))
        assert drawn - begun < 0.3
        assert written - drawn < 0.6


def test_an_empty_hand_out_is_a_page_with_its_date(printed):
    for form in Format:
        made = printed(handout(format=form))
        assert (made.pages.count, made.pages.notices) == (1, ())
        assert (FOOTER in made.text) == (form not in (Format.CARD, Format.CARDS))
