"""Numbers as lists write them: which can be called, what they are for, and which are one person's."""

from dataclasses import replace

from guide.content.parts import Channel, ContactKind
from guide.directory.columns.meaning import Meaning
from guide.directory.importing.numbers import digits_of
from tests.directory.importing.cases import COMES, differing, phrases
from tests.directory.importing.hsds import entry_of
from tests.directory.importing.sheets import NAME, TEL, guessed, one, plan_of, understood

CALL, TEXT, TTY = Channel.CALL, Channel.TEXT, Channel.TTY
MAIN = ("218-555-0101", "218-555-0102", "218-555-0103")


def contacts(cell):
    return one({**NAME, "Tel": ("phone.number", cell)}).entry.contacts


def values(cell):
    return [each.value for each in contacts(cell)]


def test_of_two_numbers_in_a_cell_only_that_of_a_person_is_left_out():
    cells = """
    218-555-0144 (Bev's cell, dont share) main 218-555-0145 | 218-555-0144 (do not give out), 218-555-0145
    218-555-0145, private: 218-555-0144 | 218-555-0145; back line 218-555-0144 | 218-555-0145; 218-555-0144 (Bev's cell)
    main 218-555-0145, 218-555-0144 (Bevs mobile phone)
    """
    about = {"What": ("service.description", "Beds. Or ring 218-555-0144")}

    def found(cell):
        judged = one({**NAME, **about, "Tel": ("phone.number", cell)})
        told = [each for each in ("0144", "Bev", "share") if each in repr(judged.entry)]
        is_said = "phone" in {reason.kind for reason in judged.reasons}
        return [each.value for each in judged.entry.contacts], is_said, told

    assert differing(dict.fromkeys(phrases(cells), (["218-555-0145"], True, [])), found) == {}
    assert found("218-555-0144 (Bev's cell)") == ([], True, [])
    assert values("218-555-0145 Jane Doe") == []


def test_the_cell_phone_of_somebody_in_a_role_is_left_out():
    cases = {
        ("cell", "Managers number at the front"): False,
        ("mobile", "director"): False,
        ("cell", "Texts at night"): True,
        ("voice", "Ask for the manager"): True,
    }

    def is_given_out(case):
        columns = {"Kind": ("phone.type", case[0]), "About": ("phone.description", case[1])}
        return "0100" in repr(one({**NAME, **TEL, **columns}).entry)

    assert differing(cases, is_given_out) == {}


NOTES = """
218-555-0145 -> call: | main 218-555-0145 -> call: main | text HOME to 218-555-0145 -> text: text HOME to
TTY: 218-555-0145 -> tty: | 218-555-0145 (TTY) -> tty: | 24h 218-555-0145 -> call: 24h | 218-555-0145 VP -> call: VP
218-555-0145 WhatsApp ok -> call: WhatsApp ok | 218-555-0145 text only -> text: text only
218-555-0145 (text, 24h) -> text: text, 24h | 218-555-0145 (call or text) -> call: call or text
call or text 218-555-0145 -> call: call or text | 218-555-0145 voice/text -> call: voice/text
218-555-0145 (24 hr) -> call: 24 hr | 218-555-0145 press 2 -> call: press 2 | 218–555–0145* -> call:
218-555-0145 (Women's mobile clinic) -> call: Women's mobile clinic | Spanish: 218-555-0145 -> call: Spanish
218-555-0145 (mobile crisis team) -> call: mobile crisis team | en Español 218-555-0145 -> call: en Español
218-555-0145 Pond County office -> call: Pond County office | 218-555-0145 billing -> call: billing
218-555-0145 (day and night; not for reports) -> call: day and night; not for reports
218-555-0145 (ask for Linda) -> call:
"""


def test_a_word_beside_a_number_is_its_note_and_says_what_it_is_for():
    cells = dict(each.split(" ->") for each in phrases(NOTES))

    def found(cell):
        (contact,) = contacts(cell)
        assert contact.value == "218-555-0145"
        return f" {contact.channel}: {contact.note}".rstrip()

    assert differing(cells, found) == {}


