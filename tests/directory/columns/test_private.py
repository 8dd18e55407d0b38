"""What a heading or the cells below it show to be private never starts as public."""

import pytest

from guide.directory.decisions import Publicity
from tests.directory.columns.made_up import proposed

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
Your name ; Osoba kontaktowa ; Przedstawiciel ; Imię i nazwisko ; Ansprechpartner ; Ansprechpartner/in ;
Kontaktperson ; Leitung ; Contactpersoon ; Referente ; Responsabile ; Personne-ressource ;
Directrice générale ; Saisi par ; Bearbeitet von ; last_edited_user ; created_user ; Attorney ; Intake RN ;
Who told us ; Warm handoff contact ; Contact ; Contact Name ; Primary Contact ; Person ; Director ;
Exec Director ; Executive Director Name ; ED ; Program Manager ; Staff ; Staff Contact ; Our contact there ;
Who to call ; POC ; Point of contact ; Name of contact ; Intake worker ; Advocate ; Case Manager ; Owner ;
Supervisor ; Lead ; Updated by ; Verified By ; Last Verified By ; Info from ; Spoke with ; Source ; Rep ;
Liaison ; President ; Board Chair ; Registered Agent ; Principal ; Pastor ; Pastor/Priest ; Leader ;
Administrator ; Attention ; Attn ; c/o ; Submitted By ; Entered by ; Assigned to ; Assigned Staff ;
Modified User ; Created By ; Reviewer ; Author ; Nombre del contacto ; Encargado ; Responsable ; Persona ;
Directora ; First Name ; Last Name ; Contact First ; Full Name ; Physician ; Doctor ; Therapist ;
Counselor ; Landlord ; Property Manager ; Agency Contact ; Site Contact ; Program Director ; Key people ;
Volunteer ; Coordinator/Contact ; Contact Person(s) ; SeniorWorkerName ; MainContactName ;
LastVerifiedByName ; contact_name ; ContactName ; Primary Contact First Name ; Service ; Address ; Hours ;
What they do ; Column7 ; Category ; Type ; Eligibility ; Who to ask for ; Our person there ;
Trabajadora social ; Actualizado por ; Modificado por ; Quien lo edito ; Officer in charge ;
Volunteer coordinator ; Housing navigator ; Attorney assigned ; Client name ; House mother ; Key holder ;
Referred by ; Peer worker
"""
FOR_NUMBERS = """
Home number ; Telefon osoby kontaktowej ; Telefon do osoby odbierającej ; Organizer's # ;
Fire marshal phone ; 2nd contact phone ; Pantry lady's number ; Sec'y phone ; Diensthandy ; Privatnummer ;
Tél. direct ; Your phone ; What is your cell? ; CW phone ; POC # ; POC phone ; Warm handoff # ;
Attorney phone ; ED cell ; Case mgr cell ; Handy ; Handynummer der Leiterin ; Portable ; Cell intervenante ;
Cellulare ; Telemóvel ; Durchwahl Leitung ; Text Maria at ; Celular referente ; Contact Phone ;
Contact's phone ; Cell ; Cell phone ; Mobile ; Direct ; Direct Line ; Director's Cell ; Staff cell ;
Home Phone ; Personal # ; Backline ; Back line # ; Private Number ; Unlisted phone ; Emergency contact ;
After hours contact ; Manager phone ; Advocate line ; Do not give out ; DND phone ; Internal phone ;
Staff only # ; Case manager # ; Exec Dir Phone ; SeniorWorkerPhoneNumber ; MainContactPhoneNumber ;
LastVerifiedByPhoneNumber ; Contact Cell ; Contact Ext ; Night staff ; Whatsapp encargada ; Celular ;
Admin phone ; Provider only line ; Phone (staff) ; Phone (internal) ; Phone (private) ; Confidential Phone ;
Law enforcement line ; Pastor's number ; Phone - director ; Phone for professionals ; on-call ;
Worker phone ; Teléfono directo ; Teléfono privado ; Número interno ; Número de la casa ;
WhatsApp de Maria ; Back line (advocates only) ; Phone (worker) ; Phone of worker ; Worker 2 phone ;
Line of the worker ; Case aide phone ; Backup phone ; Phone of whoever is on duty ;
Celular de la directora ; Her number ; Number for us ; For us only # ; Our line there ; His/her home ph ;
Not for clients # ; My contact's #
"""
FOR_MAILS = """
Your email ; Mail osoby kontaktowej ; ED Email ; Supervising attorney email ; Doctor's email ;
Courriel du directeur ; E-Mail Leitung ; POC email ; Contact Email ; Email ; E-mail ; Director Email ;
Staff email ; Email of contact ; Correo ; Admin Email ; SeniorWorkerEmailAddress ; assurer_email ;
Manager e-mail ; Worker e-mail ; Worker email ; Personal email ; Updated by email ;
LastVerifiedByEmailAddress ; Email (internal) ; Column3 ; Verified ; E-mail (worker) ; Worker 2 e-mail ;
Case aide email ; Volunteer email ; Backup email ; Email of who runs it ; Correo personal ;
Correo de la directora ; Billing email ; Notification email ; Email privado ; Their own email ; Own e-mail ;
Direct email ; Personal e-mail ; His/her email ; Email (their own)
"""
FOR_NOTES = """
Notes ; Notes (internal) ; Internal Notes ; Staff Notes ; Comments ; Our notes ; Private notes ;
Admin notes ; History ; Call log ; Remarks ; Memo ; Misc ; Follow up ; To do ; Status notes ;
Interview notes ; Do not share ; Red flags ; Warnings ; Notes for staff ;
InternalNotesForEditorsAndViewers ; Observaciones ; Notas ; Notas internas ; Feedback ; Other ;
Reviewer comments ; QA ; Advocate notes ; Confidential Notes ; Private ; Background ; Tips ; Reliability ;
Experience ; Trust? ; Intel ; Referral notes ; Notes/Comments ; Contact notes ; Site notes ; Data notes ;
Update Notes ; Verification notes ; Editor comments ; No compartir ; Solo personal ;
Our experience with them ; For our eyes only ; Reason for confidentiality ; Historial ; Clave de la puerta ;
Advertencias ; Complaints ; Incident log ; Rumors ; Do not tell ; Bitácora ; Comments: reduced cost ;
COMMENTS_SLIDING_FEE__C ; Comments (insurance) ; PROVIDER_UPDATE_URL__C ; Edit link ; Between us ;
Just for us ; Scribbles ; Not for victims ; What we heard ; Heads up ; Our take ; Skinny ; FYI ;
Word on the street ; The truth ; In-house ; Remarks - not for guests ; Off the record ; Zumbido ;
Pendientes ; What clients told us ; Trafficker seen here? ; Information for advocates only ; Case notes
"""
FOR_ANSWERS = """
Private ; Is Private ; Confidential ; Confidential? ; Confidential Location ; Public ; Publish ;
OK to share? ; Do not refer ; Do Not Publish ; Exclude ; ExcludeFromWebsite ; Hide ; Hide address ;
Show on map ; Show on website ; On website? ; Display address ; Address is confidential ; Unlisted ;
Internal only ; Staff only ; DNR ; For internal use ; Listed ; Share publicly ; Include in directory ;
Include ; Visible ; Secret location ; Undisclosed location ; Location confidential ; Safe house ;
Restricted ; Protected ; Suppressed ; Withhold address ; PhysicalAddressIsPrivate ; Phone1IsPrivate ;
SeniorWorkerIsPrivate ; Approved ; Approved for release ; Website ok ; NO print ; Give address? ; Print? ;
Hand out? ; OK to print ; Show? ; Refer? ; Do not hand out ; Nonpublic ; Non-public ; No publicar ;
Mostrar ; Withheld ; Unpublished ; Delisted ; Not released ; Off website ; Draft ; Searchable ;
Restrict from web ; Admin only ; Providers only ; DNP ; May we list you? ; Wants to be listed ;
Dirección pública ; Compartir ; Se puede divulgar ; Secret addr ; Keep off web ; Consent to list ;
Permission to publish ; Opted out ; Inactive ; Archived ; Deleted ; Closed
"""
FOR_STREETS = """
Address (confidential) ; Confidential address ; Private address ; Secret location ; Location (do not share) ; Safe house address ; Staff address ;
Home address ; Contact address ; Undisclosed address ; Physical address - not public ; Real address ; Dirección privada ; Domicilio secreto ;
Dirección de la casa segura ; Actual location (not for public)
"""
FEATURES = (
    "Private insurance ; Semi-private rooms ; Private_Duty__c ; NOT_FOR_PROFIT__C ; PRE_POST_NATAL_CARE__C ; SEXUAL_ABUSE__C ; "
    "Drug abuse ; Checks included ; Online Bill Pay ; Online application ; RestrictedEnrollment ; Is Capacity Sensitive ; "
    "Open accounts for customers with a history of debts ; hours.saturday.closed ; Closed Sundays ; Closed on holidays"
)
PUBLIC_LINES = """
Hotline ; Phone 2 ; Intake line ; Toll-Free # ; TTY/Relay ; Fax No. ; Food pantry phone ; Spanish line ; Deaf line ;
Reservation phone ; Volunteer hotline
"""
KEYS = """
PIN ; Door PIN ; Account ; Account no ; Acct # ; Key ; API key ; Key code ; Password ; Wifi password ;
Passcode ; Gate code ; Door code ; Code to enter ; Lockbox ; Login ; Username ; Minor ; Minors in home ;
Client ; Client name ; Case ; Case # ; Case number ; Client DOB ; SSN ; Victim ; Clave ; Contraseña
"""


def headings(text: str) -> list[str]:
    return [heading.strip() for heading in text.replace("\n", " ").split(";") if heading.strip()]


def column(heading, cells):
    """Return what is proposed for a column that stands among others of a sheet."""
    others = {"Agency": ["Harbor House"] * len(cells), "Phone": ["555-000-1111"] * len(cells)}
    return proposed({**others, heading: cells, "City": ["Grant"] * len(cells)})[heading]


@pytest.mark.parametrize(
    ("cells", "named"),
    [(NUMBERS, FOR_NUMBERS), (MAILS, FOR_MAILS), (STREETS, FOR_STREETS), (PEOPLE, FOR_PEOPLE)],
)
def test_numbers_mails_streets_and_names_of_people_start_as_never(cells, named):
    found = {heading: column(heading, cells).start for heading in headings(named)}
    assert [heading for heading, start in found.items() if start is not Publicity.NEVER] == []


def test_names_of_people_below_a_heading_for_names_are_read_first():
    headed = ("Name", "Names", "Title", "Provider", "Organization", "Agency")
    assert {column(heading, PEOPLE).start for heading in headed} == {Publicity.READ}
    assert all(not column(heading, PEOPLE).sure for heading in headed)
    assert column("Column 7", PEOPLE).start is column("Hours", PEOPLE).start is Publicity.NEVER


def test_notes_keys_and_what_is_said_of_clients_start_as_never():
    found = {heading: column(heading, NOTES).start for heading in (*headings(FOR_NOTES), *headings(KEYS))}
    assert [heading for heading, start in found.items() if start is not Publicity.NEVER] == []
    codes = ("1234#", "7788", "0042", "4411")
    assert [each for each in headings(KEYS) if column(each, codes).start is not Publicity.NEVER] == []


def test_what_says_yes_or_no_about_what_may_be_shown_marks_rows_and_no_feature_of_a_service_does():
    found = {heading: column(heading, ANSWERS).field for heading in headings(FOR_ANSWERS)}
    assert [heading for heading, got in found.items() if got != "private.flag"] == []
    for cells in (ANSWERS, ("true", "false", "true"), ("0", "1", "0")):
        assert [each for each in headings(FEATURES) if column(each, cells).field == "private.flag"] == []
    assert column("metadata.visibility", ("private", "public", "public")).field == "private.flag"
    assert column("Is_Private__c", ANSWERS).field == "private.flag"
    assert column("Is Public", ("Public", "Staff only", "Public")).field == "private.flag"
    assert column("Public description", ("Food for all", "Coats", "Beds")).field == "service.description"


def test_numbers_for_everyone_stay_public():
    found = {heading: column(heading, NUMBERS) for heading in headings(PUBLIC_LINES)}
    public = ("phone.number", Publicity.PUBLIC)
    assert [heading for heading, each in found.items() if (each.field, each.start) != public] == []
    of_duty = ("After hours", "After-hours phone", "Phone number after hours")
    assert {column(heading, NUMBERS).start for heading in of_duty} == {Publicity.READ}


def test_what_a_client_is_asked_stays_out_and_who_is_served_is_read():
    served = (
        "service_immigration_status",
        "service_military_status",
        "An individual must be one of these to qualify",
    )
    found = [column(heading, ("Any", "Retired", "Refugee")) for heading in served]
    assert {(each.field, each.start) for each in found} == {
        ("service.eligibility_description", Publicity.READ)
    }
    of_clients = ("Immigration status", "Client immigration status")
    assert {column(heading, ("Any", "Refugee")).start for heading in of_clients} == {Publicity.NEVER}


def test_one_column_names_the_rows_and_other_names_are_read():
    found = proposed({"What": "Soup ; Bread", "Agency": "Elm Hub ; Oak Hub", "Name": "Pantry ; Shelter"})
    starts = {heading: each.start for heading, each in found.items()}
    assert starts == {"What": Publicity.READ, "Agency": Publicity.READ, "Name": Publicity.PUBLIC}


def test_a_mail_of_one_person_is_never_public_and_one_of_an_office_is():
    office = ("info@a.example", "help@b.example", "intake@c.example", "harbor@harborhouse.example")
    assert column("Email", office).start is Publicity.PUBLIC
    assert column("Email", MAILS).start is column("Correo", MAILS).start is Publicity.NEVER
