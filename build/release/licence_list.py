"""Writes all licences of a program into one text, each licence once.

Runs as a program of its own, in the project's environment.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from guide.licences.part import Part, decode_parts

LINE = "=" * 78


def licence_list(parts: tuple[Part, ...], system: str) -> str:
    """Return a text with the list of parts, then each licence text with its number.

    `system` is the program's system and processor, for the title.
    """
    texts = {text: number for number, text in enumerate(_texts(parts), 1)}
    lines = [f"FIELD GUIDE: WHAT IT IS MADE OF ({system})", LINE, ""]
    for part in parts:
        numbers = ", ".join(str(texts[text]) for text in part.texts) or "none"
        lines += [f"{part.name} {part.version}", f"    {part.licence}; below: {numbers}"]
    for text, number in texts.items():
        names = ", ".join(part.name for part in parts if text in part.texts)
        lines += ["", LINE, f"{number}. {names}", LINE, "", text.strip("\n")]
    return "\n".join(lines) + "\n"


def _texts(parts: tuple[Part, ...]) -> Iterator[str]:
    """Yield each licence text once."""
    yield from dict.fromkeys(text for part in parts for text in part.texts)


def main(arguments: list[str]) -> int:
    """Write the list of a program's licences.

    `arguments` are the command-line arguments: the program's licences.bin, its system, and the file to write.
    Return the exit code.
    """
    data, system, target = arguments
    text = licence_list(decode_parts(Path(data).read_bytes()), system)
    Path(target).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
