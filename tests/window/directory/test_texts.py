"""Texts are read one by one: nothing is published that a person has not decided about."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from guide.directory.decide.answers_file import read_answers
from guide.window.directory.state import Step
from tests.window.directory.brought import LEFT, NEVER, READ, SHEET
from tests.window.steps import run_pending

Key = Qt.Key
CELL = "218-555-0133, Ann's cell"


def written(folder, *texts):
    """Write a sheet in which each text is the description of a service."""
    path = folder / "list.csv"
    rows = [f'{n},Pond House {n},"{text}"' for n, text in enumerate(texts, start=1)]
    path.write_text("\n".join(("Id,Name,Description", *rows)), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [640, 1366, 1920, 2560])
def test_no_part_of_a_text_is_hidden_however_wide_the_window_is(brought, tmp_path, width):
    texts = [" ".join(f"word{n}" for n in range(count)) for count in (1, 14, 15, 16, 29, 30, 43, 44, 58, 200)]
    path = written(tmp_path, *(f"{text} CANARY" for text in texts))
    brought.window.resize(width, 1000)
    brought.to_texts(path)
    assert cut_off(brought) == []
    for _ in range(8):
        brought.window.theme.enlarge()
    brought.qtbot.wait(300)  # the window is styled again a little later
    found = cut_off(brought)
    brought.window.theme.reset_size()  # other tests have the same application
    brought.qtbot.wait(300)
    assert found == []


def cut_off(brought):
    """Return the texts of which the last lines are not shown."""
    run_pending()
    return [row.text() for row in brought.rows if row.height() < row.heightForWidth(row.width())]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_A])
def test_no_other_key_decides_about_a_text(brought, sheet, key):
    brought.to_texts(sheet)
    brought.press(key)
    assert set(brought.states()) == {"to read"}


def test_a_key_that_is_held_down_decides_about_one_text(brought, sheet):
    brought.to_texts(sheet)
    for is_repeated in (False, True, True, True):
        focused = brought.window.focusWidget()
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_P, Qt.KeyboardModifier.NoModifier, "p", is_repeated)
        QCoreApplication.sendEvent(focused, event)
        run_pending()
    assert brought.states()[0] == "Published"
    assert brought.state.unread == 3


def test_a_text_is_read_with_its_state_its_marks_and_where_it_stands(brought, sheet):
    brought.to_texts(sheet)
    row = next(row for row in brought.rows if "Dolores" in row.text())
    assert row.accessibleName().startswith("2 of 4, to read, marked: ")
    assert "Dolores" in row.accessibleName().partition("marked: ")[2]
    assert row.accessibleName().endswith("Pond House · Description")
    assert "text-decoration: underline" in row.text()
    assert "background-color" in row.text()
    brought.qtbot.mouseClick(row, LEFT)
    brought.qtbot.mouseClick(brought.texts.acts[2], LEFT)
    assert "left out" in row.accessibleName().casefold()
    assert "marked" not in row.accessibleName()
    assert "underline" not in row.text()


def test_undo_takes_the_last_decision_back_on_whichever_page(brought, tmp_path):
    brought.to_texts(written(tmp_path, *(f"Soup number {n}." for n in range(12))))
    brought.press(Key.Key_P, 11)
    assert brought.states() == ["Published", "to read"]
    brought.press(Key.Key_U, 2)
    assert len(brought.rows) == 10
    assert brought.states() == ["Published"] * 9 + ["to read"]
    assert brought.state.unread == 3
    assert brought.window.focusWidget() is brought.rows[9]


def test_undo_is_about_the_chosen_text_if_it_is_decided(brought, sheet):
    brought.to_texts(sheet)
    brought.press(Key.Key_P, 2)
    brought.press(Key.Key_Up, 2)
    brought.press(Key.Key_U)
    assert brought.states()[:2] == ["to read", "Published"]
    brought.press(Key.Key_U)  # of a text that is to read there is nothing to undo, so the last of all is
    assert brought.states()[:2] == ["to read", "to read"]


def test_a_text_that_is_longer_than_the_page_is_not_published_before_its_end_was_in_sight(brought, tmp_path):
    long = "A long text about soup. " * 300
    brought.to_texts(written(tmp_path, *(f"{n}. {long}" for n in range(11))))
    brought.press(Key.Key_P)
    assert brought.states()[0] == "to read"
    for _ in range(40):
        if brought.states()[0] == "to read":
            brought.press(Key.Key_P)
    assert brought.states()[0] == "Published"
    assert brought.state.unread == 10
    assert not brought.pane.main_button.isEnabled()


def test_texts_are_counted_on_from_page_to_page(brought, tmp_path):
    brought.to_texts(written(tmp_path, *(f"Soup number {n}." for n in range(12))))
    brought.click(brought.texts.next_button)
    assert brought.rows[0].accessibleName().startswith("11 of 12, to read")


def test_an_edited_text_is_published_as_it_was_edited_and_an_empty_one_not_at_all(brought, sheet):
    brought.to_texts(sheet)
    for text in ("Warm soup.", " "):
        brought.press(Key.Key_E)
        brought.texts.editing.field.setPlainText(text)
        brought.qtbot.mouseClick(brought.texts.editing.save_button, LEFT)
    assert brought.states()[:2] == ["Edited", "Left out"]
    brought.press(Key.Key_L, 2)
    brought.go_on()
    assert "Warm soup." in str(brought.plan.entries)
    assert "Soup and coats." not in str(brought.plan.entries)
    assert "Dolores" not in str(brought.plan.entries)


def test_escape_ends_editing_and_letters_in_the_field_decide_nothing(brought, sheet):
    brought.to_texts(sheet)
    brought.press(Key.Key_E)
    for key in (Key.Key_P, Key.Key_L, Key.Key_Space):
        brought.press(key)
    brought.press(Key.Key_Escape)
    assert set(brought.states()) == {"to read"}
    assert not brought.texts.is_editing


def test_signs_that_turn_a_text_are_shown_as_their_codes(brought, tmp_path):
    brought.to_texts(written(tmp_path, "Soup <b>and</b>\u202e coats & more"))
    row = brought.rows[0]
    assert "&lt;U+202E&gt;" in row.text()
    assert "&lt;b&gt;" in row.text() or "<b>" not in row.text()
    assert "\u202e" not in row.accessibleName()


def test_what_is_left_out_or_unread_is_in_no_saved_file_and_only_new_texts_are_asked_again(
    brought, sheet, tmp_path
):
    path = tmp_path / "answers.yaml"
    brought.to_texts(sheet)
    brought.press(Key.Key_P)
    brought.press(Key.Key_L)
    brought.save_settings(path)
    data = path.read_text(encoding="utf-8")
    assert not any(word in data for word in ("Dolores", "side door", "Coats for children", "Ann", "Soup"))
    assert len(read_answers(path).texts) == 1
    sheet.write_text(SHEET + "4,New House,Beds for men.,218-555-0144,,\n", encoding="utf-8")
    brought.controller.close()
    brought.to_columns(sheet)
    brought.load_settings(path)
    assert brought.pane.columns.website.text() == "county.example"
    brought.go_on()
    texts = [*brought.texts_in_sight]
    assert any("Dolores" in text for text in texts)
    assert "Beds for men." in texts
    assert "Soup and coats." not in texts
    brought.press(Key.Key_L, 4)
    brought.go_on()
    assert "Soup and coats." in str(brought.plan.entries)


def test_a_text_of_a_column_that_is_never_shown_is_asked_no_more_and_not_published(brought, sheet):
    brought.to_texts(sheet)
    brought.press(Key.Key_P)
    brought.to(Step.COLUMNS)
    brought.let("Description", NEVER)
    brought.go_on()
    assert [*brought.texts_in_sight] == [CELL]
    brought.press(Key.Key_L)
    brought.go_on()
    assert "Soup" not in str(brought.plan.entries)
    brought.to(Step.COLUMNS)
    assert not brought.column("Staff contact").row.isEnabled(), "people who work there are never published"
    brought.mean("Staff contact", "service.description")
    brought.let("Staff contact", READ)
    # Now texts wait again, and the last step is closed until they are read.
    assert not brought.pane.steps.isTabEnabled(Step.PACK)
    assert "Canary" not in str(brought.plan.entries)


def test_signs_of_markup_in_a_text_are_shown_as_they_are_written(brought, sheet):
    sheet.write_text(SHEET.replace("Soup and coats.", "Soup &lt;img src=x&gt; & if 5 < 6"), encoding="utf-8")
    brought.to_texts(sheet)
    shown = brought.rows[0].text()
    assert "<img" not in shown
    assert "5 &lt; 6" in shown
