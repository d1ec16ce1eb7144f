"""What happened under an item besides its decision, as the sentences that stand in the minutes."""

from collections.abc import Iterator

from kkr_tui.domain.danish import counted
from kkr_tui.domain.dates import clock
from kkr_tui.domain.matters import Action, Break, Disposal, Dissent, DissentKind
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.room import Room
from kkr_tui.minutes import votes
from kkr_tui.minutes.people import enumerated, movements, recusal, recused, short_name

_DISPOSED = {
    Disposal.POSTPONED: "Punktet blev udsat.",
    Disposal.WITHDRAWN: "Punktet udgik.",
    Disposal.SENT_BACK: "Punktet blev sendt tilbage til fornyet behandling.",
}
_DEMANDED = {
    DissentKind.STATEMENT: "ønskede følgende ført til protokols",
    DissentKind.RESERVATION: "tog følgende forbehold",
}


def outcomes(meeting: Meeting, number: str) -> Iterator[str]:
    """What was decided on each recommendation, the amendments voted on, the vote, and what became of the item."""
    record = meeting.record(number)
    for noted in sorted(record.votes, key=lambda noted: not noted.vote.about):
        yield from filter(None, votes.told(meeting, noted).split("\n"))
    yield from (f"Ad {part}: {text}" for part, text in sorted(record.outcomes.items(), key=_by_number))
    if record.disposal in _DISPOSED:
        yield _DISPOSED[record.disposal]
    if not record.is_decided and (decided_at := meeting.decided_with(number)):
        yield f"Se pkt. {decided_at}."


def circumstances(meeting: Meeting, number: str, room: Room | None) -> Iterator[str]:
    """How the item was treated: with which others, who came and went, who had no part in it, breaks, quorum."""
    record = meeting.record(number)
    if record.added_at:
        yield "Punktet blev optaget på dagsordenen på mødet."
    if together := meeting.together_with(number):
        yield f"Pkt. {enumerated(together)} blev behandlet under ét."
    if room and not room.quorate and room.filled:
        yield f"Forsamlingen var ikke beslutningsdygtig ved punktets behandling ({_filled(room.filled, room)})."
    yield from movements(meeting, (change for change in meeting.presence if change.item == number))
    if room and room.quorate and not room.quorate_at_end:
        yield f"Forsamlingen var herefter ikke længere beslutningsdygtig ({_filled(room.filled_at_end, room)})."
    yield from (recusal(meeting, name, number) for name in recused(meeting, number))
    yield from (recusal(meeting, name, number, part) for name, part in sorted(record.recused_parts))
    for member, substitute in record.stand_ins.items():
        stood_in = f"{short_name(meeting, substitute)} deltog som suppleant for {short_name(meeting, member)}"
        yield f"{stood_in} under pkt. {number}."
    if room and room.absent:
        yield f"Til stede under punktet var de anførte deltagere undtagen {enumerated(_short(meeting, room))}."
    yield from (_pause(pause) for pause in meeting.breaks if pause.item == number)


def speakers(meeting: Meeting, number: str) -> Iterator[str]:
    """``Ordet havde Line Barfod (Ø) og Carl Friis (A).``, each named once, in the order in which they first spoke."""
    floor = meeting.record(number).floor
    names = dict.fromkeys([*(spoke.person for spoke in floor.spoke), *filter(None, [floor.speaker])])
    if names:
        yield f"Ordet havde {enumerated([short_name(meeting, name) for name in names])}."


def dissent(meeting: Meeting, noted: Dissent) -> str:
    """``Line Barfod (Ø) ønskede følgende ført til protokols (kl. 11.20):``; the text itself follows word for word."""
    by = enumerated([short_name(meeting, name) for name in noted.by])
    return f"{by} {_DEMANDED[noted.kind]} (kl. {clock(noted.at)}):"


def action(noted: Action) -> str:
    """``Sekretariatet: sender notatet ud (frist: 1. december).``"""
    who = f"{noted.who}: " if noted.who else ""
    return f"{who}{noted.what}" + (f" (frist: {noted.by})" if noted.by else "")


def told(meeting: Meeting, number: str, room: Room | None = None) -> Iterator[str]:
    """Everything about the item on lines of their own: for logs and screens, which have room for a line each."""
    yield from outcomes(meeting, number)
    record = meeting.record(number)
    for noted in record.dissents:
        yield f"{dissent(meeting, noted)} {' '.join(noted.text.split())}"
    yield from circumstances(meeting, number, room)
    yield from (f"Opfølgning: {action(noted)}" for noted in record.actions)


def _by_number(part: tuple[str, str]) -> tuple[int, str]:
    return (int(part[0]) if part[0].isdecimal() else 0, part[0])


def _filled(filled: int, room: Room) -> str:
    return f"{filled} af {counted(len(room.at_start), 'plads', 'pladser')} besat"


def _short(meeting: Meeting, room: Room) -> list[str]:
    return [short_name(meeting, name) for name in room.absent]


def _pause(pause: Break) -> str:
    if pause.ended is None:
        return f"Mødet blev afbrudt kl. {clock(pause.began)}."
    return f"Der blev holdt pause kl. {clock(pause.began)}-{clock(pause.ended)}."
