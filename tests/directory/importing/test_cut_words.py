"""Tests that words about a person are cut from a row that then comes in, and that a list shows where they stand."""

import re

import pytest

from guide.directory.importing.cut_words import passages_of
from guide.directory.importing.judged import CUT, Outcome
from tests.directory.importing.test_plan import one, texts_of

NAME = {"Name": ("service.name", "Warm Up")}
TEL = {"Tel": ("phone.number", "218-555-0100")}
PLACE = "list.csv:2"
HERE = frozenset({PLACE})


def cut(columns, **kept):
    return one({**NAME, **columns}, **{CUT: HERE, **kept})


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Beds. Ask for Jane Doe at the door.", "Beds."),
        ("Beds. Call Marva at 218-555-0177 by day.", "Beds."),
        ("Beds. Ann's cell 218-555-0177, by day.", "Beds."),
        ("Beds by St. Paul. Ask for Jane Doe, or ask for Bill Ray. Bring ID.", "Beds by St. Paul. Bring ID."),
        ("Beds, 9 to 5, ask for Jane Doe.", "Beds, 9 to 5."),
        ("Beds (ask for Jane Doe if the door is locked), and coats", "Beds, and coats"),
        ("Through the county. If it's late call Zedina at home 218-555-0177", "Through the county."),
        ("Coats at 218-555-0100 by day, Zedina picks up", ""),
        ("Coats. Nights text Zedina, her own cell, 218-555-0177", "Coats."),
        ("Coats. Sgt. Jane Doe at home 218-555-0177", "Coats."),
    ],
)
@pytest.mark.parametrize("field", ["service.description", "service.application_process"])
def test_words_about_a_person_are_cut_and_the_row_comes_in(field, text, left):
    judged = cut({"What": (field, text), **TEL})
    assert judged.outcome is Outcome.COMES
    is_summary = field == "service.description"
    assert getattr(judged.entry, "summary" if is_summary else "application_process") == (
        " ".join(left.split()) or ("(held back)" if is_summary else "")
    )
    assert not re.search("0177|Jane|Zedina", texts_of(judged.entry))
    assert one({**NAME, "What": (field, text), **TEL}).outcome is Outcome.LOOK


def test_an_item_is_cut_as_a_sentence_is():
    judged = cut({"How": ("service.application_process", "Beds\nAsk for Jane Doe at the door\nCoats"), **TEL})
    assert judged.entry.application_process == "Beds; Coats"


def test_no_line_is_left_without_a_letter_or_a_digit():
    judged = cut(
        {
            "Tel": ("phone.number", "218-555-0100"),
            "Night": ("phone.number", "Det. Jane Doe at home 218-555-0177"),
        }
    )
    assert judged.outcome is Outcome.COMES
    lines = "\n".join(each.text for each in judged.entry.sections).split("\n")
    assert [line for line in lines if line and not any(map(str.isalnum, line))] == []
    assert "Det." not in texts_of(judged.entry)


def test_the_number_of_a_person_is_no_contact_once_it_is_cut():
    judged = cut({"Tel": ("phone.number", "218-555-0177 (cell); 218-555-0100")})
    assert judged.outcome is Outcome.COMES
    assert [contact.value for contact in judged.entry.contacts] == ["218-555-0100"]


@pytest.mark.parametrize(
    "cell",
    [
        "218-555-0100 (Jane)",
        "218-555-0100 Jane Doe",
        "218-555-0100, Jane; 218-555-0101",
        "Jane: 218-555-0100",
        "Jane Doe (218) 555-0100 / 218-555-0101",
        "218-555-0100, ask for Janeva",
        "218-555-0100 (ask for Jane)",
    ],
)
def test_a_name_beside_a_number_needs_a_look_and_can_be_cut(cell):
    judged = one({**NAME, "Tel": ("phone.number", cell)})
    assert (judged.outcome, judged.reasons[0].kind) == (Outcome.LOOK, "private")
    without = cut({"Tel": ("phone.number", cell)})
    assert without.outcome is Outcome.COMES
    assert "Jane" not in texts_of(without.entry)
    assert "555-0100" in texts_of(without.entry)


