"""Sample hand-outs with real help lines, long names and the languages of Minnesota."""

from guide.blocks.blocks import (
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Grid,
    Heading,
    Items,
    NoteLine,
    Number,
    Numbers,
    Page,
    Paragraph,
    Refs,
    SmallPrint,
    Tags,
    Title,
    WebAddress,
)
from guide.handout.document import Handout, Item
from guide.handout.options import Format, Options, Paper
from tests.builders import bullets, fact, subheading

FOOTER = "Content of 24 November 2026. Numbers can change."


def call(value, *, note="", qr=False):
    digits = "+" + "".join(filter(str.isdigit, value))
    return Number("Call", value, note, uri=f"tel:{digits}" if qr else "")


def text(value, *, note="", qr=False):
    return Number("Text", value, note, uri="sms:+" + "".join(filter(str.isdigit, value)) if qr else "")


def tip(value):
    return Number(
        "Police tip line, call", value, "They may come. Ask before you give a name.", is_police_tip=True
    )


def day_one(*, qr=False):
    return Item(
        "line-day-one",
        "Day One",
        (
            call("1-866-223-1111", qr=qr),
            text("612-399-9995", qr=qr),
            fact("Hours", "24 hours a day, every day"),
            Paragraph("Finds a safe bed anywhere in Minnesota, and somebody to talk to."),
        ),
    )


def lifeline(*, qr=False):
    return Item(
        "line-988",
        "988 Suicide and Crisis Lifeline",
        (
            Number("Call or text", "988", "Press 2 for Spanish.", uri="tel:988" if qr else ""),
            fact("Hours", "24 hours a day, every day"),
            Paragraph("Somebody listens when you want to die or can't go on."),
            fact("Languages", "English, Spanish; others with an interpreter"),
        ),
    )


def bca_tips():
    return Item(
        "line-tips",
        "State police tips",
        (tip("1-877-996-6222"), Paragraph("To tell the police what you saw.")),
    )


def clinic(*, qr=False):
    address = "https://example.org/clinics/saint-paul/walk-in"
    return Item(
        "service-clinic",
        "Neighborhood Clinic for Young People and Families of the East Side, Walk-in and by Appointment",
        (
            call("651-555-0133", note="Ask for the nurse. You need no card and no name.", qr=qr),
            Number("Web", address, uri=address if qr else ""),
            subheading("What to bring"),
            bullets(
                (
                    "Nothing, if you have nothing.",
                    "A card of your insurance, if you have one; it is not asked for twice.",
                )
            ),
            bullets(("Call.", "Say that it is for today.", "Come to the side door."), numbered=True),
            fact("How to get in", "Bus 54, then a five minutes' walk"),
            NoteLine(),
        ),
    )


def arabic():
    return Item(
        "line-arabic",
        "خط المساعدة",
        (
            Number("اتصل", "1-800-555-0199", "المكالمة مجانية."),
            Paragraph("هل تحتاج إلى مساعدة؟ يمكنك الاتصال بنا في أي وقت، ليلا أو نهارا، ولا نسأل عن اسمك."),
            bullets(("لا تحتاج إلى بطاقة.", "نتكلم لغتك.")),
        ),
    )


def somali():
    return Item(
        "line-somali",
        "Khadka caawimaadda",
        (
            call("612-555-0142"),
            Paragraph("Ma u baahan tahay caawimaad? Lambarka waa bilaash, habeen iyo maalin."),
        ),
    )


def hmong():
    return Item(
        "line-hmong",
        "Kev pab rau tsev neeg",
        (call("651-555-0177"), Paragraph("Koj puas xav tau kev pab? Hu rau tus xov tooj no. 𖬖𖬰𖬝𖬵 𖬄𖬶𖬟𖬰")),
    )


def spanish():
    return Item(
        "line-spanish",
        "Línea de ayuda",
        (
            call("651-772-1611"),
            Paragraph("¿Está en peligro? Llame al 911; mañana también. No le preguntamos su nombre."),
        ),
    )


