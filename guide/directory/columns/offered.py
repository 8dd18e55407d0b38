"""Finds columns that say with yes and no what a service offers and whom it serves: "Laundry", "Teens"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.column import Column, Draft
from guide.directory.columns.headings import contains, words_of

_OFFERED = tuple(
    words_of(phrase)
    for phrase in """
    laundry | shower | meal | breakfast | lunch | dinner | food | grocery | clothing | clothes |
    diaper | furniture | hygiene | storage | locker | charging | restroom | bathroom | computer |
    internet | wifi | wi fi | haircut | library card | refreshment | mail service | literacy | tutoring |
    education | esl | ged | classes | training | employment | job search | resume | therapy |
    counseling | mental health | medical service | medical care | health care | dental | vision care |
    hiv testing | testing | vaccine | harm reduction | needle exchange | naloxone | narcan | detox |
    substance | recovery | treatment | peer support | support group | case management | advocacy |
    legal service | legal aid | immigration | tax help | benefit help | snap | tanf | wic |
    medical benefit | financial assistance | rent assistance | utility assistance |
    documentation assistance | id assistance | housing | navigation | shelter | transportation |
    bus pass | child care | childcare | parenting | domestic violence service | ministry | assessment |
    borrow material | translation | outreach | respite | bed bug
    """.split("|")
)
_ALONE = (("mail",), ("phone",), ("group",))  # of other things, unless all answer yes or no
_OFFERS = frozenset("offer provide has free onsite offered provided".split())  # "Free WiFi"
_ANSWERED = 0.9
_LEAST = 3  # columns
_UNSURE, _DOUBTFUL = 0.55, 0.5
# What is not always so, or is asked of the record.
_OTHER = frozenset("is are full open available bed need needed accept require req verified checked".split())
_OF_WHOM = ("service.eligibility_description", "service.audience")
_ANSWERS = 0.5  # of the texts are yes or no
_LISTED = 0.4  # of the texts are lists
_OF_NOW = frozenset("is full bed open count number total".split())  # "Is full", "Open beds"


def with_answers(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Use what such columns say for the kinds of a service and for whom it is, where several of them do."""
    _offers(columns, drafts)
    _populations(columns, drafts)


def _offers(columns: Sequence[Column], drafts: list[Draft]) -> None:
    found = [at for at, draft in enumerate(drafts) if _is_offered(columns[at], draft)]
    if len(found) < _LEAST:
        found = [at for at in found if not _OFFERS.isdisjoint(columns[at].words)]
    for at in found:
        drafts[at] = replace(drafts[at], field="service.category", sure=_UNSURE, by_heading=True)


def _is_offered(column: Column, draft: Draft) -> bool:
    words = column.words
    if column.share("yes_no") < _ANSWERED or not _OTHER.isdisjoint(words):
        return False
    is_other_free = draft.field == "service.fees_description" and words[0] == "free" and len(words) > 1
    free = (NOT_USED, "required_document.document", "location.transportation")
    is_free = is_other_free or draft.field in free
    return is_free and (words in _ALONE or any(contains(words, phrase) for phrase in _OFFERED))


def _populations(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Use what answers yes or no in a row of such columns for whom it serves, if at least two of them do."""
    for answers, run in groupby(range(len(columns)), lambda at: columns[at].share("yes_no") >= _ANSWERS):
        places = list(run)
        known = [at for at in places if drafts[at].field in _OF_WHOM]
        for at in places if answers and len(known) > 1 else ():
            is_of_now = not _OF_NOW.isdisjoint(columns[at].words)
            if drafts[at].field == NOT_USED and not drafts[at].by_heading and not is_of_now:
                drafts[at] = Draft("service.eligibility_description", _DOUBTFUL, by_heading=False)


def without_lists(columns: Sequence[Column], drafts: list[Draft], about: str) -> None:
    """Use "Services" of organizations that have hours for what they do: such a table is of services."""
    if about != "organization" or all(draft.field != "schedule.description" for draft in drafts):
        return
    for at, draft in enumerate(drafts):
        lists = sum("," in text or "\n" in text for text in columns[at].samples)
        if draft.field == "service.name" and lists >= _LISTED * len(columns[at].samples):
            drafts[at] = replace(draft, field="service.category", sure=_UNSURE)
