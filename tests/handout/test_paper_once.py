"""What all items of a paper say stands on it once, above them; what some say stays with each."""

from dataclasses import replace

import pytest

from guide.blocks.blocks import Facts, Paragraph
from guide.content.model import Kind
from guide.handout.as_text import as_text
from guide.handout.options import Format
from tests.builders import contact, entry
from tests.handout.samples import made, winter

SHARED = "Ask first who they have to tell."
HOUSES = tuple(
    entry(
        name,
        Kind.SERVICE,
        handout_text=f"A room in {name}. {SHARED}",
        contacts=(contact("support", "call", f"555-018{number}", hours=hours),),
    )
    for number, (name, hours) in enumerate(
        [("hut", "24 hours a day"), ("inn", "Every day, 24 hours"), ("hall", "24 hours")]
    )
)
IDS = [each.id for each in HOUSES]
ROOMY = [Format.SHEET, Format.LARGE]


def paper(*houses, **options):
    options.setdefault("format", Format.SHEET)
    return made(*(each.id for each in houses), guide=winter(entries=houses), **options)


@pytest.mark.parametrize("discreet", [False, True])
@pytest.mark.parametrize("form", ROOMY)
def test_advice_of_all_items_stands_once_above_them(form, discreet):
    done = paper(*HOUSES, format=form, discreet=discreet)
    assert as_text(done).count(SHARED) == 1
    first = done.items[0]
    assert (first.target, first.name) == ("", "For all of these")
    assert Paragraph(SHARED) in first.blocks
    assert [item.target for item in done.items[1:]] == IDS
    assert all(f"A room in {each}." in as_text(done) for each in IDS)


def test_hours_of_all_items_stand_once():
    same = tuple(replace(each, schedule="Weekdays") for each in HOUSES)
    assert as_text(paper(*same)).count("Weekdays") == 1
    assert Facts((("Hours", "Weekdays"),)) in paper(*same).items[0].blocks
    assert as_text(paper(*same[:2], HOUSES[2])).count("Weekdays") == 2


@pytest.mark.parametrize(
    ("houses", "options"),
    [
        (HOUSES[:2], {}),
        (HOUSES, {"format": Format.CARD}),
        (HOUSES, {"format": Format.CARDS}),
        (HOUSES, {"format": Format.CARDS, "one_per_item": True}),
        ((*HOUSES[:2], replace(HOUSES[2], handout_text="A room.")), {}),
    ],
)
def test_what_two_or_not_all_say_and_what_cards_say_stays_with_each(houses, options):
    done = paper(*houses, **options)
    assert [item.target for item in done.items] == [each.id for each in houses]
    assert as_text(done).count(SHARED) == sum(SHARED in each.handout_text for each in houses)


def test_an_answer_is_not_taken_from_its_question():
    asked = replace(HOUSES[2], handout_text=f"Under 18? {SHARED}")
    done = paper(*HOUSES[:2], asked)
    assert f"Under 18? {SHARED}" in as_text(done)
    assert as_text(done).count(SHARED) == 3


def test_no_sentence_is_torn_apart():
    for texts, shared in (
        ([f"Open {hour} a.m. to 5 p.m. Call first." for hour in (8, 9, 10)], ""),
        ([f"It is in St. {place}. Call first." for place in ("Paul", "Cloud", "Peter")], "Call first."),
        ([f"A room in St. Paul. Ask for {name}." for name in ("Ann", "Bo", "Cy")], "A room in St. Paul."),
        ([f"Of the U.S. {name}." for name in ("Army", "Navy", "Guard")], ""),
        ([f"Ring no. {n}, ca. 5 times. Wait." for n in (11, 12, 13)], "Wait."),
    ):
        houses = tuple(replace(each, handout_text=text) for each, text in zip(HOUSES, texts, strict=True))
        items = paper(*houses).items
        own = [" ".join(b.text for b in item.blocks if isinstance(b, Paragraph)) for item in items]
        rest = [" ".join(text.replace(shared, "").split()) for text in texts]
        assert own == ([shared, *rest] if shared else texts)


def test_hours_in_other_words_do_not_stand_twice_with_an_item():
    den = entry("den", Kind.SERVICE, schedule="Every day, 24 hours", contacts=HOUSES[0].contacts)
    assert "24 hours a day" not in as_text(paper(den))
    assert "24 hours" in as_text(paper(den))
