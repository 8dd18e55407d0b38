"""What the bootstrap script says to its user, and how it gives up."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


class BuildError(Exception):
    """Something that must be put right first; carries the sentence its user reads."""


def say(sentence: str) -> None:
    """Speak to the user: on standard error, so that standard output stays the program's."""
    print(sentence, file=sys.stderr, flush=True)


def carry_out(
    command: Sequence[str],
    *,
    variables: Mapping[str, str] | None = None,
    folder: Path | None = None,
    seconds: float | None = None,
) -> int:
    """Run a tool without letting it ask or write to standard output; gives its exit code."""
    done = subprocess.run(
        command,
        env=None if variables is None else dict(variables),
        cwd=folder,
        timeout=seconds,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=False,
    )
    return done.returncode
