"""Runs the command list, which prints the titles of all entries, and show, which prints one entry."""

from datetime import date

from guide.blocks.text_writer import page_text
from guide.cli.common import command_parser, open_guide, outline, print_json, unknown_id_sentence
from guide.content.schema import as_plain
from guide.errors import UnknownEntryError
from guide.i18n import tr
from guide.render import labels
from guide.render.entry_page import entry_page


def list_entries(args: list[str]) -> int:
    """Run the command list: print the id and title of every entry, grouped by kind.

    `args` are the command-line arguments. Return the exit code.
    """
    parser = command_parser("list", tr("List every entry of the guide."))
    options = parser.parse_args(args)
    guide = open_guide()
    if options.json:
        print_json([outline(entry) for entry in guide.entries])
        return 0
    width = max((len(entry.id) for entry in guide.entries), default=0)
    for kind in dict.fromkeys(entry.kind for entry in guide.entries):
        print(labels.kind_plural(kind))
        for entry in guide.of_kind(kind):
            print(f"  {entry.id:<{width}}  {entry.title}")
    return 0


def show(args: list[str]) -> int:
    """Run the command show: print one entry as text or JSON.

    `args` are the command-line arguments. Return the exit code. Raise UnknownEntryError if no entry
    has the id.
    """
    parser = command_parser("show", tr("Show one entry as plain text."))
    parser.add_argument("id", metavar="ID", help=tr("the entry's id, as 'list' and 'search' print it"))
    options = parser.parse_args(args)
    guide = open_guide()
    entry = guide.find(options.id)
    if entry is None:
        raise UnknownEntryError(unknown_id_sentence(options.id, guide))
    if options.json:
        print_json(as_plain(entry))
    else:
        print(page_text(entry_page(entry, guide, date.today())), end="")  # noqa: DTZ011 - the day where the reader is
    return 0
