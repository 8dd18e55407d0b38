"""Makes the search of the packs in use: reads indexes that are ready made, builds the others, joins all."""

import operator
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from guide.content.model import Entry
from guide.packs.errors import PackFileError
from guide.packs.layer import Layer, OpenedContent, ReadIndex
from guide.search.index.index import IndexedPack, SearchIndex
from guide.search.service import SearchService

Progress = Callable[[int], object]  # a function that is called with the number of entries indexed so far
Refused = Callable[[str], object]  # a function that is called with why an index is not used
Built = Mapping[str, bytes]  # by the id of a pack, the bytes of its index, made by a child process
NONE_BUILT: Built = MappingProxyType({})


def search_of(
    content: OpenedContent,
    built: Built = NONE_BUILT,
    *,
    progress: Progress = lambda _done: None,
    refused: Refused = lambda _why: None,
) -> SearchService:
    """Return the search of `content`, beside one of what is signed of it. Errors are as for `index_of`."""
    made = dict[int, SearchIndex]()
    whole = index_of(content, built, made, progress=progress, refused=refused)
    signed = content.signed
    own = SearchService(signed.guide, index_of(signed, built, made)) if signed else None
    return SearchService(content.guide, whole, signed=own)


def index_of(
    content: OpenedContent,
    built: Built = NONE_BUILT,
    made: dict[int, SearchIndex] | None = None,
    *,
    progress: Progress = lambda _done: None,
    refused: Refused = lambda _why: None,
) -> SearchIndex:
    """Return the index of `content`. Raise ValueError if one that is ready made is damaged or another's.

    That of a pack file which is damaged is built from the guide in it, and `refused` is called. `made` has
    those of packs by `id` of the guide, as far as they are known; the others are added.
    """
    made = {} if made is None else made
    # That of the only pack in use is read again below, which says what is wrong with it.
    if whole := _read(content.read_index, refused if len(content.layers) > 1 else lambda _why: None):
        return SearchIndex.from_bytes(whole)
    if not content.layers:
        return SearchIndex.build(content.guide)
    parts, done = list[IndexedPack](), 0
    for layer in content.layers:
        key = id(layer.guide)
        if key not in made:
            data = built.get(layer.id) or _read(layer.read_index, refused)
            made[key] = _index_of(layer, data, done, progress)
            done += 0 if data or layer.read_index else len(layer.guide.entries)
        parts.append(IndexedPack(layer.guide, made[key]))
    is_same = len(parts) == 1 and _same(parts[0].guide.entries, content.guide.entries)
    is_whole = is_same and content.layers[0].kept is None  # else the lists are others, too
    return parts[0].search_index if is_whole else SearchIndex.build(content.guide, parts)


def _same(some: Sequence[Entry], others: Sequence[Entry]) -> bool:
    return len(some) == len(others) and all(map(operator.is_, some, others))


def _read(read_index: ReadIndex | None, refused: Refused) -> bytes | None:
    """Return the bytes of a ready index; None if there is none, or if the pack file with it is damaged."""
    try:
        return read_index() if read_index else None
    except PackFileError as error:
        refused(str(error))
        return None


def _index_of(layer: Layer, data: bytes | None, done: int, progress: Progress) -> SearchIndex:
    """Return the index of a pack, read from `data` if that is known; `done` entries were indexed before."""
    if data:
        return SearchIndex.from_bytes(data)
    # The entries of a pack whose ready index is damaged are not among those that the caller counts.
    return SearchIndex.build(
        layer.guide, progress=lambda number: progress(done if layer.read_index else done + number)
    )
