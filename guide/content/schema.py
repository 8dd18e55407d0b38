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
    Form,
    choice,
    one_of,
    read_boolean,
    read_date,
    read_id,
    read_language,
    read_line,
    read_text,
    whole_number,
)
from guide.content.records import Key, Shape, filled, list_of, table_of
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


_TEXT, _LINE, _ID, _URL = Form(read_text), Form(read_line), Form(read_id), Form(read_url)
_DATE = Form(read_date, lambda day: day.isoformat())
_AGE = Form(whole_number(0, 120))
_NUMBER = Form(whole_number(1, 999_999_999))
_LANGUAGES = list_of(Form(read_language))
_CONFIDENCE = choice(Confidence)

SOURCE = Shape(Source, (Key("title", _LINE), Key("url", _URL), Key("seen_on", _DATE)))
TABLE = Shape(
    Table,
    (Key("columns", filled(list_of(_LINE))), Key("rows", filled(list_of(list_of(_TEXT, may_repeat=True))))),
    (rows_fit_columns,),
)
SECTION = Shape(
    Section,
    (
        Key("id", _ID),
        Key("title", _LINE),
        Key("text", _TEXT),
        Key("content_note", _TEXT),
        Key("table", TABLE.form),
        Key("confidence", _CONFIDENCE),
    ),
)
KEY_FACTOR = Shape(KeyFactor, (Key("id", _ID), Key("text", _TEXT)))
AGES = Shape(AgeRange, (Key("from", _AGE, "from_"), Key("to", _AGE)), (ages_make_a_range,))
ORGANIZATION = Shape(Organization, (Key("name", _LINE), Key("url", _URL)))
CONTACT = Shape(
    Contact,
    (
        Key("kind", choice(ContactKind)),
        Key("channel", choice(Channel)),
        Key("value", _LINE),
        Key("note", _TEXT),
        Key("handout_note", _TEXT),
        Key("hours", _TEXT),
        Key("languages", _LANGUAGES),
        Key("not_for", _TEXT),
        Key("confirmed_on", _DATE),
        Key("confidence", _CONFIDENCE),
    ),
    (value_fits_channel,),
)
LINK = Shape(
    Link, (Key("title", _LINE), Key("url", _URL), Key("note", _TEXT), Key("confidence", _CONFIDENCE))
)
ENTRY = Shape(
    Entry,
    (
        Key("id", _ID),
        Key("kind", choice(Kind)),
        Key("title", _LINE),
        Key("short_title", _LINE),
        Key("order", _NUMBER),
        Key("other_names", list_of(_LINE)),
        Key("strategies", list_of(_ID)),
        Key("goal", _TEXT),
        Key("summary", _TEXT),
        Key("notice", _TEXT),
        Key("handout_text", _TEXT),
        Key("discreet_name", _LINE),
        Key("discreet_text", _TEXT),
        Key("key_factors", filled(list_of(KEY_FACTOR.form))),
        Key("lines", list_of(_ID)),
        Key("sections", list_of(SECTION.form)),
        Key("audience", list_of(Form(one_of(AUDIENCES)))),
        Key("ages", AGES.form),
        Key("region", list_of(Form(one_of(PLACES, _place_advice)))),
        Key("languages", _LANGUAGES),
        Key("organization", ORGANIZATION.form),
        Key("eligibility_description", _TEXT),
        Key("schedule", _TEXT),
        Key("application_process", _TEXT),
        Key("fees_description", _TEXT),
        Key("address", _TEXT),
        Key("contacts", list_of(CONTACT.form)),
        Key("links", list_of(LINK.form)),
        Key("related", list_of(_ID)),
        Key("sources", filled(list_of(SOURCE.form))),
        Key("status", choice(Status)),
        Key("confidence", _CONFIDENCE),
        Key("reviewed", _DATE),
        Key("confidential", Form(read_boolean)),
    ),
    (
        strategies_have_their_keys,
        doubt_has_a_notice,
        confidential_names_no_place,
        ids_differ_in("sections", "key_factors"),
    ),
)
PACK = Shape(
    Pack,
    (
        Key("format", Form(whole_number(FORMAT, FORMAT))),
        Key("id", _ID),
        Key("title", _LINE),
        Key("edition", _NUMBER),
        Key("published", _DATE),
        Key("publisher", _LINE),
        Key("languages", filled(_LANGUAGES)),
        Key("licence", _TEXT),
        Key("sources", list_of(SOURCE.form)),
        Key(
            "review", table_of((*map(str, Kind), "default"), Form(whole_number(1, 36_500)), MappingProxyType)
        ),
    ),
)


def as_plain(value: Entry | Pack) -> dict[str, object]:
    """Give an entry, or the pack's own page, as plain data under the format's keys, ready for JSON."""
    return ENTRY.write(value) if isinstance(value, Entry) else PACK.write(value)
