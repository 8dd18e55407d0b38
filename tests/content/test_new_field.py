"""Tests that a new field needs one line of the schema and one typed attribute to be used everywhere."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import product

import pytest

from guide.blocks.text_writer import page_text
from guide.content.detail import Detail
from guide.content.field_types import enum_of, list_of
from guide.content.load import load
from guide.content.model import Entry, Kind
from guide.content.parts import Channel
from guide.content.readers import read_id, read_line, read_text
from guide.content.records import Field, FieldType, RecordSchema
from guide.content.roles import Boost, Check, Fact, Snippet
from guide.content.rules import confidential_names_no_place, fields_fit_kind
from guide.content.schema import ENTRY, as_plain
from guide.handout.as_text import as_text
from guide.handout.compose import compose
from guide.handout.details import can_show
from guide.handout.handout_list import HandoutItem, HandoutList
from guide.handout.options import Format, Options
from guide.render.entry_page import entry_page
from guide.search.index.fields import SearchedText, names_of, searchable_fields
from guide.search.results.hits import Hits
from guide.search.results.snippet import snippet
from tests.content.samples import PROGRAM

TODAY = date(2026, 11, 26)
PETS = "Dogs sleep beside their people."
SHELTER = f"""\
id: night-shelter
kind: service
title: Night shelter
summary: A bed for the night.
pet_policy: {PETS}
sources: [{{title: A printed list, seen_on: 2026-11-20}}]
status: active
confidence: confirmed
reviewed: 2026-11-24
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class KennelEntry(Entry):
    """An invented kind of entry with additional typed attributes."""

    pet_policy: str = ""
    nickname: str = ""
    vets: tuple[str, ...] = ()
    pet_channel: Channel | None = None


PET_POLICY = Field(
    "pet_policy",
    FieldType(read_text, is_wording=True),
    label=lambda: "Pets",
    search=Boost.SUMMARY,
    snippet=Snippet(3, is_aside=True),
    fact=Fact(9),
    detail=Detail.HOW_TO_GET_IN,
    checks=Check.PROSE,
    is_location=True,
)
OTHERS = (
    Field("nickname", FieldType(read_line, is_wording=True), search=Boost.NAME, checks=Check.DISCREET),
    Field("vets", list_of(FieldType(read_id)), refers_to=(Kind.PROGRAM,)),
    Field("pet_channel", enum_of(Channel), only_for=Kind.SERVICE),
)
SCHEMA: RecordSchema[Entry] = RecordSchema(KennelEntry, (*ENTRY.fields, PET_POLICY, *OTHERS[:2]), ENTRY.rules)


@pytest.fixture
def shelter(pack, write):
    """A function that loads a shelter with more lines in its file, and returns the guide and its sentences."""

    def load_shelter(more="", text=SHELTER, schema=SCHEMA):
        write("services/night-shelter.yaml", text + more)
        write("programs/coat-drive.yaml", PROGRAM)
        guide = load(pack, with_prose=True, schema=schema)
        return guide, [problem.sentence for problem in guide.problems]

    return load_shelter


def test_it_is_read_and_its_value_is_checked(shelter):
    guide, sentences = shelter()
    assert sentences == []
    assert guide.find("night-shelter").pet_policy == PETS
    sentences = shelter(text=SHELTER.replace(PETS, "[dogs]"))[1]
    assert sentences == ["'pet_policy' must be text, not a list."]
    assert "did you mean 'pet_policy'" in shelter(text=SHELTER.replace("pet_policy", "pet_polcy"))[1][0]
    assert "'pet_policy' is not known here" in shelter(schema=ENTRY)[1][0]


def test_its_words_are_checked_as_its_roles_say(shelter, write):
    write("words.yaml", "telling: [kennel]\nnever_shown: [mutt]\n")
    sentences = shelter("nickname: The kennel\n", SHELTER.replace(PETS, "A mutt and the XQZ may stay."))[1]
    assert sorted(sentence.split(";")[0] for sentence in sentences) == [
        "'XQZ' is not explained",
        "'kennel' tells the topic (words.yaml), so this is not discreet.",
        "'mutt' is never to be shown (words.yaml)",
    ]
    long_text = "Incomprehensible organizational multidimensionality necessitates consideration " * 8
    sentences = shelter(text=SHELTER.replace(PETS, long_text))[1]
    assert [sentence.partition(" grade")[0] for sentence in sentences] == ["This reads at"]


