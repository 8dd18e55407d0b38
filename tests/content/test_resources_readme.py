"""The examples in resources/README.md have no mistake, and its tables have every key of the pack format."""

import re
from pathlib import Path

from guide.content.amendment_schema import AMENDMENT
from guide.content.load import load, load_layers
from guide.content.schema import ENTRY
from guide.content.union import union
from guide.search.danger.check import check_danger
from tests.builders import entry_of
from tests.content.samples import PROGRAM
from tests.shipped import shipped_guide

README = (Path(__file__).parents[2] / "resources" / "README.md").read_text(encoding="utf-8")


def test_every_key_of_an_entry_and_of_an_amendment_has_its_row_in_the_order_of_the_format():
    for heading, schema in (("Every entry", ENTRY), ("Amendments", AMENDMENT)):
        section = README.split(f"# {heading}\n", 1)[1].split("\n#", 1)[0]
        rows = re.findall(r"^\|[^|]*\| *`([^`]+)`|^\| `([^`]+)`", section, re.MULTILINE)
        assert [one or other for one, other in rows] == [field.name for field in schema.fields], heading


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


def test_the_example_is_an_entry_without_a_mistake(pack, write):
    example = README.split("```yaml\n", 1)[1].split("```", 1)[0]
    write("programs/coat-drive.yaml", example)
    guide = load(pack, with_prose=True)
    assert guide.problems == ()
    assert entry_of(guide, "coat-drive").contacts[0].hours == "Weekdays, 9 to 5"


def test_the_example_of_danger_is_a_rule_without_a_mistake(coats, write):
    line = PROGRAM.replace("id: coat-drive", "id: emergency-911").replace("kind: program", "kind: line")
    write("lines/emergency-911.yaml", line)
    write("urgent.yaml", README.split("```yaml\n", 2)[2].split("```", 1)[0])
    assert load(coats).problems == ()
    assert check_danger(coats, [shipped_guide().hearing.weights]) == ()
