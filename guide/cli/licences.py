"""The command licences."""

from guide.cli.common import command_parser, print_json
from guide.errors import GuideError
from guide.i18n import tr
from guide.licences.bundled import bundled_parts, find_part
from guide.licences.part import Part


def licences(args: list[str]) -> int:
    """Run the command licences: list the parts of the program, or print the licence of one in full.

    Raise GuideError if this copy has no list of parts, or none or several parts of that name.
    """
    parser = command_parser("licences", tr("List what the program is made of, or print one licence in full."))
    what = tr("a part, or a word of its name that no other part has; without it all are listed")
    parser.add_argument("name", nargs="?", metavar="NAME", help=what)
    options = parser.parse_args(args)
    found = bundled_parts()
    if options.name is not None:
        _print_one(_chosen(options.name, found), as_json=options.json)
    elif options.json:
        print_json([_plain(part) for part in found])
    else:
        _list(found)
    return 0


def _chosen(name: str, among: tuple[Part, ...]) -> Part:
    part = find_part(name, among)
    if part is None:
        raise GuideError(
            tr("There is no one part named '{name}'; 'fieldguide licences' lists all.", name=name)
        )
    return part


def _print_one(part: Part, *, as_json: bool) -> None:
    if as_json:
        print_json({**_plain(part), "texts": list(part.texts)})
    else:
        print(f"{part.name} {part.version} · {part.licence}\n\n{part.text}", end="")


def _list(found: tuple[Part, ...]) -> None:
    width = max(len(f"{part.name} {part.version}") for part in found)
    for part in found:
        print(f"{part.name} {part.version}".ljust(width), part.licence, sep="  ")


def _plain(part: Part) -> dict[str, str]:
    return {"name": part.name, "version": part.version, "licence": part.licence}
