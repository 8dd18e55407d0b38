"""Writes the structure of a hand-out into its PDF: headings, paragraphs, lists and tables, and the language.

ISO 32000-1, 14.7 and 14.8. All that has no tag, such as frames and repeated cards, is marked as an artifact.
"""

import re
from collections.abc import Iterator

from guide.paper.pdf_file import AT_ONCE, PdfFile
from guide.paper.tags import MARK_SIDE, Recorder, Tag
from guide.steps import Steps

_MARK = re.compile(rb"-(\d+) -%d %d %d re" % (MARK_SIDE, MARK_SIDE, MARK_SIDE))
_BEGINS = (b"m", b"re")  # the operators with which a path begins
_PAINTS = (b"f", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*")
_ARTIFACT = b"/Artifact BMC"

Pieces = list[tuple[int, int]]  # (index of a page, number of a piece of its content) in order


class _Content:
    """The drawing of one page with real tags in place of the marks of a Recorder.

    `pieces` has for each piece the number of its tag, as in the mark.
    """

    def __init__(self, content: bytes) -> None:
        self.lines: list[bytes] = []
        self.pieces: list[int] = []
        self.marks = 0
        self._tag = 0
        self._path: list[bytes] = []
        for line in content.split(b"\n"):
            self._take(line)

    def _take(self, line: bytes) -> None:
        operator = line.rpartition(b" ")[2]
        if self._path or operator in _BEGINS:
            self._path.append(line)
            if operator in _PAINTS or operator == b"n":
                self._end_path(is_painted=operator != b"n")
        elif operator == b"BT":
            self.lines += [self._begin(), line]
        elif operator == b"ET":
            self.lines += [line, b"EMC"]
        elif operator in (b"Do", b"sh"):
            self.lines += [_ARTIFACT, line, b"EMC"]
        else:
            self.lines.append(line)

    def _begin(self) -> bytes:
        if not self._tag:
            return _ARTIFACT
        self.pieces.append(self._tag)
        return b"/P <</MCID %d>> BDC" % (len(self.pieces) - 1)

    def _end_path(self, *, is_painted: bool) -> None:
        path, self._path = self._path, []
        mark = _MARK.fullmatch(path[0]) if len(path) == 2 else None
        if mark:
            self.marks += 1
            self._tag = int(mark[1]) // MARK_SIDE - 1
        else:
            self.lines += [_ARTIFACT, *path, b"EMC"] if is_painted else path


def tagged_pdf(pdf: bytes, recorder: Recorder, language: str) -> Steps[bytes]:
    """Return a PDF from Qt with the tags that were recorded while its pages were drawn, page by page."""
    file = PdfFile(pdf)
    pages = file.pages()
    pieces: dict[int, Pieces] = {number: [] for number in range(1, len(recorder.tags) + 1)}
    by_page = []
    for index, page in enumerate(pages):
        content = _Content(file.content(page))
        file.set_content(page, b"\n".join(content.lines))
        file.extend(page, b"/StructParents %d\n" % index)
        for at, number in enumerate(content.pieces):
            pieces[number].append((index, at))
        by_page.append(content.pieces)
        yield
    tree = _Tree(file, pages)
    yield from tree.write(recorder.tags, pieces)
    objects = [tree.numbers[id(tag)] for tag in recorder.tags]
    _finish(file, tree, [[objects[number - 1] for number in page] for page in by_page], language)
    yield
    return (yield from file.written())


class _Tree:
    """The elements of the structure as objects of a file."""

    def __init__(self, file: PdfFile, pages: list[int]) -> None:
        self._file, self._pages = file, pages
        self.root, self.document = file.add(b""), file.add(b"")
        self.numbers: dict[int, int] = {}  # of the objects of tags, by the identity of the tag
        self._children: dict[int, list[int]] = {self.document: []}
        self._level = 0  # of the last heading

    def write(self, tags: list[Tag], pieces: dict[int, Pieces]) -> Steps[None]:
        """Add an element for each tag, in the order in which they were drawn, some at a time."""
        known: dict[int, Tag] = {}
        for number, tag in enumerate(tags):
            if number % AT_ONCE == 0:
                yield
            for each in reversed(list(_with_those_around(tag))):
                if id(each) not in self.numbers:
                    self._add(each)
                known[id(each)] = each
        own = {id(tag): pieces[number] for number, tag in enumerate(tags, start=1)}
        for number, (identity, tag) in enumerate(known.items()):
            if number % AT_ONCE == 0:
                yield
            self._fill(tag, own.get(identity, []))
        kids = b" ".join(b"%d 0 R" % each for each in self._children[self.document])
        self._file.objects[self.document] = b"<< /Type /StructElem /S /Document /P %d 0 R /K [%s] >>" % (
            self.root,
            kids,
        )

    def _around(self, tag: Tag) -> int:
        return self.numbers[id(tag.within)] if tag.within else self.document

    def _add(self, tag: Tag) -> None:
        number = self.numbers[id(tag)] = self._file.add(b"")
        self._children[number] = []
        self._children[self._around(tag)].append(number)

    def _fill(self, tag: Tag, pieces: Pieces) -> None:
        number = self.numbers[id(tag)]
        kids = [b"%d 0 R" % each for each in self._children[number]]
        kids += [b"<</Type /MCR /Pg %d 0 R /MCID %d>>" % (self._pages[page], piece) for page, piece in pieces]
        scope = b" /A << /O /Table /Scope /%s >>" % tag.scope.encode() if tag.scope else b""
        self._file.objects[number] = b"<< /Type /StructElem /S /%s /P %d 0 R%s /K [%s] >>" % (
            self._role(tag).encode(), self._around(tag), scope, b" ".join(kids)
        )  # fmt: skip

    def _role(self, tag: Tag) -> str:
        """Return the role of a tag; the level of a heading is never deeper by two than that before."""
        if not re.fullmatch(r"H\d", tag.role):
            return tag.role
        self._level = min(int(tag.role[1]), self._level + 1)
        return f"H{self._level}"


def _with_those_around(tag: Tag | None) -> Iterator[Tag]:
    while tag:
        yield tag
        tag = tag.within


def _finish(file: PdfFile, tree: _Tree, tags_by_page: list[list[int]], language: str) -> None:
    """Write the root of the structure, and say in the catalog that the file has one.

    `tags_by_page` are for each page the objects of the elements that its pieces belong to.
    """
    rows = (
        b"%d [%s]" % (index, b" ".join(b"%d 0 R" % each for each in objects))
        for index, objects in enumerate(tags_by_page)
    )
    parents = file.add(b"<< /Nums [%s] >>" % b" ".join(rows))
    file.objects[tree.root] = (
        b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d >>"
        % (tree.document, parents, len(tags_by_page))
    )
    file.extend(
        file.root,
        b"/StructTreeRoot %d 0 R\n/MarkInfo << /Marked true >>\n/Lang (%s)\n"
        b"/ViewerPreferences << /DisplayDocTitle true >>\n" % (tree.root, language.encode("ascii")),
    )
