"""The tables of the files beside the entries: thesaurus, questions, urgent lines, hand-outs, word lists."""

from guide.content.field_types import enum_of, list_of, non_empty
from guide.content.lists import (
    AskedQueries,
    DangerGroup,
    HandoutCover,
    PageQueries,
    RowType,
    Thesaurus,
    ThesaurusRow,
    UrgentHelp,
    WordLists,
)
from guide.content.model import Kind
from guide.content.readers import read_id, read_line
from guide.content.records import ANY_KIND, Field, FieldType, RecordSchema

_LINE, _ID = FieldType(read_line), FieldType(read_id)
_IDS = list_of(_ID)

_THESAURUS_ROW = RecordSchema(
    ThesaurusRow,
    (
        Field("type", enum_of(RowType)),
        Field("typed", non_empty(list_of(_LINE))),
        Field("term", _LINE),
        Field("leads_to", _IDS, refers_to=ANY_KIND),
    ),
)
THESAURUS = RecordSchema(Thesaurus, (Field("rows", list_of(_THESAURUS_ROW.field_type)),))
_PAGE_QUERIES = RecordSchema(
    PageQueries,
    (Field("page", _ID, refers_to=ANY_KIND), Field("asked", non_empty(list_of(_LINE)), "queries")),
)
ASKED = RecordSchema(AskedQueries, (Field("rows", list_of(_PAGE_QUERIES.field_type)),))
_DANGER = RecordSchema(
    DangerGroup,
    (
        Field("words", non_empty(list_of(_LINE))),
        Field("lines", non_empty(_IDS), refers_to=(Kind.LINE,)),
    ),
)
URGENT = RecordSchema(
    UrgentHelp,
    (Field("lines", _IDS, refers_to=(Kind.LINE,)), Field("danger", list_of(_DANGER.field_type))),
)
HANDOUTS = RecordSchema(HandoutCover, (Field("cover", _IDS, "entry_ids", refers_to=ANY_KIND),))
WORD_LISTS = RecordSchema(
    WordLists,
    (
        Field("never_shown", list_of(_LINE)),
        Field("allowed_in", list_of(_LINE)),
        Field("telling", list_of(_LINE), "topic_words"),
    ),
)
