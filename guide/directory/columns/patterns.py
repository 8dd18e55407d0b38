"""Holds the patterns of texts that a column can hold. Each takes time in proportion to the text's length."""

import re

from guide.content.alternatives import one_of
from guide.content.number_words import NUMBER_WORDS
from guide.directory.columns.patterns_abroad import LANGUAGES

STATES = frozenset(
    """
AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH
OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP ON QC BC AB MB SK NS NB NL PE YT NT NU
""".split()
)
STATE_NAMES = frozenset(
    """
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho
illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia
washington wisconsin wyoming ontario quebec
""".split()
)
_LANGUAGES = """
english spanish french chinese mandarin cantonese vietnamese hmong somali arabic russian korean tagalog
amharic oromo haitian creole portuguese german hindi urdu farsi karen swahili tigrinya asl sign language
ingles inglés espanol español khmer lao laotian polish italian japanese nepali burmese hebrew greek bengali
punjabi interpreter bilingual eng span esp som interp multilingual ukrainian dari pashto navajo ojibwe dakota
lakota mixteco mam quiche samoan marshallese kinyarwanda lingala french creole albanian bosnian croatian
serbian romanian tibetan thai turkish kurdish telugu gujarati tamil
"""
LANGUAGE = re.compile(rf"(?i)\b(?:{one_of((_LANGUAGES + LANGUAGES).split())}|lang(?:uage)? line)\b")
YES = frozenset("yes y true t 1 1.0 x ✓ ✔ ✅ ☑ ◉ ● checked si sí oui on ja sim".split())
NO = frozenset("no n false f 0 0.0 ❌ ✗ ✘ ☐ ○ unchecked none na n/a non off nein nee não nao".split())
YES_NO = YES | NO | {"ok", "okay"}

