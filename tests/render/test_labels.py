import pytest

from guide.content.model import Kind, Status
from guide.content.parts import AgeRange, Channel, Confidence
from guide.content.vocabulary import AUDIENCES, PLACES
from guide.render import labels


def test_every_closed_list_has_its_words():
    for kind in Kind:
        assert labels.kind_label(kind)
        assert labels.kind_plural(kind)
    for word in (*map(labels.audience_label, AUDIENCES), *map(labels.region_label, PLACES)):
        assert word
    for status in Status:
        assert labels.status_label(status)
    for confidence in Confidence:
        assert labels.confidence_label(confidence)
    for channel in Channel:
        assert labels.channel_label(channel)


@pytest.mark.parametrize(
    ("ages", "words"),
    [
        (AgeRange(from_=12, to=18), "Ages 12 to 18"),
        (AgeRange(from_=18), "Age 18 and up"),
        (AgeRange(to=24), "Up to age 24"),
        (AgeRange(), ""),
        (AgeRange(from_=0, to=5), "Ages 0 to 5"),
    ],
)
def test_ages(ages, words):
    assert labels.ages_label(ages) == words


def test_a_language_without_a_name_is_shown_as_it_is():
    assert labels.language_label("es") == "Spanish"
    assert labels.language_label("xx") == "xx"
