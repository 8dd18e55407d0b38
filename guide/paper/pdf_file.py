"""Reads a PDF as Qt writes it into its objects, and writes changed objects back."""

import re
import zlib
from collections.abc import Iterable
from itertools import pairwise

from guide.steps import Steps

AT_ONCE = 200  # objects
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_STREAM = re.compile(rb"(<<.*?>>)\s*stream\r?\n", re.DOTALL)


class PdfFile:
    """The objects of a PDF by their number, each without "obj" and "endobj". `root` is the catalog's number.

    Raise ValueError if the bytes do not have the structure of a file from Qt.
    """

    def __init__(self, pdf: bytes) -> None:
        start = int(pdf[pdf.rindex(b"startxref") :].split()[1])
        table = _TABLE.match(pdf, start)
        if table is None:
            raise ValueError("no table of objects where the file says it is")
        rows = [pdf[at : at + 20] for at in range(table.end(), table.end() + 20 * int(table[1]), 20)]
        offsets = {number: int(row[:10]) for number, row in enumerate(rows) if row[17:18] == b"n"}
        self._head = pdf[: min(offsets.values())]
        self._trailer = re.sub(rb"/Size \d+", b"", pdf[pdf.rindex(b"trailer") : pdf.rindex(b"startxref")])
        self.objects = dict(_objects(pdf, offsets, start))
        self.root = _reference(self._trailer, b"Root")

    def add(self, body: bytes) -> int:
        """Add an object, and return its number."""
        number = max(self.objects) + 1
        self.objects[number] = body
        return number

    def pages(self) -> list[int]:
        """Return the numbers of the pages in their order."""
        pages = self.objects[_reference(self.objects[self.root], b"Pages")]
        kids = re.search(rb"/Kids\s*\[([^\]]*)\]", pages)
        return [int(each) for each in re.findall(rb"(\d+) 0 R", kids[1])] if kids else []

    def content(self, page: int) -> bytes:
        """Return what is drawn on a page, unpacked."""
        body = self.objects[_reference(self.objects[page], b"Contents")]
        head = _STREAM.match(body.lstrip())
        if head is None:
            raise ValueError("no drawing of a page where the file says it is")
        packed = body.lstrip()[head.end() :]
        # There is a line end between the packed bytes and the word after them.
        return zlib.decompressobj().decompress(packed) if b"FlateDecode" in head[1] else packed

    def set_content(self, page: int, content: bytes) -> None:
        """Replace what is drawn on a page."""
        packed = zlib.compress(content)
        head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
        self.objects[_reference(self.objects[page], b"Contents")] = head + packed + b"\nendstream"

    def extend(self, number: int, entries: bytes) -> None:
        """Add entries to the dictionary of an object."""
        body = self.objects[number]
        end = body.rindex(b">>")
        self.objects[number] = body[:end] + entries + body[end:]

    def written(self) -> Steps[bytes]:
        """Return the whole file, some objects at a time."""
        parts, offsets, at = [self._head], {}, len(self._head)
        for number, body in sorted(self.objects.items()):
            part = b"%d 0 obj\n%s\nendobj\n" % (number, body.strip())
            parts.append(part)
            offsets[number], at = at, at + len(part)
            if number % AT_ONCE == 0:
                yield
        size = max(self.objects) + 1
        rows = (_row(offsets.get(number)) for number in range(1, size))
        parts += [b"xref\n0 %d\n0000000000 65535 f \n" % size, *rows]
        trailer = self._trailer.replace(b"<<", b"<<\n/Size %d" % size, 1)
        return b"".join((*parts, trailer, b"startxref\n%d\n%%%%EOF\n" % at))


def _row(offset: int | None) -> bytes:
    return b"0000000000 65535 f \n" if offset is None else b"%010d 00000 n \n" % offset


def _objects(pdf: bytes, offsets: dict[int, int], end: int) -> Iterable[tuple[int, bytes]]:
    ends = sorted((*offsets.values(), end))
    following = dict(pairwise(ends))
    for number, offset in offsets.items():
        whole = pdf[offset : following[offset]]
        head = re.match(rb"%d 0 obj" % number, whole)
        if head is None or b"endobj" not in whole:
            raise ValueError(f"object {number} is not where the file says it is")
        yield number, whole[head.end() : whole.rindex(b"endobj")]


def _reference(body: bytes, name: bytes) -> int:
    found = re.search(rb"/%s (\d+) 0 R" % name, body)
    if found is None:
        raise ValueError(f"nothing called {name.decode()} where the file should have it")
    return int(found[1])
