"""Who is named in a column and what colleagues write is theirs alone, whatever heading stands above it."""

from guide.directory.columns.meaning import LIKELY
from tests.directory.columns.guessing import fields, guessed

NAMES = (
    "Harbor Light Mission ; Second Street Pantry ; Open Door Clinic ; Casa Esperanza ; Kindred Legal Aid ; "
    "Loon Lake Job Club ; Red Pine Youth Center ; Mesabi Food Shelf ; Wren House ; Bridge Street Shelter"
).split(" ; ")
NUMBERS = [f"218-555-00{number}" for number in range(10, 20)]
STAFF = ("Jane Canary", "Maria Canary", "John Canary", "Ann Canary", "Paul Canary", "Mark Canary")
KNOWN = "Maria Lopez ; Deb O. ; Rev. Tim ; Wanda Two Pines ; Sister Ruth ; ask for Bev ; Roz Tiffinger"
UNUSUAL = "Wilhelmina Strake ; Thaddeus Okonkwo-Lyle ; Roz Tiffinger ; Ignatius Bellweather ; Apolonia Wetzel"
TALK = (
    "pays us late ; director fired, be careful ; they screen HARD, prep client first ; ask about kitchen rule ; "
    "rude at the desk ; owes us a call"
)
CELLS = "218-555-0191 (Bev) ; 612 555 0192 cell ; 320-555-0193 home ; 218 555 0194 Roz ; 651-555-0195"
# The headings, what stands below them beside other columns, and what it is taken for.
HELD = f"""
Who we know there ; Our gal there ; Inside contact ; Talk to ; Boss ; Who's nice there ; Warm handoff to | {KNOWN} | contact.name
Between us ; What we heard ; Scribbles ; Vibes ; Real talk ; Watch for ; Lowdown ; Zumbido | {TALK} | private.note
Who ; Provider ; Details ; Services ; Resource ; When ; Area ; Zumbido | {UNUSUAL} | contact.name
Best # ; Alt ; If no answer ; Phone 2 ; Details ; Main | {CELLS} | contact.phone
By ; Who ; Badge ; Init. ; Ck'd by ; Entered | MK ; RT ; MK ; WS ; RT ; MK ; MK ; RT ; MK ; WS | contact.name
County ; Owner ; Checked first by | Garrett Hall ; Leon Olson ; Madison Diaz ; Jordan Lee | contact.name
last_edited_user | kh ; lo ; kh ; fa ; lo ; kh | contact.name
"""


def guess(heading, texts, **beside):
    """Return the guess about a column whose texts stand again and again beside names, numbers and hours."""
    texts = texts.split(" ; ")
    columns = {**beside, heading: [texts[n % len(texts)] for n in range(10)]}
    return guessed({"Agency": NAMES, "Phone": NUMBERS, **columns, "Hours": ["M-F 9-5"] * 10})[heading]


def test_what_people_keep_for_themselves_is_private_however_it_is_headed():
    for line in HELD.strip().splitlines():
        headings, texts, field = line.split(" | ")
        found = {heading.strip(): guess(heading.strip(), texts) for heading in headings.split(";")}
        assert {heading: each.field for heading, each in found.items() if each.field != field} == {}
        if field != "contact.phone":
            assert [heading for heading, each in found.items() if not each.is_hidden] == []


def test_notes_below_a_heading_for_the_public_are_not_public():
    texts = "pays us late ; she said come later ; they owe us ; we had a bad time ; ask Roz before you call"
    for heading in ("Details", "Eligibility", "How to get in", "Status", "Update"):
        assert (guess(heading, texts).field or "-").startswith(("private.", "-")), heading


def test_texts_that_hardly_fit_their_heading_make_it_unsure():
    texts = "gate 4471, ring 3x ; lockbox 778 at the back ; gate 4471, ring 3x ; key lies under the pot"
    for heading in ("Name of place", "Cost", "Status"):
        assert guess(heading, texts).sureness < LIKELY, heading
    assert guess("After dark", "218-555-0102 ; 419 555 0104 ; 567-555-0123").sureness < LIKELY


def test_names_of_people_are_not_the_name_of_a_service():
    people = "Maria Lopez ; Deb Olson ; Nguyen, Paul ; Rev. Ann Bell"
    for heading in ("Name", "Provider", "Service", "Description", "Program Name", "Organization"):
        assert fields({heading: people})[heading] == "contact.name"


def test_no_person_becomes_public_by_a_short_heading():
    found = fields({"What": NAMES[:6], "Who": STAFF, "Program": STAFF, "Staff": STAFF, "Alt #": NUMBERS[:6]})
    assert all(
        (found[heading] or "").startswith("contact.") for heading in ("Who", "Program", "Staff", "Alt #")
    )
    assert fields({"Agency": NAMES[:6], "VP": STAFF})["VP"] != "phone.number"


def test_the_only_notes_of_a_table_without_a_description_are_private_but_unsure():
    texts = "beds for men ; food once a month ; free clinic"
    beside = {"Agency": NAMES[:3], "Hours": ["M-F 9-5"] * 3}
    found = guessed({**beside, "Notes": texts})["Notes"]
    assert (found.field, found.sureness < LIKELY) == ("private.note", True)
    described = guessed({**beside, "Description": texts, "Notes": texts})["Notes"]
    assert (described.field, described.sureness < LIKELY) == ("private.note", False)


