"""Builds the page about a newer edition: whom it is from, and what changes, before it is taken."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from guide.blocks.blocks import (
    Block,
    Box,
    EntryRef,
    Facts,
    Heading,
    Items,
    Page,
    Paragraph,
    Refs,
    SmallPrint,
    Title,
)
from guide.content.guide import Guide
from guide.i18n import tr, trn
from guide.packs.changes import Change, ChangeKind
from guide.packs.trust import Origin
from guide.packs.update import Update
from guide.packs.words import beside_sentence, changed, kind_headings, number_line, origin_sentence
from guide.render.labels import contact_label, date_label

MOST = 500  # entries of one kind of change that are named


def update_page(found: Update, current: Guide) -> Page:
    """Return the page about `found`, a pack for the `current` guide, whose pages it links to."""
    blocks: list[Block] = [
        Title(tr("A newer edition") if found.before else tr("A new pack")),
        _origin_box(found.origin),
        Facts(tuple(_facts(found))),
    ]
    if found.guide.pack and not found.before:
        blocks.append(Paragraph(beside_sentence(found.guide.pack, current)))
    if not found.changes:
        blocks.append(Paragraph(tr("No page differs.")))
    headings = kind_headings()
    for kind, group in groupby(found.changes, key=lambda change: change.kind):
        changes = tuple(group)
        blocks += (Heading(f"{headings[kind]} ({len(changes)})"), _list_of(changes[:MOST]))
        if len(changes) > MOST:
            more = len(changes) - MOST
            blocks.append(SmallPrint(trn("And {number} more.", "And {number} more.", more)))
    return Page(tuple(blocks))


def _origin_box(origin: Origin) -> Box:
    if origin.is_trusted:
        return Box("summary", origin_sentence(origin), tr("This stick knows the key of this publisher."))
    return Box(
        "warn",
        f"{origin_sentence(origin)}.",
        tr(
            "Anybody can have made this file. Ask its publisher for the eight words, by phone or face to "
            "face, and take it only if they are the same."
        ),
    )


def _facts(found: Update) -> Iterator[tuple[str, str]]:
    new, old = found.guide.pack, found.before.pack if found.before else None
    if new is None:
        return
    edition, day, pages = str(new.edition), date_label(new.published), str(len(found.guide.entries))
    yield tr("Title"), new.title
    yield tr("Publisher"), new.publisher
    yield tr("Edition"), changed(str(old.edition), edition) if old else edition
    yield tr("Date"), changed(date_label(old.published), day) if old else day
    yield tr("Pages"), changed(str(len(found.before.guide.entries)), pages) if found.before else pages


def _list_of(changes: Sequence[Change]) -> Block:
    if changes[0].kind is ChangeKind.NEW:  # these have no page yet
        return Items(tuple(Paragraph(change.entry.title) for change in changes))
    return Refs(tuple(EntryRef(change.entry.id, change.entry.title, _numbers(change)) for change in changes))


def _numbers(change: Change) -> str:
    return "; ".join(f"{contact_label(each.contact)}: {number_line(each)}" for each in change.numbers)
