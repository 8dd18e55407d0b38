"""Tests words that stand in a column of addresses and are no address."""

import pytest

from tests.directory.importing.test_plan import one, texts_of


def entry(field, text, **others):
    columns = {"Name": ("service.name", "Warm Up"), "Tel": ("phone.number", "218-555-0100")}
    found = one({**columns, "Where": (field, text), **others}).entry
    assert found is not None
    return found


@pytest.mark.parametrize("field", ["address.whole", "address.address_1"])
@pytest.mark.parametrize(
    "text",
    [
        "by referral",
        "Referral only",
        "By appt. only",
        "call for address",
        "Call 218-555-0100 for address",
        "ask",
    ],
)
def test_how_to_get_in_is_said_as_that(field, text):
    found = entry(field, text)
    assert (found.address, found.application_process) == ("", text)


def test_how_to_get_in_is_added_to_what_another_column_says():
    found = entry("address.whole", "by referral", How=("service.application_process", "Call the desk"))
    assert found.application_process == "Call the desk; by referral"


def test_a_town_beside_such_words_stays():
    found = entry("address.address_1", "Varies", Town=("address.city", "Duluth"))
    assert found.address == "Duluth"
    assert "- Where it is: Varies" in texts_of(found)


@pytest.mark.parametrize(
    "text",
    ["varies", "various locations", "moves - see fb", "online (zoom)", "phone only", "any - they travel"],
)
def test_that_there_is_no_one_place_is_said_below(text):
    found = entry("address.whole", text)
    assert (found.address, found.application_process) == ("", "")
    assert f"- Where it is: {text}" in texts_of(found)


@pytest.mark.parametrize("text", ["n/a", "N/A", "-", "?", "same", "same as above", "unknown", "none"])
def test_that_nobody_knows_is_not_said(text):
    found = entry("address.whole", text)
    assert (found.address, found.application_process, found.sections) == ("", "", ())


@pytest.mark.parametrize("text", ["confidential", "private", "undisclosed", "call for address"])
def test_a_place_that_is_secret_is_none(text):
    found = entry("address.whole", text)
    assert (found.confidential, found.address) == (True, "")


@pytest.mark.parametrize(
    "text", ["Mobile, AL", "Lions hall, Findlay", "Several Oaks Farm", "Ask Lane 3", "Same Street", "Toledo"]
)
def test_names_of_places_are_addresses(text):
    assert entry("address.whole", text).address == text
