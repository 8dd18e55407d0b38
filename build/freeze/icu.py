"""Makes Qt's ICU library on Linux smaller: of 32 MB of data, sorting, time zones and letter case stay."""

import subprocess
from pathlib import Path, PurePosixPath
from struct import pack_into, unpack_from

LIBRARY = "libicudata.so."
LARGEST_CODEC = 12_000  # bytes; larger ones are for Chinese, Japanese and Korean

# What stays: whole folders, files at the top by their endings, and single tables.
FOLDERS = frozenset(["coll"])
ENDINGS = frozenset([".icu", ".nrm", ".spp"])
TABLES = frozenset(
    """root.res pool.res res_index.res en.res es.res zoneinfo64.res metaZones.res timezoneTypes.res
    windowsZones.res keyTypeData.res likelySubtags.res numberingSystems.res supplementalData.res
    zone/root.res zone/pool.res zone/res_index.res zone/en.res zone/es.res""".split()
)
SPARE = frozenset(["unames.icu"])  # the names of Unicode's characters

SOURCE = """
.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}: .incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack,"",@progbits
"""


def is_kept(item: str, size: int) -> bool:
    """Return whether an item stays; its name lacks the folder that all items share ("coll/de.res")."""
    path = PurePosixPath(item)
    if item in TABLES or path.parts[0] in FOLDERS:
        return True
    if len(path.parts) > 1 or item in SPARE:
        return False
    return path.suffix in ENDINGS or (path.suffix == ".cnv" and size < LARGEST_CODEC)


def reduced(data: bytes) -> bytes:
    """Return ICU's common data with only the items that stay, in the layout of ICU's own tools."""
    header = unpack_from("<H", data)[0]
    count = unpack_from("<I", data, header)[0]
    places = [unpack_from("<II", data, header + 4 + 8 * number) for number in range(count)]
    ends = [place for _, place in places[1:]] + [len(data) - header]
    kept = []
    for (name_at, place), end in zip(places, ends, strict=True):
        name = data[header + name_at : data.index(b"\0", header + name_at)]
        if is_kept(name.decode("ascii").partition("/")[2], end - place):
            kept.append((name, data[header + place : header + end]))
    return data[:header] + _laid_out(kept)


def _laid_out(items: list[tuple[bytes, bytes]]) -> bytes:
    """Return a table of contents, names and items, each of which starts at a multiple of 16 bytes."""
    table = bytearray(4 + 8 * len(items))
    pack_into("<I", table, 0, len(items))
    names = b"".join(name + b"\0" for name, _ in items)
    place, name_at = _up(len(table) + len(names)), len(table)
    body = bytearray()
    for number, (name, item) in enumerate(items):
        pack_into("<II", table, 4 + 8 * number, name_at, place + len(body))
        name_at += len(name) + 1
        body += item.ljust(_up(len(item)), b"\0")
    return (bytes(table) + names).ljust(place, b"\0") + bytes(body)


def _up(length: int) -> int:
    return -(-length // 16) * 16


def smaller_library(library: Path, folder: Path) -> Path:
    """Write the library with less data into a folder and return it; binutils must be installed."""
    folder.mkdir(parents=True, exist_ok=True)
    made, data, source, piece = (folder / name for name in (library.name, "icu.dat", "icu.s", "icu.o"))
    _call("objcopy", "-O", "binary", "--only-section", ".rodata", str(library), str(data))
    data.write_bytes(reduced(data.read_bytes()))
    symbol = f"icudt{library.name.removeprefix(LIBRARY)}_dat"
    source.write_text(SOURCE.format(symbol=symbol, data=data.name), encoding="ascii")
    _call("as", "-I", str(folder), "-o", str(piece), str(source))
    options = ["--hash-style=gnu", "--build-id=none", "-s", "-z", "noexecstack", "-z", "separate-code"]
    _call("ld", "-shared", "-soname", library.name, *options, "-o", str(made), str(piece))
    return made


def _call(*command: str) -> None:
    subprocess.run(command, check=True)
