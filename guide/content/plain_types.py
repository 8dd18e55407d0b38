"""Defines the types of plain values in the pack format, such as a text, an id or a date."""

from guide.content.addresses import read_url
from guide.content.field_types import enum_of, list_of
from guide.content.parts import Confidence
from guide.content.readers import (
    one_of,
    read_body,
    read_boolean,
    read_date,
    read_id,
    read_language,
    read_name,
    read_passage,
    read_place_id,
    read_zip_code,
    whole_number,
)
from guide.content.records import FieldType
from guide.content.vocabulary import AUDIENCES

LINE = FieldType(read_name, is_wording=True)
TEXT = FieldType(read_passage, is_wording=True)
BODY = FieldType(read_body, is_wording=True)  # paragraphs and lists
ID, URL = FieldType(read_id), FieldType(read_url)
IDS = list_of(ID)
DATE = FieldType(read_date, lambda day: day.isoformat())
AGE = FieldType(whole_number(0, 120))
NUMBER = FieldType(whole_number(1, 999_999_999))
DAYS = FieldType(whole_number(1, 36_500))
LANGUAGES = list_of(FieldType(read_language))
CONFIDENCE = enum_of(Confidence)
ONE_AUDIENCE = FieldType(one_of(AUDIENCES))
AUDIENCE = list_of(ONE_AUDIENCE)
PLACE_IDS = list_of(FieldType(read_place_id))
ZIP_CODES = list_of(FieldType(read_zip_code))
BOOLEAN = FieldType(read_boolean)
