"""Words that a person selects in the texts of a row are left out of its page."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from guide.directory.columns.answers_file import read_answers
from guide.window.directory.part_row import Part
from tests.window.directory.brought import LEFT

SHEET = (
    "Agency,What they do,Who can go,Phone,Address\n"
    "Coat Closet,Warm coats,Anyone. The door is at the back of the mill,218-555-0144,12 Main Street\n"
    'Soup Line,Soup,"Anyone. Ask for Jane Doe, or knock",218-555-0145 or 218-555-0199,14 Main Street\n'
)

FRAME = 2  # pixels around the text


@pytest.fixture
def page(brought, tmp_path):
    return brought.page_of(tmp_path, SHEET)


def select(page, words):
    """Select words of the box, as the mouse does."""
    page.details.this_label.setSelection(page.details.this_label.text().index(words), len(words))


def strike(page, qtbot, words):
    select(page, words)
    qtbot.mouseClick(page.strike_button, LEFT)


def test_selected_words_are_on_no_page_and_come_back(brought, page, qtbot):
    strike(page, qtbot, "The door is at the back of the mill")
    (coat,) = brought.parts.coming()
    assert coat.eligibility_description == "Anyone."
    assert "Left out: “The door is at the back of the mill”" in page.details.accessibleName().split("\n")
    qtbot.mouseClick(page.unstrike_button, LEFT)
    (coat,) = brought.parts.coming()
    assert coat.eligibility_description == "Anyone. The door is at the back of the mill"
    assert not page.unstrike_button.isVisible()


@pytest.mark.parametrize("is_part", [False, True])
def test_words_are_selected_by_the_mouse(brought, page, qtbot, is_part):
    label = page.details.this_label
    line = label.text()[: label.text().index("The door")].count("\n")
    metrics = label.fontMetrics()
    before = label.text().split("\n")[line].partition("The door")[0]
    y = label.contentsRect().top() + FRAME + metrics.lineSpacing() * line + metrics.height() // 2
    x = label.contentsRect().left() + FRAME + metrics.horizontalAdvance(before)
    end = x + metrics.horizontalAdvance("The doo" if is_part else "The door")
    QTest.mousePress(label, LEFT, pos=QPoint(x + 1, y))
    QTest.mouseMove(label, QPoint(end, y))
    QTest.mouseRelease(label, LEFT, pos=QPoint(end, y))
    assert label.selectedText() == ("The doo" if is_part else "The door")
    assert label.hasFocus()
    qtbot.mouseClick(page.strike_button, LEFT)
    (coat,) = brought.parts.coming()
    assert coat.eligibility_description == "Anyone. is at the back of the mill"


def test_words_are_selected_by_keys(brought, page):
    page.details.this_label.setFocus()
    QTest.keyClick(page.details.this_label, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    by_words = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.details.this_label, Qt.Key.Key_Left, by_words)
    assert page.details.this_label.selectedText() == "mill"
    QTest.keyClick(page.details.this_label, Qt.Key.Key_Delete)
    (coat,) = brought.parts.coming()
    assert coat.eligibility_description == "Anyone. The door is at the back of the"


def test_a_label_and_several_lines_may_be_selected_with_the_words(brought, page, qtbot):
    text = page.details.this_label.text()
    strike(page, qtbot, text[text.index("218-555-0144") :])
    (coat,) = brought.parts.coming()
    assert (coat.contacts, coat.address, coat.eligibility_description) == ((), "", "")


def test_a_number_of_a_row_that_needs_a_look_can_be_left_out(brought, page, qtbot):
    brought.go(Part.LOOK)
    look = brought.parts.rows[Part.LOOK]
    assert "There it says" in look.details.accessibleName()
    strike(look, qtbot, "218-555-0199")
    strike(look, qtbot, "Ask for Jane Doe, or knock")
    assert "There it says" not in look.details.accessibleName()
    assert brought.counts == ["Will come in (1)", "Needs a look (1)", "Held back (0)"]
    qtbot.mouseClick(look.tick_box, LEFT)
    soup = brought.parts.coming()[1]
    assert [each.value for each in soup.contacts] == ["218-555-0145"]
    assert soup.eligibility_description == "Anyone."


def test_a_file_of_answers_has_not_the_words_and_asks_again(brought, page, qtbot, tmp_path):
    strike(page, qtbot, "The door is at the back of the mill")
    file = tmp_path / "answers.yaml"
    brought.save_answers(file)
    assert "mill" not in file.read_text(encoding="utf-8")
    assert list(read_answers(file).keep) == ["again"]


def test_a_row_words_were_left_out_of_needs_a_look_the_next_time(brought, page, qtbot, tmp_path):
    (coat,) = brought.parts.coming()
    brought.parts.keep({"again": frozenset({coat.id})})
    brought.parts.show_review(brought.parts.review)
    assert brought.counts == ["Will come in (0)", "Needs a look (2)", "Held back (0)"]
    brought.go(Part.LOOK)
    look = brought.parts.rows[Part.LOOK]
    assert "words were left out of it by hand" in look.details.accessibleName()
    strike(look, qtbot, "The door is at the back of the mill")
    assert brought.counts == ["Will come in (1)", "Needs a look (1)", "Held back (0)"]


def test_titles_and_mail_addresses_are_cut_in_list_box_and_page(brought, tmp_path, qtbot):
    text = "Agency,Phone,Email\nSoup Line (by the mill),218-555-0145,soup@example.org\n"
    page = brought.page_of(tmp_path, text)
    strike(page, qtbot, "by the mill")
    strike(page, qtbot, "soup@example.org")
    (soup,) = brought.parts.coming()
    assert soup.title == "Soup Line"
    assert [each.value for each in soup.contacts] == ["218-555-0145"]
    assert page.model.title(page.model.lines[0]) == "Soup Line"
    assert page.details.this_label.text().split("\n")[0] == "Row 2 of list.csv: Soup Line"
