"""The first paint shows the whole start page and the contents, and waits for nothing else."""

import pytest
from PySide6.QtWidgets import QApplication

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.stored_guide import guide_of, guide_parts
from guide.packs.layer import Layer, content_of_layers
from guide.settings import SettingsFile
from guide.window.background.preferences import Preferences
from guide.window.controllers.window_context import WindowContext
from guide.window.main_window import MainWindow
from guide.window.theme.theme import Theme
from tests.builders import DAY, small_guide

NOT_SHOWN = ("thesaurus", "words", "asked", "handout_cover", "amendments")


@pytest.fixture(params=["", "ramsey"])
def painted(request, qtbot, qapp: QApplication, data):
    """Return a window that has painted a stored guide for the first time, with a place or without."""
    guide = guide_of(dict(guide_parts(small_guide())))
    preferences = Preferences(SettingsFile(data), qapp)
    preferences.set_place(request.param)
    theme = Theme(qapp, preferences.settings)
    theme.start()
    content = content_of_layers([Layer(guide, data)])
    window = MainWindow(
        WindowContext(
            content=content, theme=theme, preferences=preferences, today=DAY, quick_exit=lambda: None
        )
    )
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    yield window, guide
    preferences.wait_until_saved()
    theme.deleteLater()


def is_read(kind, field, value):
    try:
        kind.__dict__[field].__get__(value)
    except AttributeError:  # the slot has no value yet
        return False
    return True


def test_the_first_paint_reads_no_page_and_no_list_that_it_does_not_show(painted):
    window, guide = painted
    cards = [card for group in window.start_page.groups for card in group.cards]
    assert "2 key factors" in " ".join(card.accessibleDescription() for card in cards)
    assert not [entry.id for entry in guide.entries if is_read(Entry, "sources", entry)]
    local = window.place.local_guide
    assert not [name for name in NOT_SHOWN if is_read(Guide, name, guide) or is_read(Guide, name, local)]
    assert local.thesaurus is guide.thesaurus, "the lists of a place are those of the guide"
