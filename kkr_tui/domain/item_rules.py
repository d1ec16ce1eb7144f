"""What commands about items lead to: decisions, dissents, late items, closed doors, the floor."""

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.commands import (
    AddItem,
    AskForFloor,
    ChangeAgenda,
    Dispose,
    EnterItem,
    EnterNod,
    IgnoreFinding,
    JoinItems,
    NextSpeaker,
    NoteAction,
    Pause,
    RecordDecision,
    RecordDissent,
    RecordOutcome,
    RuleFloor,
    StrikeMatter,
    TakeBackFloor,
)
from kkr_tui.domain.events import (
    ActionNoted,
    AgendaChanged,
    BreakBegun,
    BreakEnded,
    DecisionRecorded,
    DissentRecorded,
    Event,
    FindingIgnored,
    FloorAsked,
    FloorGiven,
    FloorRuled,
    FloorTakenBack,
    ItemAdded,
    ItemDisposed,
    ItemEntered,
    ItemsJoined,
    MatterStruck,
    OutcomeRecorded,
)
from kkr_tui.domain.matters import Disposal
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.nods import as_noted
from kkr_tui.domain.people_rules import is_known
from kkr_tui.domain.refusals import Reason, Refused
from kkr_tui.domain.text import clean_block, clean_line


def enter(meeting: Meeting, command: EnterItem) -> Event | Refused:
    """The meeting turns to an item."""
    if meeting.current == command.item:
        return Refused(Reason.NOTHING_CHANGES, command.item)
    return ItemEntered(command.item)


def record(meeting: Meeting, command: RecordDecision) -> Event | Refused:
    """A decision."""
    text = clean_block(command.text)
    if text == meeting.record(command.item).decision:
        return Refused(Reason.NOTHING_CHANGES, command.item)
    return DecisionRecorded(command.item, text)


def nod(meeting: Meeting, command: EnterNod) -> Event | Refused:
    """The chair's answer to a decision, once."""
    given = command.nod
    if meeting.item(given.item) is None:
        return Refused(Reason.NO_SUCH_ITEM, given.item)
    if any(known.key == given.key for record in meeting.items.values() for known in record.nods):
        return Refused(Reason.NOTHING_CHANGES, given.item)
    return as_noted(given, meeting.entries)


def dissent(_meeting: Meeting, command: RecordDissent) -> Event | Refused:
    """A statement for the minutes."""
    by = tuple(filter(None, map(clean_line, command.by)))
    text = clean_block(command.text)
    if not by:
        return Refused(Reason.NAME_MISSING)
    return DissentRecorded(command.item, by, command.kind, text) if text else Refused(Reason.TEXT_MISSING)


def outcome(meeting: Meeting, command: RecordOutcome) -> Event | Refused:
    """What was decided on one recommendation."""
    part, text = clean_line(command.part), clean_block(command.text)
    if not part:
        return Refused(Reason.TEXT_MISSING)
    if meeting.record(command.item).outcomes.get(part, "") == text:
        return Refused(Reason.NOTHING_CHANGES, command.item)
    return OutcomeRecorded(command.item, part, text)


def action(_meeting: Meeting, command: NoteAction) -> Event | Refused:
    """Something to follow up."""
    who, what, by = clean_line(command.who), clean_line(command.what), clean_line(command.by)
    return ActionNoted(command.item, who, what, by) if what else Refused(Reason.TEXT_MISSING)


def strike(meeting: Meeting, command: StrikeMatter) -> Event | Refused:
    """A vote, a dissent or an action does not stand."""
    kept = meeting.record(command.item)
    if command.target not in {m.seq for matters in (kept.votes, kept.dissents, kept.actions) for m in matters}:
        return Refused(Reason.NOTHING_CHANGES, command.item)
    return MatterStruck(command.item, command.target)


def dispose(meeting: Meeting, command: Dispose) -> Event | Refused:
    """Postponed, withdrawn, sent back; asked again, treated."""
    same = meeting.record(command.item).disposal is command.disposal
    if same and command.disposal is Disposal.TREATED:
        return Refused(Reason.NOTHING_CHANGES, command.item)
    return ItemDisposed(command.item, Disposal.TREATED if same else command.disposal)


def join(meeting: Meeting, command: JoinItems) -> Event | Refused:
    """Items treated as one, in the order of the agenda."""
    wanted = set(command.items)
    numbers = tuple(item.number for item in meeting.agenda.treated() if item.number in wanted)
    if unknown := sorted(wanted.difference(numbers)):
        return Refused(Reason.NO_SUCH_ITEM, ", ".join(unknown))
    if len(numbers) < 2:
        return Refused(Reason.ONE_ITEM_ONLY, ", ".join(numbers))
    return Refused(Reason.NOTHING_CHANGES) if numbers in meeting.joined else ItemsJoined(numbers)


def add_item(meeting: Meeting, command: AddItem) -> Event | Refused:
    """A late item, with the first number that is free at the end."""
    title = clean_line(command.title)
    if not title:
        return Refused(Reason.TEXT_MISSING)
    return ItemAdded(Item(number=meeting.agenda.free_number, title=title, closed=command.closed))


def pause(meeting: Meeting, _command: Pause) -> Event | Refused:
    """A break begins or ends."""
    if meeting.opened_at is None:
        return Refused(Reason.NOT_OPEN)
    return BreakEnded(meeting.current) if meeting.on_break else BreakBegun(meeting.current)


def floor(meeting: Meeting, command: AskForFloor | TakeBackFloor | NextSpeaker | RuleFloor) -> Event | Refused:
    """The list of speakers."""
    kept = meeting.record(command.item).floor
    match command:
        case AskForFloor(item, person, reply):
            if not is_known(meeting, person):
                return Refused(Reason.NOBODY_BY_THAT_NAME, person)
            if kept.closed and not reply:
                return Refused(Reason.LIST_CLOSED, person)
            waits = any(asked.person == person for asked in kept.waiting)
            return Refused(Reason.NOTHING_CHANGES, person) if waits else FloorAsked(item, person, reply)
        case TakeBackFloor(item, person):
            waits = any(asked.person == person for asked in kept.waiting)
            return FloorTakenBack(item, person) if waits else Refused(Reason.NOTHING_CHANGES, person)
        case NextSpeaker(item):
            if not kept.waiting and not kept.speaker:
                return Refused(Reason.NOBODY_WAITS)
            return FloorGiven(item, kept.waiting[0].person if kept.waiting else "")
        case RuleFloor(item, closed, minutes):
            if (closed, minutes) == (kept.closed, kept.limit_minutes):
                return Refused(Reason.NOTHING_CHANGES, item)
            return FloorRuled(item, closed, max(minutes, 0))


def change_agenda(meeting: Meeting, command: ChangeAgenda) -> Event | Refused:
    """What the file says now."""
    if command.agenda.slug != meeting.agenda.slug:
        return Refused(Reason.ANOTHER_MEETING, command.agenda.slug)
    return Refused(Reason.NOTHING_CHANGES) if command.agenda == meeting.file_agenda else AgendaChanged(command.agenda)


def ignore(meeting: Meeting, command: IgnoreFinding) -> Event | Refused:
    """A finding of the content check is let be, for a reason."""
    reason = clean_line(command.reason)
    if not reason:
        return Refused(Reason.REASON_MISSING, command.about)
    if meeting.ignored.get((command.rule, command.item, command.about)) == reason:
        return Refused(Reason.NOTHING_CHANGES, command.about)
    return FindingIgnored(command.rule, command.item, command.about, reason)
