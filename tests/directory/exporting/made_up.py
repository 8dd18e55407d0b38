"""A made-up directory: an entry with every field, and others with what is hard to export."""

from dataclasses import replace

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
    sections=(
        Section(
            id="from-the-source",
            title="More from the source",
            text="""- Status: waitlist
- Kind: Meals; Food shelf
- Program: Warm Winter
- Languages: Ojibwe: on Tuesdays; Klingon
- Interpreters: by phone
- Where it serves: Elsewhere
- Documents to bring: Photo ID: https://example.org/id; a bill
- Access: Ramp: at the side
- Mailing address: PO Box 4, Duluth, MN 55802
- Getting there: Bus 7
- Place: North Hall
- How to attend: in person
- Room: beds: 3 free, 10 in all, 2026-05-01
- Waiting time: two weeks
- Accreditation: CARF
- Paid by: the county
- Links: Prices: https://example.org/prices
- Hours on the web: https://example.org/hours
- About the place: Enter by the side door.
- The place is also called: The Hall
- There: Ask at the desk.
- Web page of the place: https://example.org/hall
- Web page about access: https://example.org/access
- On the map: 46.7, -92.1
- License: 245D
- The program is also called: WW
- About the program: Help in the cold.
- About the organization: Neighbors since 1987.
- Fax: 218-555-0104 (for referrals)
- Color: blue""",
        ),
    ),
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
