"""Lanes give for all entries at once what a loop over the entries gives."""

import random
from operator import add

import pytest

from guide.search.ranking.allowed import AllBut
from guide.search.ranking.lanes import FACTORS, MOST, Lanes

COUNTS = (0, 1, 7, 240, 3_000)


def drawn(count, seed, most=MOST, share=0.6):
    chance = random.Random(seed)
    return [chance.randint(0, most) if chance.random() < share else 0 for _ in range(count)]


def lanes_of(lanes, numbers):
    return lanes.of({doc_id: number - 1 for doc_id, number in enumerate(numbers) if number}, 1)


def numbers_of(lanes, made):
    data = made.to_bytes(2 * lanes.count, "little")
    return [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]


@pytest.mark.parametrize("count", COUNTS)
def test_sums_and_the_higher_ones_are_those_of_each_entry(count):
    lanes, one, other = Lanes(count), drawn(count, 1, MOST // 2), drawn(count, 2, MOST // 2)
    both = lanes_of(lanes, one), lanes_of(lanes, other)
    assert numbers_of(lanes, both[0] + both[1]) == list(map(add, one, other))
    assert numbers_of(lanes, lanes.higher(*both)) == list(map(max, one, other))


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("number", [1, 2, 700, MOST])
def test_masks_have_the_entries_that_they_should(count, number):
    lanes, numbers = Lanes(count), drawn(count, 3)
    made = lanes_of(lanes, numbers)
    assert lanes.members(lanes.present(made)) == [n for n, each in enumerate(numbers) if each]
    mask = lanes.at_least(made, number)
    assert lanes.members(mask) == [n for n, each in enumerate(numbers) if each >= number]
    filled = [number if each >= number else 0 for each in numbers]
    assert numbers_of(lanes, lanes.filled(mask, number)) == filled


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 1.0])
def test_a_mask_of_a_set_has_its_members(share):
    lanes = Lanes(3_000)
    doc_ids = frozenset(n for n, each in enumerate(drawn(3_000, 4, share=share)) if each)
    others = AllBut(doc_ids, 3_000)
    for _ in range(2):
        assert lanes.members(lanes.mask(doc_ids)) == sorted(doc_ids)
        assert lanes.members(lanes.mask(others)) == sorted(others)
        assert lanes.members(lanes.mask(None)) == list(range(3_000))


def test_of_many_sets_each_has_its_own_mask():
    lanes = Lanes(100)
    for number in range(100):
        assert lanes.members(lanes.mask(frozenset({number}))) == [number]


@pytest.mark.parametrize("factor", [0.001, 0.3, 0.5, 1.0, 3.999, 4.0, 63.2, FACTORS])
def test_a_product_is_less_than_one_too_low_and_hardly_too_high(factor):
    lanes, numbers = Lanes(256), list(range(256))
    spread = lanes.spread(bytes(numbers))
    assert numbers_of(lanes, spread) == numbers
    for number, product in zip(numbers, numbers_of(lanes, lanes.times(spread, factor)), strict=True):
        assert number * factor - 1 < product <= number * factor * (1 + 2 / FACTORS) + number / 1_000


@pytest.mark.parametrize("count", [1, 240, 3_000])
@pytest.mark.parametrize("limit", [1, 3, 50, 4_000])
@pytest.mark.parametrize("most", [1, 5, MOST])
def test_enough_entries_reach_the_number_that_is_looked_for(count, limit, most):
    lanes, numbers = Lanes(count), drawn(count, limit, most, share=0.9)
    number = lanes.enough(lanes_of(lanes, numbers), limit)
    reaching = sum(each >= number for each in numbers)
    assert reaching >= min(limit, count)
    if most == MOST and count == 3_000 and limit < 100:
        assert reaching < 3 * limit
