from dataclasses import replace

import pytest

from guide.directory.columns.meaning import Meaning
from guide.directory.importing.cut_words import without_words, words_to_cut
from tests.directory.importing.test_plan import Outcome, one, plan_of, texts_of, understood

NAME = {"Name": ("service.name", "Warm Up")}


@pytest.mark.parametrize(("field", "said"), [("private.note", "notes, which are left out,"), ("", "texts")])
def test_it_is_said_whether_the_words_stand_in_a_note_that_is_left_out(field, said):
    judged = one({**NAME, "What": (field, "keep quiet about it"), "Tel": ("phone.number", "218-555-0100")})
    assert judged.reasons[0].sentence.startswith(f"One of its {said}")


@pytest.mark.parametrize(
    "text",
    [
        "DO NOT GIVE OUT",
        "Beds. Don't give the address out",
        "staff only",
        "please do not refer, full",
        "no dar",
        "Beds - tell NOBODY the street",
        "Beds [staff: ring twice]",
        "The gate code is 4711",
        "solo para personal",
        "internal only, never print",
        "Soup - DO NOT PRINT",
        "keep off website",
        "Beds. ***NOT PUBLIC***",
        "Do not share w/ public",
        "we don't give this out",
        "Beds, unlisted number",
        "Only give number to clients who ask.",
        "Staff use: 4411#",
        "Embargo until 1/1/27",
        "Hidden per director",
        "PENDING - not yet approved",
        "DNP",
        "Beds (took three, don't say)",
        "Beds. Don't mention it.",
        "***DNR*** no beds at all",
        "Beds. DNR - cold",
        "Showers too! (internal: Sister Agnes has the key)",
    ],
)
@pytest.mark.parametrize("field", ["service.description", "private.note", ""])
def test_a_row_that_asks_not_to_be_passed_on_needs_a_look_whatever_its_column(text, field):
    judged = one({**NAME, "What": (field, text), "Tel": ("phone.number", "218-555-0100")})
    assert (judged.outcome, judged.reasons[0].kind) == (Outcome.LOOK, "private")


@pytest.mark.parametrize(
    "text",
    [
        "We do not give out money.",
        "They don't refer to others",
        "Fishing licences of the MN DNR, by mail",
        "Not open to the public on Fridays",
    ],
)
def test_what_is_said_to_clients_needs_no_look(text):
    judged = one({**NAME, "What": ("service.description", text), "Tel": ("phone.number", "218-555-0100")})
    assert judged.outcome is Outcome.COMES


def test_a_number_that_asks_not_to_be_given_out_is_left_out_alone():
    judged = one(
        {
            **NAME,
            "Tel": ("phone.number", "218-555-0100"),
            "Other": ("phone.number", "218-555-0111 (DO NOT GIVE OUT - Canary)"),
        }
    )
    assert judged.outcome is Outcome.COMES
    assert "0111" not in texts_of(judged.entry)
    assert "0100" in texts_of(judged.entry)


@pytest.mark.parametrize(
    "text",
    [
        "Ask Ann, 218-555-0100 cell",
        "Ann's cell: 218-555-0100",
        "218-555-0100 (cell)",
        "Open on Mondays, cell 218-555-0100",
        "Hay camas. Celular: (218) 555-0100",
    ],
)
def test_a_number_of_a_person_in_running_text_needs_a_look(text):
    assert one({**NAME, "What": ("service.description", text)}).outcome is Outcome.LOOK


@pytest.mark.parametrize(
    "text",
    [
        "Beds. Ask for Jane Doe.",
        "Pregunte por María Pérez",
        "Contact the program manager, Ann Smith",
        "Call Dr. Doe first",
        "Director: Jane Doe (218)",
        "La encargada es María Doe",
    ],
)
@pytest.mark.parametrize("field", ["service.description", "service.application_process", "service.category"])
def test_a_row_that_says_to_turn_to_somebody_by_name_needs_a_look(text, field):
    judged = one({**NAME, "What": (field, text), "Tel": ("phone.number", "218-555-0100")})
    assert judged.outcome is Outcome.LOOK
    assert "Doe" not in judged.reasons[0].sentence


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Ask for Jane Doe", Outcome.COMES),
        ("Ask for Jane Doe, 218-555-0177", Outcome.LOOK),
        ("Ask for Jane", Outcome.LOOK),
    ],
)
def test_a_known_name_is_left_out_but_not_a_number_beside_it(text, outcome):
    columns = {"Staff": ("contact.name", "Jane Doe"), "Tel": ("phone.number", "218-555-0100")}
    judged = one({**NAME, **columns, "What": ("service.description", text)})
    assert judged.outcome is outcome
    if outcome is Outcome.COMES:
        assert "Jane" not in texts_of(judged.entry)


