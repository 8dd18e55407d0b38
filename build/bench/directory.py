"""Measures a made-up directory of services as one signed file: dropped, and at each later start. Prints JSON.

The first argument is what is measured, the second a folder; `make` writes a directory of a number of services
into it, and the program's own packs made ready.
"""

import gc
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bench.corpora import MADE, guide_of, questions
from bench.measuring import busy, memory, milliseconds
from bench.search import Typing, search_of
from bench.table import OURS
from guide.content.guide import Guide
from guide.content.pack_files import FOLDERS
from guide.content.schema import as_plain
from guide.packs.indexes import index_of
from guide.packs.known import Known
from guide.packs.layer import OpenedContent
from guide.packs.making import packed, program_packs
from guide.packs.opening import content_of, opened
from guide.packs.pack_file import read_bytes
from guide.packs.shelf import Shelf
from guide.packs.trust_file import read_trust
from guide.packs.update import update_from, with_layer
from guide.paths import content_folder
from guide.search.service import SearchService
from guide.signing.secret_key import new_secret_key
from guide.signing.signature import content_digest

FILE, KNOWN, JOINED = "made-directory-1.fieldguide", "known.json", "joined.bin"
Figures = dict[str, float]


def make(folder: Path, size: int) -> int:
    """Write the pack file of a directory of `size` services, whom the stick trusts, and the own packs.

    Return the bytes of the file.
    """
    _write_own(folder)
    whole = guide_of(size + len(guide_of(0).entries))
    assert whole.pack is not None
    pack = replace(whole.pack, id="made-directory", title="Made-up directory", edition=1)
    made = tuple(each for each in whole.entries if re.fullmatch(rf"{MADE}\d+", each.id))
    guide = Guide(replace(pack, builds_on=(whole.pack.id,)), made)
    files = {f"{FOLDERS[each.kind]}/{each.id}.yaml": json.dumps(as_plain(each)).encode() for each in made}
    key, offline = new_secret_key(), new_secret_key()
    lines = f"key: {key.public.line}, offline_key: {offline.public.line}"
    trust = f"publishers: [{{name: A publisher, {lines}, packs: [made-directory]}}]\n"
    (folder / "trust.yaml").write_text(trust, encoding="utf-8")
    _, data = packed(guide, files, sign=lambda d, comment: key.sign(content_digest((d,)), comment=comment))
    return (folder / FILE).write_bytes(data)


def _write_own(folder: Path) -> None:
    """Write the packs of the program, and what it knows of them."""
    own = program_packs(content_folder()).write(folder / "resources", folder / JOINED)
    known = {"manifests": sorted(own.manifests), "joined": own.joined}
    (folder / KNOWN).write_text(json.dumps(known), encoding="utf-8")


def shipped(folder: Path) -> OpenedContent:
    """Return the content of a stick without a directory."""
    known = json.loads((folder / KNOWN).read_text(encoding="utf-8"))
    own = Known(frozenset(known["manifests"]), known["joined"], folder / JOINED)
    return content_of(folder / "resources", own)


def with_directory(folder: Path) -> OpenedContent:
    """Return the content of a stick that has taken the directory."""
    (edition,) = Shelf(folder, read_trust(folder)).look().editions["made-directory"]
    return with_layer(shipped(folder), opened(edition))


def start(folder: Path, content_in: Callable[[Path], OpenedContent]) -> Iterator[tuple[str, object]]:
    """Yield the figures of a start with the content of the stick in `folder`, by name."""
    found, services = list[OpenedContent](), list[SearchService]()
    shipped(folder)  # so that all modules are loaded
    gc.collect()
    before = memory()
    yield "opened", busy(lambda: found.append(content_in(folder)))
    (content,) = found
    yield "ready", busy(lambda: services.append(SearchService(content.guide, index_of(content))))
    (service,) = services
    yield "first", busy(lambda: service.search(service.plan("shelter")))
    for _ in service.warm():
        pass
    gc.collect()
    yield "memory", memory() - before
    typing = Typing(questions(content.guide))
    yield "typing", typing.measure({OURS: search_of(service)})[OURS]


def drop(folder: Path) -> float:
    """Return the milliseconds from the drop of the file on a window to the first results."""
    content, shelf = shipped(folder), Shelf(folder, read_trust(folder))

    def dropped() -> None:
        found = update_from(read_bytes(folder / FILE), content, shelf.judge)
        taken = shelf.take(found.data)
        after = with_layer(content, opened(taken, found.guide))
        service = SearchService(after.guide, index_of(after))
        service.search(service.plan("shelter"))

    return milliseconds(dropped)


MEASURES: Mapping[str, Callable[[Path], object]] = {
    "shipped": lambda folder: dict(start(folder, shipped)),
    "later": lambda folder: dict(start(folder, with_directory)),
    "dropped": drop,
}


def main(arguments: list[str]) -> None:
    """Print what was measured as JSON; `arguments` are those of the command line."""
    what, folder, *size = arguments
    gc.disable()  # as in the program
    application = QApplication(["bench", "-platform", "offscreen"])
    measure = partial(make, size=int(size[0])) if size else MEASURES[what]
    print(json.dumps(measure(Path(folder))))
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
