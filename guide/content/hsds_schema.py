"""Defines the schemas of what an entry keeps of its source under `hsds`, made from the values' own fields."""

from dataclasses import fields
from functools import cache
from types import NoneType
from typing import Any, get_args, get_type_hints

from guide.content.field_types import list_of, non_empty
from guide.content.hsds import Service
from guide.content.nodes import Mapping, texts_of
from guide.content.plain_types import BODY
from guide.content.records import Field, RecordSchema, Rule
from guide.content.report import Report
from guide.content.roles import Boost, Check
from guide.i18n import tr

MOST = 20_000  # bytes of all that an entry keeps of its source
# What a worker would look for; all other texts stand on the page, and are not searched.
_SEARCHED = frozenset(
    "Service.alternate_name Service.interpretation_services Service.wait_time Program.name "
    "Program.alternate_name Program.description RequiredDocument.document Language.name ServiceArea.name "
    "Accessibility.description Location.transportation Capacity.unit TaxonomyTerm.name".split()
)
_ADDRESSES = frozenset("url website uri schedule_link".split())
_PLACES = ("service_at_locations",)


def _is_small(node: Mapping, _: dict[str, Any], report: Report) -> None:
    """Report the text with which what is kept of a source becomes too long."""
    size = 0
    for text in texts_of(node):
        size += len(text.text.encode("utf-8", "surrogatepass"))
        if size > MOST:
            sentence = tr("'hsds' has more than {most} bytes; delete what nobody needs.", most=MOST)
            report.error(text, sentence)
            return


def hsds_names_no_place(node: Mapping, values: dict[str, Any], report: Report) -> None:
    """Report the places of its source that a confidential entry keeps: anyone could read them."""
    kept = node.value("hsds")
    if not values.get("confidential") or not isinstance(kept, Mapping):
        return
    for key in filter(None, map(kept.key, _PLACES)):
        report.error(
            key, tr("This entry is confidential, so it can't have an '{name}'; delete it.", name=key.text)
        )


@cache
def _schema_of(model: type[Any], rules: tuple[Rule, ...] = ()) -> RecordSchema[Any]:
    """Return the schema of a value: each field is a text, another value, or a list of values."""
    hints = get_type_hints(model)
    return RecordSchema(
        model, tuple(_field(model, each.name, hints[each.name]) for each in fields(model)), rules
    )


def _field(model: type[Any], name: str, hint: Any) -> Field:
    if hint is str:
        is_searched = f"{model.__name__}.{name}" in _SEARCHED
        checks = Check.HTTPS if name in _ADDRESSES else Check.NONE
        return Field(name, BODY, search=Boost.BODY if is_searched else None, checks=checks)
    inner = next((each for each in get_args(hint) if each not in (NoneType, ...)), hint)
    of_type = _schema_of(inner).field_type
    return Field(name, non_empty(list_of(of_type, may_repeat=True)) if hint in _lists(inner) else of_type)


def _lists(inner: type[Any]) -> tuple[object, ...]:
    return (tuple[inner, ...],)  # type: ignore[valid-type]


HSDS = _schema_of(Service, (_is_small,))
