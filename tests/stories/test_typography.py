"""Danish typography on request: a command, one edit, one undo."""

from pathlib import Path

from tests.stories.conftest import Clerk, clerk
from tests.stories.test_typing import editor

TYPED = 'Fra kl 11:42 - "Letbanen"\n- 112 mio.kr. ⟦kl 9?⟧'
SET = "Fra kl. 11.42 – ”Letbanen”\n- 112 mio. kr. ⟦kl 9?⟧"


async def typeset(secretary: Clerk) -> None:
    await secretary.press("ctrl+p")
    await secretary.type("typography")
    await secretary.press("enter")


async def test_one_command_and_one_undo(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f8")
        await secretary.paste(TYPED)
        await secretary.press("left", "left")
        assert editor(secretary).text == TYPED  # nothing happens by itself
        await typeset(secretary)
        assert editor(secretary).text == SET
        assert editor(secretary).cursor == len(SET) - 2
        assert "5 places changed" in secretary.text
        await secretary.press("x", "ctrl+z")
        assert editor(secretary).text == SET
        await secretary.press("ctrl+z")
        assert editor(secretary).text == TYPED
        assert secretary.session.text("1.1") == TYPED
        await secretary.press("ctrl+y")
        assert editor(secretary).text == SET


async def test_nothing_to_change_is_said(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f8")
        await secretary.paste(SET)
        await typeset(secretary)
        assert "nothing to change" in secretary.text
        await secretary.press("ctrl+z")
        assert editor(secretary).text == ""
