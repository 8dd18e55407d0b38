"""Who takes the reports that the law asks for is told apart from support and from police tip lines."""

from dataclasses import replace

from guide.blocks.text_writer import page_text
from guide.content.model import Kind
from guide.render.builtin_pages import help_lines_page
from guide.render.contents import contents_of
from guide.render.entry_page import entry_page
from guide.render.html import html
from guide.render.labels import entry_label
from guide.render.numbers import numbers_of
from tests.builders import DAY, contact, entry, small_guide

CALL = contact("report", "call", "555-0300")
LINE = entry("harm-line", Kind.LINE, title="Harm line", contacts=(CALL,))
COUNTY = entry(
    "rock-intake",
    Kind.SERVICE,
    title="Rock intake",
    contacts=(replace(CALL, value="555-0301"), contact("office", "web", "https://rock.example.org")),
)
GUIDE = small_guide()
GUIDE = replace(GUIDE, entries=(*GUIDE.entries, LINE, COUNTY))


def test_only_what_takes_reports_alone_is_called_so():
    labels = {
        "report": "Takes reports", "report office": "Takes reports", "report support": "Help line",
        "report police-tip": "Help line", "office": "Help line", "police-tip": "Police tip line", "": "Help line",
    }  # fmt: skip
    for kinds, label in labels.items():
        contacts = tuple(contact(kind, "call", "555-0300") for kind in kinds.split())
        assert entry_label(entry("a", Kind.LINE, contacts=contacts)) == label, kinds


def test_the_page_says_so_before_the_number():
    assert "To report, call: 555-0300" in page_text(entry_page(LINE, GUIDE, DAY))
    shown = page_text(entry_page(COUNTY, GUIDE, DAY))
    assert "Takes reports" in shown
    assert "To report, call: 555-0301" in shown


def test_its_page_has_no_row_about_what_only_help_has():
    shown = page_text(entry_page(replace(COUNTY, region=("rock",)), GUIDE, DAY))
    assert "Where: Rock County" in shown
    assert "Not known" not in shown
    assert "How to use it" not in page_text(entry_page(COUNTY, GUIDE, DAY))


def test_the_numbers_have_a_frame_of_their_own():
    numbers = numbers_of(LINE)
    assert numbers.is_set_apart
    assert not numbers.is_police_tip
    assert '<table class="tip"' in html(entry_page(LINE, GUIDE, DAY))


def test_urgent_numbers_have_them_after_support_and_before_the_police():
    shown = page_text(help_lines_page(GUIDE))
    parts = ("\nSupport\n", "\nTo report, as the law asks: not support\n", "555-0300", "\nPolice tip lines:")
    assert sorted(parts, key=shown.index) == list(parts)
    assert "To report" not in page_text(help_lines_page(small_guide()))


def test_in_the_contents_they_stand_in_groups_of_their_own():
    groups = [(node.text, [row.target for row in node.children]) for node in contents_of(GUIDE, DAY)]
    assert [rows for text, rows in groups if text == "Who takes reports"] == [["harm-line"], ["rock-intake"]]
    assert "rock-intake" not in dict(groups)["Services"]
