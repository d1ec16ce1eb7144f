"""An agenda as YAML that is pleasant to read and to edit by hand, and that the reader reads back unchanged."""

from collections.abc import Iterator
from typing import Any

from kkr_tui.agenda import keys
from kkr_tui.agenda.items import default_number
from kkr_tui.agenda.quoting import scalar
from kkr_tui.agenda.schema import SCHEMA_FILE
from kkr_tui.agenda.table import Key
from kkr_tui.agenda.values import STATUSES
from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Member, Section, Substitute

_INDENT = "  "
_STATUS_WORDS = {status: word for word, status in STATUSES.items()} | {Attendance.UNREGISTERED: ""}
_SECTION_KEYS = {heading: name for name, heading in keys.SECTION_HEADINGS.items()}


def write_agenda(agenda: Agenda, schema: str = "") -> str:
    """An agenda -> the text of its file.

    ``schema`` is where editors find the JSON Schema (a path or address); default: the file shipped with the program.
    Reading the text gives the same agenda, as long as it is one that the reader would accept.
    """
    lines = [f"# yaml-language-server: $schema={schema or SCHEMA_FILE.as_uri()}", "", *_head(agenda)]
    for key, people in (
        (keys.MEMBERS, [_member(member) for member in agenda.members]),
        (keys.SUBSTITUTES, [_substitute(substitute) for substitute in agenda.substitutes]),
        (keys.GUESTS, [_guest(guest) for guest in agenda.guests]),
    ):
        if people:
            lines += ["", f"{key.name}:", *people]
    if agenda.phrases:
        lines += ["", f"{keys.PHRASES_KEY.name}:"]
        for abbreviation, text in agenda.phrases.items():
            lines += _text(scalar(abbreviation), text, _INDENT)
    lines += ["", *_items(keys.ITEMS, agenda.items, "", "")]
    return "\n".join(lines) + "\n"


def _head(agenda: Agenda) -> Iterator[str]:
    yield from _line(keys.BODY, agenda.body)
    yield f"{keys.DATE_KEY.name}: {agenda.date.isoformat()}"
    for key, time in ((keys.START, agenda.start), (keys.END, agenda.end)):
        if time is not None:
            yield f"{key.name}: {time:%H:%M}"
    yield from _line(keys.PLACE, agenda.place)
    yield from _line(keys.CHAIR, agenda.chair)
    yield from _line(keys.VICE_CHAIR, agenda.vice_chair)
    yield from _line(keys.SECRETARY, agenda.secretary)
    yield from _number(keys.QUORUM, agenda.quorum)
    yield from _line(keys.PREVIOUS_MINUTES, agenda.previous_minutes)
    if not agenda.lists_actions:
        yield f"{keys.LISTS_ACTIONS.name}: nej"


def _member(member: Member) -> str:
    return _person(
        (keys.NAME, member.name),
        (keys.PARTY, member.party),
        (keys.MUNICIPALITY, member.municipality),
        (keys.MANDATE, member.mandate),
        (keys.STATUS_KEY, _STATUS_WORDS[member.status]),
        (keys.SUBSTITUTE, member.substitute),
    )


def _substitute(substitute: Substitute) -> str:
    return _person(
        (keys.NAME, substitute.name),
        (keys.PARTY, substitute.party),
        (keys.MUNICIPALITY, substitute.municipality),
        (keys.STATUS_KEY, _STATUS_WORDS[substitute.status]),
        (keys.AFTER, substitute.after),
    )


def _guest(guest: Guest) -> str:
    return _person(
        (keys.NAME, guest.name),
        (keys.GUEST_TITLE, guest.title),
        (keys.ORGANISATION, guest.organisation),
        (keys.STATUS_KEY, _STATUS_WORDS[guest.status]),
    )


def _person(*parts: tuple[Key[str] | Key[Attendance], str]) -> str:
    said = (f"{key.name}: {scalar(text, flow=True)}" for key, text in parts if text)
    return f"{_INDENT}- {{{', '.join(said)}}}"


def _items(key: Key[Any], items: tuple[Item, ...], chapter: str, indent: str) -> Iterator[str]:
    yield f"{indent}{key.name}:"
    for position, item in enumerate(items, 1):
        if position > 1:
            yield ""
        first, *rest = _item(item, default_number(chapter, position))
        yield f"{indent}{_INDENT}- {first}"
        yield from (f"{indent}{_INDENT * 2}{line}" if line else "" for line in rest)


def _item(item: Item, number: str) -> Iterator[str]:
    yield f"{keys.TITLE_KEY.name}: {scalar(item.title)}"
    if item.number != number:
        yield f'{keys.ITEM_NUMBER_KEY.name}: "{item.number}"'
    yield from _line(keys.CASE_NUMBER, item.case_number)
    yield from _line(keys.CASE_OFFICER, item.case_officer)
    yield from _number(keys.PLANNED_MINUTES, item.planned_minutes)
    yield from _line(keys.PRESENTER, item.presenter)
    if item.closed:
        yield f"{keys.CLOSED.name}: true"
    yield from _line(keys.OPEN_TITLE, item.open_title)
    yield from _block(keys.PUBLIC_DECISION, item.public_decision)
    yield from _block(keys.CHAIR_NOTES, item.chair_notes)
    yield from _sections(item.sections)
    if item.enclosures:
        yield f"{keys.ENCLOSURES.name}:"
        yield from (f"{_INDENT}- {scalar(title)}" for title in item.enclosures)
    yield from _block(keys.DECISION, item.prepared_decision)
    if item.children:
        yield from _items(keys.SUBITEMS, item.children, item.number, "")


def _sections(sections: tuple[Section, ...]) -> Iterator[str]:
    """Sections with keys of their own, the others under ``afsnit`` in their place.

    ``afsnit`` can stand only once, so what lies between two of those others goes there too.
    """
    others = [index for index, section in enumerate(sections) if section.heading not in _SECTION_KEYS]
    apart = range(others[0], others[-1] + 1) if others else range(0)
    for index, section in enumerate(sections):
        if index not in apart:
            yield from _text(_SECTION_KEYS[section.heading], section.text, "")
            continue
        if index == apart.start:
            yield f"{keys.SECTIONS_KEY.name}:"
        yield from _text(scalar(section.heading), section.text, _INDENT)


def _line(key: Key[str], text: str) -> Iterator[str]:
    if text:
        yield f"{key.name}: {scalar(text)}"


def _number(key: Key[int | None], number: int | None) -> Iterator[str]:
    if number is not None:
        yield f"{key.name}: {number}"


def _block(key: Key[str], text: str) -> Iterator[str]:
    if text:
        yield from _text(key.name, text, "")


def _text(key: str, text: str, indent: str) -> Iterator[str]:
    """A literal block. A text that begins with blanks must say how deep the block is indented (YAML 1.1 §9.1.1)."""
    first, *_rest = text.split("\n")
    yield f"{indent}{key}: |{len(_INDENT) if first.startswith(' ') else ''}"
    yield from (f"{indent}{_INDENT}{line}" if line else "" for line in text.split("\n"))
