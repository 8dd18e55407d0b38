"""Defines which files of a pack are read: their names, the folder of each kind of entry, the largest size."""

from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from guide.content.model import Kind

MAX_FILE_BYTES = 1024 * 1024  # a larger file is reported and not read

PACK_SUFFIX = ".fieldguide"  # ends the names of packs that are one file
TAKEN_FOLDER = "packs"  # beside the program: the pack files that a stick has taken

PACK_FILE = "pack.yaml"
THESAURUS_FILE = "thesaurus.yaml"
URGENT_FILE = "urgent.yaml"
DANGER_FILE = "danger.yaml"
WORDS_FILE = "words.yaml"
NEEDS_FILE, LEARNED_FILE = "needs.yaml", "learned.yaml"
ASKED_FILE = "asked.yaml"
HANDOUTS_FILE = "handouts.yaml"
PLACES_FILE = "places.yaml"
TOP_FILES = (
    PACK_FILE,
    THESAURUS_FILE,
    URGENT_FILE,
    DANGER_FILE,
    NEEDS_FILE,
    LEARNED_FILE,
    WORDS_FILE,
    ASKED_FILE,
    HANDOUTS_FILE,
    PLACES_FILE,
)

# The folder of each kind of entry.
FOLDERS = MappingProxyType(
    {
        Kind.INTRODUCTION: "introduction",
        Kind.STRATEGY: "strategies",
        Kind.SITUATION: "situations",
        Kind.PRACTICE: "practice",
        Kind.LINE: "lines",
        Kind.SERVICE: "services",
        Kind.PROGRAM: "programs",
        Kind.CURRICULUM: "curricula",
        Kind.TRAINING: "trainings",
        Kind.CAMPAIGN: "campaigns",
        Kind.NETWORK: "networks",
        Kind.LAW: "laws",
        Kind.TERM: "terms",
        Kind.LINK: "links",
    }
)

ENTRY_FOLDERS = frozenset(FOLDERS.values())
AMENDS_FOLDER = "amends"  # holds what a pack changes in entries of the packs that it builds on
READ_FOLDERS = ENTRY_FOLDERS | {AMENDS_FOLDER}


def is_entry_file(name: str) -> bool:
    """Return whether a file of this name, in one of READ_FOLDERS, is read as an entry or an amendment."""
    return name.endswith(".yaml") and not name.startswith(".")


def is_read(path: str) -> bool:
    """Return whether a file at `path`, relative to the pack's folder and with "/", is read as content."""
    folder, _, name = path.rpartition("/")
    return is_entry_file(name) if folder in READ_FOLDERS else path in TOP_FILES


def is_of_pages(path: str) -> bool:
    """Return whether a file of a pack is read whoever wrote it: its description, an entry or its places."""
    return path.partition("/")[0] in (PACK_FILE, PLACES_FILE, *ENTRY_FOLDERS)


def has_content(folder: Path) -> bool:
    """Return whether a folder has a file in it that is read of a pack's folder, such as pack.yaml."""
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name in TOP_FILES or (path.name in READ_FOLDERS and _has_entries(path)):
                return True
    return False


def _has_entries(folder: Path) -> bool:
    with suppress(OSError):
        return any(is_entry_file(path.name) for path in folder.iterdir())
    return False


def packs_in(folder: Path) -> tuple[Path, ...]:
    """Return the folders in a pack's folder that are packs themselves, beside it and not a part of it."""
    try:
        return tuple(path for path in sorted(folder.iterdir()) if is_pack(path))
    except OSError:
        return ()


def is_pack(path: Path) -> bool:
    """Return whether a folder in a pack's folder is a pack itself. A link is none: it could lead anywhere."""
    is_own = path.name not in READ_FOLDERS and not path.name.startswith(".") and not path.is_symlink()
    return is_own and (path / PACK_FILE).is_file()
