"""The meeting in figures on a screen: its pictures tell the numbers beside them, at every width and without colours."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from kkr_tui.domain.events import Event, ItemEntered, MeetingClosed, MeetingOpened, PersonLeft, VoteTaken
from kkr_tui.domain.matters import Vote
from kkr_tui.domain.report import ItemTime, Report, Turnout, report
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.figures import figures_page
from kkr_tui.tui.shared.figures.blocks import Ink, Step, bar, columns, skyline
from tests.chair.table import chair, table
from tests.chair.test_screens import AGENDA as WITH_A_CLOSED_ITEM
from tests.minutes.scene import AGENDA, BEGINNING, held
from tests.stories.conftest import clerk
from tests.stories.harbour import AGENDA as HARBOUR

VOTED: tuple[tuple[str, Event], ...] = (
    ("10.16", VoteTaken("1.2", Vote(counts=(2, 1, 0), voters=4, about="en meget lang ordlyd " * 9))),
    ("10.20", MeetingClosed()),
)
A, B = Ink("#"), Ink("-")


def page(figures: Report, cells: int = 80) -> str:
    return figures_page(figures, cells).plain


def of(*happened: tuple[str, Event]) -> Report:
    meeting = held(*happened)
    return report(meeting, meeting)


def test_one_is_told_as_one() -> None:
    opened = dt.datetime(2024, 1, 1, 10, 0, tzinfo=dt.UTC)
    figures = replace(of(), seats=1, quorum=1, opened_at=opened, ended_at=opened + dt.timedelta(minutes=1))
    assert "10.01: 1 minute\n" in page(figures)
    assert "1 of 1 seat\n" in page(figures)


def test_a_seat_held_by_another_party_is_said() -> None:
    assert "counts for" not in page(of())
    assert "a substitute of another: S for A, – for B." in page(replace(of(), crossed=(("S", "A"), ("", "B"))), 120)


@pytest.mark.parametrize(
    ("parts", "whole", "drawn"),
    [
        ([(A, 5), (B, 5)], 10, "#####-----"),
        ([(A, 0), (B, 3)], 10, "---"),
        ([(A, 0.01), (B, 9)], 10, "#--------"),  # little is seen too
        ([(A, 99), (B, 1)], 10, "##########"),  # and never more than there is room for
        ([(A, 1)], 0, ""),
        ([(A, -1), (B, 2)], 2, "----------"),
    ],
)
def test_a_bar_is_as_long_as_its_number(parts: list[tuple[Ink, float]], whole: float, drawn: str) -> None:
    assert bar(parts, whole, 10).plain == drawn


def test_a_short_absence_is_seen_in_the_picture() -> None:
    assert skyline([Step(0, 1), Step(0.51, 0.25), Step(0.52, 1)], 2, 4) == ["██ █", "██▄█"]


def test_columns_are_read_downwards() -> None:
    assert [line.plain for line in columns([content(c) for c in "abcde"], 1, 9)] == ["a   c   e", "b   d"]


@pytest.mark.parametrize("cells", [55, 75, 115, 195])
def test_no_line_is_wider_than_the_screen(cells: int) -> None:
    names = [Turnout("Å" * n, members=n, substitutes=1, empty=n % 3) for n in range(30)]
    figures = replace(of(*BEGINNING, *VOTED), municipalities=tuple(names))
    drawn = [line for line in page(figures, cells).splitlines() if "█" in line or "─" in line]
    assert drawn
    assert max(map(cell_len, drawn)) <= cells


def test_over_the_plan_and_under_it_look_different_without_colours() -> None:
    minutes = [("Broen", 10, 20), ("Vejen", 20, 10), ("Molen", None, 20)]
    times = [ItemTime(str(n), title, plan, dt.timedelta(minutes=used)) for n, (title, plan, used) in enumerate(minutes)]
    lines = page(replace(of(*BEGINNING), times=tuple(times))).splitlines()
    over, under, free = (next(line for line in lines if f" {title} " in line) for title, *_ in minutes)
    for line, char in ((over, "▓"), (under, "░")):
        assert abs(line.count(char) - line.count("█")) <= 1, line
    assert set("▓░").isdisjoint(free)


def test_numbers_stand_beside_the_pictures() -> None:
    text = page(of(*BEGINNING, *VOTED))
    for said in ("From 10.00 to 10.20: 20 minutes", "10.05 item 1.2 2 ‼", "Quorum: 3 of 5 seats", "Tårnby Kommune",
                 "2 for, 1 against, 0 abstaining", "1.2 Godkendelse af dagsorden"):  # fmt: skip
        assert said in text, said


@pytest.mark.parametrize(
    ("happened", "hint"),
    [
        ((), "F2 and F8 open it"),
        ((("10.00", MeetingOpened()),), "Whoever comes and goes"),
        (BEGINNING, "`tid: 15` under an item"),
        (BEGINNING, "No vote was taken."),
    ],
)
def test_where_there_is_nothing_it_says_what_to_do(happened: tuple[tuple[str, Event], ...], hint: str) -> None:
    assert hint in page(of(*happened))


def test_without_a_roll_it_says_so() -> None:
    meeting = held(*BEGINNING[4:6], agenda=replace(AGENDA, members=(), substitutes=()))
    assert "`medlemmer:` in the agenda file" in page(report(meeting, meeting))


async def test_the_secretary_finds_it_when_the_meeting_is_closed_and_later(tmp_path: Path) -> None:
    async with clerk(tmp_path, HARBOUR.encode(), size=(80, 24)) as secretary:
        await secretary.press("f5", "f8", "f12", "f8", "f8")
        assert "F6 In figures" in secretary.text
        await secretary.press("f6")
        assert "in figures" in secretary.text
        assert "Time per item" in secretary.text
        await secretary.press("enter")
        assert "Time per item" not in secretary.text, "on by a page"
        await secretary.press("f6", "escape", "ctrl+t", "i")
        assert "Time per item" in secretary.text
        await secretary.press("escape", "ctrl+p")
        await secretary.paste("figures")
        await secretary.press("enter")
        assert "Time per item" in secretary.text


async def test_the_chair_sees_it_after_closing_and_nothing_of_a_closed_item(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", WITH_A_CLOSED_ITEM) as secretary:
        secretary.happens(ItemEntered("31"), ItemEntered("32"))
        secretary.happens(
            PersonLeft("Ane Berg", "32"), VoteTaken("32", Vote(about="KANARIE", counts=(1, 0, 0), voters=1))
        )
        async with chair(tmp_path / "m.db", size=(120, 90)) as watcher:
            await watcher.press("i")
            assert "as soon as the meeting is closed" in watcher.text
            secretary.happens(MeetingClosed())
            text = await watcher.wait_for("Time per item")
            assert "Personsag" in text
            assert "No vote was taken" in text
            assert "KANARIE" not in text
        async with chair(tmp_path / "m.db", public=False, size=(120, 90)) as watcher:
            await watcher.press("i")
            assert "KANARIE" in watcher.text
