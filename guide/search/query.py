"""What a person typed, as the few words worth looking for."""

from dataclasses import dataclass

from guide.search.analysis import Word, words_of

# Words of questions and small talk: they are dropped as long as any other word is left.
STOP_WORDS = frozenset(
    """a about all also am an and any anybody anyone are as at be been being but by can cannot cant
    could did do does doing dont for from get gets getting give go goes going got had has have
    having he her here hers him his how i id if ill im in into is isnt it its ive just know let lets
    like make may maybe me mean meaning means might more most much must my need needs no not number
    of on or our out over phone please s say says shall she should show so some somebody someone
    something t telephone tell than that thats the their them then there theres these they theyre
    thing things think this those to too up us very want wants was we were what whats when where
    wheres whether which while who whom whos whose why will with would you your yours""".split()
)
# What stands around a name when somebody asks for it.
ASIDES = frozenset(
    "what whats is does mean means meaning of the a an number phone telephone call for".split()
)
MOST_WORDS = 40
LONGEST_QUERY = 4_000


@dataclass(frozen=True, slots=True)
class Query:
    """The words looked for, in the order typed; the last one is a beginning while it is still being typed."""

    text: str
    words: tuple[Word, ...]
    unfinished: str = ""
    spoken: tuple[str, ...] = ()  # every word typed, in order, also those not worth looking for
    core: tuple[str, ...] = ()  # the same without "what does … mean" and "the number of …"

    @classmethod
    def of(cls, text: str) -> "Query":
        """Read any text at all; what can't be searched for is left out, nothing is refused."""
        typed = "".join(c for c in text[:LONGEST_QUERY] if not 0xD800 <= ord(c) <= 0xDFFF)
        words = list(words_of(typed))
        unfinished = words[-1].surface if words and words[-1].end == len(typed) else ""
        telling = [word for word in words if word.surface not in STOP_WORDS] or words
        if unfinished and telling[-1] is not words[-1]:
            # "how do i" + a stop word being typed: it may yet become another word, but it finds nothing new.
            unfinished = ""
        unique = {word.stem: word for word in telling}
        spoken = tuple(word.surface for word in words)
        core = tuple(word for word in spoken if word not in ASIDES) or spoken
        return cls(typed, tuple(unique.values())[:MOST_WORDS], unfinished, spoken, core)

    def match(self, word: Word) -> Word | None:
        """Give the word looked for that a word of a text answers, if any."""
        for own in self.words:
            if word.stem == own.stem:
                return own
        if self.unfinished and word.surface.startswith(self.unfinished):
            return self.words[-1]
        return None
