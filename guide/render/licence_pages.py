"""Builds the page with the list of the program's parts, and a page with the licence of each part."""

from collections.abc import Callable

from guide.blocks.blocks import Box, EntryRef, Facts, Page, Paragraph, Refs, Title, Verbatim
from guide.errors import GuideError
from guide.i18n import tr
from guide.licences.bundled import find_part
from guide.licences.part import Part

LICENCE_PREFIX = "own:licence:"  # of a page name; the name of a part follows

ReadParts = Callable[[], tuple[Part, ...]]


def parts_page(read_parts: ReadParts) -> Page:
    """Return the page with the list of parts; each part is a link to its page.

    read_parts raises GuideError if the list can't be read; then the page has a warning instead.
    """
    title = Title(tr("What the program is made of"))
    try:
        parts = read_parts()
    except GuideError as error:
        return Page((title, _unreadable(error)))
    refs = tuple(
        EntryRef(LICENCE_PREFIX + part.name, f"{part.name} {part.version}", part.licence) for part in parts
    )
    each = Paragraph(tr("Each part has a licence of its own. Open one to read it in full."))
    return Page((title, each, Refs(refs)))


def licence_page(name: str, read_parts: ReadParts) -> Page | None:
    """Return the page with the full licence of the part called name; None if this copy has no such part."""
    try:
        part = find_part(name, read_parts())
    except GuideError as error:
        return Page((Title(name), _unreadable(error)))
    if part is None:
        return None
    facts = Facts(((tr("Version"), part.version), (tr("Licence"), part.licence)))
    return Page((Title(part.name), facts, *map(Verbatim, part.texts)))


def _unreadable(error: GuideError) -> Box:
    return Box("warn", tr("This list could not be read."), str(error))
