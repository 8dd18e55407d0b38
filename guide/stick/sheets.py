"""Brings the sheets of a release, one for workers and one for IT staff, up to date with a copy's content.

build/release/readme_sheets.py writes the sheets from its templates, when the content is as it was built. All
other files of a release depend on the program alone, and so they are the same in each copy.
"""

import re
import textwrap
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from guide import files
from guide.content.model import Pack
from guide.content.safe_text import escape_invisible
from guide.stick.plan import PlannedFile
from guide.stick.program_files import CONTENT_FOLDER

FOR_WORKER, FOR_IT = "READ ME FIRST.txt", "for-it/FOR IT.txt"
SHEETS = (FOR_WORKER, FOR_IT)

# Each finds one value of a sheet; its groups are what stands around the value.
_PUBLISHER = re.compile(r"(made by:\r\n)(?:  [^\r\n]+\r\n)+")
_CONTENT = re.compile(
    r"(^Content +)edition [^\r\n]+( SHA-256 over its files:\r\n    )[0-9a-f]{64}", re.MULTILINE
)
_SIZE = re.compile(r"(^NEEDS +)\d+( MB on the stick)", re.MULTILINE)


def update_sheets(planned: Iterable[PlannedFile], digests: Mapping[str, str], folder: Path) -> dict[str, str]:
    """Rewrite the sheets in the copy `folder` that its content changes; return their digests by path.

    `digests` has the SHA-256 of the copied files. Raise OSError if a sheet can't be written.
    """
    # Imported late: PyYAML is loaded only if there is a copy to describe.
    from guide.packs.sources import last_description  # noqa: PLC0415

    pack = last_description(folder / CONTENT_FOLDER)
    size = sum(file.size for file in planned if file.path not in SHEETS)
    changed = {}
    for path in SHEETS:
        if path not in digests:
            continue
        old = (folder / path).read_bytes().decode("utf-8", "surrogateescape")
        new = _updated(old, pack, content_digest(digests), size)
        if new != old:
            (folder / path).unlink()
            changed[path] = files.write_new_file(folder / path, [new.encode("utf-8", "surrogateescape")])
    return changed


def content_digest(digests: Mapping[str, str]) -> str:
    """Return one SHA-256 over the names and the digests of all content files, as a release names it."""
    before = f"{CONTENT_FOLDER}/"
    names = sorted(path for path in digests if path.startswith(before))
    lines = (f"{digests[path]}  {path.removeprefix(before)}\n" for path in names)
    return sha256("".join(lines).encode("utf-8")).hexdigest()


def _updated(sheet: str, pack: Pack | None, digest: str, size: int) -> str:
    edition, published = (pack.edition, pack.published) if pack else ("not said", "not said")
    publisher = escape_invisible(pack.publisher) if pack else "see About in the guide"
    lines = textwrap.fill(publisher, 68, subsequent_indent="  ").replace("\n", "\r\n")
    sheet = _PUBLISHER.sub(lambda found: f"{found[1]}  {lines}\r\n", sheet)
    content = f"edition {edition}, of {published};"
    sheet = _CONTENT.sub(lambda found: f"{found[1]}{content}{found[2]}{digest}", sheet)
    return _SIZE.sub(lambda found: f"{found[1]}{size / 1e6:.0f}{found[2]}", sheet)
