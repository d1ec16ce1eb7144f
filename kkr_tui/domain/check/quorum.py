"""The rule about the quorum."""

from collections.abc import Iterator

from kkr_tui.domain.check.finding import Finding, Rule
from kkr_tui.domain.check.view import View
from kkr_tui.domain.evolve import apply
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from kkr_tui.domain.timeline import timeline


def quorum_lost(view: View) -> Iterator[Finding]:
    """Fewer seats were filled while an item was treated than the quorum needs. Those recused do not count."""
    needed = view.agenda.quorum_needed
    titles = {item.number: item.title for item in view.agenda.walk()}
    for number, filled in _fewest_seats(view.meeting).items():
        if filled < needed:
            about, instead = str(filled), str(needed)
            yield Finding(
                rule=Rule.QUORUM_LOST, item=number, about=about, instead=instead, excerpt=titles.get(number, "")
            )


def _fewest_seats(meeting: Meeting) -> dict[str, int]:
    """Per item that was treated: the fewest seats filled meanwhile. Nothing while nobody is registered as present."""
    fewest: dict[str, int] = {}
    state = before_the_meeting(meeting.first_agenda)
    counted: tuple[object, ...] = ()
    filled = 0
    for entry in timeline(meeting.entries):
        state = apply(state, entry)
        if not state.current:
            continue
        record = state.record(state.current)
        recused = record.recused | meeting.record(state.current).recused  # that may have been noted later
        now = (state.attendance, state.substitutes, state.away, record, state.current)
        if any(a is not b for a, b in zip(now, counted, strict=False)) or not counted:
            filled = sum(seat.in_room and seat.holder not in recused for seat in state.seats())
            counted = now
        if any(state.is_present(name) for name in state.people):
            fewest[state.current] = min(fewest.get(state.current, filled), filled)
    return fewest
