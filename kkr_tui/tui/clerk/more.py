"""Ctrl+T: what can happen to an item besides its decision, two keys each."""

import re
from typing import TYPE_CHECKING

from kkr_tui.domain.commands import (
    AddItem,
    CloseDoors,
    Dispose,
    JoinItems,
    NoteAction,
    OpenDoors,
    Pause,
    RecordOutcome,
    StrikeMatter,
    Undo,
)
from kkr_tui.domain.events import ItemAdded
from kkr_tui.domain.history import history
from kkr_tui.domain.matters import Disposal
from kkr_tui.language import _, pgettext
from kkr_tui.minutes.matters import action, dissent
from kkr_tui.minutes.votes import told
from kkr_tui.tui.clerk.actions import read_action
from kkr_tui.tui.clerk.approval import ApprovalQuestions
from kkr_tui.tui.clerk.dissent import DissentQuestions
from kkr_tui.tui.clerk.floor import FloorScreen
from kkr_tui.tui.clerk.keys import GOTO
from kkr_tui.tui.clerk.person import PersonQuestions
from kkr_tui.tui.clerk.votequestions import VoteQuestions
from kkr_tui.tui.shared import words
from kkr_tui.tui.shared.bound import shown
from kkr_tui.tui.shared.door import crop
from kkr_tui.tui.shared.menu import Form, Menu, MenuItem, Pick, Picker

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.base import SessionScreen

_DISPOSALS = {"postponed": Disposal.POSTPONED, "withdrawn": Disposal.WITHDRAWN, "back": Disposal.SENT_BACK}


