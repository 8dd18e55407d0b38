"""Tests that no word of a shipped entry is missing on paper."""

import dataclasses
import re
from datetime import date

import pytest

from guide.blocks.blocks import Numbers
from guide.handout.options import Format
from guide.render.entry_page import entry_page
from tests.shipped import shipped_guide

from .looking import plain
from .samples import FOOTER, handout

NOT_SHOWN = {"target", "anchor", "kind", "level", "numbered", "is_police_tip"}
PARTS = 12  # a hand-out has 200 pages at most


def words(value):
    """Return every text of a page's blocks, sentence by sentence: one that two numbers share is printed once."""
    if isinstance(value, str):
        yield from re.split(r"(?<=[.!?]) ", value)
    elif isinstance(value, tuple):
        for one in value:
            yield from words(one)
    elif dataclasses.is_dataclass(value):
        # The numbers of the page itself stand below its title, without their short name.
        is_own = isinstance(value, Numbers) and not value.is_named
        for field in dataclasses.fields(value):
            if field.name not in NOT_SHOWN and not (is_own and field.name == "ref"):
                yield from words(getattr(value, field.name))


def squash(text):
    return re.sub(r"[\s\u200b]", "", plain(text))


def is_in(text, printed):
    """Whether a text is whole or, if it is long, goes on below the headings of its table on the next page."""
    parts = [(text[:at], text[at:]) for at in range(20, len(text) - 20)]
    return text in printed or any(before in printed and after in printed for before, after in parts)


@pytest.mark.parametrize("part", [0, *(pytest.param(n, marks=pytest.mark.endure) for n in range(1, PARTS))])
def test_every_entry_is_whole(printed, part):
    guide = shipped_guide()
    pages = tuple(entry_page(entry, guide, date(2026, 11, 25)) for entry in guide.entries[part::PARTS])
    made = printed(handout(format=Format.FULL, pages=pages))
    assert made.pages.notices == ()
    text = "".join(re.sub(re.escape(FOOTER) + r"\s+\d+ of \d+\n", "", text) for text in made.page_texts)
    whole = squash(text)
    for page in pages:
        assert [text for text in words(page.blocks) if text and not is_in(squash(text), whole)] == []
