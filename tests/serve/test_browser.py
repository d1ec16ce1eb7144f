"""The page in real browsers: it shows what is typed in a terminal, asks nobody else for anything, changes nothing."""

import asyncio
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.secretary import decide, secretary, to_the_items
from tests.serve.browser import CHROMIUM, browser
from tests.serve.serving import kkr_serve, wait_for_the_end

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium")

LIGHT_GROUND = "document.querySelector('.xterm-viewport')?.style.backgroundColor === 'rgb(251, 250, 247)'"


async def test_two_browsers_show_what_the_secretary_types(tmp_path: Path) -> None:
    with secretary(tmp_path) as clerk, kkr_serve(tmp_path, "serve", "--port", "0") as served:
        to_the_items(clerk)
        async with (
            browser(served.address, tmp_path / "one") as wall,
            browser(served.address, tmp_path / "two", "--disable-3d-apis", size=(800, 600)) as laptop,
        ):
            await asyncio.gather(*(page.wait_for("Sag 1") for page in (wall, laptop)))
            blank = await wall.picture()
            decide(clerk, "KKR Test drøftede [A] <b>sagen</b>")
            clerk.type(" og mere")
            for page in (wall, laptop):
                await page.wait_for("KKR Test drøftede [A] <b>sagen</b>")
                await page.wait_for("Draft: ")
            assert await wall.picture() != blank
            assert await wall.evaluate("document.title") == "The chair's screen"
            before = events(tmp_path)
            await laptop.type("abc .;<>/123")
            assert events(tmp_path) == before
            await laptop.type("t")
            await laptop.wait_until(LIGHT_GROUND)
            for page in (wall, laptop):
                assert {url.split("/")[2] for url in page.asked_for} == {served.host}
                assert [text for text in page.complaints if "Content Security" in text or "Exception" in text] == []
            programs = served.programs()
            assert programs
            wall.signal(signal.SIGKILL)
            laptop.signal(signal.SIGSTOP)
            await asyncio.to_thread(wait_for_the_end, *programs)
            clerk.type(" endnu")
            clerk.wait_for("og mere endnu")
            laptop.signal(signal.SIGCONT)
            await laptop.wait_for("og mere endnu")
            assert await laptop.evaluate(LIGHT_GROUND), "dark again after the connection was lost"
            served.process.send_signal(signal.SIGTERM)
            await laptop.wait_for("The connection is gone")


def events(folder: Path) -> list[object]:
    with closing(sqlite3.connect(folder / "minutes.db")) as connection:
        return connection.execute("SELECT * FROM event").fetchall()
