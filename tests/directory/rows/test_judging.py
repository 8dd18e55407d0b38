"""What the columns and plain words of a row say keeps it out or asks a person, and shelters keep their street."""

import pytest

from guide.content.hsds import Organization, Service
from guide.directory.decisions import Decisions
from guide.directory.judged import Outcome
from guide.directory.rows.judging import reasons_of, why_secret
from tests.directory.join.sheets import decided, records_of

NAMED = {"Name": "service.name"}
OUT, ASKED, COMES = Outcome.OUT, Outcome.ASKED, Outcome.COMES


def reasons(columns, *, decisions=None, entry_id="", service=None, **of_sheet):
    """The reasons of a row with a text beside each heading and field: {"Name": ("service.name", "Soup")}."""
    columns = {"Name": ("service.name", "Soup"), "Tel": ("phone.number", "218-555-0100"), **columns}
    fields = {heading: field for heading, (field, _) in columns.items()}
    sheet = decided("List", "service", fields, tuple(text for _, text in columns.values()), **of_sheet)
    (record,) = records_of(sheet)
    service = service or Service(name=columns["Name"][1])
    ticked = (decisions or Decisions()).ticked(entry_id)
    return reasons_of(record, service, sheet.sheet, why_secret(record, service), ticked)


def outcome(columns, **more):
    """The outcome and kind of the one reason, (COMES, "") if there is none."""
    (found,) = reasons(columns, **more) or [None]
    return (found.outcome, found.kind) if found else (COMES, "")


CASES = [
    ("Private", "private.flag", "yes", OUT, "private"),
    ("Private", "private.flag", "no", COMES, ""),
    ("Private", "private.flag", "", COMES, ""),
    ("Publish?", "private.flag", "No", OUT, "private"),
    ("Publish?", "private.flag", "", ASKED, "private"),
    ("Publish?", "private.flag", "Sí", COMES, ""),
    ("Do not refer", "private.flag", "x", OUT, "private"),
    ("No publicar", "private.flag", "sí", OUT, "private"),
    ("Level", "private.flag", "Internal use only", OUT, "private"),
    ("Non-public", "private.flag", "yes", OUT, "private"),
    ("Director approved?", "private.flag", "no", OUT, "private"),
    ("Contact is private", "private.flag", "yes", COMES, ""),
    ("Level", "private.flag", "ask Ann", ASKED, "private"),
    ("Status", "service.status", "Active", COMES, ""),
    ("Status", "service.status", "CLOSED.", OUT, "status"),
    ("Status", "service.status", "cerrado", OUT, "status"),
    ("Status", "service.status", "temporarily closed", ASKED, "status"),
    ("Status", "organization.status", "defunct", OUT, "status"),
    ("About", "service.description", "Closed on Mondays. Testing for HIV.", COMES, ""),
    ("Monday", "schedule.monday", "closed", COMES, ""),
    ("About", "service.description", "They have closed their doors? It has closed.", ASKED, "words"),
    ("About", "service.description", "CLOSED PERMANENTLY after the flood.", ASKED, "words"),
    ("About", "service.description", "It is permanently closed.", ASKED, "words"),
    ("Whatever", "", "DO NOT REFER here", ASKED, "words"),
    ("Nota", "private.note", "¡No publicar!", ASKED, "words"),
    ("Note", "private.note", "confidential", OUT, "words"),
    ("Label", "attribute.value", "Hidden", OUT, "words"),
]


@pytest.mark.parametrize(("heading", "field", "said", "wanted", "kind"), CASES)
def test_a_column_holds_a_row_back_whoever_may_see_it(heading, field, said, wanted, kind):
    assert outcome({heading: (field, said)}, never=(heading,)) == (wanted, kind)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Soup (CLOSED)", OUT),
        ("CLOSED - Soup", OUT),
        ("test", OUT),
        ("zz TEST ENTRY", ASKED),
        ("Closed Door Theater", COMES),
        ("Test Prep for Students", COMES),
        ("Old Town Private School", COMES),
    ],
)
def test_a_name_that_says_that_it_is_gone_or_a_test_keeps_its_row_out(name, wanted):
    assert outcome({"Name": ("service.name", name)})[0] is wanted