@pytest.mark.parametrize(
    "text",
    [
        "Call Grace Church",
        "Contact Hope House",
        "Ask for the night shift",
        "Contact Information: 218-555-0102",
    ],
)
def test_a_house_that_is_called_like_a_person_is_none(text):
    judged = one({**NAME, "What": ("service.description", text), "Tel": ("phone.number", "218-555-0100")})
    assert judged.outcome is Outcome.COMES


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("*CLOSED* Warm Up", "Beds"),
        ("Warm Up", "closed 2019!!"),
        ("Warm Up", "CLOSED"),
        ("Warm Up", "CLOSED as of June, 2026"),
        ("Warm Up", "CLOSED by city 10/2022"),
        ("Warm Up", "Program ended when the grant was spent"),
        ("Warm Up", "Closed since the grant ran out"),
        ("Warm Up", "gone 2018"),
        ("Warm Up (old no.)", "Beds"),
    ],
)
def test_a_row_that_says_that_it_is_closed_needs_a_look(name, text):
    columns = {"Name": ("service.name", name), "What": ("service.description", text)}
    judged = one({**columns, "Tel": ("phone.number", "218-555-0100")})
    assert (judged.outcome, judged.reasons[0].kind) == (Outcome.LOOK, "status")


def test_a_day_that_is_closed_is_no_closed_service():
    assert one({**NAME, "Sunday": ("schedule.sunday", "Closed")}).outcome is Outcome.COMES


def test_a_row_with_nothing_but_a_name_needs_a_look():
    columns = {"Name": "service.name", "Tel": "phone.number"}
    plan = plan_of(understood("list.csv", columns, ("SHELTERS", ""), ("Warm Up", "218-555-0100")))
    assert [each.outcome for each in plan.judged] == [Outcome.LOOK, Outcome.COMES]


def test_a_double_is_told_whose_street_is_written_in_another_way():
    columns = {"Name": "service.name", "Tel": "phone.number", "Where": "address.whole"}
    rows = [
        ("Lakeside Family Shelter", "218-555-0100", "77 Lake Ave S, Pondville"),
        ("Lake Side Family Shelter", "2185550100", "77 Lake Avenue South"),
        ("Lakeside Family Shelter", "218-555-0100", "79 Lake Ave S, Pondville"),
    ]
    outcomes = [each.outcome for each in plan_of(understood("list.csv", columns, *rows)).judged]
    assert outcomes == [Outcome.COMES, Outcome.LOOK, Outcome.COMES]


def test_a_double_is_told_that_writes_and_in_another_way():
    columns = {"Name": "service.name", "Tel": "phone.number"}
    rows = [("Salt & Oats", "218-555-0100"), ("Salt and Oats", "218 555 0100")]
    outcomes = [each.outcome for each in plan_of(understood("list.csv", columns, *rows)).judged]
    assert outcomes == [Outcome.COMES, Outcome.LOOK]


def test_a_row_with_one_number_for_calls_and_texts_is_no_double_of_itself():
    columns = {**NAME, "Tel": ("phone.number", "218-555-0100"), "Text": ("phone.number", "218-555-0100")}
    table = understood(
        "list.csv", {h: f for h, (f, _) in columns.items()}, tuple(v for _, v in columns.values())
    )
    typed = replace(table, meanings=(*table.meanings[:2], Meaning("phone", "number", 1, "text")))
    (judged,) = plan_of(typed).judged
    assert len(judged.entry.contacts) == 2
    assert judged.outcome is Outcome.COMES


