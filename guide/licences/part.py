"""Defines a part of the program, and encodes parts for the file shipped with the standalone program."""

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

MAX_SIZE = 16 * 1024 * 1024  # bytes after decompression


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A library, a set of fonts or a word list that the program contains."""

    name: str
    version: str
    licence: str  # an SPDX expression, where one is known
    texts: tuple[str, ...]  # the licence and the notices of the part, in full

    @property
    def text(self) -> str:
        """The licence and the notices as one text, with a blank line between them."""
        return "\n\n".join(text.strip("\n") for text in self.texts) + "\n"


def encode_parts(parts: Iterable[Part]) -> bytes:
    """Return the parts as compressed JSON; a text that several parts share is stored once."""
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


def decode_parts(data: bytes) -> tuple[Part, ...]:
    """Return the parts encoded in `data` by `encode_parts`; raise ValueError if `data` is damaged."""
    try:
        reader = zlib.decompressobj()
        value = json.loads(reader.decompress(data, MAX_SIZE))
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
