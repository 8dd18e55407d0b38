"""Converts the results of a search to plain data for JSON."""

from collections.abc import Sequence

from guide.cli.common import outline
from guide.content.guide import Guide
from guide.render.labels import others_label, serving_label, whom_label
from guide.search.results.results import Explanation, Results, SearchResult


def plain_results(results: Results, guide: Guide, explanations: Sequence[Explanation]) -> dict[str, object]:
    """Return the results of a query as a dict for JSON, with the explanations of their order, if any."""
    plain: dict[str, object] = {
        "query": results.query,
        "results": [_plain_result(result, guide) for result in results.results],
    }
    if results.urgent:
        plain["urgent"] = [line.id for line in results.urgent]
    if results.places:
        plain["places"] = list(results.places)
    if results.correction:
        plain["showing_results_for"] = results.correction.shown
    if results.fits_poorly:
        plain["fits_poorly"] = True
    if results.suggestions:
        plain["suggestions"] = list(results.suggestions)
    if explanations:
        plain["explain"] = [_plain_explanation(explanation) for explanation in explanations]
    return plain


def _plain_result(result: SearchResult, guide: Guide) -> dict[str, object]:
    serves = serving_label(guide.places, result.entry, result.around)
    plain: dict[str, object] = {
        **outline(result.entry),
        **({"unsigned": True} if guide.is_unsigned(result.entry.id) else {}),
        **({"serves": serves} if serves else {}),
        "score": result.score,
        "snippet": result.snippet.text,
        "marks": [list(mark) for mark in result.snippet.marks],
    }
    if result.is_for_other_ages:
        plain["other_ages"] = whom_label(result.entry)
    if result.for_others:
        plain["for_others"] = others_label(result.for_others)
    return plain


def _plain_explanation(explanation: Explanation) -> dict[str, object]:
    parts = {name: round(part, 4) for name, part in explanation.parts.items()}
    return {"id": explanation.result.entry.id, "parts": parts, "score": explanation.result.score}
