import random

from guide.search.ranking.scores import top_n


def test_higher_scores_come_first_then_lower_doc_ids():
    for size in [0, 1, 7, 50, 400, 3_000]:
        for limit in [1, 3, 20]:
            chance = random.Random(size)
            scores = {doc_id: round(chance.random(), 2) for doc_id in chance.sample(range(10_000), size)}
            by_hand = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]
            assert top_n(scores, limit) == by_hand, (size, limit)
