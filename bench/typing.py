"""How many keys a meeting costs: ``python -m bench.typing [MEETING.json]``.

Replays a meeting through the running program: attendance, then every decision in its editor. Without a file it is the
published meeting, twice: with the published case texts on the agenda, and with the short agenda of this repository.
A file is what ``kkr export --format json`` writes. See ``Typist`` for what a secretary does and does not do.
"""

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from bench.keyboard import Typist, typist
from bench.meetings import Held, exported, published
from kkr_tui import language
from kkr_tui.clock import now
from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.completion.sources import agenda_texts
from kkr_tui.domain.completion.suggestion import Suggestion
from kkr_tui.domain.events import DecisionRecorded
from kkr_tui.domain.proposals import proposals
from kkr_tui.domain.writing import WritingAid
from kkr_tui.journal.recorder import Recorder
from kkr_tui.wordlist import danish_words

EARLIER_MEETINGS = 500


@dataclass
class Count:
    """Keys pressed, characters that stand in the minutes for them."""

    keys: int = 0
    characters: int = 0

    def add(self, keys: int, characters: int) -> None:
        """Count in."""
        self.keys += keys
        self.characters += characters

    def __str__(self) -> str:
        ratio = self.keys / self.characters if self.characters else 0.0
        return f"{self.keys:5d} keys {self.characters:6d} characters  {ratio:.3f} keys per character"