def test_hidden_and_struck_rows_are_asked_about_and_rows_without_a_name_stay_out():
    assert outcome({}, hidden=frozenset({2})) == (ASKED, "hidden")
    assert outcome({}, struck=frozenset({2})) == (ASKED, "hidden")
    assert outcome({"Name": ("service.name", "")}) == (OUT, "name")
    owner = Service(organization=Organization(name="County"))
    assert outcome({"Name": ("service.name", "")}, service=owner) == (COMES, "")
    (unread,) = reasons({}, service=Service(url="https://example.org"))
    assert "“Name” is not published" in unread.sentence


def test_a_row_with_nothing_but_a_name_may_be_a_heading_of_the_sheet():
    assert outcome({"Name": ("service.name", "** SHELTERS **"), "Tel": ("phone.number", "")}) == (
        ASKED,
        "bare",
    )
    unused = {"Tel": ("phone.number", ""), "Other": ("", "ask")}
    assert outcome(unused) == (COMES, "")


def test_a_row_has_one_reason_and_a_tick_brings_the_next_one_or_the_row():
    columns = {"Status": ("service.status", "paused"), "Private": ("private.flag", "yes")}
    kinds = []
    for ticked in ([], ["private"], ["private", "status"]):
        decisions = Decisions(rows={kind: frozenset({"soup"}) for kind in ticked})
        kinds.append([each.kind for each in reasons(columns, decisions=decisions, entry_id="soup")])
    assert kinds == [["private"], ["status"], []]


def why(**fields):
    columns = {
        "street": ("address.whole", "1 Canary Lane"),
        **{n.replace("_", " "): f for n, f in fields.items()},
    }
    sheet = decided(
        "List", "service", {n: f for n, (f, _) in columns.items()}, tuple(t for _, t in columns.values())
    )
    (record,) = records_of(sheet)
    return why_secret(record, Service())


SECRET = [
    ("service.category", "Domestic Violence"),
    ("taxonomy_term.name", "Refugio para mujeres"),
    ("service.name", "Haven Shelter for Battered Women"),
    ("organization.name", "Pond County Women's Shelter"),
    ("service.description", "A safe house for people who were trafficked. Meals."),
    ("service.description", "Apoyo a víctimas de violencia doméstica."),
    ("service.description", "Shelter for survivors and their children"),
    ("service.eligibility_description", "Victims and survivors"),
    ("service.eligibility_description", "Anyone. Also people in an abusive relationship."),
    ("service.audience", "Sobrevivientes"),
    ("address.city", "Undisclosed"),
    ("location.name", "Confidential location"),
    ("service.description", "Beds. The shelter does not publish its address."),
    ("service.application_process", "Our location isn't given to anyone; call first"),
    ("private.note", "La dirección es confidencial"),
]
OPEN = [
    ("service.description", "Pays retirement, disability and survivors benefits."),
    ("service.description", "A food shelf. It also knows of domestic violence."),
    ("service.eligibility_description", "Anyone in the county"),
    ("service.name", "Animal Shelter"),
    ("organization.name", "Women's Health Clinic"),
    ("service.description", "Bring proof of address. No appointment."),
    ("service.fees_description", "No fees at this location."),
]


@pytest.mark.parametrize(("field", "text"), SECRET)
def test_a_service_for_people_hurt_by_others_keeps_its_street_out(field, text):
    assert why(What=(field, text))


@pytest.mark.parametrize(("field", "text"), OPEN)
def test_a_word_somewhere_hides_no_street(field, text):
    assert why(What=(field, text)) == ""


def test_a_column_that_calls_the_place_secret_takes_it_out_for_good():
    assert why(Address_private=("private.flag", "yes"))
    assert why(Shelter_address=("address.whole", "2 Canary Lane"))
    columns = {"Name": "service.name", "Street": "address.whole", "Address is private": "private.flag"}
    (record,) = records_of(decided("List", "service", columns, ("Soup", "1 Canary Lane", "yes")))
    assert "Canary" not in repr(record.objects)