_DAYS = (
    "lunes martes mi[eé]rcoles jueves viernes s[aá]bados? domingos? weekdays? weekends? daily m-f mwf diario"
)
_DAY = rf"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|{one_of(_DAYS.split())}"
DAY_NAME = re.compile(rf"(?i)\b(?:{_DAY})\b")
TIME_ONLY = re.compile(
    r"(?i)\d{1,2}(?::?\d\d){0,2}\s*(?:[ap]\.?m?\.?)?(?:\s*[a-z]{2,4}|z|[+-]\d\d:?\d\d)?|noon|midnight|closed"
)
DAY_PART = re.compile(r"0?\.\d+")  # of a day, as a spreadsheet counts: 0.375 is 9:00
ALL_DAY = re.compile(
    r"(?i)24\s*/\s*7|24 ?-?(?:hours|hrs|horas|h)\b|by appointment|around the clock|con cita|call for hours"
)
SPAN = re.compile(r"(?i)\d ?(?:[ap]\.?m\.?)? ?(?:-|–|to|a) ?\d{1,2} ?(?::\d\d)? ?(?:[ap]\.?m)")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]*"
DATE = re.compile(
    r"(?i)\d{4}[-/.]\d\d?[-/.]\d\d?(?:[T ][\d:.+Z-]+)?|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?:[ ,]+[\d:]+(?: ?[ap]m)?)?|"
    rf"{MONTH}\.? (?:\d{{1,2}},? )?\d{{4}}.*|\d{{1,2}}/\d{{2,4}}"
)
# A number of North America with words around it, or a short code.
# It begins with one of some signs, which Python finds ten times as fast as what may begin differently.
PHONE = re.compile(
    r"[+(1-9](?<!\d.)(?:(?:(?<=\+)1|(?<=1))[ .-]?\(?[2-9]|(?<=\()[2-9]|(?<=[2-9]))\d\d\)?"
    r"[ ./–-]{0,3}\d{3}[ .–-]{0,3}\d{4}(?!\d)"
)
WORD_NUMBER = re.compile(r"(?i)(?:1[ .-])?\(?8\d\d\)?[ .-][a-z0-9-]{7,12}|[2-9]11|988|\d{3}[ .-]\d{4}\b")
OWN_NUMBER = re.compile(r"(?i)\b(?:cell|mobile|home|personal|direct|private|pager|cel|celular)\b")
BEFORE_PHONE, AFTER_PHONE = 30, 60  # characters
EMAIL = re.compile(r"(?:mailto:)?[^@\s,;]+@[^@\s,;.]+(?:\.[^@\s,;.]+)+")
_ROLES = """
info contact admin office help intake general mail email support hello hi service volunteer main inquir
question referral shelter clinic food pantry program legal housing youth team outreach advocate crisis
hotline reception front customer client resource member appoint schedul citas ayuda news press event donat
web center church library city county health care connect ask assist safe hope house home school
"""
ROLE = re.compile(rf"(?i)(?:mailto:)?(?:{one_of(_ROLES.split())})")
_ENDINGS = "org com net gov edu us info example io co uk ca html htm mil biz tv me shop health"
URL = re.compile(rf"(?i)https?:/+\S+|www\.\S+|(?:[a-z0-9-]+\.)+(?:{one_of(_ENDINGS.split())})(?:/\S*)?")
IMAGE = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|svg)(?:$|[?#&])")
POINT = re.compile(r"-?\d{1,3}\.\d+\)?\s*[,;\s]\s*-?\d{1,3}\.\d+")
UUID = re.compile(
    r"(?i)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{8,12}|rec[A-Za-z0-9]{14}|[0-9a-f]{24}|[0-9a-f]{32}"
)
ID = re.compile(r"[\w-]{1,40}")
ZIP = re.compile(r"\d{5}(?:-\d{4})?(?:\.0)?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4}")
OUTWARD = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?")  # the first half of a British postcode
ZIPS = re.compile(r"\d{5}(?:[\s,;]+\d{5})+")
POSTAL = re.compile(r"(?i)(?=[\w -]*\d)[a-z\d]{2,6}(?:[ -][a-z\d]{2,5})?")  # of any country
SHORT_CODE = re.compile(r"[2-9]\d{4,5}")
NUMBER = re.compile(r"-?[\d,]*\.?\d+%?")
TAXONOMY = re.compile(r"[A-Z]{1,2}-\d{4}(?:\.\d{4})?(?:-\d{3})?(?:\.\d\d)?")
_STREETS = """
st street ave av avenue rd road blvd boulevard dr drive ln lane way ct court pl place hwy highway pkwy
parkway ter terrace sq square cir circle trail trl broadway calle route rte pike plaza row loop alley crescent
"""
STREET_WORD = one_of(_STREETS.split())
STREET = re.compile(
    rf"^{NUMBER_WORDS}\s+(?:[\w.'’-]{{1,30}}\s+){{1,4}}?(?i:street|st|avenue|ave|road|rd|blvd|lane|drive|dr)\b|"
    rf"(?i:\b\d+[a-z]?(?:-\d+)?\s+(?:[\w.'’-]{{1,30}}\s+){{0,5}}?(?:{STREET_WORD})\b|"
    r"\bp\.?\s?o\.? box\b|^\d{1,6} [NSEW]\.? |\bcalle \w+)|^\d{1,6}\s+[A-Z][a-z]+"
)
WHOLE = re.compile(
    r"[\s,]+[A-Z][A-Za-z]{1,12}\.?,?\s+\d{5}(?:-\d{4})?\b|,\s*[A-Z][A-Za-z .]{2,30},?\s+[A-Z]{2}\b|^State: "
)
COUNTY = re.compile(r"(?i)\b(?:count(?:y|ies)|parish|borough|statewide|citywide|nationwide|all of|entire)\b")
AGE = re.compile(r"(?i)\d{1,3}(?:\.\d+)?(?:\s*(?:\+|years?|and (?:over|up)|&\s*up))?")
APPLY = re.compile(
    r"(?i)\b(?:appl(?:y|icants?|ication)|intake|walk-?ins?|call\b|appointment|referr?al|enroll)"
)
_GROUPS = """
" house home center centre clinic services? church pantry inc llc foundation ministry ministries shelter
hospital school office department dept county city state association coalition council society program
project health legal aid community library university college network institute alliance food shelf bank
army ymca ywca casa centro cl[ií]nica iglesia family families youth hotline line board committee club
group agency partners care support resources? drop-?in hope outreach housing recovery connect the for of
and de del & st saint places? haven inn nest village tabernacle temple missions? circle corner gardens?
chapel fellowship baptist lutheran methodist catholic salvation goodwill chamber law medical dental
counseling therapy treatment academy child children women men veterans? seniors? kids unlimited corp ltd
llp pc trust fund league union task force unit division bureau authority district national international
american united first new day lakes? lake harbor home(?:less)? students? adults? teens? emergency crisis
safe free mobile mental police sheriff hospice works? workforce education training employment transit
transportation museum theat(?:er|re)
"""
# A word of an organization, place or program, which names of people do not have.
GROUP = re.compile(rf"(?i)(?:^|\b)(?:{one_of(_GROUPS.split())})(?:\b|(?=\s))")
