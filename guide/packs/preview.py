"""Builds pages of a pack that was not taken yet, as they will be once it is."""

from collections.abc import Callable
from datetime import date

from guide.blocks.blocks import Box, Page
from guide.i18n import tr
from guide.packs.update import Update
from guide.render.entry_page import entry_page
from guide.render.page_names import AS_IT_WILL_BE, UPDATE


def preview(about: Page, found: Update, today: date) -> Callable[[str], Page | None]:
    """Return a function that returns the page with a name: `about` the update, or an entry as it will be.

    It returns None for a page that the content will not have. `today` decides what is overdue.
    """

    def page(name: str) -> Page | None:
        if name == UPDATE:
            return about
        entry = found.after.find(name.removeprefix(AS_IT_WILL_BE))
        if entry is None:
            return None
        return Page((_not_yet(found), *entry_page(entry, found.after, today).blocks))

    return page


def _not_yet(found: Update) -> Box:
    manifest = found.file.manifest
    return Box(
        "warn",
        tr("This page is not in use yet."),
        tr(
            "So it will be with edition {edition} of “{title}”. Until you take that, go by the page in use.",
            edition=manifest.edition,
            title=manifest.title,
        ),
    )
