"""Who is let in: the right Host, the right Origin, the token, and one of ten places. Nothing is started for others."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSServerHandshakeError

from kkr_tui.serve.server import HEARTBEAT, MOST_VIEWERS
from kkr_tui.serve.viewer import LEAVES_WITHIN
from tests.serve.serving import PATIENCE, Served, stage, wait_for_the_end

FOREIGN = "https://evil.example"


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with stage("polite") as served:
        yield served


@pytest.fixture
async def client() -> AsyncIterator[ClientSession]:
    async with ClientSession() as client:
        yield client


async def look(client: ClientSession, served: Served) -> tuple[ClientWebSocketResponse, int]:
    """As a browser does; gives back the process that it watches as well."""
    screen = await client.ws_connect(served.screen, origin=served.origin)
    hello = await screen.receive_bytes()
    return screen, int(hello.split()[-1])


async def status(client: ClientSession, url: str) -> int:
    async with client.get(url) as answer:
        return answer.status


REFUSED = {
    "wrong token": ("http://{host}/" + "A" * 43 + "/{path}", {}),
    "token cut short": ("http://{host}/{short}/{path}", {}),
    "token with more": ("http://{host}/{token}A/{path}", {}),
    "token not in ASCII": ("http://{host}/%C3%A6%ED%A0%80/{path}", {}),
    "no token": ("http://{host}/{path}", {}),
    "token elsewhere": ("http://{host}/x/{path}?token={token}", {}),
    "foreign Origin": ("{address}{path}", {"Origin": FOREIGN}),
    "Origin of a sandbox": ("{address}{path}", {"Origin": "null"}),
    "Origin of another port": ("{address}{path}", {"Origin": "http://127.0.0.1:1"}),
    "Origin of another name of this": ("{address}{path}", {"Origin": "http://localhost:{port}"}),
    "Origin over TLS": ("{address}{path}", {"Origin": "https://{host}"}),
    "foreign Host": ("{address}{path}", {"Host": "evil.example"}),
    "foreign Host, fitting Origin": ("{address}{path}", {"Host": "evil.example", "Origin": "http://evil.example"}),
    "Host that begins right": ("{address}{path}", {"Host": "{host}.evil.example"}),
    "Host of another port": ("{address}{path}", {"Host": "127.0.0.1:1"}),
    "no Host": ("{address}{path}", {"Host": ""}),
}


@pytest.mark.parametrize("case", REFUSED)
@pytest.mark.parametrize("path", ["", "screen", "textual.js"])
async def test_others_are_refused_and_nothing_is_started(
    case: str, path: str, served: Served, client: ClientSession
) -> None:
    url, headers = REFUSED[case]
    facts = {"host": served.host, "address": served.address, "token": served.token, "short": served.token[:-1],
             "port": served.host.split(":")[1], "path": path}  # fmt: skip
    headers = {"Origin": served.origin, **{name: value.format(**facts) for name, value in headers.items()}}
    if path == "screen":
        with pytest.raises(WSServerHandshakeError) as refused:
            await client.ws_connect(url.format(**facts), headers=headers)
        assert refused.value.status in (403, 404)
    else:
        async with client.get(url.format(**facts), headers=headers) as answer:
            assert answer.status in (403, 404)
            assert served.token not in await answer.text()
            assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert served.programs() == []


async def test_a_socket_without_origin_is_refused(served: Served, client: ClientSession) -> None:
    with pytest.raises(WSServerHandshakeError) as refused:
        await client.ws_connect(served.screen)
    assert refused.value.status == 403
    async with client.get(served.address + "screen") as answer:
        assert answer.status == 400  # no socket at all
    assert served.programs() == []


def raw(served: Served, request: str) -> bytes:
    """The answer to a request that no client would send."""
    with socket.create_connection(("127.0.0.1", int(served.host.split(":")[1])), timeout=20) as connection:
        connection.sendall(request.format(host=served.host, token=served.token, origin=served.origin).encode())
        return connection.recv(65536)


SOCKET = "GET /{token}/screen HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"


@pytest.mark.parametrize(
    "request_",
    [
        SOCKET + "Host: {host}\r\nOrigin: {origin}\r\nOrigin: https://evil.example\r\n\r\n",
        SOCKET + "Host: {host}\r\nHost: evil.example\r\nOrigin: {origin}\r\n\r\n",
        SOCKET + "Origin: {origin}\r\n\r\n",
        "GET http://evil.example/{token}/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "POST /{token}/ HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n",
        "GET /{token}/../../etc/passwd HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /{token}/%2e%2e%2fserver.py HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /{token}/\x00 HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "nonsense\r\n\r\n",
    ],
)
def test_no_odd_request_gets_through(request_: str, served: Served) -> None:
    assert raw(served, request_).split(b" ")[1] in (b"400", b"403", b"404", b"405")
    assert served.programs() == []


@pytest.mark.parametrize("name", ["", "page.js", "page.css", "xterm.css", "textual.js", "mono.ttf", "icon.svg"])
async def test_the_page_comes_with_its_rules(name: str, served: Served, client: ClientSession) -> None:
    async with client.get(served.address + name) as answer:
        assert answer.status == 200
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        policy = answer.headers["Content-Security-Policy"].split("; ")
        assert {"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"} <= set(policy)
        assert f"connect-src 'self' ws://{served.host} wss://{served.host}" in policy
        assert "http" not in " ".join(policy)
        if not name:
            page = await answer.text()
            assert served.token not in page
            assert "//" not in page  # no address of anywhere


async def test_localhost_is_the_same_place(served: Served, client: ClientSession) -> None:
    here = {"Host": served.host.replace("127.0.0.1", "localhost")}
    async with client.get(served.address, headers=here) as answer:
        assert answer.status == 200
    async with client.ws_connect(served.screen, headers=here, origin=f"http://{here['Host']}") as screen:
        assert await screen.receive_bytes()


async def test_the_eleventh_waits_for_a_place(served: Served, client: ClientSession) -> None:
    viewers = [await look(client, served) for _ in range(MOST_VIEWERS)]
    alive = [asyncio.create_task(screen.receive()) for screen, _program in viewers]  # answers the server's pings
    assert len(served.programs()) == MOST_VIEWERS
    with pytest.raises(WSServerHandshakeError) as refused:
        await client.ws_connect(served.screen, origin=served.origin)
    assert refused.value.status == 503
    async with client.get(served.address) as answer:
        assert answer.status == 503
        assert answer.headers["Refresh"] == "10"
    assert len(served.programs()) == MOST_VIEWERS
    screen, program = viewers.pop()
    await screen.close()
    wait_for_the_end(program)
    async with asyncio.timeout(PATIENCE):
        while await status(client, served.address) == 503:
            pass
    viewers.append(await look(client, served))
    for screen, _program in viewers:
        await screen.close()
    wait_for_the_end(*(program for _screen, program in viewers))
    await asyncio.gather(*alive)


NONSENSE = (
    "", "{", "[]", "null", "[" * 60_000, '["quit"]', '["stdin"]', '["stdin", 7]', '["stdin", "\\ud800"]',
    '["resize", {"width": "1e9", "height": 2}]', '["resize", {"width": 1000000000, "height": -5}]',
)  # fmt: skip


async def test_nonsense_from_a_browser_harms_nobody(served: Served, client: ClientSession) -> None:
    screen, program = await look(client, served)
    for text in NONSENSE:
        await screen.send_str(text)
    await screen.send_bytes(b"\xff\x00")
    await screen.send_json(["stdin", "ÆØÅ"])
    seen = b""
    while "ÆØÅ".encode() not in seen:
        seen += await screen.receive_bytes()
    assert b'"width": 1000, "height": 1' in seen
    await screen.send_str("x" * 100_000)
    assert (await screen.receive()).data == 1009  # too big
    await screen.close()
    wait_for_the_end(program)


def test_the_sums_leave_no_process_longer_than_five_seconds() -> None:
    assert HEARTBEAT * 1.5 + LEAVES_WITHIN < 5
