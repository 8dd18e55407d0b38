"""Reads what a mark says below headings that allow something, and below those that forbid it."""

import pytest

from guide.directory.importing.flags import is_private, part_of


@pytest.mark.parametrize(
    "heading", ["Print?", "Hand out?", "Refer?", "List it?", "In booklet?", "On the flyer?"]
)
def test_no_below_what_allows_to_tell_is_private(heading):
    assert is_private({"heading": heading, "flag": "NO"})
    assert is_private({"heading": heading, "flag": "yes"}) is False


@pytest.mark.parametrize("heading", ["Don't print", "Never hand out", "Do not list", "Do not refer"])
def test_a_mark_below_what_forbids_it_is_private(heading):
    assert is_private({"heading": heading, "flag": "x"})
    assert is_private({"heading": heading, "flag": "no"}) is False


@pytest.mark.parametrize("heading", ["Hush?", "Keep quiet", "Skip"])
def test_no_below_words_that_say_neither_is_asked(heading):
    assert is_private({"heading": heading, "flag": "no"}) is None
    assert is_private({"heading": heading, "flag": "x"})


@pytest.mark.parametrize(
    "said",
    [
        "town only",
        "City only",
        "yes but NOT the street",
        "OK - no address",
        "phone only",
        "do not list address",
    ],
)
def test_a_row_can_be_shown_without_its_address(said):
    flag = {"heading": "Print?", "flag": said}
    assert is_private(flag)
    assert part_of(flag) == "address"


@pytest.mark.parametrize("said", ["private, no address", "do not refer - not the street either"])
def test_what_hides_the_row_besides_hides_all_of_it(said):
    flag = {"heading": "Print?", "flag": said}
    assert is_private(flag)
    assert part_of(flag) == ""


@pytest.mark.parametrize(
    "said", ["wait till Marcy calls back", "see her", "their town, and only theirs", "no, town only"]
)
def test_other_words_are_about_the_whole_row(said):
    flag = {"heading": "Print?", "flag": said}
    assert is_private(flag) is None
    assert part_of(flag) == ""


@pytest.mark.parametrize(
    "heading",
    [
        "SeniorWorkerIsPrivate",
        "MainContactIsPrivate",
        "Director is confidential",
        "updaterContactInfo.hideFromWebsite",
    ],
)
def test_a_flag_of_somebody_who_works_there_is_not_about_the_row(heading):
    assert part_of({"heading": heading, "flag": "Yes"}) == "person"


@pytest.mark.parametrize(
    "heading",
    [
        "Is private",
        "Private?",
        "For staff only",
        "Contact privately",
        "Staff only",
        "contactInfo.hideFromWebsite",
    ],
)
def test_other_flags_are_about_the_row(heading):
    assert part_of({"heading": heading, "flag": "Yes"}) == ""
