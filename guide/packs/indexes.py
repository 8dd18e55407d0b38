"""Makes the index of the packs in use: reads those that are ready made, builds the others, and joins all."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from guide.packs.layer import Layer, OpenedContent
from guide.search.index.index import SearchIndex
from guide.search.index.index_data import IndexData
from guide.search.index.joining import Part, joined

Progress = Callable[[int], object]  # a function that is called with the number of entries indexed so far
Built = Mapping[str, bytes]  # by the id of a pack, the bytes of its index, made by a child process
NONE_BUILT: Built = MappingProxyType({})


def index_of(
    content: OpenedContent, built: Built = NONE_BUILT, *, progress: Progress = lambda _done: None
) -> SearchIndex:
    """Return the index of `content`. Raise ValueError if one that is ready made is damaged or another's."""
    if content.read_index:
        return SearchIndex.from_bytes(content.read_index(), content.guide)
    if not content.layers:
        return SearchIndex.build(content.guide)
    parts, done = list[Part](), 0
    for layer in content.layers:
        data = built.get(layer.id) or (layer.read_index() if layer.read_index else None)
        parts.append(Part(layer.guide, _data_of(layer, data, done, progress)))
        done += 0 if data else len(layer.guide.entries)
    is_whole = len(parts) == 1 and len(parts[0].guide.entries) == len(content.guide.entries)
    whole = parts[0].data if is_whole else joined(parts, content.guide)
    return SearchIndex.of(whole, content.guide)


def _data_of(layer: Layer, data: bytes | None, done: int, progress: Progress) -> IndexData:
    """Return the index of a pack, read from `data` if that is known; `done` entries were indexed before."""
    if data:
        return IndexData.from_bytes(data, layer.guide)
    return IndexData.build(layer.guide, progress=lambda number: progress(done + number))