def test_who_beside_the_day_of_a_check_is_whoever_has_checked():
    columns = {"Shelter": NAMES[:3], "Updated": "2024-05-01 ; 2024-06-01 ; 2023-01-05"}
    assert fields({**columns, "Who": "nurse ; DK ; front desk"})["Who"] == "contact.name"


PEOPLE = "Jane Doe ; John Roe ; Maria Lopez ; Karen Olson"
ROLES = "Director ; Nurse ; Case manager ; Pastor"
PHONES = [f"218-555-010{n}" for n in range(4)]
MAILS = "info@birch.example ; help@elm.example ; office@oak.example ; intake@ash.example"


def contacts(**columns):
    """Return the guess for each column beside names of places; "_" stands for a blank, "__" for a dot."""
    named = {heading.replace("__", ".").replace("_", " "): texts for heading, texts in columns.items()}
    return guessed({"Name": NAMES[:4], **named})


def test_the_only_number_of_a_contact_is_that_of_the_place_and_asked_about():
    for heading in ("Contact number", "contact_phone", "Contact", "Primary contact"):
        found = guessed({"Name": NAMES[:4], heading: PHONES})[heading]
        assert (found.field, found.sureness < LIKELY) == ("phone.number", True), heading
        beside = fields({"Name": NAMES[:4], "Phone": PHONES[::-1], heading: PHONES})
        assert beside[heading] == "contact.phone", heading
    direct = guessed({"Agency": NAMES[:4], "Direct number": PHONES})["Direct number"]
    assert (direct.field, direct.sureness < LIKELY) == ("contact.phone", True)
    after = contacts(Contact=PEOPLE, Phone=PHONES)["Phone"]
    assert (after.field, after.sureness < LIKELY) == ("phone.number", True)


def test_where_somebody_is_named_numbers_and_addresses_are_theirs():
    for heading, texts in {
        "Contact name": PEOPLE, "Who to ask": PEOPLE, "Manager": PEOPLE, "Job title": ROLES, "Contact position": ROLES,
    }.items():  # fmt: skip
        found = fields({"Name": NAMES[:4], heading: texts, "Contact number": PHONES, "Contact email": MAILS})
        assert [found["Contact number"], found["Contact email"]] == ["contact.phone", "contact.email"], (
            heading
        )
    beside = [f"{number} ({name})" for number, name in zip(PHONES, PEOPLE.split(" ; "), strict=True)]
    assert contacts(Contact_number=beside)["Contact number"].field == "contact.phone"
    assert contacts(Phone=PHONES, Contact=PEOPLE, Phone_2=PHONES[::-1])["Phone 2"].field == "contact.phone"
    assert contacts(Contact_Person=PEOPLE, Title=ROLES)["Title"].field == "contact.title"
    assert contacts(Our_person=PEOPLE, Their_email=MAILS)["Their email"].field == "contact.email"


def test_parts_of_a_contact_in_json_are_those_of_the_place_unless_it_has_a_name():
    links = "https://birch.example ; https://elm.example ; https://oak.example ; https://ash.example"
    found = contacts(contact__phone=PHONES, contact__email=MAILS, contact__website=links)
    assert [each.field for each in found.values()][1:] == ["phone.number", "service.email", "service.url"]
    found = contacts(contact__name=PEOPLE, contact__phone=PHONES, contact__email=MAILS)
    assert {(each.field or "").partition(".")[0] for each in list(found.values())[1:]} == {"contact"}


def test_contact_addresses_of_roles_are_for_the_public_and_those_with_a_name_are_not():
    for at, (one, field) in enumerate(
        (("referrals@ely.example", "service.email"), ("jtorvald@ely.example", "contact.email"))
    ):
        mails = f"intake@harbor.example ; {one} ; info@vida.example"
        assert fields({"Name": NAMES[:4], "Phone": PHONES, "ContactEmail": mails})["ContactEmail"] == field, (
            at
        )
    ends = "mill.library@pond.example ; Cold.hilllibrary@pond.example ; elmhub@mail.example"
    assert fields({"Name": NAMES[:3], "email": ends})["email"] == "service.email"


def test_mail_of_people_below_a_standard_heading_of_organizations_is_theirs():
    people = "mikaeladr@harbor.org ; bvanparys@pantry.org ; ebyrnes@opendoor.org ; kowalcz@loon.org"
    offices = "info@harbor.org ; pantry@secondstreet.org ; office@opendoor.org ; help@loon.org"
    for heading in ("email", "Email"):
        for texts, field in ((people, "contact.email"), (offices, "organization.email")):
            found = fields({"Name": NAMES[:4], heading: texts}, "organizations.csv")
            assert found[heading] == field, (heading, texts)


def test_the_mobile_of_somebody_stays_private():
    columns = {"Name": NAMES[:2], "phone": "912255501001 ; 912255501002", "mobile": "9855501003 ; 9855501004"}
    assert list(fields(columns).values())[1:] == ["phone.number", "contact.phone"]


def test_what_looks_private_is_hidden():
    for heading, texts in (
        ("Director", "Maria Lopez ; Ann Lopez"),
        ("Notes", "call her cell ; later"),
        ("Email", "m.lopez@a.example"),
    ):
        assert guessed({heading: texts})[heading].is_hidden, heading
