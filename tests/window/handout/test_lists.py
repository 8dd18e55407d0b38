"""Lists are saved and opened: what comes back, what is refused, which notices appear."""

import sys

import pytest

from tests.window.handout.steps import (
    THREE,
    done_with_files,
    open_list,
    said,
    save_list,
    shows_that_nothing_is_there,
    targets,
)


def test_from_a_folder_that_can_not_be_entered_nothing_is_opened(ready, qtbot, locked):
    shows_that_nothing_is_there(ready, qtbot, "locked/a.yaml")


def test_a_list_comes_back_as_it_was_and_is_added_to_what_is_there(ready, handouts, qtbot, place):
    handouts.state.set_list(handouts.state.handout_list.changed("soup-van", title="Food"))
    before = handouts.state.handout_list
    save_list(ready, qtbot)
    said(ready, qtbot, "Saved as list.yaml in ")
    handouts.state.empty()
    open_list(ready, qtbot, "list.yaml")
    assert handouts.state.handout_list == before
    assert ready.message_line.text() == "3 items were added."
    handouts.state.empty()
    for target in ("coat-law", "soup-van"):
        handouts.toggle(target)
    open_list(ready, qtbot, "list.yaml")
    assert targets(handouts) == ["coat-law", "soup-van", "winter-line", "night-shelter"]


def test_what_a_list_has_and_the_guide_has_not_is_named_until_it_is_read(ready, handouts, qtbot, place):
    save_list(ready, qtbot)
    said(ready, qtbot, "Saved")
    path = place / "list.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("soup-van", "tea-van"), encoding="utf-8")
    handouts.state.empty()
    open_list(ready, qtbot, "list.yaml")
    assert "tea-van" not in targets(handouts)
    notices = ready.paper_pane.notices
    assert any("Soup van" in words or "tea-van" in words for words in notices.sentences)
    imported = handouts.state.import_notices
    handouts.toggle("coat-law")
    assert handouts.state.import_notices == imported
    handouts.state.set_import_notices(())
    assert not any("tea-van" in words for words in notices.sentences)


def test_a_broken_list_gets_a_sentence_and_changes_nothing(ready, handouts, qtbot, place):
    broken = {
        "empty": b"",
        "letters": b"\xff\xfe",
        "yaml": b"items: [",
        "shape": b"format: 1\nitems: 5\n",
        "large": b"format: 1\nitems:\n- target: coat-law\n" + b"#\n" * 600_000,
    }
    for name, content in broken.items():
        (place / f"{name}.yaml").write_bytes(content)
        open_list(ready, qtbot, f"{name}.yaml")
        assert targets(handouts) == list(THREE), name
        assert ready.message_line.isVisible()
        assert f"{name}.yaml" in ready.message_line.text()
    assert "This file is larger than 1 MB" in ready.message_line.text()


def test_a_list_that_can_not_be_read_is_not_said_to_be_empty(ready, handouts, qtbot, place):
    ready.exporter.add_list(place / "gone.yaml")
    done_with_files(ready, qtbot)
    assert ready.message_line.text().startswith("The list 'gone.yaml' can't be read: ")
    assert targets(handouts) == list(THREE)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_list_behind_a_link_is_read(ready, handouts, qtbot, place):
    (place / "real.yaml").write_bytes(b"format: 1\nitems:\n- target: coat-law\n")
    (place / "link.yaml").symlink_to(place / "real.yaml")
    open_list(ready, qtbot, "link.yaml")
    assert targets(handouts) == [*THREE, "coat-law"]
