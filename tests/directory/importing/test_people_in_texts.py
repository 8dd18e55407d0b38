"""What a text says of somebody by name or number needs a look, and can be cut; groups and towns are nobody."""

from guide.directory.importing import cut_words
from tests.directory.importing.cases import COMES, LOOK, differing, others, phrases
from tests.directory.importing.sheets import DESCRIPTION, HOW, NAME, TEL, one, row, without_words


def test_a_row_that_says_to_turn_to_somebody_needs_a_look():
    somebody = """
    Beds. Ask for Jane Doe. | Pregunte por María Pérez | Contact the program manager, Ann Smith
    Call Dr. Doe first | Director: Jane Doe (218) | La encargada es María Doe | Visas, see Corliss Zellweg.
    Visas, ask for Kirsti Abdikarim. | Speak with Kirsti Abdikarim | talk to Kirsti Abdikarim
    Please call Marva at 218-555-0177. | Text Zubaida, (218) 555-0177 | llame a Xochitl al 218 555 0177
    Phone interview w/ Cleo Fjeldsted first | meet with Orrin Tack at the desk
    backup driver Ulla Yngsdal 612-555-0102 | Rides by the janitor, Milo Renquist
    Fill out the form or email Jody at dvaell@example.org. | Write to Ms. Vrock (dvaell@example.org).
    """
    assert others(LOOK, somebody, DESCRIPTION, HOW, "service.category") == {}
    assert "Doe" not in row(DESCRIPTION, "Ask for Jane Doe").reasons[0].sentence


def test_a_number_of_somebody_in_a_text_needs_a_look():
    numbers = """
    Ask Ann, 218-555-0100 cell | Ann's cell: 218-555-0100 | 218-555-0100 (cell) | Open on Mondays, cell 218-555-0100
    Hay camas. Celular: (218) 555-0100 | 218-555-0101 Gayle home 218-555-0102 | At home: 555-0102
    Back line: 357-555-0141 (Patricia Quilm's cell). | Soup. 357 555 0143 (Pat's cell)
    Night bell: 357-555-0144 - Patricia's mobile | Call 507-555-0132 (Pastor Gary cell)
    Call 507-555-0132 (her cell) | Call 507-555-0132 (our nurse's mobile)
    """
    assert others(LOOK, numbers, DESCRIPTION, HOW) == {}
    assert others(LOOK, "8-5 M-F, after hrs txt Deb 218-555-0174", "schedule.description") == {}
    assert others(LOOK, "Jane Vrock | Jane's number", "phone.description") == {}


def test_what_is_said_to_colleagues_of_a_number_or_a_door_needs_a_look():
    said = """
    Please keep this number private: 357-555-0141. | This line is for advocates: 357-555-0142.
    Confidential: back door is at 9 Oak Lane. | Beds. Please don't distribute. | Beds. Do NOT advertise location.
    For internal reference: 357-555-0149
    """
    assert others(LOOK, said, DESCRIPTION) == {}


def test_a_name_in_an_address_needs_a_look():
    addresses = """
    3 Main Street (attention Nan Vrosk), Duluth, MN 55802 | Jane Vrock, 6 Main Street, Duluth, MN 55802
    5 Main Street, Attention: Nan Vrosk, Duluth, MN 55802
    """
    assert others(LOOK, addresses, "address.whole") == {}
    places = "Martha Drive, Duluth, MN 55802 | Grace Church, 6 Main Street, Duluth, MN 55802"
    assert others(COMES, places, "address.whole") == {}


