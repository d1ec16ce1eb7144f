"""Meetings to measure the program on: what was known before them, and what their minutes say."""

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Member, Person, Section, Substitute

ROOT = Path(__file__).parents[1]
AGENDA = ROOT / "agendas" / "kkr-hovedstaden-2023-11-24.yaml"
PUBLISHED = ROOT.parent / "shared" / "published" / "kkr-hovedstaden-2023-11-24.txt"

_ITEM = re.compile(r"^ ?(\d+\.\d+)\. \S.*$")
_CHAPTER = re.compile(r"^ (\d)\. (\S.*)$")
_CASE = re.compile(r"^SAG-\d{4}-\d+ \S+$")


@dataclass(frozen=True)
class Held:
    """A meeting that was held. ``agenda`` is what was known before it; nobody is registered in it.

    ``excused`` and ``absent`` are members; ``substitutes`` says who sat for whom (member -> substitute); everybody
    else was there. ``decisions`` are by number.
    """

    agenda: Agenda
    excused: tuple[str, ...]
    absent: tuple[str, ...]
    substitutes: Mapping[str, str]
    decisions: Mapping[str, str]

    def lists(self) -> Iterator[str]:
        """The lines of Deltagere and Afbud."""
        people = {person.name: person for person in (*self.agenda.members, *self.agenda.substitutes)}
        for member in self.agenda.members:
            if member.name in self.substitutes:
                substitute = people[self.substitutes[member.name]]
                yield f"{_line(substitute)} (suppleant for {member.name})"
            if member.name in self.excused or member.name not in (*self.absent, *self.substitutes):
                yield _line(member)


def published(*, with_cases: bool) -> Held:
    """The meeting of 24 November 2023. ``with_cases``: on the agenda are the published case texts, else short ones.

    Raises FileNotFoundError where the published minutes are absent.
    """
    agenda = read_agenda(AGENDA).agenda
    cases: dict[str, str] = {}
    decisions: dict[str, str] = {}
    for number, case, decision in _published_items(PUBLISHED.read_text(encoding="utf-8").splitlines()):
        cases[number], decisions[number] = case, decision
    members = [member for member in agenda.members if member.status is Attendance.EXCUSED]
    return Held(
        agenda=_unregistered(_with_texts(agenda, cases) if with_cases else agenda),
        excused=tuple(member.name for member in members),
        absent=(),
        substitutes={member.name: member.substitute for member in agenda.members if member.substitute},
        decisions={number: decision for number, decision in decisions.items() if decision},
    )


def exported(path: Path) -> Held:
    """A meeting from the JSON that ``kkr export --format json`` writes."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    seats = {seat["substitute_for"]: seat for seat in found["participants"] if seat["substitute_for"]}
    members = tuple(Member(mandate=row["role"], **_person(row)) for row in found["roll"])
    decisions: dict[str, str] = {}
    items = tuple(_item(row, decisions) for row in found["items"])
    agenda = Agenda(
        body=found["organization"],
        date=dt.date.fromisoformat(found["date"]),
        items=items,
        chair=found["chair"],
        quorum=found["quorum"],
        members=members,
        substitutes=tuple(Substitute(**_person(seat)) for seat in seats.values()),
        guests=tuple(
            Guest(name=row["name"], title=row["role"], organisation=row["organization"]) for row in found["guests"]
        ),
    )
    return Held(
        agenda=agenda,
        excused=tuple(row["name"] for row in found["roll"] if row["status"] == "excused"),
        absent=tuple(row["name"] for row in found["roll"] if row["status"] == "absent"),
        substitutes={member: seat["name"] for member, seat in seats.items()},
        decisions=decisions,
    )


def _person(row: dict[str, Any]) -> dict[str, Any]:
    return {"name": row["name"], "party": row["on_behalf_of"], "municipality": row["represents"]}


def _item(row: dict[str, Any], decisions: dict[str, str]) -> Item:
    if row["resolution_text"]:
        decisions[row["number"]] = row["resolution_text"]
    return Item(
        number=row["number"],
        title=row["name"],
        case_number=row["case_number"],
        case_officer=row["case_officer"],
        presenter=row["presenter"],
        sections=tuple(Section(heading=section["heading"], text=section["text"]) for section in row["sections"]),
        enclosures=tuple(row["enclosures"]),
        children=tuple(_item(child, decisions) for child in row["items"]),
    )


def _line(person: Person) -> str:
    party = f" ({person.party})" if person.party else ""
    return f"{person.name}{party}, {person.municipality}"


def _unregistered(agenda: Agenda) -> Agenda:
    members = tuple(
        dataclasses.replace(member, status=Attendance.UNREGISTERED, substitute="") for member in agenda.members
    )
    return dataclasses.replace(agenda, members=members)


def _with_texts(agenda: Agenda, cases: Mapping[str, str]) -> Agenda:
    def told(item: Item) -> Item:
        sections = item.sections
        if item.number in cases:
            recommendations = tuple(section for section in sections if section.heading == "Indstilling")
            sections = (Section(heading="Sagsfremstilling", text=cases[item.number]), *recommendations)
        return dataclasses.replace(item, sections=sections, children=tuple(told(child) for child in item.children))

    return dataclasses.replace(agenda, items=tuple(told(item) for item in agenda.items))


def _published_items(lines: list[str]) -> Iterator[tuple[str, str, str]]:
    """(number, case text, decision) of each published item, hard wraps joined."""
    starts = [
        at
        for at, line in enumerate(lines)
        if _ITEM.match(line) and any(_CASE.match(later.strip()) for later in lines[at + 1 : at + 4])
    ]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        number = lines[start].split(".")[0].strip() + "." + lines[start].split(".")[1]
        case = next(at for at in range(start, end) if _CASE.match(lines[at].strip())) + 1
        decided = next(at for at in range(case, end) if lines[at].strip() == "Beslutning")
        over = next((at for at in range(decided, end) if _is_over(lines[at])), end)
        yield number, "\n".join(_paragraphs(lines[case:decided])), "\n\n".join(_paragraphs(lines[decided + 1 : over]))


def _is_over(line: str) -> bool:
    return bool(_CHAPTER.match(line)) or line.startswith("https://")


def _paragraphs(lines: list[str]) -> Iterator[str]:
    paragraph = ""
    for line in [*(line.strip() for line in lines), ""]:
        if line:
            paragraph += line if not paragraph or re.search(r"\w-$", paragraph) else f" {line}"
        elif paragraph:
            yield paragraph
            paragraph = ""