@pytest.mark.parametrize(
    "place",
    [
        "calle 12 y Canary",
        "corner of 5th and Canary",
        "P.O. Box 8Canary",
        "Apt 4B Canary Ave",
        "12 Canary Way",
        "Twelve Canary Court",
        "twenty-one canary avenue",
        "Doscientos uno Canary Street",
        "Calle de la Canary 12",
    ],
)
@pytest.mark.parametrize(
    "why",
    [
        {"What": ("service.description", "Housing for survivors")},
        {"Name": ("service.name", "Haven (confidential location)")},
        {"What": ("service.description", "Para víctimas de violencia")},
        {"What": ("service.description", "Dirección confidencial")},
    ],
)
def test_a_place_stays_out_of_all_texts_of_a_confidential_entry(place, why):
    columns = {
        **NAME,
        **why,
        "Street": ("address.address_1", place),
        "Also": ("service.alternate_name", f"House, {place}"),
        "Tel": ("phone.number", "218-555-0100"),
        "Which": ("phone.description", f"bell at {place}"),
    }
    judged = one(columns)
    assert judged.entry.confidential
    assert "canary" not in texts_of(judged.entry).casefold()


@pytest.mark.parametrize("text", ["One safe place for survivors", "One way out of violence against women"])
def test_a_number_in_words_makes_no_street_by_itself(text):
    assert not one({**NAME, "What": ("service.description", text)}).entry.confidential


def test_it_is_said_why_a_place_stays_out_without_the_rest_of_the_note():
    judged = one(
        {
            "Name": ("service.name", "Food shelf"),
            "Street": ("address.address_1", "12 Main Street"),
            "Our notes": ("private.note", "the cook is a brother of a trafficker, says CANARY"),
        }
    )
    assert judged.entry.confidential
    (reason,) = (each for each in judged.reasons if each.kind == "place")
    assert reason.sentence == ("It is kept without its place, as “Our notes” says “trafficker”.")


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        (
            {"What": ("service.description", "Beds for survivors")},
            "It is kept without its place, as it says “survivors”.",
        ),
        (
            {"Suite": ("address.address_2", "undisclosed")},
            "It is kept without its place, as its address says itself that it is secret.",
        ),
        (
            {"Address is private": ("private.flag", "Yes")},
            "It is kept without its place, as its source marks the address private.",
        ),
    ],
)
def test_it_is_said_what_makes_a_service_confidential(columns, why):
    judged = one({**NAME, "Street": ("address.address_1", "12 Main Street"), **columns})
    assert why in [each.sentence for each in judged.reasons]


def test_the_street_in_a_name_is_not_in_the_id():
    judged = one(
        {"Name": ("service.name", "Haven for survivors, 12 Canary Way"), "Tel": ("phone.number", "911")}
    )
    assert judged.entry.confidential
    assert "canary" not in texts_of(judged.entry).casefold()


@pytest.mark.parametrize("text", ["218/555-0100", "(218)/555-0100", "218 / 555 0100"])
def test_an_area_code_before_a_stroke_belongs_to_its_number(text):
    (contact,) = one({**NAME, "Tel": ("phone.number", text)}).entry.contacts
    assert "".join(filter(str.isdigit, contact.value)) == "2185550100"


def test_two_numbers_with_a_stroke_stay_two():
    entry = one({**NAME, "Tel": ("phone.number", "211/218-555-0100 / 218-555-0101/555-0102")}).entry
    assert [each.value for each in entry.contacts] == ["218-555-0100", "218-555-0101", "555-0102"]
    assert "211" in texts_of(entry)


def test_a_number_without_an_area_code_is_named():
    judged = one({**NAME, "Tel": ("phone.number", "555-0100")})
    assert [reason.kind for reason in judged.reasons] == ["number"]
    assert one({**NAME, "Tel": ("phone.number", "218-555-0100")}).reasons == ()


@pytest.mark.parametrize(
    "text", ["218-555-0100\n218-555-0101", "218-555-0100, 218-555-0101", "218-555-0100 218-555-0101"]
)
def test_two_numbers_in_one_cell_are_two_contacts(text):
    entry = one({**NAME, "Tel": ("phone.number", text)}).entry
    assert [each.value for each in entry.contacts] == ["218-555-0100", "218-555-0101"]


@pytest.mark.parametrize("kind", ['["service"]', '{"a": 1}', "5", "null"])
def test_an_export_with_an_odd_kind_needs_a_look(kind):
    rest = f'{{"id": "ok", "kind": {kind}}}'
    judged = one({**NAME, "Rest": ("service.x_field_guide", rest)})
    assert judged.outcome is Outcome.LOOK


