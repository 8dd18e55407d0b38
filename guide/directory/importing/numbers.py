"""Splits a cell into its numbers, each with the words about it, and takes out those of people."""

import re
from collections.abc import Iterable, Iterator

from guide.directory.columns.marks import Mark, mark_of
from guide.directory.columns.patterns import PHONE
from guide.directory.importing.own_words import is_kept_back
from guide.directory.importing.plain_text import one_line, plain_text
from guide.directory.importing.said_number import LABEL
from guide.directory.pieces import Values

# An area code before a stroke: "218/555-0100" is one number; "218-555-0100/0101" and "…0100/01" are two.
_AREA = re.compile(r"(?<![\dx#])\(?(\d{3})\)?\s?/\s?(?=\d{3}[ .-]?\d{4}(?!\d))")
_END = re.compile(
    r"(?<!\d)(\d{3}[ .-]\d{3}[ .-])(\d{4})(?:\s*(?:/|&|\bor\b)\s*(\d{4})|/(\d\d))(?![\d-]|\s*/)"
)
_NUMBER = r"(?:\+?1[ .-]?)?\(?[2-9]\d\d\)?[ .–-]{0,2}\d{3}[ .–-]?\d{4}"
_PRIVATE = r"(?:private|personal|unlisted|staff(?: only)?|back ?line|home)"
_RELAY = r"(?:(?:mn |minnesota )?(?:tty|tdd|relay|trs)(?: ?/ ?(?:tty|tdd|relay))?)\b:?\s+(?:7-?1-?1\b|[\d(])"
_CODE = r"text:?(?: [\"“”']?\w+[\"“”']? to)?\s+[2-9]\d{4,5}\b"
_BETWEEN = re.compile(
    r"(\s*(?:;|/|&|\bor\b|\band\b|\n)\s*"
    rf"|,\s*(?=(?:(?:{LABEL}|{_PRIVATE}):?\s+)?{_NUMBER}|{_CODE}|{_RELAY}|www\.|https?:)"
    rf"|(?:(?<=\d{{4}})|(?<=[a-z]\)))\s+(?=(?:{LABEL}:?\s+)?{_NUMBER}|{_CODE}|{_RELAY}))"
    r"(?![^()]*\))",
    re.IGNORECASE,
)
# A number for texts in the words about another: "1-888-555-0100 (text 233733)".
_ALSO_TEXT = re.compile(r"\s*\((?:or )?(text[^()]{0,25} [2-9]\d{4,5})\)", re.IGNORECASE)
# What stands around a number alone, and other marks between its parts: "“218·555·0100”".
_AROUND = re.compile(r"(?<!\w)[\"'“”‘’`<\[=]+(\+?\(?\d[\d().+ –-]*\d)(?: ?[\"'“”‘’`>\]]+|(?=[;,]?$))")
_DASH = re.compile(r"(?<=(?<!\d)\d{3})[·•_−‐](?=\d{3,4}(?!\d))")
_PLAIN = re.compile(r"[\d().+ -]{0,20}")
# "Bev's cell", but not "Women's mobile clinic".
_OF_ONE = re.compile(
    rf"^{_PRIVATE}\b(?: (?:number|phone|cell|line))?\W{{1,3}}(?=[\d(+])"
    r"|(?:\w['’]?s|\b(?:his|her|my)) (?:own |personal )?"
    r"(?:(?:cell|celular|mobile)(?: ?phone| number)?|home (?:phone|number))(?=\W*(?:[\d),;:]|$))",
    re.IGNORECASE,
)

_CELL = frozenset({"cell", "mobile", "cell phone", "mobile phone", "celular"})
_APART = re.compile(r"\s+[-–—]\s+|[,;/|()\n]")
_UNLISTED = re.compile(
    rf"(?:{_PRIVATE}|inside|direct|back ?door)(?: (?:line|number|phone|cell))?", re.IGNORECASE
)
_OF_OFFICE = frozenset(("admin", "administrator", "administrators", "restricted", "secured", "secure"))
_ROLE = re.compile(
    r"\b(?:manager|director|coordinator|supervisor|owner|administrator|pastor|president|advocate|caseworker)"
    r"['’]?s?\b",
    re.IGNORECASE,
)


def numbers_in(cell: str) -> Iterator[str]:
    """Yield each number of a cell with the words that stand beside it.

    Words between which no number stands are not split, such as "call or text" or "24/7".
    """
    text = _AROUND.sub(r"\1", _DASH.sub("-", plain_text(cell))).rstrip(" ,;")
    if _PLAIN.fullmatch(text) and sum(map(str.isdigit, text)) < 12:
        yield from filter(None, (one_line(text),))
        return
    text = _ALSO_TEXT.sub(r"; \1", _END.sub(_in_full, _AREA.sub(r"\1-", text)))
    parts = _BETWEEN.split(text)
    part = parts[0]
    for between, following in zip(parts[1::2], parts[2::2], strict=True):
        if between.strip() in ("", ",", ";") or (_has_number(part) and _has_number(following)):
            yield from filter(None, (one_line(part),))
            part = following
        else:
            part = f"{part}{between}{following}"
    yield from filter(None, (one_line(part),))


def _in_full(found: re.Match[str]) -> str:
    """Return two numbers of which the second is just an end of the first."""
    before, first, end = found[1], found[2], found[3] or found[4]
    return f"{before}{first}; {before}{first[: -len(end)]}{end}"


def _has_number(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= 3


def is_of_one(number: str) -> bool:
    """Return whether the words beside a number say that it is that of one person."""
    return bool(_OF_ONE.search(number))


def _is_of_role(phone: Values) -> bool:
    """Return whether a number is a cell phone of somebody in a role, such as a manager's."""
    is_cell = phone.get("type", "").strip().casefold() in _CELL
    return is_cell and any(_ROLE.search(text) for name, text in phone.items() if name != "number")


def _is_marked(phone: Values) -> bool:
    """Return whether the kind of a number, or what it is called, says that it is not for the public."""
    said = (text for name, text in phone.items() if name in ("type", "description"))
    return any(
        mark_of(line) in (Mark.PRIVATE, Mark.VAGUE) or _UNLISTED.fullmatch(line.strip())
        for text in said
        for line in _APART.split(text)
        if line.strip().casefold() not in _OF_OFFICE
    )


def given_out(phones: Iterable[Values]) -> Iterator[tuple[Values, tuple[str, ...]]]:
    """Yield each phone with the numbers that may be given out, perhaps none, and those that may not."""
    phones = tuple(phones)
    is_any_out = any("number" not in each and _is_marked(each) for each in phones)  # of which is not known
    for phone in phones:
        about = " ".join(text for name, text in phone.items() if name != "number")
        numbers = tuple(numbers_in(phone.get("number", "")))
        is_out = is_kept_back(about) or is_of_one(about) or _is_of_role(phone)
        is_out = is_out or is_any_out or _is_marked(phone)
        taken = tuple(each for each in numbers if is_out or is_kept_back(each) or is_of_one(each))
        if is_out or (taken and len(taken) == len(numbers)):
            yield {}, taken
        elif taken:
            yield {**phone, "number": "; ".join(each for each in numbers if each not in taken)}, taken
        else:
            yield phone, ()


def bare(number: str) -> str:
    """Return a number without the words beside it, as it may stand in other texts."""
    found = PHONE.search(number)
    return found[0] if found else number


def digits_of(text: str) -> str:
    """Return the digits of a text alone, by which two ways to write a number are one."""
    return re.sub(r"\D", "", text)
