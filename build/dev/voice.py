"""Finds words that the plain voice of the code avoids; a step of the gate, run in the project's folder."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("build",)  # to be extended to guide when all its rooms speak this way
# A docstring says what is returned, raised or shown: "Return the ...", not "Give the ...".
STARTS = frozenset("Give Gives Say Says Tell Tells Put Puts Have Take Takes Let".split())
# A hand-out is neither a tray nor a desk, and what was "told" is a parameter or an output.
NAMES = frozenset(["tray", "desk", "told"])


def findings(path: Path) -> Iterator[str]:
    """Yield a sentence for each docstring and each name in a file that uses an avoided word."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            start = (ast.get_docstring(node) or " ").split()[:1]
            if STARTS.intersection(start):
                yield f"{path}:{getattr(node, 'lineno', 1)}: a docstring starts with {start[0]!r}"
        name = getattr(node, "name", None) or getattr(node, "id", None) or getattr(node, "arg", None)
        if isinstance(name, str) and NAMES.intersection(map(str.lower, re.findall("[A-Z]?[a-z]+", name))):
            yield f"{path}:{getattr(node, 'lineno', 1)}: {name} has a word with a better name"


def main() -> int:
    """Print what is found in the folders; return 1 if there is anything."""
    paths = sorted(path for folder in FOLDERS for path in Path(folder).rglob("*.py"))
    found = [each for path in paths for each in findings(path)]
    print("\n".join(found) or f"{len(paths)} files, no word to avoid")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
