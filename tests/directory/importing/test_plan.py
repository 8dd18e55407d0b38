"""Each row is accounted for: it becomes an entry that says where it is from, needs a look, or is held back."""

from datetime import date

from guide.content.model import Status
from guide.content.parts import AgeRange, Channel, Confidence, ContactKind
from guide.directory.columns.meaning import Meaning
from guide.directory.pieces import Understood
from guide.directory.table import Row, Table
from tests.directory.importing.cases import COMES, HELD, LOOK, differing
from tests.directory.importing.sheets import (
    DESCRIPTION,
    NAME,
    TEL,
    one,
    outcomes_of,
    plan_of,
    row,
    understood,
)

PLACES_TO_CALL = {"Name": "service.name", "Tel": "phone.number"}


def test_a_row_becomes_an_entry_that_says_where_it_is_from():
    judged = one(
        {
            "Place": ("service.name", "Warm Up Center"),
            "What": (DESCRIPTION, "<p>Soup &amp; coats.</p><ul><li>Beds</li></ul>"),
            "Tel": ("phone.number", "(218) 555-0100 x12"),
            "Web": ("service.url", "warmup.example.org"),
            "Who": ("service.eligibility_description", "Anyone"),
            "From": ("service.minimum_age", "18"),
            "When": ("schedule.description", "Mon-Fri 9am-5pm"),
            "Where": ("address.whole", "12 Main Street, Pondville"),
            "Spoken": ("language.name", "English, Somali and Klingon"),
            "Area": ("service_area.name", "Pond County; Elsewhere"),
            "Checked": ("service.assured_date", "2026-03-04T10:00:00"),
            "Open?": ("service.status", "Yes"),
        }
    )
    entry = judged.entry
    assert (judged.outcome, entry.title, entry.summary) == (COMES, "Warm Up Center", "Soup & coats.")
    assert entry.sections[0].text == "Soup & coats.\n\n- Beds"
    call, web = entry.contacts
    assert (call.kind, call.channel, call.value) == (ContactKind.OFFICE, Channel.CALL, "(218) 555-0100")
    assert call.note == call.handout_note == "Extension 12"
    assert web.value == "http://warmup.example.org"
    assert (entry.ages, entry.schedule) == (AgeRange(from_=18), "Mon-Fri 9am-5pm")
    assert [hours.from_ for hours in entry.hours] == ["09:00"]
    assert (entry.address, entry.region) == ("12 Main Street, Pondville", ("pond",))
    assert entry.languages == ("en", "so")
    more = entry.sections[1].text
    assert "- Languages: Klingon" in more
    assert "- Where it serves: Elsewhere" in more
    assert (entry.status, entry.confidence) == (Status.ACTIVE, Confidence.NOT_CHECKED)
    assert entry.reviewed == date(2026, 3, 4)
    assert entry.sources[0].title == "County list, row 2"
    assert entry.notice.startswith("Imported from County list, not checked by us.")


def test_every_row_is_accounted_for_and_doubles_are_told():
    columns = {"Id": "service.id", **PLACES_TO_CALL, "Status": "service.status"}
    plan = plan_of(
        understood(
            "list.csv",
            columns,
            ("1", "Warm Up Center", "218-555-0100", "active"),
            ("1", "Warm Up Center", "218-555-0100", "active"),
            ("1", "Warm Up Center", "218-555-0100", "inactive"),
            ("2", "Warm-up Centre", "1 (218) 555-0100", "active"),
            ("1", "Coat Closet", "218-555-0111", "active"),
            ("", "", "218-555-0111", "active"),
        )
    )
    assert [each.outcome for each in plan.judged] == [COMES, HELD, HELD, LOOK, COMES, LOOK]
    assert plan.judged[1].reasons[0].sentence == "It is the same as row 2 of list.csv."
    assert len({each.entry.id for each in plan.judged if each.outcome is COMES}) == 2


