from guide.history import History, Location


def test_back_and_forward_give_the_very_place():
    history = History()
    history.visit(Location("a"))
    history.replace(Location("a", scroll=120, query="coat", row=2))
    history.visit(Location("b"))
    assert history.back() == Location("a", scroll=120, query="coat", row=2)
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
