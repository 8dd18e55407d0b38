"""Parts words of headings that programs write as one: "Directorphonenumber", "servesinglewomen"."""

from functools import lru_cache

_GLUED = tuple(
    """
    contact director manager staff supervisor coordinator worker admin website application intake phone
    address position number operation hours email title hour name url fax ext of
    serves serve accepts accept must have enter requires require sober women men families single sexoffenders
    offenders sex vets only hiv viable income id birth certificate sscard gt entity referral residency
    requirement other eligibility req which county sensitive to transgender veterans
    fac facility factype agency org organization site street city state zip code mailing physical
    service svc type category area desc description open opening close closing start date updated
    lat lon long lng web weburl link public main fee fees language languages spoken program provider
    shelter clinic pantry full postal num nbr no verified last
    """.split()
)
_LEAST = 6  # letters of two words, such as "urlfax"


def unglued(word: str) -> tuple[str, ...]:
    """Return the words that one is made of, if all of it is made of such."""
    return (_parts(word) or (word,)) if len(word) >= _LEAST else (word,)


@lru_cache(maxsize=4096)
def _parts(rest: str) -> tuple[str, ...]:
    for each in _GLUED:
        if rest == each:
            return (each,)
        if rest.startswith(each) and (more := _parts(rest[len(each) :])):
            return (each, *more)
    return ()
