"""The reader: links, web addresses, finding in the page, the layout of a page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QTextCursor, QTextDocument

from guide.content.guide import Guide
from guide.content.parts import Section
from guide.paper.text_document import document_blocks
from guide.settings import ThemeChoice
from guide.window.reader import page_layout
from guide.window.reader.page_drawing import boxes, bullets, tags
from guide.window.reader.page_layout import separate_markers
from tests.builders import entry, entry_of, pack, small_guide
from tests.shipped import shipped_guide
from tests.window.steps import settle, type_query


def reader(window):
    return window.reader_pane.reader


def test_links_lead_to_other_pages_both_ways(window):
    window.navigator.open("coat-drive")
    reader(window).anchorClicked.emit(QUrl("entry:warm-clothes"))
    assert window.navigator.location.page == "warm-clothes"
    reader(window).anchorClicked.emit(QUrl("entry:coat-drive"))
    assert window.navigator.location.page == "coat-drive"


def test_an_anchor_scrolls_to_its_place(window):
    window.resize(1200, 380)
    window.navigator.open("coat-drive#see-also")
    assert reader(window).verticalScrollBar().value() > 100


def test_a_long_page_is_laid_out_only_once_beside_the_results(open_window, qtbot, monkeypatch):
    section = Section(id="a", title="Lamps", text="\n\n".join(["Ask first what is wanted. " * 20] * 60))
    guide = small_guide()
    window = open_window(replace(guide, entries=(*guide.entries, entry("lamp", sections=(section,))))).window
    window.navigator.open("lamp")
    qtbot.waitUntil(lambda: not reader(window).loader.is_loading)
    window.navigator.go_home()
    widths, prepare = list[int](), page_layout.prepare

    def prepare_and_count(document, font, appearance):
        widths.append(reader(window).width())
        prepare(document, font, appearance)

    monkeypatch.setattr(page_layout, "prepare", prepare_and_count)
    type_query(window, qtbot, "lamp")
    qtbot.waitUntil(lambda: not reader(window).loader.is_loading)
    assert reader(window).loader.is_long
    assert widths == [reader(window).width()]


def test_links_are_reached_and_opened_by_keyboard(window, qtbot):
    window.navigator.open("coat-drive")
    reader(window).setFocus()
    qtbot.keyClick(reader(window), Qt.Key.Key_Tab)
    qtbot.keyClick(reader(window), Qt.Key.Key_Return)
    assert window.navigator.location.page == "warm-clothes"


def test_a_web_link_is_shown_and_nothing_opens(window, monkeypatch):
    opened = list[object]()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.navigator.open("coat-drive")
    reader(window).anchorClicked.emit(QUrl("address:https%3A%2F%2Fexample.org%2Fboxes%3Fa%3D1%26b%3D2"))
    bar = window.reader_pane.address_bar
    assert bar.isVisible()
    assert bar.address_field.text() == "https://example.org/boxes?a=1&b=2"
    assert "keeps a history" in bar.trace_label.text()
    assert opened == []
    bar.copy_button.click()
    assert QGuiApplication.clipboard().text() == "https://example.org/boxes?a=1&b=2"
    assert bar.site_label.text().replace("\u200b", "") == "Site: example.org"
    assert bar.site_label.isVisible()
    bar.open_button.click()
    assert opened == ["https://example.org/boxes?a=1&b=2"]
    QGuiApplication.clipboard().clear()  # data of Python's left there crashes the end of the process


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "https://user@example.org"])
def test_other_addresses_can_only_be_copied(window, monkeypatch, address):
    opened = list[object]()
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.navigator.open("coat-drive")
    bar = window.reader_pane.address_bar
    bar.show_address(address)
    assert not bar.open_button.isVisible()
    bar.open_button.click()
    assert opened == []


def test_escape_closes_the_address_bar_first(window, qtbot):
    window.navigator.open("coat-drive")
    window.reader_pane.address_bar.show_address("https://example.org")
    qtbot.keyClick(window.reader_pane.address_bar.copy_button, Qt.Key.Key_Escape)
    assert not window.reader_pane.address_bar.isVisible()
    assert reader(window).hasFocus()


def test_a_link_that_is_not_ours_does_nothing(window):
    window.navigator.open("coat-drive")
    for href in ("file:///etc/hostname", "https://example.org", "javascript:x", "#a", "other"):
        reader(window).anchorClicked.emit(QUrl(href))
        assert window.navigator.location.page == "coat-drive", href
        assert not window.reader_pane.address_bar.isVisible(), href


def test_no_text_of_the_guide_opens_a_file(open_window, qtbot, tmp_path):
    secret = tmp_path / "canary.png"
    secret.write_bytes(b"not a picture")
    nasty = f'<img src="{secret}"> ![x]({secret}) file://{secret}'
    guide = Guide(None, (entry("tricky", title=nasty, summary=nasty, notice=nasty, other_names=(nasty,)),))
    window = open_window(guide).window
    window.navigator.open("tricky")
    qtbot.waitUntil(lambda: reader(window).toPlainText().count("<img src=") == 4)
    resource = reader(window).loadResource(QTextDocument.ResourceType.ImageResource, QUrl(f"file://{secret}"))
    assert (resource.width(), resource.height()) == (1, 1)


def test_find_in_page_marks_and_steps(window, qtbot):
    window.navigator.open("coat-drive")
    window.actions_by_id["find"].trigger()
    bar = window.reader_pane.find_bar
    assert bar.field.hasFocus()
    qtbot.keyClicks(bar.field, "BOXES")
    places = reader(window).toPlainText().lower().count("boxes")
    assert bar.count_label.text() == f"1 of {places}"
    assert len(reader(window).extraSelections()) == places
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count_label.text() == f"2 of {places}"
    bar.previous_button.click()
    bar.previous_button.click()
    assert bar.count_label.text() == f"{places} of {places}"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert reader(window).extraSelections() == []
    assert reader(window).hasFocus()


def test_find_says_where_nothing_is(window, qtbot):
    window.navigator.open("coat-drive")
    window.actions_by_id["find"].trigger()
    qtbot.keyClicks(window.reader_pane.find_bar.field, "zzz")
    assert window.reader_pane.find_bar.count_label.text() == "Not on this page"
    assert not window.reader_pane.find_bar.next_button.isEnabled()


def test_the_text_can_be_selected_and_copied_by_keyboard(window, qtbot):
    window.navigator.open("soup-van")
    reader(window).setFocus()
    qtbot.keyClick(reader(window), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(reader(window), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Hot soup on the street" in QGuiApplication.clipboard().text()


def test_the_menu_of_a_link_copies_the_address_itself(window):
    window.navigator.open("coat-drive")
    reader_ = reader(window)
    cursor = reader_.document().find("North Star Coats")
    reader_.setTextCursor(cursor)
    reader_.ensureCursorVisible()
    menu = reader_.context_menu(reader_.cursorRect(cursor).center() - QPoint(8, 0))
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions)[:3] == ["Copy", "Select all", "Copy address"]
    actions["Copy address"].trigger()
    assert QGuiApplication.clipboard().text() == "https://example.org/coats"
    actions["Copy"].trigger()
    assert QGuiApplication.clipboard().text() == "North Star Coats"
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_headings_have_the_size_of_the_drawing(window):
    window.navigator.open("coat-drive")
    sizes = set()
    block = reader(window).document().firstBlock()
    while block.isValid():
        if block.blockFormat().headingLevel():
            sizes.add(
                (block.blockFormat().headingLevel(), block.begin().fragment().charFormat().font().pixelSize())
            )
        block = block.next()
    assert {(1, 26), (2, 17)} <= sizes


def test_the_strategies_of_a_page_stand_above_its_title(open_window):
    guide = small_guide()
    both = replace(entry_of(guide, "soup-van"), strategies=("warm-clothes", "hot-meals"))
    window = open_window(
        Guide(guide.pack, tuple(both if e.id == both.id else e for e in guide.entries))
    ).window
    window.navigator.open("soup-van")
    assert reader(window).toPlainText().splitlines()[0] == "Warm clothes · Hot meals ›"


def test_numbers_keep_off_the_heading_above_them(window):
    window.navigator.open("frozen-night")
    text = reader(window).document()
    block = next(b for b in document_blocks(text) if b.text() == "Numbers" and b.blockFormat().headingLevel())
    heading = text.documentLayout().blockBoundingRect(block)
    numbers = next(rect for _, rect in boxes(text) if rect.top() > heading.top())
    assert 4 <= numbers.top() - heading.bottom() <= 16


@pytest.mark.parametrize("choice", ThemeChoice)
def test_tags_are_told_apart_in_all_colours(opened, qtbot, choice):
    window = opened.window
    window.resize(1600, 1400)
    opened.theme.choose(choice)
    window.navigator.open("coat-drive")
    qtbot.waitUntil(reader(window).isVisible)
    rects = [rect.toRect() for rect in tags(reader(window).document())]
    assert len(rects) > 1
    shown = reader(window).viewport().grab().toImage()
    page = opened.theme.appearance.color("page")
    for rect in rects:
        x, y = rect.center().x(), rect.center().y()
        for edge in (QPoint(rect.left(), y), QPoint(rect.right(), y), QPoint(x, rect.top())):
            assert shown.pixelColor(edge) != page, (rect, edge)
        assert shown.pixelColor(QPoint(rect.left() - 2, y)) == page


@pytest.mark.parametrize("steps", [0, 7])
def test_bullets_keep_off_their_text(opened, qtbot, steps):
    window = opened.window
    opened.enlarge(steps)
    window.resize(1600, 1400)
    window.navigator.open("coat-drive")
    qtbot.waitUntil(reader(window).isVisible)
    appearance = opened.theme.appearance
    starts = [start.toPoint() for start in bullets(reader(window).document(), 0)]
    assert len(starts) == 2
    shown = reader(window).viewport().grab().toImage()
    scroll = QPoint(0, reader(window).verticalScrollBar().value())
    for start in starts:
        point = start - scroll
        assert shown.pixelColor(point - QPoint(appearance.px(12), 0)) == appearance.color("text")
        room = [shown.pixelColor(point - QPoint(x, 0)) for x in range(1, appearance.px(8))]
        assert set(map(QColor.name, room)) == {appearance.color("page").name()}


def test_the_text_keeps_a_width_that_reads_well(window):
    window.resize(1900, 800)
    window.navigator.open("coat-drive")
    text = reader(window).document()
    edge = text.rootFrame().frameFormat().leftMargin()
    for words in ("The #Coat Drive", "Boxes stand", "red boxes", "Cost"):
        block = text.find(words).block()
        room = text.documentLayout().blockBoundingRect(block).right() - edge
        assert 0 < room - block.blockFormat().rightMargin() <= 642
    # Without numbers to stand beside it, the page itself is as wide as its text.
    window.navigator.open("welcome")
    form = text.rootFrame().frameFormat()
    assert reader(window).viewport().width() - form.leftMargin() - form.rightMargin() <= 642


def test_a_missing_page_says_so(window):
    window.navigator.open("no-such-page")
    assert "This page is not here" in reader(window).toPlainText()


def test_every_page_of_the_shipped_content_is_laid_out_to_its_end(open_window, full):
    entries = shipped_guide().entries
    opened = open_window(shipped_guide(), searching=False)
    for steps, some in ((0, entries), (4, entries if full else entries[::3])):
        opened.enlarge(steps)
        for known in some:
            opened.window.navigator.open(known.id)
            reader(opened.window).fold.show_at(reader(opened.window).document().characterCount() - 1)
            block, lost = reader(opened.window).document().firstBlock(), 0
            while block.isValid():
                lost += bool(block.text()) and block.layout().lineCount() == 0
                block = block.next()
            assert lost == 0, known.id


def test_another_text_size_keeps_the_place(open_window, qtbot):
    opened = open_window(shipped_guide(), searching=False)
    opened.window.navigator.open("safe-harbor-law")
    text = reader(opened.window)
    qtbot.waitUntil(lambda: not text.loader.is_loading)
    text.verticalScrollBar().setValue(900)
    place = text.first_in_sight()
    for change in (opened.theme.enlarge, opened.theme.enlarge, opened.theme.reset_size):
        change()
        settle(opened.theme)
        qtbot.waitUntil(lambda: not text.loader.is_loading)
        assert abs(text.first_in_sight() - place) < 150
        assert text.verticalScrollBar().value() > 500


def test_the_find_bar_lets_back_return_to_its_place(open_window, qtbot):
    window = open_window(shipped_guide(), searching=False).window
    window.navigator.open("safe-harbor-law")
    qtbot.waitUntil(lambda: not reader(window).loader.is_loading)
    window.actions_by_id["find"].trigger()
    qtbot.keyClicks(window.reader_pane.find_bar.field, "the")
    reader(window).verticalScrollBar().setValue(1200)
    window.navigator.open("the-link")
    window.navigator.back()
    qtbot.waitUntil(lambda: not reader(window).loader.is_loading)
    assert reader(window).verticalScrollBar().value() == 1200
    assert reader(window).extraSelections()


def test_a_cursor_at_the_very_end_is_painted_in_silence(window):
    # What Qt complains of fails the test.
    window.navigator.open("coat-drive")
    reader(window).setFocus()
    reader(window).moveCursor(QTextCursor.MoveOperation.End)
    reader(window).viewport().repaint()
    assert reader(window).textCursor().atEnd()


def test_bullets_of_a_page_that_is_not_laid_out_yet_are_no_crash(qapp):
    document = QTextDocument()
    document.setHtml("<p>Words.</p>" + "<ul><li>One thing.</li><li>Another thing.</li></ul>" * 30)
    separate_markers(document)
    assert document.lastBlock().layout().lineCount() == 0
    assert len(list(bullets(document, 12))) == 60


def test_a_list_in_arabic_on_an_english_page_has_its_text_and_bullets_at_the_right(open_window):
    section = Section(id="a", title="What to bring", text="- Call us.\n- اتصل بنا.")
    window = open_window(Guide(pack(), (entry("a", sections=(section,)),), ())).window
    window.navigator.open("a")
    document = reader(window).document()
    english, arabic = (point.x() for point in bullets(document, 12))
    form = document.rootFrame().frameFormat()
    middle = form.leftMargin() + (document.textWidth() - form.leftMargin() - form.rightMargin()) / 2
    assert english < middle < arabic
    assert document.find("اتصل").block().textDirection() == Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("text", ["اتصل على 612-399-9995 الآن", "Ask علي 612-399-9995", "Call 612-399-9995"])
def test_the_digits_of_a_number_keep_their_order(text, open_window):
    window = open_window(Guide(pack(), (entry("a", summary=text),), ())).window
    window.navigator.open("a")
    document = reader(window).document()
    start = document.find("612-399-9995").selectionStart()
    assert in_order(document, start, len("612-399-9995"))
    document.setPlainText("اتصل على 612-399-9995 الآن")
    reader(window).selectAll()
    assert not in_order(document, 9, len("612-399-9995")), "so a turned number would be seen"


def in_order(document, start, length):
    """Return whether the characters after the one at `start` are shown from left to right.

    The place of the first one, where the direction changes, counts as the end of the word before.
    """
    block = document.findBlock(start)
    line = block.layout().lineForTextPosition(start - block.position())
    places = [line.cursorToX(start - block.position() + number)[0] for number in range(1, length)]
    return places == sorted(places)
