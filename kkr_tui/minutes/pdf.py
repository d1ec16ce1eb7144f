"""A document as PDF, set by Typst, an optional package that needs nothing else of the system.

Typst gets the document as data and a template: no word of it passes as markup. The file is tagged (PDF/UA-1), so that a
screen reader finds headings and lists, and the same document gives the same bytes.
"""

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kkr_tui.extras import adding
from kkr_tui.language import _
from kkr_tui.minutes.blocks import Block, Document
from kkr_tui.minutes.formats import Unavailable
from kkr_tui.minutes.house import TYPST, TemplateFailed
from kkr_tui.minutes.seal import sealed_pdf

if TYPE_CHECKING:
    from typst import TypstError

_PLACE = re.compile(r"┌─ (.+):(\d+):\d+$", re.MULTILINE)


def render(document: Document, template: Path = TYPST) -> bytes:
    """A document -> PDF. Raises Unavailable without Typst, TemplateFailed, OSError."""
    try:
        import typst  # noqa: PLC0415 - an optional package
    except ImportError as error:
        raise Unavailable(
            _(
                "PDF is set by Typst, which is not installed. Write --format html and print it from a browser, "
                "or %(command)s"
            )
            % {"command": adding("pdf")}
        ) from error
    source = template.resolve(strict=True)
    try:
        pdf = typst.compile(
            source,
            root=source.parent,
            format="pdf",
            sys_inputs={"document": json.dumps(_data(document), ensure_ascii=False)},
            pdf_standards="ua-1",
        )
    except typst.TypstError as error:
        raise _failed(template, error) from error
    return sealed_pdf(pdf)


def _failed(template: Path, error: "TypstError") -> TemplateFailed:
    """Typst's error with the line that its diagnostic names, which may be in a file that the template includes."""
    place = _PLACE.search(error.diagnostic)
    if place is None:
        return TemplateFailed(template, 0, error.message)
    return TemplateFailed(template.with_name(Path(place[1]).name), int(place[2]), error.message)


def _data(document: Document) -> dict[str, Any]:
    return {
        "title": document.title,
        "body": document.body,
        "date": document.date.isoformat(),
        "code": document.code,
        "blocks": [_block(block) for block in document.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    return {"type": block.type, **asdict(block)}
