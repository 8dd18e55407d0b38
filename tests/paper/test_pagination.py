"""Tests the distribution of rows over boxes: no row is cut, lost or in a wrong place."""

from dataclasses import replace

from guide.paper.pagination import (
    Row,
    add_space_before,
    joined,
    keep_with_next,
    total_height,
)
from guide.paper.pagination import paginate as paginate_steps
from guide.steps import finish


def paginate(rows, **options):
    return finish(paginate_steps(rows, **options))


def nothing(painter, x, y):
    pass


def row(height=10.0, **fields):
    return Row(height=height, paint=nothing, **fields)


def heights(pagination):
    return [[row.height for row, _ in box] for box in pagination.boxes]


def test_rows_fill_one_box_after_the_other_and_none_reaches_over_its_edge():
    rows = [row(30.0 + number % 7) for number in range(50)]
    pagination = paginate(rows, height=100, limit=99)
    assert [placed for box in pagination.boxes for placed, _ in box] == rows
    assert all(down + placed.height <= 100 for box in pagination.boxes for placed, down in box)
    assert pagination.overflow is None


def test_room_above_counts_but_not_at_the_top():
    pagination = paginate(
        [row(space_before=30), row(space_before=30), row(space_before=51), row(space_before=20)],
        height=100,
        limit=9,
    )
    assert [[down for _, down in box] for box in pagination.boxes] == [[0, 40], [0, 30]]


def test_a_name_stands_with_what_follows():
    names = [row(item_index=1, keep_with_next=True), row(item_index=1, keep_with_next=True)]
    overflow = [row(item_index=1) for _ in range(20)]  # too much for one box
    for filled in range(10):
        before = [row(item_index=0) for _ in range(filled)]
        boxes = paginate([*before, *names, *overflow], height=100, limit=9).boxes
        assert not any(box[-1][0].keep_with_next for box in boxes), filled


def test_an_item_stays_whole_where_a_box_can_hold_it():
    rows = [row(item_index=item) for item in range(3) for _ in range(4)]
    assert heights(paginate(rows, height=100, limit=9)) == [[10] * 8, [10] * 4]


def test_a_title_does_not_stay_alone_above_an_item_that_is_too_long_to_stay_whole_with_it():
    rows = [row(20, keep_with_next=True), *(row(item_index=0) for _ in range(9))]
    assert heights(paginate(rows, height=100, limit=9)) == [[20, *[10] * 8], [10]]


def test_a_name_stands_again_where_its_item_goes_on():
    first, second = (row(15.0),), (row(25.0),)
    rows = [
        *(row(item_index=0, running_head=first) for _ in range(12)),
        *(row(item_index=1, running_head=second) for _ in range(9)),
    ]
    assert heights(paginate(rows, height=100, limit=9)) == [
        [10] * 10,
        [15, 10, 10],
        [10] * 9,
    ]


def test_what_is_joined_stays_whole_where_a_box_can_hold_it_and_loses_nothing_where_none_can():
    def contact(rows, first=10.0):
        return list(joined([row(first, keep_with_next=True), *(row(7.0) for _ in range(rows))]))

    before = [row(10.0) for _ in range(6)]
    one_item = [*before, *contact(5), *contact(3)]
    assert heights(paginate(one_item, height=100, limit=9)) == [[10] * 6, [10, *[7] * 5, 10, *[7] * 3]]
    head = (row(60.0),)
    headed = [replace(one, running_head=head) for one in one_item]
    assert heights(paginate(headed, height=100, limit=9))[1][0] == 10, "rather no head than a cut"
    too_high = [*before, *contact(20)]
    boxes = heights(paginate(too_high, height=100, limit=9))
    assert sorted(each for box in boxes for each in box) == sorted(one.height for one in too_high)
    assert boxes[0][-2:] != [7, 10], "its name is not left behind"


def test_what_is_to_begin_a_box_begins_one():
    rows = [row(), row(starts_box=True), row()]
    assert heights(paginate(rows, height=100, limit=9)) == [[10], [10, 10]]
    assert heights(paginate(rows[1:], height=100, limit=9)) == [[10, 10]]


def test_no_row_is_read_beyond_the_first_without_a_box():
    def endless():
        while True:
            yield row(item_index=7)

    pagination = paginate(endless(), height=100, limit=3)
    assert heights(pagination) == [[10] * 10] * 3
    assert pagination.overflow == row(item_index=7)
    assert pagination.item_indexes(2) == (7,)


def test_a_row_higher_than_a_box_still_has_a_place():
    assert heights(paginate([row(), row(150.0), row()], height=100, limit=9)) == [[10], [150], [10]]


def test_rows_are_marked_as_asked():
    assert [one.keep_with_next for one in keep_with_next([row(), row()])] == [True, True]
    spread = list(add_space_before([row(), row(space_before=3)], 8))
    assert [one.space_before for one in spread] == [8, 3]
    assert total_height(spread) == 23
    assert paginate([], height=100, limit=9).boxes == ()
