"""Returns the names of kinds, regions, statuses and other values, as screen and paper show them."""

from collections.abc import Iterable
from datetime import date

from guide.content.model import HELP, Entry, Kind, Status
from guide.content.parts import AgeRange, Channel, Confidence, Contact, ContactKind
from guide.content.places import WIDE, PlaceKind, Places
from guide.i18n import tr
from guide.render.language_names import language_names


def kind_label(kind: Kind) -> str:
    """Return the name of a kind of entry."""
    return {
        Kind.INTRODUCTION: tr("Introduction"),
        Kind.STRATEGY: tr("Strategy"),
        Kind.SITUATION: tr("Situation"),
        Kind.PRACTICE: tr("Practice"),
        Kind.LINE: tr("Help line"),
        Kind.SERVICE: tr("Service"),
        Kind.PROGRAM: tr("Program"),
        Kind.CURRICULUM: tr("Curriculum"),
        Kind.TRAINING: tr("Training"),
        Kind.CAMPAIGN: tr("Campaign"),
        Kind.NETWORK: tr("Network"),
        Kind.LAW: tr("Law"),
        Kind.TERM: tr("Word"),
        Kind.LINK: tr("Web page"),
    }[kind]


def entry_label(entry: Entry) -> str:
    """Return the name of an entry's kind; who does not support has a name of its own, not "Help line"."""
    if entry.takes_reports:
        return tr("Takes reports")
    return tr("Police tip line") if entry.is_police_tip else kind_label(entry.kind)


def kind_plural(kind: Kind) -> str:
    """Return the plural name of a kind, the heading of its group."""
    return {
        Kind.INTRODUCTION: tr("Introduction"),
        Kind.STRATEGY: tr("Strategies"),
        Kind.SITUATION: tr("Situations"),
        Kind.PRACTICE: tr("Practice"),
        Kind.LINE: tr("Help lines"),
        Kind.SERVICE: tr("Services"),
        Kind.PROGRAM: tr("Programs"),
        Kind.CURRICULUM: tr("Curricula"),
        Kind.TRAINING: tr("Trainings"),
        Kind.CAMPAIGN: tr("Campaigns"),
        Kind.NETWORK: tr("Networks"),
        Kind.LAW: tr("Laws"),
        Kind.TERM: tr("Words"),
        Kind.LINK: tr("Web pages"),
    }[kind]


def audience_label(audience: str) -> str:
    """Return the name of an audience."""
    return {
        "youth": tr("Youth"),
        "young-adults": tr("Young adults"),
        "adults": tr("Adults"),
        "families": tr("Families"),
        "women": tr("Women"),
        "men": tr("Men"),
        "boys": tr("Boys"),
        "parents": tr("Parents with children"),
        "pregnant": tr("Pregnant people"),
        "native": tr("Native people"),
        "lgbtq": tr("LGBTQ+ people"),
        "deaf": tr("Deaf people"),
        "immigrants": tr("Immigrants"),
        "buyers": tr("People who buy"),
        "community": tr("Community"),
        "educators": tr("Teachers"),
        "outreach-workers": tr("Outreach workers"),
        "health-workers": tr("Health workers"),
        "social-workers": tr("Social workers"),
        "justice-workers": tr("Police and courts"),
        "lodging-staff": tr("Hotel and motel staff"),
        "employers": tr("Employers"),
        "travel-companies": tr("Travel companies"),
        "agencies": tr("Agencies"),
        "policy-makers": tr("Policy makers"),
    }[audience]


def serving_label(places: Places, entry: Entry, around: tuple[str, ...]) -> str:
    """Return where an entry serves: "St. Louis County", "statewide" …; "" if it is unknown.

    Only who helps or can be reached serves anybody, so that it is "" of other entries without contacts.

    `around` are the ids of a place that was asked for and of all that it lies in; () if none was asked for.
    """
    near = next((each for each in around if each in entry.region), "")
    place = places.find(near or next(iter(entry.region), ""))
    if place is None or not (entry.contacts or entry.kind in HELP):
        return ""
    match place.kind:
        case PlaceKind.WORLD:
            return tr("international")
        case PlaceKind.COUNTRY:
            return tr("national")
        case PlaceKind.STATE:
            return tr("statewide")
        case _:
            return place.name


