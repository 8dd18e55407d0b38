"""Reads the options of the command pack by which an edition carries on from earlier ones, or changes keys."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from guide.cli.password import ask_password
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.handover import PublisherKeys, hand_over, keys_after
from guide.packs.lineage import NO_LINEAGE, Handover, Lineage
from guide.packs.manifest import Manifest
from guide.packs.pack_file import PackFile, read_bytes
from guide.signing.key_files import load_public_key, load_secret_key
from guide.signing.public_key import public_key_of_line
from guide.signing.secret_key import SecretKey


def add_lineage_options(parser: ArgumentParser) -> None:
    """Add the options that `lineage_of` reads."""
    parser.add_argument(
        "--after",
        type=Path,
        metavar="FILE",
        help=tr("the edition before, whose handovers and withdrawals stay"),
    )
    parser.add_argument(
        "--withdrawn",
        type=int,
        nargs="+",
        default=[],
        metavar="N",
        help=tr("earlier editions that are withdrawn"),
    )
    parser.add_argument(
        "--oldest", type=int, default=1, metavar="N", help=tr("the oldest edition that is still taken")
    )
    parser.add_argument(
        "--handover", type=Path, metavar="OLD", help=tr("the secret key that --key takes the place of")
    )
    parser.add_argument(
        "--offline", type=Path, metavar="KEY", help=tr("the offline key, which signs a handover")
    )
    new_offline_help = tr("the public key that is the offline key after a handover, if that changes, too")
    parser.add_argument("--new-offline", type=Path, metavar="PUB", help=new_offline_help)


def edition_before(options: Namespace) -> Manifest | None:
    """Return the manifest of the edition before. Raise PackFileError if it can't be read."""
    return PackFile(read_bytes(options.after)).manifest if options.after else None


def lineage_of(options: Namespace, before: Manifest | None) -> Lineage:
    """Return what an edition carries on. Raise GuideError if a key can't be used, or is another one."""
    last = before.lineage if before else NO_LINEAGE
    oldest = max(last.oldest, options.oldest)
    withdrawn = sorted(number for number in {*last.withdrawn, *options.withdrawn} if number >= oldest)
    handovers = (*last.handovers, *([_handover(options, last)] if options.handover else ()))
    return Lineage(handovers, oldest, tuple(withdrawn))


def _handover(options: Namespace, last: Lineage) -> Handover:
    if not (options.key and options.offline):
        raise PackFileError(tr("A handover needs the new key (--key) and the offline key (--offline), too."))
    old, offline = opened_key(options.handover), opened_key(options.offline)
    before = PublisherKeys(old.public, offline.public)
    if last.handovers and (old.public.line, offline.public.line) != (
        last.handovers[-1].new,
        last.handovers[-1].offline,
    ):
        raise PackFileError(tr("These are not the keys that the last handover names."))
    new_offline = load_public_key(options.new_offline) if options.new_offline else offline.public
    handover = hand_over(old, offline, PublisherKeys(load_secret_key(options.key).public, new_offline))
    keys_after(before, [handover])
    return handover


def opened_key(file: Path) -> SecretKey:
    """Return the secret key in a file, whose password is asked for. Raise SigningError if that is wrong."""
    secret = load_secret_key(file)
    needs = secret.needs_password
    return secret.open(ask_password(tr("Password of {file}: ", file=file.name)) if needs else "")


def plain_lineage(lineage: Lineage) -> dict[str, object]:
    """Return what an edition carries on as a dict for JSON; of a handover the ids of the keys."""
    ids = ([public_key_of_line(line).id_text for line in (each.old, each.new)] for each in lineage.handovers)
    return {"handovers": list(ids), "oldest": lineage.oldest, "withdrawn": list(lineage.withdrawn)}
