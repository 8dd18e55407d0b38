"""Defines a phrase for each change that a discreet hand-out makes; a notice joins the phrases."""

from guide.i18n import tr


def paragraph_left_out() -> str:
    """Return the phrase for a paragraph or a box that was left out in whole or in part."""
    return tr("a text was left out")


def heading_left_out() -> str:
    """Return the phrase for a heading that was left out."""
    return tr("a heading was left out")


def sections_left_out() -> str:
    """Return the phrase for the sections of a full page, which can tell the topic without a telling word."""
    return tr("its sections, which are written for workers, were left out")


def read_before() -> str:
    """Return the phrase for a text that was not written to be handed over."""
    return tr("it is written for workers, so read all of it before you hand it over")


def list_left_out() -> str:
    """Return the phrase for a list or a table that was left out because part of it reveals the topic."""
    return tr("a list was left out")


def number_left_out() -> str:
    """Return the phrase for a number that was left out."""
    return tr("a number was left out")


def telling_number_left_out() -> str:
    """Return the phrase for a number or an address for reports or of the police that was left out."""
    return tr("a number for reports or of the police was left out, as it can get a person hurt if found")


def address_left_out() -> str:
    """Return the phrase for a web or e-mail address that was left out."""
    return tr("an address on the web was left out")


def value_cut(kept: str) -> str:
    """Return the phrase for a number or an address of which only `kept`, "" for nothing, was kept."""
    if "://" in kept:
        return tr("an address on the web was cut to its site")
    return note_left_out() if kept else address_left_out()


def names_replaced() -> str:
    """Return the phrase for names of other entries that were replaced by neutral ones in a text."""
    return tr("a name in a text was replaced by a neutral one")


def note_left_out() -> str:
    """Return the phrase for a note that was left out in whole or in part."""
    return tr("a note was left out or cut")


def page_name_left_out() -> str:
    """Return the phrase for a link that was left out because of the name of its page."""
    return tr("the name of another page was left out")


def fact_left_out(label: str) -> str:
    """Return the phrase for the fact with this label, which was left out."""
    return tr("'{label}' was left out", label=label)


def numbers_left_out(name: str) -> str:
    """Return the phrase for a help line that was left out because its name reveals the topic."""
    return tr("the numbers of '{name}' were left out", name=name)


def program_left_out(name: str) -> str:
    """Return the phrase for a program of a strategy that was left out because its name reveals the topic."""
    return tr("'{name}' was left out of the programs", name=name)


def name_replaced(name: str) -> str:
    """Return the phrase for an entry that is printed under another, neutral name."""
    return tr("stands there as '{name}'", name=name)


def entry_text_left_out() -> str:
    """Return the phrase for the text of an entry that was left out."""
    return tr("what it does was left out")


def entry_text_replaced() -> str:
    """Return the phrase for the text of an entry that was replaced by a neutral one."""
    return tr("it says less there: say aloud what is missing")
