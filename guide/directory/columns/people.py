"""Recognizes names of people."""

import re
import unicodedata

from guide.directory.columns.patterns import GROUP

# First names that are common in the United States, of several generations and origins.
_FIRST_NAMES = frozenset(
    """
james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony
mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan
jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank
patrick raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan
jeremy walter keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan
billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby
russell bradley philip phillip eugene luis carlos miguel angel jorge pedro manuel francisco antonio ricardo
fernando eduardo javier rafael hector oscar raul sergio alberto alejandro andres diego mario victor ruben
tomas mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon
laura cynthia amy kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen
debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren
kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara
janice ann kathryn abigail sophia frances jean alice judy isabella julia grace amber denise danielle marilyn
beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie tammy tiffany crystal erin
wendy dawn april tina robin rhonda paula ellen monica sheila jill leah gail anne lois leslie peggy connie
becky cathy cindy debbie kathy kim kathie bonnie jeanne jane sue judi lucia ana rosa carmen elena isabel
juana guadalupe luz leticia silvia sofia alma irma yolanda norma esperanza beatriz mohamed mohammed ahmed
ali abdi hassan hussein omar ibrahim yusuf abdullahi fatima amina halima khadija hodan asha fartun ayan
sahra pao mai xiong yer kao tou chong vang lee lor thao nguyen tran linh minh thi wei ming li chen deb dan
dave mike jim bob bill tom steve ken ron don jeff greg matt chris nick tim tony rick sam ben alex jen jenny
liz beth kate katie meg maggie patty pat pam barb bev tess lila joy hope ida kris kristin kristen kristina
kirsten erica erika heidi holly ingrid jamie jo jodi joanna joanne jolene josephine kara kari katrina krista
kurt lance latasha latoya lakisha keisha tamika ebony shanice monique dominique tyrone tyrell darnell jamal
malik terrence deandre marcus maurice reginald leroy curtis andre derrick cedric lamar lena lynn lynne
marcia marcy marsha maureen melanie mindy molly naomi nina nora pearl phyllis priya anjali raj sanjay sunita
regina renee rita roberta rosemary roxanne sally shannon shawn shelly sherry sonia stacy stella sylvia
tamara tanya tara thelma tracy trisha valerie vanessa vera veronica vicki vivian wanda yvonne zoe abby
adrian alicia allison alyssa annette audrey bernadette bethany brooke candace carla carrie cassandra claire
claudia colleen courtney darlene eileen eleanor elaine esther eva faith felicia florence gina gwen hazel
hilary irene ivy jasmine jeanette jenna kendra kerry lillian loretta lorraine lucille lucy lydia mabel mandy
marian marlene mattie maxine meredith mildred miriam myra nadine natasha adela adriana alejandra angelica
araceli blanca cecilia consuelo daniela delia dolores esmeralda estela eugenia gabriela graciela josefina
lorena lourdes luisa magdalena marcela margarita mariana marisol marta mercedes miranda natalia olga
patricio paola pilar ramona raquel rocio rosario ruiz sandy susana teresita valeria xiomara angie hank ned
ted fred ed al art ray ernie earl ernest glenn howard hugh ian isaac ivan jared jay joel jon josh julian
karl kent kirk leo leon leonard lewis lloyd louis lyle marvin maynard melvin milton mitchell morris
nathaniel neil nelson norman oliver orlando otis perry quincy randall rex rodney roland ross rudy seth
sidney spencer stan stanley stuart theodore todd travis trevor troy vernon wade warren wesley wilbur zach
corinne yesenia ximena shoua emmett jonah brianna lupe shawna rosalind thaddeus wilhelmina ignatius bettina
dmitri ludlow apolonia roz margit efrain ardis rosalyn mavis lorne oskar yeng nhia zoua youa panyia sahro
ifrah sagal nimo hamdi najma zahra maryan mahad liban guled abdirahman abdiaziz faisal khalid tariq amir
omari kwame kofi akosua chidi ngozi adaeze emeka folake temi tunde fatou mariam aissatou mamadou moussa
ousmane binta sekou desmond delroy winston latisha tanisha shanika shaniqua tyesha aisha imani zuri jada
deja aaliyah kiara jasmin janelle jalen malcolm demetrius tremaine lashawn rashad rasheed darius xavier
yasmin leila layla samira nadia soraya farah shirin parisa roya dariush cyrus reza hamid mehdi nasrin igor
sergei oleg olena oksana svetlana tatiana irina ludmila yuri vladimir anatoly natalya katya anya agnieszka
malgorzata piotr tomasz krzysztof ewa kasia stefan klaus jurgen greta astrid sven nils bjorn elsa freya
gunnar siobhan maeve niamh aoife brendan declan cormac fiona deirdre ronan kieran alondra itzel xochitl
guillermo arturo gerardo ignacio joaquin lorenzo mateo emilio felipe gustavo humberto ismael leopoldo marco
nestor octavio pablo rodrigo tobias ulises vicente amparo azucena catalina clara dalia edith elvira
enriqueta fabiola hortencia imelda jimena julieta karina ligia luciana macarena maribel maricela maritza
minerva nayeli noemi rebeca reyna rosalba roxana selena tomasa yadira zulema kaitlyn kaylee kelsey kirsty
lacey lindsey mackenzie madeline maddie tori casey colby connor dalton devin dustin garrett jarvis joanie
kristy lenny liam lukas lucas marv milo moses myron nolan owen quentin rhett simon vaughn wyatt zane ardith
arlene bernice bertha bessie beulah carole cora delores dora edna effie elsie elva ethel faye gertrude
gladys gretchen harriet hattie hilda inez joann joni leona lilly linnea lorna louise mamie marge margie
marguerite maude merle millie muriel myrna nell nettie patsy pauline rosella sadie selma sonja stephany thea
trudy velma verna viola winifred winnie zelda augustin gus barney chet clarence claude clyde cornelius
darrell darren daryl dewey duane dwight earle edgar edmund elmer elton emil ervin everett ferris floyd
gordon harry herb herbert herman horace irving jess jimmie julius lamont linus manny merlin mickey orville
percy pete rollie roscoe russ sherwin sid stu sylvester thad theo theron toby ulysses verne wally wendell
wilfred willard wilmer
merry anouk dorcas thora inga sigrid solveig birgit kirsti britta marit annika lars leif olaf arne einar
knut signe karin berit gunhild torvald halvor bengt anders nels swen hjalmar elin maja tove kaia anneke wim
zofia jadwiga bohdan halyna taras lidia galina nadezhda vasily dmitry boris misha sasha xee blia nou houa
fue yia koua quynh hoa thuy tuan phuong anh phuc ayaan sucdi hibaaq ifrax deqa ubah filsan saado barwaqo
safiya ruqiya zeinab zainab habiba mumina bishara farhiya faduma fadumo sadia jamila nasra hawa istarlin
idil yasir abdikadir abdinasir mukhtar bashir nuur dahir ismail kadra rahma ikran wilma velda delphine
odette colette yvette simone genevieve camille margot manon celeste noelle estelle eloise josette lisette
rene jacques etienne thierry alain gilles emile armand marcel lucien bastien dottie lottie barbie randi
rikki lexi kenzie kylie jaylen keyshawn dashawn lavonne laverne delphia ione orpha alvina arvilla eunice
phoebe merna vernice verla delphina flossie ginny tillie minnie millicent cordelia ophelia rosalie roselyn
marlys ardell darlys gaylene gayle gaile darla carlene charlene arleen maren kjersti tuva aase ragnar harald
haakon eskil kai soren jens niels
corey cory rolf nate dee arlys bonita lavern twila clarice corrine deloris gerri norbert reuben ingeborg
anika mikkel erik olav hakon sigurd torsten trygve bret brett clint cody darrin darryl derek dirk donnie doug
dwayne eddie gavin geoff gordy ivar jackie jake jed jeremiah jimmy johnny jonas jordy keegan kenny kyler
larissa laurie leann leanne lindsay liza loren lorrie lou louie lynette malinda mallory mandi marci margo
mariah marla marlon marna marnie matty mckenna melinda mervin micah mick mikayla nancie nellie nikki nola
noreen ollie paige rob robbie rodger ronda ronnie rosie roxie royce sabrina scotty shana shane shari sharla
sharlene shauna shayla shayna sheena sherri sherrie stacey steph stephani suzanne suzette sylvie tabitha
taryn tasha terri terrie toni tonya trina trish tyson verlyn vicky vince virgil wes zack dana dena deena jenni
""".split()
)
_TITLES = "|".join(
    """
dr mr mrs ms miss mx rev reverend pastor fr father sr sra srta lic ing prof sister deacon rabbi imam chief
sheriff capt captain sgt lt judge hon
""".split()
)
_TITLED = re.compile(rf"(?i)(?:{_TITLES})\.?\s+[a-zà-ý][\w.'’-]+")
_WORD = r"[A-ZÀ-Ý][\w'’.-]*"
_FULL = re.compile(rf"({_WORD})(?:\s+{_WORD}){{0,3}}(?:,\s*[A-Z][A-Za-z. ]*)?")
_LAST_FIRST = re.compile(rf"({_WORD}),\s+({_WORD})(?:\s+[A-Z]\.?)?")
_INITIAL = re.compile(rf"[A-Z]\.?\s?[A-Z]?\.?\s{_WORD}|{_WORD}\s[A-Z]\.")
_SAYS = re.compile(r"[A-Z]{2} (?:Required|Needed|Only|Card|Please|Preferred|Number|Box)")  # "ID Required"
_FIRST_OF_SEVERAL = re.compile(r"\s*(?:/|&|;|\bor\b|\band\b|,|\(| - |\n)\s*")


