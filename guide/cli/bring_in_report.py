"""Prints what comes of a directory: columns and who may see them, rows, texts to read, and what changed."""

from collections.abc import Iterator, Sequence

from guide.bringing.decide.deciding import DecidedSheet
from guide.bringing.decisions import Publicity
from guide.bringing.judged import Judged, Outcome, Passage, Plan, ReadState
from guide.bringing.pack.differences import differences
from guide.bringing.pack.into_pack import Comparison
from guide.bringing.sheet import Source
from guide.cli.common import print_json
from guide.content.safe_text import escape_invisible, short
from guide.i18n import tr, trn

MOST_TEXTS = 10  # that are printed


def print_report(source: Source, sheets: Sequence[DecidedSheet], plan: Plan, changes: Comparison) -> None:
    """Print all of an import for a person."""
    for line in (
        *_columns(source, sheets),
        *_questions(source),
        *_rows(plan),
        *_texts(plan),
        *_changes(changes),
    ):
        print(escape_invisible(line))


def _columns(source: Source, sheets: Sequence[DecidedSheet]) -> Iterator[str]:
    labels = {
        Publicity.PUBLIC: tr("public already"),
        Publicity.READ: tr("read first"),
        Publicity.NEVER: tr("never"),
    }
    for each in sheets:
        count = trn("{number} row", "{number} rows", len(each.sheet.rows))
        yield tr(
            "{table}: {count}, about: {about}", table=each.sheet.name, count=count, about=each.about or "-"
        )
        yield from (f"  {note}" for note in each.sheet.notes)
        for column, choice in each.columns:
            who = labels[choice.publicity]
            shown = " | ".join(map(short, column.samples)) if choice.publicity is not Publicity.NEVER else ""
            yield f"  {short(column.heading)} -> {choice.field or '-'} ({who}) {shown}".rstrip()
    yield from source.notes


def _questions(source: Source) -> Iterator[str]:
    for question in source.questions:
        yield tr(
            "{file} is not UTF-8, so it was not read. Say which is right with --encoding {file}=cp1252 or "
            "--encoding {file}=mac_roman:",
            file=question.file,
        )
        for word in question.words:
            yield tr(
                "  line {line}: cp1252 {one}, mac_roman {other}",
                line=word.line,
                one=word.cp1252,
                other=word.mac_roman,
            )


def _rows(plan: Plan) -> Iterator[str]:
    headings = {
        Outcome.OUT: tr("Stays out"),
        Outcome.ASKED: tr("Asked"),
        Outcome.DOUBLE: tr("Double"),
        Outcome.COMES: tr("Comes in, with something to know"),
    }
    for outcome, heading in headings.items():
        shown = [each for each in plan.judged if each.outcome is outcome and each.reasons]
        if shown:
            yield f"{heading} ({len(shown)}):"
            yield from map(_row, shown)
    numbers = {outcome: sum(each.outcome is outcome for each in plan.judged) for outcome in Outcome}
    yield tr(
        "{comes} come in, {asked} are asked about, {out} stay out, {double} are double.",
        comes=numbers[Outcome.COMES],
        asked=numbers[Outcome.ASKED],
        out=numbers[Outcome.OUT],
        double=numbers[Outcome.DOUBLE],
    )
    for sheet, number in plan.unused.items():
        one, more = "{number} row of {sheet} belongs to none.", "{number} rows of {sheet} belong to none."
        yield trn(one, more, number, sheet=sheet)
    if plan.undecided:
        one = "{number} column stays out, as nobody has decided about it."
        yield trn(one, "{number} columns stay out, as nobody has decided about them.", plan.undecided)


def _row(judged: Judged) -> str:
    reasons = " ".join(f"[{reason.kind}] {reason.sentence}" for reason in judged.reasons)
    return f"  {judged.sheet}:{judged.row} {short(judged.name) or '-'}: {reasons}"


def _texts(plan: Plan) -> Iterator[str]:
    unread = [each for each in plan.passages if each.state is ReadState.UNREAD]
    if unread:
        yield trn("{number} text to read stays out:", "{number} texts to read stay out:", len(unread))
    for each in unread[:MOST_TEXTS]:
        yield f"  {each.key} {', '.join(map(short, (*each.names[:1], *each.headings[:1])))}: {_marked(each)}"


