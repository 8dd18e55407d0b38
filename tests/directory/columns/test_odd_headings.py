"""Headings as people put them, each above texts of its kind: the texts say what the heading leaves open."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.columns.meaning import LIKELY
from guide.directory.table import Row, Table

NAMES = (
    "Harbor Light Mission ; Second Street Pantry ; Open Door Clinic ; Casa Esperanza ; Kindred Legal Aid ; "
    "Loon Lake Job Club ; Red Pine Youth Center ; Mesabi Food Shelf ; Wren House ; Bridge Street Shelter"
).split(" ; ")
NUMBERS = [f"218-555-00{number}" for number in range(10, 20)]
# By field: the texts, and the headings that they stand below.
PUBLIC = {
    "organization.name": (
        "Catholic Charities ; Lutheran Social Service ; Salvation Army ; Hennepin County",
        "Run by | Who runs it | Outfit behind it | Host church | Belongs to | Part of | Fiscal agent",
    ),
    "service.alternate_name": (
        "HLM ; the Ridge ; fka Dawn House ; MA ; 3RCC",
        "Goes by | Nickname | Also called | Formerly | Known as | Used to be",
    ),
    "service.description": (
        "beds for single adults, supper ; groceries once a month ; doctor visits, shots, dental care ; "
        "help with eviction court ; job search and resumes ; shelter + legal help for families ; tutoring, meals ; "
        "rides to court ; diapers and clothes ; needles and narcan",
        "What's there | The gist | In a nutshell | What they do there | Does what? | Purpose | What you get",
    ),
    "service.eligibility_description": (
        "women & kids ; men 18+ ; anyone ; families with children under 18 ; veterans only ; LGBTQ youth",
        "Takes | Who gets in | Will take | Open to | Who can walk in | Eligibilty | Who's welcome | Must be",
    ),
    "service.application_process": (
        "call first ; walk in ; referral from county ; apply online ; intake Tues at 9 ; phone screening",
        "How do people get in? | Getting in | First step | How do I get a bed? | Front door | Sign-up | Appt?",
    ),
    "required_document.document": (
        "photo ID ; ID + proof of address ; none ; birth cert ; SS card, pay stub ; police report",
        "Papers | Take with you, papers | Docs | ID? | Have ready | Documents req'd | What should they bring?",
    ),
    "service.fees_description": (
        "free ; sliding scale ; $5 ; no charge ; Medicaid ; donation",
        "$$ | What's it cost | Is there a charge? | Free? | Bucks | Price tag | Costs anything?",
    ),
    "schedule.description": (
        "M-F 9-5 ; 24/7 ; Tues & Thurs 10-2 ; by appt ; weekdays 8:30-4:30 ; Sat 9-noon",
        "Doors | Days/times | Open when? | When are they there? | Nights / wkends | Check in | Sched.",
    ),
    "address.whole": (
        "12 Main St ; 400 Oak Ave N ; St Mark's basement, 3rd & Elm ; 77 Hwy 9 ; 2200 Jefferson Ave",
        "Where at | Located | Whereabouts | Find it at | Adress | Where is it?",
    ),
    "address.city": ("Duluth ; Hibbing ; St. Cloud ; Duluth ; Grand Rapids", "Town | Which town | Twn"),
    "service_area.name": (
        "whole county ; statewide ; Itasca & Carlton Co. ; metro only ; anywhere ; city of Duluth",
        "Covers | Area | Serves where | Turf | Reach | Area they cover",
    ),
    "phone.number": (
        "218-555-0101 ; (218) 555-0102 ; 612.555.0103 ; 218 555 0104 x3 ; 1-800-555-0105",
        "Ring | Reach them at | Ph# | Txt? | Text/WhatsApp | 24 hr | Nights | Number to call | Help line",
    ),
    "language.name": (
        "English, Spanish ; Eng/Span ; Somali ; Hmong, English ; Lang line ; interpreter on call",
        "Tongues | What do they speak | Habla esp.? | Besides English | Langauges",
    ),
    "accessibility.description": (
        "ramp ; yes ; elevator ; 3 steps ; no ; stairs only",
        "Wheelchair ok? | Can a chair get in | Stairs? | W/C | Ramp?",
    ),
    "location.transportation": (
        "Bus 3 ; Green line ; Rt 12, 16 ; free parking ; 2 blocks from Blue line",
        "By bus | Nearest stop | Bus / how far | Rides | Getting there",
    ),
    "location.description": (
        "back door, ring bell ; east entrance ; buzzer 3 ; side door off alley ; main doors",
        "Which door? | Finding it | Look for | Use this door",
    ),
    "service.assured_date": (
        "2024-03-04 ; 3/2/24 ; Mar 2024 ; MK 1/24 ; fall 2023 ; 5/6/24",
        "Last rang them | Ver. | Good as of | Last ck'd | When we last called | Confirmed on",
    ),
    "service.category": (
        "food ; housing ; legal ; food ; medical ; food ; housing ; legal ; food ; legal",
        "Bucket | Theme | Cluster | Cat. | What kind",
    ),
    "service.status": (
        "open ; closed ; open ; paused ; moved ; ? ; open ; open ; closed ; open",
        "Still there? | Alive? | State | Up? | Still around",
    ),
}
PRIVATE = {
    "contact.name": (
        "Maria Lopez ; Deb O. ; Rev. Tim ; Wanda Two Pines ; Sister Ruth ; ask for Bev ; Roz Tiffinger",
        "Who we know there | Our gal there | Inside contact | Talk to | Boss | Who's nice there | Warm handoff to",
    ),
    "private.note": (
        "pays us late ; director fired, be careful ; they screen HARD, prep client first ; ask about kitchen rule ; "
        "rude at the desk ; owes us a call",
        "Between us | What we heard | Scribbles | Vibes | Real talk | Watch for | Lowdown | | Zumbido",
    ),
}


def guess(heading, texts, *beside):
    texts = texts.split(" ; ")
    named = (("Agency", NAMES), *beside, (heading, texts), ("Hours", ["M-F 9-5"]))
    rows = (Row(n, tuple(each[n % len(each)] for _, each in named)) for n in range(len(NAMES)))
    columns = guess_columns(Table("list.csv", tuple(name for name, _ in named), tuple(rows))).columns
    return columns[1 + len(beside)]


def cases(of):
    return [
        (field, heading.strip(), texts) for field, (texts, all_) in of.items() for heading in all_.split("|")
    ]


@pytest.mark.parametrize(("field", "heading", "texts"), cases(PUBLIC))
def test_heading_and_texts_together_say_what_a_column_is(field, heading, texts):
    assert guess(heading, texts).field == field


@pytest.mark.parametrize(("field", "heading", "texts"), cases(PRIVATE))
def test_what_people_keep_for_themselves_is_private_however_it_is_headed(field, heading, texts):
    found = guess(heading, texts, ("Phone", NUMBERS))
    assert found.field == field
    assert found.is_hidden


@pytest.mark.parametrize(
    "heading", ["Kids ok?", "Sober?", "RSO ok?", "Pets", "Trans friendly", "Undocumented ok?"]
)
def test_whom_a_question_is_about_says_who_can_go(heading):
    found = guess(heading, "yes ; no ; boys to 12 ; N ; case by case ; ?")
    assert found.field == "service.eligibility_description"
    assert found.sureness < LIKELY


@pytest.mark.parametrize("heading", ["By", "Who", "Badge", "Init.", "Ck'd by"])
def test_initials_are_of_those_who_keep_the_list(heading):
    assert guess(heading, "MK ; RT ; MK ; WS ; temp ; RT ; MK ; RT ; MK ; WS").field == "contact.name"


SPANISH = {
    "service.description": "clases de inglés ; ayuda con renta ; food and clothes | Ayuda ; Qué ofrecen",
    "service.eligibility_description": "hasta 21 años ; mujeres ; todos | A quién ayudan ; Elegibilidad",
    "service.application_process": "llamar para cita ; walk in ; online | Cómo entrar ; Cómo aplicar",
    "required_document.document": "acta de nacimiento ; ID ; passport | Qué llevar ; Papeles ; Documentos",
    "service.fees_description": "gratis ; $5 ; free | Costo ; Cuánto cuesta",
    "service.assured_date": "10/2023 ; 8/1/24 TK ; Nov. 2023 | Verificado ; Revisado",
    "address.city": "Hinckley ; Onamia ; Hinckley | Pueblo ; Ciudad",
}


@pytest.mark.parametrize(("field", "both"), SPANISH.items())
def test_headings_are_understood_in_spanish(field, both):
    texts, _, headings = both.partition(" | ")
    assert {guess(heading, texts).field for heading in headings.split(" ; ")} == {field}


def test_free_words_below_a_clear_heading_are_taken_for_what_it_says_but_unsurely():
    texts = "fax ROI first ; PO must sign ; school counselor knows how ; CES list ; ROI + face sheet"
    found = guess("Getting in", texts)
    assert found.field == "service.application_process"
    assert found.sureness < LIKELY


def test_names_of_groups_below_a_word_that_can_be_of_people_are_of_the_organization():
    texts = "Mayo Health ; Catholic Charities ; County Office ; Mayo Health"
    assert guess("Owner", texts).field == "organization.name"
    assert guess("Owner", "Maria Lopez ; Deb Olson ; Tim Hall").field == "contact.name"


FORM = {
    "Q4: What services do you provide?": ("service.description", "groceries ; legal help ; beds for men"),
    "Q5. Who is eligible for your services?": ("service.eligibility_description", "women ; men 18+ ; anyone"),
    "What are your hours of operation?": ("schedule.description", "M-F 9-5 ; 24/7 ; by appt"),
    "Do you have any fees?": ("service.fees_description", "free ; $5 ; sliding scale"),
    "What languages do your staff speak?": ("language.name", "English ; Spanish ; Somali"),
    "Please list the counties you serve": ("service_area.name", "Itasca, Cass ; statewide ; Lake County"),
    "Your name": ("contact.name", "Maria Lopez ; Deb Olson ; Tim Hall"),
    "Can we share this information publicly?": ("private.flag", "Yes ; No ; Yes"),
    "Is your location confidential?": ("private.flag", "Yes ; No ; No"),
    "Anything else we should know?": ("private.note", "they owe us ; be careful ; we had trouble"),
    "How can clients reach you?": ("phone.number", "218-555-0101 ; 218-555-0102"),
    "Best way to contact": (None, "blue ; green"),
}


@pytest.mark.parametrize(("heading", "both"), FORM.items())
def test_the_questions_of_a_form_are_understood(heading, both):
    field, texts = both
    assert guess(heading, texts).field == field


@pytest.mark.parametrize("heading", ["Phone/Fax", "Phone\n(24h)", "PHONE NUMBER:", "Tel. no."])
def test_numbers_are_known_however_their_heading_is_set(heading):
    assert guess(heading, "218-555-0101 ; 218-555-0102").field == "phone.number"


def test_towns_right_after_streets_are_known_without_a_heading():
    towns = "Duluth ; Ely ; Grand Rapids ; Duluth"
    streets = ["12 Main St", "400 Oak Ave", "77 Pine Rd"]
    assert guess("", towns, ("Street", streets)).field == "address.city"
    assert guess("", towns).field is None
    assert guess("", "Bev ; Maria ; Roz ; Bev", ("Street", streets)).field == "contact.name"


def test_numbers_of_beds_are_no_hours():
    assert guess("Beds open", "2 ; 0 ; 4").field != "schedule.description"


UNUSUAL = "Wilhelmina Strake ; Thaddeus Okonkwo-Lyle ; Roz Tiffinger ; Ignatius Bellweather ; Apolonia Wetzel"


@pytest.mark.parametrize(
    "heading", ["Who", "Provider", "Details", "Services", "Resource", "When", "Area", "Zumbido"]
)
def test_unusual_names_are_of_people_below_any_heading(heading):
    found = guess(heading, UNUSUAL, ("Phone", NUMBERS))
    assert found.field == "contact.name"
    assert found.is_hidden


@pytest.mark.parametrize("heading", ["Best #", "Alt", "If no answer", "Phone 2", "Details", "Main", ""])
def test_numbers_beside_names_or_called_cell_are_of_people(heading):
    texts = "218-555-0191 (Bev) ; 612 555 0192 cell ; 320-555-0193 home ; 218 555 0194 Roz ; 651-555-0195"
    assert guess(heading, texts, ("Phone", NUMBERS)).field == "contact.phone"


@pytest.mark.parametrize("heading", ["Details", "Eligibility", "How to get in", "Status", "Update"])
def test_notes_below_a_heading_for_the_public_are_not_public_or_at_least_unsure(heading):
    texts = "pays us late ; she said come later ; they owe us ; we had a bad time ; ask Roz before you call"
    found = guess(heading, texts, ("Phone", NUMBERS))
    assert (found.field or "-").startswith(("private.", "-"))


@pytest.mark.parametrize("heading", ["Name of place", "Cost", "Status"])
def test_texts_that_hardly_fit_their_heading_make_it_unsure(heading):
    texts = "gate 4471, ring 3x ; lockbox 778 at the back ; gate 4471, ring 3x ; key lies under the pot"
    assert guess(heading, texts, ("Phone", NUMBERS)).sureness < LIKELY


def test_initials_are_private_even_below_a_heading_that_is_known_to_be_of_no_use():
    assert guess("Entered", "MK ; RT ; MK ; WS ; RT ; MK ; MK ; RT ; MK ; WS").field == "contact.name"


def test_exclusions_say_who_can_not_go_unless_they_mark_rows():
    assert (
        guess("Exclusions", "no RSO, no arson ; none ; under 18").field == "service.eligibility_description"
    )
    assert guess("Exclusion", "Y ; N ; N ; Y").field == "private.flag"


@pytest.mark.parametrize(
    ("field", "texts"),
    [
        ("service.fees_description", "free ; $5 ; sliding scale ; no charge ; $20-40"),
        ("language.name", "English, Spanish ; Somali ; Eng/Span ; Hmong ; Karen"),
        ("required_document.document", "photo ID ; birth cert ; proof of income ; passport ; pay stubs"),
    ],
)
def test_what_a_table_lacks_is_found_by_its_texts_alone_but_unsurely(field, texts):
    rows = tuple(
        Row(n, (name, text)) for n, (name, text) in enumerate(zip(NAMES, texts.split(" ; "), strict=False))
    )
    column = guess_columns(Table("list.csv", ("Agency", "Zumbido"), rows)).columns[1]
    assert (column.field, column.sureness < LIKELY) == (field, True)


def test_ratings_are_no_bus_lines():
    assert guess("Trust (1-5)", "4 ; 5 ; 3 ; 4 ; 4").field in (None, "private.note")


def test_words_such_as_first_and_by_are_of_nobody_where_no_name_stands_below():
    texts = "call the desk ; papers are read ; an hour in line ; a talk at the desk ; come at noon"
    assert guess("What happens first", texts).field != "contact.name"
    assert (
        guess("By transit", "Bus 3 to Oak ; Green line ; Rt 12 and 16 ; free parking").field
        == "location.transportation"
    )
    assert guess("Checked first by", "Maria Lopez ; Deb Olson ; Tim Hall").field == "contact.name"


def test_how_long_is_no_longitude():
    assert guess("How long", "2 wks ; 3-6 mo ; 1 day").field is None


def test_the_only_notes_of_a_table_without_a_description_are_private_but_unsure():
    texts = "beds for men ; food once a month ; free clinic"
    found = guess("Notes", texts)
    assert (found.field, found.sureness < LIKELY) == ("private.note", True)
    described = guess("Notes", texts, ("Description", texts.split(" ; ")))
    assert (described.field, described.sureness < LIKELY) == ("private.note", False)


def test_the_only_number_of_a_table_is_unsure_where_it_may_be_of_a_person():
    found = guess("Direct number", "218-555-0101 ; 218-555-0102")
    assert (found.field, found.sureness < LIKELY) == ("contact.phone", True)


def test_a_word_of_a_heading_alone_makes_nobody_sure():
    texts = "218-555-0102 ; 419 555 0104 ; 567-555-0123"
    assert guess("After dark", texts, ("Tel", NUMBERS)).sureness < LIKELY


def test_texts_outweigh_a_heading_that_can_mean_several_things():
    assert guess("Area", "whole county ; statewide ; metro only").field == "service_area.name"
    assert guess("Place", "12 Main St ; 400 Oak Ave ; 3 Elm Rd").field == "address.whole"
    assert guess("State", "open ; closed ; paused ; open").field == "service.status"
    assert guess("State", "MN ; WI ; MN").field == "address.state_province"


def test_a_column_without_a_heading_is_known_by_a_few_words_that_it_repeats():
    texts = "active ; paused - summer ; active ; GONE ; on hold ; active ; active ; ? ; active ; active"
    assert guess("", texts).field == "service.status"
    assert guess("", texts).sureness < LIKELY


def fields(**columns):
    rows = zip(*(texts.split(" ; ") for texts in columns.values()), strict=True)
    table = Table("list.csv", tuple(name.replace("_", " ").rstrip() for name in columns), ())
    numbered = tuple(Row(n, cells) for n, cells in enumerate(rows, start=2))
    return [each.field for each in guess_columns(Table(table.name, table.headings, numbered)).columns]


def test_a_second_number_after_the_name_of_somebody_is_theirs():
    found = fields(
        Shelter="Wren House ; Harbor Light ; Ely Inn",
        Phone="218-555-0001 ; 218-555-0002 ; 218-555-0003",
        Contact="Maria Lopez ; Deb Olson ; Tim Hall",
        Phone_="218-555-0101 ; 218-555-0102 ; 218-555-0103",
    )
    assert found == ["service.name", "phone.number", "contact.name", "contact.phone"]


def test_the_only_number_after_the_name_of_somebody_is_public_but_unsure():
    rows = tuple(Row(n, (f"House {n}", "Maria Lopez", f"218-555-010{n}")) for n in range(2, 9))
    column = guess_columns(Table("list.csv", ("Agency", "Contact", "Phone"), rows)).columns[2]
    assert column.field == "phone.number"
    assert column.sureness < LIKELY


def test_to_after_the_least_age_is_the_highest_and_x_after_a_number_its_extension():
    found = fields(
        Agency="Wren House ; Harbor Light ; Ely Inn",
        Age_from="0 ; 18 ; 13",
        to="17 ; 99 ; none",
        Phone="218-555-0001 ; 218-555-0002 ; 218-555-0003",
        x="12 ; 304 ; 5",
    )
    assert found[1:] == ["service.minimum_age", "service.maximum_age", "phone.number", "phone.extension"]


def test_each_sheet_has_a_column_of_names():
    assert fields(Site_name=" ; ".join(NAMES), Phone=" ; ".join(NUMBERS))[0] == "service.name"
    lines = "Teen Line ; Night Owl Hotline ; Warm Line Lake Erie ; Crisis Center ; Safe Harbor Helpline"
    whats = "teens ; anything ; teens ; crisis ; crisis"
    found = fields(Zumbido=lines, What_for=whats, Number=" ; ".join(NUMBERS[:5]))
    assert found == ["service.name", "service.description", "phone.number"]


def test_of_two_columns_of_organizations_that_with_a_name_for_each_row_names_the_services():
    found = fields(
        Agency=" ; ".join(NAMES[:6]),
        Run_by="Catholic Charities ; Salvation Army ; Salvation Army ; Hennepin County ; Salvation Army ; VA",
    )
    assert found == ["service.name", "organization.name"]


def test_a_word_that_is_cut_short_or_typed_wrong_is_read_as_meant():
    assert guess("Elig.", "women ; men").field == "service.eligibility_description"
    assert guess("Descripton", "beds for men ; food").field == "service.description"
    assert guess("Phnoe", "218-555-0101 ; 218-555-0102").field == "phone.number"
    assert guess("Finding", "x ; y").field != "funding.source"


def test_theirs_after_the_name_of_somebody_is_kept_even_if_it_is_the_only_one():
    found = fields(
        Shelter="Wren House ; Harbor Light ; Ely Inn",
        Our_person_there="Maria Lopez ; Deb Olson ; Tim Hall",
        Their_email="cray@example.org ; a@example.org ; info@example.org",
    )
    assert found[1:] == ["contact.name", "contact.email"]


def test_who_beside_the_day_of_a_check_is_whoever_has_checked():
    found = fields(
        Shelter="Wren House ; Harbor Light ; Ely Inn",
        Updated="2024-05-01 ; 2024-06-01 ; 2023-01-05",
        Who="nurse ; DK ; front desk",
    )
    assert found[1:] == ["service.last_modified", "contact.name"]


def test_a_word_among_groups_of_people_with_yes_and_no_is_one_more_group():
    found = fields(
        Agency="Wren House ; Harbor Light ; Ely Inn",
        Women="yes ; no ; x",
        Zumbidos="no ; yes ; no",
        Men="no ; yes ; yes",
        Phone="218-555-0001 ; 218-555-0002 ; 218-555-0003",
        Zumbo="no ; yes ; no",
    )
    assert found[1:4] == ["service.eligibility_description"] * 3
    assert not found[5]


@pytest.mark.parametrize("heading", ["", "🏠", "住所", "—"])
def test_addresses_below_a_heading_without_plain_words_are_read(heading):
    texts = "12 Main St, Duluth, MN 55802 ; 400 Oak Ave, Ely, MN 55731 ; 3 Elm St, Virginia, MN 55792"
    assert guess(heading, texts).field == "address.whole"


def test_numbers_for_a_month_are_no_hours_of_monday():
    found = fields(
        Agency="Wren House ; Harbor Light ; Ely Inn", **{"#_househ./mo": "410 ; 88 ; 120"},
        Phone="218-555-0001 ; 218-555-0002 ; 218-555-0003",
    )  # fmt: skip
    assert not found[1]
