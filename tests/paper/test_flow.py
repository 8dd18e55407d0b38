"""Rows are poured into boxes: none is cut, none is lost, none stands where it should not."""

import pytest

from guide.paper.pagination import Row, kept, pour, spaced, tall


def nothing(painter, x, y):
    pass


def row(height=10.0, **fields):
    return Row(height=height, paint=nothing, **fields)


def heights(poured):
    return [[row.height for row, _ in box] for box in poured.boxes]


def test_rows_fill_one_box_after_the_other_and_none_reaches_over_its_edge():
    rows = [row(30.0 + number % 7) for number in range(50)]
    poured = pour(rows, height=100, limit=99)
    assert [placed for box in poured.boxes for placed, _ in box] == rows
    assert all(down + placed.height <= 100 for box in poured.boxes for placed, down in box)
    assert poured.rest is None


def test_room_above_counts_but_not_at_the_top():
    poured = pour([row(before=30), row(before=30), row(before=51), row(before=20)], height=100, limit=9)
    assert [[down for _, down in box] for box in poured.boxes] == [[0, 40], [0, 30]]


@pytest.mark.parametrize("filled", range(0, 100, 10))
def test_a_name_stands_with_what_follows(filled):
    before = [row(owner=0) for _ in range(filled // 10)]
    names = [row(owner=1, keep=True), row(owner=1, keep=True)]
    rest = [row(owner=1) for _ in range(20)]  # too much for one box
    poured = pour([*before, *names, *rest], height=100, limit=9)
    for box in poured.boxes:
        assert not box[-1][0].keep


def test_an_item_stays_whole_where_a_box_can_hold_it():
    rows = [row(owner=item) for item in range(3) for _ in range(4)]
    assert heights(pour(rows, height=100, limit=9)) == [[10] * 8, [10] * 4]


def test_a_title_does_not_stay_alone_above_an_item_that_is_too_long_to_stay_whole_with_it():
    rows = [row(20, keep=True), *(row(owner=0) for _ in range(9))]
    assert heights(pour(rows, height=100, limit=9)) == [[20, *[10] * 8], [10]]


def test_a_name_stands_again_where_its_item_goes_on():
    again = {0: [row(15.0)], 1: [row(25.0)]}
    rows = [*(row(owner=0) for _ in range(12)), *(row(owner=1) for _ in range(9))]
    assert heights(pour(rows, height=100, limit=9, again=again)) == [[10] * 10, [15, 10, 10], [10] * 9]


def test_what_is_to_begin_a_box_begins_one():
    rows = [row(), row(fresh=True), row()]
    assert heights(pour(rows, height=100, limit=9)) == [[10], [10, 10]]
    assert heights(pour(rows[1:], height=100, limit=9)) == [[10, 10]]


def test_what_has_no_box_any_more_is_told_without_reading_on():
    def endless():
        while True:
            yield row(owner=7)

    poured = pour(endless(), height=100, limit=3)
    assert heights(poured) == [[10] * 10] * 3
    assert poured.rest == row(owner=7)
    assert poured.owners(2) == (7,)


def test_a_row_higher_than_a_box_still_has_a_place():
    assert heights(pour([row(), row(150.0), row()], height=100, limit=9)) == [[10], [150], [10]]


def test_rows_are_marked_as_asked():
    assert [one.keep for one in kept([row(), row()])] == [True, True]
    spread = list(spaced([row(), row(before=3)], 8))
    assert [one.before for one in spread] == [8, 3]
    assert tall(spread) == 23
    assert pour([], height=100, limit=9).boxes == ()
