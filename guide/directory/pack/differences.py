"""States what is new about an entry since the last edition: numbers first, as a wrong one harms the most."""

from collections.abc import Iterator

from guide.content.model import Entry
from guide.i18n import tr


def differences(before: Entry, after: Entry) -> Iterator[str]:
    """Yield a sentence about each number and address that changed, then about each field."""
    old, new = ({each.value: each for each in entry.contacts} for entry in (before, after))
    yield from (tr("{value} is new.", value=value) for value in new if value not in old)
    yield from (tr("{value} is gone.", value=value) for value in old if value not in new)
    yield from (
        tr("What stands beside {value} is new.", value=value)
        for value in new
        if value in old and old[value] != new[value]
    )
    for name, sentence in _sentences().items():
        if getattr(before, name) != getattr(after, name):
            yield sentence


def _sentences() -> dict[str, str]:
    return {
        "title": tr("It has another name."),
        "address": tr("It has another address."),
        "hours": tr("It has other hours."),
        "schedule": tr("Its hours are told in other words."),
        "confidential": tr("Its place is told, or no longer told."),
        "status": tr("Its status changed."),
        "region": tr("It serves other places."),
        "eligibility_description": tr("It is for others."),
        "summary": tr("Its summary changed."),
        "sections": tr("Its texts changed."),
        "hsds": tr("More from its source changed."),
    }
