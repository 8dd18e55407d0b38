"""Words about a person are cut from a row that then comes in, and a list shows where they stand."""

import re

from guide.directory.importing import cut_words
from guide.directory.importing.judged import CUT
from tests.directory.importing.cases import COMES, LOOK, differing, others, phrases
from tests.directory.importing.sheets import DESCRIPTION, HOW, NAME, TEL, one, row, without_words

SECRET = "0177|Jane|Zedina|Thistle|rectory|2093|Bryn"


def cut(columns, **kept):
    if not kept:
        return without_words({**NAME, **columns})
    return one({**NAME, **columns}, **{CUT: frozenset({"list.csv:2"}), **kept})


def test_words_about_a_person_are_cut_and_the_row_comes_in():
    cases = {
        "Beds. Ask for Jane Doe at the door.": "Beds.",
        "Beds. Call Marva at 218-555-0177 by day.": "Beds.",
        "Beds. Ann's cell 218-555-0177, by day.": "Beds.",
        "Beds by St. Paul. Ask for Jane Doe, or ask for Bill Ray. Bring ID.": "Beds by St. Paul. Bring ID.",
        "Beds, 9 to 5, ask for Jane Doe.": "Beds, 9 to 5.",
        "Beds (ask for Jane Doe if the door is locked), and coats": "Beds, and coats",
        "Through the county. If it's late call Zedina at home 218-555-0177": "Through the county.",
        "Coats at 218-555-0100 by day, Zedina picks up": "",
        "Coats. Nights text Zedina, her own cell, 218-555-0177": "Coats.",
        "Coats. Sgt. Jane Doe at home 218-555-0177": "Coats.",
        "Beds\nAsk for Jane Doe at the door\nCoats": "Beds; Coats",
    }

    def left(text):
        judged = cut({"How": (HOW, text), **TEL})
        return judged.outcome, judged.entry.application_process, re.findall(SECRET, repr(judged.entry))

    assert differing({text: (COMES, words, []) for text, words in cases.items()}, left) == {}
    assert [text for text in cases if row(HOW, text).outcome is not LOOK] == []
    in_summary = cut({"What": (DESCRIPTION, "Coats at 218-555-0100 by day, Zedina picks up"), **TEL})
    assert in_summary.entry.summary == "(held back)"


def test_a_sentence_that_is_not_to_be_told_can_be_cut():
    cases = {
        "Soup. The house is on Thistle Circle, please keep to ourselves": "Soup.",
        "Soup. Don't tell anyone about the address, it's the old rectory on Oak St.": "Soup.",
        "Lot in back. Gate code 2093": "Lot in back.",
        "Soup. Bryn called on 22/08/2023 them and left them a message": "Soup.",
    }
    for field in ("service.fees_description", "location.transportation"):
        assert others(LOOK, "\n".join(cases), field) == {}

        def left(text, field=field):
            judged = cut({"More": (field, text), **TEL})
            is_left = bool(re.search(rf"{re.escape(cases[text])}['\"]", repr(judged.entry)))
            return judged.outcome, is_left, re.findall(SECRET, repr(judged.entry))

        assert differing(dict.fromkeys(cases, (COMES, True, [])), left) == {}


def test_a_request_about_the_whole_row_cannot_be_cut():
    cases = [
        ("service.fees_description", "Free. Do not give out."),  # it says nothing else
        ("service.fees_description", "Free. Please do not refer young people to this place."),
        ("private.note", "The house is on Thistle Circle, please keep to ourselves"),
        ("service.alternate_name", "The house on Thistle Circle, keep to ourselves"),
    ]
    assert differing(dict.fromkeys(cases, LOOK), lambda cell: cut({"Also": cell, **TEL}).outcome) == {}


def test_a_summary_does_not_keep_the_beginning_of_what_is_cut():
    secret = f"The house {'with its long garden ' * 15}is on Thistle Circle, please keep to ourselves"
    entry = cut({"What": (DESCRIPTION, f"Soup. {secret}. Coats."), **TEL}).entry
    assert "garden" not in repr(entry)
    assert cut({"What": (DESCRIPTION, secret), **TEL}).entry.summary == "(held back)"


def test_no_line_is_left_without_a_letter_or_a_digit():
    judged = cut({**TEL, "Night": ("phone.number", "Det. Jane Doe at home 218-555-0177")})
    assert judged.outcome is COMES
    lines = [line for each in judged.entry.sections for line in each.text.split("\n")]
    assert [line for line in lines if line and not any(map(str.isalnum, line))] == []
    assert "Det." not in repr(judged.entry)


