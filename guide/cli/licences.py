"""Runs the command licences, which lists the parts of the program or prints one licence."""

from guide.cli.common import command_parser, print_json
from guide.content.safe_text import short
from guide.errors import GuideError
from guide.i18n import tr
from guide.licences.bundled import bundled_parts, find_part
from guide.licences.part import Part


def licences(args: list[str]) -> int:
    """Run the command licences: list the parts of the program, or print the licence of one part in full.

    `args` are the command-line arguments. Return the exit code. Raise GuideError if this copy has no list of
    parts, or if no part or several parts match the name.
    """
    parser = command_parser("licences", tr("List what the program is made of, or print one licence in full."))
    name_help = tr("a part, or a word of its name that no other part has; without it all are listed")
    parser.add_argument("name", nargs="?", metavar="NAME", help=name_help)
    options = parser.parse_args(args)
    parts = bundled_parts()
    if options.name is not None:
        _print_one(_chosen(options.name, parts), as_json=options.json)
    elif options.json:
        print_json([_plain(part) for part in parts])
    else:
        _print_list(parts)
    return 0


def _chosen(name: str, parts: tuple[Part, ...]) -> Part:
    part = find_part(name, parts)
    if part is None:
        raise GuideError(
            tr("There is no one part named '{name}'; 'fieldguide licences' lists all.", name=short(name))
        )
    return part


def _print_one(part: Part, *, as_json: bool) -> None:
    if as_json:
        print_json({**_plain(part), "texts": list(part.texts)})
    else:
        print(f"{part.name} {part.version} · {part.licence}\n\n{part.text}", end="")


def _print_list(parts: tuple[Part, ...]) -> None:
    width = max(len(f"{part.name} {part.version}") for part in parts)
    for part in parts:
        print(f"{part.name} {part.version}".ljust(width), part.licence, sep="  ")


def _plain(part: Part) -> dict[str, str]:
    return {"name": part.name, "version": part.version, "licence": part.licence}
