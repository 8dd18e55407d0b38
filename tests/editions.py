"""Makes editions of the small guide as pack files, and a folder of a program that came with it."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from guide.content.fingerprint import fingerprint_of_files
from guide.packs import opening, updating
from guide.packs.archive import all_members, read_member, write_archive
from guide.packs.handover import PublisherKeys, hand_over
from guide.packs.key_signer import sign_with
from guide.packs.lineage import NO_LINEAGE, Lineage
from guide.packs.making import ProgramPacks, make_pack, program_packs
from guide.packs.manifest import Manifest, manifest_bytes
from guide.packs.pack_file import CONTENT, MANIFEST, PackFile
from guide.signing.secret_key import SecretKey
from tests.keys import secret_key

TINY = Path(__file__).parent / "data" / "tiny"
PACK = "winter-help"
KEY = secret_key()
OFFLINE, NEW_KEY = (secret_key(bytes([n] * 32), bytes([n] * 8)) for n in (2, 3))
HANDED_OVER = Lineage((hand_over(KEY, OFFLINE, PublisherKeys(NEW_KEY.public, OFFLINE.public)),))


@cache
def edition(
    number: int,
    *,
    is_signed: bool = True,
    without: str = "",
    lineage: Lineage = NO_LINEAGE,
    key: SecretKey = KEY,
) -> bytes:
    """Return a pack file: the small guide as edition `number`, in which one number differs for each.

    `without` is the id of an entry that it has no more. `key` signs it, and `lineage` is what it carries on.
    """
    with TemporaryDirectory() as temporary:
        folder = Path(shutil.copytree(TINY, Path(temporary) / "pack"))
        pack, program = folder / "pack.yaml", folder / "programs" / "not-a-cold-number.yaml"
        for file, before, after in (
            (pack, "edition: 3", f"edition: {number}"),
            (program, "value: 555-0100", f"value: 555-01{number:02}"),
        ):
            text = file.read_text(encoding="utf-8")
            assert before in text
            text = text.replace(before, after)
            file.write_text(text.replace(f", {without}", "") if without else text, encoding="utf-8")
        for file in folder.rglob(f"{without}.yaml") if without else ():
            file.unlink()
        return make_pack(folder, lineage=lineage, sign=sign_with(key) if is_signed else None)[1]


def with_files(data: bytes, changes: Mapping[str, bytes]) -> bytes:
    """Return a pack file with some of its files changed or added, and the zip right."""
    files = {name: read_member(data, member) for name, member in all_members(data).items()}
    return write_archive({**files, **changes}.items())


def padded(data: bytes, number: int, pads: int = 10) -> bytes:
    """Return a pack file that nobody signed as edition `number`, with `pads` files of 130 kB more.

    Only what it says of itself differs from one number to the next, so that many are made in no time.
    """
    padded, manifest = _with_pads(data, pads)
    return with_files(padded, {MANIFEST: manifest_bytes(replace(manifest, edition=number))})


@cache
def _with_pads(data: bytes, pads: int) -> tuple[bytes, Manifest]:
    return with_content(data, {f"programs/pad-{n}.yaml": Random(n).randbytes(130_000) for n in range(pads)})


def with_content(data: bytes, more: Mapping[str, bytes]) -> tuple[bytes, Manifest]:
    """Return a pack file with more content, and the manifest that is right for it."""
    added = with_files(data, {CONTENT + name: each for name, each in more.items()})
    content = {
        name.removeprefix(CONTENT): read_member(added, member)
        for name, member in all_members(added).items()
        if name.startswith(CONTENT)
    }
    manifest = replace(PackFile(data).manifest, files=len(content), content=fingerprint_of_files(content))
    return added, manifest


def hostile(more: Mapping[str, str]) -> bytes:
    """Return the pack of a county that nobody signed, with more files, whatever they say."""
    added, manifest = with_content(
        county_edition(1, is_signed=False), {name: text.encode() for name, text in more.items()}
    )
    return with_files(added, {MANIFEST: manifest_bytes(manifest)})


COUNTY = "cold-county"
COUNTY_FILES = {
    "pack.yaml": """format: 1
id: cold-county
title: Cold County
edition: {number}
published: 2026-11-24
publisher: A county office
languages: [en]
licence: CC BY 4.0
builds_on: [winter-help]
sources:
  - {{title: A printed list, seen_on: 2026-11-20}}
""",
    "programs/county-blankets.yaml": """id: county-blankets
kind: program
title: County blankets
order: 9
strategies: [winter-coats]
summary: The county gives blankets to whoever asks.
contacts:
  - {{kind: support, channel: call, value: 555-02{number:02}}}
related: [not-a-cold-number]
sources:
  - {{title: A printed list, url: "https://example.org/list", seen_on: 2026-11-20}}
status: active
confidence: confirmed
reviewed: 2026-11-24
""",
    "amends/coat-law.yaml": """amends: coat-law
notice: The county office explains it on Mondays.
sources:
  - {{title: A printed list, url: "https://example.org/list", seen_on: 2026-11-20}}
reviewed: 2026-11-24
""",
    "asked.yaml": """rows:
  - {{page: county-blankets, asked: [who has a warm blanket]}}
  - {{page: hot-soup, asked: [who has a warm blanket]}}
""",
}


def lay_county(folder: Path, number: int) -> Path:
    """Write a county's pack as edition `number` into `folder`. It builds on the small guide, and amends it."""
    for name, text in COUNTY_FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text.format(number=number), encoding="utf-8")
    return folder


@cache
def county_edition(number: int, *, is_signed: bool = True) -> bytes:
    """Return the county's pack as a pack file."""
    with TemporaryDirectory() as temporary:
        return make_pack(lay_county(Path(temporary), number), sign=sign_with(KEY) if is_signed else None)[1]


def trust_coalition(folder: Path, more: str = "") -> None:
    """Write a trust.yaml by which the stick with this folder trusts the key of the editions."""
    keys = f"key: {KEY.public.line}, offline_key: {OFFLINE.public.line}"
    trust = f"publishers: [{{name: A coalition, {keys}, packs: [{PACK}, {COUNTY}]}}]\n{more}"
    (folder / "trust.yaml").write_text(trust, encoding="utf-8")


@cache
def _program_packs() -> ProgramPacks:
    return program_packs(TINY)


def unpack(program: Path) -> Path:
    """Write the folder of the small guide beside its file, as an author does; return it."""
    return Path(shutil.copytree(TINY, program / "resources" / "winter"))


def make_program(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Let `folder` be that of a standalone program that came with the small guide as a pack file."""
    content = folder / "resources"
    known = _program_packs().write(content, folder / "joined.bin")
    patch.setattr(opening, "content_folder", lambda: content)
    for module in (opening, updating):
        patch.setattr(module, "own_folder", lambda: folder)
        patch.setattr(module, "data_folder", lambda: folder / "data")
    patch.setattr(opening, "known_packs", lambda: known)


def trusting_program(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a program, made in `folder`, that trusts the key of the editions."""
    program = folder / "program"
    program.mkdir()
    make_program(program, patch)
    trust_coalition(program)
    return program
