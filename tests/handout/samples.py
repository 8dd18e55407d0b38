"""A small guide about winter with a topic to hide: frost; and ways to compose it."""

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta

from guide.content.detail import Detail
from guide.content.guide import Guide
from guide.content.lists import HandoutCover, WordLists
from guide.content.model import Kind, Status
from guide.content.parts import AgeRange, Confidence, Link, Organization, Section, Table
from guide.handout.compose import compose
from guide.handout.handout_list import DEFAULT_DETAILS, HandoutItem, HandoutList
from guide.handout.options import Format, Options
from tests.builders import DAY, contact, entry, pack, small_guide

EVERYTHING = frozenset(Detail)
TOPIC_WORDS = WordLists(
    topic_words=("frost", "black ice"), never_shown=("snowflake",), allowed_in=("Frost Street",)
)


ENTRIES = (
    entry(
        "ice-house",
        Kind.SERVICE,
        title="Ice House for frost",
        short_title="Ice House",
        summary="A warm room for people with frost on their hands.",
        handout_text="A warm room. You can stay the night.",
        ages=AgeRange(from_=12, to=24),
        languages=("en", "so"),
        eligibility_description="Anyone who is cold.",
        application_process="Ring the bell.",
        fees_description="Free.",
        address="1 Main Street",
        organization=Organization(name="Ice", url="https://ice.example.org"),
        contacts=(
            contact("police-tip", "call", "555-0199", not_for="support"),
            contact("office", "call", "555-0120"),
            contact("support", "chat", "https://blackicehelp.example.org", hours="9 to 5"),
            contact("support", "call", "+1 555-0110 (FROST)", hours="24 hours", note="Old.", handout_note="Say you have frost. Ask for Ann."),
            contact("support", "text", "55510", hours="24 hours."),
            contact("office", "email", "frosty@example.org"),
        ),
    ),
    entry(
        "hidden-house",
        Kind.SERVICE,
        title="Hidden house",
        address="2 Secret Street",
        confidential=True,
        contacts=(contact("support", "call", "555-0130", hours="24 hours"),),
    ),
    entry("frost-talk", title="Frost talk", summary="All about frost."),
    entry("black-ice-school", title="School", discreet_name="Class", discreet_text="A class.", summary="On black\u2011ice."),
    entry("library", title="Library", summary="Books.", links=(Link(title="Catalogue", url="https://books.example.org"),)),
    entry("bakery", Kind.LINE, title="Bakery", summary="Bread.", contacts=(contact("office", "call", "555-0140"),)),
    entry("frost-line", Kind.LINE, title="Frost Line", contacts=(contact("support", "call", "555-0150"),)),
    entry(
        "cold-hands",
        Kind.SITUATION,
        title="They have cold hands",
        summary="Numbers first",
        lines=("winter-line", "frost-line", "storm-tips"),
        sections=(
            Section(
                id="do",
                title="What to do",
                text="Rub them.\n\n- Look for frost.\n- Give tea.",
                content_note="It can hurt.",
                table=Table(columns=("When", "What"), rows=(("Now", "Tea"), ("Later", "Frost cream"))),
                confidence=Confidence.ONE_SOURCE,
            ),
            Section(id="only", title="Frost", text="Frost only."),
            Section(id="wide", title="Wide", text="Words.", table=Table(columns=("A", "B", "C"), rows=(("1", "2", "3"),))),
        ),
    ),
    entry("old-house", Kind.SERVICE, title="Old house", status=Status.UNKNOWN, reviewed=DAY - timedelta(days=400)),
)  # fmt: skip


def winter(**changes):
    """The small guide of the other tests, with more entries and words that tell."""
    guide = small_guide()
    whole = Guide(
        pack(),
        (*guide.entries, *ENTRIES),
        (),
        guide.urgent,
        words=TOPIC_WORDS,
        handout_cover=HandoutCover(entry_ids=("library", "bakery")),
    )
    return replace(whole, **changes)


def made(*targets, shows=DEFAULT_DETAILS, guide=None, today=DAY, title="", **options):
    """Return the hand-out of some targets."""
    options.setdefault("format", Format.CARD)
    handout_list = HandoutList(tuple(HandoutItem(target=each, shows=shows, title=title) for each in targets))
    return compose(handout_list, guide or winter(), Options(**options), today)


def notices_of(handout):
    """Return (kind, sentence) of each notice for the worker."""
    return [(str(notice.kind), notice.sentence) for notice in handout.notices]


def all_texts(value, *, but=("target", "options", "notices")):
    """Every text anywhere in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from all_texts(each, but=but)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in but:
                yield from all_texts(getattr(value, field.name), but=but)
    else:
        assert isinstance(value, (int, bool, date, type(None))), value
