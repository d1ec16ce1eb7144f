"""The same text as a PDF, a Word file and a web page, made by ordinary tools."""

import html
import re
from collections.abc import Sequence
from io import BytesIO

from docx import Document
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

_HEADING = re.compile(r"(?P<number>\d+\.)(?P<sub>\d+\.)? [A-ZÆØÅ]")
_WORDS = ("Baggrund", "Indstilling", "Sagsfremstilling", "Bilag", "Beslutning")
_LINES_ON_A_PAGE = 55


def pdf(lines: Sequence[str], *, header: str = "", contents: Sequence[str] = (), password: str = "") -> bytes:
    """Lines of text -> a PDF with a contents page, and a header and a page number on every page."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=True, encrypt=password or None)
    pages = [[f"{title} {'.' * 20} {number}" for number, title in enumerate(contents, 2)]] if contents else []
    pages.append([])
    for index, line in enumerate(lines):
        inside_paragraph = index > 0 and lines[index - 1].strip() and line.strip()
        if len(pages[-1]) >= _LINES_ON_A_PAGE and inside_paragraph:
            pages.append([])
        pages[-1].append(line)
    for number, page in enumerate(pages, 1):
        canvas.setFont("Helvetica", 9)
        canvas.drawString(50, 815, header)
        canvas.setFont("Helvetica", 10)
        for row, line in enumerate(page):
            canvas.drawString(60, 785 - 11.5 * row, line.strip())
        canvas.drawString(500, 25, f"SIDE | {number}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def scanned_pdf() -> bytes:
    """A PDF whose page is a drawing without any text."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=True)
    canvas.rect(100, 100, 300, 300, fill=1)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def docx(lines: Sequence[str]) -> bytes:
    """Lines of text -> a Word file in which each is a paragraph, as pasting text into Word makes them."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return _saved(document)


def styled_docx(text: str) -> bytes:
    """Markdown as we export it -> a Word file with heading and list styles."""
    document = Document()
    for block in re.split(r"\n\n", text.strip()):
        if match := re.match(r"(#+) (.*)", block):
            document.add_heading(match[2], len(match[1]))
        elif block.startswith("- "):
            for entry in block.split("\n"):
                document.add_paragraph(entry.removeprefix("- "), style="List Bullet")
        else:
            document.add_paragraph(block)
    return _saved(document)


def web_page(lines: Sequence[str]) -> bytes:
    """Lines of text -> a web page that keeps them as lines, the headings marked."""
    parts: list[str] = []
    for line in lines:
        text = html.escape(line.strip())
        heading = _HEADING.match(line.strip())
        if line.strip() in _WORDS:
            parts.append(f"</pre><h4>{text}</h4><pre>")
        elif heading and len(line) < 90 and not line.strip().endswith("."):
            parts.append(f"{text}\n")
        else:
            parts.append(f"{text}\n")
    body = "".join(parts)
    return f"<!DOCTYPE html><html><head><style>pre {{}}</style></head><body><pre>{body}</pre></body></html>".encode()


def _saved(document: "Document") -> bytes:  # type: ignore[valid-type]
    target = BytesIO()
    document.save(target)  # type: ignore[attr-defined]
    return target.getvalue()
