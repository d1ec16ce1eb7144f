"""Markdown through markdown-it-py. Our own minutes come back exactly as they were written."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kkr_tui.domain.text import clean_line
from kkr_tui.extras import adding
from kkr_tui.importer.readers.text import decode
from kkr_tui.importer.remarks import BEGINNINGS, HEADS
from kkr_tui.importer.report import ImportFailed
from kkr_tui.importer.source import Line
from kkr_tui.language import _

if TYPE_CHECKING:
    from markdown_it.token import Token


def read_markdown(data: bytes) -> list[Line]:
    """The bytes of a Markdown file -> its lines. Raises ImportFailed when they are not UTF-8."""
    try:
        from markdown_it import MarkdownIt  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise ImportFailed(
            _("Reading Markdown files needs the extra: %(command)s") % {"command": adding("import")}
        ) from error
    return list(_lines(MarkdownIt("commonmark", {"html": False}).parse(decode(data))))


def _lines(tokens: "list[Token]") -> Iterator[Line]:
    level, mark, after_rule = 0, "", False
    for token in tokens:
        number = token.map[0] + 1 if token.map else 1
        match token.type:
            case "heading_open":
                level = int(token.tag[1])
            case "list_item_open":
                mark = f"{token.info}{token.markup} " if token.info else "- "
            case "list_item_close":
                mark = ""
            case "hr":
                after_rule = True
            case "inline":
                if not mark:
                    yield Line(text="", number=number)
                remark = not level and (_is_remark(token) or (after_rule and token.content.startswith(HEADS)))
                for text in _rows(token):
                    yield Line(text=mark + text, number=number, level=level, whole=True, exact=True, remark=remark)
                    number += 1
                    mark = ""
                level = 0
            case "fence" | "code_block" | "html_block":
                yield Line(text="", number=number)
                for offset, row in enumerate(token.content.splitlines()):
                    yield Line(text=clean_line(row), number=number + offset, whole=True)


def _rows(inline: "Token") -> list[str]:
    """The text of an inline token, a row for each hard break; soft breaks are where an editor wrapped the line."""
    text = ""
    for child in inline.children or ():
        match child.type:
            case "hardbreak":
                text += "\n"
            case "softbreak":
                text += " "
            case "image":
                text += child.content
            case "link_open":
                pass
            case _:
                text += child.content
    return [clean_line(row) for row in text.split("\n")]


def _is_remark(inline: "Token") -> bool:
    """Whether the paragraph is nothing but one of our own remarks."""
    parts = [child for child in inline.children or () if child.content or child.nesting]
    if [part.type for part in parts] != ["em_open", "text", "em_close"]:
        return False
    return parts[1].content.replace("—", "–").startswith(BEGINNINGS)  # editors make dashes longer
