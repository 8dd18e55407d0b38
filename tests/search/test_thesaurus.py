"""Typed words of the thesaurus find the pages of their rows; outdated words are never shown."""

import re
from dataclasses import replace

import pytest

from guide.content.lists import RowType, Thesaurus, ThesaurusRow
from guide.search.service import SearchService
from tests.builders import small_guide
from tests.searching import search
from tests.shipped import shipped_guide, shipped_service


@pytest.fixture(scope="module")
def shipped():
    return shipped_guide()


@pytest.fixture(scope="module")
def service():
    return shipped_service()


def ids(service, text):
    return [result.entry.id for result in search(service, text).results]


def test_typed_words_find_the_entries_they_lead_to():
    row = ThesaurusRow(
        type=RowType.STREET, typed=("anorak",), term="coat", leads_to=("coat-law", "coat-drive")
    )
    guide = replace(small_guide(), thesaurus=Thesaurus(rows=(row,)))
    assert {*ids(SearchService(guide), "anorak")} == {"coat-law", "coat-drive"}
    assert ids(SearchService(small_guide()), "anorak") == []


def test_plain_speech_finds(service):
    rows = [
        ("john school", "men-breaking-free"),
        ("her mom sells her", "a-relative-is-the-one"),
        ("how do I know if a girl at the motel is being trafficked", "signs-in-lodging"),
        ("cps", "child-protection"),
        ("ayuda", "day-one"),
        ("task force", "minnesota-human-trafficking-task-force"),
        ("bed tonight", "bed-tonight"),
    ]
    assert [(typed, among) for typed, among in rows if among not in ids(service, typed)[:3]] == []


def test_every_outdated_word_finds_and_none_is_shown(shipped, service):
    never = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, shipped.words.never_shown))})(?!\w)", re.IGNORECASE
    )
    outdated = [w for row in shipped.thesaurus.rows if row.type is RowType.OUTDATED for w in row.typed]
    assert len(outdated) > 40
    for typed in outdated:
        results = search(service, typed).results
        assert results, typed
        for result in results:
            assert not never.search(result.heading.text), (typed, result.entry.id)
            assert not never.search(re.sub(r"https?://\S+", "", result.snippet.text)), (
                typed,
                result.entry.id,
            )


def test_every_row_leads_somewhere_that_it_finds(shipped, service):
    for row in shipped.thesaurus.rows:
        if row.leads_to:
            found = ids(service, row.typed[0] + " ")
            assert set(found) & set(row.leads_to), row.typed[0]


def test_no_correction_or_suggestion_says_a_word_never_shown(shipped, service):
    never = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, shipped.words.never_shown))})(?!\w)", re.IGNORECASE
    )
    outdated = [w for row in shipped.thesaurus.rows if row.type is RowType.OUTDATED for w in row.typed]
    mended = 0
    for typed in outdated:
        for at in range(1, len(typed), 2):
            answer = search(service, typed[:at] + typed[at + 1 :] + " ")
            said = (*answer.suggestions, *((answer.correction.shown,) if answer.correction else ()))
            mended += answer.correction is not None
            assert not any(never.search(words) for words in said), (typed, said)
    assert mended > 25
