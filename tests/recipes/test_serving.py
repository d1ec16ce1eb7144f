"""The recipes of docs/serve.md for another computer, walked on this one with the real ssh and the real proxies."""

import asyncio
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from aiohttp import ClientConnectionError, ClientError, ClientSession, TCPConnector

from tests.recipes.finding import block
from tests.serve.serving import PATIENCE, Served, kkr_serve

SYSTEM = os.pathsep.join([os.environ["PATH"], "/usr/local/sbin", "/usr/sbin"])  # where servers are kept


def program(name: str) -> str:
    found = shutil.which(name, path=SYSTEM)
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@contextmanager
def running(log: Path, *command: str | Path) -> Iterator[None]:
    """A server in the foreground, ended afterwards."""
    with log.open("wb") as said:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def watch(served: Served, log: Path) -> None:
    """Look at the page and at the screen in it as a browser does, as soon as somebody answers there."""
    try:
        asyncio.run(_watch(served))
    except (AssertionError, ClientError) as error:
        raise AssertionError(log.read_text("utf-8")) from error


async def _watch(served: Served) -> None:
    end = time.monotonic() + PATIENCE
    async with ClientSession(connector=TCPConnector(ssl=False)) as client:
        while True:
            try:
                async with client.get(served.address) as page:
                    assert page.status == 200
                    break
            except ClientConnectionError:
                assert time.monotonic() < end
        async with client.ws_connect(served.screen, origin=served.origin) as screen:
            assert await screen.receive_bytes()


def test_through_ssh(tmp_path: Path) -> None:
    sshd, far, near, door = program("sshd"), free_port(), free_port(), free_port()
    for key in ("host", "viewer"):
        subprocess.run([program("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / key], check=True)
    (tmp_path / "sshd_config").write_text(
        f"Port {door}\nListenAddress 127.0.0.1\nHostKey {tmp_path}/host\nAuthorizedKeysFile {tmp_path}/viewer.pub\n"
        f"PidFile none\nStrictModes no\nPermitRootLogin yes\n"
    )
    tried = subprocess.run([sshd, "-t", "-f", tmp_path / "sshd_config"], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"sshd cannot be run here: {tried.stderr}")
    (tmp_path / "ssh_config").write_text(
        f"Host secretary.example.dk\nHostName 127.0.0.1\nPort {door}\nConnectionAttempts 20\n"
        f"IdentityFile {tmp_path}/viewer\nIdentitiesOnly yes\nStrictHostKeyChecking no\nUserKnownHostsFile /dev/null\n"
    )
    words = block("serve.md", "ssh -N").replace("8000:127.0.0.1:8000", f"{near}:127.0.0.1:{far}").split()
    url = f"http://localhost:{near}"
    with (
        kkr_serve(tmp_path, "serve", "--port", str(far), "--url", url) as served,
        running(tmp_path / "sshd.log", sshd, "-D", "-e", "-f", tmp_path / "sshd_config"),
        running(tmp_path / "log", program("ssh"), "-F", tmp_path / "ssh_config", *words[1:]),
    ):
        watch(served, tmp_path / "log")


def test_behind_nginx(tmp_path: Path) -> None:
    nginx, far, near = program("nginx"), free_port(), free_port()
    certificate(tmp_path)
    location = block("serve.md", "location /").replace("8000", str(far))
    places = "".join(
        f"{kind}_temp_path {tmp_path}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (tmp_path / "nginx.conf").write_text(
        f"daemon off;\nmaster_process off;\npid {tmp_path}/pid;\nerror_log {tmp_path}/log;\nevents {{}}\n"
        f"http {{\n{places}access_log {tmp_path}/access;\n"
        f"server {{\nlisten 127.0.0.1:{near} ssl;\nssl_certificate {tmp_path}/certificate;\n"
        f"ssl_certificate_key {tmp_path}/key;\n{location}}}\n}}\n"
    )
    with (
        kkr_serve(tmp_path, "serve", "--port", str(far), "--url", f"https://localhost:{near}") as served,
        running(tmp_path / "log", nginx, "-p", tmp_path, "-e", tmp_path / "log", "-c", tmp_path / "nginx.conf"),
    ):
        watch(served, tmp_path / "log")
        assert served.token not in (tmp_path / "access").read_text() + (tmp_path / "log").read_text()


def test_behind_caddy(tmp_path: Path) -> None:
    caddy, far, near = program("caddy"), free_port(), free_port()
    certificate(tmp_path)
    site = block("serve.md", "reverse_proxy").replace("8000", str(far)).replace("referat.example.dk", "LOCALHOST")
    (tmp_path / "Caddyfile").write_text(
        "{\nadmin off\nauto_https disable_redirects\n}\n"
        + site.replace("LOCALHOST {", f"https://localhost:{near} {{\ntls {tmp_path}/certificate {tmp_path}/key")
    )
    with (
        kkr_serve(tmp_path, "serve", "--port", str(far), "--url", f"https://localhost:{near}") as served,
        running(tmp_path / "log", caddy, "run", "--adapter", "caddyfile", "--config", tmp_path / "Caddyfile"),
    ):
        watch(served, tmp_path / "log")
        assert served.token not in (tmp_path / "log").read_text()


def certificate(folder: Path) -> None:
    """One for this computer, which nobody else trusts."""
    subprocess.run(
        [program("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-subj", "/CN=localhost", "-keyout", folder / "key", "-out", folder / "certificate"],
        check=True, capture_output=True,
    )  # fmt: skip
