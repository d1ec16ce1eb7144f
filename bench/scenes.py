"""Meetings at given sizes, in databases of their own, for what measures the running program."""

import asyncio
import dataclasses
import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from bench.meetings import AGENDA
from bench.tty.keys import lines_of_words
from kkr_tui.agenda.reader import read_agenda
from kkr_tui.clock import now
from kkr_tui.domain.agenda import Agenda, Attendance, Member
from kkr_tui.domain.commands import Command, EnterItem, MarkAttendance, OpenMeeting
from kkr_tui.domain.completion.sources import agenda_texts
from kkr_tui.domain.decide import Refused
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import Draft
from kkr_tui.session import Session

PARTIES = "ABCFIOVØÅ"
PARAGRAPH = 8


def real_agenda() -> Agenda:
    """The real meeting's."""
    return read_agenda(AGENDA).agenda


def words() -> list[str]:
    """The words that the real meeting's agenda is written with."""
    return sorted({word for text in agenda_texts(real_agenda()) for word in text.split() if word.isalpha()})


def prose(characters: int) -> str:
    """A decision of that length, in paragraphs, of words that this meeting knows."""
    lines, text = lines_of_words(words(), 5), ""
    while len(text) < characters:
        paragraph = " ".join(next(lines) for _line in range(PARAGRAPH))
        text += f"{paragraph}.\n\n"
    return f"{text[: characters - 1].rstrip()}."


def grown(items: int, members: int) -> Agenda:
    """The real agenda with as many items and members as that."""
    agenda = real_agenda()
    templates = [item for item in agenda.treated() if item.recommendation]
    return dataclasses.replace(
        agenda,
        items=tuple(
            dataclasses.replace(template, number=str(n + 1), title=f"{template.title} {n + 1}")
            for n, template in ((n, templates[n % len(templates)]) for n in range(items))
        ),
        members=tuple(_member(agenda, n) for n in range(members)),
        substitutes=(),
    )


def _member(agenda: Agenda, number: int) -> Member:
    known = agenda.members[number % len(agenda.members)]
    first = known.name.split()[0]
    place = agenda.members[(number * 7) % len(agenda.members)].municipality
    return Member(name=f"{first} {_syllables(number)}sen", party=PARTIES[number % len(PARTIES)], municipality=place)


def _syllables(number: int) -> str:
    syllables = [f"{consonant}{vowel}" for consonant in "bdfghjklmnprstv" for vowel in "aeiou"]
    name = ""
    while True:
        number, last = divmod(number, len(syllables))
        name = syllables[last] + name
        if not number:
            return name.capitalize()


def store(db: Path, agenda: Agenda, commands: Sequence[Command] = (), decision: str = "") -> None:
    """Put the meeting into ``db``, opened at its first item, ``decision`` in the editor, the cursor at its start."""
    first = next(agenda.treated()).number
    there = tuple(member.name for member in agenda.members if member.status is Attendance.UNREGISTERED)

    async def hold(recorder: Recorder) -> None:
        session = Session(recorder, recorder.store(agenda, ""))
        for command in (MarkAttendance(there, Attendance.PRESENT), OpenMeeting(), EnterItem(first), *commands):
            answer = await session.do(command)
            if isinstance(answer, Refused):
                raise TypeError(f"{command}: {answer}")

    recorder = Recorder.open(db, who="bench", create=True)
    try:
        asyncio.run(hold(recorder))
        if decision:
            draft = Draft(first, decision, 0, now().astimezone(dt.UTC))
            recorder.save_draft(agenda.slug, draft).result()
    finally:
        recorder.close()


def first_words(agenda: Agenda) -> str:
    """The beginning of the first item's case as it stands on the screen: then the item can be read."""
    return next(agenda.treated()).recommendation[:30]
