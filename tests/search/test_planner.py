"""A text is read once, into a plan; search, count and explain read nothing."""

from dataclasses import replace

import pytest

from guide.content.lists import RowType, Thesaurus, ThesaurusRow
from guide.search.query.query import Query
from guide.search.service import SearchService
from guide.search.spelling.correction import Corrector
from tests.builders import danger_rule, in_danger, small_guide

ROW = ThesaurusRow(type=RowType.PLAIN, typed=("anorak",), term="coat", leads_to=("coat-law",))
GROUP = danger_rule("frozen stiff", lines=("winter-line",))
GUIDE = replace(small_guide(), thesaurus=Thesaurus(rows=(ROW,)), **in_danger(GROUP))


@pytest.fixture(scope="module")
def service():
    return SearchService(GUIDE)


def test_a_plan_is_what_was_typed_without_its_typos(service):
    plan = service.plan("wnter coats ")
    assert plan.text == "wnter coats "
    assert plan.correction.text == "winter coats "
    assert [word.surface for word in plan.query.terms] == ["winter", "coats"]
    assert len(plan.clauses) == 2


def test_a_literal_plan_keeps_typos_and_names_danger_all_the_same(service):
    plan = service.plan("frozne stiff", literal=True)
    assert plan.correction is None
    assert plan.query.all_words == ("frozne", "stiff")
    assert [line.id for line in plan.urgent] == ["winter-line"]


def test_of_a_long_question_rare_words_are_searched(service):
    text = "anorak " + " ".join(f"coat{number}" for number in range(20)) + " mending "
    stems = {word.stem for word in service.plan(text).query.terms}
    assert len(stems) == 12
    assert {"anorak", "mend"} <= stems


def test_searching_counting_and_explaining_read_nothing_again(service, monkeypatch):
    plan = service.plan("winter coats")

    def read_again(*_args, **_options):
        raise AssertionError("the text was read again")

    monkeypatch.setattr(Query, "parse", read_again)
    monkeypatch.setattr(Corrector, "correct", read_again)
    results = service.search(plan)
    service.search(plan, place="rock")
    assert service.count(plan)
    assert service.explain(plan, results)
    with pytest.raises(AssertionError, match="read again"):
        service.plan("winter coats")
