"""Fields stored as columns come back, equal values as one; damage is noticed."""

from dataclasses import dataclass

import pytest

from guide.stored.columns import columns_reader, distinct, later_column
from guide.stored.errors import StoredDataError
from guide.stored.values import as_json, json_value


@dataclass(frozen=True)
class Coat:
    colour: str
    sizes: tuple[str, ...] = ()


READ = columns_reader(Coat, ("colour", "sizes"))


def columns(colours, sizes):
    return json_value(as_json({"colour": distinct(colours), "sizes": distinct(sizes)}))


def test_columns_come_back_with_defaults_and_share_equal_values():
    found = READ(columns(["red", "blue", "red"], [["S", "M"], None, ["S", "M"]]), 3)
    assert found == {"colour": ["red", "blue", "red"], "sizes": [("S", "M"), (), ("S", "M")]}
    assert found["sizes"][0] is found["sizes"][2]


def test_a_damaged_column_is_noticed():
    damaged: tuple[object, ...] = (
        *([], None, {}, [["red"]], [["red"], [0], []], [["red"], [1]], [["red"], [-1]], [["red"], [0, 0]]),
        *([["red"], []], [["red"], ["0"]], [["red"], [True]], [[None], [0]], [[1], [0]], [[["red"]], [0]]),
    )
    for column in damaged:
        with pytest.raises(StoredDataError):
            READ(columns(["red"], [None]) | {"colour": column}, 1)
        with pytest.raises(StoredDataError):
            later_column(Coat, "colour", column, 1)(0)
    with pytest.raises(StoredDataError):
        READ({"colour": [["red"], [0]]}, 1)


def test_a_later_column_checks_a_value_when_it_is_asked_for_and_shares_equal_ones():
    read = later_column(Coat, "sizes", json_value(as_json(distinct([["S"], None, [1], ["S"]]))), 4)
    assert [read(0), read(1)] == [("S",), ()]
    assert read(3) is read(0)
    with pytest.raises(StoredDataError):
        read(2)


def test_a_value_of_a_later_column_is_made_once_and_its_plain_form_is_let_go():
    column = distinct([["S", "M"], None, ["S", "M"], ["L"]])
    read = later_column(Coat, "sizes", json_value(as_json(column)), 4)
    stored = list(column)
    again = later_column(Coat, "sizes", stored, 4)
    assert [again(number) for number in range(4)] == [("S", "M"), (), ("S", "M"), ("L",)]
    assert stored[0] == [None, None, None]
    assert read(0) is read(2)
    assert read(0) is read(0)