def test_no_tick_brings_in_what_is_there_already():
    sheet = understood("list.csv", PLACES_TO_CALL, *[("Warm Up", "218-555-0100")] * 2)
    assert outcomes_of(sheet, kept={"doubled": frozenset({"list.csv:3"})}) == [COMES, HELD]


def test_tables_are_joined_by_their_ids():
    service = {"id": "service.id", "organization_id": "service.organization_id", "name": "service.name"}
    link = {"service_id": "service_at_location.service_id", "location_id": "service_at_location.location_id"}
    owners = ("service_id", "location_id", "contact_id")
    phone = {**{each: f"phone.{each}" for each in owners}, "number": "phone.number"}
    address = {"location_id": "address.location_id", "address_1": "address.address_1"}
    phones = ("", "l1", "", "218-555-0100"), ("s2", "", "", "218-555-0111"), ("", "", "c1", "218-555-0177")
    tables = {
        "service": (service, ("s1", "o1", "Soup"), ("s2", "o1", "Coats")),
        "organization": ({"id": "organization.id", "name": "organization.name"}, ("o1", "County")),
        "location": ({"id": "location.id", "name": "location.name"}, ("l1", "Hall"), ("l9", "Barn")),
        "service_at_location": (link, ("s1", "l1")),
        "address": (address, ("l1", "1 Main Street")),
        "phone": (phone, *phones),
        "required_document": ({"text": "service.eligibility_description"}, ("Adults",)),
    }
    plan = plan_of(*(understood(about, *each, about=about) for about, each in tables.items()))
    soup, coats = plan.entries
    assert (soup.organization.name, soup.address, coats.address) == ("County", "1 Main Street", "")
    assert [contact.value for contact in soup.contacts] == ["218-555-0100"]
    assert [contact.value for contact in coats.contacts] == ["218-555-0111"]
    assert plan.unused == {"location": 1, "phone": 1, "required_document": 1}


def test_rows_of_a_table_about_nothing_are_counted_too():
    other = understood("other.csv", {"What": ""}, ("a",), ("b",), about="")
    plan = plan_of(understood("services.csv", {"Name": "service.name"}, ("Warm Up",)), other)
    assert (len(plan.judged), plan.unused) == (1, {"other.csv": 2})
    assert plan_of(other).judged == ()


def test_the_numbers_of_a_whole_agency_are_not_those_of_each_service():
    columns = {"id": "service.id", "org": "service.organization_id", "name": "service.name"}
    services = [(f"s{n}", "o1", f"Service {n}") for n in range(400)]
    numbers = [("o1", f"218-555-{n:04}") for n in range(300)]
    of_agency = {"org": "phone.organization_id", "number": "phone.number"}
    plan = plan_of(
        understood("services.csv", columns, *services),
        understood("organizations.csv", {"id": "organization.id"}, ("o1",), about="organization"),
        understood("phones.csv", of_agency, *numbers, about="phone"),
    )
    assert not any(entry.contacts for entry in plan.entries)
    assert plan.unused == {"phones.csv": 300}


def test_a_row_that_repeats_the_headings_needs_a_look():
    headings = {"Agency": "service.name", "Phone": "phone.number", "Town": "address.city"}
    rows = ("Wren House", "218-555-0100", "Ely"), ("AGENCY", "phone", "Town")
    assert outcomes_of(understood("list.csv", headings, *rows)) == [COMES, LOOK]


