"""Collects the document expansion of each page: questions and words by which people mean the page.

These texts are indexed with their page but never shown. If a page has a word in its document expansion
only, the index has `expansion_term` for that word: the page can be found by the word, but does not count as
matching the word.
"""

from collections import defaultdict
from collections.abc import Mapping

from guide.content.guide import Guide

Expansions = Mapping[str, str]  # by the id of a page, the texts that are indexed with it, one per line


def expansions_of(guide: Guide) -> Expansions:
    """Return the questions of asked.yaml and typed words of the thesaurus that lead to each page."""
    texts: dict[str, list[str]] = defaultdict(list)
    for asked in guide.asked.rows:
        texts[asked.page] += asked.queries
    for row in guide.thesaurus.rows:
        for page in row.leads_to:
            texts[page] += row.typed
    return {page: "\n".join(each) for page, each in texts.items()}


def expansion_term(stem: str) -> str:
    """Return the index term for `stem` in pages that have the stem in their document expansion only."""
    return f"?{stem}"
