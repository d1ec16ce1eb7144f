"""A meeting that is recorded beside a chair who watches."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from textual.pilot import Pilot

from kkr_tui.clock import now
from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.events import DecisionRecorded, Event, ItemEntered, MeetingOpened
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import Draft
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.chair.logscreen import LogScreen
from tests.journal.building import recording


class Table:
    """The secretary's side: what is recorded and typed."""

    def __init__(self, recorder: Recorder, agenda: Agenda) -> None:
        self.recorder = recorder
        self.slug = recorder.store(agenda, "").slug

    def happens(self, *events: Event) -> None:
        for event in events:
            self.recorder.append(self.slug, event, now()).result()

    def decide(self, item: str, text: str) -> None:
        self.happens(ItemEntered(item), DecisionRecorded(item, text))

    def type(self, item: str, text: str) -> None:
        self.recorder.save_draft(self.slug, Draft(item, text, len(text), now())).result()


@contextmanager
def table(db: Path, agenda: Agenda) -> Iterator[Table]:
    with recording(db) as recorder:
        found = Table(recorder, agenda)
        found.happens(MeetingOpened())
        yield found


class Chair:
    """The chair's side: the program, its keys, its screen."""

    def __init__(self, app: ChairApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def text(self) -> str:
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)

    @property
    def log(self) -> LogScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, LogScreen)
        return screen

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.looked()

    async def looked(self) -> None:
        """What is on disk is on the screen."""
        self.app._look(again=True)
        await self.pilot.pause()
        await self.pilot.pause()

    async def wait_for(self, text: str) -> str:
        while text not in self.text:
            await self.pilot.pause(0.02)
        return self.text


@asynccontextmanager
async def chair(db: Path, *, public: bool = True, size: tuple[int, int] = (120, 36)) -> AsyncIterator[Chair]:
    app = ChairApp(db, None, public=public)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Chair(app, pilot)
