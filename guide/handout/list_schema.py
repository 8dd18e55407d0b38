"""Defines the schema of a saved hand-out list, and the error for a file that does not follow the schema."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from guide.content.detail import Detail
from guide.content.field_types import enum_of, list_of, non_empty
from guide.content.model import Problem, Severity
from guide.content.nodes import List, Mapping
from guide.content.readers import matching, read_date, read_id, read_line, whole_number
from guide.content.records import Field, FieldType, RecordSchema
from guide.content.report import Report
from guide.content.safe_text import escape_invisible, short
from guide.errors import GuideError
from guide.handout.handout_list import MAX_ITEMS
from guide.i18n import tr

FORMAT_VERSION = 1
MAX_SHOWN = 10  # mistakes in one message
_TARGET = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?")


class ListError(GuideError):
    """A saved list has mistakes. problems holds all of them; the message shows the first MAX_SHOWN."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.problems = tuple(each for each in problems if each.severity is Severity.ERROR)
        shown = [_line(each) for each in self.problems[:MAX_SHOWN]]
        if len(self.problems) > MAX_SHOWN:
            shown.append(tr("There are more mistakes; mend these first."))
        first = tr("The list '{name}' can't be used:", name=short(escape_invisible(name)))
        super().__init__("\n".join((first, *shown)))


def _line(problem: Problem) -> str:
    return tr(
        "Line {line}, column {column}: {sentence}",
        line=problem.line,
        column=problem.column,
        sentence=problem.sentence,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedItem:
    """One item as it was saved; name and reviewed are the title and review date of its entry at that time."""

    target: str
    title: str = ""
    name: str = ""
    reviewed: date | None = None
    shows: tuple[Detail, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedList:
    """The content of a list file; pack and edition name the pack that was in use when the list was saved."""

    format: int
    title: str = ""
    pack: str = ""
    edition: int = 0
    items: tuple[SavedItem, ...]


def _bad_target(_: str, text: str) -> str:
    return tr(
        "'{text}' can't be a target; write the id of an entry, such as day-one, or of its part, such as "
        "day-one#before-you-call.",
        text=short(text),
    )


def _limit_items(node: Mapping, _: dict[str, Any], report: Report) -> None:
    items = node.value("items")
    if isinstance(items, List) and len(items.items) > MAX_ITEMS:
        sentence = tr("A list holds at most {most} items; make two of it.", most=MAX_ITEMS)
        report.error(items.items[MAX_ITEMS], sentence)


_ITEM = RecordSchema(
    SavedItem,
    (
        Field("target", FieldType(matching(_TARGET, _bad_target))),
        Field("title", FieldType(read_line)),
        Field("name", FieldType(read_line)),
        Field("reviewed", FieldType(read_date)),
        Field("shows", list_of(enum_of(Detail))),
    ),
)
LIST = RecordSchema(
    SavedList,
    (
        Field("format", FieldType(whole_number(FORMAT_VERSION, FORMAT_VERSION))),
        Field("list", FieldType(read_line), "title"),
        Field("pack", FieldType(read_id)),
        Field("edition", FieldType(whole_number(1, 999_999_999))),
        Field("items", non_empty(list_of(_ITEM.field_type, may_repeat=True))),
    ),
    (_limit_items,),
)
