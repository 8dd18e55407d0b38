"""The packs of the stick: listed, switched off and on, removed, their updates undone, in the same window."""

import errno
import threading
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from guide.packs.opening import look_at_stick, open_content
from guide.packs.trial import mark
from guide.packs.updating import Updating
from guide.settings import Trial
from tests.editions import COUNTY, PACK, county_edition, edition

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
BLANKETS = "county-blankets"


def put_on_stick(program, *packs):
    (program / "packs").mkdir(exist_ok=True)
    for number, data in enumerate(packs):
        (program / "packs" / f"taken-{number}.fieldguide").write_bytes(data)


@pytest.fixture
def two(program, start):
    """The program with the county's pack beside its own, and the list of them open."""
    put_on_stick(program, county_edition(1))
    shown = start()
    shown.open_packs()
    return shown


def unwritable(monkeypatch):
    def refuse(*_given, **_options):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("guide.files.write", refuse)


def test_each_pack_says_what_it_is(two):
    own, county = two.cards[PACK], two.cards[COUNTY]
    for words in (
        "Part of this program, by A test coalition.",
        "Edition 3 · Content of 24 Nov 2026 · ",
        "8 pages",
    ):
        assert words in own.text
    for words in ("Cold County", "Signed by A coalition.", "Edition 1 · ", "1 page"):
        assert words in county.text
    assert own.use_box.isChecked()
    assert not own.remove_button.isVisible()
    assert county.remove_button.isVisible()
    assert not county.undo_button.isVisible()
    assert two.window.navigator.location.page == "own:packs"


@pytest.mark.parametrize("way", ["try", "remove"])
def test_a_pack_whose_first_start_did_not_end_is_tried_again_or_removed(program, start, way):
    put_on_stick(program, county_edition(1))
    mark(program / "data", [COUNTY], Trial.BEGUN)
    shown = start()
    (bar,) = shown.rest.changes.closed_bars
    assert bar.isVisible()
    assert "Edition 1 of “Cold County” is not in use: the last start with it" in bar.findChild(QLabel).text()
    assert shown.showing.content.guide.find(BLANKETS) is None
    again, remove = bar.findChildren(QPushButton)
    if way == "try":
        shown.changed(again)
        assert shown.notice == "“Cold County” is in use again."
    else:
        shown.qtbot.mouseClick(remove, LEFT)
        shown.changed(shown.rest.changes.bar.yes_button)
        assert list((program / "packs").iterdir()) == []
    assert shown.rest.changes.closed_bars == ()
    assert bool(shown.showing.content.guide.find(BLANKETS)) is (way == "try")


def test_a_pack_that_nobody_signed_says_so_with_its_words(program, start):
    put_on_stick(program, county_edition(1, is_signed=False))
    shown = start()
    shown.open_packs()
    origin = shown.cards[COUNTY].found.origin
    assert len(origin.words) == 8
    assert (
        f"Not signed, so only its pages and places are used. The words of the pack are: {' '.join(origin.words)}."
        in shown.cards[COUNTY].text
    )


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2027, 11, 25), "366 days old · 1 page · 1 review overdue"),
        (date(2026, 11, 20), "this computer's date may be wrong · 1 page"),
    ],
)
def test_a_pack_tells_its_age_and_what_is_overdue(program, start, today, words):
    put_on_stick(program, county_edition(1))
    shown = start(today)
    shown.open_packs()
    assert shown.cards[COUNTY].text.endswith(words)


def test_a_pack_that_is_off_is_not_loaded_and_comes_back(two, program):
    two.rest.handouts.state.toggle(BLANKETS)
    two.qtbot.mouseClick(two.cards[COUNTY].use_box, LEFT)
    bar = two.rest.changes.bar
    assert bar.accessibleName() == ("Switch “Cold County” off? Off the hand-out with it: County blankets.")
    assert two.cards[COUNTY].use_box.isChecked(), "it is on until the answer"
    two.qtbot.mouseClick(bar.no_button, LEFT)
    assert two.cards[COUNTY].use_box.hasFocus()
    assert two.handed_out == [BLANKETS]
    two.qtbot.mouseClick(two.cards[COUNTY].use_box, LEFT)
    two.changed(bar.yes_button)
    assert [layer.id for layer in two.showing.content.layers] == [PACK]
    assert two.notice == (
        "“Cold County” is off: nothing of it is loaded. "
        "No longer in it, and off the hand-out: County blankets."
    )
    assert not two.cards[COUNTY].use_box.isChecked()
    assert two.cards[COUNTY].use_box.hasFocus()
    assert open_content().off == {COUNTY}
    two.changed(two.cards[COUNTY].use_box)
    assert two.showing.content.guide.find(BLANKETS)
    assert two.notice == "“Cold County” is in use again."
    assert two.cards[COUNTY].use_box.hasFocus()
    assert not open_content().off
    assert not (program / "data").exists()


