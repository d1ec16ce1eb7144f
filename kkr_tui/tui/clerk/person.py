"""Questions about one person: the menu, who sits for them, for whom they sit, somebody new."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kkr_tui.domain.agenda import Attendance, Person
from kkr_tui.domain.commands import (
    AddPerson,
    Arrive,
    CallSubstitute,
    ChangeChair,
    Command,
    Leave,
    MarkAttendance,
    Recuse,
    Remark,
    SeatForItem,
    SeatSubstitute,
    UnseatSubstitute,
)
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _, pgettext
from kkr_tui.tui.clerk.attended import AttendedScreen
from kkr_tui.tui.clerk.presence import Afterwards
from kkr_tui.tui.clerk.seatpicks import SOMEONE_NEW, member_named, seats_for, substitutes_for
from kkr_tui.tui.shared.menu import Form, Menu, MenuItem, Picker

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.base import SessionScreen


class PersonQuestions:
    """Asks over the screen ``over`` and has its session carry out the answers; ``done`` is called after one."""

    def __init__(self, over: "SessionScreen", name: str, done: Callable[[], None]) -> None:
        self._over = over
        self._name = name
        self._done = done
        self._how = "substitute"
        self._meeting = over.session.meeting

    @staticmethod
    def needs_seat(meeting: Meeting, name: str) -> bool:
        """Whether this is a substitute who was given no seat yet."""
        members = {member.name for member in meeting.agenda.members}
        return name in meeting.people and name not in members and not meeting.stands_for(name)

    def menu(self) -> None:
        """Everything that can be said of the person, one key each."""
        self._over.app.push_screen(Menu(self._name, self._menu_items()), self._menu_answered)

    def seat_for(self) -> None:
        """For which member does this substitute sit? Those not here come first, the nearest of them at the top."""
        picks = seats_for(self._meeting, self._meeting.people[self._name])
        title = _("%(name)s takes the seat of …") % {"name": self._name}
        self._over.app.push_screen(Picker(title, picks), self._member_answered)

    def substitute(self, how: str = "substitute") -> None:
        """Who sits for this member? Same municipality or party first, the others marked, then somebody new.

        ``how``: ``substitute`` from now on, ``called`` and not here yet, or ``only`` for the current item.
        """
        self._how = how
        if member := member_named(self._meeting, self._name):
            title = _("Substitute for %(name)s") % {"name": self._name}
            picker = Picker(title, substitutes_for(self._meeting, member))
            self._over.app.push_screen(picker, self._substitute_answered)

    def _menu_items(self) -> list[MenuItem]:
        items = [
            MenuItem(pgettext("key for present", "p"), "present", _("present")),
            MenuItem(pgettext("key for excused", "e"), "excused", _("excused")),
            MenuItem(pgettext("key for absent", "a"), "absent", _("absent without notice")),
            MenuItem(pgettext("key for not registered", "n"), "unregistered", _("not registered")),
        ]
        if member_named(self._meeting, self._name):
            items += [
                MenuItem(pgettext("key for substitute", "s"), "substitute", _("substitute …")),
                MenuItem(pgettext("key for called", "c"), "called", _("substitute called …")),
                MenuItem(pgettext("key for only this item", "o"), "only", _("substitute for the current item only …")),
            ]
            if self._name in self._meeting.substitutes:
                items.append(MenuItem(pgettext("key for no-show", "d"), "no-show", _("the substitute did not come")))
                items.append(MenuItem(pgettext("key for no substitute", "x"), "unseat", _("no substitute")))
        elif self._name in self._meeting.people:
            items.append(MenuItem(pgettext("key for substitute", "s"), "seat", _("takes the seat of …")))
        items += [
            MenuItem("+", "arrive", _("arrived now")),
            MenuItem("-", "leave", _("left now")),
            MenuItem(".", "recuse", _("recused for the current item, or no longer")),
            MenuItem(
                pgettext("key for earlier", "w"),
                "earlier",
                _("arrived, left, took a seat or was recused at an earlier item …"),
            ),
            MenuItem(pgettext("key for remark", "r"), "remark", _("remark …")),
            MenuItem(pgettext("key for the chair", "h"), "chair", _("leads the meeting from now on")),
            MenuItem(pgettext("key for how often", "f"), "often", _("how often they attended …")),
        ]
        return items

    def _menu_answered(self, answer: str | None) -> None:
        match answer:
            case None:
                return
            case "substitute" | "called" | "only":
                self.substitute(answer)
            case "no-show":
                self._do(MarkAttendance((self._meeting.substitutes[self._name],), Attendance.ABSENT))
            case "earlier":
                Afterwards(self._over, self._name, self._done).ask()
            case "remark":
                self._over.app.push_screen(Form(self._name, (_("Remark (empty: none)"),)), self._remark_answered)
            case "chair":
                self._do(ChangeChair(self._name))
            case "often":
                self._over.app.push_screen(AttendedScreen(self._over.session, self._name))
            case "seat":
                self.seat_for()
            case "unseat":
                self._do(UnseatSubstitute(self._name))
            case "arrive":
                self._do(Arrive(self._name))
            case "leave":
                self._do(Leave(self._name))
            case "recuse":
                self._do(Recuse(self._name))
            case status:
                self._do(MarkAttendance((self._name,), Attendance(status)))

    def _member_answered(self, member: str | None) -> None:
        if member:
            self._do(SeatSubstitute(member, self._name))

    def _substitute_answered(self, substitute: str | None) -> None:
        if substitute == SOMEONE_NEW:
            fields = (_("Name"), _("Party letter"), _("Municipality"))
            title = _("Someone new, for %(name)s") % {"name": self._name}
            self._over.app.push_screen(Form(title, fields), self._new_answered)
        elif substitute:
            self._do(self._seating(substitute))

    def _seating(self, substitute: str) -> Command:
        match self._how:
            case "called":
                return CallSubstitute(self._name, substitute)
            case "only":
                return SeatForItem(self._name, substitute, self._meeting.current)
            case _:
                return SeatSubstitute(self._name, substitute)

    def _remark_answered(self, texts: tuple[str, ...] | None) -> None:
        if texts is not None:
            self._do(Remark(self._name, texts[0]))

    def _new_answered(self, texts: tuple[str, ...] | None) -> None:
        if texts is None:
            return
        name, party, municipality = texts
        person = Person(name=name, party=party, municipality=municipality)
        self._do(AddPerson(person), self._seating(name))

    def _do(self, *commands: Command) -> None:
        self._over.order(*commands)
        self._done()
