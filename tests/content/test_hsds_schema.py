"""What an entry keeps of its source is checked as strictly as all else, and shows no secret place."""

import json
from dataclasses import replace
from datetime import date

import pytest

from guide.blocks.blocks import Items
from guide.content.hsds import Capacity, Location, RequiredDocument, Schedule, Service, ServiceAtLocation
from guide.content.load import load_files
from guide.content.model import Entry
from guide.content.schema import as_plain
from guide.render.from_source import from_source_blocks
from guide.stored.values import as_json, from_json
from tests.builders import entry

PLACE = {"service_at_locations": [{"location": {"name": "North Hall", "latitude": "46.78"}}]}
KEPT = Service(
    wait_time="two weeks",
    required_documents=(RequiredDocument(document="Photo ID"),),
    capacities=(Capacity(unit="beds", available="3", maximum="10", updated="2026-05-01T00:00:00Z"),),
    schedules=(Schedule(freq="WEEKLY", byday="MO,TU,WE", opens_at="09:00", closes_at="17:00"),),
    service_at_locations=(ServiceAtLocation(location=Location(name="North Hall", latitude="46.78")),),
)


def loaded(kept, **more):
    """Return the entries and the sentences about an entry that keeps this of its source."""
    plain = {**as_plain(replace(entry("warm-room"), reviewed=date(2026, 1, 1))), "hsds": kept, **more}
    guide = load_files({"programs/warm-room.yaml": json.dumps(plain).encode()})
    return guide.entries, [each.sentence for each in guide.problems if each.file != "pack.yaml"]


def test_it_comes_back_from_files_and_from_the_store():
    kept = entry("warm-room", hsds=KEPT)
    (found,), problems = loaded(as_plain(kept)["hsds"])
    assert found.hsds == KEPT, problems
    assert from_json(Entry, as_json(kept)) == kept


@pytest.mark.parametrize(
    ("kept", "more", "sentence"),
    [
        ({"wait_times": "x"}, {}, "did you mean 'wait_time'"),
        ({"alert": "a\u202eb"}, {}, "hidden character"),
        ({"required_documents": "ID"}, {}, "must be a list"),
        ({"description": "words " * 4_000}, {}, "a paragraph of more than"),
        ({"funding": [{"source": "words " * 400}] * 10}, {}, "20000 bytes"),
        (PLACE, {"confidential": True}, "can't have an 'service_at_locations'"),
        ({"alert": "Go to 12 Oak Street."}, {"confidential": True}, "12 Oak Street"),
        ([], {}, "must be names with values"),
    ],
)
def test_a_mistake_in_it_is_a_sentence(kept, more, sentence):
    entries, problems = loaded(kept, **more)
    assert not entries
    assert any(sentence in each for each in problems), problems


def test_its_page_shows_it_in_words_and_a_confidential_one_no_place():
    def texts(of):
        return [
            each.text for block in from_source_blocks(of) if isinstance(block, Items) for each in block.items
        ]

    assert texts(entry("a", hsds=KEPT)) == [
        "Documents to bring: Photo ID",
        "Waiting time: two weeks",
        "Room: beds (3 free, 10 in all, on 2026-05-01)",
        "When: Monday to Wednesday 09:00 – 17:00",
        "Place: North Hall",
    ]
    assert "Place: North Hall" not in texts(entry("a", hsds=KEPT, confidential=True))
    for monthly in (Schedule(freq="MONTHLY", byday="2TU"), Schedule(byday="x"), Schedule(opens_at="9 am")):
        assert texts(entry("a", hsds=Service(schedules=(monthly,)))) == [], "import has these in words"
    assert texts(entry("a")) == []
