"""Runs the command verify, which compares the files of the program with its manifest."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from guide.cli.common import command_parser, print_json
from guide.cli.lineage_options import plain_lineage
from guide.cli.pack_folders import by_folder
from guide.content.pack_files import TAKEN_FOLDER
from guide.content.safe_text import escape_invisible
from guide.i18n import tr, trn
from guide.packs.editions import Edition
from guide.packs.trust import TRUST_FILE
from guide.packs.words import lineage_lines, origin_sentence
from guide.paths import program_folder
from guide.safety.network import has_builtin_sockets
from guide.stick.folder_walk import FileState
from guide.stick.verification import Finding, Part, Verification
from guide.stick.verification import verify as verify_folder


def verify(args: list[str]) -> int:
    """Run the command verify: check every file of the program against the manifest.

    `args` are the command-line arguments. Return the exit code: 1 if there is a finding. Raise
    GuideError if the manifest is missing or damaged.
    """
    parser = command_parser("verify", tr("Check the program's files against the list of when it was built."))
    folder_help = tr("the folder of the program to check, where it is not this one")
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help=folder_help)
    options = parser.parse_args(args)
    verified = verify_folder(options.folder or program_folder(), has_links=sys.platform == "darwin")
    if options.json:
        print_json(_plain(verified))
    else:
        _print(verified)
    return int(bool(verified.findings))


def _print(verified: Verification) -> None:
    for sentence in _sentences(verified.findings):
        print(sentence)
    print(_counts(verified))
    if verified.own_content:
        print(_own_content(len(verified.own_content)))
        for path, number in by_folder(verified.own_content).items():
            print(f"  {_files_in(path, number) if number else escape_invisible(path)}")
    for taken in verified.packs:
        print(_pack_sentence(taken))
        for line in lineage_lines(taken.origin.lineage):
            print(f"  {line}")
    if any(finding.part is Part.OTHER for finding in verified.findings):
        print(tr("What is not in the list came from elsewhere: do not start it."))
    print(tr("This finds damage. Whoever changes the program on purpose can change the list with it."))
    if has_builtin_sockets():
        print(tr("This build's Python has socket code built in; the program blocks it."))


def _sentences(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield a sentence for each finding, but one for each added folder and all that others may change."""
    findings = tuple(findings)
    writable = [each.path for each in findings if each.state is FileState.WRITABLE]
    if len(writable) > 1:
        findings = tuple(each for each in findings if each.state is not FileState.WRITABLE)
        yield tr(
            "Others may change {number} files of the program, such as {path}: 'chmod -R go-w' forbids it.",
            number=len(writable),
            path=escape_invisible(writable[0]),
        )
    added = (each.path for each in findings if _is_added_content(each))
    folders = by_folder(added)
    for finding in findings:
        if not _is_added_content(finding) or finding.path in folders:
            yield _sentence(finding)
    for path, number in folders.items():
        if number:
            yield tr(
                "{folder}: a folder of content that is not in the list; its owners may have added it.",
                folder=_files_in(path, number),
            )


def _is_added_content(finding: Finding) -> bool:
    return finding.part is Part.CONTENT and finding.state is FileState.NOT_LISTED


def _files_in(folder: str, number: int) -> str:
    name = escape_invisible(folder)
    return trn("{folder} ({number} file)", "{folder} ({number} files)", number, folder=name)


def _counts(verified: Verification) -> str:
    listed = trn("{number} file is in the list", "{number} files are in the list", verified.listed)
    count = Counter(finding.part for finding in verified.findings)
    if count[Part.PROGRAM] or count[Part.CONTENT]:
        counts = tr(
            "{listed}; not as they were built or copied: {program} and {content}",
            listed=listed,
            program=trn("{number} program file", "{number} program files", count[Part.PROGRAM]),
            content=trn("{number} content file", "{number} content files", count[Part.CONTENT]),
        )
    else:
        counts = tr("{listed}; all are as they were built or copied", listed=listed)
    if not count[Part.OTHER]:
        return f"{counts}."
    others = trn("{number} file is no part of it", "{number} files are no part of it", count[Part.OTHER])
    return f"{counts}; {others}."


def _own_content(number: int) -> str:
    return trn(
        "{number} content file is as it was copied, and not as it was built: its owners changed or added it:",
        "{number} content files are as they were copied, and not as they were built: "
        "their owners changed or added them:",
        number,
    )


def _pack_sentence(taken: Edition) -> str:
    manifest = taken.manifest
    return tr(
        "Taken later, and whole: {title}, edition {edition}. {origin}",
        title=escape_invisible(manifest.title),
        edition=manifest.edition,
        origin=origin_sentence(taken.origin),
    )


def _taken_later(finding: Finding) -> str:
    """Return the sentence on a file that no list has by nature: a pack, or whom the stick trusts; else ""."""
    path, state = escape_invisible(finding.path), finding.state
    if finding.path == TRUST_FILE and state in (FileState.DIFFERS, FileState.NOT_LISTED):
        return tr("{path}: whom this stick trusts was changed or added after it was made.", path=path)
    if finding.part is Part.PACK and state is FileState.NOT_LISTED:
        return tr("{path} is no update, and has no place there: take it away, do not start it.", path=path)
    if finding.part is Part.PACK and state is FileState.REFUSED:
        reason = escape_invisible(finding.reason)
        return tr("{path} is not used; delete it. {reason}", path=path, reason=reason)
    if state is FileState.REFUSED:
        return tr("{path} is not used. {reason}", path=path, reason=finding.reason)
    if state is FileState.UNFINISHED:
        return tr("{path} is left of an update that was not finished: delete it.", path=path)
    return ""


def _sentence(finding: Finding) -> str:
    if special := _taken_later(finding):
        return special
    path = escape_invisible(finding.path)
    sentences = {
        FileState.DIFFERS: (
            tr("{path} differs from what was built.", path=path),
            tr("{path} differs: its owners may have changed it.", path=path),
        ),
        FileState.MISSING: (
            tr("{path} is missing.", path=path),
            tr("{path} is missing: its owners may have taken it out.", path=path),
        ),
        FileState.NOT_LISTED: (
            tr("{path} is there, but not in the list.", path=path),
            tr("{path} is there, but not in the list: its owners may have added it.", path=path),
        ),
        FileState.LINK: (tr("{path} is a link, and the program has none.", path=path),) * 2,
        FileState.UNREADABLE: (tr("{path} can't be read.", path=path),) * 2,
        FileState.WRITABLE: (tr("Others may change {path}: 'chmod go-w' forbids it.", path=path),) * 2,
        FileState.SET_ID: (tr("{path} runs with the rights of its owner: do not start it.", path=path),) * 2,
    }
    return sentences[finding.state][finding.part is Part.CONTENT]


def _plain(verified: Verification) -> dict[str, object]:
    return {
        "listed": verified.listed,
        "socket_code_built_in": has_builtin_sockets(),
        "own_content": list(verified.own_content),
        "packs": [
            {
                "file": f"{TAKEN_FOLDER}/{taken.path.name}",
                "edition": taken.manifest.edition,
                "signed_by": taken.origin.publisher,
                **plain_lineage(taken.origin.lineage),
            }
            for taken in verified.packs
        ],
        "findings": [
            {
                "file": finding.path,
                "state": str(finding.state),
                "part": str(finding.part),
                "sentence": _sentence(finding),
            }
            for finding in verified.findings
        ],
    }
