from dataclasses import replace
from datetime import date

import pytest

from guide.content.model import Status
from guide.content.parts import AgeRange, Channel, Confidence, ContactKind
from guide.content.places import Place, PlaceKind, Places
from guide.directory.columns.meaning import Meaning
from guide.directory.importing.entries import Origin
from guide.directory.importing.judged import Outcome
from guide.directory.importing.plan import planning
from guide.directory.pieces import Understood
from guide.directory.table import Row, Table
from guide.steps import finish

DAY = date(2026, 11, 27)
PLACES = Places(
    rows=(Place(id="pond", name="Pond County", kind=PlaceKind.COUNTY, other_names=("Pondville",)),)
)


def understood(name, columns, *rows, about="service"):
    """A table whose headings stand beside their fields: {"Name of place": "service.name"}."""
    headings = tuple(columns)
    meanings, groups = list[Meaning | None](), dict[str, int]()
    for field in columns.values():
        kind, _, name_of_field = field.partition(".")
        groups[field] = groups.get(field, -1) + 1
        meanings.append(Meaning(kind, name_of_field, groups[field]) if field else None)
    table = Table(name, headings, tuple(Row(n, row) for n, row in enumerate(rows, start=2)))
    return Understood(table, about, tuple(meanings))


def plan_of(*tables, kept=None):
    return finish(planning(tables, Origin("County list", DAY, PLACES))).keeping(kept or {})


def one(columns, **kept):
    """The one row of a sheet with a value beside each field."""
    sheet = understood(
        "list.csv", {h: f for h, (f, _) in columns.items()}, tuple(v for _, v in columns.values())
    )
    (judged,) = plan_of(sheet, kept=kept).judged
    return judged


def texts_of(entry):
    return repr(entry)


