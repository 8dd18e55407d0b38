"""What was decided holds for next month's file, and nobody sees what nobody decided about."""

from guide.directory.columns.proposing import propose
from guide.directory.decide.deciding import decided, started, undecided
from guide.directory.decisions import Choice, Decisions, Publicity, Seen, SheetChoices
from guide.directory.sheet import Source, like
from tests.directory.columns.made_up import sheet_of

COLUMNS = {"Name of place": "Harbor House", "Phone": "218-555-0101", "Notes": "call first", "": "x"}


def source(name="list-2026-10.csv", columns=COLUMNS, **of_sheet):
    sheet = sheet_of(columns, name, **of_sheet)
    return Source((sheet,)), (propose(sheet, is_alone=True),)


def decided_of(name, decisions, columns=COLUMNS):
    (done,) = decided(source(name, columns)[0], source(name, columns)[1], decisions)
    return done


def choices(name, decisions, columns=COLUMNS):
    return [choice for _, choice in decided_of(name, decisions, columns).columns]


def test_nobody_sees_what_nobody_decided_about():
    found = choices("list.csv", Decisions())
    assert {each.publicity for each in found} == {Publicity.NEVER}
    assert [each.field for each in found] == ["service.name", "phone.number", "private.note", ""]
    assert undecided(source()[0], Decisions()) == 4


def test_a_sheet_that_only_we_may_see_starts_as_never_and_another_as_proposed():
    (sheet,), (proposal,) = source()[0].sheets, source()[1]
    ours = started(sheet, proposal, Seen.ONLY_US)
    assert {each.publicity for each in ours.columns.values()} == {Publicity.NEVER}
    anyone = started(sheet, proposal, Seen.ANYONE)
    assert anyone.about == "service"
    assert anyone.columns == {
        "Name of place": Choice("service.name", Publicity.PUBLIC),
        "Phone": Choice("phone.number", Publicity.PUBLIC),
        "Notes": Choice("private.note", Publicity.NEVER),
        "Column 4": Choice("", Publicity.NEVER),
    }
    assert undecided(source()[0], Decisions({sheet.name: anyone})) == 0


def test_one_decision_is_for_a_sheet_of_the_standard_but_not_for_people_marks_or_other_headings():
    columns = {
        "id": "1",
        "name": "Main",
        "description": "Beds",
        "admin_emails": "ann@a.example",
        "accessibility": "ramp",
    }
    source_, (proposal,) = source("locations.csv", columns, about="location", is_standard=True)
    found = started(source_.sheets[0], proposal, Seen.ANYONE).columns
    assert {heading: each.publicity for heading, each in found.items()} == {
        "id": Publicity.NEVER,
        "name": Publicity.PUBLIC,
        "description": Publicity.PUBLIC,
        "admin_emails": Publicity.NEVER,
        "accessibility": Publicity.READ,
    }


def test_decisions_are_found_for_the_file_of_another_month_whatever_case_and_blanks_a_heading_has():
    given = SheetChoices(
        "organization", columns={"NAME  of place": Choice("organization.name", Publicity.READ)}
    )
    decisions = Decisions({"list-2026-10.csv": given}, encodings={"list-2026-10.csv": "mac_roman"})
    for name in ("list-2026-11.csv", "List 2026-11.xlsx", "list_nov-2026 (1).csv"):
        done = decided_of(name, decisions)
        assert done.about == "organization", name
        assert done.columns[0][1] == Choice("organization.name", Publicity.READ)
        assert done.columns[1][1] == Choice("phone.number", Publicity.NEVER)  # a new column
        assert like(name, decisions.encodings) == "mac_roman"
    assert choices("other.csv", decisions)[0] == Choice("service.name", Publicity.NEVER)
    assert like("other.csv", decisions.encodings) is None
    assert like("a-3.csv", {"a-1.csv": 1, "a-2.csv": 2}) is None


def test_ids_people_marks_and_columns_of_no_field_are_never_whatever_was_chosen():
    fields = ("service.id", "contact.name", "private.note", "private.flag", "")
    given = {f"Column {at}": Choice(field, Publicity.PUBLIC) for at, field in enumerate(fields)}
    decisions = Decisions({"list.csv": SheetChoices("service", columns=given)})
    assert choices("list.csv", decisions, dict.fromkeys(given, "x")) == [
        Choice(field, Publicity.NEVER) for field in fields
    ]


def test_headings_that_differ_only_in_case_are_two_columns():
    columns = {"Notes": "Food on Mondays", "NOTES": "call Ann"}
    given = {
        "Notes": Choice("service.description", Publicity.READ),
        "NOTES": Choice("private.note", Publicity.NEVER),
    }
    for order in (given, dict(reversed(given.items()))):
        done = decided_of(
            "list.csv", Decisions({"list.csv": SheetChoices("service", columns=order)}), columns
        )
        assert [choice for _, choice in done.columns] == list(given.values())


def test_a_changed_field_joins_its_group():
    columns = {"Phone": "218-555-0101", "Zumbido": "218-555-0102", "Zumbido type": "TTY"}
    given = {
        "Zumbido": Choice("phone.number", Publicity.PUBLIC),
        "Zumbido type": Choice("phone.type", Publicity.PUBLIC),
    }
    done = decided_of("list.csv", Decisions({"list.csv": SheetChoices("service", columns=given)}), columns)
    assert [(each.group, each.label) for each, _ in done.columns] == [(0, ""), (1, "Zumbido"), (1, "")]
