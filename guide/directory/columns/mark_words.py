"""Holds what cells say of who may see a row, as patterns of small letters without signs."""

import re

# Whoever works there, or keeps the list: "Agency use only", "staff and partners only".
_WHO = (
    r"(?:staff|admin(?:istrat(?:ors?|ion|ive))?s?|employees?|advocates?|providers?|partners?|agency|agencies"
    r"|office|team|volunteers?|professionals?|navigators?|case ?(?:managers?|management|workers?)|coalition"
    r"|call (?:center|takers?|specialists?)|specialists?|i and r|211|law enforcement|police|network|managers?"
    r"|supervisors?|board|authori[sz]ed users?|(?:registered|logged ?in) (?:users?|members?)|internal"
    r"|personal|official|interno|trabajador[ae]s|dispatch(?:ers)?|hotline|intake)"
)
_WHOM = rf"(?:for )?{_WHO}(?: (?:and|or) {_WHO})*"
_WHERE = r"(?:(?:the|our|any|general|public|web|online|printed?|this|outside|external|client|to) )*"
_SHOWN = (
    r"(?:publi[cs]h?\w*|display\w*|share|shareable|refer(?:rals?|red|)|releas\w+|(?:re)?distribut\w+"
    r"|disclos\w+|disseminat\w+|print(?:ed|ing)?|directory|web ?site|web|internet|give(?:n)? out"
    r"|publication|searchable|visible|export(?:ed)?|viewable|clients?|callers?)"
)
_OF_IT = (
    r"(?: (?:records?|listings?|entry|info(?:rmation)?|data|numbers?|phone|line|address|location|site|agency"
    r"|program|service|resource|only|status|it|this|at all|anywhere|externally|publicly|online"
    r"|(?:on|to|in|from|outside|with|without|until|unless) .*))*"
)
PRIVATE = re.compile(
    rf"(?:do not|dont|does not|not(?: for| to be| ok to| ok for| on| in)?|never|non|can ?not(?: be)?|must not"
    rf"(?: be)?|may not(?: be)?) ?(?:be )?{_WHERE}{_SHOWN}{_OF_IT}"
    rf"|(?:do not|dont|never) {_WHERE}(?:list|show|post|use|contact|call|give|tell|advertise|map){_OF_IT}"
    r"|(?:hidden|hide|unlisted|unpublished|suppress(?:ed)?|undisclosed|withh[eo]ld|redact(?:ed)?|invisible"
    rf"|secret|embargo(?:ed)?|blacklist(?:ed)?|delist(?:ed)?|top secret){_OF_IT}"
    r"|(?:strictly |highly )?(?:confidential|private) (?:records?|listings?|info(?:rmation)?|data|use|not .*"
    r"|do not .*)"
    rf"|{_WHOM} use(?: only)?|(?:internal|private|confidential) only|staff (?:eyes )?only"
    rf"|(?:staff|admin(?:istrator)?s?|internal)(?: (?:and|or) {_WHO})* (?:access |view |eyes |users )?only"
    r"|fouo|for official use only|tlp (?:red|amber(?: ?strict)?)|law enforcement sensitive|only me"
    r"|(?:off|keep off|leave off|take off|remove from|exclude from|excluded from)"
    rf" {_WHERE}(?:web ?site|web|directory|list|public|search|print|internet|export|referrals?)"
    r"|no (?:release|distribution|publication|disclosure|display|public|publicar|compartir|divulgar|difundir"
    r"|mostrar|referir|visible|publicad[oa]|publico|publica|listar|dar)"
    r"|dnp|nonpub(?:lic|lished)?|no ?index|not searchable"
    r"|ocult[oa]|(?:solo )?(?:para )?uso interno|solo (?:uso )?(?:interno|personal|para personal)|secret[oa]"
)
# What can be of something else: a room, an ownership, those for whom a service is.
VAGUE = re.compile(
    r"private|priv|confidential|confid|conf|restricted|secured?|locked|sensitive|classified|internal"
    rf"|staff|admins?|administrators?|excluded?|blocked|{_WHOM} (?:access |view |eyes )?only|protected"
    rf"|only (?:{_WHO}|us|me)|(?:us|me|just us) only"
    r"|(?:private|internal|staff|back) ?(?:line|number|phone|site)"
    r"|not (?:listed|viewable|indexed|shared)|intranet|opt(?:ed)? ?out|dnr|dnd|dnl|nfr"
    r"|(?:restricted|internal|private) (?:access|portal|listing|record|release|distribution|view)"
    r"|privad[oa]|confidencial|restringid[oa]|reservad[oa]|intern[oa]"
)
GROUPS = re.compile(_WHOM)  # below "Visibility"
# These are of who sees it only below a heading that asks that.
BELOW_SHOWING = re.compile(
    r"not (?:shown|posted|online|available|permitted|allowed|authori[sz]ed)|limited(?: access)?|members only"
    r"|authenticated|logged ?in(?: users?)?|nobody|no one|never|pending.*|ask.*|declined|refused|denied|draft"
    r"|trash(?:ed)?|archived?|inactive|(?:city|town|zip(?: code)?|county) only|approximate"
    r"|not (?:given|obtained|on file|signed)|withdrawn|revoked"
)
PUBLIC = re.compile(
    r"(?:to )?(?:the )?(?:general )?(?:public|pub)(?: (?:access|record|listing|portal|view|site|web|use|info"
    r"(?:rmation)?|data))?|publish(?:ed)?|visible|live|open|everyone|everybody|anyone(?: with.*)?"
    r"|all(?: users?)?|display(?:ed)?|shown?|list(?:ed)?|shared?|external|unrestricted|exact|precise|general"
    r"|standard|normal|regular|web"
    r"|(?:ok|okay|approved|cleared)(?: (?:to|for))? ?(?:release|publish|share|list|refer|display|print|web)?"
    r"|releas(?:e|ed|able)(?: ok)?|approved|(?:on )?(?:the )?(?:web(?:site)?|internet|line)|online|community"
    r"|index(?:ed)?|searchable|full|permitted|allowed|available|always|included?|unclassified"
    r"|tlp (?:white|clear|green)|given|granted|obtained|on file|signed|mapp?(?:ed)?|baja"
    r"|opt(?:ed)? ?in|agreed|consented|low"
    r"|not (?:private|confidential|restricted|hidden)|visitors?|clients?|callers?|world|community"
    r"|public(?:ad)?[oa]|publicar|visible|todos|abiert[oa]|compartir|mostrar|referrable|referable|refer"
)
HIGH = re.compile(r"(?:very |extremely )?high|medium|moderate|severe|(?:muy )?alta|media")
NOTHING = frozenset(("", "none", "na", "n a", "null", "unknown", "ninguno", "ninguna"))
COLORS = frozenset("red amber green white clear".split())  # of the Traffic Light Protocol
BY_FIRST_LETTER = frozenset(
    "private confidential conf restricted hidden internal unlisted suppressed".split()
)
OF_TWO_LETTERS = frozenset("pcrinuh")  # "P/C"

