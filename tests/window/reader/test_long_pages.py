"""Long pages: shown piece by piece, with the event loop free in between, and the same as if shown at once."""

import gc
import time
from itertools import pairwise, permutations

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Grid,
    Heading,
    Items,
    Number,
    Numbers,
    Page,
    Paragraph,
    Refs,
    Title,
    Verbatim,
    WebAddress,
)  # fmt: skip
from guide.paper.text_document import document_blocks
from guide.render.html import html
from guide.render.page_pieces import page_pieces
from guide.search.results.hits import Hits
from guide.window.reader.page_positions import MAX_FOUND
from guide.window.reader.reader_pane import ReaderPane
from guide.window.theme.appearance import Appearance

MOST = 8  # times as long as a page of usual length; the longest one at once takes far longer
SENTENCE = "Ask what the person wants first, and write down nothing that could harm them later. "


def words(length: int, of: str = SENTENCE) -> str:
    return (of * (length // len(of) + 1))[:length]


# The longest that loads, of each kind of block: an entry has at most 100,000 characters and 1,000 parts.
KINDS: dict[str, tuple[Block, ...]] = {
    "items": (Items(tuple(Paragraph(words(95)) for _ in range(1_000))),),
    "table": (Grid(tuple("abcdefghij"), ((words(95),) * 10,) * 100),),
    "paragraphs": tuple(Paragraph(words(95)) for _ in range(1_000)),
    "numbered items": (Items(tuple(Paragraph(words(990), f"a{n}") for n in range(100)), numbered=True),),
    "accents": tuple(Paragraph(words(3_000, "a" + "\u0301" * 990 + " ")) for _ in range(33)),
    "emoji": tuple(Paragraph(words(600, "\U0001f468\u200d\U0001f469\u200d\U0001f467 ")) for _ in range(166)),
    "Chinese": tuple(Paragraph(words(600, "你好世界今天")) for _ in range(166)),
    "right to left": tuple(Paragraph(words(3_000, "مرحبا بك ")) for _ in range(33)),
    "long words": tuple(Paragraph(words(3_000, "w" * 999 + " ")) for _ in range(33)),
    "headings": tuple(Heading(words(95), f"a{n}") for n in range(1_000)),
    "boxes": tuple(Box("warn", "Lead", words(990)) for _ in range(100)),
    "numbers": (Numbers(EntryRef("x", "Line"), (Number("Call", "218-555-0100", words(300)),) * 100),) * 3,
    "facts": (Facts(((words(10), words(80)),) * 1_000),),
    "links": (Refs((EntryRef("x", words(40), "Service"),) * 3_000),),
    "crumbs": (Crumbs((EntryRef("x", words(1_900)),) * 50),),
    "addresses": (WebAddress(words(60), "https://example.org/" + "a" * 900),) * 100,
    "a licence": (Verbatim("\n".join([words(60)] * 10_000)),),
}
IN_THE_GATE = ("items", "table")
# Where no font of the computer has the letters, Qt asks every font for each; a paragraph of them is never cut.
SLOWER = {"Chinese": 3, "emoji": 3}
USUAL = tuple(Paragraph(words(95)) for _ in range(100))


def pieces_of(*blocks: Block) -> list[str]:
    return [html(piece) for piece in page_pieces(Page((Title("A long page"), *blocks)))]


@pytest.fixture
def pane(qtbot):
    pane = ReaderPane(lambda _: None)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    gc.freeze()  # as the program does
    yield pane
    gc.unfreeze()


def load(pane, pieces, *, anchor="", scroll=0):
    pane.show_page("long", pieces, anchor=anchor, scroll=scroll)
    return until_loaded(pane)


def until_loaded(pane):
    """Return the longest time that the event loop was not free, in seconds of work."""
    longest = 0.0
    while pane.reader.loader.is_loading:
        longest = max(
            longest, taken(lambda: QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1))
        )
    return max(longest, taken(QApplication.processEvents))


def taken(act):
    begun = time.thread_time()
    act()
    return time.thread_time() - begun


def geometry(pane):
    """Return each paragraph with its place on the page."""
    document = pane.reader.document()
    rect = document.documentLayout().blockBoundingRect
    placed = ((block.text(), rect(block)) for block in document_blocks(document))
    return [(text, *(round(each, 1) for each in (at.x(), at.y(), at.height()))) for text, at in placed]


@pytest.fixture
def most(pane):
    """Return for how long no key may wait, in seconds of work: a few times as long as for a usual page."""
    pieces = pieces_of(*USUAL)
    assert len(pieces) == 1
    return MOST * max(taken(lambda: pane.show_page("usual", pieces, anchor="", scroll=0)) for _ in range(3))


@pytest.mark.parametrize("kind", KINDS)
def test_the_window_stays_free_while_the_longest_page_is_shown(  # noqa: PLR0917 - fixtures
    kind, pane, most, figures, full, dress
):
    if kind not in IN_THE_GATE and not full:
        pytest.skip("all kinds only with --full")
    pieces, reader = pieces_of(*KINDS[kind]), pane.reader
    changes = [taken(lambda: pane.show_page("long", pieces, anchor="", scroll=0))]
    assert reader.loader.is_loading
    longest = until_loaded(pane)
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum() // 2)
    for change in (
        lambda: pane.resize(640, 600),
        lambda: dress(pane, Appearance(scale=200)),
        lambda: pane.open_find_bar(""),
        lambda: pane.find_bar.fill("a"),
        lambda: pane.find_bar.step(-1),
        lambda: pane.show_page("back", pieces, anchor="", scroll=3_000),
    ):
        changes.append(taken(change))
        longest = max(longest, until_loaded(pane))
    figures(f"Y2: longest work without a break, {kind} (ms)", round(1_000 * max(longest, *changes), 1))
    assert max(longest, *changes) < most * SLOWER.get(kind, 1), (longest, changes)
    assert reader.verticalScrollBar().value() == min(3_000, reader.verticalScrollBar().maximum())


def test_a_long_page_that_is_shown_at_once_would_be_seen(pane, most):
    uncut = [html(Page(KINDS["a licence"]))]
    assert taken(lambda: pane.show_page("long", uncut, anchor="", scroll=0)) > most


SAME: dict[str, Block] = {
    "paragraph": Paragraph(words(90)),
    "items": Items((Paragraph(words(90)),) * 3),
    "heading": Heading("Heading"),
    "box": Box("warn", "Lead", words(90)),
    "numbers": Numbers(EntryRef("x", "Line"), (Number("Call", "218-555-0100", words(60)),) * 2),
    "facts": Facts(((words(10), words(30)),) * 2),
    "table": Grid(("a", "b"), ((words(20), words(40)),) * 3),
    "links": Refs((EntryRef("x", words(30)),) * 2),
}


def test_pieces_look_as_if_they_were_one(pane, full):
    pane.resize(700, 100)  # the scroll bar is there for both
    pairs = (
        list(permutations(SAME.values(), 2)) if full else list(pairwise([*SAME.values(), SAME["paragraph"]]))
    )
    for first, second in [*pairs, *((each, each) for each in SAME.values())]:
        pages = [Page((first, Paragraph("Middle"), first)), Page((second, first))]
        load(pane, [html(page) for page in pages])
        in_pieces = geometry(pane)
        load(pane, [html(Page(tuple(block for page in pages for block in page.blocks)))])
        assert geometry(pane) == in_pieces, (first, second)


def test_a_page_of_usual_length_is_one_piece_and_letters_that_few_fonts_have_are_cut_sooner():
    assert len(pieces_of(*(Paragraph(words(100)) for _ in range(100)))) == 1
    table = Page((Title("A page"), Grid(("a", "b", "c", "d"), ((words(90),) * 4,) * 10)))
    assert list(page_pieces(table)) == [table]
    assert len(pieces_of(*(Paragraph(words(100, "你好世界今天")) for _ in range(20)))) > 10
    assert len(pieces_of(*(Paragraph(words(100, "مرحبا بك ")) for _ in range(60)))) > 2


def test_no_text_of_a_long_page_is_lost(pane):
    items = tuple(Paragraph(f"thing {number}") for number in range(1_000))
    load(pane, pieces_of(Items(items, numbered=True)))
    shown = pane.reader.toPlainText()
    assert all(f"thing {number}" in shown for number in range(1_000))
    block = pane.reader.document().find("thing 777").block()
    assert block.textList().itemText(block) == "778. "


def test_what_is_left_out_of_a_page_is_said(pane):
    load(pane, pieces_of(Refs((EntryRef("x", words(100)),) * 5_000)))
    assert "This page is too long." in pane.reader.toPlainText()[-80:]


def test_an_anchor_at_the_end_of_a_long_page_is_reached(pane):
    end = Heading("The end", "end")
    load(pane, pieces_of(*KINDS["paragraphs"], end, *KINDS["paragraphs"][:20]), anchor="end")
    assert "The end" in pane.reader.document().findBlock(pane.reader.first_in_sight()).text()


def test_who_scrolls_meanwhile_is_not_moved_away(pane):
    pane.show_page("long", pieces_of(*KINDS["paragraphs"]), anchor="", scroll=9_000)
    bar = pane.reader.verticalScrollBar()
    bar.setValue(0)
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    place = bar.value()
    until_loaded(pane)
    assert bar.value() == place


def test_the_place_on_a_long_page_is_kept(pane, dress):
    load(pane, pieces_of(*(Paragraph(f"number {n} {words(200)}") for n in range(400))), scroll=9_000)
    for change in (lambda: pane.resize(500, 500), lambda: dress(pane, Appearance(scale=150))):
        place = pane.reader.first_in_sight()
        change()
        until_loaded(pane)
        assert pane.reader.verticalScrollBar().value() > 3_000
        assert abs(pane.reader.first_in_sight() - place) < 450


def test_find_and_hits_reach_the_part_that_comes_later(pane):
    pieces = pieces_of(*KINDS["paragraphs"], Paragraph("the very lastword"))
    pane.set_hits(Hits(stems={"lastword": 0}))
    pane.show_page("long", pieces, anchor="", scroll=0)
    pane.to_first_hit()
    assert pane.hit_highlighter.progress() == (0, 0)
    until_loaded(pane)
    assert pane.hit_highlighter.progress() == (1, 1)
    pane.show_page("long", pieces, anchor="", scroll=0)
    pane.find_bar.field.setText("very lastword")
    pane.find_bar.open_bar()
    assert pane.find_bar.count_label.text() == "Not on this page"
    until_loaded(pane)
    assert pane.find_bar.count_label.text() == "1 of 1"
    assert pane.reader.verticalScrollBar().value() > 3_000


def test_so_many_occurrences_that_marking_takes_long_are_counted_to_a_limit(pane):
    load(pane, pieces_of(*KINDS["paragraphs"]))
    pane.find_bar.field.setText("e")
    pane.find_bar.open_bar()
    assert pane.find_bar.count_label.text() == f"1 of {MAX_FOUND} or more"


def test_what_was_found_is_forgotten_when_the_page_is_laid_out_anew(pane, qtlog):
    paragraphs = (Paragraph(words(95) if n % 20 else "A mitten.") for n in range(1_000))
    load(pane, pieces_of(*paragraphs))
    until_loaded(pane)
    pane.find_bar.field.setText("mitten")
    pane.find_bar.open_bar()
    pane.find_bar.step(-1)
    pane.reader.loader.reload()
    until_loaded(pane)
    assert [record.message for record in qtlog.records if "out of range" in record.message] == []
    assert pane.find_bar.count_label.text().endswith(" of 50")
