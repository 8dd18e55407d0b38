"""Describes the traces and dangers that the program can't prevent, and how to reduce them."""

from dataclasses import dataclass

from guide.i18n import tr


@dataclass(frozen=True, slots=True)
class LimitGroup:
    """Sentences under one heading: what can't be promised, or advice."""

    title: str
    sentences: tuple[str, ...]


def limits() -> tuple[LimitGroup, ...]:
    """Return the groups of traces and dangers that the program can't prevent, in the order of the page."""
    return (
        LimitGroup(tr("What every computer may keep"), _every()),
        LimitGroup(tr("What Windows keeps by itself"), _windows()),
        LimitGroup(tr("What Linux keeps by itself"), _linux()),
        LimitGroup(tr("What macOS keeps by itself"), _macos()),
        LimitGroup(tr("Who else may see"), _people()),
    )


def advice() -> LimitGroup:
    """Return advice on how to leave fewer of the traces that `limits` lists."""
    return LimitGroup(
        tr("What helps"),
        (
            tr("Give the stick and its folders plain names. The computer writes names down."),
            tr("Use a computer that the other person can't reach."),
            tr("If no trace at all may stay, start the computer with Tails. It is a system made for that."),
            tr("A printed card leaves no trace on a computer. Ask first if it is safe to carry."),
        ),
    )


def _every() -> tuple[str, ...]:
    return (
        tr("That a stick was plugged in and a program was started, and for how long. Nobody can stop that."),
        tr(
            "Parts of the memory. When it is full, or the computer sleeps, the system saves them to its disk."
        ),
        tr(
            "What you copy. The program asks that no history keeps it, but some do not listen, and on macOS "
            "it has no way to ask."
        ),
        tr("Other programs that you run on it can look into its memory while the window is open."),
        tr("What you open in the browser. It stays in the browser's history."),
        tr(
            "What you print. The system and the printer keep it, some for a long time, with the name of your "
            "account on the computer. A printer that others use may show that name, and “Resources”."
        ),
        tr(
            "A print job, if you hide while it is handed over. It may come out, or an empty one called "
            "“Resources” may stay in the list of jobs for a while."
        ),
        tr(
            "The pages in memory, if the program is ended by force while the system's command for printing "
            "hangs. Most Linux systems then end that command, too."
        ),
        tr("How a PDF was made: it names its fonts (Noto), and is built the way Qt does for many programs."),
        tr("A file that you save. It stays where you save it, and lists of files of late may name it."),
        tr("A part of a file, if you hide while it is being saved."),
        tr("The name of the program among those that run, if you hide while a dead drive holds it up."),
        tr(
            "The window, if the stick that the program is on stops answering before all of the program was "
            "read, or when the computer is short of memory. Then Hide now may have to wait for the stick. "
            "From a stick that reads 20 MB a second, all was read a quarter of a minute after the start."
        ),
        tr(
            "Files that others put into a guide which you replace. They stay on the stick, in a folder "
            "beside the guide."
        ),
        tr(
            "A part of a copy, if you hide while another stick is made. Its name says that it is "
            "not finished."
        ),
        tr("What you type, if a keyboard on the screen learns it. The program asks it not to."),
        tr(
            "The words of a search in a terminal. Its history keeps them, and the list of what runs shows "
            "them to others. With a minus sign in their place the program asks for them, and none is kept."
        ),
    )


def _windows() -> tuple[str, ...]:
    return (
        tr("Which stick it was, and when it was first and last plugged in."),
        tr("The name and place of the program, how often it was started and when."),
        tr("Which folders of the stick were opened, and files that were opened from them."),
        tr("What its virus scanner has looked at, and what was copied, if the clipboard's history is on."),
    )


def _linux() -> tuple[str, ...]:
    return (
        tr("Which stick it was and when, in the system's journal. It may name the program, too."),
        tr("Files and programs of late. A desktop may list this program among them."),
        tr("What was copied, if a clipboard manager runs."),
        tr(
            "What the desktop does. If its screen or its bus for messages names an address of a network to "
            "this program, the desktop's libraries may go there."
        ),
        tr(
            "That the program crashed, if a damaged file makes it crash. If it is one of the few files that "
            "are read first, the system and Python print words of their own, with names of files, and so "
            "they do at Ctrl+C in the first moment; a pipe in its place holds the start up for ever."
        ),
    )


def _macos() -> tuple[str, ...]:
    return (
        tr("That the program was started, and which stick was there, in the system's log."),
        tr("Where a program came from, and programs and files of late."),
    )


def _people() -> tuple[str, ...]:
    return (
        tr("Someone who looks at the screen sees what you see. So does a camera."),
        tr(
            "A discreet hand-out leaves out the words that tell, and of a full page all that is written for "
            "workers. A part that you add by itself can still tell by what it says. Someone who knows a "
            "number or a name on it can guess the topic."
        ),
        tr("Spyware sees it, too, and so do programs by which an office or a school watches its computers."),
        tr(
            "Hide now hides the screen. It does not hide that the program is on the stick, "
            "or that it was open."
        ),
        tr(
            "Someone who can write to the stick can change the program or its content. "
            "The word verify finds damage, not a person who also changes its list."
        ),
        tr("Nothing here protects a phone, an account or mail."),
    )
