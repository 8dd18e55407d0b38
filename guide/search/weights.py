"""All numbers that decide what is found and in which order: one frozen value, passed to whoever ranks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the search; `Weights()` is what the program ships with.

    If its comment names no source, a number was chosen by trying others on `tests/data/questions.yaml`
    (`fieldguide check --questions FILE --weights FILE`), or by judgement where no question depends on it.
    README.md in this folder shows how far the figures move when a weight is halved or doubled.
    """

    # Boosts of fields (BM25F): a word in this field counts as this many words of the body.
    boost_name: float = 4.0  # title, short title, other names: more puts pages called so higher
    boost_link_name: float = 2.0  # names of web links: below names, so that a thing precedes its web page
    boost_organization: float = 2.0
    boost_summary: float = 1.5  # summary and goal
    boost_heading: float = 1.5  # titles of sections
    boost_body: float = 1.0  # the unit
    boost_aside: float = 0.3  # web addresses and sources: found, but never before the text itself
    boost_questions: float = 0.8  # document expansion: there is much of it, so it counts less than the body

    # BM25, both as in the literature and in Whoosh (Robertson and Zaragoza 2009).
    bm25_k1: float = 1.2  # saturation: more makes the tenth occurrence of a word count more
    bm25_b: float = 0.75  # share of the length norm: more puts short pages higher

    # Expansions of a clause: factors of the score of a term that is not the word as it was typed.
    completion: float = 0.8  # a word that begins with the prefix that is being typed
    completion_of_word: float = 0.4  # the same where the prefix is a word itself: most likely it is meant
    question_term: float = 1.0  # a term that is in the questions for a page only
    guide_term: float = 0.5  # the guide's own term for a typed word of the thesaurus
    related: float = 0.5  # further factor of thesaurus rows of the type "related"
    leads_to_first: float = 1.0  # the first page of a thesaurus row, as if the word were in its title
    leads_to_second: float = 0.75
    leads_to_third: float = 0.5
    leads_to_more: float = 0.35  # the fourth page and all after it

    # Ranking.
    coordination: float = 2.0  # added for each matching clause: more words first, then better words
    reranked: int = 50  # entries at the top that are checked for proximity; costs time
    phrase: float = (
        0.5  # share of the score added where all neighbours in the query are neighbours in the entry
    )
    phrase_words: int = 12  # words of a query whose neighbours are looked for; costs time
    exact_form: float = 0.1  # share added where all words are in the very form that was typed
    name_overlap: float = 0.5  # share added where query and a name have the same words (Dice coefficient)
    near_place: float = 0.2  # added to the final score (0 to 3) of what names the chosen place itself
    score_bend: float = 20.0  # the sum that becomes 0.5: a good match of an ordinary question adds up to this

    # Long texts.
    query_words: int = 12  # words of a long question that are searched, the rarest
    question_words: int = 40  # a query of more words is a text, of which the best passage is searched
    passage_words: int = 16  # length of a passage in a long sentence
    passage_step: int = 8  # words from the start of one passage to the start of the next
    passages_tried: int = 10  # passages that are searched before one is chosen; costs time
    passage_hits: int = 10  # best entries by which a passage is judged
    passage_length: float = 0.65  # exponent of the length that a passage's score is divided by
    synonym_idf: float = 6.0  # idf of a word that begins a typed phrase of the thesaurus, at least

    # Spelling: what is corrected, and to what. One ordinary typo costs 1.
    shortest_corrected: int = 4  # letters; a shorter word is too near to too many others
    shortest_two_typos: int = 6  # letters of a word that may have two typos
    typo_swapped: float = 0.7  # two letters in the wrong order: what fingers do most
    typo_doubled: float = 0.6  # a letter doubled, or not
    typo_vowel: float = 0.8  # one vowel for another
    typo_missing: float = 0.9  # a letter missing or too many
    typo_wrong: float = 1.0  # the unit
    typo_two: float = 2.2  # two typos of any kind
    typo_penalty: float = 3.0  # what a typo of cost 1 takes from the logarithm of a word's weight
    first_letter_penalty: float = 2.0  # the same for another first letter, which is rarely mistyped
    english_word_typo: float = 0.8  # highest cost at which an English word is taken for a typo
    english_word_target: float = 8.0  # and the lowest weight of the guide's word that it becomes
    danger_word: float = 8.0  # weight added to danger words: a typo must not hide them
    two_typo_target: float = 2.0  # lowest weight of a word that two typos may lead to
