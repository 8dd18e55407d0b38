"""Checks amendments: that their entries are there and may be amended, and that what they replace is there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from guide.content.amending import refusal, urgent_ids
from guide.content.amendments import Amendment, is_replaced
from guide.content.checks.beside import Beside, Unknown
from guide.content.folder import AmendmentFile
from guide.content.lists import UrgentHelp
from guide.content.model import Entry
from guide.content.nodes import List, Mapping, Scalar
from guide.content.report import Report
from guide.content.rules import names_no_place
from guide.content.safe_text import short
from guide.i18n import tr


class AmendmentDraft(NamedTuple):
    """An amendment whose entry is not checked yet, with the root node and the report of its file."""

    amendment: Amendment
    node: Mapping
    report: Report


def check_amendment_name(node: Mapping, file: AmendmentFile) -> None:
    """Report that an amendment's file is not called as the entry."""
    name = node.value("amends")
    if isinstance(name, Scalar) and name.text and name.text != file.path.stem:
        sentence = tr(
            "The file amends '{id}' but is called {file}; make them the same.",
            id=short(name.text),
            file=file.path.name,
        )
        file.report.error(name, sentence)


def checked_amendments(
    drafts: Sequence[AmendmentDraft], own: Sequence[Entry], urgent: UrgentHelp, beside: Beside
) -> Iterator[Amendment]:
    """Yield the amendments that can be made, and report all others. `own` are the pack's own entries."""
    layer_of = {entry.id: 1 for entry in own} | {entry.id: 0 for entry in beside.guide.entries}
    lines = urgent_ids((beside.guide.urgent, urgent)) if drafts else frozenset[str]()
    for draft in drafts:
        amendment, report, at = draft.amendment, draft.report, draft.node.position_of("amends")
        sentence = refusal(amendment, 1, layer_of, lines)
        if sentence and amendment.amends not in layer_of and amendment.amends not in lines:
            beside.report(report, at, sentence, Unknown(amendment.amends, layer_of))
        elif sentence:
            report.error(at, sentence)
        else:
            _check_target(draft, beside.guide.find(amendment.amends))
        if not report.errors:
            yield amendment


def _check_target(draft: AmendmentDraft, entry: Entry | None) -> None:
    """Report numbers to be replaced that the entry has not, and places of a confidential entry."""
    contacts = draft.node.value("contacts")
    nodes = contacts.items if isinstance(contacts, List) else ()
    for contact, node in zip(draft.amendment.contacts, nodes, strict=False):
        is_there = entry is None or any(is_replaced(old, contact) for old in entry.contacts)
        if contact.replaces and isinstance(node, Mapping) and not is_there:
            sentence = tr(
                "'{id}' has no {channel} '{value}' of that kind: this one will stand beside the rest.",
                id=short(draft.amendment.amends),
                channel=contact.channel,
                value=short(contact.replaces),
            )
            draft.report.warning(node.position_of("replaces"), sentence)
    if entry and entry.confidential:
        names_no_place(draft.node, draft.report)