def test_its_ids_are_checked_and_those_that_lead_nowhere_are_left_out(shelter):
    guide, sentences = shelter("vets: [coat-drive, coat-drove, night-shelter]\n")
    assert sentences == [
        "No entry has the id 'coat-drove'. Did you mean 'coat-drive'?",
        "'night-shelter' is a service; name one of: program.",
    ]
    assert guide.find("night-shelter").vets == ("coat-drive",)


def test_the_one_kind_that_has_it_must_have_it(shelter):
    fields = (*SCHEMA.fields, OTHERS[2])
    schema = RecordSchema(KennelEntry, fields, (fields_fit_kind(fields),))
    assert shelter(schema=schema)[1] == ["'pet_channel' is missing here; add it."]


def test_a_confidential_entry_can_not_have_it_where_it_is_a_location(shelter):
    schema = RecordSchema(KennelEntry, SCHEMA.fields, (confidential_names_no_place(SCHEMA.fields),))
    sentences = shelter("confidential: true\n", schema=schema)[1]
    assert sentences == ["This entry is confidential, so it can't have an 'pet_policy'; delete it."]


def test_it_is_searched_found_in_a_snippet_and_written_for_programs(shelter):
    entry = shelter("nickname: Barn\nvets: [coat-drive]\n")[0].find("night-shelter")
    assert SearchedText(PETS, Boost.SUMMARY) in set(searchable_fields(entry, SCHEMA))
    assert names_of(entry, SCHEMA) == ("Night shelter", "Barn")
    assert PETS not in {text for text, _ in searchable_fields(entry)}
    assert snippet(entry, Hits({"dog": 0}), SCHEMA).text == PETS
    assert snippet(entry, Hits({"bed": 0}), SCHEMA).text == entry.summary
    assert snippet(entry, Hits({"dog": 0})).text == entry.summary
    written = as_plain(entry, SCHEMA)
    assert (written["pet_policy"], written["vets"]) == (PETS, ["coat-drive"])


def test_it_is_shown_on_the_page(shelter):
    guide = shelter()[0]
    entry = guide.find("night-shelter")
    shown = page_text(entry_page(entry, guide, TODAY, SCHEMA))
    assert f"Pets: {PETS}" in " ".join(shown.split())
    unknown = page_text(entry_page(replace(entry, pet_policy=""), guide, TODAY, SCHEMA))
    assert "Pets" in " ".join(unknown.split()).partition("Not known, ask: ")[2]


def test_it_is_printed_with_the_detail_it_belongs_to(shelter):
    guide = shelter()[0]
    assert Detail.HOW_TO_GET_IN in can_show("night-shelter", guide, SCHEMA)
    assert Detail.HOW_TO_GET_IN not in can_show("night-shelter", guide)
    for form, detail in product(
        (Format.CARD, Format.SHEET, Format.FULL), (Detail.HOW_TO_GET_IN, Detail.TEXT)
    ):
        items = HandoutList((HandoutItem(target="night-shelter", shows=frozenset({detail})),))
        text = as_text(compose(items, guide, Options(format=form), TODAY, schema=SCHEMA))
        # A full page holds all that the screen shows.
        assert (PETS in text) is (detail is Detail.HOW_TO_GET_IN or form is Format.FULL), (form, detail)


def test_it_is_not_printed_where_it_is_secret(shelter):
    guide = shelter()[0]
    secret = replace(guide.find("night-shelter"), confidential=True)
    guide = replace(guide, entries=(secret,))
    items = HandoutList((HandoutItem(target="night-shelter", shows=frozenset(Detail)),))
    for form in (Format.CARD, Format.FULL):
        handout = compose(items, guide, Options(format=form), TODAY, schema=SCHEMA)
        assert PETS not in as_text(handout)