def test_a_row_of_which_only_its_name_says_something_needs_a_look_or_is_a_remark():
    columns = {**PLACES_TO_CALL, "group": "service.category"}
    wanted = {
        ("Thistle House", "", "Shelters"): LOOK,
        ("Thistle House for Women and Children", "", ""): LOOK,
        ("Thistle House", "218-555-0101", "Shelters"): COMES,
        ("yellow = somebody please call", "", ""): HELD,
        ("change the date too!!", "", "Shelters"): HELD,
        ("if you change a line write your initials behind it", "", "Shelters"): HELD,
        ("", "", "--- new ones, please add at the bottom ---"): HELD,
    }

    def found(cells):
        return outcomes_of(understood("list", columns, ("Teasel Farm", "218-555-0100", "Shelters"), cells))[1]

    assert differing(wanted, found) == {}
    said = dict.fromkeys(("ask Ann about the one in Ely", "the nuns in Ely??", "to do: the nuns"), LOOK)
    said |= {"Ask a Nurse": COMES, "Tell Me More": COMES}

    def named(name):
        return one({"Place": ("service.name", name), "What": (DESCRIPTION, "Advice")}).outcome

    assert differing(said, named) == {}


def test_rows_that_their_sheet_hides_strikes_or_leaves_in_doubt_need_a_look():
    rows = [(f"House {n}", f"218-555-01{n:02}") for n in range(6)]
    for mark in ("hidden_rows", "struck_rows", "partly_struck_rows", "doubtful_rows"):
        for numbers in ({3}, {3, 5}):
            marked = understood("list.xlsx", PLACES_TO_CALL, *rows, **{mark: frozenset(numbers)})
            looks = {each.record.piece.row.number for each in plan_of(marked).of(LOOK)}
            assert looks == numbers, mark
    columns = {**PLACES_TO_CALL, "Status": "service.status"}
    struck = ("House", "218-555-0100", "truck sold")
    assert outcomes_of(understood("list", columns, struck, struck_rows=frozenset({2}))) == [HELD]


STAFF = ("Jane Doe", "Advocate", "218-555-0102", "jane@example.org")


def test_rows_below_the_headings_of_a_list_of_staff_need_a_look():
    columns = {"What": DESCRIPTION, "Phone": "phone.number", "Hours": "schedule.description"}
    columns = {"Place": "service.name", **columns}
    services = ("Thistle House", "Beds", "218-555-0100", "24/7"), ("Farm", "Food", "218-555-0101", "Mon 9-5")
    headings = ("Name", "Title", "Cell", "E-mail")
    assert outcomes_of(understood("list", columns, *services, headings, STAFF)) == [COMES, COMES, HELD, LOOK]
    after = ("Teasel Hub", "Food", "218-555-0103", "Mon 9-5")
    others = ("Office", "Free Clothes", "218-555-0102", ""), ("Thistle Hours", "Beds", "Text", "Mon 9-5")
    for service in others:
        assert outcomes_of(understood("list", columns, *services, service, after))[-1] is COMES


def test_a_sheet_called_after_a_colleague_is_named_without():
    sheets = {"Food & clothes (Missy)": "sheet Food & clothes,", "Ron's housing": "sheet housing,"}
    for sheet, said in sheets.items():
        made = understood("list.xlsx", PLACES_TO_CALL, ("Wren", "218-555-0100"), sheet=sheet)
        assert said in plan_of(made).judged[0].entry.sources[0].title


OLD_SHEETS = (
    "OLD 2017 (Ann)", "OLD ann 2016-18", "Archive", "do not use", "dead ones", "Closed", "List - old",
    "2016 list (Deb)", "INTERNAL ONLY", "Staff only!", "private", "Confidential list", "do not publish",
)  # fmt: skip
SHEETS = (
    "Old Town", "List 2025", "Private practice", "Internal medicine", "60 years old +", "Households",
    "Closed groups", "Food",
)  # fmt: skip


def beside_list(name, cells=("Teasel Farm", "218-555-0101"), **kept):
    current = understood("list, sheet List", PLACES_TO_CALL, ("Thistle House", "218-555-0100"), sheet="List")
    return plan_of(current, understood(f"list, sheet {name}", PLACES_TO_CALL, cells, sheet=name), kept=kept)


