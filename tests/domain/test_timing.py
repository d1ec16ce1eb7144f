"""The time plan: what comes next and when, and whether the meeting is late."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.events import DecisionRecorded, Entry, ItemEntered, MeetingOpened
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.timing import expected, minutes_behind, to_come
from tests.domain.scene import START

PLANS = st.lists(st.none() | st.integers(0, 30), min_size=1, max_size=6)


def meeting_of(plan: list[int | None], visits: list[tuple[int, int]], decided: frozenset[str] = frozenset()) -> Meeting:
    """Items "1", "2" … with these planned minutes; each visit is (item, minutes after the opening), in turn."""
    items = tuple(Item(number=str(n), title=f"Sag {n}", planned_minutes=m) for n, m in enumerate(plan, 1))
    entries = [Entry(1, START, MeetingOpened())]
    for item, minutes in visits:
        at = START + dt.timedelta(minutes=minutes)
        entries.append(Entry(len(entries) + 1, at, ItemEntered(str(item))))
        if str(item) in decided:
            entries.append(Entry(len(entries) + 1, at, DecisionRecorded(str(item), "Godkendt.")))
    return replay(Agenda(body="Havnerådet", date=START.date(), items=items), tuple(entries))


def told(meeting: Meeting, minutes: int) -> tuple[int | None, dict[str, float]]:
    """How late it is so many minutes after the opening, and when everything will begin, in minutes after it."""
    now = START + dt.timedelta(minutes=minutes)
    return minutes_behind(meeting, now), {
        number: (at - START).total_seconds() / 60 for number, at in expected(meeting, now).items()
    }


def test_who_jumps_saves_no_time_and_comes_back_to_what_was_skipped() -> None:
    meeting = meeting_of([5, 10, 20, 10, 15], [(1, 0), (4, 5)])
    assert [item.number for item in to_come(meeting)] == ["5", "2", "3"]
    assert told(meeting, 5) == (0, {"5": 15, "2": 30, "3": 40, "": 60})
    assert told(meeting, 18) == (3, {"5": 18, "2": 33, "3": 43, "": 63})


def test_who_goes_back_has_the_early_item_behind_them() -> None:
    meeting = meeting_of([5, 10, 20, 10], [(1, 0), (4, 5), (2, 15)], decided=frozenset("4"))
    assert told(meeting, 15) == (0, {"3": 25, "": 45})


def test_who_passes_through_an_item_on_the_way_has_not_treated_it() -> None:
    meeting = meeting_of([5, 30, 20, 10], [(1, 0), (2, 5), (4, 5)])
    assert told(meeting, 5) == (0, {"2": 15, "3": 45, "": 65})
    stayed = meeting_of([5, 30, 20, 10], [(1, 0), (2, 5), (4, 7)])
    assert told(stayed, 7) == (-28, {"3": 17, "": 37})


def test_who_only_looked_ahead_is_still_to_come_there() -> None:
    meeting = meeting_of([5, 10, 20], [(1, 0), (3, 4), (1, 4)])
    assert told(meeting, 4) == (0, {"2": 5, "3": 15, "": 35})


@given(plan=PLANS, lengths=st.lists(st.integers(0, 40), min_size=1, max_size=6), later=st.integers(0, 60))
def test_in_the_order_of_the_agenda_an_item_is_late_when_the_one_before_it_was(
    plan: list[int | None], lengths: list[int], later: int
) -> None:
    lengths = lengths[: len(plan)]
    visits = [(n, sum(lengths[:n])) for n in range(1, len(lengths) + 1)]
    current, began = visits[-1]
    minutes = [length or 0 for length in plan]
    before, own, now = sum(minutes[: current - 1]), minutes[current - 1], began + later
    behind = began - before + max(later - own, 0) if before + own else None
    moment, begins = now + max(own - later, 0), {}
    for number in range(current + 1, len(plan) + 1):
        begins[str(number)] = float(moment)
        moment += minutes[number - 1]
    assert told(meeting_of(plan, visits), now) == (behind, {**begins, "": moment} if any(minutes) else {})


@given(plan=PLANS, turns=st.lists(st.tuples(st.integers(1, 6), st.integers(0, 30)), min_size=1, max_size=8))
def test_nothing_is_lost_by_jumping(plan: list[int | None], turns: list[tuple[int, int]]) -> None:
    """Whatever the order: each item is the current one, behind, or to come once; the next is the first to begin."""
    visits, at = [], 0
    for item, stayed in turns:
        visits.append(((item - 1) % len(plan) + 1, at))
        at += stayed
    meeting = meeting_of(plan, visits)
    numbers = [item.number for item in to_come(meeting)]
    assert len(set(numbers)) == len(numbers)
    assert {str(n) for n in range(1, len(plan) + 1)} - {str(n) for n, _at in visits} <= set(numbers)
    assert meeting.current not in numbers
    _behind, begins = told(meeting, at)
    if begins:
        assert list(begins) == [*numbers, ""]
        assert list(begins.values()) == sorted(begins.values())
        left = sum(plan[int(number) - 1] or 0 for number in numbers)
        assert begins[""] - min(begins.values()) == left
