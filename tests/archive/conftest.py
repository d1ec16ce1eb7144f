"""A real PostgreSQL server of the tests' own, on a socket in a folder of theirs."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ACCOUNT = "postgres"
"""PostgreSQL refuses to run as root; Debian's package makes this account."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an empty database."""
    programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed (Debian: apt-get install postgresql)")
    folder = Path("/tmp") / f"kkr-pg-{os.getpid()}"  # a socket's path may have 107 letters at most
    folder.mkdir(mode=0o700)
    user = ACCOUNT if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    data, log = folder / "data", folder / "log"

    def run(*arguments: str | Path) -> None:
        subprocess.run(
            arguments, check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    control: list[str | Path] = [programs / "pg_ctl", "-D", data, "-l", log, "-w"]
    try:
        run(programs / "initdb", "-D", data, "-A", "trust", "-U", "kkr", "-E", "UTF8", "--no-sync")
        run(*control, "-o", f"-k {folder} -c listen_addresses='' -c fsync=off", "start")
        yield f"postgresql://kkr@/postgres?host={folder}"
        run(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _programs() -> Path | None:
    """Where the server's programs are; Debian keeps them out of PATH."""
    found = [Path(path) for path in [shutil.which("pg_ctl")] if path] or sorted(
        Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")
    )
    return found[-1].parent if found else None
