"""Runs the command packs, which lists the packs on the stick, switches them on and off, and removes them."""

from datetime import date
from functools import partial

from guide.cli.common import command_parser, explain_words, print_json
from guide.cli.lineage_options import plain_lineage
from guide.content.safe_text import escape_invisible, short
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.lineage import NO_LINEAGE
from guide.packs.listing import StickPack, packs_on_stick
from guide.packs.opening import look_at_stick
from guide.packs.pack_lines import pack_lines
from guide.packs.shelf import Shelf
from guide.packs.trial import mark
from guide.packs.trust import Trust
from guide.packs.words import gone_sentence, off_sentence, on_sentence
from guide.paths import data_folder, own_folder
from guide.settings import Settings, SettingsFile, Trial

WORDS = ("on", "off", "remove")


def packs(args: list[str]) -> int:
    """Run the command packs. `args` are the command-line arguments. Return the exit code.

    Raise GuideError if there is no such pack, or if the choice can't be saved.
    """
    parser = command_parser("packs", tr("List the packs on this stick, switch them on and off, remove one."))
    words = {
        "on ID": tr("load a pack again"),
        "off ID": tr("do not load a pack any more"),
        "remove ID": tr("delete a pack that was taken from a file, in all its editions"),
        "remove FILE": tr("delete one file of a pack, by its name"),
    }
    explain_words(parser, tr("words:"), words)
    parser.add_argument("word", nargs="?", choices=WORDS, metavar="WORD", help=tr("one of those below"))
    parser.add_argument("pack", nargs="?", default="", metavar="ID", help=tr("the id of a pack"))
    options = parser.parse_args(args)
    if options.word:
        if not options.pack:
            parser.error(tr("name the pack by its ID"))
        sentence = _change(options.word, options.pack)
        print_json({"id": options.pack, "done": options.word}) if options.json else print(sentence)
        return 0
    packs, refused = packs_on_stick()
    if options.json:
        print_json(
            [*map(_plain, packs), *({"file": each.path.name, "refused": each.why} for each in refused)]
        )
        return 0
    for pack in packs:
        print("\n".join(_lines(pack)))
    for file in refused:
        print(tr("{file} (not used)", file=escape_invisible(file.path.name)))
        print("\n".join(f"  {line}" for line in file.lines))
    return 0


def _change(word: str, pack_id: str) -> str:
    """Change a pack, or one file of it, without opening any, and return a sentence about it."""
    on_stick, shelf = look_at_stick(), Shelf(own_folder(), Trust())
    if word == "remove" and pack_id in (path.name for path in shelf.paths()):
        shelf.remove_file(pack_id)
        newest = {editions[0].path.name: each for each, editions in on_stick.taken.items()}
        mark(data_folder(), [newest.get(pack_id, "")], Trial.OVER)
        return gone_sentence(pack_id)
    if pack_id not in on_stick.ids():
        ids = ", ".join(on_stick.ids()) or tr("none")
        raise PackFileError(tr("This stick has no pack '{id}'; it has {ids}.", id=short(pack_id), ids=ids))
    if word == "remove":
        if pack_id in on_stick.own:
            raise PackFileError(
                tr("'{id}' is the program's own pack: it can be switched off, and not removed.", id=pack_id)
            )
        shelf.remove(pack_id)
        mark(data_folder(), [pack_id], Trial.OVER)
    elif word == "on" and pack_id in SettingsFile(data_folder()).read().packs_begun:
        mark(data_folder(), [pack_id], Trial.UNTRIED)
    SettingsFile(data_folder()).change(partial(Settings.with_pack, pack_id=pack_id, is_on=word != "off"))
    title = on_stick.title(pack_id)
    sentences = {"remove": gone_sentence(title), "on": on_sentence(title), "off": off_sentence(title)}
    return sentences[word]


def _lines(found: StickPack) -> list[str]:
    title = escape_invisible(found.title)
    first = f"{found.id}  {title}" if found.is_on else tr("{id}  {title} (off)", id=found.id, title=title)
    return [first.strip(), *(f"  {escape_invisible(line)}" for line in pack_lines(found, _today()))]


def _plain(found: StickPack) -> dict[str, object]:
    pack, origin = found.about, found.origin
    return {
        "id": found.id,
        "title": found.title,
        "edition": pack.edition if pack else None,
        "published": pack.published.isoformat() if pack else None,
        "publisher": pack.publisher if pack else None,
        "standing": origin.standing.name.lower() if origin else _own_standing(found),
        "signed_by": origin.publisher if origin else "",
        **plain_lineage(origin.lineage if origin else NO_LINEAGE),
        "pages": found.pages,
        "overdue": None if found.pages is None else found.overdue(_today()),
        "never_checked": None if found.pages is None else found.never_checked,
        "on": found.is_on,
        "own": found.is_own,
    }


def _own_standing(found: StickPack) -> str:
    return "folder" if found.layer and found.layer.is_folder else "own"


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day where the worker is