def test_hours_beside_a_number_come_with_it():
    cells = {
        "218-555-0145 M-F 9-5": ("", "M-F 9-5"),
        "218-555-0145 (M-Th 9-11:30)": ("", "M-Th 9-11:30"),
        "218-555-0145 intake (M-Th 9-11:30)": ("intake", "M-Th 9-11:30"),
    }
    assert differing(cells, lambda cell: (contacts(cell)[0].note, contacts(cell)[0].hours)) == {}


NUMBERS = """
"+44 1234 234567" -> +44 1234 234567 | '218-555-0145 -> 218-555-0145 | “218-555-0145” -> 218-555-0145
<218-555-0145>, [218-555-0146] -> 218-555-0145, 218-555-0146 | =218-555-0145 -> 218-555-0145
"218-555-0145" or "218-555-0146" -> 218-555-0145, 218-555-0146 | 218·555·0145 -> 218-555-0145
218_555_0145, -> 218-555-0145 | 218-555-0145 / office 218-555-0146 -> 218-555-0145, 218-555-0146
218-555-0145 office / 218-555-0146 crisis -> 218-555-0145, 218-555-0146 | 218-555-0145/46 -> 218-555-0145, 218-555-0146
218-555-0145 & 218-555-0146 -> 218-555-0145, 218-555-0146 | 218-555-0145/0146 -> 218-555-0145, 218-555-0146
218-555-0145 or 0146 -> 218-555-0145, 218-555-0146 | 218-555-0145 218-555-0146 -> 218-555-0145, 218-555-0146
211/218-555-0100 / 218-555-0101/555-0102 -> 218-555-0100, 218-555-0101, 555-0102
218-555-0145, www.pond.example.org -> 218-555-0145, http://www.pond.example.org
218-555-0145, fax 218-555-0146 -> 218-555-0145 | 218-555-0145 (fax) -> | fax 218-555-0145 -> | 0145 -> | n/a ->
see website -> | 911 -> | 988 -> 988 | 211 -> 211
"""


def test_of_a_cell_each_number_that_can_be_called_is_a_contact():
    cells = dict(each.split(" ->") for each in phrases(NUMBERS))
    assert differing(cells, lambda cell: f" {', '.join(values(cell))}".rstrip()) == {}
    assert values("218-555-0145\n218-555-0146") == ["218-555-0145", "218-555-0146"]
    for cell in ("218/555-0100", "(218)/555-0100", "218 / 555 0100"):
        assert [digits_of(each) for each in values(cell)] == ["2185550100"]


def test_what_is_no_contact_stays_on_the_page_unless_it_says_nothing():
    for cell in ('24/7 "crisis" 218-555-0145', "see website", "911"):
        assert one({**NAME, "Tel": ("phone.number", cell)}).entry.sections[-1].text == f"- {cell}"
    assert one({**NAME, "Tel": ("phone.number", "n/a")}).entry.sections == ()
    for cell in ("same", "same as main", "Same #"):
        entry = one({**NAME, **TEL, "After hours": ("phone.number", cell)}).entry
        assert (len(entry.contacts), entry.sections) == (1, ())


def test_a_number_of_all_is_not_that_of_a_service_which_has_its_own():
    for number in ("911", "988", "9-1-1"):
        entry = one({**NAME, **TEL, "After hours": ("phone.number", number)}).entry
        assert [contact.value for contact in entry.contacts] == ["218-555-0100"]
        assert number in repr(entry)


def test_a_number_in_quotation_marks_has_its_extension_and_description(tmp_path):
    phone = {"id": "p1", "number": '"+44 1234 234567"', "extension": 100, "description": "Reception"}
    (contact,) = entry_of(tmp_path, phones=[phone]).contacts[:1]
    assert (contact.value, contact.note) == ("+44 1234 234567", "Extension 100. Reception")


def test_a_short_code_and_the_relay_beside_a_number_are_for_those_who_type():
    codes = """
    1-888-555-0145 text 218555 | 1-888-555-0145 (text 218555) | call 1-888-555-0145 or text 218555
    1-888-555-0145; 218555 (text HOME) | 1-888-555-0145, text "HOME" to 218555
    """
    relays = "218-555-0145  TTY 711 | 218-555-0145, TTY: 711 | 218-555-0145 / TTY 7-1-1 | 218-555-0145 MN Relay 711"
    wanted = dict.fromkeys(phrases(codes), (("18885550145", CALL), ("218555", TEXT)))
    wanted |= dict.fromkeys(phrases(relays), (("2185550145", CALL), ("711", TTY)))

    def found(cell):
        return tuple((digits_of(each.value), each.channel) for each in contacts(cell))

    assert differing(wanted, found) == {}


