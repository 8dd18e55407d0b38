"""Checks that each entry names its needs, and only needs that needs.yaml has."""

from guide.content.checks.beside import Beside, Unknown
from guide.content.lists import Needs
from guide.content.nodes import Mapping, scalars_in
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr


def check_needs(node: Mapping, needs: Needs, report: Report, beside: Beside) -> None:
    """Report each id in `needs` that no need has, and warn of an entry without needs.

    A pack without needs.yaml may name any need, or none.
    """
    known = {need.id for need in (*needs.rows, *beside.guide.needs.rows)}
    named = list(scalars_in(node.value("needs"))) if needs.rows else []
    if needs.rows and not named:
        sentence = tr("Nobody who tells a need finds this page by it; name its 'needs', as in needs.yaml.")
        report.warning(node, sentence)
    for item in named:
        if item.text.strip() not in known:
            sentence = tr("needs.yaml has no need '{id}'.", id=short(item.text))
            advice = tr("Write the id of a need in needs.yaml, or add the need there.")
            beside.report(report, item, sentence, Unknown(item.text, known, advice))
