"""Which help lines and services of a page are handed out together."""

from dataclasses import replace

from guide.blocks.blocks import Crumbs, EntryRef, Numbers, Page, Refs
from guide.content.model import Kind
from guide.handout.on_page import contacts_on
from tests.builders import contact, entry, small_guide

CALL = (contact("support", "call", "555-0400"),)
MORE = (
    entry("lodge", Kind.SERVICE, contacts=CALL),
    entry("through-a-line", Kind.SERVICE, lines=("winter-line",)),
    entry("no-way-in", Kind.SERVICE),
    entry("report-line", Kind.LINE, contacts=(contact("report", "call", "555-0500"),)),
)
GUIDE = replace(small_guide(), entries=(*small_guide().entries, *MORE))


def refs(*targets):
    return tuple(EntryRef(target, target) for target in targets)


def test_numbers_and_links_count_once_in_the_order_of_the_page():
    page = Page((Numbers(refs("winter-line")[0], ()), Refs(refs("lodge", "winter-line", "through-a-line"))))
    assert contacts_on(page, GUIDE) == ("winter-line", "lodge", "through-a-line")


def test_what_no_person_in_need_can_call_is_left_out():
    others = ("storm-tips", "report-line", "no-way-in", "coat-drive", "frostbite", "gone", "own:about")
    assert contacts_on(Page((Refs(refs(*others)), Crumbs(refs("lodge")))), GUIDE) == ()
