import random

import pytest

from guide.search.ranking.scores import top_n


@pytest.mark.parametrize("size", [0, 1, 7, 50, 400, 3_000])
@pytest.mark.parametrize("limit", [1, 3, 20])
def test_higher_scores_come_first_then_lower_doc_ids(size, limit):
    chance = random.Random(size)
    scores = {doc_id: round(chance.random(), 2) for doc_id in chance.sample(range(10_000), size)}
    by_hand = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]
    assert top_n(scores, limit) == by_hand
