"""Defines the privacy promises that the privacy page and SECURITY.md show.

The goal of a claim is a key in tests/endurance/goals.toml, which names its measurement and its tests.
"""

from guide.i18n import tr
from guide.render.privacy.claim import Claim, ClaimGroup
from guide.render.privacy.update_claims import update_claims


def claim_groups() -> tuple[ClaimGroup, ...]:
    """Return every promise that a test checks, in the order of the page."""
    return (
        ClaimGroup(tr("Hide now"), _quick_exit()),
        ClaimGroup(tr("Nothing left behind"), _traces()),
        ClaimGroup(tr("Hand-outs"), _handouts()),
        ClaimGroup(tr("No network"), _network()),
        ClaimGroup(tr("Nothing let in"), _content_and_files()),
        ClaimGroup(tr("Updates"), update_claims()),
        ClaimGroup(tr("It works where you are"), _robustness()),
    )


def untested_claims() -> tuple[Claim, ...]:
    """Return the claims that no test checks yet; the page shows them as not tested."""
    return (
        Claim("OS", tr("All this was tried on Linux alone. On Windows and macOS nobody has tested it yet.")),
    )


def _quick_exit() -> tuple[Claim, ...]:
    return (
        Claim(
            "X1",
            tr(
                "Hide now covers every window at once and ends the program. It asks nothing and is silent. "
                "The button does it, Ctrl+Shift+H does it, and so does Shift three times alone, unless you "
                "switch that off. All three work while a menu or a list is open, and while a printer does "
                "not answer."
            ),
        ),
        Claim(
            "X2",
            tr("After Hide now nothing comes back. The next start shows the start page, like every start."),
        ),
        Claim(
            "X3",
            tr(
                "What you copy here is taken off the clipboard after 30 seconds, and when the program ends. "
                "What you copied elsewhere stays."
            ),
        ),
        Claim("X4", tr("The title of the window never tells what you read.")),
    )


def _traces() -> tuple[Claim, ...]:
    return (
        Claim(
            "T1",
            tr(
                "The program writes nothing outside its own folder but what you ask for and name: a file "
                "or a copy of the guide. In its own folder it keeps six settings, once you change them: "
                "text size, colours, place, whether Shift hides, whether “/” searches, which packs are off. "
                "Back as they were, they go. From when you add a pack until the first start with it, its "
                "name is there, too."
            ),
        ),
        Claim("T2", tr("When it ends, or is ended by force, none of its files stays on the computer.")),
        Claim(
            "T3",
            tr(
                "The words you search for and the pages you open are kept in no file. The list of pages "
                "under Back is in memory only and goes with the window."
            ),
        ),
        Claim("T4", tr("It works from a stick that can't be written to.")),
        Claim("T6", tr("If it crashes, it lets the system save no copy of its memory.")),
        Claim(
            "T7",
            tr(
                "It prints nothing that a desktop would write down. If it can't start, it says why in one "
                "sentence, which names neither the topic nor anything of yours."
            ),
        ),
    )


def _handouts() -> tuple[Claim, ...]:
    return (
        Claim(
            "P1",
            tr(
                "What is on the hand-out lives in memory alone. It is kept only if you save it, "
                "where you say."
            ),
        ),
        Claim("P2", tr("A discreet hand-out holds no word that tells the topic, nor does its file.")),
        Claim("P3", tr("A PDF says nothing of you, the computer or the time.")),
        Claim(
            "P4",
            tr(
                "No printer is asked for before you press Print. The pages go to the computer's print "
                "service through memory, from a process that ends with the program."
            ),
        ),
    )


def _network() -> tuple[Claim, ...]:
    return (
        Claim(
            "N1",
            tr(
                "No code of the program's own uses a network. What its language may bring along is left out "
                "or blocked at start. The libraries for screen and desktop could use one: at start, each "
                "address of a network that the computer's variables name for them is refused."
            ),
        ),
        Claim(
            "N2",
            tr(
                "It never uses a network: not to start, not to search, not to look for a newer copy. Only "
                "when you print does the computer's own print service do so, as it needs."
            ),
        ),
        Claim("W1", tr("A web address never opens by itself. You see it first, and only a button opens it.")),
    )


def _content_and_files() -> tuple[Claim, ...]:
    return (
        Claim(
            "N3",
            tr("No text of the guide can open a file, load a picture, run code or make a link of its own."),
        ),
        Claim("S7", tr("No file of content can run code, nor can the index for search that comes with it.")),
        Claim(
            "S0",
            tr(
                "The word verify finds each file of the program that is not as it was built or copied. "
                "It names each file in the folder that is no part of it, too."
            ),
        ),
        Claim(
            "C1",
            tr(
                "A copy on another stick has the program, what the guide reads, and its updates. "
                "All else in the folder of the content stays behind and is named."
            ),
        ),
        Claim(
            "C2",
            tr(
                "When a guide on a stick is replaced, files that its owner added or changed are named "
                "before and kept."
            ),
        ),
        Claim("Y1", tr("Numbers and words are shown as they were written. None is changed in silence.")),
        Claim("Y2", tr("A file made to do harm can't hang the program or fill the memory.")),
        Claim("Y3", tr("No content file and no question, however odd, makes the program crash.")),
        Claim(
            "Y4",
            tr("A mistake in the content is named with its file and line, and all the rest still works."),
        ),
    )


def _robustness() -> tuple[Claim, ...]:
    return (
        Claim(
            "R1",
            tr("If the stick is pulled out while settings are saved, you have the old ones or the new ones."),
        ),
        Claim(
            "R2",
            tr("A stick that is full, or fails while settings or an update are saved, spoils nothing."),
        ),
        Claim("R4", tr("Whatever keys and buttons are pressed, it does not crash and does not grow.")),
        Claim("R5", tr("It can run all day, and with any language that the computer is set to.")),
        Claim("F1", tr("All names and sizes of its files fit on the common kinds of sticks (FAT, exFAT).")),
        Claim("F2", tr("It starts from such a stick.")),
        Claim(
            "H1", tr("SECURITY.md names the tests of each promise here, and a test checks that they exist.")
        ),
    )
