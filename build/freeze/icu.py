"""Removes most of the 32 MB of data from Qt's ICU library on Linux.

Data for sorting, time zones, letter case, English and Spanish stay.
"""

import subprocess
from pathlib import Path, PurePosixPath
from struct import pack_into, unpack_from

LIBRARY = "libicudata.so."
LARGEST_CODEC = 12_000  # bytes; larger ones are for Chinese, Japanese and Korean

# The items that stay: whole folders, items in no folder by their suffix, and single tables.
FOLDERS = frozenset(["coll"])
ENDINGS = frozenset([".icu", ".nrm", ".spp"])
TABLES = frozenset(
    """root.res pool.res res_index.res en.res es.res zoneinfo64.res metaZones.res timezoneTypes.res
    windowsZones.res keyTypeData.res likelySubtags.res numberingSystems.res supplementalData.res
    zone/root.res zone/pool.res zone/res_index.res zone/en.res zone/es.res""".split()
)
SPARE = frozenset(["unames.icu"])  # removed in spite of its suffix: the names of all characters

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
    """Return whether an item of ICU's data stays.

    `item` is its path without the folder that all items share ("coll/de.res"), `size` its size in bytes.
    """
    path = PurePosixPath(item)
    if item in TABLES or path.parts[0] in FOLDERS:
        return True
    if len(path.parts) > 1 or item in SPARE:
        return False
    return path.suffix in ENDINGS or (path.suffix == ".cnv" and size < LARGEST_CODEC)


def reduced(data: bytes) -> bytes:
    """Return ICU's data file with only the items that stay, in the layout of ICU's own tools."""
    header = unpack_from("<H", data)[0]
    count = unpack_from("<I", data, header)[0]
    offsets = [unpack_from("<II", data, header + 4 + 8 * number) for number in range(count)]
    ends = [offset for _, offset in offsets[1:]] + [len(data) - header]
    kept = []
    for (name_offset, offset), end in zip(offsets, ends, strict=True):
        name = data[header + name_offset : data.index(b"\0", header + name_offset)]
        if is_kept(name.decode("ascii").partition("/")[2], end - offset):
            kept.append((name, data[header + offset : header + end]))
    return data[:header] + _laid_out(kept)


def _laid_out(items: list[tuple[bytes, bytes]]) -> bytes:
    """Return the bytes of a table of contents, the names, and the items, padded to multiples of 16 bytes."""
    table = bytearray(4 + 8 * len(items))
    pack_into("<I", table, 0, len(items))
    names = b"".join(name + b"\0" for name, _ in items)
    offset, name_offset = _padded(len(table) + len(names)), len(table)
    body = bytearray()
    for number, (name, item) in enumerate(items):
        pack_into("<II", table, 4 + 8 * number, name_offset, offset + len(body))
        name_offset += len(name) + 1
        body += item.ljust(_padded(len(item)), b"\0")
    return (bytes(table) + names).ljust(offset, b"\0") + bytes(body)


def _padded(length: int) -> int:
    """Return a number of bytes, rounded up to a multiple of 16."""
    return -(-length // 16) * 16


def smaller_library(library: Path, folder: Path) -> Path:
    """Write a copy of `library` with less data into `folder`; return its path. Needs binutils."""
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