@pytest.mark.parametrize(
    "text",
    [
        "House is at 1417 Canary Ave, white door, DO NOT GIVE OUT street",
        "Beds. Never tell the address",
        "1417 Canary Ave (dont share)",
        "Beds at a confid. location",
        "We never give out our address",
        "The address is private: 61 Canary Way",
    ],
)
@pytest.mark.parametrize("field", ["service.description", "private.note", ""])
def test_a_row_that_says_itself_that_it_is_not_to_be_told_never_gets_its_street(text, field):
    columns = {**NAME, "What": (field, text), "Street": ("address.address_1", "7 Canary Lane")}
    judged = one(columns)
    ticks = {kind: frozenset({judged.place}) for kind in ("private", "place")}
    ticked = one(columns, **ticks)
    assert ticked.outcome is Outcome.COMES
    assert ticked.entry.confidential
    assert ticked.placed is None
    assert "Canary" not in texts_of(ticked.entry)


@pytest.mark.parametrize("text", ["Do not give out gas cards", "We do not give out money", "Do not refer"])
def test_what_is_not_given_out_or_not_referred_to_may_have_a_street(text):
    columns = {**NAME, "What": ("service.description", text), "Street": ("address.address_1", "7 Main Lane")}
    assert one(columns).entry.address == "7 Main Lane"


@pytest.mark.parametrize(
    "text",
    [
        "DV shelter",
        "D.V. shelter",
        "24 hr line DV",
        "DV safe house",
        "womens safe home",
        "women's refuge",
        "Women’s emergency shelter",
        "shelter for women leaving abuse",
        "shelter for women fleeing violence",
        "Transitional housing, leaving abuse",
        "Group for men who were abused",
        "refugio para mujeres",
        "Albergue de mujeres",
        "casa segura",
    ],
)
def test_a_place_for_people_hurt_by_others_is_known_by_many_words(text):
    columns = {**NAME, "What": ("service.description", f"{text}. House is at 1417 Canary Ave.")}
    for street in ({}, {"Street": ("address.address_1", "7 Canary Lane")}):
        judged = one({**columns, **street})
        assert judged.entry.confidential
        assert "Canary" not in texts_of(judged.entry)


@pytest.mark.parametrize("text", ["Men's shelter", "DVD evenings", "Women's health", "Shelter for families"])
def test_other_places_keep_their_street(text):
    columns = {**NAME, "What": ("service.description", text), "Street": ("address.address_1", "7 Main Lane")}
    assert one(columns).entry.address == "7 Main Lane"


@pytest.mark.parametrize(
    "text",
    [
        "Family shelter. Closed 3/2021, bldg sold",
        "Housing, ended June 2020",
        "Outreach, no longer taking calls",
        "shut down after the fire, do not send anyone",
        "number dead 2023",
        "Teen haven, old number, out of service",
        "Food shelf. Permanently closed",
        "Food. Closed in 2021",
        "It no longer exists",
        "Food. Closed.",
        "Beds. We are closed",
        "Comida. Ya no existe",
    ],
)
@pytest.mark.parametrize("field", ["service.description", "private.note", ""])
def test_a_row_that_says_that_it_is_no_longer_there_needs_a_look(text, field):
    judged = one({**NAME, "What": (field, text), "Tel": ("phone.number", "218-555-0100")})
    assert (judged.outcome, judged.reasons[0].kind) == (Outcome.LOOK, "status")


@pytest.mark.parametrize("number", ["disconnected", "218-555-0100 (disconnected)"])
def test_a_number_that_is_dead_needs_a_look(number):
    judged = one({**NAME, "Tel": ("phone.number", number), "Web": ("service.url", "a.example.org")})
    assert judged.outcome is Outcome.LOOK


@pytest.mark.parametrize(
    "text",
    [
        "closed Fridays",
        "Open daily, closed on holidays",
        "Intake closed Mondays",
        "Sec 8, waitlist closed til 2027",
        "closed 12-1",
        "closed 12:00-1:00",
        "For disconnected youth",
        "Heat and electric shutoffs",
    ],
)
@pytest.mark.parametrize("field", ["service.description", "schedule.description", ""])
def test_a_day_or_a_list_that_is_closed_is_no_closed_service_either(text, field):
    judged = one({**NAME, "What": (field, text), "Tel": ("phone.number", "218-555-0100")})
    assert judged.outcome is Outcome.COMES


