"""Names what comes of a directory: columns and who may see them, rows, texts to read, and what changed."""

from collections import Counter
from collections.abc import Iterator, Sequence

from guide.content.safe_text import short
from guide.directory.decide.deciding import DecidedSheet
from guide.directory.decisions import Publicity
from guide.directory.judged import Judged, Outcome, Passage, Plan, ReadState
from guide.directory.pack.into_pack import Comparison
from guide.directory.passages.marking import marked
from guide.directory.plan_lists import differences
from guide.directory.sheet import Source
from guide.i18n import tr, trn

MOST_TEXTS = 10  # that are printed


def lines_of(
    source: Source, sheets: Sequence[DecidedSheet], plan: Plan, changes: Comparison
) -> Iterator[str]:
    """Yield the lines about an import for a person."""
    yield from (line for each in sheets for line in _sheet(each))
    yield from source.notes
    yield from _questions(source)
    yield from _rows(plan)
    yield from _texts(plan)
    yield from _changes(changes)


def _sheet(decided: DecidedSheet) -> Iterator[str]:
    who = {
        Publicity.PUBLIC: tr("public already"),
        Publicity.READ: tr("read first"),
        Publicity.NEVER: tr("never"),
    }
    sheet, about = decided.sheet, decided.about or "-"
    count = trn("{number} row", "{number} rows", len(sheet.rows))
    yield tr("{table}: {count}, about: {about}", table=sheet.name, count=count, about=about)
    yield from (f"  {note}" for note in sheet.notes)
    for column, choice in decided.columns:
        is_shown = choice.publicity is not Publicity.NEVER
        samples = " | ".join(map(short, column.samples)) if is_shown else ""
        line = f"  {short(column.heading)} -> {choice.field or '-'} ({who[choice.publicity]}): {samples}"
        yield line.rstrip(": ")


def _questions(source: Source) -> Iterator[str]:
    for question in source.questions:
        yield tr(
            "{file} is not UTF-8, so it was not read. Say which is right with --encoding {file}=cp1252 or "
            "--encoding {file}=mac_roman:",
            file=question.file,
        )
        line = tr("  line {line}: cp1252 {one}, mac_roman {other}")
        for each in question.words:
            yield line.format(line=each.line, one=each.cp1252, other=each.mac_roman)


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
    counts = Counter(each.outcome for each in plan.judged)
    numbers = {each.name.lower(): counts[each] for each in Outcome}
    yield tr("{comes} come in, {asked} are asked about, {out} stay out, {double} are double.", **numbers)
    if not plan.judged:
        yield tr("No sheet is about services. Say in the answers what the rows of each are about.")
    for sheet, number in plan.unused.items():
        one, more = "{number} row of {sheet} belongs to none.", "{number} rows of {sheet} belong to none."
        yield trn(one, more, number, sheet=sheet)
    if plan.undecided:
        one = "{number} column stays out, as nobody has decided about it."
        yield trn(one, "{number} columns stay out, as nobody has decided about them.", plan.undecided)
        yield tr("Say --anyone if anyone may see the sheet today; --save-answers FILE lets you decide.")


def _row(judged: Judged) -> str:
    reasons = " ".join(f"[{reason.kind}] {reason.sentence}" for reason in judged.reasons)
    page = f" ({judged.entry.id})" if judged.entry else ""
    return f"  {judged.sheet}:{judged.row} {short(judged.name) or '-'}{page}: {reasons}"


def _texts(plan: Plan) -> Iterator[str]:
    unread = [each for each in plan.passages if each.state is ReadState.UNREAD]
    if unread:
        yield trn("{number} text to read stays out:", "{number} texts to read stay out:", len(unread))
    for each in unread[:MOST_TEXTS]:
        yield f"  {', '.join(map(short, (*each.names[:1], *each.headings[:1])))}: {_marked(each)}"


def _marked(passage: Passage) -> str:
    """Return the text of a passage on one line, with what the eye should find between **."""
    parts = (f"**{part}**" if is_marked else part for part, is_marked in marked(passage))
    return " ".join("".join(parts).split())


def _changes(changes: Comparison) -> Iterator[str]:
    yield tr("New: {number}. The same as before: {same}.", number=len(changes.new), same=len(changes.same))
    groups = {
        tr("Changed"): changes.changed,
        tr("Changed in the source, but gone through by a person since; it stays as it is"): changes.edited,
        tr("No longer in the source; delete its file, if it is gone"): changes.vanished,
    }
    for label, entries in groups.items():
        if entries:
            yield f"{label} ({len(entries)}):"
        for entry in entries:
            more = differences(changes.before[entry.id], entry) if entries is changes.changed else ()
            yield " ".join((f"  {entry.id}: {short(entry.title)}.", *more))
    for entry_id, sentences in changes.wrong.items():
        yield tr("{id} does not come in: {why}", id=entry_id, why=" ".join(sentences))
    yield from changes.unread.values()


def as_plain(
    source: Source, sheets: Sequence[DecidedSheet], plan: Plan, changes: Comparison
) -> dict[str, object]:
    """Return all of an import as values for JSON."""
    counts = Counter(each.outcome for each in plan.judged)
    return {
        "sheets": [
            {"name": each.sheet.name, "about": each.about, "columns": _plain_columns(each)} for each in sheets
        ],
        "questions": [question.file for question in source.questions],
        "notes": [*source.notes, *(note for sheet in source.sheets for note in sheet.notes)],
        "rows": {each.name.lower(): counts[each] for each in Outcome} | {"all": len(plan.judged)},
        "review": [_plain_row(each) for each in plan.judged if each.reasons],
        "unread": [each.key for each in plan.passages if each.state is ReadState.UNREAD],
        "undecided": plan.undecided,
        "unused": dict(plan.unused),
        "changes": {
            "new": [each.id for each in changes.new],
            "changed": {each.id: [*differences(changes.before[each.id], each)] for each in changes.changed},
            "same": len(changes.same),
            "edited": [each.id for each in changes.edited],
            "vanished": [each.id for each in changes.vanished],
            "wrong": {entry_id: list(sentences) for entry_id, sentences in changes.wrong.items()},
            "unread": dict(changes.unread),
        },
    }


def _plain_columns(decided: DecidedSheet) -> list[dict[str, object]]:
    return [
        {"heading": column.heading, "field": choice.field or None, "who": str(choice.publicity)}
        for column, choice in decided.columns
    ]


def _plain_row(judged: Judged) -> dict[str, object]:
    return {
        "row": f"{judged.sheet}:{judged.row}",
        "outcome": judged.outcome.name.lower(),
        "id": judged.entry.id if judged.entry else None,
        "reasons": [{"reason": each.kind, "sentence": each.sentence} for each in judged.reasons],
    }
