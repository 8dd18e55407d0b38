"""Tests what is left of an entry without words that a person has selected in its texts."""

import pytest

from guide.directory.importing.cut_words import without_words
from tests.directory.importing.test_plan import one, texts_of

NAME = {"Name": ("service.name", "Warm Up")}


def entry_of(columns):
    return one({**NAME, **columns}).entry


def left_of(text, *words):
    entry = entry_of({"How": ("service.application_process", text)})
    return without_words(entry, [f"({each})" for each in words]).application_process


@pytest.mark.parametrize("signs", ["- /", "-", "#", "…", " ", ""])
def test_signs_alone_are_no_words(signs):
    assert left_of("Walk in - / call first", signs) == "Walk in - / call first"


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("Walk in, or call main #", "call main #", "Walk in, or"),
        ("Walk in. *Bev knows*", "*Bev knows*", "Walk in."),
        ("Walk in (side door, ring twice)", "ring twice)", "Walk in (side door"),
        ("Walk in (by Bev's desk) by day", "Walk in (by Bev's desk", "by day"),
        ("Walk in. Call. Call again", "Call.", "Walk in. again"),
    ],
)
def test_signs_go_with_the_words_beside_them(text, words, left):
    assert left_of(text, words) == left


def test_a_line_of_which_signs_are_left_goes_whole():
    assert left_of("Walk in\n- Bev / Sue -\nBring ID", "Bev", "Sue") == "Walk in; Bring ID"


ADDRESSES = {
    "Mail": ("service.email", "bev.b.lund@example.org"),
    "Web": ("service.url", "www.bread.example.org"),
    "Tel": ("phone.number", "218-555-0145"),
}


@pytest.mark.parametrize("gone", ["bev.b.lund@example.org", "218-555-0145", "www.bread.example.org"])
def test_a_number_or_an_address_is_left_out_and_the_others_stay(gone):
    entry = one({**NAME, **ADDRESSES}).placed or entry_of(ADDRESSES)
    before = {each.value for each in entry.contacts}
    whole = next((value for value in before if gone in value), gone)
    assert {each.value for each in without_words(entry, [f"({whole})"]).contacts} == before - {whole}


def test_a_line_of_several_takes_all_of_them():
    entry = entry_of(ADDRESSES)
    line = ", ".join(each.value for each in entry.contacts)
    assert not without_words(entry, [f"({line})"]).contacts


def test_a_part_of_a_mail_address_takes_it_whole_and_a_word_of_it_does_not():
    entry = entry_of({**ADDRESSES, "Mail": ("service.email", "office@example.org")})
    assert "office@" not in texts_of(without_words(entry, ["(office@example)"]))
    assert "office@" in texts_of(without_words(entry, ["(office)"]))