@pytest.mark.parametrize(
    "cell",
    [
        "218-555-0100 (Spanish)",
        "218-555-0100 Intake",
        "Hope House 218-555-0100",
        "218-555-0100 (Grace Church)",
    ],
)
def test_other_words_beside_a_number_name_nobody(cell):
    assert one({**NAME, "Tel": ("phone.number", cell)}).outcome is Outcome.COMES


def test_other_reasons_stay_when_words_are_cut():
    columns = {
        "What": ("service.description", "Ask for Jane Doe"),
        "State": ("service.status", "perhaps"),
        **TEL,
    }
    assert [each.kind for each in cut(columns).reasons] == ["status"]
    judged = cut(columns, status=HERE)
    assert judged.outcome is Outcome.COMES
    assert "Jane" not in texts_of(judged.entry)
    kept_back = cut({"What": ("service.description", "Ask for Jane Doe. Do not give out"), **TEL})
    assert (kept_back.outcome, len(kept_back.reasons)) == (Outcome.LOOK, 1)


def test_a_passage_shows_the_words_with_those_beside_them():
    long = (
        "We have soup and coats and beds and much more for anybody who comes in from the cold at night, and "
    )
    judged = one({**NAME, "Who": ("service.eligibility_description", f"{long}then ask for Jane Doe."), **TEL})
    (passage,) = passages_of(judged)
    assert passage.endswith("at night, and then ask for Jane Doe.")
    assert passage.startswith("… ")


def test_a_passage_about_which_two_reasons_are_stands_there_once():
    judged = one({**NAME, "What": ("service.description", "Ask for Jane Doe, her cell 218-555-0199"), **TEL})
    assert list(passages_of(judged)) == ["Ask for Jane Doe, her cell 218-555-0199"]


def test_no_passage_is_of_notes_or_has_what_is_withheld():
    columns = {
        "Staff": ("contact.name", "Ann Lee"),
        "Notes": ("private.note", "do not give out, the gate code is 7788"),
        "What": ("service.description", "Ann Lee says: ask for Jane Doe"),
    }
    judged = one({**NAME, **columns, **TEL})
    assert list(passages_of(judged)) == ["(held back) says: ask for Jane Doe"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Soup. The house is on Thistle Circle, please keep to ourselves", "Soup."),
        ("Soup. Don't tell anyone about the address, it's the old rectory on Oak St.", "Soup."),
        ("Lot in back. Gate code 2093", "Lot in back."),
        ("Soup. Bryn called on 22/08/2023 them and left them a message", "Soup."),
    ],
)
@pytest.mark.parametrize("field", ["service.fees_description", "location.transportation"])
def test_a_sentence_that_is_not_to_be_told_can_be_cut(field, text, left):
    assert one({**NAME, "More": (field, text), **TEL}).outcome is Outcome.LOOK
    judged = cut({"More": (field, text), **TEL})
    assert judged.outcome is Outcome.COMES
    assert re.search(rf"{re.escape(left)}['\"]", texts_of(judged.entry))
    assert not re.search("Thistle|rectory|2093|Bryn", texts_of(judged.entry))


@pytest.mark.parametrize(
    "columns",
    [
        {"More": ("service.fees_description", "Free. Do not give out.")},  # it says nothing else
        {"More": ("service.fees_description", "Free. Please do not refer young people to this place.")},
        {"Notes": ("private.note", "The house is on Thistle Circle, please keep to ourselves")},
        {"Also": ("service.alternate_name", "The house on Thistle Circle, keep to ourselves")},
    ],
)
def test_a_request_about_the_whole_row_cannot_be_cut(columns):
    assert cut({**columns, **TEL}).outcome is Outcome.LOOK


def test_a_summary_does_not_keep_the_beginning_of_what_is_cut():
    secret = f"The house {'with its long garden ' * 15}is on Thistle Circle, please keep to ourselves"
    entry = cut({"What": ("service.description", f"Soup. {secret}. Coats."), **TEL}).entry
    assert "garden" not in texts_of(entry)
    entry = cut({"What": ("service.description", secret), **TEL}).entry
    assert entry.summary == "(held back)"
