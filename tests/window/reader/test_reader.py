"""The reader: links, web addresses, finding in the page, the layout of a page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHelpEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QToolTip

from guide.content.parts import Section
from guide.settings import ThemeChoice
from guide.window.reader import page_layout
from guide.window.reader.page_drawing import bullets, tags
from guide.window.reader.page_layout import separate_markers
from tests.builders import entry, small_guide
from tests.window.steps import type_query

NUMBER = "612-399-9995"
WITH_NUMBERS = {
    "arabic": f"اتصل على {NUMBER} الآن", "mixed": f"Ask علي {NUMBER}", "english": f"Call {NUMBER}",
}  # fmt: skip
NASTY = '<img src="{0}"> ![x]({0}) file://{0}'


@pytest.fixture(scope="module")
def secret(tmp_path_factory):
    file = tmp_path_factory.mktemp("secret") / "canary.png"
    file.write_bytes(b"not a picture")
    return file


@pytest.fixture(scope="module")
def shared(open_shared, secret):
    """A window with a long page, one that tries to load a file, one of two strategies, and some in Arabic."""
    guide, nasty = small_guide(), NASTY.format(secret)
    long = Section(id="a", title="Lamps", text="\n\n".join(["Ask first what is wanted. " * 20] * 60))
    items = Section(id="a", title="What to bring", text="- Call us.\n- اتصل بنا.")
    more = (
        entry("lamp", sections=(long,)),
        entry("tricky", title=nasty, summary=nasty, notice=nasty, other_names=(nasty,)),
        entry("of-both", strategies=("warm-clothes", "hot-meals")),
        entry("items", sections=(items,)),
        *(entry(name, summary=text) for name, text in WITH_NUMBERS.items()),
    )
    return open_shared(replace(guide, entries=(*guide.entries, *more)))


@pytest.fixture
def window(shared):
    window = shared.window
    window.resize(1366, 768)
    window.top_bar.field.clear()
    window.navigator.go_home()
    window.reader_pane.address_bar.close_bar()
    window.reader_pane.find_bar.close_bar()
    return window


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


def test_a_long_page_is_laid_out_only_once_beside_the_results(window, qtbot, monkeypatch):
    window.navigator.open("lamp")
    qtbot.waitUntil(lambda: not reader(window).loader.is_loading)
    window.navigator.go_home()
    widths, prepare = list[int](), page_layout.prepare

    def prepare_and_count(document, font):
        widths.append(reader(window).width())
        prepare(document, font)

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


def test_other_addresses_can_only_be_copied(window, monkeypatch):
    opened = list[object]()
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.navigator.open("coat-drive")
    bar = window.reader_pane.address_bar
    for address in ("file:///etc/passwd", "javascript:alert(1)", "https://user@example.org"):
        bar.show_address(address)
        assert not bar.open_button.isVisible(), address
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


def test_no_text_of_the_guide_opens_a_file(window, qtbot, secret):
    window.navigator.open("tricky")
    qtbot.waitUntil(lambda: reader(window).toPlainText().count("<img src=") == 4)
    resource = reader(window).loadResource(QTextDocument.ResourceType.ImageResource, QUrl(f"file://{secret}"))
    assert (resource.width(), resource.height()) == (1, 1)


def test_a_term_is_explained_below_the_page_by_mouse_and_key_and_shows_no_tip_that_goes_by_itself(
    window, qtbot
):
    window.navigator.open("frozen-night")
    page, bar = reader(window), window.reader_pane.term_bar
    place = page.cursorRect(page.document().find("frostbite")).center()
    place.setX(place.x() - 10)
    assert page.anchorAt(place) == "term:frostbite"
    event = QHelpEvent(QEvent.Type.ToolTip, place, page.viewport().mapToGlobal(place))
    QApplication.sendEvent(page.viewport(), event)
    assert not QToolTip.isVisible()
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bar.isVisible()
    assert bar.meaning_label.text() == "Skin & flesh that froze."
    qtbot.keyClick(bar.open_button, Qt.Key.Key_Escape)
    assert (bar.isVisible(), window.navigator.location.page) == (False, "frozen-night")
    page.anchorClicked.emit(QUrl("term:frostbite"))
    qtbot.keyClick(bar.open_button, Qt.Key.Key_Space)
    assert (bar.isVisible(), window.navigator.location.page) == (False, "frostbite")


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
    qtbot.keyClicks(bar.field, "zzz")
    assert bar.count_label.text() == "Not on this page"
    assert not bar.next_button.isEnabled()
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert reader(window).extraSelections() == []
    assert reader(window).hasFocus()


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


def test_the_strategies_of_a_page_stand_above_its_title(window):
    window.navigator.open("of-both")
    assert reader(window).toPlainText().splitlines()[0] == "Warm clothes · Hot meals ›"


def test_a_missing_page_says_so(window):
    window.navigator.open("no-such-page")
    assert "This page is not here" in reader(window).toPlainText()


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


def test_a_list_in_arabic_on_an_english_page_has_its_text_and_bullets_at_the_right(window):
    window.navigator.open("items")
    document = reader(window).document()
    english, arabic = (point.x() for point in bullets(document, 12))
    form = document.rootFrame().frameFormat()
    middle = form.leftMargin() + (document.textWidth() - form.leftMargin() - form.rightMargin()) / 2
    assert english < middle < arabic
    assert document.find("اتصل").block().textDirection() == Qt.LayoutDirection.RightToLeft


def test_the_digits_of_a_number_keep_their_order(window):
    for page in WITH_NUMBERS:
        window.navigator.open(page)
        document = reader(window).document()
        assert in_order(document, document.find(NUMBER).selectionStart()), page
    document.setPlainText(WITH_NUMBERS["arabic"])
    reader(window).selectAll()
    assert not in_order(document, 9), "so a turned number would be seen"


def in_order(document, start):
    """Return whether the characters after the one at `start` are shown from left to right.

    The place of the first one, where the direction changes, counts as the end of the word before.
    """
    block = document.findBlock(start)
    line = block.layout().lineForTextPosition(start - block.position())
    places = [line.cursorToX(start - block.position() + number)[0] for number in range(1, len(NUMBER))]
    return places == sorted(places)


def test_tags_are_told_apart_in_all_colours(shared, window, qtbot):
    window.resize(1600, 1400)
    for choice in ThemeChoice:
        shared.theme.choose(choice)
        window.navigator.open("coat-drive")
        qtbot.waitUntil(reader(window).isVisible)
        rects = [rect.toRect() for rect in tags(reader(window).document())]
        assert len(rects) > 1
        shown = reader(window).viewport().grab().toImage()
        page = shared.theme.appearance.color("page")
        for rect in rects:
            x, y = rect.center().x(), rect.center().y()
            for edge in (QPoint(rect.left(), y), QPoint(rect.right(), y), QPoint(x, rect.top())):
                assert shown.pixelColor(edge) != page, (choice, rect, edge)
            assert shown.pixelColor(QPoint(rect.left() - 2, y)) == page
    shared.theme.choose(ThemeChoice.SYSTEM)
