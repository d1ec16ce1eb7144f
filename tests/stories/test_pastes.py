"""A paste is text, wherever it lands: no key, no command, nothing a terminal obeys, and no line of it lost."""

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from tests.stories.conftest import clerk
from tests.stories.harbour import AGENDA

PASTED = "ane\r\x1b[19~ tre\nfire\x1b]52;c;eA==\x07\u202e slut\t[red]\r\n\x11q"
KEPT = ["ane", "[19~", "tre", "fire]52;c;eA==", "slut", "[red]", "q"]

FIELDS: dict[str, tuple[str, ...]] = {
    "filter of the roll": ("f2",),
    "decision": (),
    "go to": ("f3",),
    "palette": ("ctrl+p",),
    "vote": ("f6",),
    "what the vote is about": ("f6", "tab"),
    "who acts": ("ctrl+t", "a"),
    "what is done": ("ctrl+t", "a", "enter"),
    "by when": ("ctrl+t", "a", "enter", "enter"),
    "number of the recommendation": ("ctrl+t", "o"),
    "outcome": ("ctrl+t", "o", "enter"),
    "treated together": ("ctrl+t", "t"),
    "a late item": ("ctrl+t", "n"),
    "whose statement": ("ctrl+t", "m"),
    "statement": ("ctrl+t", "m", "tab", "enter"),
    "reservation": ("ctrl+t", "r", "tab", "enter"),
    "person": ("ctrl+t", "p"),
}


@pytest.mark.parametrize("field", FIELDS)
async def test_into_a_field(field: str, tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", *FIELDS[field])
        app, meeting = secretary.app, secretary.session.meeting
        screen, focused = app.screen, app.focused
        assert isinstance(focused, Input | TextArea), field
        await secretary.paste(PASTED)
        text = focused.value if isinstance(focused, Input) else focused.text
        assert text.split() == KEPT
        assert (app.screen, app.focused) == (screen, focused)
        assert secretary.session.meeting == meeting
        assert "\x1b" not in secretary.text
        assert "[red]" in secretary.text or isinstance(focused, Input)


async def test_where_there_is_no_field(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        for keys in (("f8", "f8", "ctrl+t"), ("escape", "f10"), ("escape", "f1")):
            await secretary.press(*keys)
            screen, meeting = secretary.app.screen, secretary.session.meeting
            await secretary.paste("lwbckz\r\x11")
            assert secretary.app.screen is screen
            assert secretary.session.meeting == meeting
