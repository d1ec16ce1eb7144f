"""A returned draft against the record: as it was when the draft was written, and as it is now."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.worddiff import carried_over, is_same
from kkr_tui.importer.readers.markdown import read_markdown
from kkr_tui.importer.readers.text import decode
from kkr_tui.importer.report import ImportFailed
from kkr_tui.language import _
from kkr_tui.minutes import markdown
from kkr_tui.minutes.document import Audience, Kind, build, gaps
from kkr_tui.minutes.matters import outcomes
from kkr_tui.returned.decided import MARK, decided, frame_of
from kkr_tui.returned.paper import DECISION, ItemPart, Paper, levels, read_paper
from kkr_tui.returned.values import Comparison, Difference, Standing, Told, What


def compare(data: bytes, *, now: Meeting, base: Meeting | None, drafts: Mapping[str, str]) -> Comparison:
    """The bytes of the file -> what it says otherwise than the record ``now``.

    ``base`` is the meeting as it stood when the draft was written; None when that is not known: then it is compared
    with ``now`` alone. ``drafts`` (number -> text) is what is typed and not recorded. What was changed in the record
    only is no difference. Raises ImportFailed when the file cannot be read, or holds no items.
    """
    # Blanks that an editor put behind the backslash of a hard break would make it a backslash.
    text = re.sub(r"\\[ \t]+(?=\r?\n)", r"\\", decode(data))
    lines = read_markdown(text.encode())
    since = base or now
    file = read_paper(lines, levels(since.agenda))
    if not file.items:
        raise ImportFailed(
            _("No items were found in the file: a decision log cannot come home, only minutes (kkr export).")
        )
    form = _form_of(text, since)
    form = replace(form, audience=_audience(form, file, since))
    then = form.paper(since, file)
    here = then if now == since else form.paper(now, file)
    return _Comparing(now, since, base is not None, drafts, file, then, here, form.audience).result()


@dataclass(frozen=True, slots=True)
class _Form:
    """How an export was made."""

    kind: Kind
    speakers: bool
    audience: Audience = Audience.PUBLIC

    def text(self, meeting: Meeting, drafts: Mapping[str, str]) -> str:
        """Our own export in this form."""
        document = build(meeting, drafts, kind=self.kind, audience=self.audience, head="", speakers=self.speakers)
        return markdown.render(document)

    def paper(self, meeting: Meeting, file: Paper) -> Paper:
        """Our own export, split at its headings, with ``MARK`` as the draft where a decision stands, here or there."""
        decided = {number for number, item in file.items.items() if item.decision(1)}
        decided |= {gap.item for gap in gaps(meeting, {})}
        decided |= {number for number, record in meeting.items.items() if record.decision}
        decided |= {item.number for item in meeting.agenda.walk() if any(outcomes(meeting, item.number))}
        text = self.text(meeting, dict.fromkeys(decided, MARK))
        return read_paper(read_markdown(text.encode()), levels(meeting.agenda))


def _form_of(text: str, meeting: Meeting) -> _Form:
    """The form with the title of the file, and of these the one whose lines are nearest to those of the file."""

    def nearness(form: _Form) -> tuple[bool, int]:
        own = [line.rstrip() for line in form.text(meeting, {}).splitlines()]
        ours = Counter(own)
        return own[0] in theirs, 2 * (ours & theirs).total() - ours.total()

    theirs = Counter(line.rstrip() for line in text.splitlines())
    return max((_Form(kind, who) for kind in (Kind.FULL, Kind.DECISIONS) for who in (False, True)), key=nearness)


def _audience(form: _Form, file: Paper, meeting: Meeting) -> Audience:
    """Internal only when every closed item in the file is headed as internal minutes alone head it."""
    closed = meeting.agenda.closed_numbers & file.items.keys()
    if not closed:
        return Audience.PUBLIC
    public, internal = (replace(form, audience=audience).paper(meeting, file).items for audience in Audience)
    is_internal = all(
        file.items[number].heading == internal[number].heading != public[number].heading for number in closed
    )
    return Audience.INTERNAL if is_internal else Audience.PUBLIC


@dataclass(frozen=True, slots=True)
class _Comparing:
    """The file, our own export of that time (``then``) and of now (``here``), and the meeting at both moments."""

    now: Meeting
    since: Meeting
    is_since_known: bool
    drafts: Mapping[str, str]
    file: Paper
    then: Paper
    here: Paper
    audience: Audience

    def result(self) -> Comparison:
        """Everything that differs."""
        differences: list[Difference] = []
        told = list(self._around())
        for number, ours in self.then.items.items():
            theirs = self.file.items.get(number)
            if theirs is None:
                told.append(Told(What.ITEM_GONE, number, old=ours.heading))
                continue
            told += self._case(number, ours, theirs)
            found = self._decision(number, ours, theirs)
            differences += (one for one in found if isinstance(one, Difference))
            told += (one for one in found if isinstance(one, Told))
        return Comparison(tuple(differences), tuple(told))

    def _around(self) -> Iterator[Told]:
        """What belongs to no item, and what items there are."""
        if not is_same(self.then.title, self.file.title):
            yield Told(What.TITLE, old=self.then.title, new=self.file.title)
        every = ({name: part.text for name, part in paper.lists.items()} for paper in (self.then, self.file, self.here))
        yield from _texts(What.LIST, "", *every)
        ours, theirs = (
            [n for n in a.items if n in b.items] for a, b in ((self.then, self.file), (self.file, self.then))
        )
        if ours != theirs:
            yield Told(What.ORDER, old=", ".join(ours), new=", ".join(theirs))
        for number, item in self.file.items.items():
            if number not in self.then.items:
                yield Told(What.ITEM_NEW, number, new=item.heading)

    def _case(self, number: str, ours: ItemPart, theirs: ItemPart) -> Iterator[Told]:
        """The item but for its decision."""
        here = self.here.items.get(number, ours)
        if not any(is_same(heading, theirs.heading) for heading in (ours.heading, here.heading)):
            yield Told(What.ITEM_TITLE, number, old=ours.heading, new=theirs.heading)
        every = (item.sections(_nth(ours)) for item in (ours, theirs, here))
        yield from _texts(What.SECTION, number, *every)

    def _decision(self, number: str, ours: ItemPart, theirs: ItemPart) -> Sequence[Difference | Told]:
        nth = _nth(ours)
        if self.audience is Audience.PUBLIC and number in self.since.agenda.closed_numbers:
            here = self.here.items.get(number, ours)
            texts = [part.text if (part := item.decision(1)) else "" for item in (ours, theirs, here)]
            return [] if any(is_same(texts[1], text) for text in (texts[0], texts[2])) else [Told(What.CLOSED, number)]
        recorded = self.since.record(number).decision
        frame = frame_of(ours.decision(nth), recorded)
        says = decided(theirs.decision(nth or 1), frame)
        found: list[Difference | Told] = [Told(What.OWN_WORDS, number, old=a, new=b) for a, b in says.changed]
        now = self.drafts.get(number, self.now.record(number).decision)
        known = (now, self.now.record(number).decision)
        if says.draft and not any(is_same(says.draft, text) for text in known):
            found.append(Told(What.DRAFT, number, old=now, new=says.draft))
        if is_same(frame.decision, says.decision) or any(_reads_as(text, says.decision) for text in known):
            return found
        if not says.decision:
            return [*found, Told(What.DECISION_GONE, number, old=recorded)]
        if self.audience is Audience.PUBLIC and number in self.now.agenda.closed_numbers:
            return [*found, Told(What.CLOSED, number)]
        item = self.now.item(number)
        if item is None:
            return [*found, Told(What.ITEM_NEW, number, new=theirs.heading)]
        is_ours_untouched = number not in self.drafts and now == recorded
        standing = Standing.CHANGED if is_ours_untouched else Standing.BOTH_SIDES
        if not self.is_since_known:
            standing = Standing.UNKNOWN
        new = carried_over(now, says.decision)
        return [Difference(number, item.title, now, new, recorded, standing), *found]


def _nth(ours: ItemPart) -> int:
    """Which of the parts headed so is the decision: in our own export, made with a draft for every item, the last."""
    return sum(part.name == DECISION for part in ours.parts)


def _reads_as(recorded: str, text: str) -> bool:
    """Whether the file words it as it is recorded, one line break or blank more or less aside."""
    return is_same(" ".join(recorded.split()), " ".join(text.split()))


def _texts(
    what: What, item: str, ours: Mapping[str, str], theirs: Mapping[str, str], here: Mapping[str, str]
) -> Iterator[Told]:
    """What stands under headings, where the file has it neither as we wrote it nor as it is now."""
    for name in dict.fromkeys((*ours, *theirs)):
        new = theirs.get(name, "")
        if not any(is_same(known.get(name, ""), new) for known in (ours, here)):
            yield Told(what, item, name, ours.get(name, ""), new)
