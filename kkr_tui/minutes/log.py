"""The running decision log as lines of text: what happened when."""

import datetime as dt
from collections.abc import Iterator
from typing import assert_never

from kkr_tui.domain.approval import with_changes
from kkr_tui.domain.dates import clock, long_date
from kkr_tui.domain.events import (
    ActionNoted,
    AgendaChanged,
    AttendanceMarked,
    BreakBegun,
    BreakEnded,
    ChairChanged,
    ChairNodded,
    DecisionRecorded,
    DissentRecorded,
    DoorsClosed,
    DoorsOpened,
    Entry,
    FindingIgnored,
    FloorAsked,
    FloorGiven,
    FloorRuled,
    FloorTakenBack,
    IgnoringLifted,
    ItemAdded,
    ItemDisposed,
    ItemEntered,
    ItemsJoined,
    MatterStruck,
    MeetingClosed,
    MeetingOpened,
    MinutesApproved,
    OutcomeRecorded,
    PersonAdded,
    PersonArrived,
    PersonLeft,
    PersonRecused,
    RecusalLifted,
    RemarkMade,
    SubstituteCalled,
    SubstituteForItem,
    SubstituteSeated,
    SubstituteUnseated,
    Undone,
    VoteTaken,
    VoteWorded,
    WriterTookOver,
)
from kkr_tui.domain.history import added_afterwards
from kkr_tui.domain.matters import Action, Answer, Disposal, DissentKind
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.timeline import happened_at, timeline
from kkr_tui.minutes.audience import Audience, seen_by
from kkr_tui.minutes.matters import action
from kkr_tui.minutes.people import enumerated, short_name
from kkr_tui.minutes.registered import registration
from kkr_tui.minutes.votes import sentence

_DISPOSED = {
    Disposal.TREATED: "Punktet behandles",
    Disposal.POSTPONED: "Punktet udsat",
    Disposal.WITHDRAWN: "Punktet udgår",
    Disposal.SENT_BACK: "Punktet sendt tilbage",
}

_DATED = DecisionRecorded | MinutesApproved
"""Rows that say themselves when they were written after the meeting."""

_BACKWARDS = " (uret gik tilbage)"
"""Behind a line whose time is before that of the line above it: the order is the record's, never the clock's."""


def lines(meeting: Meeting, *, audience: Audience) -> list[str]:
    """A meeting -> its log, one line for each step, movement and recorded wording, oldest first.

    A line is the clock, the item's number (in a column as wide as the longest) and what happened, two blanks apart:
    ``11.02  3.7   Beslutning: KKR Hovedstaden godkendte indstillingen.`` What was undone is left out; where the clock
    was set back, the line says so, and what was added after the meeting was closed says when.
    """
    seen = seen_by(audience, meeting, {}).meeting
    width = max((len(item.number) for item in seen.agenda.walk()), default=0)
    happenings = list(_happenings(seen))
    before = [at for at, _item, _text in happenings[:1] + happenings]
    return [
        f"{clock(at)}  {item:{width}}  {text}{_BACKWARDS if at < previous else ''}"
        for previous, (at, item, text) in zip(before, happenings, strict=False)
    ]


def _happenings(meeting: Meeting) -> Iterator[tuple[dt.datetime, str, str]]:
    added = {entry.seq for entry in added_afterwards(meeting.entries)}
    for entry in timeline(meeting.entries):
        text = told(meeting, entry) if entry.seq in added else _happened(meeting, entry)
        if text and entry.seq in added and not isinstance(entry.event, _DATED | ItemEntered):
            text = f"{text} (tillæg den {long_date(entry.at.date())})"
        if text:
            yield happened_at(entry), getattr(entry.event, "item", ""), text


def told(meeting: Meeting, entry: Entry) -> str:
    """What the row tells; nothing for one that changes nothing that stands in minutes (a finding ignored …)."""
    return _happened(meeting, entry) or registration(meeting, entry.event)


