"""The law: a draft in which no word was changed comes home without a difference, whatever an editor did to its form."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kkr_tui.domain.commands import Command, RecordDecision
from kkr_tui.domain.meeting import Meeting, unrecorded
from kkr_tui.importer import import_file
from kkr_tui.minutes.document import Audience, Kind
from tests import published
from tests.domain.scene import play
from tests.importer.test_roundtrip import agendas, held
from tests.journal.building import COMMANDS
from tests.minutes.test_markdown import BLOCK

from .scene import exported, returned

EDITORS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "another system's line ends": lambda text: text.replace("\n", "\r\n"),
    "blanks at line ends": lambda text: text.replace("\n", "   \n"),
    "no blanks at line ends": lambda text: "\n".join(line.rstrip(" ") for line in text.split("\n")),
    "curly quotes, dashes and dots": lambda text: (
        text.replace('"', "”").replace("'", "’").replace("–", "—").replace("...", "…")
    ),
    "a byte order mark": lambda text: f"\ufeff{text}",
    "another mark of lists": lambda text: text.replace("\n- ", "\n* "),
    "a footer gone": lambda text: text.partition("\n---\n")[0],
}
FORMS = [
    (kind, audience, speakers)
    for kind in (Kind.FULL, Kind.DECISIONS)
    for audience in Audience
    for speakers in (False, True)
]
RELAXED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def untouched(meeting: Meeting, drafts: dict[str, str], form: tuple[Kind, Audience, bool], editor: str) -> None:
    kind, audience, speakers = form
    text = exported(meeting, drafts, kind=kind, audience=audience, speakers=speakers)
    assert not returned(EDITORS[editor](text), meeting, drafts=drafts)


@RELAXED
@given(decision=BLOCK, draft=BLOCK, form=st.sampled_from(FORMS), editor=st.sampled_from([*EDITORS]))
def test_any_text_of_a_decision(decision: str, draft: str, form: tuple[Kind, Audience, bool], editor: str) -> None:
    meeting = play(RecordDecision("2", decision), RecordDecision("1.1", "Godkendt."))
    untouched(meeting, unrecorded(meeting, {"2": draft, "3": draft}), form, editor)


@RELAXED
@given(commands=COMMANDS, form=st.sampled_from(FORMS), editor=st.sampled_from([*EDITORS]))
def test_any_meeting(commands: list[Command], form: tuple[Kind, Audience, bool], editor: str) -> None:
    untouched(play(*commands), {}, form, editor)


@settings(RELAXED, max_examples=15, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(agenda=agendas(), editor=st.sampled_from([*EDITORS]))
def test_any_agenda(agenda, editor: str) -> None:  # type: ignore[no-untyped-def]
    untouched(held(agenda), {}, FORMS[0], editor)


@pytest.mark.parametrize("editor", EDITORS)
def test_the_published_meeting(editor: str) -> None:
    source = "\n".join(published.lines())
    meeting = held(import_file(Path("referat.txt"), source.encode()).agenda)
    untouched(meeting, {"3.7": "Mere."}, FORMS[0], editor)
