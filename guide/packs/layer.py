"""Holds the packs in use, and the one guide that they make."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from guide.content.guide import Guide
from guide.content.model import Pack
from guide.content.pack_files import PACK_SUFFIX

# All about pack files is imported late: the first paint waits for each module.
if TYPE_CHECKING:
    from guide.packs.editions import Edition
    from guide.packs.trust import Origin

ReadIndex = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Layer:
    """A pack in use.

    `source` is its folder or its pack file. `read_index` returns the bytes of an index that is ready made;
    None if it must be built. `origin` is whom a pack file is from, None for the program's own content.
    `updates` is the program's own pack as whose edition it was taken, None for others. `follows_taken` tells
    whether the stick has another edition of it to go back to, one that was taken or came along. `came_along`
    is whether a file with an origin was not taken, but lies where the program's own packs are.
    """

    guide: Guide
    source: Path
    read_index: ReadIndex | None = None
    origin: "Origin | None" = None
    updates: "Layer | None" = None
    follows_taken: bool = False
    came_along: bool = False

    @property
    def pack(self) -> Pack | None:
        """The description of the pack; None if it can't be read."""
        return self.guide.pack

    @property
    def id(self) -> str:
        """The id of the pack, "" if its description can't be read."""
        return self.guide.pack.id if self.guide.pack else ""

    @property
    def has_before(self) -> bool:
        """Whether another edition of it is in use when this one is taken back."""
        return self.updates is not None or self.follows_taken

    @property
    def key(self) -> str:
        """A text that no other pack here has: its id, or its path if the description can't be read."""
        return self.id or str(self.source)

    @property
    def order(self) -> tuple[int, int]:
        """The pair by which a newer edition is told from an older one."""
        edition = self.guide.pack.edition if self.guide.pack else 0
        return self.origin.order(edition) if self.origin else (0, edition)

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, as authors edit it, which wins over pack files."""
        return self.origin is None and self.source.suffix != PACK_SUFFIX

    @property
    def is_taken(self) -> bool:
        """Whether the stick has taken this edition, or uses it for this run."""
        return self.origin is not None and not self.came_along

    @property
    def is_trusted(self) -> bool:
        """Whether it is the program's own content, or signed by a trusted publisher."""
        return self.origin is None or self.origin.is_trusted

    @property
    def is_own(self) -> bool:
        """Whether it ranks as a pack that the program came with, of this edition or another.

        A file that merely lies where these are does so only if a publisher whom the stick trusts signed it.
        """
        is_signed_beside = self.came_along and self.is_trusted
        return self.origin is None or self.updates is not None or is_signed_beside

    @property
    def is_stranger(self) -> bool:
        """Whether it was added, or came along, and no publisher whom the stick trusts has signed it."""
        return not self.is_own and not self.is_trusted

    def gives_way_to(self, order: tuple[int, int], origin: "Origin") -> bool:
        """Return whether an edition of its pack takes its place: a newer one, or a signed one if it is not.

        No edition of a stranger takes the place of one in a signed file. Beside the program's own content the
        number of the edition counts alone, as no key has signed that.
        """
        if self.origin is None:
            return order[1] > self.order[1]
        if self.is_trusted:
            return origin.is_trusted and order > self.order
        return order > self.order or (self.is_stranger and origin.is_trusted)

    def in_place_of(self, before: "Layer | None") -> "Layer":
        """Return it as the edition after `before`, the one that was in use; None if it is a new pack."""
        if self.origin is None or before is None:
            return self
        follows = self.follows_taken or before.came_along
        own = before.updates or (before if before.is_own else None)
        return replace(self, updates=self.updates or own, follows_taken=follows)

    @property
    def kept(self) -> Guide | None:
        """The guide that the program came with, of which stays in its place what keeps people safe.

        None for one that counts as it is: whoever can't prove who they are only adds to that.
        """
        return None if self.updates is None or self.is_trusted else self.updates.guide


@dataclass(frozen=True, slots=True)
class OpenedContent:
    """The content in use: the packs, the base first, and the guide that they make.

    `read_index` returns the bytes of an index of the whole guide that is ready made; None if it must be
    joined or built. `notice` is a sentence for the worker, "" if there is nothing to say. `off` has the ids
    of the packs that are there and not in use. `closed` are the newest editions of packs that are not in use,
    as the first start with them did not end. `latest` is the id of the pack that was taken, or taken back,
    in this run; "" if none was.
    """

    guide: Guide
    layers: tuple[Layer, ...]
    read_index: ReadIndex | None = None
    notice: str = ""
    off: frozenset[str] = frozenset()
    closed: "tuple[Edition, ...]" = ()
    latest: str = ""

    @property
    def to_index(self) -> tuple[Layer, ...]:
        """The packs whose index is not ready made."""
        return () if self.read_index else tuple(each for each in self.layers if not each.read_index)

    @property
    def is_ready(self) -> bool:
        """Whether nothing of it had to be read from the files of authors."""
        return bool(self.layers) and all(layer.read_index for layer in self.layers)

    @property
    def signed(self) -> "OpenedContent | None":
        """The signed packs of it, for an unsigned edition the one before; None if all or none are."""
        if all(each.is_trusted for each in self.layers):
            return None
        before = (each if each.is_trusted else each.updates for each in self.layers)
        signed = [each for each in before if each and each.is_trusted]
        return content_of_layers(signed) if signed else None

    def layer(self, pack_id: str) -> Layer | None:
        """Return the pack with this id, None if it is not in use."""
        return next((layer for layer in self.layers if layer.id == pack_id), None)


def content_of_layers(
    layers: Iterable[Layer],
    *,
    read_index: ReadIndex | None = None,
    notice: str = "",
    off: frozenset[str] = frozenset(),
) -> OpenedContent:
    """Return the content that packs make.

    The own ones and signed ones come first, then all others, of either each after those that it builds on.
    A signed pack that builds on an unsigned one comes before it all the same: of two entries with one id the
    earlier stays, and a later pack can change an earlier one, so that no pack may come before a signed one
    because that names it. `read_index` is that of all of them.
    """
    layers = tuple(sorted(layers, key=_place))
    if not layers:
        return OpenedContent(Guide(None, ()), (), None, notice, off)
    if len(layers) == 1:
        read_index = layers[0].read_index
        if layers[0].is_trusted and not (layers[0].pack and layers[0].pack.builds_on):
            return OpenedContent(layers[0].guide, layers, read_index, notice, off)
    # Imported late: for one pack that builds on no other it is not needed.
    from guide.content.union import in_layers, union  # noqa: PLC0415

    by_trust = ([each for each in layers if each.is_stranger is stranger] for stranger in (False, True))
    layers = tuple(layer for part in by_trust for layer in in_layers(part, lambda layer: layer.pack))
    strangers = [number for number, layer in enumerate(layers) if layer.is_stranger]
    kept = {number: layer.kept for number, layer in enumerate(layers) if layer.kept}
    guide = union([layer.guide for layer in layers], strangers, kept)
    return OpenedContent(guide, layers, read_index, notice, off)


def _place(layer: Layer) -> tuple[int, str]:
    """Return what packs are sorted by: the program's own as they are, then signed ones, then all others.

    Of two entries with one id the earlier stays, so that no name of a pack may bring it before these.
    """
    if layer.is_own:
        return 0, ""
    return (2 if layer.is_stranger else 1), layer.id