def is_person(text: str) -> bool:
    """Return whether a short text is most likely the name of a person."""
    if any(map(str.isdigit, text)) or _SAYS.fullmatch(text):
        return False
    if _TITLED.match(text):
        return True
    turned = _LAST_FIRST.fullmatch(text)
    if turned and is_first_name(turned[2]):
        return True
    full = _FULL.fullmatch(text)
    if full:
        return is_first_name(full[1]) or bool(_INITIAL.fullmatch(text))
    parts = _FIRST_OF_SEVERAL.split(text)
    return len(parts) > 1 and bool(parts[0]) and parts[0] != text and is_person(parts[0])


def is_name_of_person(title: str) -> bool:
    """Return whether a title is a person's name, perhaps with one that they go by: 'The Rev. "Bo" Doe'."""
    plain = " ".join(re.sub(r"[\"“”†*]", " ", title).split()).removeprefix("The ")
    return is_person(plain) and not GROUP.search(plain)


def names_person(text: str) -> bool:
    """Return whether a text has the name of a person, alone or beside that of a group."""
    parts = _FIRST_OF_SEVERAL.split(text)
    return any(is_person(part.strip(" )")) and not GROUP.search(part) for part in parts)


def is_first_name(word: str) -> bool:
    """Return whether a word is a common first name."""
    plain = unicodedata.normalize("NFKD", word.lower()).encode("ascii", "ignore").decode()
    return plain.strip(".'-").split("-")[0] in _FIRST_NAMES
