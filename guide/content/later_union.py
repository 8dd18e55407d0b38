"""Makes one guide of several packs, of which a large one is read later than the first screen needs it."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from guide.content.first_look import FirstLook, LaterEntries, joined
from guide.content.guide import ENTRIES, Guide, Layers, entries_by_id
from guide.content.model import Pack, Problem, sort_key
from guide.stored.once import Once
from guide.stored.partly_read import ReadFields, partly_read


def can_wait(guides: Sequence[Guide]) -> bool:
    """Return whether it is worth while to wait, as there is a large pack, and none amends another."""
    return any(guide.first for guide in guides) and not any(guide.amendments for guide in guides)


def later_union(
    guides: Sequence[Guide], problems: tuple[Problem, ...], read_list: ReadFields
) -> Guide | None:
    """Return one guide of packs of which none amends another; None if two of them have one id.

    `problems` are those of all. `read_list` reads a joined list.
    """
    looks = [guide.first or FirstLook.of(guide.entries, LaterEntries()) for guide in guides]
    first = joined(looks)
    if first is None:
        return None
    made = Once(lambda: entries_by_id(sorted((e for guide in guides for e in guide.entries), key=sort_key)))
    packs = [guide.pack for guide in guides]
    known = {
        "pack": packs[-1],
        "problems": problems,
        "amendments": (),
        "layers": Layers(tuple(filter(None, packs)), _Owners(looks, packs), MappingProxyType({})),
        "first": first,
    }
    return partly_read(Guide, known, lambda name: made() if name in ENTRIES else read_list(name))


class _Owners(Mapping[str, Pack | None]):
    """The pack of each entry by the entry's id, without a table of all."""

    def __init__(self, looks: Sequence[FirstLook], packs: Sequence[Pack | None]) -> None:
        self._pairs = tuple(zip(looks, packs, strict=True))

    def __getitem__(self, entry_id: str) -> Pack | None:
        for look, pack in self._pairs:
            if entry_id in look:
                return pack
        raise KeyError(entry_id)

    def __iter__(self) -> Iterator[str]:
        return (entry_id for look, _ in self._pairs for entry_id in (*look.by_id, *look.later))

    def __len__(self) -> int:
        return sum(len(look) for look, _ in self._pairs)
