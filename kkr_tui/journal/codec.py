"""Events and agendas to JSON and back. JSON is canonical: sorted keys, no blanks, letters as they are."""

import datetime as dt
import json
import re
from dataclasses import dataclass
from typing import Any, TypeVar, get_args

import msgspec

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.events import Event, Undone
from kkr_tui.domain.text import clean
from kkr_tui.journal.errors import Damaged, NewerVersion
from kkr_tui.language import _

T = TypeVar("T")

VERSION = 1
"""Of every event's body. A field added with a default does not change it; anything else does."""


def kind_of(event: type[Event]) -> str:
    """The name of a class of events in the record: ``DecisionRecorded`` -> ``decision_recorded``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", event.__name__).lower()


_KINDS: dict[str, type[Event]] = {kind_of(event): event for event in get_args(Event)}


@dataclass(frozen=True, slots=True)
class EncodedEvent:
    """An event as the columns of a row."""

    kind: str
    version: int
    body: str
    undoes: int | None


def encode_event(event: Event) -> EncodedEvent:
    """An event -> its columns."""
    undoes = event.target if isinstance(event, Undone) else None
    return EncodedEvent(kind_of(type(event)), VERSION, _canonical(event), undoes)


def decode_event(kind: str, version: int, body: str) -> Event:
    """The columns of a row -> the event. Raises NewerVersion for one we cannot know, Damaged for one that is broken."""
    if version > VERSION or kind not in _KINDS:
        raise NewerVersion(
            _("The record holds something that this version does not know (%(kind)s).\nUse a newer version.")
            % {"kind": kind}
        )
    return _decode(body, _KINDS[kind])


def encode_agenda(agenda: Agenda) -> str:
    """An agenda -> JSON."""
    return _canonical(agenda)


def decode_agenda(text: str) -> Agenda:
    """JSON -> the agenda. Raises Damaged when it is none."""
    return _decode(text, Agenda)


def decode_moment(text: str) -> dt.datetime:
    """ISO 8601 with an offset -> the moment. Raises Damaged when it is none."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise _unreadable(error) from error
    if moment.utcoffset() is None:
        raise _unreadable(text)
    return moment


def decode_date(text: str) -> dt.date:
    """ISO 8601 -> the day. Raises Damaged when it is none."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise _unreadable(error) from error


def _canonical(value: Event | Agenda) -> str:
    plain: Any = msgspec.to_builtins(value, enc_hook=dict)  # the hook: mappings that are not plain dicts
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _decode(text: str, into: type[T]) -> T:
    """What the gate for text would not let in was put there by others; it is not handed out."""
    try:
        if "\\u" in text or clean(text) != text:
            return msgspec.convert(_cleaned(json.loads(text)), type=into, strict=False)
        return msgspec.json.decode(text, type=into)
    except (msgspec.MsgspecError, ValueError) as error:
        raise _unreadable(error) from error


def _unreadable(why: object) -> Damaged:
    return Damaged(_("A row of the record cannot be read: %(error)s\nkkr verify names it.") % {"error": why})


def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return clean(value)
        case list():
            return [_cleaned(part) for part in value]
        case dict():
            return {clean(key): _cleaned(part) for key, part in value.items()}
        case _:
            return value
