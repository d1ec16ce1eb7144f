"""A meeting in whose closed items every field of every kind of event holds a word that must never get out.

The events are made from their types. A new kind of event, or a new field, is filled by itself; where that cannot be
done the making fails, and whoever added it says here what belongs in it.
"""

import datetime as dt
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any, Union

from kkr_tui.domain import events
from kkr_tui.domain.agenda import Agenda, Item, Section
from kkr_tui.domain.events import (
    DecisionRecorded,
    DoorsClosed,
    Event,
    ItemAdded,
    ItemEntered,
    MeetingClosed,
    MeetingOpened,
    Undone,
)
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import Draft
from tests.minutes.scene import AGENDA as OPEN

CANARY = "kanariefugl"
CLOSED, BELOW, LATE, PUBLIC = "1.3", "1.3.1", "1.4", "1.2"
WHO, SUBSTITUTE = "Line Barfod", "Christian Holm Donatzky"

OF_NO_ITEM = {
    "MeetingOpened", "MeetingClosed", "AttendanceMarked", "SubstituteCalled", "SubstituteUnseated", "RemarkMade",
    "PersonAdded", "MinutesApproved", "WriterTookOver", "Undone",
}  # fmt: skip
"""Kinds that are about the meeting as a whole; what they hold is public."""

ONLY_NAMES = {
    "SubstituteSeated", "SubstituteForItem", "ChairChanged", "PersonArrived", "PersonLeft", "ItemEntered",
    "ItemDisposed", "ItemsJoined", "DoorsClosed", "DoorsOpened", "BreakBegun", "BreakEnded", "FloorAsked",
    "FloorTakenBack", "FloorGiven", "FloorRuled", "MatterStruck",
}  # fmt: skip
"""Kinds about an item that hold no word of anybody's own: people of the roll, numbers, choices."""

NAMES = {"person": WHO, "member": "Jørgen Kresten Suhr", "substitute": SUBSTITUTE, "rule": "open-hole"}
VARIANTS = 4


def word(*parts: str) -> str:
    """The canary, and where it was put."""
    return CANARY + "".join(parts)


def secret(number: str, *children: Item) -> Item:
    """A closed item with the word in every field."""
    return Item(
        number=number, title=word("titel"), case_number=f"SAG-{word()}", case_officer=word(), presenter=word(),
        planned_minutes=17, closed=True, enclosures=(word("bilag"),), prepared_decision=word("udkast"),
        sections=(Section(heading=word("afsnit"), text=word()), Section(heading="Indstilling", text=word())),
        children=children,
    )  # fmt: skip


def agenda() -> Agenda:
    """A closed item with one below it, beside open ones."""
    [first, *others] = OPEN.items
    return replace(OPEN, items=(replace(first, children=(*first.children, secret(CLOSED, secret(BELOW)))), *others))


def kinds() -> list[type]:
    """Every kind of event that is about an item."""
    every = [kind for kind in typing.get_args(Event) if kind.__name__ not in OF_NO_ITEM]
    for kind in every:
        names = {field.name for field in fields(kind)}
        assert names & {"item", "items", "added", "agenda"}, f"{kind.__name__}: of which item is it? (OF_NO_ITEM)"
    return every


def happenings(kind: type, number: str) -> list[Event]:
    """That kind, with every choice it has, and the word in every field for words."""
    return [_filled(kind, number, variant) for variant in range(VARIANTS)]


def _filled(kind: type, number: str, variant: int) -> Any:
    if kind is Agenda:
        return agenda()
    if kind is Item:
        return secret(LATE)
    hints = typing.get_type_hints(kind, vars(events))
    wanted = [field.name for field in fields(kind) if hints[field.name] is not int or field.default is MISSING]
    given = {name: _value(kind, name, hints[name], number, variant) for name in wanted}
    return kind(**{name: value for name, value in given.items() if value is not MISSING})


def _value(kind: type, name: str, hint: Any, number: str, variant: int) -> Any:
    if name in {"item", "items", "people", "target", *NAMES}:
        own = {"item": number, "items": (number, PUBLIC), "people": (WHO,), "target": 1}
        return {**own, **NAMES}[name]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {Union, types.UnionType}:
        return MISSING if variant % 2 else _value(kind, name, arguments[0], number, variant)
    if origin is tuple:
        return tuple(_value(kind, name, part, number, variant) for part in arguments if part is not Ellipsis)
    if hint is str:
        return word(kind.__name__, name)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return list(hint)[variant % len(hint)]
    if hint is bool:
        return bool(variant % 2)
    if hint is int:
        return 1
    if hint is dt.datetime:
        return _at(variant)
    if origin is Mapping:
        return {}
    if is_dataclass(hint) and isinstance(hint, type):
        return _filled(hint, number, variant)
    raise AssertionError(f"{kind.__name__}.{name}: say in tests/canary/record.py what belongs in a {hint}")


def happened() -> list[Event]:
    """A whole meeting: every kind of event under every closed item, some of it undone."""
    told: list[Event] = [MeetingOpened(), ItemEntered("1.1"), DecisionRecorded("1.1", "KKR Hovedstaden godkendte det.")]
    for number in (CLOSED, BELOW, LATE):
        told.append(ItemAdded(secret(LATE)) if number == LATE else ItemEntered(number))
        for kind in kinds():
            told += happenings(kind, number) if kind is not ItemAdded else []
        told += [DoorsClosed(number), DecisionRecorded(number, word("besluttet"))]  # they were opened on the way
        told.append(Undone(len(told)))
        told.append(DecisionRecorded(number, f"{word('igen')} ⟦{word('hul')}⟧"))
    return [*told, ItemEntered(PUBLIC), MeetingClosed(), DecisionRecorded(CLOSED, word("rettet"))]


def written(folder: Path, *, until_closed: bool = True) -> Path:
    """The meeting as a database in ``folder``, with texts that are still being typed."""
    path, told = folder / "minutes.db", happened()
    if not until_closed:
        told = [event for event in told if not isinstance(event, MeetingClosed)]
        told.append(ItemEntered(CLOSED))
    recorder = Recorder.open(path, who="test", create=True)
    recorder.store(agenda(), word("kilde"))
    for step, event in enumerate(told):
        recorder.append(OPEN.slug, event, _at(step))
    keys = [f"{number}{more}" for number in (CLOSED, BELOW, LATE) for more in ("", f" statement: {WHO}", " notes")]
    for key in keys:
        recorder.save_draft(OPEN.slug, Draft(key, word("kladde"), 0, dt.datetime.now(dt.UTC))).result()
    recorder.close()
    return path


def _at(minute: int) -> dt.datetime:
    return dt.datetime(2023, 11, 24, 10, tzinfo=dt.timezone(dt.timedelta(hours=1))) + dt.timedelta(seconds=minute)
