"""The program's own pages: about, keyboard shortcuts, what is missing; they need no content."""

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
    WebAddress,
)
from guide.content.guide import Guide
from guide.content.model import Kind, Pack, Problem, Severity
from guide.i18n import tr
from guide.render.content_status import age_words
from guide.render.labels import date_label
from guide.render.licence_pages import Parts, parts_list
from guide.render.numbers import numbers_of
from guide.render.page_names import HIDES


def about_page(guide: Guide, today: date, parts: Parts) -> Page:
    """Tell what this is, how old, by whom, what it keeps, and what it is made of."""
    blocks: list[Block] = [
        Title(tr("About Field Guide")),
        Box(
            "summary",
            tr("Nothing you type or open is kept."),
            tr(
                "There is no history, no account, no network. Only text size, colours, place and exit key "
                "are kept, once you change them, in the folder 'data' of this copy."
            ),
        ),
        Refs((way_to_hides(),)),
    ]
    if guide.pack:
        blocks += _pack_blocks(guide.pack, guide, today)
    blocks += (
        Heading(tr("The program")),
        Facts(
            (
                (tr("Version"), __version__),
                (tr("Licence"), tr("Apache License 2.0")),
            )
        ),
        *parts_list(parts),
    )
    return Page(tuple(blocks))


def _pack_blocks(pack: Pack, guide: Guide, today: date) -> Iterable[Block]:
    yield Heading(tr("The content"))
    yield Facts(
        (
            (tr("Title"), pack.title),
            (tr("Edition"), str(pack.edition)),
            (tr("Age"), age_words(pack.published, today)),
            (tr("Publisher"), pack.publisher),
            (tr("Licence"), pack.licence),
            (tr("Pages"), str(len(guide.entries))),
        )
    )
    if pack.sources:
        yield Heading(tr("Sources"))
    for source in pack.sources:
        seen = tr("read on {date}", date=date_label(source.seen_on))
        yield (
            WebAddress(source.title, source.url, seen)
            if source.url
            else SmallPrint(f"{source.title} · {seen}")
        )


def way_to_hides() -> EntryRef:
    """Give the way to the page of what is promised and what can't be."""
    return EntryRef(HIDES, tr("What this hides and what it can't"))


def numbers_page(guide: Guide) -> Page:
    """Show every number to call, support first, police tip lines under a heading of their own."""
    lines = [numbers_of(line) for line in guide.of_kind(Kind.LINE) if line.contacts]
    support = [line for line in lines if not line.is_police_tip]
    tips = [line for line in lines if line.is_police_tip]
    blocks: list[Block] = [
        Title(tr("Urgent numbers")),
        Facts(((tr("911"), tr("Danger now")), (tr("988"), tr("Suicide and crisis, call or text")))),
        SmallPrint(tr("Nobody has called to check these numbers yet. They are as the sources print them.")),
    ]
    if support:
        blocks += (Heading(tr("Support")), *support)
    if tips:
        blocks += (Heading(tr("Police tip lines: not support")), *tips)
    return Page(tuple(blocks))


def shortcuts_page(shortcuts: Iterable[tuple[str, str]], *, shift_exit: bool) -> Page:
    """Show every key there is, as (what it does, keys), and how to hide."""
    does = tr("Every window is covered and the program ends at once.")
    hide = (
        tr("Press Ctrl+Shift+H, or Shift three times alone, from anywhere.")
        if shift_exit
        else tr("Press Ctrl+Shift+H from anywhere, or the button at the top right.")
    )
    return Page(
        (
            Title(tr("Keyboard shortcuts")),
            Facts(tuple(shortcuts)),
            Heading(tr("Hide now")),
            Paragraph(f"{hide} {does}"),
            Refs((way_to_hides(),)),
        )
    )


def missing_page(problems: Iterable[Problem]) -> Page:
    """Name what could not be read, for the worker and for the person who can mend it."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    lines = (
        tr(
            "{file}, line {line}, column {column}: {sentence}",
            file=problem.file,
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
    """Say that a page is not here, instead of showing nothing."""
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
