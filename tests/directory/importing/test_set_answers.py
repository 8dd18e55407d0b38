"""Boxes that no person ticked say nothing of whom a service is for."""

from guide.directory.importing.set_answers import said_of_whom


def test_boxes_of_which_none_is_ticked_are_left_out():
    boxes = "EligibilityAdult: FALSE\nEligibilityChild: FALSE\nEligibilityTeen: FALSE"
    assert said_of_whom(boxes) == ""
    assert said_of_whom(f"Open to all\n{boxes}") == "Open to all"


def test_boxes_stay_where_one_is_ticked_or_a_person_said_no():
    ticked = "Adult: TRUE\nChild: FALSE\nFamily: FALSE\nTeen: FALSE"
    assert said_of_whom(ticked) == ticked
    said = "Pets: no\nMen: no\nCouples: no"
    assert said_of_whom(said) == said
