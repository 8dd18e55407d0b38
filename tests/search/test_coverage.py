"""The results say when the guide may not have what was asked."""

from pathlib import Path

import pytest

from guide.content.load import load
from guide.search.service import SearchService
from tests.searching import search


@pytest.fixture(scope="module")
def service():
    return SearchService(load(Path(__file__).parents[2] / "resources"))


@pytest.mark.parametrize("text", ["pizza near me ", "bike repair ", "tax forms "])
def test_what_the_guide_does_not_have_is_said(service, text):
    found = search(service, text)
    assert found.results
    assert found.fits_poorly


@pytest.mark.parametrize(
    "text",
    [
        "she needs a bed tonight ",
        "how do i talk to her without scaring her off ",
        "hotel training law ",
        "my daughter has a second phone and new clothes ",
        "612 377 8800",
        "food shelf hours ",
        "quiero salir de esto ",
        "zzzz ",
    ],
)
def test_what_it_has_or_finds_nothing_for_is_not_doubted(service, text):
    assert not search(service, text).fits_poorly
