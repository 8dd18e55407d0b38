"""What a web page hides is no text of its service: neither on its page nor among the examples of a column."""

import pytest

from guide.directory.importing.plain_text import plain_text
from tests.directory.importing.test_plan import one

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


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_is_hidden_is_no_text(hidden):
    assert " ".join(plain_text(f"Food{hidden} shelf").split()) == "Food shelf"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p hidden>CANARY<p>Food", "Food"),
        ("<ul><li hidden>CANARY<li>Food</ul>", "- Food"),
        ("<div><p hidden>CANARY</div>Food", "Food"),
        ("<table><tr hidden><td>CANARY</td></tr><tr><td>Food</td></tr></table>", "Food"),
        ("Food<!-- CANARY", "Food"),
        ("Food<script>CANARY", "Food"),
        ("<br hidden>Food<input hidden>s", "Foods"),
        ('<span style="font-size:0.9em">Food</span>', "Food"),
        ('<span style="opacity:0.5">Food</span>', "Food"),
    ],
)
def test_it_ends_where_a_browser_ends_it(html, text):
    assert plain_text(html) == text


@pytest.mark.parametrize("hidden", HIDDEN)
def test_no_page_has_it(hidden):
    fields = (
        "service.name service.description service.alternate_name service.category service.eligibility_description "
        "service.fees_description service.application_process service.alert organization.name location.name "
        "schedule.description language.name service_area.name required_document.document phone.description "
        "accessibility.description location.transportation"
    ).split()
    judged = one({f"H{at}": (field, f"Food{hidden}") for at, field in enumerate(fields)})
    assert "canary" not in str(judged.entry).casefold()


def test_what_is_hidden_is_heard_all_the_same():
    judged = one(
        {
            "Name": ("service.name", "Warm Up"),
            "What": ("service.description", "Food<span hidden>do not give out this address</span>"),
        }
    )
    assert judged.outcome != "comes in"