@pytest.mark.parametrize("asks", ["ask for", "see", "contact", "call", "Speak with", "talk to"])
@pytest.mark.parametrize("name", ["Kirsti Abdikarim", "Corliss Zellweg"])
def test_two_words_after_ask_for_are_a_name_whatever_the_first_name(asks, name):
    text = f"Visas, {asks} {name}."
    judged = one({**NAME, "What": ("service.description", text), "Tel": ("phone.number", "218-555-0100")})
    assert judged.outcome is Outcome.LOOK


@pytest.mark.parametrize(
    "text",
    ["Please call Marva at 218-555-0177.", "Text Zubaida, (218) 555-0177", "llame a Xochitl al 218 555 0177"],
)
def test_one_word_before_a_number_is_a_name(text):
    judged = one({**NAME, "What": ("service.description", text), "Tel": ("phone.number", "218-555-0100")})
    assert judged.outcome is Outcome.LOOK


@pytest.mark.parametrize(
    "text",
    [
        "ask for Intake",
        "c/o Granite Landing, 12 Main St",
        "Call Intake at 218-555-0100",
        "call CARPLS at 218-555-0100",
        "Call Help Center at 218-555-0100",
        "ask for the Front Desk",
        "call United Way",
        "ask for Youth Services",
        "call 211",
        "CALL BEFORE COMING",
        "call Monday Through Friday",
        "contact Catholic Charities",
    ],
)
def test_what_else_is_asked_for_is_no_name(text):
    judged = one({**NAME, "What": ("service.description", text), "Tel": ("phone.number", "218-555-0100")})
    assert judged.outcome is Outcome.COMES


def test_what_is_said_beside_the_number_of_somebody_is_about_that_alone():
    columns = {
        **NAME,
        "Tel": ("phone.number", "218-555-0100"),
        "Street": ("address.address_1", "1 Main Street"),
        "Her cell": ("contact.phone", "218-555-0199 dont give out"),
    }
    judged = one(columns)
    assert judged.outcome is Outcome.COMES
    assert judged.entry.address == "1 Main Street"
    assert "0199" not in texts_of(judged.entry)


@pytest.mark.parametrize("note", ["confidential", "CONFIDENTIAL!", "location not public", "unlisted"])
def test_a_note_of_one_word_can_keep_the_place(note):
    columns = {
        **NAME,
        "Tel": ("phone.number", "218-555-0100"),
        "Street": ("address.address_1", "1 Main Street"),
        "For us": ("private.note", note),
    }
    judged = one(columns)
    assert judged.entry.confidential
    assert "Main" not in texts_of(judged.entry)


@pytest.mark.parametrize(
    "text", ["Jane Vrock runs it. Do not give out: 218-555-0199", "Ask Jane Vrock; never print"]
)
def test_a_description_that_names_somebody_is_read_to_its_end(text):
    judged = one({**NAME, "What": ("service.description", text), "Contact": ("contact.name", "Jane Vrock")})
    assert judged.outcome is Outcome.LOOK


def test_what_a_column_of_people_says_is_about_them_alone():
    judged = one(
        {
            **NAME,
            "What": ("service.description", "Beds"),
            "Who": ("contact.name", "Jane Vrock - do not print"),
        }
    )
    assert judged.outcome is Outcome.COMES
    assert "Vrock" not in texts_of(judged.entry)


@pytest.mark.parametrize("mark", ["do_not_publish", "DO_NOT_REFER", "staff_only"])
def test_a_mark_as_programs_write_it_needs_a_look_in_whatever_column(mark):
    judged = one({**NAME, "What": ("service.description", "Beds"), "x_misc": ("", mark)})
    assert judged.outcome is Outcome.LOOK


@pytest.mark.parametrize(
    "text",
    [
        "Phone interview w/ Cleo Fjeldsted first",
        "meet with Orrin Tack at the desk",
        "backup driver Ulla Yngsdal 612-555-0102",
        "Rides by the janitor, Milo Renquist",
    ],
)
def test_whom_somebody_meets_by_name_needs_a_look(text):
    judged = one({**NAME, "How": ("service.application_process", text)})
    assert judged.outcome is Outcome.LOOK


