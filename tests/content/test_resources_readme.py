"""Tests that resources/README.md describes every key of the pack format and no other."""

import dataclasses
import re
from pathlib import Path

from guide.content.amendment_schema import AMENDMENT
from guide.content.list_schema import ASKED, HANDOUTS, PLACES, THESAURUS, URGENT, WORD_LISTS
from guide.content.lists import RowType
from guide.content.load import load, load_layers
from guide.content.model import Entry, Kind, Status
from guide.content.pack_files import FOLDERS, MAX_FILE_BYTES, TOP_FILES
from guide.content.part_schema import CONTACT
from guide.content.parts import Channel, Confidence, ContactKind
from guide.content.places import PlaceKind
from guide.content.schema import ENTRY, PACK
from guide.content.union import union
from guide.content.vocabulary import AUDIENCES
from guide.packs import archive, manifest
from guide.search.danger.check import check_danger
from tests.builders import entry_of
from tests.content.samples import PROGRAM

README = (Path(__file__).parents[2] / "resources" / "README.md").read_text(encoding="utf-8")
FILES = {
    "pack.yaml": PACK,
    "thesaurus.yaml": THESAURUS,
    "urgent.yaml": URGENT,
    "words.yaml": WORD_LISTS,
    "asked.yaml": ASKED,
    "handouts.yaml": HANDOUTS,
    "places.yaml": PLACES,
}


def table(heading):
    """Return the keys in the table under a heading, each after its parent key: [("sections", "title"), …]."""
    section = README.split(f"# {heading}\n", 1)[1].split("\n#", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    assert len({line.count("|") for line in lines}) == 1, "a row has more or fewer cells than the others"
    cells = [[cell.replace("`", "").strip() for cell in line.split("|")[1:-2]] for line in lines[2:]]
    return [(holder, row[-1]) for row in cells for holder in row[0].split(", ")]


def inner_records(schema):
    """Return the schemas of all inner records, each with the key under which they are."""
    for field in schema.fields:
        if field.record:
            yield field.name, field.record
            yield from inner_records(field.record)


def paths(schema, before=""):
    """Return all keys of a file as paths, without keys that only hold other keys."""
    for field in schema.fields:
        if field.record and schema is not PACK:
            yield from paths(field.record, f"{before}{field.name} › ")
        else:
            yield f"{before}{field.name}"


def test_every_key_of_an_entry_has_its_row_in_the_order_of_the_format():
    assert [key for _, key in table("Every entry")] == [field.name for field in ENTRY.fields]


def test_every_key_of_a_part_of_an_entry_has_its_row():
    rows = table("The parts of an entry")
    assert len(set(rows)) == len(rows)
    assert set(rows) == {(name, field.name) for name, part in inner_records(ENTRY) for field in part.fields}


def test_every_key_of_the_other_files_has_its_row():
    assert set(FILES) == set(TOP_FILES)
    rows = table("The other files")
    assert len(set(rows)) == len(rows)
    assert set(rows) == {(name, path) for name, schema in FILES.items() for path in paths(schema)}


def test_every_key_of_an_amendment_has_its_row_in_the_order_of_the_format():
    assert [key for _, key in table("Amendments")] == [field.name for field in AMENDMENT.fields]
    contact = AMENDMENT.find("contacts")
    assert contact
    assert contact.record
    own = {field.name for field in contact.record.fields} - {field.name for field in CONTACT.fields}
    assert own == {"replaces"}


def test_the_example_of_an_amendment_has_no_mistake(coats, tmp_path):
    section = README.split("### Amendments\n", 1)[1]
    later = tmp_path / "later"
    (later / "amends").mkdir(parents=True)
    (later / "pack.yaml").write_bytes((coats / "pack.yaml").read_bytes().replace(b"winter-help", b"later"))
    (later / "amends" / "coat-drive.yaml").write_text(
        section.split("```yaml\n", 1)[1].split("```", 1)[0], encoding="utf-8"
    )
    entry = PROGRAM + 'contacts: [{kind: office, channel: call, value: "218-555-0100"}]\n'
    (coats / "programs" / "coat-drive.yaml").write_text(entry, encoding="utf-8")
    guides = load_layers([coats, later], with_prose=True)
    assert [guide.problems for guide in guides] == [(), ()]
    assert entry_of(union(guides), "coat-drive").contacts[0].value == "218-555-0199"


def test_the_limits_of_pack_files_are_as_they_are_named():
    section = README.split("### Pack files\n", 1)[1].split("\n#", 1)[0]
    for number in (
        f"a pack file | {archive.LARGEST_FILE // 2**20} MiB",
        f"files in it | {archive.MOST_MEMBERS:,}",
        f"made ready, {archive.LARGEST_MEMBER // 2**20} MiB",
        f"when it is read | {MAX_FILE_BYTES // 2**20} MB",
        f"manifest.json` | {manifest.LARGEST_MANIFEST // 2**10} KiB",
        f"a file in it | {archive.LONGEST_NAME} characters",
        f"the id of a pack | {manifest.LONGEST_PACK} characters",
        f"edition, epoch | {manifest.MOST_EDITION:,}",
    ):
        assert number in section


def test_every_kind_is_named_with_its_folder():
    section = README.split("## Kinds\n", 1)[1].split("\n#", 1)[0]
    assert re.findall(r"`(\w+)` \((\w+):", section) == [
        (folder, str(kind)) for kind, folder in FOLDERS.items()
    ]


def test_every_word_of_a_closed_list_is_named():
    for words in [AUDIENCES, PlaceKind, Kind, Status, Confidence, ContactKind, Channel, RowType]:
        named = set(re.findall(r"[a-z][a-z-]+", README))
        assert {str(word) for word in words} <= named, words


def test_the_required_keys_are_named():
    required = [field.name for field in dataclasses.fields(Entry) if field.default is dataclasses.MISSING]
    named = README.split("Required: ", 1)[1].split(";", 1)[0]
    assert re.findall(r"`(\w+)`", named) == required


def test_the_example_is_an_entry_without_a_mistake(pack, write):
    example = README.split("```yaml\n", 1)[1].split("```", 1)[0]
    write("programs/coat-drive.yaml", example)
    guide = load(pack, with_prose=True)
    assert guide.problems == ()
    assert entry_of(guide, "coat-drive").contacts[0].hours == "Weekdays, 9 to 5"


def test_the_example_of_danger_is_a_grammar_without_a_mistake(coats, write):
    line = PROGRAM.replace("id: coat-drive", "id: emergency-911").replace("kind: program", "kind: line")
    write("lines/emergency-911.yaml", line)
    write("urgent.yaml", README.split("```yaml\n", 2)[2].split("```", 1)[0])
    assert load(coats).problems == ()
    assert check_danger(coats) == ()


def test_it_is_short():
    # A new key needs a row of its own, so only what is to be read from end to end is counted. Who writes one
    # pack does not read about several.
    before, rest = README.split("## Several packs\n")
    several, after = rest.split("\n## ", 1)
    assert len([line for line in f"{before}{after}".splitlines() if not line.startswith("|")]) <= 115
    assert len([line for line in several.splitlines() if not line.startswith("|")]) <= 45
