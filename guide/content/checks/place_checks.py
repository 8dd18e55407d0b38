"""Checks that the places which entries and other places name are places of the pack, or of one below it."""

from collections.abc import Iterator

from guide.content.checks.beside import Beside, Unknown
from guide.content.list_files import ListFile
from guide.content.nodes import List, Mapping, scalars_in
from guide.content.places import Place, Places
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr


def check_region(node: Mapping, places: Places, report: Report, beside: Beside) -> None:
    """Report each id in `region` that no place has. A pack without places.yaml may name any place."""
    for item in scalars_in(node.value("region")) if places.rows else ():
        if item.text.strip() not in places.order:
            sentence = tr("places.yaml has no place '{id}'.", id=short(item.text))
            advice = tr("Write the id of a place in places.yaml, or add the place there.")
            beside.report(report, item, sentence, Unknown(item.text, places.order, advice))


def check_places(file: ListFile, beside: Beside) -> None:
    """Report each place within one that no pack has, and warn of each that a pack below has otherwise."""
    known = file.value.order.keys() | beside.guide.places.order.keys()
    for place, node in _rows(file):
        for name in scalars_in(node.value("within")):
            if name.text not in known:
                sentence = tr("No place has the id '{id}'.", id=short(name.text))
                beside.report(file.report, name, sentence, Unknown(name.text, known))
        below = beside.guide.places.find(place.id)
        if below and below != place:
            sentence = tr(
                "The place '{id}' is another one in an earlier pack, and counts as it stands there; write "
                "the same here, or give this one another id.",
                id=short(place.id),
            )
            file.report.warning(node.position_of("id"), sentence)


def _rows(file: ListFile) -> Iterator[tuple[Place, Mapping]]:
    """Yield the places in places.yaml with their nodes; nothing if it has a mistake."""
    places: Places = file.value
    nodes = file.node.value("places") if isinstance(file.node, Mapping) else None
    if isinstance(nodes, List) and len(nodes.items) == len(places.rows):
        for place, node in zip(places.rows, nodes.items, strict=True):
            if isinstance(node, Mapping):
                yield place, node
