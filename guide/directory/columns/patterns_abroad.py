"""Holds the patterns of addresses, hours and numbers as other countries write them."""

import re

# "Hauptstr. 12", "Kerkweg 5a"; "12 rue de la Paix", "Via Roma 12", "Rua das Flores, 123".
STREET = re.compile(
    r"\b\w{2,30}(?:stra(?:ss|ß)e|str\.?|weg|platz|allee|gasse|ufer|straat|laan|plein|gracht|kade)\s+\d"
    r"|\bAm \w{3,20} \d+[a-z]?\b"
    r"|(?i:\b\d{1,4}(?: ?bis| ?ter)?,? (?:rue|av\.?|avenue|boulevard|boul\.?|bd|place|chemin|quai)\s\w)"
    r"|(?i:^(?:via|viale|corso|piazza|largo|vicolo|rua|avenida|av\.|travessa|pra[cç]a|alameda|calle|blvd\.?|"
    r"calzada|carrera|paseo|prol\.)\s\w)"
)
# What ends in a postal code: "High Street, Leeds LS1 6AE", "rue Roy, Laval H2X 1Y4", "Allee 5, 50667 Köln".
WHOLE = re.compile(
    r"\w[\s,]+[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\w[\s,]+[A-Z]\d[A-Z][ -]?\d[A-Z]\d\b"
    r"|\d\D{0,40}[\s,](?:[A-Z]-)?\d{5}(?:-\d{3})? [A-ZÀ-Ý]\w|\d[a-z]?[\s,]+\d{4} ?[A-Z]{2},? [A-Z]\w"
)
# Hours of a day of 24, and the days of the week.
SPAN = re.compile(
    r"(?i)\b\d{1,2}[:.h]\d\d ?(?:h|uhr|uur)? ?(?:-|–|a|à|to|bis|tot|às|until|till) ?\d{1,2}[:.h]\d\d"
    r"|\b\d{1,2} ?(?:h|uhr)? ?(?:-|–|à|bis|tot|às) ?\d{1,2} ?(?:h|uhr|uur)\b|\b\d{1,2} a \d{1,2} ?(?:h|hrs)\b"
)
_DAYS = (
    r"montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|t[aä]glich|wochentags|"
    r"(?:mo|di|mi|do|fr|sa|so)(?=[ .,:;&/-]+(?:mo|di|mi|do|fr|sa|so|\d|und))|"
    r"lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|tous les jours|"
    r"luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|tutti i giorni|"
    r"segunda|ter[cç]a|quarta|quinta|sexta|todos os dias|todos los d[ií]as|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|dagelijks|"
    r"(?:lun|mar|mer|mi[eé]|jue|vie|jeu|ven|gio|seg|qua|qui|sex)(?=[ .]?[-–/ao])"
)
DAY_NAME = re.compile(rf"(?i)\b(?:{_DAYS})")
ANYTIME = re.compile(
    r"(?i)24 ?h(?:oras|eures)?\b|rund um die uhr|nach vereinbarung|sur rendez-vous|su appuntamento"
    r"|op afspraak"
)
# A number of any country, with blanks and marks between its digits.
PHONE = re.compile(r"\+?[\d(][\d\s().\u2011/–-]{3,22}\d\.?")
FEWEST_DIGITS, MOST_DIGITS = 5, 15
LANGUAGES = """
deutsch englisch franz[oö]sisch arabisch t[uü]rkisch russisch spanisch polnisch ukrainisch fran[cç]ais anglais
arabe espagnol turc portugais italien n[aá]huatl franc[eé]s [aá]rabe nederlands engels frans duits turks
arabisch pools italiano inglese francese spagnolo arabo portugu[eê]s ingl[eê]s espanhol
"""
AUDIENCE = """
frauen kinder[n]? m[aä]nner jugendliche[nr]? familien wohnungslose[nr]? obdachlose[nr]? menschen senioren
femmes hommes enfants familles jeunes a[iî]n[eé]s personnes sans_abri tous
mulheres homens crian[cç]as fam[ií]lias jovens idosos pessoas donne uomini bambini famiglie giovani anziani
persone tutti vrouwen mannen kinderen gezinnen jongeren ouderen daklozen
ni[nñ][oa]s migrantes adultos_mayores personas todo_p[uú]blico
"""
