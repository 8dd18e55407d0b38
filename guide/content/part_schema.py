"""Defines the schemas of the parts of an entry, such as sections, contacts and sources."""

from guide.content.field_types import enum_of, list_of, non_empty
from guide.content.hours_rules import hours_make_sense, read_time, read_zone
from guide.content.limits import table_is_small
from guide.content.parts import (
    AgeRange,
    Channel,
    Contact,
    ContactKind,
    Hours,
    KeyFactor,
    Link,
    Organization,
    Section,
    Source,
    Table,
    Weekday,
)
from guide.content.plain_types import AGE, BODY, BOOLEAN, CONFIDENCE, DATE, ID, LANGUAGES, LINE, TEXT, URL
from guide.content.records import Field, FieldType, RecordSchema
from guide.content.roles import Boost, Check, Snippet
from guide.content.rules import ages_make_a_range, rows_fit_columns, value_fits_channel

TIME, ZONE = FieldType(read_time), FieldType(read_zone)
SOURCE = RecordSchema(
    Source,
    (
        Field("title", LINE, search=Boost.ASIDE),
        Field("url", URL, search=Boost.ASIDE),
        Field("seen_on", DATE),
    ),
)
TABLE = RecordSchema(
    Table,
    (
        Field("columns", non_empty(list_of(LINE))),
        Field("rows", non_empty(list_of(list_of(TEXT, may_repeat=True))), search=Boost.BODY),
    ),
    (rows_fit_columns, table_is_small),
)
SECTION = RecordSchema(
    Section,
    (
        Field("id", ID),
        Field("title", LINE, search=Boost.HEADING),
        Field("text", BODY, search=Boost.BODY, snippet=Snippet(4), checks=Check.PROSE),
        Field("content_note", TEXT, checks=Check.PROSE),
        Field("table", TABLE.field_type),
        Field("confidence", CONFIDENCE),
    ),
)
KEY_FACTOR = RecordSchema(
    KeyFactor,
    (
        Field("id", ID),
        Field("text", TEXT, search=Boost.BODY, snippet=Snippet(3), checks=Check.PROSE),
    ),
)
AGES = RecordSchema(AgeRange, (Field("from", AGE, "from_"), Field("to", AGE)), (ages_make_a_range,))
ORGANIZATION = RecordSchema(
    Organization,
    (
        Field("name", LINE, search=Boost.ORGANIZATION, snippet=Snippet(2, is_aside=True)),
        Field("url", URL, search=Boost.ASIDE),
    ),
)
HOURS = RecordSchema(
    Hours,
    (
        Field("days", non_empty(list_of(enum_of(Weekday)))),
        Field("from", TIME, "from_"),
        Field("to", TIME),
        Field("closed", BOOLEAN),
        Field("by_appointment", BOOLEAN),
        Field("zone", ZONE),
    ),
    (hours_make_sense,),
)
CONTACT = RecordSchema(
    Contact,
    (
        Field("kind", enum_of(ContactKind)),
        Field("channel", enum_of(Channel), search=Boost.BODY),
        Field(
            "value",
            LINE,
            search=Boost.BODY,
            snippet=Snippet(6, is_aside=True),
            checks=Check.HTTPS | Check.ANY_WORD,
        ),
        Field("note", TEXT, search=Boost.BODY, snippet=Snippet(6, is_aside=True)),
        Field("handout_note", TEXT, checks=Check.EASY),
        Field("hours", TEXT, search=Boost.BODY),
        Field("languages", LANGUAGES),
        Field("not_for", TEXT, search=Boost.BODY),
        Field("police", BOOLEAN),
        Field("confirmed_on", DATE),
        Field("confidence", CONFIDENCE),
    ),
    (value_fits_channel,),
)
LINK = RecordSchema(
    Link,
    (
        Field("title", LINE, search=Boost.BODY, snippet=Snippet(7, is_aside=True)),
        Field("url", URL, search=Boost.ASIDE, checks=Check.HTTPS),
        Field("note", TEXT, search=Boost.BODY, snippet=Snippet(7, is_aside=True)),
        Field("confidence", CONFIDENCE),
    ),
)
