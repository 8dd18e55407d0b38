import pytest

from guide.content.parts import Channel, ContactKind
from guide.directory.importing.numbers import digits_of
from tests.directory.importing.hsds import entry_of
from tests.directory.importing.test_plan import one, texts_of

NAME = {"Name": ("service.name", "Warm Up")}
ABOUT = {"What": ("service.description", "Beds. Or ring 218-555-0144")}


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("218-555-0144 (Bev's cell, dont share) main 218-555-0145", "phone"),
        ("218-555-0144 (do not give out), 218-555-0145", "phone"),
        ("218-555-0145, private: 218-555-0144", "phone"),
        ("218-555-0145; back line 218-555-0144", "phone"),
        ("218-555-0145; 218-555-0144 (Bev's cell)", "phone"),
        ("main 218-555-0145, 218-555-0144 (Bevs mobile phone)", "phone"),
    ],
)
def test_of_two_numbers_in_a_cell_only_that_of_a_person_is_left_out(cell, kind):
    judged = one({**NAME, **ABOUT, "Tel": ("phone.number", cell)})
    (contact,) = judged.entry.contacts
    assert contact.value == "218-555-0145"
    assert kind in {reason.kind for reason in judged.reasons}
    for secret in ("0144", "Bev", "share"):
        assert secret not in texts_of(judged.entry)


def test_the_cell_of_a_person_as_the_only_number_is_left_out_and_named():
    judged = one({**NAME, **ABOUT, "Tel": ("phone.number", "218-555-0144 (Bev's cell)")})
    assert judged.entry.contacts == ()
    assert "A number is left out that is one person's." in [r.sentence for r in judged.reasons]
    assert "0144" not in texts_of(judged.entry)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ('"+44 1234 234567"', ["+44 1234 234567"]),
        ("'218-555-0145", ["218-555-0145"]),
        ("“218-555-0145”", ["218-555-0145"]),
        ("<218-555-0145>, [218-555-0146]", ["218-555-0145", "218-555-0146"]),
        ('"218-555-0145" or "218-555-0146"', ["218-555-0145", "218-555-0146"]),
        ("=218-555-0145", ["218-555-0145"]),
        ("218·555·0145", ["218-555-0145"]),
        ("218_555_0145,", ["218-555-0145"]),
    ],
)
def test_marks_around_and_within_numbers_are_none_of_them(cell, numbers):
    found = one({**NAME, "Tel": ("phone.number", cell)}).entry.contacts
    assert [each.value for each in found] == numbers


def test_quotation_marks_of_words_stay():
    cell = '24/7 "crisis" 218-555-0145'
    (line,) = one({**NAME, "Tel": ("phone.number", cell)}).entry.sections[-1].text.splitlines()
    assert line == f"- {cell}"


def test_a_number_in_quotation_marks_has_its_extension_and_description(tmp_path):
    phone = {"id": "p1", "number": '"+44 1234 234567"', "extension": 100, "description": "Reception"}
    (contact,) = entry_of(tmp_path, phones=[phone]).contacts[:1]
    assert (contact.value, contact.note) == ("+44 1234 234567", "Extension 100. Reception")


def test_of_a_number_for_each_language_each_comes_in():
    cell = "English: 218-555-0145, Spanish: 218-555-0146"
    found = one({**NAME, "Tel": ("phone.number", cell)}).entry.contacts
    assert [(each.value, each.note) for each in found] == [
        ("218-555-0145", "English"),
        ("218-555-0146", "Spanish"),
    ]


@pytest.mark.parametrize("note", ["Women's mobile clinic", "mobile crisis team", "Veterans line", "24/7"])
def test_a_number_of_many_stays(note):
    (contact,) = one({**NAME, "Tel": ("phone.number", f"218-555-0145 ({note})")}).entry.contacts
    assert contact.value == "218-555-0145"


