"""The licences of the program's parts: the list on the page About, and a page for each part."""

from collections.abc import Callable, Iterator

from guide.blocks.blocks import Block, Box, EntryRef, Facts, Heading, Page, Paragraph, Refs, Title, Verbatim
from guide.errors import GuideError
from guide.i18n import tr
from guide.licences.bundled import find_part
from guide.licences.part import Part

LICENCE = "own:licence:"  # followed by the name of a part

Parts = Callable[[], tuple[Part, ...]]


def parts_list(parts: Parts) -> Iterator[Block]:
    """Yield the list of parts with version and licence, each a link to its page."""
    yield Heading(tr("What it is made of"), "parts")
    try:
        found = parts()
    except GuideError as error:
        yield _unreadable(error)
        return
    yield Paragraph(tr("Each part has a licence of its own. Open one to read it in full."))
    yield Refs(
        tuple(EntryRef(LICENCE + part.name, f"{part.name} {part.version}", part.licence) for part in found)
    )


def licence_page(name: str, parts: Parts) -> Page | None:
    """Return the page with the full licence of a part; None if this copy has no such part."""
    try:
        part = find_part(name, parts())
    except GuideError as error:
        return Page((Title(name), _unreadable(error)))
    if part is None:
        return None
    facts = Facts(((tr("Version"), part.version), (tr("Licence"), part.licence)))
    return Page((Title(part.name), facts, *map(Verbatim, part.texts)))


def _unreadable(error: GuideError) -> Box:
    return Box("warn", tr("This list could not be read."), str(error))
