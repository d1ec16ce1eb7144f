"""What the chair answers reaches the secretary: a notice, marks, and the way there. Nothing on the screen moves."""

from collections.abc import Iterable, Sequence

from textual.app import App

from kkr_tui.domain.events import ChairNodded, Entry
from kkr_tui.domain.matters import Answer
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _, ngettext
from kkr_tui.session import Session
from kkr_tui.session.answers import ChairsAnswers
from kkr_tui.tui.clerk.keys import ANSWERS
from kkr_tui.tui.shared.bound import shown
from kkr_tui.tui.shared.nods import said

_SHOWN = 4
_WISH_SECONDS = 20.0


class Answers:
    """Has the session follow the chair's answers, and says what comes over whatever screen is seen."""

    def __init__(self, app: App[None], session: Session) -> None:
        self._app = app
        self._session = session
        self._agreed = agreed(session.meeting)
        self._following = ChairsAnswers(session, self._entered, self._trouble)
        session.watch(self._look)

    def close(self) -> None:
        """Follow no more."""
        self._following.close()

    def _entered(self, entries: Sequence[Entry]) -> None:
        nods = [entry.event for entry in entries if isinstance(entry.event, ChairNodded)]
        wishes = any(nod.answer is Answer.CORRECT for nod in nods)
        self._app.notify(
            notice(self._session.meeting, nods, shown(self._app, ANSWERS)),
            severity="warning" if wishes else "information",
            timeout=_WISH_SECONDS if wishes else None,
            markup=False,
        )

    def _look(self) -> None:
        """A decision that is changed after the chair's ok loses it, and that is said."""
        before, self._agreed = self._agreed, agreed(self._session.meeting)
        lost = [number for number in before if self._session.meeting.record(number).lapsed_ok]
        if lost:
            text = ngettext(
                "Item %(items)s was changed after the chair's ok, which does not count any more.",
                "Items %(items)s were changed after the chair's ok, which does not count any more.",
                len(lost),
            )
            self._app.notify(text % {"items": ", ".join(lost)}, severity="warning", markup=False)

    def _trouble(self, problem: str) -> None:
        self._app.notify(problem, severity="warning", timeout=_WISH_SECONDS, markup=False)


def agreed(meeting: Meeting) -> tuple[str, ...]:
    """The items whose decision stands as the chair agreed to it."""
    records = meeting.items.items()
    return tuple(number for number, record in records if record.nod and record.nod.answer is Answer.OK)


def notice(meeting: Meeting, nods: Iterable[ChairNodded], key: str = ANSWERS.shown) -> str:
    """What the chair answered, one item a line, what is to be corrected first. ``key`` leads there."""
    ordered = sorted(nods, key=lambda nod: nod.answer is Answer.OK)
    lines = [
        _("Chair, item %(item)s: %(answer)s") % {"item": nod.item, "answer": said(nod.answer, nod.text)}
        + ("" if _is_current(meeting, nod) else " " + _("(to an earlier wording)"))
        for nod in ordered[:_SHOWN]
    ]
    if len(ordered) > _SHOWN:
        lines.append(_("and %(count)d more") % {"count": len(ordered) - _SHOWN})
    lines.append(_("%(key)s goes there.") % {"key": key})
    return "\n".join(lines)


def _is_current(meeting: Meeting, nod: ChairNodded) -> bool:
    revisions = meeting.record(nod.item).revisions
    return bool(revisions) and revisions[-1].seq == nod.revision


def next_answered(meeting: Meeting, viewed: str) -> str:
    """The item to look at: the next one behind ``viewed`` that the chair wants corrected, else the one answered last.

    Nothing when the chair has not answered.
    """
    numbers = [item.number for item in meeting.agenda.treated()]
    here = numbers.index(viewed) + 1 if viewed in numbers else 0
    for number in numbers[here:] + numbers[:here]:
        nod = meeting.record(number).nod
        if nod and nod.answer is Answer.CORRECT:
            return number
    answered = (entry.event.item for entry in reversed(meeting.entries) if isinstance(entry.event, ChairNodded))
    return next((number for number in answered if number in numbers), "")
