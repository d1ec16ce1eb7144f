"""From the lines between two headings to an item: title, case line, sections, enclosures, decision."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from kkr_tui.domain.agenda import RECOMMENDATION, STATEMENT, Item, Section
from kkr_tui.importer import prose
from kkr_tui.importer.caseline import case_line
from kkr_tui.importer.outline import Heading, state_of
from kkr_tui.importer.remarks import is_draft_note
from kkr_tui.importer.report import Log
from kkr_tui.importer.source import Line, filled
from kkr_tui.importer.vocabulary import DECISION, ENCLOSURES, decision_of, proposes, section_of
from kkr_tui.language import _

_TITLE_LINES = 4
_CLOSED = re.compile(r"\(?lukket(?: punkt| sag| møde)?\)?\.?|punktet er lukket\.?", re.IGNORECASE)
_CLOSED_TITLE = re.compile(r"\(lukket(?: punkt| sag)?\)|^lukket (?:punkt|sag)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules need to know of the whole document."""

    body: str
    marked: bool  # sections have headings that are marked as such: then no other line is one
    log: Log


@dataclass(slots=True)
class _Part:
    """The lines under one heading; ``heading`` is nothing for those before the first, and for a ``draft``."""

    heading: str
    line: int
    lines: list[Line] = field(default_factory=list)
    draft: bool = False


def read_item(heading: Heading, lines: Sequence[Line], context: Context) -> Item:
    """The lines of an item, its heading's first -> the item (without children)."""
    title, rest = _title(heading, lines, context)
    number, officer, rest = _case(rest, context)
    parts = _parts(rest, context)
    marks = _take_closed_marks(parts[0], context.log)
    decision = _decision(parts, context)
    decision = _take_unheaded(parts, decision, context.log)
    sections: dict[str, list[str]] = {}
    enclosures: list[str] = []
    for part in parts:
        if part is decision or part.draft or not filled(part.lines):
            continue
        if part.heading == ENCLOSURES:
            enclosures += prose.entries(part.lines, context.log)
        else:
            sections.setdefault(part.heading, []).append(prose.paragraphs(part.lines, context.log))
    return Item(
        number=heading.label,
        title=title,
        case_number=number,
        case_officer=officer,
        closed=bool(marks) or bool(_CLOSED_TITLE.search(title)),
        sections=tuple(Section(heading=name, text="\n\n".join(texts)) for name, texts in sections.items()),
        enclosures=tuple(enclosures),
        prepared_decision=_decided(heading.label, decision, parts, context.log),
    )


def heads_part(line: Line, before: Line | None, context: Context) -> bool:
    """Whether the line heads a section or a decision (where ``before`` is the filled line just above it, if any)."""
    if line.level:
        return True
    if context.marked:
        return False
    if before and prose.ends_open(before.text) and not before.whole:
        return False
    return bool(section_of(line.text)) or decision_of(line.text) is not None


def _title(heading: Heading, lines: Sequence[Line], context: Context) -> tuple[str, Sequence[Line]]:
    """The title, which may go over several lines, and the lines after it."""
    first = lines[0]
    taken = [Line(text=heading.title, number=first.number, room=first.room, whole=first.whole)] if heading.title else []
    index = 1
    while index < len(lines) and len(taken) < _TITLE_LINES and not first.whole:
        line = lines[index]
        if line.blank:
            if taken and not prose.ends_open(taken[-1].text):
                break
        elif not _is_title_line(taken, line, lines[index + 1 :], context):
            break
        else:
            taken.append(line)
        index += 1
    return prose.one_line(taken, context.log) or heading.label, lines[index:]


def _is_body(line: Line, context: Context) -> bool:
    return bool(case_line(line.text)) or state_of(line.text) or heads_part(line, None, context)


def _is_title_line(taken: Sequence[Line], line: Line, rest: Sequence[Line], context: Context) -> bool:
    """Whether the title goes on: it was broken off, or the lines run without a gap into the case line or a section."""
    if _is_body(line, context):
        return False
    if not taken:
        return True
    before = taken[-1]
    if prose.ends_open(before.text) or line.text[0].islower():
        return True
    run = list(takewhile(lambda following: not following.blank, rest[:_TITLE_LINES]))
    if any(_is_body(following, context) for following in run):
        return not line.text.endswith((".", ":"))
    return not prose.fits(before, line) and not line.text.endswith((".", ":"))


