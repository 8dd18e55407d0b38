"""The first paint shows the whole start page and the contents, and waits for nothing else."""

import sys
from pathlib import Path

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
from tests.running import run_program

ROOT = Path(__file__).parents[3]
# What only the rest of the window needs, or a program whose content is not made ready.
LATER = """
    argparse qrcodegen whoosh yaml guide.after_paint guide.cli guide.content.load guide.content.schema guide.handout
    guide.licences guide.maps guide.packs.update guide.printing guide.search.ranking guide.search.results
    guide.search.service guide.signing guide.stick guide.window.dialogs guide.window.handout guide.window.map
    guide.window.packs guide.window.reader guide.window.rest guide.window.results guide.window.stick
""".split()
LATE_CLASSES = ["QTextCharFormat", "QTextDocument"]  # of Qt: PySide makes them at the first import
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


def test_nothing_is_imported_that_only_the_rest_needs():
    code = f"""
import sys, shiboken6.Shiboken
before = set(sys.modules)  # in a checkout, Shiboken imports more than in the standalone program
import guide.app, guide.content.union
later = tuple({LATER})
print([name for name in set(sys.modules) - before if name.startswith(later)])
import PySide6.QtGui
print([name for name in {LATE_CLASSES} if name in vars(PySide6.QtGui)])
"""
    words = [sys.executable, "-c", code]
    assert run_program(words, capture_output=True, text=True, check=True, cwd=ROOT).stdout == "[]\n[]\n"
