"""Prints how large each room is beside its ceiling, a table in pyproject.toml, and fails above one."""

import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_DATA = (".py", ".md")
WHOLES = ("guide", "build", "tests")  # each of their rooms must have a ceiling
OWN = {"__pycache__", "data"}  # in `guide`, what Python and a worker's settings leave there


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder that belong to the project."""
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        if path.is_file() and "__pycache__" not in parts and not (folder.name == "guide" and OWN & {*parts}):
            yield path


def lines(folder: Path) -> int:
    """Return the number of lines of Python in a folder."""
    return sum(path.read_bytes().count(b"\n") for path in _files(folder) if path.suffix == ".py")


def kilobytes(folder: Path) -> int:
    """Return the size of what is neither Python nor a page for people, in kilobytes, rounded up."""
    return -(-sum(path.stat().st_size for path in _files(folder) if path.suffix not in NOT_DATA) // 1000)


def compare(root: Path, ceilings: Mapping[str, Mapping[str, int]]) -> Iterator[tuple[str, bool]]:
    """Yield a line to print for each ceiling and each room without one, and whether all is well with it.

    `ceilings` has the tables "lines" and "kilobytes", from a folder to the most that it may have.
    """
    measures: dict[str, Callable[[Path], int]] = {"lines": lines, "kilobytes": kilobytes}
    for unit, measure in measures.items():
        for folder, most in ceilings[unit].items():
            if not (root / folder).is_dir():
                yield f"{folder:<24} is not there: take its ceiling out of pyproject.toml", False
                continue
            size = measure(root / folder)
            excess = f", {size - most:,} too many" if size > most else ""
            yield f"{folder:<24}{size:>8,} of {most:>7,} {unit}{excess}", size <= most
    rooms = {room.relative_to(root).as_posix() for whole in WHOLES for room in (root / whole).glob("*/")}
    for folder in sorted(rooms - {*ceilings["lines"], *ceilings["kilobytes"]}):
        if lines(root / folder):
            yield f"{folder:<24} has no ceiling in pyproject.toml", False


def main() -> int:
    """Print the table; return 1 if a room is above its ceiling or has none."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        found = list(compare(ROOT, tomllib.load(file)["tool"]["ceilings"]))
    print(*(line for line, _ in found), sep="\n")
    too_large = [line for line, is_well in found if not is_well]
    if too_large:
        print("\nThe house is larger than it may be:", *too_large, sep="\n  ")
        print("Make the room smaller, or raise its ceiling in a commit of its own that says why.")
    return 1 if too_large else 0


if __name__ == "__main__":
    sys.exit(main())
