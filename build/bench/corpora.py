"""Makes guides of any size for measurements: the shipped guide with made-up entries added."""

import json
import random
import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from guide.content.guide import Guide
from guide.content.load import load_union
from guide.content.model import Entry, Kind
from guide.content.pack_files import FOLDERS
from guide.content.parts import AgeRange, Channel, Contact, ContactKind, Organization, Section
from guide.content.places import PlaceKind
from guide.content.questions import read_questions
from guide.content.schema import as_plain
from guide.content.vocabulary import AUDIENCES
from guide.paths import content_folder
from guide.search.analysis.common_words import common_words

QUESTIONS = Path(__file__).resolve().parents[2] / "tests" / "data" / "questions.yaml"
SEED = 20261125
MADE = "made-"  # the beginning of the ids of made-up entries
SHORTEST_BODY, LONGEST_BODY = 60, 250  # words
RARE = 0.22  # the share of words that are drawn from the tail of rare words
KINDS = (Kind.SERVICE,) * 12 + (Kind.PROGRAM, Kind.TRAINING, Kind.LINK, Kind.NETWORK)
OFFERS = "Shelter,Health Center,Advocates,Families,Drop-In Center,Legal Aid,Food Shelf".split(",")
OWNERS = "North Saint Lake River Prairie Hope Harbor Pine Cedar Bridge New Open Good Safe Red Star".split()
STREETS = "Main Street,Lake Street,Broadway Avenue,Second Avenue,County Road,Highway".split(",")
SYLLABLES = "ba be bo da de do fa ga go ha he hu ja ka ko la le lo ma me mi na no pa ra ri ro sa so".split()


@dataclass(frozen=True)
class Vocabulary:
    """The words from which the texts of made-up entries are drawn."""

    followers: dict[str, tuple[str, ...]]  # by word: the words that follow it in the shipped guide
    starts: tuple[str, ...]  # all words of the shipped guide, with repetitions
    tail: tuple[str, ...]  # rare words: common English words and made-up names

    @classmethod
    def of(cls, guide: Guide, size: int) -> "Vocabulary":
        """Return the vocabulary of `guide`, with up to `size` made-up names among the rare words."""
        followers: dict[str, list[str]] = defaultdict(list)
        texts = (
            (entry.title, entry.summary, entry.goal, *(section.text for section in entry.sections))
            for entry in guide.entries
        )
        words = " ".join(text for each in texts for text in each).split()
        for first, second in pairwise(words):
            followers[first].append(second)
        chance = random.Random(SEED)
        names = {"".join(chance.choices(SYLLABLES, k=chance.randint(2, 5))) for _ in range(size)}
        tail = [*common_words(), *sorted(names)]
        chance.shuffle(tail)
        return cls({word: tuple(after) for word, after in followers.items()}, tuple(words), tuple(tail))


def guide_of(size: int) -> Guide:
    """Return a guide of `size` entries, the shipped ones first; guides of the same size are equal."""
    guide, chance = load_union(content_folder()), random.Random(SEED + size)
    vocabulary = Vocabulary.of(guide, size)
    made = (_entry(number, guide, vocabulary, chance) for number in range(size - len(guide.entries)))
    return replace(guide, entries=(*guide.entries, *made))


def write(guide: Guide, pack: Path, folder: Path) -> None:
    """Write a made-up guide into `folder`: a copy of `pack`, and a file for each made-up entry."""
    shutil.copytree(pack, folder)
    for entry in guide.entries:
        if entry.id.startswith(MADE):
            file = folder / FOLDERS[entry.kind] / f"{entry.id}.yaml"
            file.write_text(json.dumps(as_plain(entry), ensure_ascii=False), encoding="utf-8")  # JSON is YAML


def _entry(number: int, guide: Guide, vocabulary: Vocabulary, chance: random.Random) -> Entry:
    counties = [place for place in guide.places.rows if place.kind is PlaceKind.COUNTY]
    county = chance.choice(counties)
    county_name = county.name.removesuffix(" County")
    owner, word = chance.choice(OWNERS), chance.choice(vocabulary.tail[:4_000])
    name = f"{owner} {word.capitalize()} {chance.choice(OFFERS)}"
    number_of_phone = f"{chance.randint(200, 999)}-555-{chance.randint(0, 9999):04}"
    model = guide.entries[number % len(guide.entries)]
    body = " ".join(_words(vocabulary, chance, chance.randint(SHORTEST_BODY, LONGEST_BODY)))
    youngest = chance.choice((None, 0, 12, 16, 18))
    return Entry(
        id=f"{MADE}{number}",
        kind=chance.choice(KINDS),
        title=f"{name} of {county_name}",
        other_names=(f"{owner} {number % 97}",),
        summary=" ".join(_words(vocabulary, chance, 14)),
        strategies=model.strategies[:1],
        sections=(Section(id="what", title="What it is", text=body),),
        audience=tuple(chance.sample(AUDIENCES, 2)),
        ages=None if youngest is None else AgeRange(from_=youngest, to=chance.choice((None, 24))),
        region=(county.id,),
        languages=("en", *chance.sample(("es", "so", "hmn"), chance.randint(0, 1))),
        organization=Organization(name=name),
        address=f"{chance.randint(1, 9999)} {chance.choice(STREETS)}, {county_name}",
        contacts=(Contact(kind=ContactKind.OFFICE, channel=Channel.CALL, value=number_of_phone),),
        sources=model.sources[:1],
        status=model.status,
        confidence=model.confidence,
        reviewed=model.reviewed,
    )


def _words(vocabulary: Vocabulary, chance: random.Random, number: int) -> Iterator[str]:
    """Yield `number` random words; most follow a word that they also follow in the shipped guide."""
    word = chance.choice(vocabulary.starts)
    for _ in range(number):
        if chance.random() < RARE:
            # Zipf's law: the ranks of words are evenly distributed on a logarithmic scale.
            yield vocabulary.tail[int(len(vocabulary.tail) ** chance.random()) - 1]
        else:
            word = chance.choice(vocabulary.followers.get(word) or vocabulary.starts)
            yield word


def questions(guide: Guide) -> list[str]:
    """Return the texts of the project's test questions; raise ValueError if their file has a mistake."""
    read, problems = read_questions(QUESTIONS, guide)
    if problems:
        raise ValueError(f"The questions have mistakes: {problems[0].sentence}")
    return [question.query for question in read]
