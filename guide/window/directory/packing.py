"""Makes a pack of the entries of a directory, in the background."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from guide.content.model import Entry, Severity
from guide.directory.importing.new_pack import content_of, pack_of_directory
from guide.i18n import tr
from guide.packs.layer import OpenedContent

if TYPE_CHECKING:
    from guide.content.guide import Guide


@dataclass(frozen=True, slots=True)
class PackWords:
    """The words of a person about a pack: its title, and who answers for it."""

    title: str
    publisher: str


@dataclass(frozen=True, slots=True)
class MadePack:
    """A pack file: its usual name, its bytes, and its number of pages."""

    name: str
    data: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The sentences of the check of content about entries that it does not take, by their ids."""

    sentences: Mapping[str, tuple[str, ...]]


def packing(
    entries: Sequence[Entry], words: PackWords, content: OpenedContent, day: date
) -> Iterator[MadePack | Refused]:
    """Yield the pack of these entries, the next edition of one in use; what the check refuses instead."""
    # Imported late, because most runs make no pack.
    from guide.content.load import load_files  # noqa: PLC0415
    from guide.packs.making import packed  # noqa: PLC0415
    from guide.packs.manifest import file_name  # noqa: PLC0415

    pack_id = "-".join(re.findall(r"[a-z0-9]+", words.title.casefold()))[:60].strip("-") or tr("directory")
    layer = content.layer(pack_id)
    edition = layer.order[1] + 1 if layer else 1
    pack = pack_of_directory(pack_id, words.title, words.publisher, day, edition=edition)
    files = content_of(entries, pack)
    guide = load_files(files)
    refused = _refused(guide)
    if refused:
        yield Refused(refused)
        return
    manifest, data = packed(guide, files, epoch=layer.order[0] if layer else 0)
    yield MadePack(file_name(manifest), data, len(guide.entries))


def _refused(guide: "Guide") -> Mapping[str, tuple[str, ...]]:
    found = dict[str, tuple[str, ...]]()
    for problem in guide.problems:
        if problem.severity is Severity.ERROR:
            name = PurePosixPath(problem.file).stem
            found[name] = (*found.get(name, ()), problem.sentence)
    return found
