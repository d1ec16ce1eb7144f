"""The running decision log as lines of text: what happened when."""

import datetime as dt
from collections.abc import Iterator
from typing import assert_never

from kkr_tui.domain.dates import clock, long_date
from kkr_tui.domain.events import (
    AttendanceMarked,
    DecisionRecorded,
    FindingIgnored,
    IgnoringLifted,
    ItemEntered,
    MeetingClosed,
    MeetingOpened,
    PersonAdded,
    PersonArrived,
    PersonLeft,
    PersonRecused,
    RecusalLifted,
    SubstituteSeated,
    SubstituteUnseated,
    Undone,
    WriterTookOver,
)
from kkr_tui.domain.history import live
from kkr_tui.domain.meeting import Meeting
from kkr_tui.minutes.audience import Audience, seen_by
from kkr_tui.minutes.people import short_name

_BACKWARDS = " (uret gik tilbage)"
"""Behind a line whose time is before that of the line above it: the order is the record's, never the clock's."""


def lines(meeting: Meeting, *, audience: Audience) -> list[str]:
    """A meeting -> its log, one line for each step, movement and recorded wording, oldest first.

    A line is the clock, the item's number (in a column as wide as the longest) and what happened, two blanks apart:
    ``11.02  3.7   Beslutning: KKR Hovedstaden godkendte indstillingen.`` What was undone is left out; where the clock
    was set back, the line says so.
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
    for entry in live(meeting.entries):
        match entry.event:
            case MeetingOpened():
                yield entry.at, "", "Mødet åbnet"
            case MeetingClosed():
                yield entry.at, "", "Mødet lukket"
            case ItemEntered(number):
                item = meeting.item(number)
                yield entry.at, number, f"Punkt: {item.title if item else ''}"
            case DecisionRecorded(number):
                yield entry.at, number, _decision(meeting, number, entry.seq)
            case PersonArrived(person, number):
                yield entry.at, number, f"{short_name(meeting, person)} ankom"
            case PersonLeft(person, number):
                yield entry.at, number, f"{short_name(meeting, person)} forlod mødet"
            case PersonRecused(person, number):
                yield entry.at, number, f"{short_name(meeting, person)} deltager ikke på grund af inhabilitet"
            case RecusalLifted(person, number):
                yield entry.at, number, f"{short_name(meeting, person)} deltager igen"
            case (
                AttendanceMarked()
                | SubstituteSeated()
                | SubstituteUnseated()
                | PersonAdded()
                | FindingIgnored()
                | IgnoringLifted()
                | WriterTookOver()
                | Undone()
            ):
                continue
            case _:
                assert_never(entry.event)


def _decision(meeting: Meeting, number: str, seq: int) -> str:
    """What the revision recorded as ``seq`` says, on one line."""
    revisions = meeting.record(number).revisions
    revision = next(r for r in revisions if r.seq == seq)
    what = "Beslutning" if revision is revisions[0] else "Beslutning ændret"
    if revision.addition:
        what = f"{what} efter mødets afslutning, den {long_date(revision.at.date())}"
    return f"{what}: {' '.join(revision.text.split()) or '(ingen tekst)'}"
