"""Lists the packs that a stick has, whether they are in use or not."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from guide.content.freshness import is_overdue
from guide.packs.layer import Layer, OpenedContent
from guide.packs.opening import OnStick, look_at_stick, switched_off
from guide.packs.updating import editions_taken, is_for_this_run


@dataclass(frozen=True, slots=True)
class StickPack:
    """The newest edition of a pack on the stick. `is_own` is whether the program came with this pack.

    `is_for_this_run` is whether it is in use but not kept, as the stick can't be written. `back_to` is the
    edition before, 0 if the stick has none. `missing` has the ids of packs that it builds on and that are not
    in use.
    """

    layer: Layer
    is_on: bool
    is_own: bool
    is_for_this_run: bool = False
    back_to: int = 0
    missing: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the pack."""
        return self.layer.id

    @property
    def title(self) -> str:
        """The title of the pack."""
        return self.layer.pack.title if self.layer.pack else self.layer.source.name

    @property
    def is_taken(self) -> bool:
        """Whether this edition was taken, so that it can be taken back."""
        return self.layer.origin is not None

    @property
    def can_remove(self) -> bool:
        """Whether the stick has taken it; packs of the program can only be switched off."""
        return self.is_taken and not self.is_own and not self.is_for_this_run

    @property
    def pages(self) -> int:
        """The number of its pages."""
        return len(self.layer.guide.entries)

    def overdue(self, today: date) -> int:
        """Return the number of its pages whose review is overdue."""
        guide = self.layer.guide
        return sum(is_overdue(entry, guide, today) for entry in guide.entries)


def packs_on_stick() -> tuple[StickPack, ...]:
    """Return the packs that the stick has, those of the program first."""
    on_stick, off = look_at_stick(), switched_off()
    return tuple(
        StickPack(layer, pack_id not in off, pack_id in on_stick.own)
        for pack_id in on_stick.ids()
        for layer in on_stick.layers(pack_id, [])
    )


def packs_of(content: OpenedContent) -> tuple[StickPack, ...]:
    """Return the packs in use, in their order, then those that the stick has beside them. May be slow."""
    on_stick, used = look_at_stick(), {layer.key for layer in content.layers}
    off = (
        StickPack(layer, is_on=False, is_own=pack_id in on_stick.own)
        for pack_id in on_stick.ids()
        if pack_id not in used
        for layer in on_stick.layers(pack_id, [])
    )
    return (*(_in_use(layer, on_stick, used) for layer in content.layers), *off)


def _in_use(layer: Layer, on_stick: OnStick, used: Collection[str]) -> StickPack:
    own, pack = on_stick.own.get(layer.key), layer.pack
    is_kept = layer.origin is not None and not is_for_this_run(layer)
    return StickPack(
        layer,
        is_on=True,
        is_own=own is not None,
        is_for_this_run=is_for_this_run(layer),
        back_to=_edition_before(layer, own) if is_kept else 0,
        missing=tuple(each for each in (pack.builds_on if pack else ()) if each not in used),
    )


def _edition_before(layer: Layer, own: Layer | None) -> int:
    """Return the edition that would be in use again without that of `layer`, 0 if there is none."""
    orders = [taken.file.manifest.order for taken in editions_taken(layer.id)]
    orders += [own.order] if own else []
    return max((order for order in orders if order < layer.order), default=(0, 0))[1]
