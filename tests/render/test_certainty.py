from dataclasses import replace
from datetime import date

from guide.content.model import Status
from guide.content.parts import Channel, Confidence, Contact, ContactKind
from guide.render import certainty
from tests.builders import COPIED, DAY, entry, small_guide

CALL = Contact(kind=ContactKind.SUPPORT, channel=Channel.CALL, value="555-0111")
CHECKED = replace(CALL, confirmed_on=date(2026, 11, 20))
GUIDE = small_guide()


def test_confirmation_says_how_many_numbers_a_person_has_called():
    nobody, later = (
        "Nobody has called to check these numbers yet.",
        replace(CHECKED, confirmed_on=date(2026, 11, 22)),
    )
    for contacts, sentence in (
        ((), nobody),
        ((CALL,), nobody),
        ((CHECKED,), "A person called and checked these on 20 Nov 2026."),
        ((later, CHECKED), "A person called and checked these on 20 Nov 2026."),
        (
            (CALL, CHECKED, CALL),
            "A person called and checked 1 of these, the first on 20 Nov 2026. Nobody has called",
        ),
    ):
        assert certainty.confirmation(contacts).startswith(sentence)


def test_a_note_gets_a_warning_only_if_the_fact_is_not_sure():
    assert certainty.note_with_warning("Ring twice.", Confidence.CONFIRMED) == "Ring twice."
    assert certainty.note_with_warning("Ring twice.", Confidence.DISPUTED) == (
        "Check first. Sources disagree. Ring twice."
    )


def test_what_no_page_was_checked_for_is_unsure_and_says_so():
    assert certainty.note_with_warning("Ring twice.", Confidence.NOT_CHECKED) == (
        "Check first. No page was checked for this. Ring twice."
    )
    unread = entry("unread", confidence=Confidence.NOT_CHECKED)
    assert list(certainty.doubts(unread, GUIDE, DAY)) == ["No page was checked for this"]


def test_a_contact_is_not_sure_by_its_note_either():
    assert certainty.is_contact_sure(CALL)
    assert not certainty.is_contact_sure(replace(CALL, note=f"Old. {certainty.check_first()}"))
    assert not certainty.is_contact_sure(replace(CALL, confidence=Confidence.ONE_SOURCE))


def test_an_entry_is_in_doubt_if_it_is_overdue_gone_or_not_confirmed():
    sure = entry("sure")
    assert list(certainty.doubts(sure, GUIDE, DAY)) == []
    gone = replace(sure, status=Status.ENDED, confidence=Confidence.ONE_SOURCE)
    assert list(certainty.doubts(gone, GUIDE, date(2030, 1, 1))) == [
        "It was to be reviewed by 24 Nov 2027",
        "Has ended",
        "Only one source says so",
    ]


def test_an_entry_that_was_copied_is_to_be_checked_first_on_each_day():
    copied = entry("a", **COPIED)
    assert list(certainty.doubts(copied, GUIDE, DAY)) == [
        "Nobody knows when it was last checked",
        "No page was checked for this",
    ]
