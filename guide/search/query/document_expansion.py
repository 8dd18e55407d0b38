"""What people type and ask when a page is the answer: it finds the page and is never shown."""

from collections import defaultdict
from collections.abc import Mapping

from guide.content.guide import Guide


def questions_by_page(guide: Guide) -> Mapping[str, str]:
    """Give by the id of a page all that is asked for it, a line each."""
    return {row.page: "\n".join(row.queries) for row in guide.asked.rows}


def typed_by_page(guide: Guide) -> Mapping[str, str]:
    """Give by the id of a page all typed words and phrases for which it is meant first, a line each."""
    typed: dict[str, list[str]] = defaultdict(list)
    for row in guide.thesaurus.rows:
        for page in row.leads_to[:1]:
            typed[page] += row.typed
    return {page: "\n".join(each) for page, each in typed.items()}


def expansion_term(stem: str) -> str:
    """Give the term of the index for a stem in entries that have it only in what is asked for them."""
    return f"?{stem}"
