"""One part of the program, and the file in which the standalone program carries all of them."""

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

MAX_BYTES = 16 * 1024 * 1024  # bytes after decompression


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something that the program is made of, by others or our own: a library, fonts, a list of words."""

    name: str
    version: str
    licence: str  # as SPDX writes it, where that is known
    texts: tuple[str, ...]  # its licence and notices

    @property
    def text(self) -> str:
        """All its texts, one after another."""
        return "\n\n".join(text.strip("\n") for text in self.texts) + "\n"


def encode_parts(parts: Iterable[Part]) -> bytes:
    """Return parts as compressed JSON that holds each text once."""
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
    """Return the parts that `encode_parts` returned; raise ValueError if `data` is anything else."""
    try:
        reader = zlib.decompressobj()
        value = json.loads(reader.decompress(data, MAX_BYTES))
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
