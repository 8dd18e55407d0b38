"""Finds what opens an account in texts: "login: coalition / Elm2019", "PIN 4711", "acct 12345"."""

from collections.abc import Collection, Iterator

from guide.directory.importing.judged import Outcome, Reason
from guide.directory.importing.word_pattern import WordPattern
from guide.i18n import tr

_WORD = r"(?:log[ -]?in|user ?name|user ?id|pass ?word|pass ?code|pwd?)"
LOGIN = WordPattern(
    rf"\b{_WORD}(?: (?:name|is))? ?[:=] ?(?!https?:|www\.|[\w-]+\.(?:org|com|net|gov|edu|us)\b)[^\s,;]+"
    rf"(?:[ ,;]*(?:/|&|and)? ?(?:{_WORD}|pin)? ?[:=/] ?[^\s,;]+)*"
    r"|\b(?:pass ?code|pwd?|user ?name|user ?id)(?: is)? (?=\S*\d)\S+"
    r"|\bpin(?: (?:is|no\.?|number|code))?[ :#]{1,2}\d{3,8}\b"
    r"|\bacc(?:oun)?t(?: (?:no\.?|number|is))?[ :#.]{1,2}\d{3,}\b(?:[ ,;]+pin[ :#]{1,2}\d+)?",
    "pw",
    "log[ -]?in",
    "user ?(?:name|id)",
    "pass ?(?:word|code)",
    r"pin(?: (?:is|no|number|code)| ?[:#]| \d)",
    r"acc(?:oun)?t(?: (?:no|number|is|#)| ?[:#.]| \d)",
)


def logins_in(texts: Collection[str]) -> Iterator[Reason]:
    """Yield why a row needs a look for what opens an account in its texts."""
    for text in sorted(texts) if LOGIN.may_be_in("\n".join(texts).lower()) else ():
        if found := LOGIN.search(text):
            sentence = tr("One of its texts may have what opens an account.")
            yield Reason(Outcome.LOOK, "private", sentence, words=(found.words,), can_cut=True)
