"""What an update is, and what it changes, is known before anything changes."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from guide.blocks.blocks import Facts, Paragraph
from guide.content.guide import Guide
from guide.content.load import load
from guide.content.model import Problem, Severity
from guide.packs.changes import ChangeKind
from guide.packs.errors import PackFileError
from guide.packs.layer import Layer, content_of_layers
from guide.packs.manifest import manifest_bytes
from guide.packs.pack_file import MANIFEST, PackFile
from guide.packs.trust import Trust, origin_of
from guide.packs.update import misfits, update_from, with_layer
from guide.packs.update_page import update_page
from guide.packs.words import beside_sentence
from tests.builders import small_guide
from tests.editions import COUNTY, HANDED_OVER, KEY, NEW_KEY, PACK, TINY, county_edition, edition, with_files
from tests.packs.test_trust_file import COALITION

judge = partial(origin_of, trust=Trust(publishers=(COALITION,)))


def content(guide=None, **options):
    return content_of_layers([Layer(guide or load(TINY), TINY)], **options)


def update(number, *, current=None, **options):
    return update_from(edition(number, **options), current or content(), judge)


@pytest.mark.parametrize("is_signed", [True, False])
def test_a_newer_edition_says_whom_it_is_from_and_what_changes(is_signed):
    found = update(5, is_signed=is_signed)
    assert found.origin.is_trusted is is_signed
    assert found.guide.pack.edition == 5
    (change,) = found.changes
    assert change.kind is ChangeKind.NUMBERS
    assert [(each.before, each.after) for each in change.numbers] == [("555-0100", "555-0105")]


def test_what_is_not_newer_is_refused_in_a_sentence():
    for number, why in ((3, "in use already"), (2, "older than edition 3")):
        with pytest.raises(PackFileError, match=why):
            update(number)


def test_after_a_handover_no_number_of_the_old_key_is_newer():
    found = update(4, key=NEW_KEY, lineage=HANDED_OVER)
    current = with_layer(content(), Layer(found.guide, TINY, origin=found.origin))
    with pytest.raises(PackFileError, match="older than edition 4"):
        update(99, current=current)
    ids = f"it was {KEY.public.id_text}, and is now {NEW_KEY.public.id_text}"
    (paragraph,) = [each for each in update_page(found, load(TINY)).blocks if isinstance(each, Paragraph)]
    assert ids in paragraph.text


def test_another_pack_is_added_beside_those_in_use_and_all_that_changes_is_told():
    found = update_from(county_edition(1), content(), judge)
    assert found.before is None
    assert [(each.kind, each.entry.id) for each in found.changes] == [
        (ChangeKind.NEW, "county-blankets"),
        (ChangeKind.CHANGED, "coat-law"),
    ]
    assert [pack.id for pack in found.after.packs] == [PACK, COUNTY]


def test_it_is_said_beside_what_a_pack_is_added_and_what_it_lacks():
    pack = update_from(county_edition(1), content(), judge).guide.pack
    assert pack is not None
    assert beside_sentence(pack, load(TINY)) == "It is added beside “Winter help”."
    assert beside_sentence(pack, small_guide()).endswith("It builds on what is not in use here: winter-help.")
    assert beside_sentence(pack, Guide(None, ())).startswith("Nothing else is in use. It builds on")


def test_of_several_packs_the_one_with_the_same_id_is_updated():
    current = content_of_layers(
        [*content().layers, Layer(update_from(county_edition(1), content(), judge).guide, TINY)]
    )
    found = update(5, current=current)
    assert found.before == current.layers[0]
    assert [each.entry.id for each in found.changes] == ["not-a-cold-number"]
    assert update_from(county_edition(2), current, judge).before == current.layers[1]
    with pytest.raises(PackFileError, match="in use already"):
        update_from(county_edition(1), current, judge)


def test_a_pack_that_is_switched_off_is_not_updated():
    current = content(small_guide(), off=frozenset({PACK}))
    with pytest.raises(PackFileError, match="switched off here"):
        update(5, current=current)


def test_what_a_pack_calls_itself_before_it_is_read_is_what_it_is_called():
    data = edition(5, is_signed=False)
    for changes in (
        {"title": "Minnesota's guide"},
        {"publisher": "The State"},
        {"published": date(2026, 11, 25)},
    ):
        manifest = manifest_bytes(replace(PackFile(data).manifest, **changes))
        with pytest.raises(PackFileError, match="not the one that it says"):
            update_from(with_files(data, {MANIFEST: manifest}), content(), judge)


def test_a_signed_edition_takes_the_place_of_any_that_is_not_and_never_the_other_way_round():
    own, others = content(), []
    for number, is_signed in ((999, False), (2, True)):
        found = update_from(county_edition(number, is_signed=is_signed), own, judge)
        others.append(with_layer(own, Layer(found.guide, TINY, origin=found.origin)))
    unsigned, signed = others
    found = update_from(county_edition(2), unsigned, judge)
    assert found.before is unsigned.layer(COUNTY)
    for number in (1, 999):
        with pytest.raises(
            PackFileError, match="An edition that is not signed by one does not take its place"
        ):
            update_from(county_edition(number, is_signed=False), signed, judge)


def test_the_page_says_what_title_and_publisher_the_edition_has_whose_place_it_takes():
    guide = load(TINY)
    assert guide.pack
    old = replace(guide, pack=replace(guide.pack, title="Summer help", publisher="An office"))
    facts = next(
        each for each in update_page(update(5, current=content(old)), old).blocks if isinstance(each, Facts)
    )
    told = dict(facts.rows)
    assert told["Title"] == "Summer help, now Winter help"
    assert told["Publisher"].startswith("An office, now ")


def test_what_only_the_union_leaves_out_is_told_and_no_warning_of_the_pack_itself():
    found, said = update(5), Problem("lines/a.yaml", 1, 1, "It stays.", Severity.WARNING)
    own = Problem("lines/b.yaml", 1, 1, "It has no https.", Severity.WARNING)
    found = replace(
        found, guide=replace(found.guide, problems=(own,)), after=replace(found.after, problems=(own, said))
    )
    assert misfits(found, load(TINY)) == ["lines/a.yaml: It stays."]
