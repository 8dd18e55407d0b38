"""Learns the weights of a text model from labelled sentences, with scikit-learn; no part of the program."""

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from guide.search.learned.text_model import TextModel, signs_of
from guide.search.order.need_reader import need_words

RAREST = 2  # sentences with a sign that is kept
LEAST = 0.1  # a weight that is kept


class Learner:
    """The sentences from which each class is learned by itself, and their signs."""

    def __init__(self, texts: Sequence[str], weights: Sequence[float]) -> None:
        self._found = [frozenset(signs_of(need_words(text))) for text in texts]
        self._weights = np.array(weights)
        self._counts = Counter(sign for signs in self._found for sign in signs)

    def model(self, labels: Sequence[Sequence[str]], *, most: int, strength: float) -> TextModel:
        """Return a model that keeps the `most` telling signs of each class.

        After pruning the kept signs are learned again: weights of what is gone would be missed otherwise.
        """
        classes = sorted({name for names in labels for name in names})
        truths = [np.array([name in names for names in labels]) for name in classes]
        every = sorted(sign for sign, count in self._counts.items() if count >= RAREST)
        matrix, counts = matrix_of(self._found, every), np.sqrt([self._counts[sign] for sign in every])
        chosen = []
        for truth in truths:
            weights, _ = fit(matrix, truth, self._weights, strength)
            chosen.append({every[at] for at in np.argsort(-np.abs(weights) * counts)[:most]})
        kept = sorted(set().union(*chosen))
        matrix, biases = matrix_of(self._found, kept), []
        pairs: dict[str, list[tuple[int, float]]] = {sign: [] for sign in kept}
        for number, (truth, own) in enumerate(zip(truths, chosen, strict=True)):
            columns = [at for at, sign in enumerate(kept) if sign in own]
            weights, bias = fit(matrix[:, columns], truth, self._weights, strength)
            biases.append(bias)
            for column, weight in zip(columns, weights, strict=True):
                if abs(weight) >= LEAST:
                    pairs[kept[column]].append((number, float(weight)))
        return TextModel(tuple(classes), tuple(biases), {sign: tuple(each) for sign, each in pairs.items()})


def matrix_of(found: Sequence[Collection[str]], kept: Sequence[str]) -> csr_matrix:
    """Return a row for each sentence, by its signs, and a column for each kept sign: its share of these."""
    numbers = {sign: at for at, sign in enumerate(kept)}
    rows, columns, values = [], [], []
    for row, signs in enumerate(found):
        known = [numbers[sign] for sign in signs if sign in numbers]
        rows += [row] * len(known)
        columns += known
        values += [1 / np.sqrt(len(known) or 1)] * len(known)
    return csr_matrix((values, (rows, columns)), shape=(len(found), len(kept)))


def fit(matrix, truth, weights, strength):  # type: ignore[no-untyped-def]
    """Return the weights of one class, and its bias.

    A sign that is rare, or tells more by itself, is allowed more (log-count ratio: Wang and Manning 2012).
    """
    has = matrix.astype(bool)
    ratio = [np.asarray(has[which].sum(axis=0)).ravel() + 1.0 for which in (truth, ~truth)]
    tells = np.abs(np.log((ratio[0] / ratio[0].sum()) / (ratio[1] / ratio[1].sum())))
    rare = np.log(len(truth) / (ratio[0] + ratio[1]))
    scale = np.sqrt(tells / tells.mean()) * rare / rare.mean()
    model = LogisticRegression(C=strength, solver="liblinear", random_state=0)
    model.fit(matrix @ diags(scale), truth, sample_weight=weights)
    return model.coef_[0] * scale, float(model.intercept_[0])
