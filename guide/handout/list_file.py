"""A tray as a small file that a supervisor can read, edit and hand round; written only when asked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.pack_files import MAX_FILE_BYTES
from guide.content.readers import MAX_LINE_LENGTH
from guide.content.report import Report
from guide.content.safe_text import escape_invisible, short
from guide.content.yaml.strict_yaml import read_yaml
from guide.content.yaml.writing import one_line, to_yaml
from guide.errors import GuideError
from guide.handout.document import LoadedList, Notice, NoticeKind
from guide.handout.handout_list import Detail, HandoutItem, HandoutList
from guide.handout.list_schema import FORMAT, LIST, MOST_ITEMS, ListError, Row, SavedList
from guide.handout.parts import has_part
from guide.handout.resolved import ResolvedItem, missing_part, usual_item
from guide.i18n import tr
from guide.render.labels import date_label


def write_list(tray: HandoutList, guide: Guide, title: str) -> bytes:
    """Write what is on the tray as YAML; raises GuideError for what could not be read again.

    It holds the title given, the items and what the pack says of itself; nothing of today or the computer.
    """
    if not tray.items:
        raise GuideError(tr("There is nothing on the tray to be saved."))
    if len(tray) > MOST_ITEMS:
        raise GuideError(_too_many(len(tray)))
    title = one_line(title)
    if max(len(text) for text in (title, *(item.title for item in tray))) > MAX_LINE_LENGTH:
        raise GuideError(tr("A title is longer than {most} characters; shorten it.", most=MAX_LINE_LENGTH))
    pack = {"pack": guide.pack.id, "edition": guide.pack.edition} if guide.pack else {}
    rows = [_written(item, guide.find(item.entry_id)) for item in tray]
    return to_yaml({"format": FORMAT, **({"list": title} if title else {}), **pack, "items": rows})


def _written(item: HandoutItem, entry: Entry | None) -> dict[str, object]:
    values: dict[str, object] = {
        "target": item.target,
        "title": one_line(item.title),
        "name": one_line(entry.title) if entry else "",
        "reviewed": entry.reviewed.isoformat() if entry else "",
    }
    shows = [str(detail) for detail in Detail if detail in item.shows]
    return {**{key: value for key, value in values.items() if value}, "shows": shows}


def read_list_file(file: Path, guide: Guide) -> LoadedList:
    """Read the list in a file; raises GuideError with the reason where it can't be read."""
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        name = short(escape_invisible(file.name))
        raise GuideError(tr("The list '{file}' can't be read: {why}.", file=name, why=why)) from error
    return read_list(data, file.name, guide)


def read_list(data: bytes, name: str, guide: Guide) -> LoadedList:
    """Read a saved list; raises ListError with every mistake. What the guide has no longer is named."""
    report = Report(name)
    node = read_yaml(data, report)
    saved = LIST.read(node, name, report) if node else None
    if saved is None or report.errors:
        raise ListError(name, report.problems)
    tray, notices = HandoutList(), list(_of_pack(saved, guide))
    for row in saved.items:
        item, told = _picked(row, guide)
        notices += told
        tray = tray.with_item(item) if item else tray
    return LoadedList(items=tray.items, title=saved.title, notices=tuple(notices))


def _of_pack(saved: SavedList, guide: Guide) -> Iterator[Notice]:
    if len({row.target for row in saved.items}) < len(saved.items):
        yield Notice(NoticeKind.CHANGED, tr("Something stands twice in this list; it is taken once."))
    if saved.pack and guide.pack and saved.pack != guide.pack.id:
        yield Notice(
            NoticeKind.CHANGED,
            tr("This list was made with another guide ('{pack}').", pack=short(saved.pack)),
        )


def _picked(row: Row, guide: Guide) -> tuple[HandoutItem | None, list[Notice]]:
    """Give the item of one row, if the guide has it, and what there is to tell."""
    usual = usual_item(row.target, guide)
    shows = usual.shows if row.shows is None else frozenset(row.shows)
    item = replace(usual, title=row.title, shows=shows)
    entry = guide.find(item.entry_id)
    if entry is None:
        return None, [Notice(NoticeKind.MISSING, _gone(row), row.target)]
    if item.part and not has_part(entry, item, guide):
        return None, [missing_part(ResolvedItem(item, entry))]
    news = ", ".join(_news(row, entry))
    if not news:
        return item, []
    sentence = tr(
        "'{name}' has changed since this list was saved: {news}.", name=row.name or entry.title, news=news
    )
    return item, [Notice(NoticeKind.CHANGED, sentence, row.target)]


def _gone(row: Row) -> str:
    if row.name:
        return tr("The guide no longer has '{name}' ({id}).", name=short(row.name), id=short(row.target))
    return tr("The guide has no entry '{id}'.", id=short(row.target))


def _news(row: Row, entry: Entry) -> Iterator[str]:
    if row.name and row.name != one_line(entry.title):
        yield tr("it is now called '{name}'", name=entry.title)
    if _is_older(row.reviewed, entry.reviewed):
        yield tr("it was reviewed on {date}", date=date_label(entry.reviewed))


def _is_older(known: date | None, now: date) -> bool:
    return known is not None and known < now


def _too_many(number: int) -> str:
    return tr("A list holds at most {most} items, not {number}.", most=MOST_ITEMS, number=number)
