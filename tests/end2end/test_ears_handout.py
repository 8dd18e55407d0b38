"""What Orca says while a hand-out is made: its items, its options by their labels, and where its file lies."""

from functools import partial
from pathlib import Path

import pytest

from tests.driving import until
from tests.end2end.orca import Ears

pytestmark = [pytest.mark.bundle, pytest.mark.endure]


def test_handout_is_made_and_saved_by_ear(ears: Ears):
    ears.walk("Tab", "They need a bed tonight button.")
    ears.key("Return", "They need a bed tonight document frame")
    ears.key("ctrl+d", "They need a bed tonight: on the hand-out")
    ears.key("F6", "On the hand-out List with 1 item", "1 of 1: They need a bed tonight")
    ears.walk("Tab", "Format Pocket card, folded combo box")
    ears.key("Down", "Sheet of 8 cards")
    ears.key("Tab", "Paper US Letter combo box")
    ears.key("Tab", "Discreet check box not checked.", "Neutral words, no topic")
    ears.key("space", "checked")
    ears.walk("Tab", "Save as PDF… button.")
    ears.key("Return")
    ears.screen.focus(until(partial(ears.screen.xdotool, "search", "--name", "^Save as PDF$"), "the dialog"))
    ears.hear("Save as PDF dialog", "File name text.")
    ears.type("numbers")  # the ending stands there and stays
    ears.key("Return")
    ears.screen.focus_guide()
    said = ears.hear("Saved as numbers.pdf in ")
    (saved,) = [each for each in said if each.startswith("Saved as")]
    folder = saved.partition(" in ")[2].partition(". ")[0].removesuffix(".")
    assert (Path(folder) / "numbers.pdf").stat().st_size
