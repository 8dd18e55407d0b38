"""Sheets of which a person has said what each column is, and what becomes of their rows."""

from datetime import date

from guide.content.places import Place, PlaceKind, Places
from guide.directory.columns.answers import Answers
from guide.directory.columns.guess import guess_columns
from guide.directory.columns.meaning import Meaning
from guide.directory.importing.changing import with_field
from guide.directory.importing.entries import Origin
from guide.directory.importing.judged import CUT
from guide.directory.importing.plan import planning
from guide.directory.importing.reading import reading_directory
from guide.directory.pieces import Understood
from guide.directory.table import Row, Table
from guide.steps import finish

DAY = date(2026, 11, 27)
PLACES = Places(
    rows=(Place(id="pond", name="Pond County", kind=PlaceKind.COUNTY, other_names=("Pondville",)),)
)
NAME = {"Name": ("service.name", "Warm Up")}
TEL = {"Tel": ("phone.number", "218-555-0100")}
DESCRIPTION, HOW = "service.description", "service.application_process"


def understood(name, columns, *rows, about="service", **of_table):
    """A table whose headings stand beside their fields: {"Name of place": "service.name"}."""
    meanings, groups = list[Meaning | None](), dict[str, int]()
    for field in columns.values():
        kind, _, name_of_field = field.partition(".")
        groups[field] = groups.get(field, -1) + 1
        meanings.append(Meaning(kind, name_of_field, groups[field]) if field else None)
    numbered = tuple(Row(n, row) for n, row in enumerate(rows, start=2))
    return Understood(Table(name, tuple(columns), numbered, **of_table), about, tuple(meanings))


def guessed(columns, name="list.csv", said=None):
    """A table with the texts below each heading, whose columns are guessed if nobody says what they are."""
    rows = tuple(Row(n, cells) for n, cells in enumerate(zip(*columns.values(), strict=True), start=2))
    table = Table(name, tuple(columns), rows)
    guess = guess_columns(table)
    for heading, field in (said or {}).items():
        guess = with_field(guess, list(columns).index(heading), field)
    return Understood(table, guess.about, tuple(column.meaning for column in guess.columns)), guess


def plan_of(*tables, kept=None, places=PLACES, source="County list", **of_origin):
    return finish(planning(tables, Origin(source, DAY, places, **of_origin))).keeping(kept or {})


def outcomes_of(*tables, **more):
    return [each.outcome for each in plan_of(*tables, **more).judged]


def one(columns, places=PLACES, **kept):
    """The one row of a sheet with a value beside each field."""
    fields, cells = {h: f for h, (f, _) in columns.items()}, tuple(v for _, v in columns.values())
    (judged,) = plan_of(understood("list.csv", fields, cells), kept=kept, places=places).judged
    return judged


def row(field, text, **columns):
    """What becomes of a row with a name, a number, and a text in a column of this field."""
    return one({**NAME, **TEL, "What": (field, text), **columns})


def without_words(columns):
    """What becomes of a row once a person has its words about people cut."""
    return one(columns, **{CUT: frozenset({"list.csv:2"})})


def read(*paths, answers=None):
    """A directory as window and terminal read it."""
    return finish(reading_directory(list(paths), source="list", answers=answers or Answers()))
