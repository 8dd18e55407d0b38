"""Tests the PDF file with other programs: its text, its fonts and its metadata."""

import json
import os
import re
import sys
from pathlib import Path

import pytest

from guide.blocks.blocks import Facts, Number, Paragraph
from guide.handout.options import Format, Paper
from guide.paper.pages import lay_out
from guide.paper.pdf import metadata_sentence, pdf_bytes
from guide.render.privacy.limits import limits
from tests.running import run_program
from tests.shipped import shipped_guide

from .looking import plain, run, text_of
from .samples import FOOTER, arabic, day_one, handout, lifeline, page, somali, some, spanish

ROOT = Path(__file__).parents[2]


ITEMS = [form for form in Format if form is not Format.FULL]


def words_of(item):
    """Return every text of an item in the order of reading."""
    yield item.name
    for block in item.blocks:
        match block:
            case Number(label, value, note):
                yield from filter(None, (label, value, note))
            case Paragraph(text):
                yield text
            case Facts(rows):
                for label, value in rows:
                    yield from (f"{label}:", value)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("form", Format)
def test_it_is_sound_and_says_nothing_of_its_making(pdf_file, form, paper):
    pdf = pdf_file(handout(*some(8), format=form, paper=paper, pages=(page(),)))
    run("qpdf", "--check", pdf)
    info = dict(line.split(":", 1) for line in run("pdfinfo", "-isodates", pdf).splitlines())
    assert info["Title"].strip() == "Numbers"
    assert not info.keys() & {
        "Producer",
        "Creator",
        "Author",
        "Subject",
        "Keywords",
        "CreationDate",
        "ModDate",
    }
    size = {Paper.LETTER: "612 x 792 pts (letter)", Paper.A4: "(A4)"}[paper]
    assert size in info["Page size"]
    everything = re.sub(rb"\bstream\r?\n.*?endstream", b"", pdf.read_bytes(), flags=re.DOTALL)
    assert len(everything) > 1000
    for telling in (
        b"Qt",
        b"/Producer",
        b"/CreationDate",
        b"/ModDate",
        b"/Author",
        b"/Creator",
        b"/ID",
        b"uuid",
    ):
        assert telling not in everything
    assert not re.search(rb"D:20\d\d|20\d\d-\d\d-\d\d", everything), "a date"
    assert "nothing" in metadata_sentence()
    assert any("Qt" in sentence for group in limits() for sentence in group.sentences)


def test_every_font_is_in_the_file_and_only_what_is_used_of_it(pdf_file):
    pdf = pdf_file(handout(*some(9), format=Format.SHEET))
    rows = run("pdffonts", pdf).splitlines()[2:]
    assert len(rows) >= 4
    for row in rows:
        embedded, _, has_text = row.split()[-5:-2]
        assert (embedded, has_text) == ("yes", "yes"), row
        assert row.startswith("Noto")
    # Whole, these fonts take over a megabyte. (Qt gives no font the name that marks a part of it.)
    assert pdf.stat().st_size < 100_000


@pytest.mark.parametrize("form", [Format.SHEET, Format.LARGE])
@pytest.mark.parametrize(
    "item", [day_one(), lifeline(), arabic(), somali(), spanish()], ids=lambda item: item.target
)
def test_its_text_can_be_selected_and_is_in_order(pdf_file, form, item):
    # In the order of the file; from right to left only poppler's own order gives whole words.
    text = text_of(pdf_file(handout(item, format=form)), *(() if item == arabic() else ("-raw",)))
    at = 0
    for words in map(plain, words_of(item)):
        for word in words.replace("،", "").split():  # poppler sets it behind the blank
            assert word in text
            at = at if item == arabic() else text.index(word, at)
    assert plain(FOOTER) in text


def test_hmong_in_latin_letters_and_every_number_can_be_selected(pdf_file):
    for form in ITEMS:
        # A card each: cards that are all alike would hold the numbers alone.
        text = text_of(pdf_file(handout(*some(9), format=form, one_per_item=True)))
        assert "Koj puas xav tau kev pab?" in text
        for item in some(9):
            for piece in item.blocks:
                if isinstance(piece, Number):
                    assert piece.value.removeprefix("https://").replace(" ", "") in text.replace(" ", ""), (
                        form
                    )


@pytest.mark.parametrize("form", ITEMS)
def test_the_same_hand_out_is_the_same_file(form):
    def made():
        return pdf_bytes(lay_out(handout(*some(8, qr=True), format=form)), "Numbers")

    assert made() == made()


ALONE = """
import json, sys
from hashlib import sha256
from guide.safety.lockdown import lock_down
lock_down()
from guide.paper.pdf import handout_pdf
from tests.paper.samples import handout, some
from guide.handout.document import Notice, NoticeKind
from dataclasses import replace

noticed = replace(handout(*some(20, qr=True)), notices=(Notice(NoticeKind.UNSURE, "Ask first.", "x"),))
data, notices = handout_pdf(noticed)
again, _ = handout_pdf(noticed)
rooms = [name for name, module in sys.modules.items() if module and name.startswith("PySide6.Qt")]
told = [(notice.kind, notice.sentence) for notice in notices]
print(json.dumps({"same": data == again, "digest": sha256(data).hexdigest(), "head": data[:5].decode(), "notices": told, "rooms": sorted(rooms)}))
"""


def alone(seed):
    done = run_program(
        [sys.executable, "-c", ALONE],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_without_a_window_qt_is_started_and_nothing_but_what_draws_is_loaded():
    said = alone("1")
    assert said["same"]
    assert said["head"] == "%PDF-"
    assert said["notices"][0] == ["unsure", "Ask first."]
    assert said["notices"][1][0] == "no-room"
    assert said["rooms"] == ["PySide6.QtCore", "PySide6.QtGui"]
    assert alone("2")["digest"] == said["digest"], "another run, another file"


def test_no_telling_word_where_the_hand_out_has_none(pdf_file):
    telling = shipped_guide().words.topic_words
    assert telling
    items = (day_one(), spanish(), somali())
    for form in ITEMS:
        pdf = pdf_file(handout(*items, format=form, discreet=True))
        open_file = pdf.with_name("open.pdf")
        run("qpdf", "--qdf", "--object-streams=disable", pdf, open_file)
        raw = open_file.read_bytes()
        everything = (raw.decode("latin-1") + raw.decode("utf-16-be", "replace") + text_of(pdf)).casefold()
        found = [word for word in telling if re.search(rf"\b{re.escape(word.casefold())}\b", everything)]
        assert found == []
