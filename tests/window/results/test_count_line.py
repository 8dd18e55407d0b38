"""The line with the number of pages that were found."""

from typing import Any

from guide.search.results.results import Results, SearchResult
from guide.window.results.count_line import count_line
from tests.builders import entry

RESULT = SearchResult(entry("coat"), 1.0)


def line(shown: int, matches: int, **values: Any) -> str:
    known: dict[str, Any] = {"matches_all": True, **values}
    return count_line(Results("coat", results=(RESULT,) * shown, matches=matches, **known))


HERE = {"place": "rock", "place_name": "Rock County"}


def test_the_line_counts_what_fits_and_what_comes_near_and_names_the_place():
    lines = {
        line(0, 0): "",
        line(1, 1): "1 page has all of the words.",
        line(2, 1): "1 page has all of the words.",
        line(50, 1): "1 page has all of the words.",
        line(50, 60): "60 pages have all of the words. These are the best 50. Filter them, or add a word.",
        line(1, 1, **HERE): "1 page in Rock County has all of the words.",
        line(3, 2, **HERE): "2 pages in Rock County have all of the words.",
    }
    assert {got: wanted for got, wanted in lines.items() if got != wanted} == {}


def test_the_line_says_where_no_page_has_all_words():
    assert line(1, 1, matches_all=False) == "1 page has some of the words."
    assert line(1, 0, matches_all=False) == "No page has these words; this may be what was meant."
    many = "59 pages have some of the words. These are the best 50. Filter them, or add a word."
    assert line(50, 59, matches_all=False) == many
    elsewhere = {"matches_all": False, "matches_all_elsewhere": True, "matches_anywhere": 2}
    words = "3 pages in Rock County have some of the words. 2 elsewhere have all of them."
    assert line(3, 3, **HERE, **elsewhere) == words
