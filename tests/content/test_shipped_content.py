"""Tests the shipped content: it loads without problems, is complete, and contains no forbidden statement."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from guide.blocks.text_writer import page_text
from guide.content.guide import Guide
from guide.content.load import load_packs
from guide.content.model import Entry, Kind, Pack
from guide.content.parts import Channel
from guide.content.schema import as_plain
from guide.render.entry_page import entry_page
from guide.render.glossary import Glossary, PageGlossary
from guide.render.html import html
from tests.shipped import shipped_guide

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
    "pimp", "pimps", "madam", "johns", "john school", "child prostitute",
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
    return shipped_guide()


def texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Yield every text of a plain value with the path of keys to the text."""
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
    values: tuple[Entry | Pack, ...] = (guide.pack, *guide.entries)
    return [pair for value in values for pair in texts(as_plain(value), value.id)]


def test_it_loads_without_any_problem(guide):
    assert guide.problems == ()
    assert guide.pack is not None


def test_the_strategies_stand_in_the_order_of_the_source(guide):
    counts = [
        (
            strategy.title.casefold().replace("-", " "),
            len(strategy.key_factors),
            sum(entry.kind in EXAMPLES for entry in guide.members_of(strategy)),
        )
        for strategy in guide.of_kind(Kind.STRATEGY)
    ]
    assert counts == STRATEGIES


EXAMPLES = {Kind.CURRICULUM, Kind.TRAINING, Kind.LAW, Kind.PROGRAM, Kind.CAMPAIGN, Kind.NETWORK}


def test_there_are_pages_of_each_kind_enough(guide):
    examples = [entry for entry in guide.entries if entry.kind in EXAMPLES]
    assert [entry.id for entry in examples if not guide.strategies_of(entry)] == []
    numbers = {kind: len(guide.of_kind(kind)) for kind in Kind}
    assert (len(examples), numbers[Kind.INTRODUCTION], numbers[Kind.LINK]) == (18, 1, 4)
    assert (numbers[Kind.SITUATION] >= 14, numbers[Kind.TERM] >= 40, numbers[Kind.PRACTICE] >= 9) == (
        True,
        True,
        True,
    )
    assert {"emergency-911", "suicide-and-crisis-988", "day-one"} <= {e.id for e in guide.of_kind(Kind.LINE)}
    assert len(guide.thesaurus.rows) >= 119
    assert guide.urgent.lines[0] == "day-one"


def test_no_number_claims_that_somebody_called(guide):
    assert [c.value for entry in guide.entries for c in entry.contacts if c.confirmed_on] == []


def test_numbers_stand_in_contacts_and_nowhere_else(guide):
    ours = {"911", "988", "211", "800-273-8255"}
    found = [
        (path, number)
        for path, text in all_texts(guide)
        if ".contacts" not in path and ".other_names" not in path and "url" not in path
        for number in (*PHONE.findall(text), *SHORT_NUMBER.findall(text))
        if number.removeprefix("1-") not in ours
    ]
    assert found == []


# What the facts mark as unverified or "do not ship": none of it may appear, in any form.
NOT_SHIPPED = [
    "64673", "800-294-7116", "866-331-8453",
    "trans lifeline", "humantrafficking/safeharbor/navigators.html", "150 billion", "300,000 children",
    "average age of entry", "super bowl", "15 years", "20 years", "25 years",
]  # fmt: skip


@pytest.fixture(scope="module")
def pages(guide: Guide) -> list[tuple[str, str]]:
    """Every entry as text, as the window and the terminal show it."""
    glossary = Glossary(guide.of_kind(Kind.TERM))
    made = [(entry.id, entry_page(entry, guide, date(2026, 11, 25))) for entry in guide.entries]
    return [
        (name, written)
        for name, page in made
        for written in (unescape(html(page, PageGlossary(glossary, name))), page_text(page))
    ]


def test_nothing_unverified_is_on_any_page(pages):
    found = [(n, word) for n, written in pages for word in NOT_SHIPPED if word in written.lower()]
    assert found == []


def test_no_harmful_word_is_on_any_page(guide, pages):
    words = [*NEVER_SHOWN, *guide.words.never_shown]
    never = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
    found = []
    for name, written in pages:
        shown = re.sub(r"(?:https?|address)(?::|%3A)\S+", " ", written)
        for allowed in guide.words.allowed_in:
            shown = shown.replace(allowed, " ")
        found += [(name, word) for word in never.findall(shown)]
    assert found == []


