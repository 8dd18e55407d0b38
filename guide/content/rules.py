"""Defines rules for one mapping as a whole, whose keys or values depend on each other."""

import re
from collections.abc import Iterable
from typing import Any

from guide.content.addresses import read_email, read_phone, read_url
from guide.content.confidential import place_sentence
from guide.content.model import Kind, Status
from guide.content.nodes import List, Mapping, Node, Scalar, texts_of
from guide.content.parts import Channel, Confidence
from guide.content.readers import Reader
from guide.content.records import Field, Rule, missing_sentence
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr

_VALUES: dict[Channel, Reader] = {
    Channel.CALL: read_phone,
    Channel.TEXT: read_phone,
    Channel.TTY: read_phone,
    Channel.CHAT: read_url,
    Channel.WEB: read_url,
    Channel.EMAIL: read_email,
}
_DISAGREE = re.compile(r"\b(disagree|differ|(do|does) not (all )?agree|don't (all )?agree)\b", re.IGNORECASE)
# The digits of short numbers; other numbers have 7 or 10, or 11 after a 1.
_LENGTHS = {Channel.CALL: (3,), Channel.TEXT: (3, 5, 6), Channel.TTY: (3,)}


def value_fits_channel(node: Mapping, values: dict[str, Any], report: Report) -> None:
    """Report a contact whose value is wrong for its channel, such as a web address for a phone call."""
    value = node.value("value")
    if "channel" in values and "value" in values and value:
        channel = values["channel"]
        if _VALUES[channel](value, "value", report) is not None and channel in _LENGTHS:
            _check_length(value, values["value"], channel, report)


def _check_length(node: Node, number: str, channel: Channel, report: Report) -> None:
    """Warn of a number that has no count of digits that numbers of North America have: one may be lost."""
    digits = "".join(character for character in number if character.isdigit())
    is_whole = len(digits) == 11 if digits.startswith("1") else len(digits) in (7, 10)
    if number.startswith(("+", "00")) or is_whole or len(digits) in _LENGTHS[channel]:
        return
    sentence = tr(
        "'{text}' has {number} digits; a whole number has 10, or 11 after a 1. Is one lost?",
        text=short(number),
        number=len(digits),
    )
    report.warning(node, sentence)


def ages_make_a_range(node: Mapping, values: dict[str, Any], report: Report) -> None:
    """Report a range of ages without any number, or with a first age above the last."""
    if not node.pairs:
        report.error(node, tr("'ages' is empty; write 'from', 'to' or both, or delete the whole line."))
    low, high = values.get("from_"), values.get("to")
    if low is not None and high is not None and low > high:
        sentence = tr("The ages end ({to}) before they begin ({from_}); swap them.", from_=low, to=high)
        report.error(node.position_of("to"), sentence)


def doubt_has_a_notice(node: Mapping, values: dict[str, Any], report: Report) -> None:
    """Warn if an entry is not active or not confirmed, but has no notice that informs the reader."""
    if node.value("notice"):
        return
    for name, sure in (("status", Status.ACTIVE), ("confidence", Confidence.CONFIRMED)):
        value = values.get(name, sure)
        if value is not sure:
            sentence = tr(
                "'{name}' is {value}, so add a 'notice' that tells the reader what to check.",
                name=name,
                value=value,
            )
            report.warning(node.position_of(name), sentence)


def agreement_has_no_doubt(node: Mapping, values: dict[str, Any], report: Report) -> None:
    """Warn if a notice tells that sources disagree, and neither the page nor a part of it is disputed."""
    parts = (*values.get("sections", ()), *values.get("contacts", ()), *values.get("links", ()))
    is_marked = any(part.confidence is Confidence.DISPUTED for part in parts)
    is_sure = values.get("confidence") is Confidence.CONFIRMED
    if is_sure and not is_marked and _DISAGREE.search(values.get("notice", "")):
        sentence = tr("The notice tells that sources disagree, so mark the page or a part of it as disputed.")
        report.warning(node.position_of("notice"), sentence)


def fields_fit_kind(fields: tuple[Field, ...]) -> Rule:
    """Return a rule about fields that belong to one kind of entry.

    The rule reports such a field if it is missing in that kind, or present in another kind.
    """
    special = [(field.name, field.only_for) for field in fields if field.only_for]

    def check(node: Mapping, values: dict[str, Any], report: Report) -> None:
        kind = values.get("kind")
        for name, only_kind in special if kind else ():
            key = node.key(name)
            if kind is only_kind and not key:
                report.error(node, missing_sentence(name))
            elif kind is not only_kind and key:
                sentence = tr("Only a {kind} has '{name}'; delete it here.", kind=only_kind, name=name)
                report.error(key, sentence)

    return check


def strategies_have_an_order(node: Mapping, values: dict[str, Any], report: Report) -> None:
    """Warn if a strategy has no `order`, because it is then sorted after all other strategies."""
    if values.get("kind") is Kind.STRATEGY and not node.key("order"):
        report.warning(node, tr("'order' is missing here, so this strategy comes last; add its number."))


def confidential_names_no_place(fields: tuple[Field, ...]) -> Rule:
    """Return a rule that reports addresses and coordinates in a confidential entry.

    Anyone who finds the stick could read them, because the content is stored as plain text.
    """
    locations = [field.name for field in fields if field.is_location]

    def check(node: Mapping, values: dict[str, Any], report: Report) -> None:
        if not values.get("confidential"):
            return
        for key in filter(None, map(node.key, locations)):
            sentence = tr(
                "This entry is confidential, so it can't have an '{name}'; delete it.", name=key.text
            )
            report.error(key, sentence)
        names_no_place(node, report)

    return check


def names_no_place(node: Mapping, report: Report) -> None:
    """Report each address and each pair of coordinates in what is confidential."""
    for text in texts_of(node):
        sentence = place_sentence(text.text)
        if sentence:
            report.error(text, sentence)


def rows_fit_columns(node: Mapping, values: dict[str, Any], report: Report) -> None:
    """Report each row of a table that has more or fewer texts than the table has columns."""
    rows = node.value("rows")
    columns = len(values.get("columns", ()))
    for row in rows.items if isinstance(rows, List) and columns else ():
        if isinstance(row, List) and len(row.items) != columns:
            sentence = tr(
                "This row has {found} texts, but the table has {columns} columns; give each column a text.",
                found=len(row.items),
                columns=columns,
            )
            report.error(row, sentence)


def ids_differ_in(*names: str) -> Rule:
    """Return a rule that reports an id used twice within one of the lists under the keys `names`."""

    def check(node: Mapping, _: dict[str, Any], report: Report) -> None:
        for name in names:
            part_list = node.value(name)
            if isinstance(part_list, List):
                _check_ids(_ids_of(part_list), name, report)

    return check


def _ids_of(parts: List) -> Iterable[Scalar]:
    ids = (part.value("id") for part in parts.items if isinstance(part, Mapping))
    return (each for each in ids if isinstance(each, Scalar))


def _check_ids(ids: Iterable[Scalar], name: str, report: Report) -> None:
    seen: dict[str, Scalar] = {}
    for each in ids:
        first = seen.setdefault(each.text, each)
        if first is not each:
            sentence = tr(
                "Two parts of '{name}' have the id '{id}' (the first on line {line}); change one.",
                name=name,
                id=short(each.text),
                line=first.line,
            )
            report.error(each, sentence)
