"""Switches packs off and on, removes them and undoes their updates, and says in a sentence what was done."""

from dataclasses import replace

from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.editions import Edition
from guide.packs.layer import Layer, OpenedContent
from guide.packs.listing import StickPack
from guide.packs.updating import Updating


def switched(updating: Updating, found: StickPack, *, is_on: bool) -> OpenedContent:
    """Return the content with or without a pack. To read one that was off may be slow."""
    if not is_on:
        return _said(updating.switch_off(found.id), off_sentence(found.title))
    content = updating.switch_on(found.id)
    is_read = content.layer(found.id) is not None  # else its notice tells why
    return _said(content, on_sentence(found.title) if is_read else "")


def removed(updating: Updating, found: StickPack) -> OpenedContent:
    """Remove a pack from the stick. Raise PackFileError if it can't be removed."""
    return _said(updating.remove(found.id), gone_sentence(found.title))


def removed_file(updating: Updating, name: str) -> OpenedContent:
    """Remove a file that is not used from the stick. Raise PackFileError if it can't be removed."""
    return _said(updating.remove_file(name), gone_sentence(name))


def tried_again(updating: Updating, edition: Edition) -> OpenedContent:
    """Return the content with an edition whose first start did not end."""
    content = updating.try_again(edition)
    is_read = any(layer.source == edition.path for layer in content.layers)  # else its notice tells why
    return _said(content, on_sentence(edition.manifest.title) if is_read else "")


def undone(updating: Updating, layer: Layer) -> OpenedContent:
    """Remove the newest edition of a pack from the stick. Raise PackFileError if it can't be removed."""
    content = updating.undo(layer.id)
    is_gone = content.layer(layer.id) is None
    return _said(content, gone_sentence(layer.pack.title)) if is_gone and layer.pack else content


def off_sentence(title: str) -> str:
    """Return that a pack is switched off."""
    return tr("“{title}” is off: nothing of it is loaded.", title=escape_invisible(title))


def on_sentence(title: str) -> str:
    """Return that a pack is in use again."""
    return tr("“{title}” is in use again.", title=escape_invisible(title))


def gone_sentence(title: str) -> str:
    """Return that a pack, or a file, is removed."""
    return tr("“{title}” is gone from this stick.", title=escape_invisible(title))


def _said(content: OpenedContent, sentence: str) -> OpenedContent:
    return replace(content, notice=" ".join(filter(None, (sentence, content.notice))))
