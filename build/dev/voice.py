"""Finds wording to avoid in docstrings, comments and names; the gate runs it in the project's folder."""

import ast
import re
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("build", "guide")
# A docstring begins with a plain verb ("Return", "Shows") or with a noun. No text needs a second reading.
STARTS = re.compile(r"(Give|Say|Tell|Put|Take|Let|Mend)s?\b|(Have|Has|What|How|Why|Where|Nobody)\b")
PHRASES = re.compile(r"\b(anew|nobody|what(ever| of) it|so many|(is|are) to be|(?<!the )one an? \w+)\b", re.I)
# A hand-out is neither a tray nor a desk, and an argument or an output is not told.
NAMES = frozenset(["tray", "desk", "told"])


def findings(path: Path) -> Iterator[str]:
    """Yield a sentence for each docstring, comment and name in a file that has wording to avoid."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        line, text = getattr(node, "lineno", 1), ""
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            text = " ".join((ast.get_docstring(node) or "").split())
        for match in filter(None, (STARTS.match(text), PHRASES.search(text))):
            yield f"{path}:{line}: a docstring has {match[0]!r}"
        name = getattr(node, "name", None) or getattr(node, "id", None) or getattr(node, "arg", None)
        if isinstance(name, str) and NAMES.intersection(map(str.lower, re.findall("[A-Z]?[a-z]+", name))):
            yield f"{path}:{line}: {name} has a word with a better name"
    with tokenize.open(path) as file:
        for token in tokenize.generate_tokens(file.readline):
            if token.type == tokenize.COMMENT and (found := PHRASES.search(token.string)):
                yield f"{path}:{token.start[0]}: a comment has {found[0]!r}"


def main() -> int:
    """Print the findings in FOLDERS. Return the exit code, which is 1 if there are any."""
    paths = (path for folder in FOLDERS for path in sorted(Path(folder).rglob("*.py")))
    found = [each for path in paths for each in findings(path)]
    print("\n".join(found) or f"{' and '.join(FOLDERS)}: no wording to avoid")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
