"""Makes the sentences about references that are wrong."""

from guide.content.model import Kind
from guide.content.safe_text import short
from guide.i18n import tr

_MOST_FILES = 10  # named in one sentence


def others_sentence(files: list[str], number: int) -> str:
    """Return a sentence about the places that name a missing id, of which there are `number`."""
    if number == 1:
        return ""
    shown = ", ".join(files[:_MOST_FILES]) + (", …" if len(files) > _MOST_FILES else "")
    return tr(
        "{number} places name it ({files}): write that entry again, or take its id out.",
        number=number,
        files=shown,
    )


def not_a_strategy_sentence(entry_id: str, kind: Kind | None) -> str:
    """Return the sentence about an id that is no strategy's; `kind` is None if no entry has it."""
    if kind is None:
        return tr("No strategy has the id '{id}'.", id=short(entry_id))
    return tr("'{id}' is not a strategy but a {kind}; name it in 'related'.", id=short(entry_id), kind=kind)


def wrong_kind_sentence(entry_id: str, kind: Kind, allowed: tuple[Kind, ...]) -> str:
    """Return the sentence about an id of an entry whose kind is not among those that are `allowed`."""
    if allowed == (Kind.LINE,):
        return tr("'{id}' is not a help line but a {kind}.", id=short(entry_id), kind=kind)
    kinds = ", ".join(allowed)
    return tr("'{id}' is a {kind}; name one of: {kinds}.", id=short(entry_id), kind=kind, kinds=kinds)


def id_advice() -> str:
    """Return the sentence on what an id is."""
    return tr("Write the file name of an entry, without '.yaml'.")
