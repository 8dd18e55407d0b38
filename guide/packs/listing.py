"""Lists the packs that a stick has, whether they are in use or not."""

from dataclasses import dataclass
from datetime import date

from guide.content.freshness import is_overdue
from guide.packs.layer import Layer
from guide.packs.opening import look_at_stick, switched_off


@dataclass(frozen=True, slots=True)
class StickPack:
    """The newest edition of a pack on the stick. `is_own` is whether the program came with this pack."""

    layer: Layer
    is_on: bool
    is_own: bool

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
