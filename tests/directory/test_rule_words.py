"""Parts of rules in words by themselves."""

import pytest

from guide.directory.rule_words import is_each_week, nth, rule_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("1", "1st"),
        ("2", "2nd"),
        ("3", "3rd"),
        ("11", "11th"),
        ("112", "112th"),
        ("23", "23rd"),
        ("-1", "last"),
        ("-3", "3rd to last"),
        ("many", "many"),
    ],
)
def test_numbers_say_which_one_it_is(number, words):
    assert nth(number) == words


def test_a_rule_of_each_week_has_days_and_times_alone():
    rule = {"freq": "WEEKLY", "byday": "MO", "opens_at": "10:00", "closes_at": "24:00"}
    assert is_each_week(rule)
    assert rule_words(rule) == "Monday, 10 am to midnight"
    for more in ({"interval": "2"}, {"freq": "MONTHLY"}, {"until": "2030-01-01"}, {"timezone": "UTC"}):
        assert not is_each_week({**rule, **more})
