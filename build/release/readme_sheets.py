"""Writes the two sheets of a release, one for workers and one for IT staff, about the release's systems."""

import re
import textwrap
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from release.build_record import DOCUMENTS, BuildRecord

FOR_WORKER, FOR_IT = "READ ME FIRST.txt", "FOR IT.txt"
SYSTEMS = ("linux", "windows", "macos")
PROGRAMS = {
    "linux": ("FieldGuide-Linux.com", "program-linux/"),
    "windows": ("FieldGuide.exe", "program-windows/"),
    "windows terminal": ("FieldGuide-Terminal.exe", "program-windows/"),
}
TEMPLATES = Path(__file__).with_name("templates")
INDENT = " " * 17
# The beginning of a template's line that is for some systems only: "linux|" or "no linux|".
_FOR = re.compile(r"(no )?(\w+)\|")


def write(folder: Path, records: Sequence[BuildRecord]) -> None:
    """Write both sheets into the release in `folder`; `records` has one record for each system."""
    values = _values(folder, records)
    kinds = {record.kind for record in records}
    files = {"read-me-first.txt": folder / FOR_WORKER, "for-it.txt": folder / DOCUMENTS / FOR_IT}
    for name, file in files.items():
        template = (TEMPLATES / name).read_text(encoding="utf-8")
        text = "".join(f"{line}\n" for line in lines_for(template, kinds)).format(**values)
        # Old editors on Windows break lines only at CR LF.
        file.write_text(text, encoding="utf-8", newline="\r\n")


def lines_for(template: str, kinds: set[str]) -> Iterable[str]:
    """Yield the lines of a template that apply to a release with programs for `kinds` of systems.

    A line that begins with "linux|" applies only if a program for Linux is included, and a line that
    begins with "no linux|" only if none is.
    """
    for line in template.splitlines():
        match = _FOR.match(line)
        if match is None or match[2] not in SYSTEMS:
            yield line
        elif (match[2] in kinds) != bool(match[1]):
            yield line[match.end() :]


def mac_files(folder: Path) -> list[str]:
    """Return the names of the zipped programs for Macs in `folder`."""
    return sorted(path.name for path in folder.glob("FieldGuide-macOS-*.zip"))


def _values(folder: Path, records: Sequence[BuildRecord]) -> dict[str, object]:
    """Return the values of the fields in the templates, by name."""
    first = records[0]
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    dirty = ".\n" + INDENT + "NOT A RELEASE: the sources held changes that are not in the commit"
    return {
        "version": first.version,
        "commit": first.commit,
        "edition": first.edition,
        "published": first.published,
        "digest": first.content,
        "publisher": textwrap.fill(first.publisher, 68, subsequent_indent="  "),
        "mac_files": f"\n{' ' * 12}".join(mac_files(folder)),
        "programs": "\n".join(_programs(folder)),
        "size": f"{size / 1e6:.0f}",
        "needs": "\n".join(_wrapped(dict.fromkeys(record.needs for record in records))),
        "tried": "\n".join(
            _wrapped(f"{record.tried_on}: started for its self-check" for record in records)
        ).strip(),
        "audit": "\n".join(_wrapped(dict.fromkeys(record.audit for record in records))).strip(),
        "dirty": dirty if any(record.is_dirty for record in records) else "",
    }


def _wrapped(sentences: Iterable[str]) -> Iterable[str]:
    """Yield each sentence as an indented paragraph."""
    for sentence in sentences:
        yield textwrap.fill(sentence, 82, initial_indent=INDENT, subsequent_indent=INDENT)


def _programs(folder: Path) -> Iterable[str]:
    """Yield two lines for each program in `folder`: its name and its SHA-256."""
    for name, parts in PROGRAMS.values():
        if (folder / name).is_file():
            yield f"  {name}, with the libraries in {parts}"
            yield f"    {sha256((folder / name).read_bytes()).hexdigest()}"
    for name in mac_files(folder):
        yield f"  {name}, with FieldGuide.app inside"
        yield f"    {sha256((folder / name).read_bytes()).hexdigest()}"
