"""Document expansion: what people type and ask when a page is the answer is indexed with that page.

These texts are found but never shown. A word that only they have gets a term of its own, so that a page
does not count as having that word.
"""

from collections import defaultdict
from collections.abc import Mapping

from guide.content.guide import Guide


def questions_by_page(guide: Guide) -> Mapping[str, str]:
    """Return, by page id, the questions that asked.yaml has for the page, one a line."""
    return {row.page: "\n".join(row.queries) for row in guide.asked.rows}


def typed_by_page(guide: Guide) -> Mapping[str, str]:
    """Return, by page id, the typed phrases of all thesaurus rows that lead to the page first, one a line."""
    typed: dict[str, list[str]] = defaultdict(list)
    for row in guide.thesaurus.rows:
        for page in row.leads_to[:1]:
            typed[page] += row.typed
    return {page: "\n".join(each) for page, each in typed.items()}


def expansion_term(stem: str) -> str:
    """Return the index term of a stem in pages that have it only in their document expansion."""
    return f"?{stem}"
