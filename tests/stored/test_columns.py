"""Fields stored as columns come back, equal values as one; damage is noticed."""

from dataclasses import dataclass

import pytest

from guide.stored.columns import columns_reader, distinct
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


@pytest.mark.parametrize(
    "column",
    [
        *([], None, {}, [["red"]], [["red"], [0], []]),
        *(
            [["red"], [1]],
            [["red"], [-1]],
            [["red"], [0, 0]],
            [["red"], []],
            [["red"], ["0"]],
            [["red"], [True]],
        ),
        *([[None], [0]], [[1], [0]], [[["red"]], [0]]),
    ],
)
def test_a_damaged_column_is_noticed(column):
    with pytest.raises(StoredDataError):
        READ(columns(["red"], [None]) | {"colour": column}, 1)


def test_a_missing_column_is_noticed():
    with pytest.raises(StoredDataError):
        READ({"colour": [["red"], [0]]}, 1)
