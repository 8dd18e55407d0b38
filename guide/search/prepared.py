"""A pack made ready when the program is built: read, checked and indexed; a start has little left to do.

Such a file holds pickles, which run code when they are opened: only bytes whose SHA-256 the program was built
with are opened, and only while the pack's own files are those it was made of.
"""

import copyreg
import io
import json
import pickle
from dataclasses import dataclass, fields
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any

from guide.content.folder import PackFolder
from guide.content.guide import Guide
from guide.errors import ContentError

_FIELDS = tuple(field.name for field in fields(Guide) if field.init)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A guide, and its index as bytes for SearchIndex.from_bytes."""

    guide: Guide
    index: bytes


def prepare(folder: Path) -> bytes:
    """Make a pack ready: one line of JSON, then the guide, then its index."""
    # Imported late: whoever only opens what is prepared needs neither before the first paint.
    from guide.content.load import load  # noqa: PLC0415
    from guide.search.index import SearchIndex  # noqa: PLC0415

    guide = load(folder)
    values = _dumped([getattr(guide, name) for name in _FIELDS])
    head = json.dumps({"pack": PackFolder(folder).digest(), "guide": len(values)})
    return b"\n".join((head.encode("ascii"), values + SearchIndex.of(guide).to_bytes()))


def open_prepared(file: Path, digest: str, folder: Path) -> Prepared | None:
    """Open a file with a known SHA-256 (hex) for a pack; None where either is another or can't be read."""
    try:
        data = file.read_bytes()
        if sha256(data).hexdigest() != digest:
            return None
        line, _, rest = data.partition(b"\n")
        head = json.loads(line)
        if head["pack"] != PackFolder(folder).digest():
            return None
    except (OSError, ContentError):
        return None
    length = head["guide"]
    return Prepared(Guide(*pickle.loads(rest[:length])), rest[length:])  # noqa: S301 - its digest is known


def _dumped(value: object) -> bytes:
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = copyreg.dispatch_table | {MappingProxyType: _reduced}
    pickler.dump(value)
    return stream.getvalue()


def _reduced(view: Any) -> tuple[Any, ...]:
    """Give what pickle makes a frozen mapping of again; the type itself has no name that it could find."""
    return _frozen, (dict(view),)


def _frozen(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(values)
