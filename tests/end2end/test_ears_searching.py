"""What Orca says of a search, its rows, filters and place, and while a hand-out is made and saved."""

from functools import partial
from pathlib import Path

import pytest

from tests.driving import until
from tests.end2end.orca import Ears

pytestmark = [pytest.mark.bundle, pytest.mark.endure]
COUNTED = (" fit", "some of the words")


def counts(said: list[str]) -> list[str]:
    """Return which of what was said are counts of pages."""
    return [each for each in said if any(words in each for words in COUNTED)]


def test_count_is_said_once_when_the_typing_rests(ears: Ears):
    said = ears.type("warm winter coats", "some of the words")
    ears.key("Down", ", 1 of ")
    assert len(counts(said)) == len(counts(ears.heard())) == 1


def test_whom_to_call_is_said_before_the_count(ears: Ears):
    said = ears.type("he will kill her right now", "Call first: 911", " fit")
    assert len(counts(said)) == 1
    (first,) = [each for each in said if "Call first" in each]
    assert "1-866-223-1111, Day One" in first
    assert "988" in first


def test_rows_are_heard_with_place_number_and_whom_they_serve(ears: Ears):
    ears.type("someone to talk to day and night", " fit")
    said = ears.key("Down", "Results List", ", 1 of ")
    total = said[-1].partition(", 1 of ")[2].partition(".")[0]
    ears.key("Down", f", 2 of {total}. ")
    ears.key("Up", f", 1 of {total}. ")
    ears.walk("Down", "Help line. ")
    ears.key("End", f", {total} of {total}. ")
    assert any("24 hours" in each and "-" in each for each in ears.heard())


def test_chips_and_places_narrow_the_results_aloud(ears: Ears):
    ears.type("bed", " fit")
    ears.key("F4", "check box not checked.")
    (chip,) = [each for each in ears.key("Right", " pages check box not checked.") if "check box" in each]
    said = ears.key("space", "checked", " fit")
    assert len(counts(said)) == 1
    ears.key("Tab", "Find a place: county, town or ZIP code text.")
    ears.type("duluth", "1 place")
    ears.key("Tab", "St. Louis", "check box not checked.")
    ears.key("space", "checked", " fit")
    ears.key("Escape", "Filter the results, closed button.")
    ears.walk("Tab", "Take off the filter")
    assert chip.partition(",")[0]
    ears.key("ctrl+k", "Search text.")


def test_page_of_a_row_is_left_to_the_row(ears: Ears):
    ears.type("they need a bed tonight", "Call first")
    ears.key("Down", "They need a bed tonight, 1 of ")
    ears.key("Return", "They need a bed tonight document frame", "Hit 1 of ")
    ears.key("Escape", "They need a bed tonight, 1 of ")
    assert len(counts(ears.heard())) <= 1


def test_places_that_fit_are_heard_and_the_chosen_one(ears: Ears):
    ears.walk("shift+Tab", "Place: show what serves it")
    ears.type("duluth", "1 place: St. Louis County (Duluth)")
    ears.key("Return", "Chosen: St. Louis County")
    ears.type("xyzzy", "No place of this name")
    ears.key("Return", "No place of this name")
    ears.type("all", "1 place: All places")
    ears.key("Return", "Chosen: All places")


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
