"""A hand-out as plain text for a message."""

from guide.handout.as_text import as_text
from guide.handout.options import Format
from tests.handout.samples import EVERYTHING, made


def test_a_card_as_text():
    assert as_text(made("hidden-house", "cold-hands#do", shows=EVERYTHING)) == (
        "Hidden house\n"
        "Call: 555-0130\n"
        "Hours: 24 hours\n"
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
        "Content of 24 Nov 2026. Numbers can change.\n"
    )


def test_a_sheet_has_its_title_and_numbers_its_factors():
    text = as_text(made("warm-clothes", format=Format.SHEET))
    assert text.startswith(
        "Warm clothes for everyone outside\n\nGoal:\nNobody freezes.\nKey factors:\n1. Collect"
    )


def test_the_police_are_named_before_their_number():
    assert "Police tip line, call: 555-0199 (Not for: support.)\n" in as_text(made("ice-house"))


def test_full_entries_are_written_as_the_reader_shows_them():
    text = as_text(made("library", "warm-clothes", format=Format.FULL))
    assert text.startswith("Library\n=======\n\n")
    assert "Warm clothes for everyone outside\n====" in text
    assert text.endswith("\n\nContent of 24 Nov 2026. Numbers can change.\n")


def test_nothing_is_only_the_footer():
    assert as_text(made(format=Format.SHEET)) == "Content of 24 Nov 2026. Numbers can change.\n"
