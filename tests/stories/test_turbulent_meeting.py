"""A turbulent meeting by keys alone, told by its minutes: they stand in ``agendas`` as the second demo.

After a change of the wording run ``python -m tests.stories.test_turbulent_meeting`` and read what it wrote.
"""

import asyncio
import datetime as dt
import tempfile
from pathlib import Path

from kkr_tui import language
from kkr_tui.domain.meeting import Meeting
from tests.stories.conftest import Clerk, clerk
from tests.stories.harbour import Papers

AGENDAS = Path(__file__).parents[2] / "agendas"
AGENDA = AGENDAS / "kystraadet-2024-09-12.yaml"
MINUTES = AGENDAS / "kystraadet-2024-09-12-referat.md"
BEGIN = dt.datetime(2024, 9, 12, 17, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))


class Secretary:
    """The keys of one evening, and the clock on the wall."""

    def __init__(self) -> None:
        self.at = BEGIN
        self._clerk: Clerk | None = None

    def now(self) -> dt.datetime:
        return self.at

    def seated(self, clerk: Clerk) -> None:
        self._clerk = clerk

    @property
    def meeting(self) -> Meeting:
        return self.clerk.session.meeting

    @property
    def clerk(self) -> Clerk:
        assert self._clerk
        return self._clerk

    def time(self, clock: str) -> None:
        hour, minute = clock.split(".")
        self.at = BEGIN.replace(hour=int(hour), minute=int(minute))

    async def press(self, *keys: str) -> None:
        await self.clerk.press(*keys)

    async def go_to(self, number: str, clock: str) -> None:
        self.time(clock)
        await self.press("f3")
        await self.clerk.type(number)
        await self.press("enter")

    async def write(self, text: str) -> None:
        await self.clerk.paste(text)
        await self.press("ctrl+s")

    async def about(self, name: str, *keys: str) -> None:
        await self.press("ctrl+t", "p")
        await self.clerk.paste(name)
        await self.press("enter", *keys)

    async def item(self, key: str, *answers: str) -> None:
        await self.press("ctrl+t", key)
        for answer in answers:
            await self.clerk.paste(answer)
            await self.press("enter")

    async def vote(self, typed: str, amendment: str = "") -> None:
        await self.press("f6")
        await self.clerk.type(typed)
        if amendment:
            await self.press("tab")
            await self.clerk.paste(amendment)
        await self.press("enter")


async def evening(s: Secretary) -> None:
    await before(s)
    await dikes(s)
    await sand_and_fees(s)
    await closed_and_late(s)
    await the_end(s)


async def before(s: Secretary) -> None:
    for name in ("oda", "kaj"):
        await s.clerk.type(name)
        await s.press("minus")
    await s.clerk.type("søren")
    await s.press("enter", "d")
    await s.press("f5", "f8")
    await s.write("Kystrådet godkendte dagsordenen.")


async def dikes(s: Secretary) -> None:
    await s.go_to("2", "17.06")
    s.time("17.12")
    await s.about("Oda Storm", "+")
    await s.about("Hans Kjær", ".")
    await s.vote("-øc", "digerne gøres en halv meter højere")
    s.time("17.24")
    await s.vote("-ø.poul")
    await s.press("ctrl+t", "m", "enter")
    await s.clerk.paste("Digerne tager udsigten fra dem, der bor bag dem.")
    await s.press("f8")
    await s.write("Kystrådet godkendte indstillingen med den ændring, at digerne gøres en halv meter højere.")


async def sand_and_fees(s: Secretary) -> None:
    await s.go_to("3", "17.30")
    await s.item("o", "1", "Kystrådet godkendte planen.")
    await s.item("o", "2", "Kystrådet tog regnskabet til efterretning.")
    await s.item("a", "Sekretariatet", "sender planen til kommunerne", "1. oktober")
    s.time("17.41")
    await s.about("Tove Wind", "-")
    await s.go_to("4", "17.45")
    await s.item("t", "5")
    await s.about("Ditte Holst", ".")
    await s.write("Kystrådet godkendte indstillingerne. Taksterne gælder fra ⟦dato?⟧.")
    s.time("17.55")
    await s.press("ctrl+t", "k")
    s.time("18.05")
    await s.press("ctrl+t", "k")


async def closed_and_late(s: Secretary) -> None:
    await s.go_to("6", "18.06")
    await s.write("Kystrådet købte ejendommen for 4 mio. kr.")
    await s.item("n", "Hastesag: slusen ved Østby")
    await s.go_to("10", "18.15")
    await s.about("Connie Frost", "+")
    await s.about("Vibeke Bay", "s", "enter")
    await s.vote("+14 -8 .5")
    await s.write("Kystrådet besluttede at reparere slusen straks.")
    await s.go_to("7", "18.25")
    await s.item("l")


async def the_end(s: Secretary) -> None:
    await s.go_to("8", "18.30")
    await s.about("Poul Toft", "w", "3")
    for answer in ("badevand", "18.27"):
        await s.clerk.paste(answer)
        await s.press("enter")
    await s.vote("-av")
    await s.write("Kystrådet forkastede indstillingen.")
    s.time("18.40")
    await s.about("Agnete Bruun", "-")
    await s.about("Hans Kjær", "h")
    for name in ("Birgit Dam", "Bjarne Ebbesen", "Dan Gade", "Edith Hald", "Frode Iversen", "Grethe Jessen"):
        await s.about(name, "-")
    s.time("18.44")
    for name in ("Ulrik Aagaard", "Viggo Gran", "Werner Carl", "Yrsa Dyhr", "Zenia Elm", "Åge Fog"):
        await s.about(name, "-")
    assert not s.meeting.quorate
    await s.go_to("9", "18.55")
    await s.press("ctrl+l")
    await s.clerk.paste("1. januar 2025")
    await s.press("ctrl+s")
    s.time("19.00")
    await s.press("f12", "f8", "f8")


async def held(folder: Path) -> str:
    """The evening in a database in that folder -> its minutes, without the lines that name the record."""
    secretary = Secretary()
    async with clerk(folder, AGENDA.read_bytes(), clock=secretary.now) as seat:
        secretary.seated(seat)
        await evening(secretary)
        assert secretary.meeting.closed_at
    papers = Papers(folder)
    papers.agree()
    return papers.exported("--kind", "decisions").partition("\n---")[0].rstrip() + "\n"


async def test_the_minutes_of_a_turbulent_meeting_read_as_a_secretary_would_write_them(tmp_path: Path) -> None:
    assert await held(tmp_path) == MINUTES.read_text(encoding="utf-8")


if __name__ == "__main__":
    language.use("en")
    with tempfile.TemporaryDirectory() as folder:
        MINUTES.write_text(asyncio.run(held(Path(folder))), encoding="utf-8")