def _marked(passage: Passage) -> str:
    """Return the text of a passage on one line, with what the eye should find between **."""
    parts, at = list[str](), 0
    for mark in sorted(passage.marks, key=lambda each: each.start):
        if mark.start >= at:
            parts += [passage.text[at : mark.start], f"**{passage.text[mark.start : mark.end]}**"]
            at = mark.end
    return " ".join("".join((*parts, passage.text[at:])).split())


def _changes(changes: Comparison) -> Iterator[str]:
    yield tr("New: {number}. The same as before: {same}.", number=len(changes.new), same=len(changes.same))
    if changes.changed:
        yield tr("Changed") + f" ({len(changes.changed)}):"
    for entry in changes.changed:
        said = " ".join(differences(changes.before[entry.id], entry))
        yield f"  {entry.id}: {short(entry.title)}. {said}"
    groups = {
        tr("Changed in the source, but gone through by a person since; it stays as it is"): changes.edited,
        tr("No longer in the source; delete its file, if it is gone"): changes.vanished,
    }
    for label, entries in groups.items():
        if entries:
            yield f"{label} ({len(entries)}):"
            yield from (f"  {entry.id}: {short(entry.title)}" for entry in entries)
    for entry_id, sentences in changes.wrong.items():
        yield tr("{id} does not come in: {why}", id=entry_id, why=" ".join(sentences))
    yield from changes.unread.values()


def with_unread(answers: bytes, plan: Plan) -> bytes:
    """Return a file of answers that has each unread text as a comment, for a person to decide about."""
    lines = list[str]()
    for each in plan.passages:
        if each.state is ReadState.UNREAD:
            where = ", ".join((*each.names, *each.headings))
            said = map(escape_invisible, (f"{where}:", *each.text.splitlines()))
            lines += [*(f"#  # {line}" for line in said), f'#  {each.key}: ""']
    if not lines:
        return answers
    text = answers.decode()
    has_texts = "\ntexts:" in f"\n{text}"
    help_lines = tr(
        'Texts to read. Take the first # of a line with "" away to publish the text above it; '
        "write other words between the quotes to publish these instead."
    )
    more = "\n".join((f"# {help_lines}", *([] if has_texts else ["#texts:"]), *lines))
    if has_texts:
        before, after = f"\n{text}".split("\ntexts:\n", 1)
        return f"{before}\ntexts:\n{more}\n{after}".lstrip("\n").encode()
    return f"{text.rstrip()}\n{more}\n".encode()


def print_plain(source: Source, sheets: Sequence[DecidedSheet], plan: Plan, changes: Comparison) -> None:
    """Print all of an import as one line of JSON."""
    numbers = {each.name.lower(): sum(j.outcome is each for j in plan.judged) for each in Outcome}
    print_json(
        {
            "sheets": [
                {
                    "name": each.sheet.name,
                    "about": each.about,
                    "columns": [
                        {
                            "heading": column.heading,
                            "field": choice.field or None,
                            "who": str(choice.publicity),
                        }
                        for column, choice in each.columns
                    ],
                }
                for each in sheets
            ],
            "questions": [question.file for question in source.questions],
            "notes": [*source.notes, *(note for sheet in source.sheets for note in sheet.notes)],
            "rows": numbers | {"all": len(plan.judged)},
            "review": [_plain_row(each) for each in plan.judged if each.reasons],
            "texts": {
                "unread": plan.unread,
                "all": len(plan.passages),
                "keys": [each.key for each in plan.passages if each.state is ReadState.UNREAD],
            },
            "undecided_columns": plan.undecided,
            "unused": dict(plan.unused),
            "changes": {
                "new": [each.id for each in changes.new],
                "changed": {
                    each.id: list(differences(changes.before[each.id], each)) for each in changes.changed
                },
                "same": len(changes.same),
                "edited": [each.id for each in changes.edited],
                "vanished": [each.id for each in changes.vanished],
                "wrong": {entry_id: list(sentences) for entry_id, sentences in changes.wrong.items()},
                "unread": dict(changes.unread),
            },
        }
    )


def _plain_row(judged: Judged) -> dict[str, object]:
    reasons = [{"reason": reason.kind, "sentence": reason.sentence} for reason in judged.reasons]
    entry = judged.entry.id if judged.entry else None
    return {
        "sheet": judged.sheet,
        "row": judged.row,
        "outcome": judged.outcome.name.lower(),
        "id": entry,
        "reasons": reasons,
    }
