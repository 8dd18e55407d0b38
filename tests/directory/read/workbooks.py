"""Makes Excel workbooks of a few cells."""

from xml.sax.saxutils import escape, quoteattr

from tests.directory.read.writing import zipped

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def cell(name, value, style=0):
    """Return a cell: of a text as it stands, of a number, a truth, or ("kind", raw) for any other."""
    kind, raw = value if isinstance(value, tuple) else ("", value)
    if isinstance(raw, bool):
        kind, raw = "b", int(raw)
    if kind in ("", "inlineStr") and isinstance(raw, str):
        return (
            f'<c r="{name}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(raw)}</t></is></c>'
        )
    kind = f' t="{kind}"' if kind else ""
    return f'<c r="{name}" s="{style}"{kind}><v>{escape(str(raw))}</v></c>'


def row(number, values, more="", style=0):
    """Return a row of cells; None is an empty one, ("style", number, value) one in a style."""
    cells = ""
    for at, value in enumerate(values):
        if isinstance(value, tuple) and value[0] == "style":
            cells += cell(f"{chr(ord('A') + at)}{number}", value[2], value[1])
        elif value is not None:
            cells += cell(f"{chr(ord('A') + at)}{number}", value, style)
    return f'<row r="{number}"{more}>{cells}</row>'


def sheet(rows, before="", after="", extent="A1"):
    """Return a worksheet: of rows as lists, or of rows as they stand."""
    made = "".join(
        each if isinstance(each, str) else row(number, each) for number, each in enumerate(rows, 1) if each
    )
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}"><dimension ref="{extent}"/>{before}'
        f"<sheetData>{made}</sheetData>{after}</worksheet>"
    )


def merged(*ranges):
    return f"<mergeCells>{''.join(f'<mergeCell ref={quoteattr(each)}/>' for each in ranges)}</mergeCells>"


LOOKS = {"plain": 1, "bold": 2, "struck": 3, "filled": 4, "not struck": 5, "white": 6}


def looks():
    """Return the part of a workbook with a style for each of `LOOKS`."""
    fonts = ("", "<b/>", '<strike/><color rgb="00888888"/>', '<strike val="0"/>')
    fills = ("none", "gray125", "solid", "solid")
    colors = ("", "", "00FFE699", "FFFFFFFF")
    styles = ((0, 0), (0, 1), (1, 0), (2, 0), (0, 2), (3, 0), (0, 3))
    filled = "".join(
        f'<fill><patternFill patternType="{fill}"><fgColor rgb="{color}"/></patternFill></fill>'
        for fill, color in zip(fills, colors, strict=True)
    )
    return {
        "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}">'
        f"<fonts>{''.join(f'<font>{each}</font>' for each in fonts)}</fonts>"
        f"<fills>{filled}</fills>"
        '<cellStyleXfs><xf fontId="2"/></cellStyleXfs><cellXfs>'
        f"{''.join(f'<xf fontId={quoteattr(str(one))} fillId={quoteattr(str(two))}/>' for one, two in styles)}"
        "</cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>"
    }


def workbook(sheets, *, codes=(), shared="", hidden=(), book="", parts=None):
    """Return a workbook of worksheets by name; style 0 is General, style N has the Nth of `codes`."""
    names = list(sheets)
    states = dict.fromkeys(hidden, ' state="hidden"')
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="rId{at}"{states.get(name, "")}/>'
        for at, name in enumerate(names, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{LINK}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(names) + 1)
    )
    written = [code for code in codes if isinstance(code, str)]
    numbers = [0, *(164 + written.index(code) if isinstance(code, str) else code for code in codes)]
    formats = "".join(
        f'<numFmt numFmtId="{164 + at}" formatCode={quoteattr(code)}/>' for at, code in enumerate(written)
    )
    styles = "".join(f'<xf numFmtId="{number}"/>' for number in numbers)
    files = {
        "[Content_Types].xml": f"{HEAD}<Types/>",
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{LINK}">{book}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"{HEAD}<Relationships>{links}</Relationships>",
        "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
        f"<cellXfs>{styles}</cellXfs></styleSheet>",
        **{f"xl/worksheets/sheet{at}.xml": text for at, text in enumerate(sheets.values(), 1)},
        **({"xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}">{shared}</sst>'} if shared else {}),
        **(parts or {}),
    }
    return zipped(files)
