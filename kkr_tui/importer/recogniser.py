"""From the lines of a document to an agenda. Every step is a rule of its own; this is the order in which they work."""

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
from kkr_tui.importer.remarks import end_of_items, is_draft_note, is_our_pdf, is_remark
from kkr_tui.importer.report import Imported, ImportFailed, Log, report_on
from kkr_tui.importer.roll import People, read_roll
from kkr_tui.importer.source import Line, filled, joined_text
from kkr_tui.importer.vocabulary import section_of
from kkr_tui.language import _


def recognise(source: Sequence[Line], path: Path | None) -> Imported:
    """The lines of a published agenda or minutes -> the agenda in them, with a report.

    Raises ImportFailed when there are no items or no date in them.
    """
    log = Log()
    whole = undamaged(source, log)
    if is_our_pdf(whole):
        whole = [replace(line, unsplit=True) for line in whole]
    lines, furniture = without_furniture(whole, log)
    lines = [replace(line, remark=True) if _is_own_remark(line) else line for line in lines]
    found = headings(lines)
    if not found:
        raise ImportFailed(_("No numbered items were found: this does not look like an agenda or minutes."))
    text = " ".join(line.text for line in lines)
    items = _without_end_matter(spans(lines, found), log)
    front = without_contents(lines[: lines.index(items[0][1][0])], _titles(items), log)
    title_page, lists = split_lists(front, log)
    frame = read_frame(title_page, furniture, text, path, log)
    context = Context(body=frame.body, marked=any(line.level and section_of(line.text) for line in lines), log=log)
    agenda = _agenda(frame, read_roll(lists, log), _tree([read_item(*item, context) for item in items]))
    account_for(whole, (line.number for _roll, people in lists for line in people), agenda, log)
    return Imported(agenda, report_on(agenda, log), frozenset(log.unrecorded))


def _without_end_matter(items: list[tuple[Heading, list[Line]]], log: Log) -> list[tuple[Heading, list[Line]]]:
    """The items without what our own minutes say after the last of them, which is of the whole meeting."""
    *before, (heading, lines) = items
    end = end_of_items(lines)
    if after := filled([line for line in lines[end:] if not line.remark]):
        message = _(
            "What is to be followed up, and what was added later, is no part of an agenda; it is kept here only."
        )
        log.doubt(after[0].number, message, joined_text(after))
    return [*before, (heading, [*lines[:end], *(line for line in lines[end:] if line.remark)])]


def _is_own_remark(line: Line) -> bool:
    """Whether our own minutes say this of themselves. What nobody recorded is known by it in any file."""
    return is_draft_note(line.text) or (not line.exact and is_remark(line.text))


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
