import datetime as dt
import re
from pathlib import Path

from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.domain.events import Entry, ItemEntered, MeetingClosed, MeetingOpened
from kkr_tui.domain.evolve import replay
from kkr_tui.tui.chair import now
from kkr_tui.tui.clerk.items import ItemList
from kkr_tui.tui.shared.pace import coming, pace_line
from tests.stories.conftest import Clerk, clerk, seen
from tests.stories.harbour import AGENDA, Papers, after_a_restart, undone_redone_restarted


async def fill(secretary: Clerk, *texts: str) -> None:
    """A form's fields, Enter after each."""
    for text in texts:
        await secretary.paste(text)
        await secretary.press("enter")


async def test_a_house_that_does_not_want_the_list_has_no_actions_in_its_minutes(tmp_path: Path) -> None:
    async with clerk(tmp_path, f"opfølgning: nej\n{AGENDA}".encode()) as secretary:
        await secretary.press("f8", "f8", "ctrl+t", "a")
        await fill(secretary, "", "måler vanddybden", "")
        ((item, noted),) = secretary.session.meeting.open_actions()
        assert (item.number, noted.what) == ("2", "måler vanddybden")
    assert "Opfølgning" not in Papers(tmp_path).minutes
    assert Papers(tmp_path).item("2")["actions"] == [{"who": "", "what": "måler vanddybden", "by": ""}]


async def test_several_people_parties_and_municipalities_make_one_statement(tmp_path: Path) -> None:
    sentence = "Erik Holm (Ø), A og Vestby Kommune tog følgende forbehold (kl."
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "f6")
        await secretary.type("-erik")
        await secretary.press("enter", "ctrl+t", "r", "tab", "down", "tab", "down", "tab")
        assert "✓ Ø" in secretary.text
        await secretary.press("tab")
        assert "✓ Ø" not in secretary.text
        await secretary.paste("vestby ko")
        await secretary.press("enter")
        assert "Erik Holm, A, Vestby Kommune, item 2" in secretary.text
        await secretary.paste("Nej.")
        await secretary.press("f8")
        await undone_redone_restarted(tmp_path, secretary, sentence)
    await after_a_restart(tmp_path, sentence)
    dissents = Papers(tmp_path).item("2")["dissents"]
    assert [dissent["by"] for dissent in dissents] == [["Erik Holm", "A", "Vestby Kommune"]]


async def test_a_statement_is_offered_first_to_who_voted_against_and_kept_word_for_word(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "f6")
        await secretary.type("-erik.dorte")
        await secretary.press("enter", "ctrl+t", "m", "enter")
        await secretary.type("Nej.")
        await secretary.press("escape")
    async with clerk(tmp_path, slug="havneraadet-2024-05-03") as secretary:
        await secretary.press("ctrl+t", "m", "enter")
        await secretary.type(" - Vi vil *ikke*")
        await secretary.press("f8")
        await undone_redone_restarted(tmp_path, secretary, "Erik Holm (Ø) ønskede følgende ført til protokols (kl.")
        (dissent,) = secretary.session.meeting.record("2").dissents
        assert dissent.text == "Nej. - Vi vil *ikke*"
    assert "Nej. - Vi vil *ikke*" in Papers(tmp_path).minutes
    assert Papers(tmp_path).item("2")["dissents"][0]["by"] == ["Erik Holm"]


async def test_a_late_item_gets_a_free_number_and_can_be_gone_to(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "ctrl+t", "n")
        await fill(secretary, "Hastesag om slusen")
        await secretary.press("f3", "5", "enter")
        await secretary.type("Taget til efterretning.")
        await secretary.press("ctrl+s")
        assert secretary.session.meeting.record("5").decision == "Taget til efterretning."
    async with clerk(tmp_path, slug="havneraadet-2024-05-03") as secretary:
        assert "5 Hastesag om slusen" in secretary.text
    minutes = Papers(tmp_path).minutes
    assert "## 5. Hastesag om slusen" in minutes
    assert "Punktet blev optaget på dagsordenen på mødet." in minutes


