"""Takes from the blocks of a page whatever tells the topic; what points elsewhere becomes plain text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import singledispatch

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Fine,
    Grid,
    Heading,
    Items,
    Numbers,
    Paragraph,
    Refs,
    Tags,
    WebAddress,
)
from guide.content.model import ContactKind, Entry
from guide.handout.context import Context
from guide.handout.discreet import Screen, a_heading, a_list, a_note, a_text
from guide.i18n import tr
from guide.render.numbers import numbers_of

# What leads on to other pages, and how sure a worker can be.
FOR_WORKERS = ("see-also", "other-names", "belongs-to", "sources")


def screened(blocks: Iterable[Block], entry: Entry, context: Context, screen: Screen) -> Iterator[Block]:
    """Give the blocks that may stand on paper; what stands under a telling heading goes with it."""
    for heading, below in _groups(_renamed(blocks, entry, context)):
        if heading and (heading.anchor in FOR_WORKERS or not screen.keep(heading.text, a_heading())):
            continue
        kept = tuple(each for each in _whole_lists(below, screen) if each)
        if heading and kept:
            yield Heading(heading.text, level=heading.level)
        yield from kept


def _whole_lists(blocks: list[Block], screen: Screen) -> Iterator[Block | None]:
    """Give each block as it may stand; with a list goes the sentence that leads to it."""
    for block, after in zip(blocks, (*blocks[1:], None), strict=False):
        kept_after = _kept(after, Screen(screen.telling)) if isinstance(after, Items) else after
        leads = isinstance(block, Paragraph) and block.text.rstrip().endswith(":")
        if not (leads and kept_after is None and after is not None):
            yield _kept(block, screen)


def _renamed(blocks: Iterable[Block], entry: Entry, context: Context) -> Iterator[Block]:
    """Put names and words made for discreet hand-outs in place of those of the page."""
    text = context.text(entry)
    for block in blocks:
        if isinstance(block, Numbers):
            line = context.guide.find(block.ref.target)
            yield _numbers(block, line, context) if line else block
        elif isinstance(block, Box) and block.kind == "summary":
            yield replace(block, text=text or block.text)
        elif not isinstance(block, Crumbs | Tags):  # the way on a screen, which no paper needs
            yield block


def _numbers(block: Numbers, line: Entry, context: Context) -> Numbers:
    """Give the numbers of a line as they stand on paper, without what is noted for the worker."""
    contacts = (
        replace(
            contact,
            note=contact.handout_note,
            not_for=contact.not_for if contact.kind is ContactKind.POLICE_TIP else "",
        )
        for contact in line.contacts
    )
    own = numbers_of(replace(line, contacts=tuple(contacts)))
    return replace(own, ref=EntryRef("", context.name(line) or block.ref.text))


def _groups(blocks: Iterable[Block]) -> list[tuple[Heading | None, list[Block]]]:
    groups: list[tuple[Heading | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if isinstance(block, Heading):
            groups.append((block, []))
        else:
            groups[-1][1].append(block)
    return groups


@singledispatch
def _kept(block: Block, *_: object) -> Block | None:
    raise TypeError(f"no discreet form of {type(block).__name__}")


@_kept.register
def _(block: Box, screen: Screen) -> Block | None:
    lead, text = screen.keep(block.lead, a_text()), screen.sentences(block.text, a_text())
    # A warning counts even without its reason.
    return Box(block.kind, lead, text) if text or (lead and block.kind != "summary") else None


@_kept.register
def _(block: Paragraph, screen: Screen) -> Block | None:
    text = screen.keep(block.text, a_text())
    return Paragraph(text, note=screen.keep(block.note, a_note())) if text else None


@_kept.register
def _(block: Items, screen: Screen) -> Block | None:
    # Without some of its points a list would say something else.
    if any(screen.telling.tells(item.text) for item in block.items):
        screen.note(a_list())
        return None
    kept = (Paragraph(item.text, note=screen.keep(item.note, a_note())) for item in block.items)
    return Items(tuple(kept), block.numbered)


@_kept.register
def _(block: Refs, screen: Screen) -> Block | None:
    change = tr("the name of another page was left out")
    kept = tuple(
        Paragraph(ref.text, note=screen.keep(ref.note, a_note()))
        for ref in block.refs
        if screen.keep(ref.text, change)
    )
    return Items(kept) if kept else None


@_kept.register
def _(block: WebAddress, screen: Screen) -> Block | None:
    if not screen.address(block.url):
        return None
    title = screen.keep(block.title, a_note()) or tr("Web")
    return WebAddress(title, block.url, screen.sentences(block.note, a_note()))


@_kept.register
def _(block: Facts, screen: Screen) -> Block | None:
    kept = tuple(
        (label, value)
        for label, value in block.rows
        if screen.keep(f"{label} {value}", tr("'{label}' was left out", label=label))
    )
    return Facts(kept) if kept else None


@_kept.register
def _(block: Fine, screen: Screen) -> Block | None:
    text = screen.sentences(block.text, a_text())
    return Fine(text) if text else None


@_kept.register
def _(block: Numbers, screen: Screen) -> Block | None:
    if not screen.keep(block.ref.text, tr("the numbers of '{name}' were left out", name=block.ref.text)):
        return None
    kept = tuple(number for number in map(screen.number, block.numbers) if number)
    return Numbers(block.ref, kept) if kept else None


@_kept.register
def _(block: Grid, screen: Screen) -> Block | None:
    words = (*block.columns, *(cell for row in block.rows for cell in row))
    return (
        Grid(block.columns, block.rows)
        if all(screen.keep(each, a_list()) for each in words if each)
        else None
    )
