"""Tests that written YAML is easy to read, and that the strict reader reads it back unchanged."""

from random import Random

import pytest

from guide.content.load import load_files
from guide.content.nodes import List, Mapping
from guide.content.pack_files import FOLDERS
from guide.content.report import Report
from guide.content.schema import as_plain
from guide.content.yaml import writing
from guide.content.yaml.strict_yaml import read_yaml
from guide.content.yaml.writing import entry_to_yaml, to_yaml
from tests.shipped import shipped_guide


def plain(node):
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.pairs}
    return list(map(plain, node.items)) if isinstance(node, List) else node.text


@pytest.mark.usefixtures("each_loader")
def test_every_text_comes_back_as_it_was():
    for text in (*"no 0177 22:30 2026-11-24 1e3 = << # ' \" \\ é 😀".split(), "- a", "a: b", "a #b"):
        report = Report("a.yaml")
        value: dict[str, object] = {"a": text, "b": [text, text], "c": [{"d": text}]}
        assert plain(read_yaml(to_yaml(value), report)) == value
        assert report.problems == (), text


def test_what_stands_twice_is_written_out_twice():
    same = ["a", "b"]
    assert to_yaml({"x": same, "y": same}) == b"x: [a, b]\n" + b"y: [a, b]\n"


def test_what_can_not_be_seen_is_not_written():
    assert to_yaml({"a": " one\n\ttwo\u202e\u200b three\x00 "}) == b"a: one two three\n"


def test_entries_are_written_as_authors_write_them_and_read_back_the_same():
    guide = shipped_guide()
    files = {f"{FOLDERS[each.kind]}/{each.id}.yaml": entry_to_yaml(as_plain(each)) for each in guide.entries}
    assert {each.id: each for each in load_files(files).entries} == {each.id: each for each in guide.entries}
    lines = files["services/freeborn-crime-victims-crisis-center.yaml"].decode().splitlines()
    assert "summary: >-" in lines
    assert "  text: |-" in lines
    assert max(map(len, lines)) <= 120


def test_python_writes_the_same_as_c(monkeypatch):
    entries = [as_plain(each) for each in shipped_guide().entries[::8]]
    chance = Random(7)
    signs = "ab :#-'\"\\{}[],&*!|>%@`?\n<>=~é😀\u00a0م👨 0123"
    texts = ["".join(chance.choices(signs, k=chance.randrange(1, 200))) for _ in range(300)]
    entries += [{"title": text.strip() or "a", "items": [{"name": text}]} for text in texts]
    written = [entry_to_yaml(each) for each in entries]
    monkeypatch.setattr(writing, "_FastEntryDumper", writing._EntryDumper)
    assert [entry_to_yaml(each) for each in entries] == written
    assert b"\\U" not in b"".join(written[: len(entries) - 300])
