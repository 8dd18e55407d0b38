"""The format of the files beside the entries, as tables like those of the entries."""

from guide.content.lists import (
    Asked,
    Asking,
    Danger,
    Handouts,
    RowKind,
    Thesaurus,
    ThesaurusRow,
    Urgent,
    WordLists,
)
from guide.content.readers import Form, choice, read_id, read_line
from guide.content.records import Key, Shape, filled, list_of

_LINE, _ID = Form(read_line), Form(read_id)

THESAURUS = Shape(
    Thesaurus,
    (
        Key(
            "rows",
            list_of(
                Shape(
                    ThesaurusRow,
                    (
                        Key("type", choice(RowKind)),
                        Key("typed", filled(list_of(_LINE))),
                        Key("term", _LINE),
                        Key("leads_to", list_of(_ID)),
                    ),
                ).form
            ),
        ),
    ),
)
_ASKING = Shape(Asking, (Key("page", _ID), Key("asked", filled(list_of(_LINE)))))
ASKED = Shape(Asked, (Key("rows", list_of(_ASKING.form)),))
DANGER = Shape(Danger, (Key("words", filled(list_of(_LINE))), Key("lines", filled(list_of(_ID)))))
URGENT = Shape(Urgent, (Key("lines", list_of(_ID)), Key("danger", list_of(DANGER.form))))
HANDOUTS = Shape(Handouts, (Key("cover", list_of(_ID)),))
WORD_LISTS = Shape(
    WordLists, tuple(Key(name, list_of(_LINE)) for name in ("never_shown", "allowed_in", "telling"))
)
