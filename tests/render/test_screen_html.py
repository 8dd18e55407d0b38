"""Pages as the window shows them: numbers in one table, links in running lines, and nothing of a page is lost."""

import html as markup
import re
from dataclasses import replace

from guide.blocks.blocks import Box, EntryRef, Heading, Number, Numbers, Page, Paragraph, Refs, SmallPrint
from guide.blocks.isolates import without_isolates
from guide.render.entry_page import entry_page
from guide.render.html import html
from guide.render.links import number_of, target_of
from guide.render.said_once import said_once
from guide.render.screen_html import screen_html
from tests.builders import DAY, entry_of, small_guide

GUIDE = small_guide()
ON_PHONE = "Texts stay on your phone."


def line(name: str, *numbers: Number) -> Numbers:
    return Numbers(EntryRef(name.lower(), name), numbers, is_brief=True)


def shown(*blocks) -> str:
    return screen_html(Page(tuple(said_once(blocks))))


def said(written: str) -> str:
    """Return the text of HTML, its tags replaced by blanks."""
    return " ".join(without_isolates(markup.unescape(re.sub("<[^>]*>", " ", written))).split())


def hrefs(written: str) -> list[str]:
    return [markup.unescape(piece.partition('"')[0]) for piece in written.split('href="')[1:]]


DAY_ONE = line("Day", Number("Call", "555-0100", "Not for: a report."), Number("Text", "55501", ON_PHONE))
HOTLINE = line(
    "Hot", Number("Call", "555-0101", "Ask first."), Number("Text", "55502", f"Send HELP. {ON_PHONE}")
)
TIPS = line("Tips", Number("Police tip line, call", "555-0102", "Not for: support.", is_police_tip=True))


def test_the_numbers_of_several_lines_are_one_table_with_a_row_for_each_line():
    written = shown(Heading("Numbers"), DAY_ONE, HOTLINE, Heading("What you can do"))
    assert (written.count("<table"), written.count("<tr")) == (1, 2)
    assert [link.name for link in map(number_of, hrefs(written)) if link] == [
        "Call Day, 555-0100, copy", "Text Day, 55501, copy", "Call Hot, 555-0101, copy", "Text Hot, 55502, copy",
    ]  # fmt: skip
    assert [target_of(href) for href in hrefs(written) if target_of(href)] == ["day", "hot"]


def test_what_is_the_same_for_several_texts_is_said_once_and_all_else_beside_its_number():
    assert said(shown(DAY_ONE, HOTLINE)) == (
        f"Day Call 555-0100 Copy Text 55501 Copy Not for: a report. "
        f"Hot Call 555-0101 Copy Text 55502 Copy Ask first. Send HELP. {ON_PHONE}"
    )
    assert ON_PHONE in said(shown(DAY_ONE)).partition("55501")[2]
    assert said(shown(HOTLINE)).endswith(f"Send HELP. {ON_PHONE}")


def test_what_also_stands_with_calls_is_about_the_line_and_stays_with_it():
    private = "Ask what they keep private."
    lines = (
        line(n, Number("Call", f"555-010{n}", private), Number("Text", f"5550{n}", private)) for n in "12"
    )
    assert said(shown(*lines)).count(private) == 2


def test_numbers_that_are_not_for_support_are_a_table_of_their_own_and_told_apart_in_words():
    written = shown(DAY_ONE, TIPS, HOTLINE)
    assert re.findall('<table class="([^"]*)"', written) == ["rows line", "rows tip", "rows line"]
    assert "Police tip line, call 555-0102 Copy Not for: support." in said(written)


def test_the_numbers_of_one_line_are_a_table_without_gaps_below_its_name():
    written = shown(replace(DAY_ONE, is_brief=False))
    assert re.findall('<table class="([^"]*)"', written) == ["rows line"]
    assert (written.count("<tr"), 'cellpadding="0"' in written) == (3, True)
    assert said(written) == f"Day Call 555-0100 Copy Not for: a report. Text 55501 Copy {ON_PHONE}"


def test_a_note_that_concerns_one_of_two_numbers_of_a_kind_names_it():
    two = line("Ramsey", Number("Call", "555-0105", "Adults."), Number("Call", "555-0106"))
    assert "555-0105: Adults." in said(shown(two))


def test_an_unsure_number_is_marked_where_it_stands_and_the_block_says_once_what_the_mark_means():
    unsure = "Check before you give this out."
    lines = [
        line(name, Number("Call", "555-0107"), Number("Text", f"5557{name}", f"Ask {name}. Check first."))
        for name in "12"
    ]
    assert said(shown(*lines)) == (
        f"1 Call 555-0107 Copy Text 55571 Copy check first Ask 1. "
        f"2 Call 555-0107 Copy Text 55572 Copy check first Ask 2. "
        f'"check first": {unsure}'
    )
    assert "check first" not in said(shown(DAY_ONE, HOTLINE))


def test_each_number_of_a_page_says_in_its_link_that_it_copies():
    written = shown(DAY_ONE, replace(HOTLINE, is_brief=False), Paragraph("Call.", lines=(HOTLINE,)))
    links = re.findall(r'<a [^>]*href="number:[^>]*>(.*?)</a>', written)
    assert len(links) == 6
    assert all("Copy" in said(link) for link in links)


def test_what_is_unsure_about_a_section_stands_in_the_line_of_its_heading():
    written = shown(Heading("Cost", "cost"), Box("unsure", "Check it.", "One source."), Paragraph("Free."))
    assert said(written) == "Cost Check it. One source. Free."
    assert ("<table" in written, written.count("<h2")) == (False, 1)


def test_what_is_only_good_to_know_is_a_line_with_the_summary_and_a_warning_stays_a_box():
    summary = SmallPrint("Ask first")
    written = shown(Box("warn", "Good to know.", "Not legal advice."), summary)
    assert (said(written), "<table" in written) == ("Ask first. Good to know. Not legal advice.", False)
    for block in (Box("warn", "Check before you give this out.", "Old."), Box("warn", "Good to know.", "x")):
        assert '<table class="warn"' in shown(block, Paragraph("Below."))
    assert '<table class="warn"' in shown(Box("warn", "Has ended.", "Old."), summary)


REFS = Refs((EntryRef("soup", "Soup van", "Program"), EntryRef("coat", "Coats")))


def test_a_heading_of_links_or_names_begins_their_line():
    for anchor in ["belongs-to", "other-names"]:
        written = shown(Heading("Lead", anchor), REFS, Paragraph("Below."))
        assert f'<p class="links"><a name="{anchor}"></a><b>Lead</b>' in written, anchor
        assert said(written) == "Lead Soup van Program · Coats Below.", anchor
        assert said(shown(Heading("Lead", anchor), Paragraph("a · b"))) == "Lead a · b", anchor


def test_other_lists_of_links_and_a_heading_alone_stay_as_they_are():
    for blocks in (
        (Heading("When", "situations"), REFS),
        (Heading("x", "belongs-to"),),
        (Heading("x", "see-also"), SmallPrint("y")),
    ):
        assert shown(*blocks) == html(Page(blocks))


def test_no_word_and_no_link_of_a_page_is_lost():
    for name in ("coat-drive; frozen-night; winter-line; night-shelter; warm-clothes").split("; "):
        page = entry_page(entry_of(GUIDE, name), GUIDE, DAY)
        on_screen, in_blocks = screen_html(page), html(page)
        assert sorted(hrefs(on_screen)) == sorted(hrefs(in_blocks)), name
        assert set(said(in_blocks).split()) <= set(said(on_screen).split()), name