def test_without_any_pack_911_and_988_stay_and_the_window_says_so(start):
    shown = start()
    shown.open_packs()
    shown.changed(shown.cards[PACK].use_box)
    sentence = (
        "All packs are switched off, so there is no content. “Packs…” in the menu switches one on again."
    )
    assert sentence in shown.notice
    assert [button.accessibleName()[:3] for button in shown.window.urgent_bar.buttons] == ["911", "988"]
    shown.rest.focus.go_home()
    texts = [label.text() for label in shown.window.start_page.findChildren(QLabel)]
    assert f"{sentence} 911 and 988 are below." in texts
    shown.window.hide()
    again = start()
    assert sentence in again.notice
    again.open_packs()
    again.changed(again.cards[PACK].use_box)
    assert again.showing.content.guide.entries


def test_on_a_stick_that_can_not_be_written_a_switch_holds_for_this_run(two, monkeypatch):
    unwritable(monkeypatch)
    two.changed(two.cards[COUNTY].use_box)
    assert two.notice == (
        "“Cold County” is off: nothing of it is loaded. This copy can't be written to, so your choice holds "
        "until you close the window."
    )
    assert not two.showing.content.guide.find(BLANKETS)
    assert not open_content().off


def test_what_is_used_for_this_run_stays_when_another_pack_is_switched(two, file, monkeypatch):
    def refuse(_path, _data):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("guide.packs.keeping.write_new_file", refuse)
    two.offered(file(4))
    two.take()
    two.wait(lambda: bool(two.cards))
    assert "so this edition is used until the window is closed." in two.cards[PACK].text
    assert not two.cards[PACK].use_box.isEnabled()
    assert not two.cards[PACK].undo_button.isVisible()
    for ids in ([PACK], [PACK, COUNTY]):
        two.changed(two.cards[COUNTY].use_box)
        assert [layer.id for layer in two.showing.content.layers] == ids
        assert two.showing.content.layer(PACK).order == (0, 4)


def test_a_switch_closes_the_question_about_another_pack_and_waits_while_something_is_saved(two, monkeypatch):
    two.qtbot.mouseClick(two.cards[COUNTY].remove_button, LEFT)
    bar, before = two.rest.changes.bar, two.window
    assert bar.isVisible()
    two.qtbot.mouseClick(two.cards[PACK].use_box, LEFT)
    assert not bar.isVisible()
    two.until_replaced(before)
    two.wait(lambda: COUNTY in two.cards)
    assert "It builds on the pack “winter-help”, which is not in use" in two.cards[COUNTY].text
    saving = SimpleNamespace(is_busy=True, end=bool)
    two.rest.works.add(saving)
    two.qtbot.mouseClick(two.cards[COUNTY].use_box, LEFT)
    assert "still being saved or copied" in two.notice
    assert two.cards[COUNTY].use_box.isChecked()
    saving.is_busy = False
    assert not two.rest.works.is_busy


def test_a_pack_is_removed_after_a_question_that_names_what_goes(two, program, monkeypatch):
    def refuse(_path):
        raise OSError(errno.EROFS, "Read-only file system")

    two.rest.handouts.state.toggle(BLANKETS)
    two.rest.handouts.state.toggle("coat-law")
    two.qtbot.mouseClick(two.cards[COUNTY].remove_button, LEFT)
    bar, window = two.rest.changes.bar, two.window
    assert bar.accessibleName() == (
        "Remove “Cold County” from this stick? Off the hand-out with it: County blankets."
    )
    qtbot = two.qtbot
    qtbot.mouseClick(bar.no_button, LEFT)
    assert not bar.isVisible()
    assert two.cards[COUNTY].remove_button.hasFocus()
    assert list((program / "packs").iterdir())
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        qtbot.mouseClick(two.cards[COUNTY].remove_button, LEFT)
        qtbot.mouseClick(bar.yes_button, LEFT)
        two.wait(lambda: two.notice == "The pack can't be removed (Read-only file system).")
    assert two.window is window
    assert two.cards[COUNTY].use_box.isChecked()
    two.wait(lambda: not two.rest.works.is_busy)
    qtbot.mouseClick(two.cards[COUNTY].remove_button, LEFT)
    two.changed(bar.yes_button)
    assert list(two.cards) == [PACK]
    assert not list((program / "packs").iterdir())
    assert two.handed_out == ["coat-law"]
    assert "“Cold County” is gone from this stick." in two.notice
    assert "off the hand-out: County blankets" in two.notice


