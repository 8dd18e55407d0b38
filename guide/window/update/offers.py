"""Reads a file in the background that offers a newer edition, a new pack, or a newer list of publishers."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from guide.content.guide import Guide
from guide.content.pack_files import LIST_SUFFIX
from guide.i18n import tr

if TYPE_CHECKING:
    from guide.blocks.blocks import Page
    from guide.packs.layer import OpenedContent
    from guide.packs.update import Update
    from guide.packs.updating import Updating


class Offer(NamedTuple):
    """A newer edition, a new pack or a list in a file: sentence and page about it, and how it is taken.

    With `needs_words` its maker is not known. `button` takes it, and `work` is shown meanwhile.
    """

    sentence: str
    page: "Page"
    take: "Callable[[], OpenedContent]"
    button: str
    work: str
    needs_words: bool = False


def offers_in(updating: "Updating", file: Path, current: Guide) -> Iterator[Offer]:
    """Yield the offer of a file. Raise PackFileError if it is nothing newer than what is in use."""
    is_list = file.suffix.lower() == LIST_SUFFIX
    yield _list_offer(file) if is_list else _edition_offer(updating, file, current)


def _edition_offer(updating: "Updating", file: Path, current: Guide) -> Offer:
    from guide.packs.update_page import update_page  # noqa: PLC0415 - most runs never update

    found = updating.compare(file)
    return Offer(
        _sentence(found),
        update_page(found, current),
        partial(updating.take, found, file),
        tr("Take this edition") if found.before else tr("Add it"),
        tr("Taking the edition…") if found.before else tr("Adding the pack…"),
        needs_words=not found.origin.is_trusted,
    )


def _list_offer(file: Path) -> Offer:
    from guide.packs.list_update import list_update  # noqa: PLC0415 - most runs never update

    found = list_update(file)
    return Offer(found.sentence, found.page(), found.take, tr("Take this list"), tr("Taking the list…"))


def _sentence(found: "Update") -> str:
    new, old = found.file.manifest, found.before
    if old is None:
        return tr("“{title}”: not added yet", title=new.title)
    return tr("Edition {new}, in place of {old}: not taken yet", new=new.edition, old=old.order[1])
