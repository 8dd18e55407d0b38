"""A made-up directory: an entry with every field, and others with what is hard to export."""

from dataclasses import replace

from guide.content import hsds
from guide.content.guide import Guide, Layers
from guide.content.model import Entry, Kind, Status
from guide.content.parts import (
    AgeRange,
    Confidence,
    Hours,
    Link,
    Organization,
    Section,
    Source,
    Table,
    Weekday,
)
from tests.builders import COPIED, DAY, contact, entry, pack, small_guide, small_places

WEEK = tuple(Weekday)
WORKDAYS, FRIDAY, SATURDAY, SUNDAY = WEEK[:5], WEEK[4:5], WEEK[5:6], WEEK[6:]
CONTACTS = (
    contact("support", "call", "218-555-0100", note="Ask for Ann's desk", hours="24 hours", not_for="rides"),
    contact("support", "text", "233733", languages=("en", "es"), police=True),
    contact("support", "tty", "711", handout_note="Say the number first.", confirmed_on=DAY),
    contact("office", "call", "+1 218 555 0101", confidence=Confidence.ONE_SOURCE),
    contact("police-tip", "call", "800-555-0102"),
    contact("report", "call", "800-555-0103"),
    contact("police-tip", "email", "tips@example.org"),
    contact("police-tip", "web", "https://example.org/tips"),
    contact("office", "email", "desk@example.org"),
    contact("office", "web", "https://example.org/café/[a]?q=ü%20#x#y"),
    contact("support", "chat", "https://example.org/chat"),
)
HOURS = (
    Hours(days=WEEK[:4], from_="08:30", to="16:00"),
    Hours(days=FRIDAY, from_="18:00", to="24:00", zone="America/Denver"),
    Hours(days=SATURDAY, from_="00:00", to="02:00"),
    Hours(days=SATURDAY, from_="20:00", to="24:00", by_appointment=True),
    Hours(days=SUNDAY, closed=True),
)
KEPT = hsds.Service(
    alert="Ring twice.",
    wait_time="two weeks",
    interpretation_services="by phone",
    accreditations="CARF",
    minimum_age="about ten",
    organization=hsds.Organization(description="A hall of the county."),
    program=hsds.Program(name="Warm Winter"),
    phones=(hsds.Phone(number="218-555-0104", type="fax", extension="x1"),),
    schedules=(hsds.Schedule(freq="WEEKLY", byday="MO", opens_at="9:00", attending_type="in person"),),
    service_areas=(hsds.ServiceArea(name="Elsewhere"),),
    service_at_locations=(
        hsds.ServiceAtLocation(
            description="Upstairs.",
            location=hsds.Location(
                name="North Hall",
                transportation="Bus 7",
                latitude="46.78",
                longitude="far",
                accessibility=(hsds.Accessibility(description="Ramp", url="no address"),),
            ),
        ),
    ),
    languages=(hsds.Language(name="Ojibwe", note="on Tuesdays"), hsds.Language(name="Klingon")),
    cost_options=(hsds.CostOption(option="Adults", amount="2.50", currency="usd"),),
    required_documents=(hsds.RequiredDocument(document="Photo ID", uri="https://example.org/id"),),
    funding=(hsds.Funding(source="the county"),),
    capacities=(
        hsds.Capacity(unit="beds", available="3", maximum="10", updated="2026-05-01T00:00:00Z"),
        hsds.Capacity(unit="cots", available="some"),
    ),
    additional_urls=(hsds.Url(label="Prices", url="https://example.org/prices"), hsds.Url(label="None")),
    taxonomy_terms=(hsds.TaxonomyTerm(name="Meals"), hsds.TaxonomyTerm(name="Food shelf")),
)
FULL = entry(
    "night-desk",
    Kind.SERVICE,
    title="Night desk, “North”",
    short_title="Night desk",
    order=7,
    group="Late",
    other_names=("ND; the desk", "=Desk"),
    strategies=("hot-meals", "warm-clothes"),
    summary="A desk, open at night.\n\nIt has coffee.",
    notice="-Call first.",
    handout_text="Coffee and help at night.",
    discreet_name="Desk",
    discreet_text="Coffee at night.",
    lines=("coat-drive",),
    sections=(
        Section(id="what", title="What it has", text="- coffee\n- a chair", content_note="Hard to read."),
        Section(
            id="rows",
            title="Rows",
            text="As of spring.",
            table=Table(columns=("Day", "Who"), rows=(("Monday", "Ann, Bo"), ("Tuesday", '"Cy"'))),
            confidence=Confidence.ONE_SOURCE,
        ),
    ),
    audience=("youth", "women"),
    ages=AgeRange(from_=0, to=24),
    region=("st-louis", "minnesota", "nowhere-known"),
    languages=("en", "hmn"),
    organization=Organization(name="North Coffee", url="https://example.org/ñ"),
    eligibility_description="- anyone\n- at night",
    schedule="Nights; closed on 4 July, as written.",
    hours=HOURS,
    application_process="Walk in.",
    fees_description="Free.",
    address="120 West 2nd Street, Suite 4, Duluth, MN 55802",
    contacts=CONTACTS,
    links=(
        Link(title="Menu", url="https://example.org/menu", note="In color", confidence=Confidence.ONE_SOURCE),
        Link(title="The chat again", url="https://example.org/chat"),
    ),
    related=("soup-van",),
    sources=(
        Source(title="A list", seen_on=DAY),
        Source(title="B", url="https://example.org/b", seen_on=DAY),
    ),
    status=Status.MOVED,
    confidence=Confidence.DISPUTED,
    hsds=hsds.Service(wait_time="two weeks", status="Temporarily closed"),
)
SECRET = entry(
    "safe-house",
    Kind.SERVICE,
    region=("st-louis",),
    contacts=CONTACTS[:1],
    organization=Organization(name="North Coffee"),
    confidential=True,
)
PLAIN = entry("plain-desk", Kind.SERVICE, summary="Nothing more.", ages=AgeRange(from_=18))
ENDED = entry(
    "old-desk", Kind.LINE, status=Status.ENDED, notice="It has ended.", address="By the lake, Duluth"
)
ALWAYS = entry(
    "all-hours", Kind.LINE, status=Status.UNKNOWN, hours=(Hours(days=WEEK, from_="00:00", to="24:00"),)
)
LISTED = entry("listed-desk", Kind.SERVICE, **COPIED)
MORE = entry(
    "warm-room",
    Kind.SERVICE,
    address="12 Oak Street, Duluth, MN 55802; 14 Elm Street, Cloquet, MN 55720",
    languages=("oj",),
    hsds=KEPT,
)
CAMPAIGN = entry("posters", Kind.CAMPAIGN, contacts=CONTACTS[:1])
NETWORK = entry("alliance", Kind.NETWORK, contacts=CONTACTS[:1])
ENTRIES = (FULL, SECRET, PLAIN, ENDED, ALWAYS, LISTED, MORE, CAMPAIGN, NETWORK)


def made_up(*more: Entry) -> Guide:
    """Return the guide."""
    small = small_guide()
    entries = (*small.entries, *ENTRIES, *more)
    described = replace(pack(), time_zone="America/Chicago")
    return Guide(described, entries, places=small_places())


def unsigned(guide: Guide) -> Guide:
    """Return a guide as it is on a stick that does not know its publisher."""
    packs = (guide.pack,) if guide.pack else ()
    owners = {each.id: guide.pack for each in guide.entries}
    return replace(guide, layers=Layers(packs, owners, unsigned=packs))
