"""Builds the pages that are part of the program: about, help lines, keyboard shortcuts, errors."""

from collections.abc import Iterable
from datetime import date

from guide import __version__
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
from guide.content.model import Kind, Pack, Severity
from guide.i18n import tr
from guide.render.certainty import confirmation
from guide.render.content_status import age_label, unsigned_sentence
from guide.render.file_label import file_label
from guide.render.numbers import numbers_of
from guide.render.page_names import PARTS, PRIVACY
from guide.render.said_once import is_marked, meaning_of_mark
from guide.render.sources import source_block
from guide.render.urgent import program_lines


def about_page(guide: Guide, today: date) -> Page:
    """Return the page About: what is stored, facts about the content, version, licence."""
    blocks: list[Block] = [
        Title(tr("About Field Guide")),
        Box(
            "summary",
            tr("Nothing you type or open is kept."),
            tr(
                "There is no history, no account, no network. Only text size, colours, place, and keys and "
                "packs switched off are kept, once you change them, in the folder 'data' of this copy."
            ),
        ),
        Refs((privacy_link(),)),
    ]
    for pack in reversed(guide.packs):  # the one that the others build on comes last
        blocks += _pack_blocks(pack, guide, today)
    blocks += (
        Heading(tr("The program")),
        Facts(
            (
                (tr("Version"), __version__),
                (tr("Licence"), tr("Apache License 2.0")),
            )
        ),
        Refs((EntryRef(PARTS, tr("What the program is made of, and its licences")),)),
    )
    return Page(tuple(blocks))


def _pack_blocks(pack: Pack, guide: Guide, today: date) -> Iterable[Block]:
    entries = [entry for entry in guide.entries if guide.pack_of(entry.id) is pack]
    yield Heading(tr("The content") if len(guide.packs) == 1 else pack.title)
    time_zone = ((tr("Times are those of"), pack.time_zone),) if pack.time_zone else ()
    yield Facts(
        (
            (tr("Title"), pack.title),
            (tr("Edition"), str(pack.edition)),
            (tr("Age"), age_label(pack.published, today)),
            (tr("Publisher"), pack.publisher),
            (tr("Licence"), pack.licence),
            *time_zone,
            (tr("Pages"), str(len(entries))),
        )
    )
    if pack.sources:
        yield Heading(tr("Sources"))
        yield from map(source_block, pack.sources)


def privacy_link() -> EntryRef:
    """Return the link to the privacy page, "What this hides and what it can't"."""
    return EntryRef(PRIVACY, tr("What this hides and what it can't"))


def help_lines_page(guide: Guide) -> Page:
    """Return the page of all help lines: 911 and 988, support, who takes reports, police tip lines."""
    entries = [line for line in guide.of_kind(Kind.LINE) if line.contacts]
    contacts = [contact for line in entries for contact in line.contacts]
    lines = [numbers_of(line) for line in entries if not guide.is_unsigned(line.id)]
    unsigned = [numbers_of(line) for line in entries if guide.is_unsigned(line.id)]
    support = [line for line in lines if not line.is_set_apart]
    tips = [line for line in lines if line.is_police_tip]
    reports = [line for line in lines if line.is_set_apart and not line.is_police_tip]
    # A guide with pages of 911 and 988 has them among its own lines.
    first = tuple(
        (line.numbers, line.words[:1].upper() + line.words[1:])
        for line in program_lines()
        if not guide.find(line.target)
    )
    blocks: list[Block] = [Title(tr("Urgent numbers"))]
    if first:
        blocks.append(Facts(first))
    blocks.append(SmallPrint(confirmation(contacts)))
    if any(is_marked(number) for line in (*lines, *unsigned) for number in line.numbers):
        blocks.append(SmallPrint(meaning_of_mark()))
    if support:
        blocks += (Heading(tr("Support")), *support)
    if reports:
        blocks += (Heading(tr("To report, as the law asks: not support")), *reports)
    if tips:
        blocks += (Heading(tr("Police tip lines: not support")), *tips)
    if unsigned:
        blocks += (Heading(tr("From a pack that is not signed")), SmallPrint(unsigned_sentence()), *unsigned)
    return Page(tuple(blocks))


def shortcuts_page(shortcuts: Iterable[tuple[str, tuple[tuple[str, str], ...]]], *, shift_exit: bool) -> Page:
    """Return the page of the keyboard shortcuts and the quick exit.

    shortcuts are groups of pairs (action, keys), each with its heading; shift_exit is whether pressing Shift
    three times hides the window.
    """
    does = tr("Every window is covered and the program ends at once.")
    hide = (
        tr("Press Ctrl+Shift+H, or Shift three times alone, from anywhere.")
        if shift_exit
        else tr("Press Ctrl+Shift+H from anywhere, or the button at the top right.")
    )
    groups: list[Heading | Facts] = []
    for title, rows in shortcuts:
        groups += (Heading(title), Facts(rows))
    return Page(
        (
            Title(tr("Keyboard shortcuts")),
            Paragraph(f"{hide} {does}"),
            *groups,
            Refs((privacy_link(),)),
        )
    )


def missing_page(guide: Guide) -> Page:
    """Return the page that lists every error in the content, for a person who can correct the content."""
    errors = [problem for problem in guide.problems if problem.severity is Severity.ERROR]
    lines = (
        tr(
            "{file}, line {line}, column {column}: {sentence}",
            file=file_label(problem.file, guide),
            line=problem.line,
            column=problem.column,
            sentence=problem.sentence,
        )
        for problem in errors
    )
    return Page(
        (
            Title(tr("What is missing")),
            Box(
                "warn",
                tr("Some of the content could not be read."),
                tr("All the rest works. Tell the person who gave you this copy, and show them this list."),
            ),
            Items(tuple(map(Paragraph, lines))),
        )
    )


def missing_entry_page(target: str) -> Page:
    """Return the page that is shown in place of an entry that the guide does not have."""
    return Page(
        (
            Title(tr("This page is not here")),
            Box(
                "warn",
                tr("The page '{target}' could not be read.", target=target),
                tr("Its file is missing or has a mistake. All other pages work."),
            ),
        )
    )