@dataclass
class Result:
    """What was counted in one meeting, and how long each completion took (seconds)."""

    attendance: Count = field(default_factory=Count)
    formulas: Count = field(default_factory=Count)
    formula_decisions: int = 0
    prose: Count = field(default_factory=Count)
    stepping: int = 0
    gestures: list[tuple[str, int]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    @property
    def whole(self) -> Count:
        """Everything."""
        parts = (self.attendance, self.formulas, self.prose)
        return Count(self.stepping + sum(p.keys for p in parts), sum(p.characters for p in parts))


@contextmanager
def timed(times: list[float]) -> Iterator[None]:
    """Note how long each completion takes while inside."""
    suggest = WritingAid.suggest

    def measured(aid: WritingAid, before: str) -> Suggestion | None:
        start = time.perf_counter()
        try:
            return suggest(aid, before)
        finally:
            times.append(time.perf_counter() - start)

    with patch.object(WritingAid, "suggest", measured):
        yield


async def take_attendance(secretary: Typist, held: Held, result: Result) -> None:
    """Everybody who is away, everybody who sits for somebody, and the rest with one key."""

    def gesture(name: str, before: int) -> None:
        result.gestures.append((name, secretary.keys - before))

    start = secretary.keys
    for name in held.excused:
        before = secretary.keys
        await secretary.find(name)
        await secretary.press("minus")
        gesture("excused", before)
    for name in held.absent:
        before = secretary.keys
        await secretary.find(name)
        await secretary.press("enter", "u")
        gesture("absent", before)
    for member, substitute in held.substitutes.items():
        before = secretary.keys
        await secretary.find(member)
        await secretary.press("enter", "s")
        await secretary.pick(substitute)
        await secretary.settled()
        gesture("substitute", before)
    await secretary.press("f5")
    await secretary.settled()
    meeting = secretary.session.meeting
    came = len(held.agenda.members) - len(set(held.excused) | set(held.absent)) + len(held.substitutes)
    if meeting.seats_filled != came or dict(meeting.substitutes) != dict(held.substitutes):
        raise AssertionError(f"{meeting.seats_filled} seats are filled instead of {came}")
    result.attendance.add(secretary.keys - start, sum(map(len, held.lists())))


async def run(held: Held, folder: Path) -> Result:
    """Hold the meeting again; count."""
    result = Result()
    async with typist(folder, held.agenda) as secretary:
        await take_attendance(secretary, held, result)
        await secretary.press("f8")
        result.stepping += 1
        with timed(result.times):
            for item in held.agenda.treated():
                await secretary.settled()
                await decide(secretary, item, held.decisions.get(item.number, ""), result)
    return result


async def decide(secretary: Typist, item: Item, decision: str, result: Result) -> None:
    """Write one decision and go on to the next item."""
    start = secretary.keys
    await secretary.write(decision)
    keys = secretary.keys - start
    await secretary.press("f8")
    result.stepping += 1
    formula = decision in [offer.text for offer in proposals(secretary.session.meeting.agenda, item)]
    (result.formulas if formula else result.prose).add(keys, len(decision))
    result.formula_decisions += formula
    if decision:
        result.gestures.append((f"{item.number}: {len(decision)} characters", keys))


def report(title: str, result: Result) -> None:
    """Print what was counted."""
    print(f"\n{title}")
    print("  keys per gesture:")
    for name in ("excused", "absent", "substitute"):
        counts = [keys for gesture, keys in result.gestures if gesture == name]
        if counts:
            print(f"    {name:<28} {len(counts):3d} times, {min(counts)} to {max(counts)} keys")
    for name, keys in result.gestures:
        if ":" in name:
            print(f"    {name:<28} {keys:5d}")
    print(f"  attendance               {result.attendance}")
    print(f"  {result.formula_decisions:2d} formula decisions     {result.formulas}")
    print(f"  prose                    {result.prose}")
    saved = 1 - result.prose.keys / result.prose.characters if result.prose.characters else 0.0
    print(f"  saved on the prose       {saved:.1%}")
    print(f"  from item to item        {result.stepping:5d} keys")
    print(f"  ALL                      {result.whole}")
    print(f"  a completion takes       {speed(result.times)}")


def speed(times: list[float]) -> str:
    """Percentiles in milliseconds."""
    ordered = sorted(times)
    p50, p95 = ordered[len(ordered) // 2] * 1000, ordered[int(len(ordered) * 0.95)] * 1000
    return f"p50 {p50:.2f} ms, p95 {p95:.2f} ms, longest {ordered[-1] * 1000:.1f} ms ({len(ordered)} times)"


def fill(folder: Path, agenda: Agenda) -> None:
    """Put 500 made-up earlier meetings into the database: cuttings of the case texts, mixed with a seed."""
    words = " ".join(agenda_texts(agenda)).split()
    mixed = random.Random(1)
    recorder = Recorder.open(folder / "minutes.db", who="bench", create=True)
    try:
        for number in range(EARLIER_MEETINGS):
            month = number % 140
            date = agenda.date.replace(year=agenda.date.year - 1 - month // 12, month=month % 12 + 1, day=1)
            earlier = Agenda(body=f"Udvalg {number}", date=date, items=(Item(number="1", title="Sag"),))
            slug = recorder.store(earlier, "").slug
            recorder.append(slug, DecisionRecorded("1", " ".join(_cuttings(mixed, words))), now()).result()
    finally:
        recorder.close()


def _cuttings(mixed: random.Random, words: list[str]) -> Iterator[str]:
    for _cutting in range(110):
        start = mixed.randrange(len(words) - 10)
        yield from words[start : start + mixed.randint(2, 10)]


async def measure_one(title: str, held: Held, *, earlier: bool = False) -> None:
    """Run one meeting in a new database and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if earlier:
            await asyncio.to_thread(fill, folder, held.agenda)
        report(title, await run(held, folder))


async def main(arguments: list[str], *, quick: bool = False) -> None:
    """The meetings named, or the published one."""
    language.use("da")
    print(f"Word list: {len(danish_words())} words" + ("" if danish_words() else " (package wordfreq not installed)"))
    if arguments:
        for argument in arguments:
            await measure_one(argument, exported(Path(argument)))
        return
    try:
        known, short = published(with_cases=True), published(with_cases=False)
    except FileNotFoundError as error:
        print(f"The published minutes are absent: {error.filename}")
        return
    await measure_one("24 November 2023, the published case texts on the agenda", known)
    await measure_one("24 November 2023, the short agenda of this repository", short)
    if not quick:
        await measure_one(f"24 November 2023, with {EARLIER_MEETINGS} made-up earlier meetings", known, earlier=True)


def measure(*, quick: bool = False) -> None:
    """The published meeting."""
    asyncio.run(main([], quick=quick))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
