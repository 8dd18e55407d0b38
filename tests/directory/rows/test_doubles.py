"""One service that stands twice comes in once, and one agency under several topics has them all."""

from dataclasses import replace
from datetime import date

from guide.content.model import Entry, Kind, Status
from guide.content.parts import Channel, Confidence, Contact, ContactKind, Organization
from guide.directory.decisions import Decisions
from guide.directory.judged import Judged, Outcome, Reason
from guide.directory.rows.doubles import with_doubles

ELM, OAK, TEL = "12 Elm St", "9 Oak Rd", "218-555-0100"


def row(number, title="Harbor House", address="", tel="", **more):
    reasons, owner = more.pop("reasons", ()), more.pop("owner", "")
    contact = Contact(kind=ContactKind.SUPPORT, channel=Channel.CALL, value=tel)
    entry = Entry(
        id=more.pop("id", f"harbor-{number}"),
        kind=Kind.SERVICE,
        title=title,
        summary=more.pop("summary", "Meals."),
        address=address,
        contacts=(contact,) if tel else (),
        organization=Organization(name=owner) if owner else None,
        sources=(),
        status=Status.UNKNOWN,
        confidence=Confidence.NOT_CHECKED,
        reviewed=date(2026, 12, 2),
        **more,
    )
    return Judged("List", number, title, entry, reasons)


def doubles(*rows, known=(), decisions=None):
    """The rows that are doubles, of what each is."""
    done = with_doubles(rows, {each.entry.id: each.entry for each in known}, decisions or Decisions())
    said = [(each.row, each.reasons[-1].sentence) for each in done if each.outcome is Outcome.DOUBLE]
    return [(row, sentence[1 : sentence.index("”")]) for row, sentence in said], len(done)


OTHER = {"summary": "Meals and beds."}


def test_one_name_with_one_place_or_number_or_one_id_is_one_service():
    cases = {
        "place": ((1, "Harbor House", ELM), (2, "HARBOR HOUSE.", ELM), 1),
        "number": ((1, "Harbor House", "", TEL), (2, "Harbor House", ELM, "(218) 555-0100"), 1),
        "branch": ((1, "Harbor House", ELM, TEL), (2, "Harbor House", OAK, TEL), 0),
        "neither": ((1, "Harbor House", ELM), (2, "Harbor House", "", TEL), 0),
        "name": ((1, "Harbor House", ELM, TEL), (2, "Harbor Home", ELM, TEL), 0),
    }
    found = {
        name: len(doubles(row(*one), row(*other, **OTHER))[0]) for name, (one, other, _) in cases.items()
    }
    assert found == {name: number for name, (_, _, number) in cases.items()}
    assert doubles(row(1, tel=TEL, owner="One"), row(2, tel=TEL, owner="Two")) == ([], 2)
    assert doubles(row(1, id="a"), row(2, "Other", id="a", **OTHER)) == ([(2, "Harbor House")], 2)


def test_one_agency_under_several_topics_is_one_page_with_all_topics():
    rows = (
        row(1, address=ELM, tel=TEL, strategies=("food",), region=("pond",)),
        row(2, address=ELM, tel=TEL, strategies=("beds",), region=("elm",)),
        row(3, address=ELM, strategies=("work",), region=("pond",)),
    )
    (one,) = with_doubles(rows, {}, Decisions())
    assert one.entry == replace(rows[0].entry, strategies=("food", "beds", "work"), region=("pond", "elm"))
    assert [(each.outcome, each.kind) for each in one.reasons] == [(Outcome.COMES, "merged")]
    (everywhere,) = with_doubles((rows[0], row(2, address=ELM, tel=TEL)), {}, Decisions())
    assert everywhere.entry
    assert everywhere.entry.region == ()


def test_a_row_with_more_to_say_is_not_lost_in_another_and_a_tick_brings_it_in():
    rows = row(1, address=ELM), row(2, address=ELM, **OTHER)
    assert doubles(*rows) == ([(2, "Harbor House")], 2)
    assert doubles(*rows, decisions=Decisions(rows={"double": frozenset({"harbor-2"})})) == ([], 2)


def test_a_row_that_does_not_come_in_is_no_double_and_makes_none():
    out = (Reason(Outcome.OUT, "status", "Its status is “closed”."),)
    assert doubles(row(1, address=ELM, reasons=out), row(2, address=ELM)) == ([], 2)
    assert doubles(row(1, address=ELM), row(2, address=ELM, reasons=out)) == ([], 2)


def test_what_another_list_on_the_stick_has_is_told_and_the_same_page_is_no_double_of_itself():
    there = row(9, address=ELM)
    assert doubles(row(1, address=ELM), known=[there]) == ([(1, "Harbor House")], 1)
    assert doubles(row(9, address=ELM), known=[there]) == ([], 1)


def test_shelters_without_a_street_are_told_apart_by_the_streets_that_they_are_kept_without():
    one, other = (replace(row(n), placed=row(n, address=street).entry) for n, street in ((1, ELM), (2, OAK)))
    assert doubles(one, other) == ([], 2)
