"""What is promised of networks, of content and files, and of sticks and long days."""

from guide.i18n import tr
from guide.render.privacy.claim import Promise, promise


def without_network() -> tuple[Promise, ...]:
    """Promise that no network is used."""
    return (
        promise(
            "N1",
            tr(
                "The program comes without network code. What its language may bring along "
                "is blocked at start."
            ),
            "endurance/test_network.py::test_the_program_holds_no_network_code",
            "safety/test_network.py",
        ),
        promise(
            "N2",
            tr(
                "It never uses a network: not to start, not to search, not to look for a newer copy. Only "
                "when you print does the computer's own print service do so, as it needs."
            ),
            "endurance/test_network.py::test_no_session_opens_a_network_socket",
            "endurance/test_network.py::test_the_terminal_needs_no_socket_at_all",
        ),
        promise(
            "W1",
            tr("A web address never opens by itself. You see it first, and only a button opens it."),
            "window/reader/test_reader.py::test_a_web_link_is_shown_and_nothing_opens",
            "safety/test_addresses.py",
        ),
    )


def letting_nothing_in() -> tuple[Promise, ...]:
    """Promise what no content and no file can do."""
    return (
        promise(
            "N3",
            tr("No text of the guide can open a file, load a picture, run code or make a link of its own."),
            "endurance/test_canary.py",
            "window/test_plain_text.py",
        ),
        promise(
            "S7",
            tr("An index for search that we did not make is never opened, since it could run code."),
            "endurance/test_tampering.py",
            "safety/test_pickles.py",
        ),
        promise(
            "S0",
            tr("The word verify finds each file of the program that is not as it was built."),
            "endurance/test_list_of_files.py",
            "test_integrity.py",
        ),
        promise(
            "Y1",
            tr("Numbers and words are shown as they were written. None is changed in silence."),
            "endurance/test_hostile_content.py",
        ),
        promise(
            "Y2",
            tr("A file made to do harm can't hang the program or fill the memory."),
            "endurance/test_hostile_content.py::test_a_bomb_takes_no_time_and_no_memory",
        ),
        promise(
            "Y3",
            tr("No content file and no question, however odd, makes the program crash."),
            "endurance/test_fuzz.py",
        ),
        promise(
            "Y4",
            tr("A mistake in the content is named with its file and line, and all the rest still works."),
            "endurance/test_hostile_content.py",
        ),
    )


def working_on() -> tuple[Promise, ...]:
    """Promise where and how long it works."""
    return (
        promise(
            "R1",
            tr("If the stick is pulled out while settings are saved, you have the old ones or the new ones."),
            "endurance/test_settings.py::test_kills_lose_and_damage_nothing",
            "endurance/test_settings.py::test_a_write_torn_at_any_byte_leaves_the_state_before_or_the_new_one",
            "endurance/test_pulled.py::test_what_is_loaded_goes_on_without_the_stick",
        ),
        promise(
            "R2",
            tr("A stick that is full, or fails while settings are saved, spoils nothing."),
            "endurance/test_settings.py::test_a_call_that_fails_leaves_the_state_before_or_the_new_one",
            "endurance/test_settings.py::test_a_stick_that_is_really_full",
        ),
        promise(
            "R4",
            tr("Whatever keys and buttons are pressed, it does not crash and does not grow."),
            "endurance/test_monkey.py",
        ),
        promise(
            "R5",
            tr("It can run all day, and with any language that the computer is set to."),
            "endurance/test_bindings.py",
        ),
        promise(
            "F1",
            tr("All names and sizes of its files fit on the common kinds of sticks (FAT, exFAT)."),
            "endurance/test_stick.py::test_the_program_fits_a_stick",
        ),
        promise("F2", tr("It starts from such a stick."), "endurance/test_stick_mounted.py"),
        promise(
            "H1",
            tr("Each promise here names its test, and a test looks whether that test is there."),
            "endurance/test_honest.py",
        ),
    )