def test_houses_groups_towns_and_roles_are_nobody():
    nobody = """
    Call Grace Church | Contact Hope House | Ask for the night shift | Contact Information: 218-555-0102
    ask for Intake | c/o Granite Landing, 12 Main St | Call Intake at 218-555-0100 | call CARPLS at 218-555-0100
    Call Help Center at 218-555-0100 | call United Way | ask for Youth Services | call 211 | CALL BEFORE COMING
    call Monday Through Friday | Meet with a case manager | Appointment with Legal Aid | the driver waits
    Volunteer Income Tax Help | Nursing home 218-555-0102 | Warm HOME 3412 Elder B. Rowe Avenue, 218-555-0102
    218-555-0101 (Women's mobile clinic) | Help with attention deficit and Attention Deficit Disorder
    We do not distribute clothing on Fridays | All you say is confidential and free
    Beds in San Jose 218-555-0100 | Casa Maria Lopez 218-555-0100 | Madison Heights: 218-555-0100
    Crisis Line 218-555-0100 | Jackson Street 218-555-0100 | Open Mon Fri. 218-555-0100
    """
    assert others(COMES, nobody, DESCRIPTION) == {}
    assert others(COMES, "Veterans line", "phone.description") == {}


def test_a_known_name_is_left_out_but_not_a_number_beside_it():
    wanted = {"Ask for Jane Doe": COMES, "Ask for Jane Doe, 218-555-0177": LOOK, "Ask for Jane": LOOK}
    staff = ("contact.name", "Jane Doe")
    assert differing(wanted, lambda text: row(DESCRIPTION, text, Staff=staff).outcome) == {}
    assert "Jane" not in repr(row(DESCRIPTION, "Ask for Jane Doe", Staff=staff).entry)


def test_a_name_right_before_a_number_needs_a_look_and_can_be_cut():
    sarah, patty = "Sarah Tollvik\n(218)555-0148", "Patty Snell \n(218) 555-0149"
    cases = {
        f"Intakes:\n{sarah}\n{patty} ": {sarah, patty},
        "Call Intake phone      Zais Daniel      218-555-0143": {"Zais Daniel      218-555-0143"},
        "Call the Admissions Counselor\n Kevin Morales (218) 555-0138": set(),
    }
    for text, words in cases.items():
        judged = row(HOW, text)
        assert judged.outcome is LOOK, text
        (reason,) = (reason for reason in judged.reasons if reason.kind == "private")
        assert reason.can_cut
        assert words <= set(reason.words)


def test_a_name_in_the_brackets_of_another_name_needs_a_look_and_can_be_cut():
    wanted = {
        "Women's House (Sarah Halvorsen)": ("(Sarah Halvorsen)",),
        "Men's House(Kelly James Quill)": ("(Kelly James Quill)",),
        "Alder House (SARAH HALVORSEN)": ("(SARAH HALVORSEN)",),
        "Alder House (JD Smith)": ("(JD Smith)",),
        **dict.fromkeys(phrases("House (Madison County) | House (Grace Church) | House (Sarah)"), ()),
        **dict.fromkeys(phrases("Alder House (CalFresh) | Alder House (SA Active)"), ()),
    }
    for field in ("service.name", "location.name", "organization.name"):
        column = "Name" if field == "service.name" else "Place"

        def words(name, field=field, column=column):
            reasons = one({**NAME, **TEL, column: (field, name)}).reasons
            found = [each for each in reasons if each.outcome is LOOK]
            return tuple(word for each in found if each.can_cut for word in each.words)

        assert differing(wanted, words) == {}


def test_a_row_that_is_called_as_a_person_or_a_role_needs_a_look():
    names = {'The Reverend "Bubba" Dalvey †': LOOK, "Jane Doe": LOOK, "Jane Doe House": COMES}

    def without_number(name):
        return one({"Name": ("service.name", name), "What": (DESCRIPTION, "Beds and soup")}).outcome

    assert differing(names, without_number) == {}
    with_number = {"Doe, Jane, LCSW": COMES, "Executive Director": LOOK, "Director's House": COMES}
    assert differing(with_number, lambda name: one({**TEL, "Name": ("service.name", name)}).outcome) == {}


