"""Reads the rows of the thesaurus as rules, and stores them as data: which stems must be typed for a row."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat
from operator import itemgetter
from typing import Any, NamedTuple

from guide.content.lists import Thesaurus, ThesaurusRow
from guide.search.analysis.analyzer import WORD, forms_of
from guide.search.query.query import STOP_WORDS
from guide.search.query.refusals import NEGATIONS
from guide.stored.errors import StoredDataError
from guide.stored.values import from_json

Stems = tuple[str, ...]
_BETWEEN = "\n"  # between the stems of a rule in stored data; no stem contains it


class SynonymRule(NamedTuple):
    """A thesaurus row, and the phrase that the query must contain word for word ("" if none is required)."""

    row: ThesaurusRow
    required: str

    @property
    def is_refusal(self) -> bool:
        """Whether the required phrase refuses something."""
        return not NEGATIONS.isdisjoint(self.required.split())


@dataclass(frozen=True, slots=True)
class StoredRules:
    """The rules of a thesaurus as columns: one rule for each typed phrase that is not of stop words alone.

    `phrases` are the phrases without their stop words, `stems` their stems, `rows` the numbers of their rows.
    `stop_phrases` are the typed phrases of nothing but stop words, such as "get out".
    """

    phrases: tuple[str, ...]
    stems: tuple[str, ...]
    rows: tuple[int, ...]
    required: tuple[str, ...]
    stop_phrases: tuple[str, ...]

    @classmethod
    def of(cls, thesaurus: Thesaurus) -> "StoredRules":
        """Return the rules of `thesaurus`."""
        rules: list[tuple[str, str, int, str]] = []
        stop_phrases: dict[str, None] = {}
        for number, row in enumerate(thesaurus.rows):
            for typed in row.typed:
                forms = [forms_of(raw) for raw in WORD.findall(typed)]
                content = [form for form in forms if form[0] not in STOP_WORDS]
                whole = " ".join(surface for surface, _ in forms)
                required = ""
                if not content:
                    content = [(whole, whole)] if len(forms) > 1 else forms
                    stop_phrases[whole] = None
                elif len(content) == 1 < len(forms):
                    # "fall out" has one content word, "fall". Matched alone, "fall" would match far too much.
                    required = f" {whole} "
                if content:
                    phrase = " ".join(surface for surface, _ in content)
                    rules.append((phrase, _BETWEEN.join(stem for _, stem in content), number, required))
        return cls._of_rules(rules, stop_phrases)

    @classmethod
    def joined(cls, parts: "Iterable[tuple[Thesaurus, StoredRules]]", thesaurus: Thesaurus) -> "StoredRules":
        """Return the rules of `thesaurus`, whose rows are those of the thesauri in `parts` with their rules.

        Rows that are in none of them are read as `of` does.
        """
        numbers = {id(row): number for number, row in enumerate(thesaurus.rows)}
        columns: list[Iterable[tuple[str, str, int | None, str]]] = []
        stop_phrases: dict[str, None] = {}
        new = dict(numbers)
        for own, rules in parts:
            rows = [numbers.get(id(row)) for row in own.rows]
            of_rules = map(rows.__getitem__, rules.rows)
            columns.append(zip(rules.phrases, rules.stems, of_rules, rules.required, strict=True))
            stop_phrases |= dict.fromkeys(rules.stop_phrases)
            for row in own.rows:
                new.pop(id(row), None)
        for number in new.values():
            rules = cls.of(Thesaurus(rows=(thesaurus.rows[number],)))
            columns.append(zip(rules.phrases, rules.stems, repeat(number), rules.required, strict=False))
            stop_phrases |= dict.fromkeys(rules.stop_phrases)
        found = [rule for rule in chain.from_iterable(columns) if rule[2] is not None]
        found.sort(key=itemgetter(2))
        return cls._of_rules(found, stop_phrases)

    @classmethod
    def _of_rules(
        cls, rules: Sequence[tuple[str, str, Any, str]], stop_phrases: Iterable[str]
    ) -> "StoredRules":
        phrases, stems, rows, required = zip(*rules, strict=True) if rules else ((), (), (), ())
        return cls(phrases, stems, rows, required, tuple(stop_phrases))

    @classmethod
    def from_data(cls, data: bytes, thesaurus: Thesaurus) -> "StoredRules":
        """Return the rules in `data`, stored for `thesaurus`. Raise StoredDataError if they are damaged."""
        rules: StoredRules = from_json(cls, data)
        lengths = set(map(len, (rules.phrases, rules.stems, rules.rows, rules.required)))
        if len(lengths) > 1 or not all(0 <= number < len(thesaurus.rows) for number in rules.rows):
            raise StoredDataError
        return rules

    def by_stems(self, thesaurus: Thesaurus) -> dict[Stems, list[SynonymRule]]:
        """Return the rules by their stems, in the order of the rows of `thesaurus`."""
        # Without the typed phrases, which the rules hold already: this saves memory.
        rows = [replace(row, typed=()) for row in thesaurus.rows]
        found: dict[str, list[SynonymRule]] = defaultdict(list)
        for stems, number, required in zip(self.stems, self.rows, self.required, strict=True):
            found[stems].append(SynonymRule(rows[number], required))
        return {tuple(stems.split(_BETWEEN)): rules for stems, rules in found.items()}

    def stems_of_phrases(self) -> dict[str, Stems]:
        """Return the stems of each typed phrase; of phrases that are alike, those of the first."""
        pairs = zip(reversed(self.phrases), reversed(self.stems), strict=True)
        return {phrase: tuple(stems.split(_BETWEEN)) for phrase, stems in pairs}
