"""Takes from the blocks of a page whatever tells the topic; what points elsewhere becomes plain text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import singledispatch

from guide.content.model import Entry
from guide.handout.context import Context
from guide.handout.discreet import Screen, a_heading, a_note, a_point, a_text
from guide.render.page import (
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
from guide.words import tr


def screened(blocks: Iterable[Block], entry: Entry, context: Context, screen: Screen) -> Iterator[Block]:
    """Give the blocks that may stand on paper; what stands under a telling heading goes with it."""
    for heading, below in _groups(_renamed(blocks, entry, context)):
        if heading and not screen.keep(heading.text, a_heading()):
            continue
        kept = tuple(each for each in (_kept(block, screen) for block in below) if each)
        if heading and kept:
            yield Heading(heading.text, level=heading.level)
        yield from kept


def _renamed(blocks: Iterable[Block], entry: Entry, context: Context) -> Iterator[Block]:
    """Put names and words made for discreet hand-outs in place of those of the page."""
    text = context.text(entry)
    for block in blocks:
        if isinstance(block, Numbers):
            line = context.guide.find(block.ref.target)
            yield replace(block, ref=EntryRef("", (line and context.name(line)) or block.ref.text))
        elif isinstance(block, Box) and block.kind == "summary":
            yield replace(block, text=text or block.text)
        elif not isinstance(block, Crumbs):  # the way on a screen, which no paper needs
            yield block


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
def _(block: Tags, screen: Screen) -> Block | None:
    words = tuple(word for word in block.words if screen.keep(word, a_text()))
    return Tags(words) if words else None


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
    kept = tuple(
        Paragraph(item.text, note=screen.keep(item.note, a_note()))
        for item in block.items
        if screen.keep(item.text, a_point())
    )
    return Items(kept, block.numbered) if kept else None


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
    rows = tuple(row for row in block.rows if screen.keep(" ".join(row), a_point()))
    return Grid(block.columns, rows) if rows and screen.keep(" ".join(block.columns), a_text()) else None