def test_letters_on_the_keys_are_dialled_as_digits():
    cells = {
        "1-800-LAW-REP-4": ("1-800-529-7374", "1-800-LAW-REP-4"),
        "1-800-LAW-REP-4 (1-800-529-7374)": ("1-800-529-7374", "1-800-LAW-REP-4"),
        "1-800-799-SAFE (7233)": ("1-800-799-7233", "1-800-799-SAFE"),
        "866-HOPE-4-MEN": ("866-467-3463", "866-HOPE-4-MEN"),
        "218-555-HELP (day and night)": ("218-555-4357", "218-555-HELP; day and night"),
    }
    assert differing(cells, lambda cell: next((each.value, each.note) for each in contacts(cell))) == {}


def test_a_row_with_one_number_for_calls_and_texts_is_no_double_of_itself():
    columns = {"Name": "service.name", "Tel": "phone.number", "Text": "phone.number"}
    table = understood("list.csv", columns, ("Warm Up", "218-555-0100", "218-555-0100"))
    typed = replace(table, meanings=(*table.meanings[:2], Meaning("phone", "number", 1, "text")))
    (judged,) = plan_of(typed).judged
    assert (len(judged.entry.contacts), judged.outcome) == (2, COMES)


def test_a_fax_is_no_contact_and_a_video_phone_says_so():
    columns = {"Name": "service.name", "No": "phone.number"}
    table = understood("list.csv", columns, ("Warm Up", "218-555-0100"))
    for kind, channel in (("fax", None), ("textphone", TTY), ("sms", TEXT)):
        typed = replace(table, meanings=(table.meanings[0], Meaning("phone", "number", kind=kind)))
        entry = plan_of(typed).judged[0].entry
        assert [contact.channel for contact in entry.contacts] == ([channel] if channel else [])
        assert channel or entry.sections[0].text == "- Fax: 218-555-0100"
    (contact,) = one({**NAME, **TEL, "Type": ("phone.type", "video")}).entry.contacts
    assert (contact.channel, contact.note) == (CALL, "Video phone")


def test_a_number_that_is_typed_wrong_is_named_and_comes_in():
    wrong = """
    218-555-01O2 | 2l8-555-0102 | (218) 555-o102 | 218-555-01O2 (day) | 218-555-010 | 218-555-01022 | 2.18555E+09
    218-555-0102; 218-555-01O3
    """
    right = """
    218-555-0102 | 218-555-0102 x12 | 1-800-LAW-REP-4 | 218-555-HELP | office 218-555-0102 | 741741 | 911 | 555-0102
    Fax: 218-555-0102 ask for Lil | +34 912 345 678 | 218-555-0102/0103
    """

    def is_named(cell):
        judged = one({**NAME, "Phone": ("phone.number", cell)})
        is_wrong = any("typed wrong" in each.sentence for each in judged.reasons)
        assert judged.outcome is COMES or not is_wrong, cell
        return is_wrong

    wanted = dict.fromkeys(phrases(wrong), True) | dict.fromkeys(phrases(right), False)
    assert differing(wanted, is_named) == {}
    short = one({**NAME, "Tel": ("phone.number", "555-0100")})
    assert [reason.kind for reason in short.reasons] == ["number"]  # without its area code


def test_a_number_that_cannot_be_dialled_is_named_and_stands_on_the_page():
    for number in phrases("218 555 ring 0102 | #218-555-0102 | ring 218-555-0102 twice"):
        judged = one({**NAME, "Phone": ("phone.number", number), "Ext": ("phone.extension", "7")})
        assert judged.entry.contacts == ()
        assert any("can't be dialled" in each.sentence for each in judged.reasons), number
        assert f"- {number}, Extension 7" in judged.entry.sections[-1].text
    for number in phrases("Fax: 218-555-0102 | call the desk | 911 | n/a"):
        reasons = one({**NAME, "Phone": ("phone.number", number)}).reasons
        assert not any("dialled" in each.sentence for each in reasons), number


