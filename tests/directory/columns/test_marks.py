"""A cell that says who may see its row is a mark; what is private of a room or an ownership is none."""

from guide.directory.columns.headings import words_of
from guide.directory.columns.marks import Mark, mark_of, marks_below

SAID = {
    Mark.PRIVATE: "Do not publish ; not for web ; 3 - Staff only ; Agency use only ; Active - do not refer ; [HIDDEN] ; "
    "Don’t share with clients ; No publicar ; uso interno ; 🔒",
    Mark.VAGUE: "Private ; C = Confidential ; restricted ; Providers only ; Privado",
    Mark.PUBLIC: "Public ; 1. Public ; published ; Everyone ; OK to share ; Todos",
    None: "Women only ; Not for profit ; Food shelf ; Site ; Toll free ; Fax ; No referral needed ; Secure unit",
}


def test_a_cell_can_say_whether_its_row_is_private_and_what_a_service_is_says_nothing_of_it():
    for mark, texts in SAID.items():
        assert {said: mark_of(said) for said in texts.split(" ; ") if mark_of(said) is not mark} == {}


def test_some_marks_are_such_below_their_heading_alone():
    cases = [
        ("TLP", "red", Mark.PRIVATE),
        ("TLP", "clear", Mark.PUBLIC),
        ("Zone", "red", None),
        ("Sensitivity", "High", Mark.PRIVATE),
        ("Priority", "High", None),
        ("Restricted", "R", Mark.PRIVATE),
        ("P/C", "C", Mark.VAGUE),
        ("P/C", "P", Mark.PUBLIC),
        ("Grade", "C", None),
        ("Release to public", "not permitted", Mark.VAGUE),
        ("Smoking", "not permitted", None),
    ]
    assert [case for case in cases if mark_of(case[1], words_of(case[0])) is not case[2]] == []


def below(heading, *texts, field="", about="service"):
    return marks_below(words_of(heading), field, texts, about)


def test_a_few_marks_among_other_texts_are_heard():
    texts = ("Standard list", "Do not publish", "Standard list", "Standard list", "Private")
    assert below("Print run", *texts) == {"Do not publish", "Private"}
    assert below("Print run", *texts, field="service.category") == {"Do not publish", "Private"}


def test_a_private_room_or_ownership_is_none():
    assert below("Room", "Private", "Shared", "Private") == frozenset()
    assert below("Run by", "Private", "Nonprofit", "County") == frozenset()


def test_texts_that_all_differ_and_what_is_a_number_or_an_address_are_none():
    assert below("Comment", "Private", "Soup", "Beds", "Coats", "Rides", "Hidden") == frozenset()
    assert below("Street", "Private", "12 Elm St", "12 Elm St", field="address.address_1") == frozenset()


def test_what_a_place_asks_of_the_service_is_heard_elsewhere():
    texts = ("do_not_publish", "", "unlisted")
    assert below("Flags", *texts, about="location") == {"unlisted"}
    assert below("Flags", *texts) == {"do_not_publish", "unlisted"}
