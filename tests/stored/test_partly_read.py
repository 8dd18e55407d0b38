"""A value of stored data reads a field when it is asked for, and is otherwise like any other."""

from dataclasses import dataclass, replace

import pytest

from guide.stored.partly_read import PartlyRead, ReadApart, changed, partly_read


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(PartlyRead):
    title: str
    text: str = ""
    note: str = ""


@pytest.fixture
def asked():
    return list[str]()


@pytest.fixture
def page(asked):
    def read(name):
        asked.append(name)
        return {"text": "soup", "note": "hot"}

    return partly_read(Page, {"title": "coat"}, read)


def test_a_field_is_read_when_it_is_asked_for_and_once(page, asked):
    assert page.title == "coat"
    assert asked == []
    assert (page.text, page.note, page.text) == ("soup", "hot", "soup")
    assert asked == ["text"]


def test_it_equals_one_that_was_made_whole(page):
    whole = Page(title="coat", text="soup", note="hot")
    assert page == whole
    assert hash(page) == hash(whole)
    assert repr(page) == repr(whole)
    assert replace(page, title="hat") == replace(whole, title="hat")


def test_what_it_does_not_have_is_not_asked_for(page, asked):
    for one in (page, Page(title="coat")):
        with pytest.raises(AttributeError):
            getattr(one, "price")  # noqa: B009 - mypy knows that there is none
        with pytest.raises(AttributeError):
            setattr(one, "title", "hat")  # noqa: B010
    assert asked == []


def test_what_is_read_apart_is_not_kept_in_the_value(page, asked):
    apart = ReadApart((page, Page(title="hat", text="wool")))
    assert (apart[0].title, apart[0].text, apart[0].note) == ("coat", "soup", "hot")
    assert asked == ["text"]  # once, as long as no other one is looked at
    with pytest.raises(AttributeError):
        Page.__dict__["text"].__get__(page)  # the slot of the value itself is as empty as before
    assert apart[1].text == "wool"
    assert apart[0] == page
    assert len(apart) == 2


def test_a_changed_copy_is_changed_in_what_is_read_now_and_later(page, asked):
    def louder(values):
        return {name: value.upper() for name, value in values.items()}

    copy = changed(page, louder)
    assert copy.title == "COAT"
    assert asked == [], "nothing was read for it"
    assert (copy.text, copy.note) == ("SOUP", "HOT")
    assert (page.title, page.text) == ("coat", "soup")
    whole = changed(Page(title="coat", text="soup"), louder)
    assert (whole.title, whole.text, whole.note) == ("COAT", "SOUP", "")