async def test_a_late_item_is_announced_and_seen_without_moving_anything(tmp_path: Path) -> None:
    many = AGENDA + "".join(f"  - titel: Sag {number}\n" for number in range(30))
    async with clerk(tmp_path, many.encode(), size=(80, 24)) as secretary:
        await secretary.press("f8", "x", "ctrl+t", "n")
        assert "Enter: done · Esc: leave it" in secretary.text
        await fill(secretary, "Hastesag om slusen")
        (said,) = [notice.message for notice in secretary.app._notifications]
        assert said == "Item 35 Hastesag om slusen is added. F3 35 Enter goes there."
        agenda = secretary.app.screen.query_one(ItemList)
        assert agenda.scroll_y == agenda.max_scroll_y > 0
        assert (agenda.highlighted, seen(secretary)) == (0, "1")
        await secretary.press("y")
        assert secretary.session.text("1") == "xy"
        assert agenda.scroll_y == agenda.max_scroll_y


async def test_items_in_another_order(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f3", "3", "enter", "f3", "2", "enter", "ctrl+t", "p")
        await secretary.type("carl")
        await secretary.press("enter", "-")
        assert [step.item for step in secretary.session.meeting.presence] == ["2"]
    rooms = [Papers(tmp_path).item(number)["room"] for number in "132"]
    assert [room["filled_at_end"] for room in rooms] == [5, 5, 4]


async def test_no_word_of_an_item_whose_doors_were_closed_reaches_the_public(tmp_path: Path) -> None:
    canary = "KANARIE"
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "ctrl+t", "n")
        await fill(secretary, canary)
        await secretary.press("f3", "5", "enter", "ctrl+t", "c")
        assert "CLOSED ITEM" in secretary.text
        await secretary.type(canary)
        await secretary.press("ctrl+s", "ctrl+t", "a")
        await fill(secretary, canary, canary, "1/6")
        await secretary.press("ctrl+t", "o")
        await fill(secretary, "1", canary)
        await secretary.press("ctrl+t", "m", "enter")
        await secretary.type(canary)
        await secretary.press("f8", "f6", "tab")
        await secretary.type(canary)
        await secretary.press("enter")
        await secretary.type(canary)
        papers = Papers(tmp_path)
        assert len(secretary.session.meeting.record("5").votes) == 1
        for kind in ("full", "decisions", "log"):
            assert canary not in papers.exported("--kind", kind)
            assert canary in papers.exported("--kind", kind, "--internal")
        assert canary not in papers.exported("--format", "json")
        assert canary in papers.exported("--format", "json", "--internal")
        assert canary not in await papers.chair()
        assert canary in await papers.chair(public=False)


async def test_holes_are_counted_listed_and_visited_in_turn(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8")
        await secretary.type("a ")
        await secretary.press("f5", "f8")
        await secretary.type("b ")
        await secretary.press("f5")
        assert "2 holes" in secretary.text
        await secretary.press("ctrl+l")
        assert seen(secretary) == "1"
        await secretary.type("navn")
        assert secretary.session.text("1") == "a navn"
        assert "1 hole " in secretary.text
        await secretary.app.run_action("screen.holes")
        await secretary.press("enter")
        assert seen(secretary) == "2"
        assert "⟦**?**⟧" in Papers(tmp_path).minutes


async def test_the_floor(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "ctrl+t", "f")
        await secretary.type("cf")
        await secretary.press("enter")
        await secretary.type("dg")
        await secretary.press("enter")
        await secretary.type("eh.")
        floor = secretary.session.meeting.record("1").floor
        assert [asked.person for asked in floor.waiting] == ["Erik Holm", "Carl Friis", "Dorte Grå"]
        await secretary.press("plus", "f7", "f6", "minus")
        assert "Floor: Erik Holm" in secretary.text
        await secretary.type("fi")
        await secretary.press("enter")
        floor = secretary.session.meeting.record("1").floor
        assert [asked.person for asked in floor.waiting] == ["Carl Friis"]
        assert (floor.speaker, floor.closed, floor.limit_minutes) == ("Erik Holm", True, 1)
        chair = await Papers(tmp_path).chair()
        assert "▶ Erik Holm (Ø)" in chair
        assert "1 Carl Friis (A)" in chair
        await secretary.press("plus", "escape")
    papers = Papers(tmp_path)
    assert "Ordet: Erik Holm (Ø)" in papers.exported("--kind", "log")
    assert "Erik Holm har" not in papers.minutes
    assert papers.item("1")["speakers"] == []


async def test_who_had_the_floor_stands_in_the_minutes_when_asked_for(tmp_path: Path) -> None:
    told = "Ordet havde Erik Holm (Ø) og Carl Friis (A)."
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "ctrl+t", "f")
        for name in ("eh", "cf"):
            await secretary.type(name)
            await secretary.press("enter")
        await secretary.type("+++")
        await secretary.press("escape")
    papers = Papers(tmp_path)
    assert told not in papers.minutes
    assert told in papers.exported("--speakers")
    assert papers.item("1")["speakers"] == []
    for options in (("--speakers",), ("--internal",)):
        speakers = papers.item("1", *options)["speakers"]
        assert [spoke["person"] for spoke in speakers] == ["Erik Holm", "Carl Friis"]


