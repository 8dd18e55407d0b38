"""Checks a built program: opens its window, searches for every entry, and measures the start."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from guide.app import App, shipped_app
from guide.content.model import Severity
from guide.i18n import tr
from guide.safety.network import importable_network_modules

FIRST_SEARCH = "bed tonight"  # typed after the first paint
TIMEOUT = 20_000  # ms until the check gives up


def self_check(args: list[str], main_entered: float) -> int:
    """Check the program; `args` are the command-line arguments after --self-check. Return the exit code.

    args[0] is the file for the report; args[1], if given, is when the process was started. Both this time and
    `main_entered`, when `main` was called, are values of time.perf_counter() in seconds.
    """
    if not 1 <= len(args) <= 2:
        print(tr("usage: FieldGuide --self-check REPORT [BEGAN]"), file=sys.stderr)
        return 2
    begun = float(args[1]) if args[1:] else time.perf_counter()
    times = {"Python": main_entered - begun}

    def mark(step: str) -> None:
        times[step] = time.perf_counter() - begun

    mark("import")
    app = shipped_app(mark)

    def search() -> None:
        app.window.top_bar.field.setText(FIRST_SEARCH)

    def answered() -> None:
        mark("answered")
        end()

    def end() -> None:
        found = app.window.search.search
        if "answered" in times and found and found.size == len(app.guide.entries):  # all packs
            app.application.quit()

    app.window.painted.connect(search, Qt.ConnectionType.QueuedConnection)
    app.window.navigator.resultsShown.connect(answered)
    app.window.search.filled.connect(end)
    _run(app)
    app.window.navigator.resultsShown.disconnect(answered)
    line, fine = _report(app, times)
    steps = _steps_line(times) if args[1:] else ""
    Path(args[0]).write_text(f"{line}\n{steps}", encoding="utf-8")
    return 0 if fine else 1


def _run(app: App) -> None:
    app.show()
    QTimer.singleShot(TIMEOUT, app.application.quit)
    app.application.exec()


def _steps_line(times: dict[str, float]) -> str:
    """Return a line of JSON: the time from the start of the process to the end of each step, in ms."""
    return json.dumps({step: 1000 * seconds for step, seconds in times.items()}) + "\n"


def _report(app: App, times: dict[str, float]) -> tuple[str, bool]:
    entries = app.guide.entries
    found = 0
    search = app.window.search.search
    if search:
        for entry in entries:
            results = search.search(search.plan(entry.title), limit=3).results
            found += any(result.entry is entry for result in results)
    # A pack that was checked without those that it builds on has warnings, which are none of this program.
    mistakes = sum(problem.severity is Severity.ERROR for problem in app.guide.problems)
    fine = bool(entries) and found == len(entries) and not mistakes and "answered" in times
    ways = importable_network_modules()
    fine = fine and not ways
    line = tr(
        "{verdict}: {entries} entries ({how}), {problems} problems, {found} found by their titles, "
        "window painted after {painted:.0f} ms, first search answered after {answered:.0f} ms",
        verdict="OK" if fine else "FAILED",
        entries=len(entries),
        how=tr("ready made") if app.is_prebuilt else tr("read anew"),
        problems=mistakes,
        found=found,
        painted=1000 * times.get("painted", 0.0),
        answered=1000 * times.get("answered", 0.0),
    )
    return line + "".join(tr(", {way} can be imported", way=way) for way in ways), fine
