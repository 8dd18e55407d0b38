"""Recognizes people in e-mail addresses by common family names."""

from guide.directory.columns.people import is_first_name
from guide.search.analysis.common_words import is_common_word

_LEAST = 5  # letters of a first name with an initial after it

# Those of the United States that the most people have, and some of Minnesota's. Not those by which a town or
# an organization is called as often, such as Lincoln.
_SURNAMES = frozenset(
    """
smith johnson williams jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson
thomas taylor moore martin lee perez thompson harris sanchez clark ramirez lewis robinson walker allen wright
torres nguyen flores adams nelson baker rivera campbell mitchell carter roberts gomez phillips evans turner
diaz cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper
peterson bailey kelly howard ramos richardson watson chavez wood woods bennett mendoza ruiz hughes alvarez
castillo sanders patel myers ross foster jimenez powell jenkins perry russell sullivan coleman butler
henderson barnes gonzales fisher vasquez simmons romero patterson alexander hamilton graham reynolds griffin
wallace moreno west cole hayes bryant herrera gibson ellis tran medina aguilar stevens murray castro marshall
owens harrison fernandez mcdonald kennedy wells vargas henry chen freeman webb tucker guzman burns crawford
olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner
robertson boyd rose stone salazar fox warren mills meyer rice schmidt garza daniels ferguson nichols stephens
soto weaver ryan gardner payne grant dunn kelley spencer hawkins arnold pierce hansen peters santos hart
bradley knight elliott cunningham duncan armstrong hudson carroll lane riley andrews alvarado ray delgado
berry perkins hoffman johnston matthews pena richards contreras willis carpenter lawrence sandoval guerrero
george chapman rios estrada ortega watkins greene nunez wheeler valdez harper burke larson santiago maldonado
morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch singh vega bishop montgomery oliver
jensen harvey williamson gilbert dean sims espinoza howell wong reid hanson mccoy garrett burton fuller
wang weber welch rojas lucas marquez fields park yang little banks padilla day walsh bowman schultz luna
fowler mejia kim nielsen swanson lindberg lundgren nordstrom erickson gustafson johansson petersen sorenson
swenson thorson nygaard haugen solberg berglund engstrom bergstrom lindgren lundberg lundquist lindquist
olsen nelsen svenson fredrickson christensen christenson mueller schroeder schneider krueger becker fischer
vang xiong moua vue thao lor hassan hussein abdi farah warsame mohamud yusuf ibrahim osman abdullahi
begay yazzie littlefield blackwood whitehorse bear hill king scott green hall young allen brown white black
long price wood cox ward bell reed ford gray
""".split()
)


def is_surname(word: str) -> bool:
    """Return whether a word is a common family name."""
    return word.casefold() in _SURNAMES


def has_surname(name: str) -> bool:
    """Return whether the name in an e-mail address is a person's: "jsmith", "smithj", "thompson", "leahs"."""
    letters = name.rstrip("0123456789")
    parts = (letters, letters[1:], letters[2:], letters[:-1])
    is_named = not _SURNAMES.isdisjoint(parts) or (len(letters) >= _LEAST and is_first_name(letters[:-1]))
    return is_named and not is_common_word(letters)
