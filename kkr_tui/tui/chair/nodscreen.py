"""``kkr chair --nod``: the log and the read-back, on which two keys answer a decision."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from kkr_tui.tui.chair.answerfile import AnswerFile
from kkr_tui.tui.chair.answerline import AnswerLine
from kkr_tui.tui.chair.keys import CORRECT, LOG, OK, READ_BACK
from kkr_tui.tui.chair.logscreen import LogScreen
from kkr_tui.tui.chair.readback import ReadBackScreen
from kkr_tui.tui.shared.keys import Key, bindings


class NodScreen(LogScreen):
    """The log. ``record`` is the database that is followed, and never written; ``moment`` gives seconds."""

    KEYS: ClassVar[Sequence[Key]] = (OK, CORRECT, *LOG)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings((OK, CORRECT), in_text=False)]

    def __init__(self, record: Path, moment: Callable[[], float] = time.monotonic) -> None:
        super().__init__(AnswerLine(AnswerFile(record), newest=True, moment=moment))
        self._record = record
        self._moment = moment

    def action_read_back(self) -> None:
        """All decisions in the order of the agenda, to be answered one by one."""
        self.app.push_screen(NodReadBackScreen(self._record, self._moment))


class NodReadBackScreen(ReadBackScreen):
    """The read-back. A decision is marked to be answered: the newest may not be in sight."""

    KEYS: ClassVar[Sequence[Key]] = (OK, CORRECT, *READ_BACK)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings((OK, CORRECT), in_text=False)]

    def __init__(self, record: Path, moment: Callable[[], float] = time.monotonic) -> None:
        super().__init__(AnswerLine(AnswerFile(record), newest=False, moment=moment))
