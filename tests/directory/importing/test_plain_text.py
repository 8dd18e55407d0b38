"""Texts of other programs become plain text: what a web page hides or shows as nothing is no text of a service."""

from guide.directory.importing.plain_text import one_line, plain_text
from guide.directory.importing.spoilt_letters import has_spoilt_letters
from tests.directory.importing.cases import COMES, differing
from tests.directory.importing.sheets import DESCRIPTION, NAME, TEL, one, row

HIDDEN = (
    '<span style="display:none">CANARY</span>',
    "<SPAN STYLE='Color: red; Visibility : hidden'>CANARY <img src=x> <b>CANARY</b> CANARY</SPAN>",
    '<p style="font-size:0">CANARY</p>',
    "<div hidden><div>CANARY</div>CANARY</div>",
    '<div class="box d-none">CANARY</div>',
    "<!-- CANARY -->",
    "<!-- <b>CANARY</b> --!>",
    "<script>CANARY</script>",
    "<style>.canary {}</style>",
    "<template>CANARY</template>",
    "&lt;!-- CANARY --&gt;",
    "&lt;span hidden&gt;CANARY&lt;/span&gt;",
    "&amp;lt;script&amp;gt;CANARY&amp;lt;/script&amp;gt;",
)
FIELDS = """
service.name service.description service.alternate_name service.category service.eligibility_description
service.fees_description service.application_process service.alert organization.name location.name
schedule.description language.name service_area.name required_document.document phone.description
accessibility.description location.transportation
""".split()


def test_what_is_hidden_is_no_text_and_on_no_page():
    found = {hidden: " ".join(plain_text(f"Food{hidden} shelf").split()) for hidden in HIDDEN}
    assert found == dict.fromkeys(HIDDEN, "Food shelf")
    for hidden in HIDDEN:
        judged = one({f"H{at}": (field, f"Food{hidden}") for at, field in enumerate(FIELDS)})
        assert "canary" not in str(judged.entry).casefold(), hidden


def test_what_is_hidden_is_heard_all_the_same():
    assert row(DESCRIPTION, "Food<span hidden>do not give out this address</span>").outcome is not COMES


def test_what_is_hidden_ends_where_a_browser_ends_it():
    pages = {
        "<p hidden>CANARY<p>Food": "Food",
        "<ul><li hidden>CANARY<li>Food</ul>": "- Food",
        "<div><p hidden>CANARY</div>Food": "Food",
        "<table><tr hidden><td>CANARY</td></tr><tr><td>Food</td></tr></table>": "Food",
        "Food<!-- CANARY": "Food",
        "Food<script>CANARY": "Food",
        "<br hidden>Food<input hidden>s": "Foods",
        '<span style="font-size:0.9em">Food</span>': "Food",
        '<span style="opacity:0.5">Food</span>': "Food",
    }
    assert differing(pages, plain_text) == {}


def test_a_text_becomes_plain():
    texts = {
        "Beds, soup": "Beds, soup",
        "<p>Beds</p><ul><li>soup</li><li>coats</li></ul>": "Beds\n\n- soup\n- coats",
        "Beds\\r\\nsoup\r\ncoats": "Beds\nsoup\ncoats",
        "• soup\n•coats": "- soup\n- coats",
        "Beds &amp;amp; soup": "Beds & soup",
        "Be\x07ds\x1cand\tsoup\nDon’t\x00call": "Be ds and soup\nDon’t call",  # each sign a blank
        "x &lt;b&gt;bold&lt;/b&gt;": "x bold",
        "a < b and c > d": "a < b and c > d",
        "a &lt; b, under &lt;18": "a < b, under <18",
        "Beds\\tsoup_x000D_\ncoats": "Beds soup\ncoats",
        "**Food** shelf": "Food shelf",
        "* **Soup** daily\n*Beds\n*always* open\n2 ** 3": "- Soup daily\n- Beds\n*always* open\n2 ** 3",
        "Be\u200bds\u202e\nso\xadup": "Be ds\nsoup",
    }
    assert differing(texts, plain_text) == {}
    assert differing({given: " ".join(text.split()) for given, text in texts.items()}, one_line) == {}
    lists = {
        "Teen,    ,    ": "Teen",
        "   ,    ,    ": "",
        "English, , Spanish,,Somali, ,": "English, Spanish, Somali",
        "12 Main Street,\nSuite 2,": "12 Main Street,\nSuite 2,",
    }
    assert differing(lists, plain_text) == {}


SPOILT = "CafÃ© ; letâ€™s ; MarÃ\xada ; Ã\x89cole ; 9amâ€“5pm ; Hours Â 9 ; 20Â°C ; Caf√© ; it‚Äôs ; lost \ufffd ; ðŸ˜€"
WHOLE = (
    "Café ; María ; São João ; Ângela ; ÂNGELA ; École “Été” ; voilà” ; l’été’ ; naïve — “ok” ; Ñandú ; à “b” ; "
    "Niño’s “día” ; où… ; Résumé® ; 1–5€ ; Ngọc ; 日本 ; Москва"
)


def test_letters_that_another_program_has_spoilt_come_in_as_they_are_and_a_person_learns_of_them():
    wanted = dict.fromkeys(SPOILT.split(" ; "), True) | dict.fromkeys(WHOLE.split(" ; "), False)
    assert differing(wanted, has_spoilt_letters) == {}
    judged = row(DESCRIPTION, "CafÃ© and beds")
    (reason,) = judged.reasons
    assert (judged.outcome, reason.kind, judged.entry.summary) == (COMES, "letters", "CafÃ© and beds")
    assert "“Ã©” for “é”" in reason.sentence
    unseen = one({**NAME, **TEL, "Notes": ("private.note", "CafÃ© owner")})
    assert "letters" not in [each.kind for each in unseen.reasons]
