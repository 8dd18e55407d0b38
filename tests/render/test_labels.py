from guide.content.model import Kind, Status
from guide.content.parts import AgeRange, Channel, Confidence, Contact, ContactKind
from guide.content.places import PlaceKind, Places
from guide.content.vocabulary import AUDIENCES
from guide.render import labels
from tests.builders import entry, place, small_places

CONTACTS = (Contact(kind=ContactKind.OFFICE, channel=Channel.CALL, value="555-0100"),)


def test_every_closed_list_has_its_words():
    assert all(labels.kind_label(kind) and labels.kind_plural(kind) for kind in Kind)
    assert all(map(labels.audience_label, AUDIENCES))
    assert all(map(labels.status_label, Status))
    assert all(map(labels.confidence_label, Confidence))
    assert all(map(labels.channel_label, Channel))


def test_ages():
    rows = [
        (AgeRange(from_=12, to=18), "Ages 12 to 18"),
        (AgeRange(from_=18), "Age 18 and up"),
        (AgeRange(to=24), "Up to age 24"),
        (AgeRange(), ""),
        (AgeRange(from_=0, to=5), "Ages 0 to 5"),
    ]
    assert [(ages, got) for ages, words in rows if (got := labels.ages_label(ages)) != words] == []


def test_a_language_without_a_name_is_shown_as_it_is():
    assert labels.language_label("es") == "Spanish"
    assert labels.language_label("xx") == "xx"


def test_where_an_entry_serves():
    places = Places(rows=(place("earth", PlaceKind.WORLD), *small_places().rows))
    for region, asked, words in [
        (("northeast", "st-louis"), "duluth", "St. Louis County"),
        (("northeast",), "duluth", "Northeast"),
        (("minnesota",), "duluth", "statewide"),
        (("national",), "", "national"),
        (("earth",), "", "international"),
        (("west-metro",), "duluth", "West Metro"),
        (("rock", "lyon"), "", "Rock County"),
        ((), "duluth", ""),
        (("not-there",), "", ""),
    ]:
        around = places.around(asked) if asked else ()
        assert labels.serving_label(places, entry("a", Kind.LAW, region=region), around) == "", region
        assert labels.serving_label(places, entry("a", region=region, contacts=CONTACTS), around) == words, (
            region
        )


def test_many_counties_are_no_tags():
    regions = ("southwest", "rock", "lyon", "carver", "scott")
    assert labels.tags(entry("a", region=regions), small_places()) == ("Program", "Southwest")
    assert labels.tags(entry("a", region=regions[:2]), small_places()) == (
        "Program",
        "Southwest",
        "Rock County",
    )
