"""What a worker has just done stays in sight on a low screen, and the long names of tables are read once."""

from guide.window.directory.part_row import Part
from tests.window.directory.brought import LEFT


def is_in_sight(widget):
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def test_a_row_says_what_is_special_about_it_and_the_list_once_what_most_leave_out(brought, tmp_path):
    text = (
        "Agency,What they do,Contact person,Phone,Address\n"
        "Coat Closet,Warm coats,Jane Doe,218-555-0144,2 Main St\n"
        "Hope House,Shelter for battered women,Ann Lee,218-555-0145,4 Main St\n"
        "Soup Line,Soup by Ann Lee,Ann Lee,218-555-0146,6 Main St\n"
    )
    page = brought.page_of(tmp_path, text)
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


def test_on_a_small_laptop_five_rows_and_what_one_of_them_needs_a_look_for_are_in_sight(brought, tmp_path):
    rows = [f"House {n},218-555-01{n},Ask for Jane Doe at the door. Beds" for n in range(10, 40)]
    page = brought.page_of(tmp_path, "\n".join(("Agency,Phone,What they do", *rows)), Part.LOOK)
    fifth = page.model.index(4, 0)
    brought.wait(lambda: page.view.visualRect(fifth).bottom() < page.view.viewport().height())
    assert is_in_sight(page.view.viewport())
    assert page.view.viewport().rect().contains(page.view.visualRect(fifth))
    why = page.details.why_label
    assert "There it says" in why.text()
    assert is_in_sight(why)
    assert is_in_sight(page.tick_box)


def test_above_the_rows_that_come_in_stands_which_a_person_has_to_look_at(brought, tmp_path):
    look = "No program knows every remark: look through them."
    odd, place = ("Hours " * 43)[:254] + "a", "Soup for survivors, 4 Main St"
    for texts, sentence in (
        (("Soup", "Coats"), f"Nothing was found in these rows to ask about. {look}"),
        (
            ("Soup", odd),
            "1 row stands first, as there is something to know of it. "
            f"Nothing was found in the others to ask about. {look}",
        ),
        ((odd,), ""),
        ((place,), ""),
        ((place, "Coats"), f"Nothing was found in these rows to ask about. {look}"),
    ):
        names = ("Birch House", "Coat Closet")
        numbered = enumerate(zip(names, texts, strict=False), 10)
        rows = [f"{name},218-555-01{n},{text}" for n, (name, text) in numbered]
        page = brought.page_of(tmp_path, "\n".join(("Agency,Phone,What they do", *rows)))
        titles = brought.titles(Part.COMES)
        assert len(titles) == len(texts)
        above = page.common_label.text().split("\n")
        assert "\n".join(each for each in above if not each.startswith("Places")) == sentence
        if "1 row" in sentence:
            assert titles == ["Coat Closet", "Birch House"]


def test_a_row_that_looks_like_another_of_its_name_says_so_once(brought, tmp_path):
    text = "Name,Phone,What they do\nSoup Line,218-555-0144,Soup\nSoup Line,218-555-0144,Bread and soup\n"
    page = brought.page_of(tmp_path, text, Part.LOOK)
    assert brought.titles(Part.LOOK) == ["Soup Line"]
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
