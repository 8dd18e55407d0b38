"""Removes sentences that teach nothing from danger.txt; no part of the program.

    PYTHONPATH=. python build/content/condense_danger.py

Of each fold in turn, a sentence goes that is surely heard as it is labelled without the fold. Learn again
afterwards, and look at sentences that are never learned.
"""

from hashlib import sha256

from learn_danger import OF_RULES, SENTENCES, learn, ordinary, sentences

from guide.search.danger.listener import DangerListener

FOLDS = 5
DANGER, HARMLESS = 0.9, 0.01  # probability of danger, at least and at most


def fold_of(text: str) -> int:
    """Return the fold with which a sentence is left out."""
    return int(sha256(text.encode()).hexdigest()[8:], 16) % FOLDS


def heard_all_the_same() -> set[str]:
    """Return the sentences that are heard as they are labelled without those of their fold."""
    gone, all_sentences, rest = set[str](), sentences(), ordinary()
    for fold in range(FOLDS):
        kept = [each for each in all_sentences if fold_of(each.text) != fold and each.text not in gone]
        hear = DangerListener(learn([*kept, *rest]).write()).hear
        for each in all_sentences:
            if fold_of(each.text) == fold and each.weight != OF_RULES:
                heard = hear(each.text)
                is_sure = heard.chance >= DANGER if each.kinds else heard.chance <= HARMLESS
                if is_sure and heard.kinds == {*each.kinds}:
                    gone.add(each.text)
    return gone


if __name__ == "__main__":
    useless = heard_all_the_same()
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    kept_lines = [line for line in lines if line.startswith("#") or line.split(": ", 1)[-1] not in useless]
    SENTENCES.write_text("\n".join([*kept_lines, ""]), encoding="utf-8")
