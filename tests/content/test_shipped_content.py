"""The content that ships: it loads without a problem, is complete, and says nothing it must not say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.content.load import load
from guide.content.model import Channel, Guide, Kind
from guide.content.schema import as_plain

RESOURCES = Path(__file__).parents[2] / "resources"

# Title (capitals and hyphens are the authors' own), number of key factors, number of examples.
STRATEGIES = [
    ("education and outreach to youth in high risk situations", 5, 2),
    ("general programming on healthy relationships, sexuality, and sex trafficking awareness", 3, 2),
    ("identification of victims", 2, 3),
    ("early intervention programming", 2, 4),
    ("reduce and end demand for commercial sex", 2, 2),
    ("end business profits from trafficking related transactions", 1, 2),
    ("policies and systems change", 3, 3),
]

# Words that harm, or that nobody should find as the guide's own; people may still search for them.
NEVER_SHOWN = [
    "pimp", "pimps", "madam", "john", "johns", "john school", "trick", "tricks", "child prostitute",
    "child prostitutes", "child prostitution", "teen prostitute", "juvenile prostitute", "juvenile prostitution",
    "underage sex worker", "prostituted", "prostitute", "prostitutes", "hooker", "hookers", "whore", "whores",
    "hoe", "hoes", "child porn", "child pornography", "modern slavery", "sex slave", "sex slaves",
    "white slavery", "rescue", "rescued", "rescuing", "throwaway", "promiscuous", "acting out", "at-risk kid",
    "at-risk kids", "street kid", "street kids", "revenge porn", "chose it", "stockholm",
]  # fmt: skip

PHONE = re.compile(r"(?<![\d/])(?:\(?\d{3}\)?[-. ]?)?\d{3}[-. ]\d{4}(?!\d)|(?<!\d)1?\d{10}(?!\d)")
SHORT_NUMBER = re.compile(r"(?<![\d.-])(?:211|911|988|233733|741741)(?![\d-])")


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(RESOURCES)


def texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Every text of a plain value, with the keys that lead to it."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from texts(child, f"{path}.{key}")
    elif isinstance(value, list):
        for number, child in enumerate(value):
            yield from texts(child, f"{path}[{number}]")
    elif isinstance(value, str):
        yield path, value


def all_texts(guide: Guide) -> list[tuple[str, str]]:
    assert guide.pack is not None
    return [pair for value in (guide.pack, *guide.entries) for pair in texts(as_plain(value), value.id)]


def test_it_loads_without_any_problem(guide):
    assert guide.problems == ()
    assert guide.pack is not None


def test_the_strategies_stand_in_the_order_of_the_source(guide):
    counts = [
        (
            strategy.title.casefold().replace("-", " "),
            len(strategy.key_factors),
            len(guide.members_of(strategy)),
        )
        for strategy in guide.of_kind(Kind.STRATEGY)
    ]
    assert counts == STRATEGIES


def test_the_eighteen_examples_each_have_a_strategy(guide):
    others = {Kind.STRATEGY, Kind.INTRODUCTION, Kind.LINK}
    examples = [entry for entry in guide.entries if entry.kind not in others]
    assert len(examples) == 18
    assert [entry.id for entry in examples if not guide.strategies_of(entry)] == []


def test_there_are_an_introduction_and_four_links(guide):
    assert len(guide.of_kind(Kind.INTRODUCTION)) == 1
    assert len(guide.of_kind(Kind.LINK)) == 4


def test_no_phone_number_ships_before_a_person_has_called(guide):
    numbers = {Channel.CALL, Channel.TEXT, Channel.TTY}
    unchecked = [
        (entry.id, contact.value)
        for entry in guide.entries
        for contact in entry.contacts
        if contact.channel in numbers and contact.confirmed_on is None
    ]
    assert unchecked == []
    found = [
        (path, text) for path, text in all_texts(guide) if PHONE.search(text) or SHORT_NUMBER.search(text)
    ]
    assert found == []


def test_no_harmful_word_is_shown(guide):
    never = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, NEVER_SHOWN))})(?!\w)", re.IGNORECASE)
    assert [(path, never.findall(text)) for path, text in all_texts(guide) if never.search(text)] == []


@pytest.mark.parametrize(
    "number", ["1-888-373-7888", "(651) 555-0100", "651.555.0100", "6515550100", "call 555-0100"]
)
def test_the_search_for_numbers_finds_them(number):
    assert PHONE.search(f"Ring {number} now")


@pytest.mark.parametrize(
    "text", ["2026-11-24", "§ 157.177", "2018 to 2020", "https://example.org/1202", "Laws 2018, ch. 179"]
)
def test_the_search_for_numbers_leaves_other_digits_alone(text):
    assert not PHONE.search(text)
    assert not SHORT_NUMBER.search(text)
