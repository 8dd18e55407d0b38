"""Tests the checks across files: ids and orders that are used twice, and ids that no entry has."""

import pytest

from guide.content.load import load
from tests.content.samples import PROGRAM, STRATEGY, named


@pytest.fixture
def basic(pack, write):
    write("strategies/warm-clothes.yaml", STRATEGY)
    write("lines/warm-line.yaml", named(PROGRAM, "warm-line").replace("kind: program", "kind: line"))
    return pack


def test_ids_that_lead_somewhere(basic, write):
    for added in ["strategies: [warm-clothes]", "related: [warm-clothes, warm-line]"]:
        write("programs/coat-drive.yaml", f"{PROGRAM}{added}\n")
        assert load(basic).problems == (), added


def test_an_id_that_leads_nowhere_is_reported_and_dropped(basic, write):
    for added, column, sentence in (
        (
            "strategies: [warm-cloths]",
            14,
            "No strategy has the id 'warm-cloths'. Did you mean 'warm-clothes'?",
        ),
        ("strategies: [zz]", 14, "No strategy has the id 'zz'. Write the file name of an entry"),
        ("strategies: [warm-line]", 14, "'warm-line' is not a strategy but a line; name it in 'related'."),
        (
            "related: [warm-clothes, warmline]",
            25,
            "No entry has the id 'warmline'. Did you mean 'warm-line'?",
        ),
        ("related: [coat-drive]", 11, "'coat-drive' names itself as related; delete it."),
    ):
        write("programs/coat-drive.yaml", f"{PROGRAM}{added}\n")
        guide = load(basic)
        [problem] = guide.problems
        assert (problem.file, problem.line, problem.column) == ("programs/coat-drive.yaml", 9, column), added
        assert problem.sentence.startswith(sentence), added
        entry = guide.find("coat-drive")
        assert entry is not None
        assert (entry.strategies, set(entry.related) <= {"warm-clothes"}) == ((), True), added


def test_a_service_may_stand_among_the_lines_if_it_has_a_number_for_support(basic, write):
    for contacts, is_named in [
        ("[{kind: support, channel: text, value: '612-555-0100'}]", True),
        ("[{kind: office, channel: call, value: '612-555-0100'}]", False),
        ("[{kind: report, channel: call, value: '612-555-0100'}]", False),
        ("[{kind: support, channel: web, value: 'https://example.org'}]", False),
        ("[]", False),
    ]:
        den = named(PROGRAM, "den").replace("kind: program", "kind: service")
        write("services/den.yaml", f"{den}contacts: {contacts}\n")
        write("programs/coat-drive.yaml", f"{PROGRAM}lines: [warm-line, den]\n")
        guide = load(basic)
        entry = guide.find("coat-drive")
        assert entry is not None, contacts
        assert entry.lines == (("warm-line", "den") if is_named else ("warm-line",)), contacts
        wrong = ["'den' has no number for support; name it in 'related'."]
        assert [problem.sentence for problem in guide.problems] == ([] if is_named else wrong), contacts


def test_an_id_taken_twice_names_both_files_and_keeps_the_first(basic, write):
    write("programs/warm-line.yaml", named(PROGRAM, "warm-line"))
    guide = load(basic)
    [problem] = guide.problems
    assert (problem.file, problem.line, problem.column) == ("programs/warm-line.yaml", 1, 5)
    assert "already taken by lines/warm-line.yaml" in problem.sentence
    assert [entry.kind for entry in guide.entries if entry.id == "warm-line"] == ["line"]


def test_an_order_taken_twice_among_strategies_is_reported_and_both_stay(basic, write):
    write("strategies/hot-soup.yaml", named(STRATEGY, "hot-soup"))
    guide = load(basic)
    [problem] = guide.problems
    assert (problem.file, problem.line, problem.column) == ("strategies/warm-clothes.yaml", 4, 8)
    assert "already taken by strategies/hot-soup.yaml" in problem.sentence
    assert {"hot-soup", "warm-clothes"} <= {entry.id for entry in guide.entries}


def test_an_order_taken_twice_among_other_kinds_is_fine(basic, write):
    for entry_id in ("a", "b"):
        write(f"programs/{entry_id}.yaml", named(PROGRAM, entry_id) + "order: 1\n")
    assert load(basic).problems == ()
