"""What a row says of itself to colleagues is heard, in whatever column it stands."""

from tests.directory.importing.cases import COMES, LOOK, WHEREVER, differing, others, phrases
from tests.directory.importing.sheets import DESCRIPTION, HOW, NAME, TEL, one, row

NOT_TO_PASS_ON = """
DO NOT GIVE OUT | Beds. Don't give the address out | staff only | please do not refer, full | no dar | DNP
Beds - tell NOBODY the street | Beds [staff: ring twice] | The gate code is 4711 | solo para personal
internal only, never print | Soup - DO NOT PRINT | keep off website | Beds. ***NOT PUBLIC***
Do not share w/ public | we don't give this out | Beds, unlisted number | Only give number to clients who ask.
Staff use: 4411# | Embargo until 1/1/27 | Hidden per director | PENDING - not yet approved
Beds (took three, don't say) | Beds. Don't mention it. | ***DNR*** no beds at all | Beds. DNR - cold
Showers too! (internal: Sister Agnes has the key)
"""


def test_a_row_that_asks_not_to_be_passed_on_needs_a_look_whatever_its_column():
    wanted = {(field, text): (LOOK, "private") for field in WHEREVER for text in phrases(NOT_TO_PASS_ON)}

    def found(case):
        judged = row(*case)
        return judged.outcome, judged.reasons[0].kind if judged.reasons else ""

    assert differing(wanted, found) == {}


# The first begin a text, or stand after other words, in whatever letters.
PHRASES = """
do not give out | Does not refer | please do not post this | don't share | never give it out | not to refer
dont publish | do not print | never print | don't list this | don’t list this | do not put street
hand it out? never hand it out | do not tell anyone | never show this
tell nobody | tell no-one | tell no one | not for public | staff only | advocates only | for staff
internal use | office notes | gate code | lock box code | desk code | password | no dar | no compartir
no publicar | no divulgar | solo personal | sólo para el personal | uso interno | clave de la puerta | contraseña
[staff: | internal only | keep off website | keep this off the list | not to be printed | not for print
(internal: ring | INTERNAL: ring | (our note: ring | [private - ring | [office note: ring
tell them the code | keep this number private | do not advertise | please don't distribute | confidential: ring
for internal reference | this line is for advocates | that number is for staff | say the code | code word
"""


def test_each_phrase_that_keeps_a_row_back_is_heard():
    assert others(LOOK, "\n".join(f"Beds. {each}." for each in phrases(PHRASES)), DESCRIPTION) == {}
    assert others(LOOK, "\n".join(f"BEDS {each.upper()}" for each in phrases(PHRASES)), DESCRIPTION) == {}


def test_each_phrase_of_what_is_gone_is_heard():
    gone = """
    permanently closed | closed down | shut for good | shutdown | shuttered | out of business | defunct | ceased
    dissolved | discontinued | building was sold | does not exist | don't send anybody | no longer open
    no longer taking calls | number is dead | line has been disconnected | phone not in service | dead number
    out of service | ya no existe | cerrado permanente | cerrada definitiva
    """
    assert others(LOOK, "\n".join(f"Beds. {each}." for each in phrases(gone)), DESCRIPTION) == {}


def test_what_is_said_to_clients_needs_no_look():
    said = """
    We do not give out money. | They don't refer to others | Not open to the public on Fridays
    Fishing licences of the MN DNR, by mail
    """
    assert others(COMES, said, DESCRIPTION) == {}
    assert others(COMES, "Please keep quiet hours after nine", HOW) == {}


def test_a_mark_as_programs_write_it_needs_a_look_in_whatever_column():
    assert others(LOOK, "do_not_publish | DO_NOT_REFER | staff_only", "") == {}
    assert others(LOOK, "$40, free if a friend sent you, keep quiet", "service.fees_description") == {}


def test_it_is_said_whether_the_words_stand_in_a_note_that_is_left_out():
    for field, said in (("private.note", "notes, which are left out,"), ("", "texts")):
        assert row(field, "keep quiet about it").reasons[0].sentence.startswith(f"One of its {said}")


def test_a_number_that_asks_not_to_be_given_out_is_left_out_alone():
    judged = one({**NAME, **TEL, "Other": ("phone.number", "218-555-0111 (DO NOT GIVE OUT - Canary)")})
    assert judged.outcome is COMES
    assert "0111" not in repr(judged.entry)
    assert "0100" in repr(judged.entry)


def test_what_is_said_beside_the_number_of_somebody_is_about_that_alone():
    street = {"Street": ("address.address_1", "1 Main Street")}
    judged = one({**NAME, **TEL, **street, "Her cell": ("contact.phone", "218-555-0199 dont give out")})
    assert (judged.outcome, judged.entry.address) == (COMES, "1 Main Street")
    assert "0199" not in repr(judged.entry)


def test_what_a_column_of_people_says_is_about_them_alone():
    judged = row(DESCRIPTION, "Beds", Who=("contact.name", "Jane Vrock - do not print"))
    assert judged.outcome is COMES
    assert "Vrock" not in repr(judged.entry)


def test_a_description_that_names_somebody_is_read_to_its_end():
    texts = ("Jane Vrock runs it. Do not give out: 218-555-0199", "Ask Jane Vrock; never print")
    wanted = dict.fromkeys(texts, LOOK)
    name = ("contact.name", "Jane Vrock")
    assert differing(wanted, lambda text: row(DESCRIPTION, text, Contact=name).outcome) == {}


def test_a_row_that_says_that_it_is_no_longer_there_needs_a_look():
    gone = """
    Family shelter. Closed 3/2021, bldg sold | Housing, ended June 2020 | Outreach, no longer taking calls
    shut down after the fire, do not send anyone | number dead 2023 | Food shelf. Permanently closed
    Teen haven, old number, out of service | Food. Closed in 2021 | It no longer exists | Food. Closed.
    Beds. We are closed | Comida. Ya no existe | closed 2019!! | CLOSED | CLOSED as of June, 2026 | gone 2018
    CLOSED by city 10/2022 | Program ended when the grant was spent | Closed since the grant ran out
    """
    cases = {(field, text): (LOOK, "status") for field in WHEREVER for text in phrases(gone)}
    cases |= {("service.name", text): (LOOK, "status") for text in ("*CLOSED* House", "House (old no.)")}

    def found(case):
        judged = row(*case, **(NAME if case[0] != "service.name" else {"Name": ("", "")}))
        return judged.outcome, judged.reasons[0].kind if judged.reasons else ""

    assert differing(cases, found) == {}


def test_a_number_that_is_dead_needs_a_look():
    web = {"Web": ("service.url", "a.example.org")}
    for number in ("disconnected", "218-555-0100 (disconnected)"):
        assert one({**NAME, **web, "Tel": ("phone.number", number)}).outcome is LOOK


def test_a_day_or_a_list_that_is_closed_is_no_closed_service():
    said = """
    closed Fridays | Open daily, closed on holidays | Intake closed Mondays | closed 12-1 | closed 12:00-1:00
    Sec 8, waitlist closed til 2027 | For disconnected youth | Heat and electric shutoffs
    """
    assert others(COMES, said, DESCRIPTION, "schedule.description", "") == {}
    assert others(COMES, "Closed", "schedule.sunday", "schedule.saturday") == {}


def test_an_export_with_an_odd_kind_needs_a_look():
    odd = """
    {"id": "ok", "kind": ["service"]} | {"id": "ok", "kind": {"a": 1}} | {"id": "ok", "kind": 5}
    {"id": "ok", "kind": null}
    """
    assert others(LOOK, odd, "service.x_field_guide") == {}