@pytest.mark.parametrize(
    ("cell", "channel", "note"),
    [
        ("main 218-555-0145", Channel.CALL, "main"),
        ("text HOME to 218-555-0145", Channel.TEXT, "text HOME to"),
        ("TTY: 218-555-0145", Channel.TTY, ""),
        ("24h 218-555-0145", Channel.CALL, "24h"),
        ("VP 218-555-0145", Channel.CALL, "VP"),
        ("218-555-0145 WhatsApp ok", Channel.CALL, "WhatsApp ok"),
        ("218-555-0145 text only", Channel.TEXT, "text only"),
        ("218-555-0145 (text, 24h)", Channel.TEXT, "text, 24h"),
        ("218-555-0145 (call or text)", Channel.CALL, "call or text"),
        ("call or text 218-555-0145", Channel.CALL, "call or text"),
        ("218-555-0145 voice/text", Channel.CALL, "voice/text"),
        ("218-555-0145 (text 24h)", Channel.TEXT, "text 24h"),
        ("218-555-0145 VP", Channel.CALL, "VP"),
        ("218-555-0145 (VP)", Channel.CALL, "VP"),
        ("218-555-0145 TTY", Channel.TTY, ""),
        ("218-555-0145 (TTY)", Channel.TTY, ""),
        ("218-555-0145 24/7", Channel.CALL, "24/7"),
        ("218-555-0145 (24 hr)", Channel.CALL, "24 hr"),
        ("WhatsApp 218-555-0145", Channel.CALL, "WhatsApp"),
        ("218-555-0145 press 2", Channel.CALL, "press 2"),
        ("218–555–0145*", Channel.CALL, ""),
    ],
)
def test_a_word_beside_a_number_is_its_note(cell, channel, note):
    (contact,) = one({**NAME, "Tel": ("phone.number", cell)}).entry.contacts
    assert (contact.value, contact.channel, contact.note) == ("218-555-0145", channel, note)


def test_a_short_code_for_texts_is_a_number_of_its_own():
    entry = one({**NAME, "Tel": ("phone.number", "1-888-555-0145 text 218555")}).entry
    found = [(contact.value, contact.channel) for contact in entry.contacts]
    assert found == [("1-888-555-0145", Channel.CALL), ("218555", Channel.TEXT)]


@pytest.mark.parametrize(
    "cell",
    [
        "1-888-555-0145 (text 218555)",
        "call 1-888-555-0145 or text 218555",
        "1-888-555-0145; 218555 (text HOME)",
        '1-888-555-0145, text "HOME" to 218555',
    ],
)
def test_a_short_code_among_the_words_of_another_number_is_for_texts(cell):
    entry = one({**NAME, "Tel": ("phone.number", cell)}).entry
    found = [(contact.value, contact.channel) for contact in entry.contacts]
    assert found == [("1-888-555-0145", Channel.CALL), ("218555", Channel.TEXT)]


@pytest.mark.parametrize(
    "cell",
    [
        "218-555-0145 / office 218-555-0146",
        "218-555-0145 office / 218-555-0146 crisis",
        "218-555-0145 days, 218-555-0146 after hours",
        "218-555-0145 & 218-555-0146",
        "218-555-0145/0146",
        "218-555-0145/46",
        "218-555-0145 or 0146",
    ],
)
def test_two_numbers_of_a_cell_are_two(cell):
    entry = one({**NAME, "Tel": ("phone.number", cell)}).entry
    assert [contact.value for contact in entry.contacts] == ["218-555-0145", "218-555-0146"]


@pytest.mark.parametrize(
    "cell",
    [
        "218-555-0145  TTY 711",
        "218-555-0145, TTY: 711",
        "218-555-0145 / TTY 7-1-1",
        "218-555-0145 MN Relay 711",
    ],
)
def test_the_relay_beside_a_number_is_for_people_who_type(cell):
    entry = one({**NAME, "Tel": ("phone.number", cell)}).entry
    found = [(digits_of(contact.value), contact.channel) for contact in entry.contacts]
    assert found == [("2185550145", Channel.CALL), ("711", Channel.TTY)]


