"""The corpus: what is kept is kept as it was written, what is refused is refused at once, in little memory."""

import resource
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

MEGABYTES_OF_ADDRESSES = 400
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


def test_the_corpus_is_as_large_as_it_should_be() -> None:
    assert len(ALL_REFUSED) + len(KEPT) >= 150


LIMITED = """
import resource, sys
limit = %d * 1024 * 1024
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
from kkr_tui.cli import main
sys.argv[1:] = ["check", *sys.argv[1:]]
main()
"""


def test_the_whole_corpus_through_the_command_in_little_memory(tmp_path: Path) -> None:
    """The worst of them each in a process of its own that may not have more."""
    # A child counts its parent's memory as its own until it begins.
    before = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
    for name in [*(name for name, data in REFUSED.items() if len(data) > 10_000), "billion laughs", "recursion"]:
        path = tmp_path / "a.yaml"
        path.write_bytes(REFUSED[name])
        program = LIMITED % MEGABYTES_OF_ADDRESSES
        done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 2, (name, done.stderr[-300:])
        assert "Traceback" not in done.stderr
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert after <= max(before, 200 * 1024), f"{after // 1024} MB"


def test_five_thousand_items(tmp_path: Path) -> None:
    items = "".join(
        f"  - titel: Punkt {n}\n    sag: SAG-{n}\n    indstilling: |\n      Det indstilles, at Rådet godkender {n}.\n"
        for n in range(5000)
    )
    begin = time.monotonic()
    loaded = parse_agenda(f"{HEAD}punkter:\n{items}".encode(), "a.yaml")
    within(time.monotonic() - begin, 3.0)
    assert len(loaded.agenda.items) == 5000
