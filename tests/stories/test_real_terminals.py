"""Real processes in real pseudo-terminals: two programs on one meeting, and every way of leaving."""

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.stories.conftest import AGENDA
from tests.terminal import CTRL_C, CTRL_Q, ENTER, F, Terminal, terminal

WORDS = "KKR Hovedstaden drøftede [A] [/x]"


def begin(running: Terminal) -> None:
    running.wait_for("not registered yet")
    running.type(F[5])
    running.wait_for("43 of 54 seats")
    running.type(F[8])
    running.wait_for("Enter: KKR Hovedstaden godkendte referatet.")
    running.type(ENTER)
    running.type(F[8])
    running.wait_for("1.2 Godkendelse af dagsorden ─")


def integrity(folder: Path) -> None:
    connection = sqlite3.connect(folder / "minutes.db")
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    run = subprocess.run(
        [sys.executable, "-m", "kkr_tui", "verify"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


def test_typing_is_seen_by_the_chair_and_survives_kill(tmp_path: Path) -> None:
    with terminal("open", str(AGENDA), folder=tmp_path) as clerk, terminal("chair", folder=tmp_path) as chair:
        begin(clerk)
        chair.wait_for("KKR Hovedstaden godkendte referatet.")
        clerk.type(WORDS)
        chair.wait_for(f"Draft: {WORDS}")
        clerk.kill()
        clerk.wait_for_end()
        integrity(tmp_path)
        chair.wait_for("not running")
        with terminal("open", folder=tmp_path) as again:
            again.wait_for("1.2 Godkendelse af dagsorden ─")
            again.wait_for(WORDS)
            again.type(" og mere")
            chair.wait_for(f"Draft: {WORDS} og mere")


def test_keys_that_come_all_at_once_land_where_they_were_meant(tmp_path: Path) -> None:
    with terminal("open", str(AGENDA), folder=tmp_path) as clerk:
        clerk.wait_for("not registered yet")
        clerk.type(F[8])
        clerk.wait_for("Enter: KKR Hovedstaden godkendte referatet.")
        clerk.type(ENTER + F[8] + "ab" + F[8] + "c" + F[7] + "d" + F[3] + "6" + ENTER + "e")
        clerk.wait_for("6 Eventuelt ─")
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    connection = sqlite3.connect(tmp_path / "minutes.db")
    drafts = dict(connection.execute("SELECT item, text FROM draft").fetchall())
    recorded = dict(connection.execute("SELECT item, text FROM decision").fetchall())
    connection.close()
    assert drafts == {"1.1": "KKR Hovedstaden godkendte referatet.", "1.2": "abd", "2.1": "c", "6": "e"}
    assert recorded == {"1.1": "KKR Hovedstaden godkendte referatet.", "1.2": "abd", "2.1": "c"}


def test_leaving_and_beginning_again_at_the_same_place(tmp_path: Path) -> None:
    with terminal("open", str(AGENDA), folder=tmp_path) as clerk:
        begin(clerk)
        clerk.type(WORDS)
        clerk.wait_for(WORDS)
        clerk.type(CTRL_C)
        clerk.wait_for("Ctrl+Q leaves")
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
        assert clerk.is_restored()
    assert not (tmp_path / "minutes.db-wal").exists()
    integrity(tmp_path)
    with terminal("open", folder=tmp_path) as again:
        again.wait_for("1.2 Godkendelse af dagsorden ─")
        again.wait_for(WORDS)


@pytest.mark.parametrize("way", ["SIGSTOP", "SIGTSTP"])
def test_a_program_that_was_stopped_goes_on_where_it_was(way: str, tmp_path: Path) -> None:
    with terminal("open", str(AGENDA), folder=tmp_path) as clerk:
        begin(clerk)
        clerk.type(WORDS)
        clerk.wait_for(WORDS)
        clerk.kill(getattr(signal, way))
        clerk.wait_until_stopped()
        clerk.use_as_a_shell()
        asleep = len(clerk.raw)
        clerk.kill(signal.SIGCONT)
        clerk.wait_for_bytes(b"\x1b[?1049h", b"\x1b[?2004h", b"\x1b[?1000h", since=asleep)
        clerk.wait_for(WORDS)
        clerk.type(" igen")  # would be echoed by the terminal, and not seen as typed, if that were still the shell's
        clerk.paste("\n- linje\r")
        clerk.wait_for("- linje")
        clerk.kill(signal.SIGCONT)  # to one who is awake
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
        assert clerk.is_restored()
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as connection:
        [(text,)] = connection.execute("SELECT text FROM draft WHERE item = '1.2'").fetchall()
    assert text.startswith(f"{WORDS} igen\n- linje")
    integrity(tmp_path)


def test_the_same_meeting_opens_once(tmp_path: Path) -> None:
    with terminal("open", str(AGENDA), folder=tmp_path) as clerk:
        clerk.wait_for("not registered yet")
        run = subprocess.run(
            [sys.executable, "-m", "kkr_tui", "open", str(AGENDA)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 2  # not a terminal
        with terminal("open", str(AGENDA), folder=tmp_path) as second:
            assert second.wait_for_end() == 3
            assert "--take-over" in second.text


def test_the_demo_is_a_throw_away(tmp_path: Path) -> None:
    with terminal("demo", folder=tmp_path) as demo:
        demo.wait_for("DEMO")
        demo.type(CTRL_Q)
        assert demo.wait_for_end() == 0
    assert list(tmp_path.iterdir()) == []


def test_the_start_screen_opens_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "agendas").mkdir()
    (tmp_path / "agendas" / "kkr.yaml").write_bytes(AGENDA.read_bytes())
    (tmp_path / "agendas" / "broken.yaml").write_text("organ: [", encoding="utf-8")
    with terminal(folder=tmp_path) as start:
        screen = start.wait_for("KKR Hovedstaden")
        assert "broken.yaml" in screen
        start.type("\x1b[B" + ENTER)
        start.wait_for("not registered yet")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (250, 70)])
def test_every_size_shows_the_meeting(size: tuple[int, int], tmp_path: Path) -> None:
    with terminal("open", str(AGENDA), folder=tmp_path, size=size) as clerk:
        begin(clerk)
        assert "F8 Next" in clerk.text
        assert "saved" in clerk.text
