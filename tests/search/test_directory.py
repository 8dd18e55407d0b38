"""Tests that who asks for a kind of help in a place finds the service of that place among the first three results."""

import pytest

from tests.shipped import shipped_service


@pytest.fixture(scope="module")
def service():
    return shipped_service()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("domestic violence shelter in winona", "advocacy-center-of-winona"),
        ("detox duluth", "cadt-detox"),
        ("free lawyer st paul", "smrls"),
        ("youth drop in mankato", "the-reach-mankato"),
        ("mental health crisis in rochester", "southeast-crisis"),
        ("rape crisis st. cloud", "central-mn-sexual-assault-center"),
        ("youth shelter bemidji", "evergreen-youth-shelter"),
        ("free lawyer for youth", "youth-law-project"),
    ],
)
def test_the_service_of_a_place_is_among_the_first_three(service, text, wanted):
    found = [result.entry.id for result in service.search(service.plan(text), limit=3).results]
    assert wanted in found
