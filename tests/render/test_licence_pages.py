"""The parts of the program on a page of their own, and a page for each."""

from unittest.mock import Mock
from urllib.parse import quote

import pytest

from guide.blocks.text_writer import page_text
from guide.errors import GuideError
from guide.licences.part import Part
from guide.render import page_names
from guide.render.html import html
from guide.render.licence_pages import LICENCE_PREFIX
from guide.render.links import target_of
from guide.render.pages import PageContext, Pages
from tests.builders import DAY, small_guide

TEXT = "Copyright <b>we</b>\n\n   1. https://example.org  is no link\n   2. coat " + "x" * 150
PARTS = (
    Part(name="Lib (a#1 %41)", version="1:2", licence="MIT", texts=(TEXT, "Second.")),
    Part(name="Qt", version="6", licence="LGPL-3.0-only", texts=("Third.",)),
)


CONTEXT = PageContext(local_guide=small_guide())


@pytest.fixture
def read_parts():
    return Mock(return_value=PARTS)


@pytest.fixture
def pages(read_parts):
    return Pages(small_guide(), today=DAY, read_parts=read_parts)


def test_nothing_is_read_before_a_page_is_opened(pages, read_parts):
    for name in ("coat-drive", page_names.SHORTCUTS, page_names.ABOUT):
        pages.page(name, CONTEXT)
        assert not read_parts.called, name
    pages.page(page_names.PARTS, CONTEXT)
    assert read_parts.call_count == 1


def test_the_page_of_the_parts_lists_every_one_with_a_way_to_its_text(pages):
    assert f'href="entry:{quote(page_names.PARTS, safe="")}"' in "".join(
        pages.html(page_names.ABOUT, CONTEXT)
    )
    shown = "".join(pages.html(page_names.PARTS, CONTEXT))
    links = [piece.partition('"')[0] for piece in shown.split('href="')[1:]]
    targets = [target_of(link) for link in links]
    assert targets[-2:] == [LICENCE_PREFIX + "Lib (a#1 %41)", LICENCE_PREFIX + "Qt"]
    said = page_text(pages.page(page_names.PARTS, CONTEXT))
    assert "- Lib (a#1 %41) 1:2 (MIT, " in said
    assert "- Qt 6 (LGPL-3.0-only, " in said
    for target in targets[-2:]:
        assert "is not here" not in page_text(pages.page(target or "", CONTEXT))
    assert "is not here" in page_text(pages.page(LICENCE_PREFIX + "none", CONTEXT))


def test_a_licence_stands_there_as_it_was_written(pages):
    shown = page_text(pages.page(LICENCE_PREFIX + "Lib (a#1 %41)", CONTEXT))
    assert TEXT in shown
    assert shown.endswith("\n\nSecond.\n")
    as_html = "".join(pages.html(LICENCE_PREFIX + "Lib (a#1 %41)", CONTEXT))
    assert "&lt;b&gt;we&lt;/b&gt;" in as_html
    assert "href" not in as_html, "nothing in it is a link, not even a term of the glossary"


def test_a_list_that_can_not_be_read_takes_nothing_else_from_the_page():
    def parts():
        raise GuideError("It is gone.")

    pages = Pages(small_guide(), today=DAY, read_parts=parts)
    assert "It is gone." in page_text(pages.page(page_names.PARTS, CONTEXT))
    assert "Winter help" in page_text(pages.page(page_names.ABOUT, CONTEXT))
    assert "It is gone." in html(pages.page(LICENCE_PREFIX + "Qt", CONTEXT))
