"""A window that is too small for everything: the top line says what matters most, and the decision is still seen."""

import datetime as dt
from itertools import product
from pathlib import Path

import pytest

from kkr_tui import language
from kkr_tui.domain.events import ItemEntered, MeetingOpened
from kkr_tui.session import Saved, SaveState
from kkr_tui.tui.clerk.editor import DecisionEditor
from kkr_tui.tui.clerk.header import header_line
from tests.minutes.scene import CET, held
from tests.stories.conftest import clerk

MOMENT = dt.datetime(2023, 11, 24, 11, 2, 7, tzinfo=CET)
AT_AN_ITEM = held(("10.00", MeetingOpened()), ("10.01", ItemEntered("1.2")))
NOTICE = "DEMO – nothing is kept"


def line(cells: int, notice: str = "", holes: int = 0, saved: SaveState = SaveState.SAVED) -> str:
    return header_line(AT_AN_ITEM, Saved(saved, MOMENT), MOMENT, notice, cells, holes=holes).plain


@pytest.mark.parametrize(("notice", "holes"), list(product(("", NOTICE), (0, 1, 12))))
def test_the_top_line_says_what_matters_at_every_width(notice: str, holes: int) -> None:
    for cells in range(28, 220):
        said = line(cells, notice, holes)
        assert len(said) == cells
        assert said.endswith("✓ saved 11.02.07 ")
        assert not holes or f"⟦?⟧ {holes}" in said
        assert cells < 45 or "item 1.2" in said
        assert cells < 70 or ("1.2 · 11.02 " in said and "/5 " in said.replace(" of ", "/"))
        assert cells < 80 or not notice or "DEMO" in said


@pytest.mark.parametrize("cells", [40, 80, 120, 200])
def test_nothing_moves_while_something_is_saved(cells: int) -> None:
    saved, saving = line(cells, holes=1), line(cells, holes=1, saved=SaveState.PENDING)
    assert saving.endswith("… saving ")
    assert saving.rpartition("…")[0].rstrip() == saved.rpartition("✓")[0].rstrip()


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16), (50, 12), (40, 8), (20, 5)])
async def test_the_decision_is_seen_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with clerk(tmp_path, size=size) as secretary:
        await secretary.press("f8")
        await secretary.paste("Vedtaget.")
        editor = secretary.app.screen.query_one("DecisionEditor")
        assert "Vedtaget." in secretary.text
        assert editor.region.height >= 1
        assert editor.region.width > size[0] / 3


async def test_the_case_can_be_read_in_a_low_window(tmp_path: Path) -> None:
    async with clerk(tmp_path, size=(80, 12)) as secretary:
        await secretary.press("f8")
        case = secretary.app.screen.query_one("#case")
        assert not case.display
        await secretary.press("ctrl+o")
        assert case.display
        await secretary.press("ctrl+o")
        assert not case.display


async def test_page_keys_scroll_the_case_until_the_decision_has_pages_of_its_own(tmp_path: Path) -> None:
    async with clerk(tmp_path, size=(80, 24)) as secretary:
        await secretary.press("f8", "ctrl+o")
        case, editor = secretary.app.screen.query_one("#case"), secretary.app.screen.query_one(DecisionEditor)
        case.styles.height = case.styles.min_height = 1
        await secretary.press("pagedown")
        below = case.scroll_y
        assert below > 0
        await secretary.press("pageup")
        assert case.scroll_y == 0
        await secretary.paste("linje\n" * 40)
        await secretary.press("pageup")
        assert case.scroll_y == 0
        assert 0 < editor.cursor_location[0] < 40


async def test_the_list_of_people_has_the_room_in_a_small_window(tmp_path: Path) -> None:
    async with clerk(tmp_path, size=(40, 8)) as secretary:
        await secretary.paste("barf")
        assert "Line Barfod" in secretary.text
        assert secretary.app.screen.query_one("#people").region.height >= len("abc")


@pytest.mark.parametrize(("lang", "date"), [("en", "Fri 24 Nov 2023"), ("da", "fre 24. nov 2023")])
def test_the_date_is_in_the_language_of_the_screen(lang: str, date: str) -> None:
    language.use(lang)
    assert date in header_line(AT_AN_ITEM, Saved(SaveState.SAVED, MOMENT), MOMENT, "", 160).plain


@pytest.mark.parametrize("rows", [16, 24, 40])
async def test_a_party_has_its_seats_on_one_line_beside_a_scroll_bar_too(tmp_path: Path, rows: int) -> None:
    async with clerk(tmp_path, size=(80, rows)) as secretary:
        await secretary.press("f5")
        assert "A  11/14 ■■■■■■■■■■S□□□" in secretary.text
