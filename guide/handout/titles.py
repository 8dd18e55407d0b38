"""Chooses the words around the items of a hand-out: its title, the titles of own pages, its footer."""

from guide.content.model import Kind
from guide.handout.contacts import is_contact_entry
from guide.handout.context import Context
from guide.handout.county_lists import OWN_PAGES
from guide.handout.document import Item
from guide.handout.options import Format
from guide.handout.resolved import ResolvedItem
from guide.handout.targets import parts_of
from guide.i18n import tr
from guide.render.content_status import origin_label
from guide.render.labels import date_label


def has_own_page(resolved: ResolvedItem, context: Context) -> bool:
    """Return whether an item takes a page of its own. In large print it is set as large as all else."""
    return resolved.item.part in OWN_PAGES and context.options.format is not Format.LARGE


def item_name(resolved: ResolvedItem, context: Context) -> str:
    """Return the name to print for an item; a page of its own is called by its part, unless discreet."""
    entry, item = resolved.entry, resolved.item
    if has_own_page(resolved, context) and not context.discreet:
        return item.title or parts_of(entry, context.guide).get(item.part, "") or entry.title
    return context.name(entry, item.title)


def handout_title(items: tuple[Item, ...], resolved: tuple[ResolvedItem, ...], context: Context) -> str:
    """Return the title to print on the paper: the worker's own, or else one that fits the items."""
    if context.head.title:
        return context.head.title
    if context.discreet:
        return tr("Resources")
    only = resolved[0] if len(resolved) == 1 else None
    if only and only.entry.kind is Kind.STRATEGY and context.is_roomy:
        return items[0].name or only.entry.title if items else only.entry.title
    is_for_reaching = any(is_contact_entry(each.entry) for each in resolved)
    return tr("Who can help") if is_for_reaching else tr("Good to know")


def footer(resolved: tuple[ResolvedItem, ...], context: Context) -> str:
    """Return the line that stands small on each page or card: from when the content of its items is.

    If the guide is made of several packs, it names those that the items are from, and those that amend them,
    unless discreet.
    """
    guide = context.guide
    named = {pack.id for each in resolved for pack in guide.packs_behind(each.entry.id)}
    packs = [pack for pack in guide.packs if pack.id in named] or list(guide.packs[-1:])
    if not packs:
        return tr("Numbers can change.")
    oldest = min(packs, key=lambda pack: pack.published)
    day, edition = date_label(oldest.published), oldest.edition
    if len(guide.packs) == 1 or context.discreet:
        return tr("Content of {date}, edition {edition}. Numbers can change.", date=day, edition=edition)
    if context.options.format in (Format.CARD, Format.CARDS):  # which have no room for titles
        editions = ", ".join(f"{pack.id} {pack.edition}" for pack in packs)
        return tr("Content of {date}: {editions}. Numbers can change.", date=day, editions=editions)
    origins = "; ".join(map(origin_label, packs))
    return tr("Content: {origins}. Numbers can change.", origins=origins)
