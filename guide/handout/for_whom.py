"""Returns for paper for whom a number is and is not, with the functions that say it on the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide.blocks.blocks import Facts
from guide.content.model import Entry
from guide.content.parts import Channel, Contact
from guide.handout.context import Context
from guide.render.entry_sheet import sheet_blocks
from guide.render.facts import as_sentence, facts_of
from guide.render.numbers import brief_numbers_of, sheet_numbers_of

_FIELDS = ("ages", "region", "eligibility_description")  # in the order of printing


def whom_of(entry: Entry, context: Context) -> str:
    """Return for whom an entry is, as the facts of its page say: its ages, its places, its conditions."""
    guide, schema = context.guide, context.schema
    blocks = sheet_blocks(entry, schema, guide)  # none, if the page has its facts elsewhere
    said = dict(row for block in blocks if isinstance(block, Facts) for row in block.rows)
    said = said or {field.label(): text for field, text in facts_of(entry, schema, guide.places)}
    labels = (field.label() for name in _FIELDS for field in schema.fields if field.name == name)
    return " ".join(as_sentence(said[label]) for label in labels if said.get(label))


def whom_of_each(
    entry: Entry, contacts: Sequence[Contact], context: Context, *, is_own: bool
) -> Iterator[str]:
    """Yield for each contact of an entry for whom it is and is not.

    is_own is whether the paper is about the entry; if not, a page names it, and its row there says less.
    """
    # An address without notes: the screen says nothing beside it but what holds for the contact.
    bare = (
        Contact(
            kind=one.kind, channel=Channel.EMAIL, value=str(at), languages=one.languages, not_for=one.not_for
        )
        for at, one in enumerate(contacts)
    )
    limits = replace(entry, contacts=tuple(bare))
    shown = sheet_numbers_of(limits) if is_own else brief_numbers_of(limits, context.guide.places)
    beside = {number.value: number.note for number in shown.numbers}
    for at in range(len(contacts)):
        of_entry = whom_of(entry, context) if is_own and not at else ""
        yield " ".join(filter(None, (of_entry, beside.get(str(at), ""))))
