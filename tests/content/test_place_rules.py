"""Tests the mistakes that are named in places.yaml, and in the places that entries serve."""

from guide.content.load import load
from tests.content.samples import PROGRAM, mark_position

STATE = "places:\n  - {id: minnesota, name: Minnesota, kind: state}\n"
COUNTY = STATE + "  - {id: lake, name: Lake County, kind: county, within: [minnesota]}\n"


def problems(pack, write, text):
    write("places.yaml", text)
    return [(each.line, each.column, each.sentence) for each in load(pack).problems]


# A row ("»" marks the place of the mistake), and a part of the sentence.
MISTAKES = """
{id: a, name: A, kind: county, within: [»minesota]} | No place has the id 'minesota'. Did you mean 'minnesota'?
{id: »lake, name: A, kind: county} | The id 'lake' is already taken in line 3
{id: a, name: »lake county, kind: county} | 'lake county' is also the name of 'lake' in line 3
{id: a, name: A, kind: city, within: [»a]} | 'a' would lie within itself
{id: a, name: A, kind: city, zip_codes: [»5580]} | '5580' is not a ZIP code
{id: a, name: A, kind: city, outline: »'1 2 3'} | 'outline' must be whole numbers
{id: a, name: A, kind: »village} | 'village' can't be used as 'kind'.
{id: a, name: A, kind: city, ask_first: [»nobody]} | No entry has the id 'nobody'.
{id: a, name: A, kind: city, report_to: [»nobody]} | No entry has the id 'nobody'.
{id: a, name: A, kind: state, report_rules: »nobody} | No entry has the id 'nobody'.
"""


def test_a_mistake_is_named_with_its_place(pack, write):
    for each in MISTAKES.strip().splitlines():
        row, words = each.split(" | ")
        text, position = mark_position(f"{COUNTY}  - {row}\n")
        [(line, column, sentence)] = problems(pack, write, text)
        assert ((line, column), sentence.startswith(words)) == (position, True), row


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
