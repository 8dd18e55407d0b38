"""A hand-out as plain text for a message."""

from guide.content.model import Kind
from guide.handout.as_text import as_text
from guide.handout.options import Format
from tests.builders import contact, entry
from tests.handout.samples import EVERYTHING, made, winter


def test_a_card_as_text():
    assert as_text(made("hidden-house", "cold-hands#do", shows=EVERYTHING)) == (
        "Hidden house\n"
        "Call: 555-0130 (24 hours a day.)\n"
        "About hidden-house.\n"
        "\n"
        "They have cold hands\n"
        "What to do:\n"
        "Before you read on: It can hurt.\n"
        "Rub them.\n"
        "- Look for frost.\n"
        "- Give tea.\n"
        "Now: Tea\n"
        "Later: Frost cream\n"
        "\n"
        "Content of 24 Nov 2026, edition 3. Numbers can change.\n"
    )


def test_a_sheet_has_its_title_and_numbers_its_factors():
    text = as_text(made("warm-clothes", format=Format.SHEET))
    assert text.startswith(
        "Warm clothes for everyone outside\n\nGoal:\nNobody freezes.\nKey factors:\n1. Collect"
    )


def test_who_takes_reports_and_the_police_are_named_before_their_number():
    taker = contact("report", "call", "555-0300", not_for="support")
    office = contact("office", "call", "555-0301")
    guide = winter(entries=(entry("intake", Kind.SERVICE, title="Intake", contacts=(taker, office)),))
    written = as_text(made("intake", guide=guide))
    assert (
        "Office, call: 555-0301 (Hours unknown.)\nNot for: support.\nTo report, call: 555-0300 (" in written
    )
    assert "Not for: support.\nPolice tip line, call: 555-0199 (" in as_text(made("ice-house"))


def test_full_entries_are_written_as_the_reader_shows_them():
    text = as_text(made("library", "warm-clothes", format=Format.FULL))
    assert text.startswith("Library\n=======\n\n")
    assert "Warm clothes for everyone outside\n====" in text
    assert text.endswith("\n\nContent of 24 Nov 2026, edition 3. Numbers can change.\n")
    assert as_text(made(format=Format.SHEET)) == "Content of 24 Nov 2026, edition 3. Numbers can change.\n"
