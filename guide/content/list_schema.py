"""Defines the schemas of the list files: thesaurus, asked, urgent, danger, handouts, words and places."""

from guide.content.field_types import enum_of, list_of, non_empty
from guide.content.lists import (
    AskedQueries,
    DangerRule,
    DangerWeights,
    HandoutCover,
    Learned,
    Need,
    Needs,
    PageQueries,
    PeopleRow,
    RowType,
    Thesaurus,
    ThesaurusRow,
    UrgentHelp,
    WordLists,
)
from guide.content.model import Kind
from guide.content.outlines import read_outline
from guide.content.place_rules import places_fit_together
from guide.content.places import Place, PlaceKind, Places
from guide.content.plain_types import AUDIENCE, BOOLEAN, ID, IDS, LINE, ONE_AUDIENCE, ZIP_CODES
from guide.content.readers import read_text
from guide.content.records import ANY_KIND, Field, FieldType, RecordSchema
from guide.content.word_list_rules import word_lists_are_whole

_LINES = list_of(LINE)

_THESAURUS_ROW = RecordSchema(
    ThesaurusRow,
    (
        Field("type", enum_of(RowType)),
        Field("typed", non_empty(_LINES)),
        Field("term", LINE),
        Field("leads_to", IDS, refers_to=ANY_KIND),
    ),
)
_PEOPLE_ROW = RecordSchema(
    PeopleRow,
    (
        Field("audience", ONE_AUDIENCE),
        Field("typed", non_empty(_LINES)),
        Field("hints", _LINES),
        Field("others", AUDIENCE),
    ),
)
THESAURUS = RecordSchema(
    Thesaurus,
    (
        Field("people", list_of(_PEOPLE_ROW.field_type)),
        Field("elsewhere", _LINES),
        Field("rows", list_of(_THESAURUS_ROW.field_type)),
    ),
)
_PAGE_QUERIES = RecordSchema(
    PageQueries,
    (
        Field("page", ID, refers_to=ANY_KIND),
        Field("asked", non_empty(_LINES), "queries"),
    ),
)
ASKED = RecordSchema(AskedQueries, (Field("rows", list_of(_PAGE_QUERIES.field_type)),))
_DANGER_RULE = RecordSchema(
    DangerRule,
    (
        Field("means", LINE),
        Field("kinds", non_empty(IDS)),
        Field("lines", non_empty(IDS), refers_to=(Kind.LINE,)),
        Field("example", non_empty(_LINES), "examples"),
        Field("harmless", _LINES),
    ),
)
URGENT = RecordSchema(
    UrgentHelp,
    (
        Field("lines", IDS, refers_to=(Kind.LINE,)),
        Field("pages", IDS, refers_to=ANY_KIND),
        Field("danger", list_of(_DANGER_RULE.field_type)),
    ),
)
_NEED = RecordSchema(Need, (Field("id", ID), Field("name", LINE)))
NEEDS = RecordSchema(Needs, (Field("needs", list_of(_NEED.field_type), "rows"),))
LEARNED = RecordSchema(
    Learned,
    (
        Field("learned_from", ID),
        Field("order", FieldType(read_text)),
        Field("needs", FieldType(read_text)),
    ),
)
DANGER = RecordSchema(DangerWeights, (Field("learned_from", ID), Field("weights", FieldType(read_text))))
HANDOUTS = RecordSchema(HandoutCover, (Field("cover", IDS, "entry_ids", refers_to=ANY_KIND),))
WORD_LISTS = RecordSchema(
    WordLists,
    (
        Field("telling", _LINES, "topic_words"),
        Field("never_shown", _LINES),
        Field("allowed_in", _LINES),
    ),
    rules=(word_lists_are_whole,),
)
_PLACE = RecordSchema(
    Place,
    (
        Field("id", ID),
        Field("name", LINE),
        Field("kind", enum_of(PlaceKind)),
        Field("within", IDS),
        Field("other_names", _LINES),
        Field("needs_cue", BOOLEAN),
        Field("zip_codes", ZIP_CODES),
        Field("ask_first", IDS, refers_to=ANY_KIND),
        Field("report_to", IDS, refers_to=ANY_KIND),
        Field("report_rules", ID, refers_to=ANY_KIND),
        Field("outline", FieldType(read_outline)),
    ),
)
PLACES = RecordSchema(
    Places,
    (Field("elsewhere", _LINES), Field("places", list_of(_PLACE.field_type), "rows")),
    rules=(places_fit_together,),
)
