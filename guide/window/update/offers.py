"""Reads a file in the background that offers a newer edition or a new pack."""

from collections.abc import Callable, Container, Iterator
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from guide.content.guide import Guide
from guide.i18n import tr

if TYPE_CHECKING:
    from guide.blocks.blocks import Page
    from guide.packs.keeping import Progress
    from guide.packs.layer import OpenedContent
    from guide.packs.update import Update
    from guide.packs.updating import Updating


class Offer(NamedTuple):
    """A newer edition or a new pack in a file: a sentence about it, its pages, and how it is taken.

    `page` returns the page with a name: about the offer, or of an entry as it will be; None if there is none.
    With `needs_words` its maker is not known, and it was not made in this window. `button` takes it, and
    `work` is shown meanwhile.
    """

    sentence: str
    page: "Callable[[str], Page | None]"
    take: "Callable[[Progress], OpenedContent]"
    button: str
    work: str
    needs_words: bool = False


def digest_of(data: bytes) -> str:
    """Return what tells a file from all others, by its bytes alone."""
    return sha256(data).hexdigest()


def offers_in(
    updating: "Updating", file: Path, current: Guide, today: date, made: Container[str] = ()
) -> Iterator[Offer]:
    """Yield the offer of a file. Raise PackFileError if it is nothing newer than what is in use.

    `today` decides which reviews are overdue. `made` are the digests of packs that this window has made.
    """
    # Imported late, because most runs never update.
    from guide.packs.preview import preview  # noqa: PLC0415
    from guide.packs.update_page import update_page  # noqa: PLC0415

    found = updating.compare(file)
    is_own = not found.origin.is_trusted and digest_of(found.data) in made
    yield Offer(
        _sentence(found),
        preview(update_page(found, current, is_own=is_own), found, today),
        partial(updating.take, found, file),
        tr("Take this edition") if found.before else tr("Add it"),
        tr("Taking the edition…") if found.before else tr("Adding the pack…"),
        needs_words=not (found.origin.is_trusted or is_own),
    )


def _sentence(found: "Update") -> str:
    new, old = found.file.manifest, found.before
    if old is None:
        return tr("“{title}”: not added yet", title=new.title)
    return tr("Edition {new}, in place of {old}: not taken yet", new=new.edition, old=old.order[1])