def test_an_organization_that_the_source_does_not_have_is_named():
    owners = understood("organization.csv", {"id": "organization.id"}, ("1",), ("2",), about="organization")
    columns = {"id": "service.id", "org": "organization.id", "name": "service.name", "tel": "phone.number"}

    def named(of):
        services = understood("service.csv", columns, ("11", of, "Ant Food", "218-555-0100"))
        assert not any("organization" in each.sentence for each in plan_of(services).judged[0].reasons)
        (judged,) = plan_of(owners, services).judged
        return [each.sentence[-10:] for each in judged.reasons if "organization" in each.sentence]

    assert differing({"1": [], "1,2": [], "99": ["have (99)."], "Jane": [" not have."]}, named) == {}


def of_columns(columns, said=None):
    """The contacts of the first row of a sheet, whose columns are guessed but for those that a person says."""
    sheet, _ = guessed({"Name": ("Warm Up", "Harbor Light", "Open Door"), **columns}, said=said)
    plan = plan_of(sheet)
    return [(each.channel, each.value, each.note) for each in plan.entries[0].contacts], plan


def numbers(start):
    return tuple(f"218-555-01{start}{end}" for end in range(3))


HEADINGS = {
    **dict.fromkeys(("Txt #", "Text line", "SMS", "Texting"), (TEXT, "")),
    **dict.fromkeys(("TTY", "TDD", "TTY/TDD"), (TTY, "")),
    **{heading: (CALL, heading) for heading in ("Call or text", "Phone/text", "V/TTY")},
    "Crisis text line": (TEXT, "Crisis text line"),
    "VP #": (CALL, "Video phone"),
}


def test_how_a_number_is_used_follows_its_heading():
    def found(heading):
        main, other = of_columns({"Main #": MAIN, heading: numbers(1)}, {heading: "phone.number"})[0]
        assert (main, other[1]) == ((CALL, "218-555-0101", "Main"), "218-555-0110")
        return other[0], other[2]

    assert differing(HEADINGS, found) == {}
    for heading in ("Txt", "Texting", "Texting line", "SMS line", "TTY", "VP"):  # they are guessed, too
        assert len(of_columns({"Phone": MAIN, heading: numbers(1)})[0]) == 2, heading


def test_of_several_columns_each_says_what_its_numbers_are_for():
    columns = {"Main #": MAIN, "After hrs / crisis": numbers(1), "Intake line": numbers(2)}
    columns |= {"Toll free": numbers(3), "Phone 2": numbers(4)}
    found, plan = of_columns(columns, {"After hrs / crisis": "phone.number"})
    assert [note for _, _, note in found] == ["Main", "After hrs / crisis", "Intake line", "Toll free", ""]
    kinds = [each.kind for each in plan.entries[0].contacts]
    assert kinds[:2] == [ContactKind.OFFICE, ContactKind.SUPPORT]
    for alone in ({"Phone": MAIN}, {"Main #": MAIN}, {"Main #": MAIN, "Intake line": ("", *numbers(1)[1:])}):
        assert of_columns(alone)[0] == [(CALL, "218-555-0101", "")]
    both, _ = of_columns({"Main #": MAIN, "Crisis line": MAIN})
    assert both == [(CALL, "218-555-0101", "Main. Crisis line")]


def test_a_heading_with_somebody_in_it_does_not_come_in():
    found, _ = of_columns({"Main #": MAIN, "Maria's #": numbers(1)}, {"Maria's #": "phone.number"})
    assert found[1:] in ([], [(CALL, "218-555-0110", "")])
    assert "Maria" not in repr(found)


def test_what_a_heading_says_of_numbers_makes_no_place_secret():
    columns = {"Main #": MAIN, "DV hotline": numbers(1), "Address": ("1 Elm St", "2 Elm St", "3 Elm St")}
    _, plan = of_columns(columns)
    entry = plan.entries[0]
    assert [each.note for each in entry.contacts] == ["Main", "DV hotline"]
    assert (entry.confidential, entry.address) == (False, "1 Elm St")
