"""Row 16: clocks do not matter. The program runs on a clock that is wrong and is set while it runs."""

import datetime as dt
import time
from collections.abc import Mapping
from pathlib import Path

from tests.faults import lab
from tests.faults.secretary import decide, drafts, kkr, recorded, secretary, to_the_items, verified
from tests.terminal import CTRL_Q

HOUR = 3600
BACK_TO_WINTER = dt.datetime(2023, 10, 29, 2, 59, 58, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def liar(folder: Path) -> dict[str, str]:
    """The environment in which a program has ``liar.c`` before the C library."""
    library = folder / "liar.so"
    if not library.exists():
        lab.run("cc", "-shared", "-fPIC", "-O1", "-o", library, Path(__file__).with_name("liar.c"), "-ldl")
    return {"LD_PRELOAD": str(library)}


def clocks(folder: Path, rounds: int) -> str:
    """A meeting whose clock is set at every decision; the order stays and the draft is always the newest."""
    clock = folder / "clock"
    environment = {**liar(folder), "KKR_CLOCK": str(clock), "TZ": "Europe/Copenhagen"}
    clock.write_text("0 0", "utf-8")
    said: list[str] = []
    for number in range(rounds):
        said += _one(folder, clock, environment, number)
    assert recorded(folder / "minutes.db") == said
    verified(folder)
    log = kkr(folder, "log", TZ="Europe/Copenhagen").stdout
    assert [line.rpartition(": ")[2].split(" (")[0] for line in log.splitlines() if "Beslutning" in line] == said
    marked = [line for line in log.splitlines() if "uret gik tilbage" in line]
    assert any("back3h" in line for line in marked), log
    assert any("1970" in line for line in marked), log
    assert not any("forward3h" in line for line in marked), log
    return (
        f"{rounds} rounds of {len(_jumps())} jumps (±3 h, 1970, end of summer time, monotonic): order and newest kept"
    )


def _jumps() -> list[tuple[str, int, int]]:
    """What, and by how many seconds the clock and the monotonic clock are then wrong. Leaves both right at the end."""
    summer = int(BACK_TO_WINTER.timestamp() - time.time())
    return [("forward3h", 3 * HOUR, 0), ("back3h", -3 * HOUR, 0), ("1970", -int(time.time()) + 100, 0),
            ("summer", summer, 0), ("winter", summer + 10, 0), ("steady", 0, 6 * HOUR),
            ("right", 0, 6 * HOUR)]  # fmt: skip


def _one(folder: Path, clock: Path, environment: Mapping[str, str], number: int) -> list[str]:
    said: list[str] = []
    with secretary(folder, environment=environment) as clerk:
        to_the_items(clerk)
        for name, wrong, steady in _jumps():
            clock.write_text(f"{wrong} {steady}", "utf-8")
            said.append(f"{number}-{name}")
            decide(clerk, said[-1])
            clerk.type("+")
            clerk.wait_for(f"{said[-1]}+")
            clerk.wait_for("✎ 1 ")
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    assert drafts(folder / "minutes.db")["1"] == f"{said[-1]}+"
    clock.write_text(f"{-9 * HOUR} 0", "utf-8")
    with secretary(folder, environment=environment) as again:  # typed hours "before" what is stored
        to_the_items(again)
        again.wait_for(f"{said[-1]}+")
        again.type("+")
        again.wait_for(f"{said[-1]}++")
        again.type(CTRL_Q)
        assert again.wait_for_end() == 0
    assert drafts(folder / "minutes.db")["1"] == f"{said[-1]}++"
    clock.write_text("0 0", "utf-8")
    return said
