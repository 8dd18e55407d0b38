"""Names the numbers that a house can have when its street is written out, in English and Spanish."""

from guide.content.alternatives import one_of

_WORDS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand uno un
una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince diecis[eé]is
diecisiete dieciocho diecinueve veinte veinti[a-zú]+ treinta cuarenta cincuenta sesenta setenta ochenta
noventa ciento? doscient[oa]s trescient[oa]s cuatrocient[oa]s quinient[oa]s seiscient[oa]s setecient[oa]s
ochocient[oa]s novecient[oa]s mil
"""
_ONE = one_of(_WORDS.split())
# A number of several words, as a part of a pattern: "Twelve", "Twenty-One Hundred", "Doscientos uno".
NUMBER_WORDS = rf"(?i:\b(?:{_ONE})(?:(?:[ -]|\s+(?:and|y)\s+)(?:{_ONE})){{0,4}}\b)"
