"""The pack format as one table, which reader, checker and writer share; its order is the format's order."""

from types import MappingProxyType

from guide.content.addresses import read_url
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
    FieldType,
    enum_of,
    one_of,
    read_boolean,
    read_date,
    read_id,
    read_language,
    read_line,
    read_text,
    whole_number,
)
from guide.content.records import Field, RecordSchema, list_of, mapping_of, non_empty
from guide.content.rules import (
    ages_make_a_range,
    confidential_names_no_place,
    doubt_has_a_notice,
    ids_differ_in,
    rows_fit_columns,
    strategies_have_their_keys,
    value_fits_channel,
)
from guide.content.vocabulary import AUDIENCES, PLACES
from guide.i18n import tr

FORMAT = 1


def _place_advice() -> str:
    return tr("Write national, minnesota, a part of it such as west-metro, or a county such as st-louis.")


_TEXT, _LINE, _ID, _URL = FieldType(read_text), FieldType(read_line), FieldType(read_id), FieldType(read_url)
_DATE = FieldType(read_date, lambda day: day.isoformat())
_AGE = FieldType(whole_number(0, 120))
_NUMBER = FieldType(whole_number(1, 999_999_999))
_DAYS = FieldType(whole_number(1, 36_500))
_LANGUAGES = list_of(FieldType(read_language))
_CONFIDENCE = enum_of(Confidence)

SOURCE = RecordSchema(Source, (Field("title", _LINE), Field("url", _URL), Field("seen_on", _DATE)))
TABLE = RecordSchema(
    Table,
    (
        Field("columns", non_empty(list_of(_LINE))),
        Field("rows", non_empty(list_of(list_of(_TEXT, may_repeat=True)))),
    ),
    (rows_fit_columns,),
)
SECTION = RecordSchema(
    Section,
    (
        Field("id", _ID),
        Field("title", _LINE),
        Field("text", _TEXT),
        Field("content_note", _TEXT),
        Field("table", TABLE.field_type),
        Field("confidence", _CONFIDENCE),
    ),
)
KEY_FACTOR = RecordSchema(KeyFactor, (Field("id", _ID), Field("text", _TEXT)))
AGES = RecordSchema(AgeRange, (Field("from", _AGE, "from_"), Field("to", _AGE)), (ages_make_a_range,))
ORGANIZATION = RecordSchema(Organization, (Field("name", _LINE), Field("url", _URL)))
CONTACT = RecordSchema(
    Contact,
    (
        Field("kind", enum_of(ContactKind)),
        Field("channel", enum_of(Channel)),
        Field("value", _LINE),
        Field("note", _TEXT),
        Field("handout_note", _TEXT),
        Field("hours", _TEXT),
        Field("languages", _LANGUAGES),
        Field("not_for", _TEXT),
        Field("confirmed_on", _DATE),
        Field("confidence", _CONFIDENCE),
    ),
    (value_fits_channel,),
)
LINK = RecordSchema(
    Link, (Field("title", _LINE), Field("url", _URL), Field("note", _TEXT), Field("confidence", _CONFIDENCE))
)
ENTRY = RecordSchema(
    Entry,
    (
        Field("id", _ID),
        Field("kind", enum_of(Kind)),
        Field("title", _LINE),
        Field("short_title", _LINE),
        Field("order", _NUMBER),
        Field("other_names", list_of(_LINE)),
        Field("strategies", list_of(_ID)),
        Field("goal", _TEXT),
        Field("summary", _TEXT),
        Field("notice", _TEXT),
        Field("handout_text", _TEXT),
        Field("discreet_name", _LINE),
        Field("discreet_text", _TEXT),
        Field("key_factors", non_empty(list_of(KEY_FACTOR.field_type))),
        Field("lines", list_of(_ID)),
        Field("sections", list_of(SECTION.field_type)),
        Field("audience", list_of(FieldType(one_of(AUDIENCES)))),
        Field("ages", AGES.field_type),
        Field("region", list_of(FieldType(one_of(PLACES, _place_advice)))),
        Field("languages", _LANGUAGES),
        Field("organization", ORGANIZATION.field_type),
        Field("eligibility_description", _TEXT),
        Field("schedule", _TEXT),
        Field("application_process", _TEXT),
        Field("fees_description", _TEXT),
        Field("address", _TEXT),
        Field("contacts", list_of(CONTACT.field_type)),
        Field("links", list_of(LINK.field_type)),
        Field("related", list_of(_ID)),
        Field("sources", non_empty(list_of(SOURCE.field_type))),
        Field("status", enum_of(Status)),
        Field("confidence", _CONFIDENCE),
        Field("reviewed", _DATE),
        Field("confidential", FieldType(read_boolean)),
    ),
    (
        strategies_have_their_keys,
        doubt_has_a_notice,
        confidential_names_no_place,
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


def as_plain(value: Entry | Pack) -> dict[str, object]:
    """Give an entry, or the pack's own page, as plain data under the format's keys, ready for JSON."""
    return ENTRY.write(value) if isinstance(value, Entry) else PACK.write(value)
