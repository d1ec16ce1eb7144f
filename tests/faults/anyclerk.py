"""Row 19: any key and any click at the secretary's program, by way of everything but the terminal itself."""

import asyncio
import random
from pathlib import Path

from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.domain.evolve import replay
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.verify import verify
from kkr_tui.session import Session
from kkr_tui.tui.clerk.app import ClerkApp
from kkr_tui.tui.clerk.editor import DecisionEditor
from kkr_tui.tui.clerk.meeting import MeetingScreen
from tests.faults.typist import ARROWS, F1_TO_F4, F5_TO_F12, HEIGHT, WIDTH, Typist, land
from tests.stories.harbour import AGENDA

KEYS_A_ROUND = 100
KEYS_A_MEETING = 1000
LEAVING = ("\x11", "\x03")
CONTROLS = [chr(ord(letter) - 64) for letter in "BCFGKLNOPRSTUYZ"]
MEANT = [*F1_TO_F4, *F5_TO_F12, *ARROWS, *CONTROLS, *"0123456789abdefipstu+-.", "\r", "\r", "\t", " ", "\x1b[Z", "\x7f",
         "ab", "-ø .ab", "Havnerådet ", "\x1b[1;5A", "\x1b[1;5B", "\x1b[3~", "\x1b", "\x1b"]  # fmt: skip


def any_clerk(folder: Path, rounds: int) -> str:
    """So many hundred keys and clicks; each meeting gets its share, and is left and begun again on the way."""
    keys, meetings, left, rows = KEYS_A_ROUND * rounds, 0, 0, 0
    while meetings * KEYS_A_MEETING < keys:
        count = min(KEYS_A_MEETING, keys - meetings * KEYS_A_MEETING)
        ended, appended = asyncio.run(_meeting(folder / f"{meetings}.db", meetings, count))
        meetings, left, rows = meetings + 1, left + ended, rows + appended
    return (
        f"{keys} keys and clicks in {meetings} meetings ({rows} rows recorded, {left} times left by a key): "
        "no crash, the record proves itself, replayed it is what the screen had, and every editor's text is on disk"
    )


async def _meeting(record: Path, seed: int, count: int) -> tuple[int, int]:
    """How often a key ended the program, and how many rows the meeting has."""
    choice, sent, left = random.Random(seed), 0, 0
    recorder = Recorder.open(record, who="test", create=True)
    loaded = parse_agenda(AGENDA.encode(), "agenda.yaml")
    try:
        stored = recorder.store(loaded.agenda, loaded.source)
        while sent < count:
            session = Session(recorder, recorder.load(stored.slug))
            app = ClerkApp(session)
            messages = Typist(choice, MEANT, LEAVING).messages()
            async with app.run_test(size=(WIDTH, HEIGHT), notifications=True) as pilot:
                while sent < count and not app._exit:
                    assert app._driver
                    app._driver.process_message(next(messages))
                    sent += 1
                    if choice.random() < 0.5:
                        await _landed(app)
                if not app._exit:
                    await _landed(app)
                    await pilot.pause()
                typed = _typed(app)
                left += app._exit
                await session.settle()
            assert app.return_code in (0, None), f"seed {seed}, key {sent}: {app._exit_renderables}"
            kept = recorder.load(stored.slug)
            assert replay(kept.agenda, kept.entries) == session.meeting, f"seed {seed}, key {sent}"
            for item, text in typed.items():
                draft = kept.drafts.get(item)
                assert (draft.text if draft else session.meeting.record(item).decision) == text, f"seed {seed}: {item}"
        rows = len(kept.entries)
    finally:
        recorder.close()
    assert not verify(record)
    return left, rows


async def _landed(app: ClerkApp) -> None:
    await land(app, lambda: app.keys_have_landed)


def _typed(app: ClerkApp) -> dict[str, str]:
    """Item -> what stands in its editor."""
    screen = app.get_screen("meeting") if app.is_screen_installed("meeting") else None
    if not isinstance(screen, MeetingScreen) or not screen.is_mounted:
        return {}
    return {editor.item: editor.text for editor in screen.query(DecisionEditor)}
