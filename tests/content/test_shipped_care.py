"""Tests that the shipped content never misleads where harm follows: duty to report, police, immigration, managers."""

import re
from datetime import date

import pytest

from guide.blocks.text_writer import page_text
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.content.parts import Confidence
from guide.render.entry_page import entry_page
from tests.shipped import shipped_guide

MARKS_BY_ID = {"buyer", "commercial-sex", "grooming", "quota", "trafficker"}


@pytest.fixture(scope="module")
def guide() -> Guide:
    return shipped_guide()


def page(entry: Entry) -> str:
    """Return all that an entry says in sentences, in one line, in lower case."""
    texts = (entry.summary, entry.notice, entry.handout_text, entry.discreet_text)
    said = (*texts, *(section.text for section in entry.sections), *(c.note for c in entry.contacts))
    return " ".join(" ".join(said).lower().split())


def passages(entry: Entry) -> list[str]:
    """Return each text that can be read or printed without the others, in one line."""
    texts = (entry.summary, entry.handout_text, entry.discreet_text, *(s.text for s in entry.sections))
    return [" ".join(text.lower().split()) for text in texts]


def entry(guide: Guide, entry_id: str) -> Entry:
    found = guide.find(entry_id)
    assert found
    return found


def section(guide: Guide, entry_id: str, section_id: str) -> str:
    return next(each.text for each in entry(guide, entry_id).sections if each.id == section_id)


def test_nobody_may_wait_24_hours_to_report(guide):
    deadline = re.compile(r"\b(?:within|than|has|have|in) 24 hours")
    found = [
        (e.id, t) for e in guide.entries for t in passages(e) if deadline.search(t) and "at once" not in t
    ]
    assert found == []


def test_who_tells_a_supervisor_learns_that_it_is_no_report(guide):
    duty = re.compile(r"(?:must|have to|had to) report")
    told = [e for e in guide.entries if re.search(r"\bsupervisor", page(e)) and duty.search(page(e))]
    assert [e.id for e in told if not re.search(r"is not a report|you yourself", page(e))] == []
    for entry_id in ("danger-now", "do-i-have-to-report", "mandated-reporting", "mandated-reporter"):
        assert "telling" in page(entry(guide, entry_id)), entry_id
        assert "is not a report" in page(entry(guide, entry_id)), entry_id


def test_who_tells_a_manager_learns_what_to_do_if_the_manager_takes_part(guide):
    told = re.compile(r"(?:tell|follow) (?:the|your|a) (?:manager|owner|boss)")
    found = [
        e.id for e in guide.entries if told.search(page(e)) and "manager may be part of it" not in page(e)
    ]
    assert found == []
    for entry_id in ("saw-something-motel", "signs-in-lodging"):
        handed = entry(guide, entry_id)
        for text in filter(None, (handed.handout_text, handed.discreet_text)):
            assert "manager" not in text or "Day One" in text


def test_the_line_that_may_reach_immigration_police_says_so_first(guide):
    line, first = entry(guide, "hsi-tip-line"), "This number may reach ICE, the federal immigration police."
    assert line.confidence is Confidence.DISPUTED
    for text in (line.summary, line.handout_text, line.contacts[0].note):
        assert text.startswith(first)
    # In other words, for no page says the same sentence twice.
    assert line.notice.startswith("It may reach ICE, the federal immigration police.")
    shown = page_text(entry_page(line, guide, date(2026, 11, 26)))
    before_next_number = " ".join(shown.partition(line.contacts[1].value)[0].split())
    assert before_next_number.index(line.contacts[0].value) < before_next_number.index(first)
    for text in (line.title, line.short_title, line.discreet_name, line.discreet_text):
        assert "ICE" in text
    assert "ICE" in line.contacts[0].handout_note


def test_pages_that_name_that_line_name_immigration_police(guide):
    named = [e for e in guide.entries if re.search(r"\bhsi\b|homeland security investigations", page(e))]
    assert [e.id for e in named if not re.search(r"\bice\b", page(e))] == []


def test_police_tip_lines_among_the_numbers_of_a_page_are_called_so_and_never_reach_immigration(guide):
    tips = {line.id for line in guide.of_kind(Kind.LINE) if line.is_police_tip}
    for each in guide.entries:
        shown = tips & set(each.lines)
        assert "hsi-tip-line" not in shown, each.id
        assert not shown or "police tip line" in page(each), each.id
    assert not tips & set(entry(guide, "saw-something-motel").lines)


def test_what_a_line_says_of_police_is_given_as_its_words_with_the_limit(guide):
    promise = re.compile(r"not call the police|calls? (?:the )?police (?:without|only)")
    for each in guide.entries:
        for text in passages(each):
            if promise.search(text) and "day one" in f"{each.id.replace('-', ' ')} {text}":
                assert "they say" in text, each.id
                assert re.search(r"must report", page(each)), each.id


