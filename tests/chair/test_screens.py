"""What the chair sees and does, by keys on the running program, beside a record that grows."""

import datetime as dt
from pathlib import Path

import pytest

from kkr_tui.domain.agenda import Agenda, Item, Member, Section
from kkr_tui.domain.events import FloorAsked, FloorGiven, ItemEntered
from tests.chair.table import chair, table

AGENDA = Agenda(
    body="KKR Prøve",
    date=dt.date(2024, 5, 3),
    members=(Member(name="Ane Berg", party="A"), Member(name="Åse Dahl", party="Ø")),
    items=(
        *(Item(number=str(n), title=f"Sag {n}", planned_minutes=5) for n in range(1, 31)),
        Item(
            number="31",
            title="Broen",
            presenter="Gorm",
            chair_notes="HEMMELIGT",
            prepared_decision="FORBEREDT",
            sections=(
                Section(heading="Indstilling", text="Det indstilles, at broen males."),
                Section(heading="Baggrund", text="Broen er rusten."),
            ),
        ),
        Item(number="32", title="KANARIE", closed=True, open_title="Personsag", chair_notes="HEMMELIGT"),
        Item(number="33", title="Eventuelt"),
    ),
)


async def test_the_item_the_floor_and_what_comes_next(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        secretary.happens(ItemEntered("31"), FloorAsked("31", "Ane Berg", reply=False))
        secretary.happens(FloorAsked("31", "Åse Dahl", reply=True), FloorGiven("31", "Ane Berg"))
        async with chair(tmp_path / "m.db") as watcher:
            for shown in ("31 Broen", "Presented by Gorm", "broen males", "▶ Ane Berg (A)", "1 Åse Dahl (Ø) (reply)",
                          "0 min on this item", "32 Personsag", "33 Eventuelt"):  # fmt: skip
                assert shown in watcher.text, shown


async def test_notes_for_the_chair_are_for_the_chair(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        secretary.happens(ItemEntered("31"))
        async with chair(tmp_path / "m.db") as watcher:
            assert "HEMMELIGT" not in watcher.text
            await watcher.press("enter")
            assert "Broen er rusten." in watcher.text
            assert "HEMMELIGT" not in watcher.text
        async with chair(tmp_path / "m.db", public=False) as watcher:
            assert "HEMMELIGT" in watcher.text


@pytest.mark.parametrize("size", [(50, 30), (80, 24), (120, 36), (200, 50)])
async def test_no_screen_tells_the_public_of_a_closed_item(size: tuple[int, int], tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        secretary.decide("32", "KANARIE")
        secretary.type("32", "KANARIE nr. 2")
        secretary.happens(FloorAsked("32", "Ane Berg", reply=False))
        async with chair(tmp_path / "m.db", size=size) as watcher:
            for keys in ((), ("enter",), ("escape", "f12"), ("escape", "l"), ("escape", "g")):
                await watcher.press(*keys)
                assert "KANARIE" not in watcher.text, keys
                assert "Ane" not in watcher.text, keys


async def test_a_draft_looks_like_one_and_can_be_hidden(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        secretary.decide("1", "Første.")
        secretary.happens(ItemEntered("2"))
        secretary.type("2", "KKR drøf")
        async with chair(tmp_path / "m.db") as watcher:
            assert "Draft: KKR drøf" in watcher.text
            secretary.type("2", "KKR drøftede")
            await watcher.wait_for("Draft: KKR drøftede")
            await watcher.press("d")
            assert "KKR drøft" not in watcher.text
            assert "Første." in watcher.text


async def test_what_was_prepared_is_not_shown_before_its_time(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        async with chair(tmp_path / "m.db") as watcher:
            assert "FORBEREDT" not in watcher.text
            secretary.happens(ItemEntered("31"))
            await watcher.wait_for("Draft: FORBEREDT")


async def test_the_newest_stands_last_and_a_correction_in_its_place(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        for item in ("3", "1", "2"):
            secretary.decide(item, f"Besluttet {item}.")
        async with chair(tmp_path / "m.db") as watcher:
            secretary.decide("3", "Rettet 3.")
            text = await watcher.wait_for("Rettet 3.")
            assert text.index("Rettet 3.") < text.index("Besluttet 1.") < text.index("Besluttet 2.")


async def test_scrolled_back_it_stays_and_says_what_came(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        for n in range(1, 26):
            secretary.decide(str(n), f"Besluttet {n}.")
        async with chair(tmp_path / "m.db") as watcher:
            assert "Besluttet 25." in watcher.text
            await watcher.press("pageup")
            before = watcher.text
            assert "more below" in before
            secretary.decide("1", "Linje\n" * 5)  # above what is seen
            secretary.decide("26", "Besluttet 26.")
            await watcher.wait_for("new below")
            await watcher.looked()
            rows = [line[46:100] for line in before.splitlines() if "Besluttet" in line]
            assert rows == [line[46:100] for line in watcher.text.splitlines() if "Besluttet" in line]
            await watcher.press("end")
            assert "Besluttet 26." in watcher.text
            assert "below" not in watcher.text


async def test_the_scrollbar_stands_where_the_log_does_for_who_comes_late_too(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        async with chair(tmp_path / "m.db") as early:
            for number in range(1, 31):
                secretary.decide(str(number), f"Beslutning {number}.")
            await early.looked()
            async with chair(tmp_path / "m.db") as late:
                for watcher in (early, late):
                    log = watcher.log.decisions
                    assert "Beslutning 30." in watcher.text
                    bar = log.vertical_scrollbar
                    assert (bar.position, bar.window_virtual_size) == (log.max_scroll_y, 30 * 3 - 1)
                assert early.text == late.text


async def test_a_correction_far_up_comes_into_sight_while_it_follows(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        for n in range(1, 26):
            secretary.decide(str(n), f"Besluttet {n}.")
        async with chair(tmp_path / "m.db") as watcher:
            assert "Besluttet 2.\n" not in watcher.text
            secretary.type("2", "Besluttet noget andet.")
            await watcher.wait_for("Draft: Besluttet noget andet.")
            secretary.type("25", "Og nu igen.")
            await watcher.wait_for("Draft: Og nu igen.")


async def test_the_mark_goes_from_decision_to_decision_and_opens_a_case(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        for n in range(1, 26):
            secretary.decide(str(n), f"Besluttet {n}.")
        async with chair(tmp_path / "m.db") as watcher:
            await watcher.press("up", "up")
            assert watcher.log.decisions.marked == "24"
            await watcher.press("enter")
            assert " 24 Sag 24" in watcher.text
            await watcher.press("right", "right")
            assert " 26 Sag 26" in watcher.text
            await watcher.press("escape", "end")
            assert not watcher.log.decisions.marked


async def test_go_to_any_item(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA):
        async with chair(tmp_path / "m.db") as watcher:
            await watcher.press("g", "b", "r", "o", "enter")
            assert "Broen er rusten." in watcher.text


async def test_search(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        for n in range(1, 26):
            secretary.decide(str(n), "Åen renses." if n in (2, 20) else "Intet.")
        async with chair(tmp_path / "m.db") as watcher:
            await watcher.press("s", "a", "a", "e", "n")
            assert "2 of 2" in watcher.text
            assert watcher.log.decisions.marked == "20"
            await watcher.press("enter")
            assert watcher.log.decisions.marked == "2"
            assert "Åen renses." in watcher.text
            await watcher.press("q", "q")
            assert "not found" in watcher.text
            await watcher.press("escape", "d")
            assert not watcher.app.with_drafts


async def test_the_read_back_is_in_the_order_of_the_agenda_and_says_what_is_missing(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        secretary.decide("2", "Anden.")
        secretary.decide("1", "Et ⟦navn?⟧.")
        async with chair(tmp_path / "m.db") as watcher:
            await watcher.press("f12")
            text = watcher.text
            assert text.index("Et ⟦navn?⟧.") < text.index("Anden.") < text.index("No decision yet.")
            assert "An open hole in item 1" in text
            secretary.decide("3", "Tredje.")
            await watcher.wait_for("Tredje.")


async def test_large_shows_the_current_item_alone(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        secretary.decide("1", "Første.")
        secretary.happens(ItemEntered("31"))
        async with chair(tmp_path / "m.db") as watcher:
            await watcher.press("l")
            assert "FORBEREDT" in watcher.text
            assert "Første." not in watcher.text
            secretary.decide("33", "Intet.")
            await watcher.wait_for("Intet.")
            assert "Eventuelt" in watcher.text
            await watcher.press("l")
            assert "Første." in watcher.text


async def test_another_theme_and_another_size_keep_the_place(tmp_path: Path) -> None:
    with table(tmp_path / "m.db", AGENDA) as secretary:
        for n in range(1, 26):
            secretary.decide(str(n), f"Besluttet {n}.")
        async with chair(tmp_path / "m.db") as watcher:
            await watcher.press("t")
            assert "Besluttet 25." in watcher.text
            await watcher.pilot.resize_terminal(60, 30)
            await watcher.looked()
            assert "Besluttet 25." in watcher.text
