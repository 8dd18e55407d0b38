"""What stands on a hand-out, in which order, and what its worker is told."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from guide.blocks.blocks import Box, Facts, Heading, Items, NoteLine, Number, Paragraph, Title
from guide.content.amendments import Amendment
from guide.content.detail import Detail
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.parts import Confidence, Hours, Weekday
from guide.content.union import union
from guide.handout.handout_list import DEFAULT_DETAILS
from guide.handout.options import Format
from guide.render.entry_page import entry_page
from tests.builders import DAY, bullets, contact, entry, fact, pack, subheading
from tests.handout.samples import EVERYTHING, made, notices_of, winter


def only(handout):
    (item,) = handout.items
    return item


def test_numbers_stand_first_support_before_the_office_before_the_police():
    item = only(made("ice-house", shows=EVERYTHING))
    assert item.name == "Ice House for frost"
    assert item.blocks == (
        Number(
            "Call",
            "+1 555-0110 (FROST)",
            "24 hours a day. Say you have frost. Ask for Ann.",
            whom="Ages 12 to 24. Anyone who is cold.",
        ),
        Number("Text", "55510", "24 hours a day."),
        Number("Office, call", "555-0120", "Hours unknown.", mark="Hours unknown"),
        Number(
            "Police tip line, call",
            "555-0199",
            "Hours unknown.",
            True,
            mark="Hours unknown, not for support",
            whom="Not for: support.",
        ),
        Number("Chat", "https://blackicehelp.example.org", "9 to 5.", mark="9 to 5"),
        Number("Office, e-mail", "frosty@example.org"),
        Paragraph("A warm room. You can stay the night."),
        fact("Languages", "English, Somali"),
        fact("How to get in", "Ring the bell."),
        fact("Cost", "Free."),
        fact("Address", "1 Main Street"),
        NoteLine(),
    )


def test_the_hours_of_a_number_stand_once_and_beside_it():
    call, text = contact("support", "call", "555-0101"), contact("support", "text", "555-0102")
    day = (Hours(days=tuple(Weekday)[:5], from_="10:00", to="17:00"),)
    night, always = replace(call, hours="Nights"), replace(call, hours="Every day, 24 hours")
    rows: list[tuple[str, dict[str, Any], list[str], list[str]]] = [
        ("its own words", {"contacts": (replace(call, hours="10 to 5"),), "hours": day}, ["10 to 5."], []),
        ("two have the same", {"contacts": (always, replace(text, hours="24 hours"))}, ["", ""], ["24 hours a day"]),
        ("two differ", {"contacts": (always, replace(text, hours="Nights"))}, ["24 hours a day.", "Nights."], []),
        ("those of the entry", {"contacts": (call,), "hours": day}, ["Monday to Friday, 10 am to 5 pm."], []),
        ("the same for two", {"contacts": (call, text), "hours": day}, ["", ""], ["Monday to Friday, 10 am to 5 pm"]),
        ("not known", {"contacts": (call, text)}, ["Hours unknown."] * 2, []),
        ("what else is said", {"contacts": (night,), "schedule": "Danger now: call 911."}, ["Nights."], ["Danger now: call 911."]),
    ]  # fmt: skip
    for what, fields, beside, below in rows:
        blocks = only(made("den", guide=winter(entries=(entry("den", Kind.SERVICE, **fields),)))).blocks
        assert [block.note for block in blocks if isinstance(block, Number)] == beside, what
        assert [block.rows[0][1] for block in blocks if isinstance(block, Facts)] == below, what
    short = only(
        made(
            "den",
            guide=winter(entries=(entry("den", Kind.SERVICE, contacts=(call,), hours=day),)),
            shows=frozenset({Detail.NUMBERS}),
        )
    )
    assert (short.blocks[0].note, short.blocks[0].mark) == ("Daytime only.", "Daytime only")


def test_each_detail_adds_and_takes_its_own_pieces():
    everything = only(made("ice-house", shows=EVERYTHING)).blocks
    for detail in (Detail.TEXT, Detail.LANGUAGES, Detail.ADDRESS, Detail.NOTE_LINE):
        without = only(made("ice-house", shows=EVERYTHING - {detail})).blocks
        alone = only(made("ice-house", shows=frozenset({detail}))).blocks
        assert set(alone) | set(without) == set(everything)
        assert not set(alone) & set(without)


def test_the_name_stands_only_where_it_is_shown_and_the_workers_title_wins():
    assert only(made("ice-house", shows=DEFAULT_DETAILS - {Detail.NAME})).name == ""
    assert only(made("ice-house", title="For Ann")).name == "For Ann"


@pytest.mark.parametrize("form", list(Format))
def test_the_heading_of_a_situation_says_nothing_about_the_person(form):
    guide = winter()
    need = replace(guide.find("cold-hands"), discreet_name="Warm hands")
    guide = replace(guide, entries=(need, *(each for each in guide.entries if each.id != "cold-hands")))
    handout = made("cold-hands", "library", guide=guide, format=form)
    if form is Format.FULL:
        assert handout.pages[0].blocks[0] == Title("They have cold hands")
    else:
        assert handout.items[0].name == "Warm hands"
        assert made("cold-hands#do", guide=guide, format=form).items[0].name == "Warm hands"
        assert made("cold-hands", guide=guide, format=form, title="Mine").items[0].name == "Mine"
        assert made("cold-hands", format=form).items[0].name == "They have cold hands", "it has no other"


def test_what_is_confidential_never_has_its_address():
    for form in Format:
        handout = made("hidden-house", shows=EVERYTHING, format=form)
        assert "Secret" not in str(handout)
    assert "1 Main Street" in str(made("ice-house", shows=EVERYTHING))


def test_a_situation_has_the_support_numbers_of_its_lines_named():
    item = only(made("cold-hands"))
    assert item.blocks == (
        subheading("Winter Line"),
        Number("Call", "555-0111", "24 hours a day."),
        Number(
            "Text",
            "55501",
            "Hours unknown. Not checked.",
            mark="Hours unknown, not checked",
            whom="Not for: A crisis.",
        ),
        subheading("Frost Line"),
        Number("Call", "555-0150", "Hours unknown.", mark="Hours unknown"),
    )


def test_what_has_no_contact_on_the_web_gives_its_pages_there():
    item = only(made("library", shows=frozenset({Detail.WEB})))
    assert item.blocks == (Number("Web", "https://books.example.org", "Catalogue."),)


def test_a_strategy_on_a_sheet_has_goal_factors_and_programs_and_is_the_title():
    handout = made("warm-clothes", format=Format.SHEET)
    assert handout.title == "Warm clothes for everyone outside"
    item = only(handout)
    assert item.name == ""
    assert item.blocks == (
        subheading("Goal"),
        Paragraph("Nobody freezes."),
        subheading("Key factors"),
        bullets(("Collect coats and boots", "Repair what is torn"), numbered=True),
        subheading("Programs"),
        bullets(("Mending class for volunteers", "The #Coat Drive")),
    )
    assert only(made("warm-clothes")).blocks == (Paragraph("Give coats before the first snow."),)


def test_a_section_has_its_text_and_its_table():
    item = only(made("cold-hands#do", shows=DEFAULT_DETAILS | {Detail.NOTE_LINE}))
    assert item.name == "They have cold hands"
    assert item.blocks == (
        subheading("What to do"),
        Paragraph("Before you read on: It can hurt."),
        Paragraph("Rub them."),
        bullets(("Look for frost.", "Give tea.")),
        fact("Now", "Tea"),
        fact("Later", "Frost cream"),
        NoteLine(),
    )
    assert only(made("cold-hands#wide")).blocks[-1] == fact("1", "B: 2; C: 3")


def test_parts_by_their_anchor():
    first = {
        "warm-clothes#collect": Paragraph("Collect coats and boots"),
        "warm-clothes#key-factors": subheading("Key factors"),
        "warm-clothes#goal": subheading("Goal"),
        "warm-clothes#programs": subheading("Programs"),
        "winter-line#numbers": Number("Call", "555-0111", "24 hours a day."),
        "ice-house#contacts": Number(
            "Call",
            "+1 555-0110 (FROST)",
            "24 hours a day. Say you have frost. Ask for Ann.",
            whom="Ages 12 to 24. Anyone who is cold.",
        ),
        "ice-house#use": fact("Who can use it", "Anyone who is cold."),
        "library#links": Number("Web", "https://books.example.org", "Catalogue."),
    }
    assert {target: only(made(target)).blocks[0] for target in first} == first


@pytest.mark.parametrize("target", ["nowhere", "nowhere#part", "library#nowhere", "library#key-factors"])
def test_what_the_guide_does_not_have_is_named(target):
    for form, discreet in product(Format, (False, True)):
        handout = made(target, "bakery", format=form, discreet=discreet)
        (notice,) = [each for each in handout.notices if each.kind == "missing"]
        assert notice.target == target
        assert (target.partition("#")[2] or target) in notice.sentence
        assert len(handout.items) + len(handout.pages) == 1


def test_nothing_makes_an_empty_handout():
    for form in Format:
        handout = made(format=form)
        assert (handout.items, handout.pages, handout.notices) == ((), (), ())


def test_codes_hold_numbers_and_plain_addresses_and_only_where_asked():
    shown = made("ice-house", "library", shows=EVERYTHING, qr=True)
    uris = [piece.uri for item in shown.items for piece in item.blocks if isinstance(piece, Number)]
    assert uris == [
        "tel:+15550110", "sms:55510", "tel:5550120", "tel:5550199",
        "https://blackicehelp.example.org", "", "https://books.example.org",
    ]  # fmt: skip
    assert not any(p.uri for p in only(made("ice-house", shows=EVERYTHING)).blocks if isinstance(p, Number))


def test_what_is_unsure_is_named_in_one_sentence_an_item():
    assert notices_of(made("ice-house", "library", "bakery", shows=EVERYTHING)) == [], (
        "what is sure is not nagged about"
    )
    handout = made("old-house", "cold-hands", "cold-hands#do", "cold-hands#wide", "coat-law")
    check = "check before you give it out."
    assert notices_of(handout) == [
        ("unsure", f"'Old house': {check} It was to be reviewed by 20 Oct 2026. Not known if still current."),
        ("unsure", f"'They have cold hands': {check} Winter Line: A number or an address of it is not sure."),
        ("unsure", f"'They have cold hands': {check} Only one source says so."),
        ("unsure", f"'Coat law': {check} Sources disagree."),
    ]
    assert notices_of(made("winter-line", shows=frozenset({Detail.NAME}))) == [], "no number is shown"
    assert len(notices_of(made("winter-line"))) == 1
    # A clock before the pack makes nothing overdue.
    assert "reviewed by" not in notices_of(made("old-house", today=DAY - timedelta(days=1)))[0][1]


def test_what_is_noted_for_the_worker_does_not_stand_on_paper():
    guide = winter()
    line = guide.find("hidden-house")
    (contact,) = line.contacts
    noted = replace(contact, note="Old. Check before you give this out.", handout_note="Ask.")
    line = replace(line, contacts=(noted,))
    handout = made("hidden-house", guide=replace(guide, entries=(line,)))
    assert only(handout).blocks[0].note == "24 hours a day. Ask."
    assert [about for about, _ in notices_of(handout)] == ["unsure"]


def test_what_else_is_dialled_stands_beside_a_number_even_without_room_for_its_note():
    guide = winter()
    line = guide.find("hidden-house")
    (contact,) = line.contacts
    marks = {
        "Extension 12": "extension 12",
        "Press 7. Say you have frost.": "press 7",
        "Ask for Ann.": "",
        "Call 2 days before you come.": "",
    }
    for note, mark in marks.items():
        noted = replace(contact, handout_note=note, confidence=Confidence.CONFIRMED)
        entries = (replace(line, contacts=(noted,)),)
        assert only(made("hidden-house", guide=replace(guide, entries=entries))).blocks[0].mark == mark


def test_the_title_of_the_paper():
    titles = {
        ("ice-house", Format.SHEET): "Who can help",
        ("winter-line warm-clothes", Format.LARGE): "Who can help",
        ("cold-hands", Format.SHEET): "Who can help",
        ("library", Format.SHEET): "Good to know",
        ("warm-clothes", Format.LARGE): "Warm clothes for everyone outside",
        ("warm-clothes", Format.CARD): "Good to know",
    }
    assert {(names, form): made(*names.split(), format=form).title for names, form in titles} == titles


def test_the_footer_says_the_day_of_the_content():
    assert made("library").footer == "Content of 24 Nov 2026, edition 3. Numbers can change."
    assert made("library", guide=winter(pack=None)).footer == "Numbers can change."


def test_the_footer_names_the_packs_that_the_items_are_from():
    lines = Guide(
        replace(pack(), id="lines", title="All lines", edition=1, published=date(2026, 10, 1)),
        (entry("far-line", Kind.LINE, contacts=(contact("support", "call", "218-555-0100"),)),),
    )
    both = union((lines, winter()))
    lines_name, own_name = "All lines, edition 1 of 1 Oct 2026", f"{pack().title}, edition 3 of 24 Nov 2026"
    sheet = {"guide": both, "format": Format.SHEET}
    assert made("far-line", **sheet).footer == f"Content: {lines_name}. Numbers can change."
    assert made("library", **sheet).footer == f"Content: {own_name}. Numbers can change."
    together = made("library", "far-line", **sheet)
    assert together.footer == f"Content: {lines_name}; {own_name}. Numbers can change."
    card = made("library", "far-line", guide=both)
    assert card.footer == "Content of 1 Oct 2026: lines 1, winter 3. Numbers can change."
    hidden = made("library", "far-line", guide=both, discreet=True)
    assert hidden.footer == "Content of 1 Oct 2026, edition 1. Numbers can change."


def test_the_footer_names_the_packs_that_amended_an_item():
    change = Amendment(amends="library", notice="Ring twice.", sources=(), reviewed=date(2026, 11, 1))
    county = Guide(replace(pack(), id="county", title="Cold County"), (), amendments=(change,))
    guide = union((winter(), county))
    named = [f"{title}, edition 3 of 24 Nov 2026" for title in (pack().title, "Cold County")]
    sheet = {"guide": guide, "format": Format.SHEET}
    assert made("library", **sheet).footer == f"Content: {'; '.join(named)}. Numbers can change."
    assert made("bakery", **sheet).footer == f"Content: {named[0]}. Numbers can change."


def test_cover_is_mixed_among_the_items_and_nothing_stands_twice():
    handout = made("ice-house", "bakery", "hidden-house", cover=True)
    assert [item.target for item in handout.items] == ["ice-house", "library", "bakery", "hidden-house"]
    library = handout.items[1]
    assert any(isinstance(piece, Number) for piece in library.blocks)
    assert [item.target for item in made("ice-house", cover=True).items] == ["ice-house", "library", "bakery"]


def test_full_pages_are_those_of_the_reader_once_each():
    guide = winter()
    handout = made("ice-house", "warm-clothes", "ice-house#use", format=Format.FULL)
    assert handout.items == ()
    expected = [entry_page(guide.find(each), guide, DAY) for each in ("ice-house", "warm-clothes")]
    assert [set(page.blocks) for page in handout.pages] == [set(page.blocks) for page in expected]
    assert handout.pages[0].blocks[0] == Title("Ice House for frost")


def test_of_a_part_full_has_only_its_blocks_under_the_title():
    (page,) = made("cold-hands#do", "cold-hands#wide", format=Format.FULL).pages
    assert [b.text for b in page.blocks if isinstance(b, Heading)] == ["What to do", "Wide"]
    assert page.blocks[0] == Title("They have cold hands")
    (page,) = made("warm-clothes#repair", format=Format.FULL).pages
    assert page.blocks[-2:] == (
        Heading("Key factors", "key-factors"),
        Items((Paragraph("Repair what is torn", "repair"),)),
    )
    (page,) = made("coat-law#sources", format=Format.FULL).pages
    assert any(isinstance(block, Box) and block.kind == "warn" for block in page.blocks)


def test_every_entry_can_be_handed_over_in_every_format():
    guide = winter()
    for form in Format:
        for each in guide.entries:
            handout = made(each.id, shows=EVERYTHING, format=form)
            assert len(handout.items) + len(handout.pages) == 1
    assert {each.kind for each in guide.entries} >= {Kind.LINE, Kind.STRATEGY, Kind.TERM}
    assert Confidence.DISPUTED in {each.confidence for each in guide.entries}
