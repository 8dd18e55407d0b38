"""Describes the content as a whole: its age, and the files that could not be read."""

from datetime import date

from guide.content.freshness import is_clock_plausible
from guide.content.guide import Guide
from guide.content.model import Pack, Severity
from guide.i18n import tr, trn
from guide.render.file_label import file_label
from guide.render.labels import date_label


def age_label(published: date, today: date) -> str:
    """Return the date and age of the content as text; a warning replaces the age if the clock seems wrong."""
    days = (today - published).days
    if not is_clock_plausible(published, today):
        return tr("Content of {date} · this computer's date may be wrong", date=date_label(published))
    if days == 0:
        return tr("Content of {date} · today", date=date_label(published))
    age = trn("{number} day old", "{number} days old", days)
    return tr("Content of {date} · {age}", date=date_label(published), age=age)


def missing_sentence(guide: Guide) -> str:
    """Return one sentence about the files that could not be read; "" if all were read."""
    files = {problem.file for problem in guide.problems if problem.severity is Severity.ERROR}
    if not files:
        return ""
    if guide.is_empty:
        return tr("No content could be read.")
    return trn(
        "{number} file could not be read in full: {files}. The rest works.",
        "{number} files could not be read in full: {files}. The rest works.",
        len(files),
        files=", ".join(file_label(file, guide) for file in sorted(files)[:3])
        + (tr(" and more") if len(files) > 3 else ""),
    )


def unsigned_sentence() -> str:
    """Return what it means for a page or a paper that no trusted publisher has signed its pack."""
    return tr("Not signed by a known publisher: nobody could check who wrote this.")


def origin_label(pack: Pack) -> str:
    """Return which pack something is from, for example "Minnesota, edition 4 of 24 Nov 2026"."""
    return tr(
        "{title}, edition {edition} of {date}",
        title=pack.title,
        edition=pack.edition,
        date=date_label(pack.published),
    )
