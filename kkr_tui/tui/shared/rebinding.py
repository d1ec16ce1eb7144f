"""What the config file asks of the keys, checked against the tables of both programs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kkr_tui.config import REBOUND, Fault, for_example
from kkr_tui.domain.closest import closest
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _
from kkr_tui.tui.shared.keynames import can_be_sent, named, printed, same_as, writes
from kkr_tui.tui.shared.keys import Key, Keymap, Table

_LETTERS = "eudwjkgxabnlorst"


def gestures(tables: Sequence[Table]) -> dict[str, Key]:
    """The gestures that can be re-bound, by name; one that is on several screens as it is on the first."""
    found: dict[str, Key] = {}
    for table in tables:
        for key in table.keys:
            found.setdefault(key.called, key)
    return found


def checked(asked: Mapping[str, Any], tables: Sequence[Table], path: tuple[str, ...]) -> tuple[Keymap, list[Fault]]:
    """What can be done of what is asked (gesture -> key, or a list), and what is wrong with the rest.

    ``path`` is where it stands in the file. A gesture of which anything is wrong keeps the keys it had.
    """
    known = gestures(tables)
    right: dict[str, str] = {}
    faults: list[Fault] = []
    for name, value in asked.items():
        wrong = list(_wrong(name, value, known, tables))
        faults += [fault._replace(path=(*path, name, *fault.path)) for fault in wrong]
        if not wrong:
            right[name] = ",".join(dict.fromkeys(map(named, _listed(value))))
    while clash := next(_clashes(right, tables), None):
        name, fault = clash
        del right[name]
        faults.append(fault._replace(path=(*path, name)))
    return right, faults


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _wrong(name: str, value: Any, known: Mapping[str, Key], tables: Sequence[Table]) -> Iterator[Fault]:
    if name not in known:
        likely = closest(name, known)
        remedy = (
            _("did you mean `%(name)s`?") % {"name": likely} if likely else _("kkr config keys lists what there is")
        )
        yield Fault((), _("`%(name)s` is no gesture") % {"name": clean_line(name)}, remedy, at_name=True)
        return
    if not _listed(value) or not all(isinstance(key, str) for key in _listed(value)):
        yield Fault((), _("`%(name)s` is neither a key nor a list of keys") % {"name": name}, for_example(REBOUND))
        return
    for number, written in enumerate(_listed(value)):
        if message := _unfit(written, name, tables):
            at = (number,) if isinstance(value, list) else ()
            yield Fault(at, message, _("a key that will do: %(key)s") % {"key": _free(name, tables)})


def _unfit(written: str, name: str, tables: Sequence[Table]) -> str:
    """Why that key cannot be the gesture's; nothing when it can."""
    key = named(written)
    if not key:
        return _("`%(key)s` names no key that can be bound") % {"key": clean_line(written)}
    shown = {"key": printed(key)}
    if twin := same_as(key):
        return _("to a terminal %(key)s is the same as %(other)s") % {**shown, "other": twin}
    if not can_be_sent(key):
        return _("not every terminal can send %(key)s") % shown
    for table in tables:
        mine = [one for one in table.keys if one.called == name]
        if not mine or any(key in one.each for one in mine):
            continue
        on = {**shown, "screen": _(table.title)}
        if table.in_text and writes(key):
            return _("%(key)s is typed into text here: %(screen)s") % on
        if key in table.taken or any(key in one.each for one in table.typed):
            return _("%(key)s is needed for moving and writing here: %(screen)s") % on
    return ""


def _clashes(right: Mapping[str, str], tables: Sequence[Table]) -> Iterator[tuple[str, Fault]]:
    """A gesture that was asked for and would share a key with another of its screen."""
    order = {name: number for number, name in enumerate(right)}
    for table in tables:
        owners: dict[str, str] = {}
        parts = [part.rebound(right) for key in table.keys for part in key.parts]
        for part in sorted(parts, key=lambda part: order.get(part.called, -1)):  # who was there first is not to blame
            for key in part.keys.split(","):
                if (other := owners.setdefault(key, part.called)) != part.called:
                    facts = {"key": printed(key), "other": other, "screen": _(table.title)}
                    message = _("%(key)s is the key of `%(other)s` already, here: %(screen)s") % facts
                    facts["free"] = _free(part.called, tables)
                    remedy = _("give `%(other)s` another key as well, or take a free one: %(free)s") % facts
                    yield part.called, Fault((), message, remedy)


def _free(name: str, tables: Sequence[Table]) -> str:
    """A key that the gesture could have on every screen it is on."""
    own = [table for table in tables if any(key.called == name for key in table.keys)]
    used = {one for table in own for key in (*table.keys, *table.typed) for one in key.each}
    used.update(key for table in own for key in table.taken)
    return next((printed(f"ctrl+{letter}") for letter in _LETTERS if f"ctrl+{letter}" not in used), "Ctrl+F8")
