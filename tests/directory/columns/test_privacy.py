"""What a heading or the texts below it show to be private is never guessed to be public."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.table import Row, Table

PEOPLE = ("Maria Lopez", "Deb Olson", "Rev. Tim Hall", "Nguyen, Paul")
NUMBERS = ("555-201-3344", "(555) 201-9981", "555.201.7765", "5552012232")
MAILS = ("maria.lopez@a.example", "dolson@b.example", "thall@c.example", "paul@d.example")
NOTES = (
    "Full until spring, they told us, and want no walk-ins",
    "call first",
    "ask for the night manager",
    "moved",
)
ANSWERS = ("Yes", "No", "No", "Yes")
STREETS = ("9 Hidden Ln", "100 1st Ave", "7 Nest Rd", "4 Inn St")

FOR_PEOPLE = """
Your name ; Osoba kontaktowa ; Przedstawiciel ; Imię i nazwisko ; Ansprechpartner ; Ansprechpartner/in ; Kontaktperson ; Leitung ; Contactpersoon ; Referente ; Responsabile ; Personne-ressource ;
Directrice générale ; Saisi par ; Bearbeitet von ; last_edited_user ; created_user ; Attorney ; Intake RN ; Who told us ; Warm handoff contact ;
Contact ; Contact Name ; Primary Contact ; Person ; Director ; Exec Director ; Executive Director Name ;
ED ; Program Manager ; Staff ; Staff Contact ; Our contact there ; Who to call ; POC ; Point of contact ;
Name of contact ; Intake worker ; Advocate ; Case Manager ; Owner ; Supervisor ; Lead ; Updated by ;
Verified By ; Last Verified By ; Info from ; Spoke with ; Source ; Rep ; Liaison ; President ; Board Chair
; Registered Agent ; Principal ; Pastor ; Pastor/Priest ; Leader ; Administrator ; Attention ; Attn ; c/o
; Submitted By ; Entered by ; Assigned to ; Assigned Staff ; Modified User ; Created By ; Reviewer ;
Author ; Nombre del contacto ; Encargado ; Responsable ; Persona ; Directora ; First Name ; Last Name ;
Contact First ; Full Name ; Name ; Title ; Provider ; Provider Name ; Physician ; Doctor ; Therapist ;
Attorney ; Counselor ; Landlord ; Property Manager ; Agency Contact ; Site Contact ; Program Director ;
Key people ; Names ; Volunteer ; Coordinator/Contact ; Contact Person(s) ; SeniorWorkerName ;
MainContactName ; LastVerifiedByName ; contact_name ; ContactName ; Primary Contact First Name ;
Organization ; Agency ; Description ; Notes ; Service ; Address ; Hours ; What they do ; Column7 ;
Category ; Type ; Eligibility ;
Who to ask for ; Our person there ; Trabajadora social ; Actualizado por ; Modificado por ; Quien lo edito ;
Intake worker ; Interpreter name ; Officer in charge ; Volunteer coordinator ; Housing navigator ;
Attorney assigned ; Client name ; House mother ; Key holder ; Landlord ; Referred by ; Peer worker
"""
FOR_PEOPLE_ALONE = """
CEO ; Executive Director ; Staff contact ; Last edited by ; Encargada ; Intake worker ; Interpreter name ;
Officer in charge ; Volunteer coordinator ; Client name ; Registered agent ; Key people ; Celular ; Cell ;
Staff notes ; Red flags ; updated_by ; Persona de contacto ; Notas ; Comentarios ; Remarks (office) ;
CREATEDBYID ; OWNERID ; Admin phone ; previous_value ; replacement_value ; WhatsApp de Maria ; Flag notes
"""
FOR_NUMBERS = """
Home number ; Telefon osoby kontaktowej ; Telefon do osoby odbierającej ; Organizer's # ; Fire marshal phone ; 2nd contact phone ; Pantry lady's number ; Sec'y phone ; Diensthandy ; Privatnummer ; Tél. direct ; Your phone ; What is your cell? ; CW phone ; POC # ; POC phone ; Warm handoff # ; Attorney phone ; ED cell ; Case mgr cell ; Handy ;
Handynummer der Leiterin ; Portable ; Cell intervenante ; Cellulare ; Telemóvel ; Durchwahl Leitung ; Text Maria at ; Celular referente ;
Contact Phone ; Contact's phone ; Cell ; Cell phone ; Mobile ; Direct ; Direct Line ; Director's Cell ;
Staff cell ; Home Phone ; Personal # ; Backline ; Back line # ; Private Number ; Unlisted phone ;
Emergency contact ; After hours contact ; Manager phone ; Advocate line ; Do not give out ; DND phone ;
Internal phone ; Staff only # ; Case manager # ; Exec Dir Phone ; SeniorWorkerPhoneNumber ;
MainContactPhoneNumber ; LastVerifiedByPhoneNumber ; Contact Cell ; Contact Ext ; Night staff ;
Whatsapp encargada ; Celular ; Admin phone ; Provider only line ; Phone (staff) ; Phone (internal) ;
Phone (private) ; Confidential Phone ; Law enforcement line ; Pastor's number ; Phone - director ;
Phone for professionals ; on-call ; Worker phone ;
Teléfono directo ; Teléfono privado ; Número interno ; Número de la casa ; WhatsApp de Maria ;
Back line (advocates only) ; Phone (worker) ; Phone of worker ; Worker 2 phone ; Line of the worker ;
Case aide phone ; Backup phone ; Phone of whoever is on duty ; Celular de la directora ;
Her number ; Number for us ; For us only # ; Our line there ; His/her home ph ; Not for clients # ; My contact's #
"""
FOR_MAILS = """
Your email ; Mail osoby kontaktowej ; ED Email ; Supervising attorney email ; Doctor's email ; Courriel du directeur ; E-Mail Leitung ; POC email ;
Contact Email ; Email ; E-mail ; Director Email ; Staff email ; Email of contact ; Correo ; Admin Email ;
SeniorWorkerEmailAddress ; assurer_email ; Manager e-mail ; Worker e-mail ; Worker email ; Personal email ; Updated by email ;
LastVerifiedByEmailAddress ; Email (internal) ; Column3 ; Verified ;
E-mail (worker) ; Worker 2 e-mail ; Case aide email ; Volunteer email ; Backup email ; Email of who runs it ;
Correo personal ; Correo de la directora ; Billing email ; Notification email ; Email privado ;
Their own email ; Own e-mail ; Direct email ; Personal e-mail ; His/her email ; Email (their own)
"""
FOR_NOTES = """
Notes ; Notes (internal) ; Internal Notes ; Staff Notes ; Comments ; Our notes ; Private notes ;
Admin notes ; History ; Call log ; Remarks ; Memo ; Misc ; Follow up ; To do ; Status notes ;
Interview notes ; Do not share ; Red flags ; Warnings ; Notes for staff ;
InternalNotesForEditorsAndViewers ; Observaciones ; Notas ; Notas internas ; Feedback ; Issues ; Other ;
Reviewer comments ; QA ; Advocate notes ; Confidential Notes ; Private ; Background ; Tips ; Reliability ;
Experience ; Trust? ; Intel ; Referral notes ; Notes/Comments ; Contact notes ; Site notes ; Data notes ;
Update Notes ; Verification notes ; Editor comments ;
No compartir ; Solo personal ; Our experience with them ; For our eyes only ; Reason for confidentiality ;
Historial ; Clave de la puerta ; Advertencias ; Complaints ; Incident log ; Rumors ; Do not tell ; Bitácora ;
Comments: reduced cost ; COMMENTS_SLIDING_FEE__C ; Comments (insurance) ; PROVIDER_UPDATE_URL__C ; Edit link ;
Between us ; Just for us ; Scribbles ; Not for victims ; What we heard ; Heads up ; Our take ; Skinny ; FYI ;
Word on the street ; The truth ; In-house ; Remarks - not for guests ; Off the record ; Zumbido ;
Pendientes ; What clients told us ; Trafficker seen here? ; Information for advocates only ; Case notes
"""
FOR_ANSWERS = """
Private ; Is Private ; Confidential ; Confidential? ; Confidential Location ; Public ; Publish ;
OK to share? ; Do not refer ; Do Not Publish ; Exclude ; ExcludeFromWebsite ; Hide ; Hide address ;
Show on map ; Show on website ; On website? ; Display address ; Address is confidential ; Unlisted ;
Internal only ; Staff only ; DNR ; For internal use ; Listed ; Share publicly ; Include in directory ;
Include ; Visible ; Secret location ; Undisclosed location ; Location confidential ; DV (confidential) ;
Safe house ; Restricted ; Protected ; Suppressed ; Withhold address ; Do not mail ;
PhysicalAddressIsPrivate ; Phone1IsPrivate ; SeniorWorkerIsPrivate ; Approved ; Approved for release ;
Website ok ; Not for web ; NO print ; Don't give addr ; Give address? ; Print? ; Hand out? ; OK to print ; Show? ; Refer? ; In booklet? ; On the flyer? ; Don't print ; Do not hand out ;
Nonpublic ; Non-public ; No publicar ; Mostrar ; Withheld ; Unpublished ; Delisted ; Not released ; Off website ;
Remove from website ; Draft ; Searchable ; Restrict from web ; Admin only ; Providers only ; DNP ; May we list you? ; Wants to be listed ; Dirección pública ; Compartir ; Se puede divulgar ;
Conf. loc ; Secret addr ; Hush? ; Keep off web ; Leave out ; Consent to list ; Permission to publish ; Opted out ; Inactive ; Archived ; Deleted ; Closed
"""
FOR_STREETS = """
Address (confidential) ; Confidential address ; Private address ; Secret location ;
Location (do not share) ; Safe house address ; Staff address ; Home address ; Contact address ;
Undisclosed address ; Physical address - not public ;
Real address ; Dirección privada ; Domicilio secreto ; Dirección de la casa segura ;
Actual location (not for public)
"""


def field(heading: str, texts: tuple[str, ...]) -> str:
    """Return the field of a column that stands among others of a sheet."""
    rows = (Row(n, ("Harbor House", "555-000-1111", text, "Grant")) for n, text in enumerate(texts, start=2))
    table = Table("list.csv", ("Agency", "Phone", heading, "City"), tuple(rows))
    return guess_columns(table).columns[2].field or "-"


def headings(text: str) -> list[str]:
    return [heading.strip() for heading in text.replace("\n", " ").split(";") if heading.strip()]


@pytest.mark.parametrize(
    ("texts", "named"),
    [
        (PEOPLE, FOR_PEOPLE),
        (NUMBERS, FOR_NUMBERS),
        (MAILS, FOR_MAILS),
        (NOTES, FOR_NOTES),
        (STREETS, FOR_STREETS),
    ],
)
def test_nothing_of_people_is_public_under_any_heading(texts, named):
    found = {heading: field(heading, texts) for heading in headings(named)}
    public = {
        heading: got for heading, got in found.items() if not got.startswith(("contact.", "private.", "-"))
    }
    assert public == {}


@pytest.mark.parametrize(
    "heading",
    [
        "Hotline",
        "Phone 2",
        "Intake line",
        "After-hours #",
        "Toll-Free # (in state)",
        "TTY/Relay",
        "Fax No.",
        "Food pantry phone",
        "Spanish line",
        "Nurse line",
        "Deaf line",
        "Reservation phone",
        "Property Phone",
    ],
)
def test_what_a_number_for_the_public_is_called_keeps_it_public(heading):
    texts = ("555-201-3344", "555-201-3345", "(555) 201-3346", "555-201-3347")
    assert field(heading, texts) == "phone.number"


def test_what_says_yes_or_no_about_what_may_be_shown_is_a_flag():
    found = {heading: field(heading, ANSWERS) for heading in headings(FOR_ANSWERS)}
    assert {heading: got for heading, got in found.items() if got != "private.flag"} == {}


@pytest.mark.parametrize("heading", ["Description", "What they do", "Eligibility", "Hours", "Address"])
def test_a_public_heading_with_public_texts_stays_public(heading):
    texts = (
        "Food for anyone, at 12 Main St",
        "Mon-Fri 9-5, women and children",
        "Adults who live here",
        "Daily",
    )
    assert not field(heading, texts).startswith(("contact.", "private."))


@pytest.mark.parametrize("heading", ["ISDELETED", "IsArchived", "Is deleted"])
def test_what_is_deleted_where_it_was_kept_is_not_shown(heading):
    assert field(heading, ("false", "true", "false")) == "private.flag"


@pytest.mark.parametrize("heading", ["OK to give out?", "Can give out", "Give out?", "Public?", "Share"])
def test_a_flag_that_people_answer_in_their_own_words_is_a_flag(heading):
    answers = ("Y", "ok", "Yes!", "OK", "No", "yes", "ask Jen", "DO NOT GIVE OUT")
    rows = tuple(Row(n, (f"House {n}", answer)) for n, answer in enumerate(answers, start=2))
    guess = guess_columns(Table("list.csv", ("Agency", heading), rows))
    assert guess.columns[1].field == "private.flag"


def test_another_number_is_a_number():
    rows = tuple(Row(n, (f"House {n}", text)) for n, text in enumerate(NUMBERS, start=2))
    guess = guess_columns(Table("list.csv", ("Agency", "Other #"), rows))
    assert guess.columns[1].field == "phone.number"


@pytest.mark.parametrize("heading", headings(FOR_PEOPLE_ALONE))
def test_no_text_is_shown_as_an_example_under_such_a_heading_even_one_that_looks_like_an_id(heading):
    rows = tuple(Row(n, ("Harbor House", f"CANARY-{n}")) for n in range(2, 9))
    column = guess_columns(Table("list.csv", ("Agency", heading), rows)).columns[1]
    assert column.is_hidden


@pytest.mark.parametrize("heading", ["Private insurance", "Semi-private rooms", "Private_Duty__c"])
def test_a_private_room_is_no_private_row(heading):
    assert field(heading, ANSWERS) != "private.flag"


def test_a_day_on_which_it_is_closed_marks_no_service():
    rows = tuple(Row(n, (str(n), "true")) for n in range(2, 6))
    guess = guess_columns(Table("holiday_schedules.csv", ("service_id", "closed"), rows))
    assert guess.columns[1].field == "schedule.closed"


PROSE = (
    "They gave our people a hard time in the winter of that year",
    "Always nice on the phone, but never has a bed for anybody at all",
    "The new cook does not like it when we come late with the van",
)


@pytest.mark.parametrize(
    "heading",
    ["phones.notes", "location.notas", "services.phones.comentarios", "Phone of ours", "Website stuff"],
)
def test_sentences_are_no_numbers_and_notes_of_a_part_are_notes(heading):
    assert field(heading, PROSE) in ("private.note", "-")


TOLD = (
    "Beds for the night and a hot supper for grown men without a home",
    "Groceries once a month for families of the county, with fresh food",
    "Lawyers help tenants with papers of the court, and go there with them",
)


def test_what_colleagues_write_to_one_another_is_no_description_although_nothing_else_is():
    rows = (Row(n, ("Harbor House", text)) for n, text in enumerate(PROSE, start=2))
    column = guess_columns(Table("list.csv", ("Agency", "Zumbido"), tuple(rows))).columns[1]
    assert column.field == "private.note"
    assert column.is_hidden


@pytest.mark.parametrize(
    ("texts", "known", "public"),
    [(NUMBERS, "Phone", "phone.number"), (TOLD, "Description", "service.description")],
)
def test_what_nobody_knows_by_its_heading_is_not_public_beside_what_is(texts, known, public):
    def guessed(*names):
        rows = (Row(n, ("Harbor House", *[text] * len(names))) for n, text in enumerate(texts, start=2))
        columns = guess_columns(Table("list.csv", ("Agency", *names), tuple(rows))).columns
        return [column.field for column in columns[1:]]

    assert guessed("Zumbido") == [public]
    assert guessed(known, "Zumbido")[1] in (None, "contact.phone")


@pytest.mark.parametrize("heading", ["Maria's WhatsApp", "phones.whatsapp_de_maria", "Jane cell"])
def test_a_number_below_a_first_name_is_that_persons(heading):
    rows = [Row(n, (f"House {n}", f"218-555-010{n}", f"699-555-010{n}")) for n in range(2, 9)]
    column = guess_columns(Table("list.csv", ("Agency", "Phone", heading), tuple(rows))).columns[2]
    assert (column.field, column.is_hidden) == ("contact.phone", True)


@pytest.mark.parametrize(
    "heading", ["Volunteer hotline", "Worker center phone", "Workers union phone", "Volunteer program phone"]
)
def test_a_number_of_a_group_of_workers_is_for_the_public(heading):
    assert field(heading, NUMBERS) == "phone.number"


@pytest.mark.parametrize(
    ("heading", "texts"),
    [
        ("Farm workers served", ("yes", "all", "migrant families", "")),
        ("Number of staff", ("3", "12", "4", "9")),
        ("Volunteer opportunities", ("Cook on Mondays", "Sort clothes for the winter", "Drive", "")),
    ],
)
def test_what_is_said_of_workers_is_no_number_of_theirs(heading, texts):
    assert field(heading, texts) not in ("contact.phone", "contact.email")


def test_a_house_with_a_first_name_has_a_number_for_the_public():
    rows = [Row(n, (f"House {n}", f"218-555-010{n}")) for n in range(2, 9)]
    guess = guess_columns(Table("list.csv", ("Agency", "Martha House phone"), tuple(rows)))
    assert guess.columns[1].field == "phone.number"


@pytest.mark.parametrize("heading", ["Description", "What they do"])
def test_a_description_in_which_an_agency_says_we_stays_public(heading):
    texts = [f"We give coats. Our door is open, they knew {n}." for n in range(7)]
    rows = [Row(n, (f"House {n}", text)) for n, text in enumerate(texts, 2)]
    guess = guess_columns(Table("list.csv", ("Agency", heading), tuple(rows)))
    assert guess.columns[1].field == "service.description"


def test_the_only_number_below_a_first_name_is_that_persons_too():
    rows = [Row(n, (f"House {n}", f"699-555-010{n}")) for n in range(2, 9)]
    guess = guess_columns(Table("list.csv", ("Agency", "WhatsApp de Maria"), tuple(rows)))
    assert guess.columns[1].field == "contact.phone"


@pytest.mark.parametrize(
    "heading",
    ["NOT_FOR_PROFIT__C", "PRE_POST_NATAL_CARE__C", "POST_ACUTE_CARE__C", "SEXUAL_ABUSE__C", "Drug abuse"],
)
def test_a_feature_of_a_service_is_no_flag(heading):
    table = Table(
        "list.csv", ("Name", heading), tuple(Row(n, (f"House {n}", str(n % 2))) for n in range(2, 9))
    )
    assert guess_columns(table).columns[1].field != "private.flag"


def test_a_title_right_after_a_person_is_theirs_where_services_have_names():
    rows = (("Alpha House", "Jane Vrock", "Manager"), ("Beta House", "Ann Berg", "Director"))
    cells = tuple(Row(n, row) for n, row in enumerate(rows, start=2))
    table = Table("list.csv", ("Name", "Contact Person", "Title"), cells)
    assert [each.field for each in guess_columns(table).columns][2] == "contact.title"
