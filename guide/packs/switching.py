"""Switches packs off and on, removes them and undoes their updates, and says in a sentence what was done."""

from dataclasses import replace

from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.layer import Layer, OpenedContent
from guide.packs.listing import StickPack
from guide.packs.updating import Updating


def switched(updating: Updating, found: StickPack, *, is_on: bool) -> OpenedContent:
    """Return the content with or without a pack. To read one that was off may be slow."""
    title = escape_invisible(found.title)
    if not is_on:
        return _said(
            updating.switch_off(found.id), tr("“{title}” is off: nothing of it is loaded.", title=title)
        )
    content = updating.switch_on(found.id)
    is_read = content.layer(found.id) is not None  # else its notice tells why
    return _said(content, tr("“{title}” is in use again.", title=title) if is_read else "")


def removed(updating: Updating, found: StickPack) -> OpenedContent:
    """Remove a pack from the stick. Raise PackFileError if it can't be removed."""
    return _said(updating.remove(found.id), _gone(found.title))


def removed_file(updating: Updating, name: str) -> OpenedContent:
    """Remove a file that is not used from the stick. Raise PackFileError if it can't be removed."""
    return _said(updating.remove_file(name), _gone(name))


def undone(updating: Updating, layer: Layer) -> OpenedContent:
    """Remove the newest edition of a pack from the stick. Raise PackFileError if it can't be removed."""
    content = updating.undo(layer.id)
    is_gone = content.layer(layer.id) is None
    return _said(content, _gone(layer.pack.title)) if is_gone and layer.pack else content


def _gone(title: str) -> str:
    return tr("“{title}” is gone from this stick.", title=escape_invisible(title))


def _said(content: OpenedContent, sentence: str) -> OpenedContent:
    return replace(content, notice=" ".join(filter(None, (sentence, content.notice))))
