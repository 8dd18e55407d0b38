"""Opens the content that the program shows: its own packs and those that the stick has taken.

Of each pack the newest edition is shown. A pack comes after those that it builds on; a pack that is switched
off in the settings is not read.
"""

import operator
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from guide.content.guide import Guide
from guide.content.pack_files import PACK_SUFFIX, TAKEN_FOLDER
from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.known import Known, known_packs
from guide.packs.layer import Layer, OpenedContent, ReadIndex, content_of_layers
from guide.packs.own_packs import own_packs
from guide.paths import content_folder, data_folder, own_folder
from guide.settings import SettingsFile

if TYPE_CHECKING:
    from guide.packs.editions import Edition, OnShelf


@dataclass(frozen=True, slots=True)
class OnStick:
    """All packs that are there, by their keys: the program's own, and those that were taken, newest first.

    `refused` has the reasons why other files among those are not used. `read_index` is that of all own
    packs. `notice` is a sentence about what can't be read.
    """

    own: Mapping[str, Layer]
    taken: Mapping[str, tuple["Edition", ...]] = field(default_factory=dict)
    refused: Mapping[Path, str] = field(default_factory=dict)
    read_index: ReadIndex | None = None
    notice: str = ""

    def ids(self) -> tuple[str, ...]:
        """Return the keys of all packs, those of the program first."""
        return tuple(dict.fromkeys((*self.own, *sorted(self.taken))))

    def title(self, pack_id: str) -> str:
        """Return the title of a pack, of which no more than the beginning of its file is read."""
        own = self.own.get(pack_id)
        taken = (each.manifest.title for each in self.newer(pack_id, own))
        return next(taken, own.pack.title if own and own.pack else pack_id)

    def layers(
        self, pack_id: str, notices: list[str], *, below: tuple[int, int] | None = None
    ) -> Iterator[Layer]:
        """Yield the newest edition of a pack; a folder that was changed wins over all.

        If that can't be read, a sentence is added to `notices`, and the edition before it is yielded. With
        `below`, the newest edition that was taken before that order is.
        """
        own = self.own.get(pack_id)
        for edition in self.newer(pack_id, own):
            if below and edition.order >= below:
                continue
            try:
                yield opened(edition).in_place_of(own)
                return
            except PackFileError as error:
                name = escape_invisible(edition.path.name)
                notices.append(tr("{file} is not used. {why}", file=name, why=error))
        if own:
            yield own

    def newest(self, ids: Collection[str]) -> "dict[str, Edition]":
        """Return the edition of each of these packs that would be in use, of those that were taken."""
        found = {each: self.newer(each, self.own.get(each)) for each in ids if each in self.taken}
        return {each: editions[0] for each, editions in found.items() if editions}

    def newer(self, pack_id: str, than: Layer | None) -> "tuple[Edition, ...]":
        """Return the editions of a pack that were taken and come before `than`, the newest first."""
        editions = self.taken.get(pack_id, ())
        if than is None:
            return editions
        newer = (each for each in editions if than.gives_way_to(each.order, each.origin))
        return () if than.is_folder else tuple(newer)


def content_of(folder: Path, known: Known | None = None) -> OpenedContent:
    """Return the content of the packs in `folder` alone, of which the program has `known` ones."""
    own = own_packs(folder, known, _judged)
    return content_of_layers(own.layers, read_index=own.read_index, notice="\n".join(own.notices))


def open_content(off: Collection[str] | None = None, closed: Collection[str] | None = None) -> OpenedContent:
    """Return the content of this program.

    It is without the packs `off`, and without the newest edition of those `closed`; both are else those of
    the settings.
    """
    settings, on_stick, notices = SettingsFile(data_folder()).read(), look_at_stick(), list[str]()
    off = frozenset(settings.packs_off if off is None else off).intersection(on_stick.ids())
    held = on_stick.newest(settings.packs_begun if closed is None else closed)
    used = [
        layer
        for each in on_stick.ids()
        if each not in off
        for layer in on_stick.layers(each, notices, below=held[each].order if each in held else None)
    ]
    is_own = len(used) == len(on_stick.own) and all(map(operator.is_, used, on_stick.own.values()))
    if off and not used:
        notices.append(all_off_sentence())
    notice = "\n".join(filter(None, (on_stick.notice, *notices)))
    content = content_of_layers(
        used, read_index=on_stick.read_index if is_own else None, notice=notice, off=off
    )
    return replace(content, closed=tuple(held.values())) if held else content


def all_off_sentence() -> str:
    """Return the sentence about a stick whose packs are all switched off."""
    return tr(
        "All packs are switched off, so there is no content. “Packs…” in the menu switches one on again."
    )


def look_at_stick(in_use: Sequence[Layer] = ()) -> OnStick:
    """Return all packs that are there, on or off. Folders that are all `in_use` are not read again."""
    found = own_packs(content_folder(), known_packs(), _judged, in_use)
    own = {layer.key: layer for layer in found.layers}
    shelf, of_taken = _taken_packs(own_folder())
    editions = shelf.editions if shelf else {}
    notices = [*found.notices, of_taken]
    if any(own[each].is_folder for each in own.keys() & editions.keys()):
        notices[:0] = [
            tr("The folder of content beside the program is shown, and not the update that this stick has.")
        ]
    notice = "\n".join(filter(None, notices))
    return OnStick(own, editions, shelf.refused if shelf else {}, found.read_index, notice)


def _taken_packs(folder: Path) -> tuple["OnShelf | None", str]:
    """Return the pack files that a program in `folder` has taken, and a sentence if they can't be judged.

    Without a pack trust.yaml is not read, which takes time.
    """
    try:
        has_packs = any((folder / TAKEN_FOLDER).glob(f"*{PACK_SUFFIX}"))
    except OSError as error:  # a stick that fails; the program's own content is there all the same
        return None, _unreadable(error.strerror or str(error))
    if not has_packs:
        return None, ""
    from guide.packs.editions import OnShelf  # noqa: PLC0415 - most sticks have no pack file
    from guide.packs.shelf import Shelf  # noqa: PLC0415
    from guide.packs.trust import Trust  # noqa: PLC0415
    from guide.packs.trust_file import read_trust  # noqa: PLC0415

    try:
        found = Shelf(folder, read_trust(folder)).look()
    except PackFileError as error:
        return OnShelf(refused=dict.fromkeys(Shelf(folder, Trust()).paths(), str(error))), str(error)
    return found, "" if found.editions or found.refused else _unreadable(TAKEN_FOLDER)


def _unreadable(reason: str) -> str:
    return tr(
        "What this stick has taken can't be read ({reason}). The content that came with the program is "
        "shown.",
        reason=reason,
    )


def opened(edition: "Edition", guide: Guide | None = None) -> Layer:
    """Return the pack of an edition; `guide` is the one in it, if it was read before.

    What a trusted publisher has made ready is read alone, in its file; its index not before it is needed.
    """
    from guide.packs.update import guide_in  # noqa: PLC0415 - most sticks have no pack file

    file, origin = edition.file, edition.origin
    read_index = file.ready_index if origin.is_trusted and file.is_ready else None
    guide = guide or guide_in(file, origin)
    return Layer(guide, edition.path, read_index, origin, follows_taken=edition.follows_taken)


def _judged(path: Path) -> Layer:
    """Return the pack in a file of the folder of content that the program does not know."""
    from guide.packs.editions import open_pack  # noqa: PLC0415 - most sticks have no such file
    from guide.packs.trust_file import read_trust  # noqa: PLC0415

    return replace(opened(open_pack(path, read_trust(own_folder()))), came_along=True)
