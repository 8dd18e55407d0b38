"""What Orca says of the window as a whole: the start, its parts, its menu, its looks, and its end."""

import pytest

from tests.driving import until
from tests.end2end.orca import Ears

pytestmark = [pytest.mark.bundle, pytest.mark.endure]


def test_start_page_is_heard_by_its_headings_and_cards(ears: Ears):
    ears.key("Tab", "What this hides and what it can't button.")
    ears.key("Tab", "Now panel", "Someone may be in danger now button.", "Call 911")
    said = ears.key("Tab", "They need a bed tonight button.")
    assert "Now panel" not in said
    ears.walk("Tab", "Talk and report panel")
    ears.key("Return", "document frame")
    ears.key("alt+Left", "Talk and report panel", "button.")


def test_contents_are_heard_with_level_and_position_and_lead_to_a_page(ears: Ears):
    ears.walk("ctrl+F6", "Contents tree.")
    ears.key("Down", "In the field, Situations, level 1, 1 of ", "collapsed.")
    ears.key("Down", "Practice, level 1, 2 of ")
    ears.key("Return", "Practice, level 1, 2 of ", "expanded.")
    (row,) = [each for each in ears.key("Down", ", level 2, 1 of ") if "level 2" in each]
    ears.key("Return")
    ears.key("ctrl+F6", "Urgent numbers", "button.")
    ears.key("ctrl+F6", "Search text.")
    ears.key("ctrl+F6", f"{row.partition(',')[0]} document frame")
    ears.key("ctrl+F6", ", level 2, 1 of ")


def test_pages_read_are_a_list_below_back_and_open_by_title(ears: Ears):
    for page in ("Someone may be in danger now", "They need a bed tonight"):
        ears.walk("Tab", f"{page} button.")
        ears.key("Return", f"{page} document frame")
        ears.key("alt+Home", "Search text.")
    ears.walk("shift+Tab", "Back button")
    ears.key("alt+Down")
    ears.key("Down", "They need a bed tonight.")
    ears.key("Down", "Someone may be in danger now.")
    ears.key("Return", "Someone may be in danger now document frame")


def test_menu_text_size_and_colours_are_heard(ears: Ears):
    ears.key("F10", "Hide now.")
    ears.key("Down", "Urgent numbers.")
    ears.walk("Down", "Text size and colours")
    ears.key("Return", "Text size and colours panel", "Larger text button.")
    ears.key("ctrl+plus", "Text at 110 %")
    ears.key("Tab", "As on this computer selected radio button.")
    ears.walk("Right", "Dark selected radio button.")
    ears.walk("Right", "High contrast selected radio button.")
    ears.key("ctrl+0", "Text at 100 %")


def test_hidden_program_says_nothing_more(ears: Ears):
    said = ears.walk("shift+Tab", "Hide now button.")
    assert any("Covers all and ends the program at once." in each for each in said)
    ears.screen.key("Return")
    until(lambda: not ears.screen.windows(), "the end")
