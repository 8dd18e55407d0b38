"""Tests the mistakes that are named in places.yaml, and in the places that entries serve."""

from guide.content.load import load
from tests.content.samples import PROGRAM

STATE = "places:\n  - {id: minnesota, name: Minnesota, kind: state}\n"
COUNTY = STATE + "  - {id: lake, name: Lake County, kind: county, within: [minnesota]}\n"


def problems(pack, write, text):
    write("places.yaml", text)
    return [(each.line, each.column, each.sentence) for each in load(pack).problems]


def test_a_mistake_is_named_with_its_place(pack, write):
    for row, text, words in [
        (
            "{id: a, name: A, kind: county, within: [minesota]}",
            "minesota]",
            "No place has the id 'minesota'. Did you mean 'minnesota'?",
        ),
        (
            "{id: lake, name: A, kind: county}",
            "lake,",
            "The id 'lake' is already taken in line 3; choose another one here.",
        ),
        (
            "{id: a, name: lake county, kind: county}",
            "lake county",
            "'lake county' is also the name of 'lake' in line 3, a place of the same kind.",
        ),
        ("{id: a, name: A, kind: city, within: [a]}", "a]", "'a' would lie within itself; delete this."),
        (
            "{id: a, name: A, kind: city, zip_codes: [5580]}",
            "5580",
            "'5580' is not a ZIP code; write its five digits.",
        ),
        (
            "{id: a, name: A, kind: city, outline: '1 2 3'}",
            "'1 2",
            "'outline' must be whole numbers: the first point in hundredths of a degree",
        ),
        ("{id: a, name: A, kind: village}", "village", "'village' can't be used as 'kind'."),
        ("{id: a, name: A, kind: city, ask_first: [nobody]}", "nobody", "No entry has the id 'nobody'."),
        ("{id: a, name: A, kind: city, report_to: [nobody]}", "nobody", "No entry has the id 'nobody'."),
    ]:
        found = problems(pack, write, f"{COUNTY}  - {row}\n")
        assert len(found) == 1, row
        line, at, sentence = found[0]
        assert (line, at) == (4, 5 + row.index(text)), row
        assert sentence.startswith(words), row


def test_a_circle_of_places_is_named_at_each_of_them(pack, write):
    rows = "places:\n  - {id: a, name: A, kind: city, within: [b]}\n  - {id: b, name: B, kind: city, within: [a]}\n"
    assert [line for line, _, _ in problems(pack, write, rows)] == [2, 3]


def test_a_zip_code_has_one_place(pack, write):
    rows = "".join(f"  - {{id: {each}, name: {each}, kind: city, zip_codes: [55802]}}\n" for each in "ab")
    found = problems(pack, write, STATE + rows)
    assert [sentence for *_, sentence in found] == [
        "The ZIP code 55802 already stands in line 3; it can have one place."
    ]


def test_places_with_a_mistake_are_left_out_and_no_page_is_missing(pack, write):
    write("programs/coat-drive.yaml", PROGRAM.replace("id: coat-drive", "id: coat-drive\nregion: [lake]"))
    assert problems(pack, write, COUNTY) == []
    assert load(pack).places.name_of("lake") == "Lake County"
    problems(pack, write, COUNTY.replace("kind: county", "kind: conty"))
    guide = load(pack)
    assert not guide.places.rows
    assert guide.find("coat-drive")


def test_an_entry_may_only_name_places_of_the_pack(pack, write):
    write("programs/coat-drive.yaml", PROGRAM.replace("id: coat-drive", "id: coat-drive\nregion: [lakes]"))
    found = problems(pack, write, COUNTY)
    assert [sentence for *_, sentence in found] == ["places.yaml has no place 'lakes'. Did you mean 'lake'?"]
    assert load(pack).find("coat-drive") is None
