"""The words that name what a discreet hand-out leaves out, as parts of one sentence for the worker."""

from guide.i18n import tr


def a_text() -> str:
    """Return the words for a paragraph that was left out."""
    return tr("a text was left out")


def a_heading() -> str:
    """Return the words for a heading that was left out."""
    return tr("a heading was left out")


def a_list() -> str:
    """Return the words for a list or a table that was left out because an item of it reveals the topic."""
    return tr("a list was left out")


def a_number() -> str:
    """Return the words for a number that was left out."""
    return tr("a number was left out")


def an_address() -> str:
    """Return the words for a web or e-mail address that was left out."""
    return tr("an address on the web was left out")


def a_note() -> str:
    """Return the words for a note that was left out in whole or in part."""
    return tr("a note was left out or cut")


def a_page_name() -> str:
    """Return the words for a link that was left out because of the name of its page."""
    return tr("the name of another page was left out")


def a_fact(label: str) -> str:
    """Return the words for a label and its value that were left out."""
    return tr("'{label}' was left out", label=label)


def numbers_of(name: str) -> str:
    """Return the words for a help line that was left out because its name reveals the topic."""
    return tr("the numbers of '{name}' were left out", name=name)


def program(name: str) -> str:
    """Return the words for a program of a strategy that was left out because its name reveals the topic."""
    return tr("'{name}' was left out of the programs", name=name)


def renamed(name: str) -> str:
    """Return the words for a neutral name that is printed instead of the usual one."""
    return tr("stands there as '{name}'", name=name)


def what_it_does() -> str:
    """Return the words for the text of an entry that was left out."""
    return tr("what it does was left out")


def other_words() -> str:
    """Return the words for the text of an entry that was replaced by a neutral one."""
    return tr("what it does was said in other words")
