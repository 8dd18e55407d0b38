"""Random and mutated queries: none may raise, and none may hold the window up."""

import gc
import random
from collections.abc import Iterator
from time import perf_counter

from guide.search.service import SearchService

SLOWEST = 50.0  # milliseconds that no query may take
SIGNS = "\"'()[]{}*?~^:\\/|&!#-_.,;@%$<>=+`´’ʼ§•…\t\n\r\x00\x7f"
LETTERS = "abcdefghijklmnopqrstuvwxyzáéíóúñüßжшéعבक中語한ไ😀👩‍👧\u0301\u200d\u202e\ud800\udfff0123456789"


def queries(asked: list[str], number: int, *, seed: int) -> Iterator[str]:
    """Give so many queries: questions cut, mixed and misspelled, and strings of anything at all."""
    chance = random.Random(seed)
    words = sorted({word for question in asked for word in question.split()})
    for at in range(number):
        if at % 4 == 0:
            yield "".join(chance.choices(SIGNS + LETTERS + "     ", k=chance.randint(0, 80)))
        elif at % 4 == 1:
            yield " ".join(chance.choices(words, k=chance.randint(1, 14)))
        else:
            yield _mutated(chance.choice(asked), chance)


def _mutated(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(text))
        piece = "".join(chance.choices(SIGNS + LETTERS, k=chance.randint(0, 3)))
        cut = chance.choice((0, 0, 1, 1, 2, len(text) // 3))
        text = text[:at] + piece + text[at + cut :]
    return text * chance.choice((1,) * 30 + (2, 5, 50))


def fuzz(service: SearchService, asked: list[str], number: int, *, seed: int = 1) -> str:
    """Ask them all; gives how many raised, and the slowest, with whatever raised."""
    raised: list[str] = []
    slowest, worst, over = 0.0, "", 0
    gc.collect()
    gc.freeze()
    for query in queries(asked, number, seed=seed):
        began = perf_counter()
        try:
            service.search(query, limit=50)
        except Exception as error:
            raised.append(f"{query!r}: {error!r}")
        took = 1000 * (perf_counter() - began)
        over += took > SLOWEST
        if took > slowest:
            slowest, worst = took, query
    line = (
        f"{number:,} queries over {service.size:,} entries: {len(raised)} raised, {over} above "
        f"{SLOWEST:.0f} ms, slowest {slowest:.1f} ms: {worst[:60]!r}"
    )
    return "\n".join([line, *raised[:10]])
