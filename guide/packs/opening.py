"""Opens the content that the program shows: its own, or the newest edition of it that the stick has taken."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from guide.content.guide import Guide
from guide.content.pack_files import TAKEN_FOLDER
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.paths import content_folder, own_folder
from guide.search.index.prebuilt import PrebuiltPack
from guide.search.index.shipped import shipped_pack

# All about pack files is imported late: most sticks have none, and the first paint waits for each module.
if TYPE_CHECKING:
    from guide.packs.shelf import TakenPack
    from guide.packs.trust import Origin


@dataclass(frozen=True, slots=True)
class OpenedContent:
    """The content in use.

    `source` is its folder or its pack file. `read_index` returns the bytes of an index that is ready made;
    None if it must be built. `origin` is whom a pack file is from, None for the program's own content.
    `notice` is a sentence for the worker, "" if there is nothing to say.
    """

    guide: Guide
    source: Path
    read_index: Callable[[], bytes] | None = None
    epoch: int = 0
    origin: "Origin | None" = None
    notice: str = ""

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder that was changed after the program was built, which wins over all packs."""
        return self.read_index is None and self.origin is None


def content_of(folder: Path, prebuilt: PrebuiltPack | None = None) -> OpenedContent:
    """Return the content in `folder`, read from its files unless it is `prebuilt`."""
    if prebuilt is None:
        return OpenedContent(_read(folder), folder)
    return OpenedContent(prebuilt.guide, folder, prebuilt.read_index)


def open_content() -> OpenedContent:
    """Return the content of this program: the newest edition of its pack, whether its own or taken later.

    A folder of content that was changed after the program was built wins over all packs.
    """
    folder = content_folder()
    prebuilt, notice = shipped_pack(folder)
    own = content_of(folder, prebuilt)
    if prebuilt is None:
        return replace(own, notice=notice or _notice_of_packs(own.guide))
    try:
        return _newest_taken(own) or replace(own, notice=notice)
    except PackFileError as error:
        return replace(own, notice=str(error))


def _newest_taken(own: OpenedContent) -> OpenedContent | None:
    """Return the newest edition that the stick has taken, None if the program's own is not older."""
    pack = own.guide.pack
    for taken in _editions(pack.id) if pack else ():
        if pack is None or taken.file.manifest.order <= (own.epoch, pack.edition):
            return None
        return opened(taken)
    return None


def opened(taken: "TakenPack", guide: Guide | None = None) -> OpenedContent:
    """Return the content of a pack file; `guide` is the one in it, if it was read before."""
    from guide.packs.update import guide_in  # noqa: PLC0415

    file, origin = taken.file, taken.origin
    read_index = file.ready_index if origin.is_trusted and file.is_ready else None
    guide = guide or guide_in(file, origin)
    return OpenedContent(guide, taken.path, read_index, file.manifest.epoch, origin)


def _editions(pack: str) -> tuple["TakenPack", ...]:
    folder = own_folder()
    if not (folder / TAKEN_FOLDER).is_dir():
        return ()
    from guide.packs.shelf import Shelf  # noqa: PLC0415
    from guide.packs.trust_file import read_trust  # noqa: PLC0415

    return Shelf(folder, read_trust(folder)).editions(pack)


def _notice_of_packs(guide: Guide) -> str:
    """Return a sentence if the stick has taken packs that a changed folder keeps from being shown."""
    try:
        is_hidden = guide.pack is not None and bool(_editions(guide.pack.id))
    except PackFileError as error:
        return str(error)
    if not is_hidden:
        return ""
    return tr("The folder of content beside the program is shown, and not the update that this stick has.")


def _read(folder: Path) -> Guide:
    # Imported late, because what is made ready needs no YAML.
    from guide.content.load import read_pack  # noqa: PLC0415

    return read_pack(folder)
