from guide.history import History, Location


def test_back_and_forward_give_the_very_place():
    history = History()
    history.visit(Location("a"))
    history.replace(Location("a", scroll=120, query="coat"))
    history.visit(Location("b"))
    assert history.back() == Location("a", scroll=120, query="coat")
    assert history.can_go_back
    assert history.can_go_forward
    assert history.back() == Location()
    assert not history.can_go_back
    assert history.forward().page == "a"
    assert history.forward().page == "b"
    assert not history.can_go_forward


def test_the_ends_hold():
    history = History()
    assert history.back() == history.forward() == Location()


def test_a_new_place_forgets_what_lay_ahead():
    history = History()
    history.visit(Location("a"))
    history.back()
    history.visit(Location("b"))
    assert not history.can_go_forward
    assert history.back() == Location()


def test_what_was_read_before_a_search_is_found_from_every_place_of_it():
    history = History()
    assert history.before_search == Location()
    for place in (
        Location("a", scroll=9),
        Location("b", query="coat", is_opened=False),
        Location(),
        Location("c"),
        Location("d", query="soup", is_opened=False),
    ):
        history.visit(place)
    assert history.before_search == Location("c")
    for _ in range(3):
        history.back()
    assert history.before_search == Location("a", scroll=9)


def test_filters_and_scrolling_make_no_other_step():
    here = Location("a", query="coat")
    assert here.is_same_step(Location("a", query="coat", scroll=9, literal=True))
    assert not here.is_same_step(Location("a", query="coat", is_opened=False))
    assert not here.is_same_step(Location("b", query="coat"))
