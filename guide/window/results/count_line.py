"""Words the line that says how many pages were found, for the screen and for screen readers."""

from guide.i18n import tr, trn
from guide.search.results.results import Results


def count_line(results: Results) -> str:
    """Return how many pages have the words, or "" without results."""
    if not results.results:
        return ""
    sentences = [_first(results)]
    if results.matches_all_elsewhere:
        number = results.matches_anywhere
        words = trn("{number} elsewhere has all of them.", "{number} elsewhere have all of them.", number)
        sentences.append(words)
    if results.fits_poorly:
        sentences.insert(0, tr("Nothing here fits well. 211 knows other help."))
    if len(results.results) < results.matches:
        # The list is cut off, so the sentence shows how to reach the other results.
        shown = len(results.results)
        sentences.append(tr("These are the best {shown}. Filter them, or add a word.", shown=shown))
    return " ".join(sentences)


def _first(results: Results) -> str:
    number, place = results.matches, results.place_name
    if not number:
        return tr("No page has these words; this may be what was meant.")
    if results.matches_all and results.place:
        return trn(
            "{number} page in {place} has all of the words.",
            "{number} pages in {place} have all of the words.",
            number,
            place=place,
        )
    if results.matches_all:
        return trn("{number} page has all of the words.", "{number} pages have all of the words.", number)
    if results.place:
        return trn(
            "{number} page in {place} has some of the words.",
            "{number} pages in {place} have some of the words.",
            number,
            place=place,
        )
    return trn("{number} page has some of the words.", "{number} pages have some of the words.", number)
