"""From the lines of a document to an agenda. Every step is a rule of its own; this is the order in which they work."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.importer.audit import account_for
from kkr_tui.importer.contents import without_contents
from kkr_tui.importer.damage import undamaged
from kkr_tui.importer.frontpage import Frame, read_frame, split_lists
from kkr_tui.importer.furniture import without_furniture
from kkr_tui.importer.items import Context, read_item
from kkr_tui.importer.outline import Heading, headings, spans
from kkr_tui.importer.report import Imported, ImportFailed, Log, report_on
from kkr_tui.importer.roll import People, read_roll
from kkr_tui.importer.source import Line
from kkr_tui.importer.vocabulary import section_of
from kkr_tui.language import _

_OWN_REMARK = re.compile(r"Beslutning mangler|(?:Kontrol|Protokol)kode: [0-9a-f]{12}")


def recognise(source: Sequence[Line], path: Path | None) -> Imported:
    """The lines of a published agenda or minutes -> the agenda in them, with a report.

    Raises ImportFailed when there are no items or no date in them.
    """
    log = Log()
    whole = undamaged(source, log)
    lines, furniture = without_furniture(whole, log)
    lines = [replace(line, remark=True) if _is_own_remark(line) else line for line in lines]
    found = headings(lines)
    if not found:
        raise ImportFailed(_("No numbered items were found: this does not look like an agenda or minutes."))
    text = " ".join(line.text for line in lines)
    items = spans(lines, found)
    front = without_contents(lines[: lines.index(items[0][1][0])], _titles(items), log)
    title_page, lists = split_lists(front, log)
    frame = read_frame(title_page, furniture, text, path, log)
    context = Context(body=frame.body, marked=any(line.level and section_of(line.text) for line in lines), log=log)
    agenda = _agenda(frame, read_roll(lists, log), _tree([read_item(*item, context) for item in items]))
    account_for(whole, (line.number for _roll, people in lists for line in people), agenda, log)
    return Imported(agenda, report_on(agenda, log))


def _is_own_remark(line: Line) -> bool:
    """Whether our own minutes say this of themselves, in a format that lost the italics (Word, a web page, a PDF)."""
    return not line.exact and bool(_OWN_REMARK.fullmatch(line.text))


def _titles(items: Sequence[tuple[Heading, list[Line]]]) -> list[str]:
    """The titles as they will be read, for comparing with a contents page: wrapped ones need their next lines."""
    quiet = Context(body="", marked=False, log=Log())
    return [read_item(heading, lines, quiet).title for heading, lines in items]


def _agenda(frame: Frame, people: People, items: tuple[Item, ...]) -> Agenda:
    if frame.date is None:
        raise ImportFailed(
            _("The date of the meeting was not found.\nWrite it at the top (Dato: 24-11-2023) or in the file's name.")
        )
    return Agenda(
        body=frame.body,
        date=frame.date,
        start=frame.start,
        end=frame.end,
        place=frame.place,
        chair=people.chair or frame.chair,
        vice_chair=people.vice_chair,
        secretary=people.secretary,
        members=people.members,
        substitutes=people.substitutes,
        guests=people.guests,
        items=items,
    )


def _tree(items: Sequence[Item]) -> tuple[Item, ...]:
    """Items in order -> the same with 1.1 below 1, 1.2 …"""
    roots: list[Item] = []
    waiting = list(items)
    while waiting:
        item = waiting.pop(0)
        below = [other for other in waiting if other.number.startswith(f"{item.number}.")]
        waiting = waiting[len(below) :]
        roots.append(replace(item, children=_tree(below)))
    return tuple(roots)
