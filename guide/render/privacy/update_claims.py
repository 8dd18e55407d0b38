"""Defines the promises about updates from a file."""

from guide.i18n import tr
from guide.render.privacy.claim import Claim


def update_claims() -> tuple[Claim, ...]:
    """Return the promises about updates, in the order of the page."""
    return (
        Claim(
            "S1",
            tr("If a single byte of a signed update is changed, it no longer counts as its publisher's."),
        ),
        Claim("S2", tr("An update that is cut off is not taken, and one sentence says so.")),
        Claim(
            "S3",
            tr(
                "An old edition can't pass for a new one. One that a newer edition on this stick has "
                "withdrawn, or that was signed for another guide or by somebody who may not, is not taken."
            ),
        ),
        Claim("S4", tr("A wrong clock keeps no update from you. No date can do so.")),
        Claim(
            "S5",
            tr("Our check of signatures agrees with known cases, and with a library that many use."),
        ),
        Claim("S6", tr("The signatures are those of minisign, so that others can check them, too.")),
        Claim(
            "S8",
            tr(
                "An update stays one file. Nothing in it can land elsewhere, or swell up and fill the disk "
                "or the memory. If the program does not start with it, it stays closed at the next start."
            ),
        ),
        Claim(
            "S9",
            tr(
                "A file that changes whom this program trusts must be signed with at least two keys. No such "
                "file brings back an edition that was withdrawn. An update that is undone counts no more."
            ),
        ),
        Claim(
            "S10",
            tr(
                "An update that is not signed by somebody this program trusts says so on its pages and on "
                "paper. Its pages and places are used, and nothing else of it. None of its pages is "
                "first where a signed one fits what is typed, and danger is heard as without it."
            ),
        ),
        Claim(
            "R3",
            tr(
                "If the program is ended by force while it takes an update, you have the old edition or the "
                "new one. You can go back by one edition, but to none from before its publisher changed keys."
            ),
        ),
    )