FIRST_NAMES = """
2nd Tues 10-1 (Merry there Tues only) -> Merry | Rides at night. Bev is in Mon and Wed -> Bev
Anouk's out Fridays -> Anouk | Coats and boots, Karen knows the sizes -> Karen
Mon 4-7, Verlinda is out for chemo -> Verlinda | Anouk Aune retired -> Anouk Aune
Donna has the key -> Donna | ask Bev for the key -> Bev
ask Pastor Ingrid at home -> Pastor Ingrid | Rides, go to Donna on the day -> Donna
No deposit per Donna -> Donna | M-F 8-4. Bartlebee will let you in early -> Bartlebee
Bartlebee'll meet you at the door -> Bartlebee | The group meets at Meeka's house, 12 Main St -> Meeka
Our worker Philippina can go with you -> Philippina | Beds, our friend Meeka has one -> Meeka
Pets (foster mom is Ingelora) -> Ingelora | the landlady Ingelora Wenn takes less -> Ingelora Wenn
Office M-F. Rosamunde on call wknds -> Rosamunde | English. Pazao does Karen -> Pazao
"""


def test_a_first_name_alone_needs_a_look_and_can_be_cut():
    names = dict(each.split(" -> ") for each in phrases(FIRST_NAMES))

    def cut(text):
        judged = row(HOW, text)
        words = cut_words.words_to_cut(judged.reasons)
        assert names[text] not in repr(cut_words.without_words(judged.entry, words))
        return judged.outcome, words

    assert differing({text: (LOOK, (f"({name})",)) for text, name in names.items()}, cut) == {}


def test_other_words_with_capitals_are_no_first_names():
    words = """
    Meals there Tuesdays at noon | Walk-in on Tuesdays | St. Mary's House is in town | It is in Duluth | Duluth is here
    The Wells Street door is there on Tuesday | Ask for Medicaid forms | See Duluth for rides | Children's home
    Through Hope on Oak Street | Bring ID. Night Bus is out Mondays | Staff will let you in | Nurse on call
    Catholic Charities will help | Metro Transit will pick you up | Meals at St. Brigid's house
    Our volunteer Program | Single mothers, mother and baby, dad and son | Owner of a home
    Ask our friends at Grace Church
    """
    night_bus = {"Name": ("service.name", "Night Bus")}
    wanted = dict.fromkeys(phrases(words), COMES)
    assert differing(wanted, lambda text: row(HOW, text, **night_bus).outcome) == {}


def test_the_first_name_of_somebody_who_works_there_needs_a_look_and_can_be_cut():
    who = {"Who": ("contact.name", "Merry Tollerude")}
    judged = row("schedule.description", "2nd Tues 10-1 (Merry there Tues only)", **who)
    assert judged.outcome is LOOK
    words = cut_words.words_to_cut(judged.reasons)
    assert words == ("(Merry)",)
    assert "Merry" not in repr(cut_words.without_words(judged.entry, words))
    called = {"Name": ("service.name", "Grace House"), "Who": ("contact.name", "Grace Olson")}
    assert row(DESCRIPTION, "Grace House has beds", **called).outcome is COMES


LIVES = """
Rides. The driver lives on Thistle Way in Pondville | Rides. The driver lives at 12 Thistle Way
Rides. She is out on leave for thistle surgery til March | Rides. He's in the hospital with thistle burns
Rides (they took J.'s case last year, the thistle one) | Rides (they know the girl from the Thistle motel)
Rides. A client of ours had a bad thistle here | Rides. turned away our client Q.X. in Feb bc of her thistle
Rides. Turned her away for a thistle | Rides. Our client was given a thistle | Rides. One of our girls got a thistle here
Rides. They banned our client for a thistle | Rides. They sent Q.X. away, with a thistle
Rides. No thistle because of her record | Rides. Dr. Fenskerud talks too much of thistles
Rides. Marva is very rude about thistles | Rides. Our girl from Pondville went here once, for thistles
Rides (took a 15 yr old once with a thistle) | Rides. They had a falling out w/ the thistles
Rides. Usually at the Thistle Motel on Hwy 71 | Rides. Client Jane D. was placed here for thistles
Rides. Sarah had a bad experience here with thistles | Rides. Pat (she/her) will answer for thistles
Rides. T.L. (19) was asked to leave the thistle | Rides. Q. stayed there and told of thistles
"""


