"""Updates the content in use from a pack file, and goes back, for the window and for the terminal."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from guide.content.pack_files import TAKEN_FOLDER
from guide.i18n import tr
from guide.packs.errors import PackFileError, ReadOnlyStickError
from guide.packs.manifest import SUFFIX
from guide.packs.opening import OpenedContent, open_content, opened
from guide.packs.pack_file import read_bytes
from guide.packs.shelf import Shelf, TakenPack
from guide.packs.trust import Trust
from guide.packs.update import Update, newer_file, update_from
from guide.paths import own_folder


def check_is_seen(content: OpenedContent) -> None:
    """Raise PackFileError if `content` is what the program would show after an update, too."""
    if content.is_folder:
        raise PackFileError(
            tr("The folder of content beside this program is what it shows; an update would not be seen.")
        )


class Updating:
    """Compares the `content` in use with pack files, and takes newer editions. All of it may be slow."""

    def __init__(self, content: OpenedContent) -> None:
        self._content = content

    @property
    def can_undo(self) -> bool:
        """Whether the content in use is an update that the stick has taken."""
        content = self._content
        return content.origin is not None and content.source.parent == own_folder() / TAKEN_FOLDER

    def compare(self, path: Path) -> Update:
        """Return the update in a file. Raise PackFileError if it is none, or would not be seen."""
        check_is_seen(self._content)
        return update_from(read_bytes(path), self._content.guide, epoch=self._content.epoch, trust=_trust())

    def take(self, found: Update, path: Path) -> OpenedContent:
        """Keep an update on the stick and return its content. `path` is the file that it came from.

        On a stick that can't be written it is for this run only, as its notice says. Raise PackFileError if
        the stick has no room for it or does not take it.
        """
        try:
            return opened(_shelf().take(found.data), found.guide)
        except ReadOnlyStickError:
            content = opened(TakenPack(path, found.file, found.origin), found.guide)
            edition = found.file.manifest.edition
            notice = tr(
                "This stick can't be written: edition {edition} is used until the window is closed.",
                edition=edition,
            )
            return replace(content, notice=notice)

    def undo(self) -> OpenedContent:
        """Remove the newest edition from the stick, and return the content before it.

        Raise PackFileError if there is none, or if it can't be removed.
        """
        pack = self._content.guide.pack
        if pack is None or not self.can_undo:
            raise PackFileError(tr("No update is there to be undone."))
        _shelf().undo(pack.id)
        return open_content()

    def lying_beside(self) -> Path | None:
        """Return the newest edition in a file beside the program, None if none is newer than that in use."""
        newer = [] if self._content.is_folder else list(self._newer_beside())
        return max(newer)[1] if newer else None

    def _newer_beside(self) -> Iterator[tuple[tuple[int, int], Path]]:
        with suppress(OSError):
            for path in own_folder().iterdir():
                if path.suffix == SUFFIX:
                    with suppress(PackFileError):
                        current, epoch = self._content.guide, self._content.epoch
                        file, _ = newer_file(read_bytes(path), current, epoch=epoch, trust=_trust())
                        yield file.manifest.order, path


def _trust() -> Trust:
    # Imported late: it needs YAML, and every window has an `Updating`.
    from guide.packs.trust_file import read_trust  # noqa: PLC0415

    return read_trust(own_folder())


def _shelf() -> Shelf:
    return Shelf(own_folder(), _trust())
