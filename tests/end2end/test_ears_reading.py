"""What Orca says of a page: its parts, headings, lists and tables, its links, numbers and hits."""

import re

import pytest

from tests.end2end.orca import Ears

pytestmark = [pytest.mark.bundle, pytest.mark.endure]
PAGE = "They need a bed tonight"


@pytest.fixture
def reading(ears: Ears) -> Ears:
    """A worker who has opened a page from the first row of the results."""
    ears.type(PAGE.lower(), "Call first")  # what is said last may be dropped, see the search
    ears.key("Down", f"{PAGE}, 1 of ")
    ears.key("Return", f"{PAGE} document frame", "Hit 1 of ")
    return ears


def test_page_is_read_part_by_part(reading: Ears):
    reading.key("Down", f"{PAGE} heading 1")
    reading.key("Down", "Situation, Minnesota, ")
    reading.walk("Down", "List with ")
    (heading,) = [each for each in reading.key("h", "heading 2") if "heading 2" in each]
    reading.key("h", "heading 2")
    reading.key("shift+h", heading)


def test_table_is_read_by_rows_with_its_columns(ears: Ears):
    ears.type("safe harbor regional navigators", " fit")
    ears.key("Down", "Safe Harbor Regional Navigators, 1 of ")
    ears.key("Return", "Safe Harbor Regional Navigators document frame")
    (first,) = [each for each in ears.walk("Down", "Region. Agency seen. Counties seen") if "Region" in each]
    assert re.match(r"Table with \d+ rows and \d+ columns\. Region", first)
    ears.key("Down", "Region: West Metro. Agency seen: ", "Counties seen: ")


def test_link_leads_on_and_back_to_itself(reading: Ears):
    reading.walk("h", "See also heading 2")
    (link,) = [each for each in reading.key("Tab", " link.") if each.endswith(" link.")]
    title = link.removesuffix(" link.")
    reading.key("Return", f"{title} heading 1")
    reading.key("alt+Left", link)
    reading.key("shift+Tab", " link.")
    reading.key("Tab", link)


def test_number_is_copied_by_tab_and_enter(reading: Ears):
    reading.key("h", "Numbers heading 2")
    said = reading.walk("Tab", ", copy button.")
    number = said[-1].removesuffix(", copy button.").rpartition(", ")[2]
    reading.key("Return", f"Copied: {number}")
    assert reading.screen.clipboard() == number


def test_hits_and_what_is_found_are_said_with_their_words(reading: Ears):
    reading.key("F3", "Hit 2 of ")
    reading.key("ctrl+f", "Find in this page text.", f"1 of 1. {PAGE}")  # the words of the search box
    reading.key("ctrl+a")
    (first,) = [each for each in reading.type("call", "1 of ") if each.startswith("1 of ")]
    assert "call" in first.casefold()
    reading.key("Return", first.replace("1 of ", "2 of ").partition(".")[0])
    reading.key("Escape", f"{PAGE} document frame")


def test_web_address_is_heard_with_what_opening_it_leaves(ears: Ears):
    ears.type("national runaway safeline", " fit")
    ears.key("Down", "National Runaway Safeline, 1 of ")
    ears.key("Return", "National Runaway Safeline document frame")
    ears.walk("Tab", "https://www.1800runaway.org link.")
    ears.key("Return", "Site: www.1800runaway.org Opening it needs a network.", "Copy address button.")
    ears.key("Return", "Copied button.")
    ears.key("Escape", "National Runaway Safeline document frame")
