from datetime import date, timedelta

import pytest

from guide.blocks.blocks import Box, Items, Paragraph
from guide.blocks.text_reader import text_blocks
from guide.blocks.text_writer import WIDTH, page_text
from guide.content.model import Problem, Severity
from guide.render import content_status, page_names
from guide.render.entry_page import entry_page
from guide.render.html import html
from guide.render.links import address_of, target_of
from guide.render.pages import Pages
from tests.builders import DAY, entry, small_guide

GUIDE = small_guide()


def entry_text(entry_id):
    return page_text(entry_page(GUIDE.find(entry_id), GUIDE, DAY))


def page_html(entry_id):
    return html(entry_page(GUIDE.find(entry_id), GUIDE, DAY))


def test_text_fields_become_paragraphs_and_lists():
    blocks = text_blocks("One\nline.\n\n- a\n  more\n- b\nTwo.\n\nThree.")
    assert blocks == (
        Paragraph("One line."),
        Items((Paragraph("a more"), Paragraph("b Two."))),
        Paragraph("Three."),
    )


def test_a_list_may_follow_a_line_without_a_blank_one():
    assert text_blocks("These:\n- a\n- b") == (Paragraph("These:"), Items((Paragraph("a"), Paragraph("b"))))


def test_a_strategy_shows_goal_factors_and_programs_in_order():
    shown = entry_text("warm-clothes")
    order = [
        "In 30 seconds. Give coats",
        "Nobody freezes.",
        "1. Collect coats",
        "2. Repair",
        "Mending class",
        "The #Coat",
    ]
    places = [shown.index(words) for words in order]
    assert places == sorted(places)


def test_a_program_shows_its_strategy_and_both_ways_of_related():
    assert "1  Warm clothes for everyone outside (warm-clothes)" in entry_text("coat-drive")
    assert "Soup van (Program, soup-van)" in entry_text("coat-drive")
    assert "The #Coat Drive (Program, coat-drive)" in entry_text("soup-van")


def test_an_entry_shows_everything_it_has():
    shown = entry_text("coat-drive")
    for words in (
        "Ages 12 to 24", "St. Louis County", "Minnesota", "Community", "North Star Coats", "https://example.org/coats",
        "Call: 555-0100", "Hours: 24 hours", "E-mail: coats@example.org", "https://example.org/contact",
        "Where the boxes are", "https://example.org/boxes?a=1&b=2", "TCD · Coat Harbor", "- red boxes",
        "A printed list", "read on 24 Nov 2026", "Reviewed: 24 Nov 2026", "The sources agree",
    ):  # fmt: skip
        assert words in shown


def test_a_police_tip_line_says_so_before_its_number():
    assert "Police tip line, call: 555-0199" in entry_text("coat-drive")
    assert "Police tip line" in page_html("coat-drive").partition("555-0199")[0]


def test_what_is_not_sure_says_so_in_words():
    assert "Check before you give this out. Only one source says so." in entry_text("coat-drive")
    assert "! Check before you give this out. Two pages disagree on the year." in entry_text("coat-law")


def test_what_changed_its_name_says_so_before_the_summary():
    shown = entry_text("soup-van")
    assert shown.index("Has a new name. It was called") < shown.index("In 30 seconds.")


def test_every_text_of_an_entry_is_escaped():
    nasty = '<img src="/etc/hostname"> & "x" \'y\' <a href="file:///etc/passwd">'
    tricky = entry("tricky", title=nasty, summary=nasty, notice=nasty, other_names=(nasty,))
    written = html(entry_page(tricky, GUIDE, DAY))
    assert "<img" not in written
    assert "file:///etc/passwd&quot;" in written
    assert '<a href="file:' not in written


def test_links_are_only_those_we_make():
    written = page_html("coat-drive")
    hrefs = [piece.partition('"')[0] for piece in written.split('href="')[1:]]
    assert all(target_of(href) or address_of(href) for href in hrefs)
    assert "https://example.org/boxes?a=1&b=2" in map(address_of, hrefs)
    assert "warm-clothes" in map(target_of, hrefs)


@pytest.mark.parametrize("href", ["file:///etc/passwd", "https://example.org", "javascript:alert(1)", ""])
def test_other_links_lead_nowhere(href):
    assert target_of(href) is None
    assert address_of(href) is None


def test_plain_text_keeps_to_the_width_of_a_terminal():
    for known in GUIDE.entries:
        for line in entry_text(known.id).splitlines():
            assert len(line) <= WIDTH or "https://" in line


def test_every_page_of_the_program_itself_opens():
    pages = Pages(GUIDE, today=DAY, shortcuts=(("Back", "Alt+Left"),))
    assert "Winter help" in page_text(pages.page(page_names.ABOUT))
    assert "Edition: 3" in page_text(pages.page(page_names.ABOUT))
    assert "Back: Alt+Left" in page_text(pages.page(page_names.SHORTCUTS))
    assert "This page is not here" in page_text(pages.page("no-such-page"))


def test_the_page_of_what_is_missing_names_file_and_line():
    problems = (
        Problem("laws/coat.yaml", 3, 5, "The key 'titel' is not known."),
        Problem("laws/coat.yaml", 9, 1, "Only a warning.", Severity.WARNING),
    )
    guide = small_guide(problems)
    shown = page_text(Pages(guide, today=DAY, shortcuts=()).page(page_names.MISSING))
    assert "laws/coat.yaml, line 3, column 5: The key 'titel' is not known." in shown
    assert "Only a warning" not in shown
    assert (
        content_status.missing_words(guide)
        == "1 file could not be read in full: laws/coat.yaml. The rest works."
    )
    assert content_status.missing_words(GUIDE) == ""


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "1 day old"),
        (12, "12 days old"),
        (-1, "this computer's date may be wrong"),
        (365 * 70, "this computer's date may be wrong"),
    ],
)
def test_the_age_of_the_content_is_told_whatever_the_clock_says(days, words):
    assert content_status.age_words(DAY, DAY + timedelta(days=days)).startswith("Content of 24 Nov 2026")
    assert words in content_status.age_words(DAY, DAY + timedelta(days=days))


def test_a_wrong_clock_never_fails():
    for today in (date(1970, 1, 1), date.max, date.min):
        assert "24 Nov 2026" in content_status.age_words(DAY, today)


def test_a_box_without_confirmation_comes_once():
    boxes = [
        block for block in entry_page(GUIDE.find("coat-law"), GUIDE, DAY).blocks if isinstance(block, Box)
    ]
    assert [box.kind for box in boxes] == ["warn", "summary"]
