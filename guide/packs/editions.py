"""Names the editions of packs that a stick has taken, and tells which of them are passed over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from guide.i18n import tr
from guide.packs.manifest import Manifest
from guide.packs.pack_file import PackFile
from guide.packs.trust import Origin, Trust, origin_of, unsigned_edition_sentence


@dataclass(frozen=True, slots=True)
class Edition:
    """A pack file that may be used.

    `follows_taken` is whether the stick has an older edition of the pack, too.
    """

    path: Path
    file: PackFile
    origin: Origin
    follows_taken: bool = False

    @property
    def manifest(self) -> Manifest:
        """The manifest of the pack."""
        return self.file.manifest

    @property
    def order(self) -> tuple[int, int]:
        """The pair by which a newer edition is told from an older one."""
        return self.origin.order(self.manifest.edition)


@dataclass(frozen=True, slots=True)
class OnShelf:
    """The editions of each pack that a stick has taken, by its id, the newest first, and the other files.

    `refused` has the reasons why these are not used. `passed_over` are those of them that are whole.
    """

    editions: Mapping[str, tuple[Edition, ...]] = field(default_factory=dict)
    refused: Mapping[Path, str] = field(default_factory=dict)
    passed_over: tuple[Edition, ...] = ()

    def beside(self, pack: str) -> tuple[Edition, ...]:
        """Return the whole editions of a pack that are not used beside signed ones."""
        return tuple(each for each in self.passed_over if each.manifest.pack == pack)


def open_pack(path: Path, trust: Trust) -> Edition:
    """Return the pack file at `path`. Raise PackFileError if it may not be used."""
    file = PackFile(path)
    return Edition(path, file, origin_of(file, trust))


def in_order(editions: list[Edition]) -> tuple[Edition, ...]:
    """Return the editions of a pack, the newest first."""
    newest_first = sorted(editions, key=lambda each: (each.order, each.path), reverse=True)
    last = len(newest_first) - 1
    return tuple(replace(each, follows_taken=number < last) for number, each in enumerate(newest_first))


def passed_over(found: Iterable[Edition]) -> dict[Path, str]:
    """Return by path why editions are not used beside signed ones of their pack.

    Those that are not signed count for nothing whatever their numbers are: else one of them could take the
    place of all that a publisher whom the stick trusts signs later. Each signed one may withdraw others.
    """
    found = tuple(found)
    signed = [each for each in found if each.origin.is_trusted]
    reasons = {}
    for edition in found:
        others = [each for each in signed if each.manifest.pack == edition.manifest.pack]
        if others and not edition.origin.is_trusted:
            reasons[edition.path] = unsigned_edition_sentence(edition.manifest.title)
        elif any(each.origin.lineage.refuses(edition.order) for each in others):
            reasons[edition.path] = withdrawn_sentence(edition.manifest)
    return reasons


def withdrawn_sentence(manifest: Manifest) -> str:
    """Return the sentence about an edition that is not taken any more."""
    return tr(
        "Edition {edition} of '{title}' was withdrawn. Ask its publisher for a newer one.",
        edition=manifest.edition,
        title=manifest.title,
    )