def test_each_situation_leads_on(guide):
    for situation in guide.of_kind(Kind.SITUATION):
        kinds = {entry.kind for entry in guide.related_to(situation)}
        assert Kind.PRACTICE in kinds, situation.id
        assert guide.strategies_of(situation), situation.id
        assert kinds & {*EXAMPLES, Kind.SERVICE} or situation.lines, situation.id
        assert situation.sections[0].id == "what-you-can-do", situation.id


def test_only_addresses_without_https_are_warned_of():
    problems = [problem for guide in load_packs(RESOURCES, with_prose=True) for problem in guide.problems]
    assert [each for each in problems if "no https" not in each.sentence] == []


# Nothing neutral would be true of these; a discreet hand-out leaves them out.
TELLING = {
    "how-recruitment-works", "identification-of-victims", "reduce-and-end-demand", "signs",
    "what-the-words-mean", "what-traffickers-look-for",
}  # fmt: skip


def test_all_that_may_be_handed_over_has_its_texts(guide):
    handed = [entry for entry in guide.entries if entry.kind not in (Kind.INTRODUCTION, Kind.TERM)]
    assert [entry.id for entry in handed if not entry.handout_text] == []
    assert {entry.id for entry in handed if not entry.discreet_name} == TELLING
    assert {entry.id for entry in handed if not entry.discreet_text} == TELLING
    assert not {entry.id for entry in guide.of_kind(Kind.LINE)} & TELLING


def test_what_is_handed_over_fits_beside_a_number_on_a_card(guide):
    assert [e.id for e in guide.entries if len(e.handout_text) >= 300] == []
    assert [e.id for e in guide.entries if len(e.discreet_text) > 130 or len(e.discreet_name) > 40] == []


def test_a_discreet_text_leaves_the_names_out_that_tell(guide):
    names = re.compile(r"RAINN|Childhelp|Breaking Free|human|hotline for|Safe Haven|Runaway|Domestic", re.I)
    found = [e.id for e in guide.entries if names.search(f"{e.discreet_name} {e.discreet_text}")]
    assert found == []


def test_police_tip_lines_say_so_wherever_they_are_handed_over(guide):
    tips = [entry for entry in guide.of_kind(Kind.LINE) if entry.is_police_tip]
    assert {entry.id for entry in tips} == {"bca-tips", "cybertipline", "fbi-tip-line", "hsi-tip-line"}
    for entry in tips:
        assert "police tip line" in entry.handout_text.lower()
        assert "police tip line" in f"{entry.discreet_name} {entry.discreet_text}".lower()
        assert "not for support" in entry.discreet_text


def test_nothing_is_said_to_be_free_or_nameless_that_the_page_does_not_call_so(guide):
    for entry in guide.entries:
        handed = f"{entry.handout_text} {entry.discreet_text}"
        page = " ".join((entry.summary, *(s.text for s in entry.sections), *(c.note for c in entry.contacts)))
        if re.search(r"\bfree\b", handed):
            assert re.search(r"\b[Ff]ree\b|costs nothing", page + entry.fees_description), entry.id
        if "your name" in handed and not entry.is_police_tip:
            assert re.search(r"[Nn]o\s+name is needed|anonymous", page), entry.id
        if re.search(r"\bday (?:and|or) night\b", handed) and entry.contacts:
            hours = " ".join((entry.schedule, page, *(c.hours for c in entry.contacts)))
            assert re.search(r"24 hours|day (?:and|or) night|any hour", hours), entry.id


def test_cover_is_ordinary_and_can_stand_on_a_discreet_card(guide):
    assert guide.handout_cover.entry_ids[:2] == ("united-way-211", "emergency-911")
    for entry_id in guide.handout_cover.entry_ids:
        entry = guide.find(entry_id)
        assert entry.discreet_name, entry_id
        assert any(contact.channel in (Channel.CALL, Channel.TEXT) for contact in entry.contacts), entry_id


def test_the_search_for_numbers_finds_them_and_leaves_other_digits_alone():
    numbers = "1-888-373-7888; (651) 555-0100; 651.555.0100; 6515550100; call 555-0100".split("; ")
    assert [number for number in numbers if not PHONE.search(f"Ring {number} now")] == []
    others = "2026-11-24; § 157.177; 2018 to 2020; https://example.org/1202; Laws 2018, ch. 179".split("; ")
    assert [text for text in others if PHONE.search(text) or SHORT_NUMBER.search(text)] == []
