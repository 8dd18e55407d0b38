"""What the program promises, each with the tests that hold it to it, and what nobody can promise.

One table for the page "What this hides and what it can't" and for SECURITY.md: a test compares the two,
and looks whether each test named is there.
"""

from dataclasses import dataclass

from guide.words import tr


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise in plain words, the row of the project's goals that it stands for, and its tests.

    A test is a file, or file::function, from the folder of the project.
    """

    words: str
    row: str
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Promises, or what can't be promised, under one heading."""

    title: str
    promises: tuple[Promise, ...] = ()
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unmet:
    """A row of the goals that no test reaches yet, and why."""

    row: str
    words: str


def _promise(row: str, words: str, *tests: str) -> Promise:
    return Promise(words, row, tuple(f"tests/{test}" for test in tests))


def promised() -> tuple[Part, ...]:
    """Give all that is promised and tested."""
    return (
        Part(tr("Hide now"), _hiding()),
        Part(tr("Nothing left behind"), _leaving_nothing()),
        Part(tr("Hand-outs"), _handing_over()),
        Part(tr("No network"), _without_network()),
        Part(tr("Nothing let in"), _letting_nothing_in()),
        Part(tr("It works where you are"), _working_on()),
    )


def unmet() -> tuple[Unmet, ...]:
    """Give what is not tested yet, so that nobody takes it for promised."""
    return (
        Unmet("OS", tr("All this was tried on Linux alone. On Windows and macOS nobody has tested it yet.")),
    )


def _hiding() -> tuple[Promise, ...]:
    return (
        _promise(
            "X1",
            tr(
                "Hide now covers every window at once and ends the program. It asks nothing and is silent. "
                "The button does it, Ctrl+Shift+H does it, and so does Shift three times alone, unless you "
                "switch that off. All three work while a menu or a list is open, too."
            ),
            "endurance/test_exit.py",
            "window/test_exit_watch.py",
        ),
        _promise(
            "X2",
            tr("After Hide now nothing comes back. The next start shows the start page, like every start."),
            "endurance/test_exit.py::test_the_next_start_knows_nothing",
        ),
        _promise(
            "X3",
            tr(
                "What you copy here is taken off the clipboard after 30 seconds, and when the program ends. "
                "What you copied elsewhere stays."
            ),
            "endurance/test_clipboard.py",
            "window/test_clipboard.py",
        ),
        _promise(
            "X4",
            tr("The title of the window never tells what you read."),
            "window/test_window.py::test_the_title_never_tells_what_is_read",
        ),
    )


def _leaving_nothing() -> tuple[Promise, ...]:
    return (
        _promise(
            "T1",
            tr(
                "The program writes nothing outside its own folder but a file that you ask for and name. In "
                "it, it keeps four settings, once you change them: text size, colours, place and whether "
                "Shift hides. Back as they were, they go."
            ),
            "endurance/test_traces.py::test_nothing_is_written_outside_its_own_folder",
            "endurance/test_traces.py::test_on_the_stick_nothing_is_new_but_settings",
            "test_settings.py::test_exactly_these_keys_are_ever_written",
            "window/test_preferences.py::test_back_to_the_default_leaves_no_file",
        ),
        _promise(
            "T2",
            tr("When it ends, or is ended by force, none of its files stays on the computer."),
            "endurance/test_traces.py::test_nothing_is_left_behind",
        ),
        _promise(
            "T3",
            tr("The words you search for and the pages you open are kept in no file and no list."),
            "endurance/test_traces.py::test_no_word_that_was_typed_stays_anywhere",
        ),
        _promise(
            "T4",
            tr("It works from a stick that can't be written to."),
            "endurance/test_read_only.py",
        ),
        _promise(
            "T6",
            tr("If it crashes, it lets the system save no copy of its memory."),
            "endurance/test_traces.py::test_a_crash_dumps_no_core",
            "endurance/test_dumps.py::test_the_kernels_pipe_gets_nothing",
        ),
        _promise(
            "T7",
            tr("It prints nothing that a desktop would write down."),
            "safety/test_streams.py",
        ),
    )