@pytest.mark.parametrize("number", ["911", "988", "9-1-1"])
def test_a_number_of_all_is_not_that_of_a_service_which_has_its_own(number):
    columns = {"Tel": ("phone.number", "218-555-0145"), "After hours": ("phone.number", number)}
    entry = one({**NAME, **columns}).entry
    assert [contact.value for contact in entry.contacts] == ["218-555-0145"]
    assert number in texts_of(entry)


@pytest.mark.parametrize(("number", "stays"), [("988", True), ("211", True), ("911", False)])
def test_the_only_number_stays_unless_it_is_that_of_the_police(number, stays):
    entry = one({**NAME, "Tel": ("phone.number", number)}).entry
    assert bool(entry.contacts) is stays
    assert number in texts_of(entry)


@pytest.mark.parametrize(
    ("cell", "number", "note"),
    [
        ("1-800-LAW-REP-4", "1-800-529-7374", "1-800-LAW-REP-4"),
        ("1-800-LAW-REP-4 (1-800-529-7374)", "1-800-529-7374", "1-800-LAW-REP-4"),
        ("1-800-799-SAFE (7233)", "1-800-799-7233", "1-800-799-SAFE"),
        ("866-HOPE-4-MEN", "866-467-3463", "866-HOPE-4-MEN"),
        ("218-555-HELP (day and night)", "218-555-4357", "218-555-HELP; day and night"),
    ],
)
def test_letters_on_the_keys_are_dialled_as_digits(cell, number, note):
    (contact,) = one({**NAME, "Tel": ("phone.number", cell)}).entry.contacts
    assert (contact.value, contact.note) == (number, note)


@pytest.mark.parametrize("cell", ["218-555-0145 (fax)", "fax 218-555-0145", "0145", "n/a", "see website"])
def test_what_nobody_can_call_is_no_contact(cell):
    entry = one({**NAME, "Tel": ("phone.number", cell)}).entry
    assert entry.contacts == ()
    assert ("n/a" in texts_of(entry)) is False


@pytest.mark.parametrize("cell", ["same", "same as main", "Same #"])
def test_that_another_number_is_the_same_is_not_said_on_the_page(cell):
    columns = {"Tel": ("phone.number", "218-555-0145"), "After hours": ("phone.number", cell)}
    entry = one({**NAME, **columns}).entry
    assert (len(entry.contacts), entry.sections) == (1, ())


def test_a_web_address_beside_a_number_is_a_contact():
    entry = one({**NAME, "Tel": ("phone.number", "218-555-0145, www.pond.example.org")}).entry
    assert [contact.value for contact in entry.contacts] == ["218-555-0145", "http://www.pond.example.org"]


def test_a_tip_line_is_known_by_the_note_beside_its_number():
    cell = "218-555-0145 (tip line); 218-555-0146 (the police may answer)"
    tips, office = one({**NAME, "Tel": ("phone.number", cell)}).entry.contacts
    assert (tips.kind, office.kind) == (ContactKind.POLICE_TIP, ContactKind.OFFICE)


def test_a_name_after_a_number_is_no_note():
    assert one({**NAME, "Tel": ("phone.number", "218-555-0145 Jane Doe")}).entry.contacts == ()


def test_a_fax_beside_a_number_is_no_contact():
    entry = one({**NAME, "Tel": ("phone.number", "218-555-0145, fax 218-555-0146")}).entry
    assert [contact.value for contact in entry.contacts] == ["218-555-0145"]


@pytest.mark.parametrize(
    ("kind", "about", "is_given_out"),
    [
        ("cell", "Managers number at the front", False),
        ("mobile", "director", False),
        ("cell", "Texts at night", True),
        ("voice", "Ask for the manager", True),
    ],
)
def test_the_cell_phone_of_somebody_in_a_role_is_left_out(kind, about, is_given_out):
    columns = {"Tel": ("phone.number", "218-555-0144"), "Kind": ("phone.type", kind)}
    judged = one({**NAME, **columns, "About": ("phone.description", about)})
    assert ("0144" in texts_of(judged.entry)) is is_given_out
