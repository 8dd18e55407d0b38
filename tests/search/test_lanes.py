"""Lanes give for all entries at once what a loop over the entries gives."""

import random

import pytest

from guide.search.ranking.allowed import AllBut
from guide.search.ranking.lanes import FACTORS, MOST, Lanes


def drawn(chance, count, most=MOST):
    return [chance.randint(0, most) if chance.random() < 0.6 else 0 for _ in range(count)]


@pytest.mark.parametrize("count", [0, 1, 240, 3_000])
def test_sums_products_and_masks_are_those_of_each_entry(count):
    def made(numbers):
        return lanes.of({doc_id: number - 1 for doc_id, number in enumerate(numbers) if number}, 1)

    def numbers_of(bits):
        data = bits.to_bytes(2 * count, "little")
        return [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]

    chance, lanes = random.Random(count), Lanes(count)
    one, other = drawn(chance, count, MOST // 2), drawn(chance, count, MOST // 2)
    assert numbers_of(made(one) + made(other)) == [a + b for a, b in zip(one, other, strict=True)]
    assert numbers_of(lanes.higher(made(one), made(other))) == list(map(max, one, other))
    assert lanes.members(lanes.present(made(one))) == [n for n, each in enumerate(one) if each]
    for least in (1, 700, MOST // 2):
        mask = lanes.at_least(made(one), least)
        assert lanes.members(mask) == [n for n, each in enumerate(one) if each >= least]
        assert numbers_of(lanes.filled(mask, least)) == [least if each >= least else 0 for each in one]
        enough = lanes.enough(made(one), least)
        assert sum(each >= enough for each in one) >= min(least, count)
    few = frozenset(chance.sample(range(count), count // 5))
    for chosen in (few, AllBut(few, count)):
        assert lanes.members(lanes.mask(chosen)) == sorted(chosen)
    small = [each % 256 for each in one]
    for factor in (0.001, 0.5, 3.999, FACTORS):
        for number, product in zip(
            small, numbers_of(lanes.times(lanes.spread(bytes(small)), factor)), strict=True
        ):
            assert number * factor - 1 < product <= number * factor * (1 + 2 / FACTORS) + number / 1_000