# Headings below which that is private in another way: an ownership, a room, a payment.
OF_OTHER = frozenset(
    """
    ownership owned owner sector school education insurance payer pay payment fund funding room bath bathroom
    shower profit nonprofit license licence membership member gender sex hospital tax practice transport
    transportation transit parking care test testing deposit entrance facility housing duty employer industry
    company corporation property unit bed fee cost price setting treatment therapy session meeting custody
    eligibility hour schedule
    """.split()
)
KINDS_OF = frozenset("organization agency provider business entity operator shelter building".split())
OTHER_KINDS = re.compile(
    r"(?i)profit|government|\bgov|county|state|federal|charter|religious|faith|municipal|tribal|corporat|\bllc"
    r"|semi|shared|medicaid|medicare|self[ -]?pay|sliding|cash|individual|famil|church|city|district|hybrid"
    r"|group"
)
# Words of headings that ask who may see a row, first those that ask nothing else.
ONLY_SHOWING = frozenset(
    """
    consent listing publication visibility sharing directory privacy permission distribution redistribution
    release viewer viewable publish published publishing display public disclosure classification show export
    """.split()
)
SHOWING = ONLY_SHOWING | frozenset(
    """
    security sensitivity access handling view tlp web website online audience visibilidad acceso difusion
    publicacion share shared private confidentiality confidential restricted flag mark marker marking tag
    label record secured only
    """.split()
)