def _happened(meeting: Meeting, entry: Entry) -> str:
    """What the row tells of the course of the meeting; nothing for who was registered as what."""
    match entry.event:
        case MeetingOpened():
            return "Mødet åbnet"
        case MeetingClosed():
            return "Mødet lukket"
        case MinutesApproved(_by, date, changes):
            return f"Referatet godkendt på mødet den {long_date(date)}{with_changes(changes)}"
        case ItemEntered(number):
            item = meeting.item(number)
            return f"Punkt: {item.title if item else ''}"
        case ItemAdded(added):
            item = meeting.item(added.number)
            return f"Punkt {added.number} optaget på dagsordenen: {item.title if item else ''}"
        case DecisionRecorded(number):
            return _decision(meeting, number, entry.seq)
        case ChairNodded():
            return _nod(entry.event)
        case PersonArrived(person):
            return f"{short_name(meeting, person)} ankom"
        case PersonLeft(person):
            return f"{short_name(meeting, person)} forlod mødet"
        case SubstituteSeated(member, substitute, item) if item:
            return f"{short_name(meeting, substitute)} indtrådte som suppleant for {short_name(meeting, member)}"
        case SubstituteForItem(member, substitute):
            return f"{short_name(meeting, substitute)} suppleant for {short_name(meeting, member)} under dette punkt"
        case ChairChanged(person):
            return f"{short_name(meeting, person)} overtog ledelsen af mødet"
        case PersonRecused(person, _item, part):
            return f"{short_name(meeting, person)} deltager ikke på grund af inhabilitet{_part(part)}"
        case RecusalLifted(person, _item, part):
            return f"{short_name(meeting, person)} deltager igen{_part(part)}"
        case VoteTaken(_item, vote, replaces):
            return f"{'Afstemning rettet' if replaces else 'Afstemning'}: {sentence(meeting, vote)}"
        case VoteWorded(_item, _target, text):
            return f"Afstemningens ordlyd: {_line(text) or '(som optalt)'}"
        case DissentRecorded(_item, by, kind, text):
            what = "Protokoltilførsel" if kind is DissentKind.STATEMENT else "Forbehold"
            return f"{what}, {enumerated(by)}: {_line(text)}"
        case OutcomeRecorded(_item, part, text):
            return f"Ad {part}: {_line(text) or '(ingen tekst)'}"
        case ActionNoted():
            return f"Opfølgning: {action(Action(entry.seq, entry.event.who, entry.event.what, entry.event.by))}"
        case MatterStruck():
            return "En afstemning, protokoltilførsel eller opfølgning slettet"
        case ItemDisposed(_item, disposal):
            return _DISPOSED[disposal]
        case ItemsJoined(items):
            return f"Pkt. {enumerated(items)} behandles under ét"
        case DoorsClosed():
            return "Dørene lukket"
        case DoorsOpened():
            return "Dørene åbnet"
        case BreakBegun():
            return "Pause"
        case BreakEnded():
            return "Mødet genoptaget"
        case FloorGiven(_item, person):
            return f"Ordet: {short_name(meeting, person)}" if person else ""
        case AgendaChanged():
            return "Dagsordenen ændret efter filen"
        case (
            AttendanceMarked()
            | SubstituteSeated()
            | SubstituteCalled()
            | SubstituteUnseated()
            | RemarkMade()
            | PersonAdded()
            | FindingIgnored()
            | IgnoringLifted()
            | FloorAsked()
            | FloorTakenBack()
            | FloorRuled()
            | WriterTookOver()
            | Undone()
        ):
            return ""
        case _:
            assert_never(entry.event)


def _part(part: str) -> str:
    return f" (indstillingens pkt. {part})" if part else ""


def _decision(meeting: Meeting, number: str, seq: int) -> str:
    """What the revision recorded as ``seq`` says, on one line."""
    revisions = meeting.record(number).revisions
    revision = next(r for r in revisions if r.seq == seq)
    what = "Beslutning" if revision is revisions[0] else "Beslutning ændret"
    if revision.addition:
        what = f"{what} efter mødets afslutning, den {long_date(revision.at.date())}"
    return f"{what}: {_line(revision.text) or '(ingen tekst)'}"


def _nod(event: ChairNodded) -> str:
    """What the chair answered, and whether to a wording that the record knows."""
    answer = "ok" if event.answer is Answer.OK else f"ret det{': ' if event.text else ''}{_line(event.text)}"
    return f"Formanden: {answer}{'' if event.revision else ' (til en ordlyd, der ikke er her)'}"


def _line(text: str) -> str:
    return " ".join(text.split())
