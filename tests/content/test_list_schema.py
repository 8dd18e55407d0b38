"""Tests the schemas of the list files: urgent lines, thesaurus and word lists."""

from guide.content.lists import HandoutCover, PageQueries, RowType, UrgentHelp
from guide.content.load import load
from guide.content.model import Severity
from tests.builders import entry_of
from tests.content.samples import PROGRAM

LINE = PROGRAM.replace("id: coat-drive", "id: winter-line").replace("kind: program", "kind: line")


def problems(pack):
    return [(p.file, p.line, p.column, p.sentence) for p in load(pack).problems]


def test_lists_are_read(coats, write):
    write("lines/winter-line.yaml", LINE)
    write(
        "urgent.yaml",
        "lines: [winter-line]\ndanger:\n"
        "  - {means: Ice, kinds: [ice, cold], lines: [winter-line], example: [ice, '911']}\n",
    )
    write("danger.yaml", "learned_from: ab12\nweights: |1\n danger:-9 ice:-9\n ice 0:20 1:20\n")
    write("thesaurus.yaml", "rows:\n  - {type: street, typed: [chill], term: cold, leads_to: [coat-drive]}\n")
    write("words.yaml", "telling: [frost]\nnever_shown: [icicle]\nallowed_in: [Icicle Street]\n")
    write("asked.yaml", "rows:\n  - {page: coat-drive, asked: [i am cold, where are coats]}\n")
    write("handouts.yaml", "cover: [winter-line, coat-drive]\n")
    guide = load(coats)
    assert guide.problems == ()
    assert guide.urgent.lines == ("winter-line",)
    assert guide.urgent.danger[0].kinds == ("ice", "cold")
    assert guide.urgent.danger[0].examples == ("ice", "911")
    assert guide.hearing.weights == "danger:-9 ice:-9\nice 0:20 1:20"
    assert guide.thesaurus.rows[0].type is RowType.STREET
    assert guide.words.never_shown == ("icicle",)
    assert guide.handout_cover.entry_ids == ("winter-line", "coat-drive")
    assert guide.asked.rows == (PageQueries(page="coat-drive", queries=("i am cold", "where are coats")),)


def test_ids_that_lead_nowhere_are_named(coats, write):
    write("urgent.yaml", "lines: [coat-drive]\n")
    write("thesaurus.yaml", "rows:\n  - {type: plain, typed: [a], term: b, leads_to: [coat-drove]}\n")
    write("asked.yaml", "rows:\n  - {page: coat-drove, asked: [brr]}\n")
    write("handouts.yaml", "cover:\n  - coat-drive\n  - coat-drove\n")
    assert problems(coats) == [
        (
            "thesaurus.yaml",
            2,
            51,
            "No entry has the id 'coat-drove'. 3 places name it (thesaurus.yaml, asked.yaml, handouts.yaml): "
            "write that entry again, or take its id out. Did you mean 'coat-drive'?",
        ),
        ("urgent.yaml", 1, 9, "'coat-drive' is not a help line but a program."),
    ]


def test_a_broken_list_is_left_out_whole(coats, write):
    for name, content in (
        ("urgent", "danger: []\ndanger: []\n"),
        ("handouts", "cover: [coat-drive]\ncovers: []\n"),
    ):
        path = write(f"{name}.yaml", content)
        guide = load(coats)
        assert guide.urgent.lines == guide.handout_cover.entry_ids == ()
        assert [(p.file, p.severity) for p in guide.problems] == [(f"{name}.yaml", Severity.ERROR)]
        path.unlink()


def test_every_list_may_be_left_out(coats):
    guide = load(coats)
    assert guide.problems == ()
    assert (guide.urgent, guide.handout_cover) == (UrgentHelp(), HandoutCover())


TABLE = "table: {columns: [Place, Coats], rows: [[North, none], [South, none], [none, none]]}"


def test_a_table_is_read_row_by_row(coats, write):
    write("programs/coat-drive.yaml", f"{PROGRAM}sections:\n  - {{id: a, title: A, text: T, {TABLE}}}\n")
    guide = load(coats)
    assert guide.problems == ()
    (section,) = entry_of(guide, "coat-drive").sections
    assert section.table is not None
    assert section.table.rows == (("North", "none"), ("South", "none"), ("none", "none"))
