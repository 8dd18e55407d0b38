"""guide/search/README.md names files and weights that exist; test_weights.py compares the table."""

import re
from dataclasses import fields
from pathlib import Path

from guide.search.weights import Weights

ROOM = Path(__file__).parents[2] / "guide" / "search"
TEXT = (ROOM / "README.md").read_text(encoding="utf-8")


def test_every_file_it_names_exists():
    names = re.findall(r"`([\w/]+\.py)`", TEXT)
    assert len(names) > 10
    found = {name for name in names if list(ROOM.rglob(name)) or (ROOM.parent / name).is_file()}
    assert set(names) - found == set()


def test_every_room_is_explained():
    rooms = {folder.name for folder in ROOM.iterdir() if (folder / "__init__.py").is_file()}
    assert {room for room in rooms if f"`{room}/" not in TEXT} == set()


def test_every_weight_in_its_text_exists():
    words = re.findall(r"`([a-z]+_[a-z_]+)`", TEXT)
    assert set(words) <= {field.name for field in fields(Weights)}


def test_it_is_short():
    assert len(TEXT.splitlines()) <= 200
