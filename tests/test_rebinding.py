"""Keys from the config file: which can be given, and that a screen shows and obeys what was given."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.command import CommandPalette

from kkr_tui.tui.chair import keys as chair
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.clerk import keys as clerk
from kkr_tui.tui.clerk.attendance import AttendanceScreen
from kkr_tui.tui.clerk.meeting import MeetingScreen
from kkr_tui.tui.clerk.reading import ReadingScreen
from kkr_tui.tui.shared.keycard import KeyCard
from kkr_tui.tui.shared.keynames import can_be_sent, named, printed, same_as, writes
from kkr_tui.tui.shared.keys import Key, Table
from kkr_tui.tui.shared.rebinding import checked, gestures
from tests.stories.conftest import AGENDA
from tests.stories.conftest import clerk as secretary
from tests.terminal import F, terminal

PROGRAMS = {"clerk": clerk, "chair": chair}
TABLES = [pytest.param(module.TABLES, id=name) for name, module in PROGRAMS.items()]
SEQUENCES = [
    *ANSI_SEQUENCES_KEYS,
    *(f"\x1b[1;{modifier}{end}" for modifier in (2, 5, 6) for end in "ABCDFHPQRS"),
    *(f"\x1b[{number};{modifier}~" for modifier in (2, 5, 6) for number in (2, 3, 5, 6, *range(15, 25))),
]
SENT = {event.key for sequence in SEQUENCES for event in XTermParser().feed(sequence) if isinstance(event, events.Key)}


@pytest.mark.parametrize("module", PROGRAMS.values(), ids=PROGRAMS)
def test_every_screen_has_its_table(module: object) -> None:
    tables: tuple[Table, ...] = module.TABLES  # type: ignore[attr-defined]
    known = [key for table in tables for key in (*table.keys, *table.typed)]
    there = [value for value in vars(module).values() if isinstance(value, tuple)]
    assert [key for keys in there for key in keys if isinstance(key, Key) and key not in known] == []


@pytest.mark.parametrize("tables", TABLES)
def test_the_keys_of_the_house_clash_nowhere_and_can_be_written_and_sent(tables: tuple[Table, ...]) -> None:
    asked = {name: key.own_shown for name, key in gestures(tables).items()}
    assert checked({name: keys for name, keys in asked.items() if not _differs(name, tables)}, tables, ()) == (
        {name: key.keys for name, key in gestures(tables).items() if not _differs(name, tables)},
        [],
    )
    for key in (one for table in tables for gesture in table.keys for one in gesture.each):
        assert named(printed(key)) == key
        assert can_be_sent(key)


def _differs(name: str, tables: tuple[Table, ...]) -> bool:
    """A gesture that has more keys on one of its screens than on the first."""
    return len({key.keys for table in tables for key in table.keys if key.called == name}) > 1


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("F8", "f8"), ("Ctrl+K", "ctrl+k"), ("ctrl+space", "ctrl+@"), ("PgDn", "pagedown"), ("Esc", "escape"),
        ("+", "plus"), ("-", "minus"), ("Shift+Ctrl+Up", "ctrl+shift+up"), (" alt+1 ", "alt+1"), ("Æ", "æ"),
        ("f25", ""), ("", ""), ("ctrl+", ""), ("meta+x", ""), ("ctrl+ctrl+x", ""), ("løg", ""), (";", ""),
        ("ctrl++", "ctrl+plus"),
    ],
)  # fmt: skip
def test_a_key_is_known_however_it_is_written(written: str, key: str) -> None:
    assert named(written) == key


MODIFIERS = ("", "ctrl+", "shift+", "alt+", "ctrl+shift+", "alt+ctrl+")
NAMED = (
    "up down left right home end pageup pagedown insert delete enter tab space escape backspace + - . comma plus minus"
)
BASES = [*"abcdefghijklmnopqrstuvwxyzæ019", *(f"f{n}" for n in range(1, 25)), *NAMED.split()]


@pytest.mark.parametrize("modifiers", MODIFIERS)
def test_what_is_accepted_a_terminal_sends_and_the_program_understands(modifiers: str) -> None:
    accepted = [key for base in BASES if (key := named(f"{modifiers}{base}")) and can_be_sent(key)]
    assert [key for key in accepted if same_as(key) or named(printed(key)) != key] == []
    assert [key for key in accepted if not (key in SENT or writes(key) or key.startswith("alt+"))] == []


@given(st.text("ctrlshiftaltf+-. pgdnæ↑123", max_size=12))
def test_any_text_is_a_key_or_none(written: str) -> None:
    if key := named(written):
        assert named(key) == key or key == "ctrl+@"


@pytest.mark.parametrize(
    ("tables", "asked", "right", "wrong"),
    [
        (clerk.TABLES, {"next": "F7", "previous": "F8"}, {"next": "f7", "previous": "f8"}, []),
        (clerk.TABLES, {"next": ["Ctrl+E"]}, {"next": "ctrl+e"}, []),
        (clerk.TABLES, {"next": ["F8", "F8"]}, {"next": "f8"}, []),
        (clerk.TABLES, {"next": []}, {}, ["next"]),
        (clerk.TABLES, {"back": "z"}, {"back": "z"}, []),
        (clerk.TABLES, {"help": "h"}, {}, ["help"]),
        (clerk.TABLES, {"undo": ["Ctrl+Z", "Ctrl+E"]}, {"undo": "ctrl+z,ctrl+e"}, []),
        (clerk.TABLES, {"vote": "Ctrl+Z"}, {}, ["vote"]),
        (clerk.TABLES, {"vote": "Ctrl+C"}, {}, ["vote"]),
        (clerk.TABLES, {"vote": "Ctrl+Q"}, {}, ["vote"]),
        (clerk.TABLES, {"vote": "Ctrl+Q", "leave": "Ctrl+E", "end": "Esc"}, {"vote": "ctrl+q", "leave": "ctrl+e",
                                                                            "end": "escape"}, []),
        (clerk.TABLES, {"vote": "F2", "switch": "F6", "hole": "F2"}, {"vote": "f2", "switch": "f6"}, ["hole"]),
        (clerk.TABLES, {"vote": "F2", "switch": "F6x"}, {}, ["switch", "vote"]),
        (clerk.TABLES, {"next": "F9", "begin": "F9", "check": "F12", "read_back": "F8"},
         {"begin": "f9"},         ["read_back", "check", "next"]),  # each would need the key that the one before keeps
        (chair.TABLES, {"large": "w", "theme": "l"}, {"large": "w", "theme": "l"}, []),
        (chair.TABLES, {"large": "o"}, {}, ["large"]),
    ],
)  # fmt: skip
def test_what_is_asked_is_done_as_far_as_it_can_be(
    tables: tuple[Table, ...], asked: dict[str, object], right: dict[str, str], wrong: list[str]
) -> None:
    done, faults = checked(asked, tables, ("keys",))
    assert done == right
    assert [fault.path[1] for fault in faults] == wrong
    for table in tables:
        each = [one for key in table.keys for one in dict.fromkeys(key.rebound(done).each)]
        assert len(each) == len(set(each))


async def test_the_secretarys_screens_obey_and_show_other_keys(tmp_path: Path) -> None:
    keymap = {"next": "f7", "previous": "f8", "begin": "ctrl+d", "log": "f9", "check": "f10", "leave": "ctrl+e",
              "palette": "ctrl+w", "help": "f11", "answers": "f1", "more": "ctrl+q"}  # fmt: skip
    assert checked(keymap, clerk.TABLES, ()) == (keymap, [])
    async with secretary(tmp_path, keymap=keymap) as user:
        assert isinstance(user.app.screen, AttendanceScreen)
        assert "F11 " in user.text
        await user.press("f8")
        assert isinstance(user.app.screen, AttendanceScreen)
        await user.press("ctrl+d")
        screen = user.app.screen
        assert isinstance(screen, MeetingScreen)
        first = screen.viewed
        assert "F7 N" in user.text
        await user.press("f7")
        assert screen.viewed != first
        await user.press("f8")
        assert screen.viewed == first
        await user.press("f11")
        assert isinstance(user.app.screen, KeyCard)
        assert "Ctrl+W  " in user.text
        await user.press("f11")
        await user.press("f9")
        assert isinstance(user.app.screen, ReadingScreen)
        await user.press("f9")
        assert user.app.screen is screen
        await user.press("ctrl+p")
        assert user.app.screen is screen
        await user.press("ctrl+w")
        assert isinstance(user.app.screen, CommandPalette)
        await user.press("escape")
        await user.press("ctrl+c")
        assert "Ctrl+E leaves" in user.text
        await user.press("ctrl+e")
        assert user.app.return_code == 0


async def test_the_chairs_screens_obey_and_show_other_keys(tmp_path: Path) -> None:
    async with secretary(tmp_path):
        app = ChairApp(tmp_path / "minutes.db", None, public=True, keymap={"large": "w", "help": "h", "theme": "l"})
        async with app.run_test(size=(120, 36)) as pilot:
            await pilot.pause()
            log, theme = app.screen, app.theme
            await pilot.press("w")
            assert app.screen is not log
            await pilot.press("w")
            assert app.screen is log
            await pilot.press("l")
            assert app.theme != theme
            await pilot.press("h")
            assert isinstance(app.screen, KeyCard)


def test_a_real_terminal_sends_the_keys_that_are_accepted(tmp_path: Path) -> None:
    asked = {"next": "Alt+N", "hole": "Ctrl+F5", "vote": "Shift+Up", "help": "Shift+F4", "previous": "Ctrl+PgUp"}
    right, _faults = checked(asked, clerk.TABLES, ())
    (tmp_path / "c.toml").write_text("[keys]\n" + "\n".join(f"{name} = '{key}'" for name, key in asked.items()))
    with terminal(
        "open", str(AGENDA), folder=tmp_path, environment={"KKR_CONFIG": str(tmp_path / "c.toml")}
    ) as program:
        program.wait_for("F8 To the items")
        program.type(F[8])
        program.wait_for("1.1 Godkendelse af referat")
        program.type("\x1bn")
        program.wait_for("1.2 Godkendelse af dagsorden ─")
        program.type("\x1b[15;5~")
        program.wait_for("⟦")
        program.type("\x1b[5;5~")
        program.wait_for("1.1 Godkendelse af referat ─")
        program.type("\x1b[1;2S")
        program.wait_for("Keys: the items")
    assert right == {"next": "alt+n", "hole": "ctrl+f5", "help": "shift+f4", "previous": "ctrl+pageup"}
