"""Looks at the packs that a guide has taken, which no list of files has."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from guide.content.pack_files import PACK_SUFFIX, TAKEN_FOLDER
from guide.packs.editions import Edition, open_pack, passed_over
from guide.packs.errors import PackFileError
from guide.packs.trust import Trust
from guide.packs.trust_file import read_trust


@dataclass(frozen=True, slots=True)
class Looked:
    """The files in the folder of the packs, by path: whole packs, and the reasons why others are not used.

    `slip` is the reason why trust.yaml can't be read, "" if it can.
    """

    whole: Mapping[str, Edition] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    slip: str = ""


def look_at_packs(folder: Path, trust: Trust | None = None) -> Looked:
    """Return what lies in the folder of the packs of the guide in `folder`, each read to its last byte.

    The packs are judged by `trust`, or else by the trust.yaml of this guide.
    """
    slip = ""
    try:
        trust = trust or read_trust(folder)
    except PackFileError as error:
        trust, slip = Trust(), str(error)
    whole: dict[str, Edition] = {}
    refused: dict[str, str] = {}
    for path in sorted((folder / TAKEN_FOLDER).glob(f"*{PACK_SUFFIX}")):
        if path.is_symlink() or not path.is_file():
            continue
        name = f"{TAKEN_FOLDER}/{path.name}"
        try:
            taken = open_pack(path, trust)
            taken.file.check()
        except PackFileError as error:
            refused[name] = str(error)
        else:
            whole[name] = taken
    for path, why in passed_over(whole.values()).items():
        name = f"{TAKEN_FOLDER}/{path.name}"
        refused[name] = why
        del whole[name]
    return Looked(whole, refused, slip)


def is_in_packs(path: str) -> bool:
    """Return whether a path is in the folder of the packs that were taken."""
    return path.startswith(f"{TAKEN_FOLDER}/")
