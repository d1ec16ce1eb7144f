"""Ctrl+P: everything that can be done on this screen, each with its key, and every item."""

from collections.abc import Iterator
from contextlib import suppress

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from kkr_tui.domain.danish import fold
from kkr_tui.language import _
from kkr_tui.tui.clerk.base import SessionScreen
from kkr_tui.tui.clerk.keys import MORE
from kkr_tui.tui.clerk.meeting import MeetingScreen
from kkr_tui.tui.shared.bound import bound, shown
from kkr_tui.tui.shared.door import content, fit
from kkr_tui.tui.shared.question import AnsweredOnce

_KEYS = 16  # cells


class Palette(CommandPalette, AnsweredOnce[None]):
    """Textual's, which fails at a page key that comes before its list is laid out, and goes twice at two clicks."""

    def _action_command_list(self, action: str) -> None:
        with suppress(LookupError):
            super()._action_command_list(action)


class Commands(Provider):
    """Offers the keys of the screen underneath. Plain text throughout: titles are never parsed as markup."""

    _did = False

    async def discover(self) -> Hits:
        """Everything, before anything is typed."""
        for text, line, action in self._all():
            yield DiscoveryHit(line, lambda action=action: self._run(action), text)

    async def search(self, query: str) -> Hits:
        """What has every word of the query in it, the nearest beginnings first."""
        words = fold(query).split()
        for text, line, action in self._all():
            folded = fold(text)
            if all(word in folded for word in words):
                score = 1.0 if folded.startswith(fold(query)) else 0.5
                yield Hit(score, line, lambda action=action: self._run(action), text)

    def _all(self) -> Iterator[tuple[str, Content, str]]:
        screen = self.screen
        if not isinstance(screen, SessionScreen):
            return
        for key in bound(self.app, screen.keys_now):
            yield _(key.help), _row(_(key.help), key.all_shown), _action(key.action)
        yield from self._more(screen)

    def _more(self, screen: SessionScreen) -> Iterator[tuple[str, Content, str]]:
        extra = [
            (_("Undo the last gesture"), "screen.undo"),
            (_("Redo"), "screen.redo"),
            (_("Light or dark"), "app.other_theme"),
        ]
        for text, action in extra:
            yield text, _row(text), action
        if isinstance(screen, MeetingScreen):
            yield _("List the holes"), _row(_("List the holes")), "screen.holes"
            more = shown(self.app, MORE)
            floor = _("The list of speakers: two letters and Enter put somebody on it")
            yield floor, _row(floor, more), "screen.floor"
            text = _("Search all meetings: words, and the decisions in which they stand")
            yield text, _row(text), "screen.search"
            case = _("How earlier decisions on the same case went")
            yield case, _row(case, more), "screen.search_case"
            figures = _("The meeting in figures: time, presence, attendance, votes")
            yield figures, _row(figures, more), "app.push_screen('figures')"
            text = _("The time plan: when each item begins at this pace")
            yield text, _row(text), "screen.time_plan"
            text = _("Danish typography in this decision")
            yield text, _row(text), "screen.typography"
            text = _("Underline misspelt words, or no longer")
            yield text, _row(text), "screen.spelling"
            for item in screen.session.meeting.agenda.treated():
                text = _("Go to %(number)s %(title)s") % {"number": item.number, "title": item.title}
                yield text, _row(text), f"screen.goto_item({item.number!r})"

    async def _run(self, action: str) -> None:
        """Do it, once: a double click chooses twice."""
        if not self._did:
            self._did = True
            await self.app.run_action(action)


def _row(text: str, keys: str = "") -> Content:
    """The keys in a column of their own, then what they do."""
    return content((fit(keys, _KEYS), "$accent"), text)


def _action(action: str) -> str:
    return action if "." in action.partition("(")[0] else f"screen.{action}"
