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
from guide.packs.update import Update, misfits
from guide.packs.words import (
    beside_sentence,
    changed,
    kind_headings,
    lineage_lines,
    number_line,
    origin_sentence,
)
from guide.render.labels import contact_label, date_label
from guide.render.page_names import AS_IT_WILL_BE

MOST = 500  # entries of one kind of change that are named


def update_page(found: Update, current: Guide, *, is_own: bool = False) -> Page:
    """Return the page about `found`, a pack for the `current` guide, with links to pages as they will be.

    With `is_own`, the same window has made it since it was opened.
    """
    blocks: list[Block] = [
        Title(tr("A newer edition") if found.before else tr("A new pack")),
        _own_box(found.origin) if is_own else _origin_box(found.origin),
        *map(Paragraph, lineage_lines(found.origin.lineage)),
        Facts(tuple(_facts(found))),
    ]
    if found.guide.pack and not found.before:
        blocks.append(Paragraph(beside_sentence(found.guide.pack, current)))
    if not found.changes:
        blocks.append(Paragraph(tr("No page differs.")))
    blocks += _problem_blocks(found, current)

    def is_foreign(change: Change) -> bool:
        return _is_amended(change, found)

    for foreign, changes in groupby(sorted(found.changes, key=is_foreign), key=is_foreign):
        for kind, group in groupby(changes, key=lambda change: change.kind):
            blocks += _change_blocks(_heading(kind, is_foreign=foreign), tuple(group), found.after)
    return Page(tuple(blocks))


def _change_blocks(heading: str, changes: Sequence[Change], after: Guide) -> Iterator[Block]:
    yield Heading(f"{heading} ({len(changes)})")
    yield Refs(tuple(_ref(change, after) for change in changes[:MOST]))
    if len(changes) > MOST:
        more = len(changes) - MOST
        yield SmallPrint(trn("And {number} more.", "And {number} more.", more))


def _is_amended(change: Change, found: Update) -> bool:
    """Return whether an entry that differs is of another pack, which this one amends."""
    owner = found.after.pack_of(change.entry.id)
    return change.kind is not ChangeKind.GONE and owner is not None and owner.id != found.file.manifest.pack


def _heading(kind: ChangeKind, *, is_foreign: bool) -> str:
    if not is_foreign:
        return kind_headings()[kind]
    if kind is ChangeKind.NUMBERS:
        return tr("Other numbers, in pages of other packs")
    return tr("Pages of other packs that it amends")


def _problem_blocks(found: Update, current: Guide) -> Iterator[Block]:
    if sentences := misfits(found, current):
        yield Heading(tr("What does not fit ({number})", number=len(sentences)))
        yield Items(tuple(map(Paragraph, sentences[:MOST])))


def _origin_box(origin: Origin) -> Box:
    if origin.is_trusted:
        return Box("summary", origin_sentence(origin), tr("This stick knows the key of this publisher."))
    return Box(
        "warn",
        origin_sentence(origin),
        tr(
            "Anybody can have made this file. Ask its publisher for the eight words, by phone or face to "
            "face, and take it only if they are the same."
        ),
    )


def _own_box(origin: Origin) -> Box:
    """Return the box about a pack that this window has made, which need not be asked about."""
    tell = tr("Whoever gets this file from you will ask you for them.")
    return Box("summary", tr("This pack was made here, just now."), f"{origin_sentence(origin)} {tell}")


def _facts(found: Update) -> Iterator[tuple[str, str]]:
    new, old = found.guide.pack, found.before.pack if found.before else None
    if new is None:
        return
    edition, day, pages = str(new.edition), date_label(new.published), str(len(found.guide.entries))
    yield tr("Title"), changed(old.title, new.title) if old else new.title
    yield tr("Publisher"), changed(old.publisher, new.publisher) if old else new.publisher
    yield tr("Edition"), changed(str(old.edition), edition) if old else edition
    yield tr("Date"), changed(date_label(old.published), day) if old else day
    yield tr("Pages"), changed(str(len(found.before.guide.entries)), pages) if found.before else pages


def _ref(change: Change, after: Guide) -> EntryRef:
    """Return the link to the page as it will be; to the page in use of an entry that will be gone."""
    entry = change.entry
    numbers = "; ".join(f"{contact_label(each.contact)}: {number_line(each)}" for each in change.numbers)
    target = f"{AS_IT_WILL_BE}{entry.id}" if after.find(entry.id) else entry.id
    return EntryRef(target, entry.title, numbers)
