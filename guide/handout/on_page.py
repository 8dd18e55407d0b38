"""Finds the help lines and services of a page, so that all of them can be handed out at once."""

from collections.abc import Iterator

from guide.blocks.blocks import Block, EntryRef, Numbers, Page, Refs
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.handout.targets import contacts_of


def contacts_on(page: Page, guide: Guide) -> tuple[str, ...]:
    """Return the ids of the help lines and services that a page shows or links to, in the order of the page.

    Those only for reports or for tips to the police are left out, because the paper is for a person in need.
    """
    ids = dict.fromkeys(ref.target for block in page.blocks for ref in _refs(block))
    return tuple(each for each in ids if (entry := guide.find(each)) and _is_for_help(entry, guide))


def _refs(block: Block) -> Iterator[EntryRef]:
    if isinstance(block, Numbers):
        yield block.ref
    elif isinstance(block, Refs):
        yield from block.refs


def _is_for_help(entry: Entry, guide: Guide) -> bool:
    is_contact = entry.kind in (Kind.LINE, Kind.SERVICE) and bool(contacts_of(entry, guide))
    return is_contact and not entry.is_never_discreet