def test_rows_of_a_sheet_that_is_called_old_or_internal_are_held_back_with_its_name():
    for name in OLD_SHEETS:
        current, old = beside_list(name).judged
        assert (current.outcome, old.outcome) == (COMES, HELD), name
        assert name in old.reasons[0].sentence
    place = beside_list("Archive").judged[1].place
    assert beside_list("Archive", old=frozenset({place})).judged[1].outcome is COMES
    assert [name for name in SHEETS if beside_list(name).judged[1].outcome is not COMES] == []
    double = [each.outcome for each in beside_list("OLD", ("Thistle House", "218-555-0100")).judged]
    assert double == [COMES, HELD]
    alone = understood("list, sheet old", PLACES_TO_CALL, ("Farm", "218-555-0101"), sheet="old list")
    assert outcomes_of(alone) == [COMES]
    file = understood("internal only/more.csv", PLACES_TO_CALL, ("Farm", "218-555-0101"))
    list_of_places = understood("shelters.csv", PLACES_TO_CALL, ("Thistle House", "218-555-0100"))
    assert outcomes_of(list_of_places, file) == [COMES, HELD]


def test_two_columns_of_those_who_may_come_are_told_apart():
    who = Meaning("service", "eligibility_description")
    cells = Row(2, ("Warm Up", "women + kids", "homeless"))
    table = Table("list.csv", ("Name", "Pop served", "Elig"), (cells,))
    (judged,) = plan_of(Understood(table, "service", (Meaning("service", "name"), who, who))).judged
    assert judged.entry.eligibility_description == "women + kids; homeless"


def test_lines_of_how_to_get_in_and_what_it_costs_stay_apart():
    for field in ("application_process", "fees_description"):
        assert getattr(row(f"service.{field}", "Telephone\n\n  Walk-in").entry, field) == "Telephone; Walk-in"


def test_a_service_without_a_description_has_its_kind_for_a_summary():
    kind = {"Kind": ("service.category", "Mental health")}
    entry = one({**NAME, **TEL, **kind}).entry
    assert (entry.summary, entry.sections) == ("Mental health", ())
    described = row(DESCRIPTION, "Talks", **kind).entry
    assert (described.summary, described.sections[0].text) == ("Talks", "- Kind: Mental health")


def test_a_list_in_a_cell_is_read_as_its_texts():
    columns = {
        "Tongues": ("language.name", '["english","spanish","zebra"]'),
        "Who": ("service.audience", '["adults", "families"]'),
        "Kind": ("service.category", "[sic]"),
    }
    entry = one({**NAME, **columns}).entry
    assert (entry.languages, entry.summary) == (("en", "es"), "[sic]")
    assert entry.sections[0].text == "- For: adults, families\n- Languages: zebra"


def test_words_in_place_of_a_web_page_stay_together_and_none_is_none():
    for said, lines in (("N/A", []), ("see our page there", ["- see our page there"])):
        entry = one({**NAME, "Web": ("service.url", said)}).entry
        assert entry.contacts == ()
        assert [line for section in entry.sections for line in section.text.splitlines()] == lines


def test_services_of_several_organizations_that_are_called_alike_are_told_apart():
    fields = {"Agency": "organization.name", "Program": "service.name", "Phone": "phone.number"}
    birch, alder = ("Birch House", "Food Shelf", "218-555-0101"), ("Alder Hall", "Food Shelf", "218-555-0102")

    def entries(*rows):
        return plan_of(understood("list.csv", fields, *rows)).entries

    both = entries(birch, alder, ("Alder Hall", "Coats", "218-555-0103"))
    assert [each.title for each in both] == ["Food Shelf, Birch House", "Food Shelf, Alder Hall", "Coats"]
    assert entries(birch)[0].id == both[0].id
    program = {"Program": "program.name", "Phone": "phone.number"}
    (entry,) = plan_of(understood("list.csv", program, ("Coats", "218-555-0101"))).entries
    assert (entry.title, entry.sections) == ("Coats", ())
