"""Small guides made of model values, for tests that need no file."""

from collections.abc import Iterable
from datetime import date
from math import sqrt
from textwrap import indent
from typing import Any

from guide.blocks.blocks import Facts, Heading, Items, Paragraph
from guide.content.guide import Guide
from guide.content.lists import DangerRule, DangerWeights, UrgentHelp
from guide.content.model import Entry, Kind, Pack, Problem, Status
from guide.content.parts import (
    AgeRange,
    Channel,
    Confidence,
    Contact,
    ContactKind,
    KeyFactor,
    Link,
    Organization,
    Section,
    Source,
)
from guide.content.places import Place, PlaceKind, Places
from guide.search.danger.signs import END, START, danger_signs
from guide.search.learned.text_model import TextModel, folded

DAY = date(2026, 11, 24)
SOURCE = Source(title="A printed list", url="https://example.org/list", seen_on=DAY)
HEARD, MOST = 20.0, 0.6  # how much tells of danger; the share of the signs of a text that is enough
# What an entry has that was copied from a list in which nobody says when it was checked.
COPIED: dict[str, Any] = {
    "sources": (Source(title="List, row 7", seen_on=DAY),),
    "confidence": Confidence.NOT_CHECKED,
    "reviewed": DAY,
}


def entry_of(guide: Guide, entry_id: str) -> Entry:
    """Return an entry of a guide, which must have it."""
    found = guide.find(entry_id)
    assert found is not None, entry_id
    return found


def danger_rule(*texts: str, lines: tuple[str, ...]) -> DangerRule:
    """Return a rule for the kind of danger that `texts` tell of."""
    return DangerRule(means="danger", kinds=(texts[0].replace(" ", "-"),), lines=lines, examples=texts)


def hearing(*rules: DangerRule) -> DangerWeights:
    """Return weights that hear what has most of the signs of an example of one of `rules`."""
    kinds = tuple(rule.kinds[0] for rule in rules)
    weights: dict[str, list[tuple[int, float]]] = {}
    for number, rule in enumerate(rules, 1):
        for text in rule.examples:
            signs = [sign for sign in danger_signs(folded(text)) if START not in sign and END not in sign]
            for sign in signs:
                weight = HEARD / sqrt(MOST * len(signs))
                weights.setdefault(sign, [(0, weight)]).append((number, weight))
    bias = (-HEARD,) * (len(kinds) + 1)
    model = TextModel(("danger", *kinds), bias, {sign: tuple(each) for sign, each in weights.items()})
    return DangerWeights(learned_from="tests", weights=model.write())


def in_danger(*rules: DangerRule, **urgent: Any) -> dict[str, Any]:
    """Return the lists of a guide that hears `rules`, and has more of urgent.yaml."""
    return {"urgent": UrgentHelp(danger=rules, **urgent), "hearing": hearing(*rules)}


def danger_yaml(*rules: DangerRule) -> str:
    """Return the content of a danger.yaml that hears `rules`."""
    return as_danger_yaml(hearing(*rules).weights)


def as_danger_yaml(weights: str) -> str:
    """Return the content of a danger.yaml with some weights."""
    return f"learned_from: tests\nweights: |1\n{indent(weights, ' ')}\n"


def subheading(text: str) -> Heading:
    return Heading(text, level=3)


def bullets(texts: Iterable[str], *, numbered: bool = False) -> Items:
    return Items(tuple(map(Paragraph, texts)), numbered)


def fact(label: str, value: str) -> Facts:
    return Facts(((label, value),))


def entry(entry_id: str, kind: Kind = Kind.PROGRAM, **values: Any) -> Entry:
    """An entry with what every entry must have."""
    known = {
        "title": entry_id.replace("-", " ").capitalize(),
        "summary": f"About {entry_id}.",
        "sources": (SOURCE,),
        "status": Status.ACTIVE,
        "confidence": Confidence.CONFIRMED,
        "reviewed": DAY,
    }
    return Entry(id=entry_id, kind=kind, **{**known, **values})


def contact(kind: str, channel: str, value: str, **more: Any) -> Contact:
    """A contact, its kind and channel written as in a file."""
    return Contact(kind=ContactKind(kind), channel=Channel(channel), value=value, **more)


def pack() -> Pack:
    return Pack(
        format=1,
        id="winter",
        title="Winter help",
        edition=3,
        published=DAY,
        publisher="A test coalition",
        languages=("en",),
        licence="CC BY 4.0",
        sources=(SOURCE,),
    )


def place(place_id: str, kind: PlaceKind, *within: str, **values: Any) -> Place:
    """A place called after its id."""
    return Place(
        **{"id": place_id, "name": place_id.replace("-", " ").title(), "kind": kind, "within": within}
        | values
    )


