"""Tests the PDF file with other programs: its text, its fonts and its metadata."""

import json
import os
import re
import sys
from pathlib import Path

import pytest

from guide.blocks.blocks import Facts, Number, Paragraph
from guide.handout.options import Format, Paper
from guide.paper.pdf import metadata_sentence
from guide.paper.pdf_metadata import strip_metadata
from guide.render.privacy.limits import limits
from tests.running import run_program
from tests.shipped import shipped_guide

from .looking import plain, run
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


TELLING = rb"Qt|/Producer|/CreationDate|/ModDate|/Author|/Creator|/ID|uuid|D:20\d\d|20\d\d-\d\d-\d\d"
CASES = [
    *((form, Paper.LETTER, "612 x 792 pts (letter)") for form in Format),
    (Format.SHEET, Paper.A4, "(A4)"),
]


@pytest.mark.parametrize(("form", "paper", "size"), CASES)
def test_it_is_sound_and_says_nothing_of_its_making(printed, form, paper, size):
    pdf = printed(handout(*some(8), format=form, paper=paper, pages=(page(),))).path
    run("qpdf", "--check", pdf)
    info = dict(line.split(":", 1) for line in run("pdfinfo", "-isodates", pdf).splitlines())
    assert info["Title"].strip() == "Numbers"
    facts = {"Producer", "Creator", "Author", "Subject", "Keywords", "CreationDate", "ModDate"}
    assert info.keys() & facts == set()
    assert size in info["Page size"]
    everything = re.sub(rb"\bstream\r?\n.*?endstream", b"", pdf.read_bytes(), flags=re.DOTALL)
    assert len(everything) > 1000
    assert re.findall(TELLING, everything) == []


def test_what_the_program_says_of_a_pdf_is_that_it_holds_nothing_of_its_making():
    assert "nothing" in metadata_sentence()
    assert any("Qt" in sentence for group in limits() for sentence in group.sentences)


def test_only_facts_and_number_are_blanked_and_a_file_that_is_built_otherwise_is_refused():
    head = b"%PDF-1.4\n"
    facts = b"1 0 obj\n<<\n/Title (A \\(b\\) /Author \\\\)\n/Producer (Qt 6)\n/ModDate (D:2026)\n>>\nendobj\n"
    stream = b"2 0 obj\n<<>>\nstream\n/Producer (kept) trailer /ID [ <00> ]\nendstream\nendobj\n"
    at = len(head) + len(facts)
    table = len(head + facts + stream)
    rows = b"xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n" % (len(head), at)
    trailer = b"trailer\n<<\n/Size 3\n/Info 1 0 R\n/ID [ <6662> <6662> ]\n>>\nstartxref\n%d\n%%%%EOF" % table
    pdf = head + facts + stream + rows + trailer
    neutral = strip_metadata(pdf)
    assert len(neutral) == len(pdf)
    assert neutral[at:table] == stream
    assert b"/Title (A \\(b\\) /Author \\\\)" in neutral
    assert b"/Info 1 0 R" in neutral
    assert [telling for telling in (b"Qt", b"2026", b"6662") if telling in neutral] == []
    with pytest.raises(ValueError, match="no table"):
        strip_metadata(b"%PDF-1.4\ntrailer\n<< /Info 1 0 R >>\nstartxref\n3\n%%EOF")


def test_every_font_is_in_the_file_and_only_what_is_used_of_it(printed):
    pdf = printed(handout(*some(9), format=Format.SHEET)).path
    rows = run("pdffonts", pdf).splitlines()[2:]
    assert len(rows) >= 4
    assert {(row[:4], row.split()[-5], row.split()[-3]) for row in rows} == {("Noto", "yes", "yes")}
    # Whole, these fonts take over a megabyte. (Qt gives no font the name that marks a part of it.)
    assert pdf.stat().st_size < 100_000


def test_its_text_can_be_selected_and_is_in_order(printed):
    for item in (day_one(), lifeline(), arabic(), somali(), spanish()):
        # In the order of the file; from right to left only poppler's own order gives whole words.
        made = printed(handout(item, format=Format.SHEET))
        text, at = made.text if item == arabic() else made.raw, 0
        for word in " ".join(map(plain, words_of(item))).replace("،", "").split():  # poppler sets it apart
            assert word in text
            at = at if item == arabic() else text.index(word, at)
        assert plain(FOOTER) in text


def test_hmong_in_latin_letters_and_every_number_can_be_selected(printed):
    for form in (Format.CARDS, Format.SHEET):
        # A card each: cards that are all alike would hold the numbers alone.
        text = printed(handout(*some(9), format=form, one_per_item=True)).raw
        assert "Koj puas xav tau kev pab?" in text
        numbers = [piece.value for item in some(9) for piece in item.blocks if isinstance(piece, Number)]
        shown = text.replace(" ", "")
        assert [
            value for value in numbers if value.removeprefix("https://").replace(" ", "") not in shown
        ] == []


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


def test_no_telling_word_where_the_hand_out_has_none(printed, tmp_path):
    telling = shipped_guide().words.topic_words
    pattern = re.compile(rf"\b({'|'.join(re.escape(word.casefold()) for word in telling)})\b")
    assert pattern.search(f"before {telling[0].casefold()} after")
    for form in ITEMS:
        made = printed(handout(day_one(), spanish(), somali(), format=form, discreet=True))
        open_file = tmp_path / "open.pdf"
        run("qpdf", "--qdf", "--object-streams=disable", made.path, open_file)
        raw = open_file.read_bytes()
        # Of two bytes each, the signs of a text may begin at an even or at an odd place.
        texts = (
            raw.decode("latin-1"),
            *(raw[at:].decode("utf-16-be", "replace") for at in (0, 1)),
            made.text,
        )
        assert [pattern.findall(text.casefold()) for text in texts] == [[]] * 4
