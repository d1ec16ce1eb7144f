"""Earlier meetings, asked from within a running one."""

import datetime as dt
from pathlib import Path

import pytest
from textual.widgets import Input

from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.clock import now
from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.events import DecisionRecorded, DoorsClosed, Event, MeetingClosed, MeetingOpened
from kkr_tui.journal.recorder import Recorder
from kkr_tui.tui.clerk.searching import words_for
from tests.stories.conftest import clerk
from tests.stories.harbour import AGENDA

EARLIER = AGENDA.replace("2024-05-03", "2023-02-01").encode()
WORDING = "Havnerådet godkendte molen [rød] i granit.\n\nRådet takkede."


def earlier(folder: Path, *more: Event) -> None:
    """A meeting that was held before, in the same database."""
    loaded = parse_agenda(EARLIER, "earlier.yaml")
    recorder = Recorder.open(folder / "minutes.db", who="test", create=True)
    stored = recorder.store(loaded.agenda, loaded.source)
    for event in (MeetingOpened(), *more, DecisionRecorded("2", WORDING), MeetingClosed()):
        recorder.append(stored.slug, event, now()).result()
    recorder.close()


async def test_words_are_found_while_typed_read_whole_and_put_where_the_cursor_is(tmp_path: Path) -> None:
    earlier(tmp_path)
    async with clerk(tmp_path, AGENDA.encode(), size=(80, 24)) as secretary:
        await secretary.press("f8", "f8")
        await secretary.paste("Før: ")
        await secretary.app.run_action("screen.search")
        await secretary.type("gran")
        assert "2023-02-01 Havnerådet  2 Molen" in secretary.text
        assert "godkendte molen [rød] i granit." in secretary.text
        await secretary.press("enter")
        assert "Rådet takkede." in secretary.text
        assert secretary.session.text("2") == "Før: "
        await secretary.press("f8")
        assert secretary.session.text("2") == f"Før: {WORDING}"
        assert secretary.session.meeting.record("2").decision == ""
        await secretary.press("ctrl+z")
        assert secretary.session.text("2") == "Før: "


async def test_only_what_is_marked_is_taken_over(tmp_path: Path) -> None:
    earlier(tmp_path)
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "ctrl+t", "h", "enter", "shift+down", "f8")
        assert secretary.session.text("2") == "Havnerådet godkendte molen [rød] i granit.\n"


async def test_a_wording_from_a_closed_item_is_put_into_an_open_one_only_when_asked_twice(tmp_path: Path) -> None:
    earlier(tmp_path, DoorsClosed("2"))
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "ctrl+t", "h")
        assert "⊘ closed" in secretary.text
        await secretary.press("f8")
        assert "item 2 is open" in secretary.text
        assert secretary.session.text("2") == ""
        await secretary.press("f8")
        assert secretary.session.text("2") == WORDING


async def test_into_a_closed_item_it_goes_at_once_and_other_words_forget_the_warning(tmp_path: Path) -> None:
    earlier(tmp_path, DoorsClosed("2"))
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "ctrl+t", "h", "f8", "space", "f8")
        assert secretary.session.text("2") == ""
        await secretary.press("escape", "ctrl+t", "c", "ctrl+t", "h", "f8")
        assert secretary.session.text("2") == WORDING


async def test_the_case_asked_for_stands_in_the_field_and_the_item_itself_is_not_found(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "ctrl+t", "h")
        assert secretary.app.screen.query_one(Input).value == "Molen"
        assert "Nothing found" in secretary.text
        await secretary.press("f8", "enter", "escape")
        assert secretary.session.text("2") == ""


@pytest.mark.parametrize(
    ("numbers", "words"), [(("S-1", "S-2"), '"S-1"'), (("S-1", "S-1"), "Molen"), (("", ""), "Molen")]
)
def test_a_case_number_that_all_items_share_says_nothing_of_the_case(numbers: tuple[str, str], words: str) -> None:
    items = tuple(Item(number=str(n), title="Molen", case_number=case) for n, case in enumerate(numbers, 1))
    assert words_for(items[0], Agenda(body="Rådet", date=dt.date(2024, 5, 3), items=items)) == words


async def test_how_often_somebody_attended_is_in_the_menu_of_the_person(tmp_path: Path) -> None:
    earlier(tmp_path)
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f2")
        await secretary.press("c", "a", "enter", "f")
        assert "2 meetings: present 2" in secretary.text
        assert "2023-02-01 Havnerådet: present" in secretary.text
