"""Lists the packs that a stick has, whether they are in use or not, and the files that it does not use."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from guide.content.freshness import is_day_known, is_overdue
from guide.content.model import Pack
from guide.content.safe_text import escape_invisible
from guide.packs.errors import PackFileError
from guide.packs.layer import Layer, OpenedContent
from guide.packs.manifest import Manifest
from guide.packs.opening import OnStick, look_at_stick, open_content, opened
from guide.packs.trial import closed_sentence
from guide.packs.trust import Origin
from guide.packs.updating import is_for_this_run
from guide.stored.partly_read import ReadApart

if TYPE_CHECKING:
    from guide.packs.editions import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class StickPack:
    """The edition of a pack that is in use, or would be. `is_own` is whether the program came with this pack.

    `about` describes it, None if its description can't be read. `origin` is whom a pack file is from, None
    for the program's own content. `layer` is what was read of it, None for a pack file that is off: of that
    only the beginning is read. `is_for_this_run` is whether it is in use but not kept, as the stick can't be
    written. `missing` has the ids of packs that it builds on and that are not in use, `unsigned` those that
    come after it, because no publisher whom the stick trusts has signed them.
    """

    id: str
    title: str
    about: Pack | Manifest | None
    origin: Origin | None
    is_on: bool
    is_own: bool
    layer: Layer | None = None
    is_for_this_run: bool = False
    missing: tuple[str, ...] = ()
    unsigned: tuple[str, ...] = ()

    @property
    def is_taken(self) -> bool:
        """Whether this edition was taken, so that it can be taken back."""
        return self.origin is not None and not (self.layer and self.layer.came_along)

    @property
    def can_remove(self) -> bool:
        """Whether the stick has taken it; packs of the program can only be switched off."""
        return self.is_taken and not self.is_own and not self.is_for_this_run

    @property
    def can_undo(self) -> bool:
        """Whether the stick has an edition to go back to."""
        has_before = self.layer is not None and self.layer.has_before
        return has_before and self.is_taken and not self.is_for_this_run

    @property
    def pages(self) -> int | None:
        """The number of its pages, None if they were not read."""
        return len(self.layer.guide.entries) if self.layer else None

    def overdue(self, today: date) -> int:
        """Return the number of its pages whose review is overdue."""
        guide = self.layer.guide if self.layer else None
        return sum(is_overdue(entry, guide, today) for entry in guide.entries) if guide else 0

    @property
    def never_checked(self) -> int:
        """The number of its pages without a day of the last check, so that they are due."""
        entries = ReadApart(self.layer.guide.entries) if self.layer else ()
        return sum(not is_day_known(entry) for entry in entries)


class RefusedFile(NamedTuple):
    """A file among the packs that is not used, and the sentences that tell the reason, each on a line."""

    path: Path
    why: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The sentences, with each invisible character as its code."""
        return tuple(map(escape_invisible, self.why.splitlines()))


class Listed(NamedTuple):
    """The packs that a stick has, those in use first, and the other files among them."""

    packs: tuple[StickPack, ...]
    refused: tuple[RefusedFile, ...]


def packs_on_stick() -> Listed:
    """Return the packs that the stick has, after all that is in use was read."""
    return packs_of(open_content())


def packs_of(content: OpenedContent) -> Listed:
    """Return the packs in use, in their order, then those that the stick has beside them. May be slow.

    Of pack files only the beginning is read, but of those that are not in use although they should be.
    """
    on_stick, used = look_at_stick(content.layers), {layer.key: layer for layer in content.layers}
    refused = dict(on_stick.refused)
    refused |= {each.path: closed_sentence(each.manifest) for each in content.closed}
    for pack_id in on_stick.ids():
        if pack_id not in content.off:
            newer = on_stick.newer(pack_id, used.get(pack_id))
            refused |= _unreadable(each for each in newer if each.path not in refused)
    off = (
        each for pack_id in on_stick.ids() if pack_id not in used for each in _off(pack_id, on_stick, refused)
    )
    packs = (*(_in_use(layer, on_stick, used) for layer in content.layers), *off)
    return Listed(packs, tuple(RefusedFile(path, refused[path]) for path in sorted(refused)))


def _unreadable(editions: "Iterable[Edition]") -> dict[Path, str]:
    """Return why editions that come before the one in use, but are not, can't be read."""
    found = {}
    for edition in editions:
        try:
            opened(edition)
        except PackFileError as error:
            found[edition.path] = str(error)
    return found


def _in_use(layer: Layer, on_stick: OnStick, used: Mapping[str, Layer]) -> StickPack:
    own, pack = on_stick.own.get(layer.key), layer.pack
    bases = pack.builds_on if pack else ()
    return StickPack(
        id=layer.id,
        title=pack.title if pack else layer.source.name,
        about=pack,
        origin=layer.origin,
        is_on=True,
        is_own=own is not None,
        layer=layer,
        is_for_this_run=is_for_this_run(layer),
        missing=tuple(each for each in bases if each not in used),
        unsigned=tuple(
            each for each in bases if each in used and used[each].is_stranger and not layer.is_stranger
        ),
    )


def _off(pack_id: str, on_stick: OnStick, refused: Collection[Path]) -> Iterator[StickPack]:
    """Yield the edition of a pack that would be in use if it were on."""
    own = on_stick.own.get(pack_id)
    for edition in on_stick.newer(pack_id, own):
        if edition.path not in refused:
            about = edition.manifest
            yield StickPack(
                id=pack_id,
                title=about.title,
                about=about,
                origin=edition.origin,
                is_on=False,
                is_own=own is not None,
            )
            return
    if own:
        title = own.pack.title if own.pack else own.source.name
        yield StickPack(
            id=own.id, title=title, about=own.pack, origin=own.origin, is_on=False, is_own=True, layer=own
        )
