"""Pages as HTML: everything is escaped, and only the program's own links are links."""

from typing import get_args

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Grid,
    Heading,
    Items,
    NoteLine,
    Number,
    Numbers,
    Page,
    Paragraph,
    Refs,
    SmallPrint,
    Tags,
    Title,
    Verbatim,
    WebAddress,
)
from guide.blocks.isolates import isolated
from guide.content.model import Kind
from guide.render.entry_page import entry_page
from guide.render.glossary import Glossary, PageGlossary
from guide.render.html import html
from guide.render.links import address_of, number_of, target_of
from guide.render.markup import BREAK, element, escape
from tests.builders import DAY, entry, entry_of, small_guide

GUIDE = small_guide()
NASTY = '<img src="/etc/hostname"> & <a href="file:///etc/passwd">'
REF = EntryRef(NASTY, NASTY, NASTY)
BLOCKS = (
    Title(NASTY), Crumbs((REF,)), Tags((NASTY,)), Box("warn", NASTY, NASTY), Heading(NASTY, NASTY),
    Paragraph(NASTY, NASTY, NASTY), Items((Paragraph(NASTY, NASTY, NASTY),)), Refs((REF,)),
    WebAddress(NASTY, NASTY, NASTY), Facts(((NASTY, NASTY),)), SmallPrint(NASTY), Verbatim(NASTY),
    Number(NASTY, NASTY, NASTY, uri=NASTY, mark=NASTY), Numbers(REF, (Number(NASTY, NASTY, NASTY),)),
    Grid((NASTY,), ((NASTY,),)), NoteLine(),
)  # fmt: skip


def test_a_text_that_begins_with_an_arabic_letter_is_laid_out_from_right_to_left():
    arabic, english = "اتصل بنا.", "Call."
    texts = (
        Title(arabic), Heading(arabic), Paragraph(arabic), Paragraph(english), Items((Paragraph(arabic),)),
        Box("summary", english, arabic), Facts(((english, arabic),)), Grid((english,), ((arabic,),)),
        SmallPrint(arabic), Verbatim(arabic), Refs((EntryRef("x", arabic),)),
    )  # fmt: skip
    right = [block for block in texts if 'dir="rtl"' in html(Page((block,)))]
    assert right == [block for block in texts if block != Paragraph(english)]


def test_a_number_in_a_note_keeps_its_order_beside_an_arabic_text():
    assert isolated("(612) 399-9995", beside="اتصل") in html(
        Page((Paragraph("اتصل", note="(612) 399-9995"),))
    )


def test_there_is_an_example_of_every_block():
    assert {type(block) for block in BLOCKS} == set(get_args(Block))


def test_no_text_of_a_block_becomes_markup():
    for glossary in [None, PageGlossary(Glossary(GUIDE.of_kind(Kind.TERM)), "x")]:
        for block in BLOCKS:
            written = html(Page((block,)), glossary)
            assert "<img" not in written, (glossary, block)
            assert 'href="file:' not in written, (glossary, block)
            assert isinstance(block, NoteLine) or "&lt;img" in written, (glossary, block)


def test_every_text_of_an_entry_is_escaped():
    nasty = '<img src="/etc/hostname"> & "x" \'y\' <a href="file:///etc/passwd">'
    tricky = entry("tricky", title=nasty, summary=nasty, notice=nasty, other_names=(nasty,))
    written = html(entry_page(tricky, GUIDE, DAY))
    assert "<img" not in written
    assert "file:///etc/passwd&quot;" in written
    assert '<a href="file:' not in written


def test_links_are_only_those_we_make():
    written = html(entry_page(entry_of(GUIDE, "coat-drive"), GUIDE, DAY))
    hrefs = [piece.partition('"')[0] for piece in written.split('href="')[1:]]
    assert all(target_of(href) or address_of(href) or number_of(href) for href in hrefs)
    assert "https://example.org/boxes?a=1&b=2" in map(address_of, hrefs)
    assert "warm-clothes" in map(target_of, hrefs)


def test_attributes_are_escaped_too():
    assert element("a", escape("x"), href='"><b>') == '<a href="&quot;&gt;&lt;b&gt;">x</a>'
    assert element("p", class_="note") == '<p class="note"></p>'


def test_an_endless_word_can_be_broken():
    assert BREAK not in escape("x" * 100)
    assert escape("x" * 101) == "x" * 100 + BREAK + "x"
