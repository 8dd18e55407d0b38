"""Looks at the packs and signed lists that a guide has taken, which no list of files has."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from guide.content.pack_files import PACK_SUFFIX, TAKEN_FOLDER
from guide.i18n import tr
from guide.packs.editions import TakenPack, open_pack, passed_over
from guide.packs.errors import PackFileError
from guide.packs.trust import Trust
from guide.packs.trust_file import TrustInUse, lists_in, trust_in_use


@dataclass(frozen=True, slots=True)
class Looked:
    """The files in the folder of the packs, by path: whole packs, and the reasons why others are not used.

    `lists` are the signed lists there that lead to the list `in_use`. `slip` is the reason why trust.yaml
    can't be read, "" if it can.
    """

    in_use: TrustInUse
    whole: Mapping[str, TakenPack] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    lists: tuple[str, ...] = ()
    slip: str = ""


def look_at_packs(folder: Path, in_use: TrustInUse | None = None) -> Looked:
    """Return what lies in the folder of the packs of the guide in `folder`, each read to its last byte.

    The signed lists there follow `in_use`, or else the trust.yaml of this guide; the packs are judged by the
    last of them.
    """
    slip = ""
    try:
        in_use = in_use.continued(folder) if in_use else trust_in_use(folder)
    except PackFileError as error:
        in_use, slip = TrustInUse(Trust()), str(error)
    lists = {path_of_list(path): (number, path) for number, path in lists_in(folder).items()}
    used = tuple(name for name, (_, path) in lists.items() if path in in_use.taken)
    refused = {name: _reason(in_use, number) for name, (number, _) in lists.items() if name not in used}
    whole: dict[str, TakenPack] = {}
    for path in sorted((folder / TAKEN_FOLDER).glob(f"*{PACK_SUFFIX}")):
        if path.is_symlink() or not path.is_file():
            continue
        name = f"{TAKEN_FOLDER}/{path.name}"
        try:
            taken = open_pack(path, in_use.trust)
            taken.file.check()
        except PackFileError as error:
            refused[name] = str(error)
        else:
            whole[name] = taken
    for path, why in passed_over(whole.values()).items():
        name = f"{TAKEN_FOLDER}/{path.name}"
        refused[name] = why
        del whole[name]
    return Looked(in_use, whole, refused, used, slip)


def path_of_list(file: Path) -> str:
    """Return the path of a signed list in a guide."""
    return f"{TAKEN_FOLDER}/{file.name}"


def is_in_packs(path: str) -> bool:
    """Return whether a path is in the folder of the packs that were taken."""
    return path.startswith(f"{TAKEN_FOLDER}/")


def _reason(in_use: TrustInUse, number: int) -> str:
    if number <= in_use.trust.version:
        return tr("Version {version} of the list is in use.", version=in_use.trust.version)
    return in_use.notice or tr("This guide has no list that it follows.")
