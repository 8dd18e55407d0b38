"""Updates the packs in use from pack files, adds others, and goes back, for window and terminal."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from guide.content.pack_files import PACK_SUFFIX, TAKEN_FOLDER
from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.editions import Edition
from guide.packs.errors import PackFileError, ReadOnlyStickError
from guide.packs.keeping import Progress, unseen
from guide.packs.layer import Layer, OpenedContent, content_of_layers
from guide.packs.opening import all_off_sentence, look_at_stick, open_content, opened
from guide.packs.pack_file import PackFile, head_of, read_bytes
from guide.packs.shelf import Shelf
from guide.packs.trial import mark
from guide.packs.trust import Trust
from guide.packs.update import Update, check_is_newer, update_from, with_layer
from guide.packs.words import added_sentence, gone_sentence, off_sentence, on_sentence
from guide.paths import data_folder, own_folder
from guide.settings import Trial


def is_for_this_run(layer: Layer) -> bool:
    """Return whether a pack in use is in a file elsewhere, because the stick could not be written."""
    return layer.is_taken and layer.source.parent != own_folder() / TAKEN_FOLDER


def check_is_seen(layer: Layer | None) -> None:
    """Raise PackFileError if `layer`, a pack in use, is what the program would show after an update, too."""
    if layer and layer.is_folder:
        raise PackFileError(
            tr(
                "“{title}” is read from the folder “{folder}” beside this program, as authors edit it; an "
                "update would not be seen.",
                title=escape_invisible(layer.pack.title if layer.pack else ""),
                folder=escape_invisible(layer.source.name),
            )
        )


class Updating:
    """Compares the `content` in use with pack files, and takes newer editions. All of it may be slow."""

    def __init__(self, content: OpenedContent) -> None:
        self._content = content

    @property
    def undoable(self) -> tuple[Layer, ...]:
        """The packs in use whose edition the stick has taken, so that it can be taken back."""
        return tuple(each for each in self._content.layers if each.is_taken and not is_for_this_run(each))

    @property
    def to_undo(self) -> Layer | None:
        """The pack whose update is the next to be undone: the latest one, else that of the last layer."""
        packs = self.undoable
        latest = (each for each in packs if each.id == self._content.latest)
        return next(latest, packs[-1] if packs else None)

    def compare(self, path: Path) -> Update:
        """Return the update in a file. Raise PackFileError if it is none, or would not be seen."""
        found = update_from(read_bytes(path), self._content, _shelf().judge)
        check_is_seen(found.before)
        return found

    def take(self, found: Update, path: Path, progress: Progress = unseen) -> OpenedContent:
        """Keep an update on the stick and return the content with it. `path` is the file that it came from.

        `progress` is as for `keep`.
        On a stick that can't be written it is for this run only, as its notice says. Raise PackFileError if
        the stick has no room for it or does not take it.
        """
        try:
            content = with_layer(self._content, opened(_shelf().take(found.data, progress), found.guide))
            mark(data_folder(), [found.file.manifest.pack], Trial.UNTRIED)
            title, is_new = found.file.manifest.title, found.before is None
            notice = added_sentence(title, self._content.guide) if is_new else ""
        except ReadOnlyStickError:
            file = PackFile(path)
            file.check_is(found.file)
            layer = opened(Edition(path, file, found.origin), found.guide)
            notice = tr(
                "This stick can't be written: edition {edition} of “{title}” is used until the window is "
                "closed.",
                edition=found.file.manifest.edition,
                title=escape_invisible(found.file.manifest.title),
            )
            content = with_layer(self._content, layer)
        return replace(content, latest=found.file.manifest.pack, notice=notice)

    def before(self, layer: Layer) -> OpenedContent:
        """Return the content that is there once a pack in use is undone. Nothing is changed yet."""
        earlier = look_at_stick().layers(layer.id, [], below=layer.order)
        others = (each for each in self._content.layers if each.id != layer.id)
        return content_of_layers([*others, *earlier], off=self._content.off)

    def undo(self, pack_id: str) -> OpenedContent:
        """Remove the newest edition of a pack from the stick, and return the content before it.

        Raise PackFileError if there is none, or if it can't be removed.
        """
        layer = next((each for each in self.undoable if each.id == pack_id), None)
        if layer is None:
            raise PackFileError(tr("No update is there to be undone."))
        _shelf().undo(pack_id, layer.order)
        mark(data_folder(), [pack_id], Trial.OVER)
        content = replace(self._reopened(self._content.off), latest=pack_id)
        if layer.pack and content.layer(pack_id) is None:
            return _said(content, gone_sentence(layer.pack.title))
        return content

    def remove(self, pack_id: str, title: str) -> OpenedContent:
        """Remove a pack that was taken from the stick, and return the content without it.

        Raise PackFileError if the stick has not taken it, or if it can't be removed.
        """
        _shelf().remove(pack_id)
        mark(data_folder(), [pack_id], Trial.OVER)
        return self._without(pack_id, self._content.off - {pack_id}, gone_sentence(title))

    def remove_file(self, name: str) -> OpenedContent:
        """Remove a file that is not used from the packs of the stick, and return the content, which stays.

        Raise PackFileError if it is not there, or can't be removed.
        """
        Shelf(own_folder(), Trust()).remove_file(name)
        closed = tuple(each for each in self._content.closed if each.path.name != name)
        mark(data_folder(), _ids(self._content.closed) - _ids(closed), Trial.OVER)
        return replace(self._content, closed=closed, latest="", notice=gone_sentence(name))

    def try_again(self, edition: Edition) -> OpenedContent:
        """Return the content with an edition that was closed. The next start with it is a first one again."""
        closed = [each for each in self._content.closed if each.path != edition.path]
        pack = edition.manifest
        mark(data_folder(), [pack.pack], Trial.UNTRIED)
        content = replace(self._reopened(self._content.off, _ids(closed)), latest=pack.pack)
        is_read = any(layer.source == edition.path for layer in content.layers)  # else its notice tells why
        return _said(content, on_sentence(pack.title)) if is_read else content

    def switch_off(self, pack_id: str, title: str) -> OpenedContent:
        """Return the content without a pack, of which nothing is held any more."""
        return self._without(pack_id, self._content.off | {pack_id}, off_sentence(title))

    def switch_on(self, pack_id: str, title: str) -> OpenedContent:
        """Return the content with a pack that was off, which is read from the stick. This may be slow."""
        content = replace(self._reopened(self._content.off - {pack_id}), latest=pack_id)
        is_read = content.layer(pack_id) is not None  # else its notice tells why
        return _said(content, on_sentence(title)) if is_read else content

    def _without(self, pack_id: str, off: frozenset[str], sentence: str) -> OpenedContent:
        layers = [layer for layer in self._content.layers if layer.id != pack_id]
        notice = all_off_sentence() if off and not layers else ""
        content = content_of_layers(layers, off=off, notice=notice)
        return _said(replace(content, closed=self._content.closed, latest=pack_id), sentence)

    def _reopened(self, off: frozenset[str], closed: frozenset[str] | None = None) -> OpenedContent:
        """Return what the stick has without the packs `off`, and what is in use for this run only.

        `closed` are those whose newest edition stays closed, None for those of now.
        """
        found = open_content(off, _ids(self._content.closed) if closed is None else closed)
        for layer in self._content.layers:
            if is_for_this_run(layer):
                found = with_layer(found, layer)
        return found

    def lying_beside(self) -> "Beside | None":
        """Return the newest edition of a pack in a file beside the program; None if none is newer.

        One that updates a pack in use comes before a new pack.
        """
        return max(self._newer_beside(), default=None)

    def _newer_beside(self) -> "Iterator[Beside]":
        with suppress(OSError):
            for path in (path for path in own_folder().iterdir() if path.suffix == PACK_SUFFIX):
                with suppress(PackFileError):
                    file = head_of(path)
                    origin = check_is_newer(file, self._content, _shelf().judge)
                    layer = self._content.layer(file.manifest.pack)
                    if not (layer and layer.is_folder):
                        yield Beside(layer is not None, origin.order(file.manifest.edition), path)


class Beside(NamedTuple):
    """A pack file beside the program: an update of a pack in use, or a new pack, with its edition."""

    is_update: bool
    order: tuple[int, int]
    path: Path


def _said(content: OpenedContent, sentence: str) -> OpenedContent:
    return replace(content, notice=" ".join(filter(None, (sentence, content.notice))))


def _ids(editions: Iterable[Edition]) -> frozenset[str]:
    return frozenset(each.manifest.pack for each in editions)


def _shelf() -> Shelf:
    # Imported late: it needs YAML, and every window has an `Updating`.
    from guide.packs.trust_file import read_trust  # noqa: PLC0415

    return Shelf(own_folder(), read_trust(own_folder()))