def test_a_pack_that_was_off_when_it_was_removed_is_in_use_when_it_comes_back(two, county):
    two.changed(two.cards[COUNTY].use_box)
    two.qtbot.mouseClick(two.cards[COUNTY].remove_button, LEFT)
    two.changed(two.rest.changes.bar.yes_button)
    assert list(two.cards) == [PACK]
    two.wait(lambda: not two.rest.works.is_busy)
    two.offered(county(1))
    two.take()
    assert [layer.id for layer in open_content().layers] == [PACK, COUNTY]


def test_a_file_that_is_not_used_is_a_card_with_the_reason_and_is_removed_after_a_question(two, program):
    file = program / "packs" / "half.fieldguide"
    file.write_bytes(county_edition(2)[:3_000])
    two.menu("packs")
    pane = two.rest.packs.pane
    two.wait(lambda: any(card.isVisible() for card in pane.refused_cards))
    (card,) = pane.refused_cards
    assert card.text.startswith(
        "half.fieldguide\nNot used. This is not a pack as Field Guide writes it, or its end"
    )
    assert card.remove_button.accessibleName() == "Remove… half.fieldguide"
    assert card.remove_button.accessibleDescription() in card.text
    two.qtbot.mouseClick(card.remove_button, LEFT)
    bar = two.rest.changes.bar
    assert bar.accessibleName() == "Remove the file “half.fieldguide” from this stick?"
    two.qtbot.mouseClick(bar.no_button, LEFT)
    assert card.remove_button.hasFocus()
    assert file.exists()
    two.qtbot.mouseClick(card.remove_button, LEFT)
    two.changed(bar.yes_button)
    assert not file.exists()
    assert two.notice == "“half.fieldguide” is gone from this stick."
    assert list(two.cards) == [PACK, COUNTY]
    assert two.rest.packs.pane.refused_cards == ()


def test_the_update_of_each_pack_is_undone_by_itself(program, start):
    put_on_stick(program, edition(4), edition(5), county_edition(1), county_edition(2))
    shown = start()
    shown.open_packs()
    shown.qtbot.mouseClick(shown.cards[PACK].undo_button, LEFT)
    assert shown.rest.changes.bar.accessibleName().startswith("Go back to what was before edition 5 of “")
    shown.changed(shown.rest.changes.bar.yes_button)
    assert {each: card.found.about.edition for each, card in shown.cards.items()} == {PACK: 4, COUNTY: 2}
    shown.qtbot.mouseClick(shown.cards[COUNTY].undo_button, LEFT)
    shown.changed(shown.rest.changes.bar.yes_button)
    assert {each: card.found.about.edition for each, card in shown.cards.items()} == {PACK: 4, COUNTY: 1}
    assert not shown.cards[COUNTY].undo_button.isVisible()
    assert shown.cards[PACK].undo_button.isVisible(), "the program's own edition is the one before"


def test_with_a_signed_pack_an_unsigned_edition_of_it_is_removed_as_was_asked(program, start):
    put_on_stick(program, county_edition(9, is_signed=False), county_edition(2))
    shown = start()
    shown.open_packs()
    shown.menu("undo-update")
    bar = shown.rest.changes.bar
    assert bar.accessibleName() == "Remove “Cold County” from this stick?"
    shown.changed(bar.yes_button)
    assert list(shown.cards) == [PACK]
    assert [layer.id for layer in open_content().layers] == [PACK]


