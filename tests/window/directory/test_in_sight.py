"""What a worker has just done stays in sight on a low screen, and the long names of tables are read once."""

from pkgutil import resolve_name
from threading import Event

import pytest

from guide.window.directory.part_row import Part
from tests.directory.tables.workbooks import sheet as worksheet
from tests.directory.tables.workbooks import workbook
from tests.window.directory.brought import LEFT

FILE = "resource list MASTER.xlsx"
HEADINGS = ["Name", "Phone", "Hours"]


@pytest.fixture
def book(tmp_path):
    path = tmp_path / FILE
    sheets = {
        name: worksheet([["List of October, for all"], HEADINGS, [place, "218-555-0100", "Mon-Fri 9am-5pm"]])
        for name, place in (("Food", "Alder Kitchen"), ("Beds", "Birch House"))
    }
    path.write_bytes(workbook(sheets))
    return path


def is_in_sight(widget):
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def choose(brought, heading, field):
    page = brought.column(heading)
    page.box.setCurrentIndex(page.box.findData(field))
    page.box.activated.emit(page.box.currentIndex())


def test_the_names_of_file_and_sheets_are_read_once(brought, book):
    brought.read(book)
    model, page = brought.parts.columns.model, brought.parts.columns
    assert [model.index(row, 0).data() for row in range(6)] == HEADINGS * 2
    assert [model.details(line).partition("\n")[0] for line in model.lines[::3]] == [
        "Service: name (sure), sheet Food",
        "Service: name (sure), sheet Beds",
    ]
    assert page.label.text() == "“Name” in sheet Food means:"
    notes = brought.parts.notes.text()
    assert (notes.count(FILE), notes.count("sheet Food"), notes.count("sheet Beds")) == (1, 1, 1)
    brought.go(Part.PACK)
    assert not brought.parts.notes.isVisible()


def test_a_row_says_what_is_special_about_it_and_the_list_once_what_most_leave_out(brought, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(
        "Agency,What they do,Contact person,Phone,Address\n"
        "Coat Closet,Warm coats,Jane Doe,218-555-0144,2 Main St\n"
        "Hope House,Shelter for battered women,Ann Lee,218-555-0145,4 Main St\n"
        "Soup Line,Soup by Ann Lee,Ann Lee,218-555-0146,6 Main St\n",
        encoding="utf-8",
    )
    brought.read(path)
    brought.go(Part.COMES)
    page = brought.parts.rows[Part.COMES]
    soup, house, closet = (page.model.details(line).split("\n") for line in page.model.lines)
    assert closet == ["Row 2: Warm coats", ""]
    assert house[0].startswith("Row 3: It is kept without its place")
    assert soup == ["Row 4: Left out of its texts: the name of somebody who works there."]
    assert page.common_label.text().split("\n")[1:] == [
        "Names and numbers of people who work there are left out. (3 rows)",
        "Places that may be for people hurt by others are left out; a tick brings in one that is no secret. (1 row)",
    ]
    assert page.common_label.isVisible()
    assert "people who work there" not in "".join(house)
    brought.go(Part.HELD)
    assert not brought.parts.rows[Part.HELD].common_label.isVisible()


def test_the_meaning_of_a_column_is_in_sight_on_a_low_screen(brought, book, qtbot):
    brought.window.resize(1366, 700)
    brought.read(book)
    qtbot.wait(100)  # until all has its place
    assert is_in_sight(brought.parts.columns.box)


def test_the_page_stays_where_it_was_while_an_answer_is_used(brought, sheet, qtbot):
    brought.window.resize(480, 640)  # where the sentence has more than one line
    brought.read(sheet)
    bar = brought.pane.scroll_area.verticalScrollBar()
    brought.wait(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    values = list[int]()
    bar.valueChanged.connect(values.append)
    choose(brought, "Exclude From Website", "")
    brought.wait(lambda: brought.counts[2] == "Held back (0)")
    qtbot.wait(100)
    assert values == []


def test_what_became_of_a_pack_is_scrolled_into_sight(brought, sheet, qtbot):
    brought.window.resize(1366, 480)
    brought.read(sheet)
    brought.make(sheet.parent / "county.fieldguide")
    brought.wait(lambda: is_in_sight(brought.parts.pack.take_button))
    assert is_in_sight(brought.parts.pack.result)


def test_the_row_that_is_told_of_stays_in_sight_in_the_list_where_what_is_told_is_long(brought, tmp_path):
    rows = [f"House {n},218-555-01{n:02},Beds" for n in range(10, 40)]
    rows.append("Zumbido House,218-555-0199," + "Beds and soup for whoever comes. " * 55)
    path = tmp_path / "list.csv"
    path.write_text("\n".join(("Agency,Phone,What they do", *rows)), encoding="utf-8")
    brought.read(path)
    brought.go(Part.COMES)
    page = brought.parts.rows[Part.COMES]
    view, last = page.view, page.model.index(page.model.rowCount() - 1, 0)
    view.setCurrentIndex(last)
    brought.wait(lambda: page.details.verticalScrollBar().maximum() > 0)
    shown = view.visualRect(last)
    assert 0 <= shown.top() < shown.bottom() < view.viewport().height()


def test_no_tick_and_no_other_row_moves_the_rows_of_a_list(brought, tmp_path, qtbot):
    path = tmp_path / "list.csv"
    long = "Coats. " * 60
    path.write_text(
        f"Agency,What they do,Phone\nCoat Closet,{long},218-555-0144\nSoup Line,Soup,218-555-0145\n",
        encoding="utf-8",
    )
    brought.read(path)
    brought.go(Part.COMES)
    page = brought.parts.rows[Part.COMES]
    heights = set()
    for row in (0, 1, 0):
        page.view.setCurrentIndex(page.model.index(row))
        page.tick_box.click()
        qtbot.wait(50)
        heights.add((page.view.y(), page.view.height()))
    assert len(heights) == 1


def test_on_a_small_laptop_five_rows_and_what_one_of_them_needs_a_look_for_are_in_sight(brought, tmp_path):
    rows = [f"House {n},218-555-01{n},Ask for Jane Doe at the door. Beds" for n in range(10, 40)]
    path = tmp_path / "list.csv"
    path.write_text("\n".join(("Agency,Phone,What they do", *rows)), encoding="utf-8")
    brought.window.resize(1366, 768)
    brought.read(path)
    brought.go(Part.LOOK)
    page = brought.parts.rows[Part.LOOK]
    fifth = page.model.index(4, 0)
    brought.wait(lambda: page.view.visualRect(fifth).bottom() < page.view.viewport().height())
    assert is_in_sight(page.view.viewport())
    assert page.view.viewport().rect().contains(page.view.visualRect(fifth))
    why = page.details.why_label
    assert "There it says" in why.text()
    assert is_in_sight(why)
    assert is_in_sight(page.tick_box)
    assert why.mapToGlobal(why.pos()).x() > page.view.mapToGlobal(page.view.rect().topRight()).x()


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (
            ("Soup", "Coats"),
            "Nothing was found in these rows to ask about. No program knows every remark: look through them.",
        ),
        (
            ("Soup", "Hours " * 43 + "a"),
            "1 row stands first, as there is something to know of it. "
            "Nothing was found in the others to ask about. No program knows every remark: look through them.",
        ),
        (("Hours " * 43 + "a",), ""),
        (("Soup for survivors, 4 Main St",), ""),
        (
            ("Soup for survivors, 4 Main St", "Coats"),
            "Nothing was found in these rows to ask about. No program knows every remark: look through them.",
        ),
    ],
)
def test_above_the_rows_that_come_in_stands_which_a_person_has_to_look_at(brought, tmp_path, texts, sentence):
    names = ("Birch House", "Coat Closet")
    rows = [
        f"{name},218-555-01{n},{text[:255]}"
        for n, (name, text) in enumerate(zip(names, texts, strict=False), 10)
    ]
    path = tmp_path / "list.csv"
    path.write_text("\n".join(("Agency,Phone,What they do", *rows)), encoding="utf-8")
    brought.read(path)
    titles = brought.titles(Part.COMES)
    assert len(titles) == len(texts)
    above = brought.parts.rows[Part.COMES].common_label.text().split("\n")
    assert "\n".join(each for each in above if not each.startswith("Places")) == sentence
    if "1 row" in sentence:
        assert titles == ["Coat Closet", "Birch House"]


