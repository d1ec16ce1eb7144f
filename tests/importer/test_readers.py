"""What the readers know beyond the text: headings, lists, numbers, and where a line ends."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml

from kkr_tui.importer.readers.docx import read_docx
from kkr_tui.importer.readers.html import read_html
from kkr_tui.importer.readers.markdown import read_markdown
from kkr_tui.importer.readers.pdf import read_pdf
from kkr_tui.importer.readers.text import read_text
from kkr_tui.importer.source import Line
from tests.importer import making

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def told(lines: list[Line]) -> list[str | tuple[int, str]]:
    """The filled lines, headings with their level."""
    return [(line.level, line.text) if line.level else line.text for line in lines if line.text]


def saved(document: Any) -> bytes:
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def test_html() -> None:
    lists = b"<ul><li>x</li><li><p>y</p></li></ul><ol start='3'><li>z</li></ol>"
    page = b"<h1>T&oslash;</h1><p>a\n  b<br>c</p>" + lists + b"<style>no</style>"
    assert told(read_html(page)) == [(1, "Tø"), "a b", "c", "– x", "– y", "3. z"]


def test_html_tables_and_verbatim_text() -> None:
    page = b"<table><tr><td>Anna</td><td>A</td></tr></table><pre>1. x\n   y</pre>"
    lines = [line for line in read_html(page) if line.text]
    assert [(line.text, line.whole) for line in lines] == [("Anna, A", True), ("1. x", False), ("y", False)]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("# A\n\nb\nc", [(1, "A"), "b c"]),
        ("a\\\nb", ["a", "b"]),
        ("- x\n- y\\\n  z\n\n3. w", ["- x", "- y", "z", "3. w"]),
        (r"\# no \*stars\* &amp; 1\. x", ["# no *stars* & 1. x"]),
        ("⟦**navn?**⟧ [link](http://x.example)", ["⟦navn?⟧ link"]),
        ("```\na  b\n```", ["a b"]),
        ("[kkr-1]: sha256:00", []),
    ],
)
def test_markdown(source: str, lines: list[str | tuple[int, str]]) -> None:
    assert told(read_markdown(source.encode())) == lines


def test_markdown_remarks_are_those_in_italics() -> None:
    lines = read_markdown(
        b"*Beslutning mangler*\n\nBeslutning mangler\n\n*Anden kursiv*\n\n---\n\nProtokolkode: 1\n\nKontrolkode: 1"
    )
    assert [line.text for line in lines if line.remark] == ["Beslutning mangler", "Protokolkode: 1", "Kontrolkode: 1"]


def test_text_pages_and_room() -> None:
    lines = read_text("\ufeffen lang linje, som fylder\nkort\n\fside to".encode())
    assert [(line.text, line.number, line.page) for line in lines] == [
        ("en lang linje, som fylder", 1, 1),
        ("kort", 2, 1),
        ("", 3, 1),
        ("side to", 4, 2),
    ]
    assert lines[1].room > lines[0].room


def test_pdf_keeps_gaps_and_hyphens() -> None:
    lines = read_pdf(
        making.pdf(["første afsnit om KKR-", "formandskabet", "og mere", "", "andet afsnit"]), lambda *_progress: None
    )
    assert [line.text for line in lines][:5] == [
        "første afsnit om KKR-",
        "formandskabet",
        "og mere",
        "",
        "andet afsnit",
    ]


def test_docx_styles() -> None:
    data = making.styled_docx("# Titel\n\n## 1. Punkt\n\n- x\n- y\n\nTekst")
    assert told(read_docx(data)) == [(1, "Titel"), (2, "1. Punkt"), "– x", "– y", "Tekst"]


def test_docx_automatic_numbers_are_counted() -> None:
    document = Document()
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, text in enumerate(("%1.", "%1.%2."))
    )
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {_W} w:abstractNumId="99">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {_W} w:numId="99"><w:abstractNumId w:val="99"/></w:num>'))
    for text, depth in (("Åbning", 0), ("Referat", 1), ("Dagsorden", 1), ("Kysten", 0), ("Tang", 1)):
        paragraph = document.add_heading(text, depth + 1)
        listed = f'<w:numPr {_W}><w:ilvl w:val="{depth}"/><w:numId w:val="99"/></w:numPr>'
        paragraph.paragraph_format.element.get_or_add_pPr().append(parse_xml(listed))
    assert told(read_docx(saved(document))) == [
        (1, "1. Åbning"), (2, "1.1. Referat"), (2, "1.2. Dagsorden"), (1, "2. Kysten"), (2, "2.1. Tang"),
    ]  # fmt: skip


def test_docx_text_in_tables_controls_and_insertions_is_read() -> None:
    document = Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Anna Bro", "Sivby Kommune"
    body = document.element.body
    body.insert(0, parse_xml(f"<w:sdt {_W}><w:sdtContent><w:p><w:r><w:t>felt</w:t></w:r></w:p></w:sdtContent></w:sdt>"))
    body.insert(1, parse_xml(f"<w:p {_W}><w:ins><w:r><w:t>indsat</w:t><w:br/><w:t>linje</w:t></w:r></w:ins></w:p>"))
    assert told(read_docx(saved(document))) == ["felt", "indsat", "linje", "Anna Bro, Sivby Kommune"]
