"""``kkr serve`` as it is typed: what it says, and what it refuses in plain words."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kkr_tui.cli.main import kkr
from kkr_tui.extras import adding
from kkr_tui.serve.place import Place, listen
from tests.faults.secretary import secretary, to_the_items
from tests.serve.serving import kkr_serve

REFUSED = {
    "no such address": (["--host", "192.0.2.1"], "192.0.2.1 is not an address of this computer"),
    "no address at all": (["--host", "::x"], "There is no address “::x”"),
    "every address": (["--host", "0.0.0.0"], "say with --url"),
    "every address of IPv6": (["--host", "::"], "say with --url"),
    "no address": (["--host", ""], "say with --url"),
    "port too high": (["--port", "70000"], "0<=x<=65535"),
    "url without scheme": (["--url", "referat.example.dk"], "write it as https://"),
    "url with a path": (["--url", "https://referat.example.dk/kkr"], "write it as https://"),
    "url with a user": (["--url", "https://a:b@referat.example.dk"], "write it as https://"),
    "url of a file": (["--url", "file:///etc"], "write it as https://"),
    "url with no port": (["--url", "https://referat.example.dk:x"], "write it as https://"),
    "no such agenda": (["no/such.yaml"], "no/such.yaml"),
}


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(kkr, ["--lang", "en", "--db", str(folder / "minutes.db"), "serve", *arguments])


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_served_is_refused_plainly(case: str, tmp_path: Path) -> None:
    arguments, reason = REFUSED[case]
    done = run(tmp_path, *arguments)
    assert done.exit_code == 2
    assert reason in done.stderr
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_a_port_in_use_is_said(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run(tmp_path, "--port", str(taken.getsockname()[1]))
    assert done.exit_code == 2
    assert "is in use by another program; --port 0 takes a free one" in done.stderr


def test_without_the_extra_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    program = "import sys; sys.modules['textual_serve'] = None; sys.argv = ['kkr', '--lang', 'en', 'serve']\n"
    done = subprocess.run(
        [sys.executable, "-c", program + "from kkr_tui.cli import main; main()"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.replace("\n", " ").strip() == f"kkr: kkr serve needs the extra: {adding('serve')}"


def test_it_says_what_others_can_do_with_the_address(tmp_path: Path) -> None:
    url = "https://referat.example.dk"
    options = ("--port", "0", "--host", "0.0.0.0", "--url", url, "--internal", "--nod")
    with kkr_serve(tmp_path, "serve", *options) as served:
        assert served.address.startswith(url + "/")
        said, warning = served.end()
    assert "The meeting is not there yet" in said
    assert "Closed items are shown too." in said
    assert "can answer decisions as the chair" in said
    assert "is not encrypted" in warning


def test_of_a_meeting_that_is_there_it_says_no_more_than_it_must(tmp_path: Path) -> None:
    with secretary(tmp_path) as clerk:
        to_the_items(clerk)
        with kkr_serve(tmp_path, "serve", "--port", "0", "kkr-test-2023-11-24") as served:
            said, warning = served.end()
    assert served.process.returncode == 0
    assert said.strip() == "Whoever has the address can watch. Ctrl+C stops it."
    assert warning == ""


def test_the_token_is_long_and_never_the_same() -> None:
    tokens = {Place("127.0.0.1", 8000).token for _ in range(100)}
    assert len(tokens) == 100
    assert min(map(len, tokens)) >= 43  # 256 bits
    place = Place("127.0.0.1", 8000)
    assert place.token not in repr(place)


@pytest.mark.parametrize(
    ("place", "origins"),
    [
        (Place("127.0.0.1", 8000), {"127.0.0.1:8000", "localhost:8000"}),
        (Place("::1", 8000), {"[::1]:8000", "localhost:8000"}),
        (Place("192.0.2.7", 80), {"192.0.2.7"}),
        (Place("127.0.0.1", 80, "https://a.dk"), {"127.0.0.1", "localhost", "a.dk"}),
        (Place("127.0.0.1", 80, "https://a.dk:8443"), {"127.0.0.1", "localhost", "a.dk:8443"}),
    ],
)
def test_each_host_has_one_origin(place: Place, origins: set[str]) -> None:
    assert set(place.origins()) == origins
    assert all(origin.split("//")[1] == host for host, origin in place.origins().items())


def test_a_public_address_is_written_as_browsers_write_it() -> None:
    place, listening = listen("localhost", 0, "HTTPS://Referat.Example.DK:443/")
    listening.close()
    assert place.public == "https://referat.example.dk"
    assert place.host == "127.0.0.1"
    assert place.origins()["referat.example.dk"] == "https://referat.example.dk"
