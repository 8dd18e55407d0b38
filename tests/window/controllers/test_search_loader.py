"""The search is made ready beside the window: in a thread for few entries, in a child process for many."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from guide.content.load import load
from guide.packs.archive import first_members
from guide.packs.layer import Layer, content_of_layers
from guide.packs.pack_file import FIRST, INDEX, PackFile
from guide.packs.trust import Origin, Standing
from guide.search.index.index import SearchIndex
from guide.search.service import SearchService
from guide.window.controllers import search_loader
from guide.window.controllers.search_loader import IdleWarmup, SearchLoader
from tests.editions import COUNTY, PACK, county_edition, edition, lay_county

TINY = Path(__file__).parents[2] / "data" / "tiny"
ROOT = Path(__file__).parents[3]


@pytest.fixture
def owner(qapp):
    parent = QObject()
    yield parent
    parent.deleteLater()


@pytest.fixture
def guide():
    return load(TINY)


def content(guide, source=TINY):
    return content_of_layers([Layer(guide, source)])


def outcome(qtbot, made):
    with qtbot.waitSignal(made.ready, timeout=20_000) as signal:
        made.start()
    return signal.args[0]


def ids(search):
    return [result.entry.id for result in search.search(search.plan("a")).results]


@pytest.mark.parametrize("most", [500, 0])
def test_thread_and_child_make_the_same_search_and_tell_how_far_they_are(
    qtbot, owner, guide, monkeypatch, most
):
    monkeypatch.setattr(search_loader, "MOST_IN_THREAD", most)
    made = SearchLoader(content(guide), owner)
    told = list[int]()
    made.progressed.connect(lambda _done, total: told.append(total))
    assert ids(outcome(qtbot, made)) == ids(SearchService(guide))
    assert set(told) <= {len(guide.entries)}
    assert told or most == 0, "a child that is soon done tells nothing"


def test_signed_packs_are_searched_before_others_and_without_them(qtbot, owner, monkeypatch, tmp_path):
    county = Layer(load(lay_county(tmp_path, 1)), tmp_path, origin=Origin(Standing.UNSIGNED))
    both = content_of_layers([Layer(load(TINY), TINY), county])
    for is_built in (True, False):
        made, early = SearchLoader(both, owner), list[object]()
        made.signedReady.connect(early.append)
        if not is_built:
            monkeypatch.setattr(SearchLoader, "_search", lambda _self, _run: 1 / 0)
        whole = outcome(qtbot, made)
        assert [ids(each) for each in early] == [ids(SearchService(load(TINY)))]
        assert (whole is early[0]) != is_built


@pytest.mark.parametrize("most", [500, 5, 0])
def test_several_packs_are_joined_whoever_built_their_indexes(qtbot, owner, monkeypatch, most, tmp_path):
    """In threads, the large one in a child process, or each in one after the other."""
    monkeypatch.setattr(search_loader, "MOST_IN_THREAD", most)
    county = lay_county(tmp_path, 1)
    layers = [Layer(each, source) for each, source in ((load(TINY), TINY), (load(county), county))]
    both = content_of_layers(layers)
    made = SearchLoader(both, owner)
    told = list[tuple[int, int]]()
    made.progressed.connect(lambda done, total: told.append((done, total)))
    search = outcome(qtbot, made)
    assert ids(search) == ids(SearchService(both.guide))
    assert "county-blankets" in {each.entry.id for each in search.search(search.plan("blankets")).results}
    assert {total for _, total in told} <= {9}
    assert told == sorted(told)


def damaged(data):
    """Return the layer of a pack file with one flipped bit in its ready index."""
    at = first_members(data, len(FIRST))[INDEX].start + 100
    file = PackFile(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    return Layer(file.ready_guide(), TINY, file.ready_index)


@pytest.mark.parametrize("flipped", [{PACK}, {COUNTY}, {PACK, COUNTY}])
def test_a_pack_file_with_a_damaged_index_is_searched_and_the_worker_hears_of_it_once(qtbot, owner, flipped):
    data = {PACK: edition(4), COUNTY: county_edition(1)}
    whole = {each: Layer(PackFile(data[each]).ready_guide(), TINY) for each in data}
    both = content_of_layers(damaged(data[each]) if each in flipped else whole[each] for each in data)
    made, told = SearchLoader(both, owner), list[str]()
    made.indexRefused.connect(told.append)
    assert ids(outcome(qtbot, made)) == ids(SearchService(both.guide))
    assert ["damaged" in sentence for sentence in told] == [True]


@pytest.mark.parametrize("most", [500, 0])
def test_what_is_stopped_brings_nothing_and_can_be_started_again(qtbot, owner, guide, monkeypatch, most):
    monkeypatch.setattr(search_loader, "MOST_IN_THREAD", most)
    made = SearchLoader(content(guide), owner)
    with qtbot.assertNotEmitted(made.ready, wait=800):
        made.start()
        made.stop()
    assert ids(outcome(qtbot, made))


def test_where_no_child_can_be_started_or_its_pack_has_changed_the_thread_does_it(
    qtbot, owner, guide, monkeypatch, tmp_path
):
    monkeypatch.setattr(search_loader, "MOST_IN_THREAD", 0)
    assert ids(outcome(qtbot, SearchLoader(content(guide, tmp_path), owner))) == ids(SearchService(guide))
    monkeypatch.setattr(sys, "executable", "/nowhere/at/all")
    assert ids(outcome(qtbot, SearchLoader(content(guide), owner)))


def child(folder):
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "guide", "--build-index", str(folder)]
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe)


def test_the_child_hands_over_an_index(guide):
    with child(TINY) as process:
        assert process.stdout
        index = SearchIndex.from_bytes(process.stdout.read())
        assert process.wait(60) == 0  # before its input is closed, at which it would end
    assert len(index.lexicon) > 5


def test_the_child_tells_how_far_it_is_and_ends_with_its_parent():
    with child(ROOT / "resources") as process:
        assert process.stdin and process.stdout and process.stderr  # noqa: PT018
        first, second = (int(process.stderr.readline()) for _ in range(2))
        assert 0 < first < second
        process.stdin.close()
        assert process.wait(timeout=10) == 1
        assert process.stdout.read() == b""


def test_warming_takes_every_step_in_slices_and_says_when_it_is_done(qtbot, owner):
    taken = []

    def steps():
        for number in range(300):
            taken.append(number)
            yield

    warming = IdleWarmup(steps, owner)
    qtbot.waitSignal(warming.done, timeout=5_000).wait()
    assert taken == list(range(300))
