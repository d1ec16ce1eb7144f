"""The roll as rows: who matches a filter, in which order, and how a row reads."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from textual.content import Content

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.danish import fold
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.tui.shared import words
from kkr_tui.tui.shared.door import content, fit
from kkr_tui.tui.shared.parties import colour

_MARKS = {
    Attendance.PRESENT: ("✓", "$success"),
    Attendance.EXCUSED: ("–", "$warning"),
    Attendance.ABSENT: ("✗", "$error"),
    Attendance.UNREGISTERED: ("·", "$quiet"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One person in the list. ``where`` is a municipality or a guest's title; ``note`` says what is special.

    ``awaited``: the person's seat waits for being registered; nobody waits for guests and substitutes without a seat.
    """

    name: str
    party: str
    where: str
    status: Attendance
    note: str
    in_room: bool
    awaited: bool


def rows(meeting: Meeting, current: str) -> list[Row]:
    """Everybody who can be registered: members in roll order, then substitutes, then guests."""
    recused = meeting.record(current).recused
    members = {member.name for member in meeting.agenda.members}
    awaited = set(meeting.awaited())
    people = [*meeting.agenda.members, *(p for p in meeting.people.values() if p.name not in members)]
    seated = [
        Row(
            p.name,
            p.party,
            p.municipality,
            meeting.status(p.name),
            _note(meeting, p.name, is_member=p.name in members, is_recused=p.name in recused),
            _here(meeting, p.name),
            p.name in awaited,
        )
        for p in people
    ]
    guests = [
        Row(
            g.name,
            "",
            ", ".join(filter(None, (g.title, g.organisation))),
            meeting.status(g.name),
            _("guest"),
            in_room=True,
            awaited=False,
        )
        for g in meeting.agenda.guests
    ]
    return [*seated, *guests]


def matching(all_rows: Iterable[Row], query: str) -> list[Row]:
    """The rows that fit what was typed, the best first; of equals those not registered yet come first."""
    typed = fold(query).replace("-", "")  # names are searched without their hyphens
    found = [(score, row) for row in all_rows if (score := _score(row, typed))]
    found.sort(key=lambda pair: (-pair[0], pair[1].status is not Attendance.UNREGISTERED))
    return [row for _score_of_row, row in found]


@lru_cache(maxsize=8192)
def row_content(row: Row, cells: int) -> Content:
    """One row in ``cells``: mark, name, party, where, note."""
    mark, style = _mark(row)
    name_cells = max(16, min(30, cells // 2 - 6))
    rest = max(cells - name_cells - 8, 0)
    note = f"{row.where} · {row.note}" if row.note and row.where else row.note or row.where
    return content(
        (f" {mark} ", f"{style} bold"),
        (fit(row.name, name_cells), ""),
        (f" {fit(row.party, 2)} ", f"{colour(row.party)} bold" if row.party else ""),
        (fit(note, rest), "$quiet"),
    )


def _mark(row: Row) -> tuple[str, str]:
    if not row.in_room:
        return "←", "$warning"
    if row.status is Attendance.UNREGISTERED and not row.awaited:
        return " ", ""
    return _MARKS[row.status]


def _here(meeting: Meeting, name: str) -> bool:
    return name not in meeting.away


def _note(meeting: Meeting, name: str, *, is_member: bool, is_recused: bool) -> str:
    notes = []
    if is_recused:
        notes.append(_("recused"))
    if name in meeting.away:
        notes.append(_("left the room"))
    if substitute := meeting.substitutes.get(name):
        came = meeting.is_present(substitute)
        notes.append((_("substitute: %(name)s") if came else _("substitute called: %(name)s")) % {"name": substitute})
    if member := meeting.stands_for(name):
        notes.append(_("for %(name)s") % {"name": member})
    elif name not in meeting.substitutes and not is_member:
        notes.append(_("substitute"))
    if meeting.status(name) in (Attendance.EXCUSED, Attendance.ABSENT):
        notes.insert(0, words.attendance(meeting.status(name)))
    return ", ".join(notes)


def _score(row: Row, query: str) -> int:
    """How well a row fits, 0 not at all. Initials and beginnings of names beat places, those the inside of words."""
    if not query:
        return 1
    keys = _keys(row.name, row.where, row.party)
    return next((weight for weight, fits in zip((6, 5, 4, 3, 2), _tests(keys, query), strict=True) if fits()), 0)


@dataclass(frozen=True, slots=True)
class _Keys:
    name: str
    words: tuple[str, ...]
    initials: str
    where: str
    party: str


def initials(name: str) -> str:
    """``Line Barfod`` -> ``lb``."""
    return _keys(name, "", "").initials


@lru_cache(maxsize=8192)
def _keys(name: str, where: str, party: str) -> _Keys:
    names = tuple(fold(name).replace("-", " ").replace(".", " ").split())
    return _Keys("".join(names), names, "".join(word[0] for word in names), fold(where).replace(" ", ""), fold(party))


def _tests(keys: _Keys, query: str) -> tuple[Callable[[], bool], ...]:
    return (
        lambda: len(query) > 1 and keys.initials.startswith(query),
        lambda: any(word.startswith(query) for word in keys.words) or keys.name.startswith(query),
        lambda: keys.party == query,
        lambda: keys.where.startswith(query),
        lambda: len(query) > 1 and (query in keys.name or query in keys.where),
    )