def _handing_over() -> tuple[Promise, ...]:
    return (
        _promise(
            "P1",
            tr(
                "What is on the hand-out lives in memory alone. It is kept only if you save it, "
                "where you say."
            ),
            "endurance/test_traces.py::test_nothing_is_left_behind",
            "endurance/test_handouts.py::test_the_terminal_writes_the_file_named_and_nothing_else",
            "window/tray/test_files.py::test_cancelled_nothing_is_written_and_the_next_dialog_starts_as_new",
        ),
        _promise(
            "P2",
            tr("A discreet hand-out holds no word that tells the topic, nor does its file."),
            "handout/test_discreet.py::test_no_telling_word_of_the_shipped_pack_stands_anywhere",
            "paper/test_pdf.py::test_no_telling_word_where_the_hand_out_has_none",
        ),
        _promise(
            "P3",
            tr("A PDF says nothing of you, the computer or the time."),
            "paper/test_pdf.py::test_it_is_sound_and_says_nothing_of_its_making",
        ),
        _promise(
            "P4",
            tr("No printer is asked for and nothing of printing is loaded before you press Print."),
            "endurance/test_handouts.py::test_nothing_of_printing_is_loaded_before_it_is_asked_for",
            "window/tray/test_printing.py::test_nothing_of_printing_is_loaded_before_it_is_asked_for",
        ),
    )


def _without_network() -> tuple[Promise, ...]:
    return (
        _promise(
            "N1",
            tr(
                "The program comes without network code. What its language may bring along "
                "is blocked at start."
            ),
            "endurance/test_network.py::test_the_program_holds_no_network_code",
            "safety/test_network.py",
        ),
        _promise(
            "N2",
            tr(
                "It never uses a network: not to start, not to search, not to look for a newer copy. Only "
                "when you print does the computer's own print service do so, as it needs."
            ),
            "endurance/test_network.py::test_no_session_opens_a_network_socket",
            "endurance/test_network.py::test_the_terminal_needs_no_socket_at_all",
        ),
        _promise(
            "W1",
            tr("A web address never opens by itself. You see it first, and only a button opens it."),
            "window/test_reader.py::test_a_web_link_is_shown_and_nothing_opens",
            "safety/test_addresses.py",
        ),
    )


def _letting_nothing_in() -> tuple[Promise, ...]:
    return (
        _promise(
            "N3",
            tr("No text of the guide can open a file, load a picture, run code or make a link of its own."),
            "endurance/test_canary.py",
            "window/test_plain_text.py",
        ),
        _promise(
            "S7",
            tr("An index for search that we did not make is never opened, since it could run code."),
            "endurance/test_tampering.py",
            "safety/test_pickles.py",
        ),
        _promise(
            "S0",
            tr("The word verify finds each file of the program that is not as it was built."),
            "endurance/test_list_of_files.py",
            "test_integrity.py",
        ),
        _promise(
            "Y1",
            tr("Numbers and words are shown as they were written. None is changed in silence."),
            "endurance/test_hostile_content.py",
        ),
        _promise(
            "Y2",
            tr("A file made to do harm can't hang the program or fill the memory."),
            "endurance/test_hostile_content.py::test_a_bomb_takes_no_time_and_no_memory",
        ),
        _promise(
            "Y3",
            tr("No content file and no question, however odd, makes the program crash."),
            "endurance/test_fuzz.py",
        ),
        _promise(
            "Y4",
            tr("A mistake in the content is named with its file and line, and all the rest still works."),
            "endurance/test_hostile_content.py",
        ),
    )


def _working_on() -> tuple[Promise, ...]:
    return (
        _promise(
            "R1",
            tr("If the stick is pulled out while settings are saved, you have the old ones or the new ones."),
            "endurance/test_settings.py::test_kills_lose_and_damage_nothing",
            "endurance/test_settings.py::test_a_write_torn_at_any_byte_leaves_the_state_before_or_the_new_one",
            "endurance/test_pulled.py::test_what_is_loaded_goes_on_without_the_stick",
        ),
        _promise(
            "R2",
            tr("A stick that is full, or fails while settings are saved, spoils nothing."),
            "endurance/test_settings.py::test_a_call_that_fails_leaves_the_state_before_or_the_new_one",
            "endurance/test_settings.py::test_a_stick_that_is_really_full",
        ),
        _promise(
            "R4",
            tr("Whatever keys and buttons are pressed, it does not crash and does not grow."),
            "endurance/test_monkey.py",
        ),
        _promise(
            "R5",
            tr("It can run all day, and with any language that the computer is set to."),
            "endurance/test_bindings.py",
        ),
        _promise(
            "F1",
            tr("All names and sizes of its files fit on the common kinds of sticks (FAT, exFAT)."),
            "endurance/test_stick.py::test_the_program_fits_a_stick",
        ),
        _promise("F2", tr("It starts from such a stick."), "endurance/test_stick_mounted.py"),
        _promise(
            "H1",
            tr("Each promise here names its test, and a test looks whether that test is there."),
            "endurance/test_honest.py",
        ),
    )
