"""Prints what an import understood: the columns, each row that needs a look, and what would change."""

from collections.abc import Iterable, Iterator

from guide.cli.common import print_json
from guide.content.model import Entry
from guide.content.safe_text import escape_invisible, short
from guide.directory.columns.meaning import sureness_label
from guide.directory.importing.column_lines import ColumnLine, unsure_first, unsure_sentence
from guide.directory.importing.into_pack import Comparison
from guide.directory.importing.judged import OF_COLLEAGUES, Judged, Outcome
from guide.directory.importing.plan import ImportPlan
from guide.directory.importing.reading import Directory
from guide.directory.importing.review import about_none, review_of, unused_sentences
from guide.directory.importing.row_line import counted
from guide.i18n import tr, trn


def print_report(directory: Directory, plan: ImportPlan, changes: Comparison) -> None:
    """Print all of an import for a person."""
    for line in (
        *_tables(directory, plan),
        *_questions(directory),
        *_rows(plan),
        *unused_sentences(plan.unused, about_none(directory)),
        *_changes(changes),
    ):
        print(escape_invisible(line))


def _tables(directory: Directory, plan: ImportPlan) -> Iterator[str]:
    columns = review_of(directory, plan).columns
    for number, (table, guess) in enumerate(zip(directory.tables, directory.guesses, strict=True)):
        count = trn("{number} row", "{number} rows", len(table.rows))
        yield tr("{table}: {count}, about: {about}", table=table.name, count=count, about=guess.about or "-")
        yield from (f"  {note}" for note in table.notes)
        own = [column for column in columns if column.table == number]
        yield from filter(None, (unsure_sentence(own),))
        yield from map(_column, unsure_first(own))
    yield from directory.notes


def _column(column: ColumnLine) -> str:
    examples = " | ".join(column.examples)
    if column.texts:
        examples = tr("not shown: {texts}", texts=column.texts)
    sure = sureness_label(column.sureness)
    return f"  {column.heading} -> {column.field or '-'} ({sure}): {examples}"


def _questions(directory: Directory) -> Iterator[str]:
    for question in directory.questions:
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


def _rows(plan: ImportPlan) -> Iterator[str]:
    headings = {
        Outcome.HELD: tr("Held back"),
        Outcome.LOOK: tr("Needs a look"),
        Outcome.COMES: tr("Comes in, with something to know"),
    }
    for outcome, heading in headings.items():
        shown = [each for each in plan.of(outcome) if _tells_more(each)]
        if shown:
            yield f"{heading} ({len(shown)}):"
            yield from map(_row, shown)
    yield from counted(_common_sentences(plan))
    counts = ", ".join(f"{len(plan.of(each))} {label}" for each, label in _labels().items())
    yield trn("{number} row: {counts}.", "{number} rows: {counts}.", len(plan.judged), counts=counts)


def _common_sentences(plan: ImportPlan) -> Iterator[str]:
    for each in plan.judged:
        yield from (reason.sentence for reason in each.reasons if reason.kind in OF_COLLEAGUES)


def _tells_more(judged: Judged) -> bool:
    """Return whether a row has a reason that does not stand beside nearly every row."""
    return any(reason.kind not in OF_COLLEAGUES for reason in judged.reasons)


def _labels() -> dict[Outcome, str]:
    return {
        Outcome.COMES: tr("will come in"),
        Outcome.LOOK: tr("need a look"),
        Outcome.HELD: tr("held back"),
    }


def _row(judged: Judged) -> str:
    title = short(judged.entry.title) if judged.entry else "-"
    reasons = " ".join(f"[{reason.kind}] {reason.sentence}" for reason in judged.reasons)
    return f"  {judged.place} {title}: {reasons}"


def _changes(changes: Comparison) -> Iterator[str]:
    groups = {
        tr("Changed"): changes.changed,
        tr("Changed in the source, but gone through by a person since; it stays as it is"): changes.edited,
        tr("No longer in the source; delete its file, if it is gone"): changes.vanished,
    }
    yield tr("New: {number}. The same as before: {same}.", number=len(changes.new), same=len(changes.same))
    for label, entries in groups.items():
        if entries:
            yield f"{label} ({len(entries)}):"
            yield from (f"  {entry.id}: {short(entry.title)}" for entry in entries)
    for entry_id, sentences in changes.wrong.items():
        yield tr("{id} does not come in: {why}", id=entry_id, why=" ".join(sentences))
    yield from changes.unread.values()


def print_plain(directory: Directory, plan: ImportPlan, changes: Comparison) -> None:
    """Print all of an import as one line of JSON."""
    print_json(
        {
            "source": directory.source,
            "tables": _plain_tables(directory, plan),
            "questions": [question.file for question in directory.questions],
            "notes": [*directory.notes, *(note for table in directory.tables for note in table.notes)],
            "rows": {each.name.lower(): len(plan.of(each)) for each in Outcome} | {"all": len(plan.judged)},
            "review": [_plain_row(each) for each in plan.judged if each.reasons],
            "unused": dict(plan.unused),
            "changes": _plain_changes(changes),
        }
    )


def _plain_tables(directory: Directory, plan: ImportPlan) -> list[dict[str, object]]:
    lines = review_of(directory, plan).columns
    return [
        {
            "name": guess.table,
            "about": guess.about,
            "columns": [_plain_column(line) for line in lines if line.table == number],
        }
        for number, guess in enumerate(directory.guesses)
    ]


def _plain_column(line: ColumnLine) -> dict[str, object]:
    return {
        "heading": line.heading,
        "field": line.field or None,
        "sure": round(line.sureness, 2),
        "unsure": line.is_unsure,
        "examples": list(line.examples),
        "texts": line.texts,
    }


def _plain_row(judged: Judged) -> dict[str, object]:
    reasons = [{"reason": reason.kind, "sentence": reason.sentence} for reason in judged.reasons]
    entry = judged.entry.id if judged.entry else None
    return {"row": judged.place, "outcome": judged.outcome.name.lower(), "id": entry, "reasons": reasons}


def _plain_changes(changes: Comparison) -> dict[str, object]:
    def ids(entries: Iterable[Entry]) -> list[str]:
        return [entry.id for entry in entries]

    return {
        "new": ids(changes.new),
        "changed": ids(changes.changed),
        "same": len(changes.same),
        "edited": ids(changes.edited),
        "vanished": ids(changes.vanished),
        "wrong": {entry_id: list(sentences) for entry_id, sentences in changes.wrong.items()},
        "unread": dict(changes.unread),
    }
