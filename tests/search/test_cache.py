from guide.search.analysis.cache import LruCache


def test_the_least_recently_used_values_are_dropped_when_the_budget_is_used():
    cache, made = LruCache[str, str](20), list[str]()

    def make(key):
        def made_once():
            made.append(key)
            return "x" * 8

        return made_once

    for key in ("a", "b", "a", "c", "a", "b"):
        assert cache.get(key, make(key)) == "x" * 8
    assert made == ["a", "b", "c", "b"]


def test_a_value_over_the_budget_is_kept_alone():
    cache = LruCache[str, str](5)
    cache.get("a", lambda: "x")
    assert len(cache.get("b", lambda: "x" * 100)) == 100
    assert cache.get("b", lambda: "other") == "x" * 100
