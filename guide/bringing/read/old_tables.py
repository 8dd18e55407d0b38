"""Puts what HSDS 1.1 keeps in a table of its own, and 3.1 in a field of the service, where 3.1 has it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from guide.bringing.sheet import Row, Sheet

_FIELD = "eligibility_description"
_NAMED = frozenset(("service_id", "description"))


def with_eligibility(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return sheets in which services have the texts of the table `eligibility`, a line each."""
    old = [each for each in sheets if each.about == "eligibility" and _NAMED.issubset(each.headings)]
    services = [each for each in sheets if each.about == "service" and _FIELD not in each.headings]
    if not old or not services:
        return list(sheets)
    texts = defaultdict[str, list[str]](list)
    for sheet in old:
        for row in sheet.rows:
            cells = dict(zip(sheet.headings, row.cells, strict=True))
            texts[cells["service_id"]].append(cells["description"])
    return [_with_texts(each, texts) if each in services else each for each in sheets if each not in old]


def _with_texts(sheet: Sheet, texts: defaultdict[str, list[str]]) -> Sheet:
    own_id = sheet.headings.index("id")
    rows = tuple(
        Row(row.number, (*row.cells, "\n".join(texts.get(row.cells[own_id], ())))) for row in sheet.rows
    )
    return replace(sheet, headings=(*sheet.headings, _FIELD), rows=rows)
