"""Learns the weights of a text model from labelled sentences, with scikit-learn; no part of the program."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from guide.search.learned.text_model import TextModel, folded, signs_of

RAREST = 2  # sentences with a sign that is kept


def learn(
    texts: Sequence[str],
    labels: Sequence[Sequence[str]],
    *,
    shares: Sequence[float] | None = None,
    signs: int = 4_000,
    per_sign: int = 6,
    strength: float = 30.0,
) -> TextModel:
    """Return a model of `texts` that keeps `signs` signs, each with its `per_sign` greatest weights.

    A text with several labels counts as much as one with one. After pruning the kept signs are learned again:
    weights of what is gone would be missed otherwise.
    """
    found = [frozenset(signs_of(folded(text))) for text in texts]
    counts: dict[str, int] = {}
    for each in found:
        for sign in each:
            counts[sign] = counts.get(sign, 0) + 1
    kept = sorted(sign for sign, number in counts.items() if number >= RAREST)
    fitted, classes = _fit(found, kept, labels, shares, strength)
    order = np.argsort(-np.abs(fitted.coef_).max(axis=0) * np.sqrt([counts[sign] for sign in kept]))
    kept = sorted(kept[at] for at in order[:signs])
    fitted, classes = _fit(found, kept, labels, shares, strength)
    weights = {}
    for at, sign in enumerate(kept):
        column = fitted.coef_[:, at]
        best = sorted(np.argsort(-np.abs(column))[:per_sign])
        pairs = tuple((int(number), float(column[number])) for number in best if abs(column[number]) >= 0.02)
        if pairs:
            weights[sign] = pairs
    return TextModel(tuple(classes), tuple(map(float, fitted.intercept_)), weights)


def _fit(found, kept, labels, shares, strength):  # type: ignore[no-untyped-def]
    numbers = {sign: at for at, sign in enumerate(kept)}
    rows, columns, values, classes, weights = [], [], [], [], []
    row = 0
    for at, (signs, names) in enumerate(zip(found, labels, strict=True)):
        known = [numbers[sign] for sign in signs if sign in numbers]
        for name in names:
            rows += [row] * len(known)
            columns += known
            values += [1 / np.sqrt(len(known) or 1)] * len(known)
            classes.append(name)
            weights.append((shares[at] if shares else 1.0) / len(names))
            row += 1
    matrix = csr_matrix((values, (rows, columns)), shape=(row, len(kept)))
    model = LogisticRegression(C=strength, max_iter=150, tol=1e-3)
    model.fit(matrix, classes, sample_weight=weights)
    if len(model.classes_) == 2:  # scikit-learn keeps one row for two classes
        model.coef_ = np.vstack([-model.coef_ / 2, model.coef_ / 2])
        model.intercept_ = np.array([-model.intercept_[0] / 2, model.intercept_[0] / 2])
    return model, [str(each) for each in model.classes_]