async def test_when_the_coming_items_begin_is_in_sight_and_listed(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8")
        assert re.search(r"0 of 5 min · item 2 about \d+\.\d\d · ends about \d+\.\d\d", secretary.text)
        assert re.search(r"\d+\.\d\d +2 Molen", await Papers(tmp_path).chair())
        await secretary.press("ctrl+p")
        await secretary.paste("time plan")
        await secretary.press("enter")
        assert re.search(r"\d+\.\d\d  2  20 min  Molen", secretary.text)
        await secretary.press("escape", "x")
        assert secretary.session.text("1") == "x"


def test_after_a_jump_the_next_item_is_the_one_that_f8_leads_to() -> None:
    agenda = parse_agenda(AGENDA.replace("titel: Kranen", "titel: Kranen, tid: 10").encode(), "a").agenda
    ten = dt.datetime(2024, 5, 3, 10, 0, tzinfo=dt.UTC)
    meeting = replay(agenda, (Entry(1, ten, MeetingOpened()), Entry(2, ten, ItemEntered("2"))))
    assert "item 3 about 10.20 · ends about 10.35" in str(pace_line(meeting, ten))
    plan = str(coming(meeting, ten, public=False)).splitlines()
    assert [line.split()[:2] for line in plan] == [["10.20", "3"], ["10.30", "4"], ["10.30", "1"], ["10.35", "the"]]
    assert str(now.coming(meeting, ten, compact=True)).startswith("Next: 3 Kranen")
    assert [line.split()[:2] for line in str(now.coming(meeting, ten, compact=False)).splitlines()[1:]] == [
        ["10.20", "3"], ["10.30", "4"], ["10.30", "1"],
    ]  # fmt: skip


def test_the_time_plan_goes_by_what_is_left_and_shows_no_closed_title() -> None:
    agenda = parse_agenda(AGENDA.replace("titel: Kranen", "titel: Kranen, lukket: ja, tid: 10").encode(), "a").agenda
    ten = dt.datetime(2024, 5, 3, 10, 0, tzinfo=dt.UTC)
    opened = (Entry(1, ten, MeetingOpened()), Entry(2, ten, ItemEntered("1")))
    meeting = replay(agenda, opened)
    for minutes, begins, ends in ((0, "10.05", "10.35"), (4, "10.05", "10.35"), (12, "10.12", "10.42")):
        plan = str(coming(meeting, ten + dt.timedelta(minutes=minutes), public=True)).splitlines()
        assert plan[0] == f"{begins}  2  20 min  Molen"
        assert plan[1].endswith("  3  10 min  Lukket punkt")
        assert plan[-1].startswith(ends)
    assert coming(replay(agenda, (*opened, Entry(3, ten, MeetingClosed()))), ten, public=True) is None
