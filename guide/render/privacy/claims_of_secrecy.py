"""What the program promises, each with the tests that hold it to it, and what nobody can promise.

One table for the page "What this hides and what it can't" and for SECURITY.md: a test compares the two,
and looks whether each test named is there.
"""

from guide.i18n import tr
from guide.render.privacy.claim import Part, Promise, Unmet, promise
from guide.render.privacy.claims_of_soundness import letting_nothing_in, without_network, working_on


def promised() -> tuple[Part, ...]:
    """Give all that is promised and tested."""
    return (
        Part(tr("Hide now"), _hiding()),
        Part(tr("Nothing left behind"), _leaving_nothing()),
        Part(tr("Hand-outs"), _handing_over()),
        Part(tr("No network"), without_network()),
        Part(tr("Nothing let in"), letting_nothing_in()),
        Part(tr("It works where you are"), working_on()),
    )


def unmet() -> tuple[Unmet, ...]:
    """Give what is not tested yet, so that nobody takes it for promised."""
    return (
        Unmet("OS", tr("All this was tried on Linux alone. On Windows and macOS nobody has tested it yet.")),
    )


def _hiding() -> tuple[Promise, ...]:
    return (
        promise(
            "X1",
            tr(
                "Hide now covers every window at once and ends the program. It asks nothing and is silent. "
                "The button does it, Ctrl+Shift+H does it, and so does Shift three times alone, unless you "
                "switch that off. All three work while a menu or a list is open, too."
            ),
            "endurance/test_exit.py",
            "window/exit/test_quick_exit.py",
        ),
        promise(
            "X2",
            tr("After Hide now nothing comes back. The next start shows the start page, like every start."),
            "endurance/test_exit.py::test_the_next_start_knows_nothing",
        ),
        promise(
            "X3",
            tr(
                "What you copy here is taken off the clipboard after 30 seconds, and when the program ends. "
                "What you copied elsewhere stays."
            ),
            "endurance/test_clipboard.py",
            "window/background/test_clipboard.py",
        ),
        promise(
            "X4",
            tr("The title of the window never tells what you read."),
            "window/test_main_window.py::test_the_title_never_tells_what_is_read",
        ),
    )


def _leaving_nothing() -> tuple[Promise, ...]:
    return (
        promise(
            "T1",
            tr(
                "The program writes nothing outside its own folder but what you ask for and name: a file "
                "or a copy of the guide. In its own folder it keeps four settings, once you change them: "
                "text size, colours, place and whether Shift hides. Back as they were, they go."
            ),
            "endurance/test_traces.py::test_nothing_is_written_outside_its_own_folder",
            "endurance/test_traces.py::test_on_the_stick_nothing_is_new_but_settings",
            "endurance/test_copies.py::test_a_copy_writes_what_was_named_and_nothing_else",
            "test_settings.py::test_exactly_these_keys_are_ever_written",
            "window/background/test_preferences.py::test_back_to_the_default_leaves_no_file",
        ),
        promise(
            "T2",
            tr("When it ends, or is ended by force, none of its files stays on the computer."),
            "endurance/test_traces.py::test_nothing_is_left_behind",
        ),
        promise(
            "T3",
            tr("The words you search for and the pages you open are kept in no file and no list."),
            "endurance/test_traces.py::test_no_word_that_was_typed_stays_anywhere",
        ),
        promise(
            "T4",
            tr("It works from a stick that can't be written to."),
            "endurance/test_read_only.py",
        ),
        promise(
            "T6",
            tr("If it crashes, it lets the system save no copy of its memory."),
            "endurance/test_traces.py::test_a_crash_dumps_no_core",
            "endurance/test_dumps.py::test_the_kernels_pipe_gets_nothing",
        ),
        promise(
            "T7",
            tr("It prints nothing that a desktop would write down."),
            "safety/test_streams.py",
        ),
    )


def _handing_over() -> tuple[Promise, ...]:
    return (
        promise(
            "P1",
            tr(
                "What is on the hand-out lives in memory alone. It is kept only if you save it, "
                "where you say."
            ),
            "endurance/test_traces.py::test_nothing_is_left_behind",
            "endurance/test_handouts.py::test_the_terminal_writes_the_file_named_and_nothing_else",
            "window/handout/test_files.py::test_cancelled_nothing_is_written_and_the_next_dialog_starts_as_new",
        ),
        promise(
            "P2",
            tr("A discreet hand-out holds no word that tells the topic, nor does its file."),
            "handout/test_discreet.py::test_no_telling_word_of_the_shipped_pack_stands_anywhere",
            "paper/test_pdf.py::test_no_telling_word_where_the_hand_out_has_none",
        ),
        promise(
            "P3",
            tr("A PDF says nothing of you, the computer or the time."),
            "paper/test_pdf.py::test_it_is_sound_and_says_nothing_of_its_making",
        ),
        promise(
            "P4",
            tr("No printer is asked for and nothing of printing is loaded before you press Print."),
            "endurance/test_handouts.py::test_nothing_of_printing_is_loaded_before_it_is_asked_for",
            "window/handout/test_printing.py::test_nothing_of_printing_is_loaded_before_it_is_asked_for",
        ),
    )
