"""A pack made for the tests: every field of every kind holds every trick, each under a number of its own."""

import json
from itertools import count
from pathlib import Path
from typing import Any

from guide.content.limits import COUNTED_AS, MAX_TEXT, MAX_WORD
from guide.content.list_schema import ASKED, HANDOUTS, THESAURUS, URGENT, WORD_LISTS
from guide.content.model import Kind
from guide.content.nodes import Scalar
from guide.content.pack_files import (
    ASKED_FILE,
    FOLDERS,
    HANDOUTS_FILE,
    PACK_FILE,
    THESAURUS_FILE,
    URGENT_FILE,
    WORDS_FILE,
)
from guide.content.records import Field, FieldType, RecordSchema
from guide.content.report import Report
from guide.content.schema import ENTRY, PACK

SIGN = "canary"  # stands in every trick that could be opened
# The longest words that load, as many as one text may hold: right to left, accents on accents, emoji joined to
# one, markup, digits, a hyphen now and then.
BIG = (
    *(
        " ".join([(word * MAX_WORD)[:MAX_WORD]] * 3)[:MAX_TEXT].strip()
        for word in ("w", "\u0645", "z\u0337\u0322\u0321\u031b", "<b>", "1", "ab-", "&lt;")
    ),
    ("\U0001f469\u200d" * (MAX_TEXT // (COUNTED_AS + 1)))[:-1],
)
LONG_WORD = BIG[0]
PICTURE, TEXTS = ".canary-real.png", ".texts.json"  # what is left alone in a pack
BROKEN = "broken-&x $text {name} %s.yaml"  # the name of a file that can't be read

# {n} is the number of the field, {p} the path of the picture that is really there.
TRICKS = (
    '<img src="/canary-{n}.png">',
    "<img src='file://{p}'>",
    '<img src="{p}" width="40" height="40">',
    "<img src=file:///canary-{n}.png>",
    '<img src="//server/share/canary-{n}.png">',
    "<img src='\\\\server\\share\\canary-{n}.png'>",
    "file:///canary-{n}.txt",
    "//server/share/canary-{n}.png",
    "\\\\server\\share\\canary-{n}.png",
    "![look](file://{p})",
    "[press here](file:///canary-{n}.txt)",
    "<data:text/html,canary-{n}>",
    "javascript:alert('canary-{n}')",
    '<a href="file:///canary-{n}.txt">press here</a>',
    '<a name="canary-{n}"></a>',
    "<script>document.location='file:///canary-{n}'</script>",
    "<style>@import url(file:///canary-{n}.css); p {{ background: url({p}) }}</style>",
    '<link rel="stylesheet" href="file:///canary-{n}.css"><meta http-equiv="refresh" content="0;url=//server/share/">',
    '<table background="{p}"><tr><td>a</td></tr></table><body background="{p}">',
    "&lt;img src=&quot;/canary-{n}.png&quot;&gt; &amp;amp; &#60;b&#62;",
    "</td></table></body></html><!-- --><![CDATA[ ]]>",
    "%s %d %1 %n {{name}} {{0.__class__}} {{}} }} {{",
    "$text ${{page}} $12px",
    "&x A&B && &",
    "مرحبا بالعالم שלום",
    "z̷̢̛͚̈́̿a̸̡̬͐l̴̰̃g̵̦͝o̷̘͛",
    "a\tb",
    "../../etc/passwd C:\\con /dev/zero",
    "\U0001f9e3 👩‍👧 ﷽ ‘’ ¶ so­ft",
    "**bold** # head | a | b | `code` <b>bold</b> <u>",
)

# Values for the forms that take no free text: by key, or by key and the shape it stands in.
CLOSED = {
    "kind": "support", "channel": "call", "seen_on": "2026-11-20", "reviewed": "2026-11-20",
    "published": "2026-11-24", "confirmed_on": "2026-11-20", "status": "unknown", "confidence": "disputed",
    "order": "7", "edition": "3", "format": "1", "from": "12", "to": "24", "languages": "en",
    "audience": "youth", "others": "men", "region": "minnesota", "confidential": "false", "ask_first": "true", "police": "false", "default": "365", "type": "plain",
    "name": "tricks", "builds_on": "another-pack", "kinds": "passwd", "needs": "passwd", "time_zone": "America/Chicago",
}  # fmt: skip


class Canaries:
    """Numbers for fields, and what stands in each: by number, (path of the field, text)."""

    def __init__(self, picture: Path) -> None:
        self._numbers = count(1)
        self._picture = picture.as_posix()
        self.texts: dict[int, tuple[str, str]] = {}

    def text(self, path: str, first: int | None = None) -> str:
        """Return all tricks as one text; from field to field another one comes first."""
        number = next(self._numbers)
        at = (number if first is None else first) % len(TRICKS)
        most = (
            2 if ".hsds." in path else len(TRICKS)
        )  # of what is kept of a source, only so much may be there
        tricks = (trick.format(n=number, p=self._picture) for trick in (TRICKS[at:] + TRICKS[:at])[:most])
        text = f"C{number}C " + " ".join(tricks) + f" E{number}E"
        self.texts[number] = path, text
        return text

    def url(self, path: str) -> str:
        number = next(self._numbers)
        text = f"https://example.org/canary-{number}.png?a=%3Cb%3E&lt;img='//server/share'&x=$text%s"
        self.texts[number] = path, text
        return text


class Filler:
    """Walks the pack format and fills every field; a field that it can't fill stops the test."""

    def __init__(self, canaries: Canaries, ids: dict[str, str], big: tuple[str, str] = ("", "")) -> None:
        self._canaries = canaries
        self._ids = ids
        self._big_path, self._big = big
        self.paths: list[str] = []  # of fields that take the longest text

    def fill(self, schema: RecordSchema[Any], path: str, **fixed: object) -> dict[str, object]:
        """Return a mapping with all fields of a record schema; None as a fixed value omits one."""
        kept = [key for key in schema.fields if fixed.get(key.name, "") is not None]
        return {
            key.name: fixed[key.name]
            if key.name in fixed
            else self._value(key.type, key, f"{path}.{key.name}")
            for key in kept
        }

    def _value(self, of_type: FieldType, key: Field, path: str) -> object:
        if of_type.record:
            return self._record(of_type.record, path)
        if of_type.items:
            return [self._value(of_type.items, key, path)]
        if path.endswith(".review"):
            return {"default": CLOSED["default"]}
        return self._scalar(of_type, key, path)

    def _record(self, schema: RecordSchema[Any], path: str) -> object:
        if schema.model.__name__ == "Contact":
            return [self.fill(schema, path, channel=c, value=v) for c, v in self._contacts(path)]
        if schema.model.__name__ == "Hours":
            return {"days": ["mon", "tue"], "from": "09:00", "to": "17:00", "by_appointment": "true"}
        return self.fill(schema, path)

    def _contacts(self, path: str) -> list[tuple[str, str]]:
        call = f"({SIGN} 1) 555-0100"
        web = self._canaries.url(f"{path}.value")
        return [
            ("call", call),
            ("text", "555-0101"),
            ("web", web),
            ("chat", web),
            ("email", "a+b@example.org"),
        ]

    def _scalar(self, of_type: FieldType, key: Field, path: str) -> str:
        if key.name in self._ids:
            return self._ids[key.name]
        if of_type.read(Scalar(LONG_WORD, 1, 1), key.name, Report("")):
            self.paths.append(path)
        if path == self._big_path:
            self._big_path = ""
            # The text of a section has paragraphs, so it may be longer.
            return "\n\n".join([self._big] * 6) if path.endswith("sections.text") else self._big
        for make in (self._canaries.text, self._canaries.url):
            text = make(path)
            if of_type.read(Scalar(text, 1, 1), key.name, Report("")) == text:
                return text
            self._canaries.texts.popitem()
        assert key.name in CLOSED, f"{path} takes no canary: give it a value in CLOSED"
        return CLOSED[key.name]


def _flat(value: object) -> object:
    """Flatten lists in lists: one contact becomes several."""
    if isinstance(value, dict):
        return {name: _flat(each) for name, each in value.items()}
    if (
        isinstance(value, list)
        and len(value) == 1
        and isinstance(value[0], list)
        and value[0][:1]
        and isinstance(value[0][0], dict)
    ):
        return _flat(value[0])
    return [_flat(each) for each in value] if isinstance(value, list) else value


def write_pack(folder: Path, canaries: Canaries) -> None:
    """Write a pack that has every kind, each with every field, and all files beside them."""
    for kind in Kind:
        _write_entry(folder, kind, canaries)
    filler = Filler(canaries, {"id": "canary", "page": "term-of-tricks", "leads_to": "term-of-tricks", "also": "line-of-tricks",
                               "lines": "line-of-tricks", "cover": "line-of-tricks",
                               "pages": "line-of-tricks"})  # fmt: skip
    for name, schema in (
        (PACK_FILE, PACK), (THESAURUS_FILE, THESAURUS), (URGENT_FILE, URGENT), (WORDS_FILE, WORD_LISTS),
        (ASKED_FILE, ASKED), (HANDOUTS_FILE, HANDOUTS),
    ):  # fmt: skip
        write_file(folder / name, filler.fill(schema, name))


def _write_entry(folder: Path, kind: Kind, canaries: Canaries) -> None:
    name = f"{kind}-of-tricks"
    ids = {"id": name, "strategies": "strategy-of-tricks", "lines": "line-of-tricks",
           "related": "network-of-tricks" if kind is not Kind.NETWORK else "law-of-tricks"}  # fmt: skip
    filler = Filler(canaries, ids)
    own = {} if kind is Kind.STRATEGY else {"goal": None, "key_factors": None}
    # A term that stands on another page, so that it is a link there.
    told = {
        Kind.TERM: {"title": "Frostbite"},
        Kind.LAW: {"notice": f"Frostbite {canaries.text('law.notice')}"},
    }
    entry = filler.fill(ENTRY, str(kind), kind=str(kind), confidential="false", **own, **told.get(kind, {}))
    write_file(folder / FOLDERS[kind] / f"{name}.yaml", entry)


def write_big_pack(folder: Path, canaries: Canaries) -> int:
    """Write a pack in which each field that takes it holds the longest text that loads; gives how many."""
    ids = {"strategies": "strategy-1", "lines": "line-1", "related": "term-1"}
    kinds = (Kind.SERVICE, Kind.STRATEGY, Kind.SITUATION, Kind.TERM, Kind.LINE)
    fields = {kind: dict.fromkeys(_paths(kind, ids)) for kind in kinds}
    wanted = [(Kind.SERVICE, path) for path in fields[Kind.SERVICE]]
    wanted += [
        (Kind.STRATEGY, path) for path in fields[Kind.STRATEGY] if path.endswith(("goal", "factors.text"))
    ]
    wanted += [(kind, f"{kind}.summary") for kind in (Kind.SITUATION, Kind.TERM)] + [
        (Kind.LINE, "line.contacts.note")
    ]
    for number, (kind, path) in enumerate(wanted, start=1):
        filler = Filler(canaries, {"id": f"{kind}-{number}"}, (path, BIG[number % len(BIG)]))
        fixed = dict.fromkeys(ids) | {"order": str(number), "confidential": "false"}
        own = {} if kind is Kind.STRATEGY else {"goal": None, "key_factors": None}
        entry = filler.fill(ENTRY, str(kind), kind=str(kind), **fixed, **own)
        write_file(folder / FOLDERS[kind] / f"{kind}-{number}.yaml", entry)
    write_file(folder / PACK_FILE, Filler(canaries, {"id": "canary"}).fill(PACK, PACK_FILE))
    return len(wanted)


def _paths(kind: Kind, ids: dict[str, str]) -> list[str]:
    filler = Filler(Canaries(Path("nowhere")), {"id": "any", **ids})
    filler.fill(ENTRY, str(kind), kind=str(kind))
    return filler.paths


def write_file(path: Path, value: object) -> None:
    """Write plain data as YAML: JSON is YAML, and every text of it is quoted."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(_flat(value), ensure_ascii=False, indent=1), encoding="utf-8")
