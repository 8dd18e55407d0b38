"""What a heading or the texts below it show to be private is never guessed to be public."""

import pytest

from tests.directory.columns.guessing import fields, guessed

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
Your name ; Osoba kontaktowa ; Przedstawiciel ; Imię i nazwisko ; Ansprechpartner ; Ansprechpartner/in ; Kontaktperson ; Leitung ; Contactpersoon ; Referente ;
Responsabile ; Personne-ressource ; Directrice générale ; Saisi par ; Bearbeitet von ; last_edited_user ; created_user ; Attorney ; Intake RN ; Who told us ;
Warm handoff contact ; Contact ; Contact Name ; Primary Contact ; Person ; Director ; Exec Director ; Executive Director Name ; ED ; Program Manager ; Staff ;
Staff Contact ; Our contact there ; Who to call ; POC ; Point of contact ; Name of contact ; Intake worker ; Advocate ; Case Manager ; Owner ; Supervisor ;
Lead ; Updated by ; Verified By ; Last Verified By ; Info from ; Spoke with ; Source ; Rep ; Liaison ; President ; Board Chair ; Registered Agent ; Principal ;
Pastor ; Pastor/Priest ; Leader ; Administrator ; Attention ; Attn ; c/o ; Submitted By ; Entered by ; Assigned to ; Assigned Staff ; Modified User ;
Created By ; Reviewer ; Author ; Nombre del contacto ; Encargado ; Responsable ; Persona ; Directora ; First Name ; Last Name ; Contact First ; Full Name ;
Name ; Title ; Provider ; Provider Name ; Physician ; Doctor ; Therapist ; Counselor ; Landlord ; Property Manager ; Agency Contact ; Site Contact ;
Program Director ; Key people ; Names ; Volunteer ; Coordinator/Contact ; Contact Person(s) ; SeniorWorkerName ; MainContactName ; LastVerifiedByName ;
contact_name ; ContactName ; Primary Contact First Name ; Organization ; Agency ; Description ; Notes ; Service ; Address ; Hours ; What they do ; Column7 ;
Category ; Type ; Eligibility ; Who to ask for ; Our person there ; Trabajadora social ; Actualizado por ; Modificado por ; Quien lo edito ; Interpreter name ;
Officer in charge ; Volunteer coordinator ; Housing navigator ; Attorney assigned ; Client name ; House mother ; Key holder ; Referred by ; Peer worker
"""
FOR_PEOPLE_ALONE = """
CEO ; Executive Director ; Staff contact ; Last edited by ; Encargada ; Intake worker ; Interpreter name ; Officer in charge ; Volunteer coordinator ;
Client name ; Registered agent ; Key people ; Celular ; Cell ; Staff notes ; Red flags ; updated_by ; Persona de contacto ; Notas ; Comentarios ;
Remarks (office) ; CREATEDBYID ; OWNERID ; Admin phone ; previous_value ; replacement_value ; WhatsApp de Maria ; Flag notes
"""
FOR_NUMBERS = """
Home number ; Telefon osoby kontaktowej ; Telefon do osoby odbierającej ; Organizer's # ; Fire marshal phone ; 2nd contact phone ; Pantry lady's number ;
Sec'y phone ; Diensthandy ; Privatnummer ; Tél. direct ; Your phone ; What is your cell? ; CW phone ; POC # ; POC phone ; Warm handoff # ; Attorney phone ;
ED cell ; Case mgr cell ; Handy ; Handynummer der Leiterin ; Portable ; Cell intervenante ; Cellulare ; Telemóvel ; Durchwahl Leitung ; Text Maria at ;
Celular referente ; Contact Phone ; Contact's phone ; Cell ; Cell phone ; Mobile ; Direct ; Direct Line ; Director's Cell ; Staff cell ; Home Phone ;
Personal # ; Backline ; Back line # ; Private Number ; Unlisted phone ; Emergency contact ; After hours contact ; Manager phone ; Advocate line ;
Do not give out ; DND phone ; Internal phone ; Staff only # ; Case manager # ; Exec Dir Phone ; SeniorWorkerPhoneNumber ; MainContactPhoneNumber ;
LastVerifiedByPhoneNumber ; Contact Cell ; Contact Ext ; Night staff ; Whatsapp encargada ; Celular ; Admin phone ; Provider only line ; Phone (staff) ;
Phone (internal) ; Phone (private) ; Confidential Phone ; Law enforcement line ; Pastor's number ; Phone - director ; Phone for professionals ; on-call ;
Worker phone ; Teléfono directo ; Teléfono privado ; Número interno ; Número de la casa ; WhatsApp de Maria ; Back line (advocates only) ; Phone (worker) ;
Phone of worker ; Worker 2 phone ; Line of the worker ; Case aide phone ; Backup phone ; Phone of whoever is on duty ; Celular de la directora ; Her number ;
Number for us ; For us only # ; Our line there ; His/her home ph ; Not for clients # ; My contact's #
"""
FOR_MAILS = """
Your email ; Mail osoby kontaktowej ; ED Email ; Supervising attorney email ; Doctor's email ; Courriel du directeur ; E-Mail Leitung ; POC email ;
Contact Email ; Email ; E-mail ; Director Email ; Staff email ; Email of contact ; Correo ; Admin Email ; SeniorWorkerEmailAddress ; assurer_email ;
Manager e-mail ; Worker e-mail ; Worker email ; Personal email ; Updated by email ; LastVerifiedByEmailAddress ; Email (internal) ; Column3 ; Verified ;
E-mail (worker) ; Worker 2 e-mail ; Case aide email ; Volunteer email ; Backup email ; Email of who runs it ; Correo personal ; Correo de la directora ;
Billing email ; Notification email ; Email privado ; Their own email ; Own e-mail ; Direct email ; Personal e-mail ; His/her email ; Email (their own)
"""
FOR_NOTES = """
Notes ; Notes (internal) ; Internal Notes ; Staff Notes ; Comments ; Our notes ; Private notes ; Admin notes ; History ; Call log ; Remarks ; Memo ; Misc ;
Follow up ; To do ; Status notes ; Interview notes ; Do not share ; Red flags ; Warnings ; Notes for staff ; InternalNotesForEditorsAndViewers ;
Observaciones ; Notas ; Notas internas ; Feedback ; Issues ; Other ; Reviewer comments ; QA ; Advocate notes ; Confidential Notes ; Private ; Background ;
Tips ; Reliability ; Experience ; Trust? ; Intel ; Referral notes ; Notes/Comments ; Contact notes ; Site notes ; Data notes ; Update Notes ;
Verification notes ; Editor comments ; No compartir ; Solo personal ; Our experience with them ; For our eyes only ; Reason for confidentiality ; Historial ;
Clave de la puerta ; Advertencias ; Complaints ; Incident log ; Rumors ; Do not tell ; Bitácora ; Comments: reduced cost ; COMMENTS_SLIDING_FEE__C ;
Comments (insurance) ; PROVIDER_UPDATE_URL__C ; Edit link ; Between us ; Just for us ; Scribbles ; Not for victims ; What we heard ; Heads up ; Our take ;
Skinny ; FYI ; Word on the street ; The truth ; In-house ; Remarks - not for guests ; Off the record ; Zumbido ; Pendientes ; What clients told us ;
Trafficker seen here? ; Information for advocates only ; Case notes
"""
FOR_ANSWERS = """
Private ; Is Private ; Confidential ; Confidential? ; Confidential Location ; Public ; Publish ; OK to share? ; Do not refer ; Do Not Publish ; Exclude ;
ExcludeFromWebsite ; Hide ; Hide address ; Show on map ; Show on website ; On website? ; Display address ; Address is confidential ; Unlisted ; Internal only ;
Staff only ; DNR ; For internal use ; Listed ; Share publicly ; Include in directory ; Include ; Visible ; Secret location ; Undisclosed location ;
Location confidential ; DV (confidential) ; Safe house ; Restricted ; Protected ; Suppressed ; Withhold address ; Do not mail ; PhysicalAddressIsPrivate ;
Phone1IsPrivate ; SeniorWorkerIsPrivate ; Approved ; Approved for release ; Website ok ; Not for web ; NO print ; Don't give addr ; Give address? ; Print? ;
Hand out? ; OK to print ; Show? ; Refer? ; In booklet? ; On the flyer? ; Don't print ; Do not hand out ; Nonpublic ; Non-public ; No publicar ; Mostrar ;
Withheld ; Unpublished ; Delisted ; Not released ; Off website ; Remove from website ; Draft ; Searchable ; Restrict from web ; Admin only ; Providers only ;
DNP ; May we list you? ; Wants to be listed ; Dirección pública ; Compartir ; Se puede divulgar ; Conf. loc ; Secret addr ; Hush? ; Keep off web ; Leave out ;
Consent to list ; Permission to publish ; Opted out ; Inactive ; Archived ; Deleted ; Closed
"""
FOR_STREETS = """
Address (confidential) ; Confidential address ; Private address ; Secret location ; Location (do not share) ; Safe house address ; Staff address ;
Home address ; Contact address ; Undisclosed address ; Physical address - not public ; Real address ; Dirección privada ; Domicilio secreto ;
Dirección de la casa segura ; Actual location (not for public)
"""

HOUSES = [f"House {n}" for n in range(7)]
PHONES = [f"218-555-010{n}" for n in range(7)]
OTHERS = [f"699-555-010{n}" for n in range(7)]


def headings(text: str) -> list[str]:
    return [heading.strip() for heading in text.replace("\n", " ").split(";") if heading.strip()]


def field(heading, texts):
    """Return the field of a column that stands among others of a sheet."""
    others = {
        name: [text] * len(texts) for name, text in (("Agency", "Harbor House"), ("Phone", "555-000-1111"))
    }
    return fields({**others, heading: texts, "City": ["Grant"] * len(texts)})[heading] or "-"


def alone(heading, texts):
    """Return the guess about a column beside one of names."""
    return guessed({"Agency": [f"House {n}" for n in range(len(texts))], heading: texts})[heading]


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
    private = ("contact.", "private.", "-")
    assert {heading: got for heading, got in found.items() if not got.startswith(private)} == {}


def test_no_text_is_shown_as_an_example_under_such_a_heading_even_one_that_looks_like_an_id():
    texts = [f"CANARY-{n}" for n in range(7)]
    assert [each for each in headings(FOR_PEOPLE_ALONE) if not alone(each, texts).is_hidden] == []


def test_what_says_yes_or_no_about_what_may_be_shown_is_a_flag():
    found = {heading: field(heading, ANSWERS) for heading in headings(FOR_ANSWERS)}
    assert {heading: got for heading, got in found.items() if got != "private.flag"} == {}


def test_a_flag_that_people_answer_in_their_own_words_is_a_flag():
    answers = ("Y", "ok", "Yes!", "OK", "No", "yes", "ask Jen", "DO NOT GIVE OUT")
    asked = ("OK to give out?", "Can give out", "Give out?", "Public?", "Share")
    assert [heading for heading in asked if alone(heading, answers).field != "private.flag"] == []
    written = ("No", "opened in the spring of 2020", "Yes", "08:00PM-12:00AM, 8 to noon")
    assert alone("Is Hidden (Yes / No)", written).field == "private.flag"
    assert alone("Confidential", (*written[:3], "as their page says so")).field == "private.flag"


FLAGS = "ISDELETED ; IsArchived ; Is deleted ; ISPRIVATE ; isHidden ; IsConfidential ; CONFIDENTI ; Included ; Online ; Restricted ; Sensitive ; History ; Closed for good"
FEATURES = (
    "Private insurance ; Semi-private rooms ; Private_Duty__c ; NOT_FOR_PROFIT__C ; PRE_POST_NATAL_CARE__C ; SEXUAL_ABUSE__C ; "
    "Drug abuse ; Checks included ; Online Bill Pay ; Online application ; RestrictedEnrollment ; Is Capacity Sensitive ; "
    "Open accounts for customers with a history of debts ; hours.saturday.closed ; Closed Sundays ; Closed on holidays"
)


def test_a_private_room_or_another_feature_of_a_service_is_no_flag_of_its_row():
    for text in (("true", "false", "true", "false"), ANSWERS, ("0", "1", "0", "1")):
        assert {each for each in headings(FLAGS) if alone(each, text).field != "private.flag"} == set(), text
        assert {each for each in headings(FEATURES) if alone(each, text).field == "private.flag"} == set(), (
            text
        )


def test_one_word_of_all_rows_is_a_mark_only_below_a_heading_that_asks():
    names = ("Birch House", "Elm Hub", "Thistle Farm", "Teasel Kitchen", "Alder Place")
    cases = [
        ("optype", ["Non-public"] * 5, False),
        ("nhsKind", ["private"] * 5, False),
        ("optype", ["Non-public", "Non-public", "Public", "Public", "Public"], True),
        ("Visibility", ["Private"] * 5, True),
        ("Do not publish", ["x"] * 5, True),
    ]
    for heading, texts, is_flag in cases:
        found = fields({"Name": names, heading: texts, "Phone": PHONES[:5]})[heading]
        assert (found == "private.flag") is is_flag, (heading, texts)


def test_a_day_on_which_it_is_closed_marks_no_service():
    columns = {"service_id": ("2", "3", "4", "5"), "closed": ("true",) * 4}
    assert fields(columns, "holiday_schedules.csv")["closed"] == "schedule.closed"


PUBLIC_LINES = """
Hotline ; Phone 2 ; Intake line ; After-hours # ; Toll-Free # (in state) ; TTY/Relay ; Fax No. ; Food pantry phone ; Spanish line ; Nurse line ; Deaf line ;
Reservation phone ; Property Phone ; Volunteer hotline ; Worker center phone ; Workers union phone ; Volunteer program phone
"""


def test_what_a_number_for_the_public_is_called_keeps_it_public():
    found = {heading: field(heading, NUMBERS) for heading in headings(PUBLIC_LINES)}
    assert {heading: got for heading, got in found.items() if got != "phone.number"} == {}
    for heading in ("Other #", "Martha House phone"):
        assert alone(heading, PHONES).field == "phone.number"


def test_a_public_heading_with_public_texts_stays_public():
    texts = (
        "Food for anyone, at 12 Main St",
        "Mon-Fri 9-5, women and children",
        "Adults who live here",
        "Daily",
    )
    for heading in ("Description", "What they do", "Eligibility", "Hours", "Address"):
        assert not field(heading, texts).startswith(("contact.", "private.")), heading
    said = [f"We give coats. Our door is open, they knew {n}." for n in range(7)]
    assert alone("What they do", said).field == alone("Description", said).field == "service.description"


def test_a_number_below_a_first_name_is_that_persons():
    for heading in ("Maria's WhatsApp", "phones.whatsapp_de_maria", "Jane cell"):
        found = guessed({"Agency": HOUSES, "Phone": PHONES, heading: OTHERS})[heading]
        assert (found.field, found.is_hidden) == ("contact.phone", True), heading
    assert alone("WhatsApp de Maria", OTHERS).field == "contact.phone"


def test_what_is_said_of_workers_is_no_number_of_theirs():
    cases = {
        "Farm workers served": ("yes", "all", "migrant families", ""),
        "Number of staff": ("3", "12", "4", "9"),
        "Volunteer opportunities": ("Cook on Mondays", "Sort clothes for the winter", "Drive", ""),
    }
    for heading, texts in cases.items():
        assert field(heading, texts) not in ("contact.phone", "contact.email"), heading


PROSE = (
    "They gave our people a hard time in the winter of that year",
    "Always nice on the phone, but never has a bed for anybody at all",
    "The new cook does not like it when we come late with the van",
)
TOLD = (
    "Beds for the night and a hot supper for grown men without a home",
    "Groceries once a month for families of the county, with fresh food",
    "Lawyers help tenants with papers of the court, and go there with them",
)


def test_sentences_are_no_numbers_and_notes_of_a_part_are_notes():
    for heading in (
        "phones.notes",
        "location.notas",
        "services.phones.comentarios",
        "Phone of ours",
        "Website stuff",
    ):
        assert field(heading, PROSE) in ("private.note", "-"), heading


def test_what_colleagues_write_to_one_another_is_no_description_although_nothing_else_is():
    column = guessed({"Agency": ["Harbor House"] * 3, "Zumbido": PROSE})["Zumbido"]
    assert (column.field, column.is_hidden) == ("private.note", True)


def test_what_nobody_knows_by_its_heading_is_not_public_beside_what_is():
    for texts, known, public in (
        (NUMBERS, "Phone", "phone.number"),
        (TOLD, "Description", "service.description"),
    ):
        agency = {"Agency": ["Harbor House"] * len(texts)}
        assert fields({**agency, "Zumbido": texts})["Zumbido"] == public
        assert fields({**agency, known: texts, "Zumbido": texts})["Zumbido"] in (None, "contact.phone")
