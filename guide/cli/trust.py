"""Runs the command trust, which shows whom this stick trusts."""

from collections.abc import Iterator

from guide.cli.common import command_parser, print_json
from guide.cli.key_words import plain_key
from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.trust import Trust
from guide.packs.trust_file import read_trust
from guide.paths import own_folder
from guide.signing.fingerprint import fingerprint_of_key
from guide.signing.public_key import PublicKey


def trust(args: list[str]) -> int:
    """Run the command trust. `args` are the command-line arguments. Return the exit code.

    Raise GuideError if trust.yaml can't be read.
    """
    parser = command_parser("trust", tr("Print whom this stick trusts: publishers, their packs and keys."))
    options = parser.parse_args(args)
    trusted = read_trust(own_folder())
    if options.json:
        print_json(_plain(trusted))
    else:
        print("\n".join(_lines(trusted)))
    return 0


def _lines(trusted: Trust) -> Iterator[str]:
    if not trusted.publishers:
        yield tr("It trusts no publisher.")
    for publisher in trusted.publishers:
        name, packs = escape_invisible(publisher.name), ", ".join(publisher.packs)
        yield tr("{publisher} signs {packs}:", publisher=name, packs=packs)
        yield tr("  key          {key}", key=_key_words(publisher.key))
        yield tr("  offline key  {key}", key=_key_words(publisher.offline_key))
    if trusted.signed_only:
        yield tr("Only packs that a publisher has signed are taken.")


def _key_words(key: PublicKey) -> str:
    return f"{key.id_text}  {' '.join(fingerprint_of_key(key))}"


def _plain(trusted: Trust) -> dict[str, object]:
    publishers = [
        {
            "name": each.name,
            "packs": list(each.packs),
            "key": plain_key(each.key),
            "offline_key": plain_key(each.offline_key),
        }
        for each in trusted.publishers
    ]
    return {"publishers": publishers, "signed_only": trusted.signed_only}
