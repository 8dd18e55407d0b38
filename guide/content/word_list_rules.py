"""Checks that the lists of words.yaml are whole, because no hand-out may be discreet by half of a list."""

from typing import Any

from guide.content.nodes import List, Mapping, Scalar
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr

LETTERS = 2  # that a word has at least


def word_lists_are_whole(node: Mapping, _: dict[str, Any], report: Report) -> None:
    """Report a word without letters, and a list of telling words that is not followed by the other lists."""
    for key in ("telling", "never_shown"):
        words = node.value(key)
        for word in words.items if isinstance(words, List) else ():
            if isinstance(word, Scalar) and sum(map(str.isalpha, word.text)) < LETTERS:
                report.error(
                    word, tr("'{word}' is no word. Write a word with letters.", word=short(word.text))
                )
    keys = [key.text for key, _ in node.pairs]
    if "telling" in keys and "never_shown" not in keys[keys.index("telling") :]:
        sentence = tr(
            "The list 'never_shown' must follow, even if it is empty: []. If it was here before, the end of "
            "this file is lost."
        )
        report.error(node.position_of("telling"), sentence)
