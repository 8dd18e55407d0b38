"""Every page by its name, of the guide and of the program."""

from guide.blocks.text_writer import page_text
from guide.content.guide import Guide
from guide.content.model import Problem, Severity
from guide.render import page_names
from guide.render.pages import PageContext, Pages
from tests.builders import DAY, entry_of, small_guide

GUIDE = small_guide()
EVERYWHERE = PageContext(local_guide=GUIDE)


def test_every_page_of_the_program_itself_opens():
    pages = Pages(GUIDE, today=DAY)
    context = PageContext(local_guide=GUIDE, shortcuts=(("Page", (("Back", "Alt+Left"),)),))
    assert "Winter help" in page_text(pages.page(page_names.ABOUT, context))
    assert "Edition: 3" in page_text(pages.page(page_names.ABOUT, context))
    assert "Back: Alt+Left" in page_text(pages.page(page_names.SHORTCUTS, context))
    assert "This page is not here" in page_text(pages.page("no-such-page", context))


def test_the_page_of_what_is_missing_names_file_and_line():
    problems = (
        Problem("laws/coat.yaml", 3, 5, "The key 'titel' is not known."),
        Problem("laws/coat.yaml", 9, 1, "Only a warning.", Severity.WARNING),
    )
    guide = small_guide(problems)
    shown = page_text(Pages(guide, today=DAY).page(page_names.MISSING, PageContext(local_guide=guide)))
    assert "Coat (laws/coat.yaml), line 3, column 5: The key 'titel' is not known." in shown
    assert "Only a warning" not in shown


def test_every_entry_opens_as_html_with_its_terms_explained():
    pages = Pages(GUIDE, today=DAY)
    assert all("<h1>" in "".join(pages.html(entry.id, EVERYWHERE)) for entry in GUIDE.entries)
    assert 'class="term"' not in "".join(pages.html("frostbite", EVERYWHERE))


def test_a_page_lists_only_what_serves_the_place_but_every_page_opens():
    pages = Pages(GUIDE, today=DAY)
    assert "Soup van" in page_text(pages.page("coat-drive", EVERYWHERE))
    there = PageContext(local_guide=Guide(GUIDE.pack, tuple(e for e in GUIDE.entries if e.id != "soup-van")))
    assert "Soup van" not in page_text(pages.page("coat-drive", there))
    assert "Soup van" in page_text(pages.page("soup-van", there))


def test_the_page_of_shortcuts_follows_the_choice_of_the_exit_key():
    pages = Pages(GUIDE, today=DAY)
    assert "Shift three times" in page_text(pages.page(page_names.SHORTCUTS, EVERYWHERE))
    context = PageContext(local_guide=GUIDE, shortcuts=(("Page", (("Find", "Ctrl+F"),)),), shift_exit=False)
    shown = page_text(pages.page(page_names.SHORTCUTS, context))
    assert "Find: Ctrl+F" in shown
    assert "Shift three times" not in shown


def test_strategies_of_an_entry_are_named_after_an_overdue_review():
    coat_drive = entry_of(GUIDE, "coat-drive")
    assert Pages(GUIDE, today=DAY).strategy_names(coat_drive) == "Warm clothes"
    late = DAY.replace(year=DAY.year + 3)
    assert Pages(GUIDE, today=late).strategy_names(coat_drive) == "Review overdue, Warm clothes"