def test_pictures_and_money_what_is_needed_first_is_said_first(guide):
    steps = " ".join(section(guide, "pictures-passed-around", "what-you-can-do").split())
    order = "Do not pay; Do not delete the account; Note user names; report it in the app; Then block".split(
        "; "
    )
    assert sorted(order, key=steps.index) == order
    take_it_down = entry(guide, "take-it-down")
    assert [c.value for c in take_it_down.contacts] == ["https://takeitdown.ncmec.org"]
    assert not take_it_down.is_police_tip


def test_that_a_parent_may_be_the_one_is_said_before_the_talk(guide):
    steps = section(guide, "parent-worried", "what-you-can-do")
    assert steps.index("can be the one who does harm") < steps.index("one calm talk")


def test_no_criminal_is_said_with_its_edge(guide):
    for each in guide.entries:
        for text in passages(each):
            if re.search(r"not (?:treat you as )?a criminal|as a criminal for", text):
                assert "for anything else" in text, each.id


def test_911_is_not_announced_to_whoever_stands_near(guide):
    assert "person next to you" not in page(entry(guide, "emergency-911"))


def test_words_of_the_law_that_may_have_changed_bear_their_year(guide):
    named = [(e.id, t) for e in guide.entries for t in passages(e) if "noncaregiver" in t]
    assert [pair for pair in named if "as of 2024" not in pair[1]] == []


def test_a_list_of_services_is_not_said_to_be_for_danger(guide):
    assert [c.not_for for c in entry(guide, "united-way-211").contacts] == ["danger"]


def test_a_bed_for_youth_is_offered_where_a_bed_is_asked_for(guide):
    assert "Ages 10 to 17: The Bridge for Youth" in section(guide, "bed-tonight", "what-to-offer")
    bridge = entry(guide, "the-bridge-for-youth")
    assert bridge in guide.related_to(entry(guide, "bed-tonight"))
    assert bridge.confidence is Confidence.CONFIRMED


def test_the_numbers_of_beds_stand_on_the_page_about_a_bed(guide):
    shown = page_text(entry_page(entry(guide, "bed-tonight"), guide, date(2026, 11, 26)))
    numbers = shown[: shown.index("What you can do")]
    for name in ("the-bridge-for-youth", "hennepin-shelter-hotline", "ramsey-shelter-contact"):
        values = [contact.value for contact in entry(guide, name).support_numbers]
        assert values, name
        assert [value for value in values if value not in numbers] == [], name


def test_ages_that_sources_give_differently_are_no_wider_than_all_of_them(guide):
    ages = entry(guide, "passageways").ages
    assert ages
    assert (ages.from_, ages.to) == (13, 24)


def test_signs_blame_nobody(guide):
    assert "harm done to them" in section(guide, "signs", "youth")
    assert "act in a sexual way" not in page(entry(guide, "signs"))


def test_what_nobody_checked_is_not_said_to_have_a_source(guide):
    unchecked = [e for e in guide.entries if e.confidence is Confidence.NOT_CHECKED]
    assert len(unchecked) >= 9
    assert [e.id for e in guide.entries if "no page was checked" in page(e) and e not in unchecked] == []
    for entry_id in MARKS_BY_ID:
        marks = {each.confidence for each in entry(guide, entry_id).sections}
        assert Confidence.NOT_CHECKED in marks, entry_id


def test_parts_of_a_situation_stand_in_the_order_in_which_they_are_needed(guide):
    parts = ["what-you-can-do", "what-to-offer", "what-to-say", "what-not-to-do", "good-to-know"]
    for situation in guide.of_kind(Kind.SITUATION):
        there = [each.id for each in situation.sections if each.id in parts]
        assert there == parts, situation.id


def test_every_situation_fits_two_screens(guide):
    for situation in guide.of_kind(Kind.SITUATION):
        words = re.findall(r"\w[\w'’-]*", " ".join(f"{s.title} {s.text}" for s in situation.sections))
        assert len(words) <= 330, (situation.id, len(words))


def test_an_exam_without_the_police_is_promised_to_adults_only(guide):
    for each in guide.entries:
        promises = re.findall(r"[^.?!;]*no police report", page(each))
        assert all("18 or older" in promise for promise in promises), each.id


def test_a_shelter_for_youth_may_have_to_call_a_parent(guide):
    for name in ("the-bridge-for-youth", "evergreen-youth-shelter", "ain-dah-yung", "brittanys-place"):
        assert "if they must call a parent" in page(entry(guide, name)), name
