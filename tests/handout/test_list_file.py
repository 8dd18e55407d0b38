"""Saved lists: written, edited by a person, read again, never a crash."""

import os
import random
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from guide.content.detail import Detail
from guide.content.guide import Guide
from guide.content.union import union
from guide.errors import GuideError
from guide.handout.handout_list import DEFAULT_DETAILS, HandoutItem, HandoutList
from guide.handout.list_file import read_list, read_list_file, write_list
from guide.handout.list_schema import ListError
from tests.builders import entry, pack
from tests.handout.samples import EVERYTHING, winter

SAMPLE_LIST = HandoutList(
    (
        HandoutItem(target="winter-line", title="no: # 'x' \"y\" - [a]"),
        HandoutItem(target="cold-hands#do", shows=frozenset()),
        HandoutItem(target="warm-clothes#key-factors", title="0177", shows=EVERYTHING),
    )
)


def test_what_is_written_is_read_again_and_a_person_can_read_it():
    guide = winter()
    loaded = read_list(write_list(SAMPLE_LIST, guide, "Tonight: yes"), "a.yaml", guide)
    assert (loaded.items, loaded.title, loaded.notices) == (SAMPLE_LIST.items, "Tonight: yes", ())
    handout_list = HandoutList((HandoutItem(target="winter-line", title="For the night"),))
    assert write_list(handout_list, guide, "Night shift").decode() == (
        "format: 1\nlist: Night shift\npack: winter\nedition: 3\nitems:\n- target: winter-line\n"
        "  title: For the night\n  name: Winter Line\n  reviewed: '2026-11-24'\n"
        "  shows: [name, text, numbers, hours]\n"
    )


def test_any_title_comes_back():
    guide = winter()
    for title in (
        "yes", "~", "null", "12:30", "&a", "*a", "!x", "%", "@", "`", "a\nb\tc", "x" * 2000, "Ñandú — 雪 ❄ ሰላም", "a\u200bb\u202ec",
    ):  # fmt: skip
        items = tuple(HandoutItem(target=target, title=title) for target in ("library", "bakery"))
        loaded = read_list(write_list(HandoutList(items), guide, title), "a.yaml", guide)
        expected = "a b c" if "\n" in title else title.replace("\u200b", "").replace("\u202e", "")
        assert [loaded.title, *(item.title for item in loaded.items)] == [expected] * 3
        assert loaded.notices == ()


def test_a_supervisor_writes_the_shortest_list():
    loaded = read_list(b"format: 1\nitems:\n- target: library\n", "a.yaml", winter())
    assert loaded.items == (
        HandoutItem(target="library", shows=DEFAULT_DETAILS | {Detail.WEB}),
    )  # nobody can be called


def test_every_mistake_is_named_with_its_position():
    data = (
        b"format: 2\nitmes: [a]\nlist: [x]\nitems:\n  - target: A B\n    shows: [nmae]\n"
        b"  - title: Only\n  - target: library\n    reviewed: soon\n"
    )
    with pytest.raises(ListError) as caught:
        read_list(data, "night.yaml", winter())
    places = [(p.line, p.column) for p in caught.value.problems]
    assert places == [(1, 9), (2, 1), (3, 7), (5, 13), (6, 13), (7, 5), (9, 15)]
    text = str(caught.value)
    assert text.startswith(
        "The list 'night.yaml' can't be used:\nLine 1, column 9: 'format' must be 1, not 2.\n"
    )
    assert "Did you mean 'name'?" in text
    with pytest.raises(ListError) as caught:
        read_list(b"format: 1\nitems:\n" + b"- target: A\n" * 50, "a.yaml", winter())
    assert (str(caught.value).count("\n"), len(caught.value.problems)) == (11, 50), "many are named in part"


BAD_FILES = [
    (b"", "empty"),
    (b"\xff\xfe", "UTF-8"),
    (b"format: 1\nitems: []\n", "empty list"),
    (b"format: 1\n", "'items' is missing"),
    (b"- a\n", "must be names with values"),
    (b"format: 1\nitems: &a [*a]\n", "can't start with '&'"),
    (b"format: 1\nitems:\n- target: !!python/object/apply:os.system [ls]\n", "can't start with '!'"),
    (b"[" * 5000, "nested too deeply"),
    (b"#" * (1024 * 1024 + 1), "larger than 1 MB"),
    (b"format: 1\nitems:\n" + b"- target: library\n" * 201, "at most 200 items"),
    (b"format: 1\nitems:\n- target: library#../../x\n", "can't be a target"),
    (b"format: 1\nitems:\n- target: 'library\nx: 1\n", "never closed"),
    (b"format: 1\nformat: 1\nitems:\n- target: library\n", "given twice"),
]


