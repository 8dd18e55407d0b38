"""Defines the schemas of an entry and of pack.yaml, which all other packages read.

The order of the fields is the order of the keys in a file. Each field has its roles beside its type (see
roles.py), so that a new field is one line here and one typed attribute in model.py.
"""

from types import MappingProxyType

from guide.content.detail import Detail
from guide.content.field_types import enum_of, list_of, mapping_of, non_empty
from guide.content.hours_rules import hours_do_not_overlap
from guide.content.hours_words import open_day_words
from guide.content.hsds_schema import HSDS, hsds_names_no_place
from guide.content.limits import entry_is_short, lists_are_short
from guide.content.model import Entry, Kind, Pack, Status
from guide.content.part_schema import (
    AGES,
    CONTACT,
    HOURS,
    KEY_FACTOR,
    LINK,
    ORGANIZATION,
    SECTION,
    SOURCE,
    ZONE,
)
from guide.content.plain_types import (
    AUDIENCE,
    BOOLEAN,
    CONFIDENCE,
    DATE,
    DAYS,
    ID,
    IDS,
    LANGUAGES,
    LINE,
    NUMBER,
    PLACE_IDS,
    TEXT,
)
from guide.content.readers import whole_number
from guide.content.records import ANY_KIND, WITH_NUMBERS, Field, FieldType, RecordSchema
from guide.content.roles import Boost, Check, Fact, Snippet, ValueFormat
from guide.content.rules import (
    agreement_has_no_doubt,
    confidential_names_no_place,
    doubt_has_a_notice,
    fields_fit_kind,
    ids_differ_in,
    strategies_have_an_order,
)
from guide.i18n import tr

FORMAT = 1

_ENTRY_FIELDS = (
    Field("id", ID),
    Field("kind", enum_of(Kind)),
    Field("title", LINE, search=Boost.NAME),
    Field("short_title", LINE, search=Boost.NAME),
    Field("order", NUMBER),
    Field("group", LINE),
    Field("other_names", list_of(LINE), search=Boost.NAME),
    Field("strategies", IDS, refers_to=(Kind.STRATEGY,)),
    Field(
        "goal",
        TEXT,
        search=Boost.SUMMARY,
        snippet=Snippet(2),
        checks=Check.PROSE,
        only_for=Kind.STRATEGY,
    ),
    Field("summary", TEXT, search=Boost.SUMMARY, snippet=Snippet(1), checks=Check.PROSE),
    Field("notice", TEXT, search=Boost.BODY, snippet=Snippet(5), checks=Check.PROSE),
    Field("handout_text", TEXT, checks=Check.HANDED_OVER),
    Field("discreet_name", LINE, checks=Check.DISCREET),
    Field("discreet_text", TEXT, checks=Check.HANDED_OVER | Check.DISCREET),
    Field("key_factors", non_empty(list_of(KEY_FACTOR.field_type)), only_for=Kind.STRATEGY),
    Field("lines", IDS, refers_to=WITH_NUMBERS),
    Field("ask_first", BOOLEAN),
    Field("sections", list_of(SECTION.field_type)),
    Field("needs", IDS),
    Field("audience", AUDIENCE, search=Boost.BODY),
    Field(
        "ages", AGES.field_type, label=lambda: tr("Ages"), fact=Fact(5, ValueFormat.AGES), detail=Detail.AGES
    ),
    Field(
        "region",
        PLACE_IDS,
        label=lambda: tr("Where"),
        search=Boost.BODY,
        fact=Fact(2, ValueFormat.REGIONS),
    ),
    Field(
        "languages",
        LANGUAGES,
        label=lambda: tr("Languages"),
        fact=Fact(7, ValueFormat.LANGUAGES),
        detail=Detail.LANGUAGES,
    ),
    Field("organization", ORGANIZATION.field_type),
    Field(
        "eligibility_description",
        TEXT,
        label=lambda: tr("Who can use it"),
        search=Boost.BODY,
        snippet=Snippet(3, is_aside=True),
        fact=Fact(4),
        detail=Detail.HOW_TO_GET_IN,
    ),
    Field(
        "schedule",
        TEXT,
        label=lambda: tr("When"),
        search=Boost.BODY,
        snippet=Snippet(5, is_aside=True),
        fact=Fact(1),
    ),
    Field(
        "hours",
        list_of(HOURS.field_type, may_repeat=True),
        label=lambda: tr("When"),
        search=Boost.BODY,
        words=open_day_words,
        fact=Fact(1, ValueFormat.HOURS),
    ),
    Field(
        "application_process",
        TEXT,
        label=lambda: tr("How to get in"),
        search=Boost.BODY,
        snippet=Snippet(4, is_aside=True),
        fact=Fact(6),
        detail=Detail.HOW_TO_GET_IN,
    ),
    Field(
        "fees_description",
        TEXT,
        label=lambda: tr("Cost"),
        search=Boost.BODY,
        snippet=Snippet(5, is_aside=True),
        fact=Fact(8),
        detail=Detail.HOW_TO_GET_IN,
    ),
    Field(
        "address",
        TEXT,
        label=lambda: tr("Address"),
        search=Boost.BODY,
        snippet=Snippet(5, is_aside=True),
        fact=Fact(3, is_optional=True),
        detail=Detail.ADDRESS,
        is_location=True,
    ),
    Field("contacts", list_of(CONTACT.field_type)),
    Field("links", list_of(LINK.field_type)),
    Field("related", IDS, refers_to=ANY_KIND),
    Field("sources", non_empty(list_of(SOURCE.field_type))),
    Field("status", enum_of(Status)),
    Field("confidence", CONFIDENCE),
    Field("reviewed", DATE),
    Field("confidential", BOOLEAN),
    Field("hsds", HSDS.field_type),
)
ENTRY = RecordSchema(
    Entry,
    _ENTRY_FIELDS,
    (
        fields_fit_kind(_ENTRY_FIELDS),
        strategies_have_an_order,
        doubt_has_a_notice,
        agreement_has_no_doubt,
        confidential_names_no_place(_ENTRY_FIELDS),
        hsds_names_no_place,
        ids_differ_in("sections", "key_factors"),
        hours_do_not_overlap,
        lists_are_short,
        entry_is_short,
    ),
)
PACK = RecordSchema(
    Pack,
    (
        Field("format", FieldType(whole_number(FORMAT, FORMAT))),
        Field("id", ID),
        Field("title", LINE),
        Field("edition", NUMBER),
        Field("published", DATE),
        Field("publisher", LINE),
        Field("languages", non_empty(LANGUAGES)),
        Field("licence", TEXT),
        Field("sources", list_of(SOURCE.field_type)),
        Field("time_zone", ZONE),
        Field("builds_on", IDS),
        Field(
            "review",
            mapping_of((*map(str, Kind), "default"), DAYS, MappingProxyType),
        ),
    ),
    (lists_are_short,),
)


def as_plain(value: Entry | Pack, schema: RecordSchema[Entry] = ENTRY) -> dict[str, object]:
    """Return an entry, or the description of a pack, as plain data under the keys of the format."""
    return schema.write(value) if isinstance(value, Entry) else PACK.write(value)
