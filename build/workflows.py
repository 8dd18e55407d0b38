"""The workflows of GitHub Actions, looked over by actionlint where it is installed."""

import os
import shutil
from pathlib import Path

from console import carry_out, say

NOT_RUN = (
    "NOT RUN: this computer has no actionlint, so nobody has looked over .github/workflows.\n"
    'One of these brings it: "brew install actionlint", "winget install actionlint",\n'
    '"go install github.com/rhysd/actionlint/cmd/actionlint@latest".'
)


def run(root: Path) -> int:
    """Carry out the word workflows; gives the exit code, in CI 1 without actionlint."""
    command = shutil.which("actionlint")
    if command is None:
        say(NOT_RUN)
        return 1 if os.environ.get("CI") else 0
    files = sorted(str(path) for path in (root / ".github" / "workflows").glob("*.yml"))
    code = carry_out([command, *files], folder=root)
    if not code:
        say(f"actionlint finds nothing wrong with {len(files)} workflow{'s'[: len(files) != 1]}.")
    return code
