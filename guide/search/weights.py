"""Defines all numbers that decide which entries are found and in which order, as one frozen value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the search. `Weights()` has the values that the program ships with.

    If its comment names no source, a number was chosen by trying others on `tests/data/questions.yaml`
    (`build/bench/weights.py`), or by judgement where no question depends on it.
    README.md in this folder shows how far the figures move when a weight is halved or doubled.
    """

    # Boosts of fields (BM25F): a word in this field counts as this many words of the body.
    boost_name: float = 4.0  # title, short title, other names: more puts pages with the word in a name higher
    boost_link_name: float = 2.0  # names of web links: below names, so that a thing precedes its web page
    boost_organization: float = 2.0
    boost_summary: float = 1.5  # summary and goal
    boost_heading: float = 1.5  # titles of sections
    boost_body: float = 1.0  # the unit
    boost_aside: float = 0.3  # web addresses and sources: low, so that they never rank above the text itself
    boost_questions: float = (
        0.8  # document expansion: it has many words, so each counts less than in the body
    )

    # BM25, both as in the literature and in Whoosh (Robertson and Zaragoza 2009).
    bm25_k1: float = 1.2  # saturation: more makes the tenth occurrence of a word count more
    bm25_b: float = 0.75  # share of the length norm: more puts short pages higher

    # Expansions of a clause: factors of the score of a term that is not the word as it was typed.
    completion: float = 0.8  # a word that begins with the prefix that is being typed
    completion_of_word: float = (
        0.4  # the same if the prefix is itself a word, which then is most likely meant
    )
    question_term: float = 1.0  # a term that a page has in its questions only

    # Ranking.
    coordination: float = (
        2.0  # added for each matching clause: more puts many matching words before rare ones
    )
    doubtful_score: float = 0.44  # first score below which the guide may not have what was asked
    doubtful_share: float = 0.75  # if no first page tells of so much of it in names, summary or questions
    own_age: float = 1.0  # score of an entry that says that it is for the typed age

    # Long texts.
    query_words: int = 12  # terms of a long question that are searched, the rarest ones

    # Spelling: limits of what is corrected, and costs of typos, of which an ordinary one costs 1.
    shortest_corrected: int = 4  # letters; a shorter word is similar to too many others
    shortest_two_typos: int = 6  # letters; a shorter word is corrected only if it has one typo
    typo_swapped: float = 0.7  # two letters in the wrong order, or a letter doubled or not
    typo_vowel: float = 0.8  # one vowel for another
    typo_missing: float = 0.9  # a letter missing or too many
    typo_wrong: float = 1.0  # another letter, the unit
    typo_two: float = 2.2  # two typos of any kind
    typo_penalty: float = 3.0  # subtracted from the logarithm of a word's weight for a typo of cost 1
    two_typo_target: float = 2.0  # lowest weight of a word to which a word with two typos is corrected
