"""An answer as lines of text."""

import textwrap

from kkr_tui.cli.doctor.answer import Answer, Verdict
from kkr_tui.language import pgettext

_BESIDE = 28
_WIDTH = 100


def line(answer: Answer) -> str:
    """The verdict, the subject and the fact; advice below."""
    first = f"{_word(answer.verdict):<6}{answer.subject:<{_BESIDE - 6}}{answer.fact}"
    wrapped = textwrap.wrap(answer.advice, _WIDTH - _BESIDE, break_long_words=False, break_on_hyphens=False)
    return "\n".join([first.rstrip(), *(" " * _BESIDE + part for part in wrapped)])


def _word(verdict: Verdict) -> str:
    match verdict:
        case Verdict.FINE:
            return pgettext("verdict of the doctor", "ok")
        case Verdict.NOTE:
            return pgettext("verdict of the doctor", "note")
        case Verdict.WRONG:
            return pgettext("verdict of the doctor", "wrong")
