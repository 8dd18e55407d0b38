"""Fuzzing's target: one file of a pack, as any bytes at all, through loader, checker, page and terminal.

Run by test_fuzz.py in a process of its own: python fuzz_loader.py FOLDER [libFuzzer's options].
"""

import sys
from datetime import date
from pathlib import Path, PurePath

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))
with atheris.instrument_imports(include=["guide"]):
    from guide.blocks.text_writer import page_text
    from guide.content.folder import PackFolder
    from guide.content.guide import Guide
    from guide.content.load import load
    from guide.content.report import Report
    from guide.content.schema import as_plain
    from guide.content.yaml import strict_yaml
    from guide.render.pages import PageContext, Pages
import yaml

from tests.endurance.fuzz_parts import FILES, PROSE, PURE, in_time

DAY = date(2026, 11, 24)


class Target:
    """A small pack on disk, one file of which is read as something else."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaders = (getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader)
        for name in FILES:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        self._known = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
        known = self._known

        def bytes_of(self: PackFolder, path: PurePath, report: Report) -> bytes | None:
            return known[Path(path)]

        PackFolder.bytes_of = bytes_of  # type: ignore[method-assign]

    def __call__(self, data: bytes) -> None:
        chosen = data[0] if data else 0
        path = self._folder / FILES[chosen % PURE % len(FILES)]
        before, self._known[path] = self._known[path], data[1:]
        strict_yaml.LOADER = self._loaders[bool(chosen & PURE)]
        try:
            self._use(load(self._folder, with_prose=bool(chosen & PROSE)))
        finally:
            self._known[path] = before

    @staticmethod
    def _use(guide: Guide) -> None:
        pages, context = Pages(guide, today=DAY), PageContext(local_guide=guide)
        for problem in guide.problems:
            assert problem.line > 0, problem
            assert problem.column > 0, problem
            assert problem.sentence.isprintable(), problem
        for entry in guide.entries:
            if entry.id == "any":
                assert list(pages.html(entry.id, context))
                assert page_text(pages.page(entry.id, context))
                assert as_plain(entry)


def main() -> None:
    target = in_time(Target(Path(sys.argv[1])))
    atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