@pytest.mark.parametrize(
    "text",
    [
        "Meet with a case manager",
        "Appointment with Legal Aid",
        "Volunteer Income Tax Help",
        "the driver waits",
    ],
)
def test_whom_somebody_meets_without_a_name_needs_none(text):
    assert one({**NAME, "How": ("service.application_process", text)}).outcome is Outcome.COMES


def test_the_first_name_of_somebody_who_works_there_needs_a_look_and_can_be_cut():
    hours = {"Open": ("schedule.description", "2nd Tues 10-1 (Merry there Tues only)")}
    judged = one({**NAME, **hours, "Who": ("contact.name", "Merry Tollerude")})
    assert judged.outcome is Outcome.LOOK
    assert words_to_cut(judged.reasons) == ("(Merry)",)
    assert "Merry" not in texts_of(without_words(judged.entry, words_to_cut(judged.reasons)))
    called = {
        "Name": ("service.name", "Grace House"),
        "What": ("service.description", "Grace House has beds"),
    }
    assert one({**called, "Who": ("contact.name", "Grace Olson")}).outcome is Outcome.COMES


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("218-555-0101 Gayle home 218-555-0102", Outcome.LOOK),
        ("At home: 555-0102", Outcome.LOOK),
        ("Nursing home 218-555-0102", Outcome.COMES),
        ("Warm HOME 3412 Elder B. Rowe Avenue, 218-555-0102", Outcome.COMES),
    ],
)
def test_a_number_at_home_needs_a_look(text, outcome):
    assert one({**NAME, "What": ("service.description", text)}).outcome is outcome


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("service.description", "Back line: 357-555-0141 (Patricia Quilm's cell)."),
        ("service.description", "Soup. 357 555 0143 (Pat's cell)"),
        ("service.description", "Night bell: 357-555-0144 - Patricia's mobile"),
        ("service.application_process", "Fill out the form or email Jody at dvaell@example.org."),
        ("service.application_process", "Write to Ms. Vrock (dvaell@example.org)."),
        ("address.whole", "3 Main Street (attention Nan Vrosk), Duluth, MN 55802"),
        ("address.whole", "5 Main Street, Attention: Nan Vrosk, Duluth, MN 55802"),
        ("address.whole", "Jane Vrock, 6 Main Street, Duluth, MN 55802"),
        ("phone.description", "Jane Vrock"),
        ("phone.description", "Jane's number"),
        ("service.description", "Please keep this number private: 357-555-0141."),
        ("service.description", "This line is for advocates: 357-555-0142."),
        ("service.description", "Confidential: back door is at 9 Oak Lane."),
        ("service.description", "Beds. Please don't distribute."),
        ("service.description", "Beds. Do NOT advertise location."),
        ("service.description", "For internal reference: 357-555-0149"),
    ],
)
def test_what_is_said_of_people_and_to_colleagues_needs_a_look(field, text):
    judged = one({**NAME, "Tel": ("phone.number", "218-555-0100"), "Said": (field, text)})
    assert judged.outcome is Outcome.LOOK


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("service.description", "218-555-0101 (Women's mobile clinic)"),
        ("service.description", "Help with attention deficit and Attention Deficit Disorder"),
        ("service.description", "We do not distribute clothing on Fridays"),
        ("service.description", "All you say is confidential and free"),
        ("address.whole", "Martha Drive, Duluth, MN 55802"),
        ("address.whole", "Grace Church, 6 Main Street, Duluth, MN 55802"),
        ("phone.description", "Veterans line"),
    ],
)
def test_what_only_sounds_like_it_comes_in(field, text):
    judged = one({**NAME, "Tel": ("phone.number", "218-555-0100"), "Said": (field, text)})
    assert judged.outcome is Outcome.COMES, judged.reasons


def test_what_is_to_keep_quiet_needs_a_look_and_quiet_hours_need_none():
    text = {"Cost": ("service.fees_description", "$40, free if a friend sent you, keep quiet")}
    assert one({**NAME, **text}).outcome is Outcome.LOOK
    hours = {"How": ("service.application_process", "Please keep quiet hours after nine")}
    assert one({**NAME, **hours}).outcome is Outcome.COMES
