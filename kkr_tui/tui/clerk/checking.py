"""F9: the content check, finding by finding, and the list from which one can be ignored."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kkr_tui.domain.check import Finding, Report, check
from kkr_tui.domain.commands import IgnoreFinding, LiftIgnoring
from kkr_tui.language import _, pgettext
from kkr_tui.tui.shared.findings import message, place
from kkr_tui.tui.shared.menu import Form, Menu, MenuItem, Pick, Picker

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.meeting import MeetingScreen


class Checking:
    """The check on the meeting that ``over`` shows. It remembers which finding was shown last, to go on from there."""

    def __init__(self, over: "MeetingScreen") -> None:
        self._over = over
        self._last: Finding | None = None
        self._at = 0

    async def step(self) -> None:
        """Show the next finding, the weightiest first; after the last one begin again."""
        findings = self._report().findings
        if not findings:
            await self._nothing()
            return
        self._at = next_place(findings, self._last, self._at)
        await self._show(findings[self._at], _("%(number)d of %(count)d") % _counted(self._at, findings))

    async def list(self) -> None:
        """All findings, then those that are ignored; for the one that is picked, ask what to do about it."""
        report = self._report()
        every = [*report.findings, *(finding for finding, _reason in report.ignored)]
        if not every:
            await self._nothing()
            return
        notes = [finding.excerpt for finding in report.findings]
        notes += [_("ignored: %(reason)s") % {"reason": reason} for _finding, reason in report.ignored]
        picks = [Pick(str(n), _said(finding), note) for n, (finding, note) in enumerate(zip(every, notes, strict=True))]
        title = _("Content check: %(count)d found, %(ignored)d ignored")
        counts = {"count": len(report.findings), "ignored": len(report.ignored)}
        self._over.app.push_screen(Picker(title % counts, picks), lambda n: self._picked(report, every, n))

    def _report(self) -> Report:
        return check(self._over.session.meeting, self._over.session.drafts())

    def _picked(self, report: Report, every: Sequence[Finding], answer: str | None) -> None:
        if answer is None:
            return
        finding = every[int(answer)]
        go = MenuItem(pgettext("key for go there", "g"), "go", _("go there"))
        if finding in report.findings:
            other = MenuItem(pgettext("key for ignore", "i"), "ignore", _("ignore it, with a reason …"))
        else:
            other = MenuItem(pgettext("key for no longer ignore", "n"), "lift", _("no longer ignore it"))
        self._over.app.push_screen(Menu(_said(finding), [go, other]), lambda chosen: self._chosen(finding, chosen))

    def _chosen(self, finding: Finding, answer: str | None) -> None:
        match answer:
            case "go":
                self._over.call_next(self._show, finding)
            case "ignore":
                form = Form(_("Ignore: %(finding)s") % {"finding": _said(finding)}, (_("Why it is right as it is"),))
                self._over.app.push_screen(form, lambda texts: self._ignore(finding, texts))
            case "lift":
                self._over.order(LiftIgnoring(*finding.key))

    def _ignore(self, finding: Finding, texts: tuple[str, ...] | None) -> None:
        if texts is not None:
            self._over.order(IgnoreFinding(*finding.key, texts[0]))

    async def _show(self, finding: Finding, count: str = "") -> None:
        self._last = finding
        await self._over.show_finding(finding, f"{count}  {_said(finding)}".strip())

    async def _nothing(self) -> None:
        self._last = None
        await self._over.show_finding(None, _("The check finds nothing."))


def next_place(findings: Sequence[Finding], last: Finding | None, before: int) -> int:
    """Which finding comes after ``last``, which stood at ``before``. If it is gone, the one that now stands there."""
    if last is None:
        return 0
    known = [(finding.key, finding.start) for finding in findings]
    if (last.key, last.start) in known:
        return (known.index((last.key, last.start)) + 1) % len(findings)
    return before if before < len(findings) else 0


def _said(finding: Finding) -> str:
    return f"{place(finding)}  {message(finding)}"


def _counted(at: int, findings: Sequence[Finding]) -> dict[str, int]:
    return {"number": at + 1, "count": len(findings)}
