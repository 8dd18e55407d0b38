"""The tags of a PDF, by the rules that PDF/UA has for them, and what a program that reads them finds."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from guide.blocks.blocks import Facts, Grid, Heading, Items, Page, Paragraph, Title
from guide.handout.document import Item
from guide.handout.options import Format
from guide.paper import pdf
from guide.paper.pdf_file import PdfFile
from guide.steps import finish
from tests.builders import bullets, subheading
from tests.paper.looking import run
from tests.paper.samples import call, day_one, handout, page, some

PAINTS = {b"f", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*", b"Do", b"sh"}
LISTED = Item(
    "listed",
    "What to bring",
    (
        subheading("First"),
        Paragraph("Bring these."),
        bullets(("a coat", "a torch")),
        Items((Paragraph("Ring."), Paragraph("Wait.")), numbered=True),
    ),
)
EVERYTHING = (*some(9, qr=True), LISTED)


def made(form, *items, **more):
    return handout(*items, format=form, pages=(page(), page("Second")), **more)


def structure(path):
    """Return the elements and texts that poppler finds, one a line, without the texts of untagged parts."""
    lines = run("pdfinfo", "-struct-text", path).splitlines()
    return [re.sub(r"\s+", " ", line.replace(" (block)", "")).strip() for line in lines]


def references(text):
    return [int(number) for number in re.findall(rb"(\d+) 0 R", text)]


def entry(body, name):
    """Return the value of an entry of a dictionary that is a reference."""
    found = re.search(rb"/%s (\d+) 0 R" % name, body)
    return int(found[1]) if found else 0


def elements(file):
    """Return the elements of the structure as {number: (role, parent, child elements, [(page, piece)])}."""
    found = {}
    for number, body in file.objects.items():
        if b"/Type /StructElem" in body:
            kids = body.partition(b"/K [")[2].rpartition(b"]")[0]
            pieces = re.findall(rb"/Pg (\d+) 0 R /MCID (\d+)", kids)
            children = references(re.sub(rb"<<.*?>>", b"", kids))
            role = body.partition(b"/S /")[2].split()[0].decode()
            found[number] = (role, entry(body, b"P"), children, [(int(a), int(b)) for a, b in pieces])
    return found


@pytest.fixture(params=[Format.CARDS, Format.SHEET, Format.FULL])
def tagged(request, printed):
    """A hand-out with everything in a format, written once for all tests of tags."""
    return printed(replace(made(request.param, *EVERYTHING), language="es"))


@pytest.fixture
def file(tagged):
    return PdfFile(tagged.path.read_bytes())


def test_the_file_says_its_language_and_that_it_is_tagged_and_its_metadata_have_nothing_but_the_title(
    tagged, file, tmp_path
):
    assert re.search(r"Tagged: +yes", run("pdfinfo", tagged.path))
    catalog = file.objects[file.root]
    for said in (b"/Lang (es)", b"/MarkInfo << /Marked true >>", b"/DisplayDocTitle true"):
        assert said in catalog
    path = tmp_path / "handout.pdf"
    path.write_bytes(pdf.pdf_bytes(tagged.pages, "A <b> & c"))
    metadata = run("pdfinfo", "-meta", path)
    assert re.findall(r">([^<>]+)</", metadata) == ["A &lt;b&gt; &amp; c"]
    assert "dc:title" in metadata
    assert not re.search(r"xmp:|pdf:|Qt", metadata)


def test_all_that_is_drawn_is_either_tagged_or_an_artifact(file):
    for number in file.pages():
        content = file.content(number)
        depth, in_text, in_path = 0, False, False
        for line in content.split(b"\n"):
            operator = line.rpartition(b" ")[2]
            # Within a text, Qt itself marks signs that are drawn in several parts.
            if operator in (b"BDC", b"BMC", b"EMC"):
                assert not in_path
                depth += -1 if operator == b"EMC" else 1
                assert depth in ((1, 2) if in_text else (0, 1))
            in_text = operator == b"BT" or (in_text and operator != b"ET")
            in_path = operator in (b"m", b"re") or (in_path and operator not in {*PAINTS, b"n"})
            if operator in PAINTS or operator in (b"BT", b"Tj", b"TJ", b"ET"):
                assert depth == 1 or (depth == 2 and operator == b"Tj"), line
        assert depth == 0
        assert not re.search(rb"-7 7 7 re", content)


def test_each_piece_of_a_page_belongs_to_one_element_and_the_element_to_its_parent(file):
    root = file.objects[entry(file.objects[file.root], b"StructTreeRoot")]
    tree = elements(file)
    assert tree[entry(root, b"K")][:2] == ("Document", entry(file.objects[file.root], b"StructTreeRoot"))
    owners = {piece: number for number, (_, _, _, pieces) in tree.items() for piece in pieces}
    rows = re.findall(rb"(\d+) \[([^\]]*)\]", file.objects[entry(root, b"ParentTree")])
    assert [int(index) for index, _ in rows] == list(range(len(file.pages())))
    for index, number in enumerate(file.pages()):
        assert b"/StructParents %d\n" % index in file.objects[number]
        pieces = [int(each) for each in re.findall(rb"/MCID (\d+)>> BDC", file.content(number))]
        assert pieces == list(range(len(pieces)))
        assert references(rows[index][1]) == [owners[number, piece] for piece in pieces]
    for number, (role, parent, children, pieces) in tree.items():
        assert children or pieces or role == "TD"
        assert parent not in tree or number in tree[parent][2]
        assert all(tree[child][1] == number for child in children)


def test_headings_leave_out_no_level_lists_have_items_alone_and_the_age_of_the_numbers_is_read_once(
    tagged, file
):
    tree = elements(file)
    inside = {"L": {"LI"}, "LI": {"Lbl", "LBody"}}
    for role, _, children, _ in tree.values():
        if role in inside:
            assert {tree[child][0] for child in children} <= inside[role]
    found = structure(tagged.path)
    levels = [int(line[1]) for line in found if re.fullmatch(r"H\d", line)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert " ".join(found).replace('" "', " ").count("Numbers can change.") == 1


def test_a_program_that_reads_tags_finds_headings_paragraphs_and_lists_in_order(printed):
    found = structure(printed(replace(made(Format.SHEET, day_one(), LISTED), footer="")).path)
    assert found[:4] == ["Document", "H1", '"Numbers"', "H2"]
    after = found[found.index('"What to bring"') :]
    assert after == [
        '"What to bring"', "H3", '"First"', "P", '"Bring these."',
        "L", "LI", "Lbl", '"•"', "LBody", '"a coat"', "LI", "Lbl", '"•"', "LBody", '"a torch"',
        "L", "LI", "Lbl", '"1."', "LBody", '"Ring."', "LI", "Lbl", '"2."', "LBody", '"Wait."',
    ]  # fmt: skip


def test_lines_of_one_paragraph_are_one_element(printed):
    item = Item("x", "A name", (call("612-555-0100"), Paragraph("Many words " * 60)))
    found = structure(printed(replace(made(Format.SHEET, item), footer="")).path)
    assert [line for line in found if line == "P"] == ["P", "P"]


@pytest.mark.parametrize("form", [Format.CARD, Format.CARDS])
def test_what_stands_on_every_card_is_read_once(printed, form):
    found = structure(printed(made(form, day_one())).path)
    assert sum(day_one().name in line for line in found) == 1
    assert " ".join(found).replace('" "', " ").count("Numbers can change.") == 1


def test_tables_of_full_pages_have_rows_and_cells_and_say_what_names_them(printed):
    table = Grid(("Name", "Place", "Phone"), (("One", "", "555-0100"), ("Two", "Cass", "")))
    whole = Page((Title("A page"), table, Facts((("When", "Always"),))))
    path = printed(replace(handout(format=Format.FULL, pages=(whole,)), footer="")).path
    tree = elements(PdfFile(path.read_bytes()))
    rows = [[tree[cell][0] for cell in children] for role, _, children, _ in tree.values() if role == "TR"]
    assert rows == [["TH"] * 3, ["TD"] * 3, ["TD"] * 3, ["TH", "TD"]]
    found = [line for line in structure(path) if line != "P"]
    names, one = found[found.index("Table") + 1 :][:10], found.index('"One"')
    assert names == [
        "TR",
        *(each for name in table.columns for each in ("TH:", "/Scope /Column", f'"{name}"')),
    ]
    assert found[one - 2 : one + 5] == ["TR", "TD", '"One"', "TD", "TD", '"555-0100"', "TR"]
    facts = len(found) - found[::-1].index("Table")
    assert found[facts:] == ["TR", "TH:", "/Scope /Row", '"When "', "TD", '"Always"']


def test_the_pages_look_as_they_do_without_tags(tagged, tmp_path):
    (tmp_path / "plain.pdf").write_bytes(untagged(tagged.pages))
    pictures = []
    for name, path in (("tagged", tagged.path), ("plain", tmp_path / "plain.pdf")):
        run("pdftoppm", "-r", "60", "-gray", path, tmp_path / name)
        pictures.append([each.read_bytes() for each in sorted(tmp_path.glob(f"{name}*.pgm"))])
    assert pictures[0] == pictures[1]
    assert len(pictures[0]) == tagged.pages.count


def untagged(pages):
    """Return the PDF as Qt writes it while nothing is recorded."""
    from guide.paper.tags import Recorder

    class Silent(Recorder):
        def mark(self, painter, tag, text): ...
        def end(self, painter, number=0): ...

    return finish(pdf._unstripped(pages, "Numbers", Silent()))


def test_a_heading_below_the_name_of_an_item_is_below_it(printed):
    item = Item("x", "", (Heading("Deep", level=3), Paragraph("Text.")))
    found = structure(printed(replace(made(Format.CARD, item), footer="")).path)
    assert found == ["Document", "H1", '"Deep"', "P", '"Text."']
