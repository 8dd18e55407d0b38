"""Frozen values are stored as plain JSON, and only what their annotations say is read back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import pytest

from guide.stored.errors import StoredDataError
from guide.stored.values import as_json, from_json


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    size: int
    holes: tuple[int, ...] = (2, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coat:
    name: str
    colour: Colour = Colour.RED
    made: date | None = None
    button: Button | None = None
    others: tuple[Button, ...] = ()
    pairs: tuple[tuple[str, int], ...] = ()
    words: frozenset[str] = frozenset()
    sizes: Mapping[str, int] = field(default_factory=dict)
    warm: bool = False
    weight: float = 1.5


FULL = Coat(
    name="wünter \u2028 coat",
    colour=Colour.BLUE,
    made=date(2026, 11, 27),
    button=Button(size=3),
    others=(Button(size=1, holes=()), Button(size=2)),
    pairs=(("a", 1), ("b", 2)),
    words=frozenset({"x", "y"}),
    sizes={"s": 1},
    warm=True,
    weight=2.0,
)


OTHER_FIELDS = """
"price":1
"colour":"green"
"colour":["red"]
"made":"2026-13-01"
"made":7
"button":{"size":"3"}
"button":{"size":true}
"others":[{"holes":[1]}]
"others":{"0":{"size":1}}
"pairs":[["a"]]
"words":[1]
"sizes":{"s":"1"}
"warm":1
"weight":NaN
"weight":Infinity
"weight":"1"
"""


def test_a_value_comes_back_as_it_was():
    assert from_json(Coat, as_json(FULL)) == FULL
    assert from_json(Coat, as_json(Coat(name=""))) == Coat(name="")


def test_what_is_as_by_default_takes_no_room_and_the_same_value_gives_the_same_bytes():
    assert as_json(Coat(name="a")) == b'{"name":"a"}'
    assert as_json(frozenset("badc")) == b'["a","b","c","d"]'


def test_what_the_annotations_do_not_say_is_refused():
    wrong = [f'{{"name":"a",{rest}}}'.encode() for rest in OTHER_FIELDS.strip().splitlines()]
    wrong += [b"", b"{", b"\xff", b"null", b"[]", b"{}", b'{"name":1}', b'{"name":' + b"[" * 100_000]
    wrong += [b'{"name":"a","sizes":{"s":' + b"9" * 5_000 + b"}}"]
    for data in wrong:
        with pytest.raises(StoredDataError, match="made anew"):
            from_json(Coat, data)