class ItemQuestions:
    """Asks over the screen ``over`` about the item ``number`` and has its session carry out the answers."""

    def __init__(self, over: "SessionScreen", number: str) -> None:
        self._over = over
        self._number = number
        self._meeting = over.session.meeting

    def menu(self) -> None:
        """Everything, one key each."""
        doors = _("open doors") if self._meeting.is_closed(self._number) else _("closed doors")
        pause = _("end of the break") if self._meeting.on_break else _("break")
        strike = _("strike out a vote, a statement or an action …")
        items = [
            MenuItem(pgettext("key in the item menu", "p"), "person", _("a person: came, left, recused, substitute …")),
            MenuItem(pgettext("key in the item menu", "m"), "statement", _("statement for the minutes …")),
            MenuItem(pgettext("key in the item menu", "r"), "reservation", _("reservation …")),
            MenuItem(pgettext("key in the item menu", "a"), "action", _("action: who does what by when …")),
            MenuItem(pgettext("key in the item menu", "o"), "outcome", _("outcome of one recommendation (Ad 1) …")),
            *self._about_votes(),
            MenuItem(pgettext("key in the item menu", "t"), "together", _("treated together with …")),
            MenuItem(pgettext("key in the item menu", "l"), "postponed", _("postponed, or not")),
            MenuItem(pgettext("key in the item menu", "w"), "withdrawn", _("withdrawn, or not")),
            MenuItem(pgettext("key in the item menu", "b"), "back", _("sent back, or not")),
            MenuItem(pgettext("key in the item menu", "n"), "new", _("a late item …")),
            MenuItem(pgettext("key in the item menu", "c"), "doors", doors),
            MenuItem(pgettext("key in the item menu", "f"), "floor", _("the floor: who speaks, who waits …")),
            MenuItem(pgettext("key in the item menu", "h"), "earlier", _("earlier decisions on the same case …")),
            MenuItem(pgettext("key in the item menu", "i"), "figures", _("the meeting in figures")),
            MenuItem(pgettext("key in the item menu", "v"), "approve", _("the last minutes are approved …")),
            MenuItem(pgettext("key in the item menu", "k"), "break", pause),
            MenuItem(pgettext("key in the item menu", "x"), "strike", strike),
        ]  # fmt: skip
        if last := history(self._meeting.entries).next_undo:
            text = _("undo: %(gesture)s") % {"gesture": words.gesture(last.event)}
            items.append(MenuItem(pgettext("key in the item menu", "z"), "undo", text))
        self._over.app.push_screen(Menu(_("Item %(number)s") % {"number": self._number}, items), self._chosen)

    def _chosen(self, answer: str | None) -> None:
        match answer:
            case "person":
                self._ask_person()
            case "statement" | "reservation":
                DissentQuestions(self._over, self._number, answer).ask()
            case "action":
                fields = (
                    _("Who (initials will do)"),
                    _("What"),
                    _("By when, for example 1/2 or 1. februar (may be empty)"),
                )
                form = Form(_("Action"), fields, lambda texts: read_action(self._meeting, texts))
                self._over.app.push_screen(form, self._action)
            case "outcome":
                form = Form(_("Outcome of one recommendation"), (_("Number of the recommendation"), _("Outcome")))
                self._over.app.push_screen(form, self._outcome)
            case "vote":
                VoteQuestions(self._over, self._number).ask()
            case "together":
                form = Form(_("Treated together"), (_("Numbers, for example 3.8 3.9"),))
                self._over.app.push_screen(form, self._together)
            case "postponed" | "withdrawn" | "back":
                self._over.order(Dispose(self._number, _DISPOSALS[answer]))
            case "new":
                self._over.app.push_screen(Form(_("A late item"), (_("Title"),)), self._late)
            case "doors":
                closed = self._meeting.is_closed(self._number)
                self._over.order(OpenDoors(self._number) if closed else CloseDoors(self._number))
            case "floor":
                self._over.app.push_screen(FloorScreen(self._over.session, self._number))
            case "break":
                self._over.order(Pause())
            case "earlier":
                self._over.search_earlier(self._number)
            case "figures":
                self._over.app.push_screen("figures")
            case "approve":
                ApprovalQuestions(self._over, self._number).ask()
            case "strike":
                self._ask_strike()
            case "undo":
                self._over.order(Undo())

    def _about_votes(self) -> list[MenuItem]:
        text = _("a vote: its sentence, or a miscount …")
        votes = self._meeting.record(self._number).votes
        return [MenuItem(pgettext("key in the item menu", "s"), "vote", text)] if votes else []

    def _ask_person(self) -> None:
        meeting = self._meeting
        picks = [
            Pick(p.name, p.name, ", ".join(filter(None, (p.party, p.municipality)))) for p in meeting.people.values()
        ]
        picks += [Pick(guest.name, guest.name, guest.title) for guest in meeting.agenda.guests]
        self._over.app.push_screen(Picker(_("Who?"), picks), self._person)

    def _person(self, name: str | None) -> None:
        if name:
            PersonQuestions(self._over, name, lambda: None).menu()

    def _action(self, texts: tuple[str, ...] | None) -> None:
        if texts:
            self._over.order(NoteAction(self._number, *texts))

    def _outcome(self, texts: tuple[str, ...] | None) -> None:
        if texts:
            self._over.order(RecordOutcome(self._number, *texts))

    def _together(self, texts: tuple[str, ...] | None) -> None:
        if texts:
            self._over.order(JoinItems((self._number, *re.findall(r"[\w.]*\w", texts[0]))))

    def _late(self, texts: tuple[str, ...] | None) -> None:
        if texts:
            self._over.run_worker(self._add(texts[0]))

    async def _add(self, title: str) -> None:
        """The item comes last and the cursor stays: say where it is."""
        entry = await self._over.ask(AddItem(title))
        if entry is None or not isinstance(entry.event, ItemAdded) or self._over.session.meeting.closed_at:
            return
        added, goto = entry.event.added, shown(self._over.app, GOTO)
        told = _("Item %(number)s %(title)s is added. %(key)s %(number)s Enter goes there.")
        self._over.say(told % {"number": added.number, "title": crop(added.title, 60), "key": goto}, timeout=15)

    def _ask_strike(self) -> None:
        record = self._meeting.record(self._number)
        picks = [Pick(str(vote.seq), told(self._meeting, vote)) for vote in record.votes]
        picks += [Pick(str(d.seq), f"{dissent(self._meeting, d)} {' '.join(d.text.split())}") for d in record.dissents]
        picks += [Pick(str(noted.seq), action(noted)) for noted in record.actions]
        if picks:
            self._over.app.push_screen(Picker(_("Strike out …"), picks), self._strike)

    def _strike(self, target: str | None) -> None:
        if target:
            self._over.order(StrikeMatter(self._number, int(target)))
