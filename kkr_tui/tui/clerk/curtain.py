"""What can be read while Textual is still loading: the item where the meeting is, as plain text.

It stands on the terminal's other screen, which Textual then takes over. The cursor is behind the text, so that keys
which are pressed too early are echoed where they will stand.
"""

import os
import sys
import textwrap
from collections.abc import Iterator

from kkr_tui.domain.dates import long_date
from kkr_tui.domain.meeting import Meeting
from kkr_tui.tui.shared.signs import shown

_RAISED, _LIFTED = "\x1b[?1049h\x1b[H", "\x1b[?1049l"


def text(meeting: Meeting, decision: str) -> Iterator[str]:
    """The paragraphs: which meeting; its current item, that item's recommendation and ``decision``."""
    yield f"{meeting.agenda.body} · {long_date(meeting.agenda.date)}"
    item = next((item for item in meeting.agenda.treated() if item.number == meeting.current), None)
    if item:
        yield f"{item.number} {item.title}"
        yield item.recommendation
        yield from decision.split("\n\n")


def lower(meeting: Meeting, decision: str) -> None:
    """Show it. Does nothing on Windows, whose consoles need not understand the signs for it."""
    if sys.platform != "win32":
        columns, rows = os.get_terminal_size()
        filled = (textwrap.fill(paragraph, max(columns - 2, 1)) for paragraph in text(meeting, decision) if paragraph)
        lines = "\n\n".join(filled).split("\n")[: rows - 1]
        _write(_RAISED + shown("\r\n".join(f" {line}" for line in lines), os.environ))


def lift() -> None:
    """Take it away: there will be no screen after all."""
    if sys.platform != "win32":
        _write(_LIFTED)


def _write(signs: str) -> None:
    sys.stdout.buffer.write(signs.encode(errors="replace"))  # as Textual writes: UTF-8, whatever the locale says
    sys.stdout.flush()