def language_label(code: str) -> str:
    """Return the name of a language; a code that has no name here is returned unchanged."""
    return language_names().get(code, code)


def status_label(status: Status) -> str:
    """Return the label of a status: whether a service or page still exists, as far as is known."""
    return {
        Status.ACTIVE: tr("Running"),
        Status.RENAMED: tr("Has a new name"),
        Status.MOVED: tr("Has moved"),
        Status.ENDED: tr("Has ended"),
        Status.UNKNOWN: tr("Not known if still current"),
    }[status]


def confidence_label(confidence: Confidence) -> str:
    """Return the label of a confidence: how certain a fact is."""
    return {
        Confidence.CONFIRMED: tr("The sources agree"),
        Confidence.ONE_SOURCE: tr("Only one source says so"),
        Confidence.NOT_CHECKED: tr("No page was checked for this"),
        Confidence.DISPUTED: tr("Sources disagree"),
    }[confidence]


def contact_label(contact: Contact) -> str:
    """Return the label before a number or an address, for example "Call" or "Police tip line, call"."""
    channel = channel_label(contact.channel)
    if contact.kind is ContactKind.POLICE_TIP:
        return tr("Police tip line, {channel}", channel=channel.lower())
    if contact.kind is ContactKind.REPORT:
        return tr("To report, {channel}", channel=channel.lower())
    return channel


def channel_label(channel: Channel) -> str:
    """Return the name of a channel."""
    return {
        Channel.CALL: tr("Call"),
        Channel.TEXT: tr("Text"),
        Channel.CHAT: tr("Chat"),
        Channel.TTY: tr("TTY"),
        Channel.WEB: tr("Web"),
        Channel.EMAIL: tr("E-mail"),
    }[channel]


def ages_label(ages: AgeRange) -> str:
    """Return the label of an age range, for example "Ages 12 to 17"; "" if both ends are open."""
    if ages.from_ is not None and ages.to is not None:
        return tr("Ages {first} to {last}", first=ages.from_, last=ages.to)
    if ages.from_ is not None:
        return tr("Age {first} and up", first=ages.from_)
    return tr("Up to age {last}", last=ages.to) if ages.to is not None else ""


def whom_label(entry: Entry) -> str:
    """Return the label of the ages that an entry is for: those it names, or else those of its audience."""
    if entry.ages:
        return ages_label(entry.ages)
    return tr("For young people") if "youth" in entry.audience else tr("For adults")


def others_label(audiences: Iterable[str]) -> str:
    """Return the label of people that an entry is for, where others were asked about: "For women"."""
    names = {
        "women": tr("For women"),
        "men": tr("For men"),
        "boys": tr("For boys"),
        "parents": tr("For parents with children"),
        "pregnant": tr("For pregnant people"),
        "native": tr("For Native people"),
        "lgbtq": tr("For LGBTQ+ people"),
        "deaf": tr("For deaf people"),
        "immigrants": tr("For immigrants"),
    }
    return ", ".join(names.get(each) or audience_label(each) for each in audiences)


def date_label(day: date) -> str:
    """Return a date with its month as a word, for example 24 Nov 2026, so that day and month are distinct."""
    months = (
        tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun"),
        tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec"),
    )  # fmt: skip
    return tr("{day} {month} {year}", day=day.day, month=months[day.month - 1], year=day.year)


def _main_regions(regions: tuple[str, ...], places: Places) -> tuple[str, ...]:
    """Return the regions, without counties if there are more than three regions, to keep the tags short."""
    if len(regions) <= 3:
        return regions
    found = map(places.find, regions)
    return tuple(each.id for each in found if each and each.kind in (*WIDE, PlaceKind.REGION))


def tags(entry: Entry, places: Places) -> tuple[str, ...]:
    """Return the tags of an entry below its title: kind, regions, ages, audiences, languages."""
    ages = ages_label(entry.ages) if entry.ages else ""
    return tuple(
        word
        for word in (
            entry_label(entry),
            *map(places.name_of, _main_regions(entry.region, places)),
            ages,
            *map(audience_label, entry.audience),
            *map(language_label, entry.languages),
        )
        if word
    )
