"""The pack format as one table, which all other rooms read: its order is the order of the keys in a file.

Each field has its roles beside its type (see roles.py), so that a new field is one line here and one typed
attribute in model.py.
"""

from types import MappingProxyType

from guide.content.addresses import read_url
from guide.content.field_types import enum_of, list_of, mapping_of, non_empty
from guide.content.model import (
    AgeRange,
    Channel,
    Confidence,
    Contact,
    ContactKind,
    Entry,
    KeyFactor,
    Kind,
    Link,
    Organization,
    Pack,
    Section,
    Source,
    Status,
    Table,
)
from guide.content.readers import (
    one_of,
    read_boolean,
    read_date,
    read_id,
    read_language,
    read_line,
    read_text,
    whole_number,
)
from guide.content.records import ANY_KIND, Field, FieldType, RecordSchema
from guide.content.roles import Boost, Check, Detail, Fact, Format, Snippet
from guide.content.rules import (
    ages_make_a_range,
    confidential_names_no_place,
    doubt_has_a_notice,
    fields_fit_kind,
    ids_differ_in,
    rows_fit_columns,
    strategies_have_an_order,
    value_fits_channel,
)
from guide.content.vocabulary import AUDIENCES, PLACES
from guide.i18n import tr

FORMAT = 1


def _place_advice() -> str:
    return tr("Write national, minnesota, a part of it such as west-metro, or a county such as st-louis.")


_TEXT, _LINE = FieldType(read_text, is_wording=True), FieldType(read_line, is_wording=True)
_ID, _URL = FieldType(read_id), FieldType(read_url)
_DATE = FieldType(read_date, lambda day: day.isoformat())
_AGE = FieldType(whole_number(0, 120))
_NUMBER = FieldType(whole_number(1, 999_999_999))
_DAYS = FieldType(whole_number(1, 36_500))
_LANGUAGES = list_of(FieldType(read_language))
_CONFIDENCE = enum_of(Confidence)
_AUDIENCES = list_of(FieldType(one_of(AUDIENCES)))
_REGIONS = list_of(FieldType(one_of(PLACES, _place_advice)))