def karen():
    return Item(
        "line-karen", "နလိၣ်ဘၣ်တၢ်မၤစၢၤဧါ", (call("651-555-0110"), Paragraph("အကူအညီ လိုပါသလား။ အခမဲ့ ဖုန်းခေါ်နိုင်သည်။"))
    )


def some(count, *, qr=False):
    """Return `count` items with different targets: shipped entries, then other languages and long names."""
    made = [
        day_one(qr=qr), lifeline(qr=qr), bca_tips(), clinic(qr=qr), arabic(), somali(), hmong(), spanish(), karen(),
    ]  # fmt: skip
    more = (
        Item(
            f"more-{number}",
            f"Drop-in Center Number {number}",
            (call(f"612-555-02{number:02}"), Paragraph("Food and rest.")),
        )
        for number in range(20)
    )
    return (*made, *more)[:count]


def handout(
    *items,
    format=Format.CARD,  # noqa: A002
    paper=Paper.LETTER,
    footer=FOOTER,
    title="Numbers",
    pages=(),
    **options,
):
    return Handout(
        options=Options(format=format, paper=paper, **options),
        title=title,
        items=tuple(items),
        pages=pages,
        footer=footer,
    )


def page(title="Day One Minnesota", *, paragraphs=3):
    """Return a page with every kind of block."""
    words = "Somebody who knows the place can open a door that was shut. " * 6
    return Page(
        (
            Crumbs((EntryRef("strategy", "Housing"), EntryRef("practice", "A bed tonight"))),
            Title(title),
            Tags(("24 hours", "all of Minnesota")),
            Box("summary", "In 30 seconds:", "One number finds a bed in all of Minnesota."),
            Box("warn", "Not sure:", "The opening hours were read a year ago."),
            Numbers(
                EntryRef("line-day-one", "Day One"),
                (Number("Call", "1-866-223-1111", "Free."), Number("Text", "612-399-9995")),
            ),
            Numbers(EntryRef("line-tips", "Police tips"), (Number("Police tip line, call", "1-877-996-6222", "", True),)),
            Heading("What they do"),
            *(Paragraph(words, note="unsure") for _ in range(paragraphs)),
            Items((Paragraph("A bed"), Paragraph(words), Paragraph("A ride"))),
            Items((Paragraph("Call"), Paragraph("Say where you are")), numbered=True),
            Heading("Hours and ages", level=3),
            Facts((("Hours", "24 hours a day"), ("Ages", "all"), ("How to get in", words))),
            Grid(("When", "Where"), (("Monday", "Saint Paul"), ("Tuesday", words))),
            Refs((EntryRef("other", "Another page", "why"),)),
            Heading("Sources"),
            WebAddress("Their own page", "https://example.org/" + "very-long-address/" * 9, "read on 24 November 2026"),
            SmallPrint("Reviewed on 24 November 2026."),
        )
    )  # fmt: skip


def eight_lines(*, qr=False):
    """Return eight ordinary items, each with a name, a number, a description and hours."""
    return tuple(
        Item(
            f"line-{number}",
            name,
            (call(value, qr=qr), fact("Hours", "24 hours a day"), Paragraph(words)),
        )
        for number, (name, value, words) in enumerate(
            (
                ("Day One", "1-866-223-1111", "Finds a safe bed anywhere in Minnesota."),
                ("Youth shelter", "612-555-0101", "A bed tonight, up to the age of 24."),
                ("Family line", "1-800-555-0102", "Talk about what happens at home."),
                ("Legal help", "651-555-0103", "A lawyer, free of charge, in your language."),
                ("Clinic", "612-555-0104", "Walk in, no card needed."),
                ("Tribal advocates", "218-555-0105", "People who know where you come from."),
                ("Rides", "612-555-0106", "A ride to a safe place at any hour."),
                ("Resources", "211", "Food, rent, a place to stay."),
            )
        )
    )
