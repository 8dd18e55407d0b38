"""Describes the pack that is made of a directory, and lays out its files; writes all files, or none."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from guide.content.list_schema import PLACES, WORD_LISTS
from guide.content.lists import WordLists
from guide.content.model import Entry, Pack
from guide.content.pack_files import FOLDERS, PACK_FILE, PLACES_FILE, WORDS_FILE
from guide.content.places import Places
from guide.content.schema import FORMAT, as_plain
from guide.content.yaml.writing import entry_to_yaml
from guide.files import remove, write
from guide.i18n import tr
from guide.steps import Tick, no_tick, watched


def file_name(entry: Entry) -> str:
    """Return the path of an entry in the folder of its pack."""
    return f"{FOLDERS[entry.kind]}/{entry.id}.yaml"


def files_of(entries: Iterable[Entry]) -> dict[str, bytes]:
    """Return the files of entries by their paths."""
    return {file_name(entry): entry_to_yaml(as_plain(entry)) for entry in entries}


def ids_in(folder: Path | None) -> frozenset[str]:
    """Return the ids of the pages in a folder of content, by the names of their files."""
    return frozenset(path.stem for path in folder.rglob("*.yaml")) if folder else frozenset()


def content_of(entries: Iterable[Entry], pack: Pack) -> Mapping[str, bytes]:
    """Return the files of a folder of content with these entries, by their paths in it."""
    return {PACK_FILE: entry_to_yaml(as_plain(pack)), **files_of(entries)}


def lists_of(entries: Iterable[Entry], places: Places, words: WordLists) -> Mapping[str, bytes]:
    """Return the lists of a pack of an export: the places, and the words that tell the topic.

    An export has no such words, so they are those of this program, and only if a page has a discreet text.
    """
    files = dict[str, bytes]()
    if places.rows:
        files[PLACES_FILE] = entry_to_yaml(PLACES.write(places))
    if words.topic_words and any(entry.discreet_text for entry in entries):
        files[WORDS_FILE] = entry_to_yaml(WORD_LISTS.write(words))
    return files


def zone_of(entries: Sequence[Entry], time_zone: str) -> str:
    """Return the time zone of a guide for a pack of these entries, "" if most are of places it does not know.

    An entry whose places are not known may be anywhere, and nothing may be called open by the wrong clock.
    """
    known = sum(1 for entry in entries if entry.region)
    return time_zone if known * 2 > len(entries) else ""


def pack_of_directory(pack_id: str, title: str, publisher: str, day: date, *, edition: int) -> Pack:
    """Return the description of a pack that is made of a directory."""
    return Pack(
        format=FORMAT,
        id=pack_id,
        title=title,
        edition=edition,
        published=day,
        publisher=publisher,
        languages=("en",),
        licence=tr("Ask the publisher."),
    )


def write_all(files: Mapping[Path, bytes], tick: Tick = no_tick) -> None:
    """Write files, over those that are there, and make the folders that are missing.

    If that ends with an error or Ctrl+C, leave all as it was, as far as the drive allows.
    """
    before, folders = dict[Path, bytes | None](), list[Path]()
    try:
        for path, data in watched(files.items(), tick):
            for folder in reversed([each for each in path.parents if not each.exists()]):
                folder.mkdir(exist_ok=True)
                folders.append(folder)
            before[path] = path.read_bytes() if path.exists() else None
            write(path, data, overwrite=before[path] is not None)
    except BaseException:
        for path in (path for path, old in before.items() if old is None):  # first, as old ones need the room
            remove(path)
        for path, old in before.items():
            if old is not None:
                with suppress(OSError):
                    write(path, old, overwrite=True)
        for folder in reversed(folders):
            with suppress(OSError):
                folder.rmdir()
        raise
