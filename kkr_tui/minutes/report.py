"""The report of a meeting: one page with its figures, each as a number in a table and as a bar beside it."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kkr_tui.domain.danish import counted
from kkr_tui.domain.dates import clock, long_date
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.report import Filled, ItemVote, Report, Turnout, by_the_minute, report
from kkr_tui.minutes import house, votes
from kkr_tui.minutes.audience import Audience, seen_by
from kkr_tui.minutes.people import enumerated
from kkr_tui.minutes.seal import with_comment
from kkr_tui.minutes.templates import as_page

_LEAST_BETWEEN_TICKS = 12.0  # per cent of the width: a clock has room there, also on a phone


@dataclass(frozen=True, slots=True)
class Bar:
    """One piece of a bar: what it stands for, where it begins and how long it is, in per cent of the width."""

    kind: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: what it is about, its numbers as text, and the same as a bar. ``note`` stands below."""

    label: str
    cells: tuple[str, ...]
    bars: tuple[Bar, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """Seats filled for a while: where it begins, how long it lasts and how high it is, in per cent of the picture."""

    start: float
    width: float
    height: float


def page(meeting: Meeting, *, audience: Audience, head: str = "", template: Path = house.REPORT) -> bytes:
    """A meeting -> its report as HTML, sealed as all documents are. ``head`` of its hash chain."""
    view = seen_by(audience, meeting, {})
    figures = report(meeting, view.meeting, view.withheld)
    text = as_page(
        template,
        title=f"Mødet i tal: {meeting.agenda.body} den {long_date(meeting.agenda.date)}",
        internal=audience is Audience.INTERNAL,
        withheld=bool(view.withheld),
        facts=dict(_facts(figures, only_open=bool(view.withheld))),
        quorum=figures.quorum,
        seats=figures.seats,
        quorum_height=_share(figures.quorum, figures.seats),
        times=list(_times(figures)),
        presence=[(clock(step.at), step.item, step.seats) for step in by_the_minute(figures.presence)],
        steps=list(_steps(figures)),
        ticks=list(_ticks(figures)),
        parties=_turnout(figures.parties, "Uden parti"),
        crossed=enumerated([f"{own or '–'} for {seat or '–'}" for own, seat in figures.crossed]),
        municipalities=_turnout(figures.municipalities, "Uden kommune"),
        votes=[_vote(vote) for vote in figures.votes],
        code=f"Kontrolkode: {head}" if head else "",
    )
    return with_comment(text).encode()


def file_name(meeting: Meeting, audience: Audience) -> str:
    """``kkr-hovedstaden-2023-11-24-rapport.html``."""
    internal = "-intern" if audience is Audience.INTERNAL else ""
    return f"{meeting.agenda.slug}-rapport{internal}.html"


def _facts(figures: Report, *, only_open: bool) -> Iterator[tuple[str, str]]:
    if figures.opened_at and figures.ended_at and figures.ended_at > figures.opened_at:
        hours = f"kl. {clock(figures.opened_at)}–{clock(figures.ended_at)}"
        yield "Varighed", f"{_minutes(figures.ended_at - figures.opened_at)} ({hours})"
    if figures.presence:
        counts = [step.seats for step in figures.presence]
        later = f" fra begyndelsen, {counts[-1]} til sidst" if len(counts) > 1 else ""
        yield "Besatte pladser", f"{counts[0]} af {figures.seats}{later}"
        short = "" if min(counts) >= figures.quorum else ", under kvorum"
        yield "Færrest undervejs", f"{min(counts)}{short}"
    yield "Kvorum", f"{figures.quorum} af {counted(figures.seats, 'plads', 'pladser')}"
    yield "Afstemninger", f"{len(figures.votes) or 'ingen'}{' i åbne punkter' if only_open else ''}"


def _times(figures: Report) -> Iterator[Row]:
    rows = [
        (time, (time.planned or 0) * 60.0, time.used.total_seconds() if time.used else 0.0) for time in figures.times
    ]
    longest = max((max(planned, used) for _time, planned, used in rows), default=0.0)
    if longest == 0:
        return
    for time, planned, used in rows:
        bars = (Bar("planned", 0, _share(planned, longest)), Bar("used", 0, _share(used, longest)))
        cells = (_planned(time.planned or 0), _minutes(time.used) if time.used is not None else "–")
        yield Row(f"{time.number} {time.title}", cells, bars)
    spent = sum((time.used for time in figures.times if time.used), dt.timedelta())
    planned_in_all = sum(time.planned or 0 for time in figures.times)
    yield Row("I alt", (_planned(planned_in_all), _minutes(spent)), ())


def _turnout(groups: Sequence[Turnout], nameless: str) -> list[Row]:
    most = max((group.seats for group in groups), default=0)
    rows = []
    for group in groups:
        counts = {"members": group.members, "substitutes": group.substitutes, "empty": group.empty}
        cells = (str(group.seats), *map(str, counts.values()))
        rows.append(Row(group.name or nameless, cells, _laid_end_to_end(counts, most)))
    return rows


def _vote(vote: ItemVote) -> Row:
    cast = vote.noted.vote
    yes, no, abstained = cast.sums
    silent = max(cast.voters - cast.cast, 0)
    counts = {"for": yes, "against": no, "abstaining": abstained, "empty": silent}
    about = f" – ændringsforslag: {cast.about}" if cast.about else ""
    cells = tuple(str(count) for count in counts.values())
    bars = _laid_end_to_end(counts, yes + no + abstained + silent)
    return Row(f"{vote.number} {vote.title}{about}", cells, bars, votes.result(cast))


def _laid_end_to_end(counts: Mapping[str, int], whole: int) -> tuple[Bar, ...]:
    bars, start = [], 0.0
    for kind, count in counts.items():
        if count:
            bars.append(Bar(kind, start, _share(count, whole)))
            start += _share(count, whole)
    return tuple(bars)


def _steps(figures: Report) -> Iterator[Step]:
    if not (figures.opened_at and figures.ended_at and figures.ended_at > figures.opened_at):
        return
    ends = [_place(step, figures.opened_at, figures.ended_at) for step in figures.presence[1:]] + [100.0]
    for step, end in zip(figures.presence, ends, strict=True):
        start = _place(step, figures.opened_at, figures.ended_at)
        yield Step(start, max(end - start, 0.0), _share(step.seats, figures.seats))


def _place(step: Filled, began: dt.datetime, ended: dt.datetime) -> float:
    return min(max(_share((step.at - began).total_seconds(), (ended - began).total_seconds()), 0.0), 100.0)


def _ticks(figures: Report) -> Iterator[tuple[float, str]]:
    """The clock at the beginning and the end, and every half-hour between them that has room."""
    began, ended = figures.opened_at, figures.ended_at
    if not (began and ended and ended > began):
        return
    yield 0.0, clock(began)
    moment, last = began.replace(minute=0, second=0, microsecond=0), 0.0
    while moment < ended:
        place = _share((moment - began).total_seconds(), (ended - began).total_seconds())
        if place - last >= _LEAST_BETWEEN_TICKS and 100 - place >= _LEAST_BETWEEN_TICKS:
            last = place
            yield place, clock(moment)
        moment += dt.timedelta(minutes=30)
    yield 100.0, clock(ended)


def _share(part: float, whole: float) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def _planned(minutes: int) -> str:
    return _minutes(dt.timedelta(minutes=minutes)) if minutes else "–"


def _minutes(time: dt.timedelta) -> str:
    """``1 time 52 min``, ``4 min``, ``under 1 min``."""
    minutes = round(time.total_seconds() / 60)
    if minutes == 0:
        return "under 1 min"
    hours, minutes = divmod(minutes, 60)
    parts = (counted(hours, "time", "timer") if hours else "", f"{minutes} min" if minutes or not hours else "")
    return " ".join(filter(None, parts))
