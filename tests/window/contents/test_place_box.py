"""The list of places below the contents."""


def test_rows_of_the_list_of_places_are_high_enough_to_point_at(window):
    assert window.contents.place_box.view().sizeHintForRow(0) >= 32
