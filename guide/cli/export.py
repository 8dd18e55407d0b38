"""Runs the command export, which writes the services of the guide as a directory for others."""

import sys
from pathlib import Path

from guide.cli.common import command_parser, explain_words, guide_in, open_guide, print_json
from guide.directory.export.formats import ExportFormat, export, format_label
from guide.directory.export.services import Listed, listed_in
from guide.errors import GuideError
from guide.handout.saving import ExistingFileError, save
from guide.i18n import tr, trn


def export_command(args: list[str]) -> int:
    """Run the command export: write all services of the guide, or of folders of content, to one file.

    `args` are the command-line arguments. Return the exit code. Raise GuideError if there are none, if a
    folder can't be read, or if the file can't be written.
    """
    parser = command_parser("export", tr("Write the services of the guide as one file for others."))
    parser.add_argument(
        "folders",
        nargs="*",
        type=Path,
        metavar="FOLDER",
        help=tr("content to take instead of the guide's: first the packs that others build on"),
    )
    forms = {str(form): form for form in ExportFormat}
    explain_words(parser, tr("formats:"), {name: format_label(form) for name, form in forms.items()})
    parser.add_argument("--format", choices=list(forms), required=True, help=tr("one of those below"))
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", help=tr("the file to write"))
    parser.add_argument("--force", action="store_true", help=tr("write over a file that is there"))
    options = parser.parse_args(args)
    form = forms[options.format]
    guide = guide_in(options.folders) if options.folders else open_guide()
    found = listed_in(guide)
    file = options.output or Path(f"directory.{form.suffix}")
    _save(file, export(form, found.entries, guide), force=options.force)
    _print(form, file, found, as_json=options.json)
    return 0


def _save(file: Path, data: bytes, *, force: bool) -> None:
    try:
        save(file, data, overwrite=force)
    except ExistingFileError as error:
        raise GuideError(tr("{sentence} --force writes over it.", sentence=error)) from error


def _print(form: ExportFormat, file: Path, found: Listed, *, as_json: bool) -> None:
    if as_json:
        left_out = [{"id": entry.id, "why": why} for entry, why in found.left_out]
        print_json(
            {
                "file": str(file),
                "format": str(form),
                "services": len(found.entries),
                "left_out": left_out,
            }
        )
        return
    for entry, why in found.left_out:
        print(tr("'{id}' is left out. {why}", id=entry.id, why=why), file=sys.stderr)
    print(
        trn(
            "'{file}' was written: {number} service.",
            "'{file}' was written: {number} services.",
            len(found.entries),
            file=file,
        )
    )
