"""One part of the program, and the file in which the standalone program carries all of them."""

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 16 * 1024 * 1024  # bytes, no longer small


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A thing by others (or our own) that the program is made of; texts are its licence and notices."""

    name: str
    version: str
    licence: str  # as SPDX writes it, where that is known
    texts: tuple[str, ...]

    @property
    def text(self) -> str:
        """All its texts, one after another."""
        return "\n\n".join(text.strip("\n") for text in self.texts) + "\n"


def written(parts: Iterable[Part]) -> bytes:
    """Write parts as JSON in which each text stands once, made small."""
    numbers: dict[str, int] = {}
    rows = [
        {
            "name": part.name,
            "version": part.version,
            "licence": part.licence,
            "texts": [numbers.setdefault(text, len(numbers)) for text in part.texts],
        }
        for part in parts
    ]
    data = json.dumps({"parts": rows, "texts": list(numbers)}, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(data.encode("utf-8"), 9)


def read(data: bytes) -> tuple[Part, ...]:
    """Read what `written` gave; a ValueError where it is anything else."""
    try:
        reader = zlib.decompressobj()
        value = json.loads(reader.decompress(data, LONGEST))
        if not reader.eof:
            raise ValueError("its end is missing")
        texts = [str(text) for text in value["texts"]]
        return tuple(
            Part(
                name=str(row["name"]),
                version=str(row["version"]),
                licence=str(row["licence"]),
                texts=tuple(texts[number] for number in row["texts"]),
            )
            for row in value["parts"]
        )
    except (KeyError, IndexError, TypeError, RecursionError, zlib.error) as error:
        raise ValueError("not a list of parts") from error
