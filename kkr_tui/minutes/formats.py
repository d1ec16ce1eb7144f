"""The formats that minutes can be written in: one table, read by the command, the tests and the documentation.

Every writer gets an ``Export`` and gives bytes, the same for the same export. All but JSON are made of the document
alone; JSON tells the meeting too. Writers are loaded when they are called.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kkr_tui.minutes import house

if TYPE_CHECKING:
    from kkr_tui.domain.meeting import Meeting
    from kkr_tui.minutes.blocks import Document
    from kkr_tui.minutes.document import Audience, Kind


class Unavailable(Exception):
    """A format needs something that is not on this machine; the words say what, and how to get it."""


@dataclass(frozen=True)
class Export:
    """What is to be written: a meeting with its drafts, how much of it, for whom; ``head`` of its hash chain.

    ``speakers``: also who had the floor.
    """

    meeting: "Meeting"
    drafts: Mapping[str, str]
    kind: "Kind"
    audience: "Audience"
    head: str
    speakers: bool = False

    @cached_property
    def document(self) -> "Document":
        """The document that all formats are made of."""
        from kkr_tui.minutes.document import build  # noqa: PLC0415 - the table is light

        return build(
            self.meeting,
            self.drafts,
            kind=self.kind,
            audience=self.audience,
            head=self.head,
            speakers=self.speakers,
        )


@dataclass(frozen=True, slots=True)
class Format:
    """One format. ``write`` takes the template that was asked for, or None for the built-in one."""

    name: str
    suffix: str
    tells: str
    write: Callable[[Export, Path | None], bytes]
    template: Path | None = None
    """The built-in template, where a house may give its own."""
    is_text: bool = True
    extra: str = ""
    """The optional extra of this package that brings what it needs."""


def _markdown(export: Export, template: Path | None) -> bytes:
    from kkr_tui.minutes import markdown  # noqa: PLC0415

    if template is None:
        return markdown.render(export.document).encode()
    from kkr_tui.minutes.templates import as_markdown  # noqa: PLC0415

    return markdown.with_seal(as_markdown(export.document, template), export.document).encode()


def _html(export: Export, template: Path | None) -> bytes:
    from kkr_tui.minutes.seal import with_comment  # noqa: PLC0415
    from kkr_tui.minutes.templates import as_html  # noqa: PLC0415

    return with_comment(as_html(export.document, template or house.HTML)).encode()


def _word(export: Export, template: Path | None) -> bytes:
    from kkr_tui.minutes import word  # noqa: PLC0415

    return word.render(export.document, template or house.WORD)


def _pdf(export: Export, template: Path | None) -> bytes:
    from kkr_tui.minutes import pdf  # noqa: PLC0415

    return pdf.render(export.document, template or house.TYPST)


def _json(export: Export, template: Path | None) -> bytes:  # noqa: ARG001 - it has no template
    from kkr_tui.minutes import jsonformat  # noqa: PLC0415

    return jsonformat.render(export).encode()


def _akn(export: Export, template: Path | None) -> bytes:  # noqa: ARG001 - it has no template
    from kkr_tui.minutes import akomantoso  # noqa: PLC0415

    return akomantoso.render(export.document).encode()


FORMATS = {
    form.name: form
    for form in (
        Format("md", ".md", "Markdown (CommonMark)", _markdown, house.MARKDOWN),
        Format("html", ".html", "one page for screen, phone and A4", _html, house.HTML),
        Format("docx", ".docx", "Word, by Pandoc", _word, house.WORD, is_text=False, extra="pandoc"),
        Format(
            "pdf", ".pdf", "PDF with tags for screen readers, by Typst", _pdf, house.TYPST, is_text=False, extra="pdf"
        ),
        Format("json", ".json", "the whole meeting for other programs; see --schema", _json),
        Format("akn", ".akn.xml", "Akoma Ntoso 1.0, a debate", _akn),
    )
}
"""By the name that ``--format`` takes, in the order of the help."""
