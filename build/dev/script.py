"""The words of dev.py: what each one takes, prepares and runs."""

import os
from pathlib import Path

from dev import child, display, packages
from dev.console import BuildError, say
from dev.environment import Environment, Level

USAGE = """usage: python3 build/dev.py WORD ...
  run [WORDS ...]           open the guide, or answer WORDS (list, show, search, --help) in the terminal
  test                      run the whole gate: lint, types, contracts, content, bundle, tests
  check [FOLDER] [--json]   check the content and name every mistake in it
  endure [PYTEST WORDS ...] build the program, run every test of endurance at full length (about 45 minutes)
  bundle                    build the program into dist/, start it once and tell its size
  release [--twice] [--dirty] [--add ZIP_OR_FOLDER ...]
                            make the folder for a stick and its zip in dist/release/, and check both;
                            --twice builds again elsewhere and compares; --add takes other systems' releases
  sbom                      write the bill of materials of the program as it was built last
  audit [--offline-ok]      ask whether the locked versions have known weak spots
  bench [--start ...]       measure starts, search and window beside their rivals (about 20 minutes)"""
BUILD, LOOK_UP = ("test", "bundle", "endure", "release"), ("audit", "sbom")
ALONE = ("test", "bundle", "sbom")  # take no more words
WORDS = (*BUILD, *LOOK_UP, "run", "check", "bench")
NO_DISPLAY = "No display was found, so Field Guide answers here in the terminal."
UNTIL_THEN = "Until then, Field Guide answers here in the terminal."


class Script:
    """The script's words as methods, over one environment."""

    def __init__(self, root: Path) -> None:
        self._environment = Environment(root)

    def carry_out(self, word: str, words: list[str]) -> int:
        """Do what one word stands for and give the exit code."""
        if word not in WORDS or (words and word in ALONE):
            say(USAGE)
            return 2
        if word == "run":
            return self._answer(words) if words else self._open_window()
        if word == "check":
            return self._answer(["check", *words])
        if word == "bench":
            return self._measure(words)
        if word in LOOK_UP:
            return self._look_up(word, words)
        return self._build(word, words)

    def _answer(self, words: list[str]) -> int:
        self._prepare(Level.RUN, ())
        return child.run(self._program(*words), self._environment.variables())

    def _open_window(self) -> int:
        if not display.is_there(os.environ):
            return self._list_instead(NO_DISPLAY)
        if self._prepare(Level.RUN, packages.for_window()):
            return self._list_instead(UNTIL_THEN)
        code = child.run_window(self._program(), self._environment.variables())
        return self._list_instead(NO_DISPLAY) if code is None else code

    def _program(self, *words: str) -> list[str]:
        # -B: a start leaves no compiled file behind; they were made with the environment.
        return self._environment.command("-B", "-m", "guide", *words)

    def _list_instead(self, sentence: str) -> int:
        self._prepare(Level.RUN, ())
        say(sentence)
        return self._answer(["list"])

    def _build(self, word: str, words: list[str]) -> int:
        # Loaded here, so that "run" starts sooner.
        from dev import gate  # noqa: PLC0415
        from freeze import bundle  # noqa: PLC0415
        from release import release  # noqa: PLC0415

        needs = packages.for_freezing() + packages.for_window() + packages.SCREEN
        tests = packages.DRIVING + packages.WATCHING + packages.HEARING + packages.READING
        needs += () if word in ("bundle", "release") else tests
        missing = self._prepare(Level.DEVELOP, needs)
        if word == "test":
            return gate.run(self._environment, missing)
        if word == "endure":
            return gate.endure(self._environment, missing, words)
        if word == "release":
            return release.run(self._environment, missing, words)
        return bundle.run(self._environment, missing)

    def _look_up(self, word: str, words: list[str]) -> int:
        from dev import audit  # noqa: PLC0415
        from release import release_documents  # noqa: PLC0415

        self._prepare(Level.DEVELOP, packages.for_window() if word == "sbom" else ())
        return (
            release_documents.sbom(self._environment)
            if word == "sbom"
            else audit.run(self._environment, words)
        )

    def _measure(self, words: list[str]) -> int:
        self._prepare(Level.DEVELOP, packages.for_freezing() + packages.for_window() + packages.SCREEN)
        variables = self._environment.variables()
        paths = [str(self._environment.root / "build"), variables["PYTHONPATH"]]
        variables["PYTHONPATH"] = os.pathsep.join(paths)
        return child.run(self._environment.command("-m", "bench", *words), variables)

    def _prepare(self, level: Level, needs: tuple[packages.Need, ...]) -> list[packages.Need]:
        """Bring the system and the environment up to a level; gives what the system still lacks."""
        ready = self._environment.is_ready(level)
        if not ready:
            needs = (*needs, *packages.for_environment())
        missing = packages.supply(needs)
        if any(need in missing for need in packages.for_environment()):
            raise BuildError("Without Python's venv nothing can be installed; try again once it is there.")
        if not ready:
            self._environment.prepare(level)
        return missing


def main(words: list[str]) -> int:
    """Carry out one command line; gives the exit code."""
    if not words or words[0] in ("-h", "--help"):
        say(USAGE)
        return 2
    try:
        return Script(Path(__file__).resolve().parents[2]).carry_out(words[0], words[1:])
    except BuildError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return child.INTERRUPTED