def test_bar_and_stop_are_in_sight_while_a_pack_is_made_and_then_what_became_of_it(
    brought, sheet, qtbot, monkeypatch
):
    name = "guide.directory.importing.entry_files.entry_to_yaml"
    event, work = Event(), resolve_name(name)
    monkeypatch.setattr(name, lambda *args: event.wait(30) and work(*args))
    brought.window.resize(1366, 480)
    brought.read(sheet)
    brought.go(Part.PACK)
    qtbot.keyClicks(brought.parts.pack.fields.publisher, "Pond County")
    bar = brought.pane.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    brought.parts.pack.make_button.setFocus()
    assert not is_in_sight(brought.pane.progress)
    qtbot.mouseClick(brought.parts.pack.make_button, LEFT)
    brought.wait(lambda: is_in_sight(brought.pane.stop_button) and is_in_sight(brought.pane.progress))
    qtbot.mouseClick(brought.pane.stop_button, LEFT)
    event.set()
    brought.wait(lambda: is_in_sight(brought.parts.pack.make_button))


def test_a_row_that_looks_like_another_of_its_name_says_so_once(brought, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(
        "Name,Phone,What they do\nSoup Line,218-555-0144,Soup\nSoup Line,218-555-0144,Bread and soup\n",
        encoding="utf-8",
    )
    brought.read(path)
    assert brought.titles(Part.LOOK) == ["Soup Line"]
    page = brought.parts.rows[Part.LOOK]
    assert page.details.why_label.text() == "It looks like row 2 of list.csv."
    page.tick_box.click()
    assert brought.counts[:2] == ["Will come in (2)", "Needs a look (0)"]


def test_above_the_rows_that_need_a_look_stands_what_a_person_has_to_read(brought, tmp_path):
    text = "Agency,Phone,Status\nBirch House,218-555-0100,?\nElm Hub,218-555-0101,ok\n"
    label = brought.page_of(tmp_path, text, Part.LOOK).common_label
    assert brought.titles(Part.LOOK) == ["Birch House"]
    assert is_in_sight(label)
    assert label.text() == (
        "What to decide stands in bold. In the rest of a row nothing else was found to ask about."
    )
    assert brought.titles(Part.HELD) == []
    assert "bold" not in brought.parts.rows[Part.HELD].common_label.text()


def test_what_a_person_has_decided_does_not_stand_first_again(brought, tmp_path):
    text = "Agency,Phone,Status,What\nSoup Line,218-555-0102,ok,Soup\nBirch House,218-555-0100,?,Beds\n"
    page = brought.page_of(tmp_path, text, Part.LOOK)
    page.view.setCurrentIndex(page.model.index(0, 0))
    brought.qtbot.mouseClick(page.tick_box, LEFT)
    assert page.view.hasFocus()  # so that the arrow keys go on to the next row
    assert brought.titles(Part.COMES) == ["Soup Line", "Birch House"]
