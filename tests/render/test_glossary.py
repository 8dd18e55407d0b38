from guide.blocks.text_writer import page_text
from guide.content.model import Kind, Section, Table
from guide.render.entry_page import entry_page
from guide.render.glossary import Glossary, PageGlossary
from guide.render.html import html
from guide.render.links import term_of
from tests.builders import DAY, entry, small_guide

GUIDE = small_guide()
TERMS = Glossary(GUIDE.of_kind(Kind.TERM))


def found(words, page="some-page"):
    return [each.text for each in PageGlossary(TERMS, page).fragments(words) if each.term]


def test_a_term_is_found_in_any_case_and_number_but_short_forms_only_as_written():
    assert found("Frostbites hurt") == ["Frostbites"]
    assert found("a cold injury") == ["cold injury"]
    assert found("frostbitten") == []
    assert Glossary([entry("x", Kind.TERM, title="X", other_names=("DHS",))])
    dhs = PageGlossary(Glossary([entry("x", Kind.TERM, title="Xx", other_names=("DHS",))]), "p")
    assert [p.text for p in dhs.fragments("dhs or DHS") if p.term] == ["DHS"]


def test_a_term_is_explained_the_first_time_only_and_not_on_its_own_page():
    assert found("frostbite, frostbite") == ["frostbite"]
    assert found("frostbite", "frostbite") == []


def test_the_text_stays_whole():
    words = "No <b>frostbite</b> & no frostbite."
    assert "".join(each.text for each in PageGlossary(TERMS, "p").fragments(words)) == words


def test_a_page_links_its_terms_and_escapes_the_rest():
    tricky = entry("tricky", summary="<i>frostbite</i> & more")
    written = html(entry_page(tricky, GUIDE, DAY), PageGlossary(TERMS, "tricky"))
    assert '&lt;i&gt;<a class="term" href="term:frostbite">frostbite</a>&lt;/i&gt; &amp; more' in written
    assert term_of("term:frostbite") == "frostbite"
    assert term_of("entry:frostbite") is None


def test_no_terms_no_marks():
    assert [p.term for p in PageGlossary(Glossary([]), "p").fragments("frostbite")] == [None]


def test_numbers_stand_first_and_police_tip_lines_apart():
    shown = page_text(entry_page(GUIDE.find("frozen-night"), GUIDE, DAY))
    assert shown.index("555-0111") < shown.index("Find frostbite early")
    assert "Police tip line, call: 555-0222" in shown
    assert "Text: 55501  (Not for: A crisis. Check before you give this out.)" in shown
    assert "Before you read on: This is about pain." in shown
    written = html(entry_page(GUIDE.find("frozen-night"), GUIDE, DAY))
    assert written.index('<table class="line"') < written.index('<table class="tip"')


def test_a_line_says_that_nobody_has_called():
    assert "Nobody has called to check these numbers yet." in page_text(
        entry_page(GUIDE.find("winter-line"), GUIDE, DAY)
    )


def test_a_line_without_a_number_says_so_instead_of_an_empty_box():
    line = entry("quiet", Kind.LINE, title="Quiet line")
    shown = page_text(entry_page(line, GUIDE, DAY))
    assert "No number and no address of it could be confirmed" in shown
    assert "Numbers" not in shown


def test_a_service_says_what_to_ask():
    shown = page_text(entry_page(GUIDE.find("night-shelter"), GUIDE, DAY))
    assert "How to get in: Knock." in shown
    assert "Cost: Not known. Ask." in shown


def test_a_strategy_shows_what_leads_to_it_apart():
    shown = page_text(entry_page(GUIDE.find("warm-clothes"), GUIDE, DAY))
    assert shown.index("Who does it, and with what") < shown.index("When you meet it")
    assert shown.index("When you meet it") < shown.index("They are out in the cold")


def test_a_table_is_shown_in_window_and_terminal():
    table = Table(columns=("Place", "Coats"), rows=(("North", "3"), ("South <b>", "none")))
    part = Section(id="a", title="A", text="T", table=table)
    page = entry_page(entry("x", sections=(part,)), GUIDE, DAY)
    assert "<th>Place</th><th>Coats</th>" in html(page)
    assert "<td>South &lt;b&gt;</td><td>none</td>" in html(page)
    assert "- Place: North\n  Coats: 3\n\n- Place: South <b>\n  Coats: none" in page_text(page)
