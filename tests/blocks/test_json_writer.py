from typing import get_args

from guide.blocks.blocks import Block, EntryRef, Facts, Number, Numbers
from guide.blocks.json_writer import NAMES, plain_block


def test_every_block_has_a_name_of_its_own_in_small_letters():
    assert set(NAMES) == set(get_args(Block))
    assert len(set(NAMES.values())) == len(NAMES)
    assert [
        name for name in NAMES.values() if name != name.lower() or not name.replace("-", "").isalpha()
    ] == []


def test_a_block_is_its_name_and_its_fields():
    number = Number("Call", "555-0111", "Ask for Ann.")
    assert plain_block(Facts((("Hours", "Always"),))) == {
        "block": "facts",
        "rows": (("Hours", "Always"),),
        "anchor": "",
    }
    assert plain_block(number) == {
        "block": "number",
        "label": "Call",
        "value": "555-0111",
        "note": "Ask for Ann.",
        "is_police_tip": False,
        "uri": "",
        "mark": "",
        "is_report": False,
        "is_police": False,
        "whom": "",
    }
    numbers = plain_block(Numbers(EntryRef("a-line", "A line"), (number,)))
    assert numbers["ref"] == {"target": "a-line", "text": "A line", "note": ""}
