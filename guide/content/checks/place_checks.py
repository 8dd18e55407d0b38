"""Checks that the places an entry serves are places of the pack."""

from guide.content.nodes import List, Mapping, Scalar
from guide.content.places import Places
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr


def check_region(node: Mapping, places: Places, report: Report) -> None:
    """Report each id in `region` that no place has. A pack without places.yaml may name any place."""
    region = node.value("region")
    if not places.rows or not isinstance(region, List):
        return
    for item in region.items:
        if isinstance(item, Scalar) and item.text.strip() not in places.order:
            sentence = tr("places.yaml has no place '{id}'.", id=short(item.text))
            advice = tr("Write the id of a place in places.yaml, or add the place there.")
            report.error_with_hint(item, sentence, item.text, places.order, advice)
