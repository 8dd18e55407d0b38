import random
import sys
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.search.service import SearchService
from tests.builders import entry, small_guide, small_places
from tests.running import run_program
from tests.searching import search

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def service():
    return SearchService(small_guide())


def ids(service, text, **options):
    return [result.entry.id for result in search(service, text, **options).results]


def test_every_field_is_found(service):
    rows = [
        ("coat drive", "coat-drive"),
        ("#coat dr", "coat-drive"),
        ("TCD", "coat-drive"),
        ("coat harbour", "coat-drive"),
        ("north star", "coat-drive"),
        ("broth bus", "soup-van"),
        ("157.177", "mending-class"),
        ("157177", "mending-class"),
        ("157 177", "mending-class"),
        ("jose", "mending-class"),
        ("JOSÉ", "mending-class"),
        ("volunteers", "mending-class"),
        ("volunteer", "mending-class"),
        ("555-0100", "coat-drive"),
        ("nobody is hungry", "hot-meals"),
        ("blue boxes", "coat-drive"),
        ("how do I repair what is torn?", "warm-clothes"),
    ]
    assert [(typed, got) for typed, first in rows if (got := ids(service, typed)[0]) != first] == []


def test_the_last_word_is_a_beginning_while_it_is_typed(service):
    rows = ("m; me; men; mend; mendi; mending; mending cl").split("; ")
    assert [typed for typed in rows if "mending-class" not in ids(service, typed)] == []


def test_a_finished_word_is_no_beginning(service):
    assert "mending-class" not in ids(service, "mend class ")[1:]
    assert ids(service, "vol ") == []
    assert ids(service, "vol") == ["mending-class"]


def test_entries_with_all_words_stand_before_those_with_some(service):
    results = search(service, "coats hotels").results
    whole = [result.score >= 1 for result in results]
    assert whole == sorted(whole, reverse=True)
    assert results[0].entry.id == "coat-law"
    assert not whole[-1]


def test_scores_fall(service):
    scores = [result.score for result in search(service, "coat soup class").results]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) > 2


def test_titles_and_other_names_weigh_more_than_the_body():
    guide = Guide(
        None,
        (
            entry("a", title="Plain", summary="Something about lanterns and lanterns."),
            entry("b", title="Lanterns", summary="Something about light and light."),
            entry("c", title="Other", other_names=("Lanterns",), summary="Something about light and light."),
        ),
    )
    assert set(ids(SearchService(guide), "lanterns")[:2]) == {"b", "c"}


def test_a_whole_question_finds(service):
    assert ids(service, "What do I do if somebody needs a coat from the drive?")[0] == "coat-drive"


def test_question_words_are_looked_for_where_nothing_else_was_typed():
    guide = Guide(None, (entry("who", title="Who"), entry("other", title="Other")))
    assert ids(SearchService(guide), "who") == ["who"]


def test_the_limit_holds(service):
    assert len(ids(service, "coat soup class", limit=2)) == 2


def test_any_input_is_answered(service):
    for typed in [
        "",
        " ",
        "\n",
        "\x00",
        '"',
        "'",
        "(((",
        ")",
        "[",
        "[TO",
        "[a TO",
        "*",
        "*:*",
        "?",
        "a*",
        "~9",
        "AND",
        "OR",
        "NOT NOT",
        "title:",
        "a AND",
        "\\",
        "<script>",
        "\ud800",
        "coat \udfff drive",
        "😀",
        "ﷺ",
        "a" * 100_000,
        "a " * 50_000,
        "#" * 1_000,
        "'" * 1_000,
        "ё" * 500,
        "٣",
        "\u202e",
        "e\u0301" * 2_000,
    ]:
        answer = search(service, typed)
        assert answer.query == typed, typed
        for result in answer.results:
            assert all(0 <= a < b <= len(result.snippet.text) for a, b in result.snippet.marks)


def test_random_input_is_answered(service):
    chance = random.Random(7)
    letters = 'coat soup"()[]*?~:^\\/-+#&|{}!é\u0301\ud800\u200d 0159'
    for _ in range(500):
        search(service, "".join(chance.choices(letters, k=chance.randint(1, 60))))


def test_an_empty_guide_has_no_results():
    assert search(SearchService(Guide(None, ())), "coat").results == ()


def test_the_same_words_give_the_same_results(service):
    assert search(service, "coat drive") == search(service, "coat drive")


WATCHED = """
import os, sys, tempfile
from guide.search.service import SearchService
from tests.builders import small_guide
written = []
def watch(event, args):
    if event != "open":
        return
    path, mode, flags = args
    # os.open and mkstemp have no mode, only flags.
    if set(mode or "") & set("wax+") or (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        written.append(path)
sys.addaudithook(watch)
service = SearchService(small_guide())
service.search(service.plan("coat"))
{also}
print(len(written))
"""


@pytest.mark.parametrize(
    ("also", "written"),
    [
        ("", 0),
        ("open(os.path.join(sys.argv[1], 'a'), 'w').close()", 1),  # from here on: the watch is awake
        ("os.close(os.open(os.path.join(sys.argv[1], 'b'), os.O_CREAT | os.O_WRONLY))", 1),
        ("os.close(tempfile.mkstemp(dir=sys.argv[1])[0])", 1),
    ],
)
def test_no_index_is_written_to_disk(tmp_path, also, written):
    code = WATCHED.format(also=also)
    done = run_program(
        [sys.executable, "-B", "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    assert int(done.stdout) == written


def test_a_name_stands_first_whatever_is_asked_around_it(service):
    for typed in (
        "soup van; Soup Van number; the soup van's phone number; what does soup van mean; "
        "what is the soup van?"
    ).split("; "):
        results = search(service, typed).results
        assert results[0].entry.id == "soup-van", typed
        assert results[0].score >= 2, typed


def test_what_names_the_place_stands_before_what_is_for_everywhere():
    guide = Guide(
        None,
        (
            entry("wide", title="Lantern lantern help", region=("minnesota",)),
            entry("near", title="Lantern help", region=("rock",)),
            entry("far", title="Lantern help", region=("ramsey",)),
        ),
        places=small_places(),
    )
    service = SearchService(guide)
    assert [r.entry.id for r in search(service, "lantern", place="rock").results] == ["near", "wide"]
    assert {r.entry.id for r in search(service, "lantern").results} == {"near", "wide", "far"}