def test_a_name_beside_a_number_needs_a_look_and_can_be_cut():
    cells = """
    218-555-0100 (Jane) | 218-555-0100 Jane Doe | 218-555-0100, Jane; 218-555-0101 | Jane: 218-555-0100
    Jane Doe (218) 555-0100 / 218-555-0101 | 218-555-0100, ask for Janeva | 218-555-0100 (ask for Jane)
    """

    def found(cell):
        judged, without = one({**NAME, "Tel": ("phone.number", cell)}), cut({"Tel": ("phone.number", cell)})
        texts = repr(without.entry)
        return judged.outcome, judged.reasons[0].kind, without.outcome, "Jane" in texts, "555-0100" in texts

    assert differing(dict.fromkeys(phrases(cells), (LOOK, "private", COMES, False, True)), found) == {}
    others_ = "218-555-0100 (Spanish) | Hope House 218-555-0100 | 218-555-0100 (Grace Church)"
    for cell in phrases(others_):
        assert one({**NAME, "Tel": ("phone.number", cell)}).outcome is COMES
    judged = cut({"Tel": ("phone.number", "218-555-0177 (cell); 218-555-0100")})
    assert (judged.outcome, [each.value for each in judged.entry.contacts]) == (COMES, ["218-555-0100"])


def test_other_reasons_stay_when_words_are_cut():
    columns = {"What": (DESCRIPTION, "Ask for Jane Doe"), "State": ("service.status", "perhaps"), **TEL}
    assert [each.kind for each in cut(columns).reasons] == ["status"]
    judged = cut(columns, status=frozenset({"list.csv:2"}))
    assert judged.outcome is COMES
    assert "Jane" not in repr(judged.entry)
    kept_back = cut({"What": (DESCRIPTION, "Ask for Jane Doe. Do not give out"), **TEL})
    assert (kept_back.outcome, len(kept_back.reasons)) == (LOOK, 1)


def test_a_passage_shows_the_words_once_with_those_beside_them_and_none_of_notes_or_what_is_withheld():
    long = "We have soup and coats and beds and more for anybody who comes in from the cold at night, and "
    judged = row("service.eligibility_description", f"{long}then ask for Jane Doe.")
    (passage,) = cut_words.passages_of(judged)
    assert passage.startswith("… ")
    assert passage.endswith("at night, and then ask for Jane Doe.")
    twice = "Ask for Jane Doe, her cell 218-555-0199"
    assert list(cut_words.passages_of(row(DESCRIPTION, twice))) == [twice]
    notes = ("private.note", "do not give out, the gate code is 7788")
    private = {"Staff": ("contact.name", "Ann Lee"), "Notes": notes}
    judged = row(DESCRIPTION, "Ann Lee says: ask for Jane Doe", **private)
    assert list(cut_words.passages_of(judged)) == ["(held back) says: ask for Jane Doe"]


def left_of(text, *words):
    entry = row(HOW, text).entry
    return cut_words.without_words(entry, [f"({each})" for each in words]).application_process


def test_signs_go_with_the_words_beside_them_and_are_no_words_alone():
    for signs in ("- /", "-", "#", "…", " ", ""):
        assert left_of("Walk in - / call first", signs) == "Walk in - / call first"
    cases = {
        ("Walk in, or call main #", "call main #"): "Walk in, or",
        ("Walk in. *Bev knows*", "*Bev knows*"): "Walk in.",
        ("Walk in (side door, ring twice)", "ring twice)"): "Walk in (side door",
        ("Walk in (by Bev's desk) by day", "Walk in (by Bev's desk"): "by day",
        ("Walk in. Call. Call again", "Call."): "Walk in. again",
        ("Walk in\n- Bev / Sue -\nBring ID", "Bev", "Sue"): "Walk in; Bring ID",
    }
    assert differing(cases, lambda case: left_of(*case)) == {}


def test_of_numbers_and_addresses_those_that_a_person_selects_are_left_out():
    columns = {
        "Mail": ("service.email", "office@example.org"),
        "Web": ("service.url", "www.bread.example.org"),
    }
    entry = one({**NAME, **TEL, **columns}).entry
    values = {each.value for each in entry.contacts}
    assert len(values) == 3
    for gone in values:
        assert {each.value for each in cut_words.without_words(entry, [f"({gone})"]).contacts} == values - {
            gone
        }
    assert not cut_words.without_words(
        entry, [f"({', '.join(each.value for each in entry.contacts)})"]
    ).contacts
    assert "office@" not in repr(cut_words.without_words(entry, ["(office@example)"]))
    assert "office@" in repr(cut_words.without_words(entry, ["(office)"]))
