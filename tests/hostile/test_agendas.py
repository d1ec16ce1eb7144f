"""The corpus: what is kept is kept as it was written, what is refused is refused at once, in little memory."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from kkr_tui.agenda.problems import AgendaError
from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.domain.agenda import Agenda
from tests.agenda.test_broken import BROKEN
from tests.faults.limits import within
from tests.hostile.agendas import HEAD, KEPT, REFUSED
from tests.hostile.traps import SLOW_TO_READ, TRAPS

ALL_REFUSED = {**{broken.name: broken.text.encode("utf-8", "surrogatepass") for broken in BROKEN}, **REFUSED}


def facts(agenda: Agenda) -> dict[str, str]:
    item = agenda.items[0]
    return {
        "body": agenda.body,
        "slug": agenda.slug,
        "place": agenda.place,
        "start": str(agenda.start),
        "title": item.title,
        "number": item.number,
        "case": item.case_number,
        "recommendation": item.recommendation,
        "enclosure": "".join(item.enclosures),
        "member": "".join(member.name for member in agenda.members),
        "guest": "".join(guest.name for guest in agenda.guests),
    }


@pytest.mark.parametrize("name", KEPT)
def test_is_read_as_it_was_written(name: str) -> None:
    data, wanted = KEPT[name]
    have = facts(parse_agenda(data, "a.yaml").agenda)
    for what, value in wanted.items():
        if value.startswith("…"):
            assert have[what].endswith(value[1:])
            assert set(have[what]) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        else:
            assert have[what] == value


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused_at_once(name: str) -> None:
    begin = time.monotonic()
    with pytest.raises(AgendaError) as caught:
        parse_agenda(REFUSED[name], "a.yaml")
    within(time.monotonic() - begin, 2.0)
    for problem in caught.value.problems:
        assert len(str(problem).splitlines()) <= 3
        assert all(line.isprintable() for line in str(problem).splitlines())


@pytest.mark.parametrize("name", TRAPS)
def test_says_where_and_what_to_do(name: str) -> None:
    data, line, remedy = TRAPS[name]
    with pytest.raises(AgendaError) as caught:
        parse_agenda(data, "a.yaml")
    first = caught.value.problems[0]
    assert first.line == line, str(first)
    assert any(remedy in str(problem) for problem in caught.value.problems), str(first)
    assert all(problem.remedy for problem in caught.value.problems)


def test_the_corpus_is_as_large_as_it_should_be() -> None:
    assert len(ALL_REFUSED) + len(KEPT) + len(TRAPS) >= 220


LIMITED = """
import atexit, resource, sys
from kkr_tui.cli import main
own = resource.getrusage(resource.RUSAGE_SELF).ru_utime
limit = %d * 1024 * 1024
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
seconds = int(own) + %d
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
atexit.register(lambda: print(open("/proc/self/status").read().split("VmHWM:")[1].split()[0]))
sys.argv[1:] = ["check", *sys.argv[1:]]
main()
"""
MEGABYTES_OF_ADDRESSES, SECONDS = 400, 3  # two, and what is left of the second in which the limit begins
WORST = {
    **{name: data for name, data in REFUSED.items() if len(data) > 10_000 or name in {"billion laughs", "recursion"}},
    **{name: trap[0] for name, trap in TRAPS.items() if len(trap[0]) > 10_000},
}


@pytest.mark.parametrize("name", [*WORST, *SLOW_TO_READ])
def test_the_worst_of_them_in_little_memory_and_time(name: str, tmp_path: Path) -> None:
    """In a process of its own that the system ends when it takes more time, or twice the memory in addresses."""
    path = tmp_path / "a.yaml"
    path.write_bytes((WORST | SLOW_TO_READ)[name])
    program = LIMITED % (MEGABYTES_OF_ADDRESSES, SECONDS)
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == (2 if name in WORST else 0), done.stderr[-300:]
    assert "Traceback" not in done.stderr
    assert int(done.stdout.split()[-1]) <= 200 * 1024


def test_five_thousand_items(tmp_path: Path) -> None:
    items = "".join(
        f"  - titel: Punkt {n}\n    sag: SAG-{n}\n    indstilling: |\n      Det indstilles, at Rådet godkender {n}.\n"
        for n in range(5000)
    )
    begin = time.monotonic()
    loaded = parse_agenda(f"{HEAD}punkter:\n{items}".encode(), "a.yaml")
    within(time.monotonic() - begin, 3.0)
    assert len(loaded.agenda.items) == 5000
