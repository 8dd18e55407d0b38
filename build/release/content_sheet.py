"""Writes the page for staff who change the content on a stick; its keys and values come from the schema."""

import re
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import MISSING
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from guide.content.records import Field, RecordSchema

NAME = "CHANGE THE CONTENT.txt"
BEGINNING = """\
CHANGE THE CONTENT
==================

The folder resources, beside the program, holds what the guide says, in files
that end in .fieldguide. Make a folder of the one that you want to change:
open a terminal in the folder of the program, and type (for NAME its name)

  Windows: .\\FieldGuide-Terminal.exe pack unpack resources/NAME.fieldguide
  Linux: ./FieldGuide-Linux.com pack unpack resources/NAME.fieldguide

If the folder packs has a newer file of it, unpack that one, or old numbers
come back: pack unpack packs/NAME.fieldguide -o resources/changed

The new folder has a text file for each page. It counts in place of the file,
and the guide says so. Windows: open a page with Notepad, and save it under
its own name, ending in .yaml, not in .yaml.txt. More: resources/README.md

1. Change the words after the colon; keep the blanks before each line.
2. Write today into reviewed, as in 2026-11-24, on each page that you change.
3. In pack.yaml: one more for edition, and today for published.
4. Start the guide and look at the page. The program's word check, in a
   terminal, names every mistake with its file and line.
5. Menu, Copy to another stick: that names what a mistake would hide, first.
   To send it instead: the program's word pack makes one file of the folder.

Keys marked * are needed. After a key: the values that it takes.

The program's own files must stay as they are.
"""
# The end of a sentence of the check: "Write one of: …", "; write a short code." or "… must be …, not".
_VALUES = re.compile(r"[Ww]rite (?:one of: )?(.*)\.$|must be (.*), not")


def main(target: Path) -> None:
    """Write the page to the file `target`."""
    text = "".join(f"{line}\n" for line in (*BEGINNING.splitlines(), *_lines()))
    target.write_text(text, encoding="utf-8", newline="\r\n")


def _lines() -> Iterator[str]:
    """Yield the keys of a page and of a number, each with its allowed values."""
    # Imported late, as dev.py imports this module before the project's folder is on Python's path.
    from guide.content.part_schema import CONTACT  # noqa: PLC0415
    from guide.content.schema import ENTRY, PACK  # noqa: PLC0415

    for title, schema in (
        ("A PAGE", ENTRY),
        ("A NUMBER OR ADDRESS (contacts)", CONTACT),
        ("pack.yaml", PACK),
    ):
        yield from ("", title, "")
        for field in schema.fields:
            line = f"  {_key(field, schema)}: {_values(field)}".rstrip()
            yield textwrap.fill(line, 76, subsequent_indent=" " * 6, break_on_hyphens=False)


def _key(field: "Field", schema: "RecordSchema[Any]") -> str:
    """Return the name of a key, marked if it is needed."""
    default = schema.model.__dataclass_fields__[field.attribute]
    is_needed = default.default is MISSING and default.default_factory is MISSING
    return f"{field.name}{'*' if is_needed else ''}"


def _values(field: "Field") -> str:
    """Return the values that a key takes, as the check says of a value that is none; "" for any text."""
    from guide.content.nodes import Scalar  # noqa: PLC0415
    from guide.content.report import Report  # noqa: PLC0415

    if field.record:
        keys = ", ".join(_key(each, field.record) for each in field.record.fields)
        return f"each with {keys}" if field.type.items else f"with {keys}"
    if field.refers_to:
        return "ids of pages: the names of their files, without .yaml"
    report = Report("")
    (field.type.items or field.type).read(Scalar("?", 1, 1), field.name, report)
    sentence = report.problems[0].sentence if report.problems else ""
    words = _VALUES.search(sentence)
    many = "several of: " if field.type.items and "one of: " in sentence else ""
    return many + (words[1] or words[2]) if words else ""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
