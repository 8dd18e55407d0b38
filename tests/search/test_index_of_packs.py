"""The index that is put together of those of several packs is that of all their entries: the same answers."""

import random
from dataclasses import replace

import pytest

from guide.content.amendments import Amendment
from guide.content.guide import Guide
from guide.content.lists import AskedQueries, PageQueries, Thesaurus
from guide.content.model import Kind, sort_key
from guide.content.union import union
from guide.search.index.index import IndexedPack, SearchIndex
from guide.search.service import SearchService
from tests.builders import DAY, SOURCE, entry_of, pack, small_guide
from tests.searching import search

WORDS = "coats drive soup van shelter winter mending night 157.177 sheltr broth harbour class".split()
NATIONAL = replace(pack(), id="national", title="National lines")


def small():
    """Return the small guide in the order in which guides are loaded."""
    guide = small_guide()
    return replace(guide, entries=tuple(sorted(guide.entries, key=sort_key)))


def split(guide, is_base):
    """Return two packs that have the entries of a guide and, of its lists, what leads to their entries."""
    entries = tuple(each for each in guide.entries if is_base(each))
    ids = {each.id for each in entries}
    rows, asked = guide.thesaurus.rows, guide.asked.rows
    to_base = [not ids.isdisjoint(row.leads_to[:1]) for row in rows]
    base = Guide(
        NATIONAL,
        entries,
        thesaurus=Thesaurus(rows=tuple(row for row, is_it in zip(rows, to_base, strict=True) if is_it)),
        asked=AskedQueries(rows=tuple(row for row in asked if row.page in ids)),
    )
    other = replace(
        guide,
        entries=tuple(each for each in guide.entries if each.id not in ids),
        thesaurus=replace(
            guide.thesaurus, rows=tuple(row for row, is_it in zip(rows, to_base, strict=True) if not is_it)
        ),
        asked=AskedQueries(rows=tuple(row for row in asked if row.page not in ids)),
    )
    return base, other


def indexes(*packs):
    """Return the united guide of packs, its index put together of theirs, and the index built of it alone."""
    guide = union(packs)
    return (
        guide,
        SearchIndex.build(guide, [IndexedPack(each, SearchIndex.build(each)) for each in packs]),
        SearchIndex.build(guide),
    )


@pytest.mark.parametrize("seed", range(3))
def test_any_split_of_the_pages_gives_the_same_index_and_the_same_answers(seed):
    chance = random.Random(seed)
    guide = small()
    base = set(chance.sample([each.id for each in guide.entries], len(guide.entries) // 2))
    first, rest = split(guide, lambda entry: entry.id in base)
    second, third = split(replace(rest, pack=pack()), lambda entry: entry.kind is Kind.LINE)
    empty = Guide(replace(NATIONAL, id="empty"), ())
    united, one, other = indexes(empty, first, replace(second, pack=replace(NATIONAL, id="state")), third)
    assert one == other
    apart, together = (SearchService(united, data) for data in (one, other))
    for _ in range(30):
        text = " ".join(chance.choices(WORDS, k=chance.randint(1, 4)))[: chance.randint(3, 20)]
        assert search(apart, text) == search(together, text), text


def test_what_another_pack_tells_of_a_page_amends_or_has_too_is_counted_anew():
    guide = small()
    base, other = split(guide, lambda entry: entry.kind is not Kind.PROGRAM)
    page, twice = base.entries[0].id, base.entries[1]
    asked = AskedQueries(rows=(*other.asked.rows, PageQueries(page=page, queries=("where is the zebra",))))
    other = replace(
        other,
        asked=asked,
        entries=(*other.entries, replace(twice, title="Quite another xylophone")),
        amendments=(Amendment(amends=base.entries[2].id, reviewed=DAY, sources=(SOURCE,), notice="Quokkas"),),
    )
    united, one, two = indexes(base, other)
    assert one == two
    assert {"?zebra", "quokka"} <= one.terms.numbers.keys()
    assert "xylophone" not in one.words
    assert "xylophon" not in one.terms.numbers
    assert entry_of(united, twice.id).title == twice.title