def test_a_row_becomes_an_entry_that_says_where_it_is_from():
    judged = one(
        {
            "Place": ("service.name", "Warm Up Center"),
            "What": ("service.description", "<p>Soup &amp; coats.</p><ul><li>Beds</li></ul>"),
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
    assert judged.outcome is Outcome.COMES
    entry = judged.entry
    assert (entry.title, entry.summary) == ("Warm Up Center", "Soup & coats.")
    assert entry.sections[0].text == "Soup & coats.\n\n- Beds"
    call, web = entry.contacts
    assert (call.kind, call.channel, call.value, call.note) == (
        ContactKind.OFFICE,
        Channel.CALL,
        "(218) 555-0100",
        "Extension 12",
    )
    assert call.handout_note == "Extension 12"
    assert web.value == "http://warmup.example.org"
    assert (entry.ages, entry.schedule) == (AgeRange(from_=18), "Mon-Fri 9am-5pm")
    assert [hours.from_ for hours in entry.hours] == ["09:00"]
    assert (entry.address, entry.region, entry.languages) == (
        "12 Main Street, Pondville",
        ("pond",),
        ("en", "so"),
    )
    assert "- Languages: Klingon" in entry.sections[1].text
    assert "- Where it serves: Elsewhere" in entry.sections[1].text
    assert (entry.status, entry.confidence, entry.reviewed) == (
        Status.ACTIVE,
        Confidence.NOT_CHECKED,
        date(2026, 3, 4),
    )
    assert entry.sources[0].title == "County list, row 2"
    assert entry.notice.startswith("Imported from County list, not checked by us.")


@pytest.mark.parametrize(
    ("heading", "value", "outcome"),
    [
        ("Exclude From Website", "Yes", Outcome.HELD),
        ("ExcludeFromDirectory", "No", Outcome.COMES),
        ("Show to public?", "No", Outcome.HELD),
        ("Display to public users", "Yes", Outcome.COMES),
        ("Do not refer", "x", Outcome.HELD),
        ("Private", "ask Ann", Outcome.LOOK),
        ("Print?", "NO", Outcome.HELD),
        ("Print?", "y", Outcome.COMES),
        ("Hush?", "no", Outcome.LOOK),
        ("Hush?", "yes", Outcome.HELD),
        ("Conf?", "no", Outcome.COMES),
        ("Inactive", "no", Outcome.COMES),
    ],
)
def test_a_flag_about_the_whole_row_holds_it_back(heading, value, outcome):
    judged = one({"Name": ("service.name", "Warm Up"), heading: ("private.flag", value)})
    assert judged.outcome is outcome
    if outcome is not Outcome.COMES:
        assert heading in judged.reasons[0].sentence


@pytest.mark.parametrize("said", ["CANARY says that they are rude", "do not publish, CANARY"])
def test_a_flag_in_other_words_than_yes_and_no_is_not_quoted(said):
    judged = one({"Name": ("service.name", "Warm Up"), "Private": ("private.flag", said)})
    assert judged.outcome in (Outcome.LOOK, Outcome.HELD)
    assert "CANARY" not in "".join(each.sentence for each in judged.reasons)


def test_a_flag_beside_a_number_is_about_that_number_alone():
    judged = one(
        {
            "Name": ("service.name", "Warm Up"),
            "Phone1Number": ("phone.number", "218-555-0100"),
            "Phone1IsPrivate": ("private.flag", "No"),
            "Phone2Number": ("phone.number", "218-555-CANARY 0177"),
            "Phone2IsPrivate": ("private.flag", "Yes"),
            "About": ("service.description", "Call 218-555-CANARY 0177 at night."),
        }
    )
    assert judged.outcome is Outcome.COMES
    assert [contact.value for contact in judged.entry.contacts] == ["218-555-0100"]
    assert "CANARY" not in texts_of(judged.entry)


def test_people_and_notes_among_colleagues_never_come_in():
    judged = one(
        {
            "Name": ("service.name", "Warm Up"),
            "Director": ("contact.name", "Jane Canary"),
            "Her phone": ("contact.phone", "218-555-0177"),
            "Notes": ("private.note", "CANARY fights with the board"),
            "About": ("service.description", "Ask for Jane Canary. CANARY fights with the board"),
        }
    )
    assert judged.outcome is Outcome.COMES
    assert "canary" not in texts_of(judged.entry).casefold()
    assert "0177" not in texts_of(judged.entry)
    assert {reason.kind for reason in judged.reasons} >= {"people", "notes"}


def test_a_note_that_only_repeats_the_name_or_the_street_takes_neither_away():
    judged = one(
        {
            "Name": ("service.name", "School 12 (Annex)"),
            "Notes": ("private.note", "school 12"),
            "Remarks": ("private.note", "12 Main Street"),
            "Street": ("address.address_1", "12 Main Street"),
        }
    )
    assert judged.entry.title == "School 12 (Annex)"
    assert judged.entry.address == "12 Main Street"


def test_a_service_for_people_hurt_by_violence_comes_without_its_place():
    columns = {
        "Name": ("service.name", "Safe Harbor House"),
        "About": (
            "service.description",
            "For survivors of domestic violence. Come to 7 Canary Lane, or 9 elm ave, at night.",
        ),
        "Street": ("address.address_1", "7 Canary Lane"),
        "City": ("address.city", "Pondville"),
        "Point": ("location.point", "46.12345, -92.12345"),
        "Tel": ("phone.number", "218-555-0100"),
    }
    judged = one(columns)
    assert judged.outcome is Outcome.COMES
    assert judged.entry.confidential
    assert not judged.entry.address
    for secret in ("Canary", "elm ave", "46.12"):
        assert secret not in texts_of(judged.entry)
    assert [reason.kind for reason in judged.reasons] == ["place"]
    ticked = one(columns, place=frozenset({judged.place}))
    assert ticked.entry.address.startswith("7 Canary Lane")


@pytest.mark.parametrize("status", ["inactive", "Closed", "Active, but do not refer", "defunct"])
def test_what_is_closed_is_held_back_until_it_is_ticked(status):
    columns = {"Name": ("service.name", "Warm Up"), "Status": ("service.status", status)}
    judged = one(columns)
    assert judged.outcome is Outcome.HELD
    assert one(columns, status=frozenset({judged.place})).outcome is Outcome.COMES


def test_every_row_is_accounted_for_and_doubles_are_told():
    columns = {"Id": "service.id", "Name": "service.name", "Tel": "phone.number", "Status": "service.status"}
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
    assert [each.outcome for each in plan.judged] == [
        Outcome.COMES,
        Outcome.HELD,
        Outcome.HELD,
        Outcome.LOOK,
        Outcome.COMES,
        Outcome.LOOK,
    ]
    assert sum(len(plan.of(outcome)) for outcome in Outcome) == 6
    assert "It is the same as row 2 of list.csv." in [
        r.sentence for each in plan.judged for r in each.reasons
    ]
    assert len({each.entry.id for each in plan.judged if each.outcome is Outcome.COMES}) == 2


def test_an_id_stays_the_same_as_long_as_source_and_row_do():
    columns = {"Id": "service.id", "Name": "service.name"}
    before = plan_of(understood("a.csv", columns, ("7", "Warm Up"))).entries[0]
    after = plan_of(understood("b.csv", columns, ("6", "Coats"), ("7", "Warm Up"))).entries[1]
    assert before.id == after.id


def test_tables_are_joined_by_their_ids():
    plan = plan_of(
        understood(
            "services.csv",
            {"id": "service.id", "organization_id": "service.organization_id", "name": "service.name"},
            ("s1", "o1", "Soup"),
            ("s2", "o1", "Coats"),
        ),
        understood(
            "organizations.csv",
            {"id": "organization.id", "name": "organization.name"},
            ("o1", "County"),
            about="organization",
        ),
        understood(
            "locations.csv",
            {"id": "location.id", "name": "location.name"},
            ("l1", "Hall"),
            ("l9", "Barn"),
            about="location",
        ),
        understood(
            "service_at_location.csv",
            {
                "id": "service_at_location.id",
                "service_id": "service_at_location.service_id",
                "location_id": "service_at_location.location_id",
            },
            ("x", "s1", "l1"),
            about="service_at_location",
        ),
        understood(
            "addresses.csv",
            {"location_id": "address.location_id", "address_1": "address.address_1"},
            ("l1", "1 Main Street"),
            about="address",
        ),
        understood(
            "phones.csv",
            {
                "service_id": "phone.service_id",
                "location_id": "phone.location_id",
                "contact_id": "phone.contact_id",
                "number": "phone.number",
            },
            ("", "l1", "", "218-555-0100"),
            ("s2", "", "", "218-555-0111"),
            ("", "", "c1", "218-555-0177"),
            about="phone",
        ),
        understood(
            "eligibility.csv",
            {"text": "service.eligibility_description"},
            ("Adults",),
            about="required_document",
        ),
    )
    soup, coats = plan.entries
    assert (soup.organization.name, soup.address) == ("County", "1 Main Street")
    assert [contact.value for contact in soup.contacts] == ["218-555-0100"]
    assert [contact.value for contact in coats.contacts] == ["218-555-0111"]
    assert not coats.address
    assert plan.unused == {"locations.csv": 1, "phones.csv": 1, "eligibility.csv": 1}


@pytest.mark.parametrize(
    ("heading", "text", "outcome"),
    [
        ("AvailableForDirectory", "Yes", Outcome.COMES),
        ("AvailableForReferral", "No", Outcome.HELD),
        ("OK to refer?", "No", Outcome.HELD),
        ("Consent to list", "Yes", Outcome.COMES),
        ("Approved for release", "No", Outcome.HELD),
        ("Do not share", "No", Outcome.COMES),
        ("Do not share", "Yes", Outcome.HELD),
        ("Archived", "Yes", Outcome.HELD),
    ],
)
def test_a_flag_is_read_as_it_is_worded(heading, text, outcome):
    columns = {"Place": ("service.name", "Warm Up Center"), "Tel": ("phone.number", "(218) 555-0100")}
    columns |= {"What": ("service.description", "Soup and coats."), heading: ("private.flag", text)}
    held = one(columns).outcome is Outcome.HELD
    assert held is (outcome is Outcome.HELD)


def test_an_address_for_mail_is_no_place_to_go_to():
    judged = one(
        {
            "Name": ("service.name", "Warm Up"),
            "Street": ("address.address_1", "12 Main Street"),
            "Kind": ("address.address_type", "postal"),
        }
    )
    assert not judged.entry.address
    assert "- Mailing address: 12 Main Street" in judged.entry.sections[0].text


@pytest.mark.parametrize(
    ("kind", "channel"), [("fax", None), ("textphone", Channel.TTY), ("sms", Channel.TEXT)]
)
def test_a_number_is_for_what_its_heading_says(kind, channel):
    table = Table("list.csv", ("Name", "Number"), (Row(2, ("Warm Up", "218-555-0100")),))
    meanings = (Meaning("service", "name"), Meaning("phone", "number", kind=kind))
    (judged,) = plan_of(Understood(table, "service", meanings)).judged
    assert [contact.channel for contact in judged.entry.contacts] == ([channel] if channel else [])
    assert channel or "- Fax: 218-555-0100" in judged.entry.sections[0].text


@pytest.mark.parametrize(
    ("mail", "kept"),
    [
        ("info@example.org", ["info@example.org"]),
        ("", []),
        ("maria.lopez@example.org; help@example.org", ["help@example.org"]),
        ("deb@example.org", []),
        ("warmup@warmup.example.org", ["warmup@warmup.example.org"]),
    ],
)
def test_the_mail_address_of_a_person_stays_out_whatever_its_column_is_called(mail, kept):
    judged = one(
        {
            "Name": ("service.name", "Warm Up"),
            "E-mail": ("service.email", mail),
            "About": ("service.description", "Write to deb@example.org or maria.lopez@example.org."),
        }
    )
    assert [contact.value for contact in judged.entry.contacts] == kept
    assert "mail" in {reason.kind for reason in judged.reasons}
    assert "deb@" not in texts_of(judged.entry)
    assert "maria.lopez@" not in texts_of(judged.entry)


def test_rows_of_a_table_about_nothing_are_counted_too():
    plan = plan_of(
        understood("services.csv", {"Name": "service.name"}, ("Warm Up",)),
        understood("other.csv", {"What": ""}, ("a",), ("b",), about=""),
    )
    assert (len(plan.judged), plan.unused) == (1, {"other.csv": 2})
    alone = plan_of(understood("other.csv", {"What": ""}, ("a",), about=""))
    assert (alone.judged, alone.unused) == ((), {"other.csv": 1})


def test_the_numbers_of_a_whole_agency_are_not_those_of_each_service():
    numbers = [("o1", f"218-555-{n:04}") for n in range(300)]
    plan = plan_of(
        understood(
            "services.csv",
            {"id": "service.id", "org": "service.organization_id", "name": "service.name"},
            *((f"s{n}", "o1", f"Service {n}") for n in range(400)),
        ),
        understood("organizations.csv", {"id": "organization.id"}, ("o1",), about="organization"),
        understood(
            "phones.csv", {"org": "phone.organization_id", "number": "phone.number"}, *numbers, about="phone"
        ),
    )
    assert not any(entry.contacts for entry in plan.entries)
    assert plan.unused == {"phones.csv": 300}


def test_an_article_makes_no_other_name():
    columns = {"Name": "service.name", "Tel": "phone.number"}
    rows = (("Coat Closet", "218-555-0133"), ("The Coat Closet", "218-555-0133"))
    assert [each.outcome for each in plan_of(understood("list.csv", columns, *rows)).judged] == [
        Outcome.COMES,
        Outcome.LOOK,
    ]


@pytest.mark.parametrize(
    ("cell", "values", "notes"),
    [
        (
            "218-555-0100 (day and night; not for reports)",
            ["218-555-0100"],
            ["day and night; not for reports"],
        ),
        ("(218) 555-0100 (main office)", ["(218) 555-0100"], ["main office"]),
        ("218-555-0100 (crisis line); 218-555-0111", ["218-555-0100", "218-555-0111"], ["crisis line", ""]),
        ("218-555-0100 (ask for Linda)", ["218-555-0100"], [""]),
    ],
)
def test_words_in_brackets_beside_a_number_are_its_note(cell, values, notes):
    contacts = one({"Name": ("service.name", "Warm Up"), "Tel": ("phone.number", cell)}).entry.contacts
    assert [contact.value for contact in contacts] == values
    assert [contact.note for contact in contacts] == notes
    expected = ContactKind.SUPPORT if "crisis" in cell else ContactKind.OFFICE
    assert contacts[0].kind is expected


@pytest.mark.parametrize("street", ["Loop", "Row", "Crescent", "Pike", "Bend", "Pass", "Mews", "Hill Close"])
def test_every_kind_of_street_is_kept_secret(street):
    about = f"For survivors of domestic violence. Come to 7 Canary {street}."
    judged = one({"Name": ("service.name", "Warm Up"), "About": ("service.description", about)})
    assert judged.entry.confidential
    assert "Canary" not in texts_of(judged.entry)


@pytest.mark.parametrize(("status", "outcome"), [("Activo", "comes"), ("Sí", "comes"), ("Cerrado", "held")])
def test_a_status_in_spanish_is_understood(status, outcome):
    judged = one({"Name": ("service.name", "Warm Up"), "Estado": ("service.status", status)})
    assert judged.outcome is Outcome[outcome.upper()]


@pytest.mark.parametrize(
    ("one_says", "other_says", "outcome", "sentences"),
    [
        ("Active", "Open", "comes", []),
        ("Active", "Closed", "held", ["Its status is “Closed”."]),
        ("Active", "On paper", "look", ["Its status is “On paper”: does it still exist?"]),
    ],
)
def test_each_column_of_a_status_counts_for_itself(one_says, other_says, outcome, sentences):
    status = f"{one_says}\n{other_says}"  # of one column each
    judged = one({"Name": ("service.name", "Warm Up"), "Status": ("service.status", status)})
    said = [reason.sentence for reason in judged.reasons if reason.kind == "status"]
    assert (judged.outcome, said) == (Outcome[outcome.upper()], sentences)


def test_no_tick_brings_in_what_is_there_already():
    columns = {"Id": "service.id", "Name": "service.name", "Tel": "phone.number"}
    sheet = understood("list.csv", columns, *[("1", "Warm Up", "218-555-0100")] * 2)
    plan = plan_of(sheet, kept={"doubled": frozenset({"list.csv:3"})})
    assert [each.outcome for each in plan.judged] == [Outcome.COMES, Outcome.HELD]


_TOLD = (
    "white w/ green door",
    "behind the church",
    "next to the post office",
    "across from Walmart",
    "opposite Wells Fargo",
    "near the bus stop",
    "corner of Elm and Third",
    "above the library",
    "three doors down from the Lutheran school",
    "a two-story brick house",
    "detrás de la iglesia",
    "casa blanca",
)
_SAID = (
    "near you",
    "We stand by you at the hospital",
    "below the poverty line",
    "help you look for the right job",
    "a white woman",
    "cerca de usted",
)


def _of_hidden(about, name="Quill House", **columns):
    return one(
        {"Name": ("service.name", name), "About": ("service.description", about), **columns},
    )


@pytest.mark.parametrize("phrase", _TOLD)
def test_a_phrase_that_tells_where_a_hidden_place_is_is_cut_like_a_street(phrase):
    judged = _of_hidden(f"Safe house for survivors, {phrase}. Crisis line answers all night.")
    assert judged.entry.confidential
    assert phrase not in texts_of(judged.entry)
    assert "(held back)" in judged.entry.summary
    assert judged.entry.summary.endswith("Crisis line answers all night.")
    assert phrase in texts_of(judged.placed)


def test_look_for_the_door_is_cut_to_the_end_of_its_part():
    entry = _of_hidden("Domestic violence shelter. Look for the purple bow on the gate, then ring.").entry
    assert entry.summary == "Domestic violence shelter. (held back), then ring."


@pytest.mark.parametrize("phrase", _SAID)
def test_words_that_tell_no_place_stay_with_a_hidden_one(phrase):
    entry = _of_hidden(f"For survivors of abuse at 7 Elm Lane. {phrase}, always.").entry
    assert entry.confidential
    assert f"{phrase}, always." in texts_of(entry)


@pytest.mark.parametrize("phrase", _TOLD)
def test_an_ordinary_service_keeps_how_to_find_it(phrase):
    entry = _of_hidden(f"Soup and coats, {phrase}.").entry
    assert not entry.confidential
    assert phrase in texts_of(entry)


def test_a_phrase_that_is_its_name_stays():
    entry = _of_hidden("The Red Door shelters survivors of abuse, behind the church.", "The Red Door").entry
    assert entry.title == "The Red Door"
    assert entry.summary == "The Red Door shelters survivors of abuse, (held back)."


def test_two_columns_of_those_who_may_come_are_told_apart():
    who = Meaning("service", "eligibility_description")
    row = Row(2, ("Warm Up", "women + kids", "must be homeless"))
    table = Table("list.csv", ("Name", "Pop served", "Elig"), (row,))
    (judged,) = plan_of(Understood(table, "service", (Meaning("service", "name"), who, who))).judged
    assert judged.entry.eligibility_description == "women + kids; must be homeless"


@pytest.mark.parametrize("field", ["application_process", "fees_description"])
def test_lines_of_how_to_get_in_and_what_it_costs_stay_apart(field):
    judged = one({"Name": ("service.name", "Warm Up"), "X": (f"service.{field}", "Telephone\n\n  Walk-in")})
    assert getattr(judged.entry, field) == "Telephone; Walk-in"


def test_a_video_phone_says_so():
    columns = {
        "Name": ("service.name", "Deaf Advocates"),
        "VP": ("phone.number", "651-555-0194"),
        "Type": ("phone.type", "video"),
    }
    (contact,) = one(columns).entry.contacts
    assert (contact.value, contact.channel, contact.note) == ("651-555-0194", Channel.CALL, "Video phone")


def test_a_service_without_a_description_has_its_kind_for_a_summary():
    kind = {"Kind": ("service.category", "Mental health")}
    columns = {"Name": ("service.name", "Warm Up"), "Tel": ("phone.number", "218-555-0100"), **kind}
    entry = one(columns).entry
    assert (entry.summary, entry.sections) == ("Mental health", ())
    described = one({**columns, "What": ("service.description", "Talks")}).entry
    assert described.summary == "Talks"
    assert described.sections[0].text == "- Kind: Mental health"


def test_a_list_in_a_cell_is_read_as_its_texts():
    judged = one(
        {
            "Name": ("service.name", "Warm Up"),
            "Tongues": ("language.name", '["english","spanish","zebra"]'),
            "Who": ("service.audience", '["adults", "families"]'),
            "Kind": ("service.category", "[sic]"),
        }
    )
    assert judged.entry.languages == ("en", "es")
    assert judged.entry.summary == "[sic]"
    assert judged.entry.sections[0].text.splitlines() == [
        "- For: adults, families",
        "- Languages: zebra",
    ]


@pytest.mark.parametrize(("said", "lines"), [("N/A", []), ("see our page there", ["- see our page there"])])
def test_words_in_place_of_a_web_page_stay_together_and_none_is_none(said, lines):
    judged = one({"Name": ("service.name", "Warm Up"), "Web": ("service.url", said)})
    assert judged.entry.contacts == ()
    assert [line for section in judged.entry.sections for line in section.text.splitlines()] == lines


def test_a_row_that_repeats_the_headings_needs_a_look():
    headings = {"Agency": "service.name", "Phone": "phone.number", "Town": "address.city"}
    first, again = ("Wren House", "218-555-0100", "Ely"), ("AGENCY", "phone", "Town")
    judged = plan_of(understood("list.csv", headings, first, again)).judged
    assert [each.outcome for each in judged] == [Outcome.COMES, Outcome.LOOK]
    assert "It repeats the headings of the columns." in [each.sentence for each in judged[1].reasons]


@pytest.mark.parametrize(
    ("sheet", "said"),
    [("Food & clothes (Missy)", "sheet Food & clothes, row 2"), ("Ron's housing", "sheet housing, row 2")],
)
def test_a_sheet_called_after_a_colleague_is_named_without(sheet, said):
    made = understood("list.xlsx", {"Name": "service.name", "Tel": "phone.number"}, ("Wren", "218-555-0100"))
    (judged,) = plan_of(replace(made, table=replace(made.table, sheet=sheet))).judged
    assert said in judged.entry.sources[0].title
