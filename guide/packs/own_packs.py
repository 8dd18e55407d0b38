"""Opens the packs in the folder of content: folders, which authors edit, and pack files, read in place.

What is made ready in a pack file is used if the program knows the file, by the SHA-256 of its manifest. Any
other file there is judged as one from elsewhere: it takes the place of a known one only if it is signed.
Where the folder of a pack lies beside its file, the folder counts, and it is said.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from guide.content.model import Pack
from guide.content.pack_files import PACK_SUFFIX, has_content, packs_in
from guide.content.safe_text import escape_invisible
from guide.errors import ContentError
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.known import Known, damaged_program_sentence, read_joined, unknown_sentence
from guide.packs.layer import Layer, ReadIndex
from guide.packs.pack_file import PackFile

Judge = Callable[[Path], Layer]  # opens a pack file as one from elsewhere, or raises PackFileError


class OwnPacks(NamedTuple):
    """The packs in the folder of content, and sentences about them. `read_index` is that of all of them."""

    layers: tuple[Layer, ...]
    notices: tuple[str, ...] = ()
    read_index: ReadIndex | None = None


def own_packs(folder: Path, known: Known | None, judge: Judge, in_use: Sequence[Layer] = ()) -> OwnPacks:
    """Return the packs in the folder of content. `judge` opens the files that are not `known`.

    Folders that are all among the packs `in_use` are not read again.
    """
    files = _Files(known, judge)
    found = tuple(filter(None, map(files.open, pack_files_in(folder))))
    layers = tuple(newest(found))
    unused = _unused_sentences(found, {layer.id: layer for layer in layers})
    said: tuple[str, ...] = ()
    if not layers or has_folders(folder):
        layers, said = _with_folders(folder, layers, in_use)
    elif len(layers) > 1:
        from guide.content.union import in_layers  # noqa: PLC0415 - for one pack it is not needed

        layers = in_layers(layers, lambda layer: layer.pack)
    notices = (*files.notices(), *unused, *said)
    is_as_made = {layer.source for layer in layers} == files.as_made and bool(known)
    if known and is_as_made and len(layers) == len(known.manifests) > 1:
        return OwnPacks(layers, notices, partial(read_joined, known))
    return OwnPacks(layers, notices)


def pack_files_in(folder: Path) -> list[Path]:
    """Return the pack files in a folder. A link is none: it could lead anywhere."""
    with suppress(OSError):
        paths = sorted(folder.iterdir())
        return [path for path in paths if path.suffix == PACK_SUFFIX and not path.is_symlink()]
    return []


def newest(layers: Iterable[Layer]) -> Iterator[Layer]:
    """Yield the newest edition of each pack; whatever its number is, no unsigned one comes before another."""
    by_id: dict[str, Layer] = {}
    for layer in layers:
        if layer.id not in by_id or _rank(layer) > _rank(by_id[layer.id]):
            by_id[layer.id] = layer
    yield from by_id.values()


def _rank(layer: Layer) -> tuple[bool, tuple[int, int], bool]:
    """Return what editions of a pack are compared by: of two with one number the program's own counts."""
    return layer.is_trusted, layer.order, layer.origin is None


def _unused_sentences(found: Iterable[Layer], used: Mapping[str, Layer]) -> Iterator[str]:
    """Yield a sentence about each file that would be the newest edition of its pack if it were signed."""
    for layer in found:
        if layer.pack and layer.order > used[layer.id].order:
            yield tr(
                "{file} is not used: no publisher whom this stick trusts has signed it, so that it does not "
                "take the place of the edition of “{title}” that is here.",
                file=escape_invisible(layer.source.name),
                title=escape_invisible(layer.pack.title),
            )


def has_folders(folder: Path) -> bool:
    """Return whether a pack lies in the folder of content as authors edit it."""
    return has_content(folder) or bool(packs_in(folder))


class _Files:
    """Opens pack files. `as_made` are those that are as the program knows them."""

    def __init__(self, known: Known | None, judge: Judge) -> None:
        self._known, self._judge = known, judge
        self.as_made: set[Path] = set()
        self._damaged: list[str] = []
        self._lost: list[str] = []
        self._unknown: dict[str, list[str]] = {}  # names of files by the reason why none of them is used

    def open(self, path: Path) -> Layer | None:
        """Return the pack in a file; None if nothing in it can be used."""
        try:
            return self._opened(path)
        except PackFileError as error:
            name = escape_invisible(path.name)
            if self._known and not self._known.manifests:
                self._unknown.setdefault(str(error), []).append(name)
                return None
            self._lost.append(
                tr("{file} can't be used, and nothing in it is shown. {reason}", file=name, reason=error)
            )
            return None

    def notices(self) -> Iterator[str]:
        """Yield a sentence about files that are damaged, and one about each of which nothing is used."""
        if self._damaged:
            yield damaged_program_sentence(", ".join(self._damaged))
        for reason, names in self._unknown.items():
            yield unknown_sentence(", ".join(names), reason)
        yield from self._lost

    def _opened(self, path: Path) -> Layer:
        file = PackFile(path)
        if not self._known or not file.is_one_of(self._known.manifests):
            layer = self._judge(path)
            if self._known and self._known.had(file.manifest):
                self._damaged.append(escape_invisible(path.name))
            return layer
        try:
            layer = Layer(file.ready_guide(), path, file.ready_index)
            self.as_made.add(path)
        except PackFileError:
            layer = Layer(file.guide(), path)
            self._damaged.append(escape_invisible(path.name))
        return layer


def _with_folders(
    folder: Path, files: Sequence[Layer], in_use: Sequence[Layer]
) -> tuple[tuple[Layer, ...], tuple[str, ...]]:
    """Return the packs in folders with those in files that have no folder, and sentences about them."""
    # Imported late, because what is made ready needs no YAML.
    from guide.content.load import load_layers, read_description, repeated_in, unreadable  # noqa: PLC0415
    from guide.content.union import in_layers  # noqa: PLC0415
    from guide.packs.sources import folders_in  # noqa: PLC0415

    folders = {path: read_description(path) for path in folders_in(folder)}
    by_id = {pack.id: path for path, pack in folders.items() if pack}
    beside: list[Layer | Path] = [layer for layer in files if layer.id not in by_id]

    def pack_of(each: Layer | Path) -> Pack | None:
        return each.pack if isinstance(each, Layer) else folders[each]

    order = in_layers((*beside, *folders), pack_of)
    there = {layer.source: layer for layer in in_use if layer.is_folder}
    if folders.keys() <= there.keys():
        layers = tuple(each if isinstance(each, Layer) else there[each] for each in order)
    else:
        try:
            guides = load_layers([each.guide if isinstance(each, Layer) else each for each in order])
        except ContentError as error:
            return (*files, Layer(unreadable(folder, error), folder)), ()
        layers = tuple(
            each if isinstance(each, Layer) else Layer(guide, each)
            for each, guide in zip(order, guides, strict=True)
        )
    won = (_folder_sentence(layer, by_id) for layer in files if layer.id in by_id)
    return layers, (*won, *(problem.sentence for problem in repeated_in(folder)))


def _folder_sentence(layer: Layer, folders: Mapping[str, Path]) -> str:
    return tr(
        "“{title}” is read from the folder “{folder}”, and not from its file {file}.",
        title=escape_invisible(layer.pack.title if layer.pack else ""),
        folder=escape_invisible(folders[layer.id].name),
        file=escape_invisible(layer.source.name),
    )
