"""Whatever the bytes: an agenda or an AgendaError, never anything else."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kkr_tui.agenda.problems import AgendaError, Problem
from kkr_tui.agenda.reader import parse_agenda

EXAMPLE = (Path(__file__).parents[2] / "agendas/eksempel.yaml").read_text(encoding="utf-8")
SCRAPS = st.sampled_from(
    [*"\t\n\r:#-,[]{}&*!|>'\"%@`?\\ \0\x1b\x85", "\n---\n", "\n...\n", ": ", "<<: ", "\n  ", "- - "]
)


@st.composite
def spoilt_agendas(draw: st.DrawFn) -> str:
    text = EXAMPLE
    for _ in range(draw(st.integers(1, 4))):
        at, gone = draw(st.integers(0, len(text))), draw(st.sampled_from([0, 0, 1, 5, 400]))
        text = text[:at] + draw(SCRAPS) + text[at + gone :]
    return text


def problems_of(data: bytes) -> tuple[Problem, ...] | None:
    try:
        parse_agenda(data, "dagsorden.yaml")
    except AgendaError as error:
        return error.problems
    return None


def check(data: bytes) -> None:
    problems = problems_of(data)
    if problems is not None:
        lines = data.count(b"\n") + data.count(b"\r") + data.count(b"\xc2\x85") + 1
        assert problems
        assert all(0 <= problem.line <= lines + 1 for problem in problems)
        assert all(len(str(problem).splitlines()) <= 3 for problem in problems)


@given(spoilt_agendas())
@settings(max_examples=60, deadline=None)
def test_a_spoilt_agenda(text: str) -> None:
    check(text.encode())


@given(st.binary(max_size=200) | st.lists(SCRAPS, max_size=40).map("".join).map(str.encode))
@settings(max_examples=100, deadline=None)
def test_any_bytes(data: bytes) -> None:
    check(data)
