"""Makes up a sheet with decisions about its columns, as a coalition would have it."""

from datetime import date

from guide.content.places import Place, PlaceKind, Places
from guide.directory.compose.origin import Origin
from guide.directory.decisions import Choice, Column, Decisions, Proposal, Publicity, SheetChoices
from guide.directory.sheet import Row, Sheet, Source

PUBLIC, READ, NEVER = Publicity.PUBLIC, Publicity.READ, Publicity.NEVER
PLACES = Places(
    rows=(
        Place(id="us", name="United States", kind=PlaceKind.COUNTRY),
        Place(id="mn", name="Minnesota", other_names=("MN",), kind=PlaceKind.STATE, within=("us",)),
        Place(id="pond", name="Pond County", kind=PlaceKind.COUNTY, within=("mn",)),
        Place(id="birch", name="Birch", kind=PlaceKind.CITY, within=("pond",), zip_codes=("55700",)),
    )
)
ORIGIN = Origin("Pond list", date(2026, 12, 2), PLACES, "America/Chicago")
COLUMNS = {
    "Id": ("service.id", NEVER),
    "Name": ("service.name", PUBLIC),
    "What they do": ("service.description", READ),
    "Phone": ("phone.number", PUBLIC),
    "Address": ("address.whole", PUBLIC),
    "Kind": ("service.category", PUBLIC),
    "Staff": ("contact.name", NEVER),
    "Notes": ("private.note", NEVER),
}
ROWS = (
    ("a1", "Warm Up Center", "Soup and beds. Ask for Jo.", "218-555-0100", "12 Main St, Birch, MN 55700", "Food", "Jo Doe", "CANARY"),
    ("a2", "Safe House", "A home.", "218-555-0111", "7 Lake St, Birch, MN 55700", "Domestic violence shelter", "Al Doe", ""),
    ("a3", "Coat Closet", "Coats.", "218-555-0133, 24/7 Crisis Line: 218-555-0134", "3 Main St, Birch, MN 55700", "Clothes", "", ""),
    ("a4", "", "Nothing.", "218-555-0144", "", "", "", ""),
)  # fmt: skip


def source_of(rows=ROWS, headings=tuple(COLUMNS), about_export=""):
    """Return a source of one sheet with these rows, the first on line 2."""
    made = tuple(Row(number, cells) for number, cells in enumerate(rows, 2))
    return Source((Sheet("list.csv", headings, made),), about_export=about_export)


def proposals_of(columns=COLUMNS):
    """Return what is proposed for it."""
    found = (Column(heading, name, True, start) for heading, (name, start) in columns.items())
    return (Proposal("list.csv", "service", tuple(found)),)


def decided_as(columns=COLUMNS, **values):
    """Return decisions about its columns."""
    choices = {heading: Choice(name, who) for heading, (name, who) in columns.items()}
    return Decisions({"list.csv": SheetChoices("service", columns=choices)}, **values)
