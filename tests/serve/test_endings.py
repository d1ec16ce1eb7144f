"""However a browser, a program or the server ends: no process is left, and nothing is written about it."""

import asyncio
import signal
from pathlib import Path

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

from tests.faults.secretary import agenda, kkr
from tests.serve.serving import Served, kkr_serve, stage, started_with, wait_for_the_end


def quiet(served: Served) -> None:
    """The server ended well and had nothing to say, least of all the token once more."""
    assert served.rest() == ("", "")
    assert served.process.returncode == 0


async def watch(client: ClientSession, served: Served, *, autoping: bool = True) -> tuple[ClientWebSocketResponse, int]:
    """A viewer, and the process that it watches."""
    screen = await client.ws_connect(served.screen, origin=served.origin, autoping=autoping)
    return screen, int((await screen.receive_bytes()).split()[-1])


async def leave_in_every_way(temper: str) -> None:
    with stage(temper) as served:
        async with ClientSession() as client, ClientSession() as lost, ClientSession() as asleep:
            closing, first = await watch(client, served)
            _, second = await watch(lost, served)
            _, third = await watch(asleep, served, autoping=False)  # and it reads no more
            assert set(served.programs()) == {first, second, third}
            await lost.close()
            await closing.close()
            await asyncio.to_thread(wait_for_the_end, first, second, third)
        served.process.send_signal(signal.SIGTERM)
        quiet(served)


async def test_browsers_that_are_closed_or_lost_or_hang_leave_nothing() -> None:
    await asyncio.gather(*map(leave_in_every_way, ("polite", "deaf", "loud")))


async def end_the_server(temper: str, number: signal.Signals) -> None:
    with stage(temper) as served:
        async with ClientSession() as client:
            screen, program = await watch(client, served)
            served.process.send_signal(number)
            while (message := await screen.receive()).type is WSMsgType.BINARY:
                pass
            assert message.data == 1001  # going away
            await asyncio.to_thread(wait_for_the_end, program, served.process.pid)
        quiet(served)


async def test_a_server_that_is_asked_to_end_takes_all_with_it() -> None:
    ends = (("deaf", signal.SIGTERM), ("polite", signal.SIGINT), ("loud", signal.SIGHUP))
    await asyncio.gather(*(end_the_server(temper, number) for temper, number in ends))


async def test_a_program_that_ends_lets_its_browser_go() -> None:
    with stage("broken") as served:
        async with ClientSession() as client, client.ws_connect(served.screen, origin=served.origin) as screen:
            assert (await screen.receive()).data == 1000
        said, wrong = served.end()
        assert "nothing doing" in said or not said  # textual-serve may stop listening before the words have come
        assert served.token not in said + wrong
        assert "Traceback" not in said + wrong


async def test_the_chair_ends_with_a_server_that_is_killed(tmp_path: Path) -> None:
    folder = tmp_path / "a b; touch pwned; $(touch pwned) ' \""
    folder.mkdir()
    agenda(folder)
    assert kkr(folder, "--db", "æ 'x'.db", "check", "agenda.yaml").returncode == 0
    with kkr_serve(folder, "--db", "æ 'x'.db", "serve", "--port", "0", "agenda.yaml") as served:
        async with ClientSession() as client:
            screen = await client.ws_connect(served.screen + "?width=100&height=30", origin=served.origin)
            seen = ""
            while "Waiting for the meeting" not in seen:
                seen += (await screen.receive_bytes()).decode()
            (program,) = served.programs()
            arguments, environment = started_with(program)
            assert arguments[-4:] == [str(folder / "æ 'x'.db"), "chair", "--", "kkr-test-2023-11-24"]
            assert served.token not in "".join(arguments) + environment
            served.process.kill()
            wait_for_the_end(program)
    assert sorted(path.name for path in folder.iterdir()) == ["agenda.yaml"]