def test_bad_files_are_sentences():
    for data, part in BAD_FILES:
        with pytest.raises(ListError, match=part):
            read_list(data, "a.yaml", winter())


def test_whatever_is_flipped_or_cut_the_answer_is_a_list_or_sentences():
    guide, dice = winter(), random.Random(6)
    whole = write_list(SAMPLE_LIST, guide, "Night")
    for _ in range(400):
        data = bytearray(whole[: dice.randrange(len(whole) + 1)] if dice.random() < 0.3 else whole)
        for _ in range(dice.randrange(4)):
            if data:
                data[dice.randrange(len(data))] = dice.randrange(256)
        problems, loaded = _read(bytes(data), guide)
        assert bool(problems) != bool(loaded), bytes(data)


def _read(data, guide):
    try:
        return (), read_list(data, "a.yaml", guide)
    except ListError as error:
        return error.problems, None


def test_what_is_missing_or_changed_since_is_named():
    before = winter()
    data = write_list(
        HandoutList((*SAMPLE_LIST.items, HandoutItem(target="library"), HandoutItem(target="bakery"))),
        before,
        "",
    )
    renamed = replace(before.find("library"), title="Book house", reviewed=date(2026, 12, 1))
    sectionless = replace(before.find("cold-hands"), sections=())
    kept = tuple(e for e in before.entries if e.id not in ("library", "cold-hands", "bakery"))
    after = replace(before, entries=(*kept, renamed, sectionless))
    loaded = read_list(data, "a.yaml", after)
    assert [item.target for item in loaded.items] == ["winter-line", "warm-clothes#key-factors", "library"]
    assert [(str(n.kind), n.target, n.sentence) for n in loaded.notices] == [
        (
            "missing",
            "cold-hands#do",
            "'They have cold hands' has no part 'do' to hand out, so it is not on the paper.",
        ),
        (
            "changed",
            "library",
            "'Library' has changed since this list was saved: it is now called 'Book house', "
            "it was reviewed on 1 Dec 2026.",
        ),
        ("missing", "bakery", "The guide no longer has 'Bakery' (bakery)."),
    ]


def test_a_list_of_another_guide_and_doubles_are_named():
    data = b"format: 1\npack: summer\nitems:\n- target: library\n- target: library\n- target: nowhere\n"
    loaded = read_list(data, "a.yaml", winter())
    assert [item.target for item in loaded.items] == ["library"]
    assert [notice.sentence for notice in loaded.notices] == [
        "Something stands twice in this list; it is taken once.",
        "This list was made with another guide ('summer').",
        "The guide has no entry 'nowhere'.",
    ]


def test_a_list_of_any_pack_of_the_guide_is_none_of_another_guide():
    of_base = write_list(SAMPLE_LIST, winter(), "")
    later = Guide(replace(pack(), id="county", builds_on=("winter",)), ())
    both = union([winter(), later])
    assert both.pack == later.pack
    assert read_list(of_base, "a.yaml", both).notices == ()
    assert read_list(write_list(SAMPLE_LIST, both, ""), "a.yaml", both).notices == ()


def test_what_could_not_be_read_again_is_not_written():
    many = HandoutList(tuple(HandoutItem(target=f"a{n}") for n in range(201)))
    long_titled = HandoutList((HandoutItem(target="library", title="x" * 2001),))
    for handout_list, title, part in (
        (HandoutList(), "", "nothing on the hand-out"),
        (many, "", "at most 200"),
        (long_titled, "", "longer than 2000"),
        (SAMPLE_LIST, "x" * 2001, "longer than 2000"),
    ):
        with pytest.raises(GuideError, match=part):
            write_list(handout_list, winter(), title)


def test_the_largest_list_can_be_read_again():
    title = "ሰ" * 800
    entries = tuple(entry(f"a{n}", title=title) for n in range(200))
    guide = replace(winter(), entries=entries)
    handout_list = HandoutList(
        tuple(HandoutItem(target=each.id, title=title, shows=frozenset(Detail)) for each in entries)
    )
    data = write_list(handout_list, guide, title)
    assert len(data) < 1024 * 1024
    assert len(read_list(data, "a.yaml", guide).items) == 200


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")
def test_a_pipe_or_a_device_is_refused_and_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    for file in (tmp_path / "pipe.yaml", Path("/dev/zero")):
        with pytest.raises(
            GuideError, match=rf"^The list '{file.name}' can't be read: it is no plain file\.$"
        ):
            read_list_file(file, winter())
