"""Saves and loads hand-out lists as small YAML files that a supervisor can read, edit and pass on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from errno import EINVAL
from pathlib import Path
from stat import S_ISREG

from guide.content.detail import Detail
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
from guide.handout.handout_list import MAX_ITEMS, HandoutItem, HandoutList
from guide.handout.list_schema import FORMAT_VERSION, LIST, ListError, SavedItem, SavedList
from guide.handout.parts import has_part
from guide.handout.resolved import ResolvedItem, default_item, missing_part_notice
from guide.i18n import tr
from guide.render.labels import date_label


def write_list(handout_list: HandoutList, guide: Guide, title: str) -> bytes:
    """Return a list as YAML; raise GuideError if the list is empty, too long, or has too long a title.

    The YAML has the title, the items, and the id and edition of the pack. To protect the worker, it has no
    date and nothing about the computer.
    """
    if not handout_list.items:
        raise GuideError(tr("There is nothing on the hand-out to be saved."))
    if len(handout_list) > MAX_ITEMS:
        raise GuideError(_too_many(len(handout_list)))
    title = one_line(title)
    if max(len(text) for text in (title, *(item.title for item in handout_list))) > MAX_LINE_LENGTH:
        raise GuideError(tr("A title is longer than {most} characters; shorten it.", most=MAX_LINE_LENGTH))
    pack = {"pack": guide.pack.id, "edition": guide.pack.edition} if guide.pack else {}
    items = [_written(item, guide.find(item.entry_id)) for item in handout_list]
    return to_yaml({"format": FORMAT_VERSION, **({"list": title} if title else {}), **pack, "items": items})


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
    """Return the list that is saved in a file; raise GuideError with the reason if the file can't be read."""
    try:
        # Opening a pipe or a device waits for somebody to write to it.
        if not S_ISREG(file.stat().st_mode):
            raise OSError(EINVAL, tr("it is no plain file"))
        with file.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        name = short(escape_invisible(file.name))
        raise GuideError(tr("The list '{file}' can't be read: {why}.", file=name, why=why)) from error
    return read_list(data, file.name, guide)


def read_list(data: bytes, name: str, guide: Guide) -> LoadedList:
    """Return the list saved in data, with notices about items that have changed or are missing.

    name is the name of the file, for error messages. Raise ListError if the data has mistakes.
    """
    report = Report(name)
    node = read_yaml(data, report)
    saved_list = LIST.read(node, name, report) if node else None
    if saved_list is None or report.errors:
        raise ListError(name, report.problems)
    handout_list, notices = HandoutList(), list(_about_pack(saved_list, guide))
    for saved in saved_list.items:
        item, about_item = _loaded_item(saved, guide)
        notices += about_item
        handout_list = handout_list.with_item(item) if item else handout_list
    return LoadedList(items=handout_list.items, title=saved_list.title, notices=tuple(notices))


def _about_pack(saved_list: SavedList, guide: Guide) -> Iterator[Notice]:
    if len({saved.target for saved in saved_list.items}) < len(saved_list.items):
        yield Notice(NoticeKind.CHANGED, tr("Something stands twice in this list; it is taken once."))
    packs = {pack.id for pack in guide.packs}
    if saved_list.pack and packs and saved_list.pack not in packs:
        yield Notice(
            NoticeKind.CHANGED,
            tr("This list was made with another guide ('{pack}').", pack=short(saved_list.pack)),
        )


def _loaded_item(saved: SavedItem, guide: Guide) -> tuple[HandoutItem | None, list[Notice]]:
    """Return a saved item (None if the guide no longer has its target) and the notices about the item."""
    default = default_item(saved.target, guide)
    shows = default.shows if saved.shows is None else frozenset(saved.shows)
    item = replace(default, title=saved.title, shows=shows)
    entry = guide.find(item.entry_id)
    if entry is None:
        return None, [Notice(NoticeKind.MISSING, _gone(saved), saved.target)]
    if item.part and not has_part(entry, item, guide):
        return None, [missing_part_notice(ResolvedItem(item, entry))]
    changes = ", ".join(_changes(saved, entry))
    if not changes:
        return item, []
    sentence = tr(
        "'{name}' has changed since this list was saved: {changes}.",
        name=saved.name or entry.title,
        changes=changes,
    )
    return item, [Notice(NoticeKind.CHANGED, sentence, saved.target)]


def _gone(saved: SavedItem) -> str:
    if saved.name:
        return tr("The guide no longer has '{name}' ({id}).", name=short(saved.name), id=short(saved.target))
    return tr("The guide has no entry '{id}'.", id=short(saved.target))


def _changes(saved: SavedItem, entry: Entry) -> Iterator[str]:
    if saved.name and saved.name != one_line(entry.title):
        yield tr("it is now called '{name}'", name=entry.title)
    if _is_older(saved.reviewed, entry.reviewed):
        yield tr("it was reviewed on {date}", date=date_label(entry.reviewed))


def _is_older(known: date | None, now: date) -> bool:
    return known is not None and known < now


def _too_many(number: int) -> str:
    return tr("A list holds at most {most} items, not {number}.", most=MAX_ITEMS, number=number)
