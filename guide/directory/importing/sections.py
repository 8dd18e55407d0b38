"""Writes what has no field of its own into the sections of an entry, so that nothing is lost."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from guide.directory.importing.addresses import addresses
from guide.directory.importing.check_days import said_of_check
from guide.directory.importing.more_parts import capacities, links, more_about_place, with_links
from guide.directory.importing.naming import title_of
from guide.directory.importing.plain_text import one_line
from guide.directory.importing.row_status import more_than_open
from guide.directory.importing.said_places import other_words
from guide.directory.records import Record
from guide.i18n import tr

SUMMARY, PARAGRAPH = 300, 2_900  # characters


def summary_of(text: str) -> str:
    """Return the first sentences of a text, or its first words with an ellipsis."""
    first = text.split("\n- ", maxsplit=1)[0]
    line = " ".join(first[: 2 * SUMMARY].split())
    if len(line) <= SUMMARY and len(first) > 2 * SUMMARY:
        line = " ".join(first.split())
    if len(line) <= SUMMARY:
        return line
    ends = [match.end() for match in re.finditer(r"[.!?](?=\s)", line[: SUMMARY + 1])]
    return line[: ends[-1]].strip() if ends else f"{line[:SUMMARY].rsplit(' ', 1)[0]} …"


def paragraphs(text: str) -> str:
    """Return a text whose paragraphs are as short as a pack's may be, split after a sentence or a word."""
    return "\n".join(part for line in text.split("\n") for part in _split(line))


def _split(line: str) -> Iterator[str]:
    while len(line) > PARAGRAPH:
        ends = [match.end() for match in re.finditer(r"[.!?;]\s|\s", line[:PARAGRAPH])]
        at = ends[-1] if ends else PARAGRAPH
        yield f"{line[:at].strip()}\n"
        line = line[at:]
    yield line


def kinds_of(record: Record) -> str:
    """Return of which kinds a service is, as its source sorts it."""
    return _joined(
        [*record.service.get("category", "").splitlines(), *record.all_of("taxonomy_term", "name")]
    )


def more_lines(
    record: Record, languages: Sequence[str], areas: Sequence[str], today: date, *, shown: str
) -> Iterator[str]:
    """Yield what a record says beside the fields of an entry and what is `shown`, as items of a list."""
    service = record.service
    programs, places = record.all_of("program", "name"), record.all_of("location", "name")
    names = (service.get("name"), title_of(record)) if programs or places else ()
    labels = {
        tr("Status"): more_than_open(service.get("status", "")),
        tr("Kind"): [kinds_of(record)],
        tr("Program"): [each for each in programs if each not in names],
        tr("Agency"): record.all_of("organization", "agency"),
        tr("For"): [service.get("audience", "")],
        tr("Languages"): list(languages),
        tr("Interpreters"): [service.get("interpretation_services", "")],
        tr("Where it serves"): list(areas),
        tr("Documents to bring"): with_links(record.objects.get("required_document", ()), "document", "uri"),
        tr("Access"): record.all_of("accessibility", "description", "details"),
        tr("Mailing address"): [addresses(record, is_postal=True)],
        tr("Getting there"): record.all_of("location", "transportation"),
        tr("Place"): [
            *(each for each in places if each not in names),
            *other_words(record),
        ],
        tr("How to attend"): record.all_of("schedule", "attending_type"),
        tr("Room"): list(capacities(record)),
        tr("Waiting time"): [service.get("wait_time", "")],
        tr("Accreditation"): service.get("accreditations", "").splitlines(),
        tr("Paid by"): record.all_of("funding", "source"),
        tr("Links"): links(record),
        tr("Last checked, as its source says"): [said_of_check(record, today)],
    }
    for label, texts in labels.items():
        if any(texts) and (said := _joined(texts)) and said != shown:
            yield f"- {label}: {said}"


def _joined(texts: Iterable[str]) -> str:
    """Return texts on one line, each once."""
    return ", ".join(dict.fromkeys(filter(None, map(one_line, texts))))


def about_place(record: Record) -> Iterator[str]:
    """Yield what a record says about the place of a service, as items of a list: "Enter from the alley"."""
    if record.piece.about == "location":  # there it says what is done
        return
    for text in dict.fromkeys(filter(None, map(one_line, record.all_of("location", "description")))):
        yield f"- {tr('About the place')}: {text}"
    yield from more_about_place(record)
