"""Writes what has no field of its own into the sections of an entry, so that nothing is lost."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from guide.content.parts import Section
from guide.directory.importing.addresses import addresses
from guide.directory.importing.check_days import said_of_check
from guide.directory.importing.more_parts import capacities, joined, lines_of, more_about_place, with_more
from guide.directory.importing.naming import title_of
from guide.directory.importing.row_status import more_than_open
from guide.directory.importing.said_places import other_words
from guide.directory.records import Record
from guide.directory.source_lines import SECTION_ID
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


def sections_of(text: str, summary: str, lines: list[str]) -> Iterator[Section]:
    """Yield the sections of an entry: all of a text of which its summary is but a part, and some lines."""
    if text and text != summary:
        yield Section(id="what-it-is", title=tr("What it offers"), text=_paragraphs(text))
    if lines:
        yield Section(id=SECTION_ID, title=tr("More from the source"), text=_paragraphs("\n".join(lines)))


def _paragraphs(text: str) -> str:
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
    return joined([*record.service.get("category", "").splitlines(), *record.all_of("taxonomy_term", "name")])


def more_lines(
    record: Record, languages: Sequence[str], areas: Sequence[str], today: date, *, shown: str
) -> Iterator[str]:
    """Yield what a record says beside the fields of an entry and what is `shown`, as items of a list."""
    service, names = record.service, _names(record)
    yield from lines_of(
        {
            "service.status": more_than_open(service.get("status", "")),
            "taxonomy_term.name": [kinds_of(record)],
            "program.name": [each for each in record.all_of("program", "name") if each not in names],
            "organization.agency": record.all_of("organization", "agency"),
            "service.audience": [service.get("audience", "")],
            "language.name": languages,
            "service.interpretation_services": [service.get("interpretation_services", "")],
            "service_area.name": areas,
            "required_document.document": with_more(
                record.objects.get("required_document", ()), "document", "uri"
            ),
            "accessibility.description": with_more(
                record.objects.get("accessibility", ()), "description", "details"
            ),
            "location.transportation": record.all_of("location", "transportation"),
            "address.words": other_words(record),
            "schedule.attending_type": record.all_of("schedule", "attending_type"),
            "service_capacity.available": capacities(record),
            "service.wait_time": [service.get("wait_time", "")],
            "service.accreditations": service.get("accreditations", "").splitlines(),
            "service.licenses": service.get("licenses", "").splitlines(),
            "funding.source": record.all_of("funding", "source"),
            "url.url": with_more(record.objects.get("url", ()), "label", "url"),
            "schedule.schedule_link": record.all_of("schedule", "schedule_link"),
            "service.checked": [said_of_check(record, today)],
        },
        shown=shown,
    )


def _names(record: Record) -> tuple[str, ...]:
    return record.first("service", "name"), title_of(record)


def about_place(record: Record) -> Iterator[str]:
    """Yield what a record says about the place of a service, as items of a list: "Enter from the alley"."""
    names = _names(record)
    yield from lines_of(
        {
            "address.postal": [addresses(record, is_postal=True)],
            "location.name": [each for each in record.all_of("location", "name") if each not in names],
        }
    )
    if record.piece.about == "location":  # there it says what is done
        return
    yield from lines_of({"location.description": record.all_of("location", "description")})
    yield from more_about_place(record)
