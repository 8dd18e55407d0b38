"""The format of the files beside the entries, as tables like those of the entries."""

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
from guide.content.readers import FieldType, enum_of, read_id, read_line
from guide.content.records import Field, RecordSchema, list_of, non_empty

_LINE, _ID = FieldType(read_line), FieldType(read_id)

_THESAURUS_ROW = RecordSchema(
    ThesaurusRow,
    (
        Field("type", enum_of(RowType)),
        Field("typed", non_empty(list_of(_LINE))),
        Field("term", _LINE),
        Field("leads_to", list_of(_ID)),
    ),
)
THESAURUS = RecordSchema(Thesaurus, (Field("rows", list_of(_THESAURUS_ROW.field_type)),))
_PAGE_QUERIES = RecordSchema(
    PageQueries, (Field("page", _ID), Field("asked", non_empty(list_of(_LINE)), "queries"))
)
ASKED = RecordSchema(AskedQueries, (Field("rows", list_of(_PAGE_QUERIES.field_type)),))
_DANGER = RecordSchema(
    DangerGroup, (Field("words", non_empty(list_of(_LINE))), Field("lines", non_empty(list_of(_ID))))
)
URGENT = RecordSchema(
    UrgentHelp, (Field("lines", list_of(_ID)), Field("danger", list_of(_DANGER.field_type)))
)
HANDOUTS = RecordSchema(HandoutCover, (Field("cover", list_of(_ID), "entry_ids"),))
WORD_LISTS = RecordSchema(
    WordLists,
    (
        Field("never_shown", list_of(_LINE)),
        Field("allowed_in", list_of(_LINE)),
        Field("telling", list_of(_LINE), "topic_words"),
    ),
)
