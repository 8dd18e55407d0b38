"""Tests that the page on what a person must check before a release has every topic, and names pages that are there."""

import re
from pathlib import Path

from guide.content.checks.release_topics import Topic
from tests.shipped import shipped_guide

RESOURCES = Path(__file__).parents[2] / "resources"
PAGE = (RESOURCES / "README-release.md").read_text(encoding="utf-8")


def test_the_topics_stand_in_their_order():
    assert re.findall(r"^\| (\d\. [^|]+) \|", PAGE, re.MULTILINE) == [
        f"{topic.value}. {topic.title}" for topic in Topic
    ]


def test_the_pages_for_a_lawyer_are_in_the_guide_and_for_a_lawyer_in_the_list():
    guide = shipped_guide()
    names = re.findall(r"`([a-z]+(?:-[a-z0-9]+)+)`", PAGE.split("## For a lawyer")[1])
    assert len(names) > 8
    for name in names:
        entry = guide.find(name)
        assert entry, name
        assert entry.kind in ("situation", "practice", "law"), name