def _case(lines: Sequence[Line], context: Context) -> tuple[str, str, Sequence[Line]]:
    """The case line, looked for before the first section, and the lines without it."""
    number = officer = ""
    kept = list(lines)
    for line in filled(lines):
        if heads_part(line, None, context):
            break
        if found := case_line(line.text, is_marked=context.marked):
            if (number and found[0]) or (officer and found[1]):
                break
            number, officer = number or found[0], officer or found[1]
            kept.remove(line)
    return number, officer, kept


def _parts(lines: Sequence[Line], context: Context) -> list[_Part]:
    parts = [_Part("", lines[0].number if lines else 0)]
    before: Line | None = None
    for line in lines:
        if line.blank:
            parts[-1].lines.append(line)
            before = None
            continue
        if line.remark:
            context.log.note(line.number, _("A remark by the program was left out."), line.text)
            if is_draft_note(line.text):
                parts.append(_Part("", line.number, draft=True))
        elif heads_part(line, before, context):
            name, rest = section_of(line.text) or (line.text, "")
            parts.append(_Part(name, line.number))
            if rest:
                parts[-1].lines.append(Line(text=rest, number=line.number, whole=line.whole, room=line.room))
        elif proposes(line.text) and before is None and parts[-1].heading not in (RECOMMENDATION, DECISION):
            parts.append(_Part(RECOMMENDATION, line.number, [line]))
        else:
            parts[-1].lines.append(line)
        before = line
    return parts


def _decision(parts: Sequence[_Part], context: Context) -> _Part | None:
    """The part that is this meeting's decision: the last that is headed so and is not another body's."""
    ours = [part for part in parts if _is_ours(part.heading, context.body)]
    for part in ours:
        if part.heading != DECISION:
            context.log.note(part.line, _("The decision of this meeting begins here."), part.heading)
    for part in parts:
        if part.heading and decision_of(part.heading) is not None and part not in ours:
            context.log.doubt(part.line, _("A decision of another body was kept as a section."), part.heading)
    filled_ones = [part for part in ours if filled(part.lines)]
    for part in filled_ones[:-1]:
        context.log.doubt(part.line, _("The item has several decisions; this one was kept as a section."), part.heading)
    return filled_ones[-1] if filled_ones else None


def _decided(number: str, decision: _Part | None, parts: Sequence[_Part], log: Log) -> str:
    """What stands under *Beslutning*: the decision, else what was typed there and never recorded."""
    decided = prose.paragraphs(decision.lines, log) if decision else ""
    drafts = [(part.line, prose.paragraphs(part.lines, log)) for part in parts if part.draft]
    for line, text in drafts:
        if text:
            log.draft(line, number, text, beside_a_decision=bool(decided))
    return decided or "\n\n".join(text for _line, text in drafts if text)


def _is_ours(heading: str, body: str) -> bool:
    owner = decision_of(heading) if heading else None
    return owner is not None and (
        not owner or owner.casefold() in body.casefold() or body.casefold() in owner.casefold()
    )


def _take_unheaded(parts: list[_Part], decision: _Part | None, log: Log) -> _Part | None:
    """Give the text before the first heading a place; what comes back is the decision."""
    part = parts[0]
    lines = filled(part.lines)
    if not lines:
        return decision
    if decision is None and all(state_of(line.text) for line in lines):
        log.doubt(lines[0].number, _("What became of the item was taken as its decision."), lines[0].text)
        return part
    part.heading = STATEMENT
    message = _("Text without a heading was kept as “%(heading)s”.") % {"heading": STATEMENT}
    log.doubt(lines[0].number, message, lines[0].text)
    return decision


def _take_closed_marks(unheaded: _Part, log: Log) -> list[Line]:
    """The lines before the first heading that only say that the item is closed, taken out of there."""
    marks = [line for line in unheaded.lines if _CLOSED.fullmatch(line.text)]
    for line in marks:
        log.note(line.number, _("The item is closed."), line.text)
        unheaded.lines.remove(line)
    return marks
