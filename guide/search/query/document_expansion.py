"""Collects the document expansion of each page: questions and typed phrases that lead to the page.

These texts are indexed with their page but never shown. If a page has a word in its document expansion
only, the index has `expansion_term` for that word: the page can be found by the word, but does not count as
matching the word.
"""

from collections import defaultdict
from collections.abc import Mapping

from guide.content.guide import Guide

Expansions = Mapping[str, str]  # by the id of a page, the texts that are indexed with it


def expansions_of(guide: Guide) -> Expansions:
    """Return the document expansion of each page that has one."""
    questions, typed = questions_by_page(guide), _typed_by_page(guide)
    pages = dict.fromkeys((*questions, *typed))
    return {page: f"{questions.get(page, '')}\n{typed.get(page, '')}" for page in pages}


def questions_by_page(guide: Guide) -> Mapping[str, str]:
    """Return, by page id, the questions of asked.yaml that lead to the page, one per line."""
    asked: dict[str, list[str]] = defaultdict(list)
    for row in guide.asked.rows:
        asked[row.page] += row.queries
    return {page: "\n".join(each) for page, each in asked.items()}


def _typed_by_page(guide: Guide) -> Mapping[str, str]:
    """Return, by page id, the typed phrases of all thesaurus rows that list the page first, one per line."""
    typed: dict[str, list[str]] = defaultdict(list)
    for row in guide.thesaurus.rows:
        for page in row.leads_to[:1]:
            typed[page] += row.typed
    return {page: "\n".join(each) for page, each in typed.items()}


def expansion_term(stem: str) -> str:
    """Return the index term for `stem` in pages that have the stem in their document expansion only."""
    return f"?{stem}"
