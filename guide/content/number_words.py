"""Names the numbers that a house can have when its street is written out, in English and Spanish."""

from itertools import groupby
from operator import itemgetter

_WORDS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand uno un
una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince diecis[eé]is
diecisiete dieciocho diecinueve veinte veinti[a-zú]+ treinta cuarenta cincuenta sesenta setenta ochenta
noventa ciento? doscient[oa]s trescient[oa]s cuatrocient[oa]s quinient[oa]s seiscient[oa]s setecient[oa]s
ochocient[oa]s novecient[oa]s mil
"""
# By their first letters, as each branch is tried at each word of a text.
_ONE = "|".join(
    f"{letter}(?:{'|'.join(word[1:] for word in words)})"
    for letter, words in groupby(sorted(_WORDS.split(), key=itemgetter(0)), itemgetter(0))
)
# A number of several words, as a part of a pattern: "Twelve", "Twenty-One Hundred", "Doscientos uno".
NUMBER_WORDS = rf"(?i:\b(?:{_ONE})(?:(?:[ -]|\s+(?:and|y)\s+)(?:{_ONE})){{0,4}}\b)"
