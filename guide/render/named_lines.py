"""Adds the numbers of a help line to the first text that names it, on a page that does not show them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from guide.blocks.blocks import Block, Box, Facts, Items, Numbers, Paragraph
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.content.parts import Channel, ContactKind
from guide.render.numbers import brief_numbers_of

_BY_PHONE = (Channel.CALL, Channel.TEXT)


def with_numbers(blocks: Iterable[Block], entry: Entry, guide: Guide) -> Iterator[Block]:
    """Yield the blocks of an entry's page, with the numbers of the lines that they name.

    They stand in the paragraph or the item that names the line, else below the block.
    """
    kept = tuple(blocks)
    on_page = {block.ref.target for block in kept if isinstance(block, Numbers)}
    named = _NamedLines(guide, {entry.id, *on_page}, entry.id)
    for block in kept:
        match block:
            case Paragraph(text):
                yield replace(block, lines=named.in_text(text))
            case Items(items):
                beside = (replace(item, lines=named.in_text(item.text)) for item in items)
                yield replace(block, items=tuple(beside))
            case Box(text=text):
                yield block
                yield from named.in_text(text)
            case Facts(rows):
                yield block
                yield from named.in_text(" ".join(value for _, value in rows))
            case _:
                yield block


class _NamedLines:
    """Finds the lines that texts of the page `own_page` name; each line once."""

    def __init__(self, guide: Guide, shown: set[str], own_page: str) -> None:
        self._guide, self._shown = guide, shown
        lines = map(_to_call, guide.named_on(own_page, guide.of_kind(Kind.LINE)))
        self._lines = {name: line for line in lines for name in _names(line)}
        longest_first = sorted(self._lines, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

    def in_text(self, text: str) -> tuple[Numbers, ...]:
        """Return the numbers of the lines that a text names and that were not yet shown."""
        if not self._lines:
            return ()
        found = dict.fromkeys(self._lines[name] for name in self._pattern.findall(text))
        new = [line for line in found if line.id not in self._shown]
        self._shown.update(line.id for line in found)
        new = [line for line in new if not any(contact.value in text for contact in line.contacts)]
        return tuple(brief_numbers_of(line, self._guide.places) for line in new)


def _to_call(line: Entry) -> Entry:
    """Return a line with the numbers to call or text for support or to report, without police tip lines."""
    is_tip = ContactKind.POLICE_TIP
    contacts = (each for each in line.contacts if each.channel in _BY_PHONE and each.kind is not is_tip)
    return replace(line, contacts=tuple(contacts))


def _names(line: Entry) -> tuple[str, ...]:
    """Return the names of a line with numbers, without those that are a number themselves, such as 988."""
    names = dict.fromkeys((line.title, line.neutral_title)) if line.contacts else ()
    return tuple(name for name in names if not any(contact.value in name for contact in line.contacts))