def small_places(**changes: Any) -> Places:
    """Some places of Minnesota."""
    country, state, region, county = PlaceKind.COUNTRY, PlaceKind.STATE, PlaceKind.REGION, PlaceKind.COUNTY
    parts = {
        "west-metro": ("hennepin", "scott", "carver"),
        "twin-cities": ("anoka", "dakota", "ramsey", "washington"),
        "southwest": ("rock", "lyon"),
        "northeast": ("st-louis", "lake"),
    }
    rows = (
        place("national", country),
        place("minnesota", state, "national", other_names=("MN",)),
        *(place(each, region, "twin-cities" if each == "west-metro" else "minnesota") for each in parts),
        *(
            place(each, county, part, name=f"{each.replace('st-', 'st. ').title()} County")
            for part, counties in parts.items()
            for each in counties
        ),
        place("duluth", PlaceKind.CITY, "st-louis", zip_codes=("55802",)),
        place("hope", PlaceKind.CITY, "rock"),
    )
    return Places(rows=rows, **changes)


def small_guide(problems: tuple[Problem, ...] = ()) -> Guide:
    """Two strategies and what carries them out, about coats and soup."""
    return Guide(
        pack(),
        (
            entry(
                "warm-clothes",
                Kind.STRATEGY,
                title="Warm clothes for everyone outside",
                short_title="Warm clothes",
                order=1,
                goal="Nobody freezes.",
                summary="Give coats before the first snow.",
                key_factors=(
                    KeyFactor(id="collect", text="Collect coats and boots"),
                    KeyFactor(id="repair", text="Repair what is torn"),
                ),
            ),
            entry(
                "hot-meals",
                Kind.STRATEGY,
                order=2,
                goal="Nobody is hungry.",
                key_factors=(KeyFactor(id="cook", text="Cook soup in a van"),),
            ),
            entry(
                "coat-drive",
                title="The #Coat Drive",
                other_names=("TCD", "Coat Harbor"),
                strategies=("warm-clothes",),
                order=2,
                summary="A yearly collection of coats at motels and schools.",
                sections=(
                    Section(
                        id="what",
                        title="What it is",
                        text="Boxes stand in lobbies.\n\n- red boxes\n- blue boxes",
                    ),
                    Section(
                        id="cost",
                        title="Cost",
                        text="One page says it is free.",
                        confidence=Confidence.ONE_SOURCE,
                    ),
                ),
                audience=("community",),
                ages=AgeRange(from_=12, to=24),
                region=("minnesota", "st-louis"),
                organization=Organization(name="North Star Coats", url="https://example.org/coats"),
                contacts=(
                    Contact(
                        kind=ContactKind.SUPPORT, channel=Channel.CALL, value="555-0100", hours="24 hours"
                    ),
                    Contact(kind=ContactKind.POLICE_TIP, channel=Channel.CALL, value="555-0199"),
                    Contact(kind=ContactKind.OFFICE, channel=Channel.EMAIL, value="coats@example.org"),
                    Contact(
                        kind=ContactKind.OFFICE, channel=Channel.WEB, value="https://example.org/contact"
                    ),
                ),
                links=(Link(title="Where the boxes are", url="https://example.org/boxes?a=1&b=2"),),
                related=("soup-van",),
            ),
            entry(
                "mending-class",
                Kind.TRAINING,
                title="Mending class for volunteers",
                strategies=("warm-clothes",),
                order=1,
                summary="How to sew on a button. José's café, § 157.177.",
            ),
            entry(
                "soup-van",
                title="Soup van",
                strategies=("hot-meals",),
                status=Status.RENAMED,
                notice="It was called the Broth Bus until 2020.",
                other_names=("Broth Bus",),
                summary="Hot soup on the street, every night.",
            ),
            entry(
                "coat-law",
                Kind.LAW,
                title="Coat law",
                confidence=Confidence.DISPUTED,
                notice="Two pages disagree on the year.",
                summary="Hotels must lend coats.",
            ),
            entry(
                "frozen-night",
                Kind.SITUATION,
                title="They are out in the cold",
                summary="Numbers first",
                lines=("winter-line", "storm-tips"),
                strategies=("warm-clothes",),
                sections=(
                    Section(id="what-you-can-do", title="What you can do", text="- Find frostbite early."),
                    Section(id="hard", title="Hard", text="It hurts.", content_note="This is about pain."),
                ),
                related=("soup-van",),
            ),
            entry(
                "winter-line",
                Kind.LINE,
                title="Winter Line",
                contacts=(
                    Contact(
                        kind=ContactKind.SUPPORT, channel=Channel.CALL, value="555-0111", hours="24 hours"
                    ),
                    Contact(
                        kind=ContactKind.SUPPORT,
                        channel=Channel.TEXT,
                        value="55501",
                        not_for="A crisis",
                        confidence=Confidence.ONE_SOURCE,
                    ),
                ),
            ),
            entry(
                "storm-tips",
                Kind.LINE,
                title="Storm tips",
                contacts=(Contact(kind=ContactKind.POLICE_TIP, channel=Channel.CALL, value="555-0222"),),
            ),
            entry(
                "frostbite",
                Kind.TERM,
                title="Frostbite",
                other_names=("FB", "cold injury"),
                summary="Skin & flesh that froze.",
            ),
            entry(
                "night-shelter",
                Kind.SERVICE,
                title="Night shelter",
                region=("hennepin",),
                application_process="Knock.",
                summary="A bed for the night.",
            ),
            entry("welcome", Kind.INTRODUCTION, title="What winter does", short_title="About this guide"),
            entry("city-page", Kind.LINK, title="City winter page"),
        ),
        problems,
        UrgentHelp(lines=("winter-line",)),
        places=small_places(),
    )
