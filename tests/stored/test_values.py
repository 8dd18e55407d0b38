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


@pytest.mark.parametrize("coat", [Coat(name=""), FULL])
def test_a_value_comes_back_as_it_was(coat):
    assert from_json(Coat, as_json(coat)) == coat


def test_what_is_as_by_default_takes_no_room():
    assert as_json(Coat(name="a")) == b'{"name":"a"}'


def test_the_same_value_gives_the_same_bytes():
    assert as_json(frozenset("badc")) == b'["a","b","c","d"]'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff",
        b"null",
        b"[]",
        b"{}",
        b'{"name":1}',
        b'{"name":"a","price":1}',
        b'{"name":"a","colour":"green"}',
        b'{"name":"a","colour":["red"]}',
        b'{"name":"a","made":"2026-13-01"}',
        b'{"name":"a","made":7}',
        b'{"name":"a","button":{"size":"3"}}',
        b'{"name":"a","button":{"size":true}}',
        b'{"name":"a","others":[{"holes":[1]}]}',
        b'{"name":"a","others":{"0":{"size":1}}}',
        b'{"name":"a","pairs":[["a"]]}',
        b'{"name":"a","words":[1]}',
        b'{"name":"a","sizes":{"s":"1"}}',
        b'{"name":"a","warm":1}',
        b'{"name":"a","weight":NaN}',
        b'{"name":"a","weight":Infinity}',
        b'{"name":"a","weight":"1"}',
        b'{"name":' + b"[" * 100_000,
        b'{"name":"a","sizes":{"s":' + b"9" * 5_000 + b"}}",
    ],
)
def test_what_the_annotations_do_not_say_is_refused(data):
    with pytest.raises(StoredDataError, match="made anew"):
        from_json(Coat, data)