def test_a_text_about_the_life_of_somebody_needs_a_look_and_can_be_cut():
    assert others(LOOK, LIVES, HOW) == {}
    eligibility = "13-18, they took our A.R. at 19 though, ask again | Spanish (only when Rosa V. is in)"
    assert others(LOOK, eligibility, "service.eligibility_description") == {}

    def left(text):
        judged = without_words({**NAME, **TEL, "How": (HOW, text)})
        return judged.outcome, judged.entry.application_process.strip("."), "histle" in repr(judged.entry)

    assert differing(dict.fromkeys(phrases(LIVES), (COMES, "Rides", False)), left) == {}


def test_what_is_said_of_everybody_needs_no_look():
    everybody = """
    Anyone who lives on Oak Street | Whoever lives on Social Security | Legal help with maternity leave
    A person may come if she is pregnant | Rides for the girls and boys of the town | Our clients ride for nothing
    Nobody is turned away. No one is turned away for lack of money | Our client services run from nine to five
    Our client-choice pantry, one of our clients' favourites | One of our girls' groups
    Open Mondays at 5 p.m. Was the Elm Club | Near St. Paul. Said to be quiet. The U.S. has many
    We do not turn her away. Weapons are banned | Help for those denied because of a record
    """
    assert others(COMES, everybody, HOW) == {}


def test_a_note_of_a_call_needs_a_look_with_its_words():
    notes = """
    Bryn called on 22/08/2023 them and left them a message | Left them a message | Bags of food. Called, left a VM
    emailed them on 15/08/2023
    """
    wanted = {text: (text,) for text in phrases(notes)}
    wanted |= {"emailed them on 15/08/2023": ("emailed them on 15/08",)}
    wanted |= {"Bags of food. Called, left a VM": ("Called, left a VM",)}
    assert others(LOOK, "\n".join(wanted), DESCRIPTION) == {}
    assert differing(wanted, lambda text: row(DESCRIPTION, text).reasons[0].words) == {}


def test_what_is_noted_of_the_whole_row_needs_a_look_and_is_not_cut():
    notes = """
    TEST RECORD please ignore | Duplicate of record 1044 - delete | Merged with Thistle House 2022 | do not use
    Beds. Don't use this number | Moved! New address unknown. | Not taking referrals until spring.
    """
    assert others(LOOK, notes, DESCRIPTION) == {}
    assert [t for t in phrases(notes) if any(each.can_cut for each in row(DESCRIPTION, t).reasons)] == []


def test_what_is_said_to_callers_and_guests_needs_no_look():
    said = """
    If you left a message, we call back. Nurses are called on 24/7. | Please do not use drugs here | Not taking walk-ins
    Callers who left messages are called back on Monday. | Tests until noon
    """
    assert others(COMES, said, DESCRIPTION) == {}
    assert others(COMES, "called on 5/6/24", "service.assured_date") == {}


def test_what_opens_an_account_needs_a_look_and_can_be_cut():
    logins = """
    Book on line, login: coalition / Teasel2019 | Book on line (username: elm, password: Teasel2019)
    Book on line. PW: Teasel2019 | Book on line, pw teasel2019 | Book on line. Passcode: Teasel9
    Book on line. acct 44444, PIN 2222 | Book on line. PIN is 2222 | Book on line. Log-in = teasel
    """
    assert others(LOOK, logins, HOW) == {}

    def left(text):
        judged = without_words({**NAME, **TEL, "How": (HOW, text)})
        is_told = any(each in repr(judged.entry).lower() for each in ("easel", "2222", "44444"))
        return judged.outcome, judged.entry.application_process.strip("."), is_told

    assert differing(dict.fromkeys(phrases(logins), (COMES, "Book on line", False)), left) == {}
    accounts = """
    Login at www.example.org | Log in: https://example.org/start | Help with passwords and log in
    Shopping 5 days a week | Open a savings account 2 days a week | Spin 2024, a class of cycling
    """
    assert others(COMES, accounts, HOW) == {}


def test_what_stands_beside_a_web_address_is_no_text_of_the_page():
    judged = row("service.url", "example.org/partners login: coalition / Teasel2019")
    assert judged.outcome is LOOK
    assert "easel" not in repr(judged.entry)
    assert "example.org/partners" in repr(judged.entry)
    words = row("service.url", "on Facebook")
    assert words.outcome is COMES
    assert "on Facebook" in repr(words.entry)
