"""Builds the reference document for Word files that the package ships: ``make reference``.

It starts from the one that Pandoc has built in and sets the house's style; a house sets its own in Word
(docs/templates.md).
"""

import subprocess
import sys
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from kkr_tui.minutes import archive
from kkr_tui.minutes.house import WORD

ACCENT, QUIET = RGBColor(0x14, 0x50, 0x7D), RGBColor(0x57, 0x60, 0x6A)
SIZES = {"Title": 21, "Heading1": 15, "Heading2": 12.5, "Heading3": 11, "Heading4": 11, "Heading5": 11}
FONT = "Calibri"


def built() -> bytes:
    """The reference document."""
    default = subprocess.run(
        ["pandoc", "--print-default-data-file", "reference.docx"], capture_output=True, check=True
    ).stdout
    document = docx.Document(BytesIO(default))
    _emptied(document)
    _page(document)
    _styles(document)
    target = BytesIO()
    document.save(target)
    parts = archive.unpacked(target.getvalue())
    return archive.packed(parts, sealed_in="")


def _emptied(document: Document) -> None:
    """Without the examples of styles in Pandoc's own, of which nothing is used."""
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    section.footer.is_linked_to_previous = False
    line = section.footer.paragraphs[0]
    line.add_run("Side ")
    _field(line, "PAGE")
    line.add_run(" af ")
    _field(line, "NUMPAGES")
    for run in line.runs:
        run.font.size, run.font.color.rgb = Pt(9), QUIET


def _field(line: Paragraph, name: str) -> None:
    for kind in ("begin", "", "end"):
        mark = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark.text = name
        line.add_run()._r.append(mark)


def _styles(document: Document) -> None:
    styles = _of_paragraphs(document)
    for style in styles.values():
        _in_font(style)
    for name, size in SIZES.items():
        style = styles[name]
        style.font.size, style.font.bold, style.font.italic, style.font.color.rgb = Pt(size), True, False, ACCENT
        style.paragraph_format.space_before = Pt(0 if name == "Title" else size * 1.3)
        style.paragraph_format.space_after = Pt(4)
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.alignment = 0
    for name in ("Note", "Protokolkode", "Sagslinje", "Beslutning"):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(style, ParagraphStyle)
        style.base_style = styles["BodyText"]
        style.font.italic = name == "Note"
        style.font.color.rgb = None if name == "Beslutning" else QUIET
        style.paragraph_format.space_before = Pt(18 if name == "Protokolkode" else 2)
        style.paragraph_format.keep_with_next = name == "Sagslinje"
        _in_font(style)
    _bar(_of_paragraphs(document)["Beslutning"])
    hole = document.styles.add_style("Hul", WD_STYLE_TYPE.CHARACTER)
    shade = OxmlElement("w:shd")  # no style of Word's can highlight
    for key, value in {"val": "clear", "color": "auto", "fill": "FFE08A"}.items():
        shade.set(qn(f"w:{key}"), value)
    hole.element.get_or_add_rPr().append(shade)


def _of_paragraphs(document: Document) -> dict[str, ParagraphStyle]:
    return {style.style_id: style for style in document.styles if isinstance(style, ParagraphStyle)}


def _bar(style: ParagraphStyle) -> None:
    """A line to the left of the paragraphs."""
    borders, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for key, value in {"val": "single", "sz": "18", "space": "8", "color": str(ACCENT)}.items():
        left.set(qn(f"w:{key}"), value)
    borders.append(left)
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _in_font(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    if fonts is not None:
        properties.remove(fonts)
    style.font.name = FONT


if __name__ == "__main__":
    WORD.write_bytes(built())
    sys.stdout.write(f"{WORD}: {WORD.stat().st_size} bytes\n")