SOURCE = RecordSchema(
    Source,
    (
        Field(
            "title",
            _LINE,
            search=Boost.ASIDE,
            snippet=Snippet(8, is_aside=True, written=lambda title: tr("Source: {title}", title=title)),
        ),
        Field("url", _URL, search=Boost.ASIDE),
        Field("seen_on", _DATE),
    ),
)
TABLE = RecordSchema(
    Table,
    (
        Field("columns", non_empty(list_of(_LINE))),
        Field("rows", non_empty(list_of(list_of(_TEXT, may_repeat=True))), search=Boost.BODY),
    ),
    (rows_fit_columns,),
)
SECTION = RecordSchema(
    Section,
    (
        Field("id", _ID),
        Field("title", _LINE, search=Boost.HEADING),
        Field("text", _TEXT, search=Boost.BODY, snippet=Snippet(4, titled_by="title"), checks=Check.PROSE),
        Field("content_note", _TEXT, checks=Check.PROSE),
        Field("table", TABLE.field_type),
        Field("confidence", _CONFIDENCE),
    ),
)
KEY_FACTOR = RecordSchema(
    KeyFactor,
    (
        Field("id", _ID),
        Field("text", _TEXT, search=Boost.BODY, snippet=Snippet(3), checks=Check.PROSE),
    ),
)
AGES = RecordSchema(AgeRange, (Field("from", _AGE, "from_"), Field("to", _AGE)), (ages_make_a_range,))
ORGANIZATION = RecordSchema(
    Organization,
    (
        Field("name", _LINE, search=Boost.ORGANIZATION, snippet=Snippet(2, is_aside=True)),
        Field("url", _URL, search=Boost.ASIDE),
    ),
)
CONTACT = RecordSchema(
    Contact,
    (
        Field("kind", enum_of(ContactKind)),
        Field("channel", enum_of(Channel), search=Boost.BODY),
        Field(
            "value",
            _LINE,
            search=Boost.BODY,
            snippet=Snippet(6, is_aside=True),
            checks=Check.HTTPS | Check.ANY_WORD,
        ),
        Field(
            "note",
            _TEXT,
            label=lambda: tr("Note"),
            search=Boost.BODY,
            snippet=Snippet(6, is_aside=True),
            fact=Fact(4),
        ),
        Field("handout_note", _TEXT, checks=Check.EASY),
        Field("hours", _TEXT, label=lambda: tr("Hours"), search=Boost.BODY, fact=Fact(1)),
        Field("languages", _LANGUAGES, label=lambda: tr("Languages"), fact=Fact(2, Format.LANGUAGES)),
        Field("not_for", _TEXT, label=lambda: tr("Not for"), search=Boost.BODY, fact=Fact(3)),
        Field("confirmed_on", _DATE, label=lambda: tr("Checked by a call"), fact=Fact(5, Format.DATE)),
        Field("confidence", _CONFIDENCE),
    ),
    (value_fits_channel,),
)
LINK = RecordSchema(
    Link,
    (
        Field("title", _LINE, search=Boost.BODY, snippet=Snippet(7, is_aside=True)),
        Field("url", _URL, search=Boost.ASIDE, snippet=Snippet(9, is_aside=True), checks=Check.HTTPS),
        Field("note", _TEXT, search=Boost.BODY, snippet=Snippet(7, is_aside=True)),
        Field("confidence", _CONFIDENCE),
    ),
)
_ENTRY_FIELDS = (
    Field("id", _ID),
    Field("kind", enum_of(Kind)),
    Field("title", _LINE, search=Boost.NAME),
    Field("short_title", _LINE, search=Boost.NAME),
    Field("order", _NUMBER),
    Field(
        "other_names",
        list_of(_LINE),
        search=Boost.NAME,
        snippet=Snippet(1, is_aside=True, written=lambda names: tr("Other names: {names}", names=names)),
    ),
    Field("strategies", list_of(_ID), refers_to=(Kind.STRATEGY,)),
    Field(
        "goal",
        _TEXT,
        search=Boost.SUMMARY,
        snippet=Snippet(2),
        checks=Check.PROSE,
        only_for=Kind.STRATEGY,
    ),
    Field("summary", _TEXT, search=Boost.SUMMARY, snippet=Snippet(1), checks=Check.PROSE),
    Field("notice", _TEXT, search=Boost.BODY, snippet=Snippet(5), checks=Check.PROSE),
    Field("handout_text", _TEXT, checks=Check.HANDED_OVER),
    Field("discreet_name", _LINE, checks=Check.DISCREET),
    Field("discreet_text", _TEXT, checks=Check.HANDED_OVER | Check.DISCREET),
    Field("key_factors", non_empty(list_of(KEY_FACTOR.field_type)), only_for=Kind.STRATEGY),
    Field("lines", list_of(_ID), refers_to=(Kind.LINE,)),
    Field("sections", list_of(SECTION.field_type)),
    Field("audience", _AUDIENCES, search=Boost.BODY),
    Field("ages", AGES.field_type, label=lambda: tr("Ages"), fact=Fact(2, Format.AGES), detail=Detail.AGES),
    Field(
        "region",
        _REGIONS,
        label=lambda: tr("Where"),
        search=Boost.BODY,
        fact=Fact(3, Format.REGIONS),
    ),
    Field(
        "languages",
        _LANGUAGES,
        label=lambda: tr("Languages"),
        fact=Fact(4, Format.LANGUAGES),
        detail=Detail.LANGUAGES,
    ),
    Field("organization", ORGANIZATION.field_type),
    Field(
        "eligibility_description",
        _TEXT,
        label=lambda: tr("Who can use it"),
        search=Boost.BODY,
        snippet=Snippet(3, is_aside=True),
        fact=Fact(1),
        detail=Detail.HOW_TO_GET_IN,
    ),
    Field(
        "schedule",
        _TEXT,
        label=lambda: tr("When"),
        search=Boost.BODY,
        snippet=Snippet(5, is_aside=True),
        fact=Fact(5),
    ),
    Field(
        "application_process",
        _TEXT,
        label=lambda: tr("How to get in"),
        search=Boost.BODY,
        snippet=Snippet(4, is_aside=True),
        fact=Fact(6),
        detail=Detail.HOW_TO_GET_IN,
    ),
    Field(
        "fees_description",
        _TEXT,
        label=lambda: tr("Cost"),
        search=Boost.BODY,
        snippet=Snippet(5, is_aside=True),
        fact=Fact(7),
        detail=Detail.HOW_TO_GET_IN,
    ),
    Field(
        "address",
        _TEXT,
        label=lambda: tr("Address"),
        search=Boost.BODY,
        snippet=Snippet(5, is_aside=True),
        fact=Fact(8, is_optional=True),
        detail=Detail.ADDRESS,
        is_location=True,
    ),
    Field("contacts", list_of(CONTACT.field_type)),
    Field("links", list_of(LINK.field_type)),
    Field("related", list_of(_ID), refers_to=ANY_KIND),
    Field("sources", non_empty(list_of(SOURCE.field_type))),
    Field("status", enum_of(Status)),
    Field("confidence", _CONFIDENCE),
    Field("reviewed", _DATE),
    Field("confidential", FieldType(read_boolean)),
)
ENTRY = RecordSchema(
    Entry,
    _ENTRY_FIELDS,
    (
        fields_fit_kind(_ENTRY_FIELDS),
        strategies_have_an_order,
        doubt_has_a_notice,
        confidential_names_no_place(_ENTRY_FIELDS),
        ids_differ_in("sections", "key_factors"),
    ),
)
PACK = RecordSchema(
    Pack,
    (
        Field("format", FieldType(whole_number(FORMAT, FORMAT))),
        Field("id", _ID),
        Field("title", _LINE),
        Field("edition", _NUMBER),
        Field("published", _DATE),
        Field("publisher", _LINE),
        Field("languages", non_empty(_LANGUAGES)),
        Field("licence", _TEXT),
        Field("sources", list_of(SOURCE.field_type)),
        Field(
            "review",
            mapping_of((*map(str, Kind), "default"), _DAYS, MappingProxyType),
        ),
    ),
)


def as_plain(value: Entry | Pack, schema: RecordSchema[Entry] = ENTRY) -> dict[str, object]:
    """Return an entry, or a pack's description of itself, as plain data under the format's keys."""
    return schema.write(value) if isinstance(value, Entry) else PACK.write(value)
