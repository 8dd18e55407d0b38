"""Tests the check of changed content: old reviews of new numbers, and a description that was left as it was."""

from datetime import date, timedelta

import pytest

from guide.content.checks.change_checks import Base
from guide.content.load import load
from tests.content.samples import PROGRAM

CONTACTS = """\
contacts:
  - {kind: support, channel: call, value: 1-800-555-0101}
  - {kind: office, channel: email, value: coats@example.org}
"""
PUBLISHED = "published: 2026-11-24"
TODAY = date.today()  # noqa: DTZ011 - as the check has it


@pytest.fixture
def change(pack, write):
    """A function that changes a file of a pack after it was built, and returns what the check then says."""
    write("programs/coat-drive.yaml", PROGRAM + CONTACTS)
    base = load(pack)
    assert base.problems == ()

    def changed(*changes, behind=False, name="programs/coat-drive.yaml"):
        file = pack / name
        text = file.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")
        problems = load(pack, with_prose=True, base=Base(base, pack_is_behind=behind)).problems
        return [(each.file, each.line, each.severity, each.sentence) for each in problems]

    return changed


def raised(pack):
    """Raise the edition and the day in pack.yaml."""
    file = pack / "pack.yaml"
    text = file.read_text(encoding="utf-8")
    today = f"published: {TODAY.isoformat()}"
    file.write_text(text.replace("edition: 3\n", "edition: 4\n").replace(PUBLISHED, today), encoding="utf-8")


def test_content_as_built_needs_nothing_and_neither_does_a_comment(change):
    assert change() == []
    assert change(("id: coat-drive", "id: coat-drive  # a note")) == []


def test_a_changed_number_with_an_old_review_is_named_where_it_stands(change, pack):
    raised(pack)
    found = change(("1-800-555-0101", "1-800-555-0199"), ("coats@example.org", "coat@example.org"))
    sentence = "'{}' was changed, but 'reviewed' is still 2026-11-24; try it, then write that day."
    assert found == [
        ("programs/coat-drive.yaml", line, "warning", sentence.format(new))
        for line, new in ((10, "1-800-555-0199"), (11, "coat@example.org"))
    ]


def test_a_review_of_today_settles_it(change, pack):
    raised(pack)
    today = f"reviewed: {TODAY.isoformat()}"
    assert change(("0101", "0199"), ("reviewed: 2026-11-24", today)) == []


def test_a_number_that_is_only_written_in_another_way_is_the_same(change, pack):
    raised(pack)
    assert change(("1-800-555-0101", '"1 (800) 555-0101"')) == []


def test_a_new_page_has_no_review_before(change, pack, write):
    raised(pack)
    write(
        "programs/hat-drive.yaml",
        PROGRAM.replace("coat-drive", "hat-drive").replace("Coat", "Hat") + CONTACTS,
    )
    assert change() == []


def test_changed_content_needs_a_new_edition_and_day(change):
    edition = "The content was changed, but 'edition' is still 3; write 4."
    published = "The content was changed, but 'published' is still 2026-11-24; write today."
    expected = [("pack.yaml", 4, "warning", edition), ("pack.yaml", 5, "warning", published)]
    assert change(("yearly", "monthly")) == expected
    assert [each[1] for each in change(("title: ", "title: The new "), name="pack.yaml")] == [4, 5]


def test_a_page_that_was_taken_away_is_a_change_too(change, pack):
    (pack / "programs" / "coat-drive.yaml").unlink()
    assert [each[1] for each in change(("id: ", "id: "), name="pack.yaml")] == [4, 5]


def test_a_later_change_of_a_copy_needs_one_more(change, pack):
    """The copy had a new edition when it was made, and its content was changed after that."""
    raised(pack)
    [problem] = change(("yearly", "monthly"), behind=True)
    assert problem[3] == "The content was changed, but 'edition' is still 4; write 5."
    yesterday = (TODAY - timedelta(days=1)).isoformat()
    assert [each[1] for each in change((TODAY.isoformat(), yesterday), name="pack.yaml", behind=True)] == [
        4,
        5,
    ]


def test_the_pack_of_somebody_else_is_not_compared(change):
    assert change(("id: ", "id: other-"), name="pack.yaml") == []