def test_to_go_back_names_what_the_edition_before_does_not_have(program, start):
    put_on_stick(program, edition(4, without="mending-class"), edition(5), county_edition(1))
    shown = start()
    shown.open_packs()
    state, bar = shown.rest.handouts.state, shown.rest.changes.bar
    question = "Go back to what was before edition 5 of “Winter help”?"
    for targets, words in (
        (("coat-law", BLANKETS), question),
        (("mending-class",), f"{question} Off the hand-out with it: Mending class for volunteers."),
    ):
        for target in targets:
            state.toggle(target)
        shown.qtbot.mouseClick(shown.cards[PACK].undo_button, LEFT)
        shown.wait(bar.isVisible)
        assert bar.accessibleName() == words
        shown.qtbot.mouseClick(bar.no_button, LEFT)
    shown.qtbot.mouseClick(shown.cards[PACK].undo_button, LEFT)
    shown.wait(bar.isVisible)
    shown.changed(bar.yes_button)
    assert shown.handed_out == ["coat-law", BLANKETS]
    assert "No longer in it, and off the hand-out: Mending class for volunteers." in shown.notice


def test_another_question_comes_instead_of_the_one_that_waits_for_the_edition_before(
    program, start, monkeypatch
):
    put_on_stick(program, edition(4), edition(5), county_edition(1))
    shown, gate, seen = start(), threading.Event(), []
    before = Updating.before

    def slow(updating, layer):
        assert gate.wait(20)
        seen.append(layer)
        return before(updating, layer)

    monkeypatch.setattr(Updating, "before", slow)
    shown.rest.handouts.state.toggle("coat-law")
    shown.open_packs()
    shown.qtbot.mouseClick(shown.cards[PACK].undo_button, LEFT)
    shown.qtbot.mouseClick(shown.cards[COUNTY].remove_button, LEFT)
    gate.set()
    shown.wait(lambda: bool(seen))
    shown.qtbot.wait(50)
    assert shown.rest.changes.bar.yes_button.text() == "Remove it"


def test_the_packs_are_reached_by_back_and_forward_and_switched_by_keys(two):
    two.rest.focus.open("coat-law")
    two.menu("back")
    assert two.window.panes.page_stack.currentWidget() is two.rest.packs.pane
    two.menu("back")
    assert two.window.panes.is_start_page_shown
    two.menu("forward")
    two.menu("forward")
    assert two.window.navigator.location.page == "coat-law"
    two.rest.focus.go_home()
    key = two.qtbot.keyClick
    two.menu("packs")
    two.wait(lambda: bool(two.cards) and two.cards[PACK].use_box.hasFocus())
    for _ in range(5):
        if two.focused is two.cards[COUNTY].use_box:
            break
        key(two.focused, Qt.Key.Key_Tab)
    assert two.focused.accessibleName() == "In use Cold County"
    before = two.window
    key(two.focused, Qt.Key.Key_Space)
    two.until_replaced(before)
    two.wait(lambda: bool(two.cards) and two.cards[COUNTY].use_box.hasFocus())
    assert not two.cards[COUNTY].use_box.isChecked()


def test_hide_now_works_while_packs_are_read_switched_and_removed(two, monkeypatch):
    gate = threading.Event()

    def slow(real):
        def wait_and_do(*given):
            assert gate.wait(20)
            return real(*given)

        return wait_and_do

    def hide(times):
        two.qtbot.mouseClick(two.window.top_bar.hide_button, LEFT)
        for _ in range(3):
            two.qtbot.keyClick(two.window.windowHandle(), Qt.Key.Key_Shift)
        assert two.left.times == times

    monkeypatch.setattr("guide.packs.listing.look_at_stick", slow(look_at_stick))
    monkeypatch.setattr(Updating, "switch_off", slow(Updating.switch_off))
    monkeypatch.setattr(Updating, "remove", slow(Updating.remove))
    two.menu("packs")
    hide(2)
    before = two.window
    two.qtbot.mouseClick(two.cards[COUNTY].use_box, LEFT)
    two.wait(lambda: two.rest.changes.is_busy)
    assert two.rest.works.is_busy
    hide(4)
    gate.set()
    two.until_replaced(before)
    two.wait(lambda: bool(two.cards))
    gate.clear()
    two.qtbot.mouseClick(two.cards[COUNTY].remove_button, LEFT)
    hide(6)
    before = two.window
    two.qtbot.mouseClick(two.rest.changes.bar.yes_button, LEFT)
    hide(8)
    gate.set()
    two.until_replaced(before)
    QCoreApplication.processEvents()
