"""A large pack: the first screen waits for none of its services, and all of them are there soon after it."""

from datetime import date

from guide.packs.opening import open_content
from guide.render.contents import contents_of
from guide.window.contents.contents_model import ContentsModel
from tests.editions import edition

DAY = date(2026, 9, 1)


def test_all_rows_of_a_large_pack_are_in_the_contents_once_the_program_is_at_rest(
    program, start, monkeypatch
):
    monkeypatch.setattr("guide.content.stored_entries.LARGE", 5)
    (program / "packs").mkdir()
    (program / "packs" / "taken.fieldguide").write_bytes(edition.__wrapped__(4))
    first, shown = open_content().guide.first, start(DAY)
    assert first
    assert first.later
    rows = len(ContentsModel(contents_of(open_content().guide, DAY)).nodes())
    shown.wait(lambda: len(shown.window.contents.model.nodes()) == rows)
    shown.window.navigator.open(min(first.later))
    assert shown.window.contents.view.currentIndex().isValid()
